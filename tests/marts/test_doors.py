"""Who opens a door to a challenge is said once: every place that names doors names the same, in the same order."""

import datetime as dt
from pathlib import Path

import pytest

from dashboard import ranking
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.scope.asking import ask
from tests.marts.drawn import drawn_marts, records

AS_OF = Filters(as_of=dt.date(2020, 3, 29))


@pytest.fixture(scope="module")
def _doors(sample_desk: Path) -> dict[str, list[str]]:
    """Challenge → the agreements that open a door to it, in their order."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("WAREHOUSE", str(sample_desk / "warehouse.duckdb"))
        found = ask(
            AS_OF,
            """
            select door.challenge_id, list(door.agreement_id order by door.access_rank) as doors
            from challenge_access_at as door
            inner join challenge_day as challenges on door.challenge_id = challenges.challenge_id
            where challenges.is_known_then
            group by door.challenge_id
            """,
        )
    return {row["challenge_id"]: list(row["doors"]) for row in found.to_dict("records")}


def test_every_list_of_doors_has_the_same_in_the_same_order(
    sample_warehouse: Path, _doors: dict[str, list[str]]
) -> None:
    assert len(_doors) > 40
    listed = measures.rows(AS_OF, "access_count")
    assert listed.groupby("challenge_id")["agreement_id"].apply(list).to_dict() == _doors
    called = ask(AS_OF, "select agreement_id, agreement_name from fct_agreement")
    names = dict(zip(called["agreement_id"], called["agreement_name"], strict=True))
    register = measures.rows(AS_OF, "known_challenge_count").to_dict("records")
    for row in register:
        doors = _doors.get(row["challenge_id"], [])
        told = row["access_names"] if isinstance(row["access_names"], list) else []
        assert (row["access_count"], list(told)) == (len(doors), [names[each] for each in doors])


def test_the_first_door_is_the_one_that_scores_and_the_field_and_actions_name(
    sample_warehouse: Path, _doors: dict[str, list[str]]
) -> None:
    weights = ranking.standard()
    company = ask(AS_OF, "select min(company_id) as one from dim_company")["one"].iloc[0]
    pairs = measures.rows(ranking.for_company(AS_OF, company, weights), "pair_count")
    opened = pairs[~pairs["access_reason"].isin(["none", "over", "proposed", "contract", "unplaced"])]
    scored = dict(zip(opened["challenge_id"], opened["access_agreement_id"], strict=True))
    of_the_open = {key: doors[0] for key, doors in _doors.items() if key in set(pairs["challenge_id"])}
    assert scored == of_the_open
    cells = measures.rows(AS_OF, "field_cell_count")
    named = cells[cells["door_agreement_id"].notna()]
    assert all(_doors[row["challenge_id"]][0] == row["door_agreement_id"] for row in named.to_dict("records"))
    suggested = ask(
        AS_OF,
        "select challenge_ids[1] as challenge_id, agreement_ids from synergy_suggestion_at where suggestion_kind = 'hand_over'",
    )
    for row in suggested.to_dict("records"):
        order = [_doors[row["challenge_id"]].index(each) for each in row["agreement_ids"]]
        assert order == sorted(order)


def test_a_party_is_told_of_each_challenge_that_its_agreements_open(
    sample_warehouse: Path, _doors: dict[str, list[str]]
) -> None:
    parties = ask(AS_OF, "select agreement_id, danish_party from agreement_party")
    for party, theirs in parties.groupby("danish_party")["agreement_id"]:
        chosen = Filters(as_of=AS_OF.as_of, parties=(str(party),))
        told = set(measures.rows(chosen, "known_challenge_count")["challenge_id"])
        known = {key for key, doors in _doors.items() if set(doors) & set(theirs)}
        assert known <= told, party


def test_no_invented_agreement_opens_what_is_real(
    sample_warehouse: Path, _doors: dict[str, list[str]]
) -> None:
    invented = set(ask(AS_OF, "select agreement_id from fct_agreement where is_illustrative")["agreement_id"])
    real = set(ask(AS_OF, "select challenge_id from fct_challenge where not is_illustrative")["challenge_id"])
    assert invented
    assert not [key for key, doors in _doors.items() if key in real and invented & set(doors)]


def test_a_friendship_with_another_city_on_another_theme_is_no_door() -> None:
    drawn = """
        agreements
        agreement_id | danish_party | status | signed_date | province_codes | place_id  | themes
        A-1          | Aarhus       | active | 2016-01-01  | CN-JS          | CN-320100 | culture

        challenges
        challenge_id | title | province_codes | place_id  | place_ids | theme
        C-1          | There | CN-JS          | CN-320100 | CN-320100 | water
        C-2          | Other | CN-JS          | CN-320200 | CN-320200 | water
    """
    with drawn_marts(drawn) as con:
        doors = records(
            con, "select challenge_id, access_kind from marts.challenge_access_at(date '2018-01-01')"
        )
    assert doors == [("C-1", "other")]
