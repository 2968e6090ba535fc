"""Numbers, money and dates as each language writes them, whatever the machine's own settings."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from locales import formats, speaking, text

DAY = dt.date(2017, 8, 1)


def _day(said: str) -> dt.date:
    return dt.date.fromisoformat(said)


# How values are written: the function, what it gets, and what that is in Danish, English and Chinese; "_" is a blank that keeps a line together.
WRITTEN: list[tuple[str, tuple[Any, ...], str]] = [
    ("number", (0,), "0 | 0 | 0"),
    ("number", (1234,), "1.234 | 1,234 | 1,234"),
    ("number", (1234567.891, 2), "1.234.567,89 | 1,234,567.89 | 1,234,567.89"),
    ("number", (-5,), "−5 | −5 | −5"),
    ("number", (-0.4,), "0 | 0 | 0"),  # never "−0"
    ("number", (Decimal("0.125"), 2), "0,13 | 0.13 | 0.13"),  # half up, as people round
    ("money", (Decimal(882000),), "882.000_kr. | DKK_882,000 | 882,000丹麦克朗"),
    ("money", (Decimal(882000), 2), "882.000,00_kr. | DKK_882,000.00 | 882,000.00丹麦克朗"),
    ("money", (-12400,), "−12.400_kr. | −DKK_12,400 | −12,400丹麦克朗"),
    ("money_short", (882000,), "0,88_mio._kr. | DKK_0.88_million | 88.2万丹麦克朗"),
    ("money_short", (99999,), "99.999_kr. | DKK_99,999 | 99,999丹麦克朗"),
    ("money_short", (246000000,), "246,00_mio._kr. | DKK_246.00_million | 2.46亿丹麦克朗"),
    ("money_short", (1250000000,), "1,25_mia._kr. | DKK_1.25_billion | 12.50亿丹麦克朗"),
    ("date", (DAY, "day"), "1. aug. 2017 | 1 Aug 2017 | 2017年8月1日"),
    ("date", (DAY, "month"), "august 2017 | August 2017 | 2017年8月"),
    ("date", (DAY, "quarter"), "3. kvartal 2017 | Q3 2017 | 2017年第3季度"),
    ("date", (DAY, "half_year"), "2. halvår 2017 | H2 2017 | 2017年下半年"),
    ("date", (DAY, "year"), "2017 | 2017 | 2017年"),
    ("long_date", (pd.Timestamp(2020, 3, 29),), "29. marts 2020 | 29 March 2020 | 2020年3月29日"),
    ("short_date", (_day("2020-03-29"),), "29-03-2020 | 29/03/2020 | 2020-03-29"),
    ("period", (None, None), "hele perioden | whole period | 全部时间"),
    ("period", (_day("2016-03-31"), None), "fra 31. mar. 2016 | from 31 Mar 2016 | 2016年3月31日起"),
    ("period", (None, _day("2020-03-29")), "til 29. mar. 2020 | until 29 Mar 2020 | 至2020年3月29日"),
    ("period", (_day("2018-02-02"), _day("2018-02-02")), "2. feb. 2018 | 2 Feb 2018 | 2018年2月2日"),
    ("period", (_day("2016-01-01"), _day("2016-12-31")), "2016 | 2016 | 2016年"),
    ("period", (_day("2016-01-01"), _day("2018-12-31")), "2016 – 2018 | 2016 – 2018 | 2016年至2018年"),
    (
        "period",
        (_day("2020-05-11"), _day("2020-05-15")),
        "11.–15. maj 2020 | 11–15 May 2020 | 2020年5月11日至15日",
    ),
    (
        "period",
        (_day("2020-04-30"), _day("2020-05-02")),
        "30. apr. – 2. maj 2020 | 30 Apr – 2 May 2020 | 2020年4月30日至5月2日",
    ),
    (
        "period",
        (_day("2013-02-18"), _day("2013-02-22")),
        "18.–22. feb. 2013 | 18–22 Feb 2013 | 2013年2月18日至22日",
    ),
    (
        "period",
        (_day("2019-12-30"), _day("2020-01-02")),
        "30. dec. 2019 – 2. jan. 2020 | 30 Dec 2019 – 2 Jan 2020 | 2019年12月30日至2020年1月2日",
    ),
    ("percent", (0.125,), "13_% | 13% | 13%"),
    ("percent", (Decimal("1.5"),), "150_% | 150% | 150%"),
    ("days", (1,), "1 dag | 1 day | 1天"),
    ("days", (1.5,), "1,5 dag | 1.5 days | 1.5天"),
    ("days", (Decimal("2.5"),), "2,5 dage | 2.5 days | 2.5天"),
    ("days", (1248,), "1.248 dage | 1,248 days | 1,248天"),
    ("days_ahead", (0,), "i dag | today | 今天"),
    ("days_ahead", (3,), "om 3 dage | in 3 days | 3天后"),
    ("listed", (["甲", "乙", "丙"],), "甲, 乙 og 丙 | 甲, 乙 and 丙 | 甲、乙和丙"),
    ("listed", ([],), "ikke oplyst | not stated | 未注明"),
    # a name with an "and" of its own is told apart from the list
    ("listed", (["A og b", "Løn"],), "A og b samt Løn | A og b and Løn | A og b 和 Løn"),
    ("listed", (["»A og b«", "»Løn«"],), "»A og b« og »Løn« | »A og b« and »Løn« | »A og b«和»Løn«"),
    ("listed", (["C and d", "F"],), "C and d og F | C and d, and F | C and d 和 F"),
    ("joined", (["a", "b"],), "a, b | a, b | a、b"),
    ("joined", (["“甲”", "“乙”"],), "“甲”, “乙” | “甲”, “乙” | “甲”“乙”"),
    (
        "joined",
        (["甲、乙部", "丙（丁、戊）"],),
        "甲、乙部, 丙（丁、戊） | 甲、乙部, 丙（丁、戊） | 甲、乙部，丙（丁、戊）",
    ),
    ("joined", (["丙（丁、戊）", "己"],), "丙（丁、戊）, 己 | 丙（丁、戊）, 己 | 丙（丁、戊）、己"),
    ("labelled", ("a", "b"), "a: b | a: b | a：b"),
    ("bracketed", ("a", "b"), "a (b) | a (b) | a（b）"),
    ("bracketed", ("a", None), "a | a | a"),
    ("stopped", ("12.500 kr.",), "12.500 kr. | 12.500 kr. | 12.500 kr."),  # a sentence has one stop
    ("stopped", ("a",), "a. | a. | a。"),
]


@pytest.mark.parametrize(("name", "values", "said"), WRITTEN)
def test_each_language_writes_values_in_its_own_way(name: str, values: tuple[Any, ...], said: str) -> None:
    written = [speaking(lang)(getattr(formats, name))(*values) for lang in ("da", "en", "zh")]
    assert " | ".join(written).replace("\u00a0", "_") == said


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NaT, pd.NA, Decimal("nan")])
def test_what_is_not_stated_is_never_a_number(missing: object) -> None:
    assert formats.is_missing(missing)
    assert formats.money(missing) == "ikke oplyst"  # type: ignore[arg-type]
    assert speaking("en")(formats.date)(missing if not isinstance(missing, Decimal) else None) == "not stated"


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


def test_a_count_that_begins_a_partys_name_is_small_within_an_english_sentence() -> None:
    party = "Eight Danish universities"
    assert speaking("en")(formats.within)(["Danfoss", party]) == "Danfoss and eight Danish universities"
    assert speaking("en")(formats.opening)(party) == speaking("da")(formats.within)(party) == party


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
    assert formats.FUNCTIONS["SHOWN"]("C-999", form="between") == " C-999 "
    assert formats.FUNCTIONS["SHOWN"]("2019", form="between") == "2019"


@pytest.mark.parametrize(("lang", "said"), [("da", "a, b eller c"), ("en", "a, b or c"), ("zh", "a、b 或 c")])
def test_of_names_one_of_which_is_meant_the_last_follows_an_or(lang: str, said: str) -> None:
    with speaking(lang):
        assert formats.either(["a", "b", "c"]) == said
        assert formats.either(["a"]) == "a"
