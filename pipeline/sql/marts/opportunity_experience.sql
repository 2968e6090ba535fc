-- One row per company and province of China where it is registered as active, took part in an activity or has a contract of its own, with the first day of that.
with worked as (
    select
        company.company_id,
        province.province_code,
        activity.contact_first_date as known_date
    from marts.activity_company as company
    inner join marts.fct_activity as activity on company.activity_id = activity.activity_id
    inner join marts.activity_province as province on activity.activity_id = province.activity_id
    where activity.contact_first_date is not null
    union all by name
    -- a company's own contract opens no door, but is experience
    select
        contract.company_id,
        province.province_code,
        coalesce(agreement.signed_date, date '0001-01-01') as known_date,
        contract.agreement_id as contract_id
    from marts.company_contract as contract
    inner join marts.fct_agreement as agreement on contract.agreement_id = agreement.agreement_id
    inner join marts.agreement_province as province on contract.agreement_id = province.agreement_id
    where contract.company_id is not null and agreement.status is distinct from 'proposed'
    union all by name
    select company_id, province_code, date '0001-01-01' as known_date
    from marts.company_province
)
select
    company_id,
    province_code,
    min(known_date) as known_date,
    -- the first contract, and the day from which it is experience
    arg_min(contract_id, (known_date, contract_id)) filter (where contract_id is not null) as contract_id,
    min(known_date) filter (where contract_id is not null) as contract_date
from worked
group by company_id, province_code
