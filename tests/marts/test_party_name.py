"""Names of parties in three languages: by whole names, by a place and a word, in parts, or not at all."""

import functools
import shutil
import tomllib
from collections import Counter
from pathlib import Path
from typing import cast

import duckdb
import pytest

from pipeline import paths
from pipeline.desk.confirmations import NameKind, SaidName
from pipeline.warehouse.answers import write_said
from pipeline.warehouse.marts import create_marts
from tests.marts.drawn import drawn_marts, parse, records, unasked
from tests.pipeline.cells.cells_of import rows

# Country, the party as written, and what it is called in Danish, English and Chinese: whole names, a place and a word, lists of known parts.
CALLED = rows("""
    DK | Viborg Kommune                   | Viborg Kommune               | Viborg Municipality           | 维堡市
    DK | Viborg Municipality              | Viborg Kommune               | Viborg Municipality           | 维堡市
    DK | 维堡市                           | Viborg Kommune               | Viborg Municipality           | 维堡市
    DK | Københavns Kommune               | Københavns Kommune           | City of Copenhagen            | 哥本哈根市
    DK | Hedensted Kommune                | Hedensted Kommune            | Hedensted Municipality        | 海曾斯泰兹市
    DK | Copenhagen                       | København                    | Copenhagen                    | 哥本哈根
    DK | Region Midtjylland               | Region Midtjylland           | Central Denmark Region        | 中日德兰大区
    DK | Aarhus Amt                       | Aarhus Amt                   | Aarhus County                 | 奥胡斯郡
    DK | Danish Energy Agency             | Energistyrelsen              | Danish Energy Agency          | 丹麦能源署
    CN | 江苏省                           | Jiangsu-provinsen            | Jiangsu Province              | 江苏省
    CN | Jiangsu Provincial Government    | Provinsregeringen i Jiangsu  | Jiangsu Provincial Government | 江苏省人民政府
    CN | Wuxi Municipality                | Wuxi Kommune                 | Wuxi Municipality             | 无锡市
    CN | 无锡市人民政府                   | Bystyret i Wuxi              | Wuxi City Government          | 无锡市人民政府
    CN | Yishui County                    | Yishui-amtet                 | Yishui County                 | 沂水县
    CN | Qixia District                   | Qixia-distriktet             | Qixia District                | 栖霞区
    DK | Sønderborg Kommune and ProjectZero | Sønderborg Kommune og ProjectZero | Sønderborg Municipality and ProjectZero | 森讷堡市、ProjectZero
    DK | Padborg Kommune                  | Padborg Kommune              | Padborg Municipality          | Padborg Municipality
""")
# Of which nothing is guessed: a word without a known place, a place and an unknown word, an unknown part, what looks like two names, two
# cities of one name, a province that is not a municipality, a place of the other country.
AS_WRITTEN = rows("""
    DK | Eksempelby Kommune
    DK | Viborg Vand A/S
    DK | Viborg Kommune og Ukendt Forening
    DK | Babcock & Wilcox Vølund
    CN | Suzhou
    CN | Jiangsu Municipality
    DK | Wuxi Kommune
""")
MINISTRY = "Ministry of Energy, Utilities and Climate"


@functools.cache
def _names() -> dict[tuple[str, str], tuple[str, str, str, bool]]:
    """All of them in one desk: country and party → what it is called, and whether that is known."""
    agreements = [
        {"agreement_id": f"A-{number}", "danish_party": party if country == "DK" else "", "chinese_party": party if country == "CN" else ""}
        for number, (country, party, *_) in enumerate([*CALLED, *AS_WRITTEN, ("DK", MINISTRY)])
    ]  # fmt: skip
    with drawn_marts({"agreements": agreements}) as con:
        found = records(
            con, "select country, party, name_da, name_en, name_zh, is_known from marts.party_name"
        )
    return {row[:2]: row[2:] for row in found}


@pytest.mark.parametrize("row", CALLED, ids=lambda row: row[1])
def test_a_party_is_called_in_three_languages(row: tuple[str, ...]) -> None:
    assert _names()[row[:2]] == (*row[2:], True)


@pytest.mark.parametrize("row", AS_WRITTEN, ids=lambda row: row[1])
def test_nothing_is_guessed(row: tuple[str, ...]) -> None:
    assert _names()[row] == (row[1],) * 3 + (False,)


def test_a_whole_name_comes_before_its_parts() -> None:
    assert _names()["DK", MINISTRY][0] == "Energi-, Forsynings- og Klimaministeriet"


def test_a_chinese_name_of_a_place_says_where_it_is_written_or_is_unconfirmed() -> None:
    sources = {"Viborg Kommune": "GeoNames", "Herlev Kommune": None}
    drawn = {"agreements": [{"agreement_id": "A-1", "danish_party": party} for party in sources]}
    with drawn_marts(drawn) as con:
        found = records(con, "select party, name_zh_source from marts.party_name where country = 'DK'")
    assert dict(found) == sources


