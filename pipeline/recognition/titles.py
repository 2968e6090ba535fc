"""The lines above a table and the names of sheet and file: which kind they point to, and which unit they state."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pipeline.cells.amounts import Unit
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.date_grammar import named_month
from pipeline.cells.dates import DateValue, StatedPeriod, parse_date, parse_period
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet
from pipeline.recognition.headings import LONGEST_HEADING, unit_in, unit_of_cell
from pipeline.sources.declarations import Source, load_sources

_RE = patterns("titles")
# From one day of a year to another: "01-01-2018 - 31-12-2018".
_DAYS_OF_A_YEAR = re.compile(
    r"(?<!\d)(20[0-4]\d)(?:[-./年]\d{1,2}[-./月]\d{1,2}日?)?\s*(?:[-–—~至到]|til|to|bis)\s*"
    r"(?:(?:den\s+)?\d{1,2}[-./ ]{1,2}(?:\d{1,2}|[^\W\d_]{3,9})[-./ ]{1,2})?\1(?!\d)",
    re.IGNORECASE,
)
_TITLE_PARTS = re.compile(r"[,;–—]\s")
_BEFORE_CURRENCY = frozenset(("i", "in", "valuta", "currency"))  # "Regnskab i EUR", "Ledger – currency USD"
LINES_OF_FIRST = 30  # lines above the first table that may mention it
LINES_OF_FURTHER = 4  # … and above a table further down
MOST_CELLS = 4  # of a line that states a period beside a table, not in it
LONGEST_LINE = 1000  # characters; a longer text mentions more than one table


def titles_above(sheet: Sheet, row: int) -> list[str]:
    """The texts above a row, the nearest first; of a table further down only the lines right above it."""
    titles = []
    for above in range(row - 1, max(row - 1 - LINES_OF_FIRST, -1), -1):
        if row > LINES_OF_FIRST and (row - above > LINES_OF_FURTHER or sheet.filled_count[above] > 2):
            break
        if sheet.filled_count[above]:
            titles += [cell.text.strip() for cell in sheet.row(above) if cell.kind is Kind.TEXT][:6]
    return [title for title in titles if 0 < len(title) <= LONGEST_LINE]


@dataclass(frozen=True, slots=True)
class TitleYear:
    """The year that a title states for a whole table."""

    year: int
    line: str
    others: tuple[int, ...] = ()  # the other years that titles mention, the nearest first
    # whether nothing decides which is meant: two lines that say the same of the table state different ones, or a day's year is the only one
    is_open: bool = False


def year_of_titles(titles: Sequence[str], source: str) -> TitleYear | None:
    """The year that titles, the nearest first, state for a table of a source; None where none or only a span of years is stated.

    A line that names the source speaks before one that does not, and a year before that of a day: "Budget 2019" before "Godkendt 6. december 2018".
    """
    stated = [(title, _years(title)) for title in titles]
    for form in _FORMS:
        having = {title: years[form] for title, years in stated if years[form]}
        ranked = {title: years for title, years in having.items() if says_source(source, title)} or having
        if ranked:
            break
    else:
        return None
    line, years = next(iter(ranked.items()))
    rivals = {year for each in ranked.values() for year in each}
    mentioned = dict.fromkeys(year for _, of_forms in stated for each in of_forms.values() for year in each)
    others = tuple(year for year in mentioned if year != years[0])
    return TitleYear(years[0], line, others, len(rivals) > 1 or form == "day")


# How a title may have a year, the surest first: by itself, behind a month ("marts 2019") or as that of two days between which it is, as that of a day; in a span of years it states none.
_FORMS = ("bare", "month", "day")


def _years(title: str) -> Mapping[str, list[int]]:
    found: dict[str, dict[int, None]] = {form: {} for form in (*_FORMS, "span")}
    bare = {match.start(1) for match in _RE["bare_year"].finditer(title)}
    spans = list(_RE["span_of_years"].finditer(title))
    of_one = list(_DAYS_OF_A_YEAR.finditer(title))
    for match in _RE["mentions_year"].finditer(title):
        *before, month = [word.strip(".,") for word in ("", "", *title[: match.start()].split())]
        if any(span.start() <= match.start() < span.end() for span in spans):
            form = "span"
        elif any(span.start() <= match.start() < span.end() for span in of_one):
            form = "month"
        elif match.start() not in bare:
            form = "day"
        elif month and named_month(month):
            form = "day" if before[-1].isdecimal() else "month"
        else:
            form = "bare"
        found[form][int(match[0])] = None
    return {form: list(years) for form, years in found.items()}


def named(source: Source, sheet: str, file: str, titles: Sequence[str]) -> float:
    """Points of the names of sheet and file and of the titles above for a source."""
    are_said = (says_source(source.name, title) for title in titles if len(title) <= LONGEST_HEADING)
    by_names = 0.5 * says_source(source.name, sheet) + 0.15 * says_source(source.name, file)
    return by_names + 0.3 * any(are_said)


@lru_cache(maxsize=16384)
def says_source(source_name: str, text: str) -> bool:
    """Whether a name or title has a word that points to a source."""
    words = [normalise(word) for word in re.split(r"[\W_\d]+", text) if word]
    whole = normalise(text)
    for known in load_sources()[source_name].sheet_words:
        key = normalise(known)
        if not key.isascii() or " " in known:
            if key in whole:
                return True
        elif any(word == key or (len(key) > 4 and word.startswith(key)) for word in words):
            return True
    return False


def day_of_titles(titles: Iterable[str]) -> date | None:
    """The day that the nearest line above a table says it is of ("Valutakurser pr. 29. marts 2018"), or None."""
    stated = (title[found.end() :] for title in titles for found in _RE["states_day"].finditer(title))
    for said in stated:
        value = parse_date(Cell(Kind.TEXT, _RE["bracket"].sub("", said).strip(" .:)"))).value
        if isinstance(value, DateValue) and value.precision == "day" and value.end is None:
            return value.date
    return None


@dataclass(frozen=True, slots=True)
class TitleParty:
    """The Danish authority that a title names for a whole table, the title, and the others that titles name: where there are some, nothing decides."""

    party: str
    line: str
    others: tuple[str, ...] = ()


def party_of_titles(titles: Iterable[str]) -> TitleParty | None:
    """The Danish authority that titles, the nearest first, name ("Samarbejder, Aarhus Kommune"), or None where they name none."""
    named: dict[str, str] = {}
    for title in titles:
        if len(title) <= LONGEST_HEADING:
            for found in _RE["party"].finditer(title):
                named.setdefault(found[0], title)
    if not named:
        return None
    (party, line), *others = named.items()
    return TitleParty(party, line, tuple(name for name, _ in others))


def project_period(sheet: Sheet, row: int) -> StatedPeriod | None:
    """The period that a line above or below the table headed by a row states for all of it ("Projektperiode: 1. januar 2018 – 30. juni 2020"), or None."""
    above = range(row - 1, max(row - 1 - LINES_OF_FIRST, -1), -1)
    below = range(sheet.n_rows - 1, max(sheet.n_rows - 1 - LINES_OF_FIRST, row), -1)
    for at in (*above, *below):
        if not 0 < sheet.filled_count[at] <= MOST_CELLS:
            continue
        line = " - ".join(text for cell in sheet.row(at) if (text := cell.text.strip()))
        if len(line) <= LONGEST_LINE and (stated := _RE["states_period"].search(line)):
            said = parse_period(Cell(Kind.TEXT, line[stated.end() :].strip(" -–:："))).value
            if isinstance(said, StatedPeriod):
                return said
    return None


def unit_of_note(text: str) -> Unit | None:
    """The unit that a sentence about a table states ("Alle beløb i t.kr.", "Amounts in EUR", "单位：万元"), or None."""
    if len(text) > 160:
        return None
    for stated in _RE["states_unit"].finditer(text):
        words = re.split(r"\s+|[,;()（）]", text[stated.end() :][:40])[:4]
        phrases = (" ".join(words[:count]).strip(" :。") for count in range(len(words), 0, -1))
        for unit, rest in (unit_in(spelling) for said in phrases for spelling in (said, f"({said})")):
            if unit is not None and not rest:
                return unit
    return None


def unit_of_title(text: str) -> Unit | None:
    """The unit that a line above a table states for all of it ("Budget 2016-2020 (1.000 kr.)"), or None: "Bevilling 882 t.kr." is a figure."""
    stated = unit_of_note(text)
    if stated is not None or len(text) > 120:
        return stated
    # "Internationalt samarbejde, mio. kr., 2018-priser"
    _, *behind = _TITLE_PARTS.split(text)
    parts = (unit_of_cell(Cell(Kind.TEXT, part.strip())) for part in behind)
    if alone := next((unit for unit in parts if unit is not None), None):
        return alone
    unit, rest = unit_in(text)
    if unit is None:
        unit, rest = unit_in(_RE["last_bracket"].sub("", text))
    figure = _RE["figure_before"].search(rest)
    if unit is None or (figure and not re.fullmatch(r"(?:19|20)\d\d[\s.]*", figure[1])):
        return None
    is_meant = unit.scale != 1 or not rest or _RE["last_bracket"].search(text)  # "Project budget (EUR)"
    return unit if is_meant or _BEFORE_CURRENCY.intersection(text.lower().split()[-2:-1]) else None
