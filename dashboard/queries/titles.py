"""What agreements, activities, milestones, challenges and companies are called in the reader's language, for every question at the door.

A title is shown as an export states it in the language in force; else the original, and where that is in another language it says in which:
«Danish energy day at Expo Shanghai (engelsk)». A Chinese reader finds a company by the name that it has in China: 丹佛斯（Danfoss）.
"""

from __future__ import annotations

import re
from functools import cache

from locales import LANGUAGES, language, text

# What has a title, and the marts that hold it: for the house and for guests.
_TITLED = {
    "agreement": ("fct_agreement", "guest_agreement"),
    "activity": ("fct_activity", "guest_activity"),
    "milestone": ("fct_milestone", "guest_milestone_at"),
    "challenge": ("fct_challenge", "guest_challenge"),
}
_OF = {mart: kind for kind, marts in _TITLED.items() for mart in marts} | {"dim_company": "company"}
_NAMED = re.compile(rf"\bmarts\.({'|'.join(_OF)})\b(\(\$as_of\))?")

_PLACE = "\ue000"


def in_language(sql: str) -> str:
    """The question with the marts that hold titles read in the language in force; it may name them only after ``from`` and ``join``."""
    return _NAMED.sub(lambda found: _read(found[1], found[2] or "", language()), sql)


@cache
def _read(mart: str, arguments: str, lang: str) -> str:
    kind, relation = _OF[mart], f"marts.{mart}{arguments}"
    if kind == "company":
        return (
            f"(select * replace (coalesce(name_zh, name) as name) from {relation})"
            if lang == "zh"
            else relation
        )
    said = _title()
    if kind == "agreement":
        return f"""(
            select titled.* replace ({said} as title, coalesce({said}, called.called_{lang}) as agreement_name)
            from {relation} as titled left join marts.agreement_called as called on titled.agreement_id = called.agreement_id
        )"""
    return f"(select titled.* replace ({said} as title) from {relation} as titled)"


def _title() -> str:
    """An expression of the title as a reader is told it."""
    lang = language()
    marked = " ".join(
        f"when '{other}' then {_marked(f'title-in-{other}')}" for other in LANGUAGES if other != lang
    )
    # letters that show no language are no Chinese
    rest = _marked("title-in-none") if lang == "zh" else "title"
    return f"case when title_{lang} is not null then title_{lang} else case title_language when '{lang}' then title {marked} else {rest} end end"


def _marked(key: str) -> str:
    words = text(key, title=_PLACE).replace("'", "''")
    return f"replace('{words}', '{_PLACE}', title)"
