-- One row a technology and theme that it serves, as a main use or beside it.
with final as (
    select distinct technology_code, theme_code, is_main
    from seeds.technology_themes
)
select * from final
