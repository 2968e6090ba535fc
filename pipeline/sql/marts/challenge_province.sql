-- One row per challenge and province of China; a challenge without any is unplaced.
select distinct challenge_id, unnest(province_codes) as province_code
from marts.fct_challenge
