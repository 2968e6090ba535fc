"""The three languages say the same things, and every text that the code asks for exists."""

import ast
import datetime as dt
import re
from collections.abc import Iterator

import numpy as np
import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.serializer import serialize_variant_key
from fluent.syntax.visitor import Visitor

from app import PAGES
from locales import FOLDER, LANGUAGES, text
from tests.project import PROJECT, catalogue, said, trees


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the visitor's own name
        self.names.add(node.id.name)


def _messages(lang: str) -> dict[str, set[str]]:
    """Message id → the variables it uses."""
    found: dict[str, set[str]] = {}
    for path, entry in catalogue(lang):
        assert not isinstance(entry, ftl.Junk), f"{path.name}: cannot be read: {entry.content}"
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


class _Catalogues(dict[str, dict[str, set[str]]]):
    """Language → its messages, read when they are asked for: not where these tests are only collected."""

    def __missing__(self, lang: str) -> dict[str, set[str]]:
        self[lang] = _messages(lang)
        return self[lang]


CATALOGUES = _Catalogues()


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "da"])
def test_each_language_has_the_same_files_and_texts_as_danish(lang: str) -> None:
    files, ours = ({path.name for path in (FOLDER / one).glob("*.ftl")} for one in ("da", lang))
    assert not files - ours, f"locales/{lang} lacks {sorted(files - ours)}"
    lacking, unknown = (
        sorted(set(CATALOGUES[one]) - set(CATALOGUES[other])) for one, other in (("da", lang), (lang, "da"))
    )
    assert not lacking, f"locales/{lang} lacks {lacking}"
    assert files == ours and not unknown, (
        f"locales/{lang} has what Danish lacks: {sorted(ours - files) + unknown}"
    )


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "da"])
def test_each_text_uses_the_same_variables_in_all_languages(lang: str) -> None:
    # A plural needs its count in Danish and English only; Chinese may leave it out.
    counts = {"count"} if lang == "zh" else set()
    wrong = {
        key: (variables, CATALOGUES[lang][key])
        for key, variables in CATALOGUES["da"].items()
        if key in CATALOGUES[lang] and variables - counts != CATALOGUES[lang][key] - counts
    }
    assert not wrong


class _Choices(Visitor):
    """The keys of each choice, as they are written."""

    def __init__(self) -> None:
        self.keys: list[set[str]] = []

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802 - the visitor's own name
        self.keys.append({serialize_variant_key(variant.key) for variant in node.variants})
        self.generic_visit(node)


def test_no_text_chooses_by_a_plural_that_chinese_does_not_have() -> None:
    choices = _Choices()
    for _, entry in catalogue("zh"):
        choices.visit(entry)
    assert not [
        keys
        for keys in choices.keys
        if "one" in keys and not {key for key in keys - {"one", "other"} if not key.isdigit()}
    ]


def _keys_in_code() -> Iterator[tuple[str, str]]:
    """Each key that is written out in a call of text() or t(), or of a widget by its word, and where."""
    for path, module in trees("dashboard", "pages", "pipeline", "locales", "reports"):
        for node in ast.walk(module):
            match node:
                case ast.Call(
                    func=ast.Name(id="t" | "text") | ast.Attribute(attr="t" | "text"),
                    args=[ast.Constant(value=str(key)), *_],
                ):
                    yield key, f"{path.relative_to(PROJECT)}:{node.lineno}"
                case ast.Call(
                    func=ast.Attribute(value=ast.Name("widgets")),
                    args=[ast.Constant(value=str(key)), *_],
                    keywords=how,
                ):
                    said = {"helps": "-help", "example": "-example"}
                    for ending in ("", *(said[one.arg] for one in how if one.arg in said)):
                        yield key + ending, f"{path.relative_to(PROJECT)}:{node.lineno}"


def test_no_text_begins_a_choice_with_a_blank_that_is_lost() -> None:
    """Fluent takes blanks behind ``[yes]`` for layout: one that is meant is written ``{ " " }``."""
    lost = [
        f"{path.parent.name}/{path.name}:{number}"
        for path in sorted(FOLDER.rglob("*.ftl"))
        for number, line in enumerate(said(path).splitlines(), start=1)
        if re.search(r"\[[\w-]+\] {2,}\S", line)
    ]
    assert lost == []


def test_every_page_and_section_of_the_menu_has_its_title() -> None:
    wanted = {f"page-{entry.name}" for entry in PAGES} | {f"section-{entry.section}" for entry in PAGES}
    assert wanted <= set(CATALOGUES["da"]), f"frame.ftl lacks {sorted(wanted - set(CATALOGUES['da']))}"


def test_every_text_that_the_code_asks_for_exists() -> None:
    missing = [f"{key} ({where})" for key, where in _keys_in_code() if key not in CATALOGUES["da"]]
    assert not missing


def test_a_truth_is_said_as_yes_or_no() -> None:
    for holds, word in ((True, "yes"), (False, "no"), (np.True_, "yes"), (np.False_, "no")):
        assert text("verify-done", equal=holds) == text("verify-done", equal=word)
    assert text("verify-done", equal=True) != text("verify-done", equal=False)


def test_nothing_invisible_stands_around_what_is_put_in() -> None:
    assert re.search("[\u2066-\u2069]", text("data-as-of", date=dt.date(2020, 3, 29))) is None
