"""The handbook: every page is explained, every link and picture is there, and what it calls a button is what the button says."""

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.serializer import FluentSerializer

from app import PAGES
from dashboard import handbook
from locales import LANGUAGES, speaking, text
from pipeline import paths
from scripts import handbook as pictures
from tests import project
from tests.pages import desk

FILES = sorted(handbook.FOLDER.glob("*/*.md"))
PAGE = "data/handbook.py"
MOST_BYTES = 3_000_000
# What is set in the quotation marks of a language is a word of the dashboard.
QUOTED = {"da": re.compile("»([^«]+)«"), "en": re.compile("“([^”]+)”"), "zh": re.compile("“([^”]+)”")}


def _id(file: Path) -> str:
    return f"{file.parent.name}-{file.stem}"


@cache
def _words_of(lang: str) -> set[str]:
    """The words of a language's catalogue with nothing put in."""
    serialized = FluentSerializer().serialize_entry
    return {
        serialized(entry).partition("=")[2].strip()
        for _, entry in project.catalogue(lang)
        if isinstance(entry, ftl.Message) and entry.value is not None
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_every_chapter_and_each_tells_of_the_same_pages_in_the_same_order(
    lang: str,
) -> None:
    assert {file.stem for file in FILES if file.parent.name == lang} == set(handbook.CHAPTERS)
    for name in handbook.CHAPTERS:
        here, there = (handbook.chapter(name, one) for one in (lang, "da"))
        assert here.title
        assert here.intro
        assert [one.page for one in here.sections] == [one.page for one in there.sections], name
        assert all(one.title and one.body for one in here.sections), name


@pytest.mark.parametrize("for_guests", [False, True])
def test_every_page_of_the_menu_is_explained_to_whoever_may_open_it(for_guests: bool) -> None:
    wanted = {
        entry.name for entry in PAGES if entry.name != handbook.PAGE and (entry.for_guests or not for_guests)
    }
    named = handbook.chapters(for_guests=for_guests)
    for lang in LANGUAGES:
        explained = {one.page for name in named for one in handbook.chapter(name, lang).sections}
        lacking = sorted(wanted - explained)
        assert not lacking, f"no chapter in docs/handbook/{lang} has a section <!-- page: {lacking[0]} -->"
        assert explained - {None} == wanted, lang
    for page in wanted:
        chapter = handbook.chapter(handbook.chapter_about(page, for_guests=for_guests), "en")
        assert page in {one.page for one in chapter.sections}


@pytest.mark.parametrize("file", FILES, ids=_id)
def test_links_and_pictures_of_a_chapter_are_there(file: Path) -> None:
    written = file.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)]+)\)", written)
    assert [link for link in links if not (file.parent / link).resolve().is_file()] == []
    shown = handbook.shown(written)
    assert "static/handbook" not in re.sub(r'src="app/static/handbook/[^"]+\?v=[0-9a-f]{8}"', "", shown)
    assert shown.count("<img ") == written.count("![")


def test_pictures_are_described_shown_and_small() -> None:
    shown = pictures.shown()
    assert {name for _, name in shown} == set(pictures.said())
    there = {(path.parent.name, path.stem): path.stat().st_size for path in pictures.PICTURES.glob("*/*")}
    assert sorted(there) == shown, "take them anew: make handbook"
    assert sum(there.values()) < MOST_BYTES


@pytest.mark.parametrize("file", FILES, ids=_id)
def test_what_a_chapter_quotes_is_what_the_dashboard_says(file: Path) -> None:
    lang = file.parent.name
    known = _words_of(lang)
    assert [
        quoted for quoted in QUOTED[lang].findall(file.read_text(encoding="utf-8")) if quoted not in known
    ] == []


def test_the_image_has_the_handbook() -> None:
    left_out = (paths.PROJECT / ".dockerignore").read_text(encoding="utf-8").split()
    assert "*" in left_out
    assert "!docs/handbook" in left_out
    assert "docs" not in left_out


# --- On screen ---


@pytest.mark.usefixtures("small_desk")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chapter_is_shown_in_the_readers_language(lang: str) -> None:
    at = desk.open_page(PAGE, lang, chapter="keeper")
    expected = handbook.chapter("keeper", lang)
    assert [one.value for one in at.header] == [expected.title]
    assert [one.value for one in at.subheader] == [one.title for one in expected.sections]


@pytest.mark.usefixtures("small_desk")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_guest_reads_the_chapter_for_guests_alone_whatever_the_link_asks_for(lang: str) -> None:
    at = desk.open_page(PAGE, lang, view="guest", chapter="keeper")
    assert [one.value for one in at.header] == [handbook.chapter(handbook.GUEST, lang).title]
    label = speaking(lang)(text)("handbook-label")
    assert label not in [one.proto.label for one in at.get("button_group")]
    assert label in [one.proto.label for one in desk.open_page(PAGE, lang).get("button_group")]
    said = desk.words(at)
    assert "chapter=keeper" not in said
    assert handbook.chapter("manager", lang).title not in said


@pytest.mark.usefixtures("small_desk")
@pytest.mark.parametrize("view", ["", "guest"])
def test_the_question_mark_of_a_page_leads_to_its_section(view: str) -> None:
    at = desk.open_page("partnerships/map.py", view=view) if view else desk.open_page("partnerships/map.py")
    marks = re.findall(r'class="desk-link question-mark" href="([^"]+)"', desk.words(at))
    assert len(marks) == 1
    assert marks[0].startswith("./handbook?")
    assert f"chapter={'guest' if view else 'manager'}#map" in marks[0]


def test_an_empty_desk_leads_to_the_first_steps_from_every_page_and_a_guest_to_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "none.duckdb"))
    for entry in PAGES:
        at = desk.open_page(entry.file.removeprefix("pages/"))
        said = [one.proto.label for one in at.get("page_link")]
        assert (text("handbook-begin") in said) == (entry.name != handbook.PAGE), entry.name
    at = desk.open_page("partnerships/map.py", view="guest")
    assert text("handbook-begin") not in [one.proto.label for one in at.get("page_link")]


def test_a_page_without_data_of_its_own_leads_to_the_first_steps_and_a_filtered_one_to_its_filters(
    small_desk: Path,
) -> None:
    assert small_desk.exists()
    page = "business/challenges.py"  # the small desk has no challenges
    unloaded, filtered = desk.open_page(page, as_of=""), desk.open_page(page, province="CN-JS")
    assert text("empty-unloaded-title") in desk.words(unloaded)
    assert text("handbook-begin") in desk.words(unloaded)
    assert text("empty-title") in desk.words(filtered)
    assert text("handbook-begin") not in desk.words(filtered)
