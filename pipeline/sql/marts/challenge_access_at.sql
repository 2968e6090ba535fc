-- Table macro challenge_access_at(as_of): one row a challenge and agreement that opens a door to it: one in force, or of which nobody says whether it is, and no company's own contract. How it stands says marts.agreement_at(as_of).
with open_doors as (
    select * from marts.opportunity_opening_at(as_of) where access_share > 0
),

doors as (
    -- the challenge itself names the agreement
    select challenge.challenge_id, open_doors.agreement_id, 1 as access_rank, 1 as nearness
    from marts.fct_challenge as challenge
    inner join open_doors on challenge.agreement_id = open_doors.agreement_id
    union all by name
    -- the agreement is with the one who has the problem
    select challenge.challenge_id, agreement.agreement_id, 2 as access_rank, 1 as nearness
    from marts.fct_challenge as challenge
    inner join marts.fct_agreement as agreement
        on lower(trim(challenge.problem_owner)) = lower(trim(agreement.chinese_party))
    inner join open_doors on agreement.agreement_id = open_doors.agreement_id
    union all by name
    -- it is in the province and on the theme, perhaps with the very city
    select distinct
        place.challenge_id, agreement_place.agreement_id, 3 as access_rank,
        if(
            list_contains(challenge.place_ids, open_doors.city_place_id),
            open_doors.city_nearness, open_doors.province_nearness
        ) as nearness
    from marts.challenge_province as place
    inner join marts.fct_challenge as challenge on place.challenge_id = challenge.challenge_id
    inner join marts.challenge_theme as theme on place.challenge_id = theme.challenge_id
    inner join marts.agreement_province as agreement_place on place.province_code = agreement_place.province_code
    inner join marts.agreement_theme as agreement_theme
        on agreement_place.agreement_id = agreement_theme.agreement_id
        and theme.theme_code = agreement_theme.theme_code
    inner join open_doors on agreement_place.agreement_id = open_doors.agreement_id
),

best as (
    select challenge_id, agreement_id, min(access_rank) as access_rank, arg_min(nearness, (access_rank, -nearness)) as nearness
    from doors
    group by challenge_id, agreement_id
),

final as (
    select
        best.challenge_id,
        best.agreement_id,
        ['stated', 'party', 'theme'][best.access_rank] as access_kind,
        best.access_rank,
        -- how far the door is open, as in the score
        cast(round(rule.access_theme * open_doors.life * best.nearness, 4) as decimal(6, 4)) as access
    from best
    inner join open_doors on best.agreement_id = open_doors.agreement_id
    cross join marts.opportunity_rule as rule
)
select * from final
