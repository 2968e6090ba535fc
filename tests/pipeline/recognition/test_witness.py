"""Sheets of another world are never taken for ours, whatever their headings say."""

from pathlib import Path

import pytest

from tests.pipeline.drawn import staged

WORLDS = {
    "universities": "University | City | Province | Founded | Type\nNanjing University | Nanjing | Jiangsu | 1902 | Comprehensive\nTongji | Shanghai | Shanghai | 1907 | Engineering",
    "universities-us": "Name | Description | City | State | Website\nAbilene | Private | Abilene | Texas | acu.edu\nAdelphi | Private | Garden City | New York | adelphi.edu\nAuburn | Public | Auburn | Alabama | auburn.edu",
    "universities-zh": "序号 | 学校名称 | 主管部门 | 所在地 | 办学层次 | 备注\n1 | 北京大学 | 教育部 | 北京市 | 本科 |\n2 | 南京大学 | 教育部 | 南京市 | 本科 |\n3 | 浙江大学 | 教育部 | 杭州市 | 本科 |",
    "statistics": "Folketal efter område og tid\nOmråde | 2016 | 2017 | 2018\nKøbenhavn | 591481 | 602481 | 613288\nAarhus | 330639 | 335684 | 340421",
    "statistics-zh": "地区 | 2015年 | 2016年 | 2017年\n江苏 | 70116 | 76086 | 85870\n浙江 | 42886 | 47251 | 51768",
    "organisation": "Navn | Titel | Afdeling | Chef | Telefon\nAnne Jensen | Direktør | Ledelse | | 1\nBo Hansen | Konsulent | Miljø | Anne | 2",
    "codes": "Code | Name | Description | Type | Status\nAF | Afghanistan | Country in Asia | country | active\nAL | Albania | Country | country | active",
    "shares": "Company | Ticker | Sector | Country | Price | Currency | Date\nNovo | NOVO-B | Pharma | DK | 297 | DKK | 2018-03-27\nVestas | VWS | Energy | DK | 430 | DKK | 2018-03-27\nMærsk | MAERSK | Transport | DK | 9312 | DKK | 2018-03-27",
    "companies-of-the-world": "Company | Country | Industry | Employees | Website\nWalmart Inc. | USA | Retail | 2300000 | walmart.com\nState Grid | China | Utilities | 926067 | sgcc.cn\nSinopec | China | Energy | 713288 | sinopec.com",
    "treaties": "Country | Partner | Title | Type | Date signed | Status\nCanada | Chile | FTA 1 | FTA | 1996-12-05 | In force\nMexico | Israel | FTA 2 | FTA | 2000-04-10 | In force\nPeru | Japan | EPA | EPA | 2011-05-31 | In force",
    "aid": "Name | Sector | Country | Status | Start date | End date | Amount\nWater for all | Water | Kenya | active | 2015-01-01 | 2018-12-31 | 1\nClean air | Environment | India | closed | 2012-01-01 | 2015-12-31 | 2\nSolar | Energy | Mali | active | 2016-01-01 | 2019-12-31 | 3",
    "conferences": "Conference | Date | City | Country\nICML | 2018-07-10 | Stockholm | Sweden\nNeurIPS | 2018-12-03 | Montreal | Canada\nKDD | 2018-08-19 | London | UK",
    "films": "Title | Director | Year | Genre | Budget | Country\nJaws | Spielberg | 1975 | Thriller | 9 | USA\nAlien | Scott | 1979 | Horror | 11 | UK\nAmelie | Jeunet | 2001 | Comedy | 10 | France",
    "inventory": "Item | Description | Location | Quantity | Value | Status\nLaptop | Dell | Aarhus | 12 | 84 | active\nScreen | HP | Odense | 20 | 30 | active\nChair | Ergo | Aarhus | 40 | 52 | retired",
    "sales": "OrderDate | Region | Rep | Item | Units | UnitCost | Total\n2018-01-06 | East | Jones | Pencil | 95 | 1.99 | 189.05\n2018-01-23 | Central | Kivell | Binder | 50 | 19.99 | 999.50",
    "airports": "Airport | City | Country | IATA | Opened\nKastrup | Copenhagen | Denmark | CPH | 1925\nPudong | Shanghai | China | PVG | 1999\nCapital | Beijing | China | PEK | 1958",
    "orders": "Order no. | Order date | Customer | Item | Quantity | Amount | Status\nSO-1 | 2018-03-01 | Harald | Pump | 3 | 3600 | Shipped\nSO-2 | 2018-03-04 | Bauhaus | Valve | 10 | 850 | Open",
    "invoices": "Invoice | Customer | Invoice date | Due date | Amount | Currency | Paid on\nINV-1 | Acme | 2019-01-03 | 2019-02-02 | 1200 | EUR | 2019-01-30\nINV-2 | Beta | 2019-01-09 | 2019-02-08 | 900 | EUR |",
    "orders-zh": "订单编号 | 客户名称 | 下单日期 | 商品 | 数量 | 单价 | 金额\nD1 | 上海商贸 | 2019-01-02 | 水泵 | 2 | 1500 | 3000\nD2 | 苏州机电 | 2019-01-05 | 阀门 | 10 | 80 | 800",
    "customers": "Kunde | CVR-nr. | By | Sælger | Omsætning | Sidste ordre\nJensen VVS | '12345674 | Aarhus | Kim | 120000 | 03-02-2019\nHansen Byg | '28900112 | Odense | Lea | 80500 | 11-01-2019",
    "subscriptions": "Kundenr. | Navn | By | Abonnement | Startdato | Slutdato | Pris pr. md.\n'1 | Ask | Aarhus | Basis | 01-01-2019 | 31-12-2019 | 99\n'2 | Bo | Odense | Plus | 01-03-2019 | | 149",
    "tickets": "Ticket | Subject | Description | Priority | Status | Created | Assigned to | Location\n#1 | Printer | Jams | High | Open | 2019-02-01 | Kim | 3rd floor\n#2 | VPN | Slow | Low | Resolved | 2019-02-02 | Lea | Home",
    "tickets-da": "Sagsnr. | Emne | Beskrivelse | Prioritet | Status | Oprettet | Lokation\nS-1 | Printer | 2. sal | Høj | Åben | 01-02-2019 | København\nS-2 | Adgangskort | Nyt | Lav | Lukket | 03-02-2019 | Aarhus",
    "service": "Henvendelsesnr. | Kunde | Emne | Modtaget | Besvaret | Medarbejder\nH1 | Hansen | Regning | 01-02-2020 | 03-02-2020 | Kim\nH2 | Olsen | Adgang | 02-02-2020 | | Lea",
    "timesheet": "Date | Employee | Project | Task | Hours | Comment\n2018-05-01 | Mette | China Desk | Reporting | 6.5 |\n2018-05-02 | Jonas | China Desk | Travel | 8 |",
    "rooms": "Lokale | Dato | Fra | Til | Booket af | Formål | Antal personer\nLokale 2 | 04-02-2019 | '09:00 | '10:30 | Mette | Teammøde | 6\nAuditorium | 05-02-2019 | '13:00 | '16:00 | Lis | Personalemøde | 45",
    "tasks": "Opgave | Ansvarlig | Deadline | Status | Prioritet\nHjemmeside | Mette | 01-03-2019 | I gang | Høj\nPapir | Bo | 15-02-2019 | Færdig | Lav\nFerieplan | Lis | 01-04-2019 | Ikke startet | Mellem",
    "bugs": "ID | Title | Severity | State | Reported by | Fixed in | Created\n'1 | Crash | High | Closed | jl | '1.1 | 2020-01-01\n'2 | Typo | Low | Open | mk | | 2020-01-05",
    "press": "Dato | Medie | Overskrift | Journalist | Link\n01-02-2020 | Børsen | Vandeksport vokser | P. Holm | x\n05-02-2020 | Politiken | Kina og luft | L. Friis | y",
    "library": "Call no. | Title | Author | Publisher | Year | Language | Status\n628 | Water | Crittenden | Wiley | 2012 | English | On loan\n333 | Miljøret | Basse | Jurist | 2016 | Danish | Available",
}  # fmt: skip


