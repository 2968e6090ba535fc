"""One agreement in full: its contacts, milestones, outcomes, companies, money and changes; and which agreements end when."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, name_column


@door.cached
def names(filters: Filters) -> pd.DataFrame:
    """The agreements in scope: agreement_id, agreement_name."""
    return ask(
        filters, "select agreement_id, agreement_name from agreements order by agreement_name, agreement_id"
    )


@door.cached
def contacts(agreement_id: str, as_of: dt.date) -> pd.DataFrame:
    """The activities of one agreement, newest first, undated last.

    Columns: activity_id, title, activity_type, status (as it was on the day: held, planned, overdue = planned but its last day
    is before the as-of date, cancelled, other; missing = not stated), start_date, start_date_precision, last_date, place_name (in `lang` where
    known, else as stated), participants, companies, outcome, next_step, answered_date, is_joint (belongs to another
    agreement too), is_ahead, source_url, is_illustrative, _file, _sheet, _row.
    """
    name = name_column()
    return door.query(
        f"""
        select a.activity_id, a.title, a.activity_type,
            at_day.status_then as status,
            a.start_date, a.start_date_precision, a.last_date,
            coalesce(place.{name}, place.name_en, a.place) as place_name,
            a.participants, a.companies, a.outcome, a.next_step, a.answered_date,
            (select count(*) from marts.activity_agreement as other where other.activity_id = a.activity_id) > 1
                as is_joint,
            coalesce(a.start_date > $as_of, false) as is_ahead,
            a.source_url, a.is_illustrative, a._file, a._sheet, a._row
        from marts.fct_activity as a
        inner join marts.activity_at($as_of) as at_day on a.activity_id = at_day.activity_id
        inner join marts.activity_agreement as link on a.activity_id = link.activity_id
        -- of a journey to several places the words of the export say more
        left join marts.dim_place as place on a.place_id = place.place_id and coalesce(len(a.place_ids), 1) < 2
        where link.agreement_id = $agreement_id
        order by a.start_date desc nulls last, a.activity_id
        """,
        {"agreement_id": agreement_id, "as_of": as_of},
    )


@door.cached
def milestones(agreement_id: str, as_of: dt.date) -> pd.DataFrame:
    """The milestones of one agreement by day, undated last.

    Columns: milestone_id, title, due_date, due_date_precision, done_date, done_date_precision, status (as it was on the
    day: done, planned, overdue, cancelled, other; missing = not stated), outcome, outcome_type, is_illustrative, _file, _sheet, _row.
    """
    return door.query(
        """
        select milestone.milestone_id, title, due_date, due_date_precision, done_date, done_date_precision,
            at_day.status_then as status, outcome, outcome_type, is_illustrative,
            milestone._file, milestone._sheet, milestone._row
        from marts.fct_milestone as milestone
        inner join marts.milestone_at($as_of) as at_day on milestone.milestone_id = at_day.milestone_id
        where agreement_id = $agreement_id
        order by coalesce(done_date, due_date) nulls last, milestone.milestone_id
        """,
        {"agreement_id": agreement_id, "as_of": as_of},
    )


@door.cached
def outcomes(agreement_id: str, as_of: dt.date) -> pd.DataFrame:
    """What has come of one agreement by the as-of date, newest first: of milestones, and of activities held.

    A milestone's outcome counts from the day it was done; one of an open or cancelled milestone is none, nor is a signing itself.

    Columns: outcome, outcome_type (commercial, non_commercial; missing = not stated), subject, event_date, date_precision,
    is_illustrative, _file, _sheet, _row.
    """
    return door.query(
        """
        with found as (
            select coalesce(outcome, title) as outcome, outcome_type, title as subject,
                coalesce(done_date, due_date) as event_date,
                if(done_date is null, due_date_precision, done_date_precision) as date_precision,
                is_illustrative, milestone._file, milestone._sheet, milestone._row
            from marts.fct_milestone as milestone
            inner join marts.milestone_at($as_of) as at_day on milestone.milestone_id = at_day.milestone_id
            where agreement_id = $agreement_id and at_day.is_result_then
            union all
            select a.outcome, null, a.title, a.start_date, a.start_date_precision,
                a.is_illustrative, a._file, a._sheet, a._row
            from marts.contact_at($as_of) as contact
            inner join marts.fct_activity as a on contact.activity_id = a.activity_id
            where contact.agreement_id = $agreement_id and contact.is_result_then
        )
        select * from found
        order by event_date desc nulls last, subject
        """,
        {"agreement_id": agreement_id, "as_of": as_of},
    )


@door.cached
def companies(agreement_id: str, as_of: dt.date) -> pd.DataFrame:
    """The companies at activities of one agreement held by the as-of date, most often first.

    Columns: company_name, cvr, is_known (stands in the register), is_member, activity_count, last_date.
    """
    return door.query(
        """
        select coalesce(company.name, min(took_part.company_name)) as company_name, company.cvr,
            bool_and(took_part.is_known) as is_known, company.is_member,
            count(distinct contact.activity_id) as activity_count, max(contact.contact_date) as last_date
        from marts.contact_at($as_of) as contact
        inner join marts.fct_activity as a on contact.activity_id = a.activity_id
        inner join marts.activity_company as took_part on contact.activity_id = took_part.activity_id
        left join marts.dim_company as company on took_part.company_id = company.company_id
        where contact.agreement_id = $agreement_id
        group by took_part.company_id, company.name, company.cvr, company.is_member
        order by activity_count desc, company_name
        """,
        {"agreement_id": agreement_id, "as_of": as_of},
    )


@door.cached
def money(agreement_id: str, as_of: dt.date) -> pd.DataFrame:
    """One row: spent_dkk, committed_dkk, voucher_count, unconverted_count of one agreement, posted by the as-of date."""
    return door.query(
        """
        select coalesce(sum(spent_dkk), 0) as spent_dkk, coalesce(sum(committed_dkk), 0) as committed_dkk,
            count(*) as voucher_count, count(*) filter (where amount_dkk is null) as unconverted_count
        from marts.expense_at($as_of, null)
        where agreement_id = $agreement_id
        """,
        {"agreement_id": agreement_id, "as_of": as_of},
    )


@door.cached
def vouchers(agreement_id: str, as_of: dt.date) -> pd.DataFrame:
    """The voucher lines of one agreement, posted by the as-of date, newest first.

    Columns: voucher_id, posted_date, text, budget_line, status, amount, currency, amount_dkk, activity_id, is_illustrative,
    _file, _sheet, _row.
    """
    return door.query(
        """
        select voucher_id, posted_date, text, budget_line, status, amount, currency, amount_dkk, activity_id,
            is_illustrative, _file, _sheet, _row
        from marts.expense_at($as_of, null)
        where agreement_id = $agreement_id
        order by posted_date desc, voucher_id, _file, _row
        """,
        {"agreement_id": agreement_id, "as_of": as_of},
    )


@door.cached
def challenges(agreement_id: str) -> pd.DataFrame:
    """The challenges that one agreement answers: title, theme_names, stage, stage_date, stage_date_precision, source_url, origin."""
    name = name_column()
    return door.query(
        f"""
        select coalesce(c.title, c.description, c.challenge_id) as title, c.stage, c.stage_date, c.stage_date_precision,
            (select string_agg(coalesce(t.{name}, t.name_en), ', ' order by t.sort_order)
                from marts.challenge_theme as b inner join marts.dim_theme as t using (theme_code)
                where b.challenge_id = c.challenge_id) as theme_names,
            c.source_url, c.is_illustrative, c._file, c._sheet, c._row
        from marts.fct_challenge as c
        where c.agreement_id = $agreement_id
        order by c.stage_date desc nulls last, title
        """,
        {"agreement_id": agreement_id},
    )


@door.cached
def changes(agreement_id: str) -> pd.DataFrame:
    """What the loads did to one agreement, its milestones and its activities; newest load first.

    A row that a load brought in is one line without column and values; a change is one line a value.

    Columns: load_id, finished_at, loaded_by, source, subject, change (added, changed), column, old_value, new_value.
    """
    return door.query(
        """
        with mine as (
            select 'agreements' as source, _key as key, agreement_name as subject
            from marts.fct_agreement
            where agreement_id = $agreement_id
            union all
            select 'milestones', _key, title
            from marts.fct_milestone
            where agreement_id = $agreement_id
            union all
            select 'activities', a._key, a.title
            from marts.fct_activity as a
            inner join marts.activity_agreement as link on a.activity_id = link.activity_id
            where link.agreement_id = $agreement_id
        ),
        seen as (
            select h.load_id, mine.source, mine.subject, h.change,
                if(h.change = 'added', null, h."column") as "column",
                if(h.change = 'added', null, h.old_value) as old_value,
                if(h.change = 'added', null, h.new_value) as new_value
            from history.changes as h
            inner join mine on h.source = mine.source and h.key = mine.key
        )
        select distinct seen.load_id, loads.finished_at, loads.loaded_by, seen.source, seen.subject, seen.change,
            seen."column", seen.old_value, seen.new_value
        from seen
        left join meta.loads as loads on seen.load_id = loads.load_id
        order by seen.load_id desc, seen.source = 'agreements' desc, seen.source, seen.subject, seen."column"
        """,
        {"agreement_id": agreement_id},
    )


@door.cached
def notices(filters: Filters) -> pd.DataFrame:
    """A row a day on which an end ahead asks for something: 12, 6 and 3 months before, and the end; of agreements in scope.

    Columns: agreement_id, agreement_name, danish_party, chinese_party, danish_owner, months_before (0 = the end itself),
    notice_date, is_past (before the as-of date), expires_date, expires_date_precision, expires_last_date, days_to_expiry,
    is_illustrative.
    """
    return ask(
        filters,
        """
        select agreements.agreement_id, agreements.agreement_name, agreements.danish_party, agreements.chinese_party,
            agreements.danish_owner, notice.months_before, notice.notice_date, notice.is_past,
            agreements.expires_date, agreements.expires_date_precision, agreements.expires_last_date,
            agreements.days_to_expiry, agreements.is_illustrative
        from agreements
        inner join marts.expiry_notice_at($as_of) as notice on agreements.agreement_id = notice.agreement_id
        order by agreements.expires_last_date, agreements.agreement_id, notice.notice_date
        """,
    )
