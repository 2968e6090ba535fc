-- Table macro attention_at(as_of): one row per reason to act, now or soon (`is_ahead`), and which action it calls for, most pressing first.
with agreements as materialized (
    select
        agreement.agreement_id as thing_id, agreement.agreement_name as subject, agreement.signed_last_date,
        agreement.signed_date_precision, agreement.expires_date_precision, agreement.is_illustrative, measure.*
    from marts.agreement_at(as_of) as measure
    inner join marts.fct_agreement as agreement on measure.agreement_id = agreement.agreement_id
),

expiring as (
    select
        'expires_in_' || expiry_warning_months || '_months' as kind,
        'renew' as action_kind,
        if(expiry_warning_months = list_min(rule.expiry_warn_months), 'red', 'amber') as severity,
        expires_last_date as event_date, expires_date_precision as event_date_precision, days_to_expiry as days,
        agreements.*
    from agreements
    cross join marts.rule as rule
    where expiry_warning_months is not null
),

conflicts as (
    select
        lifecycle_conflict_code as kind, 'check' as action_kind, 'amber' as severity,
        coalesce(expires_last_date, signed_last_date) as event_date,
        if(expires_last_date is null, signed_date_precision, expires_date_precision) as event_date_precision,
        abs(date_diff('day', coalesce(expires_last_date, marts.counted_day(signed_last_date, as_of_date)), as_of_date)) as days,
        *
    from agreements
    where has_lifecycle_conflict
),

steps as (
    select
        'step' as action_kind, 'next_step' as stem, is_next_step_overdue as is_late,
        said.next_step_last_date as event_date, said.next_step_date_precision as event_date_precision, agreements.next_step as subject,
        agreements.* exclude (subject) replace (said._file as _file, said._sheet as _sheet, said._row as _row)
    from agreements
    inner join marts.agreement_said_at(as_of) as said on agreements.agreement_id = said.agreement_id
    -- what is not in force is held to no day that has passed
    where (is_in_force or lifecycle = 'unstated' or event_date >= as_of_date) and agreements.next_step is not null
),

planned as (
    select
        'activity' as action_kind, 'activity' as stem, at_day.is_overdue_then as is_late,
        if(is_late, at_day.last_date, at_day.ahead_date) as event_date,
        if(is_late, at_day.last_date_precision, at_day.ahead_date_precision) as event_date_precision,
        activity.title as subject, activity.activity_id as thing_id, marts.first_agreement(activity.activity_id) as agreement_id, at_day.as_of_date,
        activity.danish_party, activity.province_code, activity.is_illustrative, activity._file, activity._sheet, activity._row
    from marts.fct_activity as activity
    inner join marts.activity_at(as_of) as at_day on activity.activity_id = at_day.activity_id
    where at_day.is_overdue_then or at_day.is_ahead_then
),

milestones as (
    select
        'milestone' as action_kind, 'milestone' as stem, at_day.is_overdue_then as is_late,
        at_day.due_last_date as event_date, at_day.due_date_precision as event_date_precision,
        milestone.title as subject, milestone.milestone_id as thing_id, milestone.agreement_id, at_day.as_of_date,
        milestone.is_illustrative, milestone._file, milestone._sheet, milestone._row
    from marts.fct_milestone as milestone
    inner join marts.milestone_at(as_of) as at_day on milestone.milestone_id = at_day.milestone_id
    where at_day.is_overdue_then or at_day.is_open_then
),

-- what is to be done by a day: late, soon or in sight
dated as (
    select
        *,
        stem || if(is_late, '_overdue', '_ahead') as kind,
        case
            when is_late and action_kind <> 'activity' then 'red'
            when is_late or event_date <= as_of_date + rule.action_soon_days then 'amber'
            else 'green'
        end as severity,
        abs(date_diff('day', event_date, as_of_date)) as days
    from (from steps union all by name from planned union all by name from milestones)
    cross join (select action_soon_days, action_ahead_days from marts.rule) as rule
    where is_late or event_date between as_of_date and as_of_date + rule.action_ahead_days
),

inquiries as (
    -- its colour is that of its waiting time, as presence shows it
    select
        'answer' as action_kind, 'inquiry_unanswered' as kind, reaction.reaction_severity as severity,
        reaction.received_date as event_date, reaction.received_date_precision as event_date_precision, reaction.waiting_days as days,
        activity.title as subject, activity.activity_id as thing_id, marts.first_agreement(activity.activity_id) as agreement_id,
        activity.danish_party, activity.province_code, activity.is_illustrative, activity._file, activity._sheet, activity._row
    from marts.reaction_at(as_of) as reaction
    inner join marts.fct_activity as activity on reaction.activity_id = activity.activity_id
    where reaction.is_open
),

