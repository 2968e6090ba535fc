"""The prose of the code: docstrings say what they document, in plain words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from pipeline import paths

PROJECT = paths.PROJECT
NOT_OURS = ("node_modules", "__pycache__")  # besides what begins with a dot
# Still to be read in the same way.
UNREAD = tuple(PROJECT / "pipeline" / name for name in ("recognition", "cells", "staging"))
VAGUE = re.compile(r"^What\b|\b(?:somebody|nobody|whoever|whom)\b", re.IGNORECASE)


def _modules() -> Iterator[Path]:
    for path in sorted(PROJECT.rglob("*.py")):
        parts = path.relative_to(PROJECT).parts
        if not any(part.startswith(".") or part in NOT_OURS for part in parts):
            yield path


def _docstrings(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            said = ast.get_docstring(node)
            if said is not None:
                yield getattr(node, "name", "module"), said


def test_docstrings_name_the_thing_and_the_person() -> None:
    """Docstrings begin with the thing itself, and say which role, user or process is meant."""
    found = [
        f"{path.relative_to(PROJECT)} {name}: {VAGUE.search(said)}"
        for path in _modules()
        if not any(map(path.is_relative_to, UNREAD))
        for name, said in _docstrings(path)
        if VAGUE.search(said)
    ]
    assert found == []
