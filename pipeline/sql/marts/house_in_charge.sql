-- One row per text of an export that names a party, company, place or other house as what persons do (kontaktperson Aarhus Vand), with the pattern of what is marked there and no person.
with in_charge as (
    select text, unnest(list_distinct(regexp_extract_all(marts.marked_persons(text), '\x{E00A}[^\x{E00A}]+\x{E00A}|\x{E00D}[^\x{E00D}]+\x{E00D}'))) as marked
    from marts.said_text
),

folded as (
    select
        text,
        left(marked, 1) as mark,
        marked[2:-2] as called,
        string_split(marts.folded_name(called), ' ') as words,
        words[1] in (select marts.folded_word(word) from seeds.person_words where kind = 'given')
        -- koordinator per kommune
        and not (called = lower(called) and words[1] in (select word from marts.common_word where not is_syllable)) as is_given
    from in_charge
)
select
    text,
    '\x{E00A}(' || coalesce(string_agg(regexp_escape(called), '|') filter (where mark = chr(57354)), chr(57355)) || ')\x{E00A}'
    || '|\x{E00D}(' || coalesce(string_agg(regexp_escape(called), '|') filter (where mark = chr(57357)), chr(57355)) || ')\x{E00D}' as pattern
from folded
cross join (select list(marts.folded_word(word)) as houses from seeds.person_words where kind = 'houses') as word
where mark = chr(57357) and not is_given
    or array_to_string(words, ' ') in (select spelt from marts.person_house)
    -- State of Green, Vand og Affald
    or exists (
        select true from marts.person_house as house
        where starts_with(house.spelt, array_to_string(words, ' ') || ' ') and contains(' ' || marts.folded_name(text) || ' ', ' ' || house.spelt || ' ')
    )
    or not is_given and (
        -- Grundfos Pumper A/S; Miljøstyrelsen
        regexp_matches(called, '/[Ss]$|^[AIKP]/S ')
        or len(words) = 1 and list_bool_or(list_transform(houses, lambda one: len(one) > 6 and ends_with(words[-1], one)))
        -- Wuxi Water, Danish Water Forum; Wang Liming Vand is a person and a house
        or list_contains(houses, words[-1])
        and (len(words) = 2 or len(words) = 3 and words[1] not in (select word from marts.common_word where is_syllable))
    )
group by text
