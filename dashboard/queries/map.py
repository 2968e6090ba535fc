"""Map: arcs from Denmark to China, shaded provinces and municipalities, and what is not on the map."""

from __future__ import annotations

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, name_column, place_words

# The columns of `province_measures` that can shade the map.
SHADING_MEASURES = (
    "agreement_count",
    "activity_12_months_count",
    "days_since_contact",
    "challenge_count",
    "company_count",
    "spent_dkk",
)

# What the map shows on the as-of day: neither a proposal nor an agreement that was signed later was there yet. Its parties are
# those that a click filters by: joint ones are several.
_STANDING = """
        , standing as (
            select agreements.*,
                (select list(party.danish_party) from marts.agreement_party as party
                    where party.agreement_id = agreements.agreement_id) as danish_parties
            from agreements
            where is_signed_then
        )"""


def _placed() -> str:
    name = name_column()
    return f"""{_STANDING}
        , china as (
            -- the place, else the province that it lies in
            select
                standing.agreement_id,
                coalesce(place.place_id, province.place_id) as china_place_id,
                coalesce(place.{name}, place.name_en, province.{name}, province.name_en) as china_name,
                standing.province_code,
                coalesce(place.lat, province.lat) as china_lat,
                coalesce(place.lon, province.lon) as china_lon
            from standing
            left join marts.dim_place as place on standing.place_id = place.place_id
            and place.country = 'CN'
            left join marts.dim_place as province
                on standing.province_code = province.province_code
                and province.level in ('province', 'municipality', 'sar') and province.country = 'CN'
        ),
        denmark as (
            select
                standing.agreement_id,
                place.place_id as denmark_place_id,
                coalesce(place.{name}, place.name_da) as denmark_name,
                place.lat as denmark_lat,
                place.lon as denmark_lon
            from standing
            inner join marts.dim_place as place
                on standing.danish_place_id = place.place_id and place.country = 'DK'
        )"""


@door.cached
def arcs(filters: Filters) -> pd.DataFrame:
    """One row a pair of a Danish and a Chinese place that share agreements signed by the as-of day; the busiest first.

    Columns: denmark_place_id, denmark_name, denmark_lat, denmark_lon, china_place_id, china_name, china_lat,
    china_lon, province_code, danish_parties (list), agreement_count, in_force_count,
    unsigned_count (without a stated day of signing), presence (of the pair: that of its
    freshest agreement: green, amber, new, red, never), green_count, amber_count, red_count, new_count, never_count,
    activities_12_months (held, each once), last_contact_date, last_contact_date_precision, days_since_contact, agreement_ids (list),
    is_illustrative.
    """
    return ask(
        filters,
        _placed()
        + """
        , pairs as (
            select standing.*, china.* exclude (agreement_id, province_code),
            denmark.* exclude (agreement_id)
            from standing
            inner join china on standing.agreement_id = china.agreement_id
            inner join denmark on standing.agreement_id = denmark.agreement_id
            where china.china_lat is not null and denmark.denmark_lat is not null
        ),
        widths as (
            select pairs.denmark_place_id, pairs.china_place_id,
                count(distinct activity.activity_id) as activities_12_months
            from pairs
            inner join marts.contact_at($as_of) as activity on pairs.agreement_id = activity.agreement_id
            where activity.contact_date >= $as_of - interval 12 month
            group by all
        ),
        grouped as (
            select
                denmark_place_id, denmark_name, denmark_lat, denmark_lon,
                china_place_id, china_name, china_lat, china_lon,
                min(province_code) as province_code,
                list_sort(list_distinct(flatten(list(danish_parties)))) as danish_parties,
                count(*) as agreement_count,
                count(*) filter (where is_in_force) as in_force_count,
                count(*) filter (where signed_date is null) as unsigned_count,
                max(presence) as presence,
                count(*) filter (where presence = 'green') as green_count,
                count(*) filter (where presence = 'amber') as amber_count,
                count(*) filter (where presence = 'red') as red_count,
                count(*) filter (where presence = 'new') as new_count,
                count(*) filter (where presence = 'never') as never_count,
                max(last_contact_date) as last_contact_date,
                arg_max(
                    last_contact_date_precision, (last_contact_date, last_contact_date_precision = 'day')
                ) as last_contact_date_precision,
                min(days_since_contact) as days_since_contact,
                list(agreement_id order by agreement_id) as agreement_ids,
                bool_or(is_illustrative) as is_illustrative
            from pairs
            group by all
        )
        select grouped.*, coalesce(widths.activities_12_months, 0) as activities_12_months
        from grouped
        left join widths
            on grouped.denmark_place_id = widths.denmark_place_id
            and grouped.china_place_id = widths.china_place_id
        order by agreement_count desc, denmark_name, china_name
        """,
    )


