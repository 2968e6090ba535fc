-- One row a party that agreements, activities or challenges name, and what it is called in each language.
with stated as (
    -- what an export says that a party is called in Chinese; of several that say so the newest
    select
        party, country,
        max_by(name_zh, (_data_as_of, _file, _row)) filter (where name_zh is not null) as name_zh,
        max_by(_file, (_data_as_of, _file, _row)) filter (where name_zh is not null) as name_zh_source
    from (
        select trim(danish_party) as party, 'DK' as country, danish_party_zh as name_zh, * from marts.fct_agreement
        union all by name
        select trim(chinese_party) as party, 'CN' as country, chinese_party_zh as name_zh, * from marts.fct_agreement
        union all by name
        select trim(problem_owner) as party, 'CN' as country, problem_owner_zh as name_zh, * from marts.fct_challenge
        union all by name
        select danish_party as party, 'DK' as country from marts.agreement_party
        union all by name
        select danish_party as party, 'DK' as country from marts.activity_party
    )
    where party is not null
    group by party, country
),

in_parts as (
    -- «A, B and C» is called anew where all of its parts are known; a name known as a whole comes first
    select
        trim(named.named_text) as party,
        named.country,
        regexp_replace(string_agg(known.name_da, ', ' order by at_letter), ', ([^,]+)$', ' og \1') as name_da,
        regexp_replace(string_agg(known.name_en, ', ' order by at_letter), ', ([^,]+)$', ' and \1') as name_en,
        string_agg(known.name_zh, '、' order by at_letter) as name_zh,
        if(bool_and(known.name_zh_source is not null), string_agg(distinct known.name_zh_source, ' ; '), null) as name_zh_source
    from (select *, strpos(lower(named_text), lower(party)) as at_letter from marts.party_named) as named
    left join marts.party_known as known on named.party = known.name and named.country = known.country
    group by named.named_text, named.country
    having count(*) > 1 and bool_and(known.name_zh is not null)
),

known as (
    select name as party, country, lang, name_da, name_en, name_zh, name_zh_source, place_id
    from marts.party_known
    where name_zh is not null
    union all by name
    select * from in_parts
    anti join marts.party_known as whole
        on in_parts.party = whole.name and in_parts.country = whole.country and whole.name_zh is not null
),

final as (
    select
        stated.party,
        stated.country,
        -- in its own language a name stays as it is written
        coalesce(if(known.lang = 'da', null, known.name_da), stated.party) as name_da,
        coalesce(if(known.lang = 'en', null, known.name_en), stated.party) as name_en,
        coalesce(stated.name_zh, if(known.lang = 'zh', null, known.name_zh), stated.party) as name_zh,
        -- where the Chinese name is from; none where nobody has confirmed it
        coalesce(stated.name_zh_source, known.name_zh_source) as name_zh_source,
        known.place_id,
        known.party is not null as is_known
    from stated
    left join known on stated.party = known.party and stated.country = known.country
)
select * from final
