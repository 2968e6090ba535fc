-- agreement_at answers for every agreement exactly once, whatever the day.
with answers as (
    select agreement_id, count(*) as answer_count from marts.agreement_at(date '2018-03-30') group by agreement_id
)
select agreement.agreement_id, answers.answer_count
from marts.fct_agreement as agreement
left join answers on agreement.agreement_id = answers.agreement_id
where coalesce(answers.answer_count, 0) <> 1
