-- One row per name of a person in Chinese letters, as exports state it.
with named as (
    select distinct regexp_replace(
        han,
        '(' || (select string_agg(word, '|' order by len(word) desc) from seeds.person_words where kind = 'han_titles') || ')$', ''
    ) as name
    from marts.person_cell
    where han is not null
),

places as (
    select regexp_replace(unnest(list_concat([name_zh], string_split(aliases, ';'))), '[省市县區区]$', '') as name from seeds.places
)
select name
from named
anti join places using (name)
where len(name) between 2 and 12
    and not regexp_matches(name, (select string_agg(word, '|') from seeds.person_words where kind = 'han_houses'))
