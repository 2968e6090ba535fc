-- One row per text that an export has for its parties, and a party that it names.
-- «A, B and C» is three parties where each of them is known by its name: no other row of agreements or activities decides.
with texts as (
    select danish_party as named_text, 'DK' as country, 1 as precedence from staging.agreements
    union by name
    select chinese_party as named_text, 'CN' as country, 1 as precedence from staging.agreements
    union by name
    select problem_owner as named_text, 'CN' as country, 2 as precedence from staging.challenges
    union by name
    select danish_party as named_text, 'DK' as country, 2 as precedence
    from staging.activities
    anti join marts.activity_same as same on marts.row_id(activities.activity_id, _key) = same.logged_activity_id
),

wholes as (
    select *, unnest(marts.parties_in(named_text)) as whole from texts
),

pieces as (
    select distinct country, whole, unnest(marts.joined_in(whole)) as piece from wholes
),

joint as (
    select pieces.country, pieces.whole
    from pieces
    left join marts.party_known as known on pieces.piece = known.name and pieces.country = known.country
    group by pieces.country, pieces.whole
    having count(*) > 1 and bool_and(known.name is not null)
),

parties as (
    select wholes.*, coalesce(pieces.piece, wholes.whole) as party
    from wholes
    left join marts.party_known as known on wholes.whole = known.name and wholes.country = known.country
    left join joint on wholes.whole = joint.whole and wholes.country = joint.country and known.company_id is null
    left join pieces on joint.whole = pieces.whole and joint.country = pieces.country
)
-- in the spelling of the agreements
select distinct
    country, named_text,
    first_value(party) over (partition by country, lower(party) order by precedence, party) as party
from parties
