-- One row per agreement: its Chinese party under one key however it is written, and the city that it sits in.
select
    agreement.agreement_id,
    agreement.chinese_party,
    -- «Ministry of Water Resources (CEWP partners)» is the ministry
    trim(regexp_replace(
        regexp_replace(lower(agreement.chinese_party), '[（(][^）)]*[）)]', ' ', 'g'), '[^\p{L}\p{N}]+', ' ', 'g'
    )) as partner_key,
    -- who acts for all of China has an office in Beijing, and is not a partner of that city
    regexp_matches(
        lower(coalesce(agreement.chinese_party, '')),
        '^(the )?(ministry|state|national|central|government of china|china|chinese|kinas|nationale)\b|^(国家|中国|中华)|部$'
    ) as is_national,
    place.city_id
from marts.fct_agreement as agreement
left join marts.synergy_city as place on agreement.place_id = place.place_id
