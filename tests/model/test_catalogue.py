"""Every entry of the catalogues is whole, and what is misspelt is an error."""

from pathlib import Path

import pytest

from dashboard.model import columns, measures, pages
from pipeline.sources.declarations import load_sources
from tests.blocks.pages import PAGES

STOPS = {"da": ".", "en": ".", "zh": "。"}


def _explained() -> dict[str, dict[str, str]]:
    found = {key: entry["meaning"] for key, entry in columns.catalogue().items() if "meaning" in entry}
    return found | {name: measure.as_column()["meaning"] for name, measure in measures.catalogue().items()}


def test_every_meaning_is_written_in_whole_sentences() -> None:
    wrong = [
        f"{key} ({lang}): {said}"
        for key, texts in _explained().items()
        for lang, said in texts.items()
        if not said.endswith(STOPS[lang])
    ]
    assert wrong == []


def test_every_label_is_written_and_short() -> None:
    """A label heads a column: what needs more words is a meaning."""
    labels = {key: entry["label"] for key, entry in columns.catalogue().items()}
    labels |= {name: measure.as_column()["label"] for name, measure in measures.catalogue().items()}
    assert [key for key, texts in labels.items() if not all(texts.values())] == []
    assert [key for key, texts in labels.items() if any(len(said) > 60 for said in texts.values())] == []


def test_what_a_column_is_like_is_there() -> None:
    for key, entry in columns.catalogue().items():
        if "like" in entry:
            assert columns.described(key).help, key


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('[x]\nlabel = { da = "a", en = "b" }', "label is not written"),
        ('[x]\nlabl = { da = "a", en = "b", zh = "c" }', "which no column has"),
        ('[x]\nlabel = { da = "a", en = "b", zh = "c" }\nkind = "number"', "kind is"),
        ('[x]\nlabel = { da = "a", en = "b", zh = "c" }\nwords = "stages"', "words is"),
    ],
)
def test_a_misspelt_column_is_an_error(
    entry: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "columns.toml").write_text(entry, encoding="utf-8")
    monkeypatch.setattr(columns, "_FILE", tmp_path / "columns.toml")
    with pytest.raises(ValueError, match=said):
        columns.catalogue.__wrapped__()


def test_a_misspelt_key_of_a_measure_is_told_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    known = measures.entries()
    entry = {**known["measure"]["agreement_count"], "windw": "period"}
    monkeypatch.setattr(measures, "entries", lambda: {**known, "measure": {**known["measure"], "x": entry}})
    with pytest.raises(ValueError, match=r"\[measure\.x\] has windw, which no measure has"):
        measures.catalogue.__wrapped__()


def test_pages_state_measures_that_are_there() -> None:
    assert {name for page in pages.catalogue().values() for name in page.figures} <= set(measures.catalogue())


def test_every_page_states_its_figures() -> None:
    lacking = {page.name for page in PAGES} - pages.catalogue().keys()
    assert not lacking, (
        f"dashboard/model/pages.toml has no entry of {sorted(lacking)}, with the figures that it states"
    )


def test_a_page_with_figures_says_what_it_rests_on() -> None:
    """How old its exports are is told beside its title, and what none of them can tell of an earlier day in its head."""
    known = load_sources().keys()
    for page in pages.catalogue().values():
        assert page.rests_on, page.name
        assert set(page.rests_on) <= known, page.name
