"""The project's own files as tests read them: each is read, and parsed, once a process."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import ast as ftl
from fluent.syntax import parse

from locales import FOLDER
from pipeline import paths

PROJECT = paths.PROJECT
_NOT_OURS = ("node_modules", "__pycache__")  # besides what begins with a dot


@cache
def files(*endings: str) -> tuple[Path, ...]:
    """Every file of the project with these endings, or of such a name; of data what is part of the project."""
    found = []
    for folder, folders, names in os.walk(PROJECT):
        here = Path(folder)
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _NOT_OURS]
        if here == PROJECT / "data":
            folders[:] = ["facts", "sample"]
        found += [here / name for name in names if name.endswith(endings)]
    return tuple(sorted(found))


@cache
def said(path: Path) -> str:
    """The text of a file."""
    return path.read_text(encoding="utf-8", errors="replace")


@cache
def tree(path: Path) -> ast.Module:
    """A module, parsed."""
    return ast.parse(said(path))


def trees(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    """The modules of these folders, parsed."""
    for folder in folders:
        for path in sorted((PROJECT / folder).rglob("*.py")):
            yield path, tree(path)


@cache
def catalogue(lang: str) -> tuple[tuple[Path, ftl.EntryType], ...]:
    """The entries of a language's texts, parsed, with their files."""
    parsed = ((path, parse(said(path))) for path in sorted((FOLDER / lang).glob("*.ftl")))
    return tuple((path, entry) for path, resource in parsed for entry in resource.body)
