-- Table macro journey_money_at(as_of): one row per budget line and funding source that pays for journeys, with what it, its line, its source and the grant have left for journeys not planned yet.
with balances as (
    select
        budget_line,
        funding_source,
        is_approved_line,
        available_dkk,
        sum(available_dkk) over (partition by budget_line) as line_dkk,
        sum(available_dkk) over (partition by funding_source) as source_dkk,
        sum(available_dkk) over () as grant_dkk
    from marts.budget_at(as_of, null)
),

-- what the forecast expects to be spent is not there to be used
expected as (
    select budget_line, -sum(deviation_dkk) as line_unused_dkk
    from marts.forecast_row_at(as_of)
    where is_known and entry_kind <> 'grant' and deviation_dkk <> 0
    group by budget_line
),

lines as (
    select balances.*, expected.line_unused_dkk, list_bool_or(list_transform(string_split(lower(rule."board.travel_words"), ';'), lambda word: contains(lower(balances.budget_line), word))) as is_named
    from balances
    cross join seeds.rule as rule
    left join expected on balances.budget_line = expected.budget_line
    where balances.is_approved_line and balances.budget_line is not null
)
select
    budget_line,
    funding_source,
    cast(greatest(0, available_dkk) as decimal(18, 2)) as available_dkk,
    cast(greatest(0, least(line_dkk, line_unused_dkk)) as decimal(18, 2)) as line_left_dkk,
    cast(greatest(0, source_dkk) as decimal(18, 2)) as source_left_dkk,
    cast(greatest(0, least(lines.grant_dkk, summary.unused_dkk)) as decimal(18, 2)) as grant_left_dkk
from lines
cross join marts.forecast_summary_at(as_of) as summary
-- a budget without a line for journeys is asked as a whole
where is_named or not (select coalesce(bool_or(is_named), false) from lines)
