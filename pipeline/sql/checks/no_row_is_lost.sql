-- Every row of staging is a row of its mart: nothing is dropped or doubled on the way, but for contacts that the desk and an export tell.
with counts as (
    select 'agreements' as source, (select count(*) from staging.agreements) as staged,
        (select count(*) from marts.fct_agreement) as kept
    union all
    select 'milestones', (select count(*) from staging.milestones), (select count(*) from marts.fct_milestone)
    union all
    select 'activities', (select count(*) from staging.activities),
        (select count(*) from marts.fct_activity) + (select count(*) from marts.activity_same)
    union all
    select 'budget', (select count(*) from staging.budget), (select count(*) from marts.fct_budget)
    union all
    select 'expenses', (select count(*) from staging.expenses), (select count(*) from marts.fct_expense)
    union all
    select 'challenges', (select count(*) from staging.challenges), (select count(*) from marts.fct_challenge)
    union all
    select 'interests', (select count(*) from staging.interests), (select count(*) from marts.fct_interest)
)
select * from counts where staged <> kept
