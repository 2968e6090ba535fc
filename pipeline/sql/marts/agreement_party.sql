-- One row per agreement and Danish party that signed it.
select agreement.agreement_id, party.party as danish_party
from marts.fct_agreement as agreement
inner join marts.party_named as party on party.country = 'DK' and agreement.danish_party = party.named_text
