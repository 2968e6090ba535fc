"""What is known about each kind of export is complete, in three languages, and a slip of the pen stops the load."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from pipeline import paths
from pipeline.cells import reference
from pipeline.cells.words import normalise
from pipeline.sources.declarations import DeclarationError, load_sources, read_source

# The columns of the design's section 3, in its order; every source has is_illustrative besides, and fact_source where
# it has no source_url.
DESIGN = {
    "agreements": "agreement_id, title, agreement_type, status, danish_party, danish_party_type, danish_place, "
    "chinese_party, chinese_place, chinese_province, themes, signed_date, expires_date, danish_owner, chinese_owner, "
    "partner_mandate, contact_interval_days, next_step, next_step_date, bottleneck, source_url, note",
    "milestones": "agreement_id, agreement_title, title, due_date, done_date, status, outcome, outcome_type",
    "activities": "activity_id, agreement_id, title, activity_type, status, start_date, end_date, answered_date, "
    "place, province, danish_party, participants, companies, themes, outcome, next_step, source_url",
    "budget": "budget_line, funding_source, period, budget_amount, currency",
    "expenses": "voucher_id, posted_date, budget_line, funding_source, text, amount, currency, status, agreement_id, "
    "activity_id, province",
    "companies": "cvr, name, danish_place, employees, technologies, is_member, website, active_provinces, "
    "is_export_ready, is_ad_protected, contact_name, contact_email",
    "interests": "cvr, company_name, theme, province, level, stated_date",
    "challenges": "challenge_id, problem_owner, place, province, theme, title, description, urgency, value, currency, "
    "stage, stage_date, agreement_id, source_url",
    "exchange_rates": "rate_date, currency, dkk_per_100, dkk_per_unit",
}
SOURCES = sorted(DESIGN)
CHINESE = re.compile(r"[一-鿿]")


def raw(source: str) -> dict[str, object]:
    return tomllib.loads((paths.SOURCES / f"{source}.toml").read_text(encoding="utf-8"))


def test_the_nine_sources_are_declared() -> None:
    assert sorted(load_sources()) == SOURCES


@pytest.mark.parametrize("name", SOURCES)
def test_columns_are_those_of_the_design(name: str) -> None:
    expected = DESIGN[name].split(", ")
    expected += [] if "source_url" in expected else ["fact_source"]
    assert list(load_sources()[name].column_names) == [*expected, "is_illustrative"]


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
        assert column.example, column.name
        assert len(column.headings) >= 5, column.name
        assert any(CHINESE.search(heading) for heading in column.headings), column.name


@pytest.mark.parametrize("name", SOURCES)
def test_a_heading_means_one_column_and_is_written_once(name: str) -> None:
    seen: dict[str, str] = {}
    entries = raw(name)["columns"]
    assert isinstance(entries, list)
    for entry in entries:
        for heading in entry["headings"]:
            assert normalise(heading), heading
            assert normalise(heading) not in seen, (
                f"{heading}: {seen.get(normalise(heading))} and {entry['name']}"
            )
            seen[normalise(heading)] = entry["name"]


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
        (('"budgetpost"', '"valuta"'), "valuta"),
        (('key = ["budget_line"', 'key = ["budget_lime"'), "budget_lime"),
    ],
)
def test_a_slip_of_the_pen_stops_the_load_and_is_named(
    tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    with pytest.raises(DeclarationError, match=said):
        read_source(declare(tmp_path, change))
