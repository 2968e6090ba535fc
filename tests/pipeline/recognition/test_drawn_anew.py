"""Forms that say in several columns what recognition knows in one: dates, and periods of a budget; and rates that are no kroner."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rejected, rows, staged

# --- Dates in parts ---


@pytest.mark.parametrize(
    ("picture", "column"),
    [
        ("Bilagsnr | Dag | Måned | År | Tekst | Beløb\n1 | 3 | 2 | 2018 | Fly | 100\n2 | 14 | 2 | 2018 | Tog | 200", "posted_date"),
        ("Activity | Day | Month | Year | City\nMeeting | 3 | February | 2018 | Wuxi\nVisit | 14 | Feb | 2018 | Wuxi", "start_date"),
        ("活动名称 | 年 | 月 | 日 | 地点\n研讨会 | 2018 | 2 | 3 | 南京\n会谈 | 2018年 | 2月 | 14日 | 苏州", "start_date"),
        ("Dansk part | Kinesisk by | Underskrevet (år) | Underskrevet (måned) | Underskrevet (dag)\nAarhus | Wuxi | 2018 | 2 | 3\nOdense | Wuxi | 2018 | 2 | 14", "signed_date"),
        ("Aftale | Milepæl | Frist dag | Frist måned | Frist år\nMoU | Besøg | 3 | 2 | '18\nMoU | Aftale | 14 | 2 | '18", "due_date"),
    ],
)  # fmt: skip
def test_day_month_and_year_in_three_columns_are_one_date(tmp_path: Path, picture: str, column: str) -> None:
    sheet = only(staged(tmp_path, picture))
    said = [(str(day), precision) for day, precision in rows(sheet, column, f"{column}_precision")]
    assert said == [("2018-02-03", "day"), ("2018-02-14", "day")]
    assert not sheet.found or not sheet.found.unknown


def test_two_dates_in_parts_under_what_they_are_of(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Danish partner | Chinese partner | Signed | | | Expires | |
             | | Day | Month | Year | Day | Month | Year
            Region H | Shanghai | 12 | May | 2016 | 11 | May | 2021
            Aarhus | Harbin | 4 | September | 2014 | | |
            """,
            merged=["C1:E1", "F1:H1"],
        )
    )
    found = [tuple(map(str, row)) for row in rows(sheet, "signed_date", "expires_date")]
    assert found == [("2016-05-12", "2021-05-11"), ("2014-09-04", "None")]


def test_parts_that_make_no_day_reject_their_row_and_a_month_is_known_to_the_month(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Dag | Måned | År | Bilag | Beløb\n31 | 4 | 2018 | 1 | 100\n- | 5 | 2018 | 2 | 200\n3 | 5 | 2018 | 3 | 1",
        )
    )
    assert rejected(sheet) == [(2, "posted_date", "date-impossible")]
    assert rows(sheet, "posted_date_precision", "amount") == [("month", Decimal(200)), ("day", Decimal(1))]


def test_month_and_year_are_the_period_of_a_budget_and_repeat_a_date_beside_them(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "År | Måned | Budgetpost | Budget\n2018 | januar | Løn | 100\n2018 | februar | Løn | 200",
        )
    )
    assert rows(sheet, "period") == [("2018-01",), ("2018-02",)]
    sheet = only(staged(tmp_path, "Dato | Måned | År | Bilag | Beløb\n03-05-2018 | 5 | 2018 | 1 | 100"))
    assert [str(day) for (day,) in rows(sheet, "posted_date")] == ["2018-05-03"]


# --- Budgets ---


@pytest.mark.parametrize(
    "picture",
    [
        "Budgetpost | Fra | Til | Beløb\nLøn | 01-01-2017 | 31-12-2017 | 240\nRejser | 01-01-2017 | 30-06-2017 | 35",
        "Budget line | Start date | End date | Budget (DKK)\nStaff | 2017-01-01 | 2017-12-31 | 240\nTravel | 2017-01-01 | 2017-06-30 | 35",
        "预算科目 | 开始日期 | 结束日期 | 预算金额\n人员费 | 2017年1月1日 | 2017年12月31日 | 240\n差旅费 | 2017年1月 | 2017年6月 | 35",
        "Post | Startdato | Slutdato | Bevilget\nLøn | 1. januar 2017 | 31. december 2017 | 240\nRejser | 1/1 2017 | 30/6 2017 | 35",
    ],
)
def test_a_budget_with_first_and_last_days(tmp_path: Path, picture: str) -> None:
    sheet = only(staged(tmp_path, picture))
    assert rows(sheet, "period", "budget_amount") == [("2017", Decimal(240)), ("2017-H1", Decimal(35))]


# --- Rates for one euro ---


@pytest.mark.parametrize(
    "picture",
    [
        "Euro foreign exchange reference rates\nDate | USD | CNY\n2018-03-27 | 1.2411 | 7.7813",
        "Kurser pr. EUR\nValuta | Kurs | Dato\nUSD | 1,2411 | 27-03-2018\nCNY | 7,7813 | 27-03-2018",
        "Euro foreign exchange reference rates\nDate | USD | DKK | CNY\n2018-03-27 | 1.2411 | 7.4482 | 7.7813",
        "1欧元兑\n日期 | 美元 | 丹麦克朗 | 人民币\n2018-03-27 | 1.2411 | 7.4482 | 7.7813",
        "Valuta | Kurs | Dato\nUSD | 1,2411 | 27-03-2018\nDKK | 7,4482 | 27-03-2018\nCNY | 7,7813 | 27-03-2018",
        "Date | USD | DKK | CNY\n2018-03-27 | 1.2411 | 7.4482 | 7.7813",
    ],
)
def test_rates_for_one_euro_are_refused(tmp_path: Path, picture: str) -> None:
    sheets = staged(tmp_path, picture, name="Valutakurser").sheets
    assert [sheet.source for sheet in sheets] == [None] * len(sheets)


def test_kroner_for_a_euro_are_what_they_say(tmp_path: Path) -> None:
    sheet = only(
        staged(tmp_path, "DKK pr. EUR\nDato | Valuta | Kurs\n27-03-2018 | EUR | 7,4482", name="Valutakurser")
    )
    assert rows(sheet, "dkk_per_unit") == [(Decimal("7.448200"),)]
