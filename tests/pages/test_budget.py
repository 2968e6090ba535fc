"""The budget page: every figure of the small desk worked out by hand, in three languages, with its proof and its rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from dashboard import periods, warehouse
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.money import charts, grant, grant_table, outlook, questions
from dashboard.money.rules import limits
from dashboard.queries import project
from dashboard.theme import LIGHT
from locales import speaking
from tests.marts.drawn import drawn_warehouse
from tests.pages import desk

PAGE = "economy/budget.py"
AS_OF = dt.date.fromisoformat(desk.AS_OF)
NOTHING = Filters(as_of=AS_OF)
IN_2018 = replace(NOTHING, period_from=dt.date(2018, 1, 1), period_to=dt.date(2018, 12, 31))


def rows_of(filters: Filters, *, has_parts: bool = True, lang: str = "da") -> pd.DataFrame:
    return speaking(lang)(grant.display_rows)(
        questions.grant_table(filters), limits(project.rules()), has_parts=has_parts
    )


# --- The table ---


@pytest.mark.usefixtures("small_desk")
def test_the_table_reads_line_by_line_then_source_by_source_then_the_total() -> None:
    rows = rows_of(NOTHING)
    assert [(row["level"], row["name"].strip()) for row in rows.to_dict("records")] == [
        ("line", "Rejser"),
        ("part", "Tilskud"),
        ("part", "Egen"),
        ("line", "Løn"),
        ("part", "Tilskud"),
        ("line", "Uden budgetpost"),
        ("part", "Tilskud"),
        ("source", "Tilskud i alt"),
        ("source", "Egen i alt"),
        ("total", "I alt"),
    ]
    total = rows.iloc[-1]
    assert total["budget_dkk"] == Decimal("882000.00")
    assert total["spent_dkk"] == Decimal("120250.50")
    assert total["remaining_dkk"] == Decimal("761749.50")
    assert total["committed_dkk"] == Decimal("10000.00")
    assert total["available_dkk"] == Decimal("751749.50")
    assert round(total["spent_percent"], 3) == Decimal("0.136")


@pytest.mark.usefixtures("small_desk")
def test_a_period_divides_what_was_spent_into_before_and_within() -> None:
    total = rows_of(IN_2018).iloc[-1]
    assert total["spent_before_dkk"] == Decimal("40000.00")
    assert total["spent_period_dkk"] == Decimal("80250.50")
    assert total["spent_dkk"] == Decimal("120250.50")


@pytest.mark.usefixtures("small_desk")
def test_each_row_is_judged_by_the_stated_thresholds() -> None:
    rows = rows_of(NOTHING)
    assert rows["verdict_code"].tolist() == [
        "over",  # 120,000.50 of 120,000: over, but not by more than 10 %
        "far_over",  # 115,000.50 of 100,000
        "within",
        "within",
        "within",
        "no_line",
        "no_line",
        "within",
        "within",
        "parts_over",  # the whole as marts.grant_verdict_at judges it: inside, but not in every part
    ]
    assert rows["status_text"].iloc[0] == "▲ overskredet"
    assert rows["status_text"].iloc[1].startswith("■")


SOURCE_OVER_ITS_PART = """
budget
budget_line | funding_source | period | budget_amount
Løn         | Tilskud        | 2018   | 582000.00
Løn         | Egen           | 2018   | 300000.00

expenses
voucher_id | posted_date | budget_line | funding_source | text  | amount    | status    | currency
B1         | 2018-03-10  | Løn         | Tilskud        | Løn   | 572000.00 | actual    | DKK
B2         | 2018-03-11  | Løn         | Tilskud        | Hjælp | 40000.00  | committed | DKK
B3         | 2018-03-12  | Løn         | Egen           | Løn   | 210000.00 | actual    | DKK
"""


def test_the_grant_is_not_green_while_a_source_has_ordered_more_than_its_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a whole 882 − 782 − 40 = 60 thousand is left, but the subsidy's part of 582 has 572 spent and 40 ordered: 30 over."""
    drawn_warehouse(tmp_path / "source.duckdb", SOURCE_OVER_ITS_PART)
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "source.duckdb"))
    try:
        row = questions.first(questions.summary(NOTHING))
        troubles = measures.rows(NOTHING, "line_trouble_count")
        answer = outlook.answers(row, questions.grant_verdict(NOTHING), troubles, limits(project.rules()))[0]
        assert (answer.answer, answer.severity) == ("Ja, men ikke i alle dele", "amber")
        assert answer.note.replace("\u00a0", " ").endswith(
            "Tilskud: 30.000 kr. over sin del, når det bestilte er betalt."
        )
        assert measures.values(NOTHING, "grant_left_dkk")["grant_left_dkk"] == Decimal("60000.00")
    finally:
        warehouse.close()


