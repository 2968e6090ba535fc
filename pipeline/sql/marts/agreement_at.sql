-- Table macro agreement_at(as_of): one row an agreement.
with asked as (
    select cast(as_of as date) as as_of_date
),

held as (
    -- contact lasts while an activity does: its last day, or the as-of day if it is still going on
    select
        link.agreement_id,
        max(least(activity.last_date, asked.as_of_date)) as last_contact_date,
        count(*) as contact_count,
        count(*) filter (
            where least(activity.last_date, asked.as_of_date) >= asked.as_of_date - interval 12 month
        ) as contacts_12_months,
        count(*) filter (
            where least(activity.last_date, asked.as_of_date)
                >= asked.as_of_date - to_months(rule.vitality_contact_months)
        ) as recent_contacts,
        count(activity.outcome) as outcome_count
    from marts.activity_agreement as link
    inner join marts.fct_activity as activity on link.activity_id = activity.activity_id
    cross join asked
    cross join marts.rule as rule
    where activity.status = 'held' and activity.start_date <= asked.as_of_date
    group by link.agreement_id
),

planned as (
    select
        link.agreement_id,
        min(activity.start_date) filter (where activity.start_date >= asked.as_of_date) as next_contact_date,
        count(*) filter (where activity.last_date < asked.as_of_date) as overdue_contact_count
    from marts.activity_agreement as link
    inner join marts.fct_activity as activity on link.activity_id = activity.activity_id
    cross join asked
    -- a letter that somebody means to write is no contact
    where activity.status = 'planned' and coalesce(activity.activity_type, 'other') <> 'inquiry'
    group by link.agreement_id
),

companies as (
    select link.agreement_id, count(distinct company.company_id) as company_count
    from marts.activity_agreement as link
    inner join marts.fct_activity as activity on link.activity_id = activity.activity_id
    inner join marts.activity_company as company on link.activity_id = company.activity_id
    cross join asked
    where activity.status = 'held' and activity.start_date <= asked.as_of_date
    group by link.agreement_id
),

milestones as (
    select
        milestone.agreement_id,
        count(*) as milestone_count,
        count(*) filter (
            where milestone.status = 'done'
                and coalesce(milestone.done_date, milestone.due_date, asked.as_of_date) <= asked.as_of_date
        ) as milestones_done,
        count(*) filter (
            where milestone.outcome is not null
                and coalesce(milestone.done_date, milestone.due_date, asked.as_of_date) <= asked.as_of_date
        ) as outcome_count,
        count(*) filter (
            where coalesce(milestone.status, 'planned') not in ('cancelled', 'done')
                and milestone.due_last_date < asked.as_of_date
        ) as milestones_overdue
    from marts.fct_milestone as milestone
    cross join asked
    where milestone.agreement_id is not null
    group by milestone.agreement_id
),

intervals as (
    select
        agreement.agreement_id,
        case
            when agreement.contact_interval_days > 0 then agreement.contact_interval_days
            else coalesce(by_type.days, rule.default_contact_interval_days)
        end as contact_interval_days,
        case
            when agreement.contact_interval_days > 0 then 'agreement'
            when by_type.days is not null then 'type'
            else 'default'
        end as contact_interval_source
    from marts.fct_agreement as agreement
    cross join marts.rule as rule
    left join seeds.contact_intervals as by_type on agreement.agreement_type = by_type.agreement_type
),

dated as (
    select
        agreement.agreement_id,
        agreement.status as declared_status,
        agreement.signed_date,
        agreement.expires_last_date,
        asked.as_of_date,
        -- an export made after the stated end tells how it stands then: on earlier days the dates know better
        coalesce(
            agreement.expires_last_date between asked.as_of_date and agreement._data_as_of, false
        ) as was_told_after_end,
        case
            when agreement.signed_date > asked.as_of_date then 'proposed'
            when agreement.expires_last_date < asked.as_of_date then 'expired'
            when agreement.expires_last_date <= asked.as_of_date + to_months(list_max(rule.expiry_warn_months))
                then 'expiring'
            when agreement.expires_last_date is not null then 'active'
            else 'undated'
        end as lifecycle_by_dates
    from marts.fct_agreement as agreement
    cross join asked
    cross join marts.rule as rule
),

