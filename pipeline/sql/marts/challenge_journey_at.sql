-- Table macro challenge_journey_at(as_of): one row per challenge and stage that the loads have stated of it.
-- `step` is its place in the order of the loads; the stage of now is the last.
with steps as (
    select challenge_id, stage, stage_date, stage_date_precision, load_id as step from marts.challenge_said_at(as_of)
    union all by name
    select
        challenge_id, coalesce(stage, 'identified') as stage, stage_date, stage_date_precision, 9223372036854775807 as step
    from marts.fct_challenge
    -- a stage without a day counts from the export that states it
    where stage_date is not null or stage is null or marts.is_stated_by(_data_as_of, cast(as_of as date))
)
select
    steps.challenge_id,
    steps.stage,
    min(steps.stage_date) as stage_date,
    arg_min(steps.stage_date_precision, steps.stage_date) as stage_date_precision,
    min(steps.step) as step
from steps
where coalesce(steps.stage_date <= cast(as_of as date), true)
group by steps.challenge_id, steps.stage
