-- Table macro synergy_fact_at(as_of): one row per theme, province and thing that stands there: a party's agreement in force, an open challenge, a company, a held activity.
with interests as materialized (
    select * from marts.synergy_interest_at(as_of)
),

held as materialized (
    select
        theme.theme_code,
        province.province_code,
        activity.activity_id,
        activity.start_date,
        activity.last_date,
        activity.is_illustrative
    from marts.fct_activity as activity
    inner join marts.activity_at(as_of) as at_day on activity.activity_id = at_day.activity_id
    left join marts.activity_theme as theme on activity.activity_id = theme.activity_id
    left join marts.activity_province as province on activity.activity_id = province.activity_id
    where at_day.is_contact_then
),

companies as (
    select theme_code, province_code, company_id, true as has_stated_interest, is_illustrative
    from interests
    where level <> 'no'
    union all by name
    -- active in the province, with a technology for the theme
    select theme.theme_code, province.province_code, company.company_id, false as has_stated_interest, company.is_illustrative
    from marts.dim_company as company
    inner join marts.company_theme as theme on company.company_id = theme.company_id
    inner join marts.company_province as province on company.company_id = province.company_id
    union all by name
    select held.theme_code, held.province_code, company.company_id, false as has_stated_interest, held.is_illustrative
    from held
    inner join marts.activity_company as company on held.activity_id = company.activity_id
),

standing as (
    -- who says no is not counted, whatever the register says
    select
        companies.theme_code,
        companies.province_code,
        companies.company_id,
        bool_or(companies.has_stated_interest) as has_stated_interest,
        bool_and(companies.is_illustrative) as is_illustrative
    from companies
    anti join (select * from interests where level = 'no') as refused
        on companies.company_id = refused.company_id
        and companies.theme_code is not distinct from refused.theme_code
        and companies.province_code is not distinct from refused.province_code
    group by companies.theme_code, companies.province_code, companies.company_id
)
select
    theme_code,
    province_code,
    'agreement' as fact_kind,
    agreement_id as thing_id,
    danish_party,
    party_key,
    lifecycle,
    false as has_stated_interest,
    signed_date as first_date,
    expires_last_date as last_date,
    is_illustrative
from marts.synergy_door_at(as_of)
union all by name
select
    theme.theme_code, province.province_code, 'challenge' as fact_kind, challenge.challenge_id as thing_id,
    false as has_stated_interest, if(at_day.is_stage_ahead, null, challenge.stage_date) as first_date,
    if(at_day.is_stage_ahead, null, challenge.stage_date) as last_date, challenge.is_illustrative
from marts.fct_challenge as challenge
inner join marts.challenge_at(as_of) as at_day on challenge.challenge_id = at_day.challenge_id
left join marts.challenge_theme as theme on challenge.challenge_id = theme.challenge_id
left join marts.challenge_province as province on challenge.challenge_id = province.challenge_id
where at_day.is_open_then
union all by name
select theme_code, province_code, 'company' as fact_kind, company_id as thing_id, has_stated_interest, is_illustrative
from standing
union all by name
select
    theme_code, province_code, 'activity' as fact_kind, activity_id as thing_id, false as has_stated_interest,
    start_date as first_date, last_date, is_illustrative
from held
