"""Money by hand, to the øre."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.marts.drawn import drawn_marts, records, shown, table

# Two lines, two sources, 1.000,00 in all; every kind of voucher that a bookkeeper meets.
PROJECT = """
budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2016   | 100.00
Travel      | EU             | 2017   | 200.00
Travel      | Region         | 2017   | 300.00
Staff       | EU             | 2017   | 400.00

exchange_rates
rate_date  | rate_date_precision | currency | dkk_per_100 | dkk_per_unit
2017-05-02 | day                 | EUR      | 743.955     |
2017-06-01 | month               | CNY      |             | 0.975

expenses
voucher_id | posted_date | budget_line | funding_source | amount   | currency | status
1          | 2016-03-01  | Travel      | EU             | 10.00    |          | actual
2          | 2016-12-31  | Travel      | EU             | 60.50    |          | actual
3          | 2017-01-01  | travel      | eu             | 200.25   |          | actual
4          | 2017-02-01  | Travel      | EU             | 40.00    |          | actual
5          | 2017-03-01  | Travel      | EU             | -5.25    |          | actual
6          | 2017-03-02  |             |                | 7.77     |          | actual
7          | 2017-03-03  | Coffee      | EU             | 3.33     |          | actual
8          | 2017-05-02  | Staff       | EU             | 10.00    | EUR      | actual
9          | 2017-05-03  | Staff       | EU             | 1.00     | EUR      |
10         | 2017-06-30  | Staff       | EU             | 0.30     | CNY      | actual
11         | 2017-07-01  | Staff       | EU             | 99.00    | CNY      | actual
12         | 2017-08-01  | Staff       | EU             | 50.00    |          | committed
13         | 2017-12-31  | Staff       | EU             | 1.00     |          | actual
"""

COLUMNS = """
    budget_dkk, spent_before_dkk, spent_period_dkk, spent_dkk, remaining_dkk, committed_dkk, available_dkk,
    spent_percent
