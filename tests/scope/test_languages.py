"""Names in the reader's language: as an export states it, else the original with its language named."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import desk_records, warehouse
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.options import load_options
from dashboard.queries import options
from dashboard.scope import reader
from dashboard.scope.asking import ask, original, query
from locales import LANGUAGES, speaking
from records.board_points import Risk

TABLES = """
agreements
agreement_id | title           | title_da         | title_en       | title_zh | danish_party       | chinese_party     | chinese_party_zh
A-1          | Water in Wuxi   | Vand i Wuxi      |                | 无锡水务 | Viborg Kommune     | Wuxi Municipality |
A-2          | Slam og gas     |                  |                |          | Viborg Kommune     | Somebody          | 某单位
A-3          |                 |                  |                |          | Københavns Kommune | Somebody          | 某单位
A-4          | MoU Viborg–Wuxi |                  |                |          | Viborg Kommune     | Wuxi Municipality |
A-5          | Ren jord        |                  | Soil for 5 mio. kr. |     | Viborg Kommune     | Wuxi Municipality |

activities
activity_id | title                 | title_da | title_zh | start_date | status | place  | place_id  | place_ids | outcome
K-1         | Visit of the mayor    |          | 市长访问 | 2017-05-01 | held   | 无锡市 | CN-320200 | CN-320200 | Enige om en plan
K-2         | Tour                  | Rundrejse | 巡访    | 2017-06-01 | held   | Wuxi; Beijing | CN-320200 | CN-320200; CN-110000 |

challenges
challenge_id | title          | title_da    | province | problem_owner | stage_date | place         | place_id
C-1          | Sludge in Wuxi | Slam i Wuxi | Jiangsu  | Wuxi Water    | 2016-01-01 | 46 Key Cities |
C-2          | Heat in Handan | Varme       | Hebei    |               | 2016-01-01 | 邯郸市        | CN-130400
C-3          | Heat           | Varme       | Jiangsu  |               | 2016-01-01 | 南京          | CN-320100
C-4          | Heat           | Varme       | Jiangsu  |               | 2016-01-01 | 南京市、苏州市 | CN-320100
C-5          | Heat           | Varme       | Jiangsu  |               | 2016-01-01 | Wuxi 无锡 New District | CN-320200
C-6          | Heat           | Varme       | Beijing  |               | 2016-01-01 | 清华大学，北京市 | CN-110000
C-7          | Heat           | Varme       | Jiangsu  |               | 2016-01-01 | 无锡市滨湖区蠡湖大道88号 | CN-320200

companies
cvr      | name     | name_zh | name_zh_source
02000016 | Danfoss  | 丹佛斯  | https://danfoss.example/cn
         | Viborg Vand |      |
