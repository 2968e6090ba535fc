from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cells.amounts import Amount, Unit, parse_amount, parse_rate, unit_of_heading
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
    rows,
    text,
    warned,
    written,
)

READ = """
    1234.50 <= 1.234,50 · 1,234.50 · 1 234,50 · １２３４．５ · １，２３４．５０ · 1234,5
    1234 | DKK <= kr. 1.234 · 1.234,- kr. · kr. 1.234,- · DKK 1.234 · DKK1.234 · kr.1.234
    1234 <= 1.234,- · 1.234,-- · 1.234
    -1234.50 <= (1.234,50) · ( 1.234,50 ) · 1.234,50- · -1234.5
    -1234 <= 1.234,00-
    -5 <= −5 · – 5
    -5 | DKK <= -kr. 5,- · kr. -5
    -1234.50 | DKK <= kr. 1.234,50- · DKK (1.234,50)
    5 <= +5
    3000 | DKK <= 3 t.kr. · 3 t. kr. · 3 tkr
    12500 | DKK <= 12,5 tDKK
    1500000 | DKK <= 1,5 mio. kr. · 1,5 mio. DKK · DKK 1.5m · mio. kr. 1,5
    2000000 <= 2 mio
    900000000 | DKK <= 0,9 mia. kr.
    50000 <= 50k
    50000 | DKK <= 50 tusind kr.
    5 | EUR <= € 5 · 5 EUR
    1234.50 | EUR <= EUR 1.234,50
    5 | CNY <= ¥5 · CNY 5 · 人民币5元
    1234.50 | CNY <= ￥1,234.5
    1234 | CNY <= ¥1,234
    12 | CNY <= RMB 12 · 12 yuan
    50000 | CNY <= 5万元
    350000000 | CNY <= 3亿5000万元
    120005000 | CNY <= 人民币1亿2000.5万
    203000000 | USD <= 2 亿 300 万美元
    120000000 | CNY <= 1.2亿元
    3000 | CNY <= 3千元
    3000000 | DKK <= 300万丹麦克朗
    100000 | USD <= 10万美元
    5 | USD <= US$5
    1234.50 | USD <= $1,234.50
    1234.50 | DKK <= kr 1.234,50 · 1.234,50 kr
    1.50 <= 1.5 · 1,5
    1234567 <= 1.234.567 · 1,234,567 · 1234567
    1234567.80 <= 1.234.567,8
    12345.50 <= 12'345.50
    12345 <= 12’345
    7 <= 007
    0.50 <= ,50
    0 <= 0,00 · -0
    882000 <= 882.000,00
    500 | SEK <= 500 kr. SEK
    500 | EUR <= 500 (EUR)
    3500000 | CNY <= 3,5 mio. RMB
    3000000 | CNY <= RMB 3 million
    1250 <= 1.250:- · 1.250,00 DR
    -1250 <= ÷1.250,00 · 1.250,00÷ · minus 1.250 · 1.250,00 CR
    1250000 <= 1250 k
    12500 <= 12.50k
    5 | DKK <= 5,00 kroner
"""


@pytest.mark.parametrize("row", written(READ), ids=lambda row: row[0])
def test_reads_what_offices_write(row: tuple[str, ...]) -> None:
    said, amount, *currency = row
    parsed = parse_amount(text(said))
    assert parsed.value == Amount(
        Decimal(amount).quantize(Decimal("0.01")), currency[0] if currency else None
    )
    assert warned(parsed) == ()


@pytest.mark.parametrize(
    "said",
    [
        "1\u00a0234,50",
        "1\u2009234,50",
        "1\u202f234,50",
        "\u00a01234,50 ",
        "'1234,50",
        "1234,50\u200b",
        "1 234,5",
    ],
)
def test_reads_invisible_spaces_and_apostrophes(said: str) -> None:
    assert parse_amount(text(said)).value == Amount(Decimal("1234.50"), None)


GUESSED = """
    1234 | decimal-mark <= 1,234 · $1.234
    12345 | decimal-mark <= 12,345
    1234000 | decimal-mark <= 1,234 mio. kr.
    1234000000 | decimal-mark <= 1.234 mio. kr.
    12340 | decimal-mark <= 1.234万元
    12340000 | decimal-mark <= 1,234万元
    50000 | approximate <= ca. 50.000 · 约5万元
    15000 | amount-note <= 15.000,- + moms
    50000 | amount-note <= 50.000 kr. ekskl. moms
    1234.50 | amount-note <= 1.234,50 (foreløbig)
    1234 | amount-note <= 1.234*
    0.13 | rounded <= 0,125
    1234.57 | rounded <= 1234.567 · 1.234,567
    -0.13 | rounded <= -0,125
"""


