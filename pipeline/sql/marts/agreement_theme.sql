-- One row per agreement and theme.
select distinct agreement_id, unnest(themes) as theme_code
from marts.fct_agreement
