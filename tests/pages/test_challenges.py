"""The challenges page: how far each has come and for how long, who has it, what gives access; and what a guest is not told."""

import datetime as dt
from typing import Any

import pandas as pd
import pytest

from dashboard import actions, clock
from dashboard.blocks import plain
from dashboard.blocks.kinds import Rows, Table
from dashboard.filters_model import Filters
from dashboard.keeping import owners
from dashboard.model import measures
from dashboard.queries import registers as ask
from dashboard.statements import challenges
from dashboard.words import actions as action_words
from dashboard.words import challenges as challenge_words
from locales import speaking, text
from tests.pages import desk

PAGE = "business/challenges.py"
AS_OF = dt.date(2018, 6, 30)
ALL = Filters(as_of=AS_OF)

# Limits of rules.toml: dialogue 180 days, offer 120, identified 365.
# C-1 stands in dialogue since 2017-10-03, 270 days: stuck by 90. C-2 since 2018-06-20: 10 days. C-3 has no one to contact: not stuck.
# C-4 has no day. C-5 became a contract in 2018, C-6 was lost.
TABLES = """
agreements
agreement_id | title        | danish_party   | chinese_party | signed_date | agreement_type | province_code | themes     | danish_owner
A-1          | Vand i Wuxi  | Viborg Kommune | Wuxi          | 2016-05-01  | project        | CN-JS         | wastewater | Ida Hansen
A-2          | Luft i Jinan | Horsens Kommune | Jinan        | 2016-05-01  | project        | CN-SD         | air        | Bo Jensen

challenges
challenge_id | title             | problem_owner | province_code | theme      | stage      | stage_date | stage_date_precision | agreement_id | value    | urgency | source_url
C-1          | Slam i [Wuxi]     | Wuxi Water    | CN-JS         | wastewater | dialogue   | 2017-10-03 | day                  | A-1          | 54321.00 | high    | https://example.org/c
C-2          | Rør i Wuxi        | Wuxi Water    | CN-JS         | wastewater | offer      | 2018-06-20 | day                  |              |          |         |
C-3          | Luft i Harbin     |               | CN-HL         | air        | identified | 2016-01-01 | year                 |              |          |         |
C-4          | Jord i Harbin     | Harbin EPB    | CN-HL         | soil       | dialogue   |            |                      |              |          |         |
C-5          | Luft i Jinan      |               | CN-SD         | air        | contract   | 2018-01-01 | year                 | A-2          |          |         |
C-6          | Tabt i Jinan      |               | CN-SD         | air        | lost       | 2018-02-01 | day                  | A-2          |          |         |

activities
activity_id | challenge_id | title      | activity_type | status | start_date | danish_party   | participants | outcome | next_step  | next_step_date
K-1         | Rør i Wuxi   | Besøg i Wuxi | visit       | held   | 2018-06-25 | Viborg Kommune | Ida Hansen   | Enige   | Send tegninger | 2018-07-05

companies
name      | cvr      | technologies | is_ad_protected | contact_name
Slamfirma | 12345674 | wastewater   | yes             | Hemmelig Person

interests
company_name | cvr      | theme_code | province_code | level  | stated_date
Slamfirma    | 12345674 | wastewater | CN-JS         | active | 2018-05-01
"""


pytestmark = pytest.mark.shows(TABLES)


def _row(challenge_id: str, lang: str = "en") -> dict[str, object]:
    with speaking(lang):
        rows = measures.rows(ALL, "known_challenge_count", ("challenge_id", challenge_id))
    return rows.to_dict("records")[0]  # type: ignore[return-value]


def _table(at: Any, column: str, nth: int = 0) -> pd.DataFrame:
    return [table.value for table in at.dataframe if column in table.value][nth]


def test_those_to_act_on_come_first_with_their_doors_and_how_long_they_wait() -> None:
    at = desk.open_page(PAGE, "en")
    assert desk.metrics(at) == {
        "Open challenges": "4",
        "Stuck": "1",
        "With access": "2",
        "With an interested company": "2",
        "Became contracts": "1",
    }
    acted = at.dataframe[0].value
    assert acted.iloc[:, :4].fillna("").to_numpy().tolist() == [
        ["Slam i [Wuxi] (in Danish)", "Vand i Wuxi (in Danish)", "Wuxi Water", "② Dialogue"],
        ["Rør i Wuxi (in Danish)", "Vand i Wuxi (in Danish)", "Wuxi Water", "⑤ Offer"],
        ["Jord i Harbin (in Danish)", "", "Harbin EPB", "② Dialogue"],
    ]
    assert acted["Stuck"].fillna("").tolist() == ["■ 3 months over the limit", "", ""]


