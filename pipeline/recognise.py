"""Which kind of export a sheet is, and where its heading stands: told by the headings themselves, not by names of files or sheets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.dates import Period, parse_period
from pipeline.cells.words import normalise
from pipeline.declarations import Source
from pipeline.headings import LONGEST_HEADING, Lexicon, Match, weight
from pipeline.sheet import Sheet

HEADING_ROWS = 30  # the heading stands within the first thirty rows
FEWEST_HEADINGS = 2
CLEAR_HEADINGS = 3  # this many known headings make a sheet recognised even when a required column is missing
CLEAR_SHARE = 0.5  # … if they are at least this share of the headings that stand there

# Words around a period in a wide budget's heading that change nothing: "Budget 2016", "År 2017 (kr.)".
_PERIOD_NOISE = re.compile(
    r"\b(budget(teret|terede|ted)?|godkendt|approved|bevilling|bevilget|bevilgede|beløb|amount|år|year|dkk|kr|i|in)\b\.?|预算|金额|年度",
    re.IGNORECASE,
)
_TOTAL_HEADINGS = frozenset(
    normalise(word)
    for word in (
        "i alt", "ialt", "total", "totalt", "sum", "samlet", "samlet budget", "budget i alt", "total budget", "hele perioden",
        "projekttotal", "grand total", "all years", "合计", "总计", "共计", "总额",
    )
)  # fmt: skip
_ACTUALS = re.compile(r"regnskab|forbrug|realiseret|actual|spent|expenditure|udgift|支出|决算", re.IGNORECASE)
_BUDGET = re.compile(r"budget|bevilling|预算", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PeriodColumn:
    """A column of a wide budget: its position, the period that its heading names, and a funding source above it."""

    index: int
    period: Period
    heading: str
    funding_source: str | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a sheet is: source, 0-based heading row, the position and match of each column found.

    ``missing`` are the required groups that no column fills: the sheet is then recognised but not loaded.
    """

    source: Source
    header_row: int
    columns: Mapping[str, tuple[int, Match]]
    periods: Sequence[PeriodColumn] = ()
    total_column: int | None = None
    missing: Sequence[tuple[str, ...]] = ()
    unknown: Sequence[str] = ()
    score: float = 0.0

    @property
    def is_wide(self) -> bool:
        """Whether a row holds one amount a period."""
        return bool(self.periods)


@dataclass(frozen=True, slots=True)
class _HeadingRow:
    """The texts of a possible heading row, with those of the row above where it is a two-row heading."""

    row: int
    lower: Sequence[Cell]
    upper: Sequence[str] = field(default_factory=tuple)

    def readings(self, index: int) -> tuple[str, ...]:
        lower = _heading_text(self.lower[index])
        upper = self.upper[index] if self.upper else ""
        if not upper:
            return (lower,) if lower else ()
        if not lower:
            return (upper,)
        return (lower, f"{upper} {lower}", f"{lower} {upper}")


def _heading_text(cell: Cell) -> str:
    return cell.text.strip() if cell.kind in (Kind.TEXT, Kind.NUMBER, Kind.DATE) else ""


def recognise(
    sheet: Sheet, lexicons: Sequence[Lexicon], file_name: str = "", from_row: int = 0
) -> Recognised | None:
    """The best reading of the sheet from a row on, or None where it is no kind that we know."""
    best: Recognised | None = None
    rows = [
        r for r in range(from_row, min(from_row + HEADING_ROWS, sheet.n_rows)) if sheet.filled_count[r] > 0
    ]
    said_above: list[str] = [sheet.name, file_name]
    previous: list[Cell] | None = None
    candidates: list[tuple[_HeadingRow, Lexicon, str]] = []
    for row in rows:
        cells = sheet.row(row)
        context = " ".join(said_above)
        headings = [_HeadingRow(row, cells)]
        if previous is not None:
            headings.append(_HeadingRow(row, cells, _spread(sheet, row - 1, previous)))
        candidates += [(heading, lexicon, context) for heading in headings for lexicon in lexicons]
        said_above += [_heading_text(cell) for cell in cells if cell.kind is Kind.TEXT][:3]
        previous = cells if sheet.filled_count[row] else None
    # First by exact headings; only where that leaves a required column open are near misses looked for, which costs more.
    for guesses in (False, True):
        for heading, lexicon, context in candidates:
            reading = _read(heading, lexicon, context, with_guesses=guesses)
            if reading and (best is None or reading.score > best.score + 0.01):
                best = reading
        if best and not best.missing and not guesses:
            # Guess the remaining headings of the row that won.
            again = [c for c in candidates if c[0].row == best.header_row and c[1].source is best.source]
            for heading, lexicon, context in again:
                reading = _read(heading, lexicon, context, with_guesses=True)
                if reading and reading.score > best.score + 0.01:
                    best = reading
            break
    return best


