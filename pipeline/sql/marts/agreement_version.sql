-- One row per agreement and export that states it: the one that holds, and those in whose place it stands (`is_replaced`), by the `position` of their file.
with stated as (
    select *, false as is_replaced from staging.agreements
    union all by name
    select *, true as is_replaced from staging.agreements_replaced
)
select
    * exclude (chinese_province_code, _position) replace (
        marts.row_id(agreement_id, _key) as agreement_id, coalesce(is_illustrative, false) as is_illustrative
    ),
    agreement_id is null as is_id_generated,
    coalesce(
        title, danish_party || ' – ' || coalesce(chinese_party, chinese_place, chinese_province), danish_party
    ) as agreement_name,
    marts.title_language(title, title_da, title_en, title_zh) as title_language,
    coalesce(len(province_codes), 0) > 0 as is_placed,
    marts.last_known_day(signed_date, signed_date_precision) as signed_last_date,
    marts.last_known_day(expires_date, expires_date_precision) as expires_last_date,
    marts.last_known_day(next_step_date, next_step_date_precision) as next_step_last_date,
    marts.last_known_day(confirmed_date, confirmed_date_precision) as confirmed_last_date,
    _position as position
from stated
