"""The blank warehouse of a build: kept for each version, never trusted unchecked, and never needed."""

import errno
import os
from pathlib import Path
from unittest.mock import Mock

import duckdb
import pytest

from pipeline import paths
from pipeline.warehouse import store
from pipeline.warehouse.marts import create_marts, load_marts, unmoved

pytestmark = pytest.mark.usefixtures("all_marts")

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "BLANK", tmp_path / "blank")
    return tmp_path / "blank"


def made(path: Path) -> Rows:
    """The tables of a blank warehouse that hold rows, once it is closed."""
    with store.open_blank(path):
        pass
    with duckdb.connect(str(path), read_only=True) as con:
        names = con.execute("select schema_name || '.' || table_name from duckdb_tables()").fetchall()
        held = {name: con.execute(f"from {name} order by all").fetchall() for (name,) in names}
        views = con.execute("select view_name from duckdb_views() where schema_name = 'marts'").fetchall()
        macros = con.execute(
            "select distinct function_name from duckdb_functions() where schema_name = 'marts'"
        ).fetchall()
    marts = {name.removeprefix("marts.") for name in held if name.startswith("marts.")}
    assert marts | {name for (name,) in [*views, *macros]} == {mart.name for mart in load_marts()}
    return {name: rows for name, rows in held.items() if rows}


def test_one_is_made_and_the_next_is_its_copy(folder: Path, tmp_path: Path) -> None:
    first = made(tmp_path / "first.duckdb")
    [kept] = folder.glob("*.duckdb")
    before = kept.stat().st_ino
    assert made(tmp_path / "second.duckdb") == first
    assert [each.stat().st_ino for each in folder.glob("*.duckdb")] == [before]
    assert {"seeds.provinces", "marts.dim_province", "marts.dim_date"} <= first.keys()
    assert not any(name.startswith(("staging.", "raw.", "history.")) for name in first)


@pytest.mark.soak
def test_a_damaged_one_is_made_anew(folder: Path, tmp_path: Path) -> None:
    first = made(tmp_path / "first.duckdb")
    [kept] = folder.glob("*.duckdb")
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2] + bytes(len(whole) - len(whole) // 2))
    assert made(tmp_path / "second.duckdb") == first


@pytest.mark.soak
def test_one_of_another_version_is_not_taken(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path / "first.duckdb")
    others = {
        "pipeline_fingerprint": lambda: "another",
        "file_options": lambda block: f"other format, {block}",
    }
    for name, other in others.items():
        with monkeypatch.context() as patch:
            patch.setattr(store, name, other)
            assert store._kept_blank(store.SMALL_BLOCK) is None
    assert store._kept_blank(store.SMALL_BLOCK) is not None
    for number in range(store._BLANKS + 2):
        monkeypatch.setattr(store, "pipeline_fingerprint", lambda number=number: f"version-{number}")
        store._keep_blank(b"content", 16384)
    assert len(list(folder.glob("*.duckdb"))) == store._BLANKS


def test_nothing_stays_of_one_that_could_not_be_written_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    killed = folder / "1-2-16-3.duckdb.part-4"  # what a killed process was writing
    killed.write_bytes(b"half")
    os.utime(killed, (0, 0))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", Mock(side_effect=OSError(errno.ENOSPC, "full")))
        store._keep_blank(b"content", store.SMALL_BLOCK)
    assert list(folder.iterdir()) == [killed]
    for number in range(store._BLANKS):
        store._keep_blank(b"%d" % number, store.SMALL_BLOCK)
    assert not killed.exists()


def test_it_is_made_where_it_cant_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr(paths, "BLANK", tmp_path / "file")
    monkeypatch.setattr(store, "create_marts", lambda *_, **__: ())
    with store.open_blank(tmp_path / "first.duckdb") as con:
        assert con.execute("select province_code from seeds.provinces limit 1").fetchone()


@pytest.mark.soak
@pytest.mark.usefixtures("folder")
def test_what_is_made_of_no_rows_again_is_the_same(tmp_path: Path) -> None:
    """So that leaving out what no row has moved (`unmoved`) changes nothing."""
    first = made(tmp_path / "first.duckdb")
    with store.open_blank(tmp_path / "second.duckdb") as con:
        assert len(unmoved(con)) == len(load_marts())
        create_marts(con)
        again = {name: con.execute(f"from {name} order by all").fetchall() for name in first}
    assert again == first
