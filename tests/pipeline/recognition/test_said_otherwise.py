"""Sheets that say in other words, or in another place, what a column means."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rows, staged, totals

SAID = {
    "account-name": ("Bilag | Bogf.dato | Artskonto | Artskontobetegnelse | Beløb\nB1 | 01-02-2018 | '221000 | Rejser | 100\nB2 | 02-02-2018 | '229500 | Konsulenter | 50", "budget_line", ["Rejser", "Konsulenter"]),
    "purpose": ("Dato | Bilag nr. | Leverandør | Formål | Udgift kr.\n01-04-2018 | 1 | Finnair | Fly til Beijing | 100\n02-04-2018 | 2 | Marriott | Hotel Beijing | 50", "text", ["Fly til Beijing", "Hotel Beijing"]),
    "who-pays": ("Dato | Bilag nr. | Tekst | Formål | Udgift kr.\n01-04-2018 | 1 | Fly | Tilskud | 100\n02-04-2018 | 2 | Hotel | Egenfinansiering | 50", "funding_source", ["Tilskud", "Egenfinansiering"]),
    "kind-of-outcome": ("Aftale | Milepæl | Frist | Effekt\nVand | Rapport | 01-02-2018 | ikke-kommerciel\nVand | Anlæg | 01-03-2018 | kommerciel", "outcome_type", ["non_commercial", "commercial"]),
    "done": ("Agreement | Milestone | Planned date | Actual date | Done?\nMoU | Meeting | 2018-02 | 2018-02-20 | Yes\nMoU | Pilot | 2018-09 | | No", "status", ["done", "planned"]),
    "sides": ("Danish city | Chinese sister city | Year established\nAarhus | Harbin | 2003\nVejle | Quzhou | 2019", "danish_party", ["Aarhus", "Vejle"]),
    "side-behind": ("Agreement | Danish partner | Chinese partner | Contact person CN\nPort | Aalborg | Lianyungang Port | Mr. Sun\nCity | Sønderborg | Haiyan | Ms. Zhu", "chinese_owner", ["Mr. Sun", "Ms. Zhu"]),
    "day-of-status": ("Aftale | Dansk part | Kinesisk part | Status pr. 1.3.2020\nSlam | Billund Vand | Ningbo Drainage | Aktiv\nBy | Sønderborg | Haiyan County | Udløbet", "status", ["active", "expired"]),
    "among-ours": ("Aftale | Dansk part | Kinesisk part | Kontaktperson i kommunen\nSlam | Billund Vand | Ningbo Drainage | Hans\nBy | Sønderborg | Haiyan County | Grete", "danish_owner", ["Hans", "Grete"]),
    "hours": ("Dag | Fra | Til | Hvad | Hvor\n05-11-2018 | '08:30 | '10:00 | Møde | Nanjing\n07-11-2018 | '13:00 | '16:00 | Workshop | Suzhou", "start_date", [dt.date(2018, 11, 5), dt.date(2018, 11, 7)]),
    "departure": ("Delegation | Arrival | Departure | Host city\nShandong | 12/03/2018 | 16/03/2018 | Copenhagen\nMayors | 03/06/2018 | 09/06/2018 | Harbin", "end_date", [dt.date(2018, 3, 16), dt.date(2018, 6, 9)]),
    "date-in-parts": ("Dag | Måned | År | Emne for mødet | Sted | Hvem deltog\n14 | 1 | 2019 | Status | København | Mette; Li Wei\n28 | 2 | 2019 | Ambassaden | Beijing | Mette", "start_date", [dt.date(2019, 1, 14), dt.date(2019, 2, 28)]),
    "companies": ("Tema | Provins | Virksomheder | Niveau\nSpildevand | Jiangsu | Nordvand A/S; JordRens ApS | Interesseret", "company_name", ["Nordvand A/S", "JordRens ApS"]),
    "day-of-step": ("Aftale | Dansk part | Kinesisk part | Næste skridt | Dato\nSlam | Billund Vand | Ningbo Drainage | Møde i Ningbo | 01-02-2020\nBy | Sønderborg Kommune | Haiyan County | Fornyelse | 01-03-2020", "next_step_date", [dt.date(2020, 2, 1), dt.date(2020, 3, 1)]),
    "step-in-two-rows": ("Aftale | Dansk part | Kinesisk part | Underskrevet | Næste skridt |\n | | | | Hvad | Dato\nSlam | Billund Vand | Ningbo Drainage | 2017-02-01 | Møde i Ningbo | 01-02-2020", "next_step_date", [dt.date(2020, 2, 1)]),
    "own-number": ("Reg. no. | Danish partner | Chinese partner | Signed\nK-1 | Billund Vand | Ningbo Drainage | 2017-02-01\nK-2 | Aarhus Kommune | Haiyan County | 2018-02-01", "agreement_id", ["K-1", "K-2"]),
    "number-of-somebody": ("Reg. no. | Danish partner | Chinese partner | Signed\n12345674 | Billund Vand | Ningbo Drainage | 2017-02-01\n28900112 | Aarhus Kommune | Haiyan County | 2018-02-01", "agreement_id", [None, None]),
    "english-name": ("企业名称 | 企业英文名称 | CVR号\n北方水务 | Nordvand A/S | '12345674\n净空技术 | Luft A/S | '28900112", "name", ["Nordvand A/S", "Luft A/S"]),
    "chinese-beside-english": ("企业名称 | 企业英文名称 | CVR号\n北方水务 | Nordvand A/S | '12345674\n净空技术 | Luft A/S | '28900112", "name_zh", ["北方水务", "净空技术"]),
    "own-codes": ("Sag | By | Problem | Hast\nP-11 | Wuxi | Lugt fra slam | Høj\nP-12 | Taiyuan | Varmetab i nettet | Lav", "challenge_id", ["P-11", "P-12"]),
    "day-of-the-done": ("Aftale | Milepæl | Frist | Status | Xyzzy\nVand | Rapport | 01-02-2018 | Nået | 03-02-2018\nVand | Anlæg | 01-03-2020 | I gang |", "done_date", [dt.date(2018, 2, 3), None]),
    "day-of-all": ("Aftale | Milepæl | Frist | Status | Xyzzy\nVand | Rapport | 01-02-2018 | Nået | 03-02-2018\nVand | Anlæg | 01-03-2020 | I gang | 04-02-2018", "done_date", [None, None]),
    "who-has-offered": ("By | Problem | Stadie | Dansk virksomhed\nWuxi | Lugt fra slam | Tilbud | Nordvand A/S\nTaiyuan | Varmetab i nettet | Dialog |", "offer_holder", ["Nordvand A/S", None]),
    "who-is-interested": ("By | Problem | Stadie | Dansk virksomhed\nWuxi | Lugt fra slam | Tilbud |\nTaiyuan | Varmetab i nettet | Dialog | Nordvand A/S", "offer_holder", [None, None]),
    "title-in-cells": ("Kommune | Kinesisk by | Startår | Xyzzy\nAarhus Kommune | Harbin | 2003 | Aftale om vand og miljø\nVejle Kommune | Quzhou | 2019 | Aftale om klima i byer", "title", ["Aftale om vand og miljø", "Aftale om klima i byer"]),
    "no-title-in-cells": ("Kommune | Kinesisk by | Startår | Xyzzy\nAarhus Kommune | Harbin | 2003 | Teknik og Miljø\nVejle Kommune | Quzhou | 2019 | Plan og Byudvikling", "title", [None, None]),
    "title-beside-title": ("Title | What they need | City | Stage\nOdour at plant | Covering of basins | Wuxi | Dialogue\nHeat loss | Replacement of pipes | Taiyuan | Offer", "description", ["Covering of basins", "Replacement of pipes"]),
    "total-of-a-list": ("Aktivitet | Dato | Sted | Antal deltagere\nMøde om vand | 01-02-2019 | Wuxi | 12\nBesøg på anlæg | 02-02-2019 | Nanjing | 8\nTotal | | | 20", "title", ["Møde om vand", "Besøg på anlæg"]),
    "matrix-of-a-theme": ("Virksomhed | CVR | Emne | Jiangsu | Hebei\nA/S A | '12345674 | Vand | aktiv | nej\nB ApS | '28900112 | Luft | nej | interesseret", "theme", ["Vand", "Vand", "Luft", "Luft"]),
    "owner-that-is-party": ("Aftalepart i Kina | Provins | Emne | Dato for underskrift | Aktuel status | Regionens tovholder\nJiangsu Government | Jiangsu | Velfærd | 22-08-2013 | Aktiv | Region Hovedstaden, Sundhed\nBeijing Commission | Beijing | Læger | 05-05-2016 | Aktiv | Region Hovedstaden, HR", "danish_party", ["Region Hovedstaden, Sundhed", "Region Hovedstaden, HR"]),
    "inferred-of-two-kinds": ("Forsyning | Samarbejdspartner | Land/by | Titel på samarbejde | Type | Start | Slut\nAarhus Vand A/S | Beijing Plant | Beijing | Rensning af vand | Projekt | 2018 | 2020\nNovafos A/S | Kunming Drainage | Kunming | Nye kloakker | MoU | 2017 | 2019", "danish_party", ["Aarhus Vand A/S", "Novafos A/S"]),
    "side-at-partner": ("Partner institution | City | Danish partner | Signed on | Coordinator at DTU | Coordinator at partner\nTsinghua | Beijing | DTU Environment | 11/09/2017 | Peter Skou | Zhang Yan", "chinese_owner", ["Zhang Yan"]),
    "agreement-of-a-milestone": ("备忘录名称 | 里程碑 | 计划完成时间\n绿色港口合作备忘录 | 完成基线调查 | 2019年2月28日\n绿色港口合作备忘录 | 岸电试点 | 2019年9月30日", "agreement_title", ["绿色港口合作备忘录", "绿色港口合作备忘录"]),
    "status-of-the-survey": ("Status | Besvaret | Virksomhed | CVR | Tema | I hvor høj grad er I interesserede?\nGennemført | 04-02-2020 | A ApS | '12345674 | Vand | I høj grad\nGennemført | 05-02-2020 | B ApS | '28900112 | Luft | Slet ikke", "level", ["active", "no"]),
    "not-yet": ("Agreement | Milestone | Due | Status\nPorts | Final report | 2020-08-31 | Not yet due", "status", ["planned"]),
    "called": ("What's your company called? | CVR number | Theme | Level of interest\nA ApS | '12345674 | Water | Interested", "company_name", ["A ApS"]),
    "currency-of-no-amount": ("Udfordring | By | Værdi (mio. RMB)\nLugt fra slam | Wuxi | 12\nVarmetab i nettet | Taiyuan |", "currency", ["CNY", "CNY"]),
    "days-under-a-group": ("Møde | Art | Dato | | Sted\n | | Fra | Til |\nDelegation fra Wuxi | Delegation | 2019-03-11 | 2019-03-15 | Aarhus\nStudietur til Vejle | Besøg | 2019-05-20 | 2019-05-24 | Vejle", "end_date", [dt.date(2019, 3, 15), dt.date(2019, 5, 24)]),
    "twin-cities": ("Municipality | Twin city | Province\nAalborg | Hefei | Anhui\nAalborg | Lanzhou | Gansu", "chinese_place", ["Hefei", "Lanzhou"]),
}  # fmt: skip


@pytest.mark.parametrize(("picture", "column", "meant"), SAID.values(), ids=SAID)
def test_a_column_is_what_it_says_in_its_way(
    tmp_path: Path, picture: str, column: str, meant: list[object]
) -> None:
    sheet = only(staged(tmp_path, picture))
    assert (rows(sheet, column), sheet.rejects) == ([(value,) for value in meant], [])


def test_ticks_below_provinces_are_interests(tmp_path: Path) -> None:
    picture = (
        "Virksomhed | CVR | Jiangsu | Hebei | Hunan\nA/S A | '12345674 | x | |\nB ApS | '28900112 | | x | x"
    )
    sheet = only(staged(tmp_path, picture, name="Interesser"))
    assert sheet.source and sheet.source.name == "interests"
    assert rows(sheet, "cvr", "province_code") == [
        ("12345674", "CN-JS"),
        ("28900112", "CN-HE"),
        ("28900112", "CN-HN"),
    ]


def test_who_pays_may_stand_below_each_period(tmp_path: Path) -> None:
    picture = """
        Budget
        Aktivitet | 2017 | | 2018 | | I alt
         | Tilskud | Egenfinansiering | Tilskud | Egenfinansiering |
        Ledelse | 300 | 100 | 320 | 110 | 830
        Rejser | 150 | - | 175 | | 325
    """
    sheet = only(staged(tmp_path, picture, merged=["A2:A3", "B2:C2", "D2:E2", "F2:F3"]))
    found = rows(sheet, "budget_line", "funding_source", "period", "budget_amount")
    assert [(*row[:3], int(row[3])) for row in found] == [
        ("Ledelse", "Tilskud", "2017", 300),
        ("Ledelse", "Egenfinansiering", "2017", 100),
        ("Ledelse", "Tilskud", "2018", 320),
        ("Ledelse", "Egenfinansiering", "2018", 110),
        ("Rejser", "Tilskud", "2017", 150),
        ("Rejser", "Tilskud", "2018", 175),
    ]


@pytest.mark.parametrize(
    "line", ["Projektperiode: 1. juli 2018 – 30. juni 2020", "Project period | 2018-07-01 | 2020-06-30"]
)
@pytest.mark.parametrize("is_above", [True, False])
def test_the_period_of_a_project_is_that_of_its_budget(tmp_path: Path, line: str, is_above: bool) -> None:
    table = "Cost category | Requested grant | Own contribution | Total\nStaff | 120 | 40 | 160\nTravel | 18 | 0 | 18"
    picture = (
        f"Project budget (EUR)\n{line}\n\n{table}" if is_above else f"Project budget (EUR)\n{table}\n\n{line}"
    )
    sheet = only(staged(tmp_path, picture))
    spans = set(rows(sheet, "period_start", "period_end", "currency"))
    assert spans == {(dt.date(2018, 7, 1), dt.date(2020, 6, 30), "EUR")}
    assert str(totals(sheet)["budget_amount"]) == "178.00"


def test_a_table_above_that_nobody_knows_is_told(tmp_path: Path) -> None:
    above = "Ting | Sag | Farve\na | b | rød\nc | d | blå\n\n"
    table = "Virksomhed | CVR-nr. | By | Teknologi\nA/S A | '12345674 | Vejle | Vand\nB ApS | '28900112 | Vejle | Fjernvarme"
    told = [
        [note.params for note in only(staged(tmp_path, picture)).warnings if note.reason == "rows-above"]
        for picture in (above + table, table)
    ]
    assert told == [[{"first": "1", "last": "3"}], []]
