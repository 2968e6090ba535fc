-- Table macro forecast_summary_at(as_of): one row in all: low, likely and high at the project's end, and the verdict.
with figures as (
    select
        any_value(columns('^((budget|plan|spent|committed|pace)_dkk|pace_from_date|pace_days|days_left)$')) as '\0',
        count(*) filter (where is_estimate) as method_count,
        max(estimate_dkk) filter (where is_low) as low_dkk,
        marts.money_sum(sum(estimate_dkk) filter (where is_likely) / count(*) filter (where is_likely)) as likely_dkk,
        max(estimate_dkk) filter (where is_high) as high_dkk,
        max(estimate_dkk) filter (where method_code = 'committed') as floor_dkk
    from marts.forecast_at(as_of)
    having count(*) > 0
),

states as (
    select
        figures.*,
        rule.*,
        case
            when cast(as_of as date) < rule.project_start_date then 'before'
            when cast(as_of as date) >= rule.project_end_date then 'ended'
            else 'running'
        end as state_code,
        date_diff('day', rule.project_start_date, rule.project_end_date) + 1 as project_days
    from figures
    cross join marts.rule as rule
)
select
    state_code,
    likely_dkk is not null as is_known,
    case
        when likely_dkk is null then 'unknown'
        when likely_dkk > project_budget_dkk then 'over'
        when high_dkk > project_budget_dkk then 'may_exceed'
        when (project_budget_dkk - likely_dkk) * 100 > project_budget_dkk * forecast_unused_percent then 'unused'
        else 'within'
    end as verdict_code,
    case verdict_code when 'over' then 'red' when 'within' then 'green' when 'unknown' then null else 'amber' end as severity,
    project_budget_dkk as grant_dkk,
    columns('^((budget|plan|spent|committed|low|likely|high|pace)_dkk|pace_from_date|pace_days|days_left|method_count|project_(start|end)_date)$'),
    coalesce(floor_dkk, cast(spent_dkk + committed_dkk as decimal(18, 2))) as floor_dkk,
    cast(project_budget_dkk - likely_dkk as decimal(18, 2)) as unused_dkk,
    cast(project_budget_dkk - spent_dkk as decimal(18, 2)) as left_dkk,
    -- a month is 30.4375 days (365.25 ÷ 12); with less than one left, the rest is needed within it
    if(
        days_left > 0 and state_code <> 'before',
        marts.money_sum((project_budget_dkk - spent_dkk) / greatest(1, days_left * 12 / 365.25)), null
    ) as needed_month_dkk,
    if(pace_days > 0 and state_code = 'running', marts.money_sum(pace_dkk * 365.25 / 12 / pace_days), null) as pace_month_dkk,
    cast(if(state_code = 'before', 0, days_left * 12 / 365.25) as decimal(9, 1)) as months_left
from states
