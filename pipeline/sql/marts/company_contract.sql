-- One row per agreement that is a company's own contract, and company of the register that signed it; null where the register knows none of them.
with signers as (
    select agreement.agreement_id, alias.company_id
    from marts.fct_agreement as agreement
    inner join marts.party_named as party on party.country = 'DK' and agreement.danish_party = party.named_text
    inner join marts.company_alias as alias on marts.name_key(marts.party_core(party.party)) = alias.alias
)
select distinct agreement.agreement_id, signers.company_id
from marts.fct_agreement as agreement
left join signers on agreement.agreement_id = signers.agreement_id
-- where no kind is stated, a company of the register is one
where agreement.danish_party_type = 'company'
    or (agreement.danish_party_type is null and signers.company_id is not null)
