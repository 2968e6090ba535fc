"""The status of rows whose sheet has no column for it: held before the day of the export, planned after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.date_grammar import last_day
from pipeline.recognition.recognised import Recognised
from pipeline.sources.declarations import DatedStatus
from pipeline.staging.typed import CellFinding


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
    days = _last_days(rule, arrays, n_rows)
    if rule.column in found.columns:
        blank = pc.is_null(arrays[rule.column]).to_pylist()
        return {}, _unstated(
            rule, [day if none else None for day, none in zip(days, blank, strict=True)], data_as_of
        )
    if not any(days):
        return {}, []
    if data_as_of is None:
        return {}, [CellFinding.of(0, rule.column, "", "status-unknown")]
    said = [day and (rule.past if day < data_as_of else rule.ahead) for day in days]
    facts = {
        "past": str(said.count(rule.past)),
        "ahead": str(said.count(rule.ahead)),
        "taken": data_as_of.isoformat(),
    }
    first = next(position for position, status in enumerate(said) if status)
    warned = CellFinding.of(first, rule.column, "", "status-from-date", **facts)
    nothing = pa.nulls(n_rows, pa.string())
    return {rule.column: pa.array(said, pa.string()), f"{rule.column}_text": nothing}, [warned]


def _unstated(rule: DatedStatus, days: Sequence[date | None], data_as_of: date | None) -> list[CellFinding]:
    """One warning for the rows that lie before the export and leave the cell of their status blank: they count as nothing that was held."""
    past = [at for at, day in enumerate(days) if day and data_as_of and day < data_as_of]
    return [CellFinding.of(past[0], rule.column, "", "status-blank", rows=str(len(past)))] if past else []


def _last_days(rule: DatedStatus, arrays: Mapping[str, pa.Array], n_rows: int) -> list[date | None]:
    """The last day of each row; None where it has none, or is of a kind that no day says the status of."""
    days: list[date | None] = [None] * n_rows
    for name in rule.dates:
        if name in arrays:
            read = zip(arrays[name].to_pylist(), arrays[f"{name}_precision"].to_pylist(), strict=True)
            ends = [day and last_day(day, precision) for day, precision in read]
            days = [own or end for own, end in zip(days, ends, strict=True)]
    for name, codes in rule.exempt.items():
        if name in arrays:
            days = [
                None if code in codes else day
                for day, code in zip(days, arrays[name].to_pylist(), strict=True)
            ]
    return days
