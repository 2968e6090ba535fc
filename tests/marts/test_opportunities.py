"""A company against a challenge, worked out by hand: each part, its reason, what is missing, and what would raise it."""

import datetime as dt
import functools
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from dashboard.ranking import placed
from tests.marts.drawn import drawn_marts, parse, records, specified
from tests.marts.naive import Naive

AS_OF = dt.date(2018, 6, 30)
PARTS = ("relevance", "interest", "readiness", "access", "ripeness")

# Relevance 35: the challenge's description says "leakage", Vandtab does leak detection.         1.00 × 35 = 35.0
# Interest 15: active in drinking water in Zhejiang, said two years (730 days) before the day.   0.50 × 15 = 7.5
# Readiness 15: export ready 0.35, active in Zhejiang 0.40, no member, 48 employees 0.10.        0.85 × 15 = 12.75 → 12.8
# Access 15: Aarhus's agreement on drinking water is in force in Zhejiang; vitality 2 (contact within the year, company):
#            0.5 + 0.5 × 2/5 = 0.70.                                                             0.70 × 15 = 10.5
# Ripeness 20: news 0.30, dialogue 0.45 × 0.50, no value; three years (1,095 days) old: half.   0.2625 × 20 = 5.25 → 5.3
DESK = """
companies
name     | technologies   | is_export_ready | is_member | employees | active_provinces
Vandtab  | lækagesøgning  | yes             | no        | 48        | CN-ZJ
Spild    | spildevand     | yes             | no        | 48        | CN-ZJ
Vind     | vind           | yes             | no        | 48        | CN-ZJ
Tavs     |                |                 |           |           |

interests
company_name | theme_code     | province_code | level  | stated_date
Vandtab      | drinking_water | CN-ZJ         | active | 2016-06-30

challenges
challenge_id | title   | description       | theme          | province_codes | stage    | stage_date
C-1          | Pipes   | Leakage is 30 pct | drinking_water | CN-ZJ          | dialogue | 2015-07-01
C-2          | Nowhere |                   |                |                |          |

agreements
agreement_id | title | danish_party   | signed_date | themes         | province_codes | chinese_party | status
A-1          | Vand  | Aarhus Kommune | 2016-01-01  | drinking_water | CN-ZJ          | Ningbo | active

activities
activity_id | agreement_id | title | status | start_date | companies
V-1         | A-1          | Visit | held   | 2018-01-01 | Grundfos A/S
"""


# The pairs with the weights of rules.toml.
PAIRS = "from marts.opportunity_score_at(date '2018-06-30', null, null, 35, 15, 15, 15, 20)"


def _pairs(con: duckdb.DuckDBPyConnection, as_of: dt.date = AS_OF) -> dict[tuple[str, str], dict[str, Any]]:
    """(company, challenge) → its row, with the weights of rules.toml."""
    found = con.execute(
        "select pair.* from marts.opportunity_rule as rule, lateral (select * from marts.opportunity_score_at("
        "?, null, null, rule.weight_relevance, rule.weight_interest, rule.weight_readiness, rule.weight_access, "
        "rule.weight_ripeness)) as pair",
        [as_of],
    )
    names = [column[0] for column in found.description or []]
    rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    return {(row["company_id"].removeprefix("name:"), row["challenge_id"]): row for row in rows}


# The cells of Vandtab in the desk, and what it has said.
VANDTAB = {
    "technologies": "lækagesøgning",
    "is_export_ready": "yes",
    "is_member": "no",
    "employees": "48",
    "active_provinces": "CN-ZJ",
}
SAID = {
    "theme_code": "drinking_water",
    "province_code": "CN-ZJ",
    "level": "active",
    "stated_date": "2016-06-30",
}
TODAY = {"stated_date": "2018-06-30"}


@dataclass(frozen=True)
class Like:
    """A company like Vandtab, but for these cells, and what it has said; None for nothing."""

    company: dict[str, str] = field(default_factory=dict)
    said: tuple[dict[str, str], ...] = ({},)


def _alike(cases: Sequence[Like], as_of: dt.date = AS_OF) -> list[dict[str, Any]]:
    """The pairs of such companies with C-1."""
    return [_pairs_of_alike(as_of)[f"k{ALIKE.index(case)}", "C-1"] for case in cases]


