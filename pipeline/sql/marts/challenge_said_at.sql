-- Table macro challenge_said_at(as_of): one row per challenge and load that changed its stage or the day of it, with the stage that held before.
with changed as (
    select key, load_id, "column" as name, old_value
    from history.changes
    where source = 'challenges' and change = 'changed' and "column" in ('stage', 'stage_date', 'stage_date_precision')
),

said as (
    -- a value before a load is what the next change of it replaced, or what it is now
    select
        now_said.challenge_id,
        loads.load_id,
        coalesce(
            if(
                bool_or(later.name = 'stage'),
                arg_min_null(later.old_value, later.load_id) filter (where later.name = 'stage'), any_value(now_said.stage)
            ),
            'identified'
        ) as stage,
        if(
            bool_or(later.name = 'stage_date'),
            try_cast(arg_min_null(later.old_value, later.load_id) filter (where later.name = 'stage_date') as date),
            any_value(now_said.stage_date)
        ) as stage_date,
        if(
            bool_or(later.name = 'stage_date_precision'),
            arg_min_null(later.old_value, later.load_id) filter (where later.name = 'stage_date_precision'),
            any_value(now_said.stage_date_precision)
        ) as stage_date_precision
    from (select distinct key, load_id from changed) as loads
    inner join changed as later on loads.key = later.key and loads.load_id <= later.load_id
    inner join marts.fct_challenge as now_said on loads.key = now_said._key
    group by now_said.challenge_id, loads.load_id
)
-- what it said of days ahead was not known then
select said.*
from said
where coalesce(said.stage_date <= cast(as_of as date), true)