def test_a_stage_without_a_day_has_no_length() -> None:
    rows = measures.rows(ALL, "known_challenge_count").set_index("challenge_id", drop=False)
    times = speaking("en")(challenge_words.with_times)(rows)["time_words"]
    assert times["C-4"] is None
    assert times["C-3"] == "at least 18 months"  # since 31 Dec 2016: 546 days
    assert speaking("en")(challenge_words.time_text)(0, True) == "only roughly known"


def test_the_funnel_counts_who_came_so_far_or_farther() -> None:
    facts = challenges.PAGE.facts(ALL, is_guest=False)
    with speaking("en"):
        drawn = challenges.funnel(facts)
    counts = {one.key: list(one.values) for one in drawn.series}
    # the lost one counts as identified only
    assert counts == {
        "here_count": [1, 2, 0, 0, 1, 1],
        "passed_count": [4, 2, 2, 2, 1, 0],
        "lost_count": [1, 0, 0, 0, 0, 0],
    }
    # two were left before dialogue, two before a match: neither is most
    assert drawn.takeaway == (
        "Of 6 challenges, 4 have reached dialogue or gone further, and one has become a contract (17%)."
    )
    stages = plain.resolve([challenges.stages(facts)], facts.ledger)[0]
    assert isinstance(stages, Table)
    assert [row.values[1] for row in stages.rows] == [1, 2, 1, 1, 1]


def test_most_are_left_where_most_challenges_and_not_the_greatest_share_went_no_further() -> None:
    reached = [13, 2, 1, 1, 0, 0]
    steps = pd.DataFrame(
        {"way_stage": ask.STAGES, "reached_count": reached, "share_of_all": [count / 13 for count in reached]}
    )
    with speaking("en"):
        said = challenges.funnel_takeaway(steps)
    assert said.endswith("The largest drop is between identified and dialogue.")


def test_one_challenge_tells_its_doors_its_dialogue_and_what_else_its_owner_asks_for() -> None:
    at = desk.open_page(PAGE, challenge="C-1")
    said = desk.words(at).replace("\\", "")
    assert "② Dialog · Siden 3. okt. 2017 · :red[■ Sidder fast: 3 måneder over fristen]" in said
    assert desk.metrics(at)["Aftaler, der giver adgang"] == "1"
    assert desk.metrics(at)["Virksomheder med en teknologi til temaet"] == "1"
    assert list(_table(at, "Aftale")["Aftale"]) == ["Vand i Wuxi"]
    assert "Også hos Wuxi Water" in said
    assert list(_table(at, "Tid på trinnet")["Udfordring"]) == ["Rør i Wuxi"]
    assert "Der er ikke hørt noget siden 3. okt. 2017 (9 måneder), og ingen kontakt er planlagt." in said
    at.button(key="challenges-back").click().run()
    assert text("challenges-act-title") in desk.words(at)


def test_the_log_of_a_challenge_says_who_spoke_with_whom_and_what_comes_next() -> None:
    at = desk.open_page(PAGE, challenge="C-2")
    assert (
        "Dialogen er i gang. Drøftet én gang: 25. jun. 2018. Næste skridt: Send tegninger, senest 5. jul. 2018. "
        "Der er afgivet et tilbud; det fremgår ikke af hvem."
    ) in desk.words(at)
    log = _table(at, "Næste skridt")
    assert log[["Aktivitet", "Dansk part", "Næste skridt"]].to_numpy().tolist() == [
        ["Besøg i Wuxi", "Viborg Kommune", "Send tegninger"]
    ]


def test_the_way_of_a_lost_challenge_ends_beside_the_others() -> None:
    said = speaking("en")(challenge_words.way)(_row("C-6"), ask.challenge_journey("C-6", AS_OF))
    assert said.count(" · ") == 6
    assert "× Lost: is here now, 1 Feb 2018" in said
    assert said.count("not yet") == 5


def test_the_register_follows_words_and_forgives_slips() -> None:
    at = desk.open_page(PAGE)

    def found() -> list[str]:
        table = next(table.value for table in at.dataframe if "table-challenges-register" in table.proto.id)
        return sorted(table["Nummer"])

    assert len(found()) == 6
    for words, expected in (("jord harbin", ["C-4"]), ("EPB", ["C-4"])):
        at.text_input(key="challenges-search").set_value(words).run()
        assert found() == expected
    at.text_input(key="challenges-search").set_value("findes ikke xyzzy").run()
    assert text("challenges-register-none") in desk.words(at)


