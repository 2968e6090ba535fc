-- Table macro challenge_standing_at(as_of): one row per challenge, as challenge_at and what earlier loads said of its stage know it together.
-- An export states the present stage and its day only: where that day lies ahead, an earlier load may have the stage of the time.
-- reached_date: since when the stage of the day holds. farthest: how far along `way` the challenge has been seen.
with stages as (
    -- a challenge that is lost has left the way
    select list(code order by sort_order) as way
    from seeds.words
    where vocabulary = 'challenge_stage' and code not in ('lost', 'other')
),

earlier as (
    select
        said.challenge_id,
        arg_max(said.stage, (said.stage_date, said.load_id)) as stage,
        max(said.stage_date) as stage_date,
        arg_max(said.stage_date_precision, (said.stage_date, said.load_id)) as stage_date_precision,
        max(coalesce(list_position(stages.way, said.stage), 1)) as farthest
    from marts.challenge_said_at(as_of) as said
    cross join stages
    where said.stage_date is not null
    group by said.challenge_id
),

standing as (
    select
        at_day.* exclude (as_of_date) replace (
            if(at_day.is_stage_ahead and earlier.challenge_id is not null, earlier.stage, at_day.stage_then) as stage_then,
            at_day.is_known_then or earlier.challenge_id is not null as is_known_then,
            if(
                at_day.is_stage_ahead and earlier.challenge_id is not null,
                earlier.stage not in ('contract', 'lost'), at_day.is_open_then
            ) as is_open_then
        ),
        if(at_day.is_stage_ahead, earlier.stage_date_precision, challenge.stage_date_precision) as reached_date_precision,
        marts.counted_day(
            marts.last_known_day(if(at_day.is_stage_ahead, earlier.stage_date, challenge.stage_date), reached_date_precision),
            at_day.as_of_date
        ) as reached_date,
        earlier.farthest as farthest_before
    from marts.challenge_at(as_of) as at_day
    inner join marts.fct_challenge as challenge on at_day.challenge_id = challenge.challenge_id
    left join earlier on at_day.challenge_id = earlier.challenge_id
)
select
    standing.* exclude (farthest_before),
    greatest(coalesce(list_position(stages.way, standing.stage_then), 1), standing.farthest_before) as farthest,
    stages.way
from standing
cross join stages