@pytest.mark.parametrize("row", written(GUESSED), ids=lambda row: row[0])
def test_tells_what_it_guessed(row: tuple[str, ...]) -> None:
    said, amount, why = row
    parsed = parse_amount(text(said))
    assert isinstance(parsed.value, Amount)
    assert parsed.value.amount == Decimal(amount)
    assert warned(parsed) == (why,)


@pytest.mark.parametrize(
    "said",
    [
        '5"',
        *forms("""
        fem | 1.23.456 | 1,23,456 | 1.234.56 | 12.34,567.8 | 1.234,50,00 | 10 % | 10% | 31-03-2016
        31.03.2016 | 2016-2017 | 5-10 | 12:30 | (-5) | -(5) | --5 | -5- | (5 | 5) | DKK 100 EUR
        5 t.kr. mio. | kr. | 1..5 | 5 stk | 5 kg | 1 2 3 | 1 23 456 | 12 34 | 1.234 1.234 | abc 5
        5 abc | ½ | 1e5 | 0x10 | ² | 5 kr. pr. stk | 1.234.5 | 1 0000 | 1.250,00 K | 250,00 K | 1.250 K
        (5) CR | -5 CR | 01.234
    """),
    ],
)
def test_refuses_what_is_no_amount(said: str) -> None:
    assert reason(parse_amount(text(said))) == "amount"


@pytest.mark.parametrize("said", ["", " ", "-", "–", "n/a", "ikke oplyst", "tbd", "未披露", "暂无", "?", "…"])
def test_not_stated_is_null_and_never_zero(said: str) -> None:
    assert is_nothing(parse_amount(text(said)))


def test_other_kinds_of_cells() -> None:
    assert is_nothing(parse_amount(EMPTY))
    assert reason(parse_amount(day("2016-03-31"))) == "amount-date"
    assert reason(parse_amount(TRUE)) == "amount-yes-no"
    assert reason(parse_amount(DURATION)) == "amount"
    assert reason(parse_amount(ERROR)) == "error-cell"
    assert reason(parse_amount(text("#N/A"))) == "error-cell"
    assert reason(parse_amount(text("#VÆRDI!"))) == "error-cell"


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        (1234.5, "1234.50"),
        (0.1 + 0.2, "0.30"),
        (-3.0, "-3.00"),
        (1e15, "1000000000000000.00"),
        (0.0, "0.00"),
        (-0.0, "0.00"),
        (1234567.89, "1234567.89"),
    ],
)
def test_numbers_without_float_noise(value: float, amount: str) -> None:
    parsed = parse_amount(number(value))
    assert str(parsed.value.amount) == amount  # type: ignore[attr-defined]
    assert parsed.guesses == ()


def test_numbers_with_more_decimals_are_rounded_half_up_and_told() -> None:
    parsed = parse_amount(number(13.005))
    assert parsed.value == Amount(Decimal("13.01"), None)
    assert warned(parsed) == ("rounded",)
    assert dict(parsed.guesses[0].params) == {"value": "13.005", "rounded": "13.01"}


@pytest.mark.parametrize("value", [1e16, -1e17, 1e300])
def test_too_large_numbers(value: float) -> None:
    assert reason(parse_amount(number(value))) == "amount-too-large"


def test_too_large_texts_and_no_numbers() -> None:
    assert reason(parse_amount(text("99999999999999999"))) == "amount-too-large"
    assert reason(parse_amount(text("9999999999 mia. kr."))) == "amount-too-large"
    assert reason(parse_amount(number(12.0), Unit(Decimal(10) ** 16, None))) == "amount-too-large"
    assert reason(parse_amount(text("9" * 3000))) == "amount"
    assert reason(parse_amount(number(float("nan")) if False else text("NaN kr."))) == "amount"


THOUSANDS = Unit(Decimal(1000), "DKK")


def test_the_unit_of_the_heading() -> None:
    assert parse_amount(number(12.5), THOUSANDS).value == Amount(Decimal("12500.00"), "DKK")
    assert parse_amount(text("12,5"), THOUSANDS).value == Amount(Decimal("12500.00"), "DKK")
    assert parse_amount(text("1.250"), THOUSANDS).value == Amount(Decimal("1250000.00"), "DKK")
    assert parse_amount(number(5.0), Unit(Decimal(1), "EUR")).value == Amount(Decimal("5.00"), "EUR")


