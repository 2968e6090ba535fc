-- One row in all: the first and the last day on which anything is known to have happened.
with happened as (
    -- an activity held, a milestone reached, money posted; a call that the desk logs itself moves no day
    select contact_last_date as day_date from marts.fct_activity where logged_date is null
    union all by name
    select reached_date as day_date from marts.fct_milestone
    union all by name
    select posted_date as day_date from marts.fct_expense where not is_commitment
),

begun as (
    select day_date from happened
    union all by name
    select signed_date as day_date from marts.fct_agreement
)
select
    (select min(day_date) from begun) as first_date,
    -- what happened after the project, while the project has data, does not move its last day
    case
        when exists (
            select 1 from happened where day_date between rule.project_start_date and rule.project_end_date
        ) then least((select max(day_date) from happened), rule.project_end_date)
        else coalesce((select max(day_date) from happened), (select max(day_date) from begun))
    end as last_date
from marts.rule as rule
