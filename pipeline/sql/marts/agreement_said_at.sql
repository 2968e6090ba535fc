-- Table macro agreement_said_at(as_of): one row an agreement, with what the newest export of that day stated of it.
-- Where no export of the day did, the first one after it says the status, unless that is an end; of the time ahead nothing is known then.
with asked as (
    select cast(as_of as date) as as_of_date
),

stated as (
    select statement.*, marts.is_stated_by(statement._data_as_of, asked.as_of_date) as is_stated_then
    from marts.agreement_statement as statement
    cross join asked
    qualify row_number() over (
        partition by statement.agreement_id
        order by
            is_stated_then desc,
            -- what was loaded last holds, whatever day a file before it says that it is of
            is_stated_then and statement.replaced_position is null desc,
            if(is_stated_then, statement._data_as_of, null) desc nulls last,
            statement._data_as_of,
            statement.replaced_position desc nulls first
    ) = 1
),

final as (
    select
        agreement_id,
        is_stated_then,
        -- that something has ended counts from the export that says so; what is in force or proposed in a later export
        -- was in force since it was signed, or not signed yet
        if(status in ('ended', 'expired') and not is_stated_then, null, status) as declared_status,
        if(status in ('ended', 'expired') and not is_stated_then, null, status_text) as declared_status_text,
        if(is_stated_then, next_step, null) as next_step,
        if(is_stated_then, next_step_date, null) as next_step_date,
        if(is_stated_then, next_step_date_precision, null) as next_step_date_precision,
        if(is_stated_then, next_step_last_date, null) as next_step_last_date,
        if(is_stated_then, bottleneck, null) as bottleneck,
        _data_as_of,
        _file,
        _sheet,
        _row
    from stated
)
select * from final
