"""The effect page: what came of it, few told as few, and who took part, which is for those who measure."""

import csv
import datetime as dt

import pytest

from dashboard.blocks import plain
from dashboard.blocks.kinds import Rows
from dashboard.filters_model import Filters
from dashboard.statements import effect
from locales import speaking, text
from tests.pages import desk

PAGE = "partnerships/effect.py"
AS_OF = "2019-06-30"

# Three of five companies have a number; one of these is invented, and one took part in an invented activity alone.
TABLES = """
companies
name        | cvr      | is_illustrative
Ægte A/S    | 12345674 |
Opfundet    | 87654324 | yes
Kun På Skrømt | 10150817 |
Uden Nummer |          |

agreements
agreement_id | title       | danish_party   | signed_date | status | themes     | province_code
A-1          | Vand i Wuxi | Viborg Kommune | 2016-05-01  | active | wastewater | CN-JS
A-2          | Jord i Jinan | Horsens Kommune | 2017-06-01 | active | soil       | CN-SD

activities
activity_id | agreement_id | title   | activity_type | status | start_date | companies                | outcome      | is_illustrative
K-1         | A-1          | Før     | visit         | held   | 2015-06-20 | Ægte A/S                 | Snak         |
K-2         | A-1          | Besøg   | visit         | held   | 2018-06-20 | Ægte A/S; Uden Nummer    | Mere snak    |
K-3         | A-1          | Igen    | visit         | held   | 2018-09-20 | Ægte A/S; Opfundet       |              |
K-4         | A-2          | Møde    | meeting       | held   | 2018-10-20 | Ægte A/S                 |              |
K-5         | A-2          | Skrømt  | meeting       | held   | 2018-11-20 | Kun På Skrømt            |              | yes

milestones
agreement_id | title  | done_date  | status | outcome_type
A-1          | Solgt  | 2018-08-01 | done   | commercial

challenges
challenge_id | title | place | province_code | stage         | stage_date | value      | currency | agreement_id
C-1          | Slam  | Wuxi  | CN-JS         | contract      | 2019-01-15 | 1500000.00 | DKK      | A-1
C-2          | Luft  | Wuxi  | CN-JS         | contract      | 2019-02-15 |            |          |

budget
budget_line | funding_source | period | budget_amount
Rejser      | Tilskud        | 2018   | 90000.00

expenses
voucher_id | posted_date | budget_line | funding_source | text | amount   | status | currency | agreement_id
B1         | 2018-03-10  | Rejser      | Tilskud        | Fly  | 60000.00 | actual | DKK      | A-1
"""


pytestmark = pytest.mark.shows(TABLES)


def _participants(files: dict[str, bytes]) -> list[list[str]]:
    lines = files["download-csv-effect-participants"].decode("utf-8-sig").splitlines()
    return list(csv.reader((line for line in lines if not line.lstrip('"').startswith("#")), delimiter=";"))


def test_the_cards_say_what_came_of_it_and_few_are_told_as_few() -> None:
    at = desk.open_page(PAGE, as_of=AS_OF)
    assert desk.metrics(at) == {
        "Resultater med type i projektperioden": "3",  # the milestone and two contracts
        "Kontrakter": "2",
        "Måneder til første resultat": "for få",  # of one agreement there is no median
        "Involverede virksomheder": "4",
        "Kr. pr. resultat": "20.000 kr.",  # 60,000 by three
        "Kontrakternes værdi": "1.500.000 kr.",
        "Demonstrationernes værdi": "ikke oplyst",
    }
    labels = " ".join(button.label for button in at.button)
    assert "værdi oplyst for 1 af 2" in labels
    assert "resultater med og uden type" in labels
    # of the project are more than of a period, of which they are no part
    at = desk.open_page(PAGE, as_of=AS_OF, **{"from": "2019-01-01"})
    assert "i alt" not in " ".join(button.label for button in at.button)


@pytest.mark.parametrize(
    ("language", "timed", "worth", "card"),
    [
        (
            "da",
            "3 aftaler har givet et resultat efter underskriften, og det er ikke nok til en median.",
            "2 kontrakter er indgået; deres værdi er 5.000 kr. i alt.",
            "værdi: 5.000 kr. i alt",
        ),
        (
            "en",
            "3 agreements have produced an outcome after signing, which is too few for a median.",
            "2 contracts were made; their value is DKK 5,000 in all.",
            "value: DKK 5,000 in all",
        ),
        (
            "zh",
            "3份协议在签署后取得了成果，数量不足以计算中位数。",
            "已签订2份合同；金额共5,000丹麦克朗。",
            "金额共5,000丹麦克朗",
        ),
    ],
)
def test_what_is_known_of_all_is_not_said_to_be_known_of_some(
    language: str, timed: str, worth: str, card: str
) -> None:
    known = {"count": 2, "valued": 2, "known": "all", "amount": 5000}
    with speaking(language):
        said = [
            text("effect-timed", count=3, whole=3, known="all", few="yes", months=None, contacts=None),
            text("effect-contracts", **known),
            text("effect-contract-value", **known),
        ]
    assert [one.replace("\u00a0", " ") for one in said] == [timed, worth, card]


