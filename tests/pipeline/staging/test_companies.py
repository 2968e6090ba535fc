"""Lists of companies: CVR extracts, members, CRM exports; and what looks like them."""

from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rejected, rows, skipped, staged, warned


def test_cvr_extract(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Virk – udtræk 12-03-2018
            CVR-nummer | Navn | Adresse | Postnr. | By | Branchekode | Branchetekst | Antal ansatte | Reklamebeskyttelse | Telefon | E-mail
            44623528 | COWI A/S | Parallelvej 2 | 2800 | Kongens Lyngby | 711210 | Rådgivende ingeniører | '2.800 | Nej | 56400000 | cowi@cowi.dk
            DK 35 12 84 17 | DHI A/S | Agern Allé 5 | 2970 | Hørsholm | 721900 | Vand | ca. 400 | Ja | |
            12345678 | Falsk ApS | Vej 1 | 5000 | Odense C | 1 | Vand | 2 | Ja | |
            """,
        )
    )
    assert rows(sheet, "cvr", "employees", "is_ad_protected") == [
        ("44623528", 2800, False),
        ("35128417", 400, True),
    ]
    assert rejected(sheet) == [(5, "cvr", "cvr-check")]
    assert warned(sheet) == [(4, "employees", "approximate")]


def test_members_in_groups(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Medlemmer i Kina-netværket
            Virksomhed | By | Ansatte | Teknologi | Kontaktperson
            Vand
            Grundfos A/S | Bjerringbro | 19000 | pumper; vand | P. Jensen
            Aquaporin A/S | Lyngby | 60 | membraner |
            Energi
            Danfoss A/S | Nordborg | 27000 | fjernvarme | J. Hansen
            Lille ApS

            I alt 4 virksomheder
            """,
        )
    )
    assert [name for (name,) in rows(sheet, "name")] == [
        "Grundfos A/S",
        "Aquaporin A/S",
        "Danfoss A/S",
        "Lille ApS",
    ]
    assert skipped(sheet) == {3: "title", 6: "title", 9: "blank", 10: "total"}


def test_a_company_called_total_is_no_total(tmp_path: Path) -> None:
    sheet = only(staged(tmp_path, "Virksomhed | CVR\nTotal Danmark A/S | 35128417\nSum ApS | 44623528"))
    assert rows(sheet, "name") == [("Total Danmark A/S",), ("Sum ApS",)]


def test_english_and_chinese_lists(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Company name | City | No. of employees | Technologies | Member (Y/N) | Active in China | Export ready | Contact person | Contact e-mail
            Kamstrup A/S | Skanderborg | 1,200 | meters, district heating | yes | Jiangsu; Shandong | x | A. Smith | a@kamstrup.example
            """,
        )
    )
    found = rows(sheet, "employees", "technologies", "is_member", "active_provinces", "is_export_ready")
    assert found == [(1200, ["meters", "district heating"], True, ["CN-JS", "CN-SD"], True)]
    sheet = only(
        staged(
            tmp_path,
            "企业名称 | 城市 | 员工人数 | 技术领域 | 联系人\n丹佛斯 | 诺堡 | 27000 | 供热；节能 | 张伟",
        )
    )
    assert rows(sheet, "name", "employees", "technologies") == [("丹佛斯", 27000, ["供热", "节能"])]


@pytest.mark.parametrize(
    "picture",
    [
        "Navn | E-mail | Telefon\nAnne Hansen | anne@x.dk | 12345678\nBo Jensen | bo@x.dk | 23456789",
        "Navn | Titel | Organisation | E-mail | Mobil\nAnne Hansen | Chefkonsulent | Region H | anne@x.dk | 12345678",
        "Deltagerliste\nNavn | Virksomhed | Stilling | E-mail\nAnne Hansen | COWI A/S | Chef | anne@x.dk\nBo Jensen | DHI | Direktør | bo@x.dk",
        "Navn | By | E-mail | Telefon\nAnne Hansen | Odense | anne@x.dk | 12345678",
        "Name | City | Status\nAlice | Berlin | Active\nBob | Paris | Gone",
        "姓名 | 电话 | 邮箱\n张伟 | 13800000000 | a@b.cn",
    ],
)
def test_people_are_no_companies(tmp_path: Path, picture: str) -> None:
    assert [s.source for s in staged(tmp_path, picture).sheets] == [None]


def test_bare_names_are_companies_if_they_are_called_so(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Navn | By | E-mail\nGrundfos A/S | Bjerringbro | g@x.dk\nDanfoss A/S | Nordborg | d@x.dk",
        )
    )
    assert sheet.source.name == "companies"  # type: ignore[union-attr]


def test_the_same_number_twice(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            CVR | Virksomhed | By
            35128417 | DHI A/S | Hørsholm
            DK-35128417 | DHI A/S | Hørsholm
            35128417 | DHI | Aarhus
            """,
        )
    )
    assert rejected(sheet) == [(3, "cvr", "duplicate"), (4, "name", "conflict")]
