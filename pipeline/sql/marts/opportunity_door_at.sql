-- Table macro opportunity_door_at(as_of): one row a place of China (a province, or a city in it) and theme (and one without theme) that an agreement gives access to, by the best of them, and one row a challenge and agreement that it names, or that is with the owner of the problem.
with openings as materialized (
    select * from marts.opportunity_opening_at(as_of)
),

near as (
    select province.province_code, cast(null as varchar) as place_id, openings.*, openings.province_nearness as nearness
    from openings
    inner join marts.agreement_province as province on openings.agreement_id = province.agreement_id
    where openings.access_share > 0
    union all by name
    -- the city that an agreement is with is nearer than the rest of its province
    select place.province_code, place.place_id, openings.*, openings.city_nearness as nearness
    from openings
    inner join marts.dim_place as place on openings.city_place_id = place.place_id
    where openings.access_share > 0
),

-- the best of each kind first, so that few rows meet the themes
by_theme as (
    select near.*, theme.theme_code
    from near
    inner join marts.agreement_theme as theme on near.agreement_id = theme.agreement_id
    qualify row_number() over (
        partition by near.province_code, near.place_id, theme.theme_code
        order by near.life * near.nearness desc, near.last_contact_date desc nulls last, near.agreement_id
    ) = 1
),

by_place as (
    select *
    from near
    qualify row_number() over (
        partition by province_code, place_id
        order by life * nearness desc, last_contact_date desc nulls last, agreement_id
    ) = 1
),

candidates as (
    select
        by_theme.theme_code, by_theme.theme_code as via_theme_code, 'theme' as access_reason,
        rule.access_theme as access_base, by_theme.* exclude (theme_code)
    from by_theme
    cross join marts.opportunity_rule as rule
    union all by name
    select
        near_theme.near_theme_code as theme_code, by_theme.theme_code as via_theme_code, 'neighbour' as access_reason,
        rule.access_neighbour as access_base, by_theme.* exclude (theme_code)
    from by_theme
    inner join marts.opportunity_neighbour as near_theme on by_theme.theme_code = near_theme.theme_code
    cross join marts.opportunity_rule as rule
    union all by name
    select theme.theme_code, 'other' as access_reason, rule.access_other as access_base, by_place.*
    from by_place
    -- and a row for what has no theme
    cross join (select theme_code from marts.dim_theme union all by name select null as theme_code) as theme
    cross join marts.opportunity_rule as rule
),

cells as (
    select cast(null as varchar) as challenge_id, *
    from candidates
    qualify row_number() over (
        partition by province_code, place_id, theme_code
        order by
            access_base * life * nearness desc, access_base desc, last_contact_date desc nulls last, agreement_id,
            via_theme_code
    ) = 1
),

named as (
    select challenge_id, agreement_id, 'own' as access_reason
    from marts.fct_challenge
    where agreement_id is not null
    union all by name
    select challenge.challenge_id, agreement.agreement_id, 'party' as access_reason
    from marts.fct_challenge as challenge
    inner join marts.fct_agreement as agreement
        on lower(trim(challenge.problem_owner)) = lower(trim(agreement.chinese_party))
    where challenge.agreement_id is distinct from agreement.agreement_id
),

own as (
    select
        named.challenge_id,
        named.access_reason,
        rule.access_theme as access_base,
        openings.*,
        1 as nearness
    from named
    inner join openings on named.agreement_id = openings.agreement_id
    cross join marts.opportunity_rule as rule
),

final as (
    select
        * exclude (city_place_id, city_nearness, province_nearness),
        cast(round(access_base * life * nearness, 4) as decimal(6, 4)) as access
    from (select * from cells union all by name select * from own)
)
select * from final
