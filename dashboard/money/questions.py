"""Questions about money besides its figures: the grant table row by row, the S-curve, the forecast by method and line, deviations, revisions.

All of it is about money up to `Filters.money_date`. Budget, plan and grant belong to the whole project: only the figures of the grant table
follow the filters that narrow, and what depends on the budget is then missing: it would compare a part with the whole.
"""

import datetime as dt
from typing import Any

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.money import grant, rules
from dashboard.money.grant import FIGURES, GROUPS
from dashboard.money.rules import Limits
from dashboard.queries import project
from dashboard.scope.asking import ask, is_narrowed, query
from dashboard.scope.reader import cached


def grant_table(filters: Filters) -> pd.DataFrame:
    """The grant table in reading order: each budget line, then its part of each funding source; then each source in all; then the total.

    Columns: level (line, part, source, total), budget_line and funding_source (missing where the row has all of them or none is stated),
    the measures `FIGURES`, verdict_code and severity (budget_verdict_at, of the total grant_verdict_at; missing where filters narrow). Empty without any money.
    """
    total = measures.values(filters, FIGURES)
    found = [measures.grouped(filters, FIGURES, by).assign(level=level) for level, by in GROUPS.items()]
    if all(rows.empty for rows in found):
        return pd.DataFrame(
            columns=["level", "budget_line", "funding_source", *FIGURES.split(), "verdict_code", "severity"]
        )
    rows = pd.concat([*found, pd.DataFrame([{**total, "level": "total"}])]).astype("object")
    judged = _verdicts(filters.money_date)
    if is_narrowed(filters):
        judged = judged.assign(verdict_code=None, severity=None)
    table = rows.merge(judged.astype("object"), how="left", on=["level", "budget_line", "funding_source"])
    table = table.sort_values("reading_order", ignore_index=True).drop(columns="reading_order")
    return table.where(table.notna(), None)


def shown_rows(filters: Filters, *, has_parts: bool = False) -> pd.DataFrame:
    """The grant table as grant boards read it (`grant.display_rows`)."""
    return grant.display_rows(grant_table(filters), limits(), has_parts=has_parts)


@cached
def _verdicts(day: dt.date) -> pd.DataFrame:
    return ask(
        Filters(as_of=day),
        """
        select judged.level, judged.budget_line, judged.funding_source, judged.reading_order,
            coalesce(judged.verdict_code, whole.state_code) as verdict_code,
            coalesce(judged.severity, whole.severity) as severity
        from budget_verdict_at as judged
        left join grant_verdict_at as whole on judged.level = 'total' and whole.level = 'total'
        """,
    )


def _of_day(select: str, filters: Filters) -> pd.DataFrame:
    return ask(Filters(as_of=filters.money_date), select)


@cached
def grant_verdict(filters: Filters) -> pd.DataFrame:
    """Whether the grant holds: the row of the whole, then those of the sources that bear more than their part, the gravest first.

    Columns: level (total, source), funding_source, severity, state_code (of the whole within, incomplete, parts, committed, parts_over or over;
    of a source within or over: whether its vouchers are), over_dkk (spent and committed beyond it), left_out_count and left_out_dkk (of the
    whole: vouchers without a rate, and what they would be at the last known one).
    """
    return _of_day(
        """
        select * from grant_verdict_at
        order by level = 'total' desc, severity = 'red' desc, over_dkk desc
        """,
        filters,
    )


@cached
def curve(filters: Filters) -> pd.DataFrame:
    """The S-curve: a row a month's end from the project's start, and one of the as-of date; sums from the start up to that day.

    Columns: point_date, is_ahead, plan_dkk, spent_dkk, committed_dkk (both missing after the as-of date).
    """
    return _of_day("select * from budget_curve_at order by point_date", filters)


