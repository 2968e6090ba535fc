"""The second count at work: the rows of the exports handed to `recount`, and its answer beside the figures that were stated.

It counts for the house and without filters: what narrows selects rows of the first count, and is not a fact of its own. After each load a process
of its own counts twice what the pages state on the day that the dashboard opens on (``python -m dashboard.recounted LANGUAGE WAREHOUSE``) and
keeps the answer in the history; a page only reads it.
"""

import datetime as dt
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

import settings
from dashboard import stated, warehouse
from dashboard.blocks.kinds import FigureKey
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.options import load_options
from dashboard.scope import reader
from dashboard.scope.asking import is_narrowed
from locales import DEFAULT_LANGUAGE, formats, language, speaking, text
from recount.figures import Compared, Stated, compare
from recount.rows import TABLES, Exports
from settings import private

_WHICH = {
    "history.changes": "where source = 'challenges' and change = 'changed' and starts_with(\"column\", 'stage')"
}
# In plain Python each challenge is compared with each agreement and company: so many pairs take a minute, and more are not counted unasked.
_MOST_PAIRS = 2_000_000
_SHOWN = 20  # rows of a difference that are named; more would not be read

Kept = dict[str, Any]


@reader.remembered(2)
def exports() -> Exports:
    """The rows of all exports, as plain values."""
    hides = reader.is_without_invented()
    found = {}
    for table in TABLES:
        question = f"select * from warehouse.{table} {_WHICH.get(table, '')}"
        rows = warehouse.read(question, None, None, lambda result: result.to_arrow_table()).to_pylist()
        found[table] = [row for row in rows if not (hides and row.get("is_illustrative"))]
    return Exports(found)


@reader.remembered(8)
def of_pages(filters: Filters) -> Compared:
    """Every figure that the pages state on a day and in a period, counted twice. Raises as `warehouse.query`."""
    whole = filters.narrowed_by()
    # the second count calls places by their names in the desk's first language
    with speaking(DEFAULT_LANGUAGE):
        told = list(stated.of_pages(whole, as_asked=True))
    return of(whole, [Stated(one.measure, group, one.value) for _, group, one in told])


def of(filters: Filters, figures: Iterable[Stated]) -> Compared:
    """Figures that were stated with these filters, counted again; empty if the filters narrow or the reader is a guest."""
    if is_narrowed(filters) or reader.is_for_guests():
        return Compared(0, ())
    plain = (
        Stated(
            one.measure,
            one.group and {name: plain_cell(cell) for name, cell in one.group.items()},
            plain_cell(one.value),
        )
        for one in figures
    )
    return compare(exports(), plain, filters.as_of, filters.period_from, filters.period_to)


def of_many(figures: Mapping[FigureKey, Any]) -> list[Compared]:
    """Figures of several days and periods; one answer per day and period."""
    by_filters: dict[Filters, list[Stated]] = defaultdict(list)
    for key, value in figures.items():
        group = key.group and measures.group_of(*key.group)
        by_filters[key.filters].append(Stated(key.measure, group, value))
    return [of(filters, asked) for filters, asked in by_filters.items()]


def plain_cell(cell: Any) -> Any:
    """A value of pandas or DuckDB as Python has it; a missing one is None, a moment its day."""
    if formats.is_missing(cell):
        return None
    value = cell.item() if hasattr(cell, "item") else cell
    return value.date() if isinstance(value, dt.datetime) else value


