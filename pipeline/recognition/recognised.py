"""The recognised table of a sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
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


@dataclass
class Recognised:
    """A recognised table. `Candidate` is one of which the columns are being settled; nothing changes it after that."""

    source: Source
    header_row: int  # from 0; the lowest of several
    columns: dict[str, tuple[int, Match]]  # name of each column found → its position and match
    periods: Sequence[PeriodColumn] = ()  # of a wide budget, or of a budget with a column a funding source
    totals: Sequence[TotalColumn] = ()
    # the required groups that no column fills: the table is then recognised but not loaded
    missing: Sequence[tuple[str, ...]] = ()
    unknown: Mapping[int, str] = field(default_factory=dict)  # the headings that mean nothing
    score: float = 0.0
    top: int = 0  # the first row that belongs to the heading
    end: int | None = None  # the row before which the table ends, where another follows
    titles: Sequence[str] = ()  # the texts above it, the nearest first
    # title_unit, unit_line: what a line above says of all amounts ("Alle beløb i t.kr."), and that line
    title_unit: Unit | None = None
    unit_line: str = ""
    # title_period, title_day: the period or day that a line above states for all rows where no column does: "Budget 2017"
    title_period: StatedPeriod | None = None
    title_day: date | None = None
    # the year that this period, or those of the headings, take from a title
    title_year: TitleYear | None = None
    title_party: TitleParty | None = None  # the Danish authority that a title names where no column does
    # the rows that each name the Danish party of those below, where no column does
    party_rows: Sequence[int] = ()
    # the budgets that a sheet has beside each other, of which one counts: the heading of each, and the positions of its amounts
    versions: Mapping[str, Sequence[int]] = field(default_factory=dict)
    credit: tuple[int, Match] | None = None  # the column of credits beside one of debits
    # columns beside the amount that contain it in other currencies, as a person has said
    currencies: Sequence[tuple[int, Match]] = ()
    # a column of amounts, and the heading of the same ones in another currency beside it, which is not read
    amount_beside: tuple[str, str] | None = None
    rate_units: int | None = None  # the position of the column that states for how many units each rate is
    row_units: int | None = None  # … of the one that states in which unit the amounts of each row are
    sides: int | None = None  # … of the one that says of each amount whether it is a debit or a credit
    constants: Mapping[str, str] = field(default_factory=dict)  # columns that a person has said for all rows
    # periods and days that several columns state together: their positions, and what a person has said for all rows ("" for nothing)
    parts: Mapping[str, tuple[Sequence[int], str]] = field(default_factory=dict)
    # columns that are not read although they are near to one of the source, for a person to confirm
    proposed: Mapping[int, Proposal] = field(default_factory=dict)

    @property
    def is_wide(self) -> bool:
        """Whether a row holds one amount a period."""
        return bool(self.periods)

    def unit_of(self, stated: Unit | None) -> Unit | None:
        """The unit of amounts whose heading states one, or none: a scale that a line above states is that of headings which name a currency alone, and not another one."""
        of_all = self.title_unit
        if stated is None or of_all is None:
            return stated or of_all
        if not stated.currency and stated.scale != 1:
            return replace(stated, currency=of_all.currency)
        is_plain = stated.scale == 1 and (not stated.currency or of_all.currency in (None, stated.currency))
        return replace(of_all, currency=stated.currency or of_all.currency) if is_plain else stated

    @property
    def n_columns(self) -> int:
        """How many columns of the source the headings name; totals and further amounts do not count."""
        return len(self.columns) + len(self.periods)

    @property
    def timed(self) -> set[int]:
        """The positions of periods and of their totals."""
        return {period.index for period in self.periods} | {total.index for total in self.totals}

    @property
    def beside(self) -> set[int]:
        """The positions of the amounts beside the one that is read: credits, and other currencies."""
        return {index for index, _ in (*self.currencies, *filter(None, [self.credit]))}

    @property
    def amounts(self) -> set[int]:
        """The positions of all amounts."""
        types = ((index, self.source.column(name).type) for name, (index, _) in self.columns.items())
        return self.timed | self.beside | {index for index, kind in types if kind == "amount"}

    @property
    def read(self) -> set[int]:
        """The positions of the columns of which something is read."""
        alone = (i for i in (self.sides, self.rate_units, self.row_units) if i is not None)
        parts = (index for indexes, _ in self.parts.values() for index in indexes)
        return (self.timed | self.beside).union((index for index, _ in self.columns.values()), alone, parts)
