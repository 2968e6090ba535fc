"""One term a concept: each of our texts in each language, the chapters of the handbook among them, is compared with locales/terms.toml, and figures in it against one form."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from locales import LANGUAGES, speaking, text
from pipeline import paths

ROOT = paths.PROJECT
TERMS: dict[str, dict[str, Any]] = tomllib.loads((ROOT / "locales/terms.toml").read_text(encoding="utf-8"))
# Texts of ours outside the catalogues: what the model, the sources and the seeds call things in three languages.
TABLES = ("dashboard/model", "pipeline/sources", "pipeline/seeds")
FIGURE = r"[0-9][0-9.,]*%?"
HAN = r"[\u4e00-\u9fff]"
STRAIGHT = r"(?<=\w)'(?=\w)|(?<=[^\W\d])'(?= \w)"
_KEY = re.compile(r"^([a-z][\w-]*) *= *")
# a variable with its form, the head of a choice, and what it chooses by
_VARIABLE = re.compile(r"\{[^{}]*\}|\{ *[^{}]*->|^ *\*?\[[\w.-]+\]|^ *\}")


def _messages(lang: str) -> Iterator[tuple[str, str]]:
    """The words of each text, its variables left out; by its lines, since parsing the catalogues takes seconds."""
    for path in sorted((ROOT / "locales" / lang).glob("*.ftl")):
        where = path.name
        for line in path.read_text(encoding="utf-8").splitlines():
            if key := _KEY.match(line):
                where = f"{path.name}: {key[1]}"
            if not line.startswith("#"):
                yield where, _VARIABLE.sub("", _KEY.sub("", line))


def _named(where: str, value: Any, lang: str) -> Iterator[tuple[str, str]]:
    """Every text of a table that is written in all languages, and none of what exports write (headings, spellings)."""
    if isinstance(value, list):
        for one in value:
            yield from _named(where, one, lang)
    elif isinstance(value, dict):
        if all(isinstance(value.get(each), str) for each in LANGUAGES):
            yield where, value[lang]
        for key, one in value.items():
            name = value.get("name") if isinstance(value.get("name"), str) else key
            yield from _named(f"{where}.{name}", one, lang)


@cache
def texts(lang: str) -> tuple[tuple[str, str], ...]:
    """Where each text of a language is, and what it says."""
    tables = (path for folder in TABLES for path in sorted((ROOT / folder).rglob("*.toml")))
    found = list(_messages(lang))
    for path in sorted((ROOT / "docs/handbook" / lang).glob("*.md")):
        found.append(
            (f"handbook: {path.name}", re.sub(r"\]\([^)]*\)", "]", path.read_text(encoding="utf-8")))
        )
    for path in tables:
        found += _named(path.name, tomllib.loads(path.read_text(encoding="utf-8")), lang)
    return tuple(found)


def _wrong(lang: str, pattern: str) -> list[str]:
    return [where for where, said in texts(lang) if re.search(pattern, said, re.IGNORECASE)]


def test_the_list_is_whole() -> None:
    for concept, term in TERMS.items():
        assert term.keys() - {"but"} == {*LANGUAGES, "not"}, concept
        # a place that no longer says it needs no exception
        wrong = {place for lang, said in term["not"].items() for each in said for place in _wrong(lang, each)}
        assert set(term.get("but", ())) <= wrong, concept
        assert term["not"].keys() <= LANGUAGES.keys(), concept


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_term_is_in_use(lang: str) -> None:
    unused = [concept for concept, term in TERMS.items() if not _wrong(lang, re.escape(term[lang]))]
    assert not unused


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_says_it_in_another_word(lang: str) -> None:
    found = {
        f"{concept}, not {pattern}": places
        for concept, term in TERMS.items()
        for pattern in term["not"].get(lang, ())
        if (places := [place for place in _wrong(lang, pattern) if place not in term.get("but", ())])
    }
    assert not found


# What no text of a language has, but for those of a file.
WRONG = {
    "Chinese writes figures without blanks": (
        "zh",
        rf"(?<![A-Za-z_.-]){FIGURE} {HAN}|{HAN} {FIGURE}(?![\w.-]*[A-Za-z])",
    ),
    "Danish quotes in its own marks": ("da", r"[“”„]|(?:^|[\s(])«(?=[\w»])"),
    "Danish calls the one that there is the only one": ("da", r"(?-i:\bDen ene\b)"),
    "English quotes in its own marks": ("en", "[«»„]"),
    "Chinese quotes in its own marks": ("zh", "[«»„「」]"),
    # what the browser looks for is as Streamlit writes it, and what code says is between blanks
    "an apostrophe is curved": ("da", STRAIGHT, "streamlit.ftl"),
    "an apostrophe is curved in English": ("en", STRAIGHT, "streamlit.ftl"),
    "English writes what is not in full": ("en", r"n’t\b"),
    "English numbers a list of rows in the plural": ("en", r"\(row number "),
    "Chinese writes its own marks": ("zh", rf"{HAN}[,;:?!()]|[,;:?!()]{HAN}"),
    "Chinese sets Latin words apart": ("zh", rf"{HAN}[A-Za-z]|[A-Za-z]{HAN}", "party_words"),
    "Chinese writes six dots": ("zh", rf"{HAN}…(?!…)|(?<!…)…{HAN}"),
}


@pytest.mark.parametrize("rule", WRONG)
def test_each_language_is_written_as_it_is(rule: str) -> None:
    lang, pattern, *but = WRONG[rule]
    assert [where for where in _wrong(lang, pattern) if not where.startswith(tuple(but))] == []


def test_chinese_writes_no_blank_behind_a_mark() -> None:
    lines = [
        line for path in (ROOT / "locales/zh").glob("*.ftl") for line in path.read_text("utf-8").splitlines()
    ]
    assert [line for line in lines if re.search(r"[，。；：、！？] \S", line) and line[0] != "#"] == []


def test_chinese_quotes_within_quotes_with_the_inner_marks() -> None:
    with speaking("zh"):
        said = text("opportunities-why-title", company="甲", title="“2+26”城市：供热", score="1")
    assert "“‘2+26’城市：供热”" in said


def test_a_state_of_agreements_in_force_says_so_in_chinese() -> None:
    """A sentence counts as 有效 what the table of its rows calls so."""
    with speaking("zh"):
        words = {state: text(f"lifecycle-{state}") for state in ("active", "expiring", "undated")}
    assert [state for state, word in words.items() if not word.startswith("有效")] == []


@pytest.mark.parametrize(
    ("lang", "wrong"),
    [("da", r"[0-9}]%(?![\w-])"), ("en", r"[0-9}] %(?![\w-])"), ("zh", r"[0-9}] %(?![\w-])")],
)
def test_a_per_cent_sign_is_where_the_language_has_it(lang: str, wrong: str) -> None:
    files = [*(ROOT / "locales" / lang).glob("*.ftl"), *(ROOT / "docs/handbook" / lang).glob("*.md")]
    lines = [(path.name, line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if re.search(wrong, line[1])] == []
