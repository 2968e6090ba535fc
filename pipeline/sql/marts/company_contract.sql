-- One row an agreement that is a company's own contract, and company of the register that signed it; null where the register knows none of them.
with signers as (
    select link.agreement_id, party.company_id
    from marts.agreement_party as link
    inner join marts.synergy_party as party on link.danish_party = party.danish_party
    where party.company_id is not null
),

final as (
    select distinct agreement.agreement_id, signers.company_id
    from marts.fct_agreement as agreement
    left join signers on agreement.agreement_id = signers.agreement_id
    -- where no kind is stated, a company of the register is one
    where agreement.danish_party_type = 'company'
        or (agreement.danish_party_type is null and signers.company_id is not null)
)
select * from final
