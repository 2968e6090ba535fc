-- What the register says about one company: the row that counts first.
select row._key as key, row.name
from marts.company_row as row
where row.company_id = $subject and row.row_rank = 1