def test_a_name_stated_on_a_page_holds_until_an_export_states_one_with_its_source() -> None:
    def said(kind: NameKind, name: str, chinese: str, moment: str = "2026-11-29T09:14:00") -> SaidName:
        return SaidName(kind, name, chinese, "a.example", "Mette", moment)

    drawn = parse("""
        companies
        cvr      | name         | name_zh | name_zh_source
        02000016 | Ejlskov A/S  | 爱丝蔻  | b.example
                 | Kamstrup A/S | 卡姆鲁普 |
                 | AVK          |         |

        agreements
        agreement_id | danish_party   | chinese_party
        A-1          | Geo            | Lake Office
        A-2          | Viborg Kommune | Wuxi Municipality
        A-3          | AVK            |
    """)
    with drawn_marts(drawn) as con:
        stated = [
            said("company", "02000016", "别的"),
            said("company", "Kamstrup", "卡姆鲁普公司"),
            said("company", "AVK", "埃维柯"),
            said("party", "Geo", "吉奥"),
            said("party", "Viborg Kommune", "别的市"),
            said("partner", "Lake Office", "湖泊办公室"),
        ]
        write_said(cast("duckdb.DuckDBPyConnection", con), (), stated)
        companies = records(con, "select name_zh, name_zh_source from marts.dim_company order by name")
        parties = records(con, "select party, name_zh, name_zh_source from marts.party_name order by party")
    assert companies == [
        ("埃维柯（AVK）", "a.example"),
        ("爱丝蔻（Ejlskov A/S）", "b.example"),
        ("卡姆鲁普公司（Kamstrup A/S）", "a.example"),
    ]
    assert parties == [
        ("AVK", "埃维柯（AVK）", "a.example"),
        ("Geo", "吉奥", "a.example"),
        ("Lake Office", "湖泊办公室", "a.example"),
        ("Viborg Kommune", "维堡市", "GeoNames"),
        ("Wuxi Municipality", "无锡市", "GeoNames"),
    ]


def test_no_other_row_changes_what_a_joint_name_is_divided_into(sample_desk: Path, tmp_path: Path) -> None:
    shutil.copyfile(sample_desk / "warehouse.duckdb", tmp_path / "altered.duckdb")
    with duckdb.connect(str(tmp_path / "altered.duckdb")) as con:

        def divided() -> dict[str, list[str]]:
            found = con.execute("""
                select named_text, list(party order by party) from marts.party_named
                where country = 'DK' and len(marts.joined_in(named_text)) > 1 group by named_text
            """)
            return dict(found.fetchall())

        before = divided()
        parts = con.execute(
            "select distinct unnest(marts.joined_in(text)) from unnest(?) as joint(text)", [[*before]]
        )
        for source in ("agreements", "activities"):
            con.execute(f"create table staging.{source}_kept as from staging.{source}")

        def altered(parties: list[str], kept: list[str]) -> dict[str, list[str]]:
            for source in ("agreements", "activities"):
                con.execute(f"create or replace table staging.{source} as from staging.{source}_kept")
                con.execute(
                    f"update staging.{source} set danish_party = ?[1 + rowid % ?] where danish_party not in ?",
                    [parties, len(parties), kept],
                )
            create_marts(con, done=unasked(["party_named"]))
            return divided()

        assert altered([part for (part,) in parts.fetchall()], [*before]) == before
        several = [text for text, parties in before.items() if len(parties) > 1]
        assert len(several) >= 5
        for text in several:
            assert altered(["Randers Kommune"], [text]) == {text: before[text]}


def test_every_party_has_one_row(sample_desk: Path) -> None:
    with duckdb.connect(str(sample_desk / "warehouse.duckdb"), read_only=True) as con:
        assert (
            con.execute(
                "select count(*) from marts.party_name group by party, country having count(*) > 1"
            ).fetchall()
            == []
        )
        missing = con.execute(
            """
            select danish_party from marts.agreement_party union select danish_party from marts.activity_party
            except select party from marts.party_name where country = 'DK'
            """
        ).fetchall()
        assert missing == []


def test_no_spelling_means_two_names() -> None:
    words = tomllib.loads((paths.SEEDS / "party_words.toml").read_text(encoding="utf-8"))
    spelled = Counter(
        (name["country"], spelling.lower())
        for name in words["names"]
        for spelling in {s for lang in ("da", "en", "zh") for s in name[lang]}
    )
    assert [spelling for spelling, count in spelled.items() if count > 1] == []
    for kind in words["kinds"]:
        for spelling in (s for lang in ("da", "en", "zh") for s in kind[lang]):
            assert spelling.count("{place}") == 1, spelling


def test_a_party_that_the_register_of_companies_has_is_a_company_unless_an_agreement_says_else() -> None:
    drawn = """
agreements
agreement_id | danish_party  | danish_party_type
A-1          | GEUS          | university
A-2          | Vestas A/S    |
A-3          | Nogen         |

activities
activity_id | title | danish_party     | status | start_date
B-1         | Møde  | FORCE Technology | held   | 2016-01-01
B-2         | Møde  | Ukendt Forening  | held   | 2016-01-01

companies
name
GEUS
Vestas
Force Technology ApS
"""
    with drawn_marts(parse(drawn)) as con:
        found = records(con, "select danish_party, party_kind from marts.party_kind order by danish_party")
    assert found == [("FORCE Technology", "company"), ("GEUS", "university"), ("Vestas A/S", "company")]
