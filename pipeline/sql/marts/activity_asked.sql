-- One row an activity as an export states it and challenge that it names; one may be about several.
with named as (
    select activity_id, unnest(marts.references_in(challenge_reference)) as reference
    from marts.activity_row
),

final as (
    select distinct named.activity_id, alias.challenge_id
    from named
    inner join marts.challenge_alias as alias on lower(trim(named.reference)) = alias.alias
)
select * from final
