-- One row a challenge that a Chinese place or party has.
with read as (
    select * from staging.challenges
),

final as (
    select
        coalesce(read.challenge_id, 'auto-' || left(md5(read._key), 10)) as challenge_id,
        read.challenge_id is null as is_id_generated,
        coalesce(read.title, read.description) as title,
        read.title_da,
        read.title_en,
        read.title_zh,
        marts.title_language(coalesce(read.title, read.description), read.title_da, read.title_en, read.title_zh)
            as title_language,
        read.description,
        read.theme as themes,
        read.theme_text as themes_text,
        read.problem_owner,
        read.problem_owner_zh,
        read.owner_contact,
        read.place,
        -- one of several places is not the place: then it is called as the row has it
        if(len(read.place_ids) > 1, null, read.place_id) as place_id,
        read.place_ids,
        read.province,
        read.province_code,
        read.province_codes,
        coalesce(len(read.province_codes), 0) > 0 as is_placed,
        read.urgency,
        read.urgency_text,
        read.value,
        read.currency,
        case
            when read.value is null or coalesce(read.currency, 'DKK') = 'DKK' then read.value
            else try_cast(round(cast(read.value as decimal(28, 2)) * rate.dkk_per_unit, 2) as decimal(18, 2))
        end as value_dkk,
        read.stage,
        read.stage_text,
        read.stage_date,
        read.stage_date_precision,
        read.agreement_id as agreement_reference,
        -- a reference that leads nowhere is kept as stated, and listed as an orphan
        coalesce(alias.agreement_id, read.agreement_id) as agreement_id,
        read.agreement_id is null or alias.agreement_id is not null as has_known_agreement,
        read.offer_holder,
        -- the company of the register that it is
        holder.company_id as offer_company_id,
        read.confirmed_date,
        read.confirmed_date_precision,
        read.source_url,
        coalesce(read.is_illustrative, false) as is_illustrative,
        read._data_as_of,
        read._key,
        read._file,
        read._sheet,
        read._row
    from read
    left join marts.rate_by_day as rate
        on read.currency = rate.currency and read.stage_date = rate.day_date
    left join marts.company_alias as holder
        on marts.name_key(read.offer_holder) = holder.alias
    left join marts.agreement_alias as alias on lower(trim(read.agreement_id)) = alias.alias
)
select * from final
