-- One row something that can be searched for and a place, province, theme or technology that it is about; a theme that a company itself states is `stated`, too.
-- A technology is a `use` of a company that states what it is for and no technology, or where no company states it.
with placed as (
    select 'agreement' as kind, agreement_id as target_id, unnest(list_concat([place_id, danish_place_id], place_ids)) as place_id
    from marts.fct_agreement
    union by name
    select 'activity' as kind, activity_id as target_id, unnest(list_concat([place_id], place_ids)) as place_id
    from marts.fct_activity
    union by name
    select 'challenge' as kind, challenge_id as target_id, unnest(list_concat([place_id], place_ids)) as place_id
    from marts.fct_challenge
    union by name
    select 'company' as kind, company_id as target_id, danish_place_id as place_id from marts.dim_company
    union by name
    select if(country = 'DK', 'party', 'partner') as kind, party as target_id, place_id from marts.party_name
    union by name
    select 'party' as kind, link.danish_party as target_id, agreement.danish_place_id as place_id
    from marts.agreement_party as link
    inner join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
    union by name
    select 'partner' as kind, trim(chinese_party) as target_id, coalesce(chinese_place_id, place_id) as place_id
    from marts.fct_agreement
    where chinese_party is not null
)
select kind, target_id, 'place' as tag_kind, place_id as tag_code from placed where place_id is not null
union by name
select 'agreement' as kind, agreement_id as target_id, 'province' as tag_kind, province_code as tag_code
from marts.agreement_province
union by name
select 'activity' as kind, activity_id as target_id, 'province' as tag_kind, province_code as tag_code
from marts.activity_province
union by name
select 'challenge' as kind, challenge_id as target_id, 'province' as tag_kind, province_code as tag_code
from marts.challenge_province
union by name
select 'company' as kind, company_id as target_id, 'province' as tag_kind, province_code as tag_code
from marts.company_province
union by name
select 'partner' as kind, trim(chinese_party) as target_id, 'province' as tag_kind, province_code as tag_code
from marts.fct_agreement
where chinese_party is not null and province_code is not null
union by name
select 'agreement' as kind, agreement_id as target_id, 'theme' as tag_kind, theme_code as tag_code
from marts.agreement_theme
union by name
select 'activity' as kind, activity_id as target_id, 'theme' as tag_kind, theme_code as tag_code from marts.activity_theme
union by name
select 'challenge' as kind, challenge_id as target_id, 'theme' as tag_kind, theme_code as tag_code
from marts.challenge_theme
union by name
select 'company' as kind, company_id as target_id, 'theme' as tag_kind, theme_code as tag_code from marts.company_theme
union by name
select 'company' as kind, company_id as target_id, 'technology' as tag_kind, technology_code as tag_code
from marts.company_technology
where technology_code is not null
union by name
select 'company' as kind, company_id as target_id, 'stated' as tag_kind, named_theme_code as tag_code
from marts.company_technology
where named_theme_code is not null
union by name
select 'challenge' as kind, challenge_id as target_id, 'technology' as tag_kind, technology_code as tag_code
from marts.opportunity_named
union by name
select 'company' as kind, stated.company_id as target_id, 'use' as tag_kind, served.technology_code as tag_code
from marts.technology_theme as served
inner join marts.company_technology as stated on served.theme_code = stated.named_theme_code
left join (
    select distinct technology.technology_code
    from marts.company_technology as technology
    inner join marts.dim_company as company on technology.company_id = company.company_id
    where not company.is_illustrative
) as held on served.technology_code = held.technology_code
left join (
    select distinct company_id from marts.company_technology where technology_code is not null
) as told on stated.company_id = told.company_id
-- an adviser makes no products
left join (
    select distinct technology.company_id
    from marts.company_technology as technology
    inner join seeds.rules as rule
        on rule.name = 'opportunity.advice' and list_contains(string_split(rule.value, ';'), technology.technology_code)
) as adviser on stated.company_id = adviser.company_id
where served.is_main and adviser.company_id is null and (held.technology_code is null or told.company_id is null)