lifecycles as (
    select
        *,
        case
            when lifecycle_by_dates = 'proposed' then 'proposed'
            when declared_status = 'ended' and not was_told_after_end then 'ended'
            -- where no end is stated, the word is all that is known
            when declared_status = 'expired' and lifecycle_by_dates = 'undated' then 'expired'
            -- a date of signing may be a plan: a proposal is no agreement until somebody says so
            when declared_status = 'proposed' then 'proposed'
            else lifecycle_by_dates
        end as lifecycle,
        case
            when expires_last_date < signed_date then 'ends_before_signed'
            when lifecycle_by_dates = 'proposed' then null
            when declared_status = 'active' and lifecycle_by_dates = 'expired' then 'active_but_expired'
            when declared_status = 'proposed' and lifecycle_by_dates = 'expired' then 'proposed_but_expired'
            when declared_status = 'proposed' and signed_date is not null then 'proposed_but_signed'
            when declared_status = 'expired' and lifecycle_by_dates in ('active', 'expiring')
                and not was_told_after_end then 'expired_but_in_force'
        end as lifecycle_conflict_code
    from dated
),

measured as (
    select
        agreement.agreement_id,
        life.as_of_date,
        life.lifecycle,
        life.lifecycle in ('active', 'expiring', 'undated') as is_in_force,
        life.declared_status,
        life.lifecycle_conflict_code is not null as has_lifecycle_conflict,
        life.lifecycle_conflict_code,
        agreement.signed_date,
        agreement.expires_date,
        agreement.expires_last_date,
        date_diff('day', life.as_of_date, agreement.expires_last_date) as days_to_expiry,
        -- the shortest warning that the end is within
        if(life.lifecycle = 'expiring', list_min(list_filter(
            rule.expiry_warn_months,
            lambda months: agreement.expires_last_date <= life.as_of_date + to_months(months)
        )), null) as expiry_warning_months,
        held.last_contact_date,
        date_diff('day', held.last_contact_date, life.as_of_date) as days_since_contact,
        intervals.contact_interval_days,
        intervals.contact_interval_source,
        case
            when held.last_contact_date is null then 'never'
            when date_diff('day', held.last_contact_date, life.as_of_date) * 100
                <= intervals.contact_interval_days * rule.presence_green_percent then 'green'
            when date_diff('day', held.last_contact_date, life.as_of_date) * 100
                <= intervals.contact_interval_days * rule.presence_amber_percent then 'amber'
            else 'red'
        end as presence,
        -- the first day of red, if nothing happens before
        cast(
            held.last_contact_date
            + cast(floor(intervals.contact_interval_days * rule.presence_amber_percent / 100) as integer) + 1
            as date
        ) as turns_red_date,
        planned.next_contact_date,
        coalesce(planned.overdue_contact_count, 0) as overdue_contact_count,
        coalesce(held.contact_count, 0) as contact_count,
        coalesce(held.contacts_12_months, 0) as contacts_12_months,
        coalesce(companies.company_count, 0) as company_count,
        coalesce(milestones.milestone_count, 0) as milestone_count,
        coalesce(milestones.milestones_done, 0) as milestones_done,
        coalesce(milestones.milestones_overdue, 0) as milestones_overdue,
        agreement.next_step,
        agreement.next_step_date,
        coalesce(agreement.next_step_last_date < life.as_of_date, false) as is_next_step_overdue,
        coalesce(held.recent_contacts, 0) > 0 as has_recent_contact,
        agreement.danish_owner is not null and agreement.chinese_owner is not null as has_both_owners,
        coalesce(agreement.next_step_last_date >= life.as_of_date, false)
            or planned.next_contact_date is not null as has_next_step,
        coalesce(milestones.milestones_done, 0) + coalesce(milestones.outcome_count, 0)
            + coalesce(held.outcome_count, 0) > 0 as has_result,
        coalesce(companies.company_count, 0) > 0 as has_company,
        agreement._file,
        agreement._sheet,
        agreement._row
    from marts.fct_agreement as agreement
    inner join lifecycles as life on agreement.agreement_id = life.agreement_id
    inner join intervals on agreement.agreement_id = intervals.agreement_id
    cross join marts.rule as rule
    left join held on agreement.agreement_id = held.agreement_id
    left join planned on agreement.agreement_id = planned.agreement_id
    left join companies on agreement.agreement_id = companies.agreement_id
    left join milestones on agreement.agreement_id = milestones.agreement_id
),

final as (
    select
        *,
        cast(has_recent_contact as integer) + cast(has_both_owners as integer) + cast(has_next_step as integer)
            + cast(has_result as integer) + cast(has_company as integer) as vitality
    from measured
)
select * from final
