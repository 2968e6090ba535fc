"""Lists as foreign affairs offices, embassies, consultants and municipal secretaries keep them."""

from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rejected, rows, skipped, staged, warned


def test_list_of_twin_cities_of_a_chinese_foreign_affairs_office(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            江苏省与丹麦结好及友好交流城市一览表
            （省外办 2019年11月制）
            序号 | 我方城市 | 外方城市 | 国别 | 结好日期 | 结好类别 | 备注
            1 | 苏州市 | 埃斯比约市 | 丹麦 | '2002.10.15 | 友好城市 |
            2 | 南京市 | 奥胡斯市 | 丹麦 | 2008.3 | 友好交流城市 | 续签至2023年
            3 | 昆山市 | 瓦埃勒市 | 丹麦 | '2015-06-08 | 意向书 |
            合计：3对
            """,
        )
    )
    assert rows(sheet, "danish_party", "chinese_place", "agreement_type") == [
        ("埃斯比约市", "苏州市", "sister_city"),
        ("奥胡斯市", "南京市", "friendship"),
        ("瓦埃勒市", "昆山市", "mou"),
    ]
    assert [str(day) for (day,) in rows(sheet, "signed_date")] == ["2002-10-15", "2008-03-01", "2015-06-08"]
    assert (5, "signed_date", "date-digits") in warned(sheet)


def test_agreements_of_a_chinese_environment_department(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            填报单位：江苏省生态环境厅 | | | | 填报日期：2019年8月20日
            序 号 | 协议（备忘录）名称 | 我方签署单位 | 外方签署单位 | 签署日期 | 有效期 | 合作主要内容 | 是否仍在执行
            1 | 土壤修复合作备忘录 | 江苏省环保厅 | 丹麦首都大区 | 2015年1月26日 | 2015.1-2020.1 | 土壤、地下水 | 是
            2 | 水环境治理合作协议 | 南京市环保局 | 奥尔堡市 | 2017/9/21 | 5年 | 污水处理 | 否
            填表人：王磊 | | 审核人：陈处
            """,
        )
    )
    found = rows(sheet, "title", "chinese_party", "danish_party", "status", "expires_date")
    assert [tuple(map(str, row)) for row in found] == [
        ("土壤修复合作备忘录", "江苏省环保厅", "丹麦首都大区", "active", "2020-01-31")
    ]
    assert rejected(sheet) == [(4, "expires_date", "date")]


def test_agreements_of_a_consultant(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            China engagement tracker v3 (DRAFT)
            # | DK entity | CN entity | City, Province | Instrument | Signed | Runs until | In force? | Focal point DK | Focal point CN | Thematic focus
            1 | City of Odense | Shaoxing People's Government | Shaoxing, Zhejiang | LoI | April 2014 | 04/2019 | N | J. Lund | Ms Chen | water
            2 | Capital Region | Jiangsu DEE | Nanjing, Jiangsu | MoU | Jan 2015 | 12/2020 | Y | H. Olsen | Mr Wu | soil
            """,
        )
    )
    assert rows(sheet, "danish_party", "chinese_party", "agreement_type", "status", "danish_owner") == [
        ("City of Odense", "Shaoxing People's Government", "mou", "ended", "J. Lund"),
        ("Capital Region", "Jiangsu DEE", "mou", "active", "H. Olsen"),
    ]


def test_days_of_a_calendar_whose_title_states_the_year(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            ROYAL DANISH EMBASSY BEIJING – Incoming / outgoing visits 2019
            Wk | Dates | Visit | Lead ministry | Itinerary | Pax | POC
            11 | 11-15 Mar | Minister for Environment | MFVM | Nanjing | 22 | LKH
            44 | 28 Oct – 1 Nov | Mayors' trip | KL | Chengdu | 12 | LKH
            45 | 7. | Meeting | KL | Chengdu | 2 | LKH
            """,
        )
    )
    found = rows(sheet, "title", "start_date", "end_date", "place", "participants_count")
    assert [tuple(map(str, row)) for row in found] == [
        ("Minister for Environment", "2019-03-11", "2019-03-15", "Nanjing", "22"),
        ("Mayors' trip", "2019-10-28", "2019-11-01", "Chengdu", "12"),
    ]
    assert rejected(sheet) == [(5, "start_date", "date")]
    assert (3, "start_date", "date-year-of-title") in warned(sheet)


