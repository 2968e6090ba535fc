"""One workbook, sheet by sheet: recognised, typed, and rid of rows that it contains twice."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.reference import vocabularies
from pipeline.desk.confirmations import Confirmations
from pipeline.desk.corrections import Correction
from pipeline.desk.questions import Questions
from pipeline.messages import RowNote
from pipeline.reading.guard import Refusal
from pipeline.reading.reader import Workbook
from pipeline.reading.sheet import Sheet
from pipeline.recognition import scoring
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.headings import Lexicon, lexicon
from pipeline.recognition.look import look
from pipeline.recognition.mapped import MappedTable, mapped_tables, without_tables
from pipeline.recognition.rate_columns import rate_tables
from pipeline.recognition.recognise import side_by_side
from pipeline.sources.declarations import LINEAGE_COLUMNS, Source, load_sources
from pipeline.sources.keys import without_rows
from pipeline.sources.looks import Asked, Look
from pipeline.sources.own_sheets import OWN
from pipeline.staging.answers import mark_of, stage_answer
from pipeline.staging.notes import cells_of, heading_of, notes_of_draft
from pipeline.staging.stage import stage_sheet
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.understood import understood

FEWEST_DOUBTED = 5  # rows of a sheet that can be doubted …
MOST_REJECTED = 0.9  # … because so many of them are rejected
COPIED = 0.8  # of a sheet's rows, when it is a copy of another
CELLS_OF_TABLE = 3  # filled cells in a row …
ROWS_OF_TABLE = 3  # … and such rows, above a table, before they look like another one
ROWS_AT_ONCE = 4096  # as Python values, of those that repeat a key
LINEAGE = frozenset(name for name, _ in LINEAGE_COLUMNS)


@dataclass
class StagedFile:
    """The result of staging one file: its sheets, or the refusal. ``name`` is the file's name, which lineage columns carry."""

    name: str
    path: Path
    sheets: Sequence[StagedSheet] = ()
    refusal: Refusal | None = None
    data_as_of: date | None = None

    @property
    def rows_loaded(self) -> int:
        """Rows loaded from all sheets."""
        return sum(sheet.rows_loaded for sheet in self.sheets)


def read_words(known: Confirmations) -> None:
    """Read the words that sheets and cells are known by: worth as much as staging a small workbook, and done while the first one is being read."""
    _lexicons(known)
    Gazetteer.load(known.places).prepare()
    vocabularies()


def _lexicons(known: Confirmations) -> list[Lexicon]:
    mapped: dict[str | None, dict[str, str]] = {}
    for mapping in known.mappings:
        mapped.setdefault(mapping.source, {}).update(mapping.headings)
    return [
        lexicon(source, known.headings.get(name), mapped.get(name)) for name, source in load_sources().items()
    ]


def stage_workbook(
    workbook: Workbook, known: Confirmations, name: str | None = None, corrections: Sequence[Correction] = ()
) -> StagedFile:
    """Recognise and type every sheet of a workbook as read, and as people have corrected it. A refused workbook gives no sheets and its refusal."""
    name = name or workbook.path.name
    if workbook.refusal:
        return StagedFile(name, workbook.path, refusal=workbook.refusal)
    data_as_of = date.fromisoformat(workbook.modified) if workbook.modified else None
    staging = _Staging(_lexicons(known), name, data_as_of, known, corrections)
    sheets = [staged for sheet in workbook.sheets for staged in staging.tables(sheet)]
    for source in load_sources().values():
        of_source = [each for each in sheets if each.source is source and each.table is not None]
        if not source.key:
            _reject_copies(of_source)
        for is_answer in (False, True):
            _reject_repeats(source, [each for each in of_source if bool(each.question) is is_answer])
    for staged in sheets:
        read, rejected = staged.rows_read, staged.rows_rejected
        if not staged.question and read >= FEWEST_DOUBTED and rejected >= MOST_REJECTED * read:
            facts = {"rejected": str(rejected), "read": str(read)}
            staged.warnings.insert(0, RowNote(staged.header_row, None, "", "", "probably-not", facts))
        staged.warnings += notes_of_draft(staged, name)
        staged.understood = understood(staged, name)
    return StagedFile(name, workbook.path, sheets, data_as_of=data_as_of)


def look_at(sheet: Sheet, known: Confirmations, file_name: str, asked: Asked) -> Look:
    """The content and possible meaning of a sheet, for mapping it."""
    return look(sheet, _lexicons(known), known.mappings, file_name, asked)


