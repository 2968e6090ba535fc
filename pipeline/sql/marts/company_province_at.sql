-- Table macro company_province_at(as_of): one row per company and province that it wants, is active in or has worked in.
with wishes as (
    select
        company_id,
        province_code,
        any_value(company_name) as company_name,
        bool_or(level = 'active') as says_active,
        max(stated_date) as stated_date,
        arg_max(stated_date_precision, stated_date) as stated_date_precision,
        list_sort(list(distinct theme_code) filter (where theme_code is not null)) as theme_codes,
        bool_or(is_illustrative) as is_illustrative,
        any_value(columns('^_(file|sheet|row)$') order by stated_date desc nulls last, _row) as '\0'
    from marts.interest_at(as_of)
    where level <> 'no'
    group by company_id, province_code
),

registered as (
    select
        link.company_id, link.province_code, company.name as company_name, true as says_active, company.is_illustrative,
        company._file, company._sheet, company._row
    from marts.company_province as link
    inner join marts.dim_company as company on link.company_id = company.company_id
),

worked as (
    select
        company.company_id,
        province.province_code,
        min(company.company_name) as company_name,
        true as says_active,
        count(distinct activity.activity_id) as activity_count,
        max(at_day.contact_date) as last_activity_date,
        arg_max(
            at_day.contact_date_precision, (at_day.contact_date, at_day.contact_date_precision = 'day')
        ) as last_activity_date_precision,
        bool_and(activity.is_illustrative) as is_illustrative,
        arg_max(activity._file, (at_day.contact_date, activity.activity_id)) as _file,
        arg_max(activity._sheet, (at_day.contact_date, activity.activity_id)) as _sheet,
        arg_max(activity._row, (at_day.contact_date, activity.activity_id)) as _row
    from marts.activity_company as company
    inner join marts.fct_activity as activity on company.activity_id = activity.activity_id
    inner join marts.activity_at(as_of) as at_day on activity.activity_id = at_day.activity_id
    inner join marts.activity_province as province on activity.activity_id = province.activity_id
    where at_day.is_contact_then
    group by company.company_id, province.province_code
),

gathered as (
    select *, 1 as precedence from wishes
    union all by name
    select *, 2 as precedence from registered
    union all by name
    select *, 3 as precedence from worked
)
select
    company_id,
    province_code,
    arg_min(company_name, (precedence <> 2, precedence)) as company_name,
    if(bool_or(says_active), 'active', 'interested') as engagement,
    any_value(columns('^stated_date(_precision)?$')) as '\0',
    coalesce(any_value(theme_codes), []) as theme_codes,
    coalesce(any_value(activity_count), 0) as company_activity_count,
    any_value(columns('^last_activity_date(_precision)?$')) as '\0',
    arg_min(columns('^(is_illustrative|_file|_sheet|_row)$'), precedence) as '\0'
from gathered
group by company_id, province_code
