from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.date_grammar import Within, named_month
from pipeline.cells.dates import DateValue, StatedPeriod, parse_date, parse_period
from tests.pipeline.cells.cells_of import (
    DURATION,
    EMPTY,
    ERROR,
    TRUE,
    day,
    forms,
    is_nothing,
    number,
    reason,
    text,
    warned,
    written,
)

READ = """
    2016-03-31 | day <= 31-03-2016 · 31/03/2016 · 31.03.2016 · 31 03 2016 · 31. 3. 2016 · 31.3.16 · 31/03/16
    2016-03-31 | day <= 31/3-2016 · 31/3 2016 · d. 31.03.2016 · den 31. marts 2016 · 2016-03-31 · 2016/3/31
    2016-03-31 | day <= 2016.3.31 · 20160331 · 31. marts 2016 · 31 marts 2016 · 31. mar. 2016 · 31-mar-16
    2016-03-31 | day <= 31 March 2016 · 31st of March 2016 · March 31, 2016 · Mar 31 2016
    2016-03-31 | day <= torsdag d. 31. marts 2016 · torsdag den 31. marts 2016 · Thu 31 Mar 2016
    2016-03-31 | day <= Thursday, 31 March 2016 · 31-03-2016 10:30 · 31.03.2016 kl. 10.30 · 2016-03-31T10:30:00Z
    2016-03-31 | day <= 2016-03-31 00:00:00 · 2016年3月31日 · 2016 年 3 月 31 日 · 2016年3月31日 星期四 · 2016年3月31日 14:30
    2016-03-31 | day <= 31. marts 2016 kl. 10-12 · 31.03.2016 10:00-12:30 · 二〇一六年三月三十一日 · ３１．０３．２０１６
    2017-09-21 | day <= 2017/9/21
    2016-05-10 | day <= 10. maj 2016, kl. 14
    2016-10-01 | month <= 二零一六年十月 · okt. 2016 · Oct 2016
    2016-03-01 | month <= ２０１６年３月 · 2016年3月 · 16年3月
    2017-03-01 | month <= marts 2017 · Marts 2017 · mar-17 · marts '17 · 2017-03 · 2017/3 · 03.2017 · 3/2017
    2017-03-01 | month <= 2017 marts
    2016-05-01 | month <= maj 2016 · May 2016
    2016-07-01 | quarter <= Q3 2016 · Q3/2016 · Q3-16 · 2016 Q3 · 2016Q3 · 2016-Q3 · 3Q16 · 3. kvt. 2016
    2016-07-01 | quarter <= 3. kvartal 2016 · K3 2016 · tredje kvartal 2016 · third quarter of 2016 · 2016年第三季度
    2016-07-01 | quarter <= 2016年3季度
    2016-07-01 | half_year <= H2 2016 · 2016-H2 · 2. halvår 2016 · andet halvår 2016 · 2016年下半年
    2016-01-01 | half_year <= first half of 2016
    2016-01-01 | year <= 2016 · 2016年 · FY2016 · år 2016
"""

RANGES = """
    2016-06-01 | month | 2016-07-31 <= juni–juli 2016 · juni 2016 - juli 2016 · 2016年6-7月
    2016-05-01 | month | 2016-06-30 <= maj/juni 2016
    2016-11-01 | month | 2017-01-31 <= nov. 2016 – jan. 2017
    2016-05-12 | day | 2016-05-15 <= 12.–15. maj 2016 · 12-15/5 2016 · 12.-15.05.2016 · 12. maj til 15. maj 2016
    2016-05-12 | day | 2016-05-15 <= May 12–15, 2016 · 2016年5月12日至15日
    2016-06-01 | day | 2016-06-02 <= 1. og 2. juni 2016
    2016-04-30 | day | 2016-05-02 <= 30. april – 2. maj 2016
    2016-03-31 | day | 2016-04-02 <= 31.03.2016 - 02.04.2016 · 31.03.2016-02.04.2016 · 2016-03-31 – 2016-04-02
    2016-03-31 | day | 2016-04-02 <= 2016年3月31日-4月2日
    2016-01-01 | quarter | 2016-06-30 <= Q1-Q2 2016
    2012-01-01 | year | 2013-12-31 <= 2012-2013
    2016-01-01 | year | 2020-12-31 <= 2016 – 2020
"""