def test_titles_with_two_years_or_a_day_complete_no_date(tmp_path: Path) -> None:
    for title in ("Rejser 2018 og 2019", "Rejser, opdateret 12-03-2019", "Rejser 2018-2019"):
        sheet = only(staged(tmp_path, f"{title}\n\nDato | Rejse | Sted\n11-15 marts | Delegation | Wuxi"))
        assert sheet.rows_loaded == 0


def test_a_column_whose_dates_have_the_month_first(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Event Name | Start Date | End Date | City
            Study tour | 05/13/2018 | 05/18/2018 | Nanjing
            Seminar | 06/25/2018 | 06/26/2018 | Wuxi
            Meeting | 07/04/2018 | 07/04/2018 | Beijing
            """,
        )
    )
    assert str(rows(sheet, "start_date")[2][0]) == "2018-07-04"
    assert (4, "start_date", "date-month-first-too") in warned(sheet)


@pytest.mark.parametrize(
    ("other", "day", "reason"),
    [
        ("", "2018-07-04", "date-month-first-too"),
        ("Trip | 14/06/2018 | Wuxi", "2018-04-07", "date-ambiguous"),
    ],
)
def test_one_date_decides_for_a_doubtful_one_unless_another_says_otherwise(
    tmp_path: Path, other: str, day: str, reason: str
) -> None:
    picture = f"""
        Event Name | Start Date | City
        Study tour | 05/13/2018 | Nanjing
        Meeting | 07/04/2018 | Beijing
        {other}
        """
    sheet = only(staged(tmp_path, picture))
    assert str(rows(sheet, "start_date")[1][0]) == day
    assert (3, "start_date", reason) in warned(sheet)


def test_days_beside_each_other_are_written_one_way(tmp_path: Path) -> None:
    picture = """
        Agreement | Milestone | Due | Reached
        Harbin | Plant | 06/30/2018 | 07/01/2018
        Harbin | Report | 02/05/2018 | 02/07/2018
        """
    sheet = only(staged(tmp_path, picture))
    assert [str(day) for (day,) in rows(sheet, "done_date")] == ["2018-07-01", "2018-02-07"]
    assert (2, "done_date", "date-month-first-too") in warned(sheet)
    sheet = only(staged(tmp_path, picture.replace("07/01", "31/01")))
    assert [str(day) for (day,) in rows(sheet, "done_date")] == ["2018-01-31", "2018-07-02"]


@pytest.mark.parametrize(
    ("signed", "expires", "read", "told"),
    [
        ("25-03-2014 14-05-2015 16-06-2015", "01-02-2021 12/31/2020 05-06-2022", "2021-02-01 2020-12-31 2022-06-05", "2 4"),
        ("05.03.2014 04.05.2015 07.08.2015", "01/31/2021 12/31/2020 05/06/2022", "2021-01-31 2020-12-31 2022-05-06", ""),
        ("2014-03-25 2015-05-14 2015-06-16", "05.03.2020 04.05.2021 03/16/2022", "2020-03-05 2021-05-04 2022-03-16", "2 3"),
        ("2014-03-25 2015-05-14 2015-06-16", "05-03-2020 04-05-2021 03/16/2022", "2020-03-05 2021-05-04 2022-03-16", "2 3"),
        ("25-03-2014 14-05-2015 16-06-2015", "05/06/2020 12/31/2020 01/31/2022", "2020-05-06 2020-12-31 2022-01-31", ""),
        ("25/03/2014 14/05/2015 16/06/2015", "05/06/2020 12/31/2020 01/31/2022", "2020-06-05 2020-12-31 2022-01-31", "2"),
    ],
)  # fmt: skip
def test_the_month_comes_first_only_in_dates_that_are_written_alike(
    tmp_path: Path, signed: str, expires: str, read: str, told: str
) -> None:
    head = "Aftale | Dansk part | Kinesisk part | Underskrevet | Udløber"
    parties = ("Vand | Vejle Kommune | Wuxi Water", "Luft | Odense Kommune | Harbin Heating", "Jord | Aarhus Kommune | Beijing EPB")  # fmt: skip
    lines = (" | ".join(line) for line in zip(parties, signed.split(), expires.split(), strict=True))
    sheet = only(staged(tmp_path, "\n".join((head, *lines))))
    assert " ".join(str(day) for (day,) in rows(sheet, "expires_date")) == read
    if signed.startswith("05.03"):
        assert str(rows(sheet, "signed_date")[0][0]) == "2014-03-05"
    doubtful = [row for row, _, reason in warned(sheet) if reason == "date-ambiguous"]
    assert doubtful == list(map(int, told.split()))


def test_answers_of_a_survey(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Respons ID | Virksomhedens navn | CVR-nummer (8 cifre) | Hvilke temaer er I interesserede i? | Hvilken provins? | Hvor interesseret er I? | Dato for besvarelse
            101 | Grundfos | 83648813 | Spildevand | Jiangsu | Meget interesserede | 12.03.2019
            102 | Danfoss | 20165715 | Fjernvarme | Shandong | Ikke p.t. | 13.03.2019
            """,
        )
    )
    assert rows(sheet, "company_name", "theme_code", "level") == [
        ("Grundfos", "wastewater", "active"),
        ("Danfoss", "district_energy", "no"),
    ]


