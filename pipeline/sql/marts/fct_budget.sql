-- One row per budget line, funding source and period, as the export states it.
select
    read.* exclude (fact_source, _data_as_of) replace (
        coalesce(read.currency, 'DKK') as currency, coalesce(read.is_illustrative, false) as is_illustrative
    ),
    -- foreign budget at the rate of the period's first day
    marts.in_kroner(read.budget_amount, read.currency, rate.dkk_per_unit) as budget_dkk
from staging.budget as read
left join marts.rate_by_day as rate
    on read.currency = rate.currency and read.period_start = rate.day_date
