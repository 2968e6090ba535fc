"""A filter picks rows: what a row says is worked out before, from all rows, and stays as it is whatever is chosen."""

import datetime as dt
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard import stated, warehouse
from dashboard.blocks.facts import plain_value
from dashboard.command_line import FilterError
from dashboard.filters_model import UNPLACED, Filters
from dashboard.model import measures, pages
from dashboard.model.measures import Measure
from dashboard.scope import reader
from dashboard.scope.asking import ask
from dashboard.scope.relations import Relation, relations
from locales import speaking
from locales.formats import is_missing
from reports import __main__ as command
from reports import board, issuing
from reports.board import Asked, Audience, progress, summary
from reports.board.facts import PackFacts
from reports.board.progress import INDICATORS
from tests.model.test_figures import DAYS, NARROWED

THEN = dt.date(2018, 3, 30)
FROM = dt.date(2017, 10, 1)
TOGETHER: dict[str, dict[str, Any]] = {
    "a party in a province": {"parties": ("Aarhus Kommune",), "provinces": ("CN-SD", "CN-HL")},
    "a theme, a status, types and a period": {
        "themes": ("air",),
        "statuses": ("active", "expiring"),
        "types": ("mou", "untyped"),
        "period_from": FROM,
    },
    "a theme of those in force": {"themes": ("water", "wastewater"), "statuses": ("active",)},
    "all at once": {
        "provinces": ("CN-JS", UNPLACED),
        "themes": ("air", "energy"),
        "parties": ("Sønderborg Kommune",),
        "statuses": ("active", "expiring", "expired"),
        "types": ("mou", "untyped"),
        "period_from": FROM,
    },
    "nothing that there is": {"parties": ("None of this name",)},
}
FILTERS = {name: chosen for name, chosen in (NARROWED | TOGETHER).items() if chosen}
# Every filter in two questions in `make test`; in `make soak` each alone and on another day, too.
QUICK = ("a party in a province", "a theme, a status, types and a period")
CASES = [
    pytest.param(day, name, marks=() if day == THEN and name in QUICK else pytest.mark.soak)
    for day in DAYS[2::2]
    for name in FILTERS
]


pytestmark = pytest.mark.usefixtures("sample_warehouse")


# What a row says about the choice itself: whether a company is at home with the party that is chosen.
OF_THE_CHOICE = {"is_at_home"}


def _rows(filters: Filters, relation: Relation, of: list[Measure]) -> Counter[str]:
    """All rows of a relation, with their details, as they are shown, where any of its measures can be said."""
    rows = every_row(filters, relation, " or ".join(replace(one, of_project=False).holds for one in of))
    return Counter(map(repr, rows.drop(columns=OF_THE_CHOICE & set(rows)).to_dict("records")))


@pytest.mark.parametrize(("day", "narrowed"), CASES, ids=str)
def test_a_filter_leaves_rows_as_they_are(day: dt.date, narrowed: str) -> None:
    whole = Filters(as_of=day)
    chosen = replace(whole, **FILTERS[narrowed])
    changed = {}
    for name, relation in relations().items():
        of = [one for one in measures.catalogue().values() if one.of is relation]
        if not of:
            continue
        # the end of the period is the day up to which money is counted, whatever narrows
        same_day = replace(whole, period_to=chosen.period_to) if relation.of_money else whole
        changed[name] = list(_rows(chosen, relation, of) - _rows(same_day, relation, of))[:1]
    assert {name: rows for name, rows in changed.items() if rows} == {}


# Of each filter whose values are groups of figures, two values.
CHOSEN = [
    ("province_code", "provinces", "CN-SD"),
    ("province_code", "provinces", "CN-JS"),
    ("theme_code", "themes", "air"),
    ("danish_party", "parties", "Aarhus Kommune"),
    ("danish_party", "parties", "Sønderborg Kommune"),
]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("day", DAYS[2::2], ids=str)
@pytest.mark.parametrize(("by", "choice", "value"), CHOSEN)
def test_a_group_has_the_same_figures_where_it_alone_is_chosen(
    by: str, choice: str, value: str, day: dt.date
) -> None:
    stated = {name for page in pages.catalogue().values() for name in page.groups.get(by, ())}
    names = [
        name
        for name in sorted(stated)
        if not measures.measure(name).is_share and not measures.measure(name).of_project
    ]
    assert len(names) > 10
    whole, chosen = (
        measures.grouped(filters, " ".join(names), by).set_index(by)
        for filters in (Filters(as_of=day), Filters(as_of=day, **{choice: (value,)}))
    )
    assert {name: _said(chosen.at[value, name]) for name in names} == {
        name: _said(whole.at[value, name]) for name in names
    }


def _said(value: Any) -> Any:
    return None if is_missing(value) else value


# What guests know less of than the house: a milestone before it is reached.
OF_MILESTONES = {"since_count", "milestone_count"}


