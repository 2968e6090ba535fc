"""The order to a desk, written down before it is carried out and removed when it is done: killed in between, the next build carries it out, signed by who asked, with the answers that were given."""

import json
import os
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from pipeline.desk.corrections import Correction
from settings import private, written

FILE = "order.json"
ATTEMPTS = 3  # a process that dies each time at the same order is not to die at it for ever

NOBODY = "?"  # who loaded or confirmed where no name was given


@dataclass(frozen=True, slots=True)
class Order:
    """A load, an undoing, or the taking back of a load."""

    asked_by: str
    asked_at: str  # when (UTC, ISO)
    raw: Mapping[str, str]  # what data/raw is to hold when it is done: name → content hash
    before: Mapping[str, str]  # what it held when that was asked
    places: Mapping[str, str] = field(default_factory=dict)  # file that was dropped → where it was
    drop_absent: bool = False  # whether files that are not in data/raw no longer count
    # sources and names of earlier files whose rows no longer count where the new files, their next versions, lack them
    gone: tuple[tuple[str, str], ...] = ()
    without: tuple[str, ...] = ()  # content hashes of files that no longer count
    corrections: tuple[Correction, ...] | None = None  # the corrected cells from then on; None: as they are
    undoes: int | None = None  # the load whose state is brought back
    takes_back: int | None = None  # the one load that is taken back
    load_id: int = 0
    attempts: int = 0
    # by chance; no other order has it, of whatever machine
    key: str = field(default_factory=lambda: secrets.token_hex(8))


def now() -> str:
    """This moment as loads and orders state it: UTC, ISO, to the second."""
    return datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="seconds")


def begin(folder: Path, order: Order) -> Order:
    """Write an order down as begun once more; returns it as written. One that can't be written down at first is not given."""
    begun = replace(order, attempts=order.attempts + 1)
    private.folder(folder)
    try:
        private.write(folder / FILE, json.dumps(asdict(begun), ensure_ascii=False, sort_keys=True).encode())
    except OSError:
        if not order.attempts:
            # it may stand there all the same: its caller is told, and takes the dropped files away
            finish(folder)
        raise
    return begun


def pending(folder: Path) -> Order | None:
    """The unfinished order, or None. An order that can't be read, or that has crashed the build `ATTEMPTS` times, is set aside as ``order-*.aside``."""
    path = folder / FILE
    if not path.exists():
        return None
    with suppress(ValueError, TypeError):
        order = written.made(Order, written.from_json(path.read_bytes()))
        if order.attempts < ATTEMPTS:
            return order
    path.replace(path.with_name(f"order-{datetime.now(UTC):%Y%m%d-%H%M%S}-{os.getpid()}.aside"))
    return None


def finish(folder: Path) -> None:
    """Remove the order, which was carried out or refused."""
    (folder / FILE).unlink(missing_ok=True)


def put_aside(folder: Path) -> Iterable[Path]:
    """The orders that were given up."""
    return sorted(folder.glob("order-*.aside"))
