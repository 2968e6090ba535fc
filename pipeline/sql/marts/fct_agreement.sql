-- One row an agreement.
with read as (
    select * from staging.agreements
),

final as (
    select
        coalesce(agreement_id, 'auto-' || left(md5(_key), 10)) as agreement_id,
        agreement_id is null as is_id_generated,
        coalesce(
            title, danish_party || ' – ' || coalesce(chinese_party, chinese_place, chinese_province), danish_party
        ) as agreement_name,
        title,
        agreement_type,
        agreement_type_text,
        status,
        status_text,
        danish_party,
        danish_party_type,
        danish_party_type_text,
        danish_place,
        danish_place_id,
        chinese_party,
        chinese_place,
        chinese_place_id,
        chinese_province,
        place_id,
        place_ids,
        province_code,
        province_codes,
        coalesce(len(province_codes), 0) > 0 as is_placed,
        themes,
        themes_text,
        signed_date,
        signed_date_precision,
        marts.last_known_day(signed_date, signed_date_precision) as signed_last_date,
        expires_date,
        expires_date_precision,
        marts.last_known_day(expires_date, expires_date_precision) as expires_last_date,
        danish_owner,
        chinese_owner,
        partner_mandate,
        contact_interval_days,
        next_step,
        next_step_date,
        next_step_date_precision,
        marts.last_known_day(next_step_date, next_step_date_precision) as next_step_last_date,
        bottleneck,
        confirmed_date,
        confirmed_date_precision,
        marts.last_known_day(confirmed_date, confirmed_date_precision) as confirmed_last_date,
        source_url,
        note,
        coalesce(is_illustrative, false) as is_illustrative,
        _data_as_of,
        _key,
        _file,
        _sheet,
        _row
    from read
)
select * from final
