-- One row per party that agreements, activities or challenges name, and what it is called in each language.
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
        select trim(party) as party, country from marts.party_named where country = 'DK'
    )
    where party is not null
    group by party, country
),

called as (
    -- a company is called as the company, where the register says how
    select
        known.name as party, known.country, known.place_id,
        if(company.name_zh is null, known.lang, null) as lang,
        if(company.name_zh is null, known.name_da, known.name) as name_da,
        if(company.name_zh is null, known.name_en, known.name) as name_en,
        coalesce(company.name_zh, known.name_zh) as name_zh,
        if(company.name_zh is null, known.name_zh_source, company.name_zh_source) as name_zh_source
    from marts.party_known as known
    left join marts.dim_company as company on known.company_id = company.company_id
    where coalesce(company.name_zh, known.name_zh) is not null
),

in_parts as (
    -- «A, B and C» is called again where all of its parts are known; a name known as a whole comes first
    select
        trim(named.named_text) as party,
        named.country,
        regexp_replace(string_agg(called.name_da, ', ' order by at_letter), ', ([^,]+)$', ' og \1') as name_da,
        regexp_replace(string_agg(called.name_en, ', ' order by at_letter), ', ([^,]+)$', ' and \1') as name_en,
        string_agg(called.name_zh, '、' order by at_letter) as name_zh,
        if(bool_and(called.name_zh_source is not null), string_agg(distinct called.name_zh_source, ' ; ' order by called.name_zh_source), null) as name_zh_source
    from (select *, strpos(lower(named_text), lower(party)) as at_letter from marts.party_named) as named
    left join called on named.party = called.party and named.country = called.country
    group by named.named_text, named.country
    having count(*) > 1 and bool_and(called.party is not null)
),

known as (
    select * from called
    union all by name
    select in_parts.* from in_parts
    anti join called on in_parts.party = called.party and in_parts.country = called.country
),

said as (
    -- what people have stated on a page, where no export and no list states a name with its source
    select name_key as party, if(name_kind = 'party', 'DK', 'CN') as country, name_zh, name_zh_source
    from marts.name_said
    where name_kind in ('party', 'partner')
)
select
    stated.party,
    stated.country,
    -- in its own language a name stays as it is written
    coalesce(if(known.lang = 'da', null, known.name_da), stated.party) as name_da,
    coalesce(if(known.lang = 'en', null, known.name_en), stated.party) as name_en,
    coalesce(
        stated.name_zh, if(known.name_zh_source is null, said.name_zh, null),
        if(known.lang = 'zh', null, known.name_zh), stated.party
    ) as name_zh,
    -- the source of the Chinese name; null if unconfirmed
    coalesce(stated.name_zh_source, known.name_zh_source, said.name_zh_source) as name_zh_source,
    known.place_id,
    known.party is not null as is_known
from stated
left join known on stated.party = known.party and stated.country = known.country
left join said on stated.party = said.party and stated.country = said.country
