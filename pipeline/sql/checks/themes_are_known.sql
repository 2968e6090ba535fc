-- Every theme code in the data stands in seeds/themes.toml.
with used as (
    select 'agreement_theme' as bridge, theme_code from marts.agreement_theme
    union all by name
    select 'activity_theme' as bridge, theme_code from marts.activity_theme
    union all by name
    select 'challenge_theme' as bridge, theme_code from marts.challenge_theme
    union all by name
    select 'company_theme' as bridge, theme_code from marts.company_theme
    union all by name
    select 'fct_interest' as bridge, theme_code from marts.fct_interest where theme_code is not null
)
select used.bridge, used.theme_code, count(*) as row_count
from used
anti join marts.dim_theme as theme on used.theme_code = theme.theme_code
group by all
