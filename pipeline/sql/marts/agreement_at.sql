-- Table macro agreement_at(as_of): one row an agreement that is known on that day: not signed later, unless an export of the day says that it will be.
with asked as (
    select cast(as_of as date) as as_of_date
),

activities as materialized (
    select link.agreement_id, activity.* exclude (_file, _sheet, _row)
    from marts.activity_at(as_of) as activity
    inner join marts.activity_agreement as link on activity.activity_id = link.activity_id
    where activity.is_contact_then or activity.is_ahead_then or activity.is_overdue_then
),

relations as (
    select
        activity.agreement_id,
        max(activity.contact_date) as last_contact_date,
        -- of two on one day, the one that is known to the day decides
        arg_max(
            activity.contact_date_precision, (activity.contact_date, activity.contact_date_precision = 'day')
        ) filter (where activity.is_contact_then) as last_contact_date_precision,
        count(activity.contact_date) as contact_count,
        count(*) filter (where activity.contact_date > activity.as_of_date - interval 12 month) as contacts_12_months,
        count(*) filter (
            where activity.contact_date > activity.as_of_date - to_months(rule.vitality_contact_months)
        ) as recent_contacts,
        bool_or(activity.is_result_then) as has_outcome,
        min(activity.ahead_date) as next_contact_date,
        arg_min(
            activity.ahead_date_precision, (activity.ahead_date, activity.ahead_date_precision <> 'day')
        ) filter (where activity.is_ahead_then) as next_contact_date_precision,
        count(*) filter (where activity.is_overdue_then) as overdue_contact_count
    from activities as activity
    cross join marts.rule as rule
    group by activity.agreement_id
),

companies as (
    select activity.agreement_id, count(distinct company.company_id) as company_count
    from activities as activity
    inner join marts.activity_company as company on activity.activity_id = company.activity_id
    where activity.is_contact_then
    group by activity.agreement_id
),

