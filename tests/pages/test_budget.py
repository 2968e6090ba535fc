"""The budget page: every figure of the small desk worked out by hand, in three languages, with its proof and its rows."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from dashboard import warehouse
from dashboard.blocks import plain
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Chart, Table, flat
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.money import questions, words
from dashboard.statements import budget, grant_kept, spending
from locales import speaking, text
from tests.pages import desk

PAGE = "economy/budget.py"
AS_OF = dt.date.fromisoformat(desk.AS_OF)
NOTHING = Filters(as_of=AS_OF)
IN_2018 = replace(NOTHING, period_from=dt.date(2018, 1, 1), period_to=dt.date(2018, 12, 31))


pytestmark = pytest.mark.shows(desk.TABLES)


def facts_of(filters: Filters) -> Facts:
    return budget.PAGE.facts(filters, is_guest=False)


def rows_of(filters: Filters, *, has_parts: bool = True, lang: str = "da") -> pd.DataFrame:
    return speaking(lang)(questions.shown_rows)(filters, has_parts=has_parts)


# --- The table ---


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


def test_a_period_divides_what_was_spent_into_before_and_within() -> None:
    total = rows_of(IN_2018).iloc[-1]
    assert total["spent_before_dkk"] == Decimal("40000.00")
    assert total["spent_period_dkk"] == Decimal("80250.50")
    assert total["spent_dkk"] == Decimal("120250.50")


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


@pytest.mark.shows(SOURCE_OVER_ITS_PART)
def test_the_grant_is_not_green_while_a_source_has_ordered_more_than_its_part() -> None:
    """As a whole 882 − 782 − 40 = 60 thousand is left, but the subsidy's part of 582 has 572 spent and 40 ordered: 30 over."""
    (light,) = grant_kept.verdict(facts_of(NOTHING)).lights
    assert (light.word, light.severity) == ("Presset", "amber")
    assert "Tilskud: 30.000 kr. over sin andel, når det disponerede er betalt." in light.verdict.replace(
        "\u00a0", " "
    )
    assert measures.values(NOTHING, "grant_left_dkk")["grant_left_dkk"] == Decimal("60000.00")


def test_the_verdicts_agree_with_the_rule_checks() -> None:
    found = measures.rows(NOTHING, "finding_count", ("rule", "line"))
    rows = rows_of(NOTHING, has_parts=False)
    is_over = rows["verdict_code"].isin(["over", "far_over"]) & (rows["level"] == "line")
    assert set(found["budget_line"]) == set(rows[is_over]["budget_line"])


# --- What a click opens ---

# Figure → the column of its rows that adds up to it; a share is of others.
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
@pytest.mark.parametrize("filters", [NOTHING, IN_2018], ids=["project", "2018"])
def test_the_rows_behind_each_figure_add_up_to_it(filters: Filters) -> None:
    """Of the grant table, and of every chart but the S-curve, whose lines are sums up to a day."""
    facts = facts_of(filters)
    found = plain.figures_of([grant_kept.table(facts), grant_kept.bar(facts), grant_kept.lines(facts)])
    seen = 0
    for key, value in found:
        if key.measure in ADDS:
            amounts = measures.rows(key.filters, key.measure, key.group)[ADDS[key.measure]]
            assert sum((one for one in amounts if not pd.isna(one)), Decimal(0)) == value, key
            seen += 1
    assert seen > 40


def test_the_approved_budget_opens_its_rows() -> None:
    keys = [row.keys[1] for row in grant_kept.table(facts_of(NOTHING)).rows]
    found = [measures.rows(key.filters, key.measure, key.group) for key in keys if key is not None]
    assert sorted(found[0]["_row"]) == [2, 3]
    assert found[5].empty  # what has no line has no budget


def test_a_click_on_a_row_opens_the_rows_of_its_figures() -> None:
    at = desk.open_page(PAGE)
    at.session_state["_clicked-budget"] = 0
    at.run()
    assert not at.exception
    assert "Brugt i alt" in at.segmented_control(key="figure-which").options
    opened = [set(map(str, one.value["Række"])) for one in at.dataframe if "Række" in one.value.columns]
    assert {"2", "3"} in opened  # those of the first figure of the row, the approved budget


# --- The page ---


def test_the_page_says_in_danish_what_the_money_does() -> None:
    at = desk.open_page(PAGE)
    said = desk.words(at).replace("\u00a0", " ")
    assert (
        desk.metrics(at).items()
        >= {
            "Brugt i alt": "120.251 kr.",
            "Åbne disponeringer": "10.000 kr.",
            "Til rådighed af bevillingen": "751.750 kr.",
            "Sandsynligt slutforbrug": "358.706 kr.",  # worked out in the tests of the forecast
        }.items()
    )
    # one verdict, and what speaks against it
    assert "■ Delvist overskredet" in said
    assert "Rejser: 1 kr. over budget." in said
    assert "250 kr. uden budgetpost." in said
    # one voucher has no rate: that the sums agree to the øre is not said over it
    assert "Stemmer på øren" not in said
    assert "Tabellen og de bilag, der kan regnes om, giver begge 120.250,50 kr." in said
    assert "Budgetposterne giver tilsammen 882.000,00 kr., præcis bevillingen." in said
    assert "Ét bilag i valuta uden kendt kurs er ikke regnet med" in said
    assert "kr.." not in said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("da", "Pr. 30. jun. 2018 er 120.250,50 kr. af 882.000,00 kr. brugt (13,6 %)."),
        ("da", "Én budgetpost er overskredet: »Rejser«."),
        ("en", "As of 30 Jun 2018, DKK 120,250.50 of DKK 882,000.00 has been spent (13.6%)."),
        ("en", "DKK 751,749.50 is available."),
        ("zh", "截至2018年6月30日"),
    ],
)
def test_a_report_says_it_in_sentences(lang: str, said: str) -> None:
    with speaking(lang):
        words = " ".join(budget.sentences(facts_of(NOTHING)).lines).replace("\u00a0", " ")
    assert said in words


