-- One row an activity as an export states it and challenge that it names; one may be about several.
with named as (
    select activity_id, unnest(regexp_split_to_array(challenge_reference, '\s*[;,；，、\n]\s*|\s+/\s+')) as reference
    from marts.activity_row
),

whole as (
    -- a title may itself hold a separator
    select activity_id, challenge_reference as reference
    from marts.activity_row
),

final as (
    select distinct named.activity_id, alias.challenge_id
    from (select * from named union all select * from whole) as named
    inner join marts.challenge_alias as alias on lower(trim(named.reference)) = alias.alias
)
select * from final
