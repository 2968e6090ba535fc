"""The jury: what people who know the rows expect of a ranking (tests/judgements), compared with the score.

Each folder is a jury that knew nothing of the others. A table of companies.toml is a company by its name, one of challenges.toml a challenge by its number; both rank the other side:

- because: who it is, and what is to be expected. `equal_because`: why its equals are equal.
- first, top: must be first, must be among the first three; equal scores share a place. not_top: must not be among the first three, with why.
- above: [a, b, why]: a must have the higher score.
- equal: lists of those that must have one score.
- absent: must not fit at all. neighbours: must be told as near, apart from what fits. empty: nothing may fit.
- call: the sides that an expert would call first; fine: what is not absurd beside them; nonsense: what must not be among the first five. Of
  challenges a theme stands for all that state it first, "C-037..C-046" for a row of numbers.
- doors: [other side, agreement, why]: the door that is explained. no_doors: the agreement must not be among the doors.

What is invented counts as never loaded: it has no reason in the world.
"""

import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.filters_model import Filters
from dashboard.scope.asking import ask
from dashboard.scope.reader import reading

AS_OF = dt.date(2020, 3, 29)
FOLDER = Path(__file__).parent.parent / "judgements"
OTHER_SIDE = {"companies": "challenge_id", "challenges": "name"}
OWN_SIDE = {"companies": "name", "challenges": "challenge_id"}
NOWHERE = 999  # the place of what does not fit
PLACES = {"first": (1, 1), "top": (1, 3), "not_top": (4, NOWHERE), "absent": (NOWHERE, NOWHERE)}
NEIGHBOUR, NOTHING = "neighbour", ("none", "not_stated", "not_known", "no_theme")
NO_DOOR = ("proposed", "over", "contract", "unplaced", "none")
WHYS = {"above": 3, "doors": 3, "no_doors": 3}

Pair = dict[str, Any]


def _judged() -> list[tuple[str, str, str, dict[str, Any]]]:
    return [
        (path.parent.name, path.stem, name, expected)
        for path in sorted(FOLDER.rglob("*.toml"))
        for name, expected in tomllib.loads(path.read_text(encoding="utf-8")).items()
    ]


def pairs() -> tuple[list[Pair], set[tuple[str, str]]]:
    """Every pair as if what is invented had never been loaded, and which agreements are doors to which challenges."""
    filters = Filters(as_of=AS_OF)
    with reading(without_invented=True):
        found = ask(
            filters,
            """
            select company.name, challenge.themes[1] as main_theme, pair.*
            from opportunity_rule as rule,
                lateral (select * from opportunity_score_at(
                    $as_of, null, null, rule.weight_relevance, rule.weight_interest, rule.weight_readiness,
                    rule.weight_access, rule.weight_ripeness
                )) as pair
            inner join dim_company as company on pair.company_id = company.company_id
            inner join fct_challenge as challenge on pair.challenge_id = challenge.challenge_id
            order by score desc, focus desc, ripeness desc, news_date desc nulls last, interest_date desc nulls last, company._row,
                challenge._row
            """,
        )
        # an acquaintance on other matters is not a door
        doors = ask(
            filters, "select challenge_id, agreement_id from challenge_access_at where access_kind <> 'other'"
        )
    return found.to_dict("records"), set(doors.itertuples(index=False, name=None))


@pytest.fixture(scope="module")
def _found(sample_desk: Path) -> tuple[list[Pair], set[tuple[str, str]]]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("WAREHOUSE", str(sample_desk / "warehouse.duckdb"))
        return pairs()


def _wrong(
    side: str, name: str, expected: dict[str, Any], pairs: list[Pair], opened: set[tuple[str, str]]
) -> Iterator[str]:
    """The expectations that the ranking of one of the jury's companies or challenges fails."""
    other = OTHER_SIDE[side]
    of_all = {row[other]: row for row in pairs if row[OWN_SIDE[side]] == name}
    fits = {key: row for key, row in of_all.items() if row["relevance_reason"] not in (NEIGHBOUR, *NOTHING)}
    scores = {key: row["score"] for key, row in fits.items()}
    place = {key: 1 + sum(other > score for other in scores.values()) for key, score in scores.items()}
    if not of_all:
        yield "nobody knows it"
    for key, (least, most) in PLACES.items():
        for said in expected.get(key, []):
            each, why = (said, "") if isinstance(said, str) else said
            if not least <= place.get(each, NOWHERE) <= most:
                yield f"{key}: {each} is number {place.get(each)} {why}"
    yield from _unlike(expected, scores)
    for each, why in expected.get("neighbours", []):
        if of_all.get(each, {}).get("relevance_reason") != NEIGHBOUR:
            yield f"neighbours: {each} is {of_all.get(each, {}).get('relevance_reason')}: {why}"
    if expected.get("empty") and fits:
        yield f"empty: {sorted(fits)}"
    yield from _wrong_doors(expected, of_all, opened)


