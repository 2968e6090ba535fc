"""The prose of code and docs: it names the thing and the role that is meant, in plain words."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tests.project import PROJECT, files, said

VAGUE = re.compile(r"\b(?:somebody|nobody|whoever|whom)\b", re.IGNORECASE)
VAGUE_BEGINNING = re.compile(rf"^What\b|{VAGUE.pattern}", re.IGNORECASE)
VAGUE_IN_CODE = re.compile(rf'"""\s*What\b|{VAGUE.pattern}', re.IGNORECASE)
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)


def _docstrings(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(said(path))):
        is_told = isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        if is_told and (docstring := ast.get_docstring(node)) is not None:
            yield getattr(node, "name", "module"), docstring


def _comments(path: Path) -> Iterator[str]:
    """The comments of a module, or of an SQL file."""
    text = said(path)
    if path.suffix == ".sql":
        yield from (line.split("--", 1)[1] for line in text.splitlines() if "--" in line)
    elif VAGUE.search(text):  # else nothing is to be told apart
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                yield token.string


def _found(prose: str, path: Path) -> Iterator[str]:
    for match in VAGUE.finditer(prose):
        yield f"{path.relative_to(PROJECT)}: …{prose[max(0, match.start() - 40) : match.end() + 40]}…"


def test_docstrings_name_the_thing_and_the_role() -> None:
    found = [
        f"{path.relative_to(PROJECT)} {name}: {docstring[:80]}"
        for path in files(".py")
        if VAGUE_IN_CODE.search(said(path))  # else nothing is to be parsed
        for name, docstring in _docstrings(path)
        if VAGUE_BEGINNING.search(docstring)
    ]
    assert found == []


def test_comments_name_the_role() -> None:
    read = files(".py", ".sql")
    assert [one for path in read for comment in _comments(path) for one in _found(comment, path)] == []


def test_docs_name_the_role() -> None:
    # The changelog is history.
    pages = [path for path in files(".md") if "CHANGELOG" not in path.name and "tests" not in path.parts]
    assert [one for path in pages for one in _found(CODE.sub("", said(path)), path)] == []