GUESSED = """
    2016-03-31 | day | date-month-first <= 03/31/2016
    2016-12-13 | day | date-month-first <= 12/13/2016
    2031-03-16 | day | date-short-year <= 16-03-31
    2016-03-01 | month | date-short-year <= marts 16
    2016-03-31 | day | date-digits <= 31032016 · 310316
    2016-03-01 | month | date-digits <= 201603
    2017-03-01 | month | date-approximate <= medio marts 2017 · ca. marts 2017 · mid-March 2017
    2016-12-01 | month | date-approximate <= ultimo 2016
    2016-01-01 | month | date-approximate <= primo 2016
    2018-12-01 | month | date-approximate <= 2018年底
    2016-03-01 | month | date-approximate <= 2016年3月底
    2016-01-01 | year | date-approximate <= siden 2016 · 2016 og frem
    2016-05-01 | day | date-approximate <= senest 1. maj 2016
    2017-01-01 | year | date-approximate <= 2017年起
    2016-09-01 | quarter | date-approximate <= efterår 2016
    2017-03-01 | quarter | date-approximate <= spring 2017
    2014-08-25 | day | date-week <= uge 35 2014 · week 35, 2014
    2016-01-01 | year | period-years <= 2016/17
    2016-01-01 | year | date-note <= 2016 (forventet)
"""


@pytest.mark.parametrize("row", written(READ), ids=lambda row: row[0])
def test_reads_every_form(row: tuple[str, ...]) -> None:
    said, first, precision = row
    parsed = parse_date(text(said))
    assert parsed.value == DateValue(date.fromisoformat(first), precision)
    assert warned(parsed) == ()


@pytest.mark.parametrize("row", written(RANGES), ids=lambda row: row[0])
def test_a_range_is_its_first_day_and_keeps_its_last(row: tuple[str, ...]) -> None:
    said, first, precision, last = row
    parsed = parse_date(text(said))
    assert parsed.value == DateValue(date.fromisoformat(first), precision, date.fromisoformat(last))
    assert warned(parsed) == ()


@pytest.mark.parametrize("row", written(GUESSED), ids=lambda row: row[0])
def test_tells_what_it_guessed(row: tuple[str, ...]) -> None:
    said, first, precision, why = row
    parsed = parse_date(text(said))
    assert isinstance(parsed.value, DateValue)
    assert (parsed.value.date, parsed.value.precision) == (date.fromisoformat(first), precision)
    assert warned(parsed) == (why,)


REFUSED = """
    date-impossible <= 31-02-2017 · 29/2-2017 · 31. april 2016 · 2016-02-30 · 00-03-2016 · 13-2016 · 2016-13
    date-impossible <= 2016年13月 · 32.01.2016 · 13/13/2016
    date <= Q5 2016 · snarest · 203156 · hello 2016 · 10:30 · 12 · 1.234,50 · 0-0-0 · 31³-03-2016
    date-year <= 31-03-1850 · 1850
    date-no-year <= 31-03 · 31. marts · marts · Q3 · 5月3日 · 1/5 - 1/11 · Q1 - Q2
    date-order <= juli 2016 - juni 2016
"""


@pytest.mark.parametrize("row", written(REFUSED), ids=lambda row: row[0])
def test_refuses_with_the_reason(row: tuple[str, ...]) -> None:
    said, why = row
    assert reason(parse_date(text(said))) == why


def test_a_mistyped_century_is_refused() -> None:
    assert reason(parse_date(text("31.03.2216"))) in ("date", "date-year")
    assert reason(parse_date(text("31.03.0216"))) in ("date", "date-year")


@pytest.mark.parametrize(
    "said", ["", "-", "tbd", "TBC", "afventer", "ikke oplyst", "n/a", "待定", "未定", "?"]
)
def test_not_stated(said: str) -> None:
    assert is_nothing(parse_date(text(said)))