@cached
def summary(filters: Filters) -> pd.DataFrame:
    """One row: low, likely and high at the project's end, and the verdict; no row when there is no money at all.

    Columns: state_code (before, running, ended), is_known (False: too little data for an estimate), verdict_code
    (unknown, over, may_exceed, unused, within), severity (red, amber, green; missing when unknown), grant_dkk, budget_dkk, plan_dkk,
    spent_dkk, committed_dkk, low_dkk, likely_dkk, high_dkk (missing unless is_known), floor_dkk (spent and
    committed), unused_dkk (grant − likely; below 0 = exceeded), left_dkk (grant − spent), needed_month_dkk (what must be spent a month to use
    the grant; missing after the end), pace_month_dkk (what was spent a month lately), pace_dkk, pace_from_date, pace_days,
    days_left, months_left, method_count, project_start_date, project_end_date.
    """
    return _of_day("select * from forecast_summary_at", filters)


@cached
def methods(filters: Filters) -> pd.DataFrame:
    """A row a method of the forecast, in reading order; no rows when there is neither budget nor voucher.

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
    return _of_day("select * from forecast_at order by sort_order", filters)


@cached
def band(filters: Filters) -> pd.DataFrame:
    """The forecast as it is drawn in the S-curve: point_date, low_dkk, likely_dkk, high_dkk, summed up from the project's start.

    From the as-of date, where all three are the money spent, by month ends to the project's last day, where they are
    the estimates. Empty when the forecast is not known, or the project is over.
    """
    return _of_day("select * from forecast_curve_at order by point_date", filters)


@cached
def deviations(filters: Filters) -> pd.DataFrame:
    """The budget lines that are further from their plan than rules.toml allows: what needs an explanation. The largest first.

    Open commitments are not counted: they are not spent. Whether a deviation is explained is for the notes to say.

    Columns: budget_line (missing = vouchers without a line), is_approved_line, budget_dkk, plan_dkk (planned up to
    the day), spent_dkk, committed_dkk, deviation_dkk (above 0 = over the plan), deviation_share (of the plan; missing
    without a plan), direction (over, under), is_illustrative, sort_order.
    """
    return _of_day(
        """
        select * from deviation_at
        order by abs(deviation_dkk) desc, sort_order nulls last
        """,
        filters,
    )


@cached
def proof(filters: Filters) -> pd.DataFrame:
    """The parts that the grant table's sums are made of, in reading order, worked out apart from it.

    Columns: part_code, currency (of what has no rate), amount_dkk (missing without a rate), amount (in that currency), voucher_count,
    estimated_dkk (of what has no rate: at the last known one), sort_order. part_code is spent_on_lines, spent_on_unknown_line, spent_without_line (summed from the vouchers) and spent_total (summed from
    the table: these three together); before_project, after_project (of it); without_rate (in no sum); committed; budget_lines, grant,
    budget_difference (only where the two differ), budget_without_rate. Parts without any voucher have no row.
    """
    return _of_day("select * from money_proof_at order by sort_order, currency", filters)


@cached
def revisions() -> pd.DataFrame:
    """The revisions of the budget: a row a line, source and period whose figure is not the original one.

    The original is what the first export of the budget said, the revised what holds now (the later export wins).
    Lines and periods that a revision was the first to name had 0 originally; those that it took out have 0 now.

    Columns: budget_line, funding_source, period, period_start, original_dkk, budget_dkk, change_dkk, is_added, is_removed, original_file,
    original_date (when that file was saved), _file, _sheet, _row (of the revised figure; missing when it was taken out).
    """
    return query(
        """
        select budget_line, funding_source, period, period_start, original_dkk,
            cast(coalesce(budget_dkk, 0) as decimal(18, 2)) as budget_dkk,
            cast(coalesce(budget_dkk, 0) - original_dkk as decimal(18, 2)) as change_dkk,
            is_added, is_removed, original_file, original_date, _file, _sheet, _row
        from budget_version
        where coalesce(budget_dkk, 0) <> original_dkk
        order by budget_line, funding_source, period_start, period
        """
    )


def landing(filters: Filters) -> dict[Any, Any]:
    """The row of `summary`; {} without any money."""
    return first(summary(filters))


def limits() -> Limits:
    """The thresholds of the verdicts on money."""
    return rules.limits(project.rules())


def first(rows: pd.DataFrame) -> dict[Any, Any]:
    """The first row; {} when there is none."""
    found: list[dict[Any, Any]] = rows.head(1).to_dict("records")
    return found[0] if found else {}
