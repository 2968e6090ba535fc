-- One row a company and theme that one of its technologies belongs to.
with final as (
    select distinct technology.company_id, word.theme_code
    from marts.company_technology as technology
    inner join marts.theme_word as word
        on trim(regexp_replace(lower(technology.technology), '[^\p{L}\p{N}]+', ' ', 'g')) = word.word
)
select * from final
