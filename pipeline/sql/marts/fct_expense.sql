-- One row per voucher line: money spent (actual) or promised (committed).
with read as (
    select
        * exclude (province, fact_source, place_id, place_ids, _data_as_of)
            replace (coalesce(currency, 'DKK') as currency, coalesce(is_illustrative, false) as is_illustrative)
    from staging.expenses
),

lines as (
    -- the budget's own spelling of a line
    select lower(trim(budget_line)) as line_key, min(budget_line) as budget_line
    from marts.fct_budget
    group by line_key
),

sources as (
    select lower(trim(funding_source)) as source_key, min(funding_source) as funding_source
    from marts.fct_budget
    group by source_key
),

activities as (
    -- where no province of its own is stated, it is those of its agreements
    select
        lower(trim(activity.activity_id)) as activity_key,
        min(activity.activity_id) as activity_id,
        if(count(distinct place.province_code) = 1, min(place.province_code), null) as province_code,
        if(count(distinct named.agreement_id) = 1, min(named.agreement_id), null) as agreement_id
    from marts.activity_version as activity
    anti join marts.activity_same as same on activity.activity_id = same.logged_activity_id
    left join marts.activity_named as named on activity.activity_id = named.activity_id
    left join marts.agreement_province as province on named.agreement_id = province.agreement_id
    left join lateral (
        select unnest(if(len(activity.province_codes) > 0, activity.province_codes, [province.province_code])) as province_code
    ) as place on true
    where not activity.is_replaced
    group by activity_key
),

provinces as (
    select agreement_id, if(count(*) = 1, min(province_code), null) as province_code
    from marts.agreement_province
    group by agreement_id
),

last_rates as (
    -- looked up once a day and currency: far fewer than vouchers
    select asked.currency, asked.posted_date, rate.dkk_per_unit
    from (select distinct currency, posted_date from read where currency <> 'DKK') as asked
    asof left join marts.rate_by_day as rate
        on asked.currency = rate.currency and asked.posted_date >= rate.day_date
),

converted as (
    select
        read.* exclude (province_codes) replace (
            coalesce(lines.budget_line, read.budget_line) as budget_line,
            coalesce(sources.funding_source, read.funding_source) as funding_source,
            -- a posted voucher is spent unless it says that it is a commitment
            coalesce(read.status, 'actual') as status,
            -- references that lead nowhere are kept as stated, and listed as orphans
            coalesce(alias.agreement_id, activities.agreement_id, read.agreement_id) as agreement_id,
            coalesce(activities.activity_id, read.activity_id) as activity_id,
            -- where the money went: the one province that the voucher says, else the one province of its activity or agreement
            if(
                len(read.province_codes) > 1, null,
                coalesce(read.province_code, activities.province_code, provinces.province_code)
            ) as province_code
        ),
        lines.budget_line is not null as has_known_line,
        coalesce(read.status, 'actual') = 'committed' as is_commitment,
        rate.dkk_per_unit,
        rate.rate_date,
        -- the row that states the rate
        rate._file as rate_file,
        rate._sheet as rate_sheet,
        rate._row as rate_row,
        marts.in_kroner(read.amount, read.currency, rate.dkk_per_unit) as amount_dkk,
        -- without a rate of its day: at the last one known before it; in no sum, so that it can be said what is left out
        if(amount_dkk is null, marts.in_kroner(read.amount, read.currency, last_rate.dkk_per_unit), null) as estimated_dkk,
        read.agreement_id as agreement_reference,
        read.activity_id as activity_reference,
        read.agreement_id is null or alias.agreement_id is not null as has_known_agreement,
        read.activity_id is null or activities.activity_id is not null as has_known_activity,
        case
            when len(read.province_codes) > 1 then null
            when read.province_code is not null then 'voucher'
            when activities.province_code is not null then 'activity'
            when provinces.province_code is not null then 'agreement'
        end as province_from
    from read
    left join lines on lower(trim(read.budget_line)) = lines.line_key
    left join sources on lower(trim(read.funding_source)) = sources.source_key
    left join marts.rate_by_day as rate
        on read.currency = rate.currency and read.currency <> 'DKK' and read.posted_date = rate.day_date
    left join last_rates as last_rate
        on read.currency = last_rate.currency and read.posted_date = last_rate.posted_date
    left join marts.agreement_alias as alias on lower(trim(read.agreement_id)) = alias.alias
    left join activities on lower(trim(read.activity_id)) = activities.activity_key
    left join provinces on coalesce(alias.agreement_id, activities.agreement_id) = provinces.agreement_id
),

promised as (
    -- so much the commitments under a voucher number promise, up to each line: payments close them in this order
    select _key, sum(amount_dkk) over (partition by voucher_id order by posted_date, _file, _sheet, _row) as promised_so_far_dkk
    from converted
    where is_commitment and voucher_id is not null
)
select converted.*, promised.promised_so_far_dkk
from converted
left join promised on converted._key = promised._key
