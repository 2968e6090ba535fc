"""Every text whose key the code puts together exists in all languages, and one that lacks all the same ends nothing."""

import ast
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, product
from pathlib import Path

import pytest

from dashboard.model import columns
from locales import LANGUAGES, catalogue, has_text, speaking, text
from pipeline import paths
from pipeline.child.stager import PASSING
from pipeline.commands import line
from tests.project import trees

# Captured where this module is imported, before the fixtures of a run have texts that lack fail.
UNSAID = catalogue.unsaid

FOLDERS = ("dashboard", "pages", "pipeline", "locales", "reports", "records", "lake", "settings")
SAYS = {"text", "t", "has_text"}
_WORD = re.compile(r"[a-zA-Z0-9-]*")
Part = str | ast.expr


@dataclass(frozen=True)
class Key:
    """A key that is put together: where, of which parts, and whether a text is asked for right there."""

    place: str
    parts: tuple[Part, ...]
    scope: tuple[ast.AST, ...]
    is_asked: bool

    @property
    def shape(self) -> str:
        """How it reads: ``skipped-{why}``."""
        return "".join(part if isinstance(part, str) else f"{{{ast.unparse(part)}}}" for part in self.parts)

    def fits(self) -> bool:
        """Whether there is a key that it may be."""
        pattern = "".join(re.escape(part) if isinstance(part, str) else r"[\w-]*" for part in self.parts)
        return re.search(f"\n{pattern}\n", _lines()) is not None

    def values(self) -> list[str] | None:
        """All that it can be; None where that can't be read from the code beside it."""
        told = [[part] if isinstance(part, str) else _values(part, self.scope) for part in self.parts]
        known = [one for one in told if one is not None]
        return ["".join(chosen) for chosen in product(*known)] if len(known) == len(told) else None


def _parts(node: ast.expr) -> list[Part] | None:
    """The parts of a text that is put together by an f-string or ``+``; None where it is neither."""
    if isinstance(node, ast.JoinedStr):
        return [
            str(one.value) if isinstance(one, ast.Constant) else one.value
            for one in node.values
            if isinstance(one, ast.Constant | ast.FormattedValue)
        ]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sides = [_parts(side) or [side] for side in (node.left, node.right)]
        return [*chain(*sides)]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return None


def _values(node: ast.expr, scope: Sequence[ast.AST]) -> list[str] | None:
    """The words that an expression can be, where they stand beside it: constants, a choice of them, a loop over them, a Literal."""
    match node:
        case ast.Constant(value=str(word)):
            return [word]
        case ast.IfExp(body=body, orelse=orelse):
            return _joined([_values(body, scope), _values(orelse, scope)])
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            return _joined([_values(one, scope) for one in elements])
        case ast.Dict(keys=elements):
            return _joined([_values(one, scope) if one else None for one in elements])
        case ast.Call(func=ast.Attribute(value=value, attr="replace"), args=[ast.Constant(), ast.Constant()]):
            old, new = (str(one.value) for one in node.args if isinstance(one, ast.Constant))
            said = _values(value, scope)
            return [word.replace(old, new) for word in said] if said is not None else None
        case ast.Subscript(value=ast.Name(id="Literal"), slice=words):
            return _values(words, scope)
        case ast.Name(id=name):
            return _of_name(name, scope)
    return None


def _joined(found: Sequence[list[str] | None]) -> list[str] | None:
    """All of them; None where one is not known."""
    known = [one for one in found if one is not None]
    return [*chain(*known)] if len(known) == len(found) else None


def _of_name(name: str, scope: Sequence[ast.AST]) -> list[str] | None:
    """The words that a name can be, by everything that binds it in the innermost function that does."""
    for around in reversed(scope):
        found: list[list[str] | None] = []
        for node in _own(around):
            match node:
                case ast.arg(arg=said, annotation=kind) if said == name:
                    found.append(_values(kind, scope) if kind else None)
                case ast.For(target=target, iter=over) | ast.comprehension(target=target, iter=over):
                    found += _of_target(target, over, name, scope)
                case ast.Assign(targets=[target], value=value):
                    found += _of_target(target, ast.List([value]), name, scope)
                case ast.AnnAssign(target=target, value=ast.expr() as value):
                    found += _of_target(target, ast.List([value]), name, scope)
        if found:
            return _joined(found)
    return None


