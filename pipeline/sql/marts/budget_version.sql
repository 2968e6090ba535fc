-- One row per budget line, funding source and period, with what the original budget said and what holds now.
with versions as (
    select
        version.*,
        -- a file that restates what an earlier one said, or takes the place of one, revises; another one adds to the original
        min(_position) over (partition by _key) as first_position,
        max(if(_is_gone, null, _position)) over (partition by _key) as last_position,
        min(if(_is_gone, _position, null)) over () as first_gone_position
    from staging.budget_versions as version
),

files as (
    select
        _position,
        bool_or(first_position < _position or coalesce(first_gone_position < _position, false)) as is_revision
    from versions
    group by _position
),

first_said as (
    select
        version._key,
        version.budget_line,
        version.funding_source,
        version.period,
        version.period_start,
        version.period_end,
        version.last_position is distinct from version.first_position as is_restated,
        -- what a revision is the first to name was not in the original budget
        case
            when file.is_revision then 0
            else marts.in_kroner(version.budget_amount, version.currency, rate.dkk_per_unit)
        end as original_dkk,
        file.is_revision as is_added,
        coalesce(version.is_illustrative, false) as is_illustrative,
        version._file as original_file,
        version._sheet as original_sheet,
        version._row as original_row,
        version._data_as_of as original_date
    from versions as version
    inner join files as file on version._position = file._position
    left join marts.rate_by_day as rate
        on version.currency = rate.currency and version.period_start = rate.day_date
    where version._position = version.first_position
)
select
    coalesce(budget.budget_line, first_said.budget_line) as budget_line,
    coalesce(budget.funding_source, first_said.funding_source) as funding_source,
    coalesce(budget.period, first_said.period) as period,
    coalesce(budget.period_start, first_said.period_start) as period_start,
    coalesce(budget.period_end, first_said.period_end) as period_end,
    -- said once and never revised: what holds now, corrections included
    cast(case
        when first_said._key is null then budget.budget_dkk
        when first_said.is_restated or first_said.is_added then first_said.original_dkk
        else budget.budget_dkk
    end as decimal(18, 2)) as original_dkk,
    budget.budget_dkk,
    budget._key is null as is_removed,
    coalesce(first_said.is_added, false) as is_added,
    coalesce(budget.is_illustrative, first_said.is_illustrative, false) as is_illustrative,
    first_said.original_file,
    first_said.original_sheet,
    first_said.original_row,
    first_said.original_date,
    budget._file, budget._sheet, budget._row
from marts.fct_budget as budget
full join first_said on budget._key = first_said._key
