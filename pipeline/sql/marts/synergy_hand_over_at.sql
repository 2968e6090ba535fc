-- Table macro synergy_hand_over_at(as_of): one row per open challenge that others than its holder could take over: who has a door to it, the first three.
with ways as materialized (
    -- of the doors to a challenge those by an agreement in force, in the order in which everybody names them
    select way.*, party.danish_party, known.party_key, at_day.presence
    from marts.challenge_access_at(as_of) as way
    inner join marts.challenge_at(as_of) as challenge on way.challenge_id = challenge.challenge_id and challenge.is_open_then
    inner join marts.agreement_at(as_of) as at_day on way.agreement_id = at_day.agreement_id and at_day.is_in_force
    inner join marts.agreement_party as party on way.agreement_id = party.agreement_id
    inner join marts.synergy_party as known on party.danish_party = known.danish_party
    where way.access_kind <> 'other'
),

holders as (
    select
        challenge.challenge_id,
        list_sort(list(distinct party.danish_party)) as holder_parties,
        list(distinct known.party_key) as party_keys
    from marts.fct_challenge as challenge
    inner join marts.agreement_party as party on challenge.agreement_id = party.agreement_id
    inner join marts.synergy_party as known on party.danish_party = known.danish_party
    group by challenge.challenge_id
),

takers as (
    -- of each party its first door on the challenge's theme, three at most
    select
        challenge_id,
        list({
            'party': danish_party, 'agreement_id': agreement_id, 'presence': presence, 'theme_code': theme_code,
            'province_code': province_code, 'is_illustrative': is_illustrative
        } order by access_rank, danish_party)[1:3] as doors
    from (
        select *
        from ways
        where access_kind = 'theme'
        qualify row_number() over (partition by challenge_id, party_key order by access_rank, danish_party) = 1
    )
    group by challenge_id
)
select
    takers.doors[1].theme_code as theme_code,
    [takers.doors[1].province_code] as province_codes,
    list_transform(takers.doors, lambda door: door.party) as danish_parties,
    holders.holder_parties,
    list_transform(takers.doors, lambda door: door.agreement_id) as agreement_ids,
    [challenge.challenge_id] as challenge_ids,
    -- a cell's companies stand behind each of its challenges: a few are enough here
    cell.company_ids[1:12] as company_ids,
    1 as journey_count,
    takers.doors[1].presence = 'green' as has_contact,
    coalesce(challenge.urgency = 'high', false) as is_urgent,
    challenge.is_illustrative or takers.doors[1].is_illustrative as is_illustrative
from takers
inner join marts.fct_challenge as challenge on takers.challenge_id = challenge.challenge_id
left join holders on takers.challenge_id = holders.challenge_id
left join marts.synergy_cell_at(as_of) as cell
    on takers.doors[1].theme_code = cell.theme_code and takers.doors[1].province_code = cell.province_code
-- its holder has access there
anti join ways as held
    on takers.challenge_id = held.challenge_id
    and (held.access_kind in ('own', 'party') or (held.access_kind = 'theme' and list_contains(holders.party_keys, held.party_key)))
