-- One row per agreement and export in whose place a later one has another row: its status, next step, bottleneck, owners and confirmation as of that export.
select
    agreement.agreement_id,
    said.status,
    said.status_text,
    said.next_step,
    said.next_step_date,
    said.next_step_date_precision,
    marts.last_known_day(said.next_step_date, said.next_step_date_precision) as next_step_last_date,
    said.bottleneck,
    said.danish_owner is not null and said.chinese_owner is not null as has_both_owners,
    said.confirmed_date,
    said.confirmed_date_precision,
    marts.last_known_day(said.confirmed_date, said.confirmed_date_precision) as confirmed_last_date,
    said._position as position,
    said._data_as_of,
    said._file, said._sheet, said._row
from staging.agreements_replaced as said
inner join marts.fct_agreement as agreement on said._key = agreement._key
