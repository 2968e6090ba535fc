-- What the agreements of a Danish party are called, each once; where two are called the same, with their number.
with called as (
    select agreement.agreement_id, coalesce(agreement.title_{lang}, called.called_{lang}, agreement.agreement_name) as name
    from marts.fct_agreement as agreement
    left join marts.agreement_called as called on agreement.agreement_id = called.agreement_id
)
select
    name || if(count(*) over (partition by name) > 1, ' (' || agreement_id || ')', '') as shown,
    agreement_id
from called
where agreement_id in (select agreement_id from marts.agreement_party where danish_party = $subject)
order by shown
