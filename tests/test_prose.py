"""The prose of code and docs: it names the thing and the role that is meant, in plain words."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from pipeline import paths

PROJECT = paths.PROJECT
NOT_OURS = ("node_modules", "__pycache__")  # besides what begins with a dot
VAGUE = re.compile(r"\b(?:somebody|nobody|whoever|whom)\b", re.IGNORECASE)
VAGUE_BEGINNING = re.compile(rf"^What\b|{VAGUE.pattern}", re.IGNORECASE)
VAGUE_IN_CODE = re.compile(rf'"""\s*What\b|{VAGUE.pattern}', re.IGNORECASE)
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)


def _files(kind: str) -> Iterator[Path]:
    for path in sorted(PROJECT.rglob(f"*.{kind}")):
        parts = path.relative_to(PROJECT).parts
        if not any(part.startswith(".") or part in NOT_OURS for part in parts):
            yield path


def _docstrings(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            said = ast.get_docstring(node)
            if said is not None:
                yield getattr(node, "name", "module"), said


def _comments(path: Path) -> Iterator[str]:
    """The comments of a module, or of an SQL file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".sql":
        yield from (line.split("--", 1)[1] for line in text.splitlines() if "--" in line)
    elif VAGUE.search(text):  # else nothing is to be told apart
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                yield token.string


def _found(said: str, path: Path) -> Iterator[str]:
    for match in VAGUE.finditer(said):
        yield f"{path.relative_to(PROJECT)}: …{said[max(0, match.start() - 40) : match.end() + 40]}…"


def test_docstrings_name_the_thing_and_the_role() -> None:
    found = [
        f"{path.relative_to(PROJECT)} {name}: {said[:80]}"
        for path in _files("py")
        if VAGUE_IN_CODE.search(path.read_text(encoding="utf-8"))  # else nothing is to be parsed
        for name, said in _docstrings(path)
        if VAGUE_BEGINNING.search(said)
    ]
    assert found == []


def test_comments_name_the_role() -> None:
    paths_ = [*_files("py"), *_files("sql")]
    assert [one for path in paths_ for said in _comments(path) for one in _found(said, path)] == []


def test_docs_name_the_role() -> None:
    # The changelog is history.
    pages = [path for path in _files("md") if "CHANGELOG" not in path.name and "tests" not in path.parts]
    assert [one for path in pages for one in _found(CODE.sub("", path.read_text("utf-8")), path)] == []
