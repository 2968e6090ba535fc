-- Table macro grant_verdict_at(as_of): one row in all, whether the grant holds as a whole and in its parts, and one per funding source that has spent and ordered more than its part.
with sources as (
    select
        'source' as level,
        funding_source,
        severity,
        if(spent_dkk > budget_dkk, 'over', 'within') as state_code,
        cast(spent_dkk + committed_dkk - budget_dkk as decimal(18, 2)) as over_dkk
    from marts.budget_verdict_at(as_of)
    where level = 'source' and verdict_code in ('overcommitted', 'over', 'far_over')
),

parts as (
    -- the verdict on the whole is never milder than that on a line or a source
    select severity from sources
    union all by name
    select severity from marts.line_trouble_at(as_of) where trouble_code <> 'forecast'
),

left_out as (
    -- vouchers in no sum, and what they would be at the last known rate; not known where a currency never had one
    select
        coalesce(sum(voucher_count), 0) as left_out_count,
        if(count(estimated_dkk) = count(*), sum(estimated_dkk), null) as left_out_dkk
    from marts.money_proof_at(as_of)
    where part_code = 'without_rate'
),

whole as (
    select
        money.spent_dkk > rule.project_budget_dkk as is_over,
        money.spent_dkk + money.committed_dkk > rule.project_budget_dkk as is_overcommitted,
        money.spent_dkk + money.committed_dkk - rule.project_budget_dkk as over_dkk,
        money.spent_dkk = 0 and money.committed_dkk = 0 as is_untouched,
        exists (from parts) as has_parts,
        exists (from parts where severity = 'red') as has_red_part,
        left_out.*
    from marts.budget_verdict_at(as_of) as money
    cross join marts.rule as rule
    cross join left_out
    where money.level = 'total'
),

judged as (
    select
        *,
        case
            when is_over then 'over'
            when has_red_part then 'parts_over'
            when is_overcommitted then 'committed'
            when has_parts then 'parts'
            when left_out_count > 0 then 'incomplete'
            when is_untouched then 'not_begun'
            else 'within'
        end as state_code
    from whole
)
select
    'total' as level,
    cast(null as varchar) as funding_source,
    case
        when state_code in ('over', 'parts_over') then 'red'
        when state_code = 'within' then 'green'
        when state_code = 'not_begun' then 'none'
        else 'amber'
    end as severity,
    state_code,
    cast(over_dkk as decimal(18, 2)) as over_dkk,
    cast(left_out_count as bigint) as left_out_count,
    cast(left_out_dkk as decimal(18, 2)) as left_out_dkk
from judged
union all by name
select * from sources
