-- Every row of staging is a row of its mart: nothing is dropped or doubled on the way, but for contacts that the desk and an export tell.
with counts as (
    select 'agreements' as source, (select count(*) from staging.agreements) as staged,
        (select count(*) from marts.fct_agreement) as kept
    union all by name
    select
        'milestones' as source, (select count(*) from staging.milestones) as staged,
        (select count(*) from marts.fct_milestone) as kept
    union all by name
    select
        'activities' as source, (select count(*) from staging.activities) as staged,
        (select count(*) from marts.fct_activity) + (select count(*) from marts.activity_same) as kept
    union all by name
    select 'budget' as source, (select count(*) from staging.budget) as staged, (select count(*) from marts.fct_budget) as kept
    union all by name
    select
        'expenses' as source, (select count(*) from staging.expenses) as staged,
        (select count(*) from marts.fct_expense) as kept
    union all by name
    select
        'challenges' as source, (select count(*) from staging.challenges) as staged,
        (select count(*) from marts.fct_challenge) as kept
    union all by name
    select
        'interests' as source, (select count(*) from staging.interests) as staged,
        (select count(*) from marts.fct_interest) as kept
)
select * from counts where staged <> kept
