"""The forecast, the deviations and the revised budget by hand, to the øre, on a project of twelve vouchers."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import duckdb
import pytest

from tests.marts.drawn import drawn_marts, records, shown, table

# The project's own days (31 March 2016 – 29 March 2020) and grant, 882.000,00 = Travel 73.000 + Staff 809.000. Plan a day:
# Travel 100 in 2017 and 2018; Staff 500 in 2018 and 1.700 in 2019.
PROJECT = """
budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2017   | 36500.00
Travel      | Own            | 2018   | 36500.00
Staff       | EU             | 2018   | 182500.00
Staff       | EU             | 2019   | 620500.00
Staff       | EU             | 2020   | 6000.00

exchange_rates
rate_date  | rate_date_precision | currency | dkk_per_100
2018-03-01 | month               | CNY      | 95.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount   | currency | status
1          | 2016-03-30  | Travel      | EU             | 50.00    |          | actual
2          | 2017-03-01  | Travel      | EU             | 10000.00 |          | actual
3          | 2017-05-01  | Travel      | EU             | 20000.00 |          | actual
4          | 2017-06-01  | Travel      | EU             | -1000.00 |          | actual
5          | 2017-07-01  | Travel      | EU             | 30000.00 |          | actual
6          | 2018-01-31  | Staff       | EU             | 7000.00  |          | actual
7          | 2018-02-28  | Staff       | EU             | 6300.00  |          | actual
8          | 2018-03-01  | Staff       | EU             | 100.00   | EUR      | actual
9          | 2018-03-15  | Staff       | EU             | 1000.00  | CNY      | actual
10         | 2018-03-20  |             | EU             | 235.00   |          | actual
11         | 2018-04-01  | Travel      | EU             | 30000.00 |          | committed
12         | 2020-03-30  | Travel      | EU             | 500.00   |          | actual
"""

# The hundredth day of 2018: 719 days are left, and the pace is that of the 365 days from 11 April 2017.
DAY = dt.date(2018, 4, 10)


@pytest.fixture(scope="module")
def project() -> Iterator[duckdb.DuckDBPyConnection]:
    with drawn_marts(PROJECT) as con:
        yield con


# --- Twelve vouchers ---


def test_the_grant_table_of_the_day(project: duckdb.DuckDBPyConnection) -> None:
    rows = records(
        project,
        """
        select budget_line, funding_source, budget_dkk, plan_dkk, spent_before_dkk, spent_period_dkk, spent_dkk, spent_percent,
            remaining_dkk, committed_dkk, available_dkk, voucher_count, unconverted_count
        from marts.budget_at(?, date '2018-01-01') order by sort_order nulls last
        """,
        DAY,
    )
    assert shown(rows) == table("""
        Travel | EU  | 36500.00  | 36500.00 | 59050.00 | 0.00     | 59050.00 | 161.8 | -22550.00 | 30000.00 | -52550.00 | 6 | 0 # 50 + 10.000 + 20.000 − 1.000 + 30.000
        Travel | Own | 36500.00  | 10000.00 | 0.00     | 0.00     | 0.00     | 0.0   | 36500.00  | 0.00     | 36500.00  | 0 | 0 # 100 days of 2018, 100 a day
        Staff  | EU  | 809000.00 | 50000.00 | 0.00     | 14250.00 | 14250.00 | 1.8   | 794750.00 | 0.00     | 794750.00 | 4 | 1 # 7.000 + 6.300 + 1.000 CNY × 0,95
               | EU  | 0.00      | 0.00     | 0.00     | 235.00   | 235.00   |       | -235.00   | 0.00     | -235.00   | 1 | 0
    """)


def test_the_methods_by_hand(project: duckdb.DuckDBPyConnection) -> None:
    rows = records(
        project,
        """
        select method_code, spent_dkk, pace_dkk, pace_voucher_count, pace_from_date, pace_days, days_left, future_dkk, beyond_dkk,
            estimate_dkk, unused_dkk, reason_code, is_low, is_likely, is_high
        from marts.forecast_at(?) order by sort_order
        """,
        DAY,
    )
    # spent 59.050 + 14.250 + 235; in the year before the day 49.000 + 14.250 + 235 on seven vouchers with kroner
    base = (Decimal("73535.00"), Decimal("63485.00"), 7, dt.date(2017, 4, 11), 365, 719)
    assert rows == [
        # 63.485 ÷ 365 × 719 = 125.056,753
        ("run_rate", *base, Decimal("125056.75"), Decimal("0.00"), Decimal("198591.75"), Decimal("683408.25"), None, True, False, False),
        # 882.000 × 73.535 ÷ 96.500 = 672.102,280; Travel's share of the rest, 20.193,55, is 9.806,45 less than what is ordered
        ("plan_ratio", *base, Decimal("598567.28"), Decimal("9806.45"), Decimal("681908.73"), Decimal("200091.27"), None, False, True, False),
        # 882.000 − 96.500 = 785.500; Travel has 26.500 left and 30.000 ordered
        ("plan_rest", *base, Decimal("785500.00"), Decimal("3500.00"), Decimal("862535.00"), Decimal("19465.00"), None, False, False, True),
        ("committed", *base, Decimal("0.00"), Decimal("30000.00"), Decimal("103535.00"), Decimal("778465.00"), None, False, False, False),
    ]  # fmt: skip


def test_lines_add_up_to_the_whole_to_the_ore(project: duckdb.DuckDBPyConnection) -> None:
    rows = records(
        project,
        """
        select method_code, budget_line, future_dkk, estimate_dkk, deviation_dkk from marts.forecast_line_at(?)
        where method_code in ('run_rate', 'plan_ratio') order by sort_order, line_number
        """,
        DAY,
    )
    assert rows == [
        ("run_rate", "Travel", Decimal("96523.29"), Decimal("155573.29"), Decimal("82573.29")),  # 49.000 × 719 ÷ 365 = 96.523,288
        ("run_rate", "Staff", Decimal("28070.55"), Decimal("42320.55"), Decimal("-766679.45")),  # 14.250 × 719 ÷ 365 = 28.070,548
        ("run_rate", None, Decimal("462.91"), Decimal("697.91"), Decimal("697.91")),  # 462,918, less the øre that the others were rounded up by
        # (73.000 − 46.500) × 73.535 ÷ 96.500 = 20.193,549, but 30.000 is ordered
        ("plan_ratio", "Travel", Decimal("20193.55"), Decimal("89050.00"), Decimal("16050.00")),
        ("plan_ratio", "Staff", Decimal("578373.73"), Decimal("592623.73"), Decimal("-216376.27")),  # 598.567,28 − 20.193,55
        ("plan_ratio", None, Decimal("0.00"), Decimal("235.00"), Decimal("235.00")),
    ]  # fmt: skip


def test_the_summary_by_hand(project: duckdb.DuckDBPyConnection) -> None:
    [row] = records(
        project,
        """
        select state_code, verdict_code, severity, low_dkk, likely_dkk, high_dkk, floor_dkk, unused_dkk, left_dkk, needed_month_dkk,
            pace_month_dkk, months_left, method_count
        from marts.forecast_summary_at(?)
        """,
        DAY,
    )
    assert row == (
        "running", "unused", "amber",  # 22,7 % of the grant
        Decimal("198591.75"), Decimal("681908.73"), Decimal("862535.00"), Decimal("103535.00"), Decimal("200091.27"),
        Decimal("808465.00"),  # 882.000 − 73.535
        Decimal("34224.83"),  # 808.465 ÷ (719 ÷ 30,4375)
        Decimal("5294.04"),  # 63.485 ÷ 365 × 30,4375
        Decimal("23.6"), 3,
    )  # fmt: skip


def test_the_steps_from_budget_to_forecast(project: duckdb.DuckDBPyConnection) -> None:
    rows = records(
        project,
        """
        select budget_line, budget_dkk, forecast_dkk, deviation_dkk, low_dkk, high_dkk from marts.forecast_waterfall_at(?)
        order by line_number
        """,
        DAY,
    )
    # the likely is the same distance from the plan: Travel 59.050 + 30.000 ordered, Staff 14.250 + 578.373,73
    assert rows == [
        ("Travel", Decimal("73000.00"), Decimal("89050.00"), Decimal("16050.00"), Decimal("89050.00"), Decimal("155573.29")),
        ("Staff", Decimal("809000.00"), Decimal("592623.73"), Decimal("-216376.27"), Decimal("42320.55"), Decimal("773250.00")),
        (None, Decimal("0.00"), Decimal("235.00"), Decimal("235.00"), Decimal("235.00"), Decimal("697.91")),
    ]  # fmt: skip
    assert sum(row[3] for row in rows) == Decimal("-200091.27")


def test_the_band_begins_at_what_is_spent_and_ends_at_the_estimates(
    project: duckdb.DuckDBPyConnection,
) -> None:
    rows = {
        row[0]: row[1:]
        for row in records(
            project, "select point_date, low_dkk, likely_dkk, high_dkk from marts.forecast_curve_at(?)", DAY
        )
    }
    assert rows[DAY] == (Decimal("73535.00"),) * 3
    # 265 of 719 days are gone: 125.056,75 × 265 ÷ 719 = 46.091,85; and 159.000 of the 785.500 planned:
    # 608.373,73 × 159.000 ÷ 785.500 = 123.146,31 and 789.000 × 159.000 ÷ 785.500 = 159.708,47
    assert rows[dt.date(2018, 12, 31)] == (Decimal("119626.85"), Decimal("196681.31"), Decimal("233243.47"))
    assert rows[dt.date(2020, 3, 29)] == (Decimal("198591.75"), Decimal("681908.73"), Decimal("862535.00"))
    assert min(rows) == DAY
    assert max(rows) == dt.date(2020, 3, 29)


def test_deviations_that_somebody_must_explain(project: duckdb.DuckDBPyConnection) -> None:
    rows = records(
        project,
        "select budget_line, plan_dkk, spent_dkk, deviation_dkk, deviation_share, direction from marts.deviation_at(?) order by 4",
        DAY,
    )
    # 235 without a line is more than 10 % of nothing, but less than 5.000
    assert shown(rows) == table("""
        Staff  | 50000.00 | 14250.00 | -35750.00 | -0.7150 | under
        Travel | 46500.00 | 59050.00 | 12550.00  | 0.2699  | over
    """)


def findings(con: duckdb.DuckDBPyConnection, day: str) -> list[tuple[str, str, str | None]]:
    return [
        (row[0], row[1], row[2])
        for row in records(
            con,
            "select rule_code, severity, coalesce(voucher_id, budget_line) from marts.finding_at(?) order by 1, 3",
            dt.date.fromisoformat(day),
        )
    ]


def test_the_rules_of_the_day_and_after_the_end(project: duckdb.DuckDBPyConnection) -> None:
    assert findings(project, "2018-04-10") == [
        ("line_overcommitted", "amber", "Travel"),  # 59.050 + 30.000 of 73.000
        ("missing_budget_line", "red", "10"),
        ("posted_before_project", "red", "1"),
        ("under_plan", "amber", None),  # 73.535 is less than 90 % of 96.500, after half time
        ("unknown_exchange_rate", "red", "8"),
    ]
    assert findings(project, "2020-03-30") == [
        ("line_overcommitted", "amber", "Travel"),
        ("missing_budget_line", "red", "10"),
        ("old_commitment", "amber", "11"),
        ("posted_after_project", "red", "12"),
        ("posted_before_project", "red", "1"),
        ("under_plan", "amber", None),  # 74.035 of 882.000
        ("unknown_exchange_rate", "red", "8"),
    ]


def test_when_the_project_is_over_it_lands_at_what_is_spent_and_ordered(
    project: duckdb.DuckDBPyConnection,
) -> None:
    select = "select state_code, low_dkk, likely_dkk, high_dkk, needed_month_dkk, days_left from marts.forecast_summary_at(?)"
    assert records(project, select, dt.date(2020, 3, 29)) == [
        ("ended", *(Decimal("103535.00"),) * 3, None, 0)
    ]
    # what is posted after the end is spent all the same
    assert records(project, select, dt.date(2020, 3, 30)) == [
        ("ended", *(Decimal("104035.00"),) * 3, None, 0)
    ]
    assert records(project, "select * from marts.forecast_curve_at(date '2020-03-29')") == []


# --- With little data ---


@pytest.mark.parametrize(
    ("day", "reasons"),
    [
        ("2016-03-30", {"run_rate": "before_start", "plan_ratio": "before_start", "plan_rest": "before_start", "committed": "before_start"}),
        ("2016-09-28", {"run_rate": "too_early", "plan_ratio": "too_little_plan", "plan_rest": None, "committed": None}),
        ("2016-09-29", {"run_rate": "too_few_vouchers", "plan_ratio": "too_little_plan", "plan_rest": None, "committed": None}),
        # a tenth of the budget, 88.200, is planned between the 86th and the 87th day of 2018: 36.500 + 600 a day
        ("2018-03-27", {"run_rate": None, "plan_ratio": "too_little_plan", "plan_rest": None, "committed": None}),
        ("2018-03-28", {"run_rate": None, "plan_ratio": None, "plan_rest": None, "committed": None}),
    ],
)  # fmt: skip
def test_a_method_that_cannot_be_used_says_why(
    project: duckdb.DuckDBPyConnection, day: str, reasons: dict[str, str | None]
) -> None:
    as_of = dt.date.fromisoformat(day)
    rows = records(project, "select method_code, reason_code, estimate_dkk from marts.forecast_at(?)", as_of)
    assert {code: reason for code, reason, _ in rows} == reasons
    assert all((reason is None) == (estimate is not None) for _, reason, estimate in rows)
    [(is_known,)] = records(project, "select is_known from marts.forecast_summary_at(?)", as_of)
    assert is_known == (sum(reason is None for reason in reasons.values()) > 2)


def test_without_a_budget_the_pace_alone_makes_no_forecast() -> None:
    with drawn_marts("""
        expenses
        voucher_id | posted_date | budget_line | amount
        1          | 2017-01-31  | Travel      | 100.00
        2          | 2017-02-28  | Travel      | 100.00
        3          | 2017-03-31  | Travel      | 100.00
        4          | 2017-04-30  | Travel      | 100.00
        5          | 2017-05-31  | Travel      | 100.00
    """) as con:
        day = dt.date(2017, 6, 30)
        rows = records(con, "select method_code, reason_code from marts.forecast_at(?)", day)
        assert dict(rows) == {
            "run_rate": None,
            "plan_ratio": "no_budget",
            "plan_rest": "no_budget",
            "committed": None,
        }
        select = (
            "select is_known, verdict_code, severity, likely_dkk, floor_dkk from marts.forecast_summary_at(?)"
        )
        assert records(con, select, day) == [(False, "unknown", None, None, Decimal("500.00"))]
        assert records(con, "select * from marts.forecast_waterfall_at(?)", day) == []


def test_no_money_at_all_is_no_row() -> None:
    with drawn_marts({}) as con:
        assert records(con, "select * from marts.forecast_at(date '2018-01-01')") == []
        assert records(con, "select * from marts.forecast_summary_at(date '2018-01-01')") == []


def test_two_methods_have_their_likely_midway_and_lines_still_add_up() -> None:
    with drawn_marts("""
        budget
        budget_line | funding_source | period | budget_amount
        Travel      | EU             | 2017   | 36500.00
        Staff       | EU             | 2018   | 36500.00

        expenses
        voucher_id | posted_date | budget_line | funding_source | amount
        1          | 2017-01-10  | Travel      | EU             | 7300.07
    """) as con:
        day = dt.date(2017, 3, 14)  # the 73rd day: a fifth of Travel is planned, 7.300
        # plan_ratio: 36.500 + 29.200, times 7.300,07 ÷ 7.300 → 65.700,63; plan_rest: 65.700; with 7.300,07 spent
        assert records(
            con, "select low_dkk, likely_dkk, high_dkk, method_count from marts.forecast_summary_at(?)", day
        ) == [
            (Decimal("73000.07"), Decimal("73000.39"), Decimal("73000.70"), 2)
        ]  # (73.000,07 + 73.000,70) ÷ 2 = 73.000,385
        lines = records(
            con,
            "select budget_line, forecast_dkk from marts.forecast_waterfall_at(?) order by line_number",
            day,
        )
        # Travel 7.300,07 + (29.200 + 29.200,28) ÷ 2 = 36.500,21; Staff gets the rest of the 73.000,39
        assert lines == [("Travel", Decimal("36500.21")), ("Staff", Decimal("36500.18"))]


def test_a_credit_note_takes_no_line_below_what_is_spent() -> None:
    with drawn_marts("""
        budget
        budget_line | funding_source | period | budget_amount
        Travel      | EU             | 2016   | 27600.00
        Travel      | EU             | 2019   | 854400.00

        expenses
        voucher_id | posted_date | budget_line | funding_source | amount
        1          | 2016-06-01  | Travel      | EU             | 5000.00
        2          | 2017-11-01  | Travel      | EU             | -100.00
        3          | 2017-11-02  | Travel      | EU             | -100.00
        4          | 2017-11-03  | Travel      | EU             | -100.00
        5          | 2017-11-04  | Travel      | EU             | -100.00
        6          | 2017-11-05  | Travel      | EU             | -100.00
    """) as con:
        # the pace is −500 in 365 days; 819 days are left: −1.121,92, but money spent doesn't come back by itself
        assert records(
            con,
            """
            select future_dkk, beyond_dkk, estimate_dkk from marts.forecast_at(date '2017-12-31')
            where method_code = 'run_rate'
            """,
        ) == [(Decimal("-1121.92"), Decimal("1121.92"), Decimal("4500.00"))]


# --- Verdicts at their limits ---


@pytest.mark.parametrize(
    ("spent", "verdict", "severity"),
    [
        ("882000.01", "over", "red"),
        ("882000.00", "within", "green"),
        ("837900.00", "within", "green"),  # exactly 5 % is left
        ("837899.99", "unused", "amber"),
    ],
)
def test_the_verdict_changes_at_the_ore(spent: str, verdict: str, severity: str) -> None:
    # all of the plan lies behind, so that both methods of the plan land at what is spent; nothing was posted lately
    with drawn_marts(f"""
        budget
        budget_line | funding_source | period | budget_amount
        Travel      | EU             | 2018   | 882000.00

        expenses
        voucher_id | posted_date | budget_line | funding_source | amount
        1          | 2018-12-31  | Travel      | EU             | {spent}
    """) as con:
        assert records(
            con,
            "select low_dkk, high_dkk, verdict_code, severity from marts.forecast_summary_at(date '2019-12-31')",
        ) == [(Decimal(spent), Decimal(spent), verdict, severity)]


def test_a_high_estimate_over_the_grant_is_amber() -> None:
    with drawn_marts("""
        budget
        budget_line | funding_source | period | budget_amount
        Travel      | EU             | 2018   | 882000.00

        expenses
        voucher_id | posted_date | budget_line | funding_source | amount
        1          | 2018-12-31  | Travel      | EU             | 876000.00
        2          | 2019-02-01  | Travel      | EU             | 1000.00
        3          | 2019-03-01  | Travel      | EU             | 1000.00
        4          | 2019-04-01  | Travel      | EU             | 1000.00
        5          | 2019-05-01  | Travel      | EU             | 1000.00
        6          | 2019-06-01  | Travel      | EU             | 1000.00
    """) as con:
        # 5.000 in 365 days goes on for 89: 881.000 + 1.219,18
        assert records(
            con,
            """
            select likely_dkk, high_dkk, unused_dkk, verdict_code, severity
            from marts.forecast_summary_at(date '2019-12-31')
            """,
        ) == [(Decimal("881000.00"), Decimal("882219.18"), Decimal("1000.00"), "may_exceed", "amber")]


# --- A budget of nothing, and one that was revised ---


def test_a_line_with_a_budget_of_nothing_has_no_percentage_and_is_over_it_with_the_first_krone() -> None:
    with drawn_marts("""
        budget
        budget_line | funding_source | period | budget_amount
        Travel      | EU             | 2017   | 0.00
        Staff       | EU             | 2017   | 882000.00

        expenses
        voucher_id | posted_date | budget_line | funding_source | amount
        1          | 2017-12-31  | Travel      | EU             | 5000.00
        2          | 2017-12-31  | Staff       | EU             | 882000.00
    """) as con:
        day = dt.date(2017, 12, 31)
        assert records(
            con,
            "select spent_percent, remaining_dkk, available_dkk from marts.budget_at(?, null) where budget_line = 'Travel'",
            day,
        ) == [(None, Decimal("-5000.00"), Decimal("-5000.00"))]
        assert records(con, "select budget_line, deviation_share, direction from marts.deviation_at(?)", day) == [
            ("Travel", None, "over")
        ]  # fmt: skip
        assert findings(con, "2017-12-31") == [
            ("line_far_over_budget", "red", "Travel"),
            ("source_over_budget", "amber", None),  # 887.000 of 882.000
        ]


REVISED = """
budget_first
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2017   | 36500.00
Travel      | EU             | 2018   | 36500.00
Staff       | EU             | 2017   | 73000.00
Gone        | EU             | 2017   | 14600.00

budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2017   | 73000.00
Travel      | EU             | 2018   | 36500.00
Staff       | EU             | 2017   | 36500.00
New         | EU             | 2018   | 14600.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount
1          | 2017-01-05  | Travel      | EU             | 14600.00
2          | 2017-02-01  | Gone        | EU             | 100.00
"""


def test_a_revised_budget_keeps_what_it_said_at_first() -> None:
    with drawn_marts(REVISED) as con:
        rows = records(
            con,
            """
            select budget_line, period, original_dkk, budget_dkk, is_added, is_removed from marts.budget_version
            order by 1, 2
            """,
        )
        assert rows == [
            ("Gone", "2017", Decimal("14600.00"), None, False, True),
            ("New", "2018", Decimal("0.00"), Decimal("14600.00"), True, False),
            ("Staff", "2017", Decimal("73000.00"), Decimal("36500.00"), False, False),
            ("Travel", "2017", Decimal("36500.00"), Decimal("73000.00"), False, False),
            ("Travel", "2018", Decimal("36500.00"), Decimal("36500.00"), False, False),
        ]


def test_plan_and_forecast_follow_the_budget_that_holds_now() -> None:
    with drawn_marts(REVISED) as con:
        day = dt.date(2017, 3, 14)  # 73 of 365 days
        rows = records(
            con,
            """
            select budget_line, is_approved_line, original_budget_dkk, budget_dkk, plan_dkk, spent_dkk, remaining_dkk
            from marts.budget_at(?, null) order by 1
            """,
            day,
        )
        assert shown(rows) == table("""
            Gone   | False | 14600.00 | 0.00      | 0.00     | 100.00   | -100.00
            New    | True  | 0.00     | 14600.00  | 0.00     | 0.00     | 14600.00
            Staff  | True  | 73000.00 | 36500.00  | 7300.00  | 0.00     | 36500.00
            Travel | True  | 73000.00 | 109500.00 | 14600.00 | 14600.00 | 94900.00
        """)
        # 160.600 − 21.900 planned by now + 14.700 spent
        assert records(con, "select estimate_dkk from marts.forecast_at(?) where method_code = 'plan_rest'", day) == [
            (Decimal("153400.00"),)
        ]  # fmt: skip
