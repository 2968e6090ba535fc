-- The challenges of a problem owner, or the one of that number where no owner is named, as their owner may read them: without money and without persons.
select
    stated._key as key,
    coalesce(challenge.title_{lang}, challenge.title) as title,
    challenge.description,
    coalesce(owner.name_{lang}, challenge.problem_owner) as problem_owner,
    cast(null as varchar) as owner_contact,
    coalesce(place.name_{lang}, place.name_en, called.name_{lang}, challenge.place) as place,
    coalesce(province.name_{lang}, challenge.province) as province,
    coalesce((
        select string_agg(theme.name_{lang}, '; ' order by theme.sort_order)
        from marts.dim_theme as theme
        where list_contains(challenge.themes, theme.theme_code)
    ), challenge.themes_text) as theme,
    cast(null as varchar) as value,
    cast(null as varchar) as currency
from marts.guest_challenge as challenge
inner join marts.fct_challenge as stated on challenge.challenge_id = stated.challenge_id
left join marts.party_name as owner on challenge.problem_owner = owner.party and owner.country = 'CN'
left join marts.dim_place as place on challenge.place_id = place.place_id
left join marts.place_called as called on lower(trim(challenge.place)) = called.spelling
left join marts.dim_province as province on challenge.province_code = province.province_code
where stated.problem_owner = $subject or stated.problem_owner is null and challenge.challenge_id = $subject
order by challenge.stage_date desc nulls last, challenge.challenge_id
