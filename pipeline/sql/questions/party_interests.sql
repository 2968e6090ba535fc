-- The interests of the companies of a Danish party: those at its home, and those that took part in its activities.
with companies as (
    select company_id
    from marts.company_home
    where danish_party = $subject
    union by name
    select link.company_id
    from marts.activity_company as link
    inner join marts.activity_party as party on link.activity_id = party.activity_id
    where party.danish_party = $subject
)

select
    interest._key as key,
    interest.company_name,
    coalesce(theme.name_{lang}, interest.theme) as theme,
    coalesce(province.name_{lang}, interest.province) as province
from marts.fct_interest as interest
left join marts.dim_theme as theme on interest.theme_code = theme.theme_code
left join marts.dim_province as province on interest.province_code = province.province_code
where interest.company_id in (select company_id from companies)
order by lower(interest.company_name), theme, province, key
