-- One row per activity and Danish party: those that it names, and those of its agreements.
select activity.activity_id, party.party as danish_party
from marts.fct_activity as activity
inner join marts.party_named as party on party.country = 'DK' and activity.danish_party = party.named_text
union by name
select link.activity_id, party.danish_party
from marts.activity_agreement as link
inner join marts.agreement_party as party on link.agreement_id = party.agreement_id
