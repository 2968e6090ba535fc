"""Activities, milestones, interests, challenges and exchange rates: a drawn sheet in, rows and rejects out."""

from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rows, skipped, staged
from tests.pipeline.specified import specified

test_sheets = specified("""
== A stated end beats the end of a range
Titel | Startdato | Slutdato | Sted           => activities | end_date
Rejse | 21.-25. juni 2016 | 30-06-2016 | Wuxi => 2016-06-30; told status status-from-date
Besøg | 1.-2. juli 2016 | | Wuxi              => 2016-07-02

== Log of inquiries
Log over henvendelser til China Desk
Nr. | Modtaget | Fra | Henvendelse | Besvaret | Ansvarlig          => activities | title | start_date | answered_date | activity_type | status; told danish_party guessed-heading; told activity_type type-from-answers
1 | 02-05-2018 | Wuxi EPB | Ønsker besøg om vand | 09-05-2018 | Mette => Ønsker besøg om vand | 2018-05-02 | 2018-05-09 | inquiry | none
2 | 03-06-2018 | Nanjing | Spørgsmål om jord | afventer | Mette    => Spørgsmål om jord | 2018-06-03 | none | inquiry | none

== Activities in Chinese
活动名称 | 活动类型 | 日期 | 地点 | 参加人员 | 状态                 => activities | title | activity_type | place_id | status
土壤研讨会 | 研讨会 | 2017年9月21日 | 南京 | 江苏省环保厅；首都大区 | 已举行 => 土壤研讨会 | workshop | CN-320100 | held

== Two lists of activities with columns of their own
Afholdte aktiviteter
Dato | Aktivitet | Sted                => activities | title
2016-05-01 | Besøg | Wuxi              => Besøg; told status status-from-date
2016-06-01 | Møde | Beijing            => Møde

Planlagte aktiviteter                  => (note)
Aktivitet | Sted | Dato | Ansvarlig    => activities | title; told danish_party guessed-heading
Delegation | Nanjing | 2020-05-01 | Bo => Delegation; told status status-from-date

== Milestones with merged agreements [merged A2:A3]
Aftale | Milepæl | Frist | Nået den | Status | Resultat | Resultattype => milestones | agreement_title | title | due_date_precision | status | outcome_type
MoU jord | Demo udpeget | Q2 2017 | 17-06-2016 | nået | Kontrakt | kommercielt => MoU jord | Demo udpeget | quarter | done | commercial
| Kursus afholdt | Q3 2017 | | planlagt | |                        => MoU jord | Kursus afholdt | quarter | planned | none
MoU vand | Rapport | 31-02-2018 | | aflyst | |                     => rejected due_date date-impossible
MoU vand | | 2018 | | aflyst | |                                   => rejected title missing

== Milestones in Chinese
协议编号 | 里程碑 | 计划日期 | 完成日期 | 状态            => milestones | agreement_id | title | status
A-1 | 示范点确定 | 2017年6月 | 2017年6月20日 | 已完成 => A-1 | 示范点确定 | done

== Milestones reached in words
Aftale | Delmål | Tidsfrist | Opnået                => milestones | status | done_date
MoU Harbin | Arbejdsgruppe nedsat | 2017-03-31 | ja => done | none
MoU Harbin | Pilotanlæg | 2018-12-31 | nej          => planned | none

== Interests
Virksomhed | CVR-nr. | Interesseret i | Provins | Niveau | Dato => interests | company_name | theme_code | province_code | level
Grundfos | 83648813 | spildevand | Jiangsu | aktiv | 15-03-2019 => Grundfos | wastewater | CN-JS | active
Danfoss | 20165715 | fjernvarme | Shandong | nej | marts 2019   => Danfoss | district_energy | CN-SD | no
| | jord | Shandong | nej | marts 2019                          => rejected cvr missing
Danfoss | 20165715 | fjernvarme | 山东 | nej | marts 2019         => Danfoss | district_energy | CN-SD | no

== Challenges in three languages (1)
Udfordringer
ID | Problemejer | By | Provins | Tema | Udfordring | Hastegrad | Værdi (mio. kr.) | Stadie | Dato => challenges 28000000.00 | challenge_id | place_id | urgency | stage | value
C-1 | Hailing District | Taizhou | Jiangsu | jord | Forurenet grund | høj | 28 | dialog | 2019 => C-1 | CN-321200 | high | dialogue | 28000000
C-2 | | | | vand | Minevand | lav | | tabt | 2018                  => rejected place missing

== Challenges in three languages (2)
Environmental challenges – Jiangsu
ID | City | Challenge | Theme | Owner | Priority | Est. value (mio. CNY) | Phase | Since => challenges 12500000.00 | title | value | currency | stage
C-1 | Xuzhou | Mine water | Water | City | High | '12,5 | Dialogue | 2018 => Mine water | 12500000 | CNY | dialogue

== Challenges in three languages (3)
编号 | 城市 | 省份 | 业主单位 | 领域 | 问题描述 | 紧急程度 | 投资额（万元） | 阶段 => challenges 12000000.00 | place_id | urgency | value | currency
1 | 徐州 | 江苏 | 区政府 | 土壤 | 旧址污染 | 高 | 1200 | 对话         => CN-320300 | high | 12000000 | CNY

== Exchange rates per hundred and per unit (1)
Valutakurser, Danmarks Nationalbank (kroner pr. 100 enheder)

Dato | Valuta | Kurs                                         => exchange_rates | dkk_per_100 | dkk_per_unit
2016-03-31 | CNY | 101.2                                     => 101.2 | none
marts 2017 | CNY | '107,85                                   => 107.85 | none
2017-04-30 | XXQ | 12                                        => rejected currency currency
2017-05-31 | CNY | -                                         => rejected dkk_per_100 missing

== Exchange rates per hundred and per unit (2)
Måned | Valuta | Kurs => exchange_rates | dkk_per_100 | dkk_per_unit
2016-03 | EUR | '7,45 => none | 7.45; told dkk_per_100 rate-for-one
2016-03 | CNY | '1,03 => none | 1.03; told dkk_per_100 rate-for-one

== Rates for one and for a hundred in one list
Dato | Valuta | Enhed | Kurs       => exchange_rates | dkk_per_unit | dkk_per_100
2018-03-01 | Euro (EUR) | 1 | 7.45 => 7.45 | none
2018-03-01 | SEK | 100 | 73.2      => none | 73.2
2018-03-01 | JPY | 1000 | 57.2     => none | 5.72

== Rates of pairs and rates for kroner (1)
Valutakurser
Dato | EUR/DKK | CNY/DKK     => exchange_rates | currency; exchange_rates | currency
2018-03-01 | 7.4498 | 0.9625 => EUR; told dkk_per_100 rate-for-one; CNY; told dkk_per_100 rate-for-one
2018-03-02 | 7.449 | 0.9545  => EUR; told dkk_per_100 rate-for-one; CNY; told dkk_per_100 rate-for-one

== Rates of pairs and rates for kroner (2)
Kurs: CNY pr. 100 DKK    => (unknown-sheet)
Dato | Valuta | Kurs
2018-03-01 | CNY | 103.9

== The day of rates from the line above them
Valutakurser pr. 29. marts 2018
Valuta | Kode | Kurs              => exchange_rates | rate_date | currency; told rate_date date-from-title
Euro | EUR | '745,30              => 2018-03-29 | EUR
Kinesiske renminbi | CNY | '96,05 => 2018-03-29 | CNY

== A rate that can only be for one is told
Dato | Valuta | Kurs     => exchange_rates | dkk_per_unit | dkk_per_100
2018-03-01 | EUR | 7.45  => 7.45 | none; told dkk_per_100 rate-for-one
2018-03-01 | CNY | 95.35 => none | 95.35
2018-03-01 | JPY | 5.72  => none | 5.72

== Rates with a column a month and for one unit
Valuta | jan 2017 | feb 2017 => exchange_rates | rate_date | currency | dkk_per_unit; exchange_rates | rate_date | currency | dkk_per_unit
EUR | 7,4352 | 7,4347        => 2017-01-01 | EUR | 7.4352; told dkk_per_100 rate-for-one; 2017-02-01 | EUR | 7.4347; told dkk_per_100 rate-for-one
CNY | 1,0148 | 1,0174        => 2017-01-01 | CNY | 1.0148; told dkk_per_100 rate-for-one; 2017-02-01 | CNY | 1.0174; told dkk_per_100 rate-for-one
""")


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
