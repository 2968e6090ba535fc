-- View: one row per loaded row that no place or province could be found for, with what it says.
select
    'agreements' as source, agreement_id as row_id, agreement_name as row_title,
    concat_ws(', ', chinese_place, chinese_province, chinese_party) as place_text, _file, _sheet, _row
from marts.fct_agreement
where not is_placed
union all by name
select
    'activities' as source, activity_id as row_id, title as row_title, concat_ws(', ', place, province) as place_text,
    _file, _sheet, _row
from marts.fct_activity
where not is_placed
union all by name
select
    'challenges' as source, challenge_id as row_id, title as row_title, concat_ws(', ', place, province) as place_text,
    _file, _sheet, _row
from marts.fct_challenge
where not is_placed
