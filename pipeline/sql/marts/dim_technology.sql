-- One row a technology.
with final as (
    select technology_code, name_da, name_en, name_zh, sort_order
    from seeds.technologies
)
select * from final
