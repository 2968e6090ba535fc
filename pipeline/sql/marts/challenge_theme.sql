-- One row a challenge and theme.
with final as (
    select distinct challenge_id, unnest(themes) as theme_code
    from marts.fct_challenge
)
select * from final
