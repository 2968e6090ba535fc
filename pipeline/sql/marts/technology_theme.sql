-- One row a technology and theme that it serves.
with final as (
    select distinct technology_code, theme_code
    from seeds.technology_themes
)
select * from final
