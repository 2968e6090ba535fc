"""Activities, milestones, interests, challenges and exchange rates: a drawn sheet in, rows and rejects out."""

import datetime as dt
from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rejected, rows, skipped, staged, warned


def test_calendar_with_ranges_of_days_and_months(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Kalender 2016
            Dato | Aktivitet | Sted | Deltagere | Type | Resultat
            21.–25. juni 2010 | Delegation | Nanjing | 12 | delegation | ok
            juni–juli 2016 | Rejse | Wuxi | Region H; COWI | besøg |
            2017
            24-11-2017 | Møde | Beijing | 4 personer | møde |
            engang i 2018 | Møde | Beijing | 4 | møde |
            I alt 4 aktiviteter
            """,
        )
    )
    assert skipped(sheet) == {5: "title", 8: "total"}
    dates = [
        tuple(map(str, row))
        for row in rows(sheet, "start_date", "start_date_precision", "end_date", "end_date_precision")
    ]
    assert dates[0] == ("2010-06-21", "day", "2010-06-25", "day")
    assert dates[1] == ("2016-06-01", "month", "2016-07-31", "month")
    assert dates[2] == ("2017-11-24", "day", "None", "None")
    assert rows(sheet, "participants_count")[:3] == [(12,), (2,), (4,)]


def test_a_stated_end_beats_the_end_of_a_range(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Titel | Startdato | Slutdato | Sted
            Rejse | 21.-25. juni 2016 | 30-06-2016 | Wuxi
            Besøg | 1.-2. juli 2016 | | Wuxi
            """,
        )
    )
    assert [str(day) for (day,) in rows(sheet, "end_date")] == ["2016-06-30", "2016-07-02"]


def test_log_of_inquiries(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Log over henvendelser til China Desk
            Nr. | Modtaget | Fra | Henvendelse | Besvaret | Ansvarlig
            1 | 02-05-2018 | Wuxi EPB | Ønsker besøg om vand | 09-05-2018 | Mette
            2 | 03-06-2018 | Nanjing | Spørgsmål om jord | afventer | Mette
            """,
        )
    )
    found = [tuple(map(str, row)) for row in rows(sheet, "title", "start_date", "answered_date")]
    assert found == [
        ("Ønsker besøg om vand", "2018-05-02", "2018-05-09"),
        ("Spørgsmål om jord", "2018-06-03", "None"),
    ]
    assert rows(sheet, "activity_type", "status") == [("inquiry", None)] * 2
    assert (2, "activity_type", "type-from-answers") in warned(sheet)


@pytest.mark.parametrize(
    ("headings", "line", "kind"),
    [
        ("Aktivitet | Dato | By | Type | Besvaret", "Besøg | 02-05-2018 | Wuxi | besøg | 09-05-2018", "visit"),
        ("Aktivitet | Dato | By | Svar", "Besøg | 02-05-2018 | Wuxi | ja tak", None),
        ("Aktivitet | Dato | By | Deltagere", "Besøg | 02-05-2018 | Wuxi | 7", None),
        ("Aktivitet | Dato | By | Status | Svardato", "Besøg | 02-05-2018 | Wuxi | afholdt | 09-05-2018", None),
        ("Besøg | Dato | By | Besvaret", "Delegation om vand | 02-05-2018 | Wuxi | 09-05-2018", None),
        ("Event | Date | City | Participants | Replied", "Seminar on water | 02-05-2018 | Wuxi | 12 | 09-05-2018", None),
        ("Henvendelse | Modtaget | By | Deltagere | Besvaret", "Besøg | 02-05-2018 | Wuxi | 7 | 09-05-2018", None),
    ],
)  # fmt: skip
def test_what_says_its_type_or_no_day_of_an_answer_is_no_inquiry(
    tmp_path: Path, headings: str, line: str, kind: str | None
) -> None:
    sheet = only(staged(tmp_path, f"{headings}\n{line}", name="Aktiviteter"))
    assert rows(sheet, "activity_type", "status") == [(kind, "held")] * sheet.rows_loaded


def test_activities_in_english_and_chinese(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Event | Type of activity | Start date | End date | City | Danish organiser | Companies involved | Status
            Study tour | visit | 2016-06-01 | 2016-06-03 | Qingdao | City of Aarhus | COWI; DHI | held
            """,
        )
    )
    assert rows(sheet, "title", "activity_type", "province_code", "companies", "status") == [
        ("Study tour", "visit", "CN-SD", ["COWI", "DHI"], "held")
    ]
    sheet = only(
        staged(
            tmp_path,
            "活动名称 | 活动类型 | 日期 | 地点 | 参加人员 | 状态\n土壤研讨会 | 研讨会 | 2017年9月21日 | 南京 | 江苏省环保厅；首都大区 | 已举行",
        )
    )
    assert rows(sheet, "title", "activity_type", "place_id", "status") == [
        ("土壤研讨会", "workshop", "CN-320100", "held")
    ]


