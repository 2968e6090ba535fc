"""Puts what owners answered on top of what the exports say.

A cell that an owner changed holds as long as the exports still say what the question said: so next month's export, in which nothing has changed,
does not undo it, and one that says something else is newer. Where that came up between question and answer, or later, the export counts and a
warning says so. Taking the load of an answer back takes the answer along.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import duckdb

from locales import speaking
from pipeline.child.staged_workbook import StagedTable, StagedWorkbook, with_warnings
from pipeline.desk.ledger import ActiveFile
from pipeline.desk.questions import Questions
from pipeline.messages import RowNote
from pipeline.sources.declarations import SourceColumn, staging_columns
from pipeline.sources.questions import CONFIRMED, Question, Section, means_the_same, staging_names
from pipeline.sources.templates import heading_for
from pipeline.warehouse.store import RESTATED

Row = Mapping[str, Any]
Staged = tuple[ActiveFile, StagedWorkbook]

_PRECISION = f"{CONFIRMED}_precision"


@dataclass
class _Told:
    """What one answer came to."""

    question: Question
    answered: date
    confirmed: int = 0
    changed: int = 0
    added: int = 0
    overtaken: int = 0


@dataclass
class _Applying:
    """Answers being applied: what those before have said, and what is to be told."""

    con: duckdb.DuckDBPyConnection
    positions: Mapping[str, int]
    set_by: dict[tuple[str, str, str], str] = field(default_factory=dict)
    added_by: dict[tuple[str, str], str] = field(default_factory=dict)
    notes: list[RowNote] = field(default_factory=list)

    def row(self, said: Row, table: StagedTable, name: str, section: Section, told: _Told) -> None:
        """Apply one row of an answer.

        Args:
            said: as `pipeline.staging.answers` left it.
            table: the sheet.
            name: what the file is called in lineage.
            section: the section of the question.
            told: counts what comes of it.
        """
        place = {"_file": name, "_sheet": table.sheet, "_row": said["_row"]}
        now = self._staged(section.source, said["_key"])
        if said["_ref"] is None:
            self._add(said, now, place, section, told)
            return
        if now is None:
            self._note(said, section, None, "answer-gone", key=said["_key"])
            told.overtaken += 1
            return
        values: dict[str, Any] = {}
        for column in map(section.declared.column, said["_said"]):
            names = staging_names(column)
            stated, current = [said[one] for one in names], [now[one] for one in names]
            if means_the_same(column, stated, current):
                continue
            by = (section.source, said["_key"], column.name)
            was = section.rows[said["_ref"]].was[column.name]
            if means_the_same(column, was, current) or self.set_by.get(by) == told.question.question_id:
                values |= dict(zip(names, stated, strict=True))
                self.set_by[by] = told.question.question_id
                told.changed += 1
            else:
                facts = {"answered": _shown(stated), "now": _shown(current), "file": now["_file"]}
                self._note(said, section, column, "answer-overtaken", **facts)
                told.overtaken += 1
        if values:
            values |= place | {"_data_as_of": max(told.answered, now["_data_as_of"] or told.answered)}
        if said["_is_confirmed"]:
            told.confirmed += 1
            day = said[CONFIRMED] or told.answered
            if now[CONFIRMED] is None or now[CONFIRMED] < day:
                values |= {CONFIRMED: day, _PRECISION: said[_PRECISION] or "day"}
        if values:
            self._restate(section.source, now)
            assigned = ", ".join(f'"{one}" = ?' for one in values)
            self.con.execute(
                f"update staging.{section.source} set {assigned} where _key = ?", [*values.values(), now["_key"]]
            )

    def _add(self, said: Row, now: Row | None, place: Row, section: Section, told: _Told) -> None:
        by = (section.source, said["_key"])
        names = [name for name, _ in staging_columns(section.declared)]
        if now is not None and self.added_by.get(by) != told.question.question_id:
            stated = [column for column in section.declared.columns if said[column.name] is not None]
            differs = [
                column
                for column in stated
                if not means_the_same(
                    column, *([row[one] for one in staging_names(column)] for row in (said, now))
                )
            ]
            if differs:
                facts = {"key": said["_key"], "file": now["_file"]}
                self._note(said, section, differs[0], "answer-known", **facts)
                told.overtaken += 1
            return
        if now is not None:
            self.con.execute(f"delete from staging.{section.source} where _key = ?", [said["_key"]])
        row = {name: said[name] for name in names} | place | {"_data_as_of": told.answered}
        if told.question.is_illustrative:
            row["is_illustrative"] = True
        if said["_is_confirmed"]:
            told.confirmed += 1
            row |= {CONFIRMED: said[CONFIRMED] or told.answered, _PRECISION: said[_PRECISION] or "day"}
        listed = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        self.con.execute(f"insert into staging.{section.source} ({listed}) values ({marks})", list(row.values()))
        self.added_by[by] = told.question.question_id
        told.added += 1

    def _staged(self, source: str, key: str) -> Row | None:
        found = self.con.execute(f"select * from staging.{source} where _key = ?", [key]).to_arrow_table()
        return found.to_pylist()[0] if found.num_rows else None

    def _restate(self, source: str, now: Row) -> None:
        """Keep what was stated before, of a source of which that counts for earlier days."""
        if source == RESTATED:
            self.con.execute(
                f"insert into staging.{RESTATED}_replaced select *, ? from staging.{RESTATED} where _key = ?",
                [self.positions.get(now["_file"], -1), now["_key"]],
            )

    def _note(self, said: Row, section: Section, column: SourceColumn | None, reason: str, **facts: str) -> None:
        heading = heading_for(column) if column else ""
        self.notes.append(
            RowNote(said["_row"], column.name if column else None, heading, facts.get("answered", ""), reason, facts)
        )


def apply_answers(
    con: duckdb.DuckDBPyConnection,
    staged: Sequence[Staged],
    names: Sequence[str],
    questions: Questions,
    arrived: Callable[[ActiveFile], date],
) -> list[Staged]:
    """Change staging by the answers among the files; returns the files with a warning at each row that newer knowledge speaks against.

    ``meta.answers`` has a row an answer then. Of several contents of one file's name the newest counts.

    Args:
        con: the warehouse being made, its staging tables filled from the exports.
        staged: the files, in the order in which they win.
        names: what each is called in the lineage of its rows.
        questions: what was asked.
        arrived: when a file was loaded first.
    """
    applying = _Applying(con, {name: position for position, name in enumerate(names)})
    found: list[Staged] = []
    for (active, file), name in zip(staged, names, strict=True):
        if name == active.file and any(sheet.question for sheet in file.sheets):
            file = _applied(applying, active, file, questions, arrived(active))  # noqa: PLW2901 - the same file, with what is said of it
        found.append((active, file))
    return found


def _applied(
    applying: _Applying, active: ActiveFile, file: StagedWorkbook, questions: Questions, arrived: date
) -> StagedWorkbook:
    told: dict[str, _Told] = {}
    sheets = []
    for sheet in file.sheets:
        question = questions.get(sheet.question) if sheet.question else None
        if question is None or sheet.table is None or sheet.source is None:
            sheets.append(sheet)
            continue
        # Workbooks state when they were saved as they like: not before they were made, nor after they came.
        saved = file.data_as_of or arrived
        answered = saved if question.asked_date <= saved <= arrived else arrived
        about = told.setdefault(question.question_id, _Told(question, answered))
        section = next(one for one in question.sections if one.source == sheet.source.name)
        applying.notes = []
        for row in sheet.table.to_pylist():
            if row["_ref"] is None or row["_said"] or row["_is_confirmed"]:
                speaking(question.lang)(applying.row)(row, sheet, active.file, section, about)
        sheets.append(with_warnings(sheet, applying.notes))
    for one in told.values():
        counts = (one.confirmed, one.changed, one.added, one.overtaken)
        applying.con.execute(
            "insert into meta.answers values (?, ?, ?, ?, ?, ?, ?)",
            [one.question.question_id, active.file, one.answered, *counts],
        )
    return replace(file, sheets=sheets)


def _shown(values: Sequence[Any]) -> str:
    """The first that is stated of the staging values of a column, as a message may show it."""
    said = next((value for value in values if value not in (None, [])), None)
    if said is None:
        return "–"
    return "; ".join(map(str, said)) if isinstance(said, list) else str(said)


