"""The names of the Danish and Chinese parties in the reader's language, and the kind of each Danish one."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import chain

from dashboard import warehouse
from dashboard.scope.asking import every, mapped, query
from dashboard.scope.reader import remembered

_WORD = re.compile(r"[^\W\d_]{2,}")  # a name is a word of two letters and more
_named = remembered(12)(mapped)
# Danish or Chinese party as the exports write it → its name in `lang` where known, else as written. Not to be changed: all callers share it
danish = partial(_named, "select party, name from party_name where country = 'DK' order by party")
chinese = partial(_named, "select party, name from party_name where country = 'CN' order by party")


# One row a Danish party of an agreement or activity, by its name.
# Columns: danish_party, name_da, name_en, name_zh, chinese_name (missing where it is called as it is written), chinese_source (none: not confirmed),
# party_kind (a code), party_kind_name and home_name (its place, else its region; in
# the reader's language), is_illustrative (all that is known of it is invented). Where the kind or place is not stated it is missing
facts = partial(
    every,
    """
    with rows as (
        select link.danish_party, row.agreement_id, row.danish_party <> link.danish_party as is_joint, row.danish_place_id, row.is_illustrative
        from agreement_party as link
        inner join fct_agreement as row on link.agreement_id = row.agreement_id
        union all
        select link.danish_party, null, true, null, row.is_illustrative
        from activity_party as link
        inner join fct_activity as row on link.activity_id = row.activity_id
    ),
    grouped as (
        -- a joint agreement states the place of its first party only
        select danish_party, arg_min(danish_place_id, agreement_id) filter (where not is_joint) as place_id,
            bool_and(coalesce(is_illustrative, false)) as is_illustrative
        from rows
        group by danish_party
    )
    select grouped.danish_party, known.name_da, known.name_en, known.name_zh,
        nullif(known.name_zh, grouped.danish_party) as chinese_name, known.name_zh_source as chinese_source, kind.party_kind,
        word.name as party_kind_name, coalesce(place.name, place.name_da) as home_name, grouped.is_illustrative
    from grouped
    left join party_name as known on grouped.danish_party = known.party and known.country = 'DK'
    left join party_kind as kind on grouped.danish_party = kind.danish_party
    left join words as word on kind.party_kind = word.code and word.vocabulary = 'danish_party_type'
    left join dim_place as place on coalesce(grouped.place_id, known.place_id) = place.place_id
    order by grouped.danish_party
    """,
)


@remembered(2)
def persons() -> tuple[frozenset[str], frozenset[str]]:
    """The words of the names of owners and contacts, and whole entries of participants: what texts that leave the house may not say.

    Participants are persons and houses alike, so that a word of them says nothing.
    """
    named = warehouse.query(
        """
        select danish_owner as name from marts.fct_agreement
        union select chinese_owner from marts.fct_agreement
        union select contact_name from marts.company_contact
        """
    )["name"].dropna()
    present = warehouse.query("select distinct unnest(participants) as name from marts.fct_activity")[
        "name"
    ].dropna()
    # a house that is given as owner is not a person
    called = chain(*danish().items(), *chinese().items())
    houses = {word for name in called for word in _WORD.findall(str(name))}
    words = frozenset(
        word for name in named for word in _WORD.findall(name) if not word[0].islower() and word not in houses
    )
    return words, frozenset(
        name.strip()
        for name in present
        if len(name.strip()) > 1 and not houses.issuperset(_WORD.findall(name))
    )


def naming_persons(texts: Sequence[str]) -> frozenset[str]:
    """The texts that name a person known by name from the exports (a word of an owner's or contact's name, or a whole participant), or tell how to reach one."""
    words, whole = persons()
    # as guests' texts are cleaned: of a cell of theirs that stands in the text, and of any other
    marked = warehouse.query(
        """
        select said
        from unnest($texts::text[]) as told (said)
        where exists (select true from marts.personless_text as cell where contains(said, cell.text))
            or regexp_matches(marts.marked_numbers(marts.marked_addresses(marts.plain_said(said))), '\\x{E009}')
            or regexp_matches(marts.marked_persons(replace(said, '…', '')), '[\\x{E00A}…]')
        """,
        {"texts": list(texts)},
    )
    return frozenset(marked["said"]) | {
        said
        for said in texts
        if not words.isdisjoint(_WORD.findall(said)) or any(name in said for name in whole)
    }


# In the order shown; what no agreement states comes last.
KINDS = ("municipality", "region", "state", "university", "organisation", "company", "other")


@remembered(4)
def kinds() -> dict[str, str]:
    """Danish party → its kind, of `KINDS`; an agreement of several parties states the kind of its first only."""
    found = query("select danish_party, party_kind from party_kind")
    return {
        party: kind if kind in KINDS else "other"
        for party, kind in zip(found["danish_party"], found["party_kind"], strict=True)
    }