@functools.cache
def _pairs_of_alike(as_of: dt.date) -> dict[tuple[str, str], dict[str, Any]]:
    """All of them in one desk: no company is worth more or less for another."""
    tables = parse(DESK)
    for number, case in enumerate(ALIKE):
        tables["companies"].append({"name": f"K{number}", **VANDTAB, **case.company})
        tables["interests"] += [{"company_name": f"K{number}", **SAID, **word} for word in case.said]
    with drawn_marts(tables) as con:
        return _pairs(con, as_of)


PROVINCES = ("CN-AH", "CN-FJ", "CN-GS", "CN-GD", "CN-HN", "CN-JS", "CN-SD", "CN-SN")


def _doors(cases: Sequence[dict[str, str]]) -> list[dict[str, Any]]:
    """Vind, which knows none of them, with challenges like C-1, each in a province of its own with an agreement like A-1 but for these cells."""
    tables = parse(DESK)
    for number, (case, province) in enumerate(zip(cases, PROVINCES, strict=False)):
        agreement = {"agreement_id": f"B-{number}", "province_codes": province}
        own = f"B-{number}" if case.get("status") == "proposed" or "own" in case else ""
        challenge = {"challenge_id": f"D-{number}", "province_codes": province, "agreement_id": own}
        stated = {name: cell for name, cell in case.items() if name != "own"}
        tables["agreements"].append(tables["agreements"][0] | agreement | stated)
        tables["challenges"].append(tables["challenges"][0] | challenge)
        tables["activities"].append(
            tables["activities"][0] | {"activity_id": f"W-{number}", "agreement_id": f"B-{number}"}
        )
    with drawn_marts(tables) as con:
        pairs = _pairs(con)
    return [pairs["vind", f"D-{number}"] for number in range(len(cases))]


# --- The score, by hand ---


def test_a_score_worked_out_by_hand() -> None:
    (row,) = _alike([Like()])
    assert [row[f"{part}_points"] for part in PARTS] == [
        Decimal(points) for points in ("35.0", "7.5", "12.8", "10.5", "5.3")
    ]
    assert row["score"] == Decimal("71.1")
    reasons = [row[f"{part}_reason"] for part in ("relevance", "interest", "experience", "access")]
    assert reasons == ["technology", "exact", "there", "theme"]
    assert (row["missing"], row["confidence"]) == ([], "high")


def test_weights_count_as_shares_of_their_sum_and_alike_where_all_are_nothing() -> None:
    with drawn_marts(DESK) as con:

        def score(*weights: int) -> Decimal:
            sql = "select score from marts.opportunity_score_at(?, ['name:vandtab'], ['C-1'], ?, ?, ?, ?, ?)"
            return Decimal(records(con, sql, AS_OF, *weights)[0][0])

        assert score(35, 15, 15, 15, 20) == score(70, 30, 30, 30, 40) == Decimal("71.1")
        assert score(1, 0, 0, 0, 0) == Decimal("100.0")
        # 20 + 10 + 17 + 14 + 5.25 → 5.3
        assert score(0, 0, 0, 0, 0) == score(5, 5, 5, 5, 5) == Decimal("66.3")


# --- Monotone: what is better never counts less ---

BETTER: dict[str, list[Like]] = {
    "relevance": [
        Like({"technologies": "vind"}),
        Like({"technologies": "spildevand"}),  # beside drinking water
        Like({"technologies": "vandforsyning"}),  # the theme, and no technology
        Like({"technologies": "waterworks design"}),  # of the theme, but not named
        Like({"technologies": "lækagesøgning"}),
    ],
    "interest": [
        Like(said=({"level": "no"},)),
        Like(said=({"stated_date": "2012-06-30"},)),  # six years ago
        Like(said=({"theme_code": "wastewater", "province_code": "CN-JS"},)),
        Like(said=({"theme_code": "wastewater"},)),
        Like(said=({"level": "interested"},)),
        Like(),
        Like(said=({"stated_date": "2017-06-30"},)),
        Like(said=(TODAY,)),
    ],
    "readiness": [
        Like({"is_export_ready": "no", "active_provinces": "", "employees": ""}),
        Like({"is_export_ready": "no", "active_provinces": ""}),
        Like({"is_export_ready": "no", "active_provinces": "CN-JS"}),
        Like({"is_export_ready": "no"}),
        Like(),
        Like({"is_member": "yes"}),
    ],
}  # fmt: skip


