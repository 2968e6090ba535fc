-- Table macro forecast_line_at(as_of): one row per budget line and forecast method.
with days as (
    -- the as-of date itself is over
    select
        cast(as_of as date) as as_of_date,
        project_start_date,
        -- the pace is that of the last months, or of the whole project while it is younger
        greatest(
            project_start_date, cast(as_of_date - to_months(forecast_pace_months) + interval 1 day as date)
        ) as pace_from_date,
        greatest(0, date_diff('day', pace_from_date, as_of_date) + 1) as pace_days,
        greatest(0, least(
            date_diff('day', as_of_date, project_end_date), date_diff('day', project_start_date, project_end_date) + 1
        )) as days_left
    from marts.rule
),

paced as (
    select budget_line, sum(amount_dkk) as pace_dkk, count(*) as pace_voucher_count
    from marts.fct_expense
    inner join days on posted_date >= days.pace_from_date and posted_date <= days.as_of_date
    where not is_commitment and amount_dkk is not null
    group by budget_line
),

lines as (
    select
        budget_line,
        bool_or(is_approved_line) as is_approved_line,
        cast(sum(columns('^(budget|plan|spent|committed)_dkk$')) as decimal(18, 2)) as '\0',
        -- lines in the order of the budget, then what was not approved
        row_number() over (order by min(sort_order) nulls last, budget_line nulls last) as line_number
    from marts.budget_at(as_of, null)
    group by budget_line
),

base as (
    -- what the forecast of each line is made from
    select
        lines.*,
        cast(coalesce(paced.pace_dkk, 0) as decimal(18, 2)) as pace_dkk,
        coalesce(paced.pace_voucher_count, 0) as pace_voucher_count,
        days.* exclude (as_of_date, project_start_date),
        days.as_of_date < days.project_start_date as is_before_start
    from lines
    cross join days
    left join paced on lines.budget_line is not distinct from paced.budget_line
),

ahead as (
    -- what each method foresees after the as-of date, unrounded
    select
        methods.*,
        base.*,
        case
            when base.days_left = 0 then 0
            when methods.method_code = 'run_rate' then base.pace_dkk * base.days_left / nullif(base.pace_days, 0)
            when methods.method_code = 'plan_ratio'
                then cast(base.budget_dkk - base.plan_dkk as decimal(18, 2))
                    * sum(base.spent_dkk) over whole / nullif(sum(base.plan_dkk) over whole, 0)
            when methods.method_code = 'plan_rest' then base.budget_dkk - base.plan_dkk
            else 0
        end as future_exact
    from base
    cross join (values (1, 'run_rate'), (2, 'plan_ratio'), (3, 'plan_rest'), (4, 'committed')) as methods(sort_order, method_code)
    window whole as (partition by methods.method_code)
),

summed as (
    -- rounded as a running sum: the lines add up to the rounded whole, to the øre
    select
        *,
        round(cast(
            sum(coalesce(future_exact, 0)) over (
                partition by method_code order by line_number rows unbounded preceding
            ) as decimal(28, 6)
        ), 2) as future_running_dkk
    from ahead
),

rounded as (
    select
        *,
        cast(
            future_running_dkk
            - coalesce(lag(future_running_dkk) over (partition by method_code order by line_number), 0)
            as decimal(18, 2)
        ) as future_dkk
    from summed
)
-- no line ends below what is spent and committed on it already
select
    * exclude (future_exact, future_running_dkk),
    cast(greatest(committed_dkk - future_dkk, -future_dkk, 0) as decimal(18, 2)) as beyond_dkk,
    cast(spent_dkk + greatest(future_dkk, committed_dkk, 0) as decimal(18, 2)) as estimate_dkk,
    cast(spent_dkk + greatest(future_dkk, committed_dkk, 0) - budget_dkk as decimal(18, 2)) as deviation_dkk
from rounded
