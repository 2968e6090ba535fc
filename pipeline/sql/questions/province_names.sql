-- What the provinces are called.
select name_{lang} as shown
from marts.dim_province
order by shown
