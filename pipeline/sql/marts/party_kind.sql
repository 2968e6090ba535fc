-- One row a Danish party that an agreement states the kind of.
-- An agreement of several parties states that of its first only: what a party's own agreements say of it comes before that.
with final as (
    select
        link.danish_party,
        arg_min(
            agreement.danish_party_type, (agreement.danish_party <> link.danish_party, agreement.agreement_id)
        ) as party_kind
    from marts.agreement_party as link
    inner join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
    where agreement.danish_party_type is not null
    group by link.danish_party
)
select * from final
