-- The agreements of a Danish party, those with the longest to run first.
select
    agreement._key as key,
    coalesce(agreement.title_{lang}, called.called_{lang}, agreement.agreement_name) as title,
    coalesce(danish.name_{lang}, agreement.danish_party) as danish_party,
    coalesce(chinese.name_{lang}, agreement.chinese_party, agreement.chinese_place, agreement.chinese_province) as chinese_party
from marts.fct_agreement as agreement
left join marts.agreement_called as called on agreement.agreement_id = called.agreement_id
left join marts.party_name as danish on agreement.danish_party = danish.party and danish.country = 'DK'
left join marts.party_name as chinese on agreement.chinese_party = chinese.party and chinese.country = 'CN'
where agreement.agreement_id in (select agreement_id from marts.agreement_party where danish_party = $subject)
order by agreement.expires_date desc nulls first, agreement.signed_date desc nulls last, agreement.agreement_id
