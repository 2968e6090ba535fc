"""Registers of agreements: municipal lists, Podio exports, reports of regions, Chinese partner lists."""

from pathlib import Path

from tests.pipeline.drawn import only, rejected, rows, staged, totals, warned


def test_danish_register_below_a_title_block(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Samarbejdsaftaler med Kina
            Opdateret 31-03-2020

            Aftalenr. | Aftale | Dansk part | Kinesisk part | Kinesisk by | Provins | Aftaletype | Status | Temaer | Underskrevet | Udløber
            A-1 | MoU om vand | Aarhus Kommune | Harbin EPB | Harbin | Heilongjiang | MoU | aktiv | vand; klima | 26-09-2012 | 31-12-2020
            A-2 | Venskabsby | Odense Kommune | Shaoxing Kommune | Shaoxing | | venskabsby | udløbet | kultur | juni 2012 |
            A-3 | Sundhed | | Shanghai | Shanghai | | MoU | aktiv | sundhed | 2014 |
            A-4 | Vand | Vejle Kommune | Wuxi | Wuxi | | MoU | aktiv | vand | 31-02-2017 |
            """,
        )
    )
    assert (sheet.source.name, sheet.header_row, sheet.rows_read) == ("agreements", 4, 4)  # type: ignore[union-attr]
    found = rows(sheet, "agreement_id", "agreement_type", "status", "province_code", "signed_date_precision")
    assert found == [
        ("A-1", "mou", "active", "CN-HL", "day"),
        ("A-2", "sister_city", "expired", "CN-ZJ", "month"),
    ]
    assert rejected(sheet) == [(7, "danish_party", "missing"), (8, "signed_date", "date-impossible")]


def test_heading_of_two_merged_rows(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Samarbejdsaftaler med Kina

            Aftale | Dansk part | | Kinesisk part | | | Periode |
                   | Navn | Kontaktperson | Navn | By | Provins | Fra | Til
            MoU om vand | Aarhus Kommune | Anne | Wuxi EPB | Wuxi | Jiangsu | 26-09-2012 | 31-12-2020
            """,
            merged=["A3:A4", "B3:C3", "D3:F3", "G3:H3"],
        )
    )
    assert sheet.header_row == 4
    columns = (
        "title",
        "danish_party",
        "danish_owner",
        "chinese_party",
        "chinese_place",
        "chinese_province_code",
    )
    assert rows(sheet, *columns) == [("MoU om vand", "Aarhus Kommune", "Anne", "Wuxi EPB", "Wuxi", "CN-JS")]
    assert [str(day) for day in rows(sheet, "signed_date", "expires_date")[0]] == ["2012-09-26", "2020-12-31"]


def test_line_breaks_hyphens_and_abbreviations_in_headings(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            r"""
            Kommune / region | Samarbejds-\npartner (kinesisk) | By/provins | Type aftale | Indgået\n(år) | Udløber/\ngenforhandles | Områder | Bem.
            Aarhus Kommune | Harbin Municipal Government | Harbin, Heilongjiang | Venskabsby | 1984 | - | Vand, miljø og kultur | se note
            """,
        )
    )
    assert warned(sheet) == []
    assert rows(sheet, "chinese_party", "agreement_type", "expires_date", "note", "province_code") == [
        ("Harbin Municipal Government", "sister_city", None, "se note", "CN-HL")
    ]


def test_english_register(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Danish-Chinese partnership agreements

            No. | Danish municipality / region | Chinese counterpart | Province/City | Type of agreement | Date of signing | Valid until | Main areas of cooperation | Contact (DK) | Status (2018)
            1 | City of Copenhagen | Beijing Municipal Commission | Beijing | MoU | 12 June 2012 | 12 June 2017 | Climate; Energy efficiency | J. Hansen | Expired
            """,
        )
    )
    assert rows(sheet, "danish_party", "province_code", "agreement_type", "status", "danish_owner") == [
        ("City of Copenhagen", "CN-BJ", "mou", "expired", "J. Hansen")
    ]


def test_chinese_register(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            中丹环境合作协议一览表（截至2018年12月）

            序号 | 丹麦合作方 | 中方合作单位 | 省（市） | 协议名称 | 签署时间 | 有效期至 | 合作领域 | 协议状态 | 备注
            1 | 奥胡斯市 | 哈尔滨市政府 | 黑龙江省 | 友好城市协议 | 1984年 | 2030年12月31日 | 水处理、文化 | 有效 |
            2 | 首都大区 | 江苏省环境保护厅 | 江苏省 | 谅解备忘录 | 2015年1月 | 2018年12月31日 | 土壤、地下水 | 有效 | 续签中
            """,
        )
    )
    assert sheet.header_row == 3
    assert rows(sheet, "danish_party", "chinese_province_code", "signed_date_precision", "themes") == [
        ("奥胡斯市", "CN-HL", "year", ["water", "culture"]),
        ("首都大区", "CN-JS", "month", ["soil", "groundwater"]),
    ]


