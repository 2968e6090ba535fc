-- Table macro challenge_access_at(as_of): one row per challenge and agreement that gives access to it; all code that names the doors of a challenge reads this, in the order of access_rank.
select * from marts.challenge_way_at(as_of, null) where access_rank is not null
