-- Table macro attention_at(as_of): one row a thing that needs attention, with its reason, most pressing first.
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
        agreement.signed_last_date,
        agreement.signed_date_precision,
        agreement.expires_date_precision,
        agreement.next_step_last_date,
        agreement.next_step_date_precision,
        agreement.is_illustrative,
        agreement._file,
        agreement._sheet,
        agreement._row
    from marts.agreement_at(as_of) as measure
    inner join marts.fct_agreement as agreement on measure.agreement_id = agreement.agreement_id
),

gone_cold as (
    select
        'gone_cold' as kind, agreement_id as thing_id, 'red' as severity, agreement_id, agreement_name as subject, danish_party,
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
        'never_met', agreement_id, 'amber', agreement_id, agreement_name, danish_party,
        signed_last_date, signed_date_precision, date_diff('day', marts.counted_day(signed_last_date, as_of_date), as_of_date),
        is_illustrative, _file, _sheet, _row
    from agreements
    where is_in_force and presence = 'never'
),

going_cold as (
    -- a planned contact before that day answers it
    select
        'going_cold', agreement_id, 'amber', agreement_id, agreement_name, danish_party,
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
        'expires_in_' || expiry_warning_months || '_months', agreement_id,
        if(expiry_warning_months = list_min(rule.expiry_warn_months), 'red', 'amber'),
        agreement_id, agreement_name, danish_party, expires_last_date, expires_date_precision, days_to_expiry,
        is_illustrative, _file, _sheet, _row
    from agreements
    cross join marts.rule as rule
    where expiry_warning_months is not null
),

conflicts as (
    select
        lifecycle_conflict_code, agreement_id, 'amber', agreement_id, agreement_name, danish_party,
        coalesce(expires_last_date, signed_last_date),
        if(expires_last_date is null, signed_date_precision, expires_date_precision),
        abs(date_diff('day', coalesce(expires_last_date, marts.counted_day(signed_last_date, as_of_date)), as_of_date)),
        is_illustrative, _file, _sheet, _row
    from agreements
    where has_lifecycle_conflict
),

steps as (
    select
        'next_step_overdue', agreement_id, 'red', agreement_id, next_step, danish_party,
        next_step_last_date, next_step_date_precision, date_diff('day', next_step_last_date, as_of_date),
        is_illustrative, _file, _sheet, _row
    from agreements
    where (is_in_force or lifecycle = 'unstated') and is_next_step_overdue and next_step is not null
),

planned as (
    select
        'activity_overdue', activity.activity_id, 'amber', link.agreement_id, activity.title,
        coalesce(agreement.danish_party, activity.danish_party),
        activity.last_date, activity.last_date_precision,
        date_diff('day', activity.last_date, at_day.as_of_date),
        activity.is_illustrative, activity._file, activity._sheet, activity._row
    from marts.fct_activity as activity
    inner join marts.activity_at(as_of) as at_day on activity.activity_id = at_day.activity_id
    left join first_agreement as link on activity.activity_id = link.activity_id
    left join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
    where at_day.is_overdue_then
),

milestones as (
    select
        'milestone_overdue', milestone.milestone_id, 'red', agreement.agreement_id, milestone.title, agreement.danish_party,
        milestone.due_last_date, milestone.due_date_precision,
        date_diff('day', milestone.due_last_date, at_day.as_of_date),
        milestone.is_illustrative, milestone._file, milestone._sheet, milestone._row
    from marts.fct_milestone as milestone
    inner join marts.milestone_at(as_of) as at_day on milestone.milestone_id = at_day.milestone_id
    left join marts.fct_agreement as agreement on milestone.agreement_id = agreement.agreement_id
    where at_day.is_overdue_then
),

inquiries as (
    -- its colour is that of its waiting time, as presence shows it
    select
        'inquiry_unanswered', activity.activity_id, reaction.reaction_severity, link.agreement_id, activity.title, activity.danish_party,
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
        rule_code, subject, severity, null, subject, null,
        max(posted_date), 'day', null, false,
        arg_min(_file, (_file, _sheet, _row)), arg_min(_sheet, (_file, _sheet, _row)), arg_min(_row, (_file, _sheet, _row))
    from (select *, coalesce(budget_line, voucher_id, funding_source) as subject from marts.finding_at(as_of))
    group by rule_code, severity, subject
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
),

final as (
    select
        cast(row_number() over (
            order by severity = 'red' desc, days desc nulls last, kind, agreement_id, subject, _file, _sheet, _row
        ) as bigint) as rank,
        concat_ws(':', kind, thing_id) as attention_key,
        * exclude (thing_id)
    from gathered
)
select * from final
