"""Which rows under a heading are data, and which are blank, titles, totals, repeated headings or footnotes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow.compute as pc

from pipeline.cells import reference
from pipeline.cells.amounts import figure_in, parse_rate
from pipeline.cells.cell import LONGEST_MATCHED, Cell, Kind
from pipeline.cells.date_grammar import named_month
from pipeline.cells.dates import StatedPeriod, is_date, parse_period
from pipeline.cells.numbers import is_year
from pipeline.cells.themes import parse_themes
from pipeline.cells.unknown import is_not_stated
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet, SheetColumn
from pipeline.recognition import sheet_words
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.heading_row import is_hints
from pipeline.recognition.titles import says_source
from pipeline.sources.parsers import parser_of

BLANKS_LISTED = 1000  # a sheet of a million empty rows lists the first thousand
LONGEST_LABEL = 60  # characters of a balance's or a group's label
MOST_EXAMPLES = 10  # rows at the top that may show how a form is filled in
MOST_KINDS = 6  # texts of a column that says about each row whether it is income
MOST_NET = 20  # rows of a budget that may state what costs less what income is
MOST_DATED = 100  # rows of a list that are tried for a total by adding up the rows above …
MOST_ADDED = 5000  # … if these are no more
RECORD = 3  # cells that the rows of a table have where one alone, after its end, is a note
LONGEST_TITLE = 120  # characters; a group title is shorter, a footnote may not be
DEEPEST = 60  # blanks and bullets by which a budget line may be set in

_MARK = re.compile(r"\s*(?:\*|†|‡|[¹²³]|\d\)\s|\[\d\])")
_TOTALS = (sheet_words.TOTAL_LABEL, sheet_words.LOOSE_TOTAL)
_A_FIGURE = "[0-9０-９〇一二三四五六七八九十]"
_PUNCTUATION = re.compile(r"^[\W_]*$")
BULLET = r"[-–•·▪○›»>]+\s+"
SET_IN = rf"^\s*{BULLET}[A-Za-zÀ-ɏ一-鿿]"  # what is said about a thing, not that it is "as above"
_SET_IN = re.compile(rf"\s*(?:{BULLET})?")
_STARS = re.compile(r"\s*\*{1,4}(?:\s|$)")  # how SAP marks sums: "* 22400000", "**"
_NUMBERED = re.compile(r"^\s*(\d{1,3}(?:\.\d{1,3}){0,9})\.?(?=[\s:)]|$)")
_FROM_OR_TO = re.compile(r"\b(?:fra|til|from|to)\s+", re.IGNORECASE)
_ACCOUNT = re.compile(r"\d{3,10}")
_NAMES = ("name", "name_zh", "_party", "_owner")  # of companies and parties; no activity is called Total
_COUNTED = re.compile(r"\d{1,6} ?\S{0,20}")  # "4 aftaler"
_RE = reference.patterns("rows")


class Skipped(NamedTuple):
    """A row that is not data, and why: blank, heading, title, note, total, part, factor, balance, summary, income."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows under a heading, 0-based: data, those skipped in order, the totals among them, the group titles with their texts, and data below a total that may repeat it."""

    data: npt.NDArray[np.int64]
    skipped: Sequence[Skipped]
    totals: Sequence[int]
    titles: Sequence[tuple[int, str]] = ()
    below: Sequence[int] = ()

    def groups(self) -> list[str | None]:
        """The group title that each data row is under."""
        if not self.titles:
            return [None] * len(self.data)
        texts = [None, *(text for _, text in self.titles)]
        return [texts[int(i)] for i in np.searchsorted([at for at, _ in self.titles], self.data)]


def sort_rows(sheet: Sheet, found: Recognised) -> Rows:
    """Sort the rows below the heading of a table into data and the rest. Every row that holds something is in one of the two."""
    first, last = found.header_row + 1, sheet.n_rows if found.end is None else found.end
    if first >= last:
        return Rows(np.empty(0, dtype=np.int64), (), ())
    sorter = _Sorter(sheet, found, first, last)
    if found.end is not None:
        # The lines right above the next table are its title, where a blank row parts them from this one.
        at = len(sorter.why)
        while at > 0 and sorter.filled[at - 1] == 1:
            at -= 1
        if at > 0 and sorter.filled[at - 1] == 0:
            sorter.why[at:] = "note"
    return sorter.sorted()


@dataclass
class _Above:
    end: int = 0
    overall: dict[int, Decimal] = field(default_factory=dict)
    since: dict[int, Decimal] = field(default_factory=dict)
    n_overall: int = 0
    n_since: int = 0