@pytest.mark.usefixtures("small_desk")
def test_the_verdicts_agree_with_the_rule_checks() -> None:
    found = measures.rows(NOTHING, "finding_count", ("rule", "line"))
    rows = rows_of(NOTHING, has_parts=False)
    is_over = rows["verdict_code"].isin(["over", "far_over"]) & (rows["level"] == "line")
    assert set(found["budget_line"]) == set(rows[is_over]["budget_line"])


def test_a_year_without_commitments_has_no_outline_of_them() -> None:
    rows = pd.DataFrame(
        {
            "year_number": [2019, 2020],
            "year_budget_dkk": [Decimal(100), Decimal(100)],
            "spent_period_dkk": [Decimal(90), Decimal(40)],
            "committed_dkk": [Decimal(0), Decimal(20)],
        }
    )
    bars = charts.years(rows, LIGHT).data
    assert [list(bar.y) for bar in bars] == [[100.0, 100.0], [90.0, 40.0], [None, 20.0]]
    assert [bar.meta for bar in bars] == ["year_budget_dkk", "spent_period_dkk", "committed_dkk"]


# --- What a click opens ---

# Figure → the column of its rows that adds up to it.
ADDS = {
    "budget_dkk": "budget_dkk",
    "spent_before_dkk": "spent_dkk",
    "spent_period_dkk": "spent_dkk",
    "spent_dkk": "spent_dkk",
    "remaining_dkk": "effect_dkk",
    "committed_dkk": "committed_dkk",
    "available_dkk": "effect_dkk",
}


@pytest.mark.dealt(2)
@pytest.mark.usefixtures("small_desk")
@pytest.mark.parametrize("filters", [NOTHING, IN_2018], ids=["project", "2018"])
def test_the_rows_behind_each_figure_add_up_to_it(filters: Filters) -> None:
    for row in rows_of(filters).to_dict("records"):
        for figure, column in ADDS.items():
            names, group = grant_table.opened(row, figure)
            amounts = measures.rows(filters, names, group)[column]
            total = sum((one for one in amounts if not pd.isna(one)), Decimal(0))
            assert total == row[figure], (row["name"], figure)


@pytest.mark.usefixtures("small_desk")
def test_the_approved_budget_opens_its_rows() -> None:
    rows = rows_of(NOTHING).to_dict("records")
    found = measures.rows(NOTHING, *grant_table.opened(rows[0], "budget_dkk"))
    assert sorted(found["_row"]) == [2, 3]
    assert measures.rows(
        NOTHING, *grant_table.opened(rows[5], "budget_dkk")
    ).empty  # what has no line has no budget


@pytest.mark.usefixtures("small_desk")
def test_a_click_on_a_figure_opens_its_rows_and_the_notes_on_its_line() -> None:
    at = desk.open_page(PAGE)
    at.session_state["_clicked-grant"] = (0, "Brugt i alt")
    at.run()
    assert not at.exception
    said = desk.words(at).replace("\u00a0", " ")
    assert "Brugt i alt: Rejser: 120.000,50 kr." in said
    assert any("Rejser: skriv en note" in box.label for box in at.expander)
    opened = next(table.value for table in at.dataframe if "Bilag" in table.value.columns)
    assert {"Fil", "Ark", "Række", "Beløb i kr."} <= set(opened.columns)
    assert opened["Bilag"].tolist() == [
        "B6",
        "B3",
        "B2",
        "B1",
    ]  # one without a rate is shown, and adds nothing


# --- The page ---


