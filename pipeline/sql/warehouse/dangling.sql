-- Names in new files that lead nowhere: references of marts.orphan, and vouchers on a line that the loaded budget
-- does not have, often a slip of the pen.
select source, column_name, reference, count(*) as rows
from marts.orphan
where list_contains($files, _file)
group by all
union all by name
select 'expenses' as source, 'budget_line' as column_name, budget_line as reference, count(*) as rows
from marts.fct_expense
where not has_known_line and budget_line is not null and list_contains($files, _file)
    and exists (select 1 from marts.fct_budget)
group by all
order by rows desc, source, column_name, reference
limit $listed
