-- Table macro attention_row_at(as_of): one row per thing that needs attention and row of an export that it refers to.
with findings as (
    select distinct
        concat_ws(':', rule_code, coalesce(budget_line, voucher_id, funding_source)) as attention_key,
        rule_code,
        budget_line,
        funding_source,
        _file, _sheet, _row
    from marts.finding_at(as_of)
)
select attention_key, _file, _sheet, _row
from marts.attention_at(as_of)
where attention_key not in (select attention_key from findings)
union by name
select attention_key, _file, _sheet, _row
from findings
where _file is not null
union by name
-- what is over its budget refers to the vouchers that are on it
select findings.attention_key, vouchers._file, vouchers._sheet, vouchers._row
from findings
inner join marts.expense_at(as_of, null) as vouchers
    on vouchers.amount_dkk is not null
    and if(findings.rule_code like 'line_%', vouchers.has_known_line, true)
    and (findings.budget_line is null or findings.budget_line = vouchers.budget_line)
    and (findings.funding_source is null or findings.funding_source = vouchers.funding_source)
    -- a promise counts where promises are what exceeds it
    and (not vouchers.is_commitment or findings.rule_code like '%_overcommitted' and vouchers.committed_dkk <> 0)
where findings._file is null and findings.rule_code <> 'budget_total_differs'
union by name
select findings.attention_key, budget._file, budget._sheet, budget._row
from findings
cross join marts.fct_budget as budget
where findings.rule_code = 'budget_total_differs' and budget.budget_dkk is not null
