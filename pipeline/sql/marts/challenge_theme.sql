-- One row per challenge and theme; the first that it states is what it is mainly about.
select
    challenge_id,
    unnest(list_distinct(themes)) as theme_code,
    list_position(themes, unnest(list_distinct(themes))) = 1 as is_first
from marts.fct_challenge
