"""Search results and their order for real queries: in three languages, in pinyin, with slips, and nothing at all."""

import re
from pathlib import Path

import pytest

from dashboard import warehouse
from dashboard.queries import search
from dashboard.scope import reader
from dashboard.scope.asking import query
from locales import LANGUAGES, speaking, text

TABLES = """
agreements
agreement_id | title                    | danish_party           | danish_place_id | chinese_party                 | place_id  | place_ids | province_code | themes        | signed_date
A-1          | Rent vand i Wuxi         | Viborg Kommune         | DK-2610319      | Wuxi Municipality             | CN-320200 | CN-320200 | CN-JS         | water         | 2016-05-01
A-2          | Søsterby 2017            | Københavns Kommune     | DK-2618425      | Beijing Municipality          | CN-110000 | CN-110000 | CN-BJ         | culture       | 2017-06-01
A-3          | Slam og gas              | Hjørring Kommune       | DK-2620214      | Jiangsu Provincial Government | CN-320100 | CN-320100 | CN-JS         | wastewater    | 2018-01-01
A-4          | Jord i Xi'an             | Region Midtjylland     | DK-82           | 西安市环境保护局              | CN-610100 | CN-610100 | CN-SN         | soil          | 2018-01-01

activities
activity_id | agreement_id | title                 | activity_type | status  | start_date | place_id  | province_code | companies
K-1         | A-1          | Delegation til Nanjing | delegation   | held    | 2017-05-01 | CN-320100 | CN-JS         | Ejlskov
K-2         |              | Kan I rense en sø?    | inquiry       | planned | 2018-05-01 |           |               |

companies
cvr      | name                | name_zh | technologies      | is_member | contact_name | contact_email
02000016 | Ejlskov A/S         | 爱丝蔻  | jordrensning      | yes       | Ole Hemmelig | ole@hemmelig.dk
         | Dansk Spildevand    |         | spildevand; slam  | no        |              |

challenges
challenge_id | title                     | problem_owner | place_id  | province_code | theme | description
C-1          | 邯郸市：冬季清洁取暖试点  |               | CN-130400 | CN-HE         |       | Kul skal erstattes
C-2          | Wuxi: algae in Lake Taihu |               | CN-320200 | CN-JS         | water |
"""


pytestmark = pytest.mark.shows(TABLES)