def test_a_heading_in_ten_thousand_yuan_has_decimals() -> None:
    yuan = Unit(Decimal(10**4), "CNY")
    said = parse_amount(text("1.234"), yuan)
    assert said.value == Amount(Decimal("12340.00"), "CNY")
    assert warned(said) == ("decimal-mark",)
    assert parse_amount(text("12.5"), yuan).value == Amount(Decimal("125000.00"), "CNY")


def test_the_cell_beats_the_heading() -> None:
    own = parse_amount(text("500 kr."), THOUSANDS)
    assert own.value == Amount(Decimal("500.00"), "DKK")
    assert warned(own) == ("unit-of-cell",)
    assert parse_amount(text("2 mio."), THOUSANDS).value == Amount(Decimal("2000000.00"), "DKK")
    assert parse_amount(text("100 EUR"), Unit(Decimal(1), "DKK")).value == Amount(Decimal("100.00"), "EUR")
    assert parse_amount(text("5万元"), THOUSANDS).value == Amount(Decimal("50000.00"), "CNY")


HEADINGS = """
    Budget (t.kr.)            | 1000    | DKK  | Budget
    Beløb i 1.000 kr.         | 1000    | DKK  | Beløb
    Beløb i 1.000 DKK         | 1000    | DKK  | Beløb
    Beløb (1.000)             | 1000    |      | Beløb
    mio. kr.                  | 1000000 | DKK  |
    Budget, mio. kr.          | 1000000 | DKK  | Budget
    Budget [mio. kr.]         | 1000000 | DKK  | Budget
    Værdi i mio. kr.          | 1000000 | DKK  | Værdi
    Beløb i tusinde kroner    | 1000    | DKK  | Beløb
    Budget i hele kr.         | 1       | DKK  | Budget
    万元                       | 10000   | CNY  |
    金额（万元）                | 10000   | CNY  | 金额
    金额(单位：万元)             | 10000   | CNY  | 金额
    预算万元                    | 10000   | CNY  | 预算
    投资额（亿元）               | 100000000 | CNY | 投资额
    金额（元）                  | 1       | CNY  | 金额
    CNY                       | 1       | CNY  |
    EUR                       | 1       | EUR  |
    tDKK                      | 1000    | DKK  |
    DKK 1.000                 | 1000    | DKK  |
    Amount (DKK '000)         | 1000    | DKK  | Amount
    Amount (DKK'000)          | 1000    | DKK  | Amount
    Amount in DKK thousands   | 1000    | DKK  | Amount
    Value (USD million)       | 1000000 | USD  | Value
    kr.                       | 1       | DKK  |
    Beløb kr.                 | 1       | DKK  | Beløb
    Beløb (DKK)               | 1       | DKK  | Beløb
    Beløb (DKK, ekskl. moms)  | 1       | DKK  | Beløb
    amount_dkk                | 1       | DKK  | amount
    DKK beløb                 | 1       | DKK  | beløb
    2016 (t.kr.)              | 1000    | DKK  | 2016
    Budget 2016-2020 (alle tal i 1.000 kr.) | 1000 | DKK | Budget 2016-2020
    Beløb (kkr.)              | 1000    | DKK  | Beløb
    RMB 10,000                | 10000   | CNY  |
    2016 t.kr.                | 1000    | DKK  | 2016
    Budget 2016 (t.kr.)       | 1000    | DKK  | Budget 2016
    1. kvt. 2016 (kr.)        | 1       | DKK  | 1. kvt. 2016
"""


@pytest.mark.parametrize("row", rows(HEADINGS), ids=lambda row: row[0])
def test_units_of_headings(row: tuple[str, ...]) -> None:
    heading, scale, currency, rest = row
    assert unit_of_heading(heading) == (Unit(Decimal(scale), currency or None), rest)


@pytest.mark.parametrize(
    "heading",
    [
        "",
        *forms("""
        Beløb | Titel | Valuta | Navn (kort) | Budget 1000 | Antal t | DKK per 100 | DKK pr. 100 enheder
        dkk_per_100 | kr. i alt | Kurs (DKK pr. 100) | 单元 | 2016 | Q1 2016 | Aftale | Kontakt (mail)
        Type | Tema | Marts | k | m | t | 项目单元 | Kommune (K)
    """),
    ],
)
def test_headings_without_a_unit_stay_as_they_are(heading: str) -> None:
    assert unit_of_heading(heading) == (None, heading)


