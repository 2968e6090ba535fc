"""Small warehouses from text tables: the staging is drawn, everything after it is the production code.

    agreements
    agreement_id | danish_party   | signed_date
    A-1          | Aarhus Kommune | 2016-03-31

An empty cell is not stated. Lists are separated by ``;``. Precisions are day unless drawn. ``budget_first`` is the
budget of an earlier export, which ``budget`` revises; ``activities_first`` (agreements, milestones, interests) likewise.
"""

import datetime as dt
import functools
import hashlib
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import duckdb
import pytest
from filelock import FileLock

from pipeline.sources.declarations import load_sources, staging_columns
from pipeline.warehouse import store
from pipeline.warehouse.marts import create_marts, load_marts, unmoved
from pipeline.warehouse.store import open_blank

Rows = list[dict[str, Any]]


def parse(tables: str) -> dict[str, Rows]:
    """The drawn tables by name: a block is the name, the headings, and one line per row."""
    parsed: dict[str, Rows] = {}
    for block in tables.strip().split("\n\n"):
        lines = [line.strip() for line in block.strip().splitlines() if line.strip()]
        headings = [heading.strip() for heading in lines[1].split("|")]
        rows = []
        for line in lines[2:]:
            cells = [cell.strip() for cell in line.split("|")]
            assert len(cells) == len(headings), f"{lines[0]}: {line}"
            rows.append(dict(zip(headings, cells, strict=True)))
        parsed.setdefault(lines[0], []).extend(rows)
    return parsed


def _typed(cell: Any, duckdb_type: str) -> Any:
    if not isinstance(cell, str):
        return cell
    if cell == "":
        return None
    if duckdb_type == "VARCHAR[]":
        return [part.strip() for part in cell.split(";")]
    if duckdb_type == "DATE":
        return dt.date.fromisoformat(cell)
    if duckdb_type == "BIGINT":
        return int(cell)
    if duckdb_type == "BOOLEAN":
        return cell == "yes"
    if duckdb_type.startswith("DECIMAL"):
        return Decimal(cell)
    return cell


def _completed(source: str, number: int, row: dict[str, Any], types: dict[str, str]) -> dict[str, Any]:
    """The row as staging would hold it: precisions, codes that follow from others, where it came from."""
    unknown = row.keys() - types.keys()
    assert not unknown, f"{source} has no column {unknown}"
    full = {name: _typed(row.get(name, ""), kind) for name, kind in types.items()}
    for name, value in list(full.items()):
        if f"{name}_precision" in full and full[f"{name}_precision"] is None and value is not None:
            full[f"{name}_precision"] = "day"
    if full.get("province_codes") and not full.get("province_code"):
        full["province_code"] = full["province_codes"][0]
    if full.get("province_code") and "province_codes" in full and not full["province_codes"]:
        full["province_codes"] = [full["province_code"]]
    if source == "budget" and full["period_start"] is None:
        year = int(full["period"])
        full["period_start"], full["period_end"] = dt.date(year, 1, 1), dt.date(year, 12, 31)
        full["period_precision"] = "year"
    if "currency" in full and full["currency"] is None:
        full["currency"] = "DKK"
    lineage = {"_key": f"{source}-{number}", "_file": "drawn.xlsx", "_sheet": source, "_row": number + 1}
    if source == "budget":
        lineage["_key"] = "|".join(str(full[name]) for name in ("budget_line", "funding_source", "period"))
    return full | {name: value for name, value in lineage.items() if full.get(name) is None}


