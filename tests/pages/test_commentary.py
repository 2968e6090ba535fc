"""Notes below a figure: written, read again after a reload and a rebuild, edited by two at once, withdrawn; and what is not explained."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import desk_records, forms, roles, warehouse
from dashboard.filters_model import Filters
from dashboard.money import notes, questions
from locales import speaking
from records import comments
from tests.marts.drawn import drawn_warehouse
from tests.pages import desk

PAGE = "economy/budget.py"
RULES = {"part": "rules"}  # the part of the page where each line has its notes
AS_OF = dt.date.fromisoformat(desk.AS_OF)
NOTHING = Filters(as_of=AS_OF)
TRAVEL = comments.line_figure("Rejser")


pytestmark = [pytest.mark.usefixtures("small_desk", "no_entries"), pytest.mark.part_alone]


def key(figure: str) -> str:
    return forms.slug(figure)


def of_travel() -> AppTest:
    """The part of the page where each line has its notes, with that of the journeys chosen."""
    return desk.open_page(PAGE, **RULES).selectbox(key="commentary-line").select(TRAVEL).run()


def write(at: AppTest, figure: str, words: str, who: str = "Anne") -> AppTest:
    at.text_area(key=f"note-words-{key(figure)}-{at.session_state.get('commentary-turn', 0)}").set_value(
        words
    )
    at.text_input(key=f"author-new-{key(figure)}").set_value(who)
    at.button(key=f"note-keep-{key(figure)}").click().run()
    assert not at.exception
    return at


def test_a_note_on_an_overspent_line_stands_after_a_reload_with_who_and_when() -> None:
    at = write(of_travel(), TRAVEL, "Ekstra rejse til Wuxi.\n*Ikke* budgetteret [1].")
    assert "Rejser: 1 note" in [block.label for block in at.expander]
    # the name is remembered for the next, whose field is empty
    assert at.session_state["author-known"] == "Anne"
    assert at.text_area(key=f"note-words-{key(TRAVEL)}-1").value == ""
    again = of_travel()
    said = desk.words(again)
    assert "Ekstra rejse til Wuxi.  \n\\*Ikke\\* budgetteret \\[1\\]." in said
    assert "Anne, skrevet" in said
    assert "om tallet pr. 30\\. jun. 2018" in said or "om tallet pr. 30. jun. 2018" in said


@pytest.mark.parametrize(
    ("words", "who", "said"),
    [("  ", "Anne", "Der står ikke noget i noten endnu."), ("Tekst", " ", "Skriv dit navn")],
)
def test_a_note_without_words_or_name_is_not_kept_and_nothing_typed_is_lost(
    words: str, who: str, said: str
) -> None:
    at = write(of_travel(), TRAVEL, words, who)
    assert said in desk.words(at)
    assert comments.on_figure(TRAVEL) == []
    assert at.text_area(key=f"note-words-{key(TRAVEL)}-0").value == words


def test_a_note_is_kept_with_its_period_and_stands_apart_where_that_is_another() -> None:
    at = write(desk.open_page(PAGE, **{"from": "2018-01-01", "to": "2018-12-31"}), "budget", "Kun 2018")
    note = comments.on_figure("budget")[0]
    assert (note.filters, note.period_from, note.period_to, note.as_of) == (
        "",
        dt.date(2018, 1, 1),
        dt.date(2018, 12, 31),
        AS_OF,
    )
    assert "Noter skrevet med andre filtre" not in desk.words(at)
    assert "Noter skrevet med andre filtre" in desk.words(desk.open_page(PAGE))


def test_a_note_with_other_filters_says_which_and_links_to_them() -> None:
    narrow = replace(NOTHING, provinces=("CN-JS", "CN-SD"), parties=("Viborg Kommune",))
    view = narrow.narrowing
    assert view == "province=CN-JS&province=CN-SD&party=Viborg+Kommune"
    comments.write("budget", "Kun Jiangsu", author="Anne", as_of=AS_OF, filters=view)
    assert notes._is_here(comments.get(1), narrow)
    at = desk.open_page(PAGE)
    links = [link.label for link in at.get("page_link")]
    assert any("Jiangsu" in label and "Viborg Kommune" in label for label in links), links


def test_a_note_about_a_later_day_stands_apart() -> None:
    note = comments.write("budget", "Senere", author="Anne", as_of=dt.date(2019, 12, 31))
    assert not notes._is_here(note, NOTHING)
    assert notes._is_here(note, replace(NOTHING, as_of=dt.date(2020, 3, 29)))


@pytest.mark.soak
def test_whoever_edits_a_note_that_was_withdrawn_meanwhile_keeps_the_words() -> None:
    comments.write(TRAVEL, "Først", author="Anne", as_of=AS_OF)
    at = of_travel()
    slug = f"{key(TRAVEL)}-1"
    at.button(key=f"note-edit-{slug}").click().run()
    comments.withdraw(1, author="Bo", version=1)
    at.text_area(key=f"note-text-{slug}").set_value("Annes udgave")
    at.text_input(key=f"author-edit-{slug}").set_value("Anne")
    at.button(key=f"note-save-{slug}").click().run()
    assert not at.exception
    assert "Noten er trukket tilbage." in desk.words(at)
    assert at.text_area(key=f"note-text-{slug}").value == "Annes udgave"


def test_a_note_is_withdrawn_by_name() -> None:
    comments.write(TRAVEL, "Forkert", author="Anne", as_of=AS_OF)
    at = of_travel()
    slug = f"{key(TRAVEL)}-1"
    at.text_input(key=f"author-withdraw-{slug}").set_value("Bo")
    at.button(key=f"note-withdraw-yes-{slug}").click().run()
    assert "Forkert" not in desk.words(at)
    assert comments.get(1).is_withdrawn
    assert comments.history(1)[-1].author == "Bo"


def test_notes_survive_that_the_warehouse_is_built_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RECORDS")
    path = tmp_path / "desk" / "warehouse.duckdb"
    path.parent.mkdir()
    drawn_warehouse(path, desk.TABLES)
    monkeypatch.setenv("WAREHOUSE", str(path))
    comments.write(TRAVEL, "Ekstra rejse", author="Anne", as_of=AS_OF)
    warehouse.close()
    path.unlink()
    drawn_warehouse(path, desk.TABLES)
    assert "Ekstra rejse" in desk.words(of_travel())
    warehouse.close()


def test_a_viewer_reads_and_does_not_write(monkeypatch: pytest.MonkeyPatch) -> None:
    comments.write(TRAVEL, "Kendt", author="Anne", as_of=AS_OF)
    monkeypatch.setattr(roles, "signed_in_role", lambda: "viewer")
    at = of_travel()
    assert "Kendt" in desk.words(at)
    assert [button.key for button in at.button if button.key and button.key.startswith("note-")] == []


# --- Deviations ---


def test_a_deviation_is_explained_by_a_note_for_half_a_year() -> None:
    found = questions.deviations(NOTHING)
    line = str(found["budget_line"].dropna().iloc[0])
    assert not desk_records.explained(found, AS_OF)["is_explained"].any()
    comments.write(
        comments.line_figure(line), "Forklaret", author="Anne", as_of=AS_OF - dt.timedelta(days=183)
    )
    rows = desk_records.explained(found, AS_OF)
    assert rows[rows["is_explained"]]["budget_line"].tolist() == [line]
    assert rows[rows["is_explained"]]["note"].tolist() == ["Forklaret"]
    assert not desk_records.explained(found, AS_OF + dt.timedelta(days=1))["is_explained"].any()
    assert not desk_records.explained(found, AS_OF - dt.timedelta(days=184))["is_explained"].any()


@pytest.mark.parametrize("lang", ["da", "en", "zh"])
@pytest.mark.parametrize(("rows", "explained"), [(1, 0), (1, 1), (2, 0), (2, 1), (2, 2), (3, 1)])
def test_the_sentence_counts_what_is_explained(rows: int, explained: int, lang: str) -> None:
    table = pd.DataFrame(
        {
            "figure": [comments.line_figure(f"Post {i}") for i in range(rows)],
            "deviation_dkk": [Decimal("-5000.50")] * rows,
            "direction": ["under"] * rows,
            "is_explained": [i < explained for i in range(rows)],
        }
    )
    said = speaking(lang)(notes.deviation_sentence)(table)
    assert "Post 0" in said
    # the second is named where it is the one, or among those, that some others have and it lacks
    assert ("Post 1" in said) == (rows > explained == 1)
    assert "kr.." not in said
