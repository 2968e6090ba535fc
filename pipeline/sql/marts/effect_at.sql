-- Table macro effect_at(as_of): one row per agreement signed by that day, and how it came to its first result of a stated kind.
with signed as (
    select agreement.*
    from marts.fct_agreement as agreement
    inner join marts.agreement_at(as_of) as at_day on agreement.agreement_id = at_day.agreement_id
    where at_day.is_signed_then and agreement.signed_date <= cast(as_of as date)
),

results as (
    select unnest(agreement_ids) as agreement_id, result_date, result_date_precision, result_last_date
    from marts.result_at(as_of)
    -- a remark on a meeting is held in most agreements from the first day on: it is not waited for
    where result_kind <> 'unstated'
),

firsts as (
    -- what was reached before the signing came of something else
    select
        signed.agreement_id,
        min(results.result_date) as first_result_date,
        arg_min(
            results.result_date_precision, (results.result_date, results.result_date_precision <> 'day')
        ) as first_result_date_precision,
        min(results.result_last_date) as first_result_last_date
    from signed
    inner join results on signed.agreement_id = results.agreement_id and signed.signed_date <= results.result_date
    group by signed.agreement_id
),

contacts as (
    select firsts.agreement_id, count(distinct contact.activity_id) as contact_count
    from firsts
    inner join signed on firsts.agreement_id = signed.agreement_id
    inner join marts.contact_at(as_of) as contact
        on firsts.agreement_id = contact.agreement_id and signed.signed_date <= contact.contact_date
    inner join marts.fct_activity as activity on contact.activity_id = activity.activity_id
    -- a visit that lasts beyond the day of the result has led to it, too
    where not contact.is_signing and activity.contact_first_date <= firsts.first_result_last_date
    group by firsts.agreement_id
)
select
    signed.agreement_id,
    firsts.first_result_date,
    firsts.first_result_date_precision,
    -- from a day that is known to the year alone no months can be counted
    if(
        signed.signed_date_precision in ('day', 'month') and firsts.first_result_date_precision in ('day', 'month'),
        date_sub('month', signed.signed_date, firsts.first_result_date), null
    ) as months_to_result,
    if(firsts.agreement_id is null, null, coalesce(contacts.contact_count, 0)) as contacts_to_result,
    signed._file, signed._sheet, signed._row
from signed
left join firsts on signed.agreement_id = firsts.agreement_id
left join contacts on signed.agreement_id = contacts.agreement_id
