"""Definitions by hand: who has signed, which parties there are, what a commitment is open for, which rows a thing speaks of."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.marts.drawn import drawn_marts, records


def test_a_joint_name_is_several_parties_where_each_is_known_by_its_name() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party
        A-1          | Sønderborg Kommune
        A-2          | sønderborg kommune and ProjectZero
        A-3          | Ministry of Climate, Energy and Building
        A-4          | Bycirklen (Ballerup, Egedal and Frederikssund)
        A-5          | Sønderborg Kommune, GEUS and the Embassy in Beijing
        A-6          | Kolding Kommune; Vejle Kommune

        activities
        activity_id | agreement_id | title | danish_party
        V-1         | A-2          | Visit | Sønderborg Kommune og DHI

        companies
        name
        DHI A/S
    """) as con:
        assert records(con, "from marts.agreement_party order by all") == [
            ("A-1", "Sønderborg Kommune"),
            ("A-2", "ProjectZero"),
            ("A-2", "Sønderborg Kommune"),
            ("A-3", "Ministry of Climate, Energy and Building"),
            ("A-4", "Bycirklen (Ballerup, Egedal and Frederikssund)"),
            ("A-5", "Embassy in Beijing"),
            ("A-5", "GEUS"),
            ("A-5", "Sønderborg Kommune"),
            ("A-6", "Kolding Kommune"),
            ("A-6", "Vejle Kommune"),
        ]
        # what it names, and the parties of its agreement
        assert records(con, "select danish_party from marts.activity_party order by all") == [
            ("DHI",),
            ("ProjectZero",),
            ("Sønderborg Kommune",),
        ]


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    ("day", "presence"),
    [
        ("2017-12-31", ["never", "never", "never"]),  # signed on the next day
        ("2018-01-01", ["new", "never", "new"]),
        ("2018-04-10", ["new", "never", "new"]),  # 99 days
        ("2018-04-11", ["never", "never", "new"]),  # its interval is over
        ("2019-04-09", ["never", "never", "new"]),  # signed in 2018: at the latest on 31 December
        ("2019-04-10", ["never", "never", "never"]),
    ],
)
def test_without_a_contact_an_agreement_is_new_while_it_is_younger_than_its_interval(
    day: str, presence: list[str]
) -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | status   | signed_date | signed_date_precision | contact_interval_days
        A-1          | Aarhus       | active   | 2018-01-01  |                       | 100
        A-2          | Aarhus       | proposed | 2018-01-01  |                       | 100
        A-3          | Aarhus       | active   | 2018-01-01  | year                  | 100
        A-4          | Aarhus       | active   |             |                       | 100
    """) as con:
        found = records(
            con,
            "select presence from marts.agreement_at(?) order by agreement_id",
            dt.date.fromisoformat(day),
        )
        assert [row[0] for row in found] == [*presence, "never"]
        listed = records(
            con,
            "select agreement_id from marts.attention_at(?) where kind = 'never_met'",
            dt.date.fromisoformat(day),
        )
        assert "A-4" in {row[0] for row in listed}
        assert ("A-3" in {row[0] for row in listed}) == (presence[2] == "never" and day >= "2018-01-01")


def test_the_best_presence_of_several_is_their_greatest() -> None:
    with drawn_marts({}) as con:
        kind = records(
            con,
            "select any_value(column_type) from (describe from marts.agreement_at(null)) where column_name = 'presence'",
        )[0][0]
        values = [f"cast('{name}' as {kind})" for name in ("red", "green", "never", "new", "amber")]
        ordered = records(con, f"select unnest(list_sort([{', '.join(values)}]))")
        assert [row[0] for row in ordered] == ["never", "red", "new", "amber", "green"]


COMMITMENTS = """
budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2018   | 1000.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount | status
7          | 2017-06-01  | Travel      | EU             | 5.00   | actual
7          | 2018-01-10  | Travel      | EU             | 100.00 | committed
7          | 2018-01-11  | Travel      | EU             | 50.00  | committed
7          | 2018-02-01  | Travel      | EU             | 120.00 | actual
7          | 2018-03-01  | Travel      | EU             | 40.00  | actual
           | 2018-01-15  | Travel      | EU             | 30.00  | committed
