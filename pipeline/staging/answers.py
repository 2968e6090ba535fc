"""A workbook that was sent to an owner and came back: what was changed, confirmed and added in it, and nothing else.

The workbook says which question it answers (`pipeline.sources.questions.MARK`); what the question said is read from what the desk kept of it. A
cell that says what it said is not a statement, nor is a blank one.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pyarrow as pa

from locales import LANGUAGES, speaking, text
from pipeline.cells.amounts import Amount
from pipeline.cells.cell import Cell, Kind, Parsed, Problem
from pipeline.cells.dates import parse_date
from pipeline.cells.yes_no import parse_yes_no
from pipeline.messages import RowNote
from pipeline.reading.sheet import Sheet
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.headings import Match, lexicon
from pipeline.sources import questions
from pipeline.sources.declarations import staging_columns
from pipeline.sources.keys import keys_of, with_column
from pipeline.sources.parsers import parser_of, staging_values
from pipeline.sources.questions import CONFIRMED, IS_CONFIRMED, MARK, REF, SAID, AskedRow, Question, Section
from pipeline.staging.notes import cells_of, heading_of
from pipeline.staging.rows import Rows
from pipeline.staging.stage import stage_rows
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.typed import ARROW_TYPES

_OWN = {REF: pa.string(), SAID: pa.list_(pa.string()), IS_CONFIRMED: pa.bool_()}

_MARKED_ROWS = 30  # how many rows are searched for the mark


def mark_of(sheet: Sheet) -> tuple[str, int, int] | None:
    """The question that a sheet answers, its section (from 0), and the row that says so (from 0); None where it is not an answer."""
    for row in range(min(_MARKED_ROWS, sheet.n_rows)):
        for column in sheet.columns[:3]:
            if found := MARK.search(column.cell(row).text[:200]):
                return f"ASK-{found[1]}-{found[2]}", int(found[3]) - 1, row
    return None


def stage_answer(
    sheet: Sheet, question: Question | None, at: tuple[str, int, int], aliases: Mapping[str, str]
) -> StagedSheet:
    """Stage a sheet of an answer to a question that the desk knows (else None). One that can't be followed has an error, and nothing of it is loaded."""
    number, section, row = at
    if question is None:
        return StagedSheet(sheet, error=("answer-unknown", {"question": number}), question=number)
    if section >= len(question.sections):  # the lists to choose from
        return StagedSheet(sheet, ignored="own-sheet")
    asked = question.sections[section]
    found = _heading(sheet, asked, row)
    if found is None:
        error = ("answer-no-heading", {"ref": _ref_in(question.lang)})
        return StagedSheet(sheet, asked.declared, error=error, question=number)
    return _Answer(sheet, question, asked, *found, aliases).staged()


def _ref_in(lang: str) -> str:
    return speaking(lang)(text)("ask-ref")


def _heading(sheet: Sheet, section: Section, marked: int) -> tuple[Recognised, int] | None:
    refs = {_plain(_ref_in(lang)) for lang in LANGUAGES}
    words = lexicon(section.declared)
    named = {*section.shown, *section.asked, CONFIRMED}
    for row in range(marked + 1, min(marked + _MARKED_ROWS, sheet.n_rows)):
        texts = [cell.text for cell in sheet.row(row)]
        ref = next((index for index, said in enumerate(texts) if _plain(said) in refs), None)
        if ref is None:
            continue
        columns: dict[str, tuple[int, Match]] = {}
        for index, said in enumerate(texts):
            match = words.match(said) if said.strip() and index != ref else None
            if match and match.column in named and match.column not in columns:
                columns[match.column] = (index, replace(match, heading=said))
        return Recognised(section.declared, row, columns, top=row), ref
    return None


