-- Table macro milestone_at(as_of): one row a milestone, and how it stood on that day, whatever its status says now.
with asked as (
    select cast(as_of as date) as as_of_date
),

dated as (
    select
        milestone.*,
        asked.as_of_date,
        -- of one without a day, only the day of the export that says so is known
        milestone.status = 'done' and if(
            milestone.reached_date is null,
            marts.is_stated_by(milestone._data_as_of, asked.as_of_date), milestone.reached_date <= asked.as_of_date
        ) as is_reached,
        agreement.signed_date
    from marts.fct_milestone as milestone
    cross join asked
    left join marts.fct_agreement as agreement on milestone.agreement_id = agreement.agreement_id
),

judged as (
    select
        *,
        coalesce(is_reached, false) as is_done_then,
        status is distinct from 'cancelled' and not coalesce(is_reached, false) as is_open_then
    from dated
),

final as (
    select
        milestone_id,
        as_of_date,
        is_done_then,
        is_open_then,
        coalesce(is_open_then and due_last_date < as_of_date, false) as is_overdue_then,
        case
            when is_done_then then 'done'
            when is_open_then and due_last_date < as_of_date then 'overdue'
            -- reached later: it lay ahead
            when status = 'done' then if(reached_date is null, null, 'planned')
            else status
        end as status_then,
        -- the signing of the agreement itself is no result of it
        coalesce(reached_date = signed_date, false) as is_signing,
        is_done_then and not coalesce(reached_date = signed_date, false) as is_result_then,
        _file,
        _sheet,
        _row
    from judged
)
select * from final
