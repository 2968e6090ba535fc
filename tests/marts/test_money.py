"""Money by hand, to the øre."""

from tests.marts.drawn import specified

# Of each period that begins on a day, as of four days.
RECONCILES = "".join(
    f"""? select sum(budget_dkk), bool_and(spent_before_dkk + spent_period_dkk = spent_dkk and budget_dkk - spent_dkk = remaining_dkk \
and remaining_dkk - committed_dkk = available_dkk), sum(spent_dkk) = any_value(vouchers) from marts.budget_at($day, {first}), (select coalesce(sum(amount_dkk), 0) \
as vouchers from marts.fct_expense where not is_commitment and posted_date <= $day)
2015-01-01 | 1000.00 | yes | yes
2016-12-31 | 1000.00 | yes | yes
2017-05-02 | 1000.00 | yes | yes
2030-01-01 | 1000.00 | yes | yes
"""
    for first in ("null", "date '2016-01-01'", "date '2017-03-01'", "date '2030-01-01'")
)

test_project = specified(f"""
# two lines, two sources, 1.000,00 in all; every kind of voucher that a bookkeeper meets
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

## Every figure of the grant table by hand
# Travel EU: before 10 + 60,50; in the period 200,25 + 40 − 5,25 (a credit note); 5,50 over its 300
# Staff EU: 10 € × 7,43955 = 74,3955 → 74,40; 1 € = 7,43955 → 7,44; 0,30 CNY × 0,975 = 0,2925 → 0,29;
#           July has no CNY rate, so 99 CNY is in no sum; voucher 13 lies after the as-of date
? select budget_line, funding_source, budget_dkk, spent_before_dkk, spent_period_dkk, spent_dkk, remaining_dkk, committed_dkk, available_dkk, spent_percent \
from marts.budget_at(date '2017-12-30', date '2017-01-01')
Coffee | EU     | 0.00   | 0.00  | 3.33   | 3.33   | -3.33  | 0.00  | -3.33  |
Staff  | EU     | 400.00 | 0.00  | 82.13  | 82.13  | 317.87 | 50.00 | 267.87 | 20.5
Travel | EU     | 300.00 | 70.50 | 235.00 | 305.50 | -5.50  | 0.00  | -5.50  | 101.8
Travel | Region | 300.00 | 0.00  | 0.00   | 0.00   | 300.00 | 0.00  | 300.00 | 0.0
       |        | 0.00   | 0.00  | 7.77   | 7.77   | -7.77  | 0.00  | -7.77  |

## The table reconciles with the vouchers, whatever the period
{RECONCILES}
## A foreign voucher without a rate has no kroner and is a finding
? select amount_dkk, dkk_per_unit from marts.fct_expense where voucher_id = '11'
 |
? select voucher_id, amount, currency from marts.finding_at(date '2017-12-31') where rule_code = 'unknown_exchange_rate'
11 | 99.00 | CNY
""")