class _Sorter:
    """Sorts the rows of one table. ``why`` holds the reason of each row that is not data, '' for data."""

    def __init__(self, sheet: Sheet, found: Recognised, first: int, last: int) -> None:
        self.sheet, self.found, self.first = sheet, found, first
        self.span = slice(first, last)
        self.filled = sheet.filled_count[self.span]
        self.why = np.full(last - first, "", dtype=object)
        self.known = {index for index, _ in found.columns.values()}
        types = [(i, found.source.column(name).type) for name, (i, _) in found.columns.items()]
        self.amounts = found.amounts | {i for i, kind in types if kind in ("rate", "integer", "currency")}
        self.has_money = found.periods or any(kind == "amount" for _, kind in types)
        self.dates = {i for i, kind in types if kind == "date"}
        self.complete = self._complete()
        self.across = {(span[0], span[1]) for span in sheet.merged if span[3] > span[1]}
        self.down: dict[int, npt.NDArray[np.bool_]] = {}
        for top, index, bottom, _ in sheet.merged:
            if bottom > top:
                self.down.setdefault(index, np.zeros(sheet.n_rows, dtype=bool))[top + 1 : bottom + 1] = True
        self.above = _Above()
        self.figures: dict[int, dict[int, Decimal]] = {}  # of the rows that were asked for
        self.n_dated = 0
        self.below: Sequence[int] = ()  # lines after a budget's total that may say it again
        self.parents: Sequence[int] = ()  # budget lines that sum those below them
        self.verified: set[int] = set()  # totals that were recognised by their sums, which need no check

    def sorted(self) -> Rows:
        """Do it."""
        known = [self.sheet.columns[i] for i in {*self.known, *self.amounts}]
        columns = dict(enumerate(self.sheet.columns))
        # A record of which every cell is merged over two rows has one of them.
        above = (columns[i].filled & down for i, down in self.down.items() if i in columns)
        self.why[self.filled <= sum(above, np.zeros(self.sheet.n_rows, dtype=np.int64))[self.span]] = "blank"
        self._headings()
        # Rows that show how the form is filled in: they come first and begin with "Eksempel:".
        for row in np.flatnonzero(self.why == "")[:MOST_EXAMPLES].tolist():
            _, cell = self._cells(row)[0]
            if cell.kind is Kind.TEXT and re.match(sheet_words.EXAMPLE, cell.text):
                self.why[row] = "note"
        # Balances of a ledger are dated like vouchers.
        names = ("text", "voucher_id", "budget_line") if self.found.source.name == "expenses" else ()
        texts = [columns[self.found.columns[n][0]] for n in names if n in self.found.columns]
        self.why[(self.why == "") & self._labelled((sheet_words.SURE_BALANCE,), texts)] = "balance"
        self._carried_forward()
        for row in np.flatnonzero((self.why == "") & self._labelled(_TOTALS, self.sheet.columns)).tolist():
            if self._is_total(row):
                self.why[row] = "total"
        self._odd_rows(_count(known, self.span))
        if self.found.source.wide_columns is not None:
            self._parts_and_sums()
            self._below_the_total()
        elif self.found.source.name == "expenses":
            said = list(self._said_income(np.flatnonzero(self.why == "").tolist()))
            self.why[[row for row in said if min(self._figures(row).values(), default=0) >= 0]] = "income"
        titles = self._titles()
        unverified = set(np.flatnonzero(self.why == "total").tolist()) - self.verified
        totals = [row + self.first for row in sorted(unverified)]
        last_filled = int(np.flatnonzero(self.filled).max(initial=-1))
        skipped: list[Skipped] = []
        blanks = 0
        for row in np.flatnonzero(self.why != "").tolist():
            if self.filled[row] == 0:
                blanks += 1
                if row > last_filled or blanks > BLANKS_LISTED:
                    continue
            skipped.append(Skipped(row + self.first, str(self.why[row])))
        return Rows(np.flatnonzero(self.why == "") + self.first, skipped, totals, titles, self.below)

    def _carried_forward(self) -> None:
        """The first or last voucher, where it alone has no number and begins as a balance does, and says from or to when ("Overført fra januar") or is the sum of those above."""
        number = self.found.columns.get("voucher_id")
        rows = np.flatnonzero((self.why == "") & self.complete)
        if self.found.source.name != "expenses" or number is None or len(rows) < RECORD:
            return
        unnumbered = rows[~self.sheet.columns[number[0]].filled[self.span][rows]].tolist()
        if len(unnumbered) != 1 or unnumbered[0] not in (rows[0], rows[-1]):
            return
        cells = [cell for _, cell in self._cells(unnumbered[0]) if cell.kind is Kind.TEXT]
        labels = [cell.text for cell in cells if _is_balance(cell.text)]
        says_when = any(map(is_carried, labels))
        *above, last = rows.tolist()
        if says_when or (labels and unnumbered == [last] and self._adds_up(last, above)):
            self.why[unnumbered] = "balance"

    def _titles(self) -> list[tuple[int, str]]:
        """The titles of groups; of an account that heads its vouchers its number and name: "2210 | Rejser"."""
        rows = sorted([*np.flatnonzero(self.why == "title").tolist(), *self.parents])
        if self.found.source.name != "expenses":
            return [(row + self.first, title_text(self.sheet, row + self.first)) for row in rows]
        texts = ((row, dict.fromkeys(cell.text.strip() for _, cell in self._cells(row))) for row in rows)
        return [(row + self.first, " ".join(said)) for row, said in texts]

    def _cells(self, row: int) -> list[tuple[int, Cell]]:
        at = row + self.first
        return [(i, column.cell(at)) for i, column in enumerate(self.sheet.columns) if column.filled[at]]

    def _texts(self, index: int, rows: Iterable[int]) -> list[str]:
        column = self.sheet.columns[index]
        return [column.cell(row + self.first).text for row in rows]

    def _complete(self) -> npt.NDArray[np.bool_]:
        """Rows in which each required group has a filled cell; a text without a figure fills no date: "Rejser i alt" is a label."""
        source, complete = self.found.source, np.ones(len(self.why), dtype=bool)
        for group in source.required:
            if self.found.constants.keys() & set(group):
                continue  # a person has said it for all rows
            names = [name for name in group if name in self.found.columns]
            indexes = [self.found.columns[name][0] for name in names]
            if self.found.periods and source.wide_values in group:
                indexes += [period.index for period in self.found.periods]
            elif not indexes:
                continue  # said by the headings of a wide budget, or by a title
            if "amount" in group:
                indexes += self.found.beside
            filled = _count([self.sheet.columns[i] for i in indexes], self.span) > 0
            if len(indexes) == 1 and names and source.column(names[0]).type == "date":
                column = self.sheet.columns[indexes[0]]
                has_figure = SheetColumn.matching([column], (_A_FIGURE,), len(column))[self.span]
                filled &= (column.kinds[self.span] != Kind.TEXT) | has_figure
            complete &= filled
        return complete

    def _headings(self) -> None:
        """Headings repeated on each page, and the row under the heading that numbers the columns or says how to fill them in."""
        for heading in range(self.found.top, self.found.header_row + 1):
            same = np.zeros(len(self.why), dtype=np.int64)
            years, texts = same.copy(), 0
            for column in self.sheet.columns:
                cell = column.cell(heading)
                if cell.kind is Kind.NUMBER and column.numbers is not None:
                    years += ((column.kinds == Kind.NUMBER) & (column.numbers == cell.number))[self.span]
                if column.texts is None or not cell.text.strip() or cell.kind is not Kind.TEXT:
                    continue
                texts += 1
                same += column.of_texts(partial(pc.equal, cell.text))[self.span]
            least = np.maximum(min(2, max(texts, 1)), 0.5 * self.filled)
            is_same = (same >= least) | ((same > 0) & (same + years == self.filled))
            self.why[(self.why == "") & is_same & (texts > 0)] = "heading"
        if len(self.why) and self.why[0] == "":
            cells = [cell for _, cell in self._cells(0)]
            numbers = [cell.number for cell in cells]
            counted = len(cells) > 2 and numbers == [float(n + 1) for n in range(len(cells))]
            # The same headings in another language: "日期 | 金额" above "Date | Amount".
            columns = {i: self.found.source.column(name) for name, (i, _) in self.found.columns.items()}
            read = ((cell.text, columns[i].headings) for i, cell in self._cells(0) if i in columns)
            headed = sum(normalise(said) in map(normalise, headings) for said, headings in read)
            if counted or is_hints(cells) or headed > max(1, 0.7 * len(cells)):
                self.why[0] = "heading"

    def _labelled(self, patterns: Sequence[str], columns: Sequence[SheetColumn]) -> npt.NDArray[np.bool_]:
        return SheetColumn.matching(columns, patterns, self.sheet.n_rows)[self.span]

    def _is_total(self, row: int) -> bool:
        """Whether a row with a total's label is one: beside the label are figures, not the facts of a record."""
        cells = self._cells(row)
        kinds = (Kind.TEXT, Kind.NUMBER, Kind.DATE)
        words = [(i, c) for i, c in cells if i not in self.amounts and c.kind in kinds]
        texts = [(i, c) for i, c in words if c.kind is Kind.TEXT]
        label = next((one for one in texts if sheet_words.is_total_label(one[1].text)), None)
        is_loose = label is None
        label = label or next((one for one in texts if sheet_words.is_loose_total(one[1].text)), None)
        if label is None:
            return False
        # "Post | Løn | Drift | I alt" below the years: amounts have texts and no figure.
        said = [c.text for i, c in cells if i in self.amounts and c.kind is Kind.TEXT]
        is_heading = len(said) > 1 and not self._figures(row) and not all(map(is_not_stated, said))
        if is_heading and label[0] != cells[0][0]:
            return False
        others = (i for i, _ in words if i in self.known and i != label[0])
        facts = [i for i in others if not (i in self.down and self.down[i][row + self.first])]
        if is_loose:
            is_list = self.has_money and self.found.source.wide_columns is None
            return is_list and not facts and not self.complete[row]
        is_bare = sheet_words.is_bare_total(label[1].text)
        if not self.has_money:
            # A company may be called Total: only a count may be beside the label ("4", "4 aftaler").
            counts = [i for i, c in words if i in facts and _COUNTED.fullmatch(c.text.strip())]
            may_be_name = normalise(label[1].text) in sheet_words.whole("totals", "names") and any(
                name.endswith(_NAMES) for name, (i, _) in self.found.columns.items() if i == label[0]
            )
            is_record = bool(self.complete[row]) and len(words) == len(cells) > 1 and may_be_name
            is_total = (is_bare or not self.complete[row]) and not is_record
            return is_total and len(facts) == len(counts)
        if self.found.source.wide_columns is not None:
            # A budget's labels are in its line column, or left of it.
            line = self.found.columns.get("budget_line", (-1, None))[0]
            return len(facts) <= 1 and (is_bare or label[0] <= line or not facts)
        # A label where a date should be makes a row look complete: "Konto 2210 i alt".
        # "31-03-2018 | | Marts i alt | 8.000": dated like a voucher, but it has no number and adds up.
        is_dated = bool(facts) and self.dates.issuperset(facts) and not self._has_number(row)
        self.n_dated += is_dated
        is_dated = is_dated and self.n_dated <= MOST_DATED and row <= MOST_ADDED
        return (
            (is_bare and len(facts) <= 1)
            or (not facts and (not self.complete[row] or label[0] in self.dates))
            or (is_dated and self._is_sum(row, least=2))
        )

    def _has_number(self, row: int) -> bool:
        number = self.found.columns.get("voucher_id")
        return number is not None and bool(self.sheet.columns[number[0]].filled[row + self.first])

    def _odd_rows(self, known_filled: npt.NDArray[np.int64]) -> None:
        """Distinguish titles, notes and prepared empty rows from incomplete records. Only rows that lack something or hold one cell are looked at."""
        is_open = (self.why == "") & (~self.complete | (self.filled == 1) | (known_filled <= 1))
        records = np.flatnonzero((self.why == "") & self.complete & (known_filled > 1))
        middle = np.sort(self.filled[records])[(len(records) - 1) // 2 : len(records) // 2 + 1]
        typical = float(middle.mean()) if len(records) else 0.0
        # Signatures and notes under a list whose rows need little look complete: they come after a blank row, at the end.
        for row in records[::-1][:10].tolist():
            cells = self._cells(row)
            first, after = cells[0][1], row > 0 and self.why[row - 1] in ("blank", "note", "total")
            is_noted = first.kind is Kind.TEXT and (_footnote(first.text) or _signature(first.text))
            is_bare = self.found.source.name == "expenses" or not self.has_money or not self._figures(row)
            if after and is_noted and is_bare and len(cells) < max(typical, 3):
                self.why[row] = "note"
            elif self._counts_rows(row, cells):
                self.why[row] = "total"
            else:
                break
        records = np.flatnonzero((self.why == "") & self.complete & (known_filled > 1))
        last_record = int(records.max(initial=-1))
        self.above = _Above()
        for row in np.flatnonzero(is_open & (self.why == "")).tolist():
            self.why[row] = self._why_open(row, last_record, typical, int(known_filled[row]))

    def _why_open(self, row: int, last_record: int, typical: float, n_known: int) -> str:
        cells = self._cells(row)
        at = row + self.first
        index, cell = cells[0]
        after_end = row > last_record
        if self._is_prepared(cells):
            return "blank"
        is_open = self.found.source.name == "expenses" and not self.complete[row]
        if is_open and any(c.kind is Kind.TEXT and _is_balance(c.text) for _, c in cells):
            return "balance"
        if after_end and self._counts_rows(row, cells):
            return "total"
        if len(cells) == 1:
            return self._why_single(row, index, cell, typical, after_end=after_end)
        if (at, index) in self.across and len({c.text for _, c in cells}) == 1:
            return "note" if after_end or len(cell.text) > LONGEST_MATCHED else "title"
        # The heading of an account in a ledger: a number and a name, no day and no amount.
        texts = [each.text.strip() for _, each in cells]
        is_bare = not any(i in self.amounts or (i in self.dates and is_date(each)) for i, each in cells)
        is_named = len(texts) == 2 and _ACCOUNT.fullmatch(texts[0]) and texts[1][:1].isalpha()
        if is_open and is_bare and is_named:
            return "title"
        if n_known == 0:
            return "note"
        return "" if self.complete[row] else self._why_lacking(row, cells, typical, after_end=after_end)

    def _why_lacking(
        self, row: int, cells: Sequence[tuple[int, Cell]], typical: float, *, after_end: bool
    ) -> str:
        """A row of several cells that lacks what a record needs: a total or a note; else it is rejected as a record."""
        cell = cells[0][1]
        is_words = all(c.kind is Kind.TEXT for _, c in cells)
        has_amount = any(i in self.amounts for i, _ in cells)
        if has_amount and _STARS.match(cell.text):
            return "total"
        if is_words and (_footnote(cell.text) or (after_end and _signature(cell.text))):
            return "note"
        ends = row > 0 and self.why[row - 1] in ("blank", "note", "total", "balance")
        is_short = not has_amount and len(cells) <= 3 and len(cells) < max(typical, 2)
        if after_end and ends and is_short and not self._has_facts(cells):
            return "note"
        is_figures = self.has_money and has_amount and all(i in self.amounts for i, _ in cells)
        is_sum = is_figures and (after_end or self._is_sum(row))
        # Below an account's debits, credits and balance.
        is_numbers = after_end and all(c.kind is Kind.NUMBER for _, c in cells) and not self._has_number(row)
        is_sum = is_sum or (is_numbers and self._is_sum(row, least=2))
        return "total" if is_sum else ""

    def _counts_rows(self, row: int, cells: Sequence[tuple[int, Cell]]) -> bool:
        """Whether a row says how many rows are above it and nothing else: "Antal medlemmer | 3", "3 møder", "共2家"."""
        counts = [(i, cell) for i, cell in cells if i in self.amounts]
        if self.has_money or len(cells) > 2 or self._has_facts([one for one in cells if one not in counts]):
            return False
        said = " ".join(cell.text.strip() for _, cell in cells)
        found = _RE["count"].fullmatch(said) if len(said) <= LONGEST_LABEL else None
        label = re.sub(r"\d+", "", said)
        # "Total companies", never the company "Total ApS".
        is_own = sheet_words.is_total_label(label) and says_source(self.found.source.name, label)
        if found is None and (is_own or sheet_words.is_bare_total(label)):
            return re.findall(r"\d+", said) == [str(self._sums_above(row).n_overall)] != ["1"]
        if found is None:
            return False
        # A lone cell counts what the source lists, or is a number, which counts whatever that is.
        noun, source = found["noun"], self.found.source.name
        is_own = says_source(source, noun) if noun else cells[0][1].kind is Kind.NUMBER
        if not found["called"] and not (len(cells) == 1 and is_own):
            return False
        # A line of its own may count something else than the rows: "Antal medlemmer: 2" below members and others.
        is_line = len(cells) == 1 and not counts and bool(found["called"]) and bool({":", "："} & set(said))
        return is_line or int(found["called"] or found["alone"]) == self._sums_above(row).n_overall > 1

    def _has_facts(self, cells: Sequence[tuple[int, Cell]]) -> bool:
        """Whether some cell holds what its column asks for, where not every text would: a date, a number, a word of the list."""
        names = {index: name for name, (index, _) in self.found.columns.items()}
        for column, cell in ((self.found.source.column(names[i]), cell) for i, cell in cells if i in names):
            if column.name == "contact_email" and "@" in cell.text:
                return True
            if column.type in ("text", "list", "participants"):
                continue
            value = parser_of(column, None, {})(cell).value
            places = getattr(value, "place_ids", getattr(value, "province_codes", None))
            if value is not None and places != () and getattr(value, "code", None) != "other":
                return True
        return False

    def _why_single(self, row: int, index: int, cell: Cell, typical: float, *, after_end: bool) -> str:
        """A row with one filled cell: a title over the rows below, a note after the last, or a record that says no more."""
        at = row + self.first
        if at in self.found.party_rows:
            return "title"
        if index in self.amounts and cell.kind is not Kind.TEXT and not is_year(cell.number):
            return "total" if self.has_money and (after_end or self._is_sum(row)) else ""
        is_figure = cell.kind is Kind.NUMBER and not is_year(cell.number)
        is_day = cell.kind is Kind.DATE and index in self.known
        if is_figure or is_day or cell.kind not in (Kind.TEXT, Kind.NUMBER, Kind.DATE):
            return ""
        if index in self.known and index > min(self.known) and self._has_facts([(index, cell)]):
            return ""  # a title is at the left
        if self.complete[row]:
            # All that a record of this kind needs: a title only where it looks like one, alone between a blank row and records, or is a year, a theme, a word like members.
            is_followed = row + 1 < len(self.why) and self.filled[row + 1] > 2
            stands_alone = row > 0 and self.why[row - 1] == "blank" and is_followed
            theme = parse_themes(cell)
            is_group = (
                (sheet_words.begins_with("groups", cell.text) and len(cell.text) <= LONGEST_LABEL)
                or isinstance(parse_period(cell).value, StatedPeriod)
                or (theme.value is not None and not theme.guesses)
                or (stands_alone and len(cell.text) <= LONGEST_TITLE)
            )
            is_title = (
                (at, index) in self.across
                or cell.text.rstrip().endswith((":", "："))
                or _footnote(cell.text)
                or (typical >= 3 and is_group)
            )
            if not is_title:
                ends = row > 0 and self.why[row - 1] in ("blank", "note", "total")
                return "note" if after_end and ends and typical >= RECORD else ""
        is_note = after_end or len(cell.text) > LONGEST_MATCHED or _footnote(cell.text)
        return "note" if is_note else "title"

    def _is_prepared(self, cells: Sequence[tuple[int, Cell]]) -> bool:
        """Rows that a form holds ready: running numbers, zeros, unticked boxes and lines, and nothing that anyone wrote."""
        names = {index: name for name, (index, _) in self.found.columns.items()}
        counters = 0
        for index, cell in cells:
            name = names.get(index, "")
            kind = self.found.source.column(name).type if name else ""
            is_zero = cell.kind is Kind.NUMBER and cell.number == 0 and (index in self.amounts or not name)
            is_box = cell.kind is Kind.YES_NO and cell.text.lower() in ("false", "falsk", "0")
            is_own = index not in self.amounts and (name.endswith("_id") or not name)
            is_counter = cell.kind is Kind.NUMBER and is_own and not is_zero
            counters += is_counter
            is_rule = cell.kind is Kind.TEXT and _PUNCTUATION.match(cell.text) is not None
            is_currency = kind == "currency" and len(cells) > 1
            if not (is_zero or is_box or is_counter or is_rule or is_currency):
                return False
        return counters <= 1

    def _figures(self, row: int) -> dict[int, Decimal]:
        if row not in self.figures:
            cells = {index: self.sheet.columns[index].cell(row + self.first) for index in self.amounts}
            are_rates = self.found.source.name == "exchange_rates"
            read = {i: parse_rate(cell).value if are_rates else figure_in(cell) for i, cell in cells.items()}
            self.figures[row] = {i: figure for i, figure in read.items() if isinstance(figure, Decimal)}
        return self.figures[row]

    def _sums_above(self, row: int) -> _Above:
        """The sums above a row. Rows are asked for from the top, so that each is added once; those above the last may be sorted again in between only from the top."""
        if row < self.above.end:
            self.above = _Above()
        for other in range(self.above.end, row):
            if self.why[other] == "total":
                self.above.since, self.above.n_since = {}, 0
            elif self.why[other] == "":
                self.above.n_overall, self.above.n_since = self.above.n_overall + 1, self.above.n_since + 1
                _add(self.above.overall, self._figures(other))
                _add(self.above.since, self._figures(other))
        self.above.end = row
        return self.above

    def _is_sum(self, row: int, least: int = 1) -> bool:
        """Whether a row's figures are the sums of the rows above it, ``least`` of them or more: since the last total, or all."""
        stated = self._figures(row)
        if not stated:
            return False
        above = self._sums_above(row)
        counted = ((above.since, above.n_since), (above.overall, above.n_overall))
        sums = (each for each, count in counted if count >= least)
        is_sum = any(stated == {index: each.get(index, 0) for index in stated} for each in sums)
        return is_sum and any(stated.values())

    def _parts_and_sums(self) -> None:
        """Budget rows that repeat what other rows say: "heraf …" below a line, and a line "1" above its parts "1.1", "1.2"."""
        line = self.found.columns.get("budget_line")
        if line is None:
            return
        rows = np.flatnonzero(self.why == "").tolist()
        labels = self._texts(line[0], rows)
        for row, label in zip(rows, labels, strict=True):
            if sheet_words.begins_with("parts", label):
                self.why[row] = "part"
        self._factors(rows, [sheet_words.speaks_of("factors", label) for label in labels])
        numbers = [_number_of(self.sheet, row + self.first, line[0]) for row in rows]
        for position, row in enumerate(rows):
            number = numbers[position]
            if not number or self.why[row]:
                continue
            parts = []
            for other in range(position + 1, len(rows)):
                if not (numbers[other] or "").startswith(f"{number}."):
                    break
                if (numbers[other] or "").count(".") == number.count(".") + 1:
                    parts.append(rows[other])
            if parts and self._adds_up(row, parts):
                self.why[row] = "total"
                self.verified.add(row)
        self._outline([row for row in rows if not self.why[row]])
        self._income(line[0])

    def _factors(self, rows: Sequence[int], are_counts: Sequence[bool]) -> None:
        """A row of a number and one of a price that the next one multiplies, in all columns: hours, their price, and what they cost."""
        for at, those in enumerate(zip(rows, rows[1:], rows[2:], strict=False)):
            if not all(are_counts[at : at + 2]):
                continue
            one, other, product = map(self._figures, those)
            is_whole = bool(product) and one.keys() == other.keys() == product.keys()
            if is_whole and all(
                min(one[i], other[i]) > 1 and one[i] * other[i] == product[i] for i in product
            ):
                self.why[[*those[:2]]] = "factor"

    def _adds_up(self, row: int, parts: Sequence[int]) -> bool:
        stated, summed = self._figures(row), self._sums(parts)
        return any(stated.values()) and all(stated.get(i, 0) == summed.get(i, 0) for i in {*stated, *summed})

    def _outline(self, rows: Sequence[int]) -> None:
        """Lines that sum the lines set in below them without saying so."""
        labels = self._texts(self.found.columns["budget_line"][0], rows)
        depths = [min(len(mark[0]), DEEPEST) if (mark := _SET_IN.match(label)) else 0 for label in labels]
        parents = []
        for position, row in enumerate(rows):
            end = position + 1
            while end < len(rows) and depths[end] > depths[position]:
                end += 1
            least = min(depths[position + 1 : end], default=0)
            parts = [rows[at] for at in range(position + 1, end) if depths[at] == least]
            if parts and self._adds_up(row, parts):
                parents.append(row)
        self.why[parents] = "total"
        self.verified.update(parents)
        self.parents = parents

    def _income(self, line: int) -> None:
        """Lines that say what is received: under a title that says income, beside lines under others; where the row of the difference is found; and funding that has a minus and is as much as all costs."""
        titles = np.flatnonzero(self.why == "title").tolist()
        texts = [normalise(title_text(self.sheet, row + self.first)) for row in titles]
        is_income = [text in sheet_words.whole("income") for text in texts]
        rows = np.flatnonzero(self.why == "").tolist()
        under = np.searchsorted(titles, rows) - 1
        paid = [row for row, at in zip(rows, under, strict=True) if at >= 0 and is_income[at]]
        paid = sorted({*paid, *self._said_income(rows)})
        if len(paid) < len(rows):
            self.why[paid] = "income"
        rows = [row for row in rows if not self.why[row]]
        labels = dict(zip(rows, self._texts(line, rows), strict=True))
        earning = [row for row, label in labels.items() if sheet_words.begins_with("income", label)]
        net = [row for row, label in labels.items() if sheet_words.begins_with("net", label)]
        for row in net[:MOST_NET]:
            received = paid or [other for other in earning if other < row]
            above = [other for other in rows if other < row and not self.why[other] and other not in received]
            costs, stated, income = self._sums(above), self._figures(row), self._sums(received)
            less = {index: income.get(index, Decimal(0)) - cost for index, cost in costs.items()}
            is_net = bool(received) and stated in (less, {i: -v for i, v in less.items()})
            if costs and (is_net or stated in (costs, self._sums([*above, *received]))):
                self.why[row] = "total"
                self.why[received if is_net else []] = "income"
                self.verified.add(row)
        # Who pays, with a minus, for all that is above or below: no line of costs.
        rows = [row for row in rows if not self.why[row]]
        payers = [row for row in rows if sheet_words.speaks_of("funding", labels[row])]
        others = [row for row in rows if row not in payers]
        costs = self._sums(others)
        figures = [(row in payers, figure) for row in rows for figure in self._figures(row).values()]
        signs = ((figure < 0) == pays for pays, figure in figures if figure)
        is_moved = len(others) == 1  # from one line to another
        are_paid = self._sums(payers) == {index: -cost for index, cost in costs.items()}
        if payers and any(costs.values()) and all(signs) and not is_moved and are_paid:
            self.why[payers] = "income"
            totals = np.flatnonzero(self.why == "total").tolist()
            self.verified.update(row for row in totals if not any(self._figures(row).values()))

    def _said_income(self, rows: Sequence[int]) -> Iterator[int]:
        """The rows of which a column says that they are income, where it says of all others that they are costs: "Indtægt", "Udgift"."""
        at, costs = np.array(rows, dtype=np.int64) + self.first, sheet_words.whole("costs")
        income = sheet_words.whole("income")
        for column in (
            c for i, c in enumerate(self.sheet.columns) if i not in self.amounts and c.texts is not None
        ):
            codes, texts = column.distinct_texts(at)
            kinds = list(map(normalise, texts.to_pylist() if len(texts) <= MOST_KINDS else ()))
            if {*kinds} <= costs | income and {*kinds} & costs:
                yield from (
                    row for row, code in zip(rows, codes.tolist(), strict=True) if kinds[code] in income
                )

    def _below_the_total(self) -> None:
        """Rows below a budget's total that say it again: who pays for it, what was granted, the difference."""
        line = self.found.columns.get("budget_line")
        self.above = _Above()
        totals = np.flatnonzero(self.why == "total").tolist()
        grand = [row for row in totals if self._is_grand_total(row)]
        if not totals:
            return self._unlabelled_total()
        if line is None or not grand:
            return self._tell_of_two_parts(totals)
        total = grand[-1]
        labels = [self.sheet.columns[line[0]].cell(at).text for at in range(self.first, self.span.stop)]
        payers, parts, others = list[int](), list[int](), list[int]()
        for row in range(total + 1, len(self.why)):
            if self.why[row] == "" and sheet_words.begins_with("after_total", labels[row]):
                self.why[row] = "summary"
            elif self.why[row] in ("", "part") and sheet_words.speaks_of("funding", labels[row]):
                (parts if self.why[row] else payers).append(row)
            elif self.why[row] == "":
                others.append(row)
        # Who pays is said again only if that adds up to the same, what is "heraf" of the total added or taken: "Heraf tilskud"; or that and what was granted, or what else is below it where a line says funding and nothing else: "Egenfinansiering | Søges hos UM".
        stated, part = self._figures(total), self._sums(parts)
        left = [{i: v + sign * part.get(i, Decimal(0)) for i, v in stated.items()} for sign in (0, 1, -1)]
        granted = np.flatnonzero(self.why == "summary").tolist()
        are_new = {normalise(labels[row]) for row in others}.isdisjoint(map(normalise, labels[:total]))
        is_said = are_new and any(sheet_words.anywhere("funding").fullmatch(labels[row]) for row in payers)
        for also in ([], granted, others if is_said else []):
            if payers and self._sums([*payers, *also]) in left:
                self.why[[*payers, *also]] = "summary"
                return
        # Lines that no total sums, or one that says the same again, may be the same money.
        later = [row for row in totals if row > total]
        is_again = are_new and bool(later) and self._figures(later[-1]) == stated
        end = total if is_again else max(later, default=total)
        self.below = [row + self.first for row in sorted([*payers, *others]) if row > end]

    def _unlabelled_total(self) -> None:
        """The last line where it sums all others and nothing says that it does: "Summe", "Budget i sum". Not where it is of another period or source: "4. kvartal" may be as much as the three before."""
        lines = np.flatnonzero(self.why == "").tolist()
        is_many = len(lines) > RECORD or (len(lines) == RECORD and len(self.found.periods) > 1)
        if not is_many or not self._adds_up(lines[-1], lines[:-1]):
            return
        line = self.found.columns.get("budget_line", (None, None))[0]
        facts = {index for index, _ in self._cells(lines[-1])} & self.known - self.amounts - {line}
        n_stated = sum(any(self._figures(row).values()) for row in lines[:-1])
        if n_stated > 1 and all(len(set(self._texts(index, lines))) == 1 for index in facts):
            self.why[lines[-1]] = "total"

    def _tell_of_two_parts(self, totals: Sequence[int]) -> None:
        """Two totals that are the same, and none of all lines: costs and who pays for them. "WP1 i alt" and "WP2 i alt" are of two parts."""
        lines = np.flatnonzero(self.why == "").tolist()
        again = [row for row in totals if self._figures(row) == self._figures(totals[0])]
        said = [cell.text for row in again for _, cell in self._cells(row) if cell.kind is Kind.TEXT]
        may_be_same = all(map(sheet_words.is_bare_total, said)) or any(
            sheet_words.speaks_of("funding", one) for one in said
        )
        is_stated = len(again) > 1 and any(self._figures(again[0]).values())
        if is_stated and may_be_same and self._sums(lines) != self._figures(again[0]):
            start = again[1] if lines[-1:] > again[1:2] else again[0]
            self.below = [row + self.first for row in lines if row > start]

    def _sums(self, rows: Sequence[int]) -> dict[int, Decimal]:
        summed: dict[int, Decimal] = {}
        for row in rows:
            _add(summed, self._figures(row))
        return summed

    def _is_grand_total(self, row: int) -> bool:
        """Whether a row says total and nothing else, and is the sum of all rows above it."""
        labels = [cell.text for _, cell in self._cells(row) if cell.kind is Kind.TEXT]
        costs = sheet_words.whole("costs")
        if not any(sheet_words.is_bare_total(one) or sheet_words.label_stem(one) in costs for one in labels):
            return False
        stated, summed = self._figures(row), self._sums_above(row).overall
        return bool(stated) and stated == {index: summed.get(index, Decimal(0)) for index in stated}


def _add(sums: dict[int, Decimal], figures: Mapping[int, Decimal]) -> None:
    for index, figure in figures.items():
        sums[index] = sums.get(index, Decimal(0)) + figure


def _footnote(text: str) -> bool:
    return sheet_words.begins_with("footnotes", text) or _MARK.match(text) is not None


def _signature(text: str) -> bool:
    return sheet_words.begins_with("signatures", text) or text.lstrip().startswith("___")


def _is_balance(text: str) -> bool:
    return sheet_words.begins_with("balances", text, "words", "sure") and len(text) <= LONGEST_LABEL


def is_carried(label: str) -> bool:
    """Whether a label is that of a balance and ends with the month or period from or to which it is carried: not "Overført til Viborg"."""
    *_, end = _FROM_OR_TO.split(label)
    is_period = parse_period(Cell(Kind.TEXT, end)).value is not None
    return end != label and _is_balance(label) and (is_period or named_month(end) is not None)


def _count(columns: Sequence[SheetColumn], span: slice) -> npt.NDArray[np.int64]:
    counts = np.zeros(span.stop - span.start, dtype=np.int64)
    for column in columns:
        counts += column.filled[span]
    return counts


def _number_of(sheet: Sheet, row: int, line: int) -> str | None:
    """The number that a budget line begins with, or that is left of it: "1.2"."""
    cells = (sheet.columns[index].cell(row) for index in range(line, -1, -1))
    found = (_NUMBERED.match(cell.text) for cell in cells if cell.kind in (Kind.TEXT, Kind.NUMBER))
    return next((number[1] for number in found if number), None)


def title_text(sheet: Sheet, row: int) -> str:
    """The first text of a row."""
    return next((cell.text.strip() for cell in sheet.row(row) if cell.text.strip()), "")
