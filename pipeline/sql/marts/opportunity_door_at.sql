-- Table macro opportunity_door_at(as_of): one row a province and theme (and one without theme) that an agreement gives access to, by the best of them, and one row a challenge and agreement that it names, or that is with the owner of the problem.
with measured as materialized (
    select
        at_day.agreement_id,
        at_day.access_share,
        at_day.lifecycle,
        at_day.presence,
        at_day.vitality,
        at_day.last_contact_date,
        cast(
            if(at_day.access_share > 0, at_day.access_share, 1)
            * (rule.access_paper + (1 - rule.access_paper) * at_day.vitality / 5.0) as decimal(6, 4)
        ) as life
    from marts.agreement_at(as_of) as at_day
    cross join marts.opportunity_rule as rule
),

-- the best of each kind first, so that few rows meet the themes
by_theme as (
    select province.province_code, theme.theme_code, measured.*
    from measured
    inner join marts.agreement_province as province on measured.agreement_id = province.agreement_id
    inner join marts.agreement_theme as theme on measured.agreement_id = theme.agreement_id
    where measured.access_share > 0
    qualify row_number() over (
        partition by province.province_code, theme.theme_code
        order by measured.life desc, measured.last_contact_date desc nulls last, measured.agreement_id
    ) = 1
),

by_province as (
    select province.province_code, measured.*
    from measured
    inner join marts.agreement_province as province on measured.agreement_id = province.agreement_id
    where measured.access_share > 0
    qualify row_number() over (
        partition by province.province_code
        order by measured.life desc, measured.last_contact_date desc nulls last, measured.agreement_id
    ) = 1
),

candidates as (
    select
        province_code, theme_code, theme_code as via_theme_code, 'theme' as access_reason,
        rule.access_theme as access_base, by_theme.* exclude (province_code, theme_code)
    from by_theme
    cross join marts.opportunity_rule as rule
    union all
    select
        by_theme.province_code, near.near_theme_code, by_theme.theme_code, 'neighbour',
        rule.access_neighbour, by_theme.* exclude (province_code, theme_code)
    from by_theme
    inner join marts.opportunity_neighbour as near on by_theme.theme_code = near.theme_code
    cross join marts.opportunity_rule as rule
    union all
    select
        by_province.province_code, theme.theme_code, null, 'other',
        rule.access_other, by_province.* exclude (province_code)
    from by_province
    -- and a row for what has no theme
    cross join (select theme_code from marts.dim_theme union all select null) as theme
    cross join marts.opportunity_rule as rule
),

cells as (
    select cast(null as varchar) as challenge_id, *
    from candidates
    qualify row_number() over (
        partition by province_code, theme_code
        order by
            access_base * life desc, access_base desc, last_contact_date desc nulls last, agreement_id,
            via_theme_code
    ) = 1
),

named as (
    select challenge_id, agreement_id, 'own' as access_reason
    from marts.fct_challenge
    where agreement_id is not null
    union all
    select challenge.challenge_id, agreement.agreement_id, 'party'
    from marts.fct_challenge as challenge
    inner join marts.fct_agreement as agreement
        on lower(trim(challenge.problem_owner)) = lower(trim(agreement.chinese_party))
    where challenge.agreement_id is distinct from agreement.agreement_id
),

own as (
    select
        named.challenge_id,
        cast(null as varchar) as province_code,
        cast(null as varchar) as theme_code,
        cast(null as varchar) as via_theme_code,
        named.access_reason,
        rule.access_theme as access_base,
        measured.*
    from named
    inner join measured on named.agreement_id = measured.agreement_id
    cross join marts.opportunity_rule as rule
),

final as (
    select *, cast(round(access_base * life, 4) as decimal(6, 4)) as access
    from (select * from cells union all by name select * from own)
)
select * from final
