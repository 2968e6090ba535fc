"""Forms that say in several columns what recognition knows in one, and rates that are not kroner."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.pipeline.drawn import only, rows, staged, warned

# What several columns say together is said once by a person (`test_parts`): until then it is asked for, and nothing is loaded under half of it.
IN_PARTS = {
    "voucher": "Bilagsnr | Dag | Måned | År | Tekst | Beløb\n1 | 3 | 2 | 2018 | Fly | 100\n2 | 14 | 2 | 2018 | Tog | 200",
    "budget": "År | Måned | Budgetpost | Budget\n2018 | januar | Løn | 100\n2018 | februar | Rejser | 200",
    "budget in Chinese": "年份 | 月份 | 预算科目 | 预算金额\n2018年 | 1月 | 人员费 | 240\n2018年 | 2月 | 差旅费 | 35",
    "first and last day": "Budgetpost | Fra | Til | Beløb\nLøn | 01-01-2017 | 31-12-2017 | 240\nRejser | 01-01-2017 | 30-06-2017 | 35",
}


@pytest.mark.parametrize("form", IN_PARTS)
def test_a_day_or_period_in_several_columns_is_asked_for(tmp_path: Path, form: str) -> None:
    (sheet,) = staged(tmp_path, IN_PARTS[form]).sheets
    assert sheet.rows_loaded == 0
    assert sheet.ignored or sheet.error or sheet.rejects


def test_a_date_may_be_repeated_by_its_parts(tmp_path: Path) -> None:
    sheet = only(staged(tmp_path, "Dato | Måned | År | Bilag | Beløb\n03-05-2018 | 5 | 2018 | 1 | 100"))
    assert [str(day) for (day,) in rows(sheet, "posted_date")] == ["2018-05-03"]


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


@pytest.mark.parametrize(
    "picture",
    [
        "Dato | CNY | EUR\n2019-01-02 | 103.2 | 13.4\n2019-02-04 | 102.5 | 13.39",
        "Valuta | Kurs | Dato\nCNY | 103,2 | 02-01-2019\nEUR | 13,4 | 02-01-2019",
        "Valuta | Kurs | Dato\nCNY | 1,032 | 02-01-2019\nEUR | 0,134 | 02-01-2019",
        "100 DKK =\nDato | CNY | USD\n2019-01-02 | 103.2 | 15.1\n2019-02-04 | 102.5 | 15.2",
        "1 DKK =\nDato | CNY | USD\n2019-01-02 | 1.032 | 0.151\n2019-02-04 | 1.025 | 0.152",
        "1 kr. =\nDato | CNY | USD\n2019-01-02 | 1.032 | 0.151\n2019-02-04 | 1.025 | 0.152",
    ],
)
def test_rates_that_can_be_no_kroner_are_refused(tmp_path: Path, picture: str) -> None:
    """The euro has been bound to the krone since there is one: a rate far from it is for something else."""
    sheets = staged(tmp_path, picture, name="Valutakurser").sheets
    assert [sheet.rows_loaded for sheet in sheets] == [0] * len(sheets)


@pytest.mark.parametrize(("euro", "is_told"), [("477,2", True), ("770", True), ("746,1", False)])
def test_a_rate_of_the_euro_that_is_off_is_told_and_costs_no_other_currency(
    tmp_path: Path, euro: str, is_told: bool
) -> None:
    picture = (
        f"Valuta | Kurs | Dato\nCNY | 95,2 | 02-01-2019\nUSD | 601,2 | 02-01-2019\nEUR | {euro} | 02-01-2019"
    )
    sheet = only(staged(tmp_path, picture, name="Valutakurser"))
    assert rows(sheet, "currency") == [("CNY",), ("USD",), ("EUR",)]
    assert warned(sheet) == [(4, "dkk_per_100", "rate-of-euro")] * is_told


def test_rounded_rates_of_a_plan_are_rates(tmp_path: Path) -> None:
    picture = "Valuta | Kurs | Dato\nCNY | 1 | 02-01-2019\nEUR | 7,7 | 02-01-2019\nUSD | 6,5 | 02-01-2019"
    sheet = only(staged(tmp_path, picture, name="Valutakurser"))
    assert [str(rate) for (rate,) in rows(sheet, "dkk_per_unit")] == ["1.000000", "7.700000", "6.500000"]


def test_kroner_for_a_euro_are_what_they_say(tmp_path: Path) -> None:
    sheet = only(
        staged(tmp_path, "DKK pr. EUR\nDato | Valuta | Kurs\n27-03-2018 | EUR | 7,4482", name="Valutakurser")
    )
    assert rows(sheet, "dkk_per_unit") == [(Decimal("7.448200"),)]
