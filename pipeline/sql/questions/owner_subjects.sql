-- The problem owners that may be asked, with their spellings, and the challenges of which none is named; a title that several have names none of them.
select distinct
    challenge.problem_owner as subject,
    coalesce(owner.name_{lang}, challenge.problem_owner) as name,
    [challenge.problem_owner, owner.name_da, owner.name_en, owner.name_zh] as spellings
from marts.fct_challenge as challenge
left join marts.party_name as owner on challenge.problem_owner = owner.party and owner.country = 'CN'
where challenge.problem_owner is not null
union all by name
select
    titled.challenge_id as subject,
    titled.called as name,
    if(
        count(*) over (partition by lower(titled.title)) + count(*) over (partition by lower(titled.called)) > 2,
        [titled.challenge_id], [titled.challenge_id, titled.title, titled.called]
    ) as spellings
from (select challenge_id, title, problem_owner, coalesce(title_{lang}, title) as called from marts.guest_challenge) as titled
where titled.problem_owner is null
