"""The declaration of each kind of export is complete, in three languages, and a slip of the pen stops the load."""

import re
import tomllib
from pathlib import Path

import pytest

from pipeline import paths
from pipeline.cells import reference
from pipeline.cells.words import normalise
from pipeline.sources.declarations import DeclarationError, load_sources, read_source
from pipeline.sources.questions import CONFIRMED, kinds

SOURCES = sorted(load_sources())
CHINESE = re.compile(r"[一-鿿]")
# What a name says about its column's type, as the house names things.
TYPED_BY_NAME = {
    "_date": {"date"},
    "_days": {"integer"},
    "_amount": {"amount"},
    "_place": {"place"},
    "_province": {"province"},
}
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


# The lists of words no longer grow: what they do not know is said once, by a person. Who takes words out lowers these.
MOST_HEADINGS, MOST_SHEET_WORDS = 6907, {"sources": 92, "sheet_words": 1434, "patterns": 194}
# … of so many columns and sources; a column or source that is new brings so many of its own.
COLUMNS, KNOWN_SOURCES, NEW_HEADINGS, NEW_SHEET_WORDS = 143, 9, 16, 5
GENERIC = {"hvad", "hvem", "hvor", "hvornår", "forvaltning", "what", "who", "where", "when"}


def n_entries(said: object) -> int:
    if isinstance(said, dict):
        return sum(map(n_entries, said.values()))
    return len(said) if isinstance(said, list) else 1


def test_the_lists_of_words_do_not_grow() -> None:
    sources = load_sources().values()
    headings = [len(column.headings) for source in sources for column in source.columns]
    most = MOST_HEADINGS + NEW_HEADINGS * (len(headings) - COLUMNS)
    assert sum(headings) <= most, (
        f"the headings of pipeline/sources are {sum(headings)}, at most {most} may be: take out as many as you add; "
        f"a new column has up to {NEW_HEADINGS}, its labels and its name among them"
    )
    found = {"sources": sum(len(source.sheet_words) for source in sources)}
    found |= {name: n_entries(reference.seed(name)) for name in ("sheet_words", "patterns")}
    found["sources"] -= NEW_SHEET_WORDS * (len(sources) - KNOWN_SOURCES)
    over = [name for name, most in MOST_SHEET_WORDS.items() if found[name] > most]
    assert not over, (
        f"the words of {over} have grown: take out as many as you add; a new source has up to {NEW_SHEET_WORDS} sheet_words"
    )


@pytest.mark.parametrize("name", SOURCES)
def test_words_that_any_table_has_are_no_headings_of_ours(name: str) -> None:
    headings = {normalise(one) for column in load_sources()[name].columns for one in column.headings}
    assert not headings & set(map(normalise, GENERIC))


def raw(source: str) -> dict[str, object]:
    return tomllib.loads((paths.SOURCES / f"{source}.toml").read_text(encoding="utf-8"))


def test_every_toml_declares_the_source_that_it_is_named_for() -> None:
    assert SOURCES == sorted(path.stem for path in paths.SOURCES.glob("*.toml")) != []


@pytest.mark.parametrize("name", SOURCES)
def test_a_row_says_where_its_facts_are_from_and_whether_it_is_made_up(name: str) -> None:
    names = load_sources()[name].column_names
    assert len({"source_url", "fact_source"} & set(names)) == 1, (
        f"{name}.toml has neither or both of source_url and fact_source"
    )
    assert names[-1] == "is_illustrative", (
        f"the last column of {name}.toml must be is_illustrative, as in the others"
    )


@pytest.mark.parametrize("name", SOURCES)
def test_names_say_what_they_are(name: str) -> None:
    for column in load_sources()[name].columns:
        assert NAME.fullmatch(column.name), column.name
        assert (column.type == "yes_no") == column.name.startswith(("is_", "has_")), column.name
        for ending, types in TYPED_BY_NAME.items():
            assert not column.name.endswith(ending) or column.type in types, column.name
        if column.name.endswith("_id"):
            assert column.type == "text", column.name


def test_a_column_of_several_sources_has_one_type_and_one_vocabulary() -> None:
    meanings: dict[str, set[tuple[str, str | None]]] = {}
    for source in load_sources().values():
        for column in source.columns:
            meanings.setdefault(column.name, set()).add((column.type, column.vocabulary))
    several = {name: found for name, found in meanings.items() if len(found) > 1}
    # A status has the words of its own kind; an interest is in one theme, a challenge may be about several.
    assert several.keys() <= {"status", "theme"}, several


