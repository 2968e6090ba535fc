"""Streamlit's own words are found where it has them, and said in three languages; a new Streamlit that says something else fails here."""

import functools
import json
import re
from pathlib import Path

import pytest
import streamlit

from dashboard import serving, static_files
from locales import LANGUAGES

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
WORDS = serving.words()
# Put together by Streamlit from parts: what is said → its parts. By text as locales/en has it.
COMPOSED = {
    f"Press {serving.SLOT} to apply": ("Press Enter to ", "`apply`"),
    f"Press {serving.SLOT} to submit form": ("Press Enter to ", "`submit form`"),
    "The page that you have requested does not seem to exist. Running the app's main page.": (
        "The page that you have requested does not seem to exist",
        ". Running the app's main page.",
    ),
}


@functools.cache
def scripts() -> str:
    """The texts of Streamlit's own parts; libraries that draw charts are left out, which have any word somewhere."""
    of_others = re.compile(r"^(PlotlyChart|EChartsChart|GraphVizChart|elk|cytoscape|chunk-|katex|rehype)")
    return "\n".join(
        path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js") if not of_others.match(path.name)
    )


@pytest.mark.parametrize("said", WORDS["en"])
def test_streamlit_says_it_still(said: str) -> None:
    parts = COMPOSED.get(said) or [part for part in said.split(serving.SLOT) if part.strip()]
    assert [part for part in parts if part not in scripts()] == []


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_each_is_said_otherwise_and_takes_the_same_in(lang: str) -> None:
    assert len(WORDS[lang]) == len(WORDS["en"])
    for ours, theirs in zip(WORDS[lang], WORDS["en"], strict=True):
        assert ours.count(serving.SLOT) == theirs.count(serving.SLOT) <= 1
        assert ours != theirs or theirs == "Logo", theirs


def test_fields_with_a_list_or_a_date_are_told_the_language_in_one_place_each() -> None:
    american, _ = static_files.AMERICAN
    told = {path.name.split(".")[0] for path in SCRIPTS.glob("*.js") if american in path.read_bytes()}
    assert {"Multiselect", "Selectbox", "DateInput"} <= told


def test_the_shell_gets_them_as_data() -> None:
    script = serving.script().decode()
    found = re.match(r"<script>const deskWords = (.*?)</script><script>", script, re.DOTALL)
    assert found is not None
    assert "<" not in found[1]
    assert json.loads(found[1])["words"] == WORDS
