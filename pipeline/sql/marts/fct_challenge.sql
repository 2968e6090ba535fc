-- One row per challenge that a Chinese place or party has.
select
    read.* exclude (theme, theme_text) replace (
        marts.row_id(read.challenge_id, read._key) as challenge_id,
        coalesce(read.title, read.description) as title,
        -- one of several places is not the place: then it is called as the row has it
        if(len(read.place_ids) > 1, null, read.place_id) as place_id,
        -- a reference that leads nowhere is kept as stated, and listed as an orphan
        coalesce(alias.agreement_id, read.agreement_id) as agreement_id,
        coalesce(read.is_illustrative, false) as is_illustrative
    ),
    read.challenge_id is null as is_id_generated,
    marts.title_language(coalesce(read.title, read.description), read.title_da, read.title_en, read.title_zh)
        as title_language,
    read.theme as themes,
    read.theme_text as themes_text,
    coalesce(len(read.province_codes), 0) > 0 as is_placed,
    marts.in_kroner(read.value, read.currency, rate.dkk_per_unit) as value_dkk,
    read.agreement_id as agreement_reference,
    read.agreement_id is null or alias.agreement_id is not null as has_known_agreement,
    -- the company of the register that it is
    holder.company_id as offer_company_id
from staging.challenges as read
left join marts.rate_by_day as rate
    on read.currency = rate.currency and read.stage_date = rate.day_date
left join marts.company_alias as holder
    on marts.name_key(read.offer_holder) = holder.alias
left join marts.agreement_alias as alias on lower(trim(read.agreement_id)) = alias.alias