@dataclass(frozen=True, slots=True)
class _Staging:
    lexicons: Sequence[Lexicon]
    file_name: str
    data_as_of: date | None
    known: Confirmations
    corrections: Sequence[Correction]

    def tables(self, sheet: Sheet) -> list[StagedSheet]:
        """Usually one table per sheet; more where tables are under or beside each other."""
        if sheet.error:
            return [StagedSheet(sheet, error=(sheet.error, sheet.error_params))]
        if sheet.is_visible and (mark := mark_of(sheet)):
            question = Questions(Path(self.known.questions)).get(mark[0]) if self.known.questions else None
            return [stage_answer(sheet, question, mark, self.known.places)]
        if sheet.name in OWN:
            return [StagedSheet(sheet, ignored="own-sheet")]
        if not sheet.is_visible:
            return [StagedSheet(sheet, ignored="hidden-sheet")]
        if sheet.n_rows == 0 or not sheet.filled_count.any():
            return [StagedSheet(sheet, ignored="empty-sheet")]
        mapped = mapped_tables(sheet, self.known.mappings, self.file_name)
        if mapped:
            return self._mapped(sheet, mapped)
        return self._found(sheet)

    def _mapped(self, sheet: Sheet, mapped: Sequence[MappedTable]) -> list[StagedSheet]:
        staged: list[StagedSheet] = []
        for table in mapped:
            found, row = table.found, table.header_row + 1
            if found is None:
                one = StagedSheet(sheet, header_row=row, ignored="left-out")
            elif table.silent:
                error = ("no-period", {"headings": "; ".join(table.silent)})
                one = StagedSheet(sheet, found.source, row, error=error, found=found)
            else:
                one = self._staged(sheet, replace(found, end=table.end))
            staged.append(replace(one, is_mapped=True))
        rest = without_tables(sheet, mapped)
        if (rest.filled_count > 1).sum() > 1:
            staged += [replace(found, sheet=sheet) for found in self._found(rest) if found.source]
        return sorted(staged, key=lambda each: each.header_row or 0)

    def _found(self, sheet: Sheet) -> list[StagedSheet]:
        staged: list[StagedSheet] = []
        unknown: list[StagedSheet] = []
        for part, recognition in side_by_side(sheet, self.lexicons, self.file_name):
            tried = recognition.tried
            if recognition.rivals:
                error = ("two-kinds", {"kinds": "; ".join(recognition.rivals)})
                staged.append(StagedSheet(sheet, error=error, tried=tried))
            elif recognition.lookalike:
                staged.append(StagedSheet(sheet, ignored=recognition.lookalike, tried=tried))
            elif not recognition.tables:
                unknown.append(StagedSheet(sheet, ignored="unknown-sheet", tried=tried))
            for table in recognition.tables:
                # With all columns of the sheet, as they were read.
                staged.append(replace(self._staged(part, table), sheet=sheet, tried=tried))
        if staged:
            first = staged[0].found
            rows = [at for at in range(first.top if first else 0) if sheet.filled_count[at] >= CELLS_OF_TABLE]
            if len(rows) >= ROWS_OF_TABLE:  # they look like another table, of an unknown kind
                said = {"first": str(rows[0] + 1), "last": str(rows[-1] + 1)}
                staged[0].warnings.append(RowNote(rows[0] + 1, None, "", "", "rows-above", said))
            return [*staged, *(replace(part, ignored="unknown-table") for part in unknown)]
        for part, table in rate_tables(sheet, self.lexicons, self.file_name):
            one = replace(self._staged(part, table), sheet=sheet, tried=[scoring.tried(table)])
            # What is beside the rates is told once.
            one.warnings = [note for note in one.warnings if not staged or note.reason != "unknown-headings"]
            staged.append(one)
        return staged or unknown[:1]

    def _staged(self, sheet: Sheet, found: Recognised) -> StagedSheet:
        return stage_sheet(sheet, found, self.known, data_as_of=self.data_as_of, corrections=self.corrections)


