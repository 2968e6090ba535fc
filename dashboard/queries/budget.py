"""Budget: the table that grant boards know, the S-curve, and the vouchers behind each figure.

Approved budget belongs to lines and funding sources, not to provinces, themes, parties or statuses. When the
filters narrow by one of these, the spent and committed columns hold the matching vouchers and what depends on
the budget is missing: it would compare a part with the whole.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, Literal

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, is_narrowed

_MONEY = ("spent_before_dkk", "spent_period_dkk", "spent_dkk", "committed_dkk")


def money_date(filters: Filters) -> dt.date:
    """The day up to which money is counted: the as-of date, or the end of the period if that comes first."""
    return min(filters.as_of, filters.period_to) if filters.period_to else filters.as_of


def _lines(filters: Filters) -> str:
    """SQL of one row a budget line and funding source, with budget figures missing where filters narrow."""
    if not is_narrowed(filters):
        return "select * from marts.budget_at($as_of, $period_from)"
    sums = ", ".join(f"cast(sum({name}) as decimal(18, 2)) as {name}" for name in _MONEY)
    missing = ", ".join(
        f"cast(null as decimal(18, 2)) as {name}"
        for name in (
            "original_budget_dkk",
            "budget_dkk",
            "plan_dkk",
            "spent_percent",
            "remaining_dkk",
            "available_dkk",
        )
    )
    return f"""
        select v.budget_line, v.funding_source, bool_or(v.has_known_line) as is_approved_line, {sums},
        {missing}, cast(null as varchar) as verdict_code,
            count(*) as voucher_count, count(*) filter (where v.amount_dkk is null) as unconverted_count,
            bool_or(v.is_illustrative) as is_illustrative,
            (select min(b.sort_order) from marts.budget_line as b where b.budget_line = v.budget_line) as
            sort_order
        from all_vouchers as v
        group by v.budget_line, v.funding_source
    """


@door.cached
def grant_table(filters: Filters) -> pd.DataFrame:
    """The grant table: budget lines by funding source, with subtotals and the total.

    A line that has several sources has a subtotal, and the total.

    Columns: row_kind (line, subtotal, total), budget_line (missing = voucher without a line), funding_source
    (missing on totals, or where not stated), is_approved_line, original_budget_dkk (as the first export said; `revisions`),
    budget_dkk (that holds now), plan_dkk (planned up to the day),
    spent_before_dkk, spent_period_dkk, spent_dkk, spent_percent, remaining_dkk, committed_dkk, available_dkk,
    verdict_code (within, near, overcommitted, over, far_over, unapproved, no_line; missing where filters narrow), severity (its colour), voucher_count, unconverted_count (vouchers without a known rate, in none of the sums), is_illustrative.
    Money is counted up to `money_date`; the period begins at filters.period_from. Unapproved and missing
    lines come last, before the total.
    """
    on_day = replace(filters, as_of=money_date(filters))
    return ask(
        on_day,
        f"""
        , lines as ({_lines(on_day)}),
        ordered as (
            select *, min(sort_order) over (partition by budget_line) as line_order,
                count(*) over (partition by budget_line) as source_count
            from lines
        ),
        sums as (
            select
                if(grouping(budget_line) = 1, 'total', 'subtotal') as row_kind,
                budget_line,
                bool_and(is_approved_line) as is_approved_line,
                sum(original_budget_dkk) as original_budget_dkk,
                sum(budget_dkk) as budget_dkk, sum(plan_dkk) as plan_dkk,
                sum(spent_before_dkk) as spent_before_dkk,
                sum(spent_period_dkk) as spent_period_dkk, sum(spent_dkk) as spent_dkk,
                sum(committed_dkk) as committed_dkk, sum(remaining_dkk) as remaining_dkk,
                sum(available_dkk) as available_dkk,
                cast(sum(voucher_count) as bigint) as voucher_count,
                cast(sum(unconverted_count) as bigint) as unconverted_count,
                bool_or(is_illustrative) as is_illustrative,
                min(line_order) as line_order,
                max(source_count) as source_count,
                any_value(rule.line_over_percent) as over_percent,
                any_value(rule.budget_near_percent) as near_percent
            from ordered
            cross join marts.rule as rule
            group by grouping sets ((budget_line), ())
        ),
        gathered as (
            select 'line' as row_kind, budget_line, funding_source, is_approved_line, original_budget_dkk, budget_dkk, plan_dkk,
                spent_before_dkk, spent_period_dkk, spent_dkk, spent_percent, remaining_dkk, committed_dkk,
                available_dkk, verdict_code, voucher_count, unconverted_count, is_illustrative, line_order,
                sort_order
            from ordered
            union all
            select row_kind, budget_line, null, is_approved_line,
                cast(original_budget_dkk as decimal(18, 2)), cast(budget_dkk as decimal(18, 2)), cast(plan_dkk as decimal(18, 2)),
                cast(spent_before_dkk as decimal(18, 2)), cast(spent_period_dkk as decimal(18, 2)),
                cast(spent_dkk as decimal(18, 2)),
                cast(if(budget_dkk = 0, null, spent_dkk * 100 / budget_dkk) as decimal(18, 1)),
                cast(remaining_dkk as decimal(18, 2)), cast(committed_dkk as decimal(18, 2)),
                cast(available_dkk as decimal(18, 2)),
                case
                    when budget_dkk is null then null
                    when row_kind = 'subtotal' and budget_line is null then 'no_line'
                    when row_kind = 'subtotal' and not is_approved_line then 'unapproved'
                    else marts.money_verdict(spent_dkk, committed_dkk, budget_dkk, over_percent, near_percent)
                end,
                voucher_count, unconverted_count, is_illustrative, line_order, null
            from sums
            where row_kind = 'total' and voucher_count is not null or row_kind = 'subtotal'
            and source_count > 1
        )
        select * exclude (line_order, sort_order), marts.verdict_severity(verdict_code) as severity
        from gathered
        order by
            row_kind = 'total', line_order nulls last, budget_line nulls last,
            list_position(['line', 'subtotal', 'total'], row_kind), sort_order nulls last,
            funding_source nulls last
        """,
    )


@door.cached
def reconciliation(filters: Filters) -> pd.DataFrame:
    """One row that proves the table: budget_dkk against project_budget_dkk, spent_dkk against voucher_dkk.

    Columns: budget_dkk, project_budget_dkk, budget_difference_dkk, spent_dkk, voucher_dkk,
    spent_difference_dkk, unconverted_count. voucher_dkk sums the vouchers themselves, not the table. Ignores
    filters that narrow.
    """
    return door.query(
        """
        with lines as (
            select sum(budget_dkk) as budget_dkk, sum(spent_dkk) as spent_dkk
            from marts.budget_at($as_of, $period_from)
        ),
        vouchers as (
            select
                coalesce(sum(amount_dkk) filter (where not is_commitment), 0) as voucher_dkk,
                count(*) filter (where amount_dkk is null) as unconverted_count
            from marts.fct_expense
            where posted_date <= $as_of
        )
        select
            cast(coalesce(lines.budget_dkk, 0) as decimal(18, 2)) as budget_dkk,
            rule.project_budget_dkk,
            cast(coalesce(lines.budget_dkk, 0) - rule.project_budget_dkk as decimal(18,
            2)) as budget_difference_dkk,
            cast(coalesce(lines.spent_dkk, 0) as decimal(18, 2)) as spent_dkk,
            cast(vouchers.voucher_dkk as decimal(18, 2)) as voucher_dkk,
            cast(coalesce(lines.spent_dkk, 0) - vouchers.voucher_dkk as decimal(18,
            2)) as spent_difference_dkk,
            vouchers.unconverted_count
        from lines, vouchers, marts.rule as rule
        """,
        {"as_of": money_date(filters), "period_from": filters.period_from},
    )


@door.cached
def curve(filters: Filters) -> pd.DataFrame:
    """The S-curve: a row a month's end from the project's start, and one of the as-of date; sums from the start up to that day.

    Columns: point_date, is_ahead, plan_dkk, spent_dkk, committed_dkk (both missing after the as-of date), budget_dkk (the whole,
    the line to meet). Ignores filters that narrow: plan and budget belong to the whole.
    """
    return door.query(
        """
        select *, (select cast(sum(budget_dkk) as decimal(18, 2)) from marts.budget_line) as budget_dkk
        from marts.budget_curve_at($as_of)
        order by point_date
        """,
        {"as_of": money_date(filters)},
    )


# What a question about vouchers may ask for, and the expression that answers it.
_ASKED = {
    "budget_line": "r.budget_line",
    "funding_source": "r.funding_source",
    "province_code": "r.province_code",
    "agreement_id": "r.agreement_id",
    "activity_id": "r.activity_id",
    "year_number": "year(r.posted_date)",
    "is_commitment": "r.is_commitment",
    "line_kind": "case when r.budget_line is null then 'none' when r.has_known_line then 'approved' else 'unknown' end",
    "currency": "r.currency",
    "has_rate": "r.amount_dkk is not null",
    "side": """case
            when r.posted_date < rule.project_start_date then 'before'
            when r.posted_date > rule.project_end_date then 'after'
            else 'within'
        end""",
}

When = Literal["before", "period", "all"]

_WHEN = {
    "before": "r.posted_date < $period_from",
    "period": "($period_from is null or r.posted_date >= $period_from)",
    "all": "true",
}


def _behind(when: When, only: dict[str, Any]) -> str:
    """SQL of the vouchers in scope that a question asks for, as the expression `wanted`; its values are those of `only`."""
    conditions = [_WHEN[when], *(f"({_ASKED[name]}) is not distinct from ${name}" for name in only)]
    return f"""
        , wanted as (
            select r.*
            from all_vouchers as r
            cross join marts.rule as rule
            where {" and ".join(conditions)}
        )"""


@door.cached
def vouchers(
    filters: Filters, *, when: When = "period", limit: int | None = None, **only: str | int | bool | None
) -> pd.DataFrame:
    """The voucher lines in scope, newest first: what each figure opens.

    Columns: voucher_id, posted_date, budget_line, has_known_line, funding_source, text, status,
    is_commitment, amount, currency, dkk_per_unit, rate_date, amount_dkk (missing = no rate known), spent_dkk,
    committed_dkk, agreement_id, activity_id, province_code, province_from, is_illustrative, _file, _sheet,
    _row.

    Args:
        filters: the shared filters.
        when: those before the period, those in it, or all up to the day.
        limit: at most so many.
        **only: those with this value, None being those without one: budget_line, funding_source, province_code, agreement_id,
            activity_id, year_number, is_commitment, line_kind (none, approved, unknown), currency, has_rate, side (before, within or after
            the project).
    """
    return ask(
        replace(filters, as_of=money_date(filters)),
        f"""
        {_behind(when, only)}
        select voucher_id, posted_date, budget_line, has_known_line, funding_source, text, status,
            is_commitment, amount, currency, dkk_per_unit, rate_date, amount_dkk, spent_dkk, committed_dkk, agreement_id,
            activity_id, province_code, province_from, is_illustrative, _file, _sheet, _row
        from wanted
        order by posted_date desc, voucher_id, _file, _sheet, _row
        limit $limit
        """,
        limit=limit,
        **only,
    )


@door.cached
def voucher_sums(filters: Filters, *, when: When = "period", **only: str | int | bool | None) -> pd.DataFrame:
    """One row that sums up the same `vouchers`: voucher_count, amount_dkk (spent and committed), spent_dkk, committed_dkk, unconverted_count."""
    return ask(
        replace(filters, as_of=money_date(filters)),
        f"""
        {_behind(when, only)}
        select
            count(*) as voucher_count,
            cast(coalesce(sum(spent_dkk + committed_dkk), 0) as decimal(18, 2)) as amount_dkk,
            cast(coalesce(sum(spent_dkk), 0) as decimal(18, 2)) as spent_dkk,
            cast(coalesce(sum(committed_dkk), 0) as decimal(18, 2)) as committed_dkk,
            count(*) filter (where amount_dkk is null) as unconverted_count
        from wanted
        """,
        **only,
    )


@door.cached
def by_year(filters: Filters) -> pd.DataFrame:
    """A row a year: year_number, budget_dkk, spent_dkk, committed_dkk, voucher_count, unconverted_count.

    budget_dkk is the plan of that year (budget periods spread over their days), missing where filters narrow.
    """
    budget = "null" if is_narrowed(filters) else "planned.budget_dkk"
    on_day = replace(filters, as_of=money_date(filters))
    return ask(
        on_day,
        f"""
        , curve as (
            select year(point_date) as year_number, max(plan_dkk) as plan_dkk
            from marts.budget_curve_at($as_of)
            group by 1
        ),
        planned as (
            select year_number, plan_dkk - coalesce(lag(plan_dkk) over (order by year_number),
            0) as budget_dkk
            from curve
        ),
        spent as (
            select year(posted_date) as year_number, sum(spent_dkk) as spent_dkk,
            sum(committed_dkk) as committed_dkk,
                count(*) as voucher_count, count(*) filter (where amount_dkk is null) as unconverted_count
            from vouchers
            group by 1
        )
        select
            coalesce(planned.year_number, spent.year_number) as year_number,
            cast({budget} as decimal(18, 2)) as budget_dkk,
            cast(coalesce(spent.spent_dkk, 0) as decimal(18, 2)) as spent_dkk,
            cast(coalesce(spent.committed_dkk, 0) as decimal(18, 2)) as committed_dkk,
            coalesce(spent.voucher_count, 0) as voucher_count,
            coalesce(spent.unconverted_count, 0) as unconverted_count
        from planned
        full join spent on planned.year_number = spent.year_number
        order by 1
        """,
    )


@door.cached
def by_funding_source(filters: Filters) -> pd.DataFrame:
    """A row a funding source (missing = not stated), the columns of `grant_table` without lines."""
    on_day = replace(filters, as_of=money_date(filters))
    return ask(
        on_day,
        f"""
        , lines as ({_lines(on_day)}),
        sources as (select funding_source,
            cast(sum(original_budget_dkk) as decimal(18, 2)) as original_budget_dkk,
            cast(sum(budget_dkk) as decimal(18, 2)) as budget_dkk,
            cast(sum(plan_dkk) as decimal(18, 2)) as plan_dkk,
            cast(sum(spent_before_dkk) as decimal(18, 2)) as spent_before_dkk,
            cast(sum(spent_period_dkk) as decimal(18, 2)) as spent_period_dkk,
            cast(sum(spent_dkk) as decimal(18, 2)) as spent_dkk,
            cast(if(sum(budget_dkk) = 0, null, sum(spent_dkk) * 100 / sum(budget_dkk)) as decimal(18,
            1)) as spent_percent,
            cast(sum(remaining_dkk) as decimal(18, 2)) as remaining_dkk,
            cast(sum(committed_dkk) as decimal(18, 2)) as committed_dkk,
            cast(sum(available_dkk) as decimal(18, 2)) as available_dkk,
            marts.money_verdict(
                sum(spent_dkk), sum(committed_dkk), sum(budget_dkk), any_value(rule.line_over_percent),
                any_value(rule.budget_near_percent)
            ) as verdict_code,
            cast(sum(voucher_count) as bigint) as voucher_count,
            cast(sum(unconverted_count) as bigint) as unconverted_count, min(sort_order) as sort_order
        from lines
        cross join marts.rule as rule
        group by funding_source)
        select * exclude (sort_order), marts.verdict_severity(verdict_code) as severity
        from sources
        order by sort_order nulls last, funding_source nulls last
        """,
    )


@door.cached
def findings(filters: Filters) -> pd.DataFrame:
    """What the rule checks found, red first.

    Columns: rule_code, severity, budget_line, funding_source, voucher_id, posted_date, amount_dkk, limit_dkk,
    amount, currency, _file, _sheet, _row. Ignores filters that narrow.
    """
    return door.query(
        """
        select * from marts.finding_at($as_of)
        order by severity = 'red' desc, rule_code, budget_line, posted_date, voucher_id, _file, _sheet, _row
        """,
        {"as_of": money_date(filters)},
    )


@door.cached
def deviations(filters: Filters) -> pd.DataFrame:
    """The budget lines that stand further from their plan than rules.toml allows: what somebody has to explain.

    A line's plan is its budget spread evenly over the days of its budget periods, up to the day; the deviation is
    money spent less that plan. It is listed when it is more than budget.deviation_percent of the plan *and* at least
    budget.deviation_least_dkk. Money on a line without a plan deviates by all of it. Open commitments are not
    counted: they are not spent. Whether a deviation is explained is for the notes to say. Largest first. Ignores filters that narrow.

    Columns: budget_line (missing = vouchers without a line), is_approved_line, budget_dkk, plan_dkk (planned up to
    the day), spent_dkk, committed_dkk, deviation_dkk (above 0 = over the plan), deviation_share (of the plan; missing
    without a plan), direction (over, under), is_illustrative, sort_order.
    """
    return door.query(
        """
        select * from marts.deviation_at($as_of)
        order by abs(deviation_dkk) desc, sort_order nulls last
        """,
        {"as_of": money_date(filters)},
    )


@door.cached
def proof_parts(filters: Filters) -> pd.DataFrame:
    """The parts that the sums of `reconciliation` are made of, in reading order. Ignores filters that narrow.

    Columns: part_code, currency (of what has no rate), amount_dkk (missing without a rate), amount (in that currency), voucher_count,
    sort_order. part_code is spent_on_lines, spent_on_unknown_line, spent_without_line (summed from the vouchers) and spent_total (summed from
    the table: these three together); before_project, after_project (of it); without_rate (in no sum); committed; budget_lines, grant,
    budget_difference (only where the two differ), budget_without_rate. Parts without any voucher have no row.
    """
    return door.query(
        "select * from marts.money_proof_at($as_of) order by sort_order, currency",
        {"as_of": money_date(filters)},
    )


@door.cached
def revisions() -> pd.DataFrame:
    """What has been revised in the budget: a row a line, source and period whose figure is not the original one.

    The original is what the first export of the budget said, the revised what holds now (the later export wins).
    Lines and periods that a revision was the first to name had 0 originally; those that it took out have 0 now.

    Columns: budget_line, funding_source, period, period_start, original_dkk, budget_dkk, change_dkk, is_added, is_removed, original_file,
    original_date (when that file was saved), _file, _sheet, _row (of the revised figure; missing when it was taken out).
    """
    return door.query(
        """
        select budget_line, funding_source, period, period_start, original_dkk,
            cast(coalesce(budget_dkk, 0) as decimal(18, 2)) as budget_dkk,
            cast(coalesce(budget_dkk, 0) - original_dkk as decimal(18, 2)) as change_dkk,
            is_added, is_removed, original_file, original_date, _file, _sheet, _row
        from marts.budget_version
        where coalesce(budget_dkk, 0) <> original_dkk
        order by budget_line, funding_source, period_start, period
        """
    )
