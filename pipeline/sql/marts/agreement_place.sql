-- One row per agreement: where it lies on either side, and the arc between the two (missing where a side is not known).
select
    agreement.agreement_id,
    -- invented parties have no home in Denmark
    if(agreement.is_illustrative, 'DK-invented', denmark.place_id) as denmark_place_id,
    -- the place, else the province that it lies in
    coalesce(china.place_id, province.place_id) as china_place_id,
    denmark_place_id || ' ' || china_place_id as arc_id
from marts.fct_agreement as agreement
left join marts.dim_place as denmark on agreement.danish_place_id = denmark.place_id and denmark.country = 'DK'
left join marts.dim_place as china on agreement.place_id = china.place_id and china.country = 'CN'
left join marts.dim_place as province
    on agreement.province_code = province.province_code and province.country = 'CN'
    and province.level in ('province', 'municipality', 'sar')
