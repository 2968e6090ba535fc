-- Table macro opportunity_door_at(as_of): one row per place of China (a province, or a city in it), theme (null: no theme) and agreement that opens a door there, the best is number 1 (door_rank), and one row per challenge and agreement that it names, or that is with the owner of the problem, open or not.
-- An agreement is on the theme, on one that neighbours it, or with the very place: the last counts only where no real one is nearer.
with openings as materialized (
    -- how much of an agreement's access counts: a company's own contract opens none; life counts for the challenge's own agreement, nearness is
    -- what is left of it for the city and for the rest of the province
    select
        at_day.agreement_id,
        at_day.access_share,
        at_day.lifecycle,
        at_day.presence,
        at_day.vitality,
        at_day.last_contact_date,
        agreement.is_illustrative,
        -- an agreement that is over or proposed opens nothing; what it would give is asked as if it were in force
        if(at_day.access_share > 0, at_day.access_share, 1) as stated_share,
        cast(
            stated_share * (rule.access_paper + (1 - rule.access_paper) * at_day.vitality / 5.0) as decimal(6, 4)
        ) as life,
        if(coalesce(place.level, 'province') in ('province', 'municipality', 'sar'), null, place.place_id) as city_place_id,
        cast(if(agreement.danish_party_type = 'state', rule.access_state, 1) as decimal(6, 4)) as city_nearness,
        cast(city_nearness * if(city_place_id is null, 1, rule.access_city) as decimal(6, 4)) as province_nearness
    from marts.agreement_at(as_of) as at_day
    inner join marts.fct_agreement as agreement on at_day.agreement_id = agreement.agreement_id
    left join marts.dim_place as place on agreement.place_id = place.place_id
    anti join marts.company_contract as contract on at_day.agreement_id = contract.agreement_id
    cross join marts.opportunity_rule as rule
),

near as materialized (
    select
        province.province_code, cast(null as varchar) as place_id, openings.*, openings.province_nearness as nearness,
        openings.city_place_id is null as is_there
    from openings
    inner join marts.agreement_province as province on openings.agreement_id = province.agreement_id
    where openings.access_share > 0
    union all by name
    -- the city that an agreement is with is nearer than the rest of its province
    select place.province_code, place.place_id, openings.*, openings.city_nearness as nearness, true as is_there
    from openings
    inner join marts.dim_place as place on openings.city_place_id = place.place_id
    where openings.access_share > 0
),

on_theme as (
    select near.*, theme.theme_code
    from near
    inner join marts.agreement_theme as theme on near.agreement_id = theme.agreement_id
),

by_theme as materialized (
    select
        on_theme.*, on_theme.theme_code as via_theme_code, 'theme' as access_kind, rule.access_theme as access_base
    from on_theme
    cross join marts.opportunity_rule as rule
    union all by name
    select
        on_theme.* exclude (theme_code), neighbour.near_theme_code as theme_code, on_theme.theme_code as via_theme_code,
        'neighbour' as access_kind, rule.access_neighbour as access_base
    from on_theme
    inner join marts.opportunity_neighbour as neighbour on on_theme.theme_code = neighbour.theme_code
    cross join marts.opportunity_rule as rule
),

filled as (
    select distinct province_code, place_id, theme_code from by_theme where not is_illustrative
),

with_place as (
    select near.*, theme.theme_code, cast(null as varchar) as via_theme_code, 'other' as access_kind, rule.access_other as access_base
    from near
    -- and a row for what has no theme
    cross join (select theme_code from marts.dim_theme union all by name select null as theme_code) as theme
    cross join marts.opportunity_rule as rule
    anti join filled
        on near.province_code = filled.province_code and near.place_id is not distinct from filled.place_id
        and theme.theme_code = filled.theme_code
    where near.is_there
),

there as (
    select
        *,
        row_number() over (
            partition by province_code, place_id, theme_code
            -- what is real comes before what is invented
            order by
                is_illustrative, access_base * life * nearness desc, access_base desc, last_contact_date desc nulls last, agreement_id
        ) as door_rank
    from (
        select * from (select * from by_theme union all by name select * from with_place)
        qualify row_number() over (
            partition by province_code, place_id, theme_code, agreement_id order by access_base desc, via_theme_code
        ) = 1
    )
),

named as (
    select challenge_id, agreement_id, 'own' as access_kind
    from marts.fct_challenge
    where agreement_id is not null
    union all by name
    select challenge.challenge_id, agreement.agreement_id, 'party' as access_kind
    from marts.fct_challenge as challenge
    inner join marts.fct_agreement as agreement on lower(trim(challenge.problem_owner)) = lower(trim(agreement.chinese_party))
    where challenge.agreement_id is distinct from agreement.agreement_id
),

own as (
    select named.*, openings.* exclude (agreement_id), rule.access_theme as access_base, 1 as nearness
    from named
    inner join openings on named.agreement_id = openings.agreement_id
    cross join marts.opportunity_rule as rule
)
select
    * exclude (city_place_id, city_nearness, province_nearness, is_there),
    cast(round(access_base * life * nearness, 4) as decimal(6, 4)) as access
from (select * from there union all by name select * from own)
