-- One row per word, folded, that names no person where it stands alone, and whether it is a syllable of Chinese, which is part of too many names.
with called as (
    select word as called from seeds.person_words where kind in ('houses', 'titles', 'words')
    union by name
    select unnest([name_da, name_en]) as called from seeds.themes
    union by name
    select synonym as called from seeds.theme_synonyms
    union by name
    select unnest([name_da, name_en]) as called from seeds.technologies
    union by name
    select synonym as called from seeds.technology_synonyms
    union by name
    select unnest([name_da, name_en]) as called from seeds.words
),

words as (
    select unnest(string_split(marts.folded_name(called), ' ')) as word, false as is_syllable from called
    union by name
    select marts.folded_word(sound) as word, true as is_syllable from seeds.han_sounds
)
select word, bool_or(is_syllable) as is_syllable from words where word <> '' group by word
