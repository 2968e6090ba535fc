"""Which facts the loaded rows of a table state, for the line by which a keeper sees whether it was understood."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.cell import shown
from pipeline.desk.understood import NAMES, Fact, Understood
from pipeline.recognition.candidate import Recognised
from pipeline.sources.declarations import Source
from pipeline.staging.staged_sheet import StagedSheet

_LONGEST_NAME = 48
# The staging columns in which the first and the last day of a date or period stand, and how precise they are.
_DAYS = {"date": ("", "", "_precision"), "period": ("_start", "_end", "_precision")}


def understood(staged: StagedSheet, file: str) -> Understood | None:
    """The facts of a staged table; None without a table, and for an answer to a question."""
    source, table = staged.source, staged.table
    if source is None or staged.question:
        return None
    found = (
        () if table is None else (_fact(group, source, table, staged.found) for group in source.understood)
    )
    facts = tuple(fact for fact in found if fact)
    return Understood(file, staged.sheet.name, source.name, staged.rows_read, staged.rows_loaded, facts)


def _fact(group: Sequence[str], source: Source, table: pa.Table, found: Recognised | None) -> Fact | None:
    column = source.column(group[0])
    if column.type in _DAYS:
        return _days(group, column.type, table)
    if column.type == "rate":
        # The lowest and the highest show for how many units it is, and which way round.
        lowest, highest = pc.min_max(table.column(column.name)).as_py().values()
        count, span = pc.count_distinct(table.column(column.name)).as_py(), (str(lowest), str(highest))
        return None if lowest is None else Fact(column.name, count, span=span, precision=("rate", "rate"))
    return _sum(column.name, table, found) if column.type == "amount" else _names(group, table)


def _days(group: Sequence[str], kind: str, table: pa.Table) -> Fact | None:
    """The first day of the first column of a group and the last of all of them, each as precisely as it is known."""
    first, last, precise = _DAYS[kind]
    names = [name for name in group if table.column(name + first).null_count < table.num_rows]
    if not names:
        return None
    ends = [
        min(_end(table, name, first, precise, pc.min) for name in names),
        max(_end(table, name, last, precise, pc.max) for name in names),
    ]
    span, precision = zip(*((day.isoformat(), by) for day, by in ends), strict=True)
    count = pc.count_distinct(table.column(names[0])).as_py()
    return Fact(names[0], count, span=span, precision=precision)


def _end(
    table: pa.Table, name: str, suffix: str, precise: str, pick: Callable[[pa.ChunkedArray], pa.Scalar]
) -> tuple[date, str]:
    days = table.column(name + suffix)
    day = pick(days)
    by = table.column(name + precise)[pc.index(days, day).as_py()].as_py()
    return day.as_py(), str(by or "day")


def _sum(name: str, table: pa.Table, found: Recognised | None) -> Fact | None:
    amounts = table.column(name)
    if amounts.null_count == table.num_rows:
        return None
    sums: Mapping[str, Decimal] = {"DKK": pc.sum(amounts).as_py()}
    if "currency" in table.column_names:
        grouped = table.select([name, "currency"]).group_by("currency").aggregate([(name, "sum")]).to_pylist()
        stated = [row for row in grouped if row[f"{name}_sum"] is not None]
        sums = {str(row["currency"] or "DKK"): row[f"{name}_sum"] for row in stated}
    said = {currency: f"{amount:.2f}" for currency, amount in sorted(sums.items())}
    return Fact(name, len(said), sums=said, scale=scale_of(found, name))


def scale_of(found: Recognised | None, name: str) -> int:
    """By what the figures of a column were multiplied, or with a minus divided; 0 where that differs."""
    if found is None:
        return 1
    units = [found.columns[name][1].unit] if name in found.columns else []
    units += [period.unit for period in found.periods]
    scales = {unit.scale if unit else Decimal(1) for unit in map(found.unit_of, units)}
    scale = scales.pop() if len(scales) == 1 else Decimal(0)
    return int(scale) if not 0 < scale < 1 else -int(1 / scale)


def _names(group: Sequence[str], table: pa.Table) -> Fact | None:
    """The values of the first column of a group that states any, each with the number of sheet rows that have it."""
    for name in group:
        values, rows = table.column(name).combine_chunks(), table.column("_row").combine_chunks()
        if pa.types.is_list(values.type):
            values, rows = pc.list_flatten(values), rows.take(pc.list_parent_indices(values))
        stated = pa.table({"name": values, "row": rows}).filter(values.is_valid())
        counted = (
            stated.group_by("name", use_threads=False).aggregate([("row", "count_distinct")]).to_pylist()
        )
        if counted:
            counted.sort(key=lambda one: -one["row_count_distinct"])
            # of a list of titles two tell enough
            most = NAMES if counted[0]["row_count_distinct"] > 1 else NAMES - 1
            names = [(shown(one["name"], _LONGEST_NAME), one["row_count_distinct"]) for one in counted[:most]]
            return Fact(name, len(counted), tuple(names))
    return None
