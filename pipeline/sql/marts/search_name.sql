-- One row a name by which something can be found, and the same in plain letters, as dashboard/queries/search.py folds it.
with agreement_names as (
    select 'agreement' as kind, agreement_id as target_id, 'name' as field, unnest([title, title_da, title_en, title_zh]) as name
    from marts.fct_agreement
    union
    select 'agreement', agreement_id, 'id', agreement_id from marts.fct_agreement where not is_id_generated
    union
    select 'agreement', link.agreement_id, 'party', unnest([party.party, party.name_da, party.name_en, party.name_zh])
    from marts.agreement_party as link
    inner join marts.party_name as party on link.danish_party = party.party and party.country = 'DK'
    union
    select 'agreement', agreement.agreement_id, 'partner', unnest([party.party, party.name_da, party.name_en, party.name_zh])
    from marts.fct_agreement as agreement
    inner join marts.party_name as party on trim(agreement.chinese_party) = party.party and party.country = 'CN'
),

party_names as (
    select if(country = 'DK', 'party', 'partner'), party, 'name', unnest([party, name_da, name_en, name_zh])
    from marts.party_name
),

province_names as (
    select 'province', province_code, 'name', unnest([name_da, name_en, name_zh, name_zh_short])
    from marts.dim_province
    union
    select 'province', province_code, 'alias', unnest(string_split(aliases, ';'))
    from marts.dim_province
),

place_names as (
    select 'place', place_id, 'name', unnest([name_da, name_en, name_zh])
    from marts.dim_place
    union
    select 'place', place_id, 'alias', unnest(string_split(aliases, ';'))
    from marts.dim_place
),

theme_names as (
    select 'theme', theme_code, 'name', unnest([name_da, name_en, name_zh])
    from marts.dim_theme
    union
    select 'theme', theme_code, 'alias', synonym
    from seeds.theme_synonyms
),

company_names as (
    select 'company', company_id, 'name', unnest([name, name_zh]) from marts.dim_company
    union
    select 'company', company_id, 'id', cvr from marts.dim_company
    union
    select 'company', company_id, 'alias', alias from marts.company_alias
    union
    select 'company', company_id, 'technology', unnest(technologies) from marts.dim_company
),

challenge_names as (
    select 'challenge', challenge_id, 'name', unnest([title, title_da, title_en, title_zh]) from marts.fct_challenge
    union
    select 'challenge', challenge_id, 'id', challenge_id from marts.fct_challenge where not is_id_generated
    union
    select 'challenge', challenge.challenge_id, 'owner', unnest([party.party, party.name_da, party.name_en, party.name_zh])
    from marts.fct_challenge as challenge
    inner join marts.party_name as party on trim(challenge.problem_owner) = party.party and party.country = 'CN'
    union
    select 'challenge', challenge_id, 'description', description from marts.fct_challenge
),

activity_names as (
    select 'activity', activity_id, 'name', unnest([title, title_da, title_en, title_zh]) from marts.fct_activity
    union
    select 'activity', activity_id, 'id', activity_id from marts.fct_activity where not is_id_generated
    union
    select 'activity', link.activity_id, 'party', unnest([party.party, party.name_da, party.name_en, party.name_zh])
    from marts.activity_party as link
    inner join marts.party_name as party on link.danish_party = party.party and party.country = 'DK'
    union
    select 'activity', link.activity_id, 'company', unnest([link.company_name, company.name_zh])
    from marts.activity_company as link
    left join marts.dim_company as company on link.company_id = company.company_id
),

gathered as (
    select * from agreement_names
    union all
    select * from party_names
    union all
    select * from province_names
    union all
    select * from place_names
    union all
    select * from theme_names
    union all
    select * from company_names
    union all
    select * from challenge_names
    union all
    select * from activity_names
),

lettered as (
    select
        gathered.*,
        -- æ, ø, å and their spellings without them become one: København, Koebenhavn, Kobenhavn
        replace(replace(replace(
            strip_accents(replace(replace(replace(replace(lower(gathered.name), 'æ', 'ae'), 'ø', 'o'), 'å', 'a'), 'ß', 'ss')),
            'ae', 'a'
        ), 'oe', 'o'), 'aa', 'a') as plain
    from gathered
    inner join marts.search_thing as thing
        on gathered.kind = thing.kind and gathered.target_id = thing.target_id
    where trim(gathered.name) <> ''
),

final as (
    select
        kind,
        target_id,
        field,
        name,
        -- an apostrophe joins (Xi'an), anything else that is no letter or figure parts
        trim(regexp_replace(regexp_replace(plain, '[''’‘`´]', '', 'g'), '[^\p{L}\p{N}]+', ' ', 'g')) as folded
    from lettered
)
select * from final
