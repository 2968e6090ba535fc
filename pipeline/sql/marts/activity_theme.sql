-- One row per activity and theme; an activity that states none has the themes of its agreements.
with own as (
    select activity_id, unnest(themes) as theme_code
    from marts.fct_activity
)
select distinct activity_id, theme_code, false as is_from_agreement
from own
union all by name
select distinct link.activity_id, theme.theme_code, true as is_from_agreement
from marts.activity_agreement as link
inner join marts.agreement_theme as theme on link.agreement_id = theme.agreement_id
anti join own on link.activity_id = own.activity_id
