"""Definitions by hand: what is new, what a commitment is open for, which rows a thing refers to."""

from tests.marts.drawn import drawn_marts, records, specified

test_definitions = specified("""
## Without a contact an agreement is new while it is younger than its interval
agreements
agreement_id | danish_party | status   | signed_date | signed_date_precision | contact_interval_days
A-1          | Aarhus       | active   | 2018-01-01  |                       | 100
A-2          | Aarhus       | proposed | 2018-01-01  |                       | 100
A-3          | Aarhus       | active   | 2018-01-01  | year                  | 100
A-4          | Aarhus       | active   |             |                       | 100
? select list(presence order by agreement_id) from marts.agreement_at($day)
2017-12-31 | never; never; never; never  # signed on the next day
2018-01-01 | new; never; new; never
2018-04-10 | new; never; new; never      # 99 days
2018-04-11 | never; never; new; never    # its interval is over
2019-04-09 | never; never; new; never    # signed in 2018: at the latest on 31 December
2019-04-10 | never; never; never; never
? select list(agreement_id order by agreement_id) from marts.attention_at($day) where kind = 'never_met' and agreement_id > 'A-2'
2017-12-31 | A-4
2018-01-01 | A-4
2018-04-10 | A-4
2018-04-11 | A-4
2019-04-09 | A-4
2019-04-10 | A-3; A-4

## A commitment is open for what no voucher has paid of it
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
? select list(committed_dkk order by _row) from marts.expense_at($day, null) where is_commitment
2018-01-10 | 100.00
2018-01-31 | 100.00; 50.00; 30.00
2018-02-01 | 0.00; 30.00; 30.00    # 120 has paid the first line and 20 of the second
2018-03-01 | 0.00; 0.00; 30.00     # 160 in all, 10 more than was promised: nothing is open, and nothing is owed back
? select spent_dkk, committed_dkk, available_dkk from marts.budget_at($day, null)
2018-01-10 | 5.00   | 100.00 | 895.00
2018-01-31 | 5.00   | 180.00 | 815.00
2018-02-01 | 125.00 | 60.00  | 815.00
2018-03-01 | 165.00 | 30.00  | 805.00
? select spent_dkk, committed_dkk from marts.budget_curve_at($day) where point_date = $day
2018-01-10 | 5.00   | 100.00
2018-01-31 | 5.00   | 180.00
2018-02-01 | 125.00 | 60.00
2018-03-01 | 165.00 | 30.00
? select amount_dkk from marts.finding_at(date '2019-01-01') where rule_code = 'old_commitment'
30.00

## Every thing that needs an act points to the very rows that it speaks of
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
? select attention_key from marts.attention_at(date '2018-01-01')
never_met:A-1
activity_overdue:V-1
line_far_over_budget:Travel
unknown_budget_line:Hotel
posted_before_project:Staff
old_commitment:Travel
? select distinct attention_key, _sheet, _row from marts.attention_row_at(date '2018-01-01')
never_met:A-1               | agreements | 2
activity_overdue:V-1        | activities | 2
line_far_over_budget:Travel | expenses   | 2  # its two vouchers, not the promise: what is spent alone exceeds it
line_far_over_budget:Travel | expenses   | 3
unknown_budget_line:Hotel   | expenses   | 6
unknown_budget_line:Hotel   | expenses   | 7
posted_before_project:Staff | expenses   | 8
old_commitment:Travel       | expenses   | 4

## A converted voucher opens the row of its rate
exchange_rates
rate_date  | currency | dkk_per_100
2017-05-01 | EUR      | 743.00
2017-05-02 | EUR      | 744.00

expenses
voucher_id | posted_date | amount | currency
1          | 2017-05-02  | 10.00  | EUR
2          | 2017-05-02  | 10.00  | DKK
? select amount_dkk, rate_sheet, rate_row from marts.fct_expense order by voucher_id
74.40 | exchange_rates | 3
10.00 |                |

## An agreement of which no export says whether it is in force gives half the access
agreements
agreement_id | danish_party | status   | signed_date | province_codes | themes
A-1          | Aarhus       | active   | 2016-01-01  | CN-JS          | water
A-2          | Aarhus       |          | 2016-01-01  | CN-SD          | water
A-3          | Aarhus       | proposed | 2016-01-01  | CN-HN          | water

challenges
challenge_id | title | province_codes | theme
C-1          | Water | CN-JS          | water
C-2          | Water | CN-SD          | water
C-3          | Water | CN-HN          | water
? select challenge_id, access, access_reason from marts.opportunity_access_at(date '2018-01-01')
C-1 | 0.5000 | theme  # on paper only, so half the access of the theme
C-2 | 0.2500 | theme  # half of that again
C-3 | 0.0000 | none
? select challenge_id, agreement_id from marts.challenge_access_at(date '2018-01-01')
C-1 | A-1
C-2 | A-2

## The verdict on money changes at its limits, to the øre
? select spent, committed, marts.money_verdict(spent::decimal(18, 2), committed::decimal(18, 2), budget::decimal(18, 2), 10, 90) from (values \
('0', '0', '100'), ('0', '0.01', '100'), ('89.99', '0', '100'), ('89.00', '11.00', '100'), ('89.00', '11.01', '100'), ('90.00', '0', '100'), \
('100.00', '0', '100'), ('100.00', '0.01', '100'), ('50.00', '50.01', '100'), ('100.01', '0', '100'), ('110.00', '0', '100'), \
('110.01', '0', '100'), ('1', '0', null), ('0', '0', '0'), ('0.01', '0', '0')) as said(spent, committed, budget)
0      | 0     | not_begun
0      | 0.01  | within
89.99  | 0     | within
89.00  | 11.00 | within
89.00  | 11.01 | overcommitted
90.00  | 0     | near
100.00 | 0     | near
100.00 | 0.01  | overcommitted
50.00  | 50.01 | overcommitted
100.01 | 0     | over
110.00 | 0     | over
110.01 | 0     | far_over
1      | 0     |                # of an unknown budget
0      | 0     | not_begun      # of a budget of nothing
0.01   | 0     | far_over
""")


def test_the_best_presence_of_several_is_their_greatest() -> None:
    with drawn_marts({}) as con:
        [(kind,)] = records(
            con,
            "select column_type from (describe from marts.agreement_at(null)) where column_name = 'presence'",
        )
        assert kind == "ENUM('never', 'red', 'new', 'amber', 'green')"


def test_plan_totals_agree_to_the_oere_in_table_and_curve() -> None:
    lines = "\n".join(f"Line {n} | EU | 2017 | 100.01" for n in range(7))
    with drawn_marts(f"""
        budget
        budget_line | funding_source | period | budget_amount
        {lines}
    """) as con:
        for day in ("2017-02-10", "2017-05-31", "2017-12-31"):
            table = records(con, "select sum(plan_dkk) from marts.budget_at(?, null)", day)
            curve = records(
                con, "select plan_dkk from marts.budget_curve_at(?) where point_date = ?", day, day
            )
            assert table == curve