@pytest.mark.usefixtures("small_desk")
def test_the_page_says_in_danish_what_the_money_does() -> None:
    at = desk.open_page(PAGE)
    said = desk.words(at)
    # three answers: within the grant; where it lands (worked out in the tests of the forecast); which lines are in trouble
    assert desk.metrics(at) == {
        "Er vi inden for bevillingen?": "Ikke i alle dele",
        "Hvor lander vi 29. marts 2020?": "358.706 kr.",
        "Hvilke poster er i vanskeligheder?": "2 poster",
    }
    assert (
        "120.251\u00a0kr. er brugt og 10.000\u00a0kr. disponeret af 882.000\u00a0kr. 751.750\u00a0kr. er tilbage."
        in said
    )
    assert "Pr. 30. juni 2018 er der brugt 120.250,50\u00a0kr. af 882.000,00\u00a0kr. (13,6\u00a0%)." in said
    assert "Én budgetpost er overskredet: »Rejser«." in said
    # one voucher has no rate: that the sums agree to the øre is not said over it
    assert "Stemmer til øren" not in said
    assert "Tabellen og de bilag, der kan regnes om, giver begge 120.250,50\u00a0kr." in said
    assert "Budgetposterne giver tilsammen 882.000,00\u00a0kr., præcis bevillingen." in said
    assert "Ét bilag i valuta uden kendt kurs er ikke regnet med" in said
    assert "Beløbene er illustrative" in said
    assert "kr.." not in said


@pytest.mark.usefixtures("small_desk")
def test_the_page_says_the_same_in_english_and_chinese() -> None:
    english = desk.open_page(PAGE, "en")
    assert (
        "As of 30 June 2018, DKK\u00a0120,250.50 of DKK\u00a0882,000.00 has been spent (13.6%)."
        in desk.words(english)
    )
    assert desk.metrics(english)["Are we within the grant?"] == "Not in every part"
    assert "DKK\u00a0751,749.50 is available." in desk.words(english)
    chinese = desk.words(desk.open_page(PAGE, "zh"))
    assert "截至2018年6月30日" in chinese
    assert "。 " not in chinese.split("CLEAN")[0]


@pytest.mark.usefixtures("small_desk")
def test_a_period_in_the_link_is_chosen_in_the_accounts_own_words() -> None:
    at = desk.open_page(PAGE, **{"from": "2018-01-01", "to": "2018-12-31"})
    assert at.session_state["budget-period-kind"] == "calendar_year"
    assert (
        "Af forbruget ligger 80.250,50\u00a0kr. i perioden og 40.000,00\u00a0kr. før 1. januar 2018."
        in desk.words(at)
    )
    assert "Før" in at.dataframe[0].value.columns


@pytest.mark.usefixtures("small_desk")
def test_a_half_year_is_chosen_with_one_click_and_set_for_every_page() -> None:
    at = desk.open_page(PAGE)
    at.segmented_control(key="budget-period-kind").set_value("half_year").run()
    assert not at.exception
    assert at.session_state["filter-period-from"] == dt.date(2018, 3, 1)
    assert at.session_state["filter-period-to"] == dt.date(2018, 8, 31)
    at.segmented_control(key="budget-period-kind").set_value("project").run()
    assert at.session_state["filter-period-from"] is None


@pytest.mark.usefixtures("small_desk")
def test_funding_sources_unfold_below_their_lines() -> None:
    at = desk.open_page(PAGE)
    folded = len(at.dataframe[0].value)
    at.toggle(key="budget-sources").set_value(True).run()
    assert len(at.dataframe[0].value) == folded + 4


@pytest.mark.usefixtures("small_desk")
def test_filters_that_narrow_leave_out_what_would_compare_a_part_with_the_whole() -> None:
    at = desk.open_page(PAGE, province="CN-JS")
    assert not at.exception
    assert "Til rådighed" not in desk.metrics(at)


@pytest.mark.usefixtures("small_desk")
def test_a_period_that_has_not_begun_says_so() -> None:
    at = desk.open_page(PAGE, **{"from": "2019-01-01", "to": "2019-12-31"})
    assert "Perioden begynder 1. januar 2019" in desk.words(at)


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_the_sample_reconciles_in_every_language(sample_warehouse: Path, lang: str) -> None:
    at = desk.open_page(PAGE, lang, as_of="2020-03-29")
    assert "882" in desk.words(at)
    whole = replace(NOTHING, as_of=dt.date(2020, 3, 29))
    total = measures.values(whole, "spent_dkk budget_dkk")
    agrees = [agrees for agrees, _ in grant.agreement_sentences(total, questions.proof(whole))]
    assert agrees == ["left_out", "agrees"]  # one voucher has no rate


# --- The other parts ---


