-- The milestones of a Danish party's agreements of which something is not known yet: those not reached, and those whose result is not stated.
select
    milestone._key as key,
    coalesce(agreement.title_{lang}, called.called_{lang}, agreement.agreement_name) as agreement_title,
    coalesce(milestone.title_{lang}, milestone.title) as title
from marts.fct_milestone as milestone
inner join marts.fct_agreement as agreement on milestone.agreement_id = agreement.agreement_id
left join marts.agreement_called as called on agreement.agreement_id = called.agreement_id
where agreement.agreement_id in (select agreement_id from marts.agreement_party where danish_party = $subject)
    and coalesce(milestone.status, 'planned') <> 'cancelled'
    and (milestone.reached_date is null or milestone.outcome is null or milestone.outcome_type is null)
order by agreement_title, milestone.due_date nulls last, title
