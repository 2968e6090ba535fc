-- Table macro since_at(as_of): one row per thing of a later day that no export of that day could tell: an activity, a milestone, a signing, or a challenge that was found.
with dated as (
    select
        'activity' as kind, activity_id as thing_id, start_date as event_date, start_date_precision as event_date_precision,
        _data_as_of, _file, _sheet, _row
    from marts.fct_activity
    union all by name
    select
        'milestone' as kind, milestone_id as thing_id, coalesce(done_date, due_date) as event_date,
        if(done_date is null, due_date_precision, done_date_precision) as event_date_precision, _data_as_of, _file, _sheet, _row
    from marts.fct_milestone
    union all by name
    select
        'agreement' as kind, agreement_id as thing_id, signed_date as event_date, signed_date_precision as event_date_precision,
        _data_as_of, _file, _sheet, _row
    from marts.fct_agreement
    union all by name
    select
        'challenge' as kind, challenge_id as thing_id, stage_date as event_date, stage_date_precision as event_date_precision,
        _data_as_of, _file, _sheet, _row
    from marts.fct_challenge
    where coalesce(stage, 'identified') = 'identified'
)
select kind, thing_id, event_date, event_date_precision, _file, _sheet, _row
from dated
-- a signing has not been until it is, whatever a proposal says about its day
where event_date > cast(as_of as date)
    and (kind = 'agreement' or not marts.is_stated_by(_data_as_of, cast(as_of as date)))
