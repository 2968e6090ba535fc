-- Table macro synergy_suggestion_at(as_of): one row a suggestion: journeys to share, a joint delegation, a partner in common, or a challenge to hand over.
with rules as (
    select
        cast(max(value) filter (where name = 'synergy.trip_cost_dkk') as decimal(18, 2)) as trip_cost_dkk,
        cast(max(value) filter (where name = 'synergy.delegation_least') as integer) as delegation_least,
        cast(max(value) filter (where name = 'synergy.journeys_most') as integer) as journeys_most,
        cast(max(value) filter (where name = 'synergy.points_most') as integer) as points_most
    from seeds.rules
),

open_challenges as materialized (
    select challenge.*
    from marts.fct_challenge as challenge
    inner join marts.challenge_at(as_of) as at_day on challenge.challenge_id = at_day.challenge_id
    where at_day.is_open_then
),

doors as materialized (
    select * from marts.synergy_door_at(as_of) where danish_party is not null
),

cell_doors as (
    select
        theme_code,
        province_code,
        party_key,
        arg_min(danish_party, (len(danish_party), danish_party)) as danish_party,
        list(distinct agreement_id) as agreement_ids,
        bool_or(presence = 'green') as has_contact,
        bool_or(is_illustrative) as is_illustrative
    from doors
    where theme_code is not null and province_code is not null
    group by theme_code, province_code, party_key
),

challenge_cells as materialized (
    select theme.theme_code, province.province_code, challenge.challenge_id, challenge.is_illustrative
    from open_challenges as challenge
    inner join marts.challenge_theme as theme on challenge.challenge_id = theme.challenge_id
    inner join marts.challenge_province as province on challenge.challenge_id = province.challenge_id
),

own_companies as (
    -- a Danish party that is itself a company travels once
    select distinct doors.theme_code, doors.province_code, party.company_id
    from doors
    inner join marts.synergy_party as party on doors.danish_party = party.danish_party
    where party.company_id is not null
),

cell_companies as (
    select
        interest.theme_code,
        interest.province_code,
        list_sort(list(interest.company_id)) as company_ids,
        bool_or(interest.is_illustrative) as is_illustrative
    from marts.synergy_interest_at(as_of) as interest
    anti join own_companies
        on interest.theme_code = own_companies.theme_code
        and interest.province_code = own_companies.province_code
        and interest.company_id = own_companies.company_id
    where interest.level <> 'no' and interest.theme_code is not null and interest.province_code is not null
    group by 1, 2
),

cell_challenges as (
    select
        theme_code,
        province_code,
        list_sort(list(challenge_id)) as challenge_ids,
        bool_or(is_illustrative) as is_illustrative
    from challenge_cells
    group by theme_code, province_code
),

-- one row a theme and province with an agreement in force
cells as materialized (
    select
        parties.*,
        coalesce(challenges.challenge_ids, []) as challenge_ids,
        coalesce(companies.company_ids, []) as company_ids,
        coalesce(challenges.is_illustrative, false) or coalesce(companies.is_illustrative, false) as is_rest_illustrative
    from (
        select
            theme_code,
            province_code,
            list_sort(list(danish_party)) as danish_parties,
            list_sort(list_distinct(flatten(list(agreement_ids)))) as agreement_ids,
            bool_or(has_contact) as has_contact,
            bool_or(is_illustrative) as is_illustrative
        from cell_doors
        group by theme_code, province_code
    ) as parties
    left join cell_challenges as challenges
        on parties.theme_code = challenges.theme_code and parties.province_code = challenges.province_code
    left join cell_companies as companies
        on parties.theme_code = companies.theme_code and parties.province_code = companies.province_code
),

delegations as (
    select
        'delegation:' || theme_code || ':' || province_code as suggestion_key,
        'delegation' as suggestion_kind,
        theme_code,
        [province_code] as province_codes,
        danish_parties,
        agreement_ids,
        challenge_ids,
        company_ids,
        has_contact,
        is_illustrative or is_rest_illustrative as is_illustrative
    from cells
    cross join rules
    -- an agreement gives access, and companies have said that they want to come
    where len(company_ids) > 0
        and len(danish_parties) + len(company_ids) >= rules.delegation_least
),

partners as (
    -- an agreement's theme and province say nothing of its partner
    select distinct
        doors.agreement_id, doors.danish_party, doors.party_key, doors.presence, doors.is_illustrative,
        partner.chinese_party, partner.partner_key, partner.is_national, partner.city_id, agreement.province_codes
    from doors
    inner join marts.synergy_partner as partner on doors.agreement_id = partner.agreement_id
    inner join marts.fct_agreement as agreement on doors.agreement_id = agreement.agreement_id
),