@pytest.mark.shows(
    TABLES.replace(
        "\n\nchallenges", "\nA-2          | Åbnet  |            | done   | non_commercial\n\nchallenges"
    )
)
def test_an_outcome_without_a_date_is_in_no_period_that_is_chosen() -> None:
    """It is told beside the number that leaves it out, and no list of the period has it."""
    at = desk.open_page(PAGE, as_of=AS_OF)
    assert "af 6 resultater med og uden type" in desk.words(at)
    kind = "ikke-kommerciel milepæl"
    assert [kind in set(table.value.get("Type", ())) for table in at.dataframe].count(True) == 1
    at = desk.open_page(PAGE, as_of=AS_OF, **{"from": "2015-06-01"})
    assert "5 i den valgte periode; ét uden dato er ikke med" in desk.words(at)
    assert not [table for table in at.dataframe if kind in set(table.value.get("Type", ()))]


def test_each_agreement_party_and_theme_has_its_own() -> None:
    at = desk.open_page(PAGE, as_of=AS_OF)
    # as every section is drawn: the chart, sides, agreements, parties, themes, the outcomes, participants
    _, sides, agreements, parties, themes, outcomes, _ = (table.value for table in at.dataframe)
    assert sides.iloc[:, :2].to_numpy().tolist() == [["Før projektet", 0], ["Under projektet", 2]]
    stated = ["Kontrakter", "Demonstrationer", "Kommercielle", "Ikke-kommercielle"]
    assert [*agreements.columns[1:]] == [*stated, "Kontakter", "Virksomheder"]
    assert list(zip(agreements.iloc[:, 0], agreements[stated].sum(axis=1), strict=True)) == [
        ("Vand i Wuxi", 2), ("Ingen bestemt aftale", 1), ("Jord i Jinan", 0),
    ]  # fmt: skip
    assert dict(zip(parties.iloc[:, 0], parties[stated].sum(axis=1), strict=True)) == {
        "Viborg Kommune": 2, "Uden dansk part": 1, "Horsens Kommune": 0,
    }  # fmt: skip
    assert 1 in set(themes["Kommercielle"])  # the milestone; the contracts have no theme
    assert list(outcomes["Type"]) == ["kontrakt", "kontrakt", "kommerciel milepæl", "type ikke oplyst", "type ikke oplyst"]  # fmt: skip


@pytest.mark.shows(
    TABLES.replace("outcome_type\n", "outcome_type | outcome\n").replace(
        "commercial\n", "commercial | Af kronprinsen\n"
    )
)
def test_a_paper_names_outcomes_by_what_they_are_of() -> None:
    facts = effect.PAGE.facts(Filters(as_of=dt.date.fromisoformat(AS_OF)), is_guest=False)
    (block,) = [one for one in effect.chapter(facts) if isinstance(one, Rows)]
    assert set(plain.rows(block)["outcome"]) == {"Slam", "Luft", "Solgt"}
    assert "Af kronprinsen" in set(plain.rows(effect.outcomes(facts, "outcome_count"))["outcome"])


@pytest.mark.dealt(2)
@pytest.mark.parametrize("since", [{}, {"from": "2018-01-01"}], ids=["all", "a period"])
def test_participants_are_those_that_a_register_knows_with_the_first_year_of_all(
    since: dict[str, str], files: dict[str, bytes]
) -> None:
    desk.open_page(PAGE, as_of=AS_OF, **since)
    before = [] if since else [["12345674", "2015", "2015", "besøg", "CLEAN China Desk", "1", "Ægte A/S"]]
    assert _participants(files) == [
        ["CVR-nr.", "Første år", "År", "Type", "Program", "Deltaget i", "Virksomhed"],
        *before,
        ["12345674", "2015", "2018", "møde", "CLEAN China Desk", "1", "Ægte A/S"],
        ["12345674", "2015", "2018", "besøg", "CLEAN China Desk", "2", "Ægte A/S"],
    ]


def test_guests_read_what_came_of_it_but_no_money_and_no_numbers_of_companies(
    files: dict[str, bytes],
) -> None:
    at = desk.open_page(PAGE, as_of=AS_OF, view="guest", part="participants")
    assert set(desk.metrics(at)) == {
        "Resultater med type i projektperioden",
        "Kontrakter",
        "Involverede virksomheder",
    }
    assert "download-csv-effect-participants" not in files
    said = desk.words(at) + "".join(table.value.to_csv() for table in at.dataframe)
    told = said + " ".join(made.decode("utf-8-sig") for key, made in files.items() if "csv" in key)
    assert text("effect-participants-title") not in told
    assert "Solgt" in told
    for secret in ("12345674", "kr.", "1500000", "Måneder", "drawn.xlsx"):
        assert secret not in told, secret
