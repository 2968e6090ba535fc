-- Table macro challenge_at(as_of): one row per challenge, with its stage and the time in it.
with limits as (
    select replace(name, 'challenge_stage_days.', '') as stage, cast(value as bigint) as stage_limit_days
    from seeds.rules
    where starts_with(name, 'challenge_stage_days.')
),

dated as (
    select
        challenge.*,
        cast(as_of as date) as as_of_date,
        coalesce(challenge.stage, 'identified') as declared_stage,
        -- a stage without a day counts from the export that states it
        if(
            challenge.stage_date is null,
            coalesce(challenge.stage, 'identified') <> 'identified'
            and not marts.is_stated_by(challenge._data_as_of, cast(as_of as date)),
            challenge.stage_date > cast(as_of as date)
        ) as is_stage_ahead,
        -- a stage known to the month or year may have been reached on its last day: time is counted from there
        if(is_stage_ahead, null, marts.last_known_day(challenge.stage_date, challenge.stage_date_precision)) as stage_last_date
    from marts.fct_challenge as challenge
),

measured as (
    select
        -- of a day before that of its stage, its value is counted at the rate of the day
        dated.* replace (
            if(dated.is_stage_ahead, marts.in_kroner(dated.value, dated.currency, rate.dkk_per_unit), dated.value_dkk) as value_dkk
        ),
        spoken.* exclude (challenge_id),
        -- a problem is known from the day on which it was found
        declared_stage <> 'identified' or marts.is_known_by(dated.stage_date, dated.as_of_date) as is_known_then,
        -- the export states the present stage only: before the day of it, all that is known is that the challenge was open
        if(dated.is_stage_ahead, 'unknown', dated.declared_stage) as stage_then,
        -- greatest() passes over what is not stated, and how long a stage without a day has lasted is not known
        if(
            dated.is_stage_ahead or dated.stage_last_date is null, null,
            greatest(date_diff('day', dated.stage_last_date, dated.as_of_date), 0)
        ) as days_in_stage,
        if(dated.is_stage_ahead, null, limits.stage_limit_days) as stage_limit_days,
        -- someone to contact: the owner, the person there, the party of the agreement, or the participant of a contact
        coalesce(dated.owner_contact, dated.problem_owner, dated.agreement_reference) is not null
            or coalesce(spoken.spoken_count, 0) > 0 as has_someone,
        stage_then not in ('identified', 'unknown') or has_someone as is_case,
        -- that it came to its stage is news; the day of a stage that lies ahead is none yet
        if(dated.is_stage_ahead, null, marts.counted_day(dated.stage_last_date, dated.as_of_date)) as stage_news_date
    from dated
    left join marts.rate_by_day as rate on dated.currency = rate.currency and dated.as_of_date = rate.day_date
    left join limits on dated.declared_stage = limits.stage
    left join marts.challenge_dialogue_at(as_of) as spoken on dated.challenge_id = spoken.challenge_id
),

heard as (
    -- the last that was heard of it: that it was spoken of, or came to its stage
    select
        *,
        coalesce(last_spoken_date >= stage_news_date, stage_news_date is null) as is_spoken_news,
        date_diff('day', greatest(last_spoken_date, stage_news_date), as_of_date) as days_silent
    from measured
)
select
    challenge_id,
    as_of_date,
    value_dkk,
    stage_then,
    is_stage_ahead,
    is_known_then,
    is_known_then and stage_then not in ('contract', 'lost') as is_open_then,
    stage_last_date,
    days_in_stage,
    not is_stage_ahead and coalesce(stage_date_precision, 'day') <> 'day' as is_at_least,
    is_case,
    if(is_case, stage_limit_days, null) as stage_limit_days,
    coalesce(is_case and days_in_stage > stage_limit_days, false) as is_stuck,
    if(is_case and days_in_stage > stage_limit_days, days_in_stage - stage_limit_days, null) as days_over_limit,
    coalesce(spoken_count, 0) as spoken_count,
    last_spoken_date,
    last_spoken_date_precision,
    next_spoken_date,
    has_someone,
    if(is_spoken_news, last_spoken_date, stage_date) as news_date,
    if(is_spoken_news, last_spoken_date_precision, stage_date_precision) as news_date_precision,
    days_silent,
    case
        when not has_someone then 'nobody'
        -- the export tells of a later time, and nothing of this one
        when is_stage_ahead and days_silent is null then 'unknown'
        -- what is planned answers the silence; an undated one counts as not heard of
        when next_spoken_date is null and coalesce(days_silent > rule.challenge_silent_days, true) then 'silent'
        else 'talking'
    end as dialogue,
    coalesce(days_silent > rule.challenge_old_days, false) as is_old
from heard
cross join marts.rule as rule