@door.cached
def province_measures(filters: Filters) -> pd.DataFrame:
    """One row a province of China, all of them, by name.

    Columns: province_code, name, agreement_count (signed by the as-of day), in_force_count, activity_12_months_count (held),
    last_contact_date, last_contact_date_precision, days_since_contact (missing = never), challenge_count (open), company_count (active
    there by their own word, or at an activity held there), interest_count, spent_dkk, presence (best of the
    agreements in force, missing without any), is_white_spot (an open challenge and no agreement in force).
    """
    name = name_column()
    themes = (
        "company.company_id in (select company_id from marts.company_theme where theme_code = any($themes))"
        if filters.themes
        else "true"
    )
    return ask(
        filters,
        f"""{_STANDING}
        , agreement_counts as (
            select province.province_code,
                count(*) as agreement_count,
                count(*) filter (where standing.is_in_force) as in_force_count,
                max(standing.presence) filter (where standing.is_in_force) as presence
            from standing
            inner join marts.agreement_province as province on standing.agreement_id = province.agreement_id
            group by 1
        ),
        activity_counts as (
            select province.province_code,
                count(*) filter (where activities.contact_date >= $as_of - interval 12 month) as activity_12_months_count,
                max(activities.contact_date) as last_contact_date,
                arg_max(
                    activities.contact_date_precision,
                    (activities.contact_date, activities.contact_date_precision = 'day')
                ) as last_contact_date_precision
            from activities
            inner join marts.activity_province as province on activities.activity_id = province.activity_id
            where activities.is_contact_then
            group by 1
        ),
        challenge_counts as (
            select province.province_code, count(*) as challenge_count
            from challenges
            inner join marts.challenge_province as province on challenges.challenge_id = province.challenge_id
            where challenges.is_open_then
            group by 1
        ),
        company_counts as (
            select province_code, count(distinct company_id) as company_count
            from (
                select company.province_code, company.company_id
                from marts.company_province as company
                where {themes}
                union
                select province.province_code, company.company_id
                from activities
                inner join marts.activity_province as province on activities.activity_id =
                province.activity_id
                inner join marts.activity_company as company on activities.activity_id = company.activity_id
                where activities.is_contact_then
            )
            group by 1
        ),
        interest_counts as (
            select province_code, count(*) as interest_count
            from marts.fct_interest
            where coalesce(level, 'interested') <> 'no' and coalesce(stated_date <= $as_of, true)
                and {"theme_code = any($themes)" if filters.themes else "true"}
            group by 1
        ),
        money as (
            select province_code, sum(spent_dkk) as spent_dkk
            from vouchers
            group by 1
        )
        select
            province.province_code,
            coalesce(province.{name}, province.name_en) as name,
            coalesce(agreement_count, 0) as agreement_count,
            coalesce(in_force_count, 0) as in_force_count,
            coalesce(activity_12_months_count, 0) as activity_12_months_count,
            last_contact_date,
            last_contact_date_precision,
            date_diff('day', last_contact_date, $as_of) as days_since_contact,
            coalesce(challenge_count, 0) as challenge_count,
            coalesce(company_count, 0) as company_count,
            coalesce(interest_count, 0) as interest_count,
            coalesce(spent_dkk, 0) as spent_dkk,
            presence,
            coalesce(challenge_count, 0) > 0 and coalesce(in_force_count, 0) = 0 as is_white_spot
        from marts.dim_province as province
        left join agreement_counts using (province_code)
        left join activity_counts using (province_code)
        left join challenge_counts using (province_code)
        left join company_counts using (province_code)
        left join interest_counts using (province_code)
        left join money using (province_code)
        order by name
        """,
    )


