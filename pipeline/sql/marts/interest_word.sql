-- One row per word of a company on a theme and province: as an export states it, and once more as of the day on which that was confirmed.
-- It counts from its own day, else from that of the export (`said_date`), until a later export has another in its place (`replaced_from`).
with dated as (
    select *, coalesce(stated_date, _data_as_of) as said_date
    from marts.interest_version
),

stated as (
    select
        * exclude (is_replaced, position, _key),
        -- one that is of no day has always been in its place
        if(is_replaced, coalesce(lead(said_date) over (partition by _key order by position nulls last), date '0001-01-01'), null)
            as replaced_from
    from dated
)
select * exclude (confirmed_date, confirmed_date_precision)
from stated
union all by name
select
    * exclude (confirmed_date, confirmed_date_precision) replace (
        confirmed_date as stated_date, confirmed_date_precision as stated_date_precision, confirmed_date as said_date
    )
from stated
where confirmed_date > coalesce(stated_date, date '0001-01-01')
