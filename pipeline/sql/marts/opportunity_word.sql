-- One row per interest that a company states, with the day from which a later word on the same theme and province replaced it.
select
    company_id,
    theme_code,
    province_code,
    -- a theme or province that was named but not understood is not "any"
    theme_code is null and theme is null as is_any_theme,
    province_code is null and province is null as is_any_province,
    coalesce(level, 'interested') as stated_level,
    stated_date,
    stated_date_precision,
    said_date,
    -- a word without a date is older than any with one; of two on one day the one that stands later counts
    coalesce(replaced_from, lead(stated_date) over later) as replaced_date,
    replaced_from is null
        and row_number() over later = count(*) over (partition by company_id, province_code, theme_code, replaced_from is null)
        as is_last,
    fact_source,
    -- a press cutting says what it says; only an answer is the company's own word
    coalesce(list_contains(string_split(rule.own_answer, ';'), lower(trim(fact_source))), false) as is_own_answer,
    is_illustrative,
    _file, _sheet, _row
from marts.interest_word
cross join (select value as own_answer from seeds.rules where name = 'opportunity.own_answer') as rule
window later as (
    partition by company_id, province_code, theme_code, replaced_from is null
    order by stated_date nulls first, _file, _sheet, _row
)
