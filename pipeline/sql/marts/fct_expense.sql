-- One row a voucher line: money spent (actual) or promised (committed).
with read as (
    select * from staging.expenses
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
    select
        lower(trim(activity.activity_id)) as activity_key,
        min(activity.activity_id) as activity_id,
        if(count(distinct province.province_code) = 1, min(province.province_code), null) as province_code,
        if(count(distinct link.agreement_id) = 1, min(link.agreement_id), null) as agreement_id
    from marts.fct_activity as activity
    left join marts.activity_province as province on activity.activity_id = province.activity_id
    left join marts.activity_agreement as link on activity.activity_id = link.activity_id
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
        read.voucher_id,
        read.posted_date,
        read.posted_date_precision,
        coalesce(lines.budget_line, read.budget_line) as budget_line,
        lines.budget_line is not null as has_known_line,
        coalesce(sources.funding_source, read.funding_source) as funding_source,
        read.text,
        -- a posted voucher is spent unless it says that it is a commitment
        coalesce(read.status, 'actual') as status,
        read.status_text,
        coalesce(read.status, 'actual') = 'committed' as is_commitment,
        read.amount,
        coalesce(read.currency, 'DKK') as currency,
        if(coalesce(read.currency, 'DKK') = 'DKK', null, rate.dkk_per_unit) as dkk_per_unit,
        if(coalesce(read.currency, 'DKK') = 'DKK', null, rate.rate_date) as rate_date,
        -- the row that states the rate
        if(coalesce(read.currency, 'DKK') = 'DKK', null, rate._file) as rate_file,
        if(coalesce(read.currency, 'DKK') = 'DKK', null, rate._sheet) as rate_sheet,
        if(coalesce(read.currency, 'DKK') = 'DKK', null, rate._row) as rate_row,
        case
            when coalesce(read.currency, 'DKK') = 'DKK' then read.amount
            else try_cast(round(cast(read.amount as decimal(28, 2)) * rate.dkk_per_unit, 2) as decimal(18, 2))
        end as amount_dkk,
        -- without a rate of its day: at the last one known before it; in no sum, so that it can be said what is left out
        if(
            coalesce(read.currency, 'DKK') <> 'DKK' and rate.dkk_per_unit is null,
            try_cast(round(cast(read.amount as decimal(28, 2)) * last_rate.dkk_per_unit, 2) as decimal(18, 2)),
            null
        ) as estimated_dkk,
        read.agreement_id as agreement_reference,
        read.activity_id as activity_reference,
        -- references that lead nowhere are kept as stated, and listed as orphans
        coalesce(alias.agreement_id, activities.agreement_id, read.agreement_id) as agreement_id,
        read.agreement_id is null or alias.agreement_id is not null as has_known_agreement,
        coalesce(activities.activity_id, read.activity_id) as activity_id,
        read.activity_id is null or activities.activity_id is not null as has_known_activity,
        -- where the money went: the one province that the voucher says, else the one province of its activity or agreement
        case
            when len(read.province_codes) > 1 then null
            else coalesce(read.province_code, activities.province_code, provinces.province_code)
        end as province_code,
        case
            when len(read.province_codes) > 1 then null
            when read.province_code is not null then 'voucher'
            when activities.province_code is not null then 'activity'
            when provinces.province_code is not null then 'agreement'
        end as province_from,
        coalesce(read.is_illustrative, false) as is_illustrative,
        read._key,
        read._file,
        read._sheet,
        read._row
    from read
    left join lines on lower(trim(read.budget_line)) = lines.line_key
    left join sources on lower(trim(read.funding_source)) = sources.source_key
    left join marts.rate_by_day as rate
        on read.currency = rate.currency and read.posted_date = rate.day_date
    left join last_rates as last_rate
        on read.currency = last_rate.currency and read.posted_date = last_rate.posted_date
    left join marts.agreement_alias as alias on lower(trim(read.agreement_id)) = alias.alias
    left join activities on lower(trim(read.activity_id)) = activities.activity_key
    left join provinces on coalesce(alias.agreement_id, activities.agreement_id) = provinces.agreement_id
),

promised as (
    -- payments close the commitments of a voucher number in this order
    select
        _key,
        sum(amount_dkk) over (
            partition by voucher_id
            order by posted_date, _file, _sheet, _row
        ) as so_far_dkk
    from converted
    where is_commitment and voucher_id is not null
),

final as (
    select
        converted.*,
        -- so much the commitments under this voucher number promise, up to this line
        promised.so_far_dkk as promised_so_far_dkk
    from converted
    left join promised on converted._key = promised._key
)
select * from final