def _spread(sheet: Sheet, row: int, cells: Sequence[Cell]) -> list[str]:
    """The texts of an upper heading row, each over all the columns that its merged cell spans (or, unmerged, until the next text)."""
    spread = [_heading_text(cell) if cell.kind is Kind.TEXT else "" for cell in cells]
    spans = {first[1]: first[3] for first in sheet.merged if first[0] <= row <= first[2]}
    if spans:
        for first, last in spans.items():
            for index in range(first, min(last + 1, len(spread))):
                spread[index] = spread[first] if first < len(spread) else ""
        return spread
    running = ""
    for index, text in enumerate(spread):
        running = text or running
        spread[index] = running
    return spread


def _read(heading: _HeadingRow, lexicon: Lexicon, context: str, *, with_guesses: bool) -> Recognised | None:
    source = lexicon.source
    columns: dict[str, tuple[int, Match]] = {}
    unknown: dict[int, str] = {}
    score = 0.0
    n_headings = 0
    for index in range(len(heading.lower)):
        readings = [text for text in heading.readings(index) if len(text) <= LONGEST_HEADING]
        if not readings:
            continue
        n_headings += 1
        match = next((m for m in map(lexicon.match, readings) if m and m.column not in columns), None)
        if match:
            columns[match.column] = (index, match)
            score += weight(match.heading)
        else:
            unknown[index] = readings[0]
    if with_guesses:
        for index in list(unknown):
            guess = next(
                (m for m in map(lexicon.guess, heading.readings(index)) if m and m.column not in columns),
                None,
            )
            if guess:
                columns[guess.column] = (index, guess)
                score += 0.4 * weight(guess.heading)
                del unknown[index]
    periods, total_column = _wide(heading, source, columns, unknown, context)
    if periods:
        score += 0.7 + 0.1 * len(periods)
        for period in periods:
            unknown.pop(period.index, None)
    filled = set(columns) | ({source.wide_columns or "", source.wide_values or ""} if periods else set())
    missing = tuple(group for group in source.required if not filled & set(group))
    n_known = len(columns) + len(periods)
    complete = not missing and n_known >= FEWEST_HEADINGS
    clear = (
        len(columns) >= CLEAR_HEADINGS
        and n_known >= CLEAR_SHARE * n_headings
        and len(missing) < len(source.required)
    )
    if not (complete or clear):
        return None
    score += 0.5 * (len(source.required) - len(missing)) - 0.8 * len(missing)
    named = normalise(context)
    score += 0.4 * any(normalise(word) in named for word in source.sheet_words)
    if total_column is not None:
        unknown.pop(total_column, None)
    return Recognised(
        source, heading.row, columns, periods, total_column, missing, tuple(unknown.values()), score
    )


def _wide(
    heading: _HeadingRow,
    source: Source,
    columns: dict[str, tuple[int, Match]],
    unknown: Mapping[int, str],
    context: str,
) -> tuple[list[PeriodColumn], int | None]:
    """The period columns of a wide budget and its total column; none where the sheet is no wide budget.

    A table of years is a budget only if it says so: by its line heading, or by the word budget in its names or title.
    """
    if source.wide_columns is None or source.wide_columns in columns or source.wide_values in columns:
        return [], None
    if _ACTUALS.search(context) and not _BUDGET.search(context):
        return [], None
    periods: list[PeriodColumn] = []
    total_column = None
    for index, text in unknown.items():
        if normalise(text) in _TOTAL_HEADINGS:
            total_column = total_column if total_column is not None else index
            continue
        upper = heading.upper[index] if heading.upper else ""
        found = _period_of(heading.lower[index], upper)
        if found:
            period, used_upper = found
            funding = upper.strip() if upper and not used_upper and not _is_noise(upper) else None
            periods.append(PeriodColumn(index, period, text, funding))
    if not periods or len({(p.period.start, p.period.end, p.funding_source) for p in periods}) < len(periods):
        return [], None
    if "budget_line" not in columns:
        first = min(period.index for period in periods)
        lines = [index for index in range(first) if index in unknown]
        if not _BUDGET.search(context) or len(periods) < FEWEST_HEADINGS or not lines:
            return [], None
        columns["budget_line"] = (lines[0], Match("budget_line", None, True, unknown[lines[0]]))
    return periods, total_column


def _is_noise(text: str) -> bool:
    return not normalise(_PERIOD_NOISE.sub(" ", text)) or _period_of(Cell(Kind.TEXT, text), "") is not None


def _period_of(cell: Cell, upper: str) -> tuple[Period, bool] | None:
    """The period that a heading names, alone or with the text above it (Q1 under 2016), and whether the upper was used."""
    if cell.kind not in (Kind.TEXT, Kind.NUMBER, Kind.DATE):
        return None
    if cell.kind is Kind.NUMBER and not (cell.number is not None and 1990 <= cell.number <= 2100):
        return None
    bare = (
        cell
        if cell.kind is not Kind.TEXT
        else Cell(Kind.TEXT, _PERIOD_NOISE.sub(" ", cell.text).strip(" ()-,:"))
    )
    readings = [(bare, False)]
    if upper:
        readings.append(
            (Cell(Kind.TEXT, f"{bare.text} {_PERIOD_NOISE.sub(' ', upper).strip()}".strip()), True)
        )
    for reading, used_upper in readings:
        if not reading.text:
            continue
        parsed = parse_period(reading)
        if isinstance(parsed.value, Period) and not parsed.guesses:
            return parsed.value, used_upper
    return None