def as_json(compared: Compared, filters: Filters) -> Kept:
    """The comparison as programs read it: how many were compared, how many differ, and each difference with its rows."""
    differences = []
    for one in compared.differences:
        stated_group, group = one.stated.group, None
        if stated_group:
            group = (" ".join(stated_group), measures.group_in(stated_group, " ".join(stated_group)))
        with speaking(DEFAULT_LANGUAGE):
            found = measures.rows(filters.narrowed_by(), one.stated.measure, group)
        names = [name for name in ("_file", "_sheet", "_row") if name in found]
        rows = found[names].to_numpy()
        first = {tuple(map(plain_cell, row)) for row in rows if not formats.is_missing(row[0])}
        differences.append(
            {
                "measure": one.stated.measure,
                "group": stated_group and {name: formats.plain(cell) for name, cell in stated_group.items()},
                "as_of": filters.as_of.isoformat(),
                "value": formats.plain(one.stated.value),
                "recounted": formats.plain(one.recounted),
                "rows": sorted(first - {*one.rows}, key=str)[:_SHOWN],
                "recounted_rows": sorted({*one.rows} - first, key=str)[:_SHOWN],
            }
        )
    return {"compared": compared.count, "differ": len(differences), "differences": differences}


def counted(count: int, differ: int) -> str:
    """How many figures were counted twice, and how many agree: «2.700 tal, 2.700 stemmer»."""
    return text("recount-sentence", count=count, agree=count - differ, differ=differ)


def label(measure: str, group: Mapping[str, Any] | None) -> str:
    """The name of a figure: its measure, and the names of its group."""
    named = [str(columns.group_name(name, cell)) for name, cell in (group or {}).items()]
    return formats.dotted([measures.measure(measure).label(), *named])


def difference(one: Kept) -> str:
    """A difference of `as_json` in a sentence: both values, and the rows that only one of the two counts has."""
    return text(
        "recount-difference",
        measure=label(one["measure"], one["group"]),
        value=str(one["value"]),
        recounted=str(one["recounted"]),
        rows=_addresses(one["rows"]),
        others=_addresses(one["recounted_rows"]),
    )


def _addresses(rows: Iterable[Iterable[Any]]) -> str:
    return "; ".join(formats.dotted([str(part) for part in row if part is not None]) for row in rows) or "–"


def kept() -> Kept | None:
    """The result of the process after the load, as `as_json` has it; None while it has not been counted."""
    try:
        found: Kept = json.loads(_file().read_text(encoding="utf-8"))
        return found if found.pop("version") == _version() else None
    except (OSError, ValueError, KeyError):
        return None


def is_too_large() -> bool:
    """Whether the desk is so large that only ``python -m dashboard recount`` counts it twice."""
    found = warehouse.query(
        """select (select count(*) from staging.challenges)
            * ((select count(*) from staging.agreements) + (select count(*) from staging.companies)) as pairs"""
    )
    return int(found["pairs"][0]) > _MOST_PAIRS


def begin() -> None:
    """Start a process that recounts the present version of the warehouse, unless that has been done or is too much; returns at once."""
    if kept() is None and not is_too_large():
        command = [sys.executable, "-m", "dashboard.recounted", language(), str(settings.warehouse_file())]
        root = Path(__file__).parent.parent
        subprocess.Popen(  # noqa: S603 - our own module, on a path
            command, cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


def keep() -> None:
    """Count twice and keep the answer; one process at a time: a second one leaves it to the first."""
    file = _file()
    private.folder(file.parent)
    try:
        with FileLock(f"{file}.lock", timeout=0), warehouse.one_version(), reader.reading(for_guests=False):
            if kept() is None:
                filters = Filters(as_of=load_options().opens_on)
                found = as_json(of_pages(filters), filters) | {"version": _version()}
                private.write(file, json.dumps(found, ensure_ascii=False).encode())
    except Timeout:
        pass


def _file() -> Path:
    warehouse_file = settings.warehouse_file()
    # beside what else can be made again: no backup needs it
    return warehouse_file.with_name(f"{warehouse_file.stem}.history") / "known" / "recounted.json"


def _version() -> list[Any]:
    """The version, wherever the file stands, and the day that the dashboard opens on."""
    return [*warehouse.version()[1:], load_options().opens_on.isoformat()]


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(10)  # no user waits for it
    os.environ["WAREHOUSE"] = sys.argv[2]
    with speaking(sys.argv[1]):
        keep()
