-- One row per text of an export that tells of a person, and the same text without: names that exports know, and contact details.
-- What is left out leaves an ellipsis; a pair of brackets with contact details goes whole. What cannot be cleaned is left out whole: such
-- an address or number beside an unknown name. What is found is marked with letters that no text uses (U+E009 to U+E00C). Every pattern is a
-- literal, so that it is made once and not for each row, but for those of names, which only texts meet that have the name.
with read as (
    select text, is_key, is_link, marts.plain_said(text) as plain from marts.said_text
),

-- Names of persons

called as (
    select name, first_word, word_count, needs_capitals from marts.known_person where not is_han
    union by name
    select word as name, word as first_word, 1 as word_count, true as needs_capitals from marts.lone_name
),

words as (
    select
        text,
        list_filter(regexp_extract_all(plain, '[\p{L}\p{M}]+'), lambda word: len(word) > 1) as words,
        regexp_extract_all(marts.houseless(plain), '[\p{L}\p{M}]+') as unhoused
    from read
    where exists (select true from called)
),

placed as (
    select text, unnest(words) as word, generate_subscripts(words, 1) as place
    from words
),

begins as (
    select spelt.word, person.name, person.word_count, person.needs_capitals
    from (select word, marts.folded_word(word) as folded from placed group by word) as spelt
    -- «Kirstens besøg»
    inner join (
        select name, word_count, needs_capitals, unnest(if(word_count = 1, [first_word, first_word || 's'], [first_word])) as first_word
        from called
    ) as person on spelt.folded = person.first_word
),

latin_named as (
    -- «Mette Kirstine Hansen» is Mette Hansen, too
    select
        placed.text,
        words.words[placed.place : placed.place + begins.word_count - 1 + between.count] as called,
        begins.name,
        begins.needs_capitals,
        between.count
    from placed
    inner join begins on placed.word = begins.word
    inner join words on placed.text = words.text and (begins.word_count > 1 or list_contains(words.unhoused, placed.word))
    cross join (select unnest([0, 1]) as count) as between
    where (between.count = 0 or (begins.word_count = 2 and regexp_matches(words.words[placed.place + 1], '^\p{Lu}')))
),

han_placed as (
    -- «李 小明», too
    select text, joined, unnest(list_distinct(regexp_extract_all(joined, '\p{Han}{2}') || regexp_extract_all(substr(joined, 2), '\p{Han}{2}'))) as pair
    from (select text, regexp_replace(plain, '[ \x{3000}·•]', '', 'g') as joined from read where regexp_matches(plain, '\p{Han}'))
),

named as (
    -- «Mette K. Hansens»
    select
        text,
        '\x{E00C}' || array_to_string(called, '\x{E00C}[^\x{E00C}]{1,3}\x{E00C}(?:[^\x{E00C}]\x{E00C}[^\x{E00C}]{1,3}\x{E00C})?') || '\x{E00C}' as pattern
    from latin_named
    where array_to_string(list_transform(if(count = 0, called, [called[1], called[3]]), lambda word: marts.folded_word(word)), ' ') in (name, name || 's')
        and not (needs_capitals and (count > 0 or list_bool_or(list_transform(called, lambda word: not regexp_matches(word, '^\p{Lu}')))))
    union by name
    -- «M. Hansen», «MetteHansen»
    select placed.text, '\x{E00C}' || person.before || placed.word || '\x{E00C}' as pattern
    from placed
    inner join (
        select
            unnest(list_transform([1, 1, 0], lambda count: repeat('(?i:' || left(name, 1) || ')\x{E00C}\.?[ \x{00A0}]?\x{E00C}', count))) as before,
            unnest([string_split(name, ' ')[-1], string_split(name, ' ')[-1] || 's', replace(name, ' ', '')]) as word,
            needs_capitals
        from called
        where word_count > 1
    ) as person on marts.folded_word(placed.word) = person.word
        and (not person.needs_capitals or regexp_matches(placed.word, '^\p{Lu}'))
    -- «Li Yang» is no Liyang
    anti join marts.place_folded as place on marts.folded_word(placed.word) = place.spelt and person.before = ''
    union by name
    select han_placed.text, array_to_string(string_split(person.name, ''), '[ \x{3000}·•]?') || '(?:先生|女士|小姐)?' as pattern
    from han_placed
    inner join marts.known_person as person on han_placed.pair = person.first_word and person.is_han
    where contains(han_placed.joined, person.name)
    union by name
    -- 王主任
    select han_placed.text, person.surname || title.word as pattern
    from han_placed
    inner join (select distinct left(name, 1) as surname from marts.han_person) as person on left(han_placed.pair, 1) = person.surname
    inner join seeds.person_words as title on title.kind = 'han_titles' and starts_with(title.word, right(han_placed.pair, 1))
    where contains(regexp_replace(joined, (select string_agg(word, '|') from seeds.person_words where kind = 'han_words'), ' ', 'g'), person.surname || title.word)
        -- 江苏省长 is no Mr. 苏
        and not regexp_matches(title.word, '^副?[省市]')
),

