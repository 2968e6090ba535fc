"""Fixtures of the pages' tests: every section is drawn, doors stay open, and the files that are offered are at hand."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
import streamlit as st
from streamlit.runtime.scriptrunner_utils.script_run_context import ThreadState

from dashboard import widgets
from dashboard.parts import sections
from tests.doors import doors_stay_open
from tests.pipeline.conftest import few_marts

__all__ = ["all_is_open", "doors_stay_open"]


@pytest.fixture
def few_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loads make few marts, as in tests/pipeline: the data page shows what was loaded, and reads no others."""
    few_marts(monkeypatch, "unplaced", "fct_agreement", "dim_company")


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """The files that pages offer, made when their buttons are drawn: key → bytes."""
    found: dict[str, bytes] = {}
    draw = st.download_button

    def drawn(label: str, data: Any, *args: Any, **options: Any) -> Any:
        made = data() if callable(data) else data
        found[str(options.get("key", label))] = made if isinstance(made, bytes) else str(made).encode()
        return draw(label, data, *args, **options)

    monkeypatch.setattr(st, "download_button", drawn)
    return found


@pytest.fixture(autouse=True)
def fragments_are_not_nested(monkeypatch: pytest.MonkeyPatch) -> None:
    """No part is a fragment within another: see `sections._alone`."""
    declare = st.fragment

    def declared(body: Callable[..., Any] | None = None, **how: Any) -> Callable[..., Any]:
        if body is None:
            return partial(declared, **how)
        draw, name = declare(body, **how), body.__qualname__

        def drawn(*args: Any) -> Any:
            assert ThreadState.get().fragment_id is None, f"{name} is nested in a fragment"
            return draw(*args)

        return drawn

    monkeypatch.setattr(st, "fragment", declared)


@pytest.fixture(autouse=True)
def all_is_open(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every section and every fold of a page is drawn, so that who walks a page sees all of it; but for tests `as_opened` or of a `part_alone`."""
    marks = {mark.name for mark in request.node.iter_markers()}
    if "as_opened" in marks:
        return
    monkeypatch.setattr(widgets, "is_open", lambda _box: True)
    if "part_alone" not in marks:
        monkeypatch.setattr(sections, "_drawn", lambda codes, _chosen: codes)
