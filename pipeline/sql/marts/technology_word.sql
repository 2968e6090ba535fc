-- One row per word, in lower case and bare of punctuation, that means a technology.
with words as (
    select technology_code, synonym as word from seeds.technology_synonyms
    union all by name
    select technology_code, unnest([technology_code, name_da, name_en, name_zh]) as word from seeds.technologies
)
select marts.bare_words(word) as word, min(technology_code) as technology_code
from words
group by all
