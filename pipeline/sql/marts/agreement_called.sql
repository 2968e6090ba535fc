-- One row per agreement without a title: what it is called by its parties in each language.
select
    untitled.agreement_id,
    concat_ws(
        ' – ', danish.name_da, coalesce(chinese.name_da, untitled.chinese_place, untitled.chinese_province)
    ) as called_da,
    concat_ws(
        ' – ', danish.name_en, coalesce(chinese.name_en, untitled.chinese_place, untitled.chinese_province)
    ) as called_en,
    concat_ws(
        ' – ', danish.name_zh, coalesce(chinese.name_zh, untitled.chinese_place, untitled.chinese_province)
    ) as called_zh
from marts.fct_agreement as untitled
left join marts.party_name as danish on trim(untitled.danish_party) = danish.party and danish.country = 'DK'
left join marts.party_name as chinese on trim(untitled.chinese_party) = chinese.party and chinese.country = 'CN'
where untitled.title is null
