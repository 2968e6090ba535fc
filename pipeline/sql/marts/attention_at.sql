-- Table macro attention_at(as_of): one row a reason why somebody must act, or soon must (`is_ahead`), and which action it calls for, most pressing first.
with first_agreement as (
    select activity_id, min(agreement_id) as agreement_id
    from marts.activity_agreement
    group by activity_id
),

agreements as materialized (
    select
        measure.* exclude (_file, _sheet, _row),
        agreement.agreement_name,
        agreement.danish_party,
        agreement.province_code,
        agreement.signed_last_date,
        agreement.signed_date_precision,
        agreement.expires_date_precision,
        agreement.is_illustrative,
        agreement._file,
        agreement._sheet,
        agreement._row
    from marts.agreement_at(as_of) as measure
    inner join marts.fct_agreement as agreement on measure.agreement_id = agreement.agreement_id
),

gone_cold as (
    select
        'gone_cold' as kind, 'warm_up' as action_kind, agreement_id as thing_id, 'red' as severity,
        agreement_id, agreement_name as subject, danish_party, province_code,
        -- as exact as the contact is that it is counted from
        turns_red_date as event_date, last_contact_date_precision as event_date_precision,
        -- since the first red day, as presence counts it: 0 on that day itself
        date_diff('day', turns_red_date, as_of_date) as days,
        is_illustrative, _file, _sheet, _row
    from agreements
    where is_in_force and presence = 'red'
),

never_met as (
    select
        'never_met', 'warm_up', agreement_id, 'amber', agreement_id, agreement_name, danish_party, province_code,
        signed_last_date, signed_date_precision, date_diff('day', marts.counted_day(signed_last_date, as_of_date), as_of_date),
        is_illustrative, _file, _sheet, _row
    from agreements
    where is_in_force and presence = 'never'
),

going_cold as (
    -- a planned contact before that day answers it
    select
        'going_cold', 'warm_up', agreement_id, 'amber', agreement_id, agreement_name, danish_party, province_code,
        turns_red_date, last_contact_date_precision, date_diff('day', as_of_date, turns_red_date),
        is_illustrative, _file, _sheet, _row
    from agreements
    cross join marts.rule as rule
    where is_in_force and presence in ('green', 'amber')
        and turns_red_date <= as_of_date + rule.presence_warn_days
        and not coalesce(next_contact_date < turns_red_date, false)
),

expiring as (
    select
        'expires_in_' || expiry_warning_months || '_months', 'renew', agreement_id,
        if(expiry_warning_months = list_min(rule.expiry_warn_months), 'red', 'amber'),
        agreement_id, agreement_name, danish_party, province_code, expires_last_date, expires_date_precision, days_to_expiry,
        is_illustrative, _file, _sheet, _row
    from agreements
    cross join marts.rule as rule
    where expiry_warning_months is not null
),

conflicts as (
    select
        lifecycle_conflict_code, 'check', agreement_id, 'amber', agreement_id, agreement_name, danish_party, province_code,
        coalesce(expires_last_date, signed_last_date),
        if(expires_last_date is null, signed_date_precision, expires_date_precision),
        abs(date_diff('day', coalesce(expires_last_date, marts.counted_day(signed_last_date, as_of_date)), as_of_date)),
        is_illustrative, _file, _sheet, _row
    from agreements
    where has_lifecycle_conflict
),

steps as (
    select
        if(is_next_step_overdue, 'next_step_overdue', 'next_step_ahead'), 'step', agreement_id,
        case
            when is_next_step_overdue then 'red'
            when said.next_step_last_date <= as_of_date + rule.action_soon_days then 'amber'
            else 'green'
        end,
        agreement_id, agreements.next_step, danish_party, province_code,
        said.next_step_last_date, said.next_step_date_precision, abs(date_diff('day', said.next_step_last_date, as_of_date)),
        is_illustrative, said._file, said._sheet, said._row
    from agreements
    inner join marts.agreement_said_at(as_of) as said using (agreement_id)
    cross join marts.rule as rule
    where (is_in_force or lifecycle = 'unstated') and agreements.next_step is not null
        and (is_next_step_overdue or said.next_step_last_date between as_of_date and as_of_date + rule.action_ahead_days)
),

