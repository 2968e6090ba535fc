-- One row a theme.
with final as (
    select theme_code, name_da, name_en, name_zh, is_environmental, sort_order
    from seeds.themes
)
select * from final
