"""One Denmark: what all Danish parties do in a province or on a theme, as a Chinese partner may read it.

Nothing internal is asked for: no money, owners, bottlenecks, next steps, contacts, nor what an outcome says. Inquiries are
letters between partners and no activities here. What is only dated after the as-of date has not happened.
"""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, name_column, technology_words


@door.cached
def cooperation(filters: Filters) -> pd.DataFrame:
    """The agreements in scope that were signed by the as-of date: those in force first, then the youngest.

    Columns: agreement_id, agreement_name (as the exports write it), agreement_type, agreement_type_text, danish_party,
    danish_party_type, chinese_party, place_name, province_names and theme_names (lists), signed_date, signed_date_precision,
    lifecycle, is_in_force, source_url, is_illustrative.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        select agreements.agreement_id, agreements.agreement_name, agreements.agreement_type, agreements.agreement_type_text,
            agreements.danish_party, agreements.danish_party_type, agreements.chinese_party,
            coalesce(place.{name}, place.name_en, agreements.chinese_place) as place_name,
            (select list(coalesce(p.{name}, p.name_en) order by p.{name})
                from marts.agreement_province as link inner join marts.dim_province as p using (province_code)
                where link.agreement_id = agreements.agreement_id) as province_names,
            (select list(t.{name} order by t.sort_order)
                from marts.agreement_theme as link inner join marts.dim_theme as t using (theme_code)
                where link.agreement_id = agreements.agreement_id) as theme_names,
            agreements.signed_date, agreements.signed_date_precision, agreements.lifecycle, agreements.is_in_force,
            agreements.source_url, agreements.is_illustrative
        from agreements
        left join marts.dim_place as place on agreements.place_id = place.place_id
        where agreements.is_signed_then
        order by agreements.is_in_force desc, agreements.signed_date desc nulls last, agreements.agreement_id
        """,
    )


_DONE = """
    , signed as (
        select * from agreements where is_signed_then
    ),
    held as (
        select * from activities
        where is_contact_then and not is_inquiry
    )
"""


@door.cached
def parties(filters: Filters) -> pd.DataFrame:
    """The Danish parties that have an agreement or held an activity in scope: most agreements in force first.

    Columns: danish_party, party_type (municipality, region, state, university, organisation, company; missing where no agreement
    tells), agreement_count, in_force_count, activity_count (held), first_date (of agreement or activity), last_activity_date,
    province_names and theme_names (lists, of what is in scope), is_illustrative (all of it).
    """
    name = name_column()
    return ask(
        filters,
        f"""
        {_DONE},
        facts as (
            select link.danish_party, 'agreement' as kind, signed.agreement_id as id, signed.is_in_force,
                signed.signed_date as first_date, cast(null as date) as last_date, signed.is_illustrative
            from signed
            inner join marts.agreement_party as link on signed.agreement_id = link.agreement_id
            union all
            select link.danish_party, 'activity', held.activity_id, false, held.start_date, held.contact_date, held.is_illustrative
            from held
            inner join marts.activity_party as link on held.activity_id = link.activity_id
        ),
        counted as (
            select danish_party, count(distinct id) filter (where kind = 'agreement') as agreement_count,
                count(distinct id) filter (where kind = 'agreement' and is_in_force) as in_force_count,
                count(distinct id) filter (where kind = 'activity') as activity_count,
                min(first_date) as first_date, max(last_date) filter (where kind = 'activity') as last_activity_date,
                bool_and(is_illustrative) as is_illustrative
            from facts
            group by danish_party
        ),
        kinds as (
            -- an agreement of several parties states the kind of its first only
            select link.danish_party,
                arg_min(agreement.danish_party_type, (agreement.danish_party <> link.danish_party, agreement.agreement_id)) as party_type
            from marts.agreement_party as link
            inner join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
            where agreement.danish_party_type is not null
            group by link.danish_party
        ),
        themed as (
            select facts.danish_party, list(distinct (t.sort_order, t.{name})) as themes
            from facts
            inner join marts.agreement_theme as link on facts.id = link.agreement_id
            inner join marts.dim_theme as t using (theme_code)
            where facts.kind = 'agreement'
            group by facts.danish_party
        ),
        placed as (
            select danish_party, list(distinct coalesce(p.{name}, p.name_en)) as provinces
            from (
                select facts.danish_party, link.province_code
                from facts
                inner join marts.agreement_province as link on facts.id = link.agreement_id
                where facts.kind = 'agreement'
                union
                select facts.danish_party, link.province_code
                from facts
                inner join marts.activity_province as link on facts.id = link.activity_id
                where facts.kind = 'activity'
            ) as everywhere
            inner join marts.dim_province as p on everywhere.province_code = p.province_code
            group by danish_party
        )
        select counted.danish_party, kinds.party_type, counted.agreement_count, counted.in_force_count, counted.activity_count,
            counted.first_date, counted.last_activity_date, list_sort(placed.provinces) as province_names,
            list_transform(list_sort(themed.themes), lambda pair: pair[2]) as theme_names, counted.is_illustrative
        from counted
        left join kinds on counted.danish_party = kinds.danish_party
        left join themed on counted.danish_party = themed.danish_party
        left join placed on counted.danish_party = placed.danish_party
        order by counted.in_force_count desc, counted.agreement_count desc, counted.activity_count desc, counted.danish_party
        """,
    )


