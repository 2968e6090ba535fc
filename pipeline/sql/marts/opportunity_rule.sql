-- One row in all: what seeds/rules.toml says about opportunities, as typed columns.
select
    cast(columns('^opportunity\.((?:done_gone|interest_half_life|interest_gone|ripeness_half_life|ripeness_old)_days)$') as integer) as '\1',
    cast(columns('^opportunity\.(confidence_\w+)$') as integer) as '\1',
    cast(columns('^opportunity\.((?:large|medium)_dkk)$') as decimal(18, 2)) as '\1',
    cast(columns('^opportunity\.((?:weight|readiness|experience)_\w+|relevance_\w+)$') as decimal(6, 4)) as '\1',
    cast(columns('^opportunity\.(interest_(?:active|interested|undated|general|neighbour|elsewhere))$') as decimal(6, 4)) as '\1',
    cast(columns('^opportunity\.(access_(?:theme|neighbour|other|done|way_in|city|state|paper))$') as decimal(6, 4)) as '\1',
    cast(columns('^opportunity\.(ripeness_(?:news_share|stage_share|undated|taken|large|medium|small))$') as decimal(6, 4)) as '\1'
from seeds.rule
