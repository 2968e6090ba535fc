"""Forecast: where the money lands on the project's last day, by several methods, and from which figures.

All of it is about the whole project up to `budget.money_date`: filters that narrow are ignored, for budget, plan and grant
belong to the whole.
"""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.budget import money_date


@door.cached
def forecast(filters: Filters) -> pd.DataFrame:
    """A row a method, in reading order; no rows when there is neither budget nor voucher.

    method_code is run_rate (the pace of the last months goes on: spent + pace_dkk ÷ pace_days × days_left), plan_ratio
    (the rest of the plan is used to the same degree as so far: budget × spent ÷ plan), plan_rest (the rest goes as
    planned: spent + budget − plan) or committed (nothing but what is ordered is added: the floor, no estimate).
    No line lands below what is spent and committed on it; beyond_dkk is what that adds.

    Columns: method_code, sort_order, budget_dkk, grant_dkk, plan_dkk, spent_dkk, committed_dkk, pace_dkk,
    pace_voucher_count, pace_from_date, pace_days, days_left, future_dkk (what the method adds), beyond_dkk (what open
    commitments add to that), estimate_dkk (spent + future + beyond), unused_dkk (grant − estimate; below 0 = exceeded),
    reason_code (why the method can't be used: before_start, too_early, too_few_vouchers, no_budget, too_little_plan,
    nothing_spent; its figures are then missing), is_estimate, is_low, is_likely (two where the likely is the middle of
    two), is_high.
    """
    return door.query(
        "select * from marts.forecast_at($as_of) order by sort_order", {"as_of": money_date(filters)}
    )


@door.cached
def summary(filters: Filters) -> pd.DataFrame:
    """One row: low, likely and high at the project's end, and the verdict; no row when there is no money at all.

    Columns: state_code (before, running, ended), is_known (False: too little data for an estimate), verdict_code
    (unknown, over, may_exceed, unused, within), severity (red, amber, green; missing when unknown), grant_dkk, budget_dkk, plan_dkk,
    spent_dkk, committed_dkk, low_dkk, likely_dkk, high_dkk (missing unless is_known), floor_dkk (spent and
    committed), unused_dkk (grant − likely; below 0 = exceeded), left_dkk (grant − spent), needed_month_dkk (what must be spent a month to use
    the grant; missing after the end), pace_month_dkk (what was spent a month lately), pace_dkk, pace_from_date, pace_days,
    days_left, months_left, method_count, project_start_date, project_end_date.
    """
    return door.query("select * from marts.forecast_summary_at($as_of)", {"as_of": money_date(filters)})


@door.cached
def waterfall(filters: Filters) -> pd.DataFrame:
    """From budget to forecast: the first row the budget, a row a line, the last row the forecast; empty when it is not known.

    Columns: row_kind (budget, line, forecast), budget_line, is_approved_line, budget_dkk, plan_dkk, spent_dkk,
    committed_dkk, forecast_dkk (the likely), deviation_dkk (forecast − budget: the step), low_dkk, high_dkk (of each
    line by itself, so they don't add up; on the last row those of the project). Steps add up to the øre.
    """
    return door.query(
        """
        with lines as (
            select * from marts.forecast_waterfall_at($as_of)
        ),
        whole as (
            select
                sum(budget_dkk) as budget_dkk, sum(plan_dkk) as plan_dkk, sum(spent_dkk) as spent_dkk,
                sum(committed_dkk) as committed_dkk, sum(forecast_dkk) as forecast_dkk,
                sum(deviation_dkk) as deviation_dkk
            from lines
            having count(*) > 0
        ),
        gathered as (
            select 0 as line_number, 'budget' as row_kind, null as budget_line, null as is_approved_line,
                budget_dkk, plan_dkk, spent_dkk, committed_dkk, null as forecast_dkk, null as deviation_dkk,
                null as low_dkk, null as high_dkk
            from whole
            union all
            select line_number, 'line', budget_line, is_approved_line, budget_dkk, plan_dkk, spent_dkk,
                committed_dkk, forecast_dkk, deviation_dkk, low_dkk, high_dkk
            from lines
            union all
            select null, 'forecast', null, null, whole.budget_dkk, whole.plan_dkk, whole.spent_dkk, whole.committed_dkk,
                whole.forecast_dkk, whole.deviation_dkk, summary.low_dkk, summary.high_dkk
            from whole
            cross join marts.forecast_summary_at($as_of) as summary
        )
        select row_kind, budget_line, is_approved_line,
            cast(budget_dkk as decimal(18, 2)) as budget_dkk, cast(plan_dkk as decimal(18, 2)) as plan_dkk,
            cast(spent_dkk as decimal(18, 2)) as spent_dkk, cast(committed_dkk as decimal(18, 2)) as committed_dkk,
            cast(forecast_dkk as decimal(18, 2)) as forecast_dkk,
            cast(deviation_dkk as decimal(18, 2)) as deviation_dkk,
            cast(low_dkk as decimal(18, 2)) as low_dkk, cast(high_dkk as decimal(18, 2)) as high_dkk
        from gathered
        order by line_number nulls last
        """,
        {"as_of": money_date(filters)},
    )


@door.cached
def band(filters: Filters) -> pd.DataFrame:
    """The forecast as it is drawn in the S-curve: point_date, low_dkk, likely_dkk, high_dkk, summed up from the project's start.

    From the as-of date, where all three are the money spent, by month ends to the project's last day, where they are
    the estimates. Empty when the forecast is not known, or the project is over.
    """
    return door.query(
        "select * from marts.forecast_curve_at($as_of) order by point_date", {"as_of": money_date(filters)}
    )
