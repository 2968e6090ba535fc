"""One question in SQL, in a process of its own: ``python -m dashboard.sql_child`` reads it as JSON and writes the rows as Arrow, or why there are none.

The warehouse is attached read-only, nothing else can be opened, no setting can be changed, and memory and processor time are bounded by the system:
DuckDB does not look whether it was interrupted while it works on one value. The parent ends the process when it has taken too long.
"""

import json
import sys
from bisect import bisect_right
from contextlib import suppress
from typing import Any

import duckdb
import pyarrow as pa

if sys.platform != "win32":
    import resource

ROWS, ERROR = b"R", b"E"  # the first byte of an answer
CUT = b"cut"  # in the schema's metadata, where there are more rows than are answered

_MEMORY = "512MB"  # DuckDB's own
_ADDRESS_SPACE = 3 << 30  # bytes of everything; what DuckDB does not count is in it
_BATCH = 2048
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": _MEMORY,
    "max_temp_directory_size": "0MB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
}


def main() -> int:
    """Answer the question on stdin: 0, also where the answer is why there is none."""
    asked = json.load(sys.stdin)
    # Have the system end us, or refuse us memory; where there is no such thing (Windows), the parent does the former
    seconds = int(asked["seconds"])
    if sys.platform != "win32":
        for what, most in (
            (resource.RLIMIT_CPU, seconds + 2),  # the parent, who says why, is first
            (resource.RLIMIT_AS, _ADDRESS_SPACE),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(ValueError, OSError):
                resource.setrlimit(what, (most, most))
    out = sys.stdout.buffer
    try:
        answer = _rows(asked["warehouse"], asked["sql"], int(asked["rows"]), int(asked["bytes"]))
    except (duckdb.Error, MemoryError, OverflowError) as error:
        out.write(ERROR + str(error).encode())
        return 0
    out.write(ROWS)
    with pa.ipc.new_stream(out, answer.schema) as stream:
        stream.write_table(answer)
    return 0


def _rows(warehouse: str, sql: str, most: int, largest: int) -> pa.Table:
    """The first rows of an answer, one in any case."""
    with duckdb.connect(":memory:", config=_SETTINGS) as con:
        quoted = warehouse.replace("'", "''")
        con.execute(f"attach '{quoted}' as warehouse (read_only, type duckdb)")
        con.execute("use warehouse")
        con.execute("set enable_external_access = false")
        con.execute("set lock_configuration = true")
        statements = con.extract_statements(sql)
        kinds = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
        if len(statements) != 1 or statements[0].type not in kinds:
            raise duckdb.InvalidInputException("one SELECT")
        reader = con.execute(statements[0]).to_arrow_reader(_BATCH)
        batches: list[pa.RecordBatch] = []
        count = size = 0
        is_cut = False
        for batch in reader:
            fits = max(_fitting(batch, most - count, largest - size), 0 if count else 1)
            batches.append(batch.slice(0, fits))
            count += batches[-1].num_rows
            size += _size(batches[-1])
            if is_cut := fits < batch.num_rows:
                break
        found = pa.Table.from_batches(batches, reader.schema)
        return found.replace_schema_metadata({CUT: b"yes"} if is_cut else None)


def _fitting(batch: pa.RecordBatch, most: int, largest: int) -> int:
    """How many of a batch's first rows are no more than so many, and in all no larger than so many bytes."""
    counts = range(1, min(most, batch.num_rows) + 1)
    return bisect_right(counts, largest, key=lambda count: _size(batch.slice(0, count)))


def _size(batch: pa.RecordBatch) -> int:
    """The bytes of a batch, each of its numbers as wide as it is shown."""
    return max(int(batch.nbytes), 8 * int(batch.num_rows * batch.num_columns))


def read(said: bytes) -> tuple[pa.Table | None, str]:
    """An answer as the process wrote it: the rows, or None and why there are none ("" for an answer that was cut off)."""
    if said[:1] == ERROR:
        return None, said[1:].decode("utf-8", "replace")
    if said[:1] != ROWS:
        return None, ""
    try:
        with pa.ipc.open_stream(said[1:]) as stream:
            answer: Any = stream.read_all()
    except (pa.ArrowException, OSError):
        return None, ""
    return answer, ""


if __name__ == "__main__":
    sys.exit(main())
