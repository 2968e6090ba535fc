-- One row a company name, bare of punctuation and company form, and the one company that it means.
with final as (
    select name_key as alias, company_id
    from marts.dim_company
    where name_key <> ''
    -- of two rows with one name, the one with a CVR number is the company
    qualify row_number() over (partition by name_key order by cvr is null, company_id) = 1
)
select * from final
