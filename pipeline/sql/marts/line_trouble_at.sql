-- Table macro line_trouble_at(as_of): one row per budget line in trouble: over its budget, in none, over it with what is ordered, or expected to end over it.
with judged as (
    select
        line.*,
        case
            when line.verdict_code in ('far_over', 'over') then 'over'
            when line.verdict_code in ('unapproved', 'no_line') and line.spent_dkk + line.committed_dkk <> 0 then line.verdict_code
            when line.spent_dkk + line.committed_dkk > line.budget_dkk then 'overcommitted'
            when landing.deviation_dkk >= rule.deviation_least_dkk then 'forecast'
        end as trouble_code,
        landing.deviation_dkk
    from marts.budget_verdict_at(as_of) as line
    cross join marts.rule as rule
    left join marts.forecast_waterfall_at(as_of) as landing on line.budget_line is not distinct from landing.budget_line
    where line.level = 'line'
)
select
    judged.budget_line,
    judged.trouble_code,
    if(judged.severity = 'red', 'red', 'amber') as severity,
    cast(case judged.trouble_code
        when 'over' then judged.spent_dkk - judged.budget_dkk
        when 'overcommitted' then judged.spent_dkk + judged.committed_dkk - judged.budget_dkk
        when 'forecast' then judged.deviation_dkk
        else judged.spent_dkk + judged.committed_dkk
    end as decimal(18, 2)) as trouble_dkk,
    addresses._file, addresses._sheet, addresses._row
from judged
left join marts.line_address as addresses on judged.budget_line = addresses.budget_line
where judged.trouble_code is not null
