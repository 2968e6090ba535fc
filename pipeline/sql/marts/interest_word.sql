-- One row a word of a company on a theme and province: as it was stated, and once more as of the day on which that was confirmed.
with final as (
    select * exclude (confirmed_date, confirmed_date_precision)
    from marts.fct_interest
    union all by name
    select
        * exclude (confirmed_date, confirmed_date_precision)
            replace (confirmed_date as stated_date, confirmed_date_precision as stated_date_precision)
    from marts.fct_interest
    where confirmed_date > coalesce(stated_date, date '0001-01-01')
)
select * from final
