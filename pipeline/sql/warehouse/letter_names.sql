-- The words that identify an agreement in a letter: its parties, places and owners, as exports write them and in each language, the addresses that earlier
-- contacts under it name, and a title that is long enough to be its own. Invented agreements count only where there are no others.
with addresses as (
    select link.agreement_id, list(distinct person.name) as found
    from marts.fct_activity as activity
    inner join marts.activity_agreement as link on activity.activity_id = link.activity_id
    cross join unnest(activity.participants) as person (name)
    where contains(person.name, '@')
    group by link.agreement_id
)
select agreement.agreement_id, list_filter(list_concat([
    agreement.danish_party, agreement.chinese_party, agreement.chinese_place, agreement.danish_place,
    agreement.danish_owner, agreement.chinese_owner, if(length(agreement.title) > 11, agreement.title, null),
    cn.name_da, cn.name_en, cn.name_zh, dk.name_da, dk.name_en, ours.name_da, ours.name_en, ours.name_zh,
    theirs.name_da, theirs.name_en, theirs.name_zh
], addresses.found), lambda word: word is not null) as names
from marts.fct_agreement as agreement
left join marts.dim_place as cn on coalesce(agreement.place_id, agreement.chinese_place_id) = cn.place_id
left join marts.dim_place as dk on agreement.danish_place_id = dk.place_id
left join marts.party_name as ours on ours.country = 'DK' and agreement.danish_party = ours.party
left join marts.party_name as theirs on theirs.country = 'CN' and agreement.chinese_party = theirs.party
left join addresses on agreement.agreement_id = addresses.agreement_id
where not agreement.is_illustrative or (select bool_and(is_illustrative) from marts.fct_agreement)