def _fill(con: duckdb.DuckDBPyConnection, drawn: dict[str, Rows]) -> None:
    sources = load_sources()
    earlier = drawn.get("budget_first", [])
    replaced = {source: drawn.get(f"{source}_first", []) for source in store.RESTATED}
    drawn = {name: rows for name, rows in drawn.items() if not name.endswith("_first")}
    assert drawn.keys() <= sources.keys(), drawn.keys() - sources.keys()
    for source in sources.values():
        types = dict(staging_columns(source))
        rows = [
            _completed(source.name, number, row, types)
            for number, row in enumerate(drawn.get(source.name, ()), 1)
        ]
        if rows:
            marks = ", ".join("?" for _ in types)
            con.executemany(
                f"insert into staging.{source.name} values ({marks})",
                [[row[name] for name in types] for row in rows],
            )
        for number, row in enumerate(replaced.get(source.name, ()), 1):
            completed = _completed(source.name, number, row, types)
            marks = ", ".join("?" for _ in types)
            con.execute(
                f"insert into staging.{source.name}_replaced values ({marks}, 0)",
                [completed[name] for name in types],
            )
        if source.name == store.VERSIONED:
            _fill_versions(con, types, [earlier, drawn.get(source.name, [])])


def _fill_versions(con: duckdb.DuckDBPyConnection, types: dict[str, str], versions: list[Rows]) -> None:
    """Every file's rows of the budget: those of the first export, which later ones replace, and those that hold now."""
    marks = ", ".join("?" for _ in range(len(types) + 2))
    completed = [
        [_completed("budget", number, drawn_row, types) for number, drawn_row in enumerate(version, 1)]
        for version in versions
    ]
    first, now = ({row["_key"] for row in rows} for rows in completed)
    for position, rows in enumerate(completed):
        # What the later export lacks counts no more: a user has said that the earlier one is gone.
        is_gone = position == 0 and not first <= now
        for row in rows:
            con.execute(
                f"insert into staging.budget_versions values ({marks})",
                [*(row[name] for name in types), position, is_gone],
            )


_READS = re.compile(r"\s*(?:select|with|from)\b", re.IGNORECASE)


def unasked(named: Iterable[str]) -> frozenset[str]:
    """The marts that none of these reads, which `create_marts` leaves out as if they were there."""
    wanted = set(named)
    for mart in reversed(load_marts()):
        wanted |= mart.needs if mart.name in wanted else set()
    return frozenset(mart.name for mart in load_marts()) - wanted


class _AsAsked:
    """A connection that makes the marts which a question names, and those that they read, when it is first asked: few of ninety.

    ``is_changed``: more was done with it than ask.
    """

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con
        self._made: set[str] = set()
        self.is_changed = False

    def execute(self, question: str, *values: Any) -> duckdb.DuckDBPyConnection:
        named = set(re.findall(r"\bmarts\.(\w+)", question)) - self._made
        if named:
            done = unmoved(self._con) | (set() if self.is_changed else self._made)
            made = create_marts(self._con, done=done | unasked(named))
            self._made |= named | set(made)
        self.is_changed |= not _READS.match(question)
        return self._con.execute(question, *values)

    def __getattr__(self, name: str) -> Any:
        self.is_changed = True
        return getattr(self._con, name)


# The last desk that was drawn, for a next case that draws the same.
_last: dict[str, tuple[_AsAsked, ExitStack]] = {}


