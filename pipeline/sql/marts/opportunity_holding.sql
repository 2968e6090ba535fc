-- One row per theme and a theme that it holds, with how much of what is stated of the first counts for the second.
select
    string_split(name, '.')[3] as theme_code,
    string_split(name, '.')[4] as held_theme_code,
    cast(value as decimal(6, 4)) as share
from seeds.rules
where starts_with(name, 'opportunity.holds.')
