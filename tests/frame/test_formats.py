"""Numbers, money and dates as each language writes them, whatever the machine's own settings."""

import datetime as dt
from decimal import Decimal

import pandas as pd
import pytest

from locales import formats, speaking, text

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("value", "decimals", "da", "en", "zh"),
    [
        (0, 0, "0", "0", "0"),
        (1234, 0, "1.234", "1,234", "1,234"),
        (1234567.891, 2, "1.234.567,89", "1,234,567.89", "1,234,567.89"),
        (-5, 0, "−5", "−5", "−5"),
        (-0.4, 0, "0", "0", "0"),  # never "−0"
        (Decimal("0.125"), 2, "0,13", "0.13", "0.13"),  # half up, as people round
        (Decimal("882000.00"), 2, "882.000,00", "882,000.00", "882,000.00"),
    ],
)
def test_numbers(value: float, decimals: int, da: str, en: str, zh: str) -> None:
    assert [speaking(lang)(formats.number)(value, decimals) for lang in ("da", "en", "zh")] == [da, en, zh]


def test_money_has_a_real_minus_and_says_when_it_is_overspent() -> None:
    assert formats.money(Decimal("882000")) == f"882.000{NBSP}kr."
    assert speaking("en")(formats.money_exact)(Decimal("882000")) == f"DKK{NBSP}882,000.00"
    assert formats.money_verdict(Decimal("-12400")) == f"−12.400{NBSP}kr. (overskredet)"
    assert formats.money_verdict(Decimal("12400")) == f"12.400{NBSP}kr."
    assert speaking("zh")(formats.money)(Decimal("882000")) == "882,000丹麦克朗"


def test_headline_money_is_short() -> None:
    assert formats.money_short(Decimal("882000")) == f"0,88{NBSP}mio.{NBSP}kr."
    assert formats.money_short(Decimal("99999")) == f"99.999{NBSP}kr."
    assert speaking("zh")(formats.money_short)(Decimal("882000")) == "88.2万丹麦克朗"
    assert speaking("zh")(formats.money_short)(Decimal("246000000")) == "2.46亿丹麦克朗"
    assert formats.money_short(Decimal("1250000000")) == f"1,25{NBSP}mia.{NBSP}kr."


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NaT, pd.NA, Decimal("nan")])
def test_what_is_not_stated_is_never_a_number(missing: object) -> None:
    assert formats.is_missing(missing)
    assert formats.money(missing) == "ikke oplyst"  # type: ignore[arg-type]
    assert speaking("en")(formats.date)(missing if not isinstance(missing, Decimal) else None) == "not stated"


@pytest.mark.parametrize(
    ("precision", "da", "en", "zh"),
    [
        ("day", "1. aug. 2017", "1 Aug 2017", "2017年8月1日"),
        ("month", "august 2017", "August 2017", "2017年8月"),
        ("quarter", "3. kvartal 2017", "Q3 2017", "2017年第3季度"),
        ("half_year", "2. halvår 2017", "H2 2017", "2017年下半年"),
        ("year", "2017", "2017", "2017年"),
    ],
)
def test_a_date_is_no_more_precise_than_it_is_known(precision: str, da: str, en: str, zh: str) -> None:
    day = dt.date(2017, 8, 1)
    assert [speaking(lang)(formats.date)(day, precision) for lang in ("da", "en", "zh")] == [da, en, zh]


def test_dates_in_full_and_in_figures() -> None:
    day = dt.date(2020, 3, 29)
    assert formats.long_date(day) == "29. marts 2020"
    assert speaking("zh")(formats.long_date)(pd.Timestamp(day)) == "2020年3月29日"
    assert [speaking(lang)(formats.short_date)(day) for lang in ("da", "en", "zh")] == [
        "29-03-2020",
        "29/03/2020",
        "2020-03-29",
    ]