"""


def test_every_figure_of_the_grant_table_by_hand() -> None:
    with drawn_marts(PROJECT) as con:
        rows = records(
            con,
            f"""
            select budget_line, funding_source, {COLUMNS}
            from marts.budget_at(date '2017-12-30', date '2017-01-01')
            order by budget_line nulls last, funding_source
            """,
        )
    # Travel EU: before 10 + 60,50; in the period 200,25 + 40 − 5,25 (a credit note); 5,50 over its 300
    # Staff EU: 10 € × 7,43955 = 74,3955 → 74,40; 1 € = 7,43955 → 7,44; 0,30 CNY × 0,975 = 0,2925 → 0,29;
    #           July has no CNY rate, so 99 CNY is in no sum; voucher 13 lies after the as-of date
    assert shown(rows) == table("""
        Coffee | EU     | 0.00   | 0.00  | 3.33   | 3.33   | -3.33  | 0.00  | -3.33  |
        Staff  | EU     | 400.00 | 0.00  | 82.13  | 82.13  | 317.87 | 50.00 | 267.87 | 20.5
        Travel | EU     | 300.00 | 70.50 | 235.00 | 305.50 | -5.50  | 0.00  | -5.50  | 101.8
        Travel | Region | 300.00 | 0.00  | 0.00   | 0.00   | 300.00 | 0.00  | 300.00 | 0.0
               |        | 0.00   | 0.00  | 7.77   | 7.77   | -7.77  | 0.00  | -7.77  |
    """)


@pytest.mark.dealt(3)
@pytest.mark.parametrize("period_from", [None, dt.date(2016, 1, 1), dt.date(2017, 3, 1), dt.date(2030, 1, 1)])
@pytest.mark.parametrize(
    "as_of", [dt.date(2015, 1, 1), dt.date(2016, 12, 31), dt.date(2017, 5, 2), dt.date(2030, 1, 1)]
)
def test_the_table_reconciles_with_the_vouchers_whatever_the_period(
    as_of: dt.date, period_from: dt.date | None
) -> None:
    with drawn_marts(PROJECT) as con:
        [(budget, before, period, spent, remaining, available, committed)] = records(
            con,
            """
            select sum(budget_dkk), sum(spent_before_dkk), sum(spent_period_dkk), sum(spent_dkk),
            sum(remaining_dkk),
                sum(available_dkk), sum(committed_dkk)
            from marts.budget_at(?, ?)
            """,
            as_of,
            period_from,
        )
        [(vouchers,)] = records(
            con,
            """
            select coalesce(sum(amount_dkk), 0) from marts.fct_expense
            where not is_commitment and posted_date <= ?
            """,
            as_of,
        )
    assert budget == Decimal("1000.00")
    assert before + period == spent == vouchers
    assert budget - spent == remaining
    assert budget - spent - committed == available


def test_a_foreign_voucher_without_a_rate_has_no_kroner_and_is_a_finding() -> None:
    with drawn_marts(PROJECT) as con:
        assert records(
            con, "select amount_dkk, dkk_per_unit from marts.fct_expense where voucher_id = '11'"
        ) == [(None, None)]
        found = records(
            con,
            """
            select voucher_id, amount, currency from marts.finding_at(date '2017-12-31')
            where rule_code = 'unknown_exchange_rate'
            """,
        )
        assert found == [("11", Decimal("99.00"), "CNY")]


def test_rates_hold_from_their_day_for_as_long_as_the_rule_allows_and_month_rates_in_their_month() -> None:
    with drawn_marts("""
        exchange_rates
        rate_date  | rate_date_precision | currency | dkk_per_100 | dkk_per_unit
        2017-01-02 | day                 | EUR      | 743.00      |
        2017-01-10 | day                 | EUR      | 744.00      |
        2017-03-01 | month               | EUR      | 745.00      |
        2017-03-15 | day                 | EUR      | 746.00      |

        expenses
        voucher_id | posted_date | amount | currency
        1          | 2017-01-01  | 100.00 | EUR
        2          | 2017-01-02  | 100.00 | EUR
        3          | 2017-01-09  | 100.00 | EUR
        4          | 2017-01-10  | 100.00 | EUR
        5          | 2017-02-24  | 100.00 | EUR
        6          | 2017-02-25  | 100.00 | EUR
        7          | 2017-03-14  | 100.00 | EUR
        8          | 2017-03-31  | 100.00 | EUR
        9          | 2017-04-29  | 100.00 | EUR
        10         | 2017-04-30  | 100.00 | EUR
        11         | 2017-01-02  | 100.00 | USD
    """) as con:
        amounts = records(
            con, "select amount_dkk from marts.fct_expense order by cast(voucher_id as integer)"
        )
    # 45 days after 10 January is 24 February; a day's rate goes before its month's
    expected = [None, "743.00", "743.00", "744.00", "744.00", None, "745.00", "746.00", "746.00", None, None]
    assert [row[0] for row in amounts] == [None if amount is None else Decimal(amount) for amount in expected]


def test_halves_of_an_oere_are_rounded_away_from_zero_so_that_a_credit_note_cancels() -> None:
    with drawn_marts("""
        exchange_rates
        rate_date  | currency | dkk_per_unit
        2017-01-01 | CNY      | 1.25

        expenses
        voucher_id | posted_date | amount        | currency
        1          | 2017-01-01  | 0.50          | CNY
        2          | 2017-01-01  | -0.50         | CNY
        3          | 2017-01-01  | 0.49          | CNY
        4          | 2017-01-01  | 1234567890.12 | CNY
    """) as con:
        # 0,50 × 1,25 = 0,625; 0,49 × 1,25 = 0,6125; 1.234.567.890,12 × 1,25 = 1.543.209.862,65 exactly
        found = records(con, "select amount_dkk from marts.fct_expense order by voucher_id")
        assert shown(found) == [("0.63",), ("-0.63",), ("0.61",), ("1543209862.65",)]


def test_what_the_rule_checks_find() -> None:
    with drawn_marts("""
        budget
        budget_line | funding_source | period | budget_amount
        Travel      | EU             | 2017   | 100.00
        Staff       | EU             | 2017   | 100.00
        Other       | EU             | 2017   | 100.00

        expenses
        voucher_id | posted_date | budget_line | funding_source | amount | status
        1          | 2016-03-30  | Travel      | EU             | 110.00 | actual
        2          | 2017-03-31  | Staff       | EU             | 110.01 | actual
        3          | 2020-03-29  | Other       | EU             | 1.00   | other
        4          | 2020-03-30  | Other       | EU             | 1.00   | actual
        5          | 2017-03-31  |             | EU             | 1.00   | actual
        6          | 2017-03-31  | Coffee      | EU             | 1.00   | actual
    """) as con:
        found = records(
            con,
            """
            select rule_code, severity, budget_line, voucher_id
            from marts.finding_at(date '2020-12-31') order by all
            """,
        )
    assert found == sorted(
        [
            ("budget_total_differs", "red", None, None),  # 300,00 is not 882.000,00
            ("line_far_over_budget", "red", "Staff", None),
            ("line_over_budget", "amber", "Travel", None),  # exactly 10 % over is not more than 10 %
            ("missing_budget_line", "red", None, "5"),
            ("posted_after_project", "red", "Other", "4"),
            ("posted_before_project", "red", "Travel", "1"),
            ("under_plan", "amber", None, None),
            ("unknown_budget_line", "red", "Coffee", "6"),
            ("unknown_expense_status", "amber", "Other", "3"),
        ],
        key=lambda row: tuple((value is None, value or "") for value in row),
    )


@pytest.mark.parametrize(
    ("spent", "ordered", "found"),
    [
        ("950.00", "50.00", []),  # 1.000,00 of 1.000,00
        ("950.00", "50.01", [("source_overcommitted", "amber", "Grant", Decimal("1000.01"))]),
        ("1000.00", "0.01", [("source_overcommitted", "amber", "Grant", Decimal("1000.01"))]),
        # over already: what is ordered isn't told once more
        ("1000.01", "5.00", [("source_over_budget", "amber", "Grant", Decimal("1000.01"))]),
        ("1100.00", "0.00", [("source_over_budget", "amber", "Grant", Decimal("1100.00"))]),
        ("1100.01", "0.00", [("source_far_over_budget", "red", "Grant", Decimal("1100.01"))]),
    ],
)
def test_no_source_bears_more_than_its_part(
    spent: str, ordered: str, found: list[tuple[str, str, str, Decimal]]
) -> None:
    """The grant bears 1.000,00 of two lines; a coffee without a line is borne by it too. A source without a part has none to exceed."""
    with drawn_marts(f"""
        budget
        budget_line | funding_source | period | budget_amount
        Travel      | Grant          | 2017   | 400.00
        Staff       | Grant          | 2017   | 600.00
        Staff       | Own            | 2017   | 9000.00

        expenses
        voucher_id | posted_date | budget_line | funding_source | amount    | status
        1          | 2017-03-01  | Staff       | Grant          | {spent}   | actual
        2          | 2017-03-02  |             | Grant          | 20.00     | actual
        3          | 2017-03-03  | Travel      | Grant          | -20.00    | actual
        4          | 2017-03-04  | Travel      | Grant          | {ordered} | committed
        5          | 2017-03-05  | Staff       | Friends        | 5.00      | actual
        6          | 2017-03-06  | Staff       |                | 5.00      | actual
    """) as con:
        rows = records(
            con,
            """
            select rule_code, severity, funding_source, amount_dkk
            from marts.finding_at(date '2017-12-31') where rule_code like 'source%'
            """,
        )
    assert rows == found


def test_the_curve_plans_each_period_evenly_and_ends_at_the_budget() -> None:
    with drawn_marts("""
        budget
        budget_line | funding_source | period | budget_amount
        Travel      | EU             | 2017   | 365.00
        Travel      | EU             | 2020   | 89.00

        expenses
        voucher_id | posted_date | budget_line | funding_source | amount | status
        1          | 2017-01-31  | Travel      | EU             | 10.00  | actual
        2          | 2017-02-01  | Travel      | EU             | 5.00   | actual
        3          | 2017-02-15  | Travel      | EU             | 7.00   | committed
        4          | 2017-02-16  | Travel      | EU             | 1.00   | actual
    """) as con:
        rows = records(
            con,
            """
            select point_date, plan_dkk, spent_dkk, committed_dkk
            from marts.budget_curve_at(date '2017-02-15') order by 1
            """,
        )
    by_day = {row[0]: row[1:] for row in rows}
    assert by_day[dt.date(2016, 12, 31)] == (Decimal("0.00"), Decimal("0.00"), Decimal("0.00"))
    assert by_day[dt.date(2017, 1, 31)] == (Decimal("31.00"), Decimal("10.00"), Decimal("0.00"))
    # plan and money of the as-of day itself; the month's end is ahead
    assert by_day[dt.date(2017, 2, 15)] == (Decimal("46.00"), Decimal("15.00"), Decimal("7.00"))
    assert by_day[dt.date(2017, 2, 28)] == (Decimal("59.00"), None, None)
    assert by_day[dt.date(2017, 3, 31)] == (Decimal("90.00"), None, None)
    # the budget of 2020 is planned over the 89 days that the project lasts
    assert by_day[dt.date(2020, 1, 31)][0] == Decimal("396.00")
    assert rows[0][0] == dt.date(2016, 3, 31)
    assert rows[-1][:2] == (dt.date(2020, 3, 29), Decimal("454.00"))  # the project's last day


def test_money_is_placed_by_the_voucher_then_its_activity_then_its_agreement() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | province_codes
        A-1          | Aarhus       | CN-JS
        A-2          | Aarhus       | CN-JS; CN-SD

        activities
        activity_id | agreement_id | title | province_codes
        V-1         | A-2          | Trip  | CN-SN
        V-2         | A-2          | Tour  |

        expenses
        voucher_id | posted_date | amount | agreement_id | activity_id | province_code | province_codes
        1          | 2017-01-01  | 1.00   | A-1          |             | CN-BJ         | CN-BJ
        2          | 2017-01-01  | 1.00   | A-1          |             |               |
        3          | 2017-01-01  | 1.00   |              | V-1         |               |
        4          | 2017-01-01  | 1.00   |              | V-2         |               |
        5          | 2017-01-01  | 1.00   |              |             |               |
        6          | 2017-01-01  | 1.00   | A-1          |             | CN-BJ         | CN-BJ; CN-TJ
    """) as con:
        rows = records(
            con,
            "select agreement_id, province_code, province_from from marts.fct_expense order by voucher_id",
        )
    assert rows == [
        ("A-1", "CN-BJ", "voucher"),
        ("A-1", "CN-JS", "agreement"),
        ("A-2", "CN-SN", "activity"),
        ("A-2", None, None),  # two provinces: money cannot be split by guess
        (None, None, None),
        ("A-1", None, None),  # nor by the first that the voucher names
    ]
