-- Table macro opportunity_access_at(as_of): one row a challenge that is open on that day, with the agreement that gives the best access to it.
with doors as materialized (
    select *
    from marts.opportunity_door_at(as_of)
),

open_challenges as (
    select at_day.challenge_id, challenge.is_placed
    from marts.challenge_at(as_of) as at_day
    inner join marts.fct_challenge as challenge on at_day.challenge_id = challenge.challenge_id
    where at_day.is_open_then
),

own as (
    select *
    from doors
    where access_reason = 'own'
),

cells as (
    -- a challenge without a theme can at least be near an agreement
    select province.challenge_id, province.province_code, link.theme_code
    from marts.challenge_province as province
    left join marts.challenge_theme as link on province.challenge_id = link.challenge_id
),

candidates as (
    select *
    from doors
    where challenge_id is not null and access_share > 0
    union all by name
    select cells.challenge_id, doors.* exclude (challenge_id)
    from cells
    inner join doors
        on cells.province_code = doors.province_code
        and coalesce(cells.theme_code, '') = coalesce(doors.theme_code, '')
),

best as (
    select *
    from candidates
    qualify row_number() over (
        partition by challenge_id
        order by
            access desc, access_reason = 'own' desc, access_reason = 'party' desc, access_base desc, last_contact_date desc nulls last,
            agreement_id, province_code, theme_code
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
        coalesce(best.access, 0) as access,
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
            when best.access >= rule.access_theme then null
            when rule.access_theme * best.life > best.access_base then 'widen'
            else 'enliven'
        end as access_lever,
        cast(round(case
            when best.access_reason is null and own.challenge_id is not null then rule.access_theme * own.life
            when best.access_reason is null and not challenge.is_placed then 0
            when best.access_reason is null then rule.access_theme
            else greatest(rule.access_theme * best.life, best.access_base) - best.access
        end, 4) as decimal(6, 4)) as access_gain
    from open_challenges as challenge
    cross join marts.opportunity_rule as rule
    left join best on challenge.challenge_id = best.challenge_id
    left join own on challenge.challenge_id = own.challenge_id
)
select * from final