@pytest.mark.parametrize("picture", WORLDS.values(), ids=WORLDS)
def test_a_sheet_of_another_world_is_none_of_ours(tmp_path: Path, picture: str) -> None:
    sheets = staged(tmp_path, picture).sheets
    assert [sheet.source for sheet in sheets] == [None] * len(sheets), sheets[0].tried


def test_what_is_rated_is_no_interest_and_a_plan_without_agreements_loads_nothing(tmp_path: Path) -> None:
    rated = "Leverandør | CVR | Vurdering | Dato\nNordvand A/S | '12345674 | God | 01-02-2019\nLuft A/S | '28900112 | Middel | 02-02-2019"
    plan = "Byggeplan\nNr. | Opgave | Ansvarlig | Frist | Status | Færdig den\n1 | Fundament støbt | Per Holm | 01-02-2019 | Færdig | 03-02-2019\n2 | Tag lagt | Ida Bach | 01-06-2019 | I gang |"
    (found,) = staged(tmp_path, rated).sheets
    assert found.source is None or found.source.name != "interests"
    assert sum(sheet.rows_loaded for sheet in staged(tmp_path, plan).sheets) == 0


@pytest.mark.parametrize(
    ("picture", "source"),
    [
        ("Kommune | Kinesisk by | Type | Status\nAarhus | Harbin | venskabsby | aktiv\nOdense | Shaoxing | MoU | aktiv", "agreements"),
        ("Company | City | Employees | Website\nDHI A/S | Horsholm | 1100 | dhi.dk\nNIRAS A/S | Allerod | 2000 | niras.dk", "companies"),
        ("城市 | 需求 | 领域\n无锡 | 蓝藻治理 | 水\n苏州 | 污泥处理 | 污水", "challenges"),
        ("Virksomhed | Tema | Provins\nDHI | vand | Jiangsu\nNIRAS | jord | Hunan", "interests"),
        # … with a heading or two of another world.
        ("Bilag | Dato | Konto | Tekst | Beløb | Kundenr. | Forfaldsdato\n1 | 01-02-2019 | Rejser | Fly | 100 | 7 | 01-03-2019\n2 | 02-02-2019 | Løn | Maj | 200 | 7 | 01-03-2019", "expenses"),
        ("Aftale | Milepæl | Frist | Status | Prioritet\nVand | Rapport | 01-02-2019 | nået | Høj\nJord | Besøg | 01-03-2019 | planlagt | Lav", "milestones"),
        ("By | Provins | Udfordring | Prioritet | Status | Oprettet\nWuxi | Jiangsu | Alger | Høj | Dialog | 01-02-2019\nJinan | Shandong | Slam | Lav | Tilbud | 01-03-2019", "challenges"),
        ("Date | Event | City\n2018-03-01 | Water seminar | Wuxi\n2018-04-02 | Delegation | Aarhus", "activities"),
    ],
)  # fmt: skip
def test_short_lists_of_ours_are_borne_out_by_their_cells(tmp_path: Path, picture: str, source: str) -> None:
    (sheet,) = staged(tmp_path, picture).sheets
    assert sheet.source is not None, sheet.tried
    assert (sheet.source.name, sheet.rows_loaded) == (source, 2)


def test_the_calendar_of_an_office_says_nothing_of_china(tmp_path: Path) -> None:
    picture = (
        "Dato | Emne | {} | Deltager\n2018-03-12 | Indkøb | {} | Lone\n2018-03-13 | Personalemøde | {} | Alle"
    )
    (office,) = staged(tmp_path, picture.format("Hvor", "Lokale 3", "Kantinen"), name="Kalender").sheets
    assert office.source is None
    (ours,) = staged(tmp_path, picture.format("Sted", "Wuxi", "Harbin"), name="Kalender").sheets
    assert (ours.source and ours.source.name, ours.rows_loaded) == ("activities", 2)