@pytest.mark.parametrize("part", sorted(BETTER))
def test_what_is_better_counts_more_and_nothing_else_moves(part: str) -> None:
    rows = _alike(BETTER[part])
    values = [row[part] for row in rows]
    assert values == sorted(values)
    assert len(set(values)) >= len(values) - 1  # a no and a word long gone are both nothing
    scores = [row["score"] for row in rows]
    assert scores == sorted(scores)
    for other in set(PARTS) - {part}:
        assert len({row[other] for row in rows}) == 1, other


NO_TO_ALL = {"level": "no", "theme_code": "", "stated_date": "2017-01-01"}
NO: list[Like] = [
    Like(said=(NO_TO_ALL,)),
    Like(said=(NO_TO_ALL, {"stated_date": "2017-06-30"})),
    Like(said=(NO_TO_ALL, {"stated_date": "2016-06-30"})),  # said before the no
    Like(said=({"province_code": "", "province": "Atlantis"},)),
]
BLANKS = ("employees", "is_member", "is_export_ready")
LESS_KNOWN = [Like(dict.fromkeys(BLANKS[:count], "")) for count in range(len(BLANKS) + 1)]
# Before and after the one thing that would raise a part.
STEPS = {
    ("interest", "renew"): (Like(), Like(said=(TODAY,))),
    ("interest", "ask"): (Like(said=()), Like(said=(TODAY,))),
    ("interest", "mind"): (Like(said=({"level": "no"},)), Like(said=(TODAY,))),
    ("interest", "sharpen"): (Like(said=({"theme_code": "wastewater", **TODAY},)), Like(said=(TODAY,))),
    ("readiness", "experience"): (Like({"active_provinces": ""}, (TODAY,)), Like(said=(TODAY,))),
    ("readiness", "ask_export"): (Like({"is_export_ready": ""}, (TODAY,)), Like(said=(TODAY,))),
    ("relevance", "state_technologies"): (
        Like({"technologies": ""}, (TODAY,)),
        Like({"technologies": "waterworks design"}, (TODAY,)),
    ),
}
WORDS = (
    *("vand; rådgivning", "vand", "drikkevand", "drikkevand; rådgivning", "spildevand; rådgivning"),
    *("rådgivning", "grundvandskortlægning", "vandforsyning", "vandforsyning; grundvandskortlægning"),
)
IN_WORDS = {word: Like({"technologies": word}) for word in WORDS}
ALIKE = [
    *(case for cases in BETTER.values() for case in cases),
    *NO,
    *LESS_KNOWN,
    *(case for pair in STEPS.values() for case in pair),
    *IN_WORDS.values(),
]

OWNERS = {"danish_owner": "Ida", "chinese_owner": "Li"}


def test_a_nearer_and_livelier_agreement_opens_the_door_further() -> None:
    rows = _doors(
        [
            {"province_codes": "CN-XZ"},
            {"themes": "culture"},
            {"themes": "wastewater"},
            {},
            OWNERS,
            {**OWNERS, "next_step": "Ring", "next_step_date": "2018-08-01"},
        ]
    )
    assert [row["access_reason"] for row in rows] == ["none", "other", "neighbour", "theme", "theme", "theme"]
    # 0; 0.25 × 0.7; 0.5 × 0.7; 1 × 0.7; one point of vitality more is a tenth
    assert [row["access"] for row in rows] == [
        Decimal(value) for value in ("0.0000", "0.1750", "0.3500", "0.7000", "0.8000", "0.9000")
    ]
    assert len({(row["relevance"], row["interest"], row["readiness"]) for row in rows}) == 1


def test_a_no_stands_until_something_more_exact_is_said() -> None:
    rows = _alike(NO)
    assert [row["interest_reason"] for row in rows] == ["no", "exact", "no", "elsewhere"]
    # a place that is not known is not "anywhere"
    assert not rows[3]["interest_is_anywhere"]


def test_what_is_said_later_has_not_been_said_yet() -> None:
    (row,) = _alike([Like()], dt.date(2016, 6, 29))
    assert row["interest_reason"] == "none"


# --- Reasons, and what is missing ---


