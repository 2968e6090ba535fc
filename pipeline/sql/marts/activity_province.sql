-- One row per activity and province of China; an activity placed in none has the provinces of its agreements.
with own as (
    select activity_id, unnest(province_codes) as province_code
    from marts.fct_activity
)
select distinct activity_id, province_code, false as is_from_agreement
from own
union all by name
select distinct link.activity_id, province.province_code, true as is_from_agreement
from marts.activity_agreement as link
inner join marts.agreement_province as province on link.agreement_id = province.agreement_id
anti join own on link.activity_id = own.activity_id
