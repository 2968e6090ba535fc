"""A lake of its own for each test, on one PostgreSQL for all of them."""

import itertools
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from lake import following
from pipeline.desk import shelf
from pipeline.warehouse.build import build
from records import database
from tests import postgres
from tests.lake.machines import Machine, Shared, machine
from tests.pipeline.conftest import few_marts

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Begun:
    """A lake with one load of Anne's, which Bo's machine has a copy of: the database, and a folder with data and machines."""

    database: str
    folder: Path


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Cluster]:
    with postgres.cluster() as found:
        yield found


def _database(cluster: postgres.Cluster, like: str = "template1") -> str:
    name = f"desk{next(_numbers)}"
    with psycopg.connect(f"dbname=template1 host={cluster.folder} user=desk", autocommit=True) as connection:
        connection.execute(f"create database {name} template {like}")
    return name


def _follow_no_more() -> None:
    while following._followers:
        follower = following._followers.popitem()[1]
        follower._ended.set()
        follower._thread.join(timeout=60)


def _shared(cluster: postgres.Cluster, database: str, folder: Path) -> Shared:
    return Shared(
        f"ducklake:postgres:dbname={database} host={cluster.folder} user=desk", str(folder / "lake")
    )


@pytest.fixture(scope="session")
def begun(cluster: postgres.Cluster, tmp_path_factory: pytest.TempPathFactory) -> Begun:
    """Made once: the first load writes every table, and the first copy reads every one."""
    folder, name = tmp_path_factory.mktemp("begun"), _database(cluster)
    lake = _shared(cluster, name, folder)
    with pytest.MonkeyPatch.context() as patch:
        few_marts(patch)
        patch.setenv("LAKE_DATA", lake.data)
        anne, bo = machine(folder / "anne", lake), machine(folder / "bo", lake)
        anne.drop("a.xlsx", 1)
        build(anne.desk, loaded_by="Anne")
        shelf.look(bo.desk)
    return Begun(name, folder)


@pytest.fixture
def lake(cluster: postgres.Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shared]:
    """An empty database, and a folder for the data of a lake."""
    found = _shared(cluster, _database(cluster), tmp_path)
    monkeypatch.setenv("LAKE_DATA", found.data)
    yield found
    _follow_no_more()
    database.close()


@pytest.fixture
def machines(lake: Shared, tmp_path: Path) -> tuple[Machine, Machine]:
    """Anne's and Bo's, with nothing on them but the desk's file."""
    return machine(tmp_path / "anne", lake), machine(tmp_path / "bo", lake)


@pytest.fixture
def at_work(
    begun: Begun, cluster: postgres.Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Machine, Machine]]:
    """Anne's and Bo's, as they are after Anne's first load (a.xlsx, voucher 1); most marts stay empty."""
    few_marts(monkeypatch)
    lake = _shared(cluster, _database(cluster, begun.database), tmp_path)
    monkeypatch.setenv("LAKE_DATA", lake.data)
    shutil.copytree(begun.folder / "lake", lake.data)
    with psycopg.connect(lake.warehouse.removeprefix("ducklake:postgres:"), autocommit=True) as connection:
        connection.execute(
            "update lake.ducklake_metadata set value = %s where key = 'data_path'", [f"{lake.data}/"]
        )
    both = machine(tmp_path / "anne", lake), machine(tmp_path / "bo", lake)
    for one in both:
        (copy,) = (begun.folder / one.folder.name / "data" / "lake").iterdir()
        shutil.copytree(copy, one.desk.warehouse.parent)
    yield both
    _follow_no_more()
    database.close()
