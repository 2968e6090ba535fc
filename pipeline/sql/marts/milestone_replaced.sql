-- One row per milestone and export in whose place a later one has another row: its status and due day as of that export.
select
    milestone.milestone_id,
    said.status,
    said.due_date,
    said.due_date_precision,
    marts.last_known_day(said.due_date, said.due_date_precision) as due_last_date,
    said._position as position,
    said._data_as_of,
    said._file, said._sheet, said._row
from staging.milestones_replaced as said
inner join marts.fct_milestone as milestone on said._key = milestone._key