@pytest.mark.parametrize("said", ["løbende", "Tidsubegrænset", "open-ended", "no expiry", "长期有效", "永久"])
def test_words_for_no_date_load_none_and_are_told(said: str) -> None:
    parsed = parse_date(text(said))
    assert is_nothing(parsed)
    assert warned(parsed) == ("date-open-ended",)


def test_other_kinds_of_cells() -> None:
    assert parse_date(day("2016-03-31")).value == DateValue(date(2016, 3, 31), "day")
    assert parse_date(day("2016-03-31 10:30:00")).value == DateValue(date(2016, 3, 31), "day")
    assert is_nothing(parse_date(EMPTY))
    assert reason(parse_date(TRUE)) == "date"
    assert reason(parse_date(DURATION)) == "date"
    assert reason(parse_date(ERROR)) == "error-cell"
    assert reason(parse_date(day("1899-12-31"))) == "date-year"


@pytest.mark.parametrize(
    ("value", "first", "precision", "why"),
    [
        (2016.0, "2016-01-01", "year", ()),
        (42460.0, "2016-03-31", "day", ("date-serial",)),
        (42460.75, "2016-03-31", "day", ("date-serial",)),
        (20160331.0, "2016-03-31", "day", ()),
        (31032016.0, "2016-03-31", "day", ("date-digits",)),
        (1032016.0, "2016-03-01", "day", ("date-digits",)),
        (201603.0, "2016-03-01", "month", ("date-digits",)),
        (2016.03, "2016-03-01", "month", ("date-digits",)),
        (2016.5, "2016-05-01", "month", ("date-digits",)),
        (2016.12, "2016-12-01", "month", ("date-digits",)),
    ],
)
def test_numbers_in_a_date_column(value: float, first: str, precision: str, why: tuple[str, ...]) -> None:
    parsed = parse_date(number(value))
    assert parsed.value == DateValue(date.fromisoformat(first), precision)
    assert warned(parsed) == why


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (1850.0, "date-year"),
        (1.0, "date"),
        (-5.0, "date"),
        (2016.1, "date"),
        (2016.13, "date"),
        (1e300, "date"),
    ],
)
def test_numbers_that_are_no_date(value: float, why: str) -> None:
    assert reason(parse_date(number(value))) == why


PERIODS = """
    2016-01-01 | 2016-12-31 | year <= 2016 · 2016年度 · Q1-Q4 2016
    2016-01-01 | 2016-03-31 | quarter <= Q1 2016 · 1. kvt. 2016 · 2016 1. kvartal · 2016年第1季度
    2016-01-01 | 2016-03-31 | quarter <= januar–marts 2016
    2016-01-01 | 2016-01-31 | month <= jan-16 · jan. 2016
    2016-02-01 | 2016-02-29 | month <= 2016-02
    2016-01-01 | 2016-06-30 | half_year <= H1 2016 · 1. halvår 2016 · 2016年上半年 · jan-jun 2016
    2016-07-01 | 2017-06-30 | year <= 2016/17 · skoleåret 2016/17
    2018-07-01 | 2019-06-30 | year <= FY18/19
    2016-01-01 | 2018-12-31 | day <= 2016/18
    2017-02-01 | 2017-02-28 | month <= 2017M02
    2016-01-01 | 2020-12-31 | day <= 2016-2020
    2016-06-01 | 2016-07-31 | day <= juni–juli 2016
    2016-03-31 | 2016-12-31 | day <= 31-03-2016 - 31-12-2016
"""


@pytest.mark.parametrize("row", written(PERIODS), ids=lambda row: row[0])
def test_periods(row: tuple[str, ...]) -> None:
    said, start, end, precision = row
    assert parse_period(text(said)).value == StatedPeriod(
        date.fromisoformat(start), date.fromisoformat(end), precision
    )


def test_a_month_that_excel_made_a_day_of() -> None:
    assert parse_period(day("2016-01-01")) == parse_period(text("jan-16"))
    assert warned(parse_period(day("2016-01-15"))) == ("period-month",)


