"""Presence: who is going cold, what to do this week, how fast inquiries are answered, and which journeys could be shared."""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, is_narrowed, name_column


@door.cached
def relations(filters: Filters) -> pd.DataFrame:
    """One row an agreement in force: first those that turn red soonest, then the red ones (newest first), the new ones, then the never met.

    Columns: agreement_id, agreement_name, danish_party, chinese_party, place_name, province_names (in `lang`), danish_owner,
    chinese_owner, presence, last_contact_date, last_contact_date_precision, days_since_contact, target_interval_days, contact_interval_source (agreement,
    type, default), agreement_type, interval_share (days since contact as a share of the target), turns_red_date, days_to_red
    (below 0 when it is red), next_contact_date, contact_count, average_interval_days, longest_interval_days, signed_date,
    signed_date_precision, is_illustrative, _file, _sheet, _row.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        select agreements.agreement_id, agreement_name, danish_party, chinese_party,
            coalesce(place.{name}, place.name_en) as place_name,
            (select string_agg(coalesce(p.{name}, p.name_en), ', ' order by p.{name})
                from marts.agreement_province as b inner join marts.dim_province as p using (province_code)
                where b.agreement_id = agreements.agreement_id) as province_names,
            danish_owner, chinese_owner, presence, agreements.last_contact_date, last_contact_date_precision, days_since_contact,
            target_interval_days, contact_interval_source, agreement_type,
            cast(days_since_contact as decimal(18, 4)) / target_interval_days as interval_share,
            turns_red_date, date_diff('day', $as_of, turns_red_date) as days_to_red, next_contact_date,
            next_contact_date_precision, contact_count,
            gap.average_interval_days, gap.longest_interval_days, signed_date, signed_date_precision,
            is_illustrative, agreements._file, agreements._sheet, agreements._row
        from agreements
        left join marts.contact_gap_at($as_of) as gap on agreements.agreement_id = gap.agreement_id
        left join marts.dim_place as place on agreements.place_id = place.place_id
        where is_in_force
        order by turns_red_date > $as_of desc nulls last, presence = 'new' desc,
            if(presence = 'red', null, turns_red_date), turns_red_date desc, danish_party, agreements.agreement_id
        """,
    )


@door.cached
def contact_summary(filters: Filters) -> pd.DataFrame:
    """One row: average_interval_days over agreements in force (missing without any), measured_agreement_count."""
    return ask(
        filters,
        """
        select
            cast(round(
                cast(sum(gap.span_days) as decimal(18, 4)) / sum(gap.contact_days - 1), 1
            ) as decimal(9, 1)) as average_interval_days,
            count(*) as measured_agreement_count
        from agreements
        inner join marts.contact_gap_at($as_of) as gap on agreements.agreement_id = gap.agreement_id
        where is_in_force
        """,
    )


