-- One row per name by which exports know a person: of owners, contacts and participants, in each order in which it may be written.
with orders as (
    select words, is_whole, may_be_house from marts.person_spelt where len(words) between 1 and 6
    union by name
    select list_concat([words[-1]], words[:-2]) as words, is_whole, may_be_house from marts.person_spelt where len(words) between 2 and 6
    union by name
    select unnest([[words[1], words[-1]], [words[-1], words[1]]]) as words, is_whole, may_be_house
    from marts.person_spelt
    where len(words) between 3 and 6 and not is_pinyin
    union by name
    select list_concat(words[2:], [words[1]]) as words, is_whole, may_be_house from marts.person_spelt where len(words) = 3 and is_pinyin
),

latin_names as (
    select distinct
        array_to_string(words, ' ') as name,
        words[1] as first_word,
        len(words) as word_count,
        -- «Han Man» is a name, «han man» are words of a sentence
        len(words) = 1 or list_has_all(common.listed, words) as needs_capitals
    from orders
    cross join (select list(word) as listed from marts.common_word) as common
    -- one word is a name where the cell says no more
    where len(words) > 1 or (is_whole and not may_be_house and len(words[1]) > 2)
)
select name, first_word, word_count, needs_capitals, false as is_han from latin_names
union all by name
select name, left(name, 2) as first_word, 1 as word_count, false as needs_capitals, true as is_han from marts.han_person
