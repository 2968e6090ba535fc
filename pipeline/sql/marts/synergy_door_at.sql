-- Table macro synergy_door_at(as_of): one row per agreement in force, Danish party, theme and province; what is not stated stays empty.
select
    living.agreement_id,
    party.danish_party,
    known.party_key,
    theme.theme_code,
    province.province_code,
    living.lifecycle,
    living.presence,
    agreement.signed_date,
    agreement.expires_last_date,
    agreement.is_illustrative
from marts.agreement_at(as_of) as living
inner join marts.fct_agreement as agreement on living.agreement_id = agreement.agreement_id
left join marts.agreement_party as party on living.agreement_id = party.agreement_id
left join marts.synergy_party as known on party.danish_party = known.danish_party
left join marts.agreement_theme as theme on living.agreement_id = theme.agreement_id
left join marts.agreement_province as province on living.agreement_id = province.agreement_id
where living.is_in_force