def _first(words: str, lang: str = "da") -> tuple[str, str, str]:
    hits = speaking(lang)(search.find)(words)
    assert not hits.empty, f"nothing for {words}"
    return tuple(hits.iloc[0][["kind", "name", "match"]])  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("words", "lang", "kind", "name", "match"),
    [
        # Danish letters, and people who have no Danish keyboard
        ("København", "da", "place", "København", "exact"),
        ("kobenhavn", "da", "place", "København", "exact"),
        ("koebenhavn", "da", "place", "København", "exact"),
        ("KØBENHAVN", "en", "place", "Copenhagen", "exact"),
        ("copenhagen", "zh", "place", "哥本哈根", "exact"),
        ("哥本哈根", "da", "place", "København", "exact"),
        ("hjorring", "da", "place", "Hjørring", "exact"),
        ("hjoerring", "da", "place", "Hjørring", "exact"),
        ("hjoring", "da", "place", "Hjørring", "close"),
        ("kobenhvn", "da", "place", "København", "close"),
        # provinces by every name they have had
        ("Jiangsu", "da", "province", "Jiangsu", "exact"),
        ("Jiansu", "da", "province", "Jiangsu", "close"),
        ("jiang su", "da", "province", "Jiangsu", "exact"),
        ("江苏", "da", "province", "Jiangsu", "exact"),
        ("江苏省", "en", "province", "Jiangsu", "exact"),
        ("江蘇", "en", "province", "Jiangsu", "exact"),
        ("kiangsu", "da", "province", "Jiangsu", "exact"),
        ("Jiangsu-provinsen", "zh", "province", "江苏省", "exact"),
        # cities
        ("nanjing", "da", "place", "Nanjing", "exact"),
        ("nanking", "da", "place", "Nanjing", "exact"),
        ("nanjng", "da", "place", "Nanjing", "close"),
        ("南京", "en", "place", "Nanjing", "exact"),
        ("xian", "da", "place", "Xi'an", "exact"),
        ("Xi'an", "da", "place", "Xi'an", "exact"),
        # parties in the three languages
        ("Viborg Municipality", "da", "party", "Viborg Kommune", "exact"),
        ("维堡市", "da", "party", "Viborg Kommune", "exact"),
        ("weibaoshi", "zh", "party", "维堡市", "word"),
        ("viborg kom", "da", "party", "Viborg Kommune", "prefix"),
        ("Central Denmark Region", "da", "party", "Region Midtjylland", "exact"),
        ("provinsregeringen", "da", "partner", "Provinsregeringen i Jiangsu", "prefix"),
        ("西安市环境", "da", "partner", "西安市环境保护局", "prefix"),
        ("xianshihuanjing", "da", "partner", "西安市环境保护局", "word"),
        # agreements
        ("A-3", "da", "agreement", "Slam og gas", "exact"),
        ("a3", "da", "agreement", "Slam og gas", "exact"),
        ("rent vand", "da", "agreement", "Rent vand i Wuxi", "prefix"),
        ("vand i wuxi", "da", "agreement", "Rent vand i Wuxi", "word"),
        ("water in wuxi", "en", "agreement", "Rent vand i Wuxi (in Danish)", "word"),
        ("无锡水", "da", "agreement", "Rent vand i Wuxi", "word"),
        ("wuxi vnad", "da", "agreement", "Rent vand i Wuxi", "close"),
        ("søsterby københavn", "da", "agreement", "Søsterby 2017", "word"),
        # themes by their synonyms
        ("spildevand", "da", "theme", "spildevand", "exact"),
        ("wastewater", "da", "theme", "spildevand", "exact"),
        ("污水", "en", "theme", "wastewater", "exact"),
        # companies
        ("02000016", "da", "company", "Ejlskov A/S", "exact"),
        ("2000016", "da", "company", "Ejlskov A/S", "exact"),  # Excel has eaten the zero
        ("DK 02 00 00 16", "da", "company", "Ejlskov A/S", "exact"),
        ("CVR 02000016", "da", "company", "Ejlskov A/S", "exact"),
        ("ejlskov", "da", "company", "Ejlskov A/S", "exact"),
        ("ejslkov", "da", "company", "Ejlskov A/S", "close"),
        ("爱丝蔻", "da", "company", "Ejlskov A/S", "prefix"),
        ("爱丝蔻", "zh", "company", "爱丝蔻（Ejlskov A/S）", "prefix"),
        ("ejlskov", "zh", "company", "爱丝蔻（Ejlskov A/S）", "exact"),
        ("dansk spildevand", "da", "company", "Dansk Spildevand", "exact"),
        ("dansk spildevand", "zh", "company", "Dansk Spildevand（中文名待确认）", "exact"),
        # challenges
        ("清洁取暖试点", "da", "challenge", "邯郸市：冬季清洁取暖试点 (kinesisk)", "word"),
        ("erstattes", "da", "challenge", "邯郸市：冬季清洁取暖试点 (kinesisk)", "word"),
        ("taihu", "en", "challenge", "Wuxi: algae in Lake Taihu", "word"),
        # activities
        ("delegation til", "da", "activity", "Delegation til Nanjing", "prefix"),
        ("delegation ejlskov", "da", "activity", "Delegation til Nanjing", "word"),
    ],
)  # fmt: skip
def test_the_first_hit(words: str, lang: str, kind: str, name: str, match: str) -> None:
    assert _first(words, lang) == (kind, name, match)


@pytest.mark.parametrize("words", ["污泥处理", "污泥脱水", "sludge", "slamafvanding"])
def test_a_technology_finds_those_who_state_it_in_any_language(words: str) -> None:
    found = search.find(words)
    companies = found[found["kind"] == "company"]
    assert companies.iloc[0][["target_id", "field"]].tolist() == ["name:dansk spildevand", "technology"]


@pytest.mark.parametrize("words", ["水泵", "泵站"])
def test_who_makes_pumps_comes_first(words: str, sample_warehouse: Path) -> None:
    with speaking("zh"):
        hits = search.find(words)
    found = query(
        "select company_id from dim_company where list_has_any(technologies, ['pumps', 'pumper', '水泵'])"
    )
    makers = set(found["company_id"])
    assert makers
    assert set(hits.head(len(makers))["target_id"]) == makers


@pytest.mark.parametrize(("words", "lang"), [("wastewater", "en"), ("污水处理", "zh")])
def test_who_states_a_theme_comes_before_whom_only_a_technology_serves(
    words: str, lang: str, sample_warehouse: Path
) -> None:
    with speaking(lang):
        hits = search.find(words)
    found = query(
        """
        select company_id from company_technology inner join dim_company using (company_id)
        where named_theme_code = 'wastewater' and not is_illustrative"""
    )
    stating = set(found["company_id"])
    companies = hits[hits["kind"] == "company"]["target_id"].tolist()
    assert set(companies[: len(stating)]) == stating
    assert len(companies) > len(stating) > 0