def _unlike(expected: dict[str, Any], scores: dict[str, float]) -> Iterator[str]:
    """The scores that are not above others, or equal to them, as is expected."""
    for better, worse, why in expected.get("above", []):
        if scores.get(better, -1) <= scores.get(worse, -1):
            yield f"above: {better} {scores.get(better)}, {worse} {scores.get(worse)}: {why}"
    for alike in expected.get("equal", []):
        if len({scores.get(each) for each in alike}) > 1:
            yield f"equal: {[(each, scores.get(each)) for each in alike]}"


def _wrong_doors(
    expected: dict[str, Any], of_all: dict[str, Pair], opened: set[tuple[str, str]]
) -> Iterator[str]:
    for each, agreement, why in expected.get("doors", []):
        if of_all[each]["access_agreement_id"] != agreement:
            yield f"doors: {each} by {of_all[each]['access_agreement_id']}: {why}"
    for each, agreement, why in expected.get("no_doors", []):
        row = of_all[each]
        if agreement == row["access_agreement_id"] and row["access_reason"] not in NO_DOOR:
            yield f"no_doors: {each} by {agreement}: {why}"
        if (row["challenge_id"], agreement) in opened or agreement == row["access_open_agreement_id"]:
            yield f"no_doors: {agreement} is listed for {each}: {why}"


def _named(names: list[str], pairs: list[Pair]) -> set[str]:
    """The companies or challenges that a list of the jury stands for."""
    found = set(names)
    for name in names:
        first, _, last = name.partition("..")
        if last:
            numbers = range(int(first.removeprefix("C-")), int(last.removeprefix("C-")) + 1)
            found |= {f"C-{number:03}" for number in numbers}
        found |= {row["challenge_id"] for row in pairs if row["main_theme"] == name}
    return found


def called(jury: str, side: str, pairs: list[Pair]) -> tuple[float, float, list[str]]:
    """Of the first five of each list the share that a jury would call first and that is not absurd, and the nonsense among them."""
    strict, lenient, nonsense = [], [], []
    for *of, name, expected in _judged():
        if of != [jury, side] or "call" not in expected:
            continue
        own, other = OWN_SIDE[side], OTHER_SIDE[side]
        first = [row[other] for row in pairs if row[own] == name and row["is_fit"]][:5]
        call, fine, absurd = (_named(expected.get(key, []), pairs) for key in ("call", "fine", "nonsense"))
        # who might have been called and is not listed is a place lost
        lost = min(5, len(call & {row[other] for row in pairs})) - len(first)
        strict += [each in call for each in first] + [False] * lost
        lenient += [each in call | fine for each in first]
        nonsense += [f"{name}: {each}" for each in first if each in absurd - call - fine]
    return sum(strict) / len(strict), sum(lenient) / len(lenient), nonsense


@pytest.mark.parametrize(("jury", "side"), sorted({(jury, side) for jury, side, *_ in _judged()}))
def test_what_is_listed_first_is_what_an_expert_would_call(
    jury: str, side: str, _found: tuple[list[Pair], set[tuple[str, str]]]
) -> None:
    strict, lenient, nonsense = called(jury, side, _found[0])
    assert (strict >= 0.75, lenient >= 0.97, nonsense) == (True, True, []), (strict, lenient)


def test_all_say_why() -> None:
    judged = _judged()
    assert Counter((jury, side) for jury, side, *_ in judged) == {
        ("judgements", "companies"): 45,
        ("judgements", "challenges"): 41,
        ("blind", "companies"): 14,
        ("blind", "challenges"): 13,
    }
    for *_, name, expected in judged:
        assert expected["because"], name
        for key, count in WHYS.items():
            assert all(len(line) == count and line[-1] for line in expected.get(key, [])), (name, key)
        assert "equal" not in expected or expected["equal_because"], name


@pytest.mark.parametrize(
    ("side", "name", "expected"), [pytest.param(*each[1:], id=": ".join(each[:3])) for each in _judged()]
)
def test_the_ranking_is_what_somebody_who_knows_the_rows_expects(
    side: str, name: str, expected: dict[str, Any], _found: tuple[list[Pair], set[tuple[str, str]]]
) -> None:
    assert not list(_wrong(side, name, expected, *_found))