def test_no_period() -> None:
    assert reason(parse_period(text("I alt"))) == "period"
    assert reason(parse_period(text("Budgetpost"))) == "period"
    assert reason(parse_period(text("Q1"))) == "date-no-year"
    assert parse_period(number(2016.0)).value == StatedPeriod(date(2016, 1, 1), date(2016, 12, 31), "year")
    assert is_nothing(parse_period(EMPTY))


# ── Properties ───────────────────────────────────────────────────────────────────────────────────────────────────

DA = forms(
    "januar | februar | marts | april | maj | juni | juli | august | september | oktober | november | december"
)
EN = forms(
    "January | February | March | April | May | June | July | August | September | October | November | December"
)
WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]


def _forms(d: date) -> dict[str, str]:
    month_da, month_en = DA[d.month - 1], EN[d.month - 1]
    return {
        "dashes": f"{d:%d-%m-%Y}",
        "slashes": f"{d:%d/%m/%Y}",
        "dots": f"{d.day}.{d.month}.{d.year}",
        "mixed": f"{d.day}/{d.month}-{d.year}",
        "iso": f"{d:%Y-%m-%d}",
        "iso with time": f"{d:%Y-%m-%d} 14:05",
        "chinese slashes": f"{d.year}/{d.month}/{d.day}",
        "danish": f"{d.day}. {month_da} {d.year}",
        "danish with weekday": f"{WEEKDAYS[d.weekday()]} d. {d.day}. {month_da} {d.year}",
        "english": f"{d.day} {month_en} {d.year}",
        "american words": f"{month_en} {d.day}, {d.year}",
        "short": f"{d.day}-{month_en[:3]}-{d.year}",
        "chinese": f"{d.year}年{d.month}月{d.day}日",
        "compact": f"{d:%Y%m%d}",
    }


days = st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 12, 31))


@given(days)
def test_every_form_comes_back_the_same_day(d: date) -> None:
    for name, said in _forms(d).items():
        parsed = parse_date(text(said))
        assert parsed.value == DateValue(d, "day"), (name, said)
        assert parsed.guesses == (), (name, said)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_two_digit_years_come_back_or_are_told(d: date) -> None:
    parsed = parse_date(text(f"{d:%d.%m.%y}"))
    assert parsed.value == DateValue(d, "day")
    assert not parsed.guesses or d.year > 2030


@given(days)
def test_day_and_month_are_never_swapped_silently(d: date) -> None:
    """Written month first, a date is either told, or read day first because that is the rule for what is ambiguous."""
    parsed = parse_date(text(f"{d.month}/{d.day}/{d.year}"))
    if d.day > 12:
        assert warned(parsed) == ("date-month-first",)
        assert parsed.value == DateValue(d, "day")
    else:
        assert parsed.value == DateValue(date(d.year, d.day, d.month), "day")


@given(days, st.integers(min_value=0, max_value=60))
def test_ranges_come_back_whole(d: date, length: int) -> None:
    last = d + timedelta(days=length)
    if last.year > 2100:
        return
    for said in (
        f"{d:%d.%m.%Y} - {last:%d.%m.%Y}",
        f"{d:%Y-%m-%d} – {last:%Y-%m-%d}",
        f"{d.day}. {DA[d.month - 1]} {d.year} til {last.day}. {DA[last.month - 1]} {last.year}",
    ):
        parsed = parse_period(text(said))
        value = parsed.value
        assert isinstance(value, StatedPeriod)
        assert (value.start, value.end) == (d, last), said


@given(
    st.integers(min_value=1, max_value=31),
    st.integers(min_value=1, max_value=12),
    st.integers(min_value=1950, max_value=2100),
)
def test_days_that_do_not_exist_are_refused(day_: int, month: int, year: int) -> None:
    try:
        expected: date | None = date(year, month, day_)
    except ValueError:
        expected = None
    parsed = parse_date(text(f"{day_:02d}-{month:02d}-{year}"))
    if expected is None:
        assert reason(parsed) == "date-impossible"
    else:
        assert parsed.value == DateValue(expected, "day")


@given(st.text(max_size=80))
def test_never_raises(said: str) -> None:
    parse_date(text(said))
    parse_period(text(said))


