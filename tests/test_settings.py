"""The warehouse is a file of this machine, and whatever else is named is refused before anything is written."""

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import settings
from locales import LANGUAGES, speaking, text
from records import database
from settings import PROJECT, NoWarehouseFileError, warehouse_file, written


@pytest.mark.parametrize(
    ("named", "scheme"),
    [
        ("s3://bucket/warehouse.duckdb", "s3"),
        ("s3:/bucket/warehouse.duckdb", "s3"),  # as pathlib leaves it
        ("ducklake:data/lake.ducklake", "ducklake"),
        ("postgres:dbname=desk", "postgres"),
        ("postgresql+psycopg://desk@host/desk", "postgresql+psycopg"),
        ("md:desk", "md"),
        ("MD:desk", "MD"),
        ("file:///tmp/warehouse.duckdb", "file"),
        ("https://example.com/x.duckdb", "https"),
    ],
)
def test_what_is_no_file_is_refused(
    named: str, scheme: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for asked in (named, None):
        monkeypatch.setenv("WAREHOUSE", named)
        with pytest.raises(NoWarehouseFileError) as refused:
            warehouse_file(asked)
        assert (refused.value.named, refused.value.scheme) == (named, scheme)
    with pytest.raises(NoWarehouseFileError):
        warehouse_file()
    assert list(tmp_path.iterdir()) == []
    for lang in LANGUAGES:
        assert named in speaking(lang)(text)("error-warehouse-scheme", named=named, scheme=scheme)


PATHS = (
    "data/warehouse.duckdb",
    r"C:\Users\anne\warehouse.duckdb",
    "c:/desk/w.duckdb",
    "/tmp/a:b.duckdb",
    "./md:desk",
)


@pytest.mark.parametrize("named", PATHS)
def test_a_path_is_a_path(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", named)
    assert warehouse_file() == Path(named)
    assert warehouse_file("other.duckdb") == Path("other.duckdb")


def test_without_a_name_it_is_the_one_in_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAREHOUSE")
    assert warehouse_file() == PROJECT / "data" / "warehouse.duckdb"


def test_where_the_code_is_read_only_the_data_stands_elsewhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """All of it: the warehouse, what people put in, and this machine's copies of lakes."""
    monkeypatch.delenv("WAREHOUSE")
    monkeypatch.setenv("CHINADESK_DATA", str(tmp_path))
    assert warehouse_file() == tmp_path / "warehouse.duckdb"
    monkeypatch.setenv("WAREHOUSE", "ducklake:postgres:dbname=desk host=db user=anne")
    assert warehouse_file().is_relative_to(tmp_path / "lake")
    assert settings.folder_of_people() == tmp_path


def test_of_a_lake_it_is_the_copy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """One for each lake, in the desk's folder of data, where people put their own files too; and records are where the lake's catalogue is."""
    monkeypatch.setenv("WAREHOUSE", "ducklake:postgres:dbname=desk host=db user=anne")
    found = warehouse_file()
    assert found == warehouse_file()
    assert found.is_relative_to((PROJECT / "data" / "lake").resolve())
    assert warehouse_file("ducklake:postgres:dbname=other host=db") != found
    lake = settings.lake_of(found)
    assert lake is not None
    assert (lake.catalogue, lake.warehouse) == ("dbname=desk host=db user=anne", found)
    assert settings.folder_of_people() == PROJECT / "data"
    assert database.url().drivername == "postgresql+psycopg"
    assert dict(database.url().query) == {"dbname": "desk", "host": "db", "user": "anne"}
    assert settings.lake_of(Path("data/warehouse.duckdb")) is None


@pytest.mark.parametrize("said", ["dbname=desk password=secret", "postgresql://anne:secret@db/desk"])
def test_a_password_is_refused_and_not_repeated(said: str) -> None:
    with pytest.raises(NoWarehouseFileError) as refused:
        warehouse_file(f"ducklake:postgres:{said}")
    error = refused.value
    for lang in LANGUAGES:
        sentence = speaking(lang)(text)(error.key, named=error.named, scheme=error.scheme)
        assert "PGPASSFILE" in sentence
        assert "secret" not in sentence + str(error)


@dataclass(frozen=True)
class _Part:
    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Record:
    day: date
    parts: tuple[_Part, ...]
    count: int | None = None


def test_a_record_is_read_back_from_its_json_and_its_toml() -> None:
    record = _Record(date(2018, 3, 1), (_Part("a", ("x", "y")),), 3)
    said = {**asdict(record), "day": "2018-03-01", "parts": [{"name": "a", "words": ["x", "y"]}]}
    assert written.made(_Record, said) == record
    assert written.made(_Part, {"name": " a ", "words": "x y"}, in_words=True) == record.parts[0]


NO_PARTS = (
    {"name": "a", "words": "x y"},
    {"name": 5},
    {"name": "a", "other": 1},
    {"words": ["x"]},
    {"name": "a", "words": [1]},
)


@pytest.mark.parametrize("said", [*NO_PARTS, [], None])
def test_what_is_no_record_is_refused(said: Any) -> None:
    with pytest.raises(TypeError):
        written.made(_Part, said)
