-- Table macro challenge_access_at(as_of): one row a challenge and agreement that opens a door to it; whoever names the doors of a challenge asks this, and names them in the order of access_rank.
with final as (
    select * from marts.challenge_way_at(as_of, null) where access_rank is not null
)
select * from final