nameless as (
    -- words between letters that no text uses, so that the patterns, each made for one text, name no kinds of letters
    select
        text,
        replace(
            regexp_replace(
                regexp_replace(any_value(plain), '((?:[^\P{L}\p{Han}]|[\p{M}\p{Nd}])+)', chr(57356) || '\1' || chr(57356), 'g'),
                string_agg(pattern, '|' order by len(pattern) desc, pattern), '…', 'g'
            ),
            chr(57356), ''
        ) as said
    from named
    inner join read using (text)
    group by text
),

-- How to reach them

unmarked as (
    select
        read.text,
        -- nor is a number of a register one to call
        read.is_link or (read.is_key and regexp_full_match(read.text, '\d+')) as has_no_numbers,
        coalesce(nameless.said, read.plain) as said
    from read
    left join nameless on read.text = nameless.text
    where nameless.text is not null
        or len(regexp_extract_all(read.plain, '\d')) > 6
        or regexp_matches(
            read.plain,
            '@|%40|[(\[{<] ?at? ?[)\]}>]|\bat\b|snabel|tlf|tel|phone|mobil|电话|手机|linkedin|[一二三四五六七八九〇零幺]{8}|tovholder|kontakt|contact|ansvarlig|responsible|sagsbehandler|projektleder|project (?:manager|lead)|koordinator|coordinator|\batt|v/|c/o'
            || '|wechat|weixin|whatsapp|skype|\bqq|-xxxx|微信|联系|负责|联络|先生|女士|小姐|\b(?:hr|fru|frk|mr|mrs|ms|miss|dr|prof)\b',
            'i'
        )
),

addresses as (
    select text, has_no_numbers, marts.marked_addresses(said) as said from unmarked
),

numbers as (
    select text, has_no_numbers, if(has_no_numbers, said, marts.marked_numbers(said)) as said
    from addresses
),

persons as (
    -- who is marked and no house
    select numbers.text, regexp_replace(
        if(house.text is null, marts.marked_persons(said), regexp_replace(marts.marked_persons(said), pattern, '\1\2', 'g')),
        '\x{E00A}[^\x{E00A}]*\x{E00A}|\x{E00D}[^\x{E00D}]*\x{E00D}', '…', 'g'
    ) as said
    from numbers
    left join marts.house_in_charge as house on numbers.text = house.text
),

bracketed as (
    select
        text,
        regexp_replace(said, '[(（\[][^()（）\[\]]*\x{E009}[^()（）\[\]]*[)）\]]', '(…)', 'g') as said
    from persons
),

beside as (
    -- words with capitals beside such an address or number
    select text, unnest(list_distinct(regexp_extract_all(said, '[^\p{L}\p{M}](\p{Lu}[\p{L}\p{M}]+)', 1))) as word
    from bracketed
    where contains(said, chr(57353))
),

known_words as (
    select unnest(string_split(marts.folded_name(text), ' ')) as word from read where is_key
    union by name
    select unnest(string_split(spelt, ' ')) as word from marts.place_folded
),

unclean as (
    select text from beside anti join known_words on marts.folded_word(beside.word) = known_words.word
    union by name
    select text
    from bracketed
    where contains(said, chr(57353)) and regexp_matches(said, '\p{Han}|^\P{L}*\p{Lu}[\p{L}\p{M}]+[^\p{L}\p{M}]*\x{E009}')
),

told as (
    select
        bracketed.text,
        if(unclean.text is null, replace(replace(bracketed.said, chr(57353), '…'), chr(57355), ''), '…') as without_persons
    from bracketed
    left join unclean on bracketed.text = unclean.text
)
select * from told where contains(without_persons, '…') and without_persons <> text
