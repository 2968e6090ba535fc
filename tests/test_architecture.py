"""The examples of ARCHITECTURE.md: each is taken as it is written there and must be whole."""

import re
import tomllib
from pathlib import Path

import pytest

from dashboard.filters_model import Filters
from dashboard.scope.relations import Relation
from pipeline import paths
from pipeline.sources.declarations import read_source
from settings import written
from tests.pipeline.sources import test_declarations as declared
from tests.project import PROJECT

GUIDE = PROJECT / "ARCHITECTURE.md"
# What every source ends with, which the guide has its reader copy.
LAST_COLUMNS = (paths.SOURCES / "exchange_rates.toml").read_text(encoding="utf-8").split("[[columns]]")[-2:]


def _examples(language: str) -> list[str]:
    found = re.findall(
        rf"^  ```{language}\n(.+?)^  ```$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return [re.sub("^  ", "", example, flags=re.MULTILINE) for example in found]


def _example(language: str, part: str) -> str:
    (found,) = (example for example in _examples(language) if part in example)
    return found


def test_the_source_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read, and keeps every rule that the nine sources keep."""
    file = tmp_path / "tenders.toml"
    file.write_text(
        _example("toml", "source =") + "[[columns]]" + "[[columns]]".join(LAST_COLUMNS), encoding="utf-8"
    )
    monkeypatch.setattr(paths, "SOURCES", tmp_path)
    known = {**declared.load_sources(), "tenders": read_source(file)}
    monkeypatch.setattr(declared, "load_sources", lambda: known)
    declared.test_the_lists_of_words_do_not_grow()
    declared.test_a_column_of_several_sources_has_one_type_and_one_vocabulary()
    for rule in (
        declared.test_words_that_any_table_has_are_no_headings_of_ours,
        declared.test_a_row_says_where_its_facts_are_from_and_whether_it_is_made_up,
        declared.test_names_say_what_they_are,
        declared.test_what_a_row_is_known_by_is_required_or_has_something_to_fall_back_on,
        declared.test_title_grain_and_help_stand_in_three_languages,
        declared.test_every_column_has_headings_in_three_languages_and_an_example,
        declared.test_a_heading_means_one_column_of_a_type_and_is_written_once,
    ):
        rule("tenders")


def test_the_relation_and_its_measure_are_whole() -> None:
    relation = tomllib.loads(_example("toml", "[relation."))["relation"]["tenders"]
    stated = written.made(Relation, {"name": "tenders", **relation}, in_words=True)
    assert (stated.follows, set(stated.by)) == (("agreement",), {"province_code"})
    measure = tomllib.loads(_example("toml", "[measure."))["measure"]["tender_count"]
    assert {"label", "meaning", "of", "value", "kind"} <= measure.keys()
    assert measure["of"] == "tenders"


def test_the_filter_is_whole() -> None:
    from dashboard import filters_model

    field, _, choice = _example("python", "Choice(").partition("\n")
    name, entry = next(iter(eval("{" + choice + "}", vars(filters_model)).items()))
    assert field.startswith(f"{name}: ")
    assert entry.column == "danish_party_type"
    assert name not in Filters.__dataclass_fields__
