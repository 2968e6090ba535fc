-- Table macro budget_verdict_at(as_of): one row per row of the grant table: a budget line's part of a funding source, a line, a source, and all of it.
with sums as (
    select
        case
            when grouping(budget_line) = 0 and grouping(funding_source) = 0 then 'part'
            when grouping(budget_line) = 0 then 'line'
            when grouping(funding_source) = 0 then 'source'
            else 'total'
        end as level,
        budget_line,
        funding_source,
        -- a line is approved that any source bears
        bool_or(is_approved_line) as is_approved_line,
        sum(columns('^(budget|spent|committed)_dkk$')) as '\0',
        min(sort_order) as sort_order
    from marts.budget_at(as_of, null)
    group by grouping sets ((budget_line, funding_source), (budget_line), (funding_source), ())
),

judged as (
    select
        sums.*,
        case
            when level in ('part', 'line') and budget_line is null then 'no_line'
            when level in ('part', 'line') and not is_approved_line then 'unapproved'
            -- the whole is judged by grant_verdict_at
            when level <> 'total'
                then marts.money_verdict(spent_dkk, committed_dkk, budget_dkk, rule.line_over_percent, rule.budget_near_percent)
        end as verdict_code,
        min(sort_order) over (partition by level in ('part', 'line'), budget_line) as line_order
    from sums
    cross join marts.rule as rule
    where budget_dkk is not null
)
select
    level,
    budget_line,
    funding_source,
    is_approved_line,
    cast(columns('^(budget|spent|committed)_dkk$') as decimal(18, 2)) as '\0',
    verdict_code,
    marts.verdict_severity(verdict_code) as severity,
    -- lines in the order of the budget, each before its parts, then sources, then all of it
    row_number() over (order by
        case level when 'total' then 2 when 'source' then 1 else 0 end,
        if(level = 'source', sort_order, line_order) nulls last,
        budget_line nulls last,
        level = 'part',
        sort_order nulls last,
        funding_source nulls last
    ) as reading_order
from judged