partner_groups as (
    select
        'partner' as suggestion_kind, partner_key as group_key, party_key,
        arg_min(danish_party, (len(danish_party), danish_party)) as danish_party,
        arg_min(chinese_party, (len(chinese_party), chinese_party)) as partner_name,
        min(city_id) as place_id,
        count(distinct partner_key) as partner_count,
        min(partner_key) as first_partner,
        max(partner_key) as last_partner,
        list(distinct agreement_id) as agreement_ids,
        flatten(list(province_codes)) as all_province_codes,
        bool_or(presence = 'green') as has_contact,
        bool_or(is_illustrative) as is_illustrative
    from partners
    where partner_key <> ''
    group by partner_key, party_key
    union all
    select
        'city', city_id, party_key,
        arg_min(danish_party, (len(danish_party), danish_party)),
        null,
        city_id,
        count(distinct partner_key),
        min(partner_key),
        max(partner_key),
        list(distinct agreement_id),
        [],
        bool_or(presence = 'green'),
        bool_or(is_illustrative)
    from partners
    where city_id is not null and not is_national
    group by city_id, party_key
),

common as (
    select
        suggestion_kind,
        suggestion_kind || ':' || if(suggestion_kind = 'city', group_key, left(md5(group_key), 12)) as suggestion_key,
        arg_min(partner_name, (len(partner_name), partner_name)) as partner_name,
        min(place_id) as place_id,
        list_sort(list(danish_party)) as danish_parties,
        list_sort(list_distinct(flatten(list(agreement_ids)))) as agreement_ids,
        flatten(list(all_province_codes)) as all_province_codes,
        bool_or(has_contact) as has_contact,
        bool_or(is_illustrative) as is_illustrative
    from partner_groups
    group by suggestion_kind, group_key
    -- where all of a city's parties have one partner, that partner says it
    having count(*) > 1 and (suggestion_kind = 'partner' or coalesce(min(first_partner) <> max(last_partner), true))
),

city_challenges as (
    select place.city_id as place_id, list_sort(list(distinct challenge.challenge_id)) as challenge_ids
    from open_challenges as challenge
    inner join marts.synergy_city as place on challenge.place_id = place.place_id
    group by place.city_id
),

shared_partners as (
    select
        told.suggestion_key,
        told.suggestion_kind,
        told.partner_name,
        told.place_id,
        if(told.suggestion_kind = 'city', [place.province_code], list_sort(list_distinct(told.all_province_codes)))
            as province_codes,
        told.danish_parties,
        told.agreement_ids,
        coalesce(city_challenges.challenge_ids, []) as challenge_ids,
        told.has_contact,
        told.is_illustrative
    from common as told
    left join city_challenges on told.place_id = city_challenges.place_id
    left join marts.dim_place as place on told.place_id = place.place_id
),

ways as materialized (
    -- of the doors to a challenge those by an agreement in force, in the order in which everybody names them
    select way.*, party.danish_party, known.party_key, at_day.presence
    from marts.challenge_access_at(as_of) as way
    inner join open_challenges on way.challenge_id = open_challenges.challenge_id
    inner join marts.agreement_at(as_of) as at_day on way.agreement_id = at_day.agreement_id and at_day.is_in_force
    inner join marts.agreement_party as party on way.agreement_id = party.agreement_id
    inner join marts.synergy_party as known on party.danish_party = known.danish_party
    where way.access_kind <> 'other'
),

holding as (
    select
        challenge.challenge_id, list_sort(list(distinct party.danish_party)) as holder_parties,
        list(distinct known.party_key) as holder_keys
    from open_challenges as challenge
    inner join marts.agreement_party as party on challenge.agreement_id = party.agreement_id
    inner join marts.synergy_party as known on party.danish_party = known.danish_party
    group by challenge.challenge_id
),

-- who could take over: of each party its first door on the challenge's theme, three at most
takers as (
    select
        challenge_id,
        list({
            'party': danish_party, 'agreement_id': agreement_id, 'presence': presence, 'theme_code': theme_code,
            'province_code': province_code, 'is_illustrative': is_illustrative
        } order by access_rank)[1:3] as doors
    from (
        select *
        from ways
        where access_kind = 'theme'
        qualify row_number() over (partition by challenge_id, party_key order by access_rank, danish_party) = 1
    )
    group by challenge_id
),