def test_periods_say_open_ends_in_words() -> None:
    first, last = dt.date(2016, 3, 31), dt.date(2020, 3, 29)
    assert formats.period(None, None) == "hele perioden"
    assert formats.period(first, None) == "fra 31. mar. 2016"
    assert speaking("en")(formats.period)(None, last) == "until 29 Mar 2020"
    assert formats.period(dt.date(2016, 1, 1), dt.date(2016, 12, 31)) == "2016"
    assert formats.period(dt.date(2016, 1, 1), dt.date(2018, 12, 31)) == "2016 – 2018"
    assert formats.period(dt.date(2020, 5, 11), dt.date(2020, 5, 15)) == "11.–15. maj 2020"
    assert speaking("en")(formats.period)(dt.date(2020, 5, 11), dt.date(2020, 5, 15)) == "11–15 May 2020"
    assert speaking("zh")(formats.period)(dt.date(2020, 5, 11), dt.date(2020, 5, 15)) == "2020年5月11日至15日"
    assert formats.period(dt.date(2020, 4, 30), dt.date(2020, 5, 2)) == "30. apr. 2020 – 2. maj 2020"


def test_percent_days_and_lists() -> None:
    assert formats.percent(0.125) == f"13{NBSP}%"
    assert speaking("en")(formats.percent)(Decimal("1.5")) == "150%"
    assert [formats.days(n) for n in (1, 40, 1248)] == ["1 dag", "40 dage", "1.248 dage"]
    assert formats.listed(["a", "b", "c"]) == "a, b og c"
    assert speaking("zh")(formats.listed)(["甲", "乙", "丙"]) == "甲、乙和丙"
    assert speaking("en")(formats.listed)([]) == "not stated"
    # A name with an "and" of its own is told apart from the list.
    assert formats.listed(["Rejser og ophold", "Løn"]) == "Rejser og ophold samt Løn"
    assert formats.listed(["»Rejser og ophold«", "»Løn«"]) == "»Rejser og ophold« og »Løn«"
    assert (
        speaking("en")(formats.listed)(["Energy and Climate", "Danfoss"]) == "Energy and Climate, and Danfoss"
    )


@pytest.mark.parametrize(
    ("party", "opening"),
    [
        ("Capital Region of Denmark", "The Capital Region of Denmark"),
        ("Danish Energy Agency", "The Danish Energy Agency"),
        ("Ministry of Environment (for the EU)", "The Ministry of Environment (for the EU)"),
        ("Aarhus Municipality", "Aarhus Municipality"),
        ("VIA University College", "VIA University College"),
        (
            ["City of Copenhagen", "Central Denmark Region"],
            "The City of Copenhagen and the Central Denmark Region",
        ),
    ],
)
def test_an_english_sentence_gives_a_body_its_article(party: str | list[str], opening: str) -> None:
    assert speaking("en")(formats.opening)(party) == opening
    assert speaking("da")(formats.opening)("Capital Region of Denmark") == "Capital Region of Denmark"


def test_chinese_sets_latin_words_apart_from_its_own_and_from_nothing_else() -> None:
    said = speaking("zh")(text)
    assert said("action-do-warm-up-call", party="ChinAqua", known="yes") == "致电或致函 ChinAqua。"
    assert said("action-do-warm-up-call", party="无锡市", known="yes") == "致电或致函无锡市。"
    joined = said(
        "action-do-warm-up-join",
        whose="others",
        parties=["CLEAN (Desk)"],
        province="江苏省",
        date="2020年",
        exact="no",
    )
    assert joined.startswith("随 CLEAN (Desk) 于2020年")


def test_chinese_has_its_own_marks_around_a_name() -> None:
    assert speaking("zh")(formats.labelled)("总体", "红色") == "总体：红色"
    assert speaking("zh")(formats.bracketed)("差旅", "示例") == "差旅（示例）"
    assert speaking("da")(formats.bracketed)("Rejser", None) == "Rejser"


def test_a_sentence_has_one_stop() -> None:
    assert (
        speaking("da")(formats.stopped)("Tag på én rejse for 12.500 kr.") == "Tag på én rejse for 12.500 kr."
    )
    assert speaking("da")(formats.stopped)("Rød") == "Rød."
    assert speaking("zh")(formats.stopped)("红色") == "红色。"
