-- One row per technology.
select technology_code, name_da, name_en, name_zh, sort_order
from seeds.technologies
