-- One row a challenge and technology for one of its themes that its own text names: its title, its description or the solutions sought, not the word for its theme.
with texts as (
    select
        challenge_id,
        trim(regexp_replace(lower(title), '[^\p{L}\p{N}]+', ' ', 'g')) as title,
        trim(regexp_replace(lower(concat_ws(' ', description, sought)), '[^\p{L}\p{N}]+', ' ', 'g')) as told,
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
            ' ', told, ' '
        ) as words
    from texts
),

terms as (
    -- Chinese has no spaces between its words
    select technology_code, if(regexp_matches(word, '\p{Han}'), word, ' ' || word || ' ') as term
    from marts.technology_word
),

named as (
    select challenges.challenge_id, terms.technology_code, terms.term
    from challenges
    inner join terms on contains(challenges.words, terms.term)
),

final as (
    select distinct named.challenge_id, named.technology_code
    from named
    inner join marts.technology_theme as served on named.technology_code = served.technology_code
    inner join marts.challenge_theme as link
        on named.challenge_id = link.challenge_id and served.theme_code = link.theme_code
    -- «heat pumps» are no pumps
    left join named as longer
        on named.challenge_id = longer.challenge_id and named.technology_code <> longer.technology_code
        and len(longer.term) > len(named.term) and contains(longer.term, named.term)
    where longer.term is null
)
select * from final
