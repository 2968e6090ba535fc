"""The layers hold: pages only draw, SQL is where it belongs."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from pipeline import paths

PROJECT = paths.PROJECT
PAGES = sorted((PROJECT / "pages").rglob("*.py"))
SQL_WORDS = re.compile(
    r"\b(select\s+.+\s+from|insert\s+into|create\s+(or\s+replace\s+)?(table|view|macro)|delete\s+from|update\s+\w+\s+set)\b",
    re.IGNORECASE | re.DOTALL,
)


def _texts(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages_hold_no_sql(page: Path) -> None:
    assert [text for text in _texts(page) if SQL_WORDS.search(text)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages_do_no_sums(page: Path) -> None:
    """A sum, difference or share of data belongs in a mart: pages neither aggregate frames nor calculate with columns."""
    tree = ast.parse(page.read_text(encoding="utf-8"))
    aggregates = {"sum", "mean", "groupby", "agg", "aggregate", "merge", "pivot_table", "cumsum", "median"}
    found = [
        f"line {node.lineno}: .{node.func.attr}()"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in aggregates
    ]
    found += [
        f"line {node.lineno}: arithmetic on a column"
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.Add | ast.Sub | ast.Mult | ast.Div)
        and any(isinstance(side, ast.Subscript) for side in (node.left, node.right))
        and not any(
            isinstance(side, ast.Constant) and isinstance(side.value, str) for side in (node.left, node.right)
        )
    ]
    assert found == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages_reach_data_through_the_dashboard_only(page: Path) -> None:
    tree = ast.parse(page.read_text(encoding="utf-8"))
    modules = {
        (node.module or "") if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert not {module for module in modules if module.split(".")[0] in ("duckdb", "pipeline", "pages")}


def test_no_page_stands_directly_in_pages() -> None:
    """Streamlit would run it without the frame as the first link after a start: no filters, no sign-in."""
    assert list((PROJECT / "pages").glob("*.py")) == []


def test_nobody_imports_pages() -> None:
    for path in [
        PROJECT / "app.py",
        *(PROJECT / "dashboard").rglob("*.py"),
        *(PROJECT / "pipeline").rglob("*.py"),
    ]:
        assert not re.search(
            r"^\s*(from|import)\s+pages\b", path.read_text(encoding="utf-8"), re.MULTILINE
        ), path.name


def test_values_never_stand_in_sql() -> None:
    """SQL is composed of our own words only, wherever somebody asks: a name from outside is a parameter, so no f-string holds a filter or a request."""
    for path in sorted((PROJECT / "dashboard").rglob("*.py")):
        if not re.search(r"\b(door\.query|warehouse\.query|ask)\(", path.read_text(encoding="utf-8")):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                # scope.*(filters) hands out SQL with parameters; what is put in as it is must be a word of ours
                put_in = [n.value for n in node.values if isinstance(n, ast.FormattedValue)]
                names = {n.id for n in put_in if isinstance(n, ast.Name)}
                names |= {
                    n.value.id
                    for n in put_in
                    if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name)
                }
                assert not names & {"filters", "value", "user", "request"}, f"{path.name}:{node.lineno}"


def test_no_module_is_a_grab_bag() -> None:
    tracked = [*PROJECT.glob("dashboard/**/*.py"), *PROJECT.glob("pipeline/**/*.py")]
    assert [path for path in tracked if path.stem in ("utils", "helpers", "misc", "common")] == []
