-- One row a company and Danish party at whose home it is: a municipality's companies are those in it, a region's those in all of it.
with homes as (
    select distinct
        party.danish_party,
        if(agreement.danish_party_type = 'region', null, place.municipality_code) as municipality_code,
        coalesce(place.region_code, agreement.danish_place_id) as region_code
    from marts.fct_agreement as agreement
    inner join marts.agreement_party as party on agreement.agreement_id = party.agreement_id
    left join marts.dim_place as place on agreement.danish_place_id = place.place_id
    where agreement.danish_party_type in ('municipality', 'region')
),

placed as (
    select company.company_id, place.municipality_code, place.region_code
    from marts.dim_company as company
    inner join marts.dim_place as place on company.danish_place_id = place.place_id
),

final as (
    select placed.company_id, homes.danish_party
    from placed
    inner join homes on placed.municipality_code = homes.municipality_code
    union
    select placed.company_id, homes.danish_party
    from placed
    inner join homes on placed.region_code = homes.region_code
    where homes.municipality_code is null
)
select * from final
