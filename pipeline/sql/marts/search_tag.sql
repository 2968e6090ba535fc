-- One row something that can be searched for and a place, province, theme or technology that it is about; a theme that a company itself states is `stated`, too.
-- A technology is a `use` of a company that states what it is for and no technology, or where no company states it.
with tagged as (
    select
        'agreement' as kind, agreement_id as target_id, unnest(list_concat([place_id, danish_place_id], place_ids)) as place
    from marts.fct_agreement
    union all by name
    select 'activity' as kind, activity_id as target_id, unnest(list_concat([place_id], place_ids)) as place from marts.fct_activity
    union all by name
    select 'challenge' as kind, challenge_id as target_id, unnest(list_concat([place_id], place_ids)) as place from marts.fct_challenge
    union all by name
    select 'company' as kind, company_id as target_id, danish_place_id as place from marts.dim_company
    union all by name
    select if(country = 'DK', 'party', 'partner') as kind, party as target_id, place_id as place from marts.party_name
    union all by name
    select 'party' as kind, link.danish_party as target_id, agreement.danish_place_id as place
    from marts.agreement_party as link
    inner join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
    union all by name
    select
        'partner' as kind, trim(chinese_party) as target_id, coalesce(chinese_place_id, place_id) as place, province_code as province
    from marts.fct_agreement
    where chinese_party is not null
    union all by name
    select 'agreement' as kind, agreement_id as target_id, province_code as province from marts.agreement_province
    union all by name
    select 'activity' as kind, activity_id as target_id, province_code as province from marts.activity_province
    union all by name
    select 'challenge' as kind, challenge_id as target_id, province_code as province from marts.challenge_province
    union all by name
    select 'company' as kind, company_id as target_id, province_code as province from marts.company_province
    union all by name
    select 'agreement' as kind, agreement_id as target_id, theme_code as theme from marts.agreement_theme
    union all by name
    select 'activity' as kind, activity_id as target_id, theme_code as theme from marts.activity_theme
    union all by name
    select 'challenge' as kind, challenge_id as target_id, theme_code as theme from marts.challenge_theme
    union all by name
    select 'company' as kind, company_id as target_id, theme_code as theme from marts.company_theme
    union all by name
    select 'company' as kind, company_id as target_id, technology_code as technology, named_theme_code as stated
    from marts.company_technology
    union all by name
    select 'challenge' as kind, challenge_id as target_id, technology_code as technology from marts.opportunity_named
    union all by name
    select 'company' as kind, stated.company_id as target_id, served.technology_code as use
    from marts.technology_theme as served
    inner join marts.company_technology as stated on served.theme_code = stated.named_theme_code
    left join (
        select technology.technology_code
        from marts.company_technology as technology
        inner join marts.dim_company as company on technology.company_id = company.company_id and not company.is_illustrative
    ) as held on served.technology_code = held.technology_code
    left join marts.company_technology as told on stated.company_id = told.company_id and told.technology_code is not null
    -- an adviser makes no products
    anti join (
        select technology.company_id
        from marts.company_technology as technology
        inner join seeds.rules as rule
            on rule.name = 'opportunity.advice' and list_contains(string_split(rule.value, ';'), technology.technology_code)
    ) as adviser on stated.company_id = adviser.company_id
    where served.is_main and (held.technology_code is null or told.company_id is null)
)
select distinct kind, target_id, tag_kind, tag_code
from (unpivot tagged on place, province, theme, technology, stated, use into name tag_kind value tag_code)
