-- One row a Danish party, what it is called without additions, and the company that it is itself, if it is one.
with parties as (
    select distinct party as danish_party
    from marts.party_named
    where country = 'DK'
)
select
    parties.danish_party,
    -- «Ministry of Environment (for the EU)» is the ministry
    trim(regexp_replace(lower(parties.danish_party), '\s*(\(|\b(with|med|sammen med)\b).*$', '')) as party_key,
    alias.company_id
from parties
left join marts.company_alias as alias on marts.name_key(marts.party_core(parties.danish_party)) = alias.alias
