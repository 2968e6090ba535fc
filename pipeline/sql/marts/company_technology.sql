-- One row per company and technology, as the export words it, and the technology or theme that the word means.
with named as (
    select distinct company_id, unnest(technologies) as technology
    from marts.dim_company
)
select
    named.company_id,
    named.technology,
    technology_word.technology_code,
    -- a word that is not a technology may still name a theme: «vand»
    if(technology_word.technology_code is null, theme_word.theme_code, null) as named_theme_code
from named
left join marts.technology_word as technology_word on marts.bare_words(named.technology) = technology_word.word
left join marts.theme_word as theme_word on marts.bare_words(named.technology) = theme_word.word