money as (
    -- one per thing, however many vouchers it refers to: attention_row_at lists them
    select
        'money' as action_kind, rule_code as kind, severity,
        max(posted_date) as event_date, 'day' as event_date_precision,
        coalesce(budget_line, voucher_id, funding_source) as thing_id, thing_id as subject,
        concat_ws(':', rule_code, thing_id) as matter, false as is_illustrative,
        arg_min(_file, (_file, _sheet, _row)) as _file, arg_min(_sheet, (_file, _sheet, _row)) as _sheet, arg_min(_row, (_file, _sheet, _row)) as _row
    from marts.finding_at(as_of)
    group by rule_code, severity, thing_id
),

dialogues as (
    select
        -- of all that is old it is asked first whether it still stands, unless an offer hangs on it
        at_day.is_old and at_day.stage_then <> 'offer' as is_gone,
        case when is_gone then 'challenge_old' when at_day.dialogue = 'silent' then 'challenge_silent' else 'challenge_nobody' end as kind,
        case kind when 'challenge_old' then 'settle' when 'challenge_silent' then 'talk' else 'find' end as action_kind,
        case
            when at_day.stage_then = 'offer' then 'red'
            when not is_gone and (at_day.is_case or challenge.urgency = 'high') then 'amber'
            else 'green'
        end as severity,
        at_day.news_date as event_date, at_day.news_date_precision as event_date_precision, at_day.days_silent as days,
        challenge.challenge_id, challenge.problem_owner, challenge.title as subject, challenge.challenge_id as thing_id,
        if(is_gone, null, door.agreement_id) as agreement_id,
        -- one call does for all challenges of an owner
        case
            when is_gone then 'old'
            when kind = 'challenge_silent' then coalesce(lower(trim(challenge.problem_owner)), thing_id)
            when at_day.is_case then thing_id
        end as matter,
        challenge.province_code, challenge.is_illustrative, challenge._file, challenge._sheet, challenge._row
    from marts.challenge_at(as_of) as at_day
    inner join marts.fct_challenge as challenge on at_day.challenge_id = challenge.challenge_id
    left join marts.challenge_access_at(as_of) as door on at_day.challenge_id = door.challenge_id and door.access_rank = 1
    where at_day.is_open_then and at_day.dialogue in ('nobody', 'silent')
),

gathered as (
    -- one journey does for all relations on its way
    select *, 'warm_up' as action_kind, agreement_id as thing_id, journey as matter from marts.journey_stop_at(as_of)
    union all by name from expiring
    union all by name from conflicts
    union all by name from dated
    union all by name from inquiries
    union all by name from money
    union all by name from dialogues
),

judged as (
    select
        gathered.kind, action_kind, thing_id, severity, gathered.agreement_id, subject,
        coalesce(agreement.danish_party, gathered.danish_party) as danish_party,
        coalesce(gathered.province_code, agreement.province_code) as province_code,
        event_date, event_date_precision, days, gathered.is_illustrative, gathered._file, gathered._sheet, gathered._row,
        challenge_id, problem_owner, gathered.kind like '%\_ahead' escape '\' as is_ahead,
        case
            when action_kind in ('check', 'money', 'find', 'settle', 'talk') or gathered.kind = 'never_met' then null
            -- of a month no day can be counted on from
            when action_kind <> 'answer' then event_date
            when event_date_precision = 'day' then event_date + rule.reaction_target_days
        end as due_date,
        if(action_kind = 'answer', 'day', event_date_precision) as due_precision,
        -- one call or question to a party does for all that has no way of its own
        concat_ws(':', action_kind, coalesce(
            matter, if(action_kind in ('warm_up', 'find'), coalesce(agreement.danish_party, gathered.danish_party, '-'), thing_id)
        )) as action_key,
        -- the day from which on there is this reason: what was done before it does not answer it
        if(action_kind = 'renew', event_date - to_months(cast(regexp_extract(gathered.kind, '\d+') as integer)), event_date)::date as since_date
    from gathered
    left join marts.fct_agreement as agreement on gathered.agreement_id = agreement.agreement_id
    cross join marts.rule as rule
)
select
    cast(row_number() over (
        order by severity = 'red' desc, severity = 'amber' desc, days desc nulls last, kind, agreement_id, subject, _file, _sheet, _row
    ) as bigint) as rank,
    concat_ws(':', kind, thing_id) as attention_key,
    *
from judged
