-- One row per word, in lower case and bare of punctuation, that means a theme.
with words as (
    select theme_code, synonym as word from seeds.theme_synonyms
    union all by name
    select theme_code, unnest([theme_code, name_da, name_en, name_zh]) as word from seeds.themes
)
select marts.bare_words(word) as word, min(theme_code) as theme_code
from words
group by all
