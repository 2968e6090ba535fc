-- One row per company name, bare of punctuation and company form, and the one company that it means.
with names as (
    select
        marts.name_key(company.name) as alias, coalesce(same.company_id, marts.company_key(company.cvr, company.name)) as company_id,
        false as is_said, company.cvr is null as lacks_cvr
    from staging.companies as company
    left join marts.company_same as same on marts.company_key(company.cvr, company.name) = same.alias_id and same.is_in_use
    union all by name
    -- what people have said a name means; no export need hold it as a company
    select substr(alias_id, 6) as alias, company_id, true as is_said, false as lacks_cvr
    from marts.company_same
    where is_in_use and starts_with(alias_id, 'name:')
)
select alias, company_id
from names
where alias <> ''
-- of two rows with one name, the one with a CVR number is the company
qualify row_number() over (partition by alias order by is_said desc, lacks_cvr, company_id) = 1
