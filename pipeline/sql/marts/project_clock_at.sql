-- Table macro project_clock_at(as_of): one row in all: how far the project is on the day.
select
    rule.project_start_date,
    rule.project_end_date,
    rule.project_budget_dkk,
    -- above 0 before the project
    date_diff('day', cast(as_of as date), rule.project_start_date) as days_to_start,
    -- 0 on the last day, below 0 after it
    date_diff('day', cast(as_of as date), rule.project_end_date) as days_left,
    date_diff('day', rule.project_start_date, rule.project_end_date) + 1 as days_in_all,
    cast(greatest(0, least(1,
        (date_diff('day', rule.project_start_date, cast(as_of as date)) + 1)
        / (date_diff('day', rule.project_start_date, rule.project_end_date) + 1)
    )) as decimal(8, 6)) as elapsed_share
from marts.rule as rule