@pytest.mark.usefixtures("small_desk")
def test_the_forecast_tells_each_method_with_its_arithmetic() -> None:
    at = desk.open_page(PAGE, part="forecast")
    said = desk.words(at).replace("\u00a0", " ")
    # three vouchers with kroner in the year before the day are no pace; planned by now is 120.000 + 762.000 × 181 ÷ 365
    assert "Kan ikke bruges: kun 3 bilag er bogført i perioden, og der skal mindst 5 til." in said
    assert "Budget 882.000,00 kr. × brugt 120.250,50 kr. ÷ planlagt til nu 497.868,49 kr." in said
    assert (
        "Brugt 120.250,50 kr. + budget 882.000,00 kr. − planlagt til nu 497.868,49 kr. = 504.382,01 kr."
        in said
    )
    # the likely is midway between 213.030,29 and 504.382,01
    assert desk.metrics(at)["Sandsynligt ved afslutning"] == "358.706 kr."
    assert (desk.metrics(at)["Lavt skøn"], desk.metrics(at)["Højt skøn"]) == ("213.030 kr.", "504.382 kr.")


@pytest.mark.usefixtures("small_desk")
@pytest.mark.parametrize("by", ["year", "source", "province", "agreement", "activity"])
def test_where_money_went_adds_up_to_all_of_it(by: str) -> None:
    at = desk.open_page(PAGE, part="where", by=by)
    table = next(one.value for one in at.dataframe if "Åbne disponeringer" in one.value.columns)
    spent = "Brugt i alt" if by == "source" else "Brugt i perioden"
    assert (round(table[spent].sum(), 2), table["Åbne disponeringer"].sum()) == (120250.50, 10000)


@pytest.mark.usefixtures("small_desk")
@pytest.mark.parametrize("filters", [NOTHING, IN_2018], ids=["project", "2018"])
def test_the_rows_behind_each_part_of_the_proof_add_up_to_it(filters: Filters) -> None:
    everything = replace(filters, period_from=None)
    for part in questions.proof(filters).to_dict("records"):
        group = None if pd.isna(part["currency"]) else ("currency", part["currency"])
        stated = measures.figure(everything, grant.PARTS[part["part_code"]], group)
        assert stated is not None
        assert stated.value == (part["amount"] if pd.isna(part["amount_dkk"]) else part["amount_dkk"])


@pytest.mark.usefixtures("small_desk")
def test_the_rules_tell_what_was_found_and_which_lines_deviate() -> None:
    at = desk.open_page(PAGE, part="rules")
    said = desk.words(at).replace("\u00a0", " ")
    assert "Rejser: brugt 120.000,50 kr. af 120.000,00 kr., 0,50 kr. over." in said
    assert "Bilag B5 (15. jan. 2018) på 250,00 kr. har ingen budgetpost." in said
    # Løn: 762.000 × 181 ÷ 365 was planned, nothing spent; Rejser is on its plan
    assert "Løn ligger 377.868 kr. under planen." in said


ONLY_VOUCHERS = """
expenses
voucher_id | posted_date | budget_line | funding_source | text | amount  | status | currency
B1         | 2017-03-10  | Rejser      | Tilskud        | Fly  | 4000.00 | actual | DKK
"""
ONLY_BUDGET = """
budget
budget_line | funding_source | period | budget_amount
Rejser      | Tilskud        | 2017   | 882000.00
"""
ONLY_AGREEMENTS = """
agreements
agreement_id | title       | danish_party   | signed_date | agreement_type | province_code
A-1          | Vand i Wuxi | Viborg Kommune | 2016-05-01  | mou            | CN-JS
"""


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    ("tables", "said"),
    [
        (
            ONLY_VOUCHERS,
            "Budgetposterne giver tilsammen 0,00\u00a0kr., men bevillingen er 882.000,00\u00a0kr.",
        ),
        (ONLY_BUDGET, "Der er ikke bogført forbrug endnu."),
        (ONLY_AGREEMENTS, "Der er hverken budget eller bilag med de valgte filtre."),
    ],
    ids=["no budget", "nothing spent", "no money at all"],
)
def test_half_a_desk_is_shown_as_far_as_it_goes(
    tables: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn_warehouse(tmp_path / "half.duckdb", tables)
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "half.duckdb"))
    try:
        assert said in desk.words(desk.open_page(PAGE))
        desk.open_page("overview/overview.py")
    finally:
        warehouse.close()


# --- Periods ---

