-- One row per agreement and province of China; an agreement without any is unplaced.
select distinct agreement_id, unnest(province_codes) as province_code
from marts.fct_agreement