@door.cached
def act_list(filters: Filters, days: int) -> pd.DataFrame:
    """What somebody must act on, from the as-of date to `days` later, and what should have been done before.

    First inquiries that wait, then what comes by day, then what is overdue, newest first.

    Columns: kind (inquiry, turns_red, step, activity, milestone, notice), is_overdue, severity (an
    inquiry's is that of its waiting time; else red when overdue and amber before), due_date, due_precision, days (to it; below
    0 since it), months_before (of a notice), subject, agreement_id, agreement_name, danish_party, danish_owner, is_illustrative,
    _file, _sheet, _row. A relation that turns red is told thirty days ahead (rules.toml) unless a contact is planned before.
    """
    narrowed = "agreement_id in (select agreement_id from agreements)" if is_narrowed(filters) else "true"
    return ask(
        filters,
        f"""
        , of_activity as (
            select link.activity_id, min(link.agreement_id) as agreement_id
            from marts.activity_agreement as link
            group by link.activity_id
        ),
        inquiries as (
            select 'inquiry' as kind, reaction.reaction_state = 'overdue' as is_overdue,
                reaction.reaction_severity as severity, reaction.received_date as due_date,
                reaction.received_date_precision as due_precision, reaction.received_date as counted_date,
                null as months_before, activities.title as subject, of_activity.agreement_id, activities.danish_party,
                activities.is_illustrative, activities._file, activities._sheet, activities._row
            from marts.reaction_at($as_of) as reaction
            inner join activities on reaction.activity_id = activities.activity_id
            left join of_activity on activities.activity_id = of_activity.activity_id
            where reaction.is_open
        ),
        cooling as (
            select 'turns_red', false, null, turns_red_date, 'day', turns_red_date, null, agreement_name, agreement_id,
                danish_party, is_illustrative, _file, _sheet, _row
            from agreements
            cross join marts.rule as rule
            where is_in_force and presence in ('green', 'amber')
                and turns_red_date <= $as_of + greatest(rule.presence_warn_days, cast($days as integer))
                and not coalesce(next_contact_date < turns_red_date, false)
        ),
        steps as (
            select 'step', next_step_last_date < $as_of, null, next_step_date, next_step_date_precision, next_step_last_date, null,
                next_step, agreement_id, danish_party, is_illustrative, _file, _sheet, _row
            from agreements
            where next_step is not null and next_step_date is not null and lifecycle not in ('ended', 'expired')
                and next_step_last_date <= $as_of + cast($days as integer)
        ),
        visits as (
            select 'activity', is_overdue_then, null, start_date, start_date_precision,
                if(is_overdue_then, last_date, ahead_date), null, title, of_activity.agreement_id, danish_party,
                is_illustrative, _file, _sheet, _row
            from activities
            left join of_activity on activities.activity_id = of_activity.activity_id
            where is_overdue_then or ahead_date <= $as_of + cast($days as integer)
        ),
        goals as (
            select 'milestone', at_day.is_overdue_then, null, due_date, due_date_precision, due_last_date, null, title,
                agreement_id, null, is_illustrative, milestone._file, milestone._sheet, milestone._row
            from marts.fct_milestone as milestone
            inner join marts.milestone_at($as_of) as at_day on milestone.milestone_id = at_day.milestone_id
            where at_day.is_open_then and due_last_date <= $as_of + cast($days as integer) and {narrowed}
        ),
        warned as (
            select 'notice', false, null, notice.notice_date, 'day', notice.notice_date, notice.months_before, agreement_name,
                agreements.agreement_id, danish_party, is_illustrative, _file, _sheet, _row
            from agreements
            inner join marts.expiry_notice_at($as_of) as notice on agreements.agreement_id = notice.agreement_id
            where not notice.is_past and notice.notice_date <= $as_of + cast($days as integer)
        ),
        gathered as (
            select * from inquiries
            union all
            select * from cooling
            union all
            select * from steps
            union all
            select * from visits
            union all
            select * from goals
            union all
            select * from warned
        )
        select gathered.kind, gathered.is_overdue,
            coalesce(gathered.severity, if(gathered.is_overdue, 'red', 'amber')) as severity, gathered.due_date, gathered.due_precision,
            date_diff('day', $as_of, gathered.counted_date) as days, gathered.months_before, gathered.subject,
            gathered.agreement_id, agreement.agreement_name,
            coalesce(gathered.danish_party, agreement.danish_party) as danish_party, agreement.danish_owner,
            gathered.is_illustrative, gathered._file, gathered._sheet, gathered._row
        from gathered
        left join marts.fct_agreement as agreement on gathered.agreement_id = agreement.agreement_id
        order by gathered.kind <> 'inquiry', gathered.is_overdue and gathered.kind <> 'inquiry',
            abs(date_diff('day', $as_of, gathered.counted_date)), gathered.kind, gathered.subject, gathered._row
        """,
        days=days,
    )


@door.cached
def reactions(filters: Filters) -> pd.DataFrame:
    """One row an inquiry in scope received by the as-of date, newest first, without a known day last.

    Columns: activity_id, title, danish_party, received_date, received_date_precision, answered_date,
    answered_date_precision, reaction_days, waiting_days, reaction_state (in_time, late, waiting, overdue, unclear),
    reaction_severity (green, amber, red), agreement_id, is_illustrative, _file, _sheet, _row.
    """
    return ask(
        filters,
        """
        select activities.activity_id, activities.title, activities.danish_party, reaction.received_date,
            reaction.received_date_precision, reaction.answered_date, reaction.answered_date_precision,
            reaction.reaction_days, reaction.waiting_days, reaction.reaction_state, reaction.reaction_severity,
            (select min(link.agreement_id) from marts.activity_agreement as link
                where link.activity_id = activities.activity_id) as agreement_id,
            activities.is_illustrative, activities._file, activities._sheet, activities._row
        from marts.reaction_at($as_of) as reaction
        inner join activities on reaction.activity_id = activities.activity_id
        order by reaction.received_date desc nulls last, activities.activity_id
        """,
    )


@door.cached
def reaction_summary(filters: Filters) -> pd.DataFrame:
    """One row about the inquiries in scope.

    Columns: inquiry_count, answered_count, answered_in_time_count, open_count, open_overdue_count, unclear_count,
    median_reaction_days, within_target_share (0–1; missing while no inquiry's time is up).
    """
    return ask(
        filters,
        """
        select
            count(*) as inquiry_count,
            count(reaction.reaction_days) as answered_count,
            count(*) filter (where reaction.reaction_state = 'in_time') as answered_in_time_count,
            count(*) filter (where reaction.is_open) as open_count,
            count(*) filter (where reaction.reaction_state = 'overdue') as open_overdue_count,
            count(*) filter (where reaction.reaction_state = 'unclear') as unclear_count,
            cast(median(reaction.reaction_days) as decimal(9, 1)) as median_reaction_days,
            cast(
                cast(count(*) filter (where reaction.reaction_state = 'in_time') as decimal(18, 4))
                / nullif(count(*) filter (where reaction.reaction_state in ('in_time', 'late', 'overdue')), 0)
                as decimal(9, 4)
            ) as within_target_share
        from marts.reaction_at($as_of) as reaction
        inner join activities on reaction.activity_id = activities.activity_id
        """,
    )