@door.cached
def activities(filters: Filters) -> pd.DataFrame:
    """What was held by the as-of date, newest first, after what is planned from then on, soonest first.

    Columns: activity_id, title (as the exports write it), activity_type, is_ahead, start_date, start_date_precision, end_date
    (missing when it is the first day), end_date_precision, place_name, province_names and danish_parties (lists), source_url,
    is_illustrative.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        {_DONE},
        shown as (
            select *, false as is_ahead from held
            union all
            select *, true from activities
            where is_ahead_then
        )
        select shown.activity_id, shown.title, shown.activity_type, shown.is_ahead, shown.start_date, shown.start_date_precision,
            if(shown.last_date > shown.start_date, shown.end_date, null) as end_date, shown.end_date_precision,
            coalesce(place.{name}, place.name_en, shown.place) as place_name,
            (select list(coalesce(p.{name}, p.name_en) order by p.{name})
                from marts.activity_province as link inner join marts.dim_province as p using (province_code)
                where link.activity_id = shown.activity_id) as province_names,
            (select list(link.danish_party order by link.danish_party)
                from marts.activity_party as link where link.activity_id = shown.activity_id) as danish_parties,
            shown.source_url, shown.is_illustrative
        from shown
        left join marts.dim_place as place on shown.place_id = place.place_id
        order by shown.is_ahead desc, if(shown.is_ahead, date_diff('day', $as_of, shown.start_date), 0),
            shown.last_date desc, shown.activity_id
        """,
    )


@door.cached
def companies(filters: Filters) -> pd.DataFrame:
    """The Danish companies that are active in the provinces in scope, with a technology on the themes in scope; most active first.

    Columns: company_id, company_name, technology_names, theme_names and province_names (lists), activity_count (in China, all
    provinces in scope), website, is_illustrative.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        , active_ones as (
            select company_id, any_value(company_name) as company_name, sum(company_activity_count) as activity_count,
                list(distinct province_code) as province_codes, bool_and(is_illustrative) as is_illustrative
            from marts.company_province_at($as_of)
            where engagement = 'active' and (len($provinces) = 0 or province_code = any($provinces))
            group by company_id
        ),
        able as (
            select link.company_id, list(distinct (t.sort_order, t.{name})) as themes
            from marts.company_theme as link
            inner join marts.dim_theme as t using (theme_code)
            group by link.company_id
        ),
        skilled as (
            select technology.company_id,
                list_sort(list(distinct {technology_words()})) as technology_names
            from marts.company_technology as technology
            left join marts.dim_technology as tech on technology.technology_code = tech.technology_code
            left join marts.dim_theme as named on technology.named_theme_code = named.theme_code
            group by technology.company_id
        )
        select active_ones.company_id, active_ones.company_name, skilled.technology_names,
            list_transform(list_sort(able.themes), lambda pair: pair[2]) as theme_names,
            (select list(coalesce(p.{name}, p.name_en) order by p.{name}) from marts.dim_province as p
                where list_contains(active_ones.province_codes, p.province_code)) as province_names,
            cast(active_ones.activity_count as bigint) as activity_count, company.website, active_ones.is_illustrative
        from active_ones
        left join marts.dim_company as company on active_ones.company_id = company.company_id
        left join able on active_ones.company_id = able.company_id
        left join skilled on active_ones.company_id = skilled.company_id
        where len($themes) = 0 or active_ones.company_id in (
            select company_id from marts.company_theme where theme_code = any($themes)
        )
        order by active_ones.activity_count desc nulls last, lower(active_ones.company_name)
        """,
    )


@door.cached
def fields(filters: Filters) -> pd.DataFrame:
    """The themes of the agreements in scope: most agreements first.

    Columns: theme_name, party_count, agreement_count, in_force_count.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        {_DONE}
        select t.{name} as theme_name, count(distinct party.danish_party) as party_count,
            count(distinct signed.agreement_id) as agreement_count,
            count(distinct signed.agreement_id) filter (where signed.is_in_force) as in_force_count
        from signed
        inner join marts.agreement_theme as link on signed.agreement_id = link.agreement_id
        inner join marts.dim_theme as t on link.theme_code = t.theme_code
        left join marts.agreement_party as party on signed.agreement_id = party.agreement_id
        group by t.{name}, t.sort_order
        order by agreement_count desc, t.sort_order
        """,
    )


@door.cached
def reach(filters: Filters) -> pd.DataFrame:
    """The provinces of the agreements in scope: most agreements first.

    Columns: province_code, province_name, party_count, agreement_count.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        {_DONE}
        select p.province_code, coalesce(p.{name}, p.name_en) as province_name,
            count(distinct party.danish_party) as party_count, count(distinct signed.agreement_id) as agreement_count
        from signed
        inner join marts.agreement_province as link on signed.agreement_id = link.agreement_id
        inner join marts.dim_province as p on link.province_code = p.province_code
        left join marts.agreement_party as party on signed.agreement_id = party.agreement_id
        group by p.province_code, province_name
        order by agreement_count desc, province_name
        """,
    )