test_money = specified("""
## Rates hold from their day for as long as the rule allows, and month rates in their month
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
# 45 days after 10 January is 24 February; a day's rate goes before its month's
? select voucher_id, amount_dkk from marts.fct_expense
1  |
2  | 743.00
3  | 743.00
4  | 744.00
5  | 744.00
6  |
7  | 745.00
8  | 746.00
9  | 746.00
10 |
11 |

## Halves of an øre are rounded away from zero, so that a credit note cancels
exchange_rates
rate_date  | currency | dkk_per_unit
2017-01-01 | CNY      | 1.25

expenses
voucher_id | posted_date | amount        | currency
1          | 2017-01-01  | 0.50          | CNY
2          | 2017-01-01  | -0.50         | CNY
3          | 2017-01-01  | 0.49          | CNY
4          | 2017-01-01  | 1234567890.12 | CNY
? select voucher_id, amount_dkk from marts.fct_expense
1 | 0.63           # 0,50 × 1,25 = 0,625
2 | -0.63
3 | 0.61           # 0,6125
4 | 1543209862.65  # exactly

## The rule checks find what they say
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
? select rule_code, severity, budget_line, voucher_id from marts.finding_at(date '2020-12-31')
budget_total_differs   | red   |        |    # 300,00 is not 882.000,00
line_far_over_budget   | red   | Staff  |
line_over_budget       | amber | Travel |    # exactly 10 % over is not more than 10 %
missing_budget_line    | red   |        | 5
posted_after_project   | red   | Other  | 4
posted_before_project  | red   | Travel | 1
under_plan             | amber |        |
unknown_budget_line    | red   | Coffee | 6
unknown_expense_status | amber | Other  | 3

## No source bears more than its part
# five grants bear 1.000,00 of two lines each; a coffee without a line is borne, too. A source without a part has none to exceed
budget
budget_line | funding_source | period | budget_amount
Travel      | Grant          | 2017   | 400.00
Staff       | Grant          | 2017   | 600.00
Staff       | Two            | 2017   | 1000.00
Staff       | Three          | 2017   | 1000.00
Staff       | Four           | 2017   | 1000.00
Staff       | Five           | 2017   | 1000.00
Staff       | Six            | 2017   | 1000.00
Staff       | Own            | 2017   | 9000.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount  | status
1          | 2017-03-01  | Staff       | Grant          | 950.00  | actual
2          | 2017-03-02  |             | Grant          | 20.00   | actual
3          | 2017-03-03  | Travel      | Grant          | -20.00  | actual
4          | 2017-03-04  | Travel      | Grant          | 50.00   | committed
5          | 2017-03-05  | Staff       | Friends        | 5.00    | actual
6          | 2017-03-06  | Staff       |                | 5.00    | actual
7          | 2017-03-01  | Staff       | Two            | 950.00  | actual
8          | 2017-03-01  | Staff       | Two            | 50.01   | committed
9          | 2017-03-01  | Staff       | Three          | 1000.00 | actual
10         | 2017-03-01  | Staff       | Three          | 0.01    | committed
11         | 2017-03-01  | Staff       | Four           | 1000.01 | actual
12         | 2017-03-01  | Staff       | Four           | 5.00    | committed
13         | 2017-03-01  | Staff       | Five           | 1100.00 | actual
14         | 2017-03-01  | Staff       | Six            | 1100.01 | actual
? select rule_code, severity, funding_source, amount_dkk from marts.finding_at(date '2017-12-31') where rule_code like 'source%'
source_overcommitted   | amber | Two   | 1000.01
source_overcommitted   | amber | Three | 1000.01
source_over_budget     | amber | Four  | 1000.01  # over already: what is ordered isn't told once more
source_over_budget     | amber | Five  | 1100.00
source_far_over_budget | red   | Six   | 1100.01

## The curve plans each period evenly and ends at the budget
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
? select point_date, plan_dkk, spent_dkk, committed_dkk from marts.budget_curve_at(date '2017-02-15') where point_date in \
('2016-12-31', '2017-01-31', '2017-02-15', '2017-02-28', '2017-03-31', '2020-01-31')
2016-12-31 | 0.00   | 0.00  | 0.00
2017-01-31 | 31.00  | 10.00 | 0.00
2017-02-15 | 46.00  | 15.00 | 7.00  # plan and money of the as-of day itself; the month's end is ahead
2017-02-28 | 59.00  |       |
2017-03-31 | 90.00  |       |
2020-01-31 | 396.00 |       |       # the budget of 2020 is planned over the 89 days that the project lasts
? select min(point_date), max(point_date), max(plan_dkk) from marts.budget_curve_at(date '2017-02-15')
2016-03-31 | 2020-03-29 | 454.00

## Money is placed by the voucher, then its activity, then its agreement
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
? select voucher_id, agreement_id, province_code, province_from from marts.fct_expense
1 | A-1 | CN-BJ | voucher
2 | A-1 | CN-JS | agreement
3 | A-2 | CN-SN | activity
4 | A-2 |       |            # two provinces: money cannot be split by guess
5 |     |       |
6 | A-1 |       |            # nor by the first that the voucher names
""")
