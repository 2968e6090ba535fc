-- One row something that can be searched for and a place, province, theme or technology that it is about.
with placed as (
    select 'agreement' as kind, agreement_id as target_id, unnest(list_concat([place_id, danish_place_id], place_ids)) as place_id
    from marts.fct_agreement
    union
    select 'activity', activity_id, unnest(list_concat([place_id], place_ids)) from marts.fct_activity
    union
    select 'challenge', challenge_id, unnest(list_concat([place_id], place_ids)) from marts.fct_challenge
    union
    select 'company', company_id, danish_place_id from marts.dim_company
    union
    select if(country = 'DK', 'party', 'partner'), party, place_id from marts.party_name
    union
    select 'party', link.danish_party, agreement.danish_place_id
    from marts.agreement_party as link
    inner join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
    union
    select 'partner', trim(chinese_party), coalesce(chinese_place_id, place_id)
    from marts.fct_agreement
    where chinese_party is not null
),

final as (
    select kind, target_id, 'place' as tag_kind, place_id as tag_code from placed where place_id is not null
    union
    select 'agreement', agreement_id, 'province', province_code from marts.agreement_province
    union
    select 'activity', activity_id, 'province', province_code from marts.activity_province
    union
    select 'challenge', challenge_id, 'province', province_code from marts.challenge_province
    union
    select 'company', company_id, 'province', province_code from marts.company_province
    union
    select 'partner', trim(chinese_party), 'province', province_code from marts.fct_agreement
    where chinese_party is not null and province_code is not null
    union
    select 'agreement', agreement_id, 'theme', theme_code from marts.agreement_theme
    union
    select 'activity', activity_id, 'theme', theme_code from marts.activity_theme
    union
    select 'challenge', challenge_id, 'theme', theme_code from marts.challenge_theme
    union
    select 'company', company_id, 'theme', theme_code from marts.company_theme
    union
    select 'company', company_id, 'technology', technology_code from marts.company_technology where technology_code is not null
    union
    select 'challenge', challenge_id, 'technology', technology_code from marts.opportunity_named
)
select * from final
