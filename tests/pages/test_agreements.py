"""The agreements page: the register, what ends when, disagreements in words, and one agreement's story by link."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st

from dashboard import actions, cards
from dashboard.blocks import plain
from dashboard.blocks.kinds import Rows, Search
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.queries import registers
from dashboard.statements import agreements
from dashboard.words import actions as action_words
from dashboard.words import names
from locales import speaking, text
from tests.pages import desk

PAGE = "partnerships/agreements.py"
AS_OF = dt.date(2018, 6, 30)
ALL = Filters(as_of=AS_OF)

TABLES = """
agreements
agreement_id | title             | danish_party        | chinese_party | expires_date | expires_date_precision | signed_date | signed_date_precision | status   | danish_owner | chinese_owner | next_step | next_step_date | bottleneck    | contact_interval_days | source_url                                        | place_id  | province_codes | agreement_type | is_illustrative
A-1          | Vand i Wuxi       | Århus & Søn [x]     | Wuxi          | 2018-09-30   | day                    | 2016-01-01  | year                  | active   | Ida          | Wang          | Ring      | 2018-07-10     | Ny borgmester | 100                   | https://example.org/a; javascript:alert(1) ftp://x | CN-320200 | CN-JS          | project        | yes
A-2          | Kun året          | Viborg Kommune      |               | 2018-01-01   | year                   | 2017-01-01  | day                   |          |              | Li            | Send      | 2018-06-01     |               |                       |                                                   |           |                | mou            |
A-3          | Aktiv men udløbet | Horsens Kommune     | Harbin        | 2017-12-31   | day                    | 2012-01-01  | day                   | active   |              |               |           |                | Glemt         |                       |                                                   |           | CN-HL; CN-JL   |                |
A-4          | Uden noget        | Odense Kommune      |               |              |                        |             |                       | active   |              |               |           |                |               |                       |                                                   |           |                |                |

activities
activity_id | agreement_id | title     | activity_type | status    | start_date | start_date_precision | outcome    | companies    | place_id
V-1         | A-1          | Besøg     | visit         | held      | 2018-06-30 | day                  | To aftaler | Grundfos A/S | CN-320200
V-2         | A-1; A-2     | Fælles    | meeting       | held      | 2016-05-01 | month                |            | DHI          |
V-3         | A-1          | Kommende  | visit         | planned   | 2018-09-01 | day                  |            |              |
V-4         | A-1          | For sent  | visit         | planned   | 2018-05-01 | day                  |            |              |
V-5         | A-1          | Udateret  | visit         | held      |            |                      |            |              |
V-6         |              | Ingens    | visit         | held      | 2018-06-01 | day                  | Andet      | COWI         |

milestones
agreement_id | title   | due_date   | done_date  | status  | outcome       | outcome_type
A-1          | Pilot   | 2018-03-01 | 2018-04-01 | done    | Solgt         | commercial
A-1          | Rapport | 2018-06-29 |            | planned |               |
A-1          | Senere  | 2018-12-01 |            | planned | Endnu ikke    | commercial