def _reject_repeats(source: Source, sheets: Sequence[StagedSheet]) -> None:
    """Reject rows that repeat an earlier row of the workbook (duplicate) or contradict it under the same key (conflict)."""
    tables = [sheet.table for sheet in sheets if sheet.table is not None]
    if not source.key or not tables:
        return
    keys = pa.chunked_array([_key_or_content(table) for table in tables]).combine_chunks()
    encoded = pc.dictionary_encode(keys, null_encoding="encode")
    codes = encoded.indices.to_numpy(zero_copy_only=False)
    counts = np.bincount(codes, minlength=len(encoded.dictionary))
    if len(counts) == 0 or counts.max() < 2:
        return
    table = pa.concat_tables(tables)
    origin = np.repeat(np.arange(len(tables)), [t.num_rows for t in tables])
    first_of: dict[int, tuple[int, dict[str, Any]]] = {}
    bad: list[set[int]] = [set() for _ in tables]
    told: list[list[RowNote]] = [[] for _ in tables]
    repeated = np.flatnonzero(counts[codes] > 1)
    batches = table.take(pa.array(repeated)).to_batches(max_chunksize=ROWS_AT_ONCE)
    rows_of = (row for batch in batches for row in batch.to_pylist())
    for position, row in zip(repeated.tolist(), rows_of, strict=True):
        number = int(origin[position])
        if not keys[position].is_valid or row["_row"] in bad[number]:
            continue
        first_position, first = first_of.setdefault(int(codes[position]), (position, row))
        if first_position != position:
            bad[number].add(row["_row"])
            staged, first_sheet = sheets[number], sheets[int(origin[first_position])]
            # Two rows may differ only in how a known word is written: "Aktiv" and "aktiv" are one status.
            words = {
                f"{code}_text"
                for code in row
                if row[code] == first[code] and row[code] not in (None, "other", [])
            }
            differing = [name for name in row.keys() - LINEAGE - words if row[name] != first[name]]
            where = (
                f"{first['_row']}" if first_sheet is staged else f"{first['_row']} ({first_sheet.sheet.name})"
            )
            value, reason = str(row["_key"]).strip(" |"), "duplicate"
            params = {"first_row": where, "key": value}
            of_key = source.key if row.get(source.key[0]) is not None else source.else_key or source.key
            column = next((name for name in of_key if row.get(name) is not None), of_key[0])
            column = next((c.name for c in source.columns if c.name in differing), column)
            heading, index = heading_of(staged, column)
            if differing:
                value, reason = shown_value(row[column]), "conflict"
                params |= {"this": value, "first": shown_value(first[column]), "column": heading}
            told[number].append(RowNote(row["_row"], column, heading, value, reason, params, index=index))
    for staged, notes in zip(sheets, told, strict=True):
        _reject(staged, notes)


def _reject_copies(sheets: Sequence[StagedSheet]) -> None:
    """Reject rows without a key that an earlier sheet has as they are, as often as it has them: of a sheet that was copied, each would count twice.

    A row without a number of its voucher may be another one that is equal, unless most rows of its sheet are copies.
    """
    tables = [(sheet, sheet.table) for sheet in sheets if sheet.table is not None and sheet.table.num_rows]
    numbered = []
    for _, table in tables:
        texts = (table.column(name).cast(pa.string()) for name in ("voucher_id", "posted_date", "amount"))
        parts = (pc.coalesce(text, pa.scalar("")) for text in texts)
        numbered.append(pc.binary_join_element_wise(*parts, "|").combine_chunks())
    earlier: dict[tuple[str, int], list[tuple[StagedSheet, dict[str, Any]]]] = {}
    for (staged, table), own in zip(tables, numbered, strict=True):
        others = [
            keys for (other, _), keys in zip(tables, numbered, strict=True) if other.sheet is not staged.sheet
        ]
        if not others:
            continue
        count: Counter[str] = Counter()
        copies = []
        heading, index = heading_of(staged, "voucher_id")
        for row in table.filter(pc.is_in(own, pa.concat_arrays(others))).to_pylist():
            count[said := repr([row[name] for name in row if name not in LINEAGE])] += 1
            same = earlier.setdefault((said, count[said]), [])
            if first := next((one for one in same if one[0].sheet is not staged.sheet), None):
                key = row["voucher_id"] or row["text"] or ""
                facts = {"first_row": f"{first[1]['_row']} ({first[0].sheet.name})", "key": key}
                note = RowNote(row["_row"], "voucher_id", heading, key, "duplicate", facts, index=index)
                copies.append((row, note))
            same.append((staged, row))
        is_copy = len(copies) > 1 and len(copies) >= COPIED * table.num_rows
        _reject(staged, [note for row, note in copies if is_copy or row["voucher_id"]])


def _reject(staged: StagedSheet, notes: Sequence[RowNote]) -> None:
    if not notes or staged.table is None:
        return
    at = np.array([note.row for note in notes], dtype=np.int64) - 1
    cells = cells_of(staged.sheet, (staged.header_row or 1) - 1, at)
    staged.rejects += [replace(note, cells=said) for note, said in zip(notes, cells, strict=True)]
    rows = sorted({note.row or 0 for note in notes})
    staged.table = without_rows(staged.table, rows)
    staged.rows_loaded -= len(rows)
    staged.rejects.sort(key=lambda note: note.row or 0)


def _key_or_content(table: pa.Table) -> pa.Array:
    """Each row's key; of a row whose key says nothing, all that it says."""
    keys = table.column("_key").combine_chunks()
    blank = np.flatnonzero(keys.is_null().to_numpy(zero_copy_only=False))
    if not len(blank):
        return keys
    names = [name for name in table.column_names if name not in LINEAGE]
    said, rows = keys.to_pylist(), table.select(names).take(pa.array(blank)).to_pylist()
    for position, row in zip(blank.tolist(), rows, strict=True):
        said[position] = repr(list(row.values()))
    return pa.array(said, pa.string())


def shown_value(value: Any) -> str:
    """A value as a message may show it; figures and dates are put into the reader's form by `messages`."""
    if value is None:
        return "–"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return str(value)