def _of_target(
    target: ast.expr, over: ast.expr, name: str, scope: Sequence[ast.AST]
) -> list[list[str] | None]:
    """The values that a loop, or an assignment as a loop of one, binds to a name; nothing where it binds others."""
    match target, over:
        case ast.Name(id=said), _ if said == name:
            return [_values(over, scope)]
        case ast.Tuple(elts=names), _:
            at = [isinstance(one, ast.Name) and one.id == name for one in names]
            if True not in at:
                return []
            match over:
                case ast.Call(func=ast.Attribute(value=value, attr="items"), args=[]) if at[0]:
                    return [_values(value, scope)]
                case ast.Call(func=ast.Name(id="enumerate"), args=[value]) if at[-1]:
                    return [_values(value, scope)]
                case ast.Tuple(elts=rows) | ast.List(elts=rows):
                    return [
                        _values(row.elts[at.index(True)], scope) if isinstance(row, ast.Tuple) else None
                        for row in rows
                    ]
            return [None]
    return []


def _own(around: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function or module without those of the functions within it."""
    for child in ast.iter_child_nodes(around):
        if not isinstance(child, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            yield child
            yield from _own(child)


@cache
def keys() -> frozenset[str]:
    """All keys of the catalogues (`test_catalogues` holds that each language has them)."""
    return frozenset(catalogue._sources("da"))


@cache
def _lines() -> str:
    """Each key on a line of its own."""
    return "\n".join(("", *keys(), ""))


@cache
def _nodes(folder: str) -> tuple[ast.AST, ...]:
    return tuple(chain.from_iterable(ast.walk(tree) for _, tree in trees(folder)))


@cache
def composed() -> tuple[Key, ...]:
    """Every key that the code puts together."""
    found: list[Key] = []

    def look(node: ast.AST, path: Path, scope: tuple[ast.AST, ...], asked: Sequence[ast.AST]) -> None:
        if isinstance(node, ast.FunctionDef | ast.Lambda | ast.Module):
            scope = (*scope, node)
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            is_widget = getattr(getattr(node.func, "value", None), "id", "") == "widgets"
            asked = [*asked, *(node.args[:1] if name in SAYS or is_widget else ())]
        if isinstance(node, ast.JoinedStr | ast.BinOp):
            parts = _parts(node) or []
            said = [part for part in parts if isinstance(part, str)]
            is_word = all(_WORD.fullmatch(part) for part in said) and "-" in "".join(said)
            if is_word and len(said) < len(parts):
                key = Key(f"{path}:{node.lineno}", tuple(parts), scope, is_asked=node in asked)
                if key.is_asked or (isinstance(parts[0], str) and "-" in parts[0] and key.fits()):
                    found.append(key)
        for child in ast.iter_child_nodes(node):
            look(child, path, scope, asked)

    for path, tree in trees(*FOLDERS):
        look(tree, path.relative_to(paths.PROJECT), (), ())
    return tuple(found)


def _given(called: str, position: int = 0) -> set[str]:
    """The words that a function or class is given in the pipeline's code."""
    found = set()
    for node in _nodes("pipeline"):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == called:
            for one in node.args[position : position + 1]:
                found |= set(_values(one, ()) or ())
    return found


def _named(name: str) -> set[str]:
    """The words that an argument of a name is given in the pipeline's code, the first of each pair."""
    found = set()
    for node in _nodes("pipeline"):
        if isinstance(node, ast.keyword) and node.arg == name:
            match node.value:
                case ast.Constant(value=str(word)) | ast.Tuple(elts=[ast.Constant(value=str(word)), *_]):
                    found.add(word)
    return found


def _columns_of_orphans() -> set[str]:
    """Every column that a name which leads nowhere can stand in: the second constant of each SELECT."""
    said = [*(paths.SQL / "marts").glob("orphan.sql"), *(paths.SQL / "warehouse").glob("dangling.sql")]
    assert len(said) == 2
    found: set[str] = set()
    for path in said:
        found |= {
            column
            for _, column in re.findall(
                r"select\s+'(\w+)'(?: as source)?,\s+'(\w+)'", path.read_text(encoding="utf-8")
            )
        }
    return found


def _skipped() -> set[str]:
    rows = (paths.PROJECT / "pipeline" / "staging" / "rows.py").read_text(encoding="utf-8")
    return set(re.findall(r'self\.why\[[^\]]+\] = "([a-z]+)"', rows)) | _given("Skipped", 1)


# What loads and commands say by a key that is put together, and all that each hole can be. The keys of rules, rejects and warnings are held
# by tests of their own (tests/pipeline/recognition/test_scoring.py, tests/pipeline/cells/test_messages.py).
SAID_BY_LOADS: dict[str, Callable[[], set[str]]] = {
    "dangling-{column}": _columns_of_orphans,
    "file-{refusal.reason}": lambda: _given("Refusal") | PASSING,
    "sheet-{reason}": lambda: {one for one in _named("error") if not one.startswith("sheet-missing")},
    "ignored-{sheet.ignored}": lambda: _named("ignored"),
    "skipped-{why}": _skipped,
    "mapping-{error.reason}": lambda: _given("MappingError"),
    "marked-{kind}": lambda: {"reject", "warning"},
    "cli-correction-{one['state']}": lambda: {"waiting", "retired"},
    "cli-{name}-help": lambda: set(line._COMMANDS) - {"forget"},
    "cli-help-{option[2:]}": lambda: {
        option.removeprefix("--")
        for _, taken in line._COMMANDS.values()
        for option in taken.split()
        if option.startswith("--") and option not in ("--backup", "--yes")
    },
}
HELD_ELSEWHERE = {
    "{kind}-{reason}",
    "{'warning' if kind == 'reject' else 'reject'}-{reason}",
}


def test_every_key_that_is_put_together_is_one() -> None:
    """Wherever a key is composed some texts exist; and each key it can become, as far as the code beside it shows, exists."""
    lacking = [f"{key.shape} ({key.place})" for key in composed() if key.is_asked and not key.fits()]
    told = [(key, values) for key in composed() if key.is_asked and (values := key.values()) is not None]
    assert len(told) > 20, "too few are followed: has the reading of code broken?"
    lacking += [f"{one} ({key.place})" for key, values in told for one in values if one not in keys()]
    assert lacking == []


def test_every_word_that_a_load_can_say_is_one() -> None:
    said = {key.shape for key in composed() if key.place.startswith("pipeline")}
    unknown = {
        shape
        for shape in said - SAID_BY_LOADS.keys() - HELD_ELSEWHERE
        if any(key.values() is None for key in composed() if key.shape == shape)
    }
    assert not unknown, f"say in SAID_BY_LOADS what these can be: {sorted(unknown)}"
    for shape, words in SAID_BY_LOADS.items():
        assert shape in said, f"{shape} is not asked for any more"
        found = words()
        assert found, shape
        before, after = shape.split("{")[0], shape.split("}")[1]
        lacking = {f"{before}{word}{after}" for word in found} - keys()
        assert lacking == set(), shape


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_a_text_that_lacks_is_logged_and_names_itself(
    lang: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(catalogue, "unsaid", UNSAID)
    with caplog.at_level(logging.ERROR), speaking(lang):
        assert "no-such-text" in text("no-such-text")
        assert "data-as-of" in text("data-as-of")  # its day lacks
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]
    assert "no-such-text" in caplog.text


_COMMENT = re.compile(r"--.*")
_CASE = re.compile(r"\bcase\b((?:(?!\bcase\b|\bend\b).)*)\bend\)* as (\w+)", re.DOTALL)
_GIVEN = re.compile(r"\b(?:then|else)\s+'([a-z_]+)'")
_OF_TEXTS = {
    "presence": "presence",
    "interest_state": "companies-interest",
    "cell_state": "synergies-cell",
    "field_state": "opportunities-state",
}


def test_each_word_that_a_mart_gives_a_column_has_its_text() -> None:
    """A column that `columns.toml` calls by `text:<prefix>` has a text for every code, also for one that the sample never has."""
    prefixes = {
        name: words.removeprefix("text:") if words.startswith("text:") else _OF_TEXTS[words]
        for name, entry in columns.catalogue().items()
        if (words := str(entry.get("words", ""))).startswith("text:") or words in _OF_TEXTS
    }
    said = {
        (column, code)
        for path in (paths.SQL / "marts").glob("*.sql")
        for cases, column in _CASE.findall(_COMMENT.sub("", path.read_text(encoding="utf-8")))
        for code in _GIVEN.findall(cases)
        if column in prefixes
    }
    assert {("severity", "red"), ("lifecycle", "expired")} <= said
    keys = {f"{prefixes[column]}-{code.replace('_', '-')}" for column, code in said}
    assert sorted(key for key in keys if not has_text(key)) == []
