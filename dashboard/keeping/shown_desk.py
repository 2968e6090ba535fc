"""The desk that the dashboard shows, as those who write to it know it."""

import tempfile
from collections.abc import Callable, Sequence
from typing import Any

import settings
from dashboard.roles import carries_out
from locales import text
from pipeline.desk import orders
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import ActiveFile, LedgerError
from pipeline.desk.questions import Questions
from pipeline.desk.said import ListError

NOBODY = orders.NOBODY  # as the ledger has it


def desk() -> Desk:
    """The desk."""
    return Desk.of(settings.warehouse_file())


def questions() -> Questions:
    """The questions that were sent to its owners."""
    return Questions(desk().questions)


def active() -> Sequence[ActiveFile]:
    """The files that count; none before the first load, or where the list of loads is damaged (`loading.history_problem` says so)."""
    try:
        latest = desk().ledger.latest()
    except LedgerError:
        return ()
    return latest.active if latest else ()


@carries_out("try")
def receiving_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder for dropped files (`Ledger.receiving`)."""
    return desk().ledger.receiving()


def kept(change: Callable[..., object], *said: Any, **how: Any) -> str | None:
    """Change what people have said about this desk by ``change``, a function of `pipeline.desk.confirmations`; returns the sentence why that can't be kept."""
    try:
        change(desk().known, *said, **how)
    except ListError as error:
        return str(error)
    except OSError as error:  # a full disk, a folder that may not be written
        return disk_sentence(error)
    return None


def disk_sentence(error: OSError) -> str:
    """The sentence for a full disk, or a folder that may not be written."""
    return text("data-load-disk", error=error.strerror or str(error))
