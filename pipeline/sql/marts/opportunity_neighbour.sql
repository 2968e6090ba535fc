-- One row per theme and a theme that neighbours it, both ways.
with stated as (
    select replace(name, 'opportunity.neighbours.', '') as theme_code, unnest(string_split(value, ';')) as near_theme_code
    from seeds.rules
    where name like 'opportunity.neighbours.%'
)
select theme_code, near_theme_code from stated
union by name
select near_theme_code as theme_code, theme_code as near_theme_code from stated