expenses
voucher_id | posted_date | budget_line | amount  | status    | currency | agreement_id
B1         | 2018-01-10  | Rejser      | 1000.50 | actual    | DKK      | A-1
B2         | 2018-02-10  | Rejser      | 200.25  | committed | DKK      | A-1
B3         | 2018-07-10  | Rejser      | 9.00    | actual    | DKK      | A-1
B4         | 2018-02-10  | Rejser      | 5.00    | actual    | DKK      | A-2
"""


pytestmark = pytest.mark.shows(TABLES)


# --- The register ---


def test_the_head_counts_and_says_what_is_soon() -> None:
    shown = desk.metrics(desk.open_page(PAGE))
    assert {name: shown[name] for name in ("Aftaler", "Aftaler i kraft", "Kolde relationer", "Aldrig kontakt")} == {
        "Aftaler": "4", "Aftaler i kraft": "3", "Kolde relationer": "1", "Aldrig kontakt": "1",
    }  # fmt: skip
    assert "heraf én inden for 3 måneder" in desk.words(desk.open_page(PAGE))


def _listed(name: str) -> pd.DataFrame:
    facts = agreements.PAGE.facts(ALL, is_guest=False)
    blocks = [
        inner
        for block in agreements.PAGE.blocks(facts)
        for inner in (block.blocks("") if isinstance(block, Search) else [block])
    ]
    return next(plain.rows(block) for block in blocks if isinstance(block, Rows) and block.name == name)


def test_the_coldest_come_first_and_what_is_not_in_force_last() -> None:
    assert list(_listed("agreements")["agreement_id"]) == ["A-2", "A-4", "A-1", "A-3"]


def test_a_row_says_how_warm_whose_until_when_and_whose_task() -> None:
    head = list(desk.open_page(PAGE).dataframe[0].value.columns)
    assert head == ["Nærvær", "Aftale", "Dansk part", "Kinesisk part", "Udløber", "Dansk ansvarlig"]
    assert "Nærvær" not in desk.open_page(PAGE, view="guest").dataframe[0].value.columns


def test_ends_are_listed_soonest_first() -> None:
    assert list(_listed("ends")["days_to_expiry"]) == [92, 184]


def test_a_disagreement_is_told_in_words_with_what_it_is_counted_as() -> None:
    assert list(_listed("conflicts")["agreement_id"]) == ["A-3"]
    said = desk.words(desk.open_page(PAGE, agreement="A-3")).replace("\\", "")
    assert "Oplyst som aktiv, men slutdatoen er passeret (31. dec. 2017). Regnes her som udløbet" in said


def test_only_ongoing_agreements_are_stuck() -> None:
    assert list(measures.rows(ALL, "stuck_agreement_count")["agreement_id"]) == ["A-1"]  # A-3 has ended


def _found(asked: str, lang: str = "da", **link: str) -> list[str]:
    at = desk.open_page(PAGE, lang, q=asked, **link)
    assert not at.exception
    numbers = {
        row["agreement_name"]: row["agreement_id"]
        for row in speaking(lang)(measures.rows)(ALL, "agreement_count").to_dict("records")
    }
    if speaking(lang)(text)("agreements-search-nothing", words=asked.strip()) in desk.words(at):
        return []
    return [numbers[one] for one in at.dataframe[0].value[{"da": "Aftale", "zh": "协议"}[lang]]]


# case, accents and the order of words are ignored; another language, an older spelling and a slip are known
@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    "asked", ["arhus wuxi", "无锡", "a-1", "wuxxi", "WUXI Århus", "ny borg", "Wusih", "ida"]
)
def test_the_search_forgives_how_it_is_written(asked: str) -> None:
    assert _found(asked) == ["A-1"]


def test_the_search_looks_in_the_words_of_the_readers_language() -> None:
    assert _found("无锡", "zh") == ["A-1"]
    assert len(_found("  ")) == 4
    assert _found("wuxi harbin") == []


def test_a_guest_does_not_find_by_what_guests_do_not_read() -> None:
    for asked in ("ny borg", "ida"):
        assert _found(asked, view="guest") == []


def test_a_search_that_finds_nothing_says_so() -> None:
    at = desk.open_page(PAGE)
    at.text_input(key="agreements-search").set_value("findes *ikke*").run()
    assert not at.exception
    assert "Ingen aftaler inden for filtrene nævner" in desk.words(at)


# --- One agreement ---


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    ("lang", "called", "title"),
    [
        ("zh", "Vand i Wuxi（丹麦文）", "基本信息"),
        ("en", "Vand i Wuxi (in Danish)", "Facts"),
        ("da", "Vand i Wuxi", "Fakta"),
    ],
)
def test_the_story_by_link_is_in_the_readers_language(lang: str, called: str, title: str) -> None:
    headings = [heading.value for heading in desk.open_page(PAGE, lang, agreement="A-1").header]
    assert headings[0] == called
    assert title in headings


def test_the_story_adds_up() -> None:
    at = desk.open_page(PAGE, agreement="A-1")
    said = desk.words(at).replace("\u00a0", " ").replace("\\", "")
    shown = desk.metrics(at)  # B3 lies after the as-of day
    assert {name: shown[name].replace("\u00a0", " ") for name in shown if name.startswith(("Brugt", "Åbne"))} == {
        "Brugt i alt": "1.001 kr.", "Åbne disponeringer": "200 kr.",
    }  # fmt: skip
    assert (shown["Seneste kontakt"], shown["Resultater"], shown["Involverede virksomheder"]) == (
        "30. jun. 2018",
        "2",
        "2",
    )
    assert "Livskraft: 5 af 5" in said
    assert "drawn.xlsx, ark agreements, række 2" in said


def test_an_agreement_says_what_it_calls_for() -> None:
    called = actions.called_for(actions.noted(ALL), "A-3").to_dict("records")
    assert called
    at = desk.open_page(PAGE, agreement="A-3")
    assert all(action_words.title(row) in desk.words(at).replace("\\", "") for row in called)
    assert text("actions-title") not in desk.words(desk.open_page(PAGE, agreement="A-3", view="guest"))


def test_what_a_record_lacks_is_named_once_below_what_it_states(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(st, "html", drawn.append)
    cards.terms([("Udløber", None), ("By", "Wuxi"), ("Note <b>", None)])
    (said,) = drawn
    assert said.index("<dd>Wuxi</dd>") < said.index("<dt>Ikke oplyst</dt>")
    assert '<dd class="unsaid">Udløber, Note &lt;b&gt;</dd>' in said
    drawn.clear()
    cards.terms([("By", "Wuxi")])
    assert "unsaid" not in drawn[0]


def test_a_point_that_is_missing_says_what_is_missing() -> None:
    said = desk.words(desk.open_page(PAGE, agreement="A-2")).replace("\\", "")
    assert "Der er ingen navngiven dansk ansvarlig." in said
    assert "mere end 12 måneder siden" in said
    assert "Datoen for det aftalte skridt er passeret, og intet nyt er planlagt." in said


def test_every_vitality_point_has_its_words() -> None:
    for row in measures.rows(ALL, "agreement_count").to_dict("records"):
        for lang in ("da", "en", "zh"):
            given = [speaking(lang)(agreements.point_text)(point, row) for point in agreements.POINTS]
            assert all(given)
        assert sum(bool(row[point]) for point in agreements.POINTS) == row["vitality"]


def test_only_web_addresses_become_links() -> None:
    row = measures.rows(ALL, "agreement_count", ("agreement_id", "A-1")).to_dict("records")[0]
    assert names.markdown(names.links(row["source_url"])) == "[example.org](https://example.org/a)"


def test_an_agreement_that_is_not_there_leads_to_the_register() -> None:
    at = desk.open_page(PAGE, agreement="A-404")
    said = desk.words(at)
    assert "A-404" in said
    assert "Aftaleregisteret" in said


def test_the_story_is_shown_where_the_filters_hide_it_and_says_so() -> None:
    at = desk.open_page(PAGE, agreement="A-1", party="Viborg Kommune")
    assert "Filtrene ovenfor skjuler denne aftale" in desk.words(at)


def test_back_leads_to_the_register() -> None:
    at = desk.open_page(PAGE, agreement="A-1")
    at.button(key="agreements-back").click().run()
    assert not at.exception
    assert "Aftaleregisteret" in [heading.value for heading in at.header]


# --- What the queries answer ---


def _of(measure: str, as_of: dt.date = AS_OF) -> pd.DataFrame:
    return measures.rows(Filters(as_of=as_of), measure, ("agreement_id", "A-1"))


def test_contacts_say_what_has_come_of_them() -> None:
    rows = _of("activity_count").set_index("activity_id")
    assert rows["status_then"].to_dict() == {
        "V-3": "planned", "V-1": "held", "V-4": "overdue", "V-2": "held", "V-5": "held",
    }  # fmt: skip
    assert list(rows.loc["V-2", "agreement_ids"]) == ["A-1", "A-2"]
    assert rows.loc["V-1", "place"] == "CN-320200"  # which the table calls by its name
    assert list(rows.index) == ["V-3", "V-1", "V-4", "V-2", "V-5"]  # newest first, undated last
    assert "无锡市" in desk.open_page(PAGE, "zh", agreement="A-1").dataframe[0].value.to_csv()


def test_an_outcome_of_an_open_milestone_is_none_yet() -> None:
    assert list(_of("outcome_count")["outcome"]) == ["Solgt", "To aftaler"]  # commercial ones first
    assert list(_of("outcome_count", dt.date(2018, 3, 31))["outcome"]) == []
    assert sorted(_of("milestone_count")["status_then"]) == ["done", "overdue", "planned"]


def test_companies_count_from_the_day_they_took_part() -> None:
    assert list(_of("company_count")["company_name"]) == ["DHI", "Grundfos A/S"]
    assert list(_of("company_count", dt.date(2018, 6, 29))["company_name"]) == ["DHI"]


def test_the_change_log_is_empty_where_nothing_was_loaded() -> None:
    assert registers.agreement_changes("A-1").empty
    assert "Ingen indlæsning" in desk.words(desk.open_page(PAGE, agreement="A-1"))


def test_a_change_is_told_with_what_it_was(sample_warehouse: Path) -> None:
    found = registers.agreement_changes("A-901")
    assert set(found["change"]) <= {"added", "changed"}
    assert found["subject"].notna().all()
    added = found[found["change"] == "added"]
    assert added["column"].isna().all()
    assert "Indlæst første gang" in desk.words(desk.open_page(PAGE, agreement="A-901"))


def test_what_was_changed_is_written_as_the_reader_writes_it(
    sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = (3, pd.Timestamp(2020, 4, 1, 9), "Anne", "agreements", "Eksempel", "A-901", "changed")
    lines = [
        ("expires_date", "2020-05-01", "2021-12-01"),
        ("expires_date_precision", "day", "month"),
        ("status", "active", "ended"),
        ("status_text", "i kraft", "slut"),
    ]
    known = registers.agreement_changes("A-901")
    changed = pd.DataFrame([(*loaded, *line) for line in lines], columns=known.columns)
    newest = known.head(1).assign(load_id=4, subject="Det nyeste")
    monkeypatch.setattr(registers, "agreement_changes", lambda _id: pd.concat([newest, changed, known]))
    (table,) = [one.value for one in desk.open_page(PAGE, agreement="A-901").dataframe if "Før" in one.value]
    assert table["Emne"].iloc[0] == "Det nyeste"  # loads stand newest first
    assert table[["Kolonne", "Før", "Nu"]].iloc[1:3].to_numpy().tolist() == [
        ["Udløb", "01-05-2020", "december 2021"],
        ["Aftalestatus", "i kraft", "slut"],
    ]
    assert table["Kolonne"].iloc[3:].isna().all()


@pytest.mark.parametrize(
    ("days", "said"), [(12, "· om 12 dage"), (0, "· i dag"), (-667, "· udløb for 667 dage siden")]
)
def test_an_end_that_has_passed_is_not_told_as_ahead(days: int, said: str) -> None:
    row = {"days_to_expiry": days, "expires_date": dt.date(2018, 6, 1), "expires_date_precision": "day"}
    assert agreements.end_text(row) == f"1. jun. 2018 {said}"
