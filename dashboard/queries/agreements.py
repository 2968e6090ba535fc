"""Agreements: the register, and one agreement in full with its story."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, name_column


@door.cached
def register(filters: Filters) -> pd.DataFrame:
    """One row an agreement in scope, by Danish party and name.

    Columns: those of marts.fct_agreement and marts.agreement_at (lifecycle, presence, vitality and its five
    parts, target_interval_days …), and in `lang`: province_names, theme_names, place_name.
    """
    return _register(filters, None)


def _register(filters: Filters, agreement_id: str | None) -> pd.DataFrame:
    name = name_column()
    return ask(
        filters,
        f"""
        select agreements.*,
            (select string_agg(coalesce(p.{name}, p.name_en), ', ' order by p.{name})
                from marts.agreement_province as b inner join marts.dim_province as p using (province_code)
                where b.agreement_id = agreements.agreement_id) as province_names,
            (select string_agg(t.{name}, ', ' order by t.sort_order)
                from marts.agreement_theme as b inner join marts.dim_theme as t using (theme_code)
                where b.agreement_id = agreements.agreement_id) as theme_names,
            coalesce(place.{name}, place.name_en) as place_name
        from agreements
        left join marts.dim_place as place on agreements.place_id = place.place_id
        where $agreement_id is null or agreements.agreement_id = $agreement_id
        order by agreements.danish_party, agreements.agreement_name, agreements.agreement_id
        """,
        agreement_id=agreement_id,
    )


@door.cached
def one(agreement_id: str, as_of: dt.date) -> pd.DataFrame:
    """The one agreement with all columns of `register`; no row if there is no such agreement."""
    return _register(Filters(as_of=as_of), agreement_id)


@door.cached
def story(agreement_id: str, as_of: dt.date) -> pd.DataFrame:
    """Everything dated about one agreement, oldest first, undated last.

    Columns: kind (signed, activity, milestone, expires, next_step), event_date, date_precision, title,
    status, outcome, is_ahead (after the as-of date), row_id, source_url, _file, _sheet, _row.
    """
    return door.query(
        """
        with events as (
            select 'signed' as kind, signed_date as event_date, signed_date_precision as date_precision,
                agreement_name as title, if(marts.is_stated_by(_data_as_of, $as_of), status, null) as status, null as outcome, agreement_id as row_id, source_url,
                _file, _sheet, _row
            from marts.fct_agreement
            where agreement_id = $agreement_id and signed_date is not null
            union all
            select 'expires', expires_last_date, expires_date_precision, agreement_name,
                if(marts.is_stated_by(_data_as_of, $as_of), status, null), null, agreement_id,
                source_url, _file, _sheet, _row
            from marts.fct_agreement
            where agreement_id = $agreement_id and expires_last_date is not null
            union all
            select 'next_step', next_step_date, next_step_date_precision, next_step, null, null, agreement_id,
                source_url, _file, _sheet, _row
            from marts.fct_agreement
            where agreement_id = $agreement_id and (next_step is not null or next_step_date is not null)
                and marts.is_stated_by(_data_as_of, $as_of)
            union all
            select 'activity', a.start_date, a.start_date_precision, a.title, at_day.status_then, a.outcome,
                a.activity_id, a.source_url, a._file, a._sheet, a._row
            from marts.fct_activity as a
            inner join marts.activity_at($as_of) as at_day on a.activity_id = at_day.activity_id
            inner join marts.activity_agreement as link on a.activity_id = link.activity_id
            where link.agreement_id = $agreement_id
            union all
            select 'milestone', coalesce(done_date, due_date),
                if(done_date is null, due_date_precision, done_date_precision), title, at_day.status_then, outcome,
                milestone.milestone_id, null, milestone._file, milestone._sheet, milestone._row
            from marts.fct_milestone as milestone
            inner join marts.milestone_at($as_of) as at_day on milestone.milestone_id = at_day.milestone_id
            where agreement_id = $agreement_id
        )
        select *, coalesce(event_date > $as_of, false) as is_ahead
        from events
        order by event_date nulls last, kind, row_id
        """,
        {"agreement_id": agreement_id, "as_of": as_of},
    )
