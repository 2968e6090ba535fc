-- One row per name by which something can be found, and the same in plain letters, as dashboard/queries/search.py folds it.
with parties as (
    select party, country, unnest([party, name_da, name_en, name_zh]) as name from marts.party_name
),

titled as (
    select 'agreement' as kind, agreement_id as target_id, is_id_generated, columns('^title(_da|_en|_zh)?$') from marts.fct_agreement
    union all by name
    select 'challenge' as kind, challenge_id as target_id, is_id_generated, columns('^title(_da|_en|_zh)?$') from marts.fct_challenge
    union all by name
    select 'activity' as kind, activity_id as target_id, is_id_generated, columns('^title(_da|_en|_zh)?$') from marts.fct_activity
),

gathered as (
    select kind, target_id, 'name' as field, unnest([title, title_da, title_en, title_zh]) as name from titled
    union by name
    select kind, target_id, 'id' as field, target_id as name from titled where not is_id_generated
    union by name
    select 'agreement' as kind, link.agreement_id as target_id, 'party' as field, party.name
    from marts.agreement_party as link
    inner join parties as party on link.danish_party = party.party and party.country = 'DK'
    union by name
    select 'agreement' as kind, agreement.agreement_id as target_id, 'partner' as field, party.name
    from marts.fct_agreement as agreement
    inner join parties as party on trim(agreement.chinese_party) = party.party and party.country = 'CN'
    union by name
    select if(country = 'DK', 'party', 'partner') as kind, party as target_id, 'name' as field, name from parties
    union by name
    select 'province' as kind, province_code as target_id, 'name' as field, unnest([name_da, name_en, name_zh, name_zh_short]) as name
    from marts.dim_province
    union by name
    select 'place' as kind, place_id as target_id, 'name' as field, unnest([name_da, name_en, name_zh]) as name from marts.dim_place
    union by name
    select 'province' as kind, province_code as target_id, 'alias' as field, unnest(string_split(aliases, ';')) as name
    from marts.dim_province
    union by name
    select 'place' as kind, place_id as target_id, 'alias' as field, unnest(string_split(aliases, ';')) as name from marts.dim_place
    union by name
    select 'theme' as kind, theme_code as target_id, 'name' as field, unnest([name_da, name_en, name_zh]) as name from marts.dim_theme
    union by name
    select 'theme' as kind, theme_code as target_id, 'alias' as field, synonym as name from seeds.theme_synonyms
    union by name
    select 'company' as kind, company_id as target_id, 'name' as field, unnest([name, name_zh]) as name from marts.dim_company
    union by name
    select 'company' as kind, company_id as target_id, 'id' as field, cvr as name from marts.dim_company
    union by name
    select 'company' as kind, company_id as target_id, 'alias' as field, alias as name from marts.company_alias
    union by name
    select 'company' as kind, company_id as target_id, 'technology' as field, unnest(technologies) as name from marts.dim_company
    union by name
    select 'challenge' as kind, challenge.challenge_id as target_id, 'owner' as field, party.name
    from marts.fct_challenge as challenge
    inner join parties as party on trim(challenge.problem_owner) = party.party and party.country = 'CN'
    union by name
    select 'challenge' as kind, challenge_id as target_id, 'description' as field, description as name from marts.fct_challenge
    union by name
    select 'activity' as kind, link.activity_id as target_id, 'party' as field, party.name
    from marts.activity_party as link
    inner join parties as party on link.danish_party = party.party and party.country = 'DK'
    union by name
    select 'activity' as kind, link.activity_id as target_id, 'company' as field, unnest([link.company_name, company.name_zh]) as name
    from marts.activity_company as link
    left join marts.dim_company as company on link.company_id = company.company_id
),

lettered as (
    select
        gathered.*,
        -- æ, ø, å and their spellings without them become one: København, Koebenhavn, Kobenhavn
        replace(replace(replace(
            strip_accents(translate(
                replace(replace(replace(replace(lower(gathered.name), 'æ', 'ae'), 'ø', 'o'), 'å', 'a'), 'ß', 'ss'),
                '₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹', '01234567890123456789'  -- CO₂
            )),
            'ae', 'a'
        ), 'oe', 'o'), 'aa', 'a') as plain
    from gathered
    inner join marts.search_thing as thing
        on gathered.kind = thing.kind and gathered.target_id = thing.target_id
    where trim(gathered.name) <> ''
)
select
    kind,
    target_id,
    field,
    name,
    -- an apostrophe joins (Xi'an), anything else that is not a letter or figure parts
    trim(regexp_replace(regexp_replace(plain, '[''’‘`´]', '', 'g'), '[^\p{L}\p{N}]+', ' ', 'g')) as folded
from lettered
