"""A dry run of files on their own: what would be loaded, rejected and skipped, as the contract's JSON (DESIGN.md §8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from locales import text
from pipeline.guard import Refusal
from pipeline.messages import note_sentence, refusal_sentence, sheet_error_sentence
from pipeline.reader import Reader
from pipeline.stage import Note, StagedSheet
from pipeline.workbook import Known, StagedFile, stage_workbook


def check(files: Sequence[Path], known: Known) -> Iterator[StagedFile]:
    """Each file as it would be loaded. A file that can't be read comes back with its refusal."""
    existing = [path for path in files if path.is_file()]
    with Reader() as reader:
        workbooks = reader.read_all(existing)
        for path in files:
            if not path.is_file():
                yield StagedFile(path.name, path, refusal=Refusal("not-found"))
            else:
                yield stage_workbook(next(workbooks), known)


def file_error(file: StagedFile, lang: str) -> str | None:
    """Why nothing of the file was loaded, as a sentence, or None."""
    if file.refusal:
        return refusal_sentence(file.refusal, lang)
    if not any(sheet.source for sheet in file.sheets) and not any(sheet.error for sheet in file.sheets):
        return text("file-no-known-sheet", lang)
    return None


def as_json(file: StagedFile, lang: str) -> dict[str, Any]:
    """One file's entry of ``check --json``."""
    return {
        "file": str(file.path),
        "error": file_error(file, lang) if file.refusal else None,
        "sheets": [_sheet_json(sheet, lang) for sheet in file.sheets],
    }


def _sheet_json(sheet: StagedSheet, lang: str) -> dict[str, Any]:
    return {
        "sheet": sheet.sheet.name,
        "source": sheet.source.name if sheet.source else None,
        "header_row": sheet.header_row,
        "rows_read": sheet.rows_read,
        "rows_loaded": sheet.rows_loaded,
        "rows_rejected": sheet.rows_rejected,
        "rejects": [_note_json(note, "reject", lang) for note in sheet.rejects],
        "warnings": [_note_json(note, "warning", lang) for note in sheet.warnings],
        "skipped": [{"row": row, "why": text(f"skipped-{why}", lang)} for row, why in sheet.skipped],
        "totals": sheet.totals(),
        "error": sheet_error_sentence(sheet, lang),
        "ignored": text(f"ignored-{sheet.ignored}", lang) if sheet.ignored else None,
        "is_visible": sheet.sheet.is_visible,
    }


def _note_json(note: Note, kind: str, lang: str) -> dict[str, Any]:
    return {
        "row": note.row,
        "column": note.column,
        "value": note.value,
        "reason": note.reason,
        "message": note_sentence(note, kind, lang),
    }