planned as (
    select
        if(at_day.is_overdue_then, 'activity_overdue', 'activity_ahead'), 'activity', activity.activity_id,
        if(at_day.is_overdue_then or at_day.ahead_date <= at_day.as_of_date + rule.action_soon_days, 'amber', 'green'),
        link.agreement_id, activity.title,
        coalesce(agreement.danish_party, activity.danish_party), coalesce(activity.province_code, agreement.province_code),
        if(at_day.is_overdue_then, at_day.last_date, at_day.ahead_date),
        if(at_day.is_overdue_then, at_day.last_date_precision, at_day.ahead_date_precision),
        abs(date_diff('day', if(at_day.is_overdue_then, at_day.last_date, at_day.ahead_date), at_day.as_of_date)),
        activity.is_illustrative, activity._file, activity._sheet, activity._row
    from marts.fct_activity as activity
    inner join marts.activity_at(as_of) as at_day on activity.activity_id = at_day.activity_id
    left join first_agreement as link on activity.activity_id = link.activity_id
    left join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
    cross join marts.rule as rule
    where at_day.is_overdue_then or at_day.is_ahead_then and at_day.ahead_date <= at_day.as_of_date + rule.action_ahead_days
),

milestones as (
    select
        if(at_day.is_overdue_then, 'milestone_overdue', 'milestone_ahead'), 'milestone', milestone.milestone_id,
        case
            when at_day.is_overdue_then then 'red'
            when at_day.due_last_date <= at_day.as_of_date + rule.action_soon_days then 'amber'
            else 'green'
        end,
        agreement.agreement_id, milestone.title, agreement.danish_party, agreement.province_code,
        at_day.due_last_date, at_day.due_date_precision,
        abs(date_diff('day', at_day.due_last_date, at_day.as_of_date)),
        milestone.is_illustrative, milestone._file, milestone._sheet, milestone._row
    from marts.fct_milestone as milestone
    inner join marts.milestone_at(as_of) as at_day on milestone.milestone_id = at_day.milestone_id
    left join marts.fct_agreement as agreement on milestone.agreement_id = agreement.agreement_id
    cross join marts.rule as rule
    where at_day.is_overdue_then
        or at_day.is_open_then
        and at_day.due_last_date between at_day.as_of_date and at_day.as_of_date + rule.action_ahead_days
),

inquiries as (
    -- its colour is that of its waiting time, as presence shows it
    select
        'inquiry_unanswered', 'answer', activity.activity_id, reaction.reaction_severity, link.agreement_id, activity.title,
        activity.danish_party, activity.province_code,
        reaction.received_date, reaction.received_date_precision, reaction.waiting_days,
        activity.is_illustrative, activity._file, activity._sheet, activity._row
    from marts.reaction_at(as_of) as reaction
    inner join marts.fct_activity as activity on reaction.activity_id = activity.activity_id
    left join first_agreement as link on activity.activity_id = link.activity_id
    where reaction.is_open
),

money as (
    -- one a thing, however many vouchers it speaks of: attention_row_at lists them
    select
        rule_code, 'money', subject, severity, null, subject, null, null,
        max(posted_date), 'day', null, false,
        arg_min(_file, (_file, _sheet, _row)), arg_min(_sheet, (_file, _sheet, _row)), arg_min(_row, (_file, _sheet, _row))
    from (select *, coalesce(budget_line, voucher_id, funding_source) as subject from marts.finding_at(as_of))
    group by rule_code, severity, subject
),

