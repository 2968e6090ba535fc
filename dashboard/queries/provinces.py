"""Provinces: the profile of one, for the page and for the travel brief.

Every function takes the province as `about`: an ISO code such as CN-JS, or `UNPLACED` for the rows that no place
was found for. It replaces the province of the shared filters; the other filters hold.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from dashboard.filters_model import UNPLACED, Filters
from dashboard.queries import agreements as register
from dashboard.queries import door
from dashboard.queries.scope import ask, name_column, place_words


def _about(filters: Filters, about: str) -> Filters:
    return replace(filters, provinces=(about,))


def _code(about: str) -> str | None:
    """The province as rows hold it: nothing for unplaced ones."""
    return None if about == UNPLACED else about


@door.cached
def choices() -> pd.DataFrame:
    """One row a province: those with agreements first, by name in `lang`, the unplaced last.

    So «Jiang» finds Jiangsu, which has agreements, before Jiangxi, which has none.

    Columns: province_code (`UNPLACED` for the last), name (missing for it), name_zh_short, agreement_count (all
    agreements, whatever the filters).
    """
    name = name_column()
    return door.query(
        f"""
        with counted as (
            select province_code, count(*) as agreement_count from marts.agreement_province group by 1
        ),
        named as (
            select province.province_code, coalesce(province.{name}, province.name_en) as name,
                province.name_zh_short, coalesce(counted.agreement_count, 0) as agreement_count
            from marts.dim_province as province
            left join counted using (province_code)
            union all
            select $unplaced, null, null, (select count(*) from marts.fct_agreement where not is_placed)
        )
        select * from named
        order by name is null, agreement_count = 0, name
        """,
        {"unplaced": UNPLACED},
    )


@door.cached
def busiest(filters: Filters) -> pd.DataFrame:
    """The provinces of the agreements in scope, most agreements first: province_code, agreement_count."""
    return ask(
        filters,
        """
        select province.province_code, count(*) as agreement_count
        from agreements
        inner join marts.agreement_province as province on agreements.agreement_id = province.agreement_id
        group by 1
        order by agreement_count desc, province_code
        """,
    )


@door.cached
def facts(about: str) -> pd.DataFrame:
    """What is known of a province itself; no row for the unplaced.

    Columns: province_code, name_da, name_en, name_zh, name_zh_short, population (of the 2020 census), gdp_cny (of
    2023), gdp_per_capita_cny (of 2023), area_km2, label_lon, label_lat.
    """
    return door.query(
        """
        select province_code, name_da, name_en, name_zh, name_zh_short,
            cast(population_2020 as bigint) as population,
            cast(gdp_2023_cny_100m as decimal(18, 1)) * 100000000 as gdp_cny,
            cast(gdp_per_capita_2023_cny as bigint) as gdp_per_capita_cny,
            cast(area_km2 as bigint) as area_km2, label_lon, label_lat
        from marts.dim_province
        where province_code = $about
        """,
        {"about": about},
    )


@door.cached
def key_figures(filters: Filters, about: str) -> pd.DataFrame:
    """One row of counts on the as-of date.

    Columns: agreement_count, in_force_count, unstated_count, green_count, amber_count, red_count, new_count, never_count
    (presence of those in force), last_contact_date (held, of all in the province), last_contact_date_precision, days_since_contact,
    activity_12_months_count, promise_count, promise_overdue_count, milestones_open, milestones_overdue,
    interested_company_count, active_company_count, challenge_count (open), spent_dkk, committed_dkk,
    next_visit_date, next_visit_date_precision, is_illustrative_any.
    """
    return ask(
        _about(filters, about),
        f"""
        , relations as (
            select count(*) as agreement_count,
                count(*) filter (where is_in_force) as in_force_count,
                count(*) filter (where is_in_force and presence = 'green') as green_count,
                count(*) filter (where is_in_force and presence = 'amber') as amber_count,
                count(*) filter (where is_in_force and presence = 'red') as red_count,
                count(*) filter (where is_in_force and presence = 'new') as new_count,
                count(*) filter (where is_in_force and presence = 'never') as never_count,
                count(*) filter (where lifecycle = 'unstated') as unstated_count
            from agreements
        ),
        contacts as (
            select max(contact_date) as last_contact_date,
                arg_max(contact_date_precision, (contact_date, contact_date_precision = 'day')) as last_contact_date_precision,
                count(*) filter (where contact_date >= $as_of - interval 12 month) as activity_12_months_count
            from activities
            where is_contact_then
        ),
        promised as ({_PROMISES}),
        promises as (
            select count(*) as promise_count,
                count(*) filter (where is_promise_overdue) as promise_overdue_count
            from promised
        ),
        steps as (
            select count(*) filter (where is_open_then) as milestones_open,
                count(*) filter (where is_overdue_then) as milestones_overdue
            from milestones
        ),
        engaged as ({_COMPANIES}),
        firms as (
            select count(*) filter (where engagement = 'interested') as interested_company_count,
                count(*) filter (where engagement = 'active') as active_company_count
            from engaged
        ),
        needs as (
            select count(*) as challenge_count from challenges where is_open_then
        ),
        money as (
            select cast(coalesce(sum(spent_dkk), 0) as decimal(18, 2)) as spent_dkk,
                cast(coalesce(sum(committed_dkk), 0) as decimal(18, 2)) as committed_dkk
            from vouchers
        ),
        marks as (
            select coalesce(bool_or(is_illustrative), false) as is_illustrative_any
            from (
                select is_illustrative from agreements union all select is_illustrative from activities
                union all select is_illustrative from milestones union all select is_illustrative from challenges
                union all select is_illustrative from vouchers union all select is_illustrative from engaged
            )
        )
        select relations.*, contacts.last_contact_date, contacts.last_contact_date_precision,
            date_diff('day', contacts.last_contact_date, $as_of) as days_since_contact,
            contacts.activity_12_months_count, promises.*, steps.*, firms.*, needs.*, money.*,
            ahead.*, marks.*
        from relations, contacts, promises, steps, firms, needs, money, marks,
            (
                select arg_min(activity.start_date, (at_day.ahead_date, activity.start_date)) as next_visit_date,
                    arg_min(activity.start_date_precision, (at_day.ahead_date, activity.start_date)) as next_visit_date_precision
                from marts.fct_activity as activity
                inner join marts.activity_at($as_of) as at_day on activity.activity_id = at_day.activity_id
                where at_day.is_ahead_then and {_of_province("activity")}
            ) as ahead
        """,
        about=_code(about),
        themes=list(filters.themes),
        has_themes=bool(filters.themes),
    )


def _of_province(row: str) -> str:
    """A condition: the activity `row` lies in the province asked about, or is unplaced when none is."""
    return f"""(
        {row}.activity_id in (
            select activity_id from marts.activity_province where province_code = $about
        )
        or $about is null and not {row}.is_placed
    )"""


_PROMISES = """
    select promise.*
    from marts.promise_at($as_of) as promise
    where promise.activity_id in (select activity_id from activities)
        or promise.activity_id is null and promise.agreement_id in (select agreement_id from agreements)