@pytest.mark.dealt(2)
@pytest.mark.parametrize("day", DAYS[2::2], ids=str)
def test_guests_are_told_the_figures_of_the_house_without_what_is_invented(day: dt.date) -> None:
    """A figure of what is closed to them would be 0, and wrong."""

    def told() -> dict[tuple[str, str, str], Any]:
        found = stated.figures(Filters(as_of=day))
        return {(one["page"], one["measure"], str(one["group"])): one["value"] for one in found}

    with reader.reading(for_guests=True):
        guests = told()
    with reader.reading(without_invented=True):
        house = told()
    assert len(guests) > 1000
    differing = {name: value for name, value in guests.items() if value != house[name]}
    assert {measure for _, measure, _ in differing} <= OF_MILESTONES
    assert all(differing.values())


# What a company has said is told whole, wherever it wants to go.
WHOLE = {"wishes"}


@pytest.mark.dealt(3)
@pytest.mark.parametrize(("by", "choice", "value"), CHOSEN[:3])
def test_of_a_thing_with_several_values_the_chosen_ones_stay(by: str, choice: str, value: str) -> None:
    divided = 0
    for day in DAYS[2::2]:
        for name, relation in relations().items():
            if name in WHOLE or relation.is_asked:
                continue
            every = every_row(Filters(as_of=day), relation)
            things = [column for column in every if column.endswith("_id")]
            if by not in every or every.groupby(things, dropna=False)[by].nunique().max() <= 1:
                continue
            rows = every_row(Filters(as_of=day, **{choice: (value,)}), relation)
            assert set(rows[by]) <= {value}, (name, day)
            divided += 1
    assert divided > 2


def every_row(filters: Filters, relation: Relation, holds: str = "true") -> pd.DataFrame:
    """The rows of a relation that filters leave, with their details and in its order; empty if the condition does not hold."""
    select = f"select counted.* from counted where {holds} order by {relation.order}"
    return measures._put(ask, filters, relation, select, is_detailed=True)


# ── What was found to differ ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_province_has_no_white_spots_of_others(day: dt.date) -> None:
    for code in ("CN-SD", "CN-SC"):
        spots = measures.rows(Filters(as_of=day, provinces=(code,)), "white_spot_count")["province_code"]
        all_spots = measures.rows(Filters(as_of=day), "white_spot_count")["province_code"]
        assert set(spots) == {code} & set(all_spots)


def test_the_period_moves_nothing_but_what_is_of_the_period() -> None:
    expected = {
        "activities_12_months": 13,
        "activities_12_months_before": 15,
        "challenge_count": 84,
        "milestones_done": 22,
    }
    for first in (None, FROM):
        filters = Filters(as_of=THEN, period_from=first)
        assert measures.values(filters, " ".join(expected)) == expected
    of_period = {name for name, one in measures.catalogue().items() if one.window == "period"}
    # what was spent before the period begins with the project and ends where the period begins
    others = measures.catalogue().keys() - of_period - {"spent_before_dkk"}
    # the end of the period is the day up to which money is counted
    of_money = {
        name
        for name in others
        if any(measures.measure(part).of.of_money for part in (*measures.measure(name).parts, name))
    }
    year = {"period_from": FROM, "period_to": dt.date(2017, 12, 31)}
    assert _moved(others, period_from=FROM) == set()
    assert _moved(others - of_money, **year) == set()
    assert len(_moved(of_period, **year)) > 10


@pytest.mark.parametrize("day", DAYS[2::2], ids=str)
def test_what_is_of_a_period_is_in_one_of_its_parts_alone(day: dt.date) -> None:
    """A date known in part counts by its last possible day, a contact by one day: periods that follow each other add up."""
    names = [
        name
        for name, one in measures.catalogue().items()
        if one.window == "period" and one.value.split()[0] in ("count", "sum") and len(one.of.days) == 1
    ]
    names += ["activities_held", "meeting_count"]  # what is planned or cancelled runs from day to day
    ends = [dt.date(2012, 6, 15), dt.date(2015, 7, 31), dt.date(2017, 6, 15), dt.date(2017, 11, 30)]
    begins = [end + dt.timedelta(days=1) for end in ends]
    # what has no day is in none of them
    periods = [*zip([None, *begins], [*ends, None], strict=True), (dt.date(1900, 1, 1), None)]
    asked = " ".join(names)
    *parts, whole = [
        measures.values(Filters(as_of=day, period_from=first, period_to=last), asked)
        for first, last in periods
    ]
    assert len(names) > 20
    assert {name: sum(part[name] or 0 for part in parts) for name in names} == {
        name: whole[name] or 0 for name in names
    }


