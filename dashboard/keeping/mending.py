"""A cell that the keeper corrects on screen: what it is, and at once whether the new value can be read. Saving it is a load (`loading.Request.mended`)."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.keeping import shown_desk
from locales import formats, language, text
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.reference import vocabularies
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.corrections import Correction
from pipeline.messages import columns_told, reason_message
from pipeline.recognition.headings import unit_in
from pipeline.sources.declarations import SourceColumn, load_sources
from pipeline.sources.parsers import parser_of, period_text

Mend = Correction

# Notes that are of a cell, and yet of none that a new value would mend.
_OF_MORE_THAN_A_CELL = frozenset(
    {"duplicate", "guessed-heading", "no-amounts", "period-split-year", "total-differs"}
)
LONGEST = 2000  # letters of a value that is typed


def of_cells(notes: pd.DataFrame) -> pd.DataFrame:
    """The notes (`trials.Trial.notes`) that are each of one cell in which another value can be written; a cell once, rejects first."""
    is_cell = notes["row"].notna() & notes["index"].notna() & notes["column"].notna()
    found = notes[is_cell & ~notes["reason"].isin(_OF_MORE_THAN_A_CELL)]
    return found.sort_values("kind", kind="stable").drop_duplicates(["file", "sheet", "row", "index"])


def mend(note: Mapping[Any, Any], new: str) -> Mend:
    """The correction of the cell that a note is of, with what the note says is read there."""
    return Mend(
        source=str(note["source"]),
        file=str(note["file"]),
        sheet=str(note["sheet"]),
        row=int(note["row"]),
        index=int(note["index"]),
        column=str(note["column"]),
        heading=str(note["heading"] or ""),
        old=str(note["value"] or ""),
        new=new.strip()[:LONGEST],
        # known once it is loaded (`loading.load_files`)
        sha256="",
        reason="",
        who="",
        said_at="",
    )


def heading(said: object) -> str:
    """The heading that a note names, as the reader calls it; "" for none."""
    return columns_told(str(said or ""))


def reading(one: Mend) -> tuple[bool, str]:
    """Whether the new value can be read, by the parsers that read exports, and a sentence: as what, or why not. What its row needs beside it, the dry run says."""
    column = load_sources()[one.source].column(one.column)
    unit = unit_in(one.heading)[0] if column.type in ("amount", "rate") else None
    kind = Kind.TEXT if one.new else Kind.EMPTY
    parsed = parser_of(column, unit, load_confirmations(shown_desk.desk().known).places)(Cell(kind, one.new))
    if parsed.problem:
        return False, reason_message("reject", parsed.problem.reason, dict(parsed.problem.params))
    if parsed.value is None:
        return True, text("mend-reads-nothing")
    said = text("mend-reads", value=_shown(column, parsed.value))
    doubts = [reason_message("warning", doubt.reason, dict(doubt.params)) for doubt in parsed.guesses]
    return True, " ".join([said, *doubts])


def _shown(column: SourceColumn, value: Any) -> str:
    match column.type:
        case "amount":
            return " ".join(part for part in (formats.number(value.amount, 2), value.currency) if part)
        case "date":
            return formats.date(value.date, value.precision)
        case "period":
            return period_text(value)
        case "word":
            known = vocabularies()[column.vocabulary or ""].get(value.code)
            return str(getattr(known, language())) if known else value.text
        case "yes_no":
            return text("table-yes" if value else "table-no")
        case "integer":
            return formats.number(value)
        case "participants":
            return formats.joined(value.names) if value.names else formats.number(value.count)
        case "list":
            return formats.joined(value)
        case _:
            return str(getattr(value, "text", value))