def test_codes_are_no_near_misses_of_names(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            cvrnr | virksomhedsnavn | postnr | hovedbranche_kode | hovedbranche_tekst | antal_ansatte_interval
            35128417 | DHI A/S | 2970 | 721900 | Anden forskning | ANTAL_500_999
            44623528 | COWI A/S | 2800 | 711210 | Rådgivende ingeniører | ANTAL_1000_999999
            """,
        )
    )
    assert rows(sheet, "employees", "technologies", "danish_place") == [
        (500, ["Anden forskning"], None),
        (1000, ["Rådgivende ingeniører"], None),
    ]


def test_days_under_months_and_years(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Årshjul 2019 – Kina
            Dato | Aktivitet | Sted | Afholdt
            Januar
            17. | Styregruppemøde | Kbh. | x
            '28.-30. | Delegation fra Wuxi | Aarhus | x
            Februar
            11 | Webinar | Online |
            2020
            3. marts | Messe | Shanghai |
            """,
        )
    )
    found = [tuple(map(str, row)) for row in rows(sheet, "start_date", "end_date", "status")]
    assert found == [
        ("2019-01-17", "None", "held"),
        ("2019-01-28", "2019-01-30", "held"),
        ("2019-02-11", "None", "None"),
        ("2020-03-03", "None", "None"),
    ]
    assert {(row, reason) for row, _, reason in warned(sheet)} >= {
        (row, "date-year-of-title") for row in (4, 5, 7, 9)
    }


def test_subtotals_of_a_list_without_money(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Nr. | Aktivitet | Dato | By | Antal deltagere
            1 | Delegation | 01-05-2018 | Wuxi | 12
            2 | Workshop | 03-06-2018 | Nanjing | 40
            Delsum 1. halvår | | | | 52
            3 | Sum of it all | 05-11-2018 | Shanghai | 4
            I alt 2018 | | | | 56
            """,
        )
    )
    assert sheet.rows_loaded == 3
    assert skipped(sheet) == {4: "total", 6: "total"}


def test_the_example_of_a_form_is_no_record(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Myndighed | Samarbejdspartner i Kina | Provins | Indgået
            Eksempel: Region X | Y Provins | Jiangsu | 01-01-2015
            Region Sjælland | Anhui Provincial Gov. | Anhui | 02-10-2018
            """,
        )
    )
    assert rows(sheet, "danish_party") == [("Region Sjælland",)]
    assert skipped(sheet) == {2: "note"}


def test_members_whose_names_stand_under_member(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Medlem | CVR | Postnr/by | Ansatte
            DHI A/S | 35128417 | 2970 Hørsholm | 400
            COWI A/S | 44623528 | 2800 Kgs. Lyngby | 6000
            """,
        )
    )
    assert rows(sheet, "name", "is_member") == [("DHI A/S", None), ("COWI A/S", None)]
    assert warned(sheet) == []


def test_a_year_behind_a_heading(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Company name | National ID | City | Number of employees 2018
            DHI A/S | 35128417 | Hørsholm | 400
            """,
        )
    )
    assert rows(sheet, "employees") == [(None,)]
    assert (1, "employees", "guessed-heading") in warned(sheet)