milestones as (
    select
        milestone.agreement_id,
        count(*) as milestone_count,
        count(*) filter (where at_day.is_done_then) as milestones_done,
        count(*) filter (where at_day.is_overdue_then) as milestones_overdue,
        bool_or(at_day.is_result_then) as has_result
    from marts.fct_milestone as milestone
    inner join marts.milestone_at(as_of) as at_day on milestone.milestone_id = at_day.milestone_id
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

stated as materialized (
    select * from marts.agreement_said_at(as_of)
),

dated as (
    select
        agreement.agreement_id,
        agreement.signed_date,
        agreement.expires_last_date,
        asked.as_of_date,
        said.is_stated_then,
        said.declared_status,
        said.declared_status_text,
        said._data_as_of,
        said.next_step,
        said.next_step_date,
        said.next_step_last_date,
        case
            when agreement.signed_date > asked.as_of_date then 'proposed'
            when agreement.expires_last_date < asked.as_of_date then 'expired'
            when agreement.expires_last_date <= asked.as_of_date + to_months(list_max(rule.expiry_warn_months))
                then 'expiring'
            when agreement.expires_last_date is not null then 'active'
            else 'undated'
        end as lifecycle_by_dates
    from marts.fct_agreement as agreement
    inner join stated as said on agreement.agreement_id = said.agreement_id
    cross join asked
    cross join marts.rule as rule
    where said.is_stated_then or marts.is_known_by(agreement.signed_date, asked.as_of_date)
),

lifecycles as (
    select
        *,
        case
            when lifecycle_by_dates = 'proposed' then 'proposed'
            when declared_status = 'ended' then 'ended'
            -- where no end is stated, the word is all that is known
            when declared_status = 'expired' and lifecycle_by_dates = 'undated' then 'expired'
            -- a date of signing may be a plan: a proposal is no agreement until an export says so
            when declared_status = 'proposed' then 'proposed'
            -- no export says whether it is in force
            when declared_status is null and lifecycle_by_dates = 'undated' then 'unstated'
            else lifecycle_by_dates
        end as lifecycle,
        case
            when expires_last_date < signed_date then 'ends_before_signed'
            when lifecycle_by_dates = 'proposed' then null
            when declared_status = 'active' and lifecycle_by_dates = 'expired' then 'active_but_expired'
            when declared_status = 'proposed' and lifecycle_by_dates = 'expired' then 'proposed_but_expired'
            when declared_status = 'proposed' and signed_date is not null then 'proposed_but_signed'
            when declared_status = 'expired' and lifecycle_by_dates in ('active', 'expiring')
                then 'expired_but_in_force'
        end as lifecycle_conflict_code
    from dated
),

measured as (
    select
        agreement.agreement_id,
        life.as_of_date,
        life.lifecycle,
        life.lifecycle in ('active', 'expiring', 'undated') as is_in_force,
        life.lifecycle <> 'proposed' as is_signed_then,
        marts.is_known_by(agreement.signed_date, life.as_of_date) as is_known_then,
        life.is_stated_then,
        -- how much of an agreement's access counts: all while it is in force, a part where that is not stated
        case
            when life.lifecycle in ('active', 'expiring', 'undated') then 1
            when life.lifecycle = 'unstated' then rule.access_unstated
            else 0
        end as access_share,
        life.declared_status,
        life.declared_status_text,
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
        relations.last_contact_date,
        relations.last_contact_date_precision,
        date_diff('day', relations.last_contact_date, life.as_of_date) as days_since_contact,
        intervals.contact_interval_days,
        intervals.contact_interval_source,
        -- in this order, the worst first, so that the best of several is their max(); compared by =, <> and in alone
        cast(case
            when relations.last_contact_date is not null and date_diff('day', relations.last_contact_date, life.as_of_date) * 100
                <= intervals.contact_interval_days * rule.presence_green_percent then 'green'
            when relations.last_contact_date is not null and date_diff('day', relations.last_contact_date, life.as_of_date) * 100
                <= intervals.contact_interval_days * rule.presence_amber_percent then 'amber'
            when relations.last_contact_date is not null then 'red'
            when is_signed_then
                and agreement.signed_last_date > life.as_of_date - cast(intervals.contact_interval_days as integer) then 'new'
            else 'never'
        end as enum ('never', 'red', 'new', 'amber', 'green')) as presence,
        -- the first day of red, if nothing happens before
        cast(
            relations.last_contact_date
            + cast(floor(intervals.contact_interval_days * rule.presence_amber_percent / 100) as integer) + 1
            as date
        ) as turns_red_date,
        relations.next_contact_date,
        relations.next_contact_date_precision,
        coalesce(relations.overdue_contact_count, 0) as overdue_contact_count,
        coalesce(relations.contact_count, 0) as contact_count,
        coalesce(relations.contacts_12_months, 0) as contacts_12_months,
        coalesce(companies.company_count, 0) as company_count,
        coalesce(milestones.milestone_count, 0) as milestone_count,
        coalesce(milestones.milestones_done, 0) as milestones_done,
        coalesce(milestones.milestones_overdue, 0) as milestones_overdue,
        life.next_step,
        life.next_step_date,
        coalesce(life.next_step_last_date < life.as_of_date, false) as is_next_step_overdue,
        coalesce(relations.recent_contacts, 0) > 0 as has_recent_contact,
        agreement.danish_owner is not null and agreement.chinese_owner is not null as has_both_owners,
        coalesce(life.next_step_last_date >= life.as_of_date, false)
            or relations.next_contact_date is not null as has_next_step,
        coalesce(milestones.has_result, false) or coalesce(relations.has_outcome, false) as has_result,
        coalesce(companies.company_count, 0) > 0 as has_company,
        life._data_as_of,
        agreement._file,
        agreement._sheet,
        agreement._row
    from marts.fct_agreement as agreement
    inner join lifecycles as life on agreement.agreement_id = life.agreement_id
    inner join intervals on agreement.agreement_id = intervals.agreement_id
    cross join marts.rule as rule
    left join relations on agreement.agreement_id = relations.agreement_id
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
