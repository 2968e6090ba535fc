-- Table macro challenge_at(as_of): one row a challenge, with its stage and the time in it.
with asked as (
    select cast(as_of as date) as as_of_date
),

limits as (
    select replace(name, 'challenge_stage_days.', '') as stage, cast(value as bigint) as stage_limit_days
    from seeds.rules
    where starts_with(name, 'challenge_stage_days.')
),

dated as (
    select
        challenge.*,
        asked.as_of_date,
        coalesce(challenge.stage, 'identified') as declared_stage,
        -- a stage known to the month or year may have been reached on its last day: time is counted from there
        marts.last_known_day(challenge.stage_date, challenge.stage_date_precision) as stage_last_date,
        -- a stage without a day counts from the export that states it
        if(
            challenge.stage_date is null,
            coalesce(challenge.stage, 'identified') <> 'identified'
            and not marts.is_stated_by(challenge._data_as_of, asked.as_of_date),
            challenge.stage_date > asked.as_of_date
        ) as is_stage_ahead
    from marts.fct_challenge as challenge
    cross join asked
),

measured as (
    select
        dated.*,
        -- a problem is known from the day on which it was found
        declared_stage <> 'identified' or marts.is_known_by(dated.stage_date, dated.as_of_date) as is_known_then,
        -- the export states the present stage only: before the day of it, all that is known is that the challenge was open
        if(dated.is_stage_ahead, 'unknown', dated.declared_stage) as stage_then,
        -- greatest() passes over what is not stated, and how long a stage without a day has lasted is not known
        if(
            dated.is_stage_ahead or dated.stage_last_date is null, null,
            greatest(date_diff('day', dated.stage_last_date, dated.as_of_date), 0)
        ) as days_in_stage,
        limits.stage_limit_days,
        dated.declared_stage <> 'identified' or dated.problem_owner is not null
            or dated.agreement_reference is not null as is_case
    from dated
    left join limits on dated.declared_stage = limits.stage
),

final as (
    select
        challenge_id,
        as_of_date,
        stage_then,
        is_stage_ahead,
        is_known_then,
        is_known_then and stage_then not in ('contract', 'lost') as is_open_then,
        stage_last_date,
        days_in_stage,
        coalesce(stage_date_precision, 'day') <> 'day' as is_at_least,
        is_case,
        if(is_case, stage_limit_days, null) as stage_limit_days,
        coalesce(is_case and days_in_stage > stage_limit_days, false) as is_stuck,
        if(is_case and days_in_stage > stage_limit_days, days_in_stage - stage_limit_days, null) as days_over_limit
    from measured
)
select * from final