def test_two_lists_of_activities_with_columns_of_their_own(tmp_path: Path) -> None:
    file = staged(
        tmp_path,
        """
        Afholdte aktiviteter
        Dato | Aktivitet | Sted
        2016-05-01 | Besøg | Wuxi
        2016-06-01 | Møde | Beijing

        Planlagte aktiviteter
        Aktivitet | Sted | Dato | Ansvarlig
        Delegation | Nanjing | 2020-05-01 | Bo
        """,
    )
    assert [(s.header_row, rows(s, "title")) for s in file.sheets] == [
        (2, [("Besøg",), ("Møde",)]),
        (7, [("Delegation",)]),
    ]


def test_milestones_with_merged_agreements(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Aftale | Milepæl | Frist | Nået den | Status | Resultat | Resultattype
            MoU jord | Demo udpeget | Q2 2017 | 17-06-2016 | nået | Kontrakt | kommercielt
             | Kursus afholdt | Q3 2017 | | planlagt | |
            MoU vand | Rapport | 31-02-2018 | | aflyst | |
            MoU vand | | 2018 | | aflyst | |
            """,
            merged=["A2:A3"],
        )
    )
    assert rows(sheet, "agreement_title", "title", "due_date_precision", "status", "outcome_type") == [
        ("MoU jord", "Demo udpeget", "quarter", "done", "commercial"),
        ("MoU jord", "Kursus afholdt", "quarter", "planned", None),
    ]
    assert rejected(sheet) == [(4, "due_date", "date-impossible"), (5, "title", "missing")]


def test_milestones_in_english_and_chinese(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Agreement no. | Deliverable | Deadline | Completed on | Progress\nA-1 | Report | 2017 | 3 May 2017 | done",
        )
    )
    assert rows(sheet, "agreement_id", "title", "status") == [("A-1", "Report", "done")]
    sheet = only(
        staged(
            tmp_path,
            "协议编号 | 里程碑 | 计划日期 | 完成日期 | 状态\nA-1 | 示范点确定 | 2017年6月 | 2017年6月20日 | 已完成",
        )
    )
    assert rows(sheet, "agreement_id", "title", "status") == [("A-1", "示范点确定", "done")]


def test_milestones_reached_in_words(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Aftale | Delmål | Tidsfrist | Opnået
            MoU Harbin | Arbejdsgruppe nedsat | 2017-03-31 | ja
            MoU Harbin | Pilotanlæg | 2018-12-31 | nej
            """,
        )
    )
    assert rows(sheet, "status", "done_date") == [("done", None), ("planned", None)]
    assert warned(sheet) == []