def test_a_link_to_what_is_not_there_says_so_and_shows_the_rest() -> None:
    at = desk.open_page(PAGE, challenge="C-99")
    assert "findes i data på opgørelsesdagen: C-99" in desk.words(at)
    assert at.dataframe


@pytest.mark.parametrize("link", [{}, {"challenge": "C-1"}, {"challenge": "C-2"}])
def test_a_guest_is_told_neither_what_is_stuck_nor_what_it_is_worth_nor_who(link: dict[str, str]) -> None:
    at = desk.open_page(PAGE, "en", view="guest", **link)
    said = (
        desk.words(at) + str(desk.metrics(at)) + "".join(str(table.value.to_csv()) for table in at.dataframe)
    )
    for secret in (
        "tuck",
        "54,321",
        "54321",
        "Ida Hansen",
        "Hemmelig Person",
        "drawn.xlsx",
        "over the limit",
        "Send tegninger",
        "dialogue is under way",
    ):
        assert secret not in said, secret
    assert "Wuxi" in said


@pytest.mark.usefixtures("own_folder")
def test_an_owner_who_does_not_answer_is_reminded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: AS_OF)
    for owner in ("Wuxi Water", "C-3"):
        assert speaking("zh")(owners.ask_owners)([owner], author="Mette", kind=owners.OWNER).error is None
    found = owners.asked(AS_OF)
    assert [(one.question.kind, one.question.subject, owners.called(one)) for one in found] == [
        ("owner", "Wuxi Water", "Wuxi Water"),
        ("owner", "C-3", "Luft i Harbin"),
    ]
    assert len(owners.matrix(found)[0]) == 2
    late = measures.rows(actions.noted(Filters(as_of=dt.date(2018, 7, 25))), "action_count")
    said = [action_words.title(row) for row in late.to_dict("records") if row["action_kind"] == "remind"]
    assert sorted(said) == ["Ryk for svar: Luft i Harbin", "Ryk for svar: Wuxi Water"]


@pytest.mark.shows("""
companies
name    | technologies | is_member | is_illustrative
Rigtig  | wastewater   |           |
Opdigt  | wastewater   | yes       | yes

challenges
challenge_id | title   | theme      | province_code | urgency | is_illustrative
C-1          | Rigtig  | wastewater | CN-JS         |         |
C-2          | Opdigt  | wastewater | CN-JS         | high    | yes
C-3          | Alle    | wastewater |               |         |
""")
def test_who_can_solve_it_and_what_can_be_solved_are_real_first_and_a_national_one_has_no_province() -> None:
    for challenge in ("C-1", "C-3"):
        rows = measures.rows(ALL, "answering_company_count", ("challenge_id", challenge))
        assert rows["company_name"].tolist() == ["Rigtig", "Opdigt"]
        said = desk.words(desk.open_page(PAGE, challenge=challenge))
        assert (text("challenges-companies-near", count=0) in said) is (challenge == "C-1")
    rows = measures.rows(ALL, "answerable_challenge_count", ("company_id", "name:rigtig"))
    assert rows["challenge_id"].tolist()[-1] == "C-2"


@pytest.mark.shows("""
agreements
agreement_id | title  | danish_party | chinese_party | signed_date | agreement_type | province_code | themes | status
A-1          | Anlæg  | Udført A/S   | Wuxi          | 2016-05-01  | project        | CN-JS         | soil   | active

companies
name       | technologies
Kan A/S    | soil
Udført A/S | wastewater

challenges
challenge_id | title | theme | province_code
C-1          | Jord  | soil  | CN-JS
""")
def test_who_has_done_it_fits_as_well_and_is_told_why() -> None:
    at = desk.open_page(PAGE, challenge="C-1")
    assert _table(at, "Teknologier")["Virksomhed"].tolist() == ["Kan A/S"]
    others = _table(at, "Begrundelse")
    assert others["Virksomhed"].tolist() == ["Udført A/S"]
    assert "selv arbejdet" in others["Begrundelse"][0]


@pytest.mark.shows("""
challenges
challenge_id | title  | problem_owner | theme      | stage    | stage_date | is_illustrative
C-1          | Opdigt | Example owner | wastewater | dialogue | 2016-10-03 | yes
C-2          | Rigtig | Wuxi Water    | wastewater | offer    | 2018-06-20 |
""")
def test_what_is_real_can_be_acted_on_first_also_where_what_is_invented_is_stuck() -> None:
    (listed,) = challenges.acting(challenges.PAGE.facts(ALL, is_guest=False))
    assert isinstance(listed, Rows)
    assert plain.found(listed, 10)["challenge_id"].tolist() == ["C-2", "C-1"]
