"""A staged workbook as it is handed on and kept: Arrow files, each with the SHA-256 that ``workbook.json`` states, and that with its own. The limited child writes it (`workbook_orders`), the build reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from locales import DEFAULT_LANGUAGE, speaking
from pipeline.desk.corrections import Corrected
from pipeline.desk.understood import Understood
from pipeline.messages import RowNote, reason_message
from pipeline.reading.guard import Refusal
from pipeline.sources.declarations import Source, load_sources
from pipeline.sources.looks import Tried
from settings import sealed, written

SEAL = "workbook.json"
LINES = "lines.json"
# What a table says about itself as it is written down.
COUNTED = ("header_row", "rows_read", "rows_loaded", "skipped", "ignored", "is_mapped", "question", "headings")  # fmt: skip
BATCH = 16 * 1024  # rows of one Arrow batch: what DuckDB's threads share a table by
_MAP = pa.map_(pa.string(), pa.string())
_TEXTS = dict.fromkeys(("column", "heading", "value", "reason"), pa.string())
NOTES = pa.schema(
    {"row": pa.int64(), **_TEXTS, "params": _MAP, "cells": _MAP, "index": pa.int64(), "message": pa.string()}
)


class DamagedStagingError(Exception):
    """A folder does not hold what was written there."""


class Notes:
    """The rejects or warnings of one table: Arrow columns (`NOTES`; ``message`` is the sentence in the first language), of which a `RowNote` is made when it is asked for."""

    def __init__(self, table: pa.Table | None = None) -> None:
        self.table = table if table is not None else NOTES.empty_table()

    def __len__(self) -> int:
        return int(self.table.num_rows)

    def __iter__(self) -> Iterator[RowNote]:
        for batch in self.table.drop_columns("message").to_batches(BATCH):
            for row in batch.to_pylist():
                yield RowNote(**{**row, "params": dict(row["params"]), "cells": dict(row["cells"])})

    def because(self, reason: str) -> Notes:
        """The notes with one reason."""
        return Notes(self.table.filter(pc.equal(self.table["reason"], reason)))


@speaking(DEFAULT_LANGUAGE)
def notes_table(notes: Sequence[RowNote], kind: str) -> pa.Table:
    """The table of `Notes`; ``kind`` is reject or warning."""
    # One sentence is worked out for each different fault, not for each row: a column of 100,000 guesses is common.
    sentences: dict[tuple[Any, ...], str] = {}
    messages = []
    for note in notes:
        same = (note.heading, note.reason, tuple(note.params.items()))
        if same not in sentences:
            sentences[same] = reason_message(kind, note.reason, note.params)
        messages.append(sentences[same])
    names = [name for name in NOTES.names if name != "message"]
    columns: dict[str, list[Any]] = {name: [getattr(note, name) for note in notes] for name in names}
    for name in ("params", "cells"):
        columns[name] = [list(said.items()) for said in columns[name]]
    return pa.table({**columns, "message": messages}, schema=NOTES)


@dataclass(frozen=True, slots=True)
class AskedFact:
    """A fact that a line states for a whole table and that no person has confirmed yet (`pipeline.staging.asked`)."""

    about: str  # year, party, unit or version
    line: str
    taken: str  # as what it was read; "" where nothing decides, and the table waits for the answer
    others: Sequence[str]  # what else it may mean


def asked_fact(reason: str, params: Mapping[str, str]) -> AskedFact:
    """The fact of a warning as ``year-asked``, or of a table that waits because of one as ``year-open``."""
    others = tuple(filter(None, params["others"].split("; ")))
    return AskedFact(reason.partition("-")[0], params["line"], params.get("taken", ""), others)


@dataclass(frozen=True)
class StagedTable:
    """The result of one table of a sheet, or of a sheet without a table. Counts are of sheet rows."""

    sheet: str
    is_visible: bool
    source: Source | None = None  # what kind of export it is; None where it is none
    header_row: int | None = None  # the row of its headings, from 1
    table: pa.Table | None = None  # the loaded rows with the staging columns of the source
    rows_read: int = 0  # rows that carry data
    rows_loaded: int = 0  # those of them that can be loaded
    rejects: Notes = field(default_factory=Notes)
    warnings: Notes = field(default_factory=Notes)
    skipped: Sequence[tuple[int, str]] = ()  # rows that carry no data (from 1), and why
    error: tuple[str, Mapping[str, str]] | None = None  # why it was not loaded: reason and facts
    ignored: str | None = None
    tried: Sequence[Tried] = ()  # the likeliest sources of the sheet, and why each was taken or not
    is_mapped: bool = False
    # the number of the question that the sheet answers: ``table`` then says about each row what its owner changed or confirmed
    # (`pipeline.staging.answers`), and is not an export
    question: str | None = None
    headings: Sequence[str] = ()  # as they are compared (`StagedSheet.headings`)
    corrected: Sequence[Corrected] = ()  # what became of the corrections that are of its rows
    understood: Understood | None = None  # None without a table, and of an answer

    @property
    def rows_rejected(self) -> int:
        """How many sheet rows were rejected."""
        return self.rows_read - self.rows_loaded

    @property
    def figures(self) -> dict[str, int | None]:
        """The row of its headings and its counts, as check, warehouse and dry run state them."""
        names = ("header_row", "rows_read", "rows_loaded", "rows_rejected")
        return {name: getattr(self, name) for name in names}

    @property
    def asked(self) -> Sequence[AskedFact]:
        """The facts of the table that a person has to confirm once."""
        is_asked = pc.ends_with(self.warnings.table["reason"], "-asked")
        found = [(note.reason, note.params) for note in Notes(self.warnings.table.filter(is_asked))]
        if self.error and self.error[0].endswith("-open"):
            found.append(self.error)
        return [asked_fact(reason, said) for reason, said in found]

    @property
    def is_held(self) -> bool:
        """Whether it is held back because its rows miss its own total, until a person says that they are right."""
        return self.error is not None and self.error[0] == "total-missed"


def with_warnings(sheet: StagedTable, notes: Sequence[RowNote]) -> StagedTable:
    """The table with further warnings."""
    if not notes:
        return sheet
    tables = [sheet.warnings.table, notes_table(notes, "warning")]
    return replace(sheet, warnings=Notes(pa.concat_tables(tables)))


def totals_of(source: Source | None, table: pa.Table | None) -> dict[str, Any]:
    """Sums of each amount column of loaded rows, as decimal strings; by currency where there are several."""
    if source is None or table is None:
        return {}
    amounts = (column.name for column in source.columns if column.type == "amount")
    return {name: _sums(table, name) for name in amounts if table.column(name).null_count < table.num_rows}


def _sums(table: pa.Table, amount: str) -> str | dict[str, str]:
    if "currency" not in table.column_names:
        return str(pc.sum(table.column(amount)).as_py() or Decimal("0.00"))
    sums = table.select([amount, "currency"]).group_by("currency").aggregate([(amount, "sum")]).to_pylist()
    by_currency = {one["currency"]: str(said) for one in sums if (said := one[f"{amount}_sum"]) is not None}
    return next(iter(by_currency.values())) if len(by_currency) == 1 else dict(sorted(by_currency.items()))


@dataclass(frozen=True)
class StagedWorkbook:
    """The result of staging one file: its tables, or the refusal."""

    name: str  # the file's name, which lineage columns carry
    path: Path  # where it was read; for messages only
    sheets: Sequence[StagedTable] = ()  # one entry per table, and one for each sheet that holds none
    refusal: Refusal | None = None
    data_as_of: date | None = None  # the day on which the workbook says it was saved
    # the rows as read, by sheet: ``row`` (from 1) and ``line``, the texts of its cells in one
    lines: Mapping[str, pa.Table] = field(default_factory=dict)

    @property
    def rows_loaded(self) -> int:
        """Rows loaded from all sheets."""
        return sum(sheet.rows_loaded for sheet in self.sheets)

    @property
    def rows_read(self) -> int:
        """Rows of all sheets that carry data."""
        return sum(sheet.rows_read for sheet in self.sheets)

    @property
    def rows_rejected(self) -> int:
        """Rows of all sheets that were rejected."""
        return sum(sheet.rows_rejected for sheet in self.sheets)


def read_lines(folder: Path) -> dict[str, pa.Table]:
    """The rows as read, by sheet, as soon as the child has written them. Raises DamagedStagingError where they are not there."""
    try:
        named = written.from_json((folder / LINES).read_bytes())
        return {sheet: _table((folder / file).read_bytes()) for sheet, file in named.items()}
    except (OSError, ValueError, pa.ArrowException) as error:
        raise DamagedStagingError(f"{folder}: {error}") from error


def read_staged(folder: Path, path: Path, *, with_lines: bool = True) -> StagedWorkbook:
    """Read a staged workbook, without its rows as read if not wanted; ``path`` is for messages. Raises DamagedStagingError for what is missing, or was changed."""
    try:
        seal, _, words = (folder / SEAL).read_text(encoding="utf-8").partition("\n")
        if sealed.hash_of(words) != seal:
            raise DamagedStagingError(f"{folder}: {SEAL}")
        said = written.from_json(words)

        def part(name: str) -> bytes:
            content = (folder / name).read_bytes()
            if sealed.hash_of(content) != said["files"][name]:
                raise DamagedStagingError(f"{folder}: {name}")
            return content

        named = written.from_json(part(LINES)) if with_lines and LINES in said["files"] else {}
        return StagedWorkbook(
            said["name"],
            path,
            tuple(_sheet(part, sheet) for sheet in said["sheets"]),
            Refusal(*said["refusal"]).of(path.name) if said["refusal"] else None,
            date.fromisoformat(said["data_as_of"]) if said["data_as_of"] else None,
            {sheet: _table(part(file)) for sheet, file in named.items()},
        )
    except (OSError, ValueError, KeyError, TypeError, pa.ArrowException) as error:
        raise DamagedStagingError(f"{folder}: {error}") from error


def _sheet(part: Callable[[str], bytes], said: Mapping[str, Any]) -> StagedTable:
    tables = {kind: _table(part(file)) for kind, file in said["parts"].items()}
    return StagedTable(
        sheet=said["sheet"],
        is_visible=said["is_visible"],
        source=load_sources()[said["source"]] if said["source"] else None,
        table=tables.get("table"),
        rejects=Notes(tables.get("reject")),
        warnings=Notes(tables.get("warning")),
        error=(said["error"][0], said["error"][1]) if said["error"] else None,
        **{name: said[name] for name in COUNTED},
        tried=[Tried(**one) for one in said["tried"]],
        corrected=[Corrected(**one) for one in said["corrected"]],
        understood=written.made(Understood, said["understood"]) if said["understood"] else None,
    )


def _table(content: bytes) -> pa.Table:
    # Not copied: the columns point into the bytes that were checked.
    return pa.ipc.open_file(pa.BufferReader(content)).read_all()
