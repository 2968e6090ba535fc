-- Table macro opportunity_score_at(as_of, some_companies, some_challenges, relevance_weight, interest_weight, readiness_weight, access_weight, ripeness_weight): one row per company and challenge open on that day, with its score, the points of each part, and the one thing that would raise it most.
-- The weights may add up to anything: each counts as its share of their sum; where all are nothing, they count alike.
with weights as (
    select
        relevance_weight as relevance_share, interest_weight as interest_share, readiness_weight as readiness_share,
        access_weight as access_share, ripeness_weight as ripeness_share,
        cast(relevance_weight + interest_weight + readiness_weight + access_weight + ripeness_weight as decimal(18, 4)) as total
),

shares as (
    select cast(if(total > 0, columns('_share$') / total, 0.2) as decimal(9, 6)) as '\0'
    from weights
),

pointed as (
    -- each part is rounded before the sum, so that what is shown adds up
    select
        pair.*,
        cast(round(100 * relevance_share * relevance, 1) as decimal(5, 1)) as relevance_points,
        cast(round(100 * interest_share * interest, 1) as decimal(5, 1)) as interest_points,
        cast(round(100 * readiness_share * readiness, 1) as decimal(5, 1)) as readiness_points,
        cast(round(100 * access_share * access, 1) as decimal(5, 1)) as access_points,
        cast(round(100 * ripeness_share * ripeness, 1) as decimal(5, 1)) as ripeness_points,
        cast(round(100 * columns('^(\w+)_share$'), 1) as decimal(5, 1)) as '\1_most_points',
        cast(round(100 * relevance_share * relevance_gain, 1) as decimal(5, 1)) as relevance_gain_points,
        cast(round(100 * interest_share * interest_gain, 1) as decimal(5, 1)) as interest_gain_points,
        cast(round(100 * readiness_share * readiness_gain, 1) as decimal(5, 1)) as readiness_gain_points,
        cast(round(100 * access_share * access_gain, 1) as decimal(5, 1)) as access_gain_points,
        cast(round(100 * ripeness_share * ripeness_gain, 1) as decimal(5, 1)) as ripeness_gain_points
    from marts.opportunity_at(as_of, some_companies, some_challenges) as pair
    cross join shares
),

stepped as (
    -- of equal steps the one that the desk can take itself comes first
    select
        *,
        list_max([
            {'points': access_gain_points, 'rank': 5, 'part': 'access', 'lever': access_lever},
            {'points': ripeness_gain_points, 'rank': 4, 'part': 'ripeness', 'lever': ripeness_lever},
            {'points': interest_gain_points, 'rank': 3, 'part': 'interest', 'lever': interest_lever},
            {'points': readiness_gain_points, 'rank': 2, 'part': 'readiness', 'lever': readiness_lever},
            {'points': relevance_gain_points, 'rank': 1, 'part': 'relevance', 'lever': relevance_lever}
        ]) as step
    from pointed
)
select
    * exclude (step),
    relevance_points + interest_points + readiness_points + access_points + ripeness_points as score,
    if(step.points > 0, step.part, null) as raise_part,
    if(step.points > 0, step.lever, null) as raise_lever,
    step.points as raise_points
from stepped
