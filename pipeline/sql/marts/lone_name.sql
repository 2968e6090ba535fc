-- One row per first or last name, folded, that names a person where it stands alone: a word of the name of a known person that no party, company, place or theme has, and that is no other word.
with head_words as (
    select distinct head, unnest(string_split(head, ' ')) as word from marts.person_house
),

beside_persons as (
    select distinct head_words.head
    from head_words
    inner join marts.known_person as person on head_words.word = person.first_word and person.word_count > 1
    where contains(' ' || head_words.head || ' ', ' ' || person.name || ' ')
),

used as (
    select word from marts.common_word where not is_syllable
    union by name
    select word from head_words anti join beside_persons on head_words.head = beside_persons.head
),

persons as (
    -- a participant may be a house, unless the first name is one
    select person.words, person.is_pinyin
    from marts.person_spelt as person
    cross join (select list(marts.folded_word(word)) as listed from seeds.person_words where kind = 'given') as given
    cross join (select list(word) as listed from used) as used
    where len(person.words) between 2 and 6
        and (person.is_pinyin or list_has_any(person.words, given.listed) or not (person.may_be_house or list_has_any(person.words, used.listed)))
),

lone as (
    select words.word, bool_or(words.is_pinyin or given.word is not null) as is_sure
    from (select unnest(words) as word, is_pinyin from persons) as words
    left join (select marts.folded_word(word) as word from seeds.person_words where kind = 'given') as given on words.word = given.word
    anti join used on words.word = used.word
    anti join marts.common_word as common on words.word = common.word
    anti join (select marts.folded_word(word) as word from seeds.person_words where kind = 'cities') as city on words.word = city.word
    where len(words.word) > 2
    group by words.word
),

spelt as (
    select unnest(list_distinct(regexp_extract_all(regexp_replace(marts.plain_said(text), '\S*@\S*', ' ', 'g'), '[\p{L}\p{M}]+'))) as word
    from marts.said_text
    where exists (select true from lone where not is_sure)
),

words_alike as (
    -- what the exports write in small letters more often is a word; an address says nothing
    select marts.folded_word(spelt.word) as folded
    from spelt
    group by folded
    having count_if(not regexp_matches(spelt.word, '^\p{Lu}')) > count_if(regexp_matches(spelt.word, '^\p{Lu}'))
)
select lone.word from lone left join words_alike on lone.word = words_alike.folded where is_sure or words_alike.folded is null
