-- One row per company, theme, province of China (null: not stated) and activity or contract of its own: what it has done, and since when that is known.
-- What is about several themes tells of those that the company's technology or advice serves; what is about one tells of that.
with placed as (
    select
        company.company_id,
        activity.activity_id,
        activity.contact_first_date as known_date,
        activity.start_date as deed_date,
        activity.start_date_precision as deed_date_precision,
        activity.is_illustrative,
        theme.theme_code,
        province.province_code
    from marts.activity_company as company
    inner join marts.fct_activity as activity on company.activity_id = activity.activity_id
    inner join marts.activity_theme as theme on activity.activity_id = theme.activity_id
    left join marts.activity_province as province on activity.activity_id = province.activity_id
    where activity.contact_first_date is not null
    union all by name
    -- a company's own contract opens no door to others
    select
        contract.company_id,
        contract.agreement_id,
        coalesce(agreement.signed_date, date '0001-01-01') as known_date,
        agreement.signed_date as deed_date,
        agreement.signed_date_precision as deed_date_precision,
        agreement.is_illustrative,
        theme.theme_code,
        province.province_code
    from marts.company_contract as contract
    inner join marts.fct_agreement as agreement on contract.agreement_id = agreement.agreement_id
    inner join marts.agreement_theme as theme on agreement.agreement_id = theme.agreement_id
    left join marts.agreement_province as province on agreement.agreement_id = province.agreement_id
    where agreement.status is distinct from 'proposed'
)
select placed.* exclude (is_illustrative)
from placed
inner join marts.dim_company as company on placed.company_id = company.company_id
left join marts.opportunity_reach as reach
    on placed.company_id = reach.company_id and placed.theme_code = reach.theme_code
    and reach.relevance_reason in ('theme', 'side', 'advice')
-- what is invented bears no witness to what is real
where company.is_illustrative or not placed.is_illustrative
window deed as (partition by placed.company_id, placed.activity_id, placed.agreement_id)
qualify reach.company_id is not null or min(placed.theme_code) over deed = max(placed.theme_code) over deed
