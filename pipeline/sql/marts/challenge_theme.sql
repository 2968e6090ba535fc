-- One row a challenge and theme; the first that it states is what it is mainly about.
with stated as (
    select challenge_id, list_distinct(themes) as found, themes
    from marts.fct_challenge
)
select challenge_id, unnest(found) as theme_code, list_position(themes, unnest(found)) = 1 as is_first
from stated