"""

_COMPANIES = """
    select engaged.*
    from marts.company_province_at($as_of) as engaged
    where engaged.province_code is not distinct from $about
        and (
            not $has_themes
            or list_has_any(engaged.theme_codes, $themes)
            or engaged.company_id in (
                select company_id from marts.company_theme where theme_code = any($themes)
            )
        )
"""


def agreements(filters: Filters, about: str) -> pd.DataFrame:
    """The agreements of the province, those in force first, then the youngest; the columns of `agreements.register`."""
    return (
        register.register(_about(filters, about))
        .sort_values(
            ["is_in_force", "signed_date", "agreement_id"],
            ascending=[False, False, True],
            na_position="last",
        )
        .reset_index(drop=True)
    )


def _activity() -> str:
    """The columns of an activity, its place in `lang` where it is known."""
    return f"""
    activities.activity_id, activities.title, activities.activity_type, activities.status_then as status,
    activities.start_date, activities.start_date_precision, activities.last_date,
    if(activities.last_date > activities.start_date, activities.end_date, null) as end_date,
    activities.end_date_precision, {place_words("activities")} as place,
    activities.outcome, activities.next_step, activities.source_url,
    coalesce((select list(danish_party order by danish_party) from marts.activity_party as party
        where party.activity_id = activities.activity_id), list_filter([activities.danish_party], lambda party: party is not null)) as danish_parties,
    (select string_agg(agreement.agreement_name, '; ' order by agreement.agreement_name)
        from marts.activity_agreement as link
        inner join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
        where link.activity_id = activities.activity_id) as agreement_names,
    activities.is_illustrative, activities._file, activities._sheet, activities._row
