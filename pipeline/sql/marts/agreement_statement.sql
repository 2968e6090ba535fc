-- One row an agreement and export that states it: its status, next step and bottleneck as of that export.
with final as (
    select
        agreement_id,
        status,
        status_text,
        next_step,
        next_step_date,
        next_step_date_precision,
        next_step_last_date,
        bottleneck,
        cast(null as bigint) as replaced_position,
        _data_as_of,
        _file,
        _sheet,
        _row
    from marts.fct_agreement
    union all
    select
        agreement.agreement_id,
        said.status,
        said.status_text,
        said.next_step,
        said.next_step_date,
        said.next_step_date_precision,
        marts.last_known_day(said.next_step_date, said.next_step_date_precision),
        said.bottleneck,
        said._position,
        said._data_as_of,
        said._file,
        said._sheet,
        said._row
    from staging.agreements_replaced as said
    inner join marts.fct_agreement as agreement on said._key = agreement._key
)
select * from final
