"""A file that is tried as the contract's JSON (docs/contract.md#json-of-check): its rows that would be loaded, rejected and skipped."""

from dataclasses import asdict
from typing import Any

from locales import text
from pipeline.child.staged_workbook import StagedWorkbook, totals_of
from pipeline.desk.understood_words import line
from pipeline.messages import RowNote, note_sentence, refusal_sentence, sheet_error_sentence


def file_error(file: StagedWorkbook) -> str | None:
    """Why nothing of the file was loaded, as a sentence, or None."""
    if file.refusal:
        return refusal_sentence(file.refusal)
    if not any(sheet.source for sheet in file.sheets) and not any(sheet.error for sheet in file.sheets):
        return text("file-no-known-sheet")
    return None


def as_json(file: StagedWorkbook) -> dict[str, Any]:
    """One file's entry of ``check --json``."""
    sheets = [
        {
            "sheet": sheet.sheet,
            "source": sheet.source.name if sheet.source else None,
            **sheet.figures,
            "rejects": [_note_json(note, "reject") for note in sheet.rejects],
            "warnings": [_note_json(note, "warning") for note in sheet.warnings],
            "skipped": [{"row": row, "why": text(f"skipped-{why}")} for row, why in sheet.skipped],
            "totals": totals_of(sheet.source, sheet.table),
            "understood": line(sheet.understood) if sheet.understood else None,
            "error": sheet_error_sentence(sheet.error),
            "ignored": text(f"ignored-{sheet.ignored}") if sheet.ignored else None,
            "is_visible": sheet.is_visible,
            "is_mapped": sheet.is_mapped,
            "why": [asdict(one) | {"score": one.score} for one in sheet.tried],
        }
        for sheet in file.sheets
    ]
    return {"file": str(file.path), "error": file_error(file) if file.refusal else None, "sheets": sheets}


def _note_json(note: RowNote, kind: str) -> dict[str, Any]:
    said = {"row": note.row, "column": note.column, "value": note.value, "reason": note.reason}
    return {**said, "message": note_sentence(note, kind)}