"""


# Cells that say more than the one place by which they are found.
SEVERAL = ["南京市、苏州市", "Wuxi 无锡 New District", "清华大学，北京市", "无锡市滨湖区蠡湖大道88号"]


@pytest.mark.shows(TABLES)
@pytest.mark.parametrize(
    ("relation", "number", "da", "en", "zh"),
    [
        # stated, in the original, and the original where its language is not the reader's
        ("agreement", "A-1", "Vand i Wuxi", "Water in Wuxi", "无锡水务"),
        ("agreement", "A-2", "Slam og gas", "Slam og gas (in Danish)", "Slam og gas（丹麦文）"),
        # a name shows no language, but it is no Chinese
        ("agreement", "A-4", "MoU Viborg–Wuxi", "MoU Viborg–Wuxi", "MoU Viborg–Wuxi（原文）"),
        # without a title: by its parties
        ("agreement", "A-3", "Københavns Kommune – Somebody", "City of Copenhagen – Somebody", "哥本哈根市 – 某单位"),
        ("activity", "K-1", "Visit of the mayor (engelsk)", "Visit of the mayor", "市长访问"),
        ("company", "02000016", "Danfoss", "Danfoss", "丹佛斯（Danfoss）"),
        ("company", "name:viborg vand", "Viborg Vand", "Viborg Vand", "Viborg Vand（中文名待确认）"),
    ],
)  # fmt: skip
def test_a_reader_sees_their_language(relation: str, number: str, da: str, en: str, zh: str) -> None:
    assert [speaking(lang)(options.titles)(relation)[number] for lang in LANGUAGES] == [da, en, zh]


@pytest.mark.shows(TABLES)
def test_an_action_names_a_challenge_as_its_reader_does() -> None:
    filters = Filters(as_of=dt.date(2018, 6, 30))
    for lang, title in (("da", "Slam i Wuxi"), ("en", "Sludge in Wuxi")):
        with speaking(lang):
            found = measures.rows(filters, "action_count").query("action_kind == 'talk'")
            assert found["subject"].tolist() == [title]


@pytest.mark.shows(TABLES)
@pytest.mark.parametrize(
    ("lang", "outcome", "told", "places", "visited"),
    [
        (
            "da",
            "Enige om en plan",
            "Enige om en plan",
            ["46 nøglebyer", "Handan", "Nanjing", *SEVERAL],
            "Wuxi",
        ),
        (
            "en",
            "Visit of the mayor",
            "Enige om en plan (in Danish)",
            ["46 key cities", "Handan", "Nanjing", *SEVERAL],
            "Wuxi",
        ),
        (
            "zh",
            "市长访问",
            "Enige om en plan（丹麦文）",
            ["46个重点城市", "邯郸市", "南京", *SEVERAL],
            "无锡市",
        ),
    ],
)
def test_what_is_shown_as_a_title_is_marked_and_what_is_no_one_place_is_called_in_the_readers_language(
    lang: str, outcome: str, told: str, places: list[str], visited: str
) -> None:
    filters = Filters(as_of=dt.date(2018, 6, 30))
    with speaking(lang):
        assert measures.rows(filters, "outcome_count")["outcome"].tolist() == [outcome]
        said = query("select told(outcome) as said from fct_activity where outcome is not null")
        assert said["said"].tolist() == [told]
        said = query("select place from fct_challenge order by challenge_id")
        assert said["place"].tolist() == places
        said = query("select place from fct_activity order by activity_id")
        assert said["place"].tolist() == [visited, "Wuxi; Beijing"]
        toured = measures.rows(filters, "activities_held", ("activity_id", "K-2"))["place"]
        assert toured.tolist() == ["CN-320200 CN-110000"]  # which each reader's names stand for


@pytest.mark.shows(TABLES)
@pytest.mark.parametrize(
    ("words", "da", "en", "zh"),
    [
        ("Borgmesteren går af", "", "written in Danish", "原文为丹麦文"),
        ("Afventer ny leder", "", "written in Danish", "原文为丹麦文"),
        ("MoU underskrevet", "", "written in Danish", "原文为丹麦文"),
        ("Kursus aftalt", "", "written in Danish", "原文为丹麦文"),
        ("The mayor is leaving", "skrevet på engelsk", "", "原文为英文"),
        ("市长卸任", "skrevet på kinesisk", "written in Chinese", ""),
        ("Wuxi", "", "", "原文"),
    ],
)
def test_what_people_wrote_says_in_which_language(words: str, da: str, en: str, zh: str) -> None:
    now = dt.datetime(2018, 6, 30, tzinfo=dt.UTC)
    risk = Risk(1, words, 3, 3, "", "", now.date(), None, "Anne", now, 1, is_illustrative=False)
    assert [speaking(lang)(desk_records.written_in)(risk) for lang in LANGUAGES] == [da, en, zh]
    assert desk_records.written_in(replace(risk, title="")) == ""


@pytest.mark.shows(TABLES)
def test_a_guest_reads_no_amount_in_any_language() -> None:
    with speaking("en"), reader.reading(for_guests=True):
        assert options.titles("agreement")["A-5"] == "Soil for …"
    with speaking("en"):
        assert options.titles("agreement")["A-5"] == "Soil for 5 mio. kr."


@pytest.mark.shows(TABLES)
def test_what_is_exported_of_the_warehouse_says_what_the_exports_say() -> None:
    sql = "select title from fct_agreement where agreement_id = 'A-1'"
    filters = Filters(as_of=dt.date(2018, 6, 30))
    with speaking("zh"):
        assert original(filters, sql).column("title").to_pylist() == ["Water in Wuxi"]
        assert ask(filters, sql)["title"].tolist() == ["无锡水务"]


_MARTS = ["fct_agreement", "fct_activity", "fct_milestone", "fct_challenge"]


def _originals(lang: str) -> set[str]:
    """The titles that a reader of the language must not meet as they are: an export states another for them, or they lack their mark."""
    found = warehouse.query(
        " union ".join(
            f"select title from marts.{mart} where title_{lang} <> title or title_{lang} is null and title_language <> '{lang}'"
            for mart in _MARTS
        )
    )
    taken = warehouse.query(
        " union ".join(f"select title_{lang} as title from marts.{mart}" for mart in _MARTS)
    )
    return set(found["title"]) - set(taken["title"])


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


@pytest.mark.dealt(2)
@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "da"])
def test_no_row_of_any_figure_shows_an_original_that_is_translated(sample_warehouse: Path, lang: str) -> None:
    del sample_warehouse
    with speaking(lang):
        originals = _originals(lang)
        assert len(originals) > 50
        filters = Filters(as_of=load_options().last_date)
        for name in {measure.of.name: name for name, measure in measures.catalogue().items()}.values():
            rows = measures.rows(filters, name)
            # a next step is said in its author's words, which a title may be, too
            shown = [column for column in rows if not column.startswith("title_") and column != "next_step"]
            said = {text for column in shown for cell in rows[column].tolist() for text in _texts(cell)}
            assert not said & originals, name
