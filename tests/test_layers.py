"""The layers hold: pages only draw, SQL is where it belongs."""

import ast
import re
from pathlib import Path

import pytest

from tests.project import PROJECT, files, said, tree, trees

PAGES = sorted((PROJECT / "pages").rglob("*.py"))
SQL_WORDS = re.compile(
    r"\b(select\s+.+\s+from|insert\s+into|create\s+(or\s+replace\s+)?(table|view|macro)|delete\s+from|update\s+\w+\s+set)\b",
    re.IGNORECASE | re.DOTALL,
)


# A module that puts questions.
ASKS = re.compile(r"\b(ask|query)\(")


def _constants(tree: ast.AST) -> list[ast.Constant]:
    """The strings of a module that are not docstrings."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages_hold_no_sql(page: Path) -> None:
    assert [node.value for node in _constants(tree(page)) if SQL_WORDS.search(node.value)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages_do_no_sums(page: Path) -> None:
    """A sum, difference or share of data belongs in a mart: pages neither aggregate frames nor calculate with columns."""
    aggregates = {"sum", "mean", "groupby", "agg", "aggregate", "merge", "pivot_table", "cumsum", "median"}
    found = [
        f"line {node.lineno}: .{node.func.attr}()"
        for node in ast.walk(tree(page))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in aggregates
    ]
    found += [
        f"line {node.lineno}: arithmetic on a column"
        for node in ast.walk(tree(page))
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
    modules = {
        (node.module or "") if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(tree(page))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert not {module for module in modules if module.split(".")[0] in ("duckdb", "pipeline", "pages")}


def test_no_page_stands_directly_in_pages() -> None:
    """Streamlit would run it without the frame as the first link after a start: no filters, no sign-in."""
    assert list((PROJECT / "pages").glob("*.py")) == []


def test_nobody_imports_pages() -> None:
    for path in files(".py"):
        if path.relative_to(PROJECT).parts[0] in ("app.py", "dashboard", "pipeline"):
            assert not re.search(r"^\s*(from|import)\s+pages\b", said(path), re.MULTILINE), path.name


def test_values_never_stand_in_sql() -> None:
    """SQL is composed of our own words only: a name from outside is a parameter, so no f-string holds a filter or a request."""
    for path, module in trees("dashboard"):
        if not ASKS.search(said(path)):
            continue
        for node in ast.walk(module):
            if isinstance(node, ast.JoinedStr):
                # what is put in as it is must be a word of ours
                put_in = [n.value for n in node.values if isinstance(n, ast.FormattedValue)]
                names = {n.id for n in put_in if isinstance(n, ast.Name)}
                names |= {
                    n.value.id
                    for n in put_in
                    if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name)
                }
                assert not names & {"filters", "value", "user", "request"}, f"{path.name}:{node.lineno}"


def _asked_of_the_warehouse_itself(tree: ast.AST) -> set[int]:
    """The texts within ``warehouse.query(…)`` and ``warehouse.read(…)``, which name tables with their schemas."""
    return {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("warehouse.query", "warehouse.read")
        for part in ast.walk(node)
    }


def test_a_question_names_no_schema_of_the_marts() -> None:
    """Who reads, of which day and what is chosen is where names are looked up: a name with its schema goes past all of that."""
    found = []
    for path, module in trees("dashboard", "pages", "reports"):
        if path.parent.name == "scope":  # it says where names are looked up
            continue
        past_it = _asked_of_the_warehouse_itself(module)
        found += [
            f"{path.name}:{node.lineno}"
            for node in _constants(module)
            if re.search(r"\bmarts\.\w", node.value) and id(node) not in past_it
        ]
    for path in sorted((PROJECT / "dashboard").rglob("*.toml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [
            f"{path.name}:{number}"
            for number, line in enumerate(lines, 1)
            if re.search(r"\bmarts\.\w", line) and not line.lstrip().startswith(("#", "--"))
        ]
    assert found == []


def test_no_question_is_rewritten() -> None:
    """A question is put as it is written; what it means follows from where its names are looked up."""
    found = []
    for path, module in trees("dashboard"):
        if path.name == "search.py" or not (ASKS.search(said(path)) or path.parent.name == "scope"):
            continue  # the search folds the words that are typed
        found += [
            f"{path.name}:{node.lineno}"
            for node in ast.walk(module)
            if isinstance(node, ast.Attribute) and node.attr in ("sub", "subn")
        ]
    assert found == []


def test_no_module_is_a_grab_bag() -> None:
    assert [path for path in files(".py") if path.stem in ("utils", "helpers", "misc", "common")] == []
