-- One row per day, whole years, from the first to the last year that the project or its data touch (1990–2050 at most).
with dated as (
    select unnest([signed_date, expires_date]) as day_date from staging.agreements
    union all by name
    select unnest([start_date, end_date]) as day_date from staging.activities
    union all by name
    select posted_date as day_date from staging.expenses
    union all by name
    select unnest([due_date, done_date]) as day_date from staging.milestones
    union all by name
    select unnest([period_start, period_end]) as day_date from staging.budget
    union all by name
    select unnest([project_start_date, project_end_date]) as day_date from marts.rule
),

span as (
    select
        date_trunc('year', min(day_date)) as first_date,
        marts.last_known_day(cast(date_trunc('year', max(day_date)) as date), 'year') as last_date
    from dated
    where day_date between date '1990-01-01' and date '2050-12-31'
),

days as (
    select cast(unnest(generate_series(first_date, cast(last_date as timestamp), interval 1 day)) as date) as day_date
    from span
)
select
    day_date,
    cast(year(day_date) as integer) as year_number,
    cast(quarter(day_date) as integer) as quarter_number,
    cast(if(month(day_date) <= 6, 1, 2) as integer) as half_year_number,
    cast(month(day_date) as integer) as month_number,
    cast(date_trunc('month', day_date) as date) as month_start_date,
    last_day(day_date) as month_end_date
from days
