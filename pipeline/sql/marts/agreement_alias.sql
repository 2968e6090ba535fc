-- One row a word, in lower case, that names exactly one agreement: its id or, where no other has it, its title.
with ids as (
    select lower(trim(agreement_id)) as alias, min(agreement_id) as agreement_id, count(*) as agreement_count
    from marts.fct_agreement
    group by alias
),

titles as (
    select lower(trim(title)) as alias, min(agreement_id) as agreement_id, count(*) as agreement_count
    from marts.fct_agreement
    where title is not null
    group by alias
),

final as (
    select alias, agreement_id
    from ids
    where agreement_count = 1
    union all by name
    select titles.alias, titles.agreement_id
    from titles
    anti join ids on titles.alias = ids.alias
    where titles.agreement_count = 1
)
select * from final
