-- Table macro opportunity_door_at(as_of): one row an agreement in force, province and theme of it, with how far it opens the door.
with alive as (
    select
        at_day.agreement_id,
        at_day.lifecycle,
        at_day.presence,
        at_day.vitality,
        at_day.last_contact_date,
        cast(rule.access_paper + (1 - rule.access_paper) * at_day.vitality / 5.0 as decimal(6, 4)) as life
    from marts.agreement_at(as_of) as at_day
    cross join marts.opportunity_rule as rule
    where at_day.is_in_force
),

final as (
    select
        alive.agreement_id,
        province.province_code,
        theme.theme_code,
        alive.lifecycle,
        alive.presence,
        alive.vitality,
        alive.last_contact_date,
        alive.life
    from alive
    inner join marts.agreement_province as province on alive.agreement_id = province.agreement_id
    left join marts.agreement_theme as theme on alive.agreement_id = theme.agreement_id
)
select * from final
