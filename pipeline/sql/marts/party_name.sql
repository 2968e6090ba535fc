-- One row a party that agreements, activities or challenges name, and what it is called in each language.
with stated_zh as (
    -- what an export says that a party is called in Chinese; of several that say so the newest
    select party, country, arg_max(name_zh, (_data_as_of, _file, _row)) as name_zh, arg_max(_file, (_data_as_of, _file, _row)) as name_zh_source
    from (
        select trim(danish_party) as party, 'DK' as country, danish_party_zh as name_zh, _data_as_of, _file, _row from marts.fct_agreement
        union all
        select trim(chinese_party), 'CN', chinese_party_zh, _data_as_of, _file, _row from marts.fct_agreement
        union all
        select trim(problem_owner), 'CN', problem_owner_zh, _data_as_of, _file, _row from marts.fct_challenge
    )
    where name_zh is not null
    group by party, country
),

stated as (
    select danish_party as party, 'DK' as country from marts.agreement_party
    union
    select danish_party, 'DK' from marts.activity_party
    union
    select trim(danish_party), 'DK' from marts.fct_agreement where danish_party is not null
    union
    select trim(chinese_party), 'CN' from marts.fct_agreement where chinese_party is not null
    union
    select trim(problem_owner), 'CN' from marts.fct_challenge where problem_owner is not null
),

pieces as (
    -- «A, B and C» is called anew where all of its parts are known; a name known as a whole comes first
    select
        party,
        country,
        list_filter(
            regexp_split_to_array(party, '\s*[,;、；，]\s*|\s+(?:og|and|&)\s+|\s+/\s+|和'), lambda part: part <> ''
        ) as parts
    from stated
),

names as (
    select party as name, country from stated
    union
    select unnest(parts), country from pieces where len(parts) > 1
),

companies as (
    -- a company that is a party is called as the company
    select names.name, names.country, any_value(company.name_zh) as name_zh, any_value(company.name_zh_source) as name_zh_source
    from names
    inner join marts.dim_company as company on names.country = 'DK' and lower(names.name) = lower(company.name)
    where company.name_zh is not null
    group by names.name, names.country
),

whole as (
    select names.name, names.country, known.lang, known.name_da, known.name_en, known.name_zh, known.source as name_zh_source
    from names
    inner join seeds.party_names as known
        on names.country = known.country and lower(names.name) = lower(known.spelling)
    anti join companies on names.name = companies.name and names.country = companies.country
    qualify row_number() over (partition by names.name, names.country order by known.sort_order) = 1
    union all
    select name, country, null, name, name, name_zh, name_zh_source from companies
),

spellings as (
    select *, lower(trim(unnest(list_concat([name_da, name_en, name_zh], string_split(coalesce(aliases, ''), ';'))))) as spelling
    from marts.dim_place
),

place_names as (
    select distinct
        place_id, country, level, name_da, name_en, coalesce(name_zh, name_en) as name_zh,
        name_zh is not null as has_zh, spelling,
        case spelling when lower(name_da) then 'da' when lower(name_en) then 'en' when lower(name_zh) then 'zh' end
            as spelled_lang
    from spellings
),

patterns as (
    select * replace (coalesce(before, '') as before, coalesce(after, '') as after)
    from seeds.party_patterns
),

cut as (
    select
        names.name,
        names.country,
        pattern.* exclude (country),
        substr(
            lower(names.name), length(pattern.before) + 1,
            length(names.name) - length(pattern.before) - length(pattern.after)
        ) as place_text
    from names
    inner join patterns as pattern
        on names.country = pattern.country
        and starts_with(lower(names.name), lower(pattern.before))
        and ends_with(lower(names.name), lower(pattern.after))
        and length(names.name) > length(pattern.before) + length(pattern.after)
    anti join whole on names.name = whole.name and names.country = whole.country
),

