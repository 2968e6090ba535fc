-- One row a word, in lower case and bare of punctuation, that means a theme.
with words as (
    select theme_code, synonym as word from seeds.theme_synonyms
    union all
    select theme_code, theme_code from seeds.themes
    union all
    select theme_code, name_da from seeds.themes
    union all
    select theme_code, name_en from seeds.themes
    union all
    select theme_code, name_zh from seeds.themes
),

final as (
    select trim(regexp_replace(lower(word), '[^\p{L}\p{N}]+', ' ', 'g')) as word, min(theme_code) as theme_code
    from words
    group by 1
)
select * from final