"""


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("day", "is_open", "spent"),
    [
        ("2018-01-10", ["100.00"], "5.00"),
        ("2018-01-31", ["100.00", "50.00", "30.00"], "5.00"),
        # 120 has paid the first line and 20 of the second
        ("2018-02-01", ["0.00", "30.00", "30.00"], "125.00"),
        # 160 in all, 10 more than was promised: nothing is open, and nothing is owed back
        ("2018-03-01", ["0.00", "0.00", "30.00"], "165.00"),
    ],
)
def test_a_commitment_is_open_for_what_no_voucher_has_paid_of_it(
    day: str, is_open: list[str], spent: str
) -> None:
    with drawn_marts(COMMITMENTS) as con:
        on_day = dt.date.fromisoformat(day)
        select = "select committed_dkk from marts.expense_at(?, null) where is_commitment order by _row"
        assert [row[0] for row in records(con, select, on_day)] == [Decimal(amount) for amount in is_open]
        total = sum(map(Decimal, is_open))
        whole = (Decimal(spent), total, Decimal(1000) - Decimal(spent) - total)
        assert records(
            con, "select spent_dkk, committed_dkk, available_dkk from marts.budget_at(?, null)", on_day
        ) == [whole]
        curve = "select spent_dkk, committed_dkk from marts.budget_curve_at(?) where point_date = ?"
        assert records(con, curve, on_day, on_day) == [whole[:2]]
        old = "select amount_dkk from marts.finding_at(date '2019-01-01') where rule_code = 'old_commitment'"
        assert records(con, old) == [(Decimal("30.00"),)]


@pytest.mark.parametrize(
    ("spent", "committed", "verdict"),
    [
        ("0", "0", "not_begun"),
        ("0", "0.01", "within"),
        ("89.99", "0", "within"),
        ("89.00", "11.00", "within"),
        ("89.00", "11.01", "overcommitted"),
        ("90.00", "0", "near"),
        ("100.00", "0", "near"),
        ("100.00", "0.01", "overcommitted"),
        ("50.00", "50.01", "overcommitted"),
        ("100.01", "0", "over"),
        ("110.00", "0", "over"),
        ("110.01", "0", "far_over"),
    ],
)
def test_the_verdict_on_money(spent: str, committed: str, verdict: str) -> None:
    with drawn_marts({}) as con:
        select = (
            "select marts.money_verdict(?::decimal(18, 2), ?::decimal(18, 2), 100::decimal(18, 2), 10, 90)"
        )
        assert records(con, select, spent, committed) == [(verdict,)]
        assert records(con, "select marts.money_verdict(1, 0, null, 10, 90)") == [(None,)]
        assert records(con, "select marts.money_verdict(0, 0, 0, 10, 90)") == [("not_begun",)]
        assert records(con, "select marts.money_verdict(0.01, 0, 0, 10, 90)") == [("far_over",)]


def test_plan_totals_agree_to_the_oere_in_table_and_curve() -> None:
    lines = "\n".join(f"Line {n} | EU | 2017 | 100.01" for n in range(7))
    with drawn_marts(f"""
        budget
        budget_line | funding_source | period | budget_amount
        {lines}
    """) as con:
        for day in (dt.date(2017, 2, 10), dt.date(2017, 5, 31), dt.date(2017, 12, 31)):
            table = records(con, "select sum(plan_dkk) from marts.budget_at(?, null)", day)
            curve = records(
                con, "select plan_dkk from marts.budget_curve_at(?) where point_date = ?", day, day
            )
            assert table == curve


def test_every_thing_that_needs_somebody_points_to_the_very_rows_it_speaks_of() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | status | signed_date
        A-1          | Aarhus       | active | 2010-01-01

        activities
        activity_id | agreement_id | title | status  | start_date
        V-1         | A-1          | Late  | planned | 2017-12-01

        budget
        budget_line | funding_source | period | budget_amount
        Travel      | EU             | 2016   | 100.00
        Staff       | EU             | 2017   | 881900.00

        expenses
        voucher_id | posted_date | budget_line | funding_source | amount    | status
        1          | 2016-05-01  | Travel      | EU             | 60.00     | actual
        2          | 2016-06-01  | Travel      | EU             | 60.00     | actual
        3          | 2016-06-02  | Travel      | EU             | 7.00      | committed
        4          | 2017-06-01  | Staff       | EU             | 881000.00 | actual
        5          | 2017-07-01  | Hotel       | EU             | 3.00      | actual
        6          | 2017-07-02  | Hotel       | EU             | 4.00      | actual
        7          | 2015-01-01  | Staff       | EU             | 1.00      | actual
    """) as con:
        day = dt.date(2018, 1, 1)
        listed = records(con, "select attention_key from marts.attention_at(?)", day)
        assert len(listed) == len(set(listed))
        rows: dict[str, set[tuple[str, int]]] = {}
        for key, sheet, row in records(
            con, "select attention_key, _sheet, _row from marts.attention_row_at(?)", day
        ):
            rows.setdefault(key, set()).add((sheet, row))
        assert rows == {
            "never_met:A-1": {("agreements", 2)},
            "activity_overdue:V-1": {("activities", 2)},
            # its two vouchers, not the promise: what is spent alone exceeds it
            "line_far_over_budget:Travel": {("expenses", 2), ("expenses", 3)},
            "unknown_budget_line:Hotel": {("expenses", 6), ("expenses", 7)},
            "posted_before_project:Staff": {("expenses", 8)},
            "old_commitment:Travel": {("expenses", 4)},
        }
        assert {key for (key,) in listed} == rows.keys()


def test_a_converted_voucher_opens_the_row_of_its_rate() -> None:
    with drawn_marts("""
        exchange_rates
        rate_date  | currency | dkk_per_100
        2017-05-01 | EUR      | 743.00
        2017-05-02 | EUR      | 744.00

        expenses
        voucher_id | posted_date | amount | currency
        1          | 2017-05-02  | 10.00  | EUR
        2          | 2017-05-02  | 10.00  | DKK
    """) as con:
        select = "select amount_dkk, rate_sheet, rate_row from marts.fct_expense order by voucher_id"
        assert records(con, select) == [
            (Decimal("74.40"), "exchange_rates", 3),
            (Decimal("10.00"), None, None),
        ]


def test_an_agreement_of_which_nobody_says_whether_it_is_in_force_gives_half_the_access() -> None:
    drawn = """
        agreements
        agreement_id | danish_party | status   | signed_date | province_codes | themes
        A-1          | Aarhus       | {status} | 2016-01-01  | CN-JS          | water

        challenges
        challenge_id | title | province_codes | theme
        C-1          | Water | CN-JS          | water
    """
    found = {}
    for status in ("active", "", "proposed"):
        with drawn_marts(drawn.replace("{status}", status)) as con:
            [(access, reason)] = records(
                con, "select access, access_reason from marts.opportunity_access_at(date '2018-01-01')"
            )
            doors = records(con, "select count(*) from marts.challenge_access_at(date '2018-01-01')")
            found[status] = access, reason, doors[0][0]
    # on paper only, so half the access of the theme; half of that again
    assert found == {
        "active": (Decimal("0.5000"), "theme", 1),
        "": (Decimal("0.2500"), "theme", 1),
        "proposed": (Decimal("0.0000"), "none", 0),
    }