doors as (
    select challenge_id, agreement_id
    from marts.challenge_access_at(as_of)
    where access_rank = 1 and access_kind <> 'other'
),

troubles as (
    -- of all that is old it is asked first whether it still stands, unless somebody's offer hangs on it
    select
        at_day.*,
        challenge.* exclude (challenge_id, agreement_id, province_code),
        at_day.is_old and at_day.stage_then <> 'offer' as is_gone,
        if(is_gone, null, doors.agreement_id) as agreement_id,
        agreement.danish_party,
        coalesce(challenge.province_code, if(is_gone, null, agreement.province_code)) as province_code
    from marts.challenge_at(as_of) as at_day
    inner join marts.fct_challenge as challenge on at_day.challenge_id = challenge.challenge_id
    left join doors on at_day.challenge_id = doors.challenge_id
    left join marts.fct_agreement as agreement on doors.agreement_id = agreement.agreement_id
    where at_day.is_open_then and at_day.dialogue in ('nobody', 'silent')
),

dialogues as (
    select
        case
            when is_gone then 'challenge_old'
            when dialogue = 'silent' then 'challenge_silent'
            else 'challenge_nobody'
        end as kind,
        case kind when 'challenge_old' then 'settle' when 'challenge_silent' then 'talk' else 'find' end as action_kind,
        challenge_id as thing_id,
        case
            when stage_then = 'offer' then 'red'
            when is_gone then 'green'
            when is_case or urgency = 'high' then 'amber'
            else 'green'
        end as severity,
        agreement_id, title as subject, if(is_gone, null, danish_party) as danish_party, province_code,
        news_date as event_date, news_date_precision as event_date_precision, days_silent as days,
        is_illustrative, _file, _sheet, _row,
        challenge_id, problem_owner,
        -- one call does for all challenges of an owner; one question to whoever has the way in, for all that it leads to
        case
            when kind = 'challenge_old' then 'old'
            when kind = 'challenge_silent' then coalesce(lower(trim(problem_owner)), challenge_id)
            when is_case then challenge_id
            else coalesce(danish_party, '-')
        end as matter
    from troubles
),

gathered as (
    select * from gone_cold
    union all
    select * from never_met
    union all
    select * from going_cold
    union all
    select * from expiring
    union all
    select * from conflicts
    union all
    select * from steps
    union all
    select * from planned
    union all
    select * from milestones
    union all
    select * from inquiries
    union all
    select * from money
    union all by name
    select * from dialogues
),

judged as (
    select
        gathered.* exclude (matter),
        kind like '%\_ahead' escape '\' as is_ahead,
        case
            when action_kind in ('check', 'money', 'find', 'settle', 'talk') or kind = 'never_met' then null
            -- of a month no day can be counted on from
            when action_kind <> 'answer' then event_date
            when event_date_precision = 'day' then event_date + rule.reaction_target_days
        end as due_date,
        if(action_kind = 'answer', 'day', event_date_precision) as due_precision,
        -- one journey or one call does for all relations of a party in a province
        concat_ws(':', action_kind, case
            when action_kind = 'warm_up' then concat_ws(':', coalesce(danish_party, '-'), coalesce(province_code, '-'))
            when action_kind = 'money' then concat_ws(':', kind, thing_id)
            when action_kind in ('find', 'settle', 'talk') then matter
            else thing_id
        end) as action_key,
        -- the day from which on there is this reason: what was done before it does not answer it
        if(action_kind = 'renew', event_date - to_months(cast(regexp_extract(kind, '\d+') as integer)), event_date)::date as since_date
    from gathered
    cross join marts.rule as rule
),

final as (
    select
        cast(row_number() over (
            order by severity = 'red' desc, severity = 'amber' desc, days desc nulls last, kind, agreement_id, subject, _file, _sheet, _row
        ) as bigint) as rank,
        concat_ws(':', kind, thing_id) as attention_key,
        *
    from judged
)
select * from final
