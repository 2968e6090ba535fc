"""Overview: the numbers a manager asks for, what needs attention, what happened and what comes."""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, is_narrowed, place_words


@door.cached
def attention(filters: Filters, limit: int | None = None) -> pd.DataFrame:
    """What needs somebody, most pressing first.

    Columns: rank, attention_key, kind, severity (red, amber; green an inquiry that waits within its target), agreement_id,
    subject, danish_party, event_date, event_date_precision, days, is_illustrative, _file, _sheet, _row. `kind` is
    gone_cold, going_cold, never_met, expires_in_3_months (6, 12), next_step_overdue, activity_overdue, milestone_overdue, inquiry_unanswered, a conflict
    (active_but_expired, proposed_but_expired, proposed_but_signed, expired_but_in_force, ends_before_signed)
    or a money rule (line_far_over_budget, line_over_budget, under_plan, budget_total_differs,
    posted_before_project, posted_after_project, missing_budget_line, unknown_budget_line,
    unknown_exchange_rate, unknown_expense_status, line_overcommitted, source_far_over_budget, source_over_budget,
    source_overcommitted, unknown_budget_rate, old_commitment). `days` counts from the event (overdue) or to it
    (going_cold, expiring). Money rules are listed only when nothing narrows the filters.
    """
    condition = (
        "a.agreement_id in (select agreement_id from agreements)"
        if is_narrowed(filters)
        else "(a.agreement_id is null or a.agreement_id in (select agreement_id from agreements))"
    )
    return ask(
        filters,
        f"""
        select cast(row_number() over (order by a.rank) as bigint) as rank, a.* exclude (rank)
        from marts.attention_at($as_of) as a
        where {condition}
        order by a.rank
        limit $limit
        """,
        limit=limit,
    )


def _activity_columns() -> str:
    """The columns of an activity, its place in `lang` where it is known."""
    return f"""
    activities.activity_id, activities.title, activities.activity_type, activities.status_then as status,
    activities.start_date,
    activities.start_date_precision, activities.end_date, activities.last_date, {place_words("activities")} as place,
    activities.province_code, activities.outcome, activities.next_step, activities.source_url,
    coalesce((select list(danish_party order by danish_party) from marts.activity_party as party
        where party.activity_id = activities.activity_id), []) as danish_parties,
    (select min(agreement_id) from marts.activity_agreement as link
        where link.activity_id = activities.activity_id) as agreement_id,
    activities.is_illustrative, activities._file, activities._sheet, activities._row
"""


@door.cached
def latest_activities(filters: Filters, limit: int = 10) -> pd.DataFrame:
    """The activities held last before the as-of date, newest first.

    Columns: activity_id, title, activity_type, status, start_date, start_date_precision, end_date, last_date,
    place, province_code, outcome, next_step, source_url, danish_parties (list), agreement_id (one of them),
    is_illustrative, _file, _sheet, _row.
    """
    return ask(
        filters,
        f"""
        select {_activity_columns()} from activities
        where is_contact_then
        order by contact_date desc, start_date desc, activity_id
        limit $limit
        """,
        limit=limit,
    )


@door.cached
def next_activities(filters: Filters, limit: int = 10) -> pd.DataFrame:
    """The planned activities from the as-of date on, soonest first; columns as `latest_activities`."""
    return ask(
        filters,
        f"""
        select {_activity_columns()} from activities
        where is_ahead_then
        order by ahead_date, start_date, activity_id
        limit $limit
        """,
        limit=limit,
    )


@door.cached
def activity_by_quarter(filters: Filters) -> pd.DataFrame:
    """Activities held a quarter up to the as-of date: quarter_start_date, activity_count; gaps are 0."""
    return ask(
        filters,
        """
        , counted as (
            select cast(date_trunc('quarter', contact_first_date) as date) as quarter_start_date,
            count(*) as activity_count
            from activities
            where is_contact_then
            group by 1
        ),
        quarters as (
            select cast(unnest(generate_series(
                cast(min(quarter_start_date) as timestamp), cast($as_of as timestamp), interval 3 month
            )) as date) as quarter_start_date
            from counted
        )
        select quarters.quarter_start_date, coalesce(counted.activity_count, 0) as activity_count
        from quarters
        left join counted on quarters.quarter_start_date = counted.quarter_start_date
        order by 1
        """,
    )


@door.cached
def changes(limit: int = 200) -> pd.DataFrame:
    """What the newest load did: source, change (added, changed, removed), key_count."""
    return door.query(
        """
        select source, change, count(*) as key_count
        from history.row_changes
        where load_id = (select max(load_id) from meta.loads)
        group by source, change
        order by source, change
        limit $limit
        """,
        {"limit": limit},
    )
