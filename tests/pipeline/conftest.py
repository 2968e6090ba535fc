"""Tests of files, ledger and history do without most marts."""

from typing import Any

import duckdb
import pytest

from pipeline.warehouse import making
from pipeline.warehouse.marts import create_marts
from tests.marts.drawn import unasked

# What a build itself asks (`making.dangling_references`).
ASKED = ("orphan", "fct_expense", "fct_budget")


def few_marts(monkeypatch: pytest.MonkeyPatch, *also: str) -> None:
    """Builds make only the marts that they read themselves, and those in ``also``, and check none: this saves two thirds of a small build."""

    def few(con: duckdb.DuckDBPyConnection, *, done: frozenset[str] = frozenset(), **rest: Any) -> object:
        return create_marts(con, done=done | unasked((*ASKED, *also)), **rest)

    monkeypatch.setattr(making, "create_marts", few)
    monkeypatch.setattr(making, "run_checks", lambda *_: {})


@pytest.fixture(params=["few marts", pytest.param("all marts", marks=pytest.mark.soak)])
def marts(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few marts in `make test`, all of them in `make soak`; a first build (warehouse/test_build.py) makes them all in both."""
    if request.param == "few marts":
        few_marts(monkeypatch)


@pytest.fixture
def all_marts() -> None:
    """Builds of a test make all marts and check them."""


@pytest.fixture(autouse=True)
def _few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless a test says otherwise, its builds make few, and those that its mark `also_marts` names."""
    if not {"marts", "all_marts"} & {*request.fixturenames}:
        mark = request.node.get_closest_marker("also_marts")
        few_marts(monkeypatch, *(mark.args if mark else ()))