@pytest.mark.parametrize("words", ["målere", "水表", "leak detection"])
def test_of_hits_of_one_kind_of_match_the_real_come_first(words: str, sample_warehouse: Path) -> None:
    hits = search.find(words)
    invented = hits["is_illustrative"].eq(True)
    assert invented.any()
    for _, alike in invented.groupby(hits["match"]):
        assert alike.is_monotonic_increasing


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_the_examples_are_written_as_the_reader_writes_and_find_something(
    lang: str, sample_warehouse: Path
) -> None:
    with speaking(lang):
        for words in text("search-examples").split(" | "):
            assert bool(re.search(r"[\u4e00-\u9fff]", words)) is (lang == "zh"), words
            assert not search.find(words).empty, words


def test_every_hit_says_where_it_was_found() -> None:
    hits = search.find("wuxi")
    assert {
        (row.kind, row.name, row.field, row.matched, row.tag_name) for row in hits.itertuples(index=False)
    } == {
        ("place", "Wuxi", "name", "Wuxi", None),
        ("partner", "Wuxi Kommune", "name", "Wuxi Kommune", None),
        ("challenge", "Wuxi: algae in Lake Taihu (engelsk)", "name", "Wuxi: algae in Lake Taihu", None),
        ("agreement", "Rent vand i Wuxi", "name", "Rent vand i Wuxi", None),
    }
    (slam,) = [row for row in search.find("jiangsu vand").itertuples() if row.target_id == "A-1"]
    assert (slam.match, slam.is_partial) == ("word", False)


def test_exact_before_prefix_before_word_before_close() -> None:
    matches = search.find("viborg")["match"].tolist()
    assert matches == sorted(matches, key=search.MATCHES.index)
    assert matches[:2] == ["exact", "prefix"]


def test_some_of_the_words_where_nothing_has_all() -> None:
    hits = search.find("wuxi elefant")
    assert hits["is_partial"].all()
    assert hits.iloc[0]["name"] == "Wuxi"


@pytest.mark.parametrize("words", ["", "   ", "-", "?!", "qqqqqqqq", "x"])
def test_nothing_is_found_for_nothing(words: str) -> None:
    assert search.find(words).empty


def test_persons_are_not_searched_and_inquiries_not_shown_to_guests() -> None:
    assert search.find("hemmelig").empty
    assert not search.find("rense en sø").empty
    with reader.reading(for_guests=True):
        assert "activity" not in search.find("rense en sø")["kind"].tolist()
    assert search.ids("rense en sø", "activity") == {"K-2"}
    with reader.reading(for_guests=True):
        assert search.ids("rense en sø", "activity") == set()


def test_ids_are_those_of_every_hit_of_a_kind() -> None:
    assert search.ids("jiansu", "agreement") == {"A-1", "A-3"}
    assert search.ids("wuxi elefant", "agreement") == set()


def test_sql_and_python_fold_alike(sample_warehouse: Path) -> None:
    names = warehouse.query("select name, folded from marts.search_name")
    different = [
        (name, folded) for name, folded in names.itertuples(index=False) if search.fold(name) != folded
    ]
    assert different == []


def test_any_words_are_borne() -> None:
    for words in (
        "'; drop table x; --",
        "%%%",
        "[*](http://x)",
        "a" * 5000,
        "\x00\u200b",
        "江" * 200,
        "１２３",
        "(((",
        "🙂",
    ):
        search.find(words)


@pytest.mark.shows("""
companies
name | technologies
Aa   | spildevand
Rens | sewer renovation
""")
@pytest.mark.parametrize("words", ["kloak", "sewer", "kloakrenovering"])
def test_a_technology_is_found_by_the_word_that_its_own_begins_with_before_those_that_state_the_theme(
    words: str,
) -> None:
    found = speaking("da")(search.find)(words)
    assert found.loc[found["kind"] == "company", "name"].tolist()[0] == "Rens"


@pytest.mark.shows("""
companies
name   | technologies
Varm   | district energy; insulation
Raad   | district energy; consulting
Bred   | wastewater
Pumpe  | pumps; wastewater
Veksel | heat exchangers; wastewater
""")
@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("varmevekslere", {"Veksel": "technology"}),
        ("换热器", {"Veksel": "technology"}),
        # where none states it, those who work with what it is for, but no advisers
        ("thermostats", {"Varm": "use"}),
        # after the maker comes who states the field and no technology at all
        ("水泵", {"Pumpe": "technology", "Bred": "use"}),
    ],
)
def test_who_may_be_asked_for_a_technology_comes_after_who_states_it(
    words: str, fields: dict[str, str]
) -> None:
    found = speaking("da")(search.find)(words)
    companies = found[found["kind"] == "company"]
    assert list(zip(companies["name"], companies["field"], strict=True)) == list(fields.items())


@pytest.mark.parametrize("words", ["催化剂", "土壤修复", "waste incineration", "solar heating"])
def test_who_makes_it_comes_before_what_is_called_so(words: str, sample_warehouse: Path) -> None:
    kinds = search.find(words)["kind"].drop_duplicates().tolist()
    assert kinds[:2] == ["theme", "company"]
