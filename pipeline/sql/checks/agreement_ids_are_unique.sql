-- Each agreement has an id of its own.
select agreement_id, count(*) as agreement_count
from marts.fct_agreement
group by agreement_id
having count(*) > 1 or agreement_id is null
