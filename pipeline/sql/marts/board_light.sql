-- Table macro board_light(has_money, red_findings, amber_findings, holds, outlook, silent_count, in_force_count, late_count, missed_count, done_count): one row per traffic light of the board report, with its colour; none where there is nothing to judge.
with judged as (
    select
        case
            when not has_money then 'none'
            when red_findings > 0 or 'red' in (holds, outlook) then 'red'
            when amber_findings > 0 or 'amber' in (holds, outlook) then 'amber'
            when holds = 'none' then 'none'
            else 'green'
        end as economy,
        case
            when in_force_count = 0 then 'none'
            when silent_count * 100 > in_force_count * rule.board_relation_red_percent then 'red'
            when silent_count * 100 > in_force_count * rule.board_relation_amber_percent then 'amber'
            else 'green'
        end as relations,
        case
            when late_count = 0 and done_count = 0 then 'none'
            when missed_count * 100 > (missed_count + done_count) * rule.board_late_red_percent then 'red'
            when late_count > 0 then 'amber'
            else 'green'
        end as deliveries
    from marts.rule as rule
),

lights as (
    unpivot judged on economy, relations, deliveries into name light_code value severity
)
select
    'overall' as light_code,
    arg_min(severity, list_position(['red', 'amber', 'green', 'none'], severity)) as severity
from lights
union all by name
select light_code, severity from lights
