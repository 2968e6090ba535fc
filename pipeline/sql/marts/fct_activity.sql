-- One row per activity. A contact that was logged at the desk and is told by an export, too, is the export's row, with what only the desk noted.
with told as (
    select
        row.* replace (
            coalesce(row.outcome, logged.outcome) as outcome,
            coalesce(row.next_step, logged.next_step) as next_step,
            if(row.next_step is null, logged.next_step_date, row.next_step_date) as next_step_date,
            if(row.next_step is null, logged.next_step_date_precision, row.next_step_date_precision)
                as next_step_date_precision
        ),
        logged.logged_date as also_logged_date
    from marts.activity_row as row
    left join marts.activity_same as same on row.activity_id = same.activity_id
    left join marts.activity_row as logged on same.logged_activity_id = logged.activity_id
)
select told.*
from told
anti join marts.activity_same as same on told.activity_id = same.logged_activity_id
