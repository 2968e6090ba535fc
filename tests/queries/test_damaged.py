"""A warehouse that is there and can't be read is told as what it is, on every page and in every language, and never as "no data yet"."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from app import PAGES
from dashboard import warehouse
from dashboard.frame import Entry
from locales import LANGUAGES, speaking, text
from tests.pages.desk import open_page


def _cut(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def _blocks(whole: bytes) -> bytes:
    """The blocks read when the file is opened stay; nearly all others are garbled."""
    return whole[: 4096 * 3] + bytes(byte ^ 0x5A for byte in whole[4096 * 3 : -4096]) + whole[-4096:]


def _sqlite(_: bytes) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("create table a (b integer)")
    made = connection.serialize()
    connection.close()
    return made


FILES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut": (_cut, "damaged"),
    "noise": (lambda whole: random.Random(11).randbytes(len(whole)), "damaged"),
    "head": (lambda whole: b"\xa5" * 4096 + whole[4096:], "damaged"),
    "blocks": (_blocks, "damaged"),
    "text": (lambda _: b"no warehouse\n" * 900, "damaged"),
    "sqlite": (_sqlite, "damaged"),
    "empty": (lambda _: b"", "empty"),
}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    file = tmp_path / "warehouse.duckdb"
    monkeypatch.setenv("WAREHOUSE", str(file))
    warehouse.close()
    yield file
    warehouse.close()


@pytest.fixture(scope="module")
def whole(sample_desk: Path) -> bytes:
    return (sample_desk / "warehouse.duckdb").read_bytes()


def _told() -> warehouse.WarehouseDamaged:
    with pytest.raises(warehouse.WarehouseDamaged) as told:
        warehouse.query("select * from marts.fct_expense")
    return told.value


@pytest.mark.parametrize("name", FILES)
def test_a_spoilt_file_is_told_as_what_it_is(path: Path, whole: bytes, name: str) -> None:
    spoil, kind = FILES[name]
    path.write_bytes(spoil(whole))
    told = _told()
    assert (told.kind, told.path) == (kind, str(path))
    assert "extension" not in str(told)  # DuckDB would fetch one for a file of SQLite's


def test_a_block_that_is_spoilt_is_told_when_it_is_read(path: Path, whole: bytes) -> None:
    """The file opens, and most queries succeed."""
    path.write_bytes(whole)
    with duckdb.connect(str(path)) as con:
        con.execute("create table marts.far as select i, hash(i) as word from range(200000) r(i)")
        con.execute("checkpoint")
    content = bytearray(path.read_bytes())
    with duckdb.connect(str(path), read_only=True) as con:
        asked = "select distinct block_id from pragma_storage_info('marts.far') where block_id >= 0"
        blocks = [int(block) for (block,) in con.execute(asked).fetchall()]
        size = int(con.execute("select block_size from pragma_database_size()").fetchall()[0][0])
    for block in blocks:
        at = 4096 * 3 + block * size + size // 2
        content[at : at + 64] = b"\xa5" * 64
    path.write_bytes(bytes(content))
    assert len(warehouse.query("select * from marts.dim_province"))
    with pytest.raises(warehouse.WarehouseDamaged) as told:
        warehouse.query("select sum(hash(i, word)) from marts.far")
    assert told.value.kind == "damaged"
    assert len(warehouse.query("select * from marts.dim_theme"))  # the rest is read on


def test_what_is_no_file_is_told_and_a_pipe_is_not_waited_for(path: Path) -> None:
    path.mkdir()
    assert _told().kind == "folder"
    path.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
        assert _told().kind == "folder"


def test_a_path_through_a_file_and_one_too_long_are_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(b"")
    for where in (path / "below.duckdb", path.with_name("w" * 300)):
        monkeypatch.setenv("WAREHOUSE", str(where))
        assert _told().kind == "unreadable"


def test_a_warehouse_that_may_not_be_read_is_told(
    path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(whole)
    path.chmod(0)
    if os.access(path, os.R_OK):  # root may read everything
        monkeypatch.setattr(os, "access", lambda *_: False)

        def refused(_: str) -> duckdb.DuckDBPyConnection:
            raise duckdb.IOException(f'IO Error: Cannot open file "{path}": Permission denied')

        monkeypatch.setattr(warehouse, "_connect", refused)
    assert _told().kind == "forbidden"


_WRITER = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"


def test_a_warehouse_that_another_program_writes_in_is_told(path: Path, whole: bytes) -> None:
    path.write_bytes(whole)
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        assert _told().kind == "locked"
        writer.communicate("")
    assert len(warehouse.query("select * from marts.dim_theme"))


def test_a_file_of_a_newer_duckdb_asks_to_be_built_again(path: Path, whole: bytes) -> None:
    path.write_bytes(whole)

    def newer(_: str) -> duckdb.DuckDBPyConnection:
        raise duckdb.IOException("IO Error: Trying to read a database file with version number 99")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(warehouse, "_connect", newer)
        with pytest.raises(warehouse.OldWarehouseError):
            warehouse.query("select 1")


def test_a_mended_warehouse_is_read(path: Path, whole: bytes) -> None:
    path.write_bytes(_cut(whole))
    assert _told().kind == "damaged"
    path.write_bytes(whole)
    assert len(warehouse.query("select * from marts.dim_theme"))


@pytest.mark.dealt(7)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
@pytest.mark.parametrize("name", ["cut", "blocks", "empty"])
def test_every_page_says_so_and_what_to_do(
    path: Path, whole: bytes, name: str, entry: Entry, lang: str
) -> None:
    path.write_bytes(FILES[name][0](whole))
    app = open_page(entry.file, lang)
    (said,) = [box.value for box in app.error]
    assert speaking(lang)(text)("error-damaged-title") in said
    assert speaking(lang)(text)("error-damaged-mend", kind=FILES[name][1]) in said
    assert "python -m pipeline build" in said
    assert path.name.replace("_", "\\_") in said
    assert speaking(lang)(text)("error-no-warehouse-title") not in "".join(box.value for box in app.info)
    assert speaking(lang)(text)("footer-offline") in "".join(caption.value for caption in app.caption)


def test_a_guest_is_not_told_where_things_stand(
    path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(_cut(whole))
    app = open_page("overview/overview.py", view="guest")
    (said,) = [box.value for box in app.error]
    assert str(path.parent) not in said


def test_every_kind_has_its_sentences() -> None:
    for lang in LANGUAGES:
        kinds = warehouse.Damage.__args__  # type: ignore[attr-defined]
        said = [speaking(lang)(text)("error-damaged", kind=kind, file="x") for kind in kinds]
        assert len(set(said)) == len(said)
