"""Every figure of every page equals the aggregate of the rows that it opens, on five days and with filters; recomputed here in Python."""

import datetime as dt
import statistics
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from dashboard import ranking
from dashboard.__main__ import main
from dashboard.filters_model import UNPLACED, Filters
from dashboard.model import measures, pages
from dashboard.model.columns import catalogue as columns
from dashboard.model.measures import Measure, Stated, titled
from dashboard.scope import reader
from dashboard.scope.asking import is_narrowed
from dashboard.theme import PRESENCE_MARKS
from locales import speaking
from locales.formats import is_missing

# Before the day of the oldest export of the sample nothing is known of plans.
FIRST_EXPORT = dt.date(2020, 3, 29)

# Of fewer no median is shown (`effect.few` of rules.toml).
FEW = 5
# Relations of which the sample has no row: no company is listed twice there.
UNMET = {"company_doubles", "company_merges"}
DAYS = tuple(
    map(dt.date.fromisoformat, ("2016-12-31", "2017-06-30", "2018-03-30", "2019-06-30", "2020-03-29"))
)
NARROWED = {
    "nothing": {},
    "a province": {"provinces": ("CN-JS",)},
    "a province and the unplaced": {"provinces": ("CN-JS", UNPLACED)},
    "a theme": {"themes": ("air",)},
    "a party": {"parties": ("Sønderborg Kommune",)},
    "a status": {"statuses": ("active", "expiring")},
    "a period": {"period_from": dt.date(2017, 1, 1), "period_to": dt.date(2018, 12, 31)},
}


pytestmark = pytest.mark.usefixtures("sample_warehouse")


# The presences, the worst first.
_ORDERED = list(reversed(PRESENCE_MARKS))


def _of_rows(rows: pd.DataFrame, measure: Measure) -> Any:
    """The expected value of a figure, from the rows that it opens."""
    word, *column = measure.value.split()
    if word == "count":
        return len(rows)
    cells = [cell for cell in rows[column[0]] if not is_missing(cell)]
    if word == "sum":
        return sum((Decimal(str(cell)) for cell in cells), Decimal(0))
    if word == "distinct":
        return len(set(cells))
    if not cells:
        return None
    if word == "total":
        return sum(Decimal(str(cell)) for cell in cells)
    return {
        "average": lambda: sum(Decimal(str(cell)) for cell in cells) / len(cells),
        "median": lambda: statistics.median(float(cell) for cell in cells),
        "typical": lambda: statistics.median(float(cell) for cell in cells) if len(cells) >= FEW else None,
        "latest": lambda: max(cells),
        "earliest": lambda: min(cells),
        "smallest": lambda: min(cells),
        "largest": lambda: max(cells, key=_ORDERED.index) if measure.kind == "code" else max(cells),
    }[word]()


def _agree(stated: Any, counted: Any) -> bool:
    if is_missing(stated) or is_missing(counted):
        return is_missing(stated) and is_missing(counted)
    if isinstance(counted, dt.date | str):
        return bool(stated == counted)
    return abs(Decimal(str(stated)) - Decimal(str(counted))) <= Decimal("0.005")


# Every day without filters, and every filter on two of them.
# `make test` asks every figure on the last day without a filter, `make soak` on all days and with all filters.
QUICK = DAYS[-1]
CASES = [
    pytest.param(day, name, marks=() if (day, name) == (QUICK, "nothing") else pytest.mark.soak)
    for day in DAYS
    for name in NARROWED
    if name == "nothing" or day in (DAYS[2], DAYS[4])
]


def _expected(measure: Measure, rows: pd.DataFrame, filters: Filters) -> Any:
    """The expected value, or None where it can't be said: of the project where a filter narrows, of plans before any export told of them."""
    untold = measure.plans and filters.as_of < FIRST_EXPORT
    return None if untold or (measure.of_project and is_narrowed(filters)) else _of_rows(rows, measure)


@pytest.mark.parametrize(("day", "narrowed"), CASES, ids=str)
def test_a_figure_is_the_aggregate_of_the_rows_it_opens(day: dt.date, narrowed: str) -> None:
    filters = replace(Filters(as_of=day), **NARROWED[narrowed])
    wrong = []
    every = dict.fromkeys(name for page in pages.catalogue().values() for name in page.figures)
    for stated in measures.stated(filters, " ".join(every)):
        measure = measures.measure(stated.measure)
        rows = measures.rows(filters, stated.measure)
        if len(rows) != stated.rows:
            wrong.append(f"{measure.name}: {stated.rows} rows are said, {len(rows)} open")
        if measure.parts and not (measure.of_project and is_narrowed(filters)):
            above, below = (
                _of_rows(measures.rows(filters, part), measures.measure(part)) for part in measure.parts
            )
            counted = None if not below else Decimal(str(above)) / Decimal(str(below))
        else:
            counted = _expected(measure, rows, filters)
        if not _agree(stated.value, counted):
            wrong.append(f"{measure.name} says {stated.value}, its rows {counted}")
        if (
            measure.value.startswith("distinct")
            and rows[measure.value.split()[1]].map(is_missing).to_numpy().any()
        ):
            wrong.append(f"{measure.name} opens rows that it does not count")
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "kinds"),
    {
        "agreement_cell_count": {"agreement"},
        "overlap_cell_count": {"agreement"},
        "gap_cell_count": {"challenge"},
        "reach_cell_count": {"agreement", "challenge"},
    }.items(),
)
@pytest.mark.parametrize("day", DAYS[2::2], ids=str)
def test_a_combination_of_theme_and_province_opens_what_makes_it_one(
    name: str, kinds: set[str], day: dt.date
) -> None:
    rows = measures.rows(Filters(as_of=day), name)
    assert set(rows["fact_kind"]) == kinds
    assert not rows[["theme_code", "province_code"]].isna().to_numpy().any()
    combinations = rows[["theme_code", "province_code"]].drop_duplicates()
    assert measures.values(Filters(as_of=day), name)[name] == len(combinations) > 0


