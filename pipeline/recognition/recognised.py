"""The recognised table of a sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pipeline.cells.amounts import Unit
from pipeline.cells.dates import StatedPeriod
from pipeline.recognition.headings import Match
from pipeline.recognition.titles import TitleParty, TitleYear
from pipeline.recognition.wide import PeriodColumn, TotalColumn
from pipeline.sources.declarations import Source


@dataclass(frozen=True, slots=True)
class Proposal:
    """A column of the source that a column of the sheet may be, and what speaks for it: ``near`` (the words of its heading) or ``cells``."""

    column: str
    why: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """A recognised table: source, 0-based heading row, the position and match of each column.

    ``missing`` are the required groups that no column fills: the table is then recognised but not loaded. ``top`` is the first row that belongs to the
    heading, ``titles`` the texts above it, the nearest first. ``title_unit`` is what a line above the table says of all its amounts ("Alle beløb i t.kr."),
    ``unit_line`` is that line,
    ``row_units`` the position of the column that says of each row in which unit its amounts are,
    ``title_period`` the one period that it says all of them are for ("Budget 2017") where no column does, ``title_year`` the year that this or the periods of the headings take from a
    title, ``title_party`` the Danish authority that a title names where no column does. ``rate_units`` is the position of the column
    that says for how many units each exchange rate is, ``sides`` that of the one that says which amounts are credits, ``title_day`` is the day that a line above says all
    rates are of, ``currencies`` are columns beside the amount that hold it in other currencies, ``amount_beside`` names an amount and the heading of a column that holds it in another one and is not read,
    ``versions`` are the budgets that a sheet has beside each other, of which one counts: the heading of each, and the positions of its amounts,
    ``constants`` columns that a person has said for all rows, ``parts`` periods and days that several columns state together: their positions, and what a
    person has said for all rows ("" for nothing). ``proposed`` are columns that are not read although they are near to one of the source, for a person to confirm.
    """

    source: Source
    header_row: int
    columns: Mapping[str, tuple[int, Match]]
    periods: Sequence[PeriodColumn] = ()
    totals: Sequence[TotalColumn] = ()
    missing: Sequence[tuple[str, ...]] = ()
    unknown: Mapping[int, str] = field(default_factory=dict)
    score: float = 0.0
    top: int = 0
    titles: Sequence[str] = ()
    title_unit: Unit | None = None
    unit_line: str = ""
    credit: tuple[int, Match] | None = None
    title_period: StatedPeriod | None = None
    title_year: TitleYear | None = None
    title_party: TitleParty | None = None
    amount_beside: tuple[str, str] | None = None
    rate_units: int | None = None
    sides: int | None = None
    row_units: int | None = None
    currencies: Sequence[tuple[int, Match]] = ()
    title_day: date | None = None
    versions: Mapping[str, Sequence[int]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, tuple[Sequence[int], str]] = field(default_factory=dict)
    proposed: Mapping[int, Proposal] = field(default_factory=dict)

    @property
    def is_wide(self) -> bool:
        """Whether a row holds one amount a period."""
        return bool(self.periods)

    @property
    def n_columns(self) -> int:
        """How many columns of the source the headings name; totals and further amounts do not count."""
        return len(self.columns) + len(self.periods)

    @property
    def timed(self) -> set[int]:
        """The positions of periods and of their totals."""
        return {period.index for period in self.periods} | {total.index for total in self.totals}

    @property
    def read(self) -> set[int]:
        """The positions of the columns of which something is read."""
        named = (*self.columns.values(), *self.currencies, *filter(None, [self.credit]))
        alone = (i for i in (self.sides, self.rate_units, self.row_units) if i is not None)
        parts = (index for indexes, _ in self.parts.values() for index in indexes)
        return self.timed.union((index for index, _ in named), alone, parts)
