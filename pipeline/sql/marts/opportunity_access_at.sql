-- Table macro opportunity_access_at(as_of): one row a challenge that is open on that day and theme of it (null: it has none), with the agreement that gives the best access to it.
-- The challenge's own agreement comes first; where another one opens the door further, the access is by that one (open_agreement_id).
with doors as materialized (
    select *
    from marts.opportunity_door_at(as_of)
),

cells as (
    -- a challenge without a theme can at least be near an agreement
    select at_day.challenge_id, challenge.is_placed, challenge.agreement_id, link.theme_code
    from marts.challenge_at(as_of) as at_day
    inner join marts.fct_challenge as challenge on at_day.challenge_id = challenge.challenge_id
    left join marts.challenge_theme as link on at_day.challenge_id = link.challenge_id
    where at_day.is_open_then
),

spots as (
    select challenge_id, province_code, cast(null as varchar) as place_id
    from marts.challenge_province
    union all
    select challenge.challenge_id, place.province_code, place.place_id
    from (select challenge_id, unnest(place_ids) as place_id from marts.fct_challenge) as challenge
    inner join marts.dim_place as place on challenge.place_id = place.place_id
),

there as (
    select cells.challenge_id, cells.theme_code, doors.* exclude (challenge_id, theme_code)
    from cells
    inner join spots on cells.challenge_id = spots.challenge_id
    inner join doors
        on spots.province_code = doors.province_code
        and coalesce(spots.place_id, '') = coalesce(doors.place_id, '')
        and coalesce(cells.theme_code, '') = coalesce(doors.theme_code, '')
    where doors.challenge_id is null
    qualify row_number() over (
        partition by cells.challenge_id, cells.theme_code
        order by
            doors.access desc, doors.access_base desc, doors.last_contact_date desc nulls last, doors.agreement_id,
            doors.place_id nulls last, doors.province_code
    ) = 1
),

own as (
    select *
    from doors
    where challenge_id is not null
    qualify row_number() over (
        partition by challenge_id
        order by access_share > 0 desc, access_reason = 'own' desc, access desc, last_contact_date desc nulls last, agreement_id
    ) = 1
),

contracts as (
    select distinct agreement_id from marts.company_contract
),

met as (
    select
        cells.*,
        coalesce(own.access_share > 0, false) as has_own,
        if(has_own, own.access_reason, there.access_reason) as best_reason,
        if(has_own, own.agreement_id, there.agreement_id) as best_agreement_id,
        if(has_own, own.lifecycle, there.lifecycle) as best_lifecycle,
        if(has_own, own.presence, there.presence) as best_presence,
        if(has_own, own.vitality, there.vitality) as best_vitality,
        if(has_own, own.access, there.access) as best_access,
        -- what it would give if it were full of life
        cast(if(has_own, own.access_base, there.access_base * there.nearness) as decimal(6, 4)) as best_most,
        if(has_own, own.stated_share, there.stated_share) as best_share,
        cast(if(has_own, own.life, there.life * there.nearness) as decimal(6, 4)) as best_life,
        if(has_own, null, there.province_code) as best_province_code,
        if(has_own, null, there.place_id) as best_place_id,
        if(has_own, null, there.via_theme_code) as best_via_theme_code,
        if(has_own and there.access > own.access and there.agreement_id <> own.agreement_id, there.agreement_id, null)
            as open_agreement_id,
        greatest(own.access * has_own::integer, there.access, 0) as access,
        own.agreement_id as own_agreement_id,
        own.lifecycle as own_lifecycle,
        own.presence as own_presence,
        own.vitality as own_vitality,
        own.life as own_life,
        if(contracts.agreement_id is null, null, cells.agreement_id) as contract_id
    from cells
    left join own on cells.challenge_id = own.challenge_id
    left join there
        on cells.challenge_id = there.challenge_id and cells.theme_code is not distinct from there.theme_code
    left join contracts on cells.agreement_id = contracts.agreement_id
),

final as (
    select
        met.challenge_id,
        met.theme_code,
        case
            when best_reason is not null then best_reason
            when own_lifecycle = 'proposed' then 'proposed'
            when own_agreement_id is not null then 'over'
            when contract_id is not null then 'contract'
            when not is_placed then 'unplaced'
            else 'none'
        end as access_reason,
        cast(access as decimal(6, 4)) as access,
        coalesce(best_agreement_id, own_agreement_id, contract_id) as access_agreement_id,
        coalesce(best_lifecycle, own_lifecycle) as access_lifecycle,
        coalesce(best_presence, own_presence) as access_presence,
        coalesce(best_vitality, own_vitality) as access_vitality,
        best_province_code as access_province_code,
        best_place_id as access_place_id,
        theme_code as access_theme_code,
        best_via_theme_code as access_via_theme_code,
        open_agreement_id as access_open_agreement_id,
        -- the one thing that would open the door further, and what that would give
        case
            when best_reason is null and own_lifecycle = 'proposed' then 'sign'
            when best_reason is null and own_agreement_id is not null then 'renew'
            when best_reason is null and not is_placed then null
            when best_reason is null then 'agree'
            when best_share < 1 and best_access / best_share > access then 'confirm'
            when best_reason in ('neighbour', 'other') and rule.access_theme * best_life > best_most then 'widen'
            when best_most > access then 'enliven'
        end as access_lever,
        cast(round(case access_lever
            when 'sign' then rule.access_theme * own_life
            when 'renew' then rule.access_theme * own_life
            when 'agree' then rule.access_theme
            when 'confirm' then best_access / best_share - access
            when 'widen' then rule.access_theme * best_life - access
            when 'enliven' then best_most - access
            else 0
        end, 4) as decimal(6, 4)) as access_gain,
        -- for those whose technology has to do with none of the themes
        row_number() over (partition by met.challenge_id order by access desc, theme_code) = 1 as is_widest
    from met
    cross join marts.opportunity_rule as rule
)
select * from final
