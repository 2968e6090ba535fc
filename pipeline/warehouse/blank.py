"""A warehouse in which all is there but rows: seeds, tables of staging, and marts made of nothing. To make one takes a second, to copy one milliseconds: so one is kept beside the code for each version and size of block."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection as Connection

from pipeline import paths
from pipeline.desk.fingerprint import pipeline_fingerprint
from pipeline.warehouse import store
from pipeline.warehouse.marts import create_marts, load_seeds
from settings import private

# Two sizes of block for the desk at work, and two for the version before it or another desk (DESK=…).
_KEPT = 4


@contextmanager
def open_blank(path: Path, *, exported: int = 0) -> Iterator[Connection]:
    """A connection to a new warehouse file that lacks nothing but rows, complete on disk when the block ends; its exports have ``exported`` bytes together."""
    block = store.block_size(exported)
    path.unlink(missing_ok=True)
    if (found := _kept(block)) is not None:
        path.write_bytes(found)
    else:
        with store.open_new(path, exported=exported) as con:
            load_seeds(con)
            store.create_staging(con)
            create_marts(con)
        _keep(path.read_bytes(), block)
    with store.open_file(path, block) as con:
        yield con


def _name(block: int) -> str:
    return f"{pipeline_fingerprint()}-{duckdb.__version__}-{block // 1024}-"


def _kept(block: int) -> bytes | None:
    for file in paths.BLANK.glob(f"{_name(block)}*.duckdb"):
        with suppress(OSError):
            content = file.read_bytes()
            if file.stem == _name(block) + _hash(content):
                return content
    return None


def _keep(content: bytes, block: int) -> None:
    with suppress(OSError):
        paths.BLANK.mkdir(exist_ok=True)
        file = paths.BLANK / f"{_name(block)}{_hash(content)}.duckdb"
        partial = private.part_of(file)
        partial.write_bytes(content)
        partial.replace(file)
        newest = sorted(paths.BLANK.glob("*.duckdb"), key=lambda each: each.stat().st_mtime, reverse=True)
        for old in newest[_KEPT:]:
            old.unlink(missing_ok=True)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
