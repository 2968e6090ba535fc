-- One row a Danish party whose kind is known: an agreement states it, or the register of companies has the party.
-- An agreement of several parties states that of its first only: what a party's own agreements say of it comes before that.
with stated as (
    select
        link.danish_party,
        arg_min(
            agreement.danish_party_type, (agreement.danish_party <> link.danish_party, agreement.agreement_id)
        ) as party_kind
    from marts.agreement_party as link
    inner join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
    where agreement.danish_party_type is not null
    group by link.danish_party
),

parties as (
    select distinct party as danish_party from marts.party_named where country = 'DK'
)
select
    parties.danish_party,
    coalesce(stated.party_kind, if(alias.company_id is null, null, 'company')) as party_kind
from parties
left join stated on parties.danish_party = stated.danish_party
left join marts.company_alias as alias on marts.name_key(parties.danish_party) = alias.alias
where stated.party_kind is not null or alias.company_id is not null
