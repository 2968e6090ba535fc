"""From the choices on the board page to an issued report: what is asked, the three files, and keeping them for good."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard import roles, verified, warehouse
from dashboard.filters_model import Filters
from locales import language
from records import database, decisions, edits, issued
from reports import board
from reports.board import Asked, Audience, Format
from reports.board.facts import DAY, months_before

# What a report's period may begin with: the day after the last report, the six or three months up to the day, the first of January, the
# project's first day, a day of one's own choice.
SINCE_KINDS = ("last", "half", "quarter", "year", "project", "free")
GUEST_LANGUAGES = ("zh",)  # in which only the guest edition is made
Stamp = tuple[object, ...]


@dataclass(frozen=True)
class Made:
    """A pack as three files, with what it was made from."""

    asked: Asked
    files: Mapping[Format, tuple[str, bytes]]
    data: issued.DataState
    stamp: Stamp


def last_report(filters: Filters, audience: Audience) -> issued.Issued | None:
    """The report that "since last report" means: for the same readers and filters, as of an earlier day. Raises RecordsUnreachableError."""
    return issued.last(before=filters.as_of, audience=audience, filters=filters.narrowing)


def period_from(
    kind: str, as_of: dt.date, project_start: dt.date, last: issued.Issued | None, free: dt.date | None
) -> dt.date | None:
    """The first day of the report's period, none before the project's; None for its beginning. "last" without a last report is the six months."""
    if kind == "project" or (kind == "free" and free is None):
        return None
    if kind == "last" and last is not None:
        first = last.as_of + DAY
    elif kind == "year":
        first = dt.date(as_of.year, 1, 1)
    elif kind == "free" and free is not None:
        first = min(free, as_of)
    else:
        first = months_before(as_of, 3 if kind == "quarter" else 6)
    # a report of a day before the project's first covers what went before
    return max(first, project_start) if project_start <= as_of else first


def ask(filters: Filters, first: dt.date | None, audience: Audience, last: issued.Issued | None) -> Asked:
    """The pack that is wanted; the period filter of the pages gives way to the report's own."""
    return Asked(
        filters=filters.of_pack,
        period_from=first,
        lang=language(),
        audience=audience,
        since=None if last is None else last.as_of,
        since_at=None if last is None else last.issued_at,
    )


def stamp() -> Stamp:
    """A stamp that changes whenever a pack could: another build of the warehouse, or something written in the records."""
    written = (database.count(table) for table in (edits.edit_table, decisions.decision_table))
    return (*warehouse.version(), *written)


@warehouse.one_version()
def make(asked: Asked, tell: Callable[[float, Format], object] = lambda *_: None) -> Made:
    """The pack as PDF, slides and workbook, all from the same data even if new data is loaded meanwhile; ``tell`` gets the share (0–1) that is made, and what is next.

    Raises as `reports.board.make`.
    """
    while True:
        before = stamp()
        files: dict[Format, tuple[str, bytes]] = {}
        for i, format in enumerate(board.FORMATS):
            tell(i / len(board.FORMATS), format)
            files[format] = (board.file_name(asked, format), board.make(asked, format))
        if stamp() == before:
            return Made(asked, files, verified.state(), before)


@roles.carries_out("issue")
def issue(made: Made, *, author: str) -> issued.Issued:
    """Keep a pack for good, with its number. Raises ValueError for no author, and where nothing was kept NotAllowedError or RecordsUnreachableError."""
    asked = made.asked
    return issued.issue(
        {str(format): file for format, file in made.files.items()},
        as_of=asked.filters.as_of,
        period_from=asked.period_from,
        lang=asked.lang,
        audience=asked.audience,
        filters=asked.filters.narrowing,
        author=author,
        data=made.data,
    )