def test_no_part_without_a_reason_and_no_points_against_the_reason() -> None:
    with drawn_marts(DESK) as con:
        pairs = _pairs(con)
    assert len(pairs) == 4 * 2
    nothing = {
        "relevance": {"none", "not_stated", "not_known", "no_theme"},
        "interest": {"no", "none", "gone"},
        "access": {"none", "unplaced", "proposed", "over", "contract"},
    }
    for row in pairs.values():
        assert row["score"] == sum(row[f"{part}_points"] for part in PARTS)
        for part, reasons in nothing.items():
            assert (row[part] == 0) == (row[f"{part}_reason"] in reasons), row[f"{part}_reason"]


def test_what_is_missing_lowers_confidence_and_is_named() -> None:
    with drawn_marts(DESK) as con:
        pairs = _pairs(con)
    assert pairs["tavs", "C-1"]["missing"] == ["technologies", "interest", "export", "member", "size"]
    assert pairs["tavs", "C-1"]["confidence"] == "low"
    assert pairs["spild", "C-1"]["missing"] == ["interest"]
    assert pairs["spild", "C-1"]["confidence"] == "high"
    assert pairs["spild", "C-2"]["missing"] == ["theme", "place", "interest", "news"]
    assert pairs["spild", "C-2"]["confidence"] == "low"
    assert pairs["vind", "C-1"]["relevance_reason"] == "none"
    assert pairs["tavs", "C-1"]["relevance_reason"] == "not_stated"


def test_less_known_is_never_more_certain() -> None:
    rows = _alike(LESS_KNOWN)
    assert [row["missing_count"] for row in rows] == [0, 1, 2, 3]
    assert [row["confidence"] for row in rows] == ["high", "high", "medium", "medium"]
    scores = [row["score"] for row in rows]
    assert scores == sorted(scores, reverse=True)


# --- The one thing that would raise it: done, it gives what was promised ---


def test_the_step_that_is_named_gives_the_points_that_are_named() -> None:
    rows = _alike([case for pair in STEPS.values() for case in pair])
    for step, now, then in zip(STEPS, rows[::2], rows[1::2], strict=True):
        part, lever = step
        assert now[f"{part}_lever"] == lever
        gain = then["score"] - now["score"]
        assert abs(gain - now[f"{part}_gain_points"]) <= Decimal("0.1"), step  # each is rounded to a tenth
        assert now["raise_points"] == max(now[f"{each}_gain_points"] for each in PARTS)
        assert now["raise_points"] == now[f"{now['raise_part']}_gain_points"]


def test_the_step_for_the_door_gives_the_points_that_are_named() -> None:
    rows = _doors(
        [
            {"status": "proposed", "signed_date": ""},
            {"own": "yes"},
            {"themes": "culture"},
            {},
            {"expires_date": "2018-01-01", "own": "yes"},
        ]
    )
    assert [row["access_lever"] for row in rows] == ["sign", "enliven", "widen", "enliven", "renew"]
    for now, then in ((rows[0], rows[1]), (rows[2], rows[3]), (rows[4], rows[1])):
        assert now["access"] + now["access_gain"] == then["access"]


# --- One ladder for every theme: a theme word is not a technology, and a description counts ---


@pytest.mark.parametrize("every", [40, pytest.param(1, marks=pytest.mark.soak)])
def test_a_challenge_that_says_its_theme_only_names_no_technology_whatever_the_theme(
    every: int, sample_warehouse: Path
) -> None:
    with duckdb.connect(str(sample_warehouse), read_only=True) as con:
        themes = records(con, "select theme_code, name_da, name_en, name_zh from marts.dim_theme")
        words = records(con, "select theme_code, word from marts.theme_word")
    said = [(theme, name) for theme, *names in themes for name in names] + words
    tables = parse(DESK)
    for number, (theme, word) in enumerate(said[::every]):
        tables["challenges"].append(
            {"challenge_id": f"T-{number}", "title": f"Ningbo: {word}", "theme": theme, "theme_text": word}
        )
    with drawn_marts(tables) as con:
        named = records(
            con, "select distinct challenge_id from marts.opportunity_named where challenge_id <> 'C-1'"
        )
    assert len(said) > 500
    assert not named


def test_no_name_of_a_theme_is_a_technology(sample_warehouse: Path) -> None:
    with duckdb.connect(str(sample_warehouse), read_only=True) as con:
        sql = """
            select technology.word from marts.technology_word as technology
            inner join marts.dim_theme as theme on technology.word in (lower(name_da), lower(name_en), lower(name_zh))
        """
        assert records(con, sql) == []