@contextmanager
def drawn_marts(tables: str | dict[str, Rows]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a desk with staging as drawn, the project's seeds, and each mart that is asked for."""
    drawn = parse(tables) if isinstance(tables, str) else tables
    con, closes = _last.pop(repr(drawn), None) or _asked_desk(drawn)
    try:
        yield cast("duckdb.DuckDBPyConnection", con)
    finally:
        while _last:
            _last.popitem()[1][1].close()
        if con.is_changed:
            closes.close()
        else:
            _last[repr(drawn)] = con, closes


@functools.cache
def _blank() -> bytes:
    """A warehouse that lacks nothing but rows: to copy it takes a quarter of the time of making its tables and macros."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blank.duckdb"
        with open_blank(path):
            pass
        return path.read_bytes()


def _asked_desk(drawn: dict[str, Rows]) -> tuple[_AsAsked, ExitStack]:
    with ExitStack() as stack:
        path = (
            Path(stack.enter_context(tempfile.TemporaryDirectory(dir=kept and kept.parent))) / "drawn.duckdb"
        )
        path.write_bytes(_blank())
        con = stack.enter_context(duckdb.connect(path))
        con.execute("pragma disable_checkpoint_on_shutdown")
        _fill(con, drawn)
        return _AsAsked(con), stack.pop_all()


# Where the drawn warehouses of a run are kept (tests/conftest.py says where), so that one desk is drawn once for all tests.
kept: Path | None = None


def drawn_warehouse(path: Path, tables: str | dict[str, Rows]) -> None:
    """The same as a warehouse file, as the dashboard reads it; a file of one's own, which a test may change."""
    drawn = parse(tables) if isinstance(tables, str) else tables
    # In place of a file that a reader may have open, never into it; and whole, or not at all.
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.drawn")
    if kept is None:
        _draw(beside, drawn)
    else:
        shutil.copyfile(_drawn_once(kept, drawn), beside)
    beside.replace(path)


def _drawn_once(folder: Path, drawn: dict[str, Rows]) -> Path:
    folder.mkdir(exist_ok=True)
    made = folder / f"{hashlib.sha256(repr(drawn).encode()).hexdigest()}.duckdb"
    with FileLock(f"{made}.lock"):
        if not made.exists():
            unfinished = made.with_suffix(".part")
            _draw(unfinished, drawn)
            unfinished.replace(made)
    return made


def _draw(path: Path, drawn: dict[str, Rows]) -> None:
    with open_blank(path) as con:
        _fill(con, drawn)
        con.execute("insert into meta.build values ('is_sample', 'true')")
        create_marts(con, done=unmoved(con))  # tests/marts/test_files.py tries them all, once
        con.execute(store.history_view())


def records(con: duckdb.DuckDBPyConnection, select: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a SELECT."""
    return con.execute(select, list(values)).fetchall()


def shown(found: Iterable[tuple[Any, ...]]) -> list[tuple[str, ...]]:
    """Rows as `table` says them."""
    return [tuple(map(_written, row)) for row in found]


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(map(_written, value)) if isinstance(value, list) else "" if value is None else str(value)


def table(drawn: str) -> list[tuple[str, ...]]:
    """Expected rows, a line each: `|` between values, blank where there is none, `#` before a remark."""
    lines = (line.partition("#")[0] for line in drawn.strip().splitlines())
    return [tuple(part.strip() for part in line.split("|")) for line in lines]


def specified(pictures: str) -> Callable[[str], None]:
    """A test of each picture: a sentence after `##`, a desk, and SELECTs after `?`, each above the rows that it finds.

    What stands before the first sentence is drawn for all of them. Rows are in any order, unless the SELECT has one. One of `$day` is asked of each day that
    its rows begin with; a day alone has none. Values are written as in a desk; `#` begins a remark.
    """
    common, *cases = re.split(r"^ *## ", pictures, flags=re.MULTILINE)

    @pytest.mark.parametrize(
        "picture",
        [
            pytest.param(f"{common}\n{picture}", id=sentence)
            for sentence, _, picture in (case.partition("\n") for case in cases)
        ],
    )
    def holds(picture: str) -> None:
        lines = (line for line in picture.splitlines() if not line.strip().startswith("#"))
        desk, *asked = re.split(r"^ *\? ", "\n".join(lines), flags=re.MULTILINE)
        with drawn_marts(re.sub(r"\n\s*\n", "\n\n", desk) if desk.strip() else {}) as con:
            for select, _, rows in (one.partition("\n") for one in asked):
                expected = table(rows) if rows.strip() else []
                found = list(_found(con, select, dict.fromkeys(row[0] for row in expected)))
                kept = list if re.search(r" order by [^()]*$", select) else sorted
                assert kept(found) == kept(expected), "\n".join([select, *map(" | ".join, found)])

    return holds


def _found(con: duckdb.DuckDBPyConnection, select: str, days: Iterable[str]) -> Iterator[tuple[str, ...]]:
    if "$day" not in select:
        yield from shown(con.execute(select).fetchall())
        return
    for day in days:
        yield from [(day, *row) for row in shown(con.execute(select, {"day": day}).fetchall())] or [(day,)]
