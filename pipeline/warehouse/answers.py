"""Statements of people on top of the exports: answers of owners in staging, and beside it corrected cells, companies and names.

An answer holds for as long as the exports still say what the question said: what says something else is newer. Where that came up between question and answer, or later,
the export counts and a warning says so. Taking the load of an answer back takes the answer along.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from duckdb import DuckDBPyConnection as Connection

from locales import speaking
from pipeline.child.staged_workbook import StagedWorkbook, with_warnings
from pipeline.desk.company_aliases import Answer
from pipeline.desk.confirmations import SaidName
from pipeline.desk.corrections import Corrected, Correction
from pipeline.desk.questions import Questions
from pipeline.messages import RowNote
from pipeline.sources.declarations import Source, SourceColumn, load_sources, staging_columns
from pipeline.sources.questions import (
    CONFIRMED,
    IS_CONFIRMED,
    REF,
    SAID,
    Question,
    Section,
    means_the_same,
    staging_names,
)
from pipeline.warehouse.store import RESTATED, Staged

Row = Mapping[str, Any]

_PRECISION = f"{CONFIRMED}_precision"


@dataclass
class _Told:
    question: Question
    answered: date
    confirmed: int = 0
    changed: int = 0
    added: int = 0
    overtaken: int = 0


def apply_answers(
    con: Connection,  # the warehouse being made, its staging tables filled from the exports
    staged: Sequence[Staged],  # in the order in which they win
    names: Sequence[str],  # what each is called in the lineage of its rows
    questions: Questions,
    arrived: Mapping[tuple[str, str], date],  # name and content of a file → when it was loaded first
) -> tuple[list[Staged], Collection[int]]:
    """Change staging by the newest answer to each question (``meta.answers`` has a row each); returns the files with a warning where newer knowledge speaks against one, and the positions of answers that count."""
    newest: dict[tuple[str, str | None], int] = {}
    for position, (active, file) in enumerate(staged):
        newest |= {(active.file, sheet.question): position for sheet in file.sheets}
    applying = _Applying(con, questions, names)
    found, counting = list(staged), set()
    for position, (active, file) in enumerate(staged):
        answered = {sheet.question for sheet in file.sheets if sheet.question}
        if counts := {number for number in answered if newest[active.file, number] == position}:
            counting.add(position)
            found[position] = active, applying.file(names[position], file, counts, arrived[active.content])
    return found, counting


class _Applying:
    def __init__(self, con: Connection, questions: Questions, names: Sequence[str]) -> None:
        self._con, self._questions = con, questions
        self._positions = {name: position for position, name in enumerate(names)}
        # source, key and column of a value, or source and key of a new row → the question
        self._said_by: dict[tuple[str, ...], str] = {}
        self._notes: list[RowNote] = []

    def file(self, name: str, file: StagedWorkbook, counts: Collection[str], arrived: date) -> StagedWorkbook:
        """Apply what one file answers to the questions that count; returns it with its warnings."""
        told: dict[str, _Told] = {}
        sheets = []
        for sheet in file.sheets:
            number = sheet.question
            question = self._questions.get(number) if number and number in counts else None
            if question is None or sheet.table is None or sheet.source is None:
                sheets.append(sheet)
                continue
            # Workbooks state when they were saved as they like: not before they were made, nor after they came.
            saved = file.data_as_of or arrived
            answered = saved if question.asked_date <= saved <= arrived else arrived
            about = told.setdefault(question.question_id, _Told(question, answered))
            section = next(one for one in question.sections if one.source == sheet.source.name)
            self._notes = []
            with speaking(question.lang):
                for row in sheet.table.to_pylist():
                    if row[REF] is not None and not (row[SAID] or row[IS_CONFIRMED]):
                        continue  # nothing was said of it
                    place = {"_file": name, "_sheet": sheet.sheet, "_row": row["_row"]}
                    (self._add if row[REF] is None else self._change)(row, place, section, about)
            sheets.append(with_warnings(sheet, self._notes))
        for one in told.values():
            figures = (one.answered, one.confirmed, one.changed, one.added, one.overtaken)
            line = [one.question.question_id, name, *figures]
            self._con.execute("insert into meta.answers values (?, ?, ?, ?, ?, ?, ?)", line)
        return replace(file, sheets=sheets)

    def _change(self, said: Row, place: Row, section: Section, told: _Told) -> None:
        source, key, number = section.source, said["_key"], told.question.question_id
        now = self._staged(source, key)
        if now is None:
            self._overtaken(told, said, section.declared, None, "answer-gone", key=key)
            return
        values: dict[str, Any] = {}
        for column in map(section.declared.column, said[SAID]):
            names = staging_names(column)
            stated, current = [said[one] for one in names], [now[one] for one in names]
            by = (source, key, column.name)
            was = section.rows[said[REF]].was[column.name]
            if means_the_same(column, stated, current):
                continue
            if means_the_same(column, was, current) or self._said_by.get(by) == number:
                values |= dict(zip(names, stated, strict=True))
                self._said_by[by] = number
                told.changed += 1
            else:
                facts = {"answered": _shown(stated), "now": _shown(current), "file": now["_file"]}
                self._overtaken(told, said, section.declared, column, "answer-overtaken", **facts)
        if values:
            values |= {**place, "_data_as_of": max(told.answered, now["_data_as_of"] or told.answered)}
        confirmed = _confirmed(said, told)
        if confirmed and (now[CONFIRMED] is None or now[CONFIRMED] < confirmed[CONFIRMED]):
            values |= confirmed
        if values:
            # Keep what was stated before, of a source of which that counts for earlier days.
            if source in RESTATED:
                before = f"select *, ? from staging.{source} where _key = ?"
                at = self._positions.get(now["_file"], -1)
                self._con.execute(f"insert into staging.{source}_replaced {before}", [at, key])
            assigned = ", ".join(f'"{name}" = ?' for name in values)
            change = f"update staging.{source} set {assigned} where _key = ?"
            self._con.execute(change, [*values.values(), key])

    def _add(self, said: Row, place: Row, section: Section, told: _Told) -> None:
        """Apply a row that an answer adds: unless another has it already, which is told where it says something else."""
        source, key = section.declared, said["_key"]
        by = (source.name, key)
        now = self._staged(source.name, key)
        if now is not None and self._said_by.get(by) != told.question.question_id:
            for column in source.columns:
                values = [[row[one] for one in staging_names(column)] for row in (said, now)]
                if values[0][0] is not None and not means_the_same(column, *values):
                    self._overtaken(told, said, source, column, "answer-known", key=key, file=now["_file"])
                    break
            return
        row = {name: said[name] for name, _ in staging_columns(source)}
        row |= {**place, "_data_as_of": told.answered, **_confirmed(said, told)}
        if told.question.is_illustrative:
            row["is_illustrative"] = True
        self._con.execute(f"delete from staging.{source.name} where _key = ?", [key])
        listed, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        added = f"insert into staging.{source.name} ({listed}) values ({marks})"
        self._con.execute(added, list(row.values()))
        self._said_by[by] = told.question.question_id
        told.added += 1

    def _staged(self, source: str, key: str) -> Row | None:
        found = self._con.execute(f"select * from staging.{source} where _key = ?", [key]).to_arrow_table()
        return found.to_pylist()[0] if found.num_rows else None

    def _overtaken(
        self, told: _Told, said: Row, source: Source, column: SourceColumn | None, reason: str, **facts: str
    ) -> None:
        told.overtaken += 1
        name, heading = (column.name, source.named(column.name)) if column else (None, "")
        self._notes.append(RowNote(said["_row"], name, heading, facts.get("answered", ""), reason, facts))


def _confirmed(said: Row, told: _Told) -> dict[str, Any]:
    if not said[IS_CONFIRMED]:
        return {}
    told.confirmed += 1
    return {CONFIRMED: said[CONFIRMED] or told.answered, _PRECISION: said[_PRECISION] or "day"}


def _shown(values: Sequence[Any]) -> str:
    """The first stated staging value of a column, in a form that a message may show."""
    said = next((value for value in values if value not in (None, [])), None)
    if said is None:
        return "–"
    return "; ".join(map(str, said)) if isinstance(said, list) else str(said)


def write_corrections(
    con: Connection, held: Sequence[Correction], staged: Sequence[Staged], names: Sequence[str]
) -> None:
    """Write down what became of each correction (`meta.corrections`), as the last file that has its row says, and each cell in which one holds (`staging.corrected`)."""
    last: dict[str, tuple[str, str, Corrected]] = {}
    for name, (active, file) in zip(names, staged, strict=True):
        for sheet in file.sheets:
            if sheet.source is not None and sheet.source.name not in active.without:
                last |= {told.correction_id: (name, sheet.sheet, told) for told in sheet.corrected}
    for one in held:
        name, sheet_name, told = last.get(one.correction_id, (one.file, one.sheet, None))
        row, says = (told.row, told.says) if told else (one.row, None)
        state = "waiting" if told is None else "applied" if told.is_applied else "retired"
        said = (one.column, one.heading, one.old, one.new, one.reason, one.who, one.said_at)
        line = [one.correction_id, name, sheet_name, row, one.source, *said, state, says]
        con.execute(f"insert into meta.corrections values ({', '.join('?' * len(line))})", line)
    applied = "select * exclude (state, says) from meta.corrections where state = 'applied'"
    con.execute(f"insert into staging.corrected by name {applied}")


def told_by_hand(
    con: Connection, staged: Sequence[Staged], names: Sequence[str], by_hand: Sequence[Mapping[str, Any]]
) -> list[Staged]:
    """The files with a warning at each row of which an earlier version let a person correct a value (``[[correction]]``): the export counts again."""
    notes: dict[tuple[str, str, str], list[RowNote]] = {}
    for one in by_hand:
        said = {name: str(one.get(name, "–")) for name in ("new", "reason", "who", "date")}
        source = load_sources().get(str(one.get("source")))
        if source is None or one.get("column") not in source.column_names:
            continue
        column = source.column(str(one["column"]))
        said_now = f'select _file, _sheet, _row, "{column.name}"::varchar from staging.{source.name}'
        found_of = con.execute(f"{said_now} where _key = ?", [str(one.get("key"))])
        for file, sheet, row, now in found_of.fetchall():
            note = RowNote(row, column.name, column.heading, now or "", "correction-by-hand", said)
            notes.setdefault((file, sheet, source.name), []).append(note)
    found = []
    for name, (active, file) in zip(names, staged, strict=True):
        sheets = [
            with_warnings(one, notes.pop((name, one.sheet, one.source.name), [])) if one.source else one
            for one in file.sheets
        ]
        found.append((active, replace(file, sheets=sheets)))
    return found


def correction_states(con: Connection) -> list[dict[str, Any]]:
    """Each correction in the warehouse being made, and its ``state``: applied, retired (``says`` is what the export says now) or waiting for a file with its row."""
    names = 'correction_id, file, sheet, "row", heading, old, new, who, state, says'
    asked = con.execute(f"select {names} from meta.corrections order by all")
    found: list[dict[str, Any]] = asked.to_arrow_table().to_pylist()
    return found


def write_said(con: Connection, companies: Sequence[Answer], names: Sequence[SaidName]) -> None:
    """Put what people have said about companies and of names in Chinese beside the staging tables, where the marts read it."""
    if companies:
        con.executemany("insert into staging.company_aliases values (?, ?, ?, ?, ?, ?, ?, ?)", companies)
    rows = [(one.kind, one.key[1], one.name, one.chinese, one.source, one.who, one.said_at) for one in names]
    if rows:
        con.executemany("insert into staging.said_names values (?, ?, ?, ?, ?, ?, ?)", rows)