test_words_of_challenges = specified(f"""{DESK}
## A description and the solutions sought count where they name the technology
companies
name       | technologies
fjernvarme | fjernvarme
pumper     | pumper
luft       | luft

challenges
challenge_id | title   | theme                | description               | sought
H-0          | Heating | district_energy      |                           |
H-1          | Heating | district_energy      | Heat is dear              |
H-2          | Heating | district_energy      | A heat network is planned |
H-3          | Heating | district_energy      | Fjernvarme mangler        |
H-4          | Heating | district_energy      |                           | pumper; styring
H-5          | Heating | district_energy      |                           | heat pumps
H-6          | Heating | district_energy      |                           | We need pumps. Heat pumps were bought last year.
H-7          | Heating | district_energy      |                           | pumps and heat pumps
H-8          | Heating | district_energy      |                           |
H-air        | Heating | district_energy; air |                           |
C-3          | Pipes   | soil; drinking_water | Leakage is 30 pct         |
? select challenge_id, relevance_reason {PAIRS} where company_id = if(challenge_id < 'H-4', 'name:fjernvarme', 'name:pumper') and challenge_id between 'H-0' and 'H-8'
H-0 | theme
H-1 | theme
H-2 | technology
H-3 | technology
H-4 | technology
H-5 | side        # a word inside a longer one
H-6 | technology
H-7 | technology
H-8 | side
# a theme of its own counts before one that only neighbours a more important one: 0.50 × 0.50 for the second, not 0.30
? select relevance_reason {PAIRS} where company_id = 'name:luft' and challenge_id = 'H-air'
stated
# the first theme counts full and others a share
? select challenge_id, relevance {PAIRS} where company_id = 'name:vandtab' and challenge_id in ('C-1', 'C-3')
C-1 | 1.0000
C-3 | 0.5000

## What a company states says which of its technology's uses are its own
# valves for heating are no valves for drinking water, also where a challenge names valves; of a company near water they are
companies
name       | technologies
alene      | ventiler
vand       | vand; ventiler
spildevand | spildevand; ventiler
varme      | fjernvarme; ventiler

challenges
challenge_id | title | description  | theme          | province_codes | stage    | stage_date
C-4          | Pipes | Lacks valves | drinking_water | CN-ZJ          | dialogue | 2015-07-01
? select company_id[6:], challenge_id, relevance_reason {PAIRS} where company_id[6:] in ('alene', 'vand', 'spildevand', 'varme') and challenge_id in ('C-1', 'C-4')
alene      | C-1 | theme
alene      | C-4 | technology
vand       | C-1 | theme
vand       | C-4 | technology
spildevand | C-1 | side
spildevand | C-4 | technology
varme      | C-1 | side
varme      | C-4 | side
""")


def test_advice_on_a_broad_theme_is_advice_on_what_it_holds() -> None:
    rows = _alike([IN_WORDS["vand; rådgivning"], IN_WORDS["vand"]])
    assert [row["relevance_reason"] for row in rows] == ["advice_part", "part"]
    assert rows[0]["relevance"] > rows[1]["relevance"]
    assert "technology" not in rows[0]["missing"]


def test_advice_serves_what_the_company_states_and_a_theme_alone_does_not() -> None:
    words = ("drikkevand", "drikkevand; rådgivning", "spildevand; rådgivning", "rådgivning")
    rows = _alike([IN_WORDS[word] for word in words])
    assert [row["relevance_reason"] for row in rows] == ["stated", "advice", "neighbour", "none"]
    assert [row["is_fit"] for row in rows] == [True, True, False, False]
    assert "technology" in rows[0]["missing"]


def test_main_uses_count_more_than_side_uses_and_a_broad_theme_holds_its_narrow_ones() -> None:
    words = ("grundvandskortlægning", "vand", "vandforsyning", "vandforsyning; grundvandskortlægning")
    side, part, stated, meant = _alike([IN_WORDS[word] for word in words])
    reasons = [row["relevance_reason"] for row in (side, part, stated, meant)]
    assert reasons == ["side", "part", "stated", "theme"]
    assert side["relevance"] < part["relevance"] <= stated["relevance"] < meant["relevance"]
    # who states no technology is asked for one, and told what it would give
    for row in (part, stated):
        assert row["relevance_lever"] == "state_technology"
        assert row["relevance_technology_code"]
        assert row["relevance"] + row["relevance_gain"] == meant["relevance"]


