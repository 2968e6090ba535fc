"""A lake of its own for each test, on one PostgreSQL for all of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from lake import following
from records import database
from tests import postgres
from tests.lake.machines import Machine, Shared, machine
from tests.pipeline.warehouse.conftest import few_marts

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Cluster]:
    with postgres.cluster() as found:
        yield found


@pytest.fixture
def lake(cluster: postgres.Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shared]:
    """An empty database, and a folder for the data of a lake."""
    name = f"desk{next(_numbers)}"
    with psycopg.connect(f"dbname=postgres host={cluster.folder} user=desk", autocommit=True) as connection:
        connection.execute(f"create database {name}")
    found = Shared(f"ducklake:postgres:dbname={name} host={cluster.folder} user=desk", str(tmp_path / "lake"))
    monkeypatch.setenv("LAKE_DATA", found.data)
    yield found
    following.end()
    database.close()


@pytest.fixture
def anne(lake: Shared, tmp_path: Path) -> Machine:
    return machine(tmp_path / "anne", lake)


@pytest.fixture
def bo(lake: Shared, tmp_path: Path) -> Machine:
    return machine(tmp_path / "bo", lake)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most marts stay empty."""
    few_marts(monkeypatch)