def test_interests(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Virksomhed | CVR-nr. | Interesseret i | Provins | Niveau | Dato
            Grundfos | 83648813 | spildevand | Jiangsu | aktiv | 15-03-2019
            Danfoss | 20165715 | fjernvarme | Shandong | nej | marts 2019
             | | jord | Shandong | nej | marts 2019
            Danfoss | 20165715 | fjernvarme | 山东 | nej | marts 2019
            """,
        )
    )
    assert rows(sheet, "company_name", "theme_code", "province_code", "level") == [
        ("Grundfos", "wastewater", "CN-JS", "active"),
        ("Danfoss", "district_energy", "CN-SD", "no"),
        ("Danfoss", "district_energy", "CN-SD", "no"),
    ]
    assert rejected(sheet) == [(4, "cvr", "missing")]


def test_an_interest_in_several_themes_and_provinces_is_one_in_each(tmp_path: Path) -> None:
    [sheet] = staged(
        tmp_path,
        """
        Virksomhed | Tema | Provins | Niveau | Dato
        Grundfos | Vand, luft | Jiangsu og Zhejiang | interesseret | 01-02-2018
        Danfoss | Jord | Beijing / Shanghai | aktiv | 02-02-2018
        AVK | alle | | interesseret | 02-02-2018
        """,
    ).sheets
    assert (sheet.rows_read, sheet.rows_loaded) == (3, 3)
    assert rows(sheet, "company_name", "theme", "theme_code", "province", "province_code", "_row") == [
        ("Grundfos", "Vand", "water", "Jiangsu", "CN-JS", 2),
        ("Grundfos", "Vand", "water", "Zhejiang", "CN-ZJ", 2),
        ("Grundfos", "luft", "air", "Jiangsu", "CN-JS", 2),
        ("Grundfos", "luft", "air", "Zhejiang", "CN-ZJ", 2),
        ("Danfoss", "Jord", "soil", "Beijing", "CN-BJ", 3),
        ("Danfoss", "Jord", "soil", "Shanghai", "CN-SH", 3),
        ("AVK", None, None, None, None, 4),
    ]
    assert len(set(rows(sheet, "_key"))) == 7


def test_challenges_in_three_languages(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Udfordringer
            ID | Problemejer | By | Provins | Tema | Udfordring | Hastegrad | Værdi (mio. kr.) | Stadie | Dato
            C-1 | Hailing District | Taizhou | Jiangsu | jord | Forurenet grund | høj | 28 | dialog | 2019
            C-2 | | | | vand | Minevand | lav | | tabt | 2018
            """,
        )
    )
    assert rows(sheet, "challenge_id", "place_id", "urgency", "stage", "value") == [
        ("C-1", "CN-321200", "high", "dialogue", 28_000_000)
    ]
    assert rejected(sheet) == [(4, "place", "missing")]
    sheet = only(
        staged(
            tmp_path,
            """
            Environmental challenges – Jiangsu
            ID | City | Challenge | Theme | Owner | Priority | Est. value (mio. CNY) | Phase | Since
            C-1 | Xuzhou | Mine water | Water | City | High | '12,5 | Dialogue | 2018
            """,
        )
    )
    assert rows(sheet, "title", "value", "currency", "stage") == [
        ("Mine water", 12_500_000, "CNY", "dialogue")
    ]
    sheet = only(
        staged(
            tmp_path,
            "编号 | 城市 | 省份 | 业主单位 | 领域 | 问题描述 | 紧急程度 | 投资额（万元） | 阶段\n1 | 徐州 | 江苏 | 区政府 | 土壤 | 旧址污染 | 高 | 1200 | 对话",
        )
    )
    assert rows(sheet, "place_id", "urgency", "value", "currency") == [
        ("CN-320300", "high", 12_000_000, "CNY")
    ]


def test_exchange_rates_per_hundred_and_per_unit(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Valutakurser, Danmarks Nationalbank (kroner pr. 100 enheder)

            Dato | Valuta | Kurs
            2016-03-31 | CNY | 101.2
            marts 2017 | CNY | '107,85
            2017-04-30 | XXQ | 12
            2017-05-31 | CNY | -
            """,
        )
    )
    assert [tuple(map(str, row)) for row in rows(sheet, "dkk_per_100", "dkk_per_unit")] == [
        ("101.200000", "None"),
        ("107.850000", "None"),
    ]
    assert [(row, column) for row, column, _ in rejected(sheet)] == [(6, "currency"), (7, "dkk_per_100")]
    sheet = only(staged(tmp_path, "Måned | Valuta | Kurs\n2016-03 | EUR | '7,45\n2016-03 | CNY | '1,03"))
    assert [tuple(map(str, row)) for row in rows(sheet, "dkk_per_100", "dkk_per_unit")] == [
        ("None", "7.450000"),
        ("None", "1.030000"),
    ]
    assert [reason for _, _, reason in warned(sheet)] == ["rate-for-one"] * 2
    sheet = only(staged(tmp_path, "Date | Currency | DKK per 100 units\n2016-03-31 | USD | 655.12"))
    assert rows(sheet, "currency") == [("USD",)]
    sheet = only(staged(tmp_path, "日期 | 币种 | 汇率\n2016年3月31日 | 人民币 | 101.2"))
    assert rows(sheet, "currency") == [("CNY",)]


def test_rates_for_one_and_for_a_hundred_in_one_list(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dato | Valuta | Enhed | Kurs
            2018-03-01 | Euro (EUR) | 1 | 7.45
            2018-03-01 | SEK | 100 | 73.2
            2018-03-01 | JPY | 1000 | 57.2
            """,
        )
    )
    found = [
        tuple(rate and float(rate) for rate in pair) for pair in rows(sheet, "dkk_per_unit", "dkk_per_100")
    ]
    assert found == [(7.45, None), (None, 73.2), (None, 5.72)]
    assert warned(sheet) == []


