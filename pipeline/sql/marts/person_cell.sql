-- One row per name in a cell of an export that names persons (owners, contacts and participants): its words in Latin letters, folded as they are compared, or its Chinese letters.
with stated as (
    select unnest([danish_owner, chinese_owner]) as said, false as may_be_house from marts.agreement_version
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
)
select
    list_transform(
        list_filter(regexp_extract_all(called, '[\p{L}\p{M}]+'), lambda word: len(word) > 1),
        lambda word: marts.folded_word(word)
    ) as words,
    called = said as is_whole,
    may_be_house,
    null::varchar as han
from latin
union all by name
select distinct unnest(regexp_extract_all(said, '\p{Han}{2,}(?:[·•]\p{Han}+)*')) as han, may_be_house from cells