@dataclass
class _Answer:
    sheet: Sheet
    question: Question
    section: Section
    found: Recognised
    ref: int
    aliases: Mapping[str, str]
    rejects: list[RowNote] = field(default_factory=list)
    warnings: list[RowNote] = field(default_factory=list)

    def staged(self) -> StagedSheet:
        """The sheet with its statements, and what is to be said about it."""
        old: list[dict[str, Any]] = []
        new: list[int] = []
        seen: set[str] = set()
        skipped: list[tuple[int, str]] = []
        n_read = 0
        for row in range(self.found.header_row + 1, self.sheet.n_rows):
            cells = self.sheet.row(row)
            ref = cells[self.ref].text.strip().removesuffix(".0")
            if not ref and not any(cells[index].text.strip() for index, _ in self.found.columns.values()):
                skipped.append((row + 1, "blank"))
                continue
            n_read += 1
            asked = self.section.rows.get(ref)
            if not ref and self.section.takes_new:
                new.append(row)
            elif asked is None or ref in seen:
                self._reject(row, CONFIRMED, ref, "answer-repeated-row" if asked else "answer-unknown-row")
            else:
                seen.add(ref)
                if (said := self._statements(row, asked)) is not None:
                    old.append({**said, REF: ref, "_key": asked.key, "_row": row + 1})
        # Rows and columns of the question that the sheet lacks say nothing; that is said once.
        if gone := [ref for ref in self.section.rows if ref not in seen]:
            self._warn(self.found.header_row, CONFIRMED, "", "answer-rows-missing", rows=", ".join(gone))
        for name in (*self.section.asked, CONFIRMED):
            if name not in self.found.columns:
                heading, _ = heading_of(StagedSheet(self.sheet, self.section.declared), name)
                self._warn(self.found.header_row, name, "", "answer-column-missing", column=heading)
        table, n_new = self._with_new(old, new)
        return StagedSheet(
            self.sheet,
            self.section.declared,
            self.found.header_row + 1,
            table,
            rows_read=n_read,
            rows_loaded=len(old) + n_new,
            rejects=sorted(self.rejects, key=lambda note: note.row or 0),
            warnings=self.warnings,
            skipped=skipped,
            found=self.found,
            question=self.question.question_id,
        )

    # --- Rows that were asked about ---

    def _statements(self, row: int, asked: AskedRow) -> dict[str, Any] | None:
        values: dict[str, Any] = {}
        said: list[str] = []
        is_good = True
        currency = None  # that of an amount which names its own
        for name, (index, _) in self.found.columns.items():
            cell = self.sheet.columns[index].cell(row)
            now = None if name == CONFIRMED else self._stated(row, name, cell, asked.cells.get(name, ""))
            if now is None:
                continue
            if now.problem:
                self._found(self.rejects, row, name, cell.text, now.problem)
                is_good = False
                continue
            for guess in now.guesses:
                self._found(self.warnings, row, name, cell.text, guess)
            column = self.section.declared.column(name)
            values |= dict(
                zip(questions.staging_names(column), staging_values(column, now.value), strict=True)
            )
            said.append(name)
            if isinstance(now.value, Amount):
                currency = now.value.currency
        if "value" in said:
            if currency is not None:
                values["currency"] = currency
                said = list(dict.fromkeys((*said, "currency")))
            if not (values.get("currency") or asked.cells.get("currency")):
                self._reject(row, "currency", "", "missing", blank="yes")
                is_good = False
        confirmed = self._confirmed(row)
        if confirmed is None or not is_good:
            return None
        return {**values, **confirmed, SAID: said}

    def _stated(self, row: int, name: str, cell: Cell, was: str) -> Parsed | None:
        """The difference between a cell and its question, whether or not it can be read; None where it states nothing."""
        if _plain(cell.text) == _plain(was):
            return None
        column = self.section.declared.column(name)
        parse = parser_of(column, None, self.aliases)
        now, before = parse(cell), parse(Cell(Kind.TEXT, was))
        if name in self.section.asked and not cell.text.strip():
            self._warn(row, name, was, "answer-blank", was=was)
            return None
        if now.problem is None and questions.means_the_same(
            column, staging_values(column, now.value), staging_values(column, before.value)
        ):
            return None
        if name in self.section.shown:
            self._warn(row, name, cell.text, "answer-locked", was=was or "–")
            return None
        return now

    def _confirmed(self, row: int) -> dict[str, Any] | None:
        if CONFIRMED not in self.found.columns:
            return {IS_CONFIRMED: False}
        cell = self.sheet.columns[self.found.columns[CONFIRMED][0]].cell(row)
        word = parse_yes_no(cell)
        if word.problem is None:
            return {IS_CONFIRMED: word.value is True}
        column = self.section.declared.column(CONFIRMED)
        day = parse_date(cell)
        if day.problem or day.value is None:
            self._reject(row, CONFIRMED, cell.text, "answer-confirm")
            return None
        for guess in day.guesses:
            self._found(self.warnings, row, CONFIRMED, cell.text, guess)
        stated = dict(zip(questions.staging_names(column), staging_values(column, day.value), strict=True))
        return {IS_CONFIRMED: True, **stated}

    # --- Rows that were added ---

    def _with_new(self, old: Sequence[Mapping[str, Any]], new: Sequence[int]) -> tuple[pa.Table, int]:
        """The statements and the rows that were added, in one table; and how many of those are good."""
        columns = [(name, ARROW_TYPES[kind]) for name, kind in staging_columns(self.section.declared)]
        columns += list(_OWN.items())

        def table_of(rows: Sequence[Mapping[str, Any]]) -> pa.Table:
            return pa.table({name: pa.array([row.get(name) for row in rows], kind) for name, kind in columns})

        table = table_of(old)
        good = [row for row in new if self._follows(row)]
        if not good:
            return table, 0
        named = {name: place for name, place in self.found.columns.items() if name != CONFIRMED}
        found = replace(self.found, columns=named)
        added_rows = Rows(np.array(good, dtype=np.int64), (), ())
        staged = stage_rows(self.sheet, found, added_rows, data_as_of=None, aliases=self.aliases)
        self.rejects += staged.rejects
        self.warnings += staged.warnings
        assert staged.table is not None
        rows = []
        for row in staged.table.to_pylist():
            at = row["_row"] - 1
            led: dict[str, Any] = {}
            for name in self._leading & self.found.columns.keys():
                led |= self.section.choices[name][self._text(at, name)]
            rows.append({**row, **led, **(self._confirmed(at) or {})})
        added = table_of(rows)
        added = with_column(added, "_key", keys_of(self.section.declared, added))
        return pa.concat_tables([table, added]), staged.rows_loaded

    @property
    def _leading(self) -> set[str]:
        """The columns of which a choice says which others follow from it."""
        return {name for name, offered in self.section.choices.items() if any(offered.values())}

    def _follows(self, row: int) -> bool:
        """Whether every choice in a new row was one of those offered and its confirmation can be read; else the row is rejected."""
        good = True
        for name in self._leading & self.found.columns.keys():
            said = self._text(row, name)
            if said not in self.section.choices[name]:
                reason = "answer-choice" if said else "missing"
                self._reject(row, name, said, reason, **({} if said else {"blank": "yes"}))
                good = False
        return good and self._confirmed(row) is not None

    def _text(self, row: int, name: str) -> str:
        return " ".join(self.sheet.columns[self.found.columns[name][0]].cell(row).text.split())

    # --- What is said ---

    def _found(self, notes: list[RowNote], row: int, name: str, value: str, problem: Problem) -> None:
        index, match = self.found.columns.get(name, (None, None))
        heading = " ".join(match.heading.split()) if match else ""
        is_reject = notes is self.rejects
        cells = cells_of(self.sheet, self.found.header_row, np.array([row]))[0] if is_reject else {}
        said = dict(problem.params)
        notes.append(RowNote(row + 1, name, heading, value, problem.reason, said, cells, index=index))

    def _reject(self, row: int, name: str, value: str, reason: str, **params: str) -> None:
        self._found(self.rejects, row, name, value, Problem(reason, (("value", value), *params.items())))

    def _warn(self, row: int, name: str, value: str, reason: str, **params: str) -> None:
        self._found(self.warnings, row, name, value, Problem(reason, (("value", value), *params.items())))


def _plain(said: str) -> str:
    """A text normalised for comparison: one form of each letter, no leading, trailing or double blanks."""
    return " ".join(unicodedata.normalize("NFC", said).split())