def _some(stated: list[Stated], most: int) -> list[Stated]:
    """So many groups of each measure, spread over all of them: hundreds of challenges and companies are asked in the same way."""
    by_measure: dict[str, list[Stated]] = {}
    for one in stated:
        by_measure.setdefault(one.measure, []).append(one)
    return [one for each in by_measure.values() for one in each[:: max(1, len(each) // most)][:most]]


@pytest.mark.parametrize(
    ("day", "most"), [(QUICK, 1), *(pytest.param(day, 12, marks=pytest.mark.soak) for day in DAYS)], ids=str
)
def test_a_figure_of_a_group_is_the_aggregate_of_the_rows_it_opens(day: dt.date, most: int) -> None:
    filters = Filters(as_of=day)
    wrong = []
    asked = set()  # several pages state the same
    for page in pages.catalogue().values():
        for by, names in page.groups.items():
            groups = measures.stated(filters, " ".join(names), by)
            for stated in _some(groups, most):
                if (by, stated.measure, stated.group) in asked:
                    continue
                asked.add((by, stated.measure, stated.group))
                measure = measures.measure(stated.measure)
                rows = measures.rows(filters, stated.measure, (by, stated.group))
                if not measure.parts and not _agree(stated.value, _expected(measure, rows, filters)):
                    wrong.append(f"{page.name}: {measure.name} of {stated.group} says {stated.value}")
    assert wrong == []


@pytest.mark.soak
def test_a_figure_of_what_a_page_lets_one_choose_is_the_aggregate_of_the_rows_it_opens() -> None:
    filters = Filters(as_of=DAYS[2])
    challenge = next(iter(ranking.offered_challenges(filters.as_of)))
    company = str(measures.rows(filters, "registered_count")["company_id"].iloc[0])
    names = pages.page("opportunities").of_one
    for asked in (
        ranking.pairs_of(filters, challenge_id=challenge),
        ranking.pairs_of(filters, company),
        ranking.pairs_of(filters),  # nothing chosen: nothing is weighed
    ):
        for stated in measures.stated(asked, " ".join(names)):
            rows = measures.rows(asked, stated.measure)
            assert len(rows) == stated.rows
            assert _agree(stated.value, _of_rows(rows, measures.measure(stated.measure))), stated


@pytest.mark.soak
def test_every_row_says_where_it_came_from() -> None:
    filters = Filters(as_of=DAYS[2])
    for name in measures.catalogue():
        rows = measures.rows(filters, name)
        assert {"_file", "_sheet", "_row"} <= set(rows.columns), name
        # of two columns of one name the second would be called so, and figures would count by the first
        assert not [column for column in rows if str(column).endswith("_1")], name
        assert {columns().get(key, {}).get("field", key) for key in measures.shown(name).split()} <= set(
            rows.columns
        ), name


def test_every_group_is_called_something() -> None:
    filters = Filters(as_of=DAYS[2])
    for page in pages.catalogue().values():
        for by, names in page.groups.items():
            for stated in measures.stated(filters, names[0], by)[:3]:
                assert titled(names[0], (by, stated.group)), (page.name, by)


def test_a_group_of_a_quarter_is_called_by_its_quarter() -> None:
    with speaking("en"):
        assert titled("activities_held", ("contact_quarter", dt.date(2012, 4, 1))) == "Contacts (Q2 2012)"


def test_every_measure_is_stated_somewhere() -> None:
    stated = {name for page in pages.catalogue().values() for name in (*page.figures, *page.of_one)}
    stated |= {
        name for page in pages.catalogue().values() for names in page.groups.values() for name in names
    }
    divided = {part for measure in measures.catalogue().values() for part in measure.parts}
    idle = set(measures.catalogue()) - stated - divided
    assert not idle, f"dashboard/model/pages.toml names {sorted(idle)} for no page"


def test_the_sample_has_rows_of_every_relation() -> None:
    """Texts, groups and second counts of a page are met by tests where it has something to show."""
    asked = [one.name for one in measures.catalogue().values() if not one.of.chooses]
    met = {
        measures.measure(one.measure).of.name
        for one in measures.stated(Filters(as_of=QUICK), " ".join(asked))
        if one.rows
    }
    empty = {measures.measure(name).of.name for name in asked} - met
    assert empty == UNMET, (
        f"no export of data/sample has rows of {sorted(empty - UNMET)}, so no test draws them"
    )


@pytest.mark.soak
def test_figures_can_be_asked_for_guests() -> None:
    """No guest's question fails for lack of a column, and none of the rows holds anything hidden."""
    with reader.reading(for_guests=True):
        for name, measure in measures.catalogue().items():
            if not measure.is_internal:
                rows = measures.rows(Filters(as_of=DAYS[2]), name)
                assert "danish_owner" not in rows or rows["danish_owner"].isna().all(), name


def test_rows_on_paper_have_a_heading(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", "--as-of", "2018-03-30", "--rows", "red_count"]) == 0
    heading, first, *_ = capsys.readouterr().out.splitlines()
    named = heading.split("\t")
    assert {"agreement_id", "agreement_name", "_file", "_sheet", "_row"} <= set(named)
    assert len(first.split("\t")) == len(named)
