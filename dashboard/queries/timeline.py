"""Timeline: agreements as bars, activities as marks, and what has no date."""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, name_column

GROUPINGS = ("party", "province", "theme")


def _groups(grouping: str) -> tuple[str, str]:
    """The joins that give each agreement and each activity its groups, and the name of the group's column."""
    if grouping not in GROUPINGS:
        raise ValueError(f"timeline cannot be grouped by «{grouping}»")
    name = name_column()
    if grouping == "party":
        called = (
            "left join marts.party_name as called on g.danish_party = called.party and called.country = 'DK'"
        )
        return (
            f"left join marts.{{kind}}_party as g using ({{kind}}_id) {called}",
            f"coalesce(called.{name}, g.danish_party)",
        )
    dimension = f"left join marts.dim_{grouping} as d on g.{grouping}_code = d.{grouping}_code"
    return (
        f"left join marts.{{kind}}_{grouping} as g using ({{kind}}_id) {dimension}",
        f"coalesce(d.{name}, d.name_en)",
    )


@door.cached
def agreement_bars(filters: Filters, grouping: str) -> pd.DataFrame:
    """One row an agreement with a known beginning or end, and group that it belongs to.

    Ordered by group, then by beginning.

    Columns: group_name (missing = none stated), agreement_id, agreement_name, danish_party, chinese_party,
    start_date (missing = not stated), start_date_precision, end_date (last day; missing = no end stated),
    end_date_precision, lifecycle, is_signed_later (than the as-of day, and not as a proposal's plan), presence,
    has_lifecycle_conflict, last_contact_date, last_contact_date_precision, is_illustrative,
    _file, _sheet, _row.
    """
    joins, group = _groups(grouping)
    return ask(
        filters,
        f"""
        select {group} as group_name, agreements.agreement_id, agreement_name, agreements.danish_party,
        chinese_party,
            signed_date as start_date, signed_date_precision as start_date_precision,
            expires_last_date as end_date, expires_date_precision as end_date_precision,
            lifecycle,
            not is_known_then and declared_status is distinct from 'proposed' as is_signed_later,
            presence, has_lifecycle_conflict, last_contact_date, last_contact_date_precision, is_illustrative, _file, _sheet,
            _row
        from agreements
        {joins.format(kind="agreement")}
        where signed_date is not null or expires_last_date is not null
        order by group_name nulls last, start_date nulls last, agreements.agreement_id
        """,
    )


@door.cached
def activity_marks(filters: Filters, grouping: str) -> pd.DataFrame:
    """One row a dated activity and group that it belongs to; grouped, then by day.

    Columns: group_name (missing = none stated), activity_id, title, activity_type, status (as it was on the day), start_date,
    start_date_precision, last_date, is_overdue (planned, but its last day is before the as-of date), is_later
    (reported as held, but on a day after the as-of date), place,
    outcome, agreement_id (one of them), is_illustrative, _file, _sheet, _row.
    """
    joins, group = _groups(grouping)
    return ask(
        filters,
        f"""
        select {group} as group_name, activities.activity_id, title, activity_type, status_then as status, start_date,
            start_date_precision, last_date, is_overdue_then as is_overdue,
            coalesce(contact_first_date > $as_of, false) as is_later,
            place, outcome,
            (select min(agreement_id) from marts.activity_agreement as link
                where link.activity_id = activities.activity_id) as agreement_id,
            is_illustrative, _file, _sheet, _row
        from activities
        {joins.format(kind="activity")}
        where start_date is not null
        order by group_name nulls last, start_date, activities.activity_id
        """,
    )


@door.cached
def activity_density(filters: Filters, grouping: str) -> pd.DataFrame:
    """One row a group, month and status with dated activities: what to draw where single marks are too many.

    Columns: group_name (missing = none stated), month_start_date, status, is_later (as in `activity_marks`),
    activity_count.
    """
    joins, group = _groups(grouping)
    return ask(
        filters,
        f"""
        select {group} as group_name, cast(date_trunc('month', start_date) as date) as month_start_date,
            status_then as status,
            coalesce(contact_first_date > $as_of, false) as is_later, count(*) as activity_count
        from activities
        {joins.format(kind="activity")}
        where start_date is not null
        group by all
        order by group_name nulls last, month_start_date, status, is_later
        """,
    )


@door.cached
def undated(filters: Filters) -> pd.DataFrame:
    """What the timeline cannot show, because nothing says when it was.

    Columns: kind (agreement, activity, milestone), row_id, title, danish_party, _file, _sheet, _row.
    """
    return ask(
        filters,
        """
        select 'agreement' as kind, agreement_id as row_id, agreement_name as title, danish_party, _file,
        _sheet, _row
        from agreements
        where signed_date is null and expires_last_date is null
        union all
        select 'activity', activity_id, title, danish_party, _file, _sheet, _row
        from activities
        where start_date is null
        union all
        select 'milestone', milestone_id, title, null, _file, _sheet, _row
        from milestones
        where due_date is null and done_date is null
        order by kind, title
        """,
    )


@door.cached
def milestone_marks(filters: Filters) -> pd.DataFrame:
    """One row a dated milestone, by day.

    Columns: milestone_id, agreement_id, title, event_date (done, else due), due_date, due_precision, done_date, status,
    is_overdue, outcome, outcome_type, is_illustrative, _file, _sheet, _row.
    """
    return ask(
        filters,
        """
        select milestone_id, agreement_id, title, coalesce(done_date, due_date) as event_date, due_date,
        due_date_precision as due_precision, done_date,
            status_then as status, is_overdue_then as is_overdue,
            outcome, outcome_type, is_illustrative, _file, _sheet, _row
        from milestones
        where coalesce(done_date, due_date) is not null
        order by event_date, milestone_id
        """,
    )