def test_a_line_break_in_a_heading() -> None:
    assert unit_of_heading("Budget\n(mio. kr.)") == (Unit(Decimal(10**6), "DKK"), "Budget")


RATES = """
    745,12      | 745.12
    745.12      | 745.12
    107,2451    | 107.2451
    1.074,25    | 1074.25
    0,956       | 0.956
    7,45 kr.    | 7.45
    102,335     | 102.335 | decimal-mark
    1,03        | 1.03
"""


@pytest.mark.parametrize("row", rows(RATES), ids=lambda row: row[0])
def test_rates(row: tuple[str, ...]) -> None:
    said, rate, *why = row
    parsed = parse_rate(text(said))
    assert parsed.value == Decimal(rate)
    assert warned(parsed) == tuple(why)


@pytest.mark.parametrize("said", ["0", "-5", "abc", "5 mio.", "1.2.3"])
def test_refuses_what_is_no_rate(said: str) -> None:
    assert reason(parse_rate(text(said))) == "rate"


def test_rates_from_numbers() -> None:
    assert parse_rate(number(101.79)).value == Decimal("101.790000")
    assert parse_rate(number(0.1 + 0.2)).value == Decimal("0.300000")
    assert reason(parse_rate(number(0.0))) == "rate"
    assert is_nothing(parse_rate(EMPTY))
    assert reason(parse_rate(day("2016-03-31"))) == "rate"


# ── Properties ───────────────────────────────────────────────────────────────────────────────────────────────────

cents = st.integers(min_value=-(10**14), max_value=10**14)


def _danish(value: Decimal) -> str:
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))


@given(cents)
def test_danish_and_english_formatting_come_back_the_same(hundredths: int) -> None:
    value = Decimal(hundredths) / 100
    for said in (
        _danish(value),
        f"{value:,.2f}",
        f"{value:.2f}",
        f"{value:,.2f}".replace(",", " ").replace(".", ","),
        f"kr. {_danish(value)}",
        f"{_danish(value)} kr.",
    ):
        parsed = parse_amount(text(said))
        assert isinstance(parsed.value, Amount)
        assert parsed.value.amount == value
        assert parsed.guesses == ()


@given(st.integers(min_value=-(10**13), max_value=10**13))
def test_whole_numbers_never_change_magnitude_silently(whole: int) -> None:
    for said in (f"{whole:,}".replace(",", "."), f"{whole:,}", f"{whole}"):
        parsed = parse_amount(text(said))
        assert isinstance(parsed.value, Amount)
        assert parsed.value.amount == whole or parsed.guesses


@given(
    st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=999), st.sampled_from(".,")
)
def test_a_single_mark_is_never_wrong_by_a_thousand_without_a_word(whole: int, part: int, mark: str) -> None:
    """1.234 is a thousand in Danish and 1,234 in English: any other reading of one mark must be told."""
    said = f"{whole}{mark}{part:03d}"
    parsed = parse_amount(text(said))
    assert isinstance(parsed.value, Amount)
    fraction = Decimal(f"{whole}.{part:03d}")
    if mark == "." and 0 < whole < 1000:
        assert parsed.value.amount == fraction * 1000
    elif mark == ",":
        assert warned(parsed) or parsed.value.amount == fraction
    else:
        assert abs(parsed.value.amount - fraction) < Decimal("0.01")


@given(st.text(max_size=100))
def test_never_raises(said: str) -> None:
    parse_amount(text(said))
    parse_amount(text(said), THOUSANDS)
    parse_rate(text(said))
    unit_of_heading(said)


@given(st.from_regex(r"[-+(]?(kr\.? ?|DKK |¥)?[\d., ']{1,12}(,-|-|\)| t\.kr\.|万元)?", fullmatch=True))
def test_near_amounts_are_read_or_refused(said: str) -> None:
    parsed = parse_amount(text(said))
    assert (parsed.value is None) or isinstance(parsed.value, Amount)


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_any_number_is_read_or_refused(value: float) -> None:
    from pipeline.cells.cell import Cell, Kind

    parsed = parse_amount(Cell(Kind.NUMBER, repr(value), value))
    assert (parsed.problem is None) == isinstance(parsed.value, Amount)
    if isinstance(parsed.value, Amount):
        assert abs(float(parsed.value.amount) - value) <= 0.005 + abs(value) * 1e-14
