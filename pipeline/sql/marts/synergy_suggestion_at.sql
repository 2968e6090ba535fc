-- Table macro synergy_suggestion_at(as_of): one row per suggestion: journeys to share, a joint delegation, a partner in common, or a challenge to hand over.
with rules as (
    select
        cast("synergy.trip_cost_dkk" as decimal(18, 2)) as trip_cost_dkk,
        cast(columns('^synergy\.(delegation_least|journeys_most|points_most)$') as integer) as '\1'
    from seeds.rule
),

doors as materialized (
    -- an agreement's theme and province say nothing of its partner
    select distinct agreement_id, danish_party, party_key, presence, is_illustrative
    from marts.synergy_door_at(as_of)
    where danish_party is not null
),

partners as (
    -- of each party what it has with a partner, under one key however it is written, and with all that sit in a city
    select
        door.*, agreement.chinese_party, agreement.province_codes, place.city_id,
        -- «Ministry of Water Resources (CEWP partners)» is the ministry
        marts.bare_words(regexp_replace(agreement.chinese_party, '[（(][^）)]*[）)]', ' ', 'g')) as partner_key,
        -- who acts for all of China has an office in Beijing, and is not a partner of that city
        regexp_matches(
            lower(coalesce(agreement.chinese_party, '')),
            '^(the )?(ministry|state|national|central|government of china|china|chinese|kinas|nationale)\b|^(国家|中国|中华)|部$'
        ) as is_national,
        unnest(['partner', 'city']) as suggestion_kind,
        unnest([nullif(partner_key, ''), if(is_national, null, place.city_id)]) as group_key
    from doors as door
    inner join marts.fct_agreement as agreement on door.agreement_id = agreement.agreement_id
    left join marts.synergy_city as place on agreement.place_id = place.place_id
),

shared as (
    select
        suggestion_kind,
        group_key,
        arg_min(chinese_party, (len(chinese_party), chinese_party)) as partner_name,
        min(city_id) as place_id,
        list_sort(list(distinct agreement_id)) as agreement_ids,
        list_sort(list_distinct(flatten(list(province_codes)))) as province_codes,
        bool_or(presence = 'green') as has_contact,
        bool_or(is_illustrative) as is_illustrative
    from partners
    where group_key is not null
    group by suggestion_kind, group_key
    having count(distinct party_key) > 1
        -- where all of a city's parties have one partner, that partner says it
        and (suggestion_kind = 'partner' or coalesce(min(partner_key) <> max(partner_key), true))
),

sharing as (
    select suggestion_kind, group_key, list_sort(list(danish_party)) as danish_parties
    from (
        select suggestion_kind, group_key, arg_min(danish_party, (len(danish_party), danish_party)) as danish_party
        from partners
        group by suggestion_kind, group_key, party_key
    )
    group by suggestion_kind, group_key
),

city_challenges as (
    select place.city_id as place_id, list_sort(list(distinct challenge.challenge_id)) as challenge_ids
    from marts.fct_challenge as challenge
    inner join marts.challenge_at(as_of) as at_day on challenge.challenge_id = at_day.challenge_id
    inner join marts.synergy_city as place on challenge.place_id = place.place_id
    where at_day.is_open_then
    group by place.city_id
),

gathered as (
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
        2 as journey_count,
        first.is_illustrative or second.is_illustrative as is_illustrative
    from marts.shared_trip_at(as_of) as pair
    inner join marts.fct_activity as first on pair.first_activity_id = first.activity_id
    inner join marts.fct_activity as second on pair.second_activity_id = second.activity_id
    union all by name
    select
        'delegation:' || theme_code || ':' || province_code as suggestion_key,
        'delegation' as suggestion_kind,
        theme_code, [province_code] as province_codes, danish_parties, agreement_ids, challenge_ids, company_ids, has_contact,
        is_illustrative or is_rest_illustrative as is_illustrative
    from marts.synergy_cell_at(as_of)
    cross join rules
    -- an agreement gives access, and companies have said that they want to come
    where len(company_ids) > 0 and len(danish_parties) + len(company_ids) >= rules.delegation_least
    union all by name
    select
        suggestion_kind || ':' || if(suggestion_kind = 'city', group_key, left(md5(group_key), 12)) as suggestion_key,
        suggestion_kind,
        if(suggestion_kind = 'city', [place.province_code], shared.province_codes) as province_codes,
        if(suggestion_kind = 'city', null, partner_name) as partner_name,
        place_id, danish_parties, agreement_ids, challenge_ids, has_contact, is_illustrative
    from shared
    inner join sharing using (suggestion_kind, group_key)
    left join city_challenges using (place_id)
    left join marts.dim_place as place using (place_id)
    union all by name
    select 'hand_over:' || challenge_ids[1] as suggestion_key, 'hand_over' as suggestion_kind, * from marts.synergy_hand_over_at(as_of)
),

suggested as (
    select
        * replace (
            coalesce(holder_parties, []) as holder_parties,
            coalesce(agreement_ids, []) as agreement_ids,
            coalesce(activity_ids, []) as activity_ids,
            coalesce(challenge_ids, []) as challenge_ids,
            coalesce(company_ids, []) as company_ids,
            coalesce(journey_count, least(len(danish_parties), journeys_most)) as journey_count,
            coalesce(has_contact, false) as has_contact,
            coalesce(is_urgent, false) as is_urgent
        )
    from gathered
    cross join rules
),

priced as (
    select
        * exclude (delegation_least, journeys_most, points_most),
        len(danish_parties) as suggested_party_count,
        len(challenge_ids) as suggested_challenge_count,
        len(company_ids) as suggested_company_count,
        -- each party alone, against one journey together; one party saves nothing
        if(journey_count > 1, cast(journey_count * trip_cost_dkk as decimal(18, 2)), null) as apart_dkk,
        if(journey_count > 1, trip_cost_dkk, null) as together_dkk,
        cast(apart_dkk - together_dkk as decimal(18, 2)) as saving_dkk,
        least(journey_count - 1, points_most) as journey_points,
        least(suggested_challenge_count, points_most) as challenge_points,
        least(suggested_company_count, points_most) as company_points,
        cast(has_contact as integer) as contact_points,
        cast(is_urgent as integer) as urgency_points
    from suggested
)
select
    *,
    journey_points + challenge_points + company_points + contact_points + urgency_points as suggestion_points,
    -- what is real comes first; of it journeys, which can be missed, the next one first; then points, then kroner
    row_number() over (
        order by is_illustrative, suggestion_kind <> 'shared_trip', first_date, suggestion_points desc, saving_dkk desc nulls last, suggestion_key
    ) as suggestion_rank
from priced