@pytest.mark.parametrize("name", SOURCES)
def test_what_a_row_is_known_by_is_required_or_has_something_to_fall_back_on(name: str) -> None:
    source = load_sources()[name]
    required = {column for group in source.required for column in group}
    assert source.required
    assert set(source.key) <= required or source.else_key, (
        f"a row of {name}.toml may lack its key {source.key}: require it, or give an else_key"
    )
    if source.wide_columns:
        assert {source.wide_columns, source.wide_values} <= set(source.column_names)
        assert source.column(source.wide_columns).type == "period"
    assert ("currency" in source.column_names) == any(
        column.type in ("amount", "rate") for column in source.columns
    )


@pytest.mark.parametrize("name", SOURCES)
def test_title_grain_and_help_stand_in_three_languages(name: str) -> None:
    source = load_sources()[name]
    for words in (source.title, source.grain, *(column.help for column in source.columns)):
        assert set(words) == {"da", "en", "zh"}
        assert CHINESE.search(words["zh"])
        assert "\n" not in words["da"] + words["en"] + words["zh"]


@pytest.mark.parametrize("name", SOURCES)
def test_every_column_has_headings_in_three_languages_and_an_example(name: str) -> None:
    for column in load_sources()[name].columns:
        where = f"{name}.toml, column {column.name}"
        assert column.example, f"{where}: it has no example"
        assert len(column.headings) >= 5, f"{where}: it has fewer than five headings"
        assert any(CHINESE.search(heading) for heading in column.headings), f"{where}: no heading is Chinese"


@pytest.mark.parametrize("name", SOURCES)
def test_a_heading_means_one_column_of_a_type_and_is_written_once(name: str) -> None:
    seen: dict[tuple[str, str], str] = {}
    entries = raw(name)["columns"]
    assert isinstance(entries, list)
    for entry in entries:
        for heading in entry["headings"]:
            assert normalise(heading), heading
            key = (normalise(heading), entry["type"])  # cells tell two types apart
            assert key not in seen, f"{heading}: {seen.get(key)} and {entry['name']}"
            seen[key] = entry["name"]


@pytest.mark.parametrize("name", SOURCES)
def test_vocabularies_exist_and_know_the_example(name: str) -> None:
    for column in load_sources()[name].columns:
        if column.vocabulary is None:
            continue
        words = reference.vocabularies()[column.vocabulary]
        known = {
            normalise(word)
            for entry in words.values()
            for word in (entry.da, entry.en, entry.zh, *entry.spellings)
        }
        assert normalise(column.example) in known, column.name


def declare(folder: Path, change: tuple[str, str]) -> Path:
    text = (paths.SOURCES / "budget.toml").read_text(encoding="utf-8")
    assert change[0] in text
    path = folder / "budget.toml"
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("sheet_words", "sheet_wrods"), "sheet_wrods"),
        (('type = "amount"', 'type = "amuont"'), "amuont"),
        (('"budgetpost"', '"finansieringskilde"'), "finansieringskilde"),
        (('key = ["budget_line"', 'key = ["budget_lime"'), "budget_lime"),
        (('key = ["budget_line"', 'keys = ["budget_line"'), "keys"),
        (("else_key = [", "else_key = 5 # ["), "budget.toml: 5 is no list"),
        (("wide = {", "wide = 5 # {"), "budget.toml"),
        (("[[columns]]", "[[colums]]"), "colums"),
        (('name = "budget_line"', 'nane = "budget_line"'), "nane"),
        (("headings = [", "label = 5\nother = ["), "budget.toml"),
        (('source = "budget"', 'source = "budgets"'), "budgets"),
    ],
)
def test_a_slip_of_the_pen_stops_the_load_and_is_named(
    tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    with pytest.raises(DeclarationError, match=said):
        read_source(declare(tmp_path, change))


@pytest.mark.parametrize("text", ['source = "budget"', 'source = "budget"\ncolumns = 5', "source = ", ""])
def test_what_declares_no_source_stops_the_load(tmp_path: Path, text: str) -> None:
    path = tmp_path / "budget.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"budget\.toml"):
        read_source(path)


def test_what_owners_are_asked_names_columns_of_its_source_which_it_asks_about_once() -> None:
    for kind, sections in kinds().items():
        assert len({section.source for section in sections}) == len(sections), kind
        for section in sections:
            named = {*section.shown, *section.asked, *section.choices, CONFIRMED}
            assert named <= {*load_sources()[section.source].column_names}, (kind, section.source)
