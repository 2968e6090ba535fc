-- One row a challenge and technology for one of its themes that its own text names: its title or description, not the word for its theme.
with texts as (
    select
        challenge_id,
        trim(regexp_replace(lower(title), '[^\p{L}\p{N}]+', ' ', 'g')) as title,
        trim(regexp_replace(lower(description), '[^\p{L}\p{N}]+', ' ', 'g')) as description,
        trim(regexp_replace(lower(themes_text), '[^\p{L}\p{N}]+', ' ', 'g')) as themes_text
    from marts.fct_challenge
),

challenges as (
    select
        challenge_id,
        -- a title that repeats the theme says no more than the theme does
        concat(
            ' ',
            if(
                coalesce(themes_text, '') = '', coalesce(title, ''),
                replace(concat(' ', coalesce(title, ''), ' '), concat(' ', themes_text, ' '), ' ')
            ),
            ' ', coalesce(description, ''), ' '
        ) as words
    from texts
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