def test_rates_of_pairs_and_rates_for_kroner(tmp_path: Path) -> None:
    file = staged(
        tmp_path,
        "Valutakurser\nDato | EUR/DKK | CNY/DKK\n2018-03-01 | 7.4498 | 0.9625\n2018-03-02 | 7.449 | 0.9545",
    )
    assert [rows(sheet, "currency")[0] for sheet in file.sheets] == [("EUR",), ("CNY",)]
    inverse = staged(tmp_path, "Kurs: CNY pr. 100 DKK\nDato | Valuta | Kurs\n2018-03-01 | CNY | 103.9")
    assert [sheet.ignored for sheet in inverse.sheets] == ["unknown-sheet"]


def test_the_day_of_rates_from_the_line_above_them(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Valutakurser pr. 29. marts 2018\nValuta | Kode | Kurs\nEuro | EUR | '745,30\nKinesiske renminbi | CNY | '96,05",
        )
    )
    assert rows(sheet, "rate_date", "currency") == [
        (dt.date(2018, 3, 29), "EUR"),
        (dt.date(2018, 3, 29), "CNY"),
    ]
    assert warned(sheet) == [(2, "rate_date", "date-from-title")]


def test_a_rate_that_can_only_be_for_one_is_told(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dato | Valuta | Kurs
            2018-03-01 | EUR | 7.45
            2018-03-01 | CNY | 95.35
            2018-03-01 | JPY | 5.72
            """,
        )
    )
    found = [
        tuple(rate and float(rate) for rate in pair) for pair in rows(sheet, "dkk_per_unit", "dkk_per_100")
    ]
    assert found == [(7.45, None), (None, 95.35), (None, 5.72)]
    assert warned(sheet) == [(2, "dkk_per_100", "rate-for-one")]


def test_rates_with_a_column_a_currency(tmp_path: Path) -> None:
    sheets = staged(
        tmp_path,
        """
        Danmarks Nationalbank, kurs pr. 100 enheder
        Måned | DKK | EUR | Kinesiske yuan (CNY)
        2017M01 | 100 | 743,52 | 101,48
        2017M02 | 100 | 743,47 | lukket
        2017M03 | 100 | 743,60 |
        """,
        name="Valutakurser",
    ).sheets
    assert [(sheet.rows_read, sheet.rows_loaded) for sheet in sheets] == [(3, 3), (2, 1)]
    euro, yuan = sheets
    assert [tuple(map(str, row)) for row in rows(euro, "rate_date", "currency", "dkk_per_100")] == [
        ("2017-01-01", "EUR", "743.520000"),
        ("2017-02-01", "EUR", "743.470000"),
        ("2017-03-01", "EUR", "743.600000"),
    ]
    assert [tuple(map(str, row)) for row in rows(yuan, "currency", "dkk_per_100")] == [("CNY", "101.480000")]
    [reject] = yuan.rejects
    assert (reject.row, reject.heading, reject.index, reject.value) == (
        4,
        "Kinesiske yuan (CNY)",
        3,
        "lukket",
    )


def test_rates_with_a_column_a_month_and_for_one_unit(tmp_path: Path) -> None:
    january, february = staged(
        tmp_path,
        """
        Valuta | jan 2017 | feb 2017
        EUR | 7,4352 | 7,4347
        CNY | 1,0148 | 1,0174
        """,
    ).sheets
    assert [tuple(map(str, row)) for row in rows(february, "rate_date", "currency", "dkk_per_unit")] == [
        ("2017-02-01", "EUR", "7.434700"),
        ("2017-02-01", "CNY", "1.017400"),
    ]
    assert january.rows_loaded == 2


@pytest.mark.parametrize(
    "picture",
    [
        """
        Dato | Tekst | EUR | USD
        01-02-2017 | Hotel | 120 | 130
        05-02-2017 | Fly | 900 | 95
        """,
        """
        Dato | EUR | USD
        01-02-2017 | 120 | 130
        05-02-2017 | 900 | 9
        """,
    ],
)
def test_columns_of_amounts_in_currencies_are_no_rates(tmp_path: Path, picture: str) -> None:
    assert all(
        sheet.source is None or sheet.source.name != "exchange_rates"
        for sheet in staged(tmp_path, picture).sheets
    )
