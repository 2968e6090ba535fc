"""A language is bound once, and a text takes raw values: it says itself how they are written."""

import ast
import datetime as dt
import threading
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dashboard import warehouse
from dashboard.scope import reader
from locales import FOLDER, LANGUAGES, catalogue, formats, language, of_visit, speaking, spoken, text
from tests import project

CODE = ("dashboard", "pages", "reports")

# What a catalogue cannot write, since more than the value decides: a precision, a currency, Markdown.
SAID_BEFORE = {"foreign_money", "markdown_safe", "period"}


@pytest.fixture
def own_texts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Catalogues of this test, to be filled."""
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    known = (catalogue._sources, formats.bundle_of, catalogue._remembered)
    for cache in known:
        cache.cache_clear()
    for lang in LANGUAGES:
        (tmp_path / lang).mkdir()
        frame = (FOLDER / lang / "frame.ftl").read_text(encoding="utf-8")
        (tmp_path / lang / "frame.ftl").write_text(frame, encoding="utf-8")
    yield tmp_path
    for cache in known:
        cache.cache_clear()


class TestTheLanguageInForce:
    def test_is_what_is_bound_else_the_visits_else_the_machines_else_danish(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(spoken, "_visits", [])
        assert language() == "da"
        monkeypatch.setenv("CHINADESK_LANG", "zh")
        assert language() == "zh"
        of_visit(lambda: None)
        assert language() == "zh"
        of_visit(lambda: "en")
        assert language() == "en"
        with speaking("da"):
            assert language() == "da"
            with speaking("zh"):
                assert language() == "zh"
            assert language() == "da"
        assert language() == "en"

    def test_none_that_has_no_catalogue(self) -> None:
        with pytest.raises(KeyError, match="sv"), speaking("sv"):
            pass

    def test_is_not_that_of_another_thread_unless_a_function_brings_it_along(self) -> None:
        found: list[str] = []

        def ask() -> None:
            found.append(language())

        with speaking("zh"):
            asked = [threading.Thread(target=what) for what in (ask, speaking("en")(ask))]
            for thread in asked:
                thread.start()
            for thread in asked:
                thread.join()
        assert sorted(found) == ["da", "en"]

    def test_keeps_what_is_remembered_apart(self, sample_warehouse: Path) -> None:
        def name() -> pd.DataFrame:
            return warehouse.query("select ? as name", [text("app-name")])

        def said() -> str:
            return text("format-not-stated")

        for lang in ("da", "zh", "da"):
            with speaking(lang):
                assert reader.cached(name)()["name"].iloc[0] == text("app-name")
        remembered = reader.remembered(8)(said)
        assert [speaking(lang)(remembered)() for lang in ("da", "en", "da")] == [
            "ikke oplyst",
            "not stated",
            "ikke oplyst",
        ]


class TestRawValues:
    @pytest.mark.parametrize(
        ("value", "said"),
        [
            ("som det er", "som det er"),
            (1234, "1.234"),
            (np.int64(-1234), "−1.234"),
            (2.5, "3"),
            (Decimal("1234.00"), "1.234"),
            (dt.date(2018, 3, 30), "30. mar. 2018"),
            (pd.Timestamp(2018, 3, 30), "30. mar. 2018"),
            (["a", "b", "c"], "a, b og c"),
            (np.array(["a", "b"], dtype=object), "a og b"),
            (None, "ikke oplyst"),
            (float("nan"), "ikke oplyst"),
            (pd.NaT, "ikke oplyst"),
            (pd.NA, "ikke oplyst"),
        ],
    )
    def test_are_shown_as_people_write_them(self, own_texts: Path, value: object, said: str) -> None:
        (own_texts / "da" / "own.ftl").write_text("own = { $value }")
        assert text("own", value=value) == said

    @pytest.mark.parametrize(
        ("written", "value", "da", "zh"),
        [
            ("NUMBER($value, decimals: 1)", 1234.56, "1.234,6", "1,234.6"),
            ('MONEY($value, form: "exact")', Decimal("1234.5"), "1.234,50\u00a0kr.", "1,234.50丹麦克朗"),
            ('DAY($value, precision: "month")', dt.date(2018, 3, 30), "marts 2018", "2018年3月"),
            ('DAYS($value, form: "ahead")', 3, "om 3 dage", "3天后"),
            ('LIST($value, form: "commas")', ("a", "b"), "a, b", "a、b"),
            ("MONEY($value)", None, "ikke oplyst", "未注明"),
        ],
    )
    def test_are_written_as_the_text_says(
        self, own_texts: Path, written: str, value: object, da: str, zh: str
    ) -> None:
        for lang in ("da", "zh"):
            (own_texts / lang / "own.ftl").write_text(f"own = {{ {written} }}")
        assert [speaking(lang)(text)("own", value=value) for lang in ("da", "zh")] == [da, zh]

    @pytest.mark.parametrize(
        ("count", "said"),
        [
            (0, "ingen"),
            (1, "1 dag"),
            (1.0, "1 dag"),
            (np.int64(1), "1 dag"),
            (Decimal("1.00"), "1 dag"),
            (1234, "1.234 dage"),
            (None, "ikke oplyst dage"),
        ],
    )
    def test_choose_the_plural_and_stand_in_it(self, own_texts: Path, count: object, said: str) -> None:
        plural = (
            "own = { $count ->\n    [0] ingen\n    [one] { $count } dag\n   *[other] { $count } dage\n}\n"
        )
        (own_texts / "da" / "own.ftl").write_text(plural)
        assert text("own", count=count) == said

    def test_an_abbreviation_ends_a_sentence_with_its_own_stop(self, own_texts: Path) -> None:
        (own_texts / "da" / "own.ftl").write_text(
            "own = I alt { MONEY($value) }. Heraf **{ MONEY($value) }**."
        )
        assert text("own", value=5) == "I alt 5\u00a0kr. Heraf **5\u00a0kr.**"

    def test_what_is_text_already_is_no_value_to_write(self, own_texts: Path) -> None:
        (own_texts / "da" / "own.ftl").write_text("own = { MONEY($value) }")
        with pytest.raises(KeyError, match="text where a value is written"):
            text("own", value="1.234 kr.")


class _Calls(Visitor):
    """The functions that texts name, and with which forms."""

    def __init__(self) -> None:
        self.found: set[tuple[str, str]] = set()

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:  # noqa: N802 - the visitor's own name
        forms = [named.value.value for named in node.arguments.named if named.name.name == "form"]
        self.found.add((node.id.name, forms[0] if forms else ""))


def test_catalogues_name_functions_and_forms_that_exist() -> None:
    calls = _Calls()
    for lang in LANGUAGES:
        for _, entry in project.catalogue(lang):
            calls.visit(entry)
    forms = {
        "": None,
        "exact": "MONEY",
        "short": "MONEY",
        "long": "DAY",
        "commas": "LIST",
        "apart": "LIST",
        "either": "LIST",
        "ahead": "DAYS",
        "within": "SHOWN",
        "opening": "SHOWN",
    }
    wrong = {
        (name, form)
        for name, form in calls.found
        if name not in formats.FUNCTIONS or forms[form] not in (None, name)
    }
    assert not wrong
    assert ("MONEY", "") in calls.found


def test_nobody_passes_the_language_on() -> None:
    takes = [
        f"{path}: {node.name}"
        for path, tree in project.trees(*CODE)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and "lang" in {each.arg for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)}
        # functools remembers by arguments alone
        and not any("cache" in ast.unparse(decorator) for decorator in node.decorator_list)
    ]
    assert not takes


def _written_before(value: ast.expr) -> str | None:
    """The function that has written the value before the text gets it, where the text could have said it."""
    if isinstance(value, ast.IfExp):
        either = [_written_before(value.body), _written_before(value.orelse)]
        # where one branch is text anyway, so must the other be
        is_text = (
            not any(isinstance(branch, ast.Constant) for branch in (value.body, value.orelse))
            and None in either
        )
        return next((name for name in either if name == "not_stated" or (name and not is_text)), None)
    if not (isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute)):
        return None
    if ast.unparse(value.func.value) != "formats" or value.func.attr in SAID_BEFORE:
        return None
    # a day whose precision is data
    return None if value.func.attr in ("date", "long_date") and len(value.args) > 1 else value.func.attr


def test_texts_get_raw_values() -> None:
    wrong = [
        f"{path}:{keyword.value.lineno}: {keyword.arg}={written}"
        for path, tree in project.trees(*CODE)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "text"
        and node.args
        for keyword in node.keywords
        if (written := _written_before(keyword.value)) is not None
    ]
    assert not wrong
