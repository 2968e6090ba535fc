-- One row a word, in lower case, that names exactly one challenge: its id or, where no other has it, its title.
with ids as (
    select lower(trim(challenge_id)) as alias, min(challenge_id) as challenge_id, count(*) as challenge_count
    from marts.fct_challenge
    group by alias
),

titles as (
    select lower(trim(title)) as alias, min(challenge_id) as challenge_id, count(*) as challenge_count
    from marts.fct_challenge
    where title is not null
    group by alias
),

final as (
    select alias, challenge_id
    from ids
    where challenge_count = 1
    union all by name
    select titles.alias, titles.challenge_id
    from titles
    anti join ids on titles.alias = ids.alias
    where titles.challenge_count = 1
)
select * from final
