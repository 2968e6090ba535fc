-- One row an open challenge and technology of its themes that its own text names.
with challenges as (
    select
        challenge_id,
        ' ' || trim(regexp_replace(
            lower(concat_ws(' ', title, description, themes_text)), '[^\p{L}\p{N}]+', ' ', 'g'
        )) || ' ' as words
    from marts.fct_challenge
    where is_open
),

theme_names as (
    -- the name of a theme names no technology
    select unnest([theme_code, name_da, name_en, name_zh]) as name
    from marts.dim_theme
),

technologies as (
    select word.theme_code, word.word
    from marts.theme_word as word
    anti join theme_names
        on word.word = trim(regexp_replace(lower(theme_names.name), '[^\p{L}\p{N}]+', ' ', 'g'))
),

final as (
    select distinct link.challenge_id, technology.theme_code, technology.word as technology_word
    from marts.challenge_theme as link
    inner join challenges on link.challenge_id = challenges.challenge_id
    inner join technologies as technology on link.theme_code = technology.theme_code
    -- Chinese has no spaces between its words
    where if(
        regexp_matches(technology.word, '\p{Han}'),
        contains(challenges.words, technology.word),
        contains(challenges.words, ' ' || technology.word || ' ')
    )
)
select * from final
