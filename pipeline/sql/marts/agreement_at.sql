-- Table macro agreement_at(as_of): one row per agreement that is known on that day: not signed later, unless an export of the day says that it will be.
with activities as materialized (
    select link.agreement_id, activity.*
    from marts.activity_at(as_of) as activity
    inner join marts.activity_agreement as link on activity.activity_id = link.activity_id
    where activity.is_contact_then or activity.is_ahead_then or activity.is_overdue_then
),

relations as (
    select
        agreement_id,
        max(contact_date) as last_contact_date,
        -- of two on one day, the one that is known to the day decides
        arg_max(contact_date_precision, (contact_date, contact_date_precision = 'day')) filter (where is_contact_then)
            as last_contact_date_precision,
        count(contact_date) as contact_count,
        count(*) filter (where contact_date > as_of_date - interval 12 month) as contacts_12_months,
        bool_or(contact_date > as_of_date - to_months(rule.vitality_contact_months)) as has_recent_contact,
        bool_or(is_result_then) as has_outcome,
        min(ahead_date) as next_contact_date,
        arg_min(ahead_date_precision, (ahead_date, ahead_date_precision <> 'day')) filter (where is_ahead_then)
            as next_contact_date_precision,
        count(*) filter (where is_overdue_then) as overdue_contact_count
    from activities
    cross join marts.rule as rule
    group by agreement_id
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

dated as (
    select
        agreement.agreement_id, agreement.agreement_type, signed_date, signed_last_date, expires_date, expires_last_date,
        agreement._file, agreement._sheet, agreement._row, agreement.contact_interval_days as own_interval_days,
        said.* exclude (agreement_id, _file, _sheet, _row),
        cast(as_of as date) as as_of_date,
        rule,
        if(own_interval_days > 0, own_interval_days, coalesce(by_type.days, rule.default_contact_interval_days))
            as contact_interval_days,
        case when own_interval_days > 0 then 'agreement' when by_type.days is not null then 'type' else 'default' end
            as contact_interval_source,
        case
            when signed_date > as_of_date then 'proposed'
            when expires_last_date < as_of_date then 'expired'
            when expires_last_date <= as_of_date + to_months(list_max(rule.expiry_warn_months)) then 'expiring'
            when expires_last_date is not null then 'active'
            else 'undated'
        end as lifecycle_by_dates
    from marts.fct_agreement as agreement
    inner join marts.agreement_said_at(as_of) as said on agreement.agreement_id = said.agreement_id
    left join seeds.contact_intervals as by_type on agreement.agreement_type = by_type.agreement_type
    cross join marts.rule as rule
    where said.is_stated_then or marts.is_known_by(agreement.signed_date, cast(as_of as date))
),

lifecycles as (
    select
        *,
        case
            when lifecycle_by_dates = 'proposed' then 'proposed'
            when declared_status = 'ended' then 'ended'
            -- where no end is stated, the word is all that is known
            when declared_status = 'expired' and lifecycle_by_dates = 'undated' then 'expired'
            -- a date of signing may be a plan: a proposal is not an agreement until an export says so
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

-- a call or a letter renews a part of the interval: it counts as if it had been so much earlier
renewals as (
    select
        agreement_id,
        max(renewed_date) as renewed_date,
        arg_max(contact_date_precision, (renewed_date, contact_date_precision = 'day')) as renewed_date_precision
    from (
        select
            activities.*,
            contact_date - cast(contact_interval_days * (100 - renews_percent) // 100 as integer) as renewed_date
        from activities
        inner join lifecycles on activities.agreement_id = lifecycles.agreement_id
        where is_contact_then
    )
    group by agreement_id
),

measured as (
    select
        life.*,
        relations.* exclude (agreement_id),
        renewals.* exclude (agreement_id),
        companies.company_count,
        milestones.* exclude (agreement_id),
        lifecycle in ('active', 'expiring', 'undated') as is_in_force,
        lifecycle <> 'proposed' as is_signed_then,
        date_diff('day', last_contact_date, as_of_date) as days_since_contact
    from lifecycles as life
    left join relations on life.agreement_id = relations.agreement_id
    left join renewals on life.agreement_id = renewals.agreement_id
    left join companies on life.agreement_id = companies.agreement_id
    left join milestones on life.agreement_id = milestones.agreement_id
),

judged as (
    select
        columns('^(agreement_id|as_of_date|lifecycle|is_in_force|is_signed_then|is_stated_then|declared_status|declared_status_text|lifecycle_conflict_code)$'),
        columns('^(signed_date|expires_date|expires_last_date|contact_interval_days|contact_interval_source|has_both_owners|_data_as_of|_file|_sheet|_row)$'),
        columns('^((last_contact|renewed|next_contact)_date(_precision)?|days_since_contact|next_step|next_step_date)$'),
        marts.is_known_by(signed_date, as_of_date) as is_known_then,
        -- how much of an agreement's access counts: all while it is in force, a part where that is not stated
        case when is_in_force then 1 when lifecycle = 'unstated' then rule.access_unstated else 0 end as access_share,
        lifecycle_conflict_code is not null as has_lifecycle_conflict,
        date_diff('day', as_of_date, expires_last_date) as days_to_expiry,
        -- the shortest warning that the end is within
        if(lifecycle = 'expiring', list_min(list_filter(
            rule.expiry_warn_months, lambda months: expires_last_date <= as_of_date + to_months(months)
        )), null) as expiry_warning_months,
        -- in this order, the worst first, so that the best of several is their max(); compared by =, <> and in alone
        cast(case
            when date_diff('day', renewed_date, as_of_date) * 100 <= contact_interval_days * rule.presence_green_percent then 'green'
            when date_diff('day', renewed_date, as_of_date) * 100 <= contact_interval_days * rule.presence_amber_percent then 'amber'
            when last_contact_date is not null then 'red'
            when is_signed_then and signed_last_date > as_of_date - cast(contact_interval_days as integer) then 'new'
            else 'never'
        end as enum ('never', 'red', 'new', 'amber', 'green')) as presence,
        -- the first day of red, if nothing happens before
        cast(renewed_date + cast(floor(contact_interval_days * rule.presence_amber_percent / 100) as integer) + 1 as date)
            as turns_red_date,
        coalesce(columns('^((overdue_contact|contact|company|milestone)_count|contacts_12_months|milestones_(done|overdue))$'), 0) as "\0",
        coalesce(next_step_last_date < as_of_date, false) as is_next_step_overdue,
        coalesce(has_recent_contact, false) as has_recent_contact,
        coalesce(next_step_last_date >= as_of_date, false) or next_contact_date is not null as has_next_step,
        coalesce(has_result, false) or coalesce(has_outcome, false) as has_result,
        coalesce(company_count, 0) > 0 as has_company
    from measured
)
select
    *,
    cast(has_recent_contact as integer) + cast(has_both_owners as integer) + cast(has_next_step as integer)
        + cast(has_result as integer) + cast(has_company as integer) as vitality
from judged