def test_a_period_is_a_number_and_a_column() -> None:
    at = desk.open_page(PAGE, **{"from": "2018-01-01", "to": "2018-12-31"})
    assert desk.metrics(at)["Brugt i perioden"] == "80.251 kr."
    assert "Brugt i perioden" in at.dataframe[0].value.columns
    assert "Brugt i perioden" not in desk.open_page(PAGE).dataframe[0].value.columns


def test_funding_sources_unfold_below_their_lines() -> None:
    at = desk.open_page(PAGE)
    folded = len(at.dataframe[0].value)
    at.button_group(key="choice-grant-parts").set_value("part").run()
    assert len(at.dataframe[0].value) == folded + 4


def test_filters_that_narrow_leave_out_what_would_compare_a_part_with_the_whole() -> None:
    at = desk.open_page(PAGE, province="CN-JS")
    assert not at.exception
    assert desk.metrics(at).keys() <= {"Brugt i alt", "Åbne disponeringer"}
    facts = facts_of(replace(NOTHING, provinces=("CN-JS",)))
    assert not [block for block in flat(budget.chapter(facts)) if isinstance(block, Chart)]


NOT_BEGUN = """
budget
budget_line | funding_source | period | budget_amount
Rejser      | Tilskud        | 2017   | 882000.00

expenses
voucher_id | posted_date | budget_line | funding_source | text | amount | status | currency
B1         | 2019-03-10  | Rejser      | Tilskud        | Fly  | 10.00  | actual | DKK
"""


@pytest.mark.shows(NOT_BEGUN)
def test_a_budget_that_is_not_begun_is_not_green() -> None:
    facts = facts_of(NOTHING)
    (light,) = grant_kept.verdict(facts).lights
    assert (light.mark, light.word, light.severity) == ("○", "Ubrugt", "none")
    assert {row.severity for row in grant_kept.table(facts).rows} == {"none"}


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_the_sample_reconciles_in_every_language(sample_warehouse: Path, lang: str) -> None:
    at = desk.open_page(PAGE, lang, as_of="2020-03-29")
    assert "882" in desk.words(at)
    whole = replace(NOTHING, as_of=dt.date(2020, 3, 29))
    total = measures.values(whole, "spent_dkk budget_dkk")
    spent, budget = words.agreement_sentences(total, questions.proof(whole))
    assert spent.startswith(
        text("budget-reconcile-counted", table=total["spent_dkk"])
    )  # a voucher has no rate
    assert budget == text("budget-reconcile-budget", agrees="yes", table=total["budget_dkk"])


# --- The other parts ---


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
    # the likely is midway between them
    assert (desk.metrics(at)["Lavt skøn"], desk.metrics(at)["Højt skøn"]) == ("213.030 kr.", "504.382 kr.")


@pytest.mark.parametrize("by", ["year", "source", "province", "agreement", "activity"])
def test_where_money_went_adds_up_to_all_of_it(by: str) -> None:
    facts = facts_of(NOTHING)
    chart, table = plain.resolve(spending.divided(facts, by), facts.ledger)
    assert isinstance(chart, Chart)
    assert isinstance(table, Table)
    drawn = {one.key: sum(one.values) for one in chart.series}
    spent = "spent_dkk" if by == "source" else "spent_period_dkk"
    assert (drawn[spent], drawn["committed_dkk"]) == (Decimal("120250.50"), 10000)
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for key, value in plain.figures_of([table]):
        sums[key.measure] += value or 0
    assert (sums[spent], sums["committed_dkk"]) == (Decimal("120250.50"), 10000)


@pytest.mark.parametrize("filters", [NOTHING, IN_2018], ids=["project", "2018"])
def test_the_rows_behind_each_part_of_the_proof_add_up_to_it(filters: Filters) -> None:
    everything = replace(filters, period_from=None)
    for part in questions.proof(filters).to_dict("records"):
        group = None if pd.isna(part["currency"]) else ("currency", part["currency"])
        stated = measures.figure(everything, words.PARTS[part["part_code"]], group)
        assert stated is not None
        assert stated.value == (part["amount"] if pd.isna(part["amount_dkk"]) else part["amount_dkk"])


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
    "said",
    [
        pytest.param(
            "Budgetposterne giver tilsammen 0,00\u00a0kr., men bevillingen er 882.000,00\u00a0kr.",
            marks=pytest.mark.shows(ONLY_VOUCHERS),
        ),
        pytest.param("Ubrugt", marks=pytest.mark.shows(ONLY_BUDGET)),
        pytest.param(
            "Der er hverken budget eller bilag med de valgte filtre.",
            marks=pytest.mark.shows(ONLY_AGREEMENTS),
        ),
    ],
    ids=["no budget", "nothing spent", "no money at all"],
)
def test_half_a_desk_is_shown_as_far_as_it_goes(said: str) -> None:
    assert said in desk.words(desk.open_page(PAGE))
    desk.open_page("overview/overview.py")


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
    for step in questions._of_day("select * from forecast_waterfall_at", filters).to_dict("records"):
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


def test_plan_and_verdict_of_the_lines_add_up_to_those_of_the_whole() -> None:
    table = questions.grant_table(NOTHING)
    total = table.iloc[-1]
    for level in ("line", "part", "source"):
        assert sum(table[table["level"].eq(level)]["plan_dkk"]) == total["plan_dkk"], level
    assert (
        measures.values(NOTHING, "plan_deviation_dkk")["plan_deviation_dkk"]
        == total["spent_dkk"] - total["plan_dkk"]
    )
