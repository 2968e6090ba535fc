-- One row a Danish party, what it is called without additions, and the company that it is itself, if it is one.
with parties as (
    select distinct danish_party
    from marts.agreement_party
),

final as (
    select
        parties.danish_party,
        -- «Ministry of Environment (for the EU)» is the ministry
        trim(regexp_replace(lower(parties.danish_party), '\s*(\(|\b(with|med|sammen med)\b).*$', '')) as party_key,
        alias.company_id
    from parties
    left join marts.company_alias as alias
        -- «Danfoss (Sønderborg linked as friendship city)», «ChinAqua consortium», «COWI and six other companies»
        on marts.name_key(regexp_replace(
            parties.danish_party, '\s*(\(.*|\b(consortium|konsortiet|konsortium|m\.?\s?fl\.?|(and|og) \w+ (other|andre)\b.*)\s*)$', '', 'i'
        )) = alias.alias
)
select * from final
