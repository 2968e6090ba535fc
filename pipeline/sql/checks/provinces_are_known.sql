-- Every province code in the data is a province of China as ISO 3166-2 has them.
with used as (
    select 'agreement_province' as bridge, province_code from marts.agreement_province
    union all
    select 'activity_province', province_code from marts.activity_province
    union all
    select 'challenge_province', province_code from marts.challenge_province
    union all
    select 'company_province', province_code from marts.company_province
    union all
    select 'fct_expense', province_code from marts.fct_expense where province_code is not null
    union all
    select 'fct_interest', province_code from marts.fct_interest where province_code is not null
)
select used.bridge, used.province_code, count(*) as row_count
from used
anti join marts.dim_province as province on used.province_code = province.province_code
group by all
