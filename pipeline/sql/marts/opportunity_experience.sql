-- One row a company and province of China where it says it is active or took part in an activity, with the first day of that.
with worked as (
    select
        company.company_id,
        province.province_code,
        min(activity.contact_first_date) as first_activity_date
    from marts.activity_company as company
    inner join marts.fct_activity as activity on company.activity_id = activity.activity_id
    inner join marts.activity_province as province on activity.activity_id = province.activity_id
    where activity.contact_first_date is not null
    group by company.company_id, province.province_code
),

final as (
    select
        coalesce(registered.company_id, worked.company_id) as company_id,
        coalesce(registered.province_code, worked.province_code) as province_code,
        registered.company_id is not null as is_registered,
        worked.first_activity_date
    from marts.company_province as registered
    full outer join worked
        on registered.company_id = worked.company_id and registered.province_code = worked.province_code
)
select * from final
