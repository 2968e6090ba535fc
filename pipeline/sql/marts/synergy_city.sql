-- One row a Chinese place below the province, and the city that it belongs to.
select
    place.place_id,
    case
        when left(place.adcode, 2) in ('11', '12', '31', '50') then 'CN-' || left(place.adcode, 2) || '0000'
        else coalesce(city.place_id, place.place_id)
    end as city_id
from marts.dim_place as place
left join marts.dim_place as city on 'CN-' || left(place.adcode, 4) || '00' = city.place_id
where place.country = 'CN' and place.level not in ('province', 'sar')
