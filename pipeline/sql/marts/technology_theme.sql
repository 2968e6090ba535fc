-- One row per technology and theme that it serves, as a main use or beside it.
select distinct technology_code, theme_code, is_main
from seeds.technology_themes
