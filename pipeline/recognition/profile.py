"""The kind of the cells below a possible heading, whatever it says: one profile per column, worked out once for all kinds of export."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from pipeline.cells.cell import Cell, Kind, Parsed
from pipeline.cells.dates import DateValue, is_date, is_hour, parse_date
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.places import PlaceValue, ProvinceValue
from pipeline.cells.reference import patterns, seed
from pipeline.cells.themes import ThemeValue, parse_themes
from pipeline.cells.words import Word
from pipeline.cells.yes_no import parse_yes_no
from pipeline.reading.sheet import Sheet
from pipeline.recognition.heading_row import is_hints
from pipeline.recognition.sheet_words import is_bare_total, speaks_of, words_by_language
from pipeline.sources.declarations import Source, SourceColumn
from pipeline.sources.parsers import parser_of

_RE = patterns("profile")
MOST_READ = 50  # rows of which the words say in which language the sheet is
SAMPLE_ROWS = 30  # rows below a heading that are looked at
MOST_DIFFERENT = 10  # different cells of a column that are looked up in lists
FEWEST_COUNTED = 2  # rows that a column counts
LEAST_SHARE = 0.8  # of the cells are of one sort where the column is
LEAST_NAMED = 0.5  # of the texts name a place where they are names of places or parties
LEAST_KNOWN = 0.4  # of the different cells can be read in a column that bears out what its sheet is
# Types whose cells can be told from other texts.
MEASURED = ("amount", "rate", "integer", "date", "period", "cvr", "yes_no", "currency")
# … and those whose values are in lists.
LISTED = ("word", "list", "theme", "themes", "place", "province", "provinces")
_OTHER = {"DK": "CN", "CN": "DK"}
_TEXTS = ("text", "list", "participants")
_ANSWERED = ("partner_mandate", "note")  # texts that may say yes or no


def _mostly(is_one: Callable[[Cell], bool], least: float = LEAST_SHARE) -> "cached_property[bool]":
    """A property of a profile: whether there are cells, and at least that share of them is such a one; worked out once."""

    def are(profile: "Profile") -> bool:
        return bool(profile.cells) and sum(map(is_one, profile.cells)) >= least * len(profile.cells)

    return cached_property(are)


@dataclass
class Profile:
    """The cells of one column in the sample below a heading, and what they are. ``reads`` are the cells of the sheet that were read before, by type."""

    cells: Sequence[Cell]
    reads: dict[tuple[str, str | None], dict[Cell, Parsed]] = field(default_factory=dict, repr=False)
    _fits: dict[tuple[str, str | None, str | None], float] = field(default_factory=dict, repr=False)
    _known: dict[tuple[str, str | None, str | None], float] = field(default_factory=dict, repr=False)

    @cached_property
    def texts(self) -> list[str]:
        """The first different texts."""
        return list(dict.fromkeys(cell.text.strip() for cell in self.cells))[:MOST_DIFFERENT]

    are_guids = _mostly(lambda cell: _RE["guid"].fullmatch(cell.text.strip()) is not None)  # of some system
    # short codes of things: "A-015", "19/1021"
    are_codes = _mostly(lambda cell: any(_RE[kind].fullmatch(cell.text.strip()) for kind in ("code", "guid")))
    are_days = _mostly(lambda cell: cell.kind is not Kind.NUMBER and is_date(cell))  # as dates or as texts
    begin_months = _mostly(lambda cell: (day := day_in(cell, is_exact=False)) is not None and day.day == 1)
    are_hours = _mostly(is_hour)  # of the day
    # yes or no in words, or ticks
    are_answers = _mostly(lambda cell: cell.kind is Kind.TEXT and parse_yes_no(cell).value is not None)
    are_figures = _mostly(lambda cell: not any(map(str.isalpha, cell.text)), 1.0)  # none has a letter
    # have letters, and are not days
    are_words = _mostly(lambda cell: any(map(str.isalpha, cell.text)) and not is_date(cell))
    # names of provinces and nothing else
    are_provinces = _mostly(
        lambda cell: cell.kind is Kind.TEXT and Gazetteer.load().named_province(cell.text) is not None
    )
    is_chinese = _mostly(lambda cell: _RE["chinese"].search(cell.text) is not None, 1.0)

    @cached_property
    def persons(self) -> float:
        """The share of the different texts that begin with a first name and have no word of a house; 0 where one names an organisation or a place."""
        if not self.texts or any(names_party(text, None) for text in self.texts):
            return 0.0
        return sum(map(is_person, self.texts)) / len(self.texts)

    @cached_property
    def are_names(self) -> bool:
        """Whether the cells are texts that mostly differ and are not days."""
        texts = {cell.text for cell in self.cells if cell.kind is Kind.TEXT and not is_date(cell)}
        return len(texts) > len(self.cells) / 2

    @cached_property
    def counts_rows(self) -> bool:
        """Whether the cells count the rows, one of which may have been taken out: 1, 2, 4."""
        if len(self.cells) < FEWEST_COUNTED or not all(cell.text.isdecimal() for cell in self.cells):
            return False
        counted = [int(cell.text) for cell in self.cells]
        return counted == sorted(set(counted)) and counted[0] == 1 and counted[-1] <= 2 * len(counted)

    def names_parties(self, country: str | None) -> bool:
        """Whether the cells name organisations or places in a country (or, without one, in either)."""
        named = sum(names_party(text, country) for text in self.texts)
        return bool(self.texts) and named >= LEAST_NAMED * len(self.texts)

    def speak_of(self, group: str) -> float:
        """The share of the different texts that have one of a group of words (`sheet_words`)."""
        said = [speaks_of(group, text) for text in self.texts]
        return sum(said) / len(said) if said else 0.0

    # --- Against a column of a source ---

    def fit(self, column: SourceColumn, country: str | None = None) -> float:
        """The share of the cells that can be read as a declared column; 1 where there is nothing to read."""
        of_text = column.name if column.type in _TEXTS else None
        key = (column.type, column.vocabulary or of_text, country)
        if key in self._fits:
            return self._fits[key]
        fit = 1.0
        if column.type not in _TEXTS:
            read = [self._read(column, cell) for cell in self.cells]
            stated = [p for p in read if p.value is not None or p.problem is not None]
            # A day without its year is a date all the same: the row will get a warning.
            yearless = sum(
                0.6 for p in stated if p.problem is not None and p.problem.reason == "date-no-year"
            )
            if stated:
                fit = (sum(_is_read(p.value, country) for p in stated) + yearless) / len(stated)
        elif self.cells and not column.name.endswith("_id"):
            numbers = sum(cell.kind is Kind.NUMBER or cell.text.strip().isdigit() for cell in self.cells)
            # Any text would do: what is known as something else is that rather.
            fit = 0.0 if self.refutes(column, country) else 0.75 - 0.5 * numbers / len(self.cells)
        self._fits[key] = fit
        return fit

    def known(self, column: SourceColumn, country: str | None = None) -> float:
        """The share of the distinct cells that hold what only our sheets hold there: a word of the list, a place in the country; guesses do not count."""
        key = (column.type, column.vocabulary, country)
        if key not in self._known:
            different = list({cell.text: cell for cell in self.cells}.values())[:MOST_DIFFERENT]
            read = [self._read(column, cell) for cell in different]
            # Of which of two places of one name is meant says nothing against either.
            sure = [
                one for one in read if not one.guesses or isinstance(one.value, (PlaceValue, ProvinceValue))
            ]
            said = sum(_is_ours(one.value, country) for one in sure)
            self._known[key] = said / len(read) if read else 0.0
        return self._known[key]

    def says_more(self, column: SourceColumn) -> bool:
        """Whether the cells say more than the place that is read of them: "Besøg på Wuxi rensningsanlæg"."""
        are_parts = [
            any(g.reason == "place-part" for g in self._read(column, cell).guesses) for cell in self.cells
        ]
        return bool(are_parts) and sum(are_parts) >= LEAST_SHARE * len(are_parts)

    def refutes(self, column: SourceColumn, country: str | None = None) -> bool:
        """Whether the cells are clearly something else, whatever the heading says: numbers of a system below a name, hours below a day, parties of the other country."""
        if column.type in ("date", "period"):
            return self.are_hours
        if column.type != "text" or column.name.endswith("_id"):
            return False
        if column.name == "problem_owner" and len(self.texts) > 1:
            # Several, all in Denmark and none in China as well: "Aarhus-Harbin Lab".
            parties = [text.replace("-", " ") for text in self.texts]
            if all(names_party(one, "DK") and not names_party(one, "CN") for one in parties):
                return True
        if country and column.name.endswith("_party") and not self.names_parties(country):
            return self.are_guids or self.names_parties(_OTHER[country])
        is_title = column.name.startswith(("title", "name", "company_name"))
        is_answer = self.are_answers and (is_title or (len(self.texts) > 1 and column.name not in _ANSWERED))
        return self.are_guids or is_answer or (is_title and self.are_provinces)

    def _read(self, column: SourceColumn, cell: Cell) -> Parsed:
        before = self.reads.setdefault((column.type, column.vocabulary), {})
        if cell not in before:
            is_themes = column.type == "list"  # technologies are words of themes
            before[cell] = parse_themes(cell) if is_themes else parser_of(column, None, {})(cell)
        return before[cell]


def is_person(text: str) -> bool:
    """Whether a text is a name that begins with a first name and has no word of an organisation."""
    named = seed("persons")
    parts = text.casefold().split()
    return len(parts) > 1 and parts[0] in named["given"] and not set(parts) & set(named["houses"])


def names_party(text: str, country: str | None) -> bool:
    """Whether a text names an organisation or a place in a country (or, without one, in either)."""
    is_placed = bool(Gazetteer.load().within(text, country).places)
    return is_placed or (country != "CN" and speaks_of("danish_parties", text))


def _is_read(value: object, country: str | None) -> float:
    """How well a value was read: 1 well, 0 not at all, between where it only was not known."""
    if value is None:
        return 0.0
    if isinstance(value, PlaceValue) and country and value.place_ids:
        return float(_is_ours(value, country))
    is_listed = isinstance(value, (Word, PlaceValue, ProvinceValue, ThemeValue))
    return 0.6 if is_listed and not _is_ours(value, None) else 1.0


def _is_ours(value: object, country: str | None) -> bool:
    if isinstance(value, PlaceValue):
        return bool(value.place_ids) and value.place_ids[0].startswith(country or "")
    if isinstance(value, ProvinceValue):
        return bool(value.province_codes)
    if isinstance(value, (Word, ThemeValue)):
        codes = value.codes if isinstance(value, ThemeValue) else (value.code,)
        return any(code != "other" for code in codes)
    return value is not None


@dataclass
class Profiles:
    """The sheet whose rows are tried as headings, and the profiles of the columns below each."""

    sheet: Sheet
    file_name: str
    _samples: dict[int, list[int]] = field(default_factory=dict)
    _profiles: dict[tuple[int, int], Profile] = field(default_factory=dict)
    _reads: dict[tuple[str, str | None], dict[Cell, Parsed]] = field(default_factory=dict)

    @cached_property
    def words_by_language(self) -> Mapping[str, int]:
        """How many different words of the first rows tell each language, by the currency of its country."""
        rows = np.flatnonzero(self.sheet.filled_count)[:MOST_READ].tolist()
        texts = (cell.text for row in rows for cell in self.sheet.row(row) if cell.kind is Kind.TEXT)
        return words_by_language((self.sheet.name, *texts))

    def sample(self, row: int) -> list[int]:
        """Rows below a heading that hold several cells and no total, the first few."""
        if row not in self._samples:
            first = row + 1
            if first < self.sheet.n_rows and is_hints(self.sheet.row(first)):
                first += 1
            below = np.flatnonzero(self.sheet.filled_count[first : first + 20 * SAMPLE_ROWS] > 1)
            rows = (below[:SAMPLE_ROWS] + first).tolist()
            texts = {r: [one.text for one in self.sheet.row(r) if one.kind is Kind.TEXT] for r in rows}
            self._samples[row] = [r for r in rows if not any(map(is_bare_total, texts[r]))] or rows
        return self._samples[row]

    def of(self, row: int, index: int) -> Profile:
        """The profile of a column below a heading."""
        if (row, index) not in self._profiles:
            column = self.sheet.columns[index]
            cells = [column.cell(r) for r in self.sample(row) if column.filled[r]]
            self._profiles[row, index] = Profile(cells, self._reads)
        return self._profiles[row, index]

    def filled(self, row: int, index: int) -> float:
        """The share of the sampled rows in which a column is filled."""
        filled = self.sheet.columns[index].filled[self.sample(row)]
        return float(filled.mean()) if len(filled) else 1.0

    def fit(self, row: int, index: int, source: Source, name: str) -> float:
        """The share of a column's cells that can be read as a column of the source."""
        return self.of(row, index).fit(source.column(name), source.country_of(name))

    def order(self, row: int, one: int, other: int, least: int) -> int:
        """Which of two columns of days has the earlier ones: -1 the first of them, 1 the other, 0 where neither always has, or fewer rows than the least say so."""
        signs = [1 if days < 0 else -1 for days in self.spans(row, one, other, is_exact=False) if days]
        return signs[0] if len(signs) >= least and len(set(signs)) == 1 else 0

    def spans(self, row: int, one: int, other: int, *, is_exact: bool = True) -> list[int | None]:
        """How many days the second of two columns is after the first, in each sampled row; None where one of them names no day."""
        columns = [self.sheet.columns[index] for index in (one, other)]
        pairs = ([day_in(column.cell(r), is_exact=is_exact) for column in columns] for r in self.sample(row))
        return [(last - first).days if first and last else None for first, last in pairs]


def day_in(cell: Cell, *, is_exact: bool = True) -> dt.date | None:
    """The day that a cell names; None where it names none, or a month or a year, of which the first day is meant unless ``is_exact``."""
    value = parse_date(cell).value
    if isinstance(value, DateValue) and (value.precision == "day" or not is_exact):
        return value.date
    return None
