-- Table macro challenge_way_at(as_of, most_doors): one row per challenge and agreement that opens a door to it, the first to try is number 1 (access_rank), or that it names although it opens none (no number).
-- A company's own contract opens no door, nor does an invented agreement to what is real. First comes the challenge's own agreement, then one with the owner of the problem, then the widest door.
-- Of each place and theme the best `most_doors` are looked at, all where that is null: the first door is the same.
with doors as materialized (
    select * from marts.opportunity_door_at(as_of)
),

places as (
    select challenge_id, province_code, cast(null as varchar) as place_id
    from marts.challenge_province
    union all by name
    select challenge.challenge_id, place.province_code, place.place_id
    from (select challenge_id, unnest(place_ids) as place_id from marts.fct_challenge) as challenge
    inner join marts.dim_place as place on challenge.place_id = place.place_id
),

ways as (
    select * from doors where challenge_id is not null
    union all by name
    select places.challenge_id, doors.* exclude (challenge_id)
    from places
    left join marts.challenge_theme as link on places.challenge_id = link.challenge_id
    inner join doors
        on places.province_code = doors.province_code
        and coalesce(places.place_id, '') = coalesce(doors.place_id, '')
        and coalesce(link.theme_code, '') = coalesce(doors.theme_code, '')
    where doors.challenge_id is null and (most_doors is null or doors.door_rank <= most_doors)
),

best as (
    select ways.*, access_share > 0 as is_open, list_position(['own', 'party'], access_kind) as named_rank
    from ways
    inner join marts.fct_challenge as challenge on ways.challenge_id = challenge.challenge_id
    where challenge.is_illustrative or not ways.is_illustrative
    qualify row_number() over (
        partition by ways.challenge_id, ways.agreement_id
        order by named_rank nulls last, access desc, access_base desc, ways.place_id nulls last, theme_code, ways.province_code
    ) = 1
),

nearer as (
    -- of an agreement on other matters is spoken only where none is nearer
    select *
    from best
    qualify access_kind <> 'other'
        or not bool_or(is_open and access_kind <> 'other' and not is_illustrative) over (partition by challenge_id)
)
select
    * exclude (door_rank, named_rank, is_open),
    if(is_open, row_number() over (
        partition by challenge_id
        order by
            is_open desc, named_rank nulls last, is_illustrative, access desc, access_base desc,
            last_contact_date desc nulls last, agreement_id
    ), null) as access_rank
from nearer
