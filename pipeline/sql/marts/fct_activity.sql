-- One row an activity.
with read as (
    select * from staging.activities
),

final as (
    select
        coalesce(activity_id, 'auto-' || left(md5(_key), 10)) as activity_id,
        activity_id is null as is_id_generated,
        -- the agreement's id where one is named; several, or one that is not there, as stated: see activity_agreement
        coalesce(alias.agreement_id, read.agreement_id) as agreement_id,
        read.agreement_id as agreement_reference,
        title,
        activity_type,
        activity_type_text,
        status,
        status_text,
        coalesce(start_date, end_date) as start_date,
        coalesce(start_date_precision, end_date_precision) as start_date_precision,
        end_date,
        end_date_precision,
        -- of an end before the start only the start is believed
        greatest(coalesce(start_date, end_date), coalesce(end_date, start_date)) as last_date,
        answered_date,
        date_diff('day', start_date, answered_date) as reaction_days,
        place,
        place_id,
        place_ids,
        province,
        province_code,
        province_codes,
        coalesce(len(province_codes), 0) > 0 or place_id is not null as is_placed,
        danish_party,
        participants,
        coalesce(participants_count, len(participants)) as participant_count,
        companies,
        themes,
        themes_text,
        outcome,
        next_step,
        source_url,
        coalesce(is_illustrative, false) as is_illustrative,
        _key,
        _file,
        _sheet,
        _row
    from read
    left join marts.agreement_alias as alias on lower(trim(read.agreement_id)) = alias.alias
)
select * from final
