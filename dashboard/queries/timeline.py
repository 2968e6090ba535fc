"""Timeline: agreements as bars and activities as marks, each with its groups; what is counted there are measures."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.scope.asking import ask
from dashboard.scope.reader import cached

# What the timeline may be grouped by → the column that holds a group, in bridges of that name.
GROUPINGS: Mapping[str, str] = {"party": "danish_party", "province": "province_code", "theme": "theme_code"}


def _group(relation: str, grouping: str) -> str:
    """The join that gives a row of a relation each of its groups, as ``grouped``. KeyError for a grouping that is none."""
    column = GROUPINGS[grouping]
    return f"left join (select {relation}_id, {column} as group_code from {relation}_{grouping}) as grouped using ({relation}_id)"


@cached
def agreement_bars(filters: Filters, grouping: str) -> pd.DataFrame:
    """One row an agreement with a known beginning or end, and group that it belongs to; by its beginning.

    Columns: group_code (missing = none), agreement_id, agreement_name, danish_party, chinese_party,
    start_date (missing = not stated), start_date_precision, end_date (last day; missing = no end stated),
    end_date_precision, state (lifecycle, or later where it was signed after the as-of day and not as a proposal's plan), lifecycle,
    presence, last_contact_date, last_contact_date_precision, is_illustrative, _file, _sheet, _row.
    """
    return ask(
        filters,
        f"""
        select group_code, agreements.agreement_id, agreement_name, danish_party, chinese_party,
            signed_date as start_date, signed_date_precision as start_date_precision,
            expires_last_date as end_date, expires_date_precision as end_date_precision, lifecycle,
            if(not is_known_then and declared_status is distinct from 'proposed', 'later', lifecycle) as state,
            presence, last_contact_date, last_contact_date_precision, is_illustrative, _file, _sheet, _row
        from chosen_agreements as agreements
        {_group("agreement", grouping)}
        where (signed_date is not null or expires_last_date is not null)
            and coalesce(expires_last_date >= $period_from, true) and coalesce(signed_date <= $period_to, true)
        order by start_date nulls last, agreements.agreement_id
        """,
    )


@cached
def activity_marks(filters: Filters, grouping: str) -> pd.DataFrame:
    """One row a dated activity and group that it belongs to; by day.

    Columns: group_code (missing = none), activity_id, title, activity_type, mark_state (as it was on the day: held, planned, overdue,
    cancelled, unsaid), start_date, start_date_precision, place, outcome, agreement_id (one of them), is_illustrative, _file, _sheet, _row.
    """
    return ask(
        filters,
        f"""
        select group_code, activities.activity_id, title, activity_type,
            if(status_then in ('held', 'planned', 'overdue', 'cancelled'), status_then, 'unsaid') as mark_state,
            start_date, start_date_precision, place, outcome,
            (select min(agreement_id) from activity_agreement as link
                where link.activity_id = activities.activity_id) as agreement_id,
            is_illustrative, _file, _sheet, _row
        from chosen_activities as activities
        {_group("activity", grouping)}
        where start_date is not null and coalesce(last_date >= $period_from, true) and coalesce(start_date <= $period_to, true)
        order by start_date, activities.activity_id
        """,
    )
