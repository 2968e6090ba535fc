-- One row per place of the gazetteer: Chinese provinces, cities and counties, Danish regions, municipalities and towns; and where invented parties are drawn.
select * from seeds.places
union all by name
-- in the sea beside Denmark, in no town
select
    'DK-invented' as place_id, 'DK' as country, 'invented' as level, 57.15 as lat, 13.1 as lon,
    'Opdigtede parter' as name_da, 'Invented parties' as name_en, '虚构合作方' as name_zh
