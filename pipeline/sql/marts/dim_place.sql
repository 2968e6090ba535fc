-- One row a place of the gazetteer: Chinese provinces, cities and counties, Danish regions, municipalities and towns.
with final as (
    select * from seeds.places
)
select * from final
