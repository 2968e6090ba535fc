-- Table macro opportunity_opening_at(as_of): one row an agreement that may open doors, with how much of its access counts: a company's own contract opens none.
-- life counts for the challenge's own agreement; nearness is what is left of it for the city and for the rest of the province.
with contracts as (
    select distinct agreement_id from marts.company_contract
),

final as (
    select
        at_day.agreement_id,
        at_day.access_share,
        at_day.lifecycle,
        at_day.presence,
        at_day.vitality,
        at_day.last_contact_date,
        agreement.is_illustrative,
        -- an agreement that is over or proposed opens nothing; what it would give is asked as if it were in force
        if(at_day.access_share > 0, at_day.access_share, 1) as stated_share,
        cast(
            stated_share * (rule.access_paper + (1 - rule.access_paper) * at_day.vitality / 5.0) as decimal(6, 4)
        ) as life,
        if(coalesce(place.level, 'province') in ('province', 'municipality', 'sar'), null, place.place_id) as city_place_id,
        cast(if(agreement.danish_party_type = 'state', rule.access_state, 1) as decimal(6, 4)) as city_nearness,
        cast(city_nearness * if(city_place_id is null, 1, rule.access_city) as decimal(6, 4)) as province_nearness
    from marts.agreement_at(as_of) as at_day
    inner join marts.fct_agreement as agreement on at_day.agreement_id = agreement.agreement_id
    left join marts.dim_place as place on agreement.place_id = place.place_id
    left join contracts on at_day.agreement_id = contracts.agreement_id
    cross join marts.opportunity_rule as rule
    where contracts.agreement_id is null
)
select * from final
