"""The project itself: its days, its thresholds, and what falls due."""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, is_narrowed


@door.cached
def rules() -> pd.DataFrame:
    """The thresholds of seeds/rules.toml: name (such as budget.line_over_percent), value (text)."""
    return door.query("select name, value from seeds.rules order by name")


@door.cached
def clock(filters: Filters) -> pd.DataFrame:
    """One row about the project's time on the as-of date.

    Columns: project_start_date, project_end_date, project_budget_dkk, days_to_start (above 0 before the project),
    days_left (0 on the last day, below 0 after it), days_in_all, elapsed_percent (0–100).
    """
    return door.query(
        """
        select project_start_date, project_end_date, project_budget_dkk,
            date_diff('day', $as_of, project_start_date) as days_to_start,
            date_diff('day', $as_of, project_end_date) as days_left,
            date_diff('day', project_start_date, project_end_date) + 1 as days_in_all,
            cast(greatest(0, least(100,
                100.0 * (date_diff('day', project_start_date, $as_of) + 1)
                / (date_diff('day', project_start_date, project_end_date) + 1)
            )) as decimal(5, 1)) as elapsed_percent
        from marts.rule
        """,
        {"as_of": filters.as_of},
    )


@door.cached
def due(filters: Filters, days: int) -> pd.DataFrame:
    """What is to happen from the as-of date to `days` later, soonest first; overdue things are in `overview.attention`.

    Columns: kind (next_step, milestone, activity, expiry), due_date, due_precision, days_left, subject, danish_party,
    agreement_id, is_illustrative, _file, _sheet, _row. A due day of which only the month or year is known counts from its last
    day, as everywhere.
    """
    narrowed = "agreement_id in (select agreement_id from agreements)" if is_narrowed(filters) else "true"
    return ask(
        filters,
        f"""
        , steps as (
            select 'next_step' as kind, next_step_date as due_date, next_step_date_precision as due_precision,
                next_step_last_date as last_date, next_step as subject, danish_party, agreement_id, is_illustrative,
                _file, _sheet, _row
            from agreements
            where next_step_date is not null and lifecycle not in ('ended', 'expired')
        ),
        goals as (
            select 'milestone', milestone.due_date, milestone.due_date_precision, milestone.due_last_date, milestone.title,
                agreement.danish_party, milestone.agreement_id, milestone.is_illustrative,
                milestone._file, milestone._sheet, milestone._row
            from marts.fct_milestone as milestone
            inner join marts.milestone_at($as_of) as at_day on milestone.milestone_id = at_day.milestone_id
            left join marts.fct_agreement as agreement on milestone.agreement_id = agreement.agreement_id
            where at_day.is_open_then
                and {narrowed.replace("agreement_id in", "milestone.agreement_id in")}
        ),
        visits as (
            select 'activity', start_date, start_date_precision, last_date, title,
                coalesce(
                    danish_party,
                    (select string_agg(party.danish_party, ', ' order by party.danish_party)
                        from marts.activity_party as party where party.activity_id = activities.activity_id)
                ),
                (select min(link.agreement_id) from marts.activity_agreement as link
                    where link.activity_id = activities.activity_id),
                is_illustrative, _file, _sheet, _row
            from activities
            where is_ahead_then
        ),
        ends as (
            select 'expiry', expires_date, expires_date_precision, expires_last_date, agreement_name, danish_party,
                agreement_id, is_illustrative, _file, _sheet, _row
            from agreements
            where expires_last_date is not null and lifecycle not in ('ended', 'proposed')
        ),
        gathered as (
            select * from steps
            union all
            select * from goals
            union all
            select * from visits
            union all
            select * from ends
        )
        select kind, due_date, due_precision, date_diff('day', $as_of, last_date) as days_left, subject, danish_party,
            agreement_id, is_illustrative, _file, _sheet, _row
        from gathered
        where last_date between $as_of and $as_of + cast($days as integer)
        order by last_date, kind, subject
        """,
        days=days,
    )


def _budget_rows(relation: str, only: dict[str, str | None]) -> str:
    """SQL of budget rows with these values, None being those without one."""
    conditions = [
        "true",
        *(
            f"{name} is not distinct from ${name}"
            for name in ("budget_line", "funding_source")
            if name in only
        ),
    ]
    return f"from {relation} where {' and '.join(conditions)}"


@door.cached
def approved_rows(**only: str | None) -> pd.DataFrame:
    """The rows of the approved budget behind a figure, as the exports state them, by line, source and period.

    Columns: budget_line, funding_source, period, period_start, period_end, budget_amount, currency, budget_dkk,
    is_illustrative, _file, _sheet, _row.

    Args:
        **only: budget_line and funding_source: those with this value, None being those without one.
    """
    return door.query(
        f"""
        select budget_line, funding_source, period, period_start, period_end, budget_amount, currency, budget_dkk,
            is_illustrative, _file, _sheet, _row
        {_budget_rows("marts.fct_budget", only)}
        order by _file, _row, period_start
        """,
        only,
    )


@door.cached
def original_rows(**only: str | None) -> pd.DataFrame:
    """The rows of the budget as it was at first; the columns of `approved_rows` without budget_amount and currency.

    Args:
        **only: as for `approved_rows`.
    """
    return door.query(
        f"""
        select budget_line, funding_source, period, period_start, period_end, original_dkk as budget_dkk,
            original_file as _file, original_sheet as _sheet, original_row as _row
        {_budget_rows("marts.budget_version", only)} and not is_added
        order by _file, _row, period_start
        """,
        only,
    )