@pytest.mark.parametrize("day", DAYS[2::2], ids=str)
def test_a_day_known_in_part_is_the_first_or_last_by_its_last_possible_day(day: dt.date) -> None:
    partly = 0
    for name, one in measures.catalogue().items():
        word, *columns = one.value.split()
        if word in ("latest", "earliest"):
            rows = measures.rows(Filters(as_of=day), name)
            for at, precision in rows[[columns[0], f"{columns[0]}_precision"]].itertuples(index=False):
                if precision not in (None, "day") and not is_missing(at):
                    tomorrow = at + dt.timedelta(days=1)
                    assert at == day or tomorrow.day == 1, (name, at, precision)
                    assert at == day or precision != "year" or tomorrow.month == 1, (name, at)
                    partly += 1
    assert partly > 100


def test_an_invented_row_of_the_budget_counts_once() -> None:
    told = measures.rows(Filters(as_of=THEN), "illustrative_money_count")
    assert not told.duplicated(
        ["_file", "_sheet", "_row", "text", "budget_line", "funding_source", "amount_dkk"]
    ).any()


def _moved(names: Collection[str], **period: dt.date) -> set[str]:
    """The measures that a period moves."""
    asked = " ".join(sorted(names))
    said, of_day = (measures.values(Filters(as_of=THEN, **chosen), asked) for chosen in (period, {}))
    return {name for name in said if _said(said[name]) != _said(of_day[name])}


LATER, TO = dt.date(2019, 6, 30), dt.date(2018, 12, 31)
OPTIONS = ["--as-of", str(LATER), "--from", str(FROM), "--to", str(TO)]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("audience", ["board", "guest"])
@pytest.mark.parametrize("provinces", [(), ("CN-JS",)])
def test_the_command_says_of_a_period_what_the_pack_of_the_same_options_says(
    provinces: tuple[str, ...], audience: Audience, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pack by its command, and by its page, which drops the end of a period."""
    made: list[Asked] = []
    monkeypatch.setattr(board, "make", lambda asked, *_: made.append(asked) or b"")
    is_guest = audience == "guest"
    narrowed = [part for code in provinces for part in ("--province", code)]
    command.main(
        ["board", *OPTIONS, *narrowed, *["--guest"] * is_guest, "-o", str(tmp_path / "a.pdf"), "--lang", "da"]
    )
    period = Filters(as_of=LATER, period_from=FROM, period_to=TO, provinces=provinces)
    with reader.reading(for_guests=is_guest):
        with speaking("da"):
            assert made == [issuing.ask(period, FROM, audience, None)]
        facts = PackFacts(made[0])
        found = list(stated.of_pages(period, "board"))
        told = {one.measure: one.value for _, group, one in found if group is None}
        pack = {}
        for name in told:
            measure = measures.measure(name)
            is_new = measure.window == "period" and name not in {*INDICATORS.split(), "inquiry_count"}
            # results are told before, within and after the project, not of the period
            is_new = is_new and measure.of.name != "results"
            counts = facts.money if measure.of.of_money else facts.news if is_new else facts.now
            pack[name] = counts[name]
        assert {name: _said(value) for name, value in told.items()} == pack
        first_page = {one.key.measure: one.value for one in summary.figures(facts).figures}
        assert {name: plain_value(told[name]) for name in first_page} == first_page
        quarters = {
            group["contact_quarter"]: one.value
            for _, group, one in found
            if group and "contact_quarter" in group
        }
        drawn = progress.quarters(facts)
        held = dict(zip(drawn.categories, drawn.series[0].values, strict=True))
        assert held == {quarter: quarters.get(quarter, 0) for quarter in held}
        assert drawn.categories[-1] == dt.date(2019, 4, 1)


@pytest.mark.dealt(2)
@pytest.mark.parametrize("page", ["denmark", "board"])
def test_rows_of_a_page_are_those_that_its_figures_count(page: str) -> None:
    period = Filters(as_of=LATER, period_from=FROM, period_to=TO)
    said = {one.measure: one.rows for _, group, one in stated.of_pages(period, page) if group is None}
    opened = {name: len(stated.rows(period, name, page)) for name in said}
    assert opened == said
    # of two readers and periods, each its own
    asked = {name: len(stated.rows(period, name)) for name in said}
    assert asked != said
    with pytest.raises(FilterError):
        stated.rows(period, "in_force_count", "nowhere")


@pytest.mark.soak  # tests have one thread, those who serve have as many as there are cores
def test_the_order_of_rows_does_not_hang_on_the_number_of_threads(sample_warehouse: Path) -> None:
    def rows_of(threads: int) -> dict[str, list[str]]:
        warehouse.close()
        warehouse.query(f"set threads = {threads}")
        counted = {one.of.name: name for name, one in measures.catalogue().items() if not one.parts}
        return {
            of: list(map(repr, measures.rows(Filters(as_of=THEN), name).to_dict("records")))
            for of, name in counted.items()
        }

    one, four = rows_of(1), rows_of(4)
    assert [of for of in one if one[of] != four[of]] == []
