-- agreement_at answers exactly once for every agreement that is known on the day, and never twice.
with answers as (
    select agreement_id, count(*) as answer_count from marts.agreement_at(date '2018-03-30') group by agreement_id
)
select agreement.agreement_id, answers.answer_count
from marts.fct_agreement as agreement
left join answers on agreement.agreement_id = answers.agreement_id
where answers.answer_count > 1 or answers.answer_count is null and marts.is_known_by(agreement.signed_date, date '2018-03-30')