def test_merged_party_holds_for_every_row_it_spans(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part | Kinesisk part | Aftale | Underskrevet
            Aarhus Kommune | Harbin | Venskabsby | 1984
             | Wuxi | MoU | 2012
            Odense Kommune | Shaoxing | Venskabsby | 2012
            """,
            merged=["A2:A3"],
        )
    )
    assert rows(sheet, "danish_party", "chinese_party") == [
        ("Aarhus Kommune", "Harbin"),
        ("Aarhus Kommune", "Wuxi"),
        ("Odense Kommune", "Shaoxing"),
    ]


def test_columns_of_a_podio_export(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Podio ID | App Item ID | Created on | Created by | Titel | Dansk part | Kinesisk part | Provins | Tema (kategori) | Status | Underskrevet | Ansvarlig | Noter | Files | Comments | Tags
            12345 | 1 | 2016-05-01 | Mette | MoU vand | Aarhus Kommune | Harbin | Heilongjiang | vand | Aktiv | 2012-05-01 | Anne | x | 0 | 0 |
            """,
        )
    )
    assert rows(sheet, "agreement_id", "title", "danish_owner") == [("12345", "MoU vand", "Anne")]
    assert any(note.reason == "unknown-headings" for note in sheet.warnings)


def test_a_sheet_without_a_required_column_is_recognised_and_not_loaded(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Land | Samarbejdspartner | Indgået | Udløber | Indhold | Status
            Kina | Shanghai Municipal Commission | 2012 | 2020 | Sundhed, IT | Aktiv
            """,
            name="Internationale aftaler",
        )
    )
    assert (sheet.rows_read, sheet.rows_loaded, sheet.rows_rejected, totals(sheet)) == (0, 0, 0, {})
    assert sheet.error is not None
    assert sheet.error[1]["names"] == "danish_party"


def test_the_same_person_heading_beside_each_party(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part | Kontaktperson | Kinesisk part | Kontaktperson | Underskrevet
            Aarhus Kommune | Anne | Harbin | Wang Li | 1984
            """,
        )
    )
    assert rows(sheet, "danish_owner", "chinese_owner") == [("Anne", "Wang Li")]


def test_two_parties_without_a_number_and_the_same_agreement_twice(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part | Kinesisk part | Aftale | Underskrevet | Status
            Aarhus Kommune | Harbin | Venskabsby | 1984 | Aktiv
            Aarhus Kommune | Harbin | Venskabsby | 1984 | aktiv
            Aarhus Kommune | Harbin | Venskabsby | 1984 | udløbet
            Aarhus Kommune | Harbin | Venskabsby | 1985 | aktiv
            """,
        )
    )
    assert rejected(sheet) == [(3, "danish_party", "duplicate"), (4, "status", "conflict")]
    assert [note.params["first_row"] for note in sheet.rejects] == ["2", "2"]
    assert sheet.rejects[1].params["column"] == "Status"


def test_a_period_in_one_cell_gives_both_ends(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part | Kinesisk part | Type | Aftaleperiode | Status
            Odense Kommune | Wuxi | MoU | 2015-2020 | aktiv
            Vejle Kommune | Nanjing | MoU | 01.01.2016 - 31.12.2018 | udløbet
            Aarhus Kommune | Harbin | venskabsby | 1984 | aktiv
            """,
        )
    )
    assert [tuple(map(str, row)) for row in rows(sheet, "signed_date", "expires_date")] == [
        ("2015-01-01", "2020-12-31"),
        ("2016-01-01", "2018-12-31"),
        ("1984-01-01", "None"),
    ]
