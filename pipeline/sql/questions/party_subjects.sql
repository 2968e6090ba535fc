-- The Danish parties that may be asked, with their spellings.
select distinct party as subject, coalesce(name_{lang}, party) as name, [party, name_da, name_en, name_zh] as spellings
from marts.party_name
where country = 'DK'
    and (
        party in (select danish_party from marts.agreement_party)
        or party in (select danish_party from marts.activity_party)
    )
