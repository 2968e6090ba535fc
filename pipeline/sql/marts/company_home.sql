-- One row per company and Danish party at whose home it is: a municipality's companies are those in it, a region's those in all of it.
with places as (
    -- an agreement of several parties states the place of its first only
    select party.danish_party, agreement.danish_place_id as place_id
    from marts.fct_agreement as agreement
    inner join marts.agreement_party as party on agreement.agreement_id = party.agreement_id
    where agreement.danish_party = party.danish_party and agreement.danish_place_id is not null
    union by name
    select party as danish_party, place_id
    from marts.party_name
    where country = 'DK' and place_id is not null
),

homes as (
    select distinct
        kind.danish_party,
        coalesce(
            if(kind.party_kind = 'region', null, place.municipality_code), place.region_code, places.place_id
        ) as area_code
    from marts.party_kind as kind
    inner join places on kind.danish_party = places.danish_party
    left join marts.dim_place as place on places.place_id = place.place_id
    where kind.party_kind in ('municipality', 'region')
),

placed as (
    select company.company_id, unnest([place.municipality_code, place.region_code]) as area_code
    from marts.dim_company as company
    inner join marts.dim_place as place on company.danish_place_id = place.place_id
)
select distinct placed.company_id, homes.danish_party
from placed
inner join homes on placed.area_code = homes.area_code
