-- Table macro opportunity_cell_access_at(as_of): one row a province and theme (and one without theme) that an agreement in force gives access to, by the best of them.
with doors as materialized (
    select *
    from marts.opportunity_door_at(as_of)
),

-- the best of each kind first, so that few rows meet the themes
by_theme as (
    select *
    from doors
    where theme_code is not null
    qualify row_number() over (
        partition by province_code, theme_code order by life desc, last_contact_date desc nulls last, agreement_id
    ) = 1
),

by_province as (
    select *
    from doors
    qualify row_number() over (
        partition by province_code order by life desc, last_contact_date desc nulls last, agreement_id
    ) = 1
),

candidates as (
    select
        province_code, theme_code, theme_code as via_theme_code, 'theme' as access_reason,
        rule.access_theme as base, by_theme.* exclude (province_code, theme_code)
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
        rule.access_other, by_province.* exclude (province_code, theme_code)
    from by_province
    -- and a row for what has no theme
    cross join (select theme_code from marts.dim_theme union all select null) as theme
    cross join marts.opportunity_rule as rule
),

final as (
    select
        province_code,
        theme_code,
        via_theme_code,
        access_reason,
        agreement_id,
        lifecycle,
        presence,
        vitality,
        last_contact_date,
        life,
        base as access_base,
        cast(round(base * life, 4) as decimal(6, 4)) as access,
        max(life) over (partition by province_code) as best_life
    from candidates
    qualify row_number() over (
        partition by province_code, theme_code
        order by
            base * life desc, base desc, last_contact_date desc nulls last, agreement_id, via_theme_code
    ) = 1
)
select * from final
