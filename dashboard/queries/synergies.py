"""Questions of the synergies page: who is where on which theme, and what could be done together."""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import UNPLACED, Filters
from dashboard.queries import door
from dashboard.queries.scope import agreements_as_chosen, ask, in_period, name_column


def _in_cells(filters: Filters, theme: str, province: str) -> str:
    """A condition: the theme and province are among the chosen ones; unplaced has no province."""
    conditions = ["true"]
    if filters.themes:
        conditions.append(f"{theme} = any($themes)")
    if filters.provinces:
        parts = []
        if any(code != UNPLACED for code in filters.provinces):
            parts.append(f"{province} = any($provinces)")
        if UNPLACED in filters.provinces:
            parts.append(f"{province} is null")
        conditions.append(f"({' or '.join(parts)})")
    return " and ".join(conditions)


def _facts(filters: Filters) -> str:
    """CTEs: `facts`, what stands in each theme and province in scope.

    A party filter chooses theme and province, not what is counted there: overlap needs the others.
    """
    agreements = agreements_as_chosen(filters)
    as_chosen = f"(fact_kind <> 'agreement' or thing_id in ({agreements}))" if agreements else "true"
    mine = (
        """
        inner join (
            select distinct theme_code, province_code
            from standing
            where thing_id in (select agreement_id from marts.agreement_party where danish_party = any($parties))
                and fact_kind = 'agreement'
        ) as mine
            on standing.theme_code is not distinct from mine.theme_code
            and standing.province_code is not distinct from mine.province_code
        """
        if filters.parties
        else ""
    )
    return f"""
        , standing as materialized (
            select *
            from marts.synergy_fact_at($as_of)
            where {_in_cells(filters, "theme_code", "province_code")}
                and {as_chosen}
                and {in_period("first_date", "last_date", filters)}
        ),
        facts as (
            select standing.*
            from standing
            {mine}
        )
    """


@door.cached
def matrix(filters: Filters) -> pd.DataFrame:
    """One row a theme and province where something stands, environmental themes first, as the seeds order them.

    Columns: theme_code, theme_name, province_code, province_name (both missing where not stated), cell_party_count,
    cell_agreement_count, cell_challenge_count, cell_company_count, cell_activity_count, cell_gap_count, cell_reach_count, has_overlap
    (both only where theme and province are stated), is_illustrative (any of it).
    """
    name = name_column()
    return ask(
        filters,
        f"""
        {_facts(filters)},
        counted as (
            select
                theme_code, province_code,
                count(distinct party_key) as cell_party_count,
                count(distinct thing_id) filter (where fact_kind = 'agreement') as cell_agreement_count,
                count(distinct thing_id) filter (where fact_kind = 'challenge') as cell_challenge_count,
                count(distinct thing_id) filter (where fact_kind = 'company') as cell_company_count,
                count(distinct thing_id) filter (where fact_kind = 'activity') as cell_activity_count,
                bool_or(is_illustrative) as is_illustrative
            from facts
            group by theme_code, province_code
        )
        select
            theme_code, theme.{name} as theme_name, province_code,
            coalesce(province.{name}, province.name_en) as province_name,
            cell_party_count, cell_agreement_count, cell_challenge_count, cell_company_count, cell_activity_count,
            if(theme_code is null or province_code is null or cell_agreement_count > 0, 0, cell_challenge_count)
                as cell_gap_count,
            if(theme_code is null or province_code is null or cell_agreement_count = 0, 0, cell_challenge_count)
                as cell_reach_count,
            cell_party_count > 1 and theme_code is not null and province_code is not null as has_overlap,
            is_illustrative
        from counted
        left join marts.dim_theme as theme using (theme_code)
        left join marts.dim_province as province using (province_code)
        order by theme.sort_order nulls last, province.{name} nulls last
        """,
    )


