-- One row an agreement and theme.
with final as (
    select distinct agreement_id, unnest(themes) as theme_code
    from marts.fct_agreement
)
select * from final
