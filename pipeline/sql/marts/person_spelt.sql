-- One row per name of a person in Latin letters: its words, folded, whether a cell says no more, whether it may be a house, and whether it is how a Chinese name sounds.
with letters as (
    select name, unnest(string_split(name, '')) as letter, generate_subscripts(string_split(name, ''), 1) as place
    from marts.han_person
    where len(name) between 2 and 4
),

sounds as (
    select letters.name, letters.place, han_sounds.sound
    from letters
    inner join seeds.han_sounds on contains(han_sounds.letters, letters.letter)
),

pinyin as (
    -- 李小明: Li Xiaoming and Li Xiao Ming; 欧阳修: Ouyang Xiu
    select
        unnest(case
            when third.sound is null then [[first.sound, second.sound]]
            when fourth.sound is null then [
                [first.sound, second.sound || third.sound], [first.sound, second.sound, third.sound], [first.sound || second.sound, third.sound]
            ]
            else [[first.sound || second.sound, third.sound || fourth.sound]]
        end) as words
    from sounds as first
    inner join sounds as second on first.name = second.name and second.place = 2
    left join sounds as third on first.name = third.name and third.place = 3
    left join sounds as fourth on first.name = fourth.name and fourth.place = 4
    where first.place = 1
),

in_words as (
    select words, is_whole, may_be_house, false as is_pinyin from marts.person_cell where words is not null
    union by name
    select list_transform(words, lambda word: marts.folded_word(word)) as words, true as is_whole, false as may_be_house, true as is_pinyin
    from pinyin
)
select
    list_filter(in_words.words, lambda word: not list_contains(title_words.words, word)) as words,
    is_whole,
    may_be_house,
    is_pinyin
from in_words
cross join (select list(marts.folded_word(word)) as words from seeds.person_words where kind = 'titles') as title_words
cross join (select list(marts.folded_word(word)) as words from seeds.person_words where kind = 'houses') as house_words
-- what the exports call parties, companies and places is not a person
left join (select distinct spelt from marts.person_house) as house on array_to_string(in_words.words, ' ') = house.spelt
where is_pinyin and house.spelt is null
    or not is_pinyin
    and not list_has_any(in_words.words, house_words.words)
    and (house.spelt is null or not (in_words.may_be_house or len(in_words.words) = 1))
