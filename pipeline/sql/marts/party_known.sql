-- One row per name in a text of parties, whole or one of its parts, that seeds or the register of companies know: what the seeds call it, and the company that it is.
with texts as (
    select danish_party as party, 'DK' as country from staging.agreements
    union by name
    select danish_party as party, 'DK' as country from staging.activities
    union by name
    select chinese_party as party, 'CN' as country from staging.agreements
    union by name
    select problem_owner as party, 'CN' as country from staging.challenges
),

names as (
    select distinct
        country,
        unnest(list_concat(
            [trim(party)], marts.parties_in(party),
            flatten(list_transform(marts.parties_in(party), lambda whole: marts.joined_in(whole)))
        )) as name
    from texts
),

places as (
    select *, lower(trim(unnest(list_concat([name_da, name_en, name_zh], string_split(aliases, ';'))))) as spelling
    from seeds.places
),

words as (
    select *, lower(split_part(spelling, '{place}', 1)) as opening, lower(split_part(spelling, '{place}', 2)) as closing
    from seeds.party_words
),

cut as (
    select
        names.*,
        word.* exclude (country, opening, closing),
        substr(
            lower(names.name), length(word.opening) + 1, length(names.name) - length(word.spelling) + length('{place}')
        ) as place_text
    from names
    inner join words as word
        on names.country = word.country
        and starts_with(lower(names.name), word.opening)
        and ends_with(lower(names.name), word.closing)
),

called as (
    select
        cut.name,
        cut.country,
        -- the spelling of a place alone shows its language; an older spelling belongs to none
        if(cut.spelling <> '{place}', cut.lang, case place.spelling
            when lower(place.name_da) then 'da' when lower(place.name_en) then 'en' when lower(place.name_zh) then 'zh' else ''
        end) as lang,
        replace(cut.name_da, '{place}', coalesce(place.name_da, '')) as name_da,
        replace(cut.name_en, '{place}', coalesce(place.name_en, '')) as name_en,
        -- no word is made of half a Chinese name
        if(
            place.place_id is not null and place.name_zh is null, replace(cut.name_en, '{place}', place.name_en),
            replace(cut.name_zh, '{place}', coalesce(place.name_zh, ''))
        ) as name_zh,
        -- the names of places are the gazetteer's (seeds/ATTRIBUTION.md), but for those that are ours or found elsewhere
        case
            when place.place_id is null then cut.source
            when source.place_id is null then 'GeoNames'
            else source.name_zh_source
        end as name_zh_source,
        place.place_id,
        -- a whole name first, then the longest word for what the party is: «Wuxi Municipality» is more than the place of that name
        if(cut.levels is null, 1000, length(cut.spelling)) as weight
    from cut
    -- equalities alone: any other condition would have each name compared with each place
    left join places as place on cut.country = place.country and cut.place_text = place.spelling
    left join seeds.place_name_sources as source on place.place_id = source.place_id
    where lower(cut.name) = lower(cut.spelling) or list_contains(string_split(cut.levels, ';'), place.level)
),

worded as (
    -- a name that means several places is called as it is written
    select
        name, country, min(lang) as lang, min(name_da) as name_da, min(name_en) as name_en, min(name_zh) as name_zh,
        min(name_zh_source) as name_zh_source, if(count(distinct place_id) = 1, min(place_id), null) as place_id
    from (from called qualify rank() over (partition by name, country order by weight desc) = 1)
    group by name, country
    having count(distinct (name_da, name_en, name_zh)) = 1
)
select names.*, worded.* exclude (name, country), alias.company_id
from names
left join worded on names.name = worded.name and names.country = worded.country
left join marts.company_alias as alias on if(names.country = 'DK', marts.name_key(names.name), null) = alias.alias
where worded.name is not null or alias.company_id is not null