# What each kind of thing is called, whose it is, when it happened and where it came from: `things(fact_kind, fact_id)` → `dressed`.
_DRESSED = """
        spoken as (
            select company_id, max_by(company_name, coalesce(stated_date, date '1900-01-01')) as name, max(stated_date) as fact_date,
                max_by(stated_date_precision, coalesce(stated_date, date '1900-01-01')) as fact_date_precision,
                bool_and(is_illustrative) as is_illustrative,
                arg_min(_file, _row) as _file, arg_min(_sheet, _row) as _sheet, min(_row) as _row
            from marts.fct_interest
            where company_id in (select fact_id from things where fact_kind = 'company')
            group by company_id
        ),
        took as (
            select company_id, min(company_name) as name
            from marts.activity_company
            where company_id in (select fact_id from things where fact_kind = 'company')
            group by company_id
        ),
        dressed as (
            select fact_kind, fact_id, agreement_name as name, danish_party as party, signed_date as fact_date,
                signed_date_precision as fact_date_precision, place_id, chinese_place as place, is_illustrative, _file, _sheet, _row
            from things
            inner join marts.fct_agreement on fact_id = agreement_id
            where fact_kind = 'agreement'
            union all
            select fact_kind, fact_id, title, problem_owner, stage_date, stage_date_precision, place_id, place, is_illustrative,
                _file, _sheet, _row
            from things
            inner join marts.fct_challenge on fact_id = challenge_id
            where fact_kind = 'challenge'
            union all
            select fact_kind, fact_id, title, danish_party, start_date, start_date_precision, place_id, place, is_illustrative,
                _file, _sheet, _row
            from things
            inner join marts.fct_activity on fact_id = activity_id
            where fact_kind = 'activity'
            union all
            select fact_kind, fact_id, coalesce(company.name, spoken.name, took.name, fact_id), null, spoken.fact_date,
                spoken.fact_date_precision, null, company.danish_place,
                coalesce(spoken.is_illustrative, company.is_illustrative, false),
                coalesce(spoken._file, company._file), coalesce(spoken._sheet, company._sheet), coalesce(spoken._row, company._row)
            from things
            left join marts.dim_company as company on fact_id = company.company_id
            left join spoken on fact_id = spoken.company_id
            left join took on fact_id = took.company_id
            where fact_kind = 'company'
        )
"""


@door.cached
def standing(filters: Filters, most: int = 500) -> pd.DataFrame:
    """One row a thing in scope, agreements first, with its themes and provinces put together; `most` rows at most.

    Columns: fact_kind (agreement, challenge, company, activity), fact_id, name, party (Danish; of a challenge its owner), theme_names,
    province_names, has_stated_interest, fact_date, fact_date_precision (signed, stage reached, interest stated, held), is_illustrative,
    _file, _sheet, _row.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        {_facts(filters)},
        things as materialized (
            select fact_kind, thing_id as fact_id, bool_or(has_stated_interest) as has_stated_interest,
                list(distinct theme_code) as theme_codes, list(distinct province_code) as province_codes
            from facts
            group by fact_kind, thing_id
            order by array_position(['agreement', 'challenge', 'company', 'activity'], fact_kind), thing_id
            limit $most
        ),
        {_DRESSED}
        select dressed.*, things.has_stated_interest,
            (select string_agg(theme.{name}, ', ' order by theme.sort_order) from marts.dim_theme as theme
                where list_contains(things.theme_codes, theme.theme_code)) as theme_names,
            (select string_agg(coalesce(p.{name}, p.name_en), ', ' order by p.{name}) from marts.dim_province as p
                where list_contains(things.province_codes, p.province_code)) as province_names
        from dressed
        inner join things using (fact_kind, fact_id)
        order by array_position(['agreement', 'challenge', 'company', 'activity'], fact_kind), dressed.name, fact_id
        """,
        most=most,
    )


@door.cached
def links(filters: Filters) -> pd.DataFrame:
    """One row a Danish party, theme and province that an agreement in force joins: the network's threads.

    Columns: danish_party, party_key, theme_code, theme_name, province_code, province_name, agreement_count, is_illustrative.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        {_facts(filters)},
        threads as (
            select party_key, theme_code, province_code,
                count(distinct thing_id) as agreement_count, bool_or(is_illustrative) as is_illustrative
            from facts
            where fact_kind = 'agreement' and party_key is not null
            group by party_key, theme_code, province_code
        ),
        called as (
            select party_key, arg_min(danish_party, (len(danish_party), danish_party)) as danish_party
            from facts
            where party_key is not null
            group by party_key
        )
        select called.danish_party, threads.party_key, theme_code, theme.{name} as theme_name, province_code,
            coalesce(province.{name}, province.name_en) as province_name, agreement_count, is_illustrative
        from threads
        inner join called using (party_key)
        left join marts.dim_theme as theme using (theme_code)
        left join marts.dim_province as province using (province_code)
        order by agreement_count desc, called.danish_party, theme.sort_order, province_code
        """,
    )