made as (
    select
        cut.name,
        cut.country,
        -- the spelling of a place alone shows its language; an older spelling belongs to none
        if(cut.before = '' and cut.after = '', coalesce(place.spelled_lang, ''), cut.lang) as lang,
        length(cut.before) + length(cut.after) as word_length,
        place.place_id,
        replace(cut.name_da, '{place}', place.name_da) as name_da,
        replace(cut.name_en, '{place}', place.name_en) as name_en,
        -- no word is made of half a Chinese name
        if(place.has_zh, replace(cut.name_zh, '{place}', place.name_zh), replace(cut.name_en, '{place}', place.name_en))
            as name_zh
    from cut
    inner join place_names as place
        on cut.country = place.country and cut.place_text = place.spelling
        and list_contains(string_split(cut.levels, ';'), place.level)
    -- the longest word for what the party is says most: «Wuxi Municipality» is more than the place of that name
    qualify rank() over (partition by cut.name, cut.country order by word_length desc) = 1
),

by_place as (
    -- a name that means several places is called as it is written
    select
        name, country, min(lang) as lang, min(name_da) as name_da, min(name_en) as name_en, min(name_zh) as name_zh,
        if(count(distinct place_id) = 1, min(place_id), null) as place_id,
        -- the names of places are the gazetteer's (seeds/ATTRIBUTION.md), but for those that are ours or found elsewhere
        min(if(source.place_id is null, 'GeoNames', source.name_zh_source)) as name_zh_source
    from made
    left join seeds.place_name_sources as source using (place_id)
    group by name, country
    having count(distinct (name_da, name_en, name_zh)) = 1
),

known as (
    select name, country, lang, name_da, name_en, name_zh, name_zh_source, cast(null as varchar) as place_id from whole
    union all
    select name, country, lang, name_da, name_en, name_zh, name_zh_source, place_id from by_place
),

in_parts as (
    select
        split.party,
        split.country,
        string_agg(known.name_da, chr(31) order by split.number) as names_da,
        string_agg(known.name_en, chr(31) order by split.number) as names_en,
        string_agg(known.name_zh, chr(31) order by split.number) as names_zh,
        if(bool_and(known.name_zh_source is not null), string_agg(distinct known.name_zh_source, ' ; '), null) as sources_zh,
        count(known.name) = any_value(len(split.parts)) as is_complete
    from (
        select party, country, parts, unnest(parts) as part, generate_subscripts(parts, 1) as number
        from pieces
        where len(parts) > 1
    ) as split
    left join known on split.part = known.name and split.country = known.country
    group by split.party, split.country
),

final as (
    select
        stated.party,
        stated.country,
        case
            when known.name is not null and known.lang is distinct from 'da' then known.name_da
            when known.name is null and in_parts.is_complete
                then regexp_replace(replace(names_da, chr(31), ', '), ', ([^,]+)$', ' og \1')
            else stated.party
        end as name_da,
        case
            when known.name is not null and known.lang is distinct from 'en' then known.name_en
            when known.name is null and in_parts.is_complete
                then regexp_replace(replace(names_en, chr(31), ', '), ', ([^,]+)$', ' and \1')
            else stated.party
        end as name_en,
        case
            when stated_zh.party is not null then stated_zh.name_zh
            when known.name is not null and known.lang is distinct from 'zh' then known.name_zh
            when known.name is null and in_parts.is_complete then replace(names_zh, chr(31), '、')
            else stated.party
        end as name_zh,
        -- where the Chinese name is from; none where nobody has confirmed it
        coalesce(stated_zh.name_zh_source, if(known.name is null, in_parts.sources_zh, known.name_zh_source)) as name_zh_source,
        known.place_id,
        known.name is not null or coalesce(in_parts.is_complete, false) as is_known
    from stated
    left join stated_zh on stated.party = stated_zh.party and stated.country = stated_zh.country
    left join known on stated.party = known.name and stated.country = known.country
    left join in_parts on stated.party = in_parts.party and stated.country = in_parts.country
)
select * from final
