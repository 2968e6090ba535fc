"""Tables in a reader's language: what agreements, activities, milestones, challenges, companies and places are called.

A title is shown as an export states it in that language; else the original, and where that is in another language it says in which:
«Danish energy day at Expo Shanghai (engelsk)». A Chinese reader finds a company by the name that it has in China: 丹佛斯（Danfoss）, or reads that
it has none yet. A row that lies in no one place (46 key cities, Lake Taihu) is called in the reader's language, too; so is a known place for a Chinese
reader.
"""

from collections.abc import Mapping
from functools import cache

from locales import LANGUAGES, speaking, text

# Tables with names in each language: theirs in the reader's is the column `name`.
NAMED = ("dim_province", "dim_place", "dim_theme", "dim_technology", "dim_municipality", "party_name")
ORIGINAL = "original"  # of a reader who takes titles and names as exports state them
_PLACE = "\ue000"
# A party that nothing says what to call is called as exports write it; letters of Chinese are a name already.
_PARTIES_ZH = """
        select *, if(is_known or name_zh <> party or regexp_matches(party, '\\p{{Han}}'), name_zh, {unnamed}) as name from {{table}}"""


@cache
def views(lang: str) -> Mapping[str, str]:
    """Table → its SELECT on ``{table}``, the mart of the same name or the edition of it that the reader has; made a table for a day, else a view."""
    if lang == ORIGINAL:
        return {}
    title = f"case when title_{lang} is not null then title_{lang} else {_marked('title', 'title_language', lang)} end"
    name = "titled.name"
    if lang == "zh":
        lacking = f"if(coalesce(titled.is_illustrative, false), {name}, {_unnamed(name)})"
        name = f"coalesce(titled.name_zh, {lacking})"
    placed = f"""
        select titled.* replace ({title} as title, coalesce(elsewhere.name_{lang}, {_there("place", lang)}) as place)
        from {{table}} as titled left join marts.place_called as elsewhere on lower(trim(titled.place)) = elsewhere.spelling
        left join marts.dim_place as there on titled.place_id = there.place_id"""
    return {
        **dict.fromkeys(NAMED, f"select *, name_{lang} as name from {{table}}"),
        **({"party_name": _PARTIES_ZH.format(unnamed=_unnamed("party"))} if lang == "zh" else {}),
        "words": f"select *, name_{lang} as name from warehouse.seeds.words",
        "sources": f"select *, title_{lang} as title from warehouse.meta.sources",
        "fct_agreement": f"""
        select titled.* replace (
            {title} as title, coalesce({title}, called.called_{lang}) as agreement_name, {_there("chinese_place", lang)} as chinese_place
        )
        from {{table}} as titled left join marts.agreement_called as called on titled.agreement_id = called.agreement_id
        left join marts.dim_place as there on coalesce(titled.place_id, titled.chinese_place_id) = there.place_id""",
        "fct_milestone": f"select titled.* replace ({title} as title) from {{table}} as titled",
        "fct_activity": placed,
        "fct_challenge": placed,
        "dim_company": f"""
        select titled.* replace ({name} as name, coalesce(place.name_{lang}, titled.danish_place) as danish_place)
        from {{table}} as titled left join marts.dim_place as place on titled.danish_place_id = place.place_id""",
    }  # fmt: skip


@cache
def macros(lang: str) -> Mapping[str, str]:
    """The expressions of texts that exports write, with their names.

    ``told(said)`` is a text that is shown as a title: marked where it is in another language; ``readable(said)`` is the text where it shows no
    other language than the reader's, else null; ``other_language(said)`` that language (da, en, zh, for a Chinese reader also "none"), or null.
    """
    if lang == ORIGINAL:
        return {"told(said)": "said", "readable(said)": "said", "other_language(said)": "null"}
    other = _other("marts.language_of(said)", lang)
    return {
        "told(said)": _marked("said", "marts.language_of(said)", lang),
        "readable(said)": f"if({other} is null, said, null)",
        "other_language(said)": other,
    }


@cache
def _other(written_in: str, lang: str) -> str:
    """The language `written_in` where that is not the reader's, else null."""
    # letters that show no language are no Chinese
    shown = f"coalesce({written_in}, 'none')" if lang == "zh" else written_in
    return f"nullif({shown}, '{lang}')"


@cache
def _there(column: str, lang: str) -> str:
    """A place as exports write it; by its name in the reader's language where they write it in Latin letters, or say nothing but its Chinese name."""
    said = f"titled.{column}"
    if lang == "zh":
        is_said = f"regexp_matches({said}, '\\p{{Han}}') or coalesce(len(titled.place_ids), 1) > 1"  # of several, `place_told`
        return f"if({is_said}, {said}, coalesce(there.name_zh, {said}))"
    # 邯郸 is 邯郸市, but 邯郸市、保定市 are two
    names = "list_append(string_split(there.aliases, ';'), there.name_zh)"
    is_name = f"regexp_matches({said}, '\\p{{Han}}') and list_contains({names}, trim({said}))"
    return f"if({is_name}, there.name_{lang}, {said})"


def _unnamed(column: str) -> str:
    """The name of a company or party that has none in Chinese yet, for a Chinese reader."""
    with speaking("zh"):
        mark = text("name-without-chinese", name=_PLACE).replace("'", "''")
    return f"replace('{mark}', '{_PLACE}', {column})"


@cache
def _marked(column: str, written_in: str, lang: str) -> str:
    with speaking(lang):
        marks = {
            other: text(f"title-in-{other}", title=_PLACE).replace("'", "''")
            for other in (*LANGUAGES, "none")
        }
    whens = " ".join(
        f"when '{other}' then replace('{mark}', '{_PLACE}', {column})" for other, mark in marks.items()
    )
    return f"case {_other(written_in, lang)} {whens} else {column} end"
