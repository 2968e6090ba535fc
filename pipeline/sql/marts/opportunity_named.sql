-- One row per challenge and technology for one of its themes that its own text names: its title, its description or the solutions sought, not the word for its theme.
with texts as (
    select
        challenge_id,
        coalesce(marts.bare_words(title), '') as title,
        marts.bare_words(concat_ws(' ', description, sought)) as told,
        coalesce(marts.bare_words(themes_text), '') as themes_text
    from marts.fct_challenge
),

challenges as (
    select
        challenge_id,
        -- a title that repeats the theme says no more than the theme does
        concat(
            ' ', if(themes_text = '', title, replace(concat(' ', title, ' '), concat(' ', themes_text, ' '), ' ')), ' ', told, ' '
        ) as words
    from texts
),

terms as (
    -- Chinese has no spaces between its words
    select technology_code, if(regexp_matches(word, '\p{Han}'), word, ' ' || word || ' ') as term
    from marts.technology_word
),

named as (
    select challenges.challenge_id, challenges.words, terms.technology_code, terms.term
    from challenges
    inner join terms on contains(challenges.words, terms.term)
),

longer as (
    -- «heat pumps» are not pumps: the longer terms of other technologies, which stand for no shorter one
    select named.challenge_id, named.technology_code, named.term, list(distinct other.term) as terms
    from named
    inner join named as other
        on named.challenge_id = other.challenge_id and named.technology_code <> other.technology_code
        and len(other.term) > len(named.term) and contains(other.term, named.term)
    group by all
)
select distinct named.challenge_id, named.technology_code
from named
inner join marts.technology_theme as served on named.technology_code = served.technology_code
inner join marts.challenge_theme as link
    on named.challenge_id = link.challenge_id and served.theme_code = link.theme_code
left join longer
    on named.challenge_id = longer.challenge_id and named.technology_code = longer.technology_code and named.term = longer.term
where longer.terms is null
    -- the shorter one stands alone elsewhere
    or contains(list_reduce(list_prepend(named.words, list_sort(longer.terms, 'desc')), lambda words, term: replace(words, term, ' · ')), named.term)
