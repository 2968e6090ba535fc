-- One row a challenge and technology for one of its themes that its own text names.
with challenges as (
    select
        challenge_id,
        ' ' || trim(regexp_replace(
            lower(concat_ws(' ', title, description, themes_text)), '[^\p{L}\p{N}]+', ' ', 'g'
        )) || ' ' as words
    from marts.fct_challenge
),

final as (
    select distinct link.challenge_id, served.technology_code
    from marts.challenge_theme as link
    inner join challenges on link.challenge_id = challenges.challenge_id
    inner join marts.technology_theme as served on link.theme_code = served.theme_code
    inner join marts.technology_word as technology on served.technology_code = technology.technology_code
    -- Chinese has no spaces between its words
    where if(
        regexp_matches(technology.word, '\p{Han}'),
        contains(challenges.words, technology.word),
        contains(challenges.words, ' ' || technology.word || ' ')
    )
)
select * from final
