"""The status of rows whose sheet has no column for it: held before the day of the export, planned after it."""

from collections.abc import Mapping
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.date_grammar import last_day
from pipeline.cells.reference import patterns
from pipeline.cells.words import Word, code_of, parse_word
from pipeline.recognition.recognised import Recognised
from pipeline.staging.rows import Rows
from pipeline.staging.typed import CellFinding

_STATED = patterns("status")["in_title"]


def status_of_rows(
    found: Recognised, rows: Rows, arrays: Mapping[str, pa.Array], data_as_of: date | None
) -> tuple[dict[str, pa.Array], list[CellFinding]]:
    """The status of rows that no column states: what the title of their group says, else their own title, else their date, with what is to be told of it."""
    dated, warned = status_by_date(found, arrays, data_as_of)
    grouped, told = status_of_groups(found, rows, {**arrays, **dated})
    return dated | grouped, [*warned, *told]


def status_by_date(
    found: Recognised, arrays: Mapping[str, pa.Array], data_as_of: date | None
) -> tuple[dict[str, pa.Array], list[CellFinding]]:
    """The status of each row by its dates, and a warning that says how many got which. Nothing where a column states it, or the source has no such rule.

    A day known to the month or year counts by its last day, as everywhere. An inquiry has none: it is contact from its answer on.
    """
    rule = found.source.dated_status
    n_rows = len(arrays["_row"]) if "_row" in arrays else len(next(iter(arrays.values()), ()))
    if rule is None or not n_rows:
        return {}, []
    if rule.column in found.columns:
        return {}, _unstated(found, arrays, data_as_of)
    last_days = _last_days(found, arrays, n_rows)
    if not any(last_days):
        return {}, []
    if data_as_of is None:
        return {}, [CellFinding.of(0, rule.column, "", "status-unknown")]
    is_exempt = _is_exempt(found, arrays, n_rows)
    said = [
        None if day is None or exempt else rule.past if day < data_as_of else rule.ahead
        for day, exempt in zip(last_days, is_exempt, strict=True)
    ]
    if not any(said):
        return {}, []
    facts = {
        "past": str(said.count(rule.past)),
        "ahead": str(said.count(rule.ahead)),
        "taken": data_as_of.isoformat(),
    }
    told = _said_in_titles(found, arrays, said)
    first = next(position for position, status in enumerate(said) if status)
    warned = CellFinding.of(first, rule.column, "", "status-from-date", **facts)
    nothing = pa.nulls(n_rows, pa.string())
    return {rule.column: pa.array(said, pa.string()), f"{rule.column}_text": nothing}, [warned, *told]


def _said_in_titles(
    found: Recognised, arrays: Mapping[str, pa.Array], said: list[str | None]
) -> list[CellFinding]:
    """Put the status that a title states ("AFLYST: Besøg", "Workshop (udskudt)") in the place of the one by its date, with a note each."""
    rule = found.source.dated_status
    assert rule is not None
    vocabulary = found.source.column(rule.column).vocabulary or ""
    told = []
    for position, title in enumerate(arrays["title"].to_pylist() if "title" in arrays else ()):
        parts = _STATED.findall(title or "") if said[position] == rule.past else ()
        codes = (code_of(word, vocabulary) for part in parts for word in (part, part.split(maxsplit=1)[0]))
        code = next((code for code in codes if code not in (None, rule.past)), None)
        if code:
            said[position] = code
            told.append(
                CellFinding.of(position, rule.column, title, "status-in-title", value=title, code=code)
            )
    return told


def status_of_groups(
    found: Recognised, rows: Rows, arrays: Mapping[str, pa.Array]
) -> tuple[dict[str, pa.Array], list[CellFinding]]:
    """The status that the title of a group states for its rows ("Opsagte aftaler"), where no column does, with a note a group."""
    source = found.source
    if (
        source.has_currency
        or "status" not in source.column_names
        or "status" in {*found.columns, *found.constants}
    ):
        return {}, []
    vocabulary = source.column("status").vocabulary or ""
    groups = rows.groups()
    codes: dict[str | None, str | None] = {None: None}
    for group in groups:
        if group not in codes:
            word = parse_word(Cell(Kind.TEXT, (group or "").split(maxsplit=1)[0]), vocabulary).value
            codes[group] = word.code if isinstance(word, Word) and word.code != "other" else None
    if not any(codes.values()):
        return {}, []
    before = arrays["status"].to_pylist() if "status" in arrays else [None] * len(groups)
    said = [codes[group] or own for group, own in zip(groups, before, strict=True)]
    told = [
        CellFinding.of(
            groups.index(group), "status", group or "", "status-in-title", value=group or "", code=code
        )
        for group, code in codes.items()
        if code
    ]
    return {"status": pa.array(said, pa.string())}, told


def _unstated(
    found: Recognised, arrays: Mapping[str, pa.Array], data_as_of: date | None
) -> list[CellFinding]:
    """One warning for the rows that lie before the export and leave the cell of their status blank: they count as nothing that was held."""
    rule = found.source.dated_status
    assert rule is not None
    blank = np.flatnonzero(pc.is_null(arrays[rule.column]).to_numpy(zero_copy_only=False)).tolist()
    if not blank or data_as_of is None:
        return []
    last_days = _last_days(found, arrays, len(arrays[rule.column]))
    is_exempt = _is_exempt(found, arrays, len(arrays[rule.column]))
    past = [
        position
        for position in blank
        if not is_exempt[position] and (day := last_days[position]) is not None and day < data_as_of
    ]
    return [CellFinding.of(past[0], rule.column, "", "status-blank", rows=str(len(past)))] if past else []


def _last_days(found: Recognised, arrays: Mapping[str, pa.Array], n_rows: int) -> list[date | None]:
    assert found.source.dated_status is not None
    days: list[date | None] = [None] * n_rows
    for name in found.source.dated_status.dates:
        if name in arrays:
            read = zip(arrays[name].to_pylist(), arrays[f"{name}_precision"].to_pylist(), strict=True)
            ends = [day and last_day(day, precision) for day, precision in read]
            days = [own or end for own, end in zip(days, ends, strict=True)]
    return days


def _is_exempt(found: Recognised, arrays: Mapping[str, pa.Array], n_rows: int) -> list[bool]:
    assert found.source.dated_status is not None
    exempt = [False] * n_rows
    for name, codes in found.source.dated_status.exempt.items():
        if name in arrays:
            exempt = [
                before or code in codes for before, code in zip(exempt, arrays[name].to_pylist(), strict=True)
            ]
    return exempt
