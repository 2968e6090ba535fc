-- One row an agreement and province of China; an agreement without any is unplaced.
with final as (
    select distinct agreement_id, unnest(province_codes) as province_code
    from marts.fct_agreement
)
select * from final