hand_overs as (
    select
        'hand_over:' || challenge.challenge_id as suggestion_key,
        'hand_over' as suggestion_kind,
        takers.doors[1].theme_code as theme_code,
        [takers.doors[1].province_code] as province_codes,
        list_transform(takers.doors, lambda door: door.party) as danish_parties,
        coalesce(holding.holder_parties, []) as holder_parties,
        list_transform(takers.doors, lambda door: door.agreement_id) as agreement_ids,
        [challenge.challenge_id] as challenge_ids,
        -- a cell's companies stand behind each of its challenges: a few are enough here
        coalesce(companies.company_ids[1:12], []) as company_ids,
        takers.doors[1].presence = 'green' as has_contact,
        coalesce(challenge.urgency = 'high', false) as is_urgent,
        challenge.is_illustrative or takers.doors[1].is_illustrative as is_illustrative
    from takers
    inner join open_challenges as challenge on takers.challenge_id = challenge.challenge_id
    left join holding on takers.challenge_id = holding.challenge_id
    left join cell_companies as companies
        on takers.doors[1].theme_code = companies.theme_code and takers.doors[1].province_code = companies.province_code
    -- whoever holds it has a door there
    anti join ways as held
        on takers.challenge_id = held.challenge_id
        and (held.access_kind in ('own', 'party') or (held.access_kind = 'theme' and list_contains(holding.holder_keys, held.party_key)))
),

trips as (
    select
        -- the same whichever of the two is moved to come first
        'shared_trip:' || least(pair.first_activity_id, pair.second_activity_id)
            || ':' || greatest(pair.first_activity_id, pair.second_activity_id) as suggestion_key,
        'shared_trip' as suggestion_kind,
        pair.province_codes,
        list_sort(list_distinct(list_concat(pair.first_parties, pair.second_parties))) as danish_parties,
        [pair.first_activity_id, pair.second_activity_id] as activity_ids,
        pair.first_start_date as first_date,
        greatest(pair.first_last_date, pair.second_last_date) as last_date,
        pair.gap_days,
        pair.is_exact,
        pair.apart_dkk,
        pair.together_dkk,
        pair.saving_dkk,
        first.is_illustrative or second.is_illustrative as is_illustrative
    from marts.shared_trip_at(as_of) as pair
    inner join marts.fct_activity as first on pair.first_activity_id = first.activity_id
    inner join marts.fct_activity as second on pair.second_activity_id = second.activity_id
),

gathered as (
    select *, 2 as journey_count from trips
    union all by name
    select delegations.*, least(len(danish_parties), rules.journeys_most) as journey_count from delegations cross join rules
    union all by name
    select shared_partners.*, least(len(danish_parties), rules.journeys_most) as journey_count from shared_partners cross join rules
    union all by name
    select *, 1 as journey_count from hand_overs
),

listed as (
    select * replace (
        coalesce(holder_parties, []) as holder_parties,
        coalesce(agreement_ids, []) as agreement_ids,
        coalesce(activity_ids, []) as activity_ids,
        coalesce(challenge_ids, []) as challenge_ids,
        coalesce(company_ids, []) as company_ids,
        coalesce(has_contact, false) as has_contact,
        coalesce(is_urgent, false) as is_urgent
    )
    from gathered
),

priced as (
    select
        listed.* exclude (apart_dkk, together_dkk, saving_dkk),
        len(listed.danish_parties) as suggested_party_count,
        len(listed.challenge_ids) as suggested_challenge_count,
        len(listed.company_ids) as suggested_company_count,
        rules.trip_cost_dkk,
        -- each party alone, against one journey together; one party saves nothing
        case
            when listed.suggestion_kind = 'shared_trip' then listed.apart_dkk
            when listed.journey_count > 1
                then cast(listed.journey_count * rules.trip_cost_dkk as decimal(18, 2))
        end as apart_dkk,
        case
            when listed.suggestion_kind = 'shared_trip' then listed.together_dkk
            when listed.journey_count > 1 then rules.trip_cost_dkk
        end as together_dkk,
        case
            when listed.suggestion_kind = 'shared_trip' then listed.saving_dkk
            when listed.journey_count > 1
                then cast((listed.journey_count - 1) * rules.trip_cost_dkk as decimal(18, 2))
        end as saving_dkk,
        least(listed.journey_count - 1, rules.points_most) as journey_points,
        least(len(listed.challenge_ids), rules.points_most) as challenge_points,
        least(len(listed.company_ids), rules.points_most) as company_points,
        cast(listed.has_contact as integer) as contact_points,
        cast(listed.is_urgent as integer) as urgency_points
    from listed
    cross join rules
),

final as (
    select
        *,
        journey_points + challenge_points + company_points + contact_points + urgency_points as suggestion_points,
        -- what is real comes first; of it journeys, which can be missed, the next one first; then points, then kroner
        row_number() over (
            order by
                is_illustrative,
                suggestion_kind <> 'shared_trip',
                first_date,
                journey_points + challenge_points + company_points + contact_points + urgency_points desc,
                saving_dkk desc nulls last,
                suggestion_key
        ) as suggestion_rank
    from priced
)
select * from final
