-- The interests of one company.
select
    interest._key as key,
    interest.company_name,
    coalesce(theme.name_{lang}, interest.theme) as theme,
    coalesce(province.name_{lang}, interest.province) as province
from marts.fct_interest as interest
left join marts.dim_theme as theme on interest.theme_code = theme.theme_code
left join marts.dim_province as province on interest.province_code = province.province_code
where interest.company_id = $subject
order by theme, province, key