def test_what_a_company_has_done_there_counts_as_relevance_and_as_access_for_itself() -> None:
    tables = parse(DESK)
    tables["activities"][0]["companies"] = "Vind"
    with drawn_marts(tables) as con:
        after = _pairs(con)
        before = _pairs(con, dt.date(2017, 12, 31))["vind", "C-1"]
        gone = _pairs(con, dt.date(2026, 6, 30))["vind", "C-1"]
    row = after["vind", "C-1"]
    assert (row["relevance_reason"], row["relevance"], row["is_fit"]) == ("done", Decimal("0.8000"), True)
    assert (row["deed_activity_id"], row["is_deed_there"]) == ("V-1", True)
    door = after["spild", "C-1"]["access"]
    assert row["access"] == round(door + (1 - door) * Decimal("0.4"), 4)
    for other in (before, gone):
        assert (other["relevance_reason"], other["is_deed_there"]) == ("none", False)


def test_what_is_real_has_the_places_before_what_is_invented() -> None:
    rows = placed(pd.DataFrame({"invented_count": [1, 0, 0], "score": [90.0, 50.0, 50.0]}))
    assert rows["rank"].tolist() == [3, 1, 1]
    assert rows["tied_count"].tolist() == [1, 2, 2]


# --- Doors: whose agreements they are ---


def test_another_companys_contract_is_no_door_and_ones_own_is_experience() -> None:
    tables = parse(DESK)
    tables["companies"].append({"name": "Ejlskov", "technologies": "lækagesøgning"})
    tables["agreements"][0] |= {"danish_party": "Ejlskov A/S", "danish_party_type": "company"}
    tables["challenges"][0]["agreement_id"] = "A-1"
    with drawn_marts(tables) as con:
        pairs = _pairs(con)
        listed = records(con, "select count(*) from marts.challenge_access_at(?)", AS_OF)
    assert [pairs[company, "C-1"]["access_reason"] for company in ("vandtab", "ejlskov")] == ["contract"] * 2
    # what a company has done there opens a way for itself alone
    assert [pairs[company, "C-1"]["access"] for company in ("vandtab", "ejlskov")] == [0, Decimal("0.4000")]
    assert pairs["ejlskov", "C-1"]["experience_contract_id"] == "A-1"
    assert pairs["ejlskov", "C-1"]["experience_reason"] == "there"
    assert pairs["vandtab", "C-1"]["experience_contract_id"] is None
    assert listed == [(0,)]


def test_the_challenges_own_agreement_is_told_first_and_a_wider_door_gives_the_points() -> None:
    tables = parse(DESK)
    other = {"agreement_id": "A-2", "title": "Kultur", "themes": "culture", "status": ""}
    tables["agreements"].append(tables["agreements"][0] | other)
    tables["challenges"][0]["agreement_id"] = "A-2"
    with drawn_marts(tables) as con:
        row = _pairs(con)["vandtab", "C-1"]
    # it is not stated whether A-2 is in force, and nothing happened under it: 0.5 × 0.5; A-1 gives 0.7
    assert (row["access_reason"], row["access_agreement_id"]) == ("own", "A-2")
    assert (row["access_open_agreement_id"], row["access"]) == ("A-1", Decimal("0.7000"))


def test_the_very_city_is_nearer_than_the_province_and_a_ministry_is_further_from_both() -> None:
    tables = parse(DESK)
    tables["agreements"][0]["place_id"] = "CN-330200"  # Ningbo
    tables["challenges"] += [
        {**tables["challenges"][0], "challenge_id": f"P-{place}", "place_id": place, "place_ids": place}
        for place in ("CN-330200", "CN-330400")
    ]
    with drawn_marts(tables) as con:
        own, other = (_pairs(con)["vandtab", f"P-{place}"] for place in ("CN-330200", "CN-330400"))
    assert (own["access"], other["access"]) == (Decimal("0.7000"), Decimal("0.5600"))
    assert (own["access_place_id"], other["access_place_id"]) == ("CN-330200", None)
    tables["agreements"][0]["danish_party_type"] = "state"
    with drawn_marts(tables) as con:
        assert _pairs(con)["vandtab", "P-CN-330200"]["access"] == Decimal("0.5600")


