-- One row per interest that a company states in a theme and province, numbered from the oldest word to the newest.
select
    columns('^(company_id|(theme|province)_code|level|stated_date(_precision)?|said_date|replaced_from|is_illustrative)$'),
    -- of two words on one day the one that stands later in its sheet; an undated one is taken for the oldest
    row_number() over (
        order by stated_date nulls first, _file, _sheet, _row
    ) as word_number
from marts.interest_word