@given(
    st.from_regex(
        r"[0-9]{1,4}[-/. 年][0-9]{1,2}[-/. 月–][0-9]{1,4}日?( ?[-–] ?[0-9./-]{1,10})?", fullmatch=True
    )
)
def test_near_dates_are_read_or_refused(said: str) -> None:
    for parsed in (parse_date(text(said)), parse_period(text(said))):
        assert (parsed.problem is None) == (parsed.value is not None)


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_any_number_is_read_or_refused(value: float) -> None:
    parsed = parse_date(Cell(Kind.NUMBER, repr(value), value))
    assert (parsed.problem is None) == isinstance(parsed.value, DateValue)


ORDERED = """
    2018-10-08 | 2018-10-12 <= 2018/10/8～10/12 · 2018/10/8-12 · 2018-10-08 - 12
    2018-04-05 | 2018-05-06 <= 2018.4.5-5.6
    2018-04-16 | 2018-04-20 <= 2018.4.16-20.4
    2018-05-14 | 2018-05-16 <= 2018-05-14/16 · 2018-05-14/2018-05-16
    2018-05-01 | 2018-06-30 <= 2018/5-6 · 2018年5、6月
"""


@pytest.mark.parametrize("row", written(ORDERED), ids=lambda row: row[0])
def test_what_follows_a_year_keeps_its_order(row: tuple[str, ...]) -> None:
    said, first, last = row
    value = parse_date(text(said)).value
    assert isinstance(value, DateValue)
    assert (value.date.isoformat(), str(value.end)) == (first, last)


WORDED = """
    2018-06-04 | date-approximate <= w/c 4 June 2018
    2019-01-01 | date-approximate <= TBC 2019
    2019-05-01 | date-approximate <= forventet maj 2019 · 预计2019年5月 · maj 2019?
    2018-12-01 | date-approximate <= 2018年年底
    2010-01-01 | date-short-year <= 10年
    2018-05-03 <= 2018, May 3rd
"""


@pytest.mark.parametrize("row", written(WORDED), ids=lambda row: row[0])
def test_dates_with_words_around_them(row: tuple[str, ...]) -> None:
    said, first, *why = row
    parsed = parse_date(text(said))
    assert isinstance(parsed.value, DateValue)
    assert (parsed.value.date.isoformat(), [*warned(parsed)]) == (first, why)


def test_two_languages_that_disagree_are_no_date() -> None:
    assert reason(parse_date(text("2012年5月 May 2013"))) is not None


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("11-15 Mar", "2019-03-11"),
        ("28 Oct – 1 Nov", "2019-10-28"),
        ("3/6", "2019-06-03"),
        ("9月3日", "2019-09-03"),
    ],
)
def test_the_year_of_the_title_completes_a_day(said: str, first: str) -> None:
    parsed = parse_date(text(said), within=Within(2019))
    assert isinstance(parsed.value, DateValue)
    assert (parsed.value.date.isoformat(), warned(parsed)[0]) == (first, "date-year-of-title")


@pytest.mark.parametrize("said", ["17.", "12-14", "3. maj 18", "engang", "Q5"])
def test_the_year_of_the_title_completes_nothing_else(said: str) -> None:
    parsed = parse_date(text(said), within=Within(2019))
    assert "date-year-of-title" not in warned(parsed)


def test_the_month_of_a_title_completes_a_bare_day() -> None:
    for said, last in (("17.", "None"), ("28.-30.", "2019-01-30"), ("3-5", "2019-01-05")):
        value = parse_date(text(said), within=Within(2019, 1)).value
        assert isinstance(value, DateValue)
        assert (value.date.month, str(value.end)) == (1, last)
    assert parse_date(number(17.0), within=Within(2019, 1)).value == DateValue(date(2019, 1, 17), "day")
    assert reason(parse_date(text("31."), within=Within(2019, 2))) == "date"


@pytest.mark.parametrize(
    ("said", "month"),
    [("Januar", 1), ("Marts 2019", 3), ("2019年3月", 3), ("十二月", 12), ("Vand", None), ("13月", None)],
)
def test_titles_that_name_a_month(said: str, month: int | None) -> None:
    assert named_month(said) == month
