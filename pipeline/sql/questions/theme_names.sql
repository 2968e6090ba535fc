-- What the themes are called.
select name_{lang} as shown
from marts.dim_theme
order by sort_order
