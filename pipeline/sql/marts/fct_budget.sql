-- One row a budget line, funding source and period, as the export states it.
with read as (
    select * from staging.budget
),

final as (
    select
        read.budget_line,
        read.funding_source,
        read.period,
        read.period_precision,
        read.period_start,
        read.period_end,
        read.budget_amount,
        coalesce(read.currency, 'DKK') as currency,
        -- foreign budget at the rate of the period's first day; without a rate it stays unknown, never 1
        case
            when coalesce(read.currency, 'DKK') = 'DKK' then read.budget_amount
            else try_cast(round(cast(read.budget_amount as decimal(28, 2)) * rate.dkk_per_unit, 2) as decimal(18, 2))
        end as budget_dkk,
        coalesce(read.is_illustrative, false) as is_illustrative,
        read._key,
        read._file,
        read._sheet,
        read._row
    from read
    left join marts.rate_by_day as rate
        on read.currency = rate.currency and read.period_start = rate.day_date
)
select * from final
