-- Every province code in the data is a province of China as ISO 3166-2 has them.
with used as (
    select 'agreement_province' as bridge, province_code from marts.agreement_province
    union all by name
    select 'activity_province' as bridge, province_code from marts.activity_province
    union all by name
    select 'challenge_province' as bridge, province_code from marts.challenge_province
    union all by name
    select 'company_province' as bridge, province_code from marts.company_province
    union all by name
    select 'fct_expense' as bridge, province_code from marts.fct_expense where province_code is not null
    union all by name
    select 'fct_interest' as bridge, province_code from marts.fct_interest where province_code is not null
)
select used.bridge, used.province_code, count(*) as row_count
from used
anti join marts.dim_province as province on used.province_code = province.province_code
group by all
