-- One row a text of an export that names a party, company, place or other house as what persons do (kontaktperson Aarhus Vand), with the pattern of what is marked there and no person.
with in_charge as (
    select text, unnest(list_distinct(regexp_extract_all(marts.marked_persons(text), '\x{E00A}([^\x{E00A}]+)\x{E00A}', 1))) as called
    from marts.said_text
),

folded as (
    select *, string_split(marts.folded_name(called), ' ') as words from in_charge
),

final as (
    select text, '\x{E00A}(' || string_agg(regexp_escape(called), '|') || ')\x{E00A}' as pattern
    from folded
    where array_to_string(words, ' ') in (select spelt from marts.person_house)
        or len(words) = 2
        and words[2] in (select marts.folded_word(word) from seeds.person_words where kind = 'houses')
        and words[1] not in (select marts.folded_word(word) from seeds.person_words where kind = 'given')
    group by text
)
select * from final
