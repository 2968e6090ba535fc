-- Table macro synergy_cell_at(as_of): one row per theme and province with an agreement in force: who is there, which challenges are open, and which companies have said that they want to come.
with doors as materialized (
    select * from marts.synergy_door_at(as_of)
    where danish_party is not null and theme_code is not null and province_code is not null
),

parties as (
    select
        theme_code,
        province_code,
        party_key,
        arg_min(danish_party, (len(danish_party), danish_party)) as danish_party,
        list(distinct agreement_id) as agreement_ids,
        bool_or(presence = 'green') as has_contact,
        bool_or(is_illustrative) as is_illustrative
    from doors
    group by theme_code, province_code, party_key
),

standing as (
    select
        theme_code,
        province_code,
        list_sort(list(danish_party)) as danish_parties,
        list_sort(list(party_key)) as party_keys,
        list_sort(list_distinct(flatten(list(agreement_ids)))) as agreement_ids,
        bool_or(has_contact) as has_contact,
        bool_or(is_illustrative) as is_illustrative
    from parties
    group by theme_code, province_code
),

challenges as (
    select
        theme.theme_code,
        province.province_code,
        list_sort(list(challenge.challenge_id)) as challenge_ids,
        bool_or(challenge.is_illustrative) as is_illustrative
    from marts.fct_challenge as challenge
    inner join marts.challenge_at(as_of) as at_day on challenge.challenge_id = at_day.challenge_id
    inner join marts.challenge_theme as theme on challenge.challenge_id = theme.challenge_id
    inner join marts.challenge_province as province on challenge.challenge_id = province.challenge_id
    where at_day.is_open_then
    group by theme.theme_code, province.province_code
),

companies as (
    select
        interest.theme_code,
        interest.province_code,
        list_sort(list(interest.company_id)) as company_ids,
        bool_or(interest.is_illustrative) as is_illustrative
    from marts.synergy_interest_at(as_of) as interest
    -- a Danish party that is itself a company travels once
    anti join (
        select doors.theme_code, doors.province_code, party.company_id
        from doors
        inner join marts.synergy_party as party on doors.danish_party = party.danish_party
    ) as own
        on interest.theme_code = own.theme_code
        and interest.province_code = own.province_code
        and interest.company_id = own.company_id
    where interest.level <> 'no'
    group by interest.theme_code, interest.province_code
)
select
    standing.*,
    coalesce(challenges.challenge_ids, []) as challenge_ids,
    coalesce(companies.company_ids, []) as company_ids,
    coalesce(challenges.is_illustrative, false) or coalesce(companies.is_illustrative, false) as is_rest_illustrative
from standing
left join challenges
    on standing.theme_code = challenges.theme_code and standing.province_code = challenges.province_code
left join companies
    on standing.theme_code = companies.theme_code and standing.province_code = companies.province_code
