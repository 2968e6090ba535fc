-- One row per theme.
select theme_code, name_da, name_en, name_zh, is_environmental, sort_order
from seeds.themes
