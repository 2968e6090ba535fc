-- One row per company number or name that people have said means another company, and that company.
with keyed as (
    select distinct
        marts.company_key(cvr, name) as own_id,
        marts.company_key(null, name) as name_id
    from staging.companies
),

named as (
    -- a name means the company with a number where no other company has the name
    select name_id, min(own_id) as own_id
    from keyed
    group by name_id
    having count(*) = 1
),

found as (
    select alias.*, coalesce(exact.own_id, named.own_id) as found_id
    from staging.company_aliases as alias
    left join (select distinct own_id from keyed) as exact on alias.company_id = exact.own_id
    left join named on alias.company_id = named.name_id
    where alias.is_same
)
select
    * exclude (found_id, is_same) replace (found_id as company_id),
    -- an entry about a company that no export holds waits for it
    found_id is not null and found_id <> alias_id as is_in_use
from found