# --- Ripeness ---


# Challenges like C-1 but for these cells: each riper than the one before it; how old their news are; who holds an offer.
RIPER: list[dict[str, str]] = [
    {"stage": "identified", "stage_date": "2007-01-01"},
    {"stage": "identified"},
    {},
    {"stage": "matched"},
    {"stage": "offer"},
    {"stage": "offer", "value": "200000", "currency": "DKK"},
    {"stage": "offer", "value": "246000000", "currency": "DKK"},
    {"stage": "offer", "value": "246000000", "currency": "DKK", "stage_date": "2018-06-30"},
]
OF_AGE = [{"stage_date": "2015-07-01"}, {"stage_date": "2015-06-30"}, {"stage_date": ""}]
OFFERS = [
    {"stage": "offer"},
    *({"stage": "offer", "offer_holder": one} for one in ("Vandtab ApS", "Konkurrent A/S")),
]


@functools.cache
def _ripe() -> list[dict[str, Any]]:
    """Vandtab with all of them: no challenge is worth more or less for another."""
    tables = parse(DESK)
    tables["challenges"] += [
        {**tables["challenges"][0], "challenge_id": f"R-{number:02}", **case}
        for number, case in enumerate([*RIPER, *OF_AGE, *OFFERS])
    ]
    with drawn_marts(tables) as con:
        pairs = _pairs(con)
    return [pairs[pair] for pair in sorted(pairs) if pair[0] == "vandtab" and pair[1].startswith("R-")]


def test_further_newer_and_larger_is_riper() -> None:
    rows = _ripe()[: len(RIPER)]
    ripe = [row["ripeness"] for row in rows]
    assert ripe == sorted(ripe)
    assert len(set(ripe)) == len(ripe)
    assert ripe[-1] == 1
    assert [row["is_old"] for row in rows] == [True, *[False] * 7]
    # half of 0.30 + 0.45 + 0.25 × 0.40
    assert ripe[5] == Decimal("0.4250")


def test_a_challenge_whose_last_news_is_older_than_the_limit_is_old_and_an_undated_one_lacks_its_date() -> (
    None
):
    on_the_day, after, undated = _ripe()[len(RIPER) :][: len(OF_AGE)]
    assert [row["is_old"] for row in (on_the_day, after, undated)] == [False, True, False]
    assert undated["missing"] == ["news"]


def test_an_offer_is_told_with_who_holds_it_and_leaves_the_others_less() -> None:
    unknown, own, other = _ripe()[-len(OFFERS) :]
    assert [row["ripeness_reason"] for row in (unknown, own, other)] == ["offer", "own_offer", "held_offer"]
    assert other["offer_holder"] == "Konkurrent A/S"
    assert own["ripeness"] == unknown["ripeness"] == 2 * other["ripeness"]


# --- Explained, and worked out a second way ---


def test_every_pair_of_the_sample_is_what_a_notebook_would_find(sample_warehouse: Path) -> None:
    with duckdb.connect(str(sample_warehouse), read_only=True) as con:
        ours = _pairs(con, dt.date(2020, 3, 29))
        naive = Naive(con, dt.date(2020, 3, 29)).pairs()
    assert len(ours) == len(naive) > 5000
    for row in naive.to_dict("records"):
        pair = ours[row["company_id"].removeprefix("name:"), row["challenge_id"]]
        for part in (*PARTS, "focus"):
            assert float(pair[part]) == pytest.approx(float(row[part]), abs=0.0002), (part, row)


def test_an_interest_that_is_confirmed_is_as_fresh_as_its_confirmation_from_that_day_on() -> None:
    tables = parse(DESK)
    tables["interests"][0] |= {"stated_date": "2010-01-01", "confirmed_date": "2018-06-01"}
    with drawn_marts(tables) as con:
        pair = _pairs(con)["vandtab", "C-1"]
        # 29 days of a half-life of 730
        assert pair["interest"] == round(Decimal(0.5 ** (29 / 730)), 4)
        assert (pair["interest_reason"], pair["interest_date"]) == ("exact", dt.date(2018, 6, 1))
        before = _pairs(con, dt.date(2018, 5, 31))["vandtab", "C-1"]
        assert (before["interest"], before["interest_reason"]) == (0, "gone")
