-- Table macro opportunity_access_at(as_of): one row an open challenge, with the agreement that gives the best access to it.
with cells as (
    select link.challenge_id, province.province_code, link.theme_code
    from marts.challenge_theme as link
    inner join marts.challenge_province as province on link.challenge_id = province.challenge_id
),

at_day as materialized (
    select agreement_id, is_in_force, lifecycle, presence, vitality, last_contact_date
    from marts.agreement_at(as_of)
),

own as (
    select
        challenge.challenge_id,
        at_day.*,
        cast(rule.access_paper + (1 - rule.access_paper) * at_day.vitality / 5.0 as decimal(6, 4)) as life
    from marts.fct_challenge as challenge
    inner join at_day on challenge.agreement_id = at_day.agreement_id
    cross join marts.opportunity_rule as rule
    where challenge.is_open
),

doors as materialized (
    select *
    from marts.opportunity_cell_access_at(as_of)
),

themeless as (
    -- a challenge without a theme can at least be near an agreement
    select province.challenge_id, province.province_code
    from marts.challenge_province as province
    anti join marts.challenge_theme as link on province.challenge_id = link.challenge_id
),

candidates as (
    select
        challenge_id, 'own' as access_reason, agreement_id, lifecycle, presence, vitality, last_contact_date,
        cast(null as varchar) as province_code, cast(null as varchar) as theme_code,
        cast(null as varchar) as via_theme_code, rule.access_theme as access_base, life, life as best_life
    from own
    cross join marts.opportunity_rule as rule
    where is_in_force
    union all
    select
        cells.challenge_id, doors.access_reason, doors.agreement_id, doors.lifecycle, doors.presence,
        doors.vitality, doors.last_contact_date, doors.province_code, doors.theme_code, doors.via_theme_code,
        doors.access_base, doors.life, doors.best_life
    from cells
    inner join doors on cells.province_code = doors.province_code and cells.theme_code = doors.theme_code
    union all
    select
        themeless.challenge_id, 'other', doors.agreement_id, doors.lifecycle, doors.presence,
        doors.vitality, doors.last_contact_date, doors.province_code, null, null,
        rule.access_other, doors.life, doors.best_life
    from themeless
    inner join doors on themeless.province_code = doors.province_code and doors.theme_code is null
    cross join marts.opportunity_rule as rule
),

best as (
    select *
    from candidates
    qualify row_number() over (
        partition by challenge_id
        order by
            access_base * life desc, access_reason = 'own' desc, access_base desc,
            last_contact_date desc nulls last, agreement_id, province_code, theme_code
    ) = 1
),

final as (
    select
        challenge.challenge_id,
        case
            when best.access_reason is not null then best.access_reason
            when own.lifecycle = 'proposed' then 'proposed'
            when own.challenge_id is not null then 'over'
            when not challenge.is_placed then 'unplaced'
            else 'none'
        end as access_reason,
        cast(round(coalesce(best.access_base * best.life, 0), 4) as decimal(6, 4)) as access,
        coalesce(best.agreement_id, own.agreement_id) as access_agreement_id,
        coalesce(best.lifecycle, own.lifecycle) as access_lifecycle,
        coalesce(best.presence, own.presence) as access_presence,
        coalesce(best.vitality, own.vitality) as access_vitality,
        best.province_code as access_province_code,
        best.theme_code as access_theme_code,
        best.via_theme_code as access_via_theme_code,
        -- the one thing that would open the door further, and what that would give
        case
            when best.access_reason is null and own.lifecycle = 'proposed' then 'sign'
            when best.access_reason is null and own.challenge_id is not null then 'renew'
            when best.access_reason is null and not challenge.is_placed then null
            when best.access_reason is null then 'agree'
            when best.access_base * best.life >= rule.access_theme then null
            when rule.access_theme * best.best_life > best.access_base then 'widen'
            else 'enliven'
        end as access_lever,
        cast(round(case
            when best.access_reason is null and own.challenge_id is not null then rule.access_theme * own.life
            when best.access_reason is null and not challenge.is_placed then 0
            when best.access_reason is null then rule.access_theme
            else greatest(rule.access_theme * best.best_life, best.access_base) - best.access_base * best.life
        end, 4) as decimal(6, 4)) as access_gain
    from marts.fct_challenge as challenge
    cross join marts.opportunity_rule as rule
    left join best on challenge.challenge_id = best.challenge_id
    left join own on challenge.challenge_id = own.challenge_id
    where challenge.is_open
)
select * from final
