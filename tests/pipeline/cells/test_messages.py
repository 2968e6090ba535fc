"""Every reason that a parser can give has its sentence in all languages, with the variables that it is given."""

import re
from pathlib import Path

import pytest

from locales import LANGUAGES, has_text, speaking, text
from pipeline.cells.cell import Parsed
from pipeline.cells.dates import parse_date, parse_period
from pipeline.cells.places import parse_place, parse_provinces
from tests.pipeline.cells import cells_of
from tests.pipeline.cells.test_words import parse_themes, parse_word

CELLS = Path(__file__).resolve().parents[3] / "pipeline" / "cells"
_REASON = re.compile(r'(?:problem|guess|NoSuchDateError|Problem)\(\s*\{?(?:[^"()]*)"([a-z]+(?:-[a-z]+)*)"')
# Reasons that are handed on as constants: dates are built with them, amounts pair them with a condition.
_CONSTANT = re.compile(r'"((?:date|period|decimal|amount|approximate)(?:-[a-z]+)*)"')


def _reasons() -> set[str]:
    sources = [path.read_text(encoding="utf-8") for path in CELLS.glob("*.py")]
    return {
        reason for source in sources for pattern in (_REASON, _CONSTANT) for reason in pattern.findall(source)
    }


def _catalogue(lang: str) -> dict[str, set[str]]:
    lines = (CELLS.parents[1] / "locales" / lang / "cells.ftl").read_text(encoding="utf-8").splitlines()
    entries = dict(line.split(" = ", 1) for line in lines if " = " in line and not line.startswith("#"))
    return {key: set(re.findall(r"\{ \$(\w+) \}", words)) for key, words in entries.items()}


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_every_reason_has_a_sentence(lang: str) -> None:
    with speaking(lang):
        missing = {r for r in _reasons() if not has_text(f"reject-{r}") and not has_text(f"warning-{r}")}
    # Parts of other names that the scan can't tell from reasons.
    assert missing <= {"amount-or", "period-of"}


def test_no_sentence_is_never_used() -> None:
    known = _reasons()
    assert {key.split("-", 1)[1] for key in _catalogue("da")} <= known


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_languages_say_the_same(lang: str) -> None:
    assert _catalogue(lang) == _catalogue("da")


@pytest.mark.parametrize("lang", list(LANGUAGES))
@pytest.mark.parametrize(
    "parsed",
    [
        parse_date(cells_of.text("31-02-2017")),
        parse_date(cells_of.text("03/31/2016")),
        parse_period(cells_of.text("I alt")),
        parse_place(cells_of.text("Suzhou")),
        parse_place(cells_of.text("Jiansu")),
        parse_place(cells_of.text("Wuxi (Lake Taihu)")),
        parse_provinces(cells_of.text("Nowhere")),
        parse_word(cells_of.text("planlgt"), "activity_status"),
        parse_themes(cells_of.text("spildvand; kvantefysik")),
    ],
)
def test_sentences_can_be_said(parsed: Parsed, lang: str) -> None:
    said = (
        [("reject", parsed.problem)] if parsed.problem else [("warning", guess) for guess in parsed.guesses]
    )
    assert said
    for kind, problem in said:
        assert problem is not None
        sentence = speaking(lang)(text)(f"{kind}-{problem.reason}", **dict(problem.params))
        assert dict(problem.params)["value"] in sentence
        assert "{" not in sentence
