"""Lists as foreign affairs offices, embassies, consultants and municipal secretaries keep them."""

from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rows, staged, warned
from tests.pipeline.specified import specified

test_lists = specified("""
== List of twin cities of a Chinese foreign affairs office
江苏省与丹麦结好及友好交流城市一览表
（省外办 2019年11月制）
序号 | 我方城市 | 外方城市 | 国别 | 结好日期 | 结好类别 | 备注         => agreements | danish_party | chinese_place | agreement_type | signed_date
1 | 苏州市 | 埃斯比约市 | 丹麦 | '2002.10.15 | 友好城市 |      => 埃斯比约市 | 苏州市 | sister_city | 2002-10-15
2 | 南京市 | 奥胡斯市 | 丹麦 | 2008.3 | 友好交流城市 | 续签至2023年 => 奥胡斯市 | 南京市 | friendship | 2008-03-01; told signed_date date-digits
3 | 昆山市 | 瓦埃勒市 | 丹麦 | '2015-06-08 | 意向书 |        => 瓦埃勒市 | 昆山市 | mou | 2015-06-08
合计：3对                                            => (total)

== Agreements of a Chinese environment department
填报单位：江苏省生态环境厅 | | | | 填报日期：2019年8月20日
序 号 | 协议（备忘录）名称 | 我方签署单位 | 外方签署单位 | 签署日期 | 有效期 | 合作主要内容 | 是否仍在执行   => agreements | title | chinese_party | danish_party | status | expires_date
1 | 土壤修复合作备忘录 | 江苏省环保厅 | 丹麦首都大区 | 2015年1月26日 | 2015.1-2020.1 | 土壤、地下水 | 是 => 土壤修复合作备忘录 | 江苏省环保厅 | 丹麦首都大区 | active | 2020-01-31
2 | 水环境治理合作协议 | 南京市环保局 | 奥尔堡市 | 2017/9/21 | 5年 | 污水处理 | 否          => rejected expires_date date
填表人：王磊 | | 审核人：陈处                                                  => (note)

== Agreements of a consultant
China engagement tracker v3 (DRAFT)
# | DK entity | CN entity | City, Province | Instrument | Signed | Runs until | In force? | Focal point DK | Focal point CN | Thematic focus => agreements | danish_party | chinese_party | agreement_type | status | danish_owner
1 | City of Odense | Shaoxing People's Government | Shaoxing, Zhejiang | LoI | April 2014 | 04/2019 | N | J. Lund | Ms Chen | water => City of Odense | Shaoxing People's Government | mou | ended | J. Lund
2 | Capital Region | Jiangsu DEE | Nanjing, Jiangsu | MoU | Jan 2015 | 12/2020 | Y | H. Olsen | Mr Wu | soil => Capital Region | Jiangsu DEE | mou | active | H. Olsen

== Days of a calendar whose title states the year
ROYAL DANISH EMBASSY BEIJING – Incoming / outgoing visits 2019
Wk | Dates | Visit | Lead ministry | Itinerary | Pax | POC         => activities | title | start_date | end_date | place | participants_count; told year-asked
11 | 11-15 Mar | Minister for Environment | MFVM | Nanjing | 22 | LKH => Minister for Environment | 2019-03-11 | 2019-03-15 | Nanjing | 22; told start_date date-year-of-title; told status status-from-date
44 | 28 Oct – 1 Nov | Mayors' trip | KL | Chengdu | 12 | LKH       => Mayors' trip | 2019-10-28 | 2019-11-01 | Chengdu | 12; told start_date date-year-of-title
45 | 7. | Meeting | KL | Chengdu | 2 | LKH                         => rejected start_date date

== A column whose dates have the month first
Event Name | Start Date | End Date | City      => activities | start_date
Study tour | 05/13/2018 | 05/18/2018 | Nanjing => 2018-05-13; told end_date date-month-first; told start_date date-month-first; told status status-from-date
Seminar | 06/25/2018 | 06/26/2018 | Wuxi       => 2018-06-25; told end_date date-month-first; told start_date date-month-first
Meeting | 07/04/2018 | 07/04/2018 | Beijing    => 2018-07-04; told end_date date-month-first-too; told start_date date-month-first-too

== Days beside each other are written one way (1)
Agreement | Milestone | Due | Reached     => milestones | done_date
Harbin | Plant | 06/30/2018 | 07/01/2018  => 2018-07-01; told done_date date-month-first-too; told due_date date-month-first
Harbin | Report | 02/05/2018 | 02/07/2018 => 2018-02-07; told done_date date-month-first-too; told due_date date-month-first-too

== Days beside each other are written one way (2)
Agreement | Milestone | Due | Reached     => milestones | done_date
Harbin | Plant | 06/30/2018 | 31/01/2018  => 2018-01-31; told due_date date-month-first
Harbin | Report | 02/05/2018 | 02/07/2018 => 2018-07-02; told due_date date-ambiguous

== Answers of a survey
Respons ID | Virksomhedens navn | CVR-nummer (8 cifre) | Hvilke temaer er I interesserede i? | Hvilken provins? | Hvor interesseret er I? | Dato for besvarelse => interests | company_name | theme_code | level
101 | Grundfos | 83648813 | Spildevand | Jiangsu | Meget interesserede | 12.03.2019 => Grundfos | wastewater | active
102 | Danfoss | 20165715 | Fjernvarme | Shandong | Ikke p.t. | 13.03.2019 => Danfoss | district_energy | no

== Codes are no near misses of names
cvrnr | virksomhedsnavn | postnr | hovedbranche_kode | hovedbranche_tekst | antal_ansatte_interval => companies | employees | technologies | danish_place
35128417 | DHI A/S | 2970 | 721900 | Anden forskning | ANTAL_500_999 => 500 | Anden forskning | none; told employees integer-range
44623528 | COWI A/S | 2800 | 711210 | Rådgivende ingeniører | ANTAL_1000_999999 => 1000 | Rådgivende ingeniører | none; told employees integer-range

== Days under months and years
Årshjul 2019 – Kina
Dato | Aktivitet | Sted | Afholdt           => activities | start_date | end_date | status; told year-asked
Januar                                      => (title)
17. | Styregruppemøde | Kbh. | x            => 2019-01-17 | none | held; told start_date date-year-of-title
'28.-30. | Delegation fra Wuxi | Aarhus | x => 2019-01-28 | 2019-01-30 | held; told start_date date-year-of-title
Februar                                     => (title)
11 | Webinar | Online |                     => 2019-02-11 | none | none; told start_date date-year-of-title; told status status-blank; told place unplaced
2020                                        => (title)
3. marts | Messe | Shanghai |               => 2020-03-03 | none | none; told start_date date-year-of-title

== Subtotals of a list without money
Nr. | Aktivitet | Dato | By | Antal deltagere => activities
1 | Delegation | 01-05-2018 | Wuxi | 12       => (record); told status status-from-date
2 | Workshop | 03-06-2018 | Nanjing | 40      => (record)
Delsum 1. halvår | | | | 52                   => (total)
3 | Sum of it all | 05-11-2018 | Shanghai | 4 => (record)
I alt 2018 | | | | 56                         => (total)

== The example of a form is no record
Myndighed | Samarbejdspartner i Kina | Provins | Indgået     => agreements | danish_party
Eksempel: Region X | Y Provins | Jiangsu | 01-01-2015        => (note)
Region Sjælland | Anhui Provincial Gov. | Anhui | 02-10-2018 => Region Sjælland

== Members whose names stand under member
Medlem | CVR | Postnr/by | Ansatte            => companies | name | is_member
DHI A/S | 35128417 | 2970 Hørsholm | 400      => DHI A/S | none
COWI A/S | 44623528 | 2800 Kgs. Lyngby | 6000 => COWI A/S | none

== A year behind a heading
Company name | National ID | City | Number of employees 2018 => companies | employees; told employees guessed-heading
DHI A/S | 35128417 | Hørsholm | 400                          => none

== Letters to a Danish partner as a Chinese office logs them
序号 | 收到日期 | 来函单位 | 来函事由 | 回复日期 | 办理结果                    => activities | title | start_date | answered_date | status; told place guessed-heading
1 | '2018-05-02 | 无锡市环保局 | 希望来访考察水处理 | '2018-05-09 | 已回复 => 希望来访考察水处理 | 2018-05-02 | 2018-05-09 | held
2 | 2018年6月3日 | 南京市 | 咨询土壤修复技术 | 未回复 |                   => 咨询土壤修复技术 | 2018-06-03 | none | none; told answered_date date-open-ended; told status status-blank

== A record of words that are headings elsewhere (1)
Aktivitet | Sted | Status  => activities | title
Møde | Wuxi | afholdt      => Møde
Webinar | online | afholdt => Webinar; told place unplaced

== A record of words that are headings elsewhere (2)
Aktivitet | Sted | Status  => activities | title
Møde | Wuxi | afholdt      => Møde
→ Husk opfølgning          => (note)
Webinar | online | afholdt => Webinar; told place unplaced

== The title of the next table is no record of the one above
1. Virksomheder
Virksomhed | CVR | By | Teknologi    => companies | name
DHI A/S | 35128417 | Hørsholm | vand => DHI A/S

2. Udfordringer                      => (note)
By | Udfordring | Tema | Hastegrad   => challenges | title
Wuxi | Alger | vand | høj            => Alger

== A total beside figures in a list without money
Rejse | Afrejse | By | Deltagere | Pris i alt (kr.) => activities
Nanjing forår | 12-03-2018 | Nanjing | 2 | 34500    => (record); told status status-from-date
Wuxi efterår | 10-09-2018 | Wuxi | 3 | 51200        => (record)
I alt | | | 5 | 85700                               => (total)

== Traditional characters
丹麥與中國城市合作協議清單
序號 | 丹麥合作方 | 中方合作方 | 省份 | 簽署日期 | 有效期至 | 合作領域 | 狀態  => agreements | danish_party | chinese_province_code | themes | status | expires_date
1 | 奧胡斯市 | 哈爾濱市 | 黑龍江省 | 1984年5月 | 長期有效 | 土壤 | 已過期 => 奧胡斯市 | CN-HL | soil | expired | none; told expires_date date-open-ended

== An area of towns is the place
Ref. | Client | Area | Describe the need | Deal size | Cur. | Stage => challenges 12500000.00 CNY 800000.00 DKK | place | province_code | title | stage | value
SH-01 | Suzhou Water | Suzhou, Jiangsu | Sludge drying | 12.5m | CNY | Offer submitted => Suzhou, Jiangsu | CN-JS | Sludge drying | offer | 12500000
SH-02 | Hunan EPB | Changsha | Soil mapping | 800k | DKK | Lost to competitor => Changsha | CN-HN | Soil mapping | lost | 800000

== A near miss of words over dates is none
Activity | Start date | Planned helt | City => activities | title | status; told end_date guessed-heading
Kick-off | 01/03/2018 | 02/03/2018 | Wuxi   => Kick-off | held; told status status-from-date
Demo | 01/09/2018 | 30/09/2018 | Nanjing    => Demo | held
""")


def test_titles_with_two_years_or_a_day_complete_no_date(tmp_path: Path) -> None:
    for title in ("Rejser 2018 og 2019", "Rejser, opdateret 12-03-2019", "Rejser 2018-2019"):
        sheet = only(staged(tmp_path, f"{title}\n\nDato | Rejse | Sted\n11-15 marts | Delegation | Wuxi"))
        assert sheet.rows_loaded == 0


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
