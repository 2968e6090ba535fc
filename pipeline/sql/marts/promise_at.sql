-- Table macro promise_at(as_of): one row per promise that is still open: a next step, or an inquiry without an answer.
with held as (
    select activity.*, at_day.contact_date, at_day.contact_date_precision, at_day.is_inquiry, at_day.is_over_then
    from marts.fct_activity as activity
    inner join marts.activity_at(as_of) as at_day on activity.activity_id = at_day.activity_id
    where at_day.is_contact_then
),

still_latest as (
    select distinct link.activity_id
    from held
    inner join marts.activity_agreement as link on held.activity_id = link.activity_id
    qualify held.contact_date = max(held.contact_date) over (partition by link.agreement_id)
),

gathered as (
    -- an agreement does not state when it promised
    select
        'agreement_step' as promise_kind,
        agreement.agreement_id,
        said.next_step as promise,
        said.next_step_date as due_date,
        said.next_step_date_precision as due_date_precision,
        said.next_step_last_date as due_last_date,
        agreement.is_illustrative,
        said._file, said._sheet, said._row
    from marts.fct_agreement as agreement
    inner join marts.agreement_at(as_of) as measure on agreement.agreement_id = measure.agreement_id
    inner join marts.agreement_said_at(as_of) as said on agreement.agreement_id = said.agreement_id
    where said.next_step is not null
        -- what has ended promises nothing more, unless it says so with a day ahead
        and (
            measure.lifecycle not in ('ended', 'expired')
            or said.next_step_last_date >= cast(as_of as date)
        )
    union all by name
    -- a later contact of the agreement takes up or replaces what an earlier one left open
    select
        'contact_step' as promise_kind, marts.first_agreement(held.activity_id) as agreement_id, held.activity_id, held.next_step as promise,
        held.contact_date as made_date, held.contact_date_precision as made_date_precision,
        held.next_step_date as due_date, held.next_step_date_precision as due_date_precision,
        marts.last_known_day(held.next_step_date, held.next_step_date_precision) as due_last_date,
        held.is_illustrative, held._file, held._sheet, held._row
    from held
    left join still_latest on held.activity_id = still_latest.activity_id
    cross join marts.rule as rule
    where held.next_step is not null and held.is_over_then and not held.is_inquiry
        and (
            still_latest.activity_id is not null
            or agreement_id is null
            and held.contact_date > cast(as_of as date) - to_months(rule.vitality_contact_months)
        )
    union all by name
    select
        'inquiry' as promise_kind, marts.first_agreement(activity.activity_id) as agreement_id, activity.activity_id, activity.title as promise,
        activity.start_date as made_date, activity.start_date_precision as made_date_precision,
        -- of a month no day can be counted on from
        if(activity.start_date_precision = 'day', activity.start_date + rule.reaction_target_days, null) as due_date,
        if(activity.start_date_precision = 'day', 'day', null) as due_date_precision,
        due_date as due_last_date,
        activity.is_illustrative, activity._file, activity._sheet, activity._row
    from marts.reaction_at(as_of) as reaction
    inner join marts.fct_activity as activity on reaction.activity_id = activity.activity_id
    cross join marts.rule as rule
    where reaction.is_open
)
select
    gathered.*,
    coalesce(gathered.due_last_date < cast(as_of as date), false) as is_promise_overdue,
    if(is_promise_overdue, date_diff('day', gathered.due_last_date, cast(as_of as date)), null) as promise_overdue_days
from gathered
