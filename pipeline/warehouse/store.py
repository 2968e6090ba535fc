"""Writes a warehouse file: raw, staging, history and meta. It begins as the copy of one without rows, in which ``pipeline.warehouse.marts`` made marts and seeds."""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from duckdb import DuckDBPyConnection as Connection

from lake.catalogue import quoted
from lake.copying import ROW_GROUP, file_options
from locales import DEFAULT_LANGUAGE, LANGUAGES, speaking
from pipeline import paths
from pipeline.cells.lists import split
from pipeline.child.staged_workbook import Notes, StagedTable, StagedWorkbook
from pipeline.desk.fingerprint import pipeline_fingerprint
from pipeline.desk.ledger import ActiveFile, Load
from pipeline.messages import error_key, refusal_sentence, sheet_error_sentence
from pipeline.sources.declarations import LINEAGE_COLUMNS, Source, load_sources, staging_columns
from pipeline.sources.keys import COMPANY, NUMBER, keys_of, with_column
from pipeline.warehouse.marts import create_marts, load_marts, load_seeds
from settings import private, sealed

LINEAGE = tuple(name for name, _ in LINEAGE_COLUMNS)
Staged = tuple[ActiveFile, StagedWorkbook]

# The source of which what was first said is a measure of its own: a budget is revised, and boards see both figures.
VERSIONED = "budget"

# The sources of which what earlier exports said counts until the day of the later one: statuses, plans, promises and wishes.
RESTATED = ("agreements", "activities", "milestones", "interests")

# The source of which one cell may name several companies.
LISTING = "interests"
_MAY_BE_LIST = r"[,，&]|\s(?i:og|and|samt|und|plus)\s|[和与及以]"

# Each table takes a block at least, and most of the hundred hold a few KB: with DuckDB's own 256 KB the sample's 928 rows take 24 MB, with
# its smallest block 3 MB, and are written and asked as fast. From about a megabyte of exports on, small blocks cost time: a third of what
# DuckDB writes at 100,000 vouchers.
SMALL_BLOCK, LARGE_BLOCK = 16 * 1024, 256 * 1024
SMALL_DESK = 1024 * 1024  # bytes of its exports

# A build runs its own statements side by side, two at a time; more threads inside DuckDB cost more work than they save time.
THREADS = 2

# Two sizes of block for the desk at work, and two for the version before it or another desk (DESK=…).
_BLANKS = 4

_COMMENT = re.compile(r"--[^\n]*")
_TABLES = (paths.SQL / "warehouse" / "tables.sql").read_text(encoding="utf-8")


@contextmanager
def open_file(path: Path, block: int) -> Iterator[Connection]:
    """A connection to a warehouse file that is being made, of blocks of ``block`` bytes; it is complete on disk when the context ends."""
    con = duckdb.connect(config={"preserve_insertion_order": "true", "temp_directory": f"{path}.tmp"})
    try:
        # Small row groups are packed and written by the statement that fills them, so those that run side by side share that work; with
        # DuckDB's own 122,880 rows all of it waits for one checkpoint. No one needs the log of a file that is thrown away if a build fails.
        # The storage of 1.3 packs text with one method (dictionary and FSST in one) instead of trying several: a smaller file in less time.
        options = f"{file_options(block)}, recovery_mode 'no_wal_writes'"
        con.execute(f"attach {quoted(str(path))} as building ({options})")
        private.close(path)  # before there is a row in it
        con.execute("use building")
        con.execute(f"set threads = {THREADS}")
        yield con
        con.execute("checkpoint")
    finally:
        con.close()


@contextmanager
def open_blank(path: Path, *, exported: int = 0) -> Iterator[Connection]:
    """A connection to a new warehouse file that lacks nothing but rows, complete on disk when the block ends; its exports have ``exported`` bytes together.

    To make one takes a second, to copy one milliseconds: so one is kept beside the code for each version and size of block.
    """
    block = SMALL_BLOCK if exported < SMALL_DESK else LARGE_BLOCK
    path.unlink(missing_ok=True)
    if (found := _kept_blank(block)) is not None:
        path.write_bytes(found)
    else:
        with open_file(path, block) as con:
            con.execute(_TABLES)
            load_seeds(con)
            create_staging(con)
            create_marts(con)
        _keep_blank(path.read_bytes(), block)
    with open_file(path, block) as con:
        yield con