START, END = dt.date(2016, 3, 31), dt.date(2020, 3, 29)


def test_half_years_end_with_february_and_august_and_leave_no_day_out() -> None:
    found = periods.half_years(START, END)
    assert [period.last_date for period in found] == [
        dt.date(2016, 8, 31),
        dt.date(2017, 2, 28),
        dt.date(2017, 8, 31),
        dt.date(2018, 2, 28),
        dt.date(2018, 8, 31),
        dt.date(2019, 2, 28),
        dt.date(2019, 8, 31),
        dt.date(2020, 2, 29),
        END,
    ]
    assert found[0].first_date == START
    assert all(b.first_date - a.last_date == dt.timedelta(days=1) for a, b in pairwise(found))


def test_project_years_begin_on_the_projects_own_day() -> None:
    assert [(period.first_date, period.last_date) for period in periods.project_years(START, END)] == [
        (dt.date(2016, 3, 31), dt.date(2017, 3, 30)),
        (dt.date(2017, 3, 31), dt.date(2018, 3, 30)),
        (dt.date(2018, 3, 31), dt.date(2019, 3, 30)),
        (dt.date(2019, 3, 31), dt.date(2020, 3, 29)),
    ]


def test_a_leap_day_has_neighbours_in_every_year() -> None:
    leap = dt.date(2016, 2, 29)
    assert periods.year_before(leap) == dt.date(2015, 2, 28)
    assert periods.project_years(leap, dt.date(2017, 12, 31))[1].first_date == dt.date(2017, 3, 1)


def test_a_period_is_known_by_its_days() -> None:
    assert periods.kind_of(None, None, START, END) == "project"
    assert periods.kind_of(dt.date(2017, 1, 1), dt.date(2017, 12, 31), START, END) == "calendar_year"
    assert periods.kind_of(dt.date(2017, 3, 1), dt.date(2017, 8, 31), START, END) == "half_year"
    assert periods.kind_of(dt.date(2017, 3, 1), None, START, END) == "free"


# --- The measures, against the marts that work them out as a whole ---


@pytest.mark.dealt(2)
@pytest.mark.parametrize("day", ["2016-12-31", "2018-03-30", "2019-06-30", "2020-03-29"])
def test_what_the_forecast_says_is_what_its_rows_add_up_to(sample_warehouse: Path, day: str) -> None:
    filters = Filters(as_of=dt.date.fromisoformat(day))
    summary = questions.first(questions.summary(filters))
    names = "low_dkk likely_dkk high_dkk unused_dkk needed_month_dkk pace_month_dkk spent_dkk committed_dkk grant_dkk"
    for name, value in measures.values(filters, names).items():
        assert (value or None) == (summary[name] or None), name
    by_line = measures.grouped(filters, "landing_deviation_dkk", "budget_line").set_index("budget_line")
    for step in questions.steps(filters).to_dict("records"):
        assert by_line.loc[step["budget_line"], "landing_deviation_dkk"] == step["deviation_dkk"]


def test_a_converted_amount_names_the_row_of_its_rate(sample_warehouse: Path) -> None:
    rows = measures.rows(Filters(as_of=dt.date(2020, 3, 29)), "spent_dkk")
    foreign = rows[rows["currency"].ne("DKK") & rows["amount_dkk"].notna()]
    assert len(foreign) > 10
    rates = warehouse.query("select _file, _sheet, _row, currency, dkk_per_100 from staging.exchange_rates")
    known = {
        f"{rate['_file']} · {rate['_sheet']} · {rate['_row']}": (rate["currency"], rate["dkk_per_100"])
        for rate in rates.to_dict("records")
    }
    for row in foreign.to_dict("records"):
        assert known[row["rate_origin"]] == (row["currency"], row["dkk_per_100"])
    assert rows[rows["currency"].eq("DKK")]["rate_origin"].isna().all()


@pytest.mark.usefixtures("small_desk")
def test_plan_and_verdict_of_the_lines_add_up_to_those_of_the_whole() -> None:
    table = questions.grant_table(NOTHING)
    total = table.iloc[-1]
    for level in ("line", "part", "source"):
        assert sum(table[table["level"].eq(level)]["plan_dkk"]) == total["plan_dkk"], level
    assert (
        measures.values(NOTHING, "plan_deviation_dkk")["plan_deviation_dkk"]
        == total["spent_dkk"] - total["plan_dkk"]
    )
