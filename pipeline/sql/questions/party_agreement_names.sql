-- What the agreements of a Danish party are called, each once; where two are called the same, with their number.
select
    agreement_name || if(count(*) over (partition by agreement_name) > 1, ' (' || agreement_id || ')', '') as shown,
    agreement_id
from marts.fct_agreement
where agreement_id in (select agreement_id from marts.agreement_party where danish_party = $subject)
order by shown
