"""What agreements, activities, milestones, challenges and companies are called in the reader's language, for every question at the door.

A title is shown as an export states it in the language in force; else the original, and where that is in another language it says in which:
«Danish energy day at Expo Shanghai (engelsk)». A Chinese reader finds a company by the name that it has in China: 丹佛斯（Danfoss）. Where
a row lies in no one place (46 key cities, Lake Taihu), that is called in the reader's language, too.
"""

from __future__ import annotations

import re
from functools import cache

from locales import LANGUAGES, language, text

# The marts that hold what has a title, and what that is.
_OF = {
    "fct_agreement": "agreement",
    "fct_activity": "activity",
    "fct_milestone": "milestone",
    "fct_challenge": "challenge",
    "dim_company": "company",
}
_NAMED = re.compile(rf"\bmarts\.({'|'.join(_OF)})\b")

_SAID = re.compile(r"\bmarts\.(told|readable|other_language)\(([\w.]+)\)")

_PLACE = "\ue000"


def in_language(sql: str) -> str:
    """The question with the marts that hold titles read in the language in force; it may name them only after ``from`` and ``join``.

    ``marts.told(column)`` in it is a text of an export that is shown as a title: marked where it is in another language; ``marts.readable(column)``
    is the text where it shows no other language than the reader's, else null; ``marts.other_language(column)`` that language (da, en, zh, for a
    Chinese reader also "none"), or null.
    """
    said = _SAID.sub(lambda found: _said(found[1], found[2]), sql)
    return _NAMED.sub(lambda found: _read(found[1], language()), said)


def in_original(sql: str) -> str:
    """The question with titles and places as exports state them."""
    return _SAID.sub(r"\2", sql)


@cache
def _read(mart: str, lang: str) -> str:
    kind, relation = _OF[mart], f"marts.{mart}"
    if kind == "company":
        name = "coalesce(titled.name_zh, titled.name)" if lang == "zh" else "titled.name"
        return f"""(
            select titled.* replace ({name} as name, coalesce(place.name_{lang}, titled.danish_place) as danish_place)
            from {relation} as titled left join marts.dim_place as place on titled.danish_place_id = place.place_id
        )"""
    said = _title()
    if kind == "agreement":
        return f"""(
            select titled.* replace ({said} as title, coalesce({said}, called.called_{lang}) as agreement_name)
            from {relation} as titled left join marts.agreement_called as called on titled.agreement_id = called.agreement_id
        )"""
    if kind == "milestone":
        return f"(select titled.* replace ({said} as title) from {relation} as titled)"
    return f"""(
        select titled.* replace ({said} as title, coalesce(elsewhere.name_{lang}, titled.place) as place)
        from {relation} as titled left join marts.place_called as elsewhere on lower(trim(titled.place)) = elsewhere.spelling
    )"""


def _title() -> str:
    """An expression of the title as a reader is told it."""
    lang = language()
    return f"case when title_{lang} is not null then title_{lang} else {_original('title', 'title_language')} end"


def _said(how: str, column: str) -> str:
    written_in = f"marts.language_of({column})"
    match how:
        case "told":
            return _original(column, written_in)
        case "readable":
            return f"if({_other(written_in)} is null, {column}, null)"
        case _:
            return _other(written_in)


def _other(written_in: str) -> str:
    """An expression of the language `written_in` where that is not the reader's, else null."""
    lang = language()
    # letters that show no language are no Chinese
    shown = f"coalesce({written_in}, 'none')" if lang == "zh" else written_in
    return f"nullif({shown}, '{lang}')"


def _original(column: str, written_in: str) -> str:
    """An expression of a text that is in the language `written_in`, marked where that is not the reader's."""
    marked = " ".join(
        f"when '{other}' then {_marked(f'title-in-{other}', column)}" for other in (*LANGUAGES, "none")
    )
    return f"case {_other(written_in)} {marked} else {column} end"


def _marked(key: str, column: str) -> str:
    words = text(key, title=_PLACE).replace("'", "''")
    return f"replace('{words}', '{_PLACE}', {column})"
