-- One row a word, in lower case and bare of punctuation, that means a technology.
with words as (
    select technology_code, synonym as word from seeds.technology_synonyms
    union all
    select technology_code, technology_code from seeds.technologies
    union all
    select technology_code, name_da from seeds.technologies
    union all
    select technology_code, name_en from seeds.technologies
    union all
    select technology_code, name_zh from seeds.technologies
),

final as (
    select trim(regexp_replace(lower(word), '[^\p{L}\p{N}]+', ' ', 'g')) as word, min(technology_code) as technology_code
    from words
    group by 1
)
select * from final
