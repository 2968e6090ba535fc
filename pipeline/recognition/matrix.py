"""Interests as a matrix: a row a company, a column a province or a theme, and in the cells how interested it is ("3", "aktiv", "感兴趣").

Each column is given to recognition as the list that it knows: company, province or theme, level. Where all the cells are ticks,
`tick_columns` reads the matrix.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.reference import patterns
from pipeline.cells.themes import named_theme
from pipeline.cells.unknown import is_not_stated
from pipeline.cells.words import Word, parse_word
from pipeline.cells.yes_no import parse_yes_no
from pipeline.reading.sheet import Sheet, empty_column
from pipeline.recognition.heading_row import headings_in
from pipeline.recognition.headings import lexicon
from pipeline.recognition.recognise import HEADING_ROWS
from pipeline.recognition.redrawn import Redrawn, column_of_texts
from pipeline.recognition.samples import SAMPLE_ROWS
from pipeline.recognition.titles import named, titles_above
from pipeline.sources.declarations import load_sources

_RE = patterns("matrix")
FEWEST = 2  # columns of provinces or themes
LEAST_SHARE = 0.8  # of the sampled cells say how interested somebody is
HIGHEST_SCORE = 10
SOURCE = "interests"
LEVEL = "Interesseniveau"
_PROVINCE, _THEME = "Provins", "Tema"
_LEVELS = "interest_level"
_COMPANY = ("company_name", "cvr")
_DAYS = ("stated_date", "confirmed_date")
# What the headings of a matrix may name, how its column is called, and what other columns may say of each row.
_WAYS: tuple[tuple[Callable[[str], object], str, tuple[str, ...]], ...] = (
    (lambda text: Gazetteer.load().named_province(text), _PROVINCE, ("theme", *_DAYS)),
    (named_theme, _THEME, ("province", *_DAYS)),
)


@dataclass(frozen=True, slots=True)
class _Matrix:
    """A heading row with a column for each province or theme; ``shared`` are the columns of the company and of what else holds for the row, ``words`` what each score means."""

    row: int
    said: str
    columns: Mapping[int, str]
    shared: Sequence[int]
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Matrix:
    """What a matrix of interests holds: a list for each of its columns, and the sheet without these, which may say more of the companies."""

    lists: Sequence[Redrawn]
    rest: Sheet


def read_matrix(sheet: Sheet, file_name: str) -> Matrix | None:
    """The matrix of interests that a sheet is; None where it is none."""
    own = lexicon(load_sources()[SOURCE])
    for row in np.flatnonzero(sheet.filled_count[:HEADING_ROWS] > FEWEST).tolist():
        texts = headings_in(sheet, row)
        matches = {index: match.column for index, text in texts.items() if (match := own.match(text))}
        companies = [index for index, column in matches.items() if column in _COMPANY]
        for names, said, beside in _WAYS if companies else ():
            columns = {index: text for index, text in texts.items() if index not in companies and names(text)}
            if len(columns) < FEWEST:
                continue
            stated = [at for at, column in matches.items() if column in beside and at not in columns]
            found = _Matrix(row, said, columns, [*companies, *stated], _legend(titles_above(sheet, row)))
            if _holds_levels(sheet, found, file_name):
                blank = empty_column(sheet.n_rows)
                rest = [blank if at in columns else column for at, column in enumerate(sheet.columns)]
                lists = [_list(sheet, found, index) for index in columns]
                return Matrix(lists, replace(sheet, columns=rest, merged=()))
    return None


def _holds_levels(sheet: Sheet, matrix: _Matrix, file_name: str) -> bool:
    """Whether the cells of a matrix are levels of interest: words, or scores where a legend or a name says what they are of; not ticks alone."""
    cells = [cell for index in matrix.columns for cell in _below(sheet, matrix.row, index)]
    answers = [cell for cell in cells if not is_not_stated(cell.text)]
    if not answers or all(parse_yes_no(cell).value is not None for cell in answers):
        return False
    if not matrix.words and any(cell.text.strip().isdecimal() for cell in answers):
        titles = titles_above(sheet, matrix.row)
        if not named(load_sources()[SOURCE], sheet.name, file_name, titles):
            return False  # figures below themes and provinces may count anything
    return sum(_level(cell, matrix.words) is not None for cell in answers) >= LEAST_SHARE * len(answers)


def _below(sheet: Sheet, row: int, index: int) -> Iterator[Cell]:
    column = sheet.columns[index]
    rows = np.flatnonzero(column.filled[row + 1 :])[:SAMPLE_ROWS] + row + 1
    return map(column.cell, rows.tolist())


def _legend(titles: Iterable[str]) -> dict[str, str]:
    """What the lines above say that scores mean: "0 = ingen, 3 = aktiv" → {"0": "no", "3": "active"}; words that are no level are left out."""
    said = (found for title in titles for found in _RE["legend"].finditer(title))
    read = {found["score"]: _word(Cell(Kind.TEXT, found["word"].strip())) for found in said}
    return {score: code for score, code in read.items() if code}


def _word(cell: Cell) -> str | None:
    word = parse_word(cell, _LEVELS).value
    return word.code if isinstance(word, Word) and word.code != "other" else None


def _level(cell: Cell, words: Mapping[str, str]) -> str | None:
    """The level that a cell states: its word, else what the legend says of its score, else "no" for nought and "interested" for more; None where it states none."""
    text = cell.text.strip()
    if text in words:
        return words[text]
    if text.isdecimal() and int(text) <= HIGHEST_SCORE:
        return "interested" if int(text) else "no"
    return _word(cell) if cell.kind is Kind.TEXT else None


def _list(sheet: Sheet, matrix: _Matrix, index: int) -> Redrawn:
    """One column of a matrix as a list. A cell that says no level stays as it is, for the row to be refused or warned of by it."""
    row = matrix.row
    levels: list[str | None] = [None] * sheet.n_rows
    said: list[str | None] = [None] * sheet.n_rows
    column = sheet.columns[index]
    is_scored = False
    for at in (np.flatnonzero(column.filled[row + 1 :]) + row + 1).tolist():
        cell = column.cell(at)
        if is_not_stated(cell.text):
            continue
        level = _level(cell, matrix.words)
        is_scored |= level is not None and cell.text.strip().isdecimal()
        levels[at], said[at] = level or cell.text, matrix.columns[index]
    levels[row], said[row] = LEVEL, matrix.said
    stated = np.array([text is not None for text in levels])
    columns = [
        column_of_texts(
            [sheet_column.cell(at).text if stated[at] or at == row else None for at in range(sheet.n_rows)]
        )
        if at_column in matrix.shared
        else column_of_texts(levels)
        if at_column == index
        else empty_column(sheet.n_rows)
        for at_column, sheet_column in enumerate(sheet.columns)
    ]
    columns.append(column_of_texts(said))
    return Redrawn(
        replace(sheet, columns=columns, merged=()),
        {index: matrix.columns[index], len(sheet.columns): matrix.columns[index]},
        frozenset(("word",)),
        frozenset((SOURCE,)),
        "scores" if is_scored else "",
    )
