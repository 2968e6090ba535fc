-- One row per name by which something can be found, and the same in plain letters, as dashboard/queries/search.py folds it.
with parties as (
    select party, country, [party, name_da, name_en, name_zh] as names from marts.party_name
),

titled as (
    select 'agreement' as kind, agreement_id as target_id, is_id_generated, columns('^title(_da|_en|_zh)?$') from marts.fct_agreement
    union all by name
    select 'challenge' as kind, challenge_id as target_id, is_id_generated, columns('^title(_da|_en|_zh)?$') from marts.fct_challenge
    union all by name
    select 'activity' as kind, activity_id as target_id, is_id_generated, columns('^title(_da|_en|_zh)?$') from marts.fct_activity
),

-- a list of names for each field
gathered as (
    select kind, target_id, [title, title_da, title_en, title_zh] as name, if(is_id_generated, null, [target_id]) as id from titled
    union all by name
    select 'agreement' as kind, link.agreement_id as target_id, party.names as party
    from marts.agreement_party as link
    inner join parties as party on link.danish_party = party.party and party.country = 'DK'
    union all by name
    select 'agreement' as kind, agreement.agreement_id as target_id, party.names as partner
    from marts.fct_agreement as agreement
    inner join parties as party on trim(agreement.chinese_party) = party.party and party.country = 'CN'
    union all by name
    select if(country = 'DK', 'party', 'partner') as kind, party as target_id, names as name from parties
    union all by name
    select
        'province' as kind, province_code as target_id, [name_da, name_en, name_zh, name_zh_short] as name, string_split(aliases, ';') as alias
    from marts.dim_province
    union all by name
    select 'place' as kind, place_id as target_id, [name_da, name_en, name_zh] as name, string_split(aliases, ';') as alias
    from marts.dim_place
    union all by name
    select 'theme' as kind, theme_code as target_id, [name_da, name_en, name_zh] as name from marts.dim_theme
    union all by name
    select 'theme' as kind, theme_code as target_id, [synonym] as alias from seeds.theme_synonyms
    union all by name
    select 'company' as kind, company_id as target_id, [name, name_zh] as name, [cvr] as id, technologies as technology
    from marts.dim_company
    union all by name
    select 'company' as kind, company_id as target_id, [alias] as alias from marts.company_alias
    union all by name
    select 'challenge' as kind, challenge.challenge_id as target_id, [challenge.description] as description, party.names as owner
    from marts.fct_challenge as challenge
    left join parties as party on trim(challenge.problem_owner) = party.party and party.country = 'CN'
    union all by name
    select 'activity' as kind, link.activity_id as target_id, party.names as party
    from marts.activity_party as link
    inner join parties as party on link.danish_party = party.party and party.country = 'DK'
    union all by name
    select 'activity' as kind, link.activity_id as target_id, [link.company_name, company.name_zh] as company
    from marts.activity_company as link
    left join marts.dim_company as company on link.company_id = company.company_id
),

named as (
    select distinct kind, target_id, field, unnest(names) as name
    from (unpivot gathered on columns(* exclude (kind, target_id)) into name field value names)
),

lettered as (
    select
        named.*,
        -- æ, ø, å and their spellings without them become one: København, Koebenhavn, Kobenhavn
        replace(replace(replace(
            strip_accents(translate(
                replace(replace(replace(replace(lower(named.name), 'æ', 'ae'), 'ø', 'o'), 'å', 'a'), 'ß', 'ss'),
                '₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹', '01234567890123456789'  -- CO₂
            )),
            'ae', 'a'
        ), 'oe', 'o'), 'aa', 'a') as plain
    from named
    inner join marts.search_thing as thing on named.kind = thing.kind and named.target_id = thing.target_id
    where trim(named.name) <> ''
)
select
    kind,
    target_id,
    field,
    name,
    -- an apostrophe joins (Xi'an), anything else that is not a letter or figure parts
    trim(regexp_replace(regexp_replace(plain, '[''’‘`´]', '', 'g'), '[^\p{L}\p{N}]+', ' ', 'g')) as folded
from lettered
