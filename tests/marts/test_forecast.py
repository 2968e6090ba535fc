"""The forecast, the deviations and the revised budget by hand, to the øre, on a project of twelve vouchers."""

from tests.marts.drawn import specified

# The project's own days (31 March 2016 – 29 March 2020) and grant, 882.000,00 = Travel 73.000 + Staff 809.000. Plan a day:
# Travel 100 in 2017 and 2018; Staff 500 in 2018 and 1.700 in 2019.
# The day is the hundredth of 2018: 719 days are left, and the pace is that of the 365 days from 11 April 2017.
test_project = specified("""
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

## The grant table of the day
? select budget_line, funding_source, budget_dkk, plan_dkk, spent_before_dkk, spent_period_dkk, spent_dkk, spent_percent, remaining_dkk, \
committed_dkk, available_dkk, voucher_count, unconverted_count from marts.budget_at(date '2018-04-10', date '2018-01-01') order by sort_order nulls last
Travel | EU  | 36500.00  | 36500.00 | 59050.00 | 0.00     | 59050.00 | 161.8 | -22550.00 | 30000.00 | -52550.00 | 6 | 0 # 50 + 10.000 + 20.000 − 1.000 + 30.000
Travel | Own | 36500.00  | 10000.00 | 0.00     | 0.00     | 0.00     | 0.0   | 36500.00  | 0.00     | 36500.00  | 0 | 0 # 100 days of 2018, 100 a day
Staff  | EU  | 809000.00 | 50000.00 | 0.00     | 14250.00 | 14250.00 | 1.8   | 794750.00 | 0.00     | 794750.00 | 4 | 1 # 7.000 + 6.300 + 1.000 CNY × 0,95
       | EU  | 0.00      | 0.00     | 0.00     | 235.00   | 235.00   |       | -235.00   | 0.00     | -235.00   | 1 | 0

## The methods by hand
# spent 59.050 + 14.250 + 235; in the year before the day 49.000 + 14.250 + 235 on seven vouchers with kroner
? select distinct spent_dkk, pace_dkk, pace_voucher_count, pace_from_date, pace_days, days_left, reason_code from marts.forecast_at(date '2018-04-10')
73535.00 | 63485.00 | 7 | 2017-04-11 | 365 | 719 |
? select method_code, future_dkk, beyond_dkk, estimate_dkk, unused_dkk, is_low, is_likely, is_high from marts.forecast_at(date '2018-04-10') order by sort_order
run_rate   | 125056.75 | 0.00     | 198591.75 | 683408.25 | yes | no  | no   # 63.485 ÷ 365 × 719 = 125.056,753
# 882.000 × 73.535 ÷ 96.500 = 672.102,280; Travel's share of the rest, 20.193,55, is 9.806,45 less than what is ordered
plan_ratio | 598567.28 | 9806.45  | 681908.73 | 200091.27 | no  | yes | no
# 882.000 − 96.500 = 785.500; Travel has 26.500 left and 30.000 ordered
plan_rest  | 785500.00 | 3500.00  | 862535.00 | 19465.00  | no  | no  | yes
committed  | 0.00      | 30000.00 | 103535.00 | 778465.00 | no  | no  | no

## Lines add up to the whole, to the øre
? select method_code, budget_line, future_dkk, estimate_dkk, deviation_dkk from marts.forecast_line_at(date '2018-04-10') \
where method_code in ('run_rate', 'plan_ratio') order by sort_order, line_number
run_rate   | Travel | 96523.29  | 155573.29 | 82573.29    # 49.000 × 719 ÷ 365 = 96.523,288
run_rate   | Staff  | 28070.55  | 42320.55  | -766679.45  # 14.250 × 719 ÷ 365 = 28.070,548
run_rate   |        | 462.91    | 697.91    | 697.91      # 462,918, less the øre that the others were rounded up by
plan_ratio | Travel | 20193.55  | 89050.00  | 16050.00    # (73.000 − 46.500) × 73.535 ÷ 96.500 = 20.193,549, but 30.000 is ordered
plan_ratio | Staff  | 578373.73 | 592623.73 | -216376.27  # 598.567,28 − 20.193,55
plan_ratio |        | 0.00      | 235.00    | 235.00

## The summary by hand
? select state_code, verdict_code, severity, low_dkk, likely_dkk, high_dkk, floor_dkk, unused_dkk from marts.forecast_summary_at(date '2018-04-10')
running | unused | amber | 198591.75 | 681908.73 | 862535.00 | 103535.00 | 200091.27  # 22,7 % of the grant
# 882.000 − 73.535; 808.465 ÷ (719 ÷ 30,4375); 63.485 ÷ 365 × 30,4375
? select left_dkk, needed_month_dkk, pace_month_dkk, months_left, method_count from marts.forecast_summary_at(date '2018-04-10')
808465.00 | 34224.83 | 5294.04 | 23.6 | 3

## The steps from budget to forecast
# the likely is the same distance from the plan: Travel 59.050 + 30.000 ordered, Staff 14.250 + 578.373,73; −200.091,27 in all
? select budget_line, budget_dkk, forecast_dkk, deviation_dkk, low_dkk, high_dkk from marts.forecast_waterfall_at(date '2018-04-10') order by line_number
Travel | 73000.00  | 89050.00  | 16050.00   | 89050.00 | 155573.29
Staff  | 809000.00 | 592623.73 | -216376.27 | 42320.55 | 773250.00
       | 0.00      | 235.00    | 235.00     | 235.00   | 697.91

## The band begins at what is spent and ends at the estimates
# 265 of 719 days are gone at the year's end: 125.056,75 × 265 ÷ 719 = 46.091,85; and 159.000 of the 785.500 planned:
# 608.373,73 × 159.000 ÷ 785.500 = 123.146,31 and 789.000 × 159.000 ÷ 785.500 = 159.708,47
? select point_date, low_dkk, likely_dkk, high_dkk from marts.forecast_curve_at(date '2018-04-10') where point_date in ('2018-04-10', '2018-12-31', '2020-03-29')
2018-04-10 | 73535.00  | 73535.00  | 73535.00
2018-12-31 | 119626.85 | 196681.31 | 233243.47
2020-03-29 | 198591.75 | 681908.73 | 862535.00
? select min(point_date), max(point_date) from marts.forecast_curve_at(date '2018-04-10')
2018-04-10 | 2020-03-29

## Deviations that are to be explained
# 235 without a line is more than 10 % of nothing, but less than 5.000
? select budget_line, plan_dkk, spent_dkk, deviation_dkk, deviation_share, direction from marts.deviation_at(date '2018-04-10')
Staff  | 50000.00 | 14250.00 | -35750.00 | -0.7150 | under
Travel | 46500.00 | 59050.00 | 12550.00  | 0.2699  | over

## The rules of the day and after the end
? select rule_code, severity, coalesce(voucher_id, budget_line) from marts.finding_at($day)
2018-04-10 | line_overcommitted    | amber | Travel  # 59.050 + 30.000 of 73.000
2018-04-10 | missing_budget_line   | red   | 10
2018-04-10 | posted_before_project | red   | 1
2018-04-10 | under_plan            | amber |         # 73.535 is less than 90 % of 96.500, after half time
2018-04-10 | unknown_exchange_rate | red   | 8
2020-03-30 | line_overcommitted    | amber | Travel
2020-03-30 | missing_budget_line   | red   | 10
2020-03-30 | old_commitment        | amber | 11
2020-03-30 | posted_after_project  | red   | 12
2020-03-30 | posted_before_project | red   | 1
2020-03-30 | under_plan            | amber |         # 74.035 of 882.000
2020-03-30 | unknown_exchange_rate | red   | 8

## When the project is over it lands at what is spent and ordered
? select state_code, low_dkk, likely_dkk, high_dkk, needed_month_dkk, days_left from marts.forecast_summary_at($day)
2020-03-29 | ended | 103535.00 | 103535.00 | 103535.00 | | 0
2020-03-30 | ended | 104035.00 | 104035.00 | 104035.00 | | 0  # what is posted after the end is spent all the same
? select point_date from marts.forecast_curve_at(date '2020-03-29')

## A method that can't be used says why, and has no estimate
? select list(coalesce(reason_code, '-') order by sort_order), bool_and((reason_code is null) = (estimate_dkk is not null)) from marts.forecast_at($day)
# run_rate, plan_ratio, plan_rest, committed
2016-03-30 | before_start; before_start; before_start; before_start | yes
2016-09-28 | too_early; too_little_plan; -; -                       | yes
2016-09-29 | too_few_vouchers; too_little_plan; -; -                | yes
# a tenth of the budget, 88.200, is planned between the 86th and the 87th day of 2018: 36.500 + 600 a day
2018-03-27 | -; too_little_plan; -; -                               | yes
2018-03-28 | -; -; -; -                                             | yes
? select is_known from marts.forecast_summary_at($day)
2016-03-30 | no
2016-09-28 | no
2016-09-29 | no
2018-03-27 | yes
2018-03-28 | yes
""")

