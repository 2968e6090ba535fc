-- One row per word, in lower case, that names exactly one challenge: its id or, where no other has it, its title.
with names as (
    select
        marts.row_id(challenge_id, _key) as challenge_id,
        unnest([lower(trim(marts.row_id(challenge_id, _key))), lower(trim(coalesce(title, description)))]) as alias,
        unnest([true, false]) as is_id
    from staging.challenges
)
select alias, min(challenge_id) as challenge_id
from (from names where alias is not null qualify is_id or not bool_or(is_id) over (partition by alias))
group by alias
having count(*) = 1
