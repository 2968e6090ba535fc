-- Every row of staging is a row of its mart: nothing is dropped or doubled on the way, but for contacts that the desk and an export tell.
select *
from (values
    ('agreements', (select count(*) from staging.agreements), (select count(*) from marts.fct_agreement)),
    ('milestones', (select count(*) from staging.milestones), (select count(*) from marts.fct_milestone)),
    (
        'activities', (select count(*) from staging.activities),
        (select count(*) from marts.fct_activity) + (select count(*) from marts.activity_same)
    ),
    ('budget', (select count(*) from staging.budget), (select count(*) from marts.fct_budget)),
    ('expenses', (select count(*) from staging.expenses), (select count(*) from marts.fct_expense)),
    ('challenges', (select count(*) from staging.challenges), (select count(*) from marts.fct_challenge)),
    ('interests', (select count(*) from staging.interests), (select count(*) from marts.fct_interest))
) as counts (source, staged, kept)
where staged <> kept
