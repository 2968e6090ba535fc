"""The status of rows whose sheet has no column for it: held before the day of the export, planned after it."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.date_grammar import last_day
from pipeline.cells.reference import patterns
from pipeline.cells.words import Word, code_of, normalise, parse_word
from pipeline.cells.yes_no import parse_yes_no
from pipeline.reading.sheet import Sheet
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.sheet_words import whole
from pipeline.staging.rows import Rows
from pipeline.staging.typed import CellFinding

STATUS, CANCELLED = "status", "cancelled"
# What a title says before a colon or in brackets, and an outcome at its beginning: "Aflyst pga. corona", "Udskudt til 2021".
_STATED = {
    "title": patterns("status")["in_title"],
    "outcome": re.compile(
        r"^\W{0,3}(\w{2,30})(?=\W{0,3}$|\s(?:pga|på grund|grundet|til|due|because|until|to)\b(?!.{0,200}\b(?:men|but)\b))",
        re.IGNORECASE,
    ),
}


def status_of_rows(
    sheet: Sheet,
    found: Recognised,
    rows: Rows,
    arrays: Mapping[str, pa.Array],
    data_as_of: date | None,
) -> tuple[dict[str, pa.Array], list[CellFinding]]:
    """The status of rows that no column states: what their own title says, else that of their group, else their date, with what is to be told of it."""
    source, rule = found.source, found.source.dated_status
    is_stated = STATUS in {*found.columns, *found.constants}
    is_whole = is_stated and not (rule and arrays[rule.column].null_count)
    if source.has_currency or STATUS not in source.column_names or is_whole or not len(rows.data):
        return {}, []
    last_days: list[date | None] = [None] * len(rows.data)
    for name in rule.dates if rule else ():
        if name in arrays:
            read = zip(arrays[name].to_pylist(), arrays[f"{name}_precision"].to_pylist(), strict=True)
            ends = [day and last_day(day, precision) for day, precision in read]
            last_days = [own or end for own, end in zip(last_days, ends, strict=True)]
    # A day known to the month or year counts by its last day, as everywhere. An inquiry has none: it is contact from its answer on.
    dated: list[str | None] = [None] * len(rows.data)
    if rule and data_as_of:
        exempt = [(arrays[name].to_pylist(), codes) for name, codes in rule.exempt.items() if name in arrays]
        for at, day in enumerate(last_days):
            if day and not any(values[at] in codes for values, codes in exempt):
                dated[at] = rule.past if day < data_as_of else rule.ahead
    if rule and is_stated:
        # Rows that lie before the export and leave the cell blank count as nothing that was held: one warning.
        blank = np.flatnonzero(pc.is_null(arrays[rule.column]).to_numpy(zero_copy_only=False)).tolist()
        past = [position for position in blank if dated[position] == rule.past]
        count = str(len(past))
        return {}, [CellFinding.of(at, rule.column, "", "status-blank", rows=count) for at in past[:1]]
    said, told = _said_in_groups(found, rows)
    told += _said_in_titles(found, arrays, dated, said)
    told += _said_in_columns(sheet, found, rows, dated, said) if rule else []
    left = [None if stated else status for stated, status in zip(said, dated, strict=True)]
    if rule and data_as_of and any(left):
        counts = {"past": str(left.count(rule.past)), "ahead": str(left.count(rule.ahead))}
        first = next(position for position, status in enumerate(left) if status)
        facts = {**counts, "taken": data_as_of.isoformat()}
        told.insert(0, CellFinding.of(first, STATUS, "", "status-from-date", **facts))
    elif data_as_of is None and any(last_days):
        told.insert(0, CellFinding.of(0, STATUS, "", "status-unknown"))
    status = [stated or by_date for stated, by_date in zip(said, dated, strict=True)]
    return ({STATUS: pa.array(status, pa.string())} if any(status) else {}), told


def _said_in_titles(
    found: Recognised,
    arrays: Mapping[str, pa.Array],
    dated: Sequence[str | None],
    said: list[str | None],
) -> list[CellFinding]:
    """Apply what a title states, or an outcome at its very beginning: that nothing was held ("AFLYST: Besøg"), or not on its day ("Workshop (udskudt)"), with a note each that changes something."""
    told = []
    rule, vocabulary = found.source.dated_status, found.source.column(STATUS).vocabulary or ""
    for name in ("title", "outcome") if rule else ():
        for position, text in enumerate(arrays[name].to_pylist() if name in arrays else ()):
            parts = _STATED[name].findall(text or "")
            words = [text or ""] if name == "outcome" else []
            words += [word for part in parts for word in (part, part.split(maxsplit=1)[0])]
            codes = [code_of(word, vocabulary) for word in words]
            code = CANCELLED if CANCELLED in codes else None
            if rule and any(normalise(word) in whole("postponed") for word in words):
                code = code or rule.ahead
            if code and code != (said[position] or dated[position]):
                told.append(CellFinding.of(position, STATUS, text, "status-in-title", value=text, code=code))
            said[position] = code or said[position]
    return told


def _said_in_columns(
    sheet: Sheet, found: Recognised, rows: Rows, dated: list[str | None], said: list[str | None]
) -> list[CellFinding]:
    """Apply what an unread column says by yes or no below a status, where no day does: "Aflyst" with a tick is that, "Gennemført" with no leaves it open."""
    told = []
    for index, heading in found.unknown.items():
        code = code_of(heading, found.source.column(STATUS).vocabulary or "")
        for position, row in enumerate(rows.data.tolist() if code else ()):
            answer = parse_yes_no(sheet.columns[index].cell(row)).value
            if answer is None or answer != (code == CANCELLED):
                continue
            dated[position] = None
            if answer:
                said[position] = code
                facts = {"value": heading, "code": str(code)}
                told.append(CellFinding.of(position, STATUS, heading, "status-in-title", **facts))
            elif said[position] is None:  # nothing else says why
                told.append(CellFinding.of(position, STATUS, heading, "status-blank", rows="1"))
    return told


def _said_in_groups(found: Recognised, rows: Rows) -> tuple[list[str | None], list[CellFinding]]:
    """The status that the title of a group states for its rows ("Opsagte aftaler"), with one note per group."""
    groups, vocabulary = rows.groups(), found.source.column(STATUS).vocabulary or ""
    own = set(map(normalise, found.source.sheet_words))
    codes: dict[str, str | None] = {}
    for group in filter(None, dict.fromkeys(groups)):
        # The title is a status and nothing else, but for what the rows are.
        first, *rest = group.split(maxsplit=1)
        if rest and normalise(rest[0]) not in own:
            codes[group] = code_of(group, vocabulary)
            continue
        word = parse_word(Cell(Kind.TEXT, first), vocabulary).value
        codes[group] = word.code if isinstance(word, Word) and word.code != "other" else None
    told = [
        CellFinding.of(groups.index(group), STATUS, group, "status-in-title", value=group, code=code)
        for group, code in codes.items()
        if code
    ]
    return [codes.get(group or "") for group in groups], told
