-- Table macro milestone_at(as_of): one row per milestone that is known on that day, and how it stood then, whatever its status says now.
-- That its day has passed, or that it was reached, is known by any export; that it lies ahead or was called off only by one of the day.
-- what the newest export of the day states
with said as (
    select *
    from marts.milestone_version
    where marts.is_stated_by(_data_as_of, cast(as_of as date))
    qualify row_number() over (partition by milestone_id order by is_replaced, _data_as_of desc nulls last, position desc) = 1
),

dated as (
    select
        milestone.* replace (
            if(said.milestone_id is null, milestone.due_date, said.due_date) as due_date,
            if(said.milestone_id is null, milestone.due_date_precision, said.due_date_precision) as due_date_precision,
            if(said.milestone_id is null, milestone.due_last_date, said.due_last_date) as due_last_date
        ),
        cast(as_of as date) as as_of_date,
        -- of one without a day, only the day of the export that says so is known
        coalesce(milestone.status = 'done' and if(
            milestone.reached_date is null,
            marts.is_stated_by(milestone._data_as_of, cast(as_of as date)), milestone.reached_date <= cast(as_of as date)
        ), false) as is_done_then,
        said.milestone_id is not null as is_stated_then,
        said.status as said_status,
        agreement.signed_date
    from marts.fct_milestone as milestone
    left join said on milestone.milestone_id = said.milestone_id
    left join marts.fct_agreement as agreement on milestone.agreement_id = agreement.agreement_id
),

judged as (
    select
        *,
        said_status is distinct from 'cancelled' and not is_done_then as is_open_then,
        is_open_then and coalesce(due_last_date < as_of_date, false) as is_overdue_then
    from dated
)
select
    milestone_id,
    as_of_date,
    is_done_then,
    is_open_then,
    is_overdue_then,
    case
        when is_done_then then 'done'
        when is_overdue_then then 'overdue'
        -- reached later: it lay ahead
        when said_status = 'done' then if(reached_date is null, null, 'planned')
        else said_status
    end as status_then,
    due_date,
    due_date_precision,
    due_last_date,
    -- the signing of the agreement itself is no result of it
    coalesce(reached_date = signed_date, false) as is_signing,
    is_done_then and not coalesce(reached_date = signed_date, false) as is_result_then,
    _file, _sheet, _row
from judged
where is_stated_then or is_done_then or is_overdue_then
