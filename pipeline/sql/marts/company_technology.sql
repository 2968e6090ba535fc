-- One row a company and technology, as the export words it.
with final as (
    select distinct company_id, unnest(technologies) as technology
    from marts.dim_company
)
select * from final