@door.cached
def trips(filters: Filters) -> pd.DataFrame:
    """One row a planned journey to China in scope, from the as-of date on, soonest first.

    Columns: activity_id, title, activity_type, start_date, start_date_precision, last_date, place_name, province_names (both in
    `lang` where known), danish_parties, waiting_agreements (names of other agreements in force there that are red, amber or
    never met), is_shareable, is_illustrative, _file, _sheet, _row.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        , journeys as (
            select activity_id, any_value(danish_parties) as danish_parties,
                string_agg(coalesce(p.{name}, p.name_en), ', ' order by p.{name}) as province_names
            from marts.trip_at($as_of)
            inner join marts.dim_province as p using (province_code)
            where activity_id in (select activity_id from activities)
            group by activity_id
        ),
        cool as (
            select bridge.province_code, measured.agreement_id, agreement.agreement_name
            from measured
            inner join marts.fct_agreement as agreement on measured.agreement_id = agreement.agreement_id
            inner join marts.agreement_province as bridge on measured.agreement_id = bridge.agreement_id
            where measured.is_in_force and measured.presence <> 'green'
        ),
        waiting as (
            select journeys.activity_id, list_sort(list(distinct cool.agreement_name)) as waiting_agreements
            from marts.trip_at($as_of) as journeys
            inner join cool on journeys.province_code = cool.province_code
            anti join marts.activity_agreement as link
                on journeys.activity_id = link.activity_id and cool.agreement_id = link.agreement_id
            where journeys.activity_id in (select activity_id from activities)
            group by journeys.activity_id
        ),
        shareable as (
            select first_activity_id as activity_id from marts.shared_trip_at($as_of)
            union
            select second_activity_id from marts.shared_trip_at($as_of)
        )
        select activities.activity_id, title, activity_type, start_date, start_date_precision, last_date,
            if(coalesce(len(place_ids), 1) < 2, coalesce(place.{name}, place.name_en, activities.place), activities.place)
                as place_name,
            journeys.province_names, journeys.danish_parties,
            coalesce(waiting.waiting_agreements, []) as waiting_agreements,
            activities.activity_id in (select activity_id from shareable) as is_shareable,
            is_illustrative, _file, _sheet, _row
        from activities
        inner join journeys on activities.activity_id = journeys.activity_id
        left join waiting on activities.activity_id = waiting.activity_id
        left join marts.dim_place as place on activities.place_id = place.place_id
        order by start_date, activities.activity_id
        """,
    )


@door.cached
def shared_trips(filters: Filters) -> pd.DataFrame:
    """One row a pair of planned journeys of different Danish parties that could be one; at least one of them in scope.

    Columns: first_activity_id, second_activity_id, first_title, second_title, first_parties, second_parties, first_start_date,
    first_precision, first_last_date, second_start_date, second_precision, second_last_date, province_names (in `lang`),
    gap_days, is_exact (both known to the day), trip_cost_dkk, apart_dkk, together_dkk, saving_dkk, is_illustrative.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        select pair.first_activity_id, pair.second_activity_id, a.title as first_title, b.title as second_title,
            pair.first_parties, pair.second_parties, pair.first_start_date, a.start_date_precision as first_precision,
            pair.first_last_date, pair.second_start_date, b.start_date_precision as second_precision, pair.second_last_date,
            (select string_agg(coalesce(p.{name}, p.name_en), ', ' order by p.{name}) from marts.dim_province as p
                where list_contains(pair.province_codes, p.province_code)) as province_names,
            pair.gap_days, pair.is_exact, pair.trip_cost_dkk, pair.apart_dkk, pair.together_dkk, pair.saving_dkk,
            a.is_illustrative or b.is_illustrative as is_illustrative
        from marts.shared_trip_at($as_of) as pair
        inner join marts.fct_activity as a on pair.first_activity_id = a.activity_id
        inner join marts.fct_activity as b on pair.second_activity_id = b.activity_id
        where pair.first_activity_id in (select activity_id from activities)
            or pair.second_activity_id in (select activity_id from activities)
        order by pair.first_start_date, pair.second_start_date, pair.first_activity_id, pair.second_activity_id
        """,
    )