def _blank_name(block: int) -> str:
    # the options of its file are no part of the pipeline
    options = sealed.hash_of(file_options(block))[:16]
    return f"{pipeline_fingerprint()}-{duckdb.__version__}-{options}-"


def _kept_blank(block: int) -> bytes | None:
    for file in paths.BLANK.glob(f"{_blank_name(block)}*.duckdb"):
        with suppress(OSError):
            content = file.read_bytes()
            if file.stem == _blank_name(block) + sealed.hash_of(content)[:16]:
                return content
    return None


def _keep_blank(content: bytes, block: int) -> None:
    with suppress(OSError):
        paths.BLANK.mkdir(exist_ok=True)
        file = paths.BLANK / f"{_blank_name(block)}{sealed.hash_of(content)[:16]}.duckdb"
        partial = private.part_of(file)
        try:
            partial.write_bytes(content)
            partial.replace(file)
        finally:  # on a full disk
            partial.unlink(missing_ok=True)
        # what a killed process was writing, too
        newest = sorted(paths.BLANK.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
        for old in newest[_BLANKS:]:
            old.unlink(missing_ok=True)


@speaking(DEFAULT_LANGUAGE)
def write_raw(con: Connection, staged: Sequence[Staged], names: Sequence[str]) -> None:
    """Name the active files in their order, and write the facts of each without its rows (`write_rows`); one that a later one of its name has replaced is only named: its faults are fixed or in that one."""
    # one insert, as below: of three hundred small files, a statement each takes a tenth of their load
    named = [{"file": file.name, "sha256": active.sha256} for active, file in staged]
    numbered = [{"position": position} | one for position, one in enumerate(named)]
    _insert(con, "meta.active_files", pa.Table.from_pylist(numbered), "position, file, sha256, []", [])
    lines: list[dict[str, Any]] = []
    for (active, file), name in zip(staged, names, strict=True):
        if active.file != name:
            continue
        of_file: dict[str, Any] = {"file": file.name, "sha256": active.sha256}
        if refusal := file.refusal:
            nothing = {"rows_read": 0, "rows_loaded": 0, "rows_rejected": 0}
            problem = _problem(f"file-{refusal.reason}", refusal.params)
            lines.append({**of_file, **nothing, "error": refusal_sentence(refusal), **problem})
        elif not file.sheets:
            lines.append(of_file)
        for sheet in file.sheets:
            of_sheet = {
                "sheet": sheet.sheet,
                "source": sheet.source.name if sheet.source else None,
                **sheet.figures,
                "data_as_of": file.data_as_of,
                "error": sheet_error_sentence(sheet.error),
                "ignored": sheet.ignored,
                "is_visible": sheet.is_visible,
                **(_problem(error_key(sheet.error), sheet.error[1]) if sheet.error else {}),
                "question_id": sheet.question,
            }
            lines.append(of_file | of_sheet)
            if sheet.skipped:
                rows, why = zip(*sheet.skipped, strict=True)
                skipped = pa.table({"row": pa.array(rows, pa.int64()), "why": pa.array(why, pa.string())})
                _insert(con, "raw.skipped", skipped, "?, ?, row, why", [file.name, sheet.sheet])
            _write_notes(con, "staging.rejects", file, sheet, sheet.rejects)
            _write_notes(con, "staging.warnings", file, sheet, sheet.warnings)
    _insert(con, "raw.files", pa.Table.from_pylist(lines, _FILES), "*", [])


# The columns of ``raw.files``.
_FILES = pa.schema(
    {
        **dict.fromkeys(("file", "sha256", "sheet", "source"), pa.string()),
        **dict.fromkeys(("header_row", "rows_read", "rows_loaded", "rows_rejected"), pa.int64()),
        "data_as_of": pa.date32(),
        **dict.fromkeys(("error", "ignored"), pa.string()),
        "is_visible": pa.bool_(),
        "error_key": pa.string(),
        "error_params": pa.map_(pa.string(), pa.string()),
        "question_id": pa.string(),
    }
)


def _problem(key: str, facts: Mapping[str, str]) -> dict[str, Any]:
    return {"error_key": key, "error_params": [(name, str(value)) for name, value in facts.items()]}


def write_rows(con: Connection, name: str, lines: Mapping[str, pa.Table]) -> None:
    """The rows of a file's sheets as they were read. Nothing else in a build reads them, so this may be done on a cursor of its own beside everything else."""
    for sheet, rows in lines.items():
        _insert(con, "raw.lines", rows, '?, ?, "row", line', [name, sheet])


def _write_notes(con: Connection, table: str, file: StagedWorkbook, sheet: StagedTable, notes: Notes) -> None:
    if not notes or sheet.source is None:
        return
    heading = pc.utf8_trim_whitespace(pc.replace_substring_regex(notes.table["heading"], r"\s+", " "))
    rows = with_column(notes.table, "heading", heading)
    columns = '?, ?, row, ?, "column", value, reason, message, cells, heading, params, "index"'
    _insert(con, table, rows, columns, [file.name, sheet.sheet, sheet.source.name])


def _insert(con: Connection, table: str, rows: pa.Table, columns: str, values: list[Any]) -> None:
    # In pieces, because DuckDB's threads share a table piece by piece.
    incoming = pa.Table.from_batches(rows.to_batches(ROW_GROUP), rows.schema)  # noqa: F841 - named in the SQL
    con.execute(f"insert into {table} select {columns} from incoming", values)


@dataclass(frozen=True, slots=True)
class Contest:
    """Which file of a build each key counts from."""

    # of each source that a new file holds, the rows (_key, _file, _sheet, _row, _position) that only those files before it still hold of which it is
    # the next version
    only_earlier: Mapping[str, pa.Table]
    # (position of a new file, position of an earlier loaded one that is newer) → rows of the first that the other has newer
    outdated: Mapping[tuple[int, int], int]
    holding: Collection[int]  # the positions of files of which at least one row counts


def create_staging(con: Connection) -> None:
    """The empty tables that `write_staging` fills."""
    position = ("_position", "BIGINT")  # of a row's file, in the order in which files win
    for name, source in load_sources().items():
        columns = staging_columns(source)
        tables = {name: columns}
        if name in RESTATED:  # the rows in whose place a later file has others
            tables[f"{name}_replaced"] = [*columns, position]
        # every row of every file, and whether it was said that what the file alone holds no longer counts
        if name == VERSIONED:
            tables[f"{name}_versions"] = [*columns, position, ("_is_gone", "BOOLEAN")]
        for table, made in tables.items():
            listed = ", ".join(f'"{column}" {kind}' for column, kind in made)
            con.execute(f"create table staging.{table} ({listed})")


def write_staging(
    con: Connection, files: Sequence[Staged], names: Sequence[str], new: Collection[int] = ()
) -> Contest:
    """One table a source from all active files, the later file winning where two hold the same key; answers are left out (`answers`)."""
    only_earlier: dict[str, pa.Table] = {}
    outdated: Counter[tuple[int, int]] = Counter()
    holding: set[int] = set()
    new_positions = list(new)
    for source in load_sources().values():
        held = [
            (_with_file(sheet.table, names[position], position), source.name in active.without)
            for position, (active, file) in enumerate(files)
            for sheet in _sheets_of(source.name, file)
            if sheet.table is not None
        ]
        tables = [table for table, is_gone in held if not is_gone]
        if not tables:
            continue
        together = pa.concat_tables(tables)
        if source.name == LISTING:
            registers = [sheet.table for _, file in files for sheet in _sheets_of("companies", file)]
            companies = [table for table in registers if table is not None]
            together = one_row_a_company(con, source, together, companies)
        rows, winner = _with_keys(source, together)
        position = rows.column("_position").to_numpy()
        is_winner = winner == position
        is_new = np.isin(position, new_positions)
        if is_new.any():
            of_lineage = np.isin(position, list(predecessors(files, new, source.name)))
            is_earlier = is_winner & of_lineage & (position < position[is_new].max())
            if is_earlier.any():
                lineage = rows.select(["_key", "_file", "_sheet", "_row", "_position"])
                only_earlier[source.name] = lineage.filter(pa.array(is_earlier))
            is_late = is_new & ~is_winner & ~np.isin(winner, new_positions)
            outdated.update(zip(position[is_late].tolist(), winner[is_late].tolist(), strict=True))
        holding.update(np.flatnonzero(np.bincount(position[is_winner])).tolist())
        listed = ", ".join(f'"{name}"' for name, _ in staging_columns(source))
        counting = rows if is_winner.all() else rows.filter(pa.array(is_winner))
        _insert(con, f"staging.{source.name}", counting, listed, [])
        if source.name in RESTATED:
            replaced = rows.filter(pa.array(~is_winner))
            _insert(con, f"staging.{source.name}_replaced", replaced, f"{listed}, _position", [])
        if source.name == VERSIONED:
            _insert(con, f"staging.{VERSIONED}_versions", rows, f"{listed}, _position, false", [])
            for table, is_gone in held:
                if is_gone:
                    gone, _ = _with_keys(source, table)
                    _insert(con, f"staging.{VERSIONED}_versions", gone, f"{listed}, _position, true", [])
    return Contest(only_earlier, outdated, holding)


def one_row_a_company(
    con: Connection, source: Source, rows: pa.Table, companies: Iterable[pa.Table]
) -> pa.Table:
    """The rows of a source with a name of a company in its key, each list of companies that the registers know parted: "Grundfos, AVK og Kamstrup" is a row each, else one name.

    A comma may be part of a name, so a workbook alone can't say it; it is settled before files contest for keys, so that all else knows each company's own row.
    """
    may_be = pc.fill_null(pc.match_substring_regex(rows.column(COMPANY), _MAY_BE_LIST), False)
    doubtful = np.flatnonzero(pc.and_(rows.column(NUMBER).is_null(), may_be).to_numpy())
    if not len(doubtful):
        return rows
    names = rows.column(COMPANY).to_pylist()
    parts = {at: found for at in doubtful.tolist() if len(found := split(names[at], commas=True)) > 1}
    registers = [table.column(name) for table in companies for name in ("name", "name_zh")]
    known = _keys_of_names(con, {name for column in registers for name in column.to_pylist() if name})
    said = _keys_of_names(con, {*(names[at] for at in parts), *chain.from_iterable(parts.values())})
    registered = {*known.values()} - {""}
    are_known = {name for name, key in said.items() if key in registered}
    apart = ((at, found) for at, found in parts.items() if names[at] not in are_known)
    several = {at: found for at, found in apart if {*found} <= are_known}
    if not several:
        return rows
    times = np.ones(rows.num_rows, dtype=np.int64)
    times[list(several)] = [len(found) for found in several.values()]
    taken = np.repeat(np.arange(rows.num_rows), times)
    spread = [name for at, name in enumerate(names) for name in several.get(at, (name,))]
    found = with_column(rows.take(taken), COMPANY, pa.array(spread, pa.string()))
    is_part = pa.array(np.isin(taken, list(several)))
    keys = pc.if_else(is_part, keys_of(source, found), found.column("_key").combine_chunks())
    found = with_column(found, "_key", keys)
    # Without the parts that say of a company what a row of its own in the same file says, or an earlier part.
    columns = (found["_position"].to_pylist(), found["_key"].to_pylist(), is_part.to_pylist())
    said_by = list(zip(*columns, strict=True))
    seen = {(position, key) for position, key, parted in said_by if not parted}
    keeps = []
    for position, key, parted in said_by:
        keeps.append(not parted or (position, key) not in seen)
        seen.add((position, key))
    return found.filter(pa.array(keeps))


def _keys_of_names(con: Connection, names: Collection[str]) -> dict[str, str]:
    rule = next(mart for mart in load_marts() if mart.name == "name_key")
    (argument,) = rule.arguments
    asked = pa.table({argument: pa.array(names, pa.string())})  # noqa: F841 - named in the SQL
    return dict(con.execute(f"select {argument}, (\n{rule.select}\n) from asked").fetchall())


def predecessors(files: Sequence[Staged], new: Collection[int], source: str) -> frozenset[int]:
    """The positions of earlier files that new ones take the place of in one source. A file takes the place of what had its name; where nothing had, of what says the same kind under the same headings."""
    earlier = [position for position in range(len(files)) if position not in new]
    found: set[int] = set()
    for position in new:
        headings = _headings(files[position][1], source)
        if not headings:
            continue
        holding = [at for at in earlier if _headings(files[at][1], source)]
        of_name = [at for at in holding if files[at][0].file == files[position][0].file]
        found |= set(of_name or (at for at in holding if _headings(files[at][1], source) & headings))
    return frozenset(found)


def _headings(file: StagedWorkbook, source: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(sheet.headings) for sheet in _sheets_of(source, file))


def _sheets_of(source: str, file: StagedWorkbook) -> list[StagedTable]:
    of_kind = [sheet for sheet in file.sheets if sheet.source and sheet.source.name == source]
    return [sheet for sheet in of_kind if not sheet.question]


def _with_file(table: pa.Table, file: str, position: int) -> pa.Table:
    table = with_column(table, "_file", pa.repeat(pa.scalar(file), table.num_rows))
    return table.append_column("_position", pa.repeat(pa.scalar(position, pa.int64()), table.num_rows))


def _with_keys(source: Source, rows: pa.Table) -> tuple[pa.Table, npt.NDArray[np.int64]]:
    """All rows with their keys, and for each the position of the file whose row of that key counts.

    A row whose key says nothing (a challenge with only a description) is known by all that it says. Expenses have no
    key: numbers begin again each year and one voucher may have several lines, equal ones too; so the unit is the voucher
    of a year, its lines are numbered, and a later file replaces whole vouchers.
    """
    position = rows.column("_position").to_numpy()
    if source.key:
        key = rows.column("_key").combine_chunks()
        key = pc.coalesce(key, _content(source, rows, key.is_null()))
        winner = _latest(_codes(key), position)
    else:
        voucher = rows.column("voucher_id").combine_chunks()
        year = pc.cast(pc.year(rows.column("posted_date").combine_chunks()), pa.string())
        unit = pc.binary_join_element_wise(voucher, year, "/")
        unit = pc.coalesce(unit, _content(source, rows, voucher.is_null()))
        codes = _codes(unit)
        # 1, 2, 3 … for the rows of each code within each file, in their order.
        together = codes * (int(position.max(initial=0)) + 1) + position
        order = np.argsort(together, kind="stable")
        first = np.flatnonzero(np.diff(together[order], prepend=-1))
        numbers = np.empty(len(codes), dtype=np.int64)
        numbers[order] = np.arange(len(codes)) - np.repeat(first, np.diff(first, append=len(codes))) + 1
        key = pc.binary_join_element_wise(unit, pc.cast(pa.array(numbers), pa.string()), "#")
        is_voucher = voucher.is_valid().to_numpy(zero_copy_only=False)
        winner = _latest(codes, position)
        if not is_voucher.all():
            winner = np.where(is_voucher, winner, _latest(_codes(key), position))
    return with_column(rows, "_key", key), winner


def _codes(array: pa.Array) -> npt.NDArray[np.int64]:
    return np.asarray(pc.dictionary_encode(array).indices.to_numpy(zero_copy_only=False), dtype=np.int64)


def _latest(codes: npt.NDArray[np.int64], position: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """For each row the position of the last file that holds its code; `_reject_repeats` has seen to it that a file holds it once."""
    latest = np.full(int(codes.max(initial=-1)) + 1, -1, dtype=np.int64)
    np.maximum.at(latest, codes, position)
    return latest[codes]


def _content(source: Source, rows: pa.Table, needed: pa.ChunkedArray | pa.Array) -> pa.Array:
    """A hash of all that a row says, for the rows that need one; null for the others."""
    wanted = np.flatnonzero(np.asarray(needed.to_numpy(zero_copy_only=False)))
    hashes: list[str | None] = [None] * rows.num_rows
    if len(wanted):
        names = [name for name, _ in staging_columns(source) if name not in LINEAGE]
        needing = rows.select(names).take(pa.array(wanted)).to_pylist()
        for index, row in zip(wanted.tolist(), needing, strict=True):
            hashes[index] = hashlib.md5(repr(list(row.values())).encode(), usedforsecurity=False).hexdigest()
    return pa.array(hashes, pa.string())


def write_changes(con: Connection, load_id: int, previous: Path | None) -> None:
    """Adds to history.row_changes what differs between the staging of ``previous`` and this one. What was added is not written down (`history_view`), and what a version reads for the first time is no change."""
    if previous is not None:
        con.execute(f"attach {quoted(str(previous))} as previous (read_only)")
    held = "select table_name, list(column_name) from duckdb_columns() where database_name = 'previous' and schema_name = 'staging' group by all"
    place = {table: f"hash({table}._file, {table}._sheet, {table}._row)" for table in ("old", "new")}
    try:
        tables: dict[str, Sequence[str]] = dict(con.execute(held).fetchall())
        for source, declared in load_sources().items():
            columns = [name for name, _ in staging_columns(declared) if name not in LINEAGE]
            insert = f"insert into history.row_changes select $load_id, '{source}', new._key, 'added', null, null, {place['new']} from staging.{source} as new"
            if (before := tables.get(source)) is not None:
                known = [name for name in columns if name in before]
                said = {name: f'cast(old."{name}" as varchar)' for name in known}
                was = ", ".join(said.get(name, "null") for name in columns)
                now = ", ".join(f'cast(new."{name}" as varchar)' for name in columns)
                same = " and ".join(f'old."{name}" is not distinct from new."{name}"' for name in known)
                insert += (
                    f" anti join previous.staging.{source} as old on old._key = new._key "
                    f"union all select $load_id, '{source}', old._key, case when new._key is null then 'removed' else 'changed' end, "
                    f"[{was}], case when new._key is null then null else [{now}] end, "
                    f"case when new._key is null then {place['old']} else {place['new']} end "
                    f"from previous.staging.{source} as old left join staging.{source} as new on old._key = new._key "
                    f"where new._key is null or not ({same})"
                )
            con.execute(insert, {"load_id": load_id})
    finally:
        if previous is not None:
            con.execute("detach previous")


def statements() -> list[str]:
    """The statements of the views and macros of a warehouse that has its tables, in order."""
    parts = map(str.strip, _COMMENT.sub("", _TABLES).split(";"))
    views = [one.replace("create", "create or replace", 1) for one in parts if one.startswith("create view")]
    marts = [mart.statement for mart in load_marts() if mart.is_view or mart.is_macro]
    return [*views, history_view(), *marts]


def history_view() -> str:
    """The statement of ``history.changes``, one row per value: what a load added is what the next change of that row found, or what staging holds now."""
    current, names = [], []
    for source in load_sources().values():
        columns = [name for name, _ in staging_columns(source) if name not in LINEAGE]
        values = ", ".join(f'cast("{name}" as varchar)' for name in columns)
        now = f"select '{source.name}' as source, _key as key, [{values}] as now"
        current.append(f"{now} from staging.{source.name}")
        names.append(f"('{source.name}', [{', '.join(repr(name) for name in columns)}])")
    view = (paths.SQL / "warehouse" / "history_changes.sql").read_text(encoding="utf-8")
    return view.replace("{current}", " union all ".join(current)).replace("{names}", ", ".join(names))


def write_meta(con: Connection, loads: Sequence[Load], facts: Mapping[str, str]) -> None:
    """All loads so far, the titles of the sources, and facts about this build (key → value)."""
    con.executemany(
        f"insert into meta.loads values ({', '.join('?' * 12)})",
        [
            [
                *(load.load_id, load.started_at, load.finished_at, load.loaded_by),
                [file.file for file in load.active],
                *(load.rows_read, load.rows_loaded, load.rows_rejected, load.undoes, load.takes_back),
                *(len(_ids(load) - _ids(before)), len(_ids(before) - _ids(load))),
            ]
            for before, load in zip([None, *loads], loads, strict=False)
        ],
    )
    con.executemany("insert into meta.build values (?, ?)", [list(pair) for pair in facts.items()])
    titles = [[name, *(one.title[lang] for lang in LANGUAGES)] for name, one in load_sources().items()]
    con.executemany("insert into meta.sources values (?, ?, ?, ?)", titles)


def _ids(load: Load | None) -> set[str]:
    return {one.correction_id for one in load.corrections} if load else set()


def are_damaged(con: Connection, changes: Path) -> bool:
    """Whether a file of changes is missing or not as it was sealed; of an earlier version, which sealed none, whether it can't be read."""
    if sealed.seal_of(changes).is_file():
        return not sealed.is_whole(changes)
    try:
        con.execute(f"select bit_xor(hash(columns(*))) from read_parquet({quoted(str(changes))})").fetchall()
    except duckdb.Error:
        return True
    return False


def save_changes(con: Connection, load_id: int, file: Path) -> None:
    """Writes one load's changes to a Parquet file, all or nothing, and seals it."""
    private.folder(file.parent)
    partial = file.with_suffix(".part")
    rows = f"select * from history.row_changes where load_id = {int(load_id)}"
    con.execute(f"copy ({rows}) to {quoted(str(partial))} (format parquet)")
    sealed.put_in_place(partial, file)
