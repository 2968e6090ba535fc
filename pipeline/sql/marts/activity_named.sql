-- One row per activity as an export states it and agreement that it names; a joint activity names several.
with named as (
    select marts.row_id(activity_id, _key) as activity_id, unnest(marts.references_in(agreement_id)) as reference
    from staging.activities
)
select distinct named.activity_id, alias.agreement_id
from named
inner join marts.agreement_alias as alias on lower(trim(named.reference)) = alias.alias