"""


@door.cached
def contacts(filters: Filters, about: str) -> pd.DataFrame:
    """The activities held in the province up to the as-of date, newest first.

    Columns: activity_id, title, activity_type, status, start_date, start_date_precision, last_date, end_date
    (missing when it is the first day), end_date_precision, place, outcome, next_step, source_url, danish_parties (list), agreement_names, is_illustrative, _file, _sheet, _row.
    """
    return ask(
        _about(filters, about),
        f"""
        select {_activity()} from activities
        where is_contact_then
        order by contact_date desc, start_date desc, activity_id
        """,
    )


@door.cached
def ahead(filters: Filters, about: str) -> pd.DataFrame:
    """The planned activities of the province from the as-of date on, soonest first, by whomever.

    Only the theme filter holds: who goes there is worth knowing whatever else is chosen. Columns as `contacts`, and
    is_journey (somebody travels there), is_other (not by a party that the filters chose; missing when none is).
    """
    everybody = Filters(as_of=filters.as_of, provinces=filters.provinces, themes=filters.themes)
    return ask(
        _about(everybody, about),
        f"""
        select {_activity()},
            activities.activity_id in (
                select activity_id from marts.trip_at($as_of)
                where $about is null or province_code = $about
            ) as is_journey,
            if(len($chosen) = 0, null, activities.activity_id not in (
                select activity_id from marts.activity_party where danish_party = any($chosen)
            )) as is_other
        from activities
        where is_ahead_then
        order by start_date, activity_id
        """,
        about=_code(about),
        chosen=list(filters.parties),
    )


@door.cached
def promises(filters: Filters, about: str) -> pd.DataFrame:
    """What has been promised in the province and is still open: overdue first, then by day, those without one last.

    Columns: promise_kind (agreement_step, contact_step, inquiry), promise, agreement_id, agreement_name,
    activity_id, danish_party, danish_owner, made_date, made_date_precision, due_date, due_date_precision,
    is_promise_overdue, promise_overdue_days, is_illustrative, _file, _sheet, _row.
    """
    return ask(
        _about(filters, about),
        f"""
        , promised as ({_PROMISES})
        select promised.promise_kind, promised.promise, promised.agreement_id, agreement.agreement_name,
            promised.activity_id, coalesce(agreement.danish_party, activity.danish_party) as danish_party,
            agreement.danish_owner, promised.made_date, promised.made_date_precision, promised.due_date,
            promised.due_date_precision, promised.is_promise_overdue, promised.promise_overdue_days,
            promised.is_illustrative, promised._file, promised._sheet, promised._row
        from promised
        left join marts.fct_agreement as agreement on promised.agreement_id = agreement.agreement_id
        left join marts.fct_activity as activity on promised.activity_id = activity.activity_id
        order by promised.is_promise_overdue desc, promised.due_date nulls last, promised.made_date desc nulls last,
            promised.promise, promised._row
        """,
    )


@door.cached
def milestones_due(filters: Filters, about: str) -> pd.DataFrame:
    """The milestones of the province's agreements that are still to come: overdue first, undated last.

    Columns: milestone_id, title, agreement_name, danish_party, due_date, due_date_precision, is_overdue,
    is_illustrative, _file, _sheet, _row.
    """
    return ask(
        _about(filters, about),
        """
        select still.milestone_id, still.title, agreement.agreement_name, agreement.danish_party,
            still.due_date, still.due_date_precision, still.is_overdue_then as is_overdue,
            still.is_illustrative, still._file, still._sheet, still._row
        from milestones as still
        left join marts.fct_agreement as agreement on still.agreement_id = agreement.agreement_id
        where still.is_open_then
        order by still.due_date nulls last, still.title
        """,
    )


@door.cached
def companies(filters: Filters, about: str) -> pd.DataFrame:
    """The companies that want something in the province or have been there: active first, then the latest word.

    Columns: company_id, company_name, engagement (active, interested), technologies (as the register says),
    theme_names (of their interest), technology_theme_names (the technologies as themes), danish_place, stated_date, stated_date_precision, company_activity_count,
    last_activity_date, last_activity_date_precision, is_member, website, is_illustrative, _file, _sheet, _row.
    """
    name = name_column()
    return ask(
        _about(filters, about),
        f"""
        , engaged as ({_COMPANIES})
        select engaged.company_id, engaged.company_name, engaged.engagement,
            list_aggregate(company.technologies, 'string_agg', ', ') as technologies,
            (select string_agg(theme.{name}, ', ' order by theme.sort_order) from marts.dim_theme as theme
                where list_contains(engaged.theme_codes, theme.theme_code)) as theme_names,
            (select string_agg(distinct theme.{name}, ', ' order by theme.{name}) from marts.company_theme as link
                inner join marts.dim_theme as theme using (theme_code)
                where link.company_id = engaged.company_id) as technology_theme_names,
            company.danish_place, engaged.stated_date, engaged.stated_date_precision,
            engaged.company_activity_count, engaged.last_activity_date, engaged.last_activity_date_precision,
            company.is_member, company.website, engaged.is_illustrative,
            engaged._file, engaged._sheet, engaged._row
        from engaged
        left join marts.dim_company as company on engaged.company_id = company.company_id
        order by engaged.engagement = 'active' desc, engaged.company_activity_count desc,
            engaged.stated_date desc nulls last, engaged.company_name
        """,
        about=_code(about),
        themes=list(filters.themes),
        has_themes=bool(filters.themes),
    )


@door.cached
def challenges(filters: Filters, about: str) -> pd.DataFrame:
    """The challenges of the province, open ones first, the most urgent and latest of them first.

    Columns: challenge_id, title, description, theme_names, problem_owner, place, urgency, stage, stage_date,
    stage_date_precision, value_dkk (missing = not stated), is_open, has_agreement (that it names), has_access (an
    agreement in force gives access to it), source_url, is_illustrative,
    _file, _sheet, _row.
    """
    name = name_column()
    return ask(
        _about(filters, about),
        f"""
        select challenges.challenge_id, challenges.title, challenges.description,
            (select string_agg(theme.{name}, ', ' order by theme.sort_order)
                from marts.challenge_theme as link inner join marts.dim_theme as theme using (theme_code)
                where link.challenge_id = challenges.challenge_id) as theme_names,
            challenges.problem_owner, challenges.place, challenges.urgency, challenges.stage,
            challenges.stage_date, challenges.stage_date_precision, challenges.value_dkk, challenges.is_open_then as is_open,
            challenges.agreement_id is not null as has_agreement,
            challenges.challenge_id in (select challenge_id from marts.challenge_access_at($as_of)) as has_access,
            challenges.source_url,
            challenges.is_illustrative, challenges._file, challenges._sheet, challenges._row
        from challenges
        where challenges.is_known_then
        order by challenges.is_open_then desc,
            list_position(['high', 'medium', 'low'], challenges.urgency) nulls last,
            challenges.stage_date desc nulls last, challenges.challenge_id
        """,
    )


@door.cached
def spending(filters: Filters, about: str) -> pd.DataFrame:
    """The voucher lines of the province up to the as-of date, newest first.

    Columns: voucher_id, posted_date, budget_line, text, status, amount_dkk (missing = no rate known), spent_dkk,
    committed_dkk, is_illustrative, _file, _sheet, _row.
    """
    return ask(
        _about(filters, about),
        """
        select voucher_id, posted_date, budget_line, text, status, amount_dkk, spent_dkk, committed_dkk,
            is_illustrative, _file, _sheet, _row
        from vouchers
        order by posted_date desc, voucher_id, _file, _sheet, _row
        """,
    )


@door.cached
def contacts_by_year(filters: Filters, about: str) -> pd.DataFrame:
    """Activities of the province by the year they began in, gaps as 0.

    Columns: year_number, held_count (up to the as-of date), planned_count (from it on). From the first year with
    any to the year of the as-of date or of the last plan.
    """
    return ask(
        _about(filters, about),
        """
        , counted as (
            select cast(year(start_date) as bigint) as year_number,
                count(*) filter (where is_contact_then) as held_count,
                count(*) filter (where is_ahead_then) as planned_count
            from activities
            where start_date is not null
            group by 1
        ),
        years as (
            select unnest(generate_series(
                min(year_number), greatest(max(year_number), cast(year($as_of) as bigint))
            )) as year_number
            from counted
            where held_count + planned_count > 0
        )
        select years.year_number, coalesce(counted.held_count, 0) as held_count,
            coalesce(counted.planned_count, 0) as planned_count
        from years
        left join counted on years.year_number = counted.year_number
        order by 1
        """,
    )
