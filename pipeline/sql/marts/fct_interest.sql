-- View: one row a company's stated interest in a theme and province.
with final as (
    select * exclude (is_replaced, position)
    from marts.interest_version
    where not is_replaced
)
select * from final
