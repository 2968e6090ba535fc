-- Table macro opportunity_access_at(as_of): one row per challenge that is open on that day, with the first of the doors to it (marts.challenge_access_at) and the one thing that would open it further.
-- Where another door is wider than the challenge's own, the access is by that one (access_open_agreement_id).
with ways as materialized (
    select * from marts.challenge_way_at(as_of, 1)
),

widest as (
    select challenge_id, max(access) as access, arg_max(agreement_id, (access, -access_rank)) as agreement_id
    from ways
    where access_rank is not null
    group by challenge_id
),

met as (
    select
        at_day.challenge_id,
        challenge.is_placed,
        first_door.* exclude (challenge_id, access),
        first_door.access as first_access,
        coalesce(widest.access, 0) as access,
        if(widest.access > first_door.access, widest.agreement_id, null) as open_agreement_id,
        -- what it would give if it were full of life
        cast(first_door.access_base * first_door.nearness as decimal(6, 4)) as most,
        -- an agreement that the challenge names and that opens nothing
        closed.agreement_id as closed_agreement_id,
        closed.lifecycle as closed_lifecycle,
        closed.presence as closed_presence,
        closed.vitality as closed_vitality,
        closed.life as closed_life,
        if(contract.agreement_id is null, null, challenge.agreement_id) as contract_id
    from marts.challenge_at(as_of) as at_day
    inner join marts.fct_challenge as challenge on at_day.challenge_id = challenge.challenge_id
    left join ways as first_door on at_day.challenge_id = first_door.challenge_id and first_door.access_rank = 1
    left join widest on at_day.challenge_id = widest.challenge_id
    left join ways as closed
        on at_day.challenge_id = closed.challenge_id and closed.access_rank is null and closed.access_kind = 'own'
        and first_door.agreement_id is null
    left join (select distinct agreement_id from marts.company_contract) as contract
        on challenge.agreement_id = contract.agreement_id
    where at_day.is_open_then
)
select
    met.challenge_id,
    case
        when access_kind is not null then access_kind
        when closed_lifecycle = 'proposed' then 'proposed'
        when closed_agreement_id is not null then 'over'
        when contract_id is not null then 'contract'
        when not is_placed then 'unplaced'
        else 'none'
    end as access_reason,
    cast(access as decimal(6, 4)) as access,
    coalesce(agreement_id, closed_agreement_id, contract_id) as access_agreement_id,
    coalesce(lifecycle, closed_lifecycle) as access_lifecycle,
    coalesce(presence, closed_presence) as access_presence,
    coalesce(vitality, closed_vitality) as access_vitality,
    province_code as access_province_code,
    place_id as access_place_id,
    theme_code as access_theme_code,
    via_theme_code as access_via_theme_code,
    open_agreement_id as access_open_agreement_id,
    case
        when access_kind is null and closed_lifecycle = 'proposed' then 'sign'
        when access_kind is null and closed_agreement_id is not null then 'renew'
        when access_kind is null and not is_placed then null
        when access_kind is null then 'agree'
        when stated_share < 1 and first_access / stated_share > access then 'confirm'
        when access_kind in ('neighbour', 'other') and rule.access_theme * life * nearness > most then 'widen'
        when most > access then 'enliven'
    end as access_lever,
    -- what that would give
    cast(round(case access_lever
        when 'sign' then rule.access_theme * closed_life
        when 'renew' then rule.access_theme * closed_life
        when 'agree' then rule.access_theme
        when 'confirm' then first_access / stated_share - access
        when 'widen' then rule.access_theme * life * nearness - access
        when 'enliven' then most - access
        else 0
    end, 4) as decimal(6, 4)) as access_gain
from met
cross join marts.opportunity_rule as rule