def test_letters_to_a_danish_partner_as_a_chinese_office_logs_them(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            序号 | 收到日期 | 来函单位 | 来函事由 | 回复日期 | 办理结果
            1 | '2018-05-02 | 无锡市环保局 | 希望来访考察水处理 | '2018-05-09 | 已回复
            2 | 2018年6月3日 | 南京市 | 咨询土壤修复技术 | 未回复 |
            """,
        )
    )
    found = [tuple(map(str, row)) for row in rows(sheet, "title", "start_date", "answered_date", "status")]
    assert found == [
        ("希望来访考察水处理", "2018-05-02", "2018-05-09", "held"),
        ("咨询土壤修复技术", "2018-06-03", "None", "None"),
    ]


def test_a_record_of_words_that_are_headings_elsewhere(tmp_path: Path) -> None:
    for first in (
        "Aktivitet | Sted | Status\nMøde | Wuxi | afholdt",
        "Aktivitet | Sted | Status\nMøde | Wuxi | afholdt\n→ Husk opfølgning",
    ):
        sheet = only(staged(tmp_path, f"{first}\nWebinar | online | afholdt"))
        assert (sheet.header_row, rows(sheet, "title")) == (1, [("Møde",), ("Webinar",)])


def test_the_title_of_the_next_table_is_no_record_of_the_one_above(tmp_path: Path) -> None:
    file = staged(
        tmp_path,
        """
        1. Virksomheder
        Virksomhed | CVR | By | Teknologi
        DHI A/S | 35128417 | Hørsholm | vand

        2. Udfordringer
        By | Udfordring | Tema | Hastegrad
        Wuxi | Alger | vand | høj
        """,
    )
    companies, challenges = file.sheets
    assert rows(companies, "name") == [("DHI A/S",)]
    assert rows(challenges, "title") == [("Alger",)]


def test_a_total_beside_figures_in_a_list_without_money(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Rejse | Afrejse | By | Deltagere | Pris i alt (kr.)
            Nanjing forår | 12-03-2018 | Nanjing | 2 | 34500
            Wuxi efterår | 10-09-2018 | Wuxi | 3 | 51200
            I alt | | | 5 | 85700
            """,
        )
    )
    assert sheet.rows_loaded == 2
    assert skipped(sheet) == {4: "total"}


def test_traditional_characters(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            丹麥與中國城市合作協議清單
            序號 | 丹麥合作方 | 中方合作方 | 省份 | 簽署日期 | 有效期至 | 合作領域 | 狀態
            1 | 奧胡斯市 | 哈爾濱市 | 黑龍江省 | 1984年5月 | 長期有效 | 土壤 | 已過期
            """,
        )
    )
    assert rows(sheet, "danish_party", "chinese_province_code", "themes", "status", "expires_date") == [
        ("奧胡斯市", "CN-HL", ["soil"], "expired", None)
    ]


def test_an_area_of_towns_is_the_place(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Ref. | Client | Area | Describe the need | Deal size | Cur. | Stage
            SH-01 | Suzhou Water | Suzhou, Jiangsu | Sludge drying | 12.5m | CNY | Offer submitted
            SH-02 | Hunan EPB | Changsha | Soil mapping | 800k | DKK | Lost to competitor
            """,
        )
    )
    assert rows(sheet, "place", "province_code", "title", "stage") == [
        ("Suzhou, Jiangsu", "CN-JS", "Sludge drying", "offer"),
        ("Changsha", "CN-HN", "Soil mapping", "lost"),
    ]
    assert [str(value) for (value,) in rows(sheet, "value")] == ["12500000.00", "800000.00"]


def test_a_near_miss_of_words_over_dates_is_none(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Activity | Start date | Planned helt | City
            Kick-off | 01/03/2018 | 02/03/2018 | Wuxi
            Demo | 01/09/2018 | 30/09/2018 | Nanjing
            """,
        )
    )
    assert rows(sheet, "title", "status") == [("Kick-off", "held"), ("Demo", "held")]