test_with_little_data = specified("""
## Without a budget the pace alone makes no forecast
expenses
voucher_id | posted_date | budget_line | amount
1          | 2017-01-31  | Travel      | 100.00
2          | 2017-02-28  | Travel      | 100.00
3          | 2017-03-31  | Travel      | 100.00
4          | 2017-04-30  | Travel      | 100.00
5          | 2017-05-31  | Travel      | 100.00
? select method_code, reason_code from marts.forecast_at(date '2017-06-30')
run_rate   |
plan_ratio | no_budget
plan_rest  | no_budget
committed  |
? select is_known, verdict_code, severity, likely_dkk, floor_dkk from marts.forecast_summary_at(date '2017-06-30')
no | unknown | | | 500.00
? select budget_line from marts.forecast_waterfall_at(date '2017-06-30')

## No money at all is no row
? select method_code from marts.forecast_at(date '2018-01-01')
? select state_code from marts.forecast_summary_at(date '2018-01-01')

## Two methods have their likely midway, and lines still add up
# the 73rd day: a fifth of Travel is planned, 7.300. plan_ratio: 36.500 + 29.200, times 7.300,07 ÷ 7.300 → 65.700,63; plan_rest: 65.700
budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2017   | 36500.00
Staff       | EU             | 2018   | 36500.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount
1          | 2017-01-10  | Travel      | EU             | 7300.07
? select low_dkk, likely_dkk, high_dkk, method_count from marts.forecast_summary_at(date '2017-03-14')
73000.07 | 73000.39 | 73000.70 | 2  # (73.000,07 + 73.000,70) ÷ 2 = 73.000,385
? select budget_line, forecast_dkk from marts.forecast_waterfall_at(date '2017-03-14') order by line_number
Travel | 36500.21  # 7.300,07 + (29.200 + 29.200,28) ÷ 2
Staff  | 36500.18  # the rest of the 73.000,39

## A credit note takes no line below what is spent
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
# the pace is −500 in 365 days; 819 days are left: −1.121,92, but money spent doesn't come back by itself
? select future_dkk, beyond_dkk, estimate_dkk from marts.forecast_at(date '2017-12-31') where method_code = 'run_rate'
-1121.92 | 1121.92 | 4500.00

## The verdict changes at the øre: 882000.01
# all of the plan lies behind, so that both methods of the plan land at what is spent; nothing was posted lately
budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2018   | 882000.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount
1          | 2018-12-31  | Travel      | EU             | 882000.01
? select low_dkk, high_dkk, verdict_code, severity from marts.forecast_summary_at(date '2019-12-31')
882000.01 | 882000.01 | over | red

## The verdict changes at the øre: 882000.00
# all of the plan lies behind, so that both methods of the plan land at what is spent; nothing was posted lately
budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2018   | 882000.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount
1          | 2018-12-31  | Travel      | EU             | 882000.00
? select low_dkk, high_dkk, verdict_code, severity from marts.forecast_summary_at(date '2019-12-31')
882000.00 | 882000.00 | within | green

## The verdict changes at the øre: 837900.00
# all of the plan lies behind, so that both methods of the plan land at what is spent; nothing was posted lately
budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2018   | 882000.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount
1          | 2018-12-31  | Travel      | EU             | 837900.00
? select low_dkk, high_dkk, verdict_code, severity from marts.forecast_summary_at(date '2019-12-31')
837900.00 | 837900.00 | within | green  # exactly 5 % is left

## The verdict changes at the øre: 837899.99
# all of the plan lies behind, so that both methods of the plan land at what is spent; nothing was posted lately
budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2018   | 882000.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount
1          | 2018-12-31  | Travel      | EU             | 837899.99
? select low_dkk, high_dkk, verdict_code, severity from marts.forecast_summary_at(date '2019-12-31')
837899.99 | 837899.99 | unused | amber

## A high estimate over the grant is amber
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
# 5.000 in 365 days goes on for 89: 881.000 + 1.219,18
? select likely_dkk, high_dkk, unused_dkk, verdict_code, severity from marts.forecast_summary_at(date '2019-12-31')
881000.00 | 882219.18 | 1000.00 | may_exceed | amber

## A line with a budget of nothing has no percentage, and is over it with the first krone
budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2017   | 0.00
Staff       | EU             | 2017   | 882000.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount
1          | 2017-12-31  | Travel      | EU             | 5000.00
2          | 2017-12-31  | Staff       | EU             | 882000.00
? select spent_percent, remaining_dkk, available_dkk from marts.budget_at(date '2017-12-31', null) where budget_line = 'Travel'
 | -5000.00 | -5000.00
? select budget_line, deviation_share, direction from marts.deviation_at(date '2017-12-31')
Travel | | over
? select rule_code, severity, budget_line from marts.finding_at(date '2017-12-31')
line_far_over_budget | red   | Travel
source_over_budget   | amber |         # 887.000 of 882.000

## A revised budget keeps what it said at first, and plan and forecast follow the one that holds now
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
? select budget_line, period, original_dkk, budget_dkk, is_added, is_removed from marts.budget_version
Gone   | 2017 | 14600.00 |          | no  | yes
New    | 2018 | 0.00     | 14600.00 | yes | no
Staff  | 2017 | 73000.00 | 36500.00 | no  | no
Travel | 2017 | 36500.00 | 73000.00 | no  | no
Travel | 2018 | 36500.00 | 36500.00 | no  | no
# 73 of 365 days
? select budget_line, is_approved_line, original_budget_dkk, budget_dkk, plan_dkk, spent_dkk, remaining_dkk from marts.budget_at(date '2017-03-14', null)
Gone   | no  | 14600.00 | 0.00      | 0.00     | 100.00   | -100.00
New    | yes | 0.00     | 14600.00  | 0.00     | 0.00     | 14600.00
Staff  | yes | 73000.00 | 36500.00  | 7300.00  | 0.00     | 36500.00
Travel | yes | 73000.00 | 109500.00 | 14600.00 | 14600.00 | 94900.00
# 160.600 − 21.900 planned by now + 14.700 spent
? select estimate_dkk from marts.forecast_at(date '2017-03-14') where method_code = 'plan_rest'
153400.00
""")
