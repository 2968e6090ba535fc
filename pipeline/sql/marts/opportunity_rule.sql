-- One row in all: what seeds/rules.toml says about opportunities, as typed columns.
with final as (
    select
        cast(columns('_(days|missing)$') as integer) as '\0',
        cast(columns('_dkk$') as decimal(18, 2)) as '\0',
        cast(columns(* exclude (large_dkk, medium_dkk, done_gone_days, interest_half_life_days, interest_gone_days, ripeness_half_life_days, ripeness_old_days,
            confidence_high_missing, confidence_medium_missing)) as decimal(6, 4))
    from (select * exclude (interest_ask_days, access_unstated) from seeds.opportunity)
)
select * from final
