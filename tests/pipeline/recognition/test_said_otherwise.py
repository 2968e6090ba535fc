"""Sheets that say in other words, or in another place, what a column means."""

import datetime as dt
from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rows, staged, totals

SAID = {
    "purpose": ("Dato | Bilag nr. | Leverandør | Formål | Udgift kr.\n01-04-2018 | 1 | Finnair | Fly til Beijing | 100\n02-04-2018 | 2 | Marriott | Hotel Beijing | 50", "text", ["Fly til Beijing", "Hotel Beijing"]),
    "done": ("Agreement | Milestone | Planned date | Actual date | Done?\nMoU | Meeting | 2018-02 | 2018-02-20 | Yes\nMoU | Pilot | 2018-09 | | No", "status", ["done", "planned"]),
    "sides": ("Danish city | Chinese sister city | Year established\nAarhus | Harbin | 2003\nVejle | Quzhou | 2019", "danish_party", ["Aarhus", "Vejle"]),
    "side-behind": ("Agreement | Danish partner | Chinese partner | Contact person CN\nPort | Aalborg | Lianyungang Port | Mr. Sun\nCity | Sønderborg | Haiyan | Ms. Zhu", "chinese_owner", ["Mr. Sun", "Ms. Zhu"]),
    "hours": ("Dag | Fra | Til | Møde | Sted\n05-11-2018 | '08:30 | '10:00 | Møde | Nanjing\n07-11-2018 | '13:00 | '16:00 | Workshop | Suzhou", "start_date", [dt.date(2018, 11, 5), dt.date(2018, 11, 7)]),
    "departure": ("Delegation | Arrival | Departure | Host city\nShandong | 12/03/2018 | 16/03/2018 | Copenhagen\nMayors | 03/06/2018 | 09/06/2018 | Harbin", "end_date", [dt.date(2018, 3, 16), dt.date(2018, 6, 9)]),
    "companies": ("Tema | Provins | Virksomheder | Niveau\nSpildevand | Jiangsu | Nordvand A/S; JordRens ApS | Interesseret", "company_name", ["Nordvand A/S", "JordRens ApS"]),
    "english-name": ("企业名称 | 企业英文名称 | CVR号\n北方水务 | Nordvand A/S | '12345674\n净空技术 | Luft A/S | '28900112", "name", ["Nordvand A/S", "Luft A/S"]),
    "chinese-beside-english": ("企业名称 | 企业英文名称 | CVR号\n北方水务 | Nordvand A/S | '12345674\n净空技术 | Luft A/S | '28900112", "name_zh", ["北方水务", "净空技术"]),
    "total-of-a-list": ("Aktivitet | Dato | Sted | Antal deltagere\nMøde om vand | 01-02-2019 | Wuxi | 12\nBesøg på anlæg | 02-02-2019 | Nanjing | 8\nTotal | | | 20", "title", ["Møde om vand", "Besøg på anlæg"]),
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
