-- One row a name by which exports know a person: of owners, contacts and participants, in each order in which it may be written.
with stated as (
    select unnest([danish_owner, chinese_owner]) as said, false as may_be_house from staging.agreements
    union by name
    select unnest([danish_owner, chinese_owner]) as said, false as may_be_house from staging.agreements_replaced
    union by name
    select
        unnest([contact_name, replace(regexp_extract(contact_email, '^([\p{L}._-]+)@', 1), '.', ' ')]) as said,
        false as may_be_house
    from staging.companies
    union by name
    select owner_contact as said, false as may_be_house from staging.challenges
    union by name
    -- persons and houses alike
    select unnest(participants) as said, true as may_be_house from staging.activities
),

cells as (
    select
        -- «Hansen, Mette»; an address is not a name
        regexp_replace(
            regexp_replace(said, '\S+@\S+', ' ', 'g'),
            '^\s*([\p{L}''’-]+), *(\p{L}[\p{L}''’-]+(?: \p{L}[\p{L}''’.-]*)?)\s*$', '\2 \1'
        ) as said,
        may_be_house
    from stated
    where said is not null
),

latin as (
    select distinct
        -- the whole of a cell may be in small letters, else a name is the words with capitals that stand together
        unnest(if(
            regexp_full_match(said, '\s*[\p{Ll}''’-]+[ _-]+[\p{Ll}''’-]+\s*'), [said],
            regexp_extract_all(
                said,
                '\p{Lu}[\p{L}\p{M}''’.-]*(?:[ \x{00A0}_]+(?:& |(?:von|van|de|den|der|af|al|el|da|la|du|zu)[ \x{00A0}]+)?\p{Lu}[\p{L}\p{M}''’.-]*)*'
            )
        )) as called,
        trim(said) as said,
        may_be_house
    from cells
),

in_words as (
    select
        list_transform(
            list_filter(regexp_extract_all(called, '[\p{L}\p{M}]+'), lambda word: len(word) > 1),
            lambda word: marts.folded_word(word)
        ) as words,
        called = said as is_whole,
        may_be_house
    from latin
),

house_words as (
    select list(marts.folded_word(word)) as words from seeds.person_words where kind = 'houses'
),

title_words as (
    select list(marts.folded_word(word)) as words from seeds.person_words where kind = 'titles'
),

houses as (
    -- what the exports call parties, companies and places is no person
    select distinct marts.folded_name(called) as spelt
    from (
        select unnest([danish_party, chinese_party]) as called from staging.agreements
        union by name
        select danish_party as called from staging.activities
        union by name
        select problem_owner as called from staging.challenges
        union by name
        select name as called from staging.companies
    )
    union by name
    select spelt from marts.place_folded
),

persons as (
    select
        list_filter(in_words.words, lambda word: not list_contains(title_words.words, word)) as words,
        is_whole,
        may_be_house
    from in_words
    cross join title_words
    cross join house_words
    left join houses on array_to_string(in_words.words, ' ') = houses.spelt
    where not list_has_any(in_words.words, house_words.words)
        and (houses.spelt is null or not (in_words.may_be_house or len(in_words.words) = 1))
),

orders as (
    select words, is_whole, may_be_house from persons where len(words) between 1 and 6
    union by name
    select [words[1], words[-1]] as words, is_whole, may_be_house from persons where len(words) between 3 and 6
    union by name
    select list_concat([words[-1]], words[:-2]) as words, is_whole, may_be_house from persons where len(words) between 2 and 6
    union by name
    select [words[-1], words[1]] as words, is_whole, may_be_house from persons where len(words) between 3 and 6
),

latin_names as (
    select distinct array_to_string(orders.words, ' ') as name, orders.words[1] as first_word, len(orders.words) as word_count
    from orders
    -- one word is a name where the cell says no more
    where len(orders.words) > 1 or (orders.is_whole and not orders.may_be_house and len(orders.words[1]) > 2)
),

han as (
    select distinct regexp_replace(
        unnest(regexp_extract_all(said, '\p{Han}{2,}(?:[·•]\p{Han}+)*')),
        '(' || (select string_agg(word, '|' order by len(word) desc) from seeds.person_words where kind = 'han_titles') || ')$', ''
    ) as name
    from cells
),

final as (
    select name, first_word, word_count, false as is_han from latin_names
    union all by name
    select name, left(name, 2) as first_word, 1 as word_count, true as is_han
    from han
    where len(name) between 2 and 12
        and not regexp_matches(name, (select string_agg(word, '|') from seeds.person_words where kind = 'han_houses'))
)
select * from final
