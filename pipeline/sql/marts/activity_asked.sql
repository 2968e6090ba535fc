-- One row per activity as an export states it and challenge that it names; one may be about several.
with named as (
    select marts.row_id(activity_id, _key) as activity_id, unnest(marts.references_in(challenge_id)) as reference
    from staging.activities
)
select distinct named.activity_id, alias.challenge_id
from named
inner join marts.challenge_alias as alias on lower(trim(named.reference)) = alias.alias