@door.cached
def suggestions(filters: Filters) -> pd.DataFrame:
    """One row a suggestion in scope, by rank.

    The province, theme and party filters hold for any of what a suggestion is about; status for any of its agreements, period for
    journeys (what has no date is always in).

    Columns: suggestion_key, suggestion_kind (shared_trip, delegation, partner, city, hand_over), theme_code, theme_name, province_codes
    (list), province_names, partner_name, place_name, danish_parties (list), holder_parties (list), agreement_ids, activity_ids,
    challenge_ids, company_ids (lists), suggested_party_count, suggested_challenge_count, suggested_company_count, first_date, last_date,
    gap_days, is_exact, challenge_title, holder_agreement_id (the agreement that the challenge names), journey_count, trip_cost_dkk, apart_dkk, together_dkk, saving_dkk, journey_points,
    challenge_points, company_points, contact_points, urgency_points, suggestion_points, suggestion_rank, is_illustrative.
    """
    name = name_column()
    conditions = ["true"]
    if filters.themes:
        conditions.append(
            """(theme_code = any($themes) or list_has_any(agreement_ids, (
                select coalesce(list(agreement_id), []) from marts.agreement_theme where theme_code = any($themes)
            )) and theme_code is null or list_has_any(activity_ids, (
                select coalesce(list(activity_id), []) from marts.activity_theme where theme_code = any($themes)
            )))"""
        )
    if filters.provinces:
        conditions.append("list_has_any(province_codes, $provinces)")
    if filters.parties:
        conditions.append(
            """(list_has_any(danish_parties, $parties) or list_has_any(holder_parties, $parties)
                or suggestion_kind <> 'hand_over' and list_has_any(agreement_ids, (
                    select coalesce(list(agreement_id), []) from marts.agreement_party where danish_party = any($parties)
                )))"""
        )
    if agreements := agreements_as_chosen(filters):
        conditions.append(
            f"""(list_has_any(agreement_ids, (select coalesce(list(agreement_id), []) from ({agreements})))
                or list_has_any(activity_ids, (
                    select coalesce(list(activity_id), []) from marts.activity_agreement where agreement_id in ({agreements})
                )))"""
        )
    return ask(
        filters,
        f"""
        , found as (
            select *
            from marts.synergy_suggestion_at($as_of)
            where {" and ".join(conditions)}
                and {in_period("first_date", "last_date", filters)}
        ),
        named as (
            select suggestion_key,
                string_agg(coalesce(province.{name}, province.name_en), ', ' order by province.{name}) as province_names
            from (select suggestion_key, unnest(province_codes) as province_code from found) as told
            inner join marts.dim_province as province using (province_code)
            group by suggestion_key
        )
        select found.*, theme.{name} as theme_name, named.province_names,
            coalesce(place.{name}, place.name_en) as place_name, challenge.title as challenge_title,
            if(challenge.has_known_agreement, challenge.agreement_id, null) as holder_agreement_id
        from found
        left join named using (suggestion_key)
        left join marts.dim_theme as theme using (theme_code)
        left join marts.dim_place as place using (place_id)
        left join marts.fct_challenge as challenge
            on found.suggestion_kind = 'hand_over' and found.challenge_ids[1] = challenge.challenge_id
        order by found.suggestion_rank
        """,
    )


@door.cached
def facts_of(
    filters: Filters,
    *,
    agreement_ids: tuple[str, ...],
    activity_ids: tuple[str, ...],
    challenge_ids: tuple[str, ...],
    company_ids: tuple[str, ...],
) -> pd.DataFrame:
    """One row a thing that suggestions stand on, whatever is filtered.

    Columns: fact_kind (activity, agreement, challenge, company), fact_id, name, party (Danish; of a challenge its owner), fact_date,
    fact_date_precision, presence and lifecycle (of agreements), place_name (in `lang` where known), is_illustrative, _file, _sheet, _row.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        , things as materialized (
            select 'agreement' as fact_kind, unnest($agreement_ids::varchar[]) as fact_id
            union all
            select 'activity', unnest($activity_ids::varchar[])
            union all
            select 'challenge', unnest($challenge_ids::varchar[])
            union all
            select 'company', unnest($company_ids::varchar[])
        ),
        {_DRESSED}
        select dressed.* exclude (place_id, place), coalesce(place.{name}, place.name_en, dressed.place) as place_name,
            measured.presence, measured.lifecycle
        from dressed
        left join measured on dressed.fact_kind = 'agreement' and dressed.fact_id = measured.agreement_id
        left join marts.dim_place as place on dressed.place_id = place.place_id
        order by array_position(['activity', 'agreement', 'challenge', 'company'], fact_kind), fact_date, dressed.name, fact_id
        """,
        agreement_ids=list(agreement_ids),
        activity_ids=list(activity_ids),
        challenge_ids=list(challenge_ids),
        company_ids=list(company_ids),
    )