@door.cached
def chinese_places(filters: Filters) -> pd.DataFrame:
    """One row a Chinese place with agreements (a province where no city is known), the busiest first.

    Columns: china_place_id, china_name, china_lat, china_lon, province_code, agreement_count, in_force_count,
    presence (freshest), danish_parties (list).
    """
    return ask(
        filters,
        _placed()
        + """
        select china_place_id, china_name, china_lat, china_lon, min(china.province_code) as province_code,
            count(*) as agreement_count,
            count(*) filter (where standing.is_in_force) as in_force_count,
            max(standing.presence) as presence,
            list_sort(list_distinct(flatten(list(standing.danish_parties)))) as danish_parties
        from china
        inner join standing on china.agreement_id = standing.agreement_id
        where china_lat is not null
        group by all
        order by agreement_count desc, china_name
        """,
    )


@door.cached
def danish_places(filters: Filters) -> pd.DataFrame:
    """One row a Danish place with agreements, the busiest first.

    Columns: denmark_place_id, denmark_name, denmark_lat, denmark_lon, level, municipality_code, region_code,
    danish_parties (list:
    what a click filters by), agreement_count, in_force_count, presence (freshest), activities_12_months,
    province_count.
    """
    name = name_column()
    return ask(
        filters,
        f"""{_STANDING}
        select
            place.place_id as denmark_place_id,
            coalesce(place.{name}, place.name_da) as denmark_name,
            place.lat as denmark_lat,
            place.lon as denmark_lon,
            place.level,
            place.municipality_code,
            place.region_code,
            list_sort(list_distinct(flatten(list(standing.danish_parties)))) as danish_parties,
            count(*) as agreement_count,
            count(*) filter (where standing.is_in_force) as in_force_count,
            max(standing.presence) as presence,
            cast(sum(standing.contacts_12_months) as bigint) as activities_12_months,
            count(distinct standing.province_code) as province_count
        from standing
        inner join marts.dim_place as place on standing.danish_place_id = place.place_id
        and place.country = 'DK'
        group by all
        order by agreement_count desc, denmark_name
        """,
    )


@door.cached
def not_on_map(filters: Filters) -> pd.DataFrame:
    """The agreements in scope that no arc shows, with their places and when they were signed.

    A place that we know has its name in `lang`; another stands as the agreement says it.

    Columns: agreement_id, agreement_name, danish_party, danish_place, chinese_party, chinese_place,
    chinese_province, lacks_danish_place, lacks_chinese_place, signed_date, signed_date_precision,
    is_signed_later (than the as-of day, or not signed yet: a proposal), _file, _sheet, _row.
    """
    return ask(
        filters,
        f"""
        select * from (
            select agreement_id, agreement_name, danish_party,
                {place_words("agreements", stated="danish_place", of="danish_place")} as danish_place,
                chinese_party, {place_words("agreements", stated="chinese_place")} as chinese_place,
                chinese_province, danish_place_id is null as lacks_danish_place,
                not is_placed as lacks_chinese_place,
                signed_date, signed_date_precision,
                not is_signed_then as is_signed_later,
                _file, _sheet, _row
            from agreements
        )
        where lacks_danish_place or lacks_chinese_place or is_signed_later
        order by is_signed_later, danish_party, agreement_name
        """,
    )
