"""Whole numbers, yes and no, CVR numbers, text, currencies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cells.currencies import parse_currency
from pipeline.cells.cvr import is_cvr, parse_cvr
from pipeline.cells.numbers import parse_integer
from pipeline.cells.text import clean, parse_text
from pipeline.cells.yes_no import parse_yes_no
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

# ── integer ──────────────────────────────────────────────────────────────────────────────────────────────────────


INTEGERS = """
    1200 <= 1200 · 1.200 · 1,200 · 1 200 · 1 200 · 1.200,00
    1200000 <= 1.200.000
    -5 <= -5
    12 <= 12,0 · 12.00 · １２
    50 <= 50 ansatte · 50人 · '50
    90 <= 90 dage
    50 | approximate <= ca. 50 · 约50
    1200 | approximate <= ca 1.200
    100 | approximate <= over 100 · >100 · 100+
    50 | integer-range <= 50-99 · 50–99 ansatte
"""


@pytest.mark.parametrize("row", written(INTEGERS), ids=lambda row: row[0])
def test_integers(row: tuple[str, ...]) -> None:
    said, value, *why = row
    parsed = parse_integer(text(said))
    assert (parsed.value, warned(parsed)) == (int(value), tuple(why))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("1.5", "integer-fraction"),
        ("1.20", "integer-fraction"),
        ("12,5", "integer-fraction"),
        ("fem", "integer"),
        ("1.23.456", "integer"),
        ("5 kg", "integer"),
        ("5²", "integer"),
        ("99-50", "integer"),
        ("9" * 30, "integer"),
        ("50 %", "integer"),
    ],
)
def test_no_integers(said: str, why: str) -> None:
    assert reason(parse_integer(text(said))) == why


def test_integers_of_other_cells() -> None:
    assert parse_integer(number(42.0)).value == 42
    assert reason(parse_integer(number(42.5))) == "integer-fraction"
    assert reason(parse_integer(number(1e300))) == "integer"
    assert reason(parse_integer(day("2016-03-31"))) == "integer"
    assert reason(parse_integer(TRUE)) == "integer"
    assert reason(parse_integer(ERROR)) == "error-cell"
    assert is_nothing(parse_integer(EMPTY))
    assert is_nothing(parse_integer(text("uoplyst")))


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_integers_come_back_in_every_grouping(value: int) -> None:
    for said in (f"{value}", f"{value:,}", f"{value:,}".replace(",", "."), f"{value:,}".replace(",", " ")):
        parsed = parse_integer(text(said))
        assert parsed.value == value
        assert parsed.guesses == ()


# ── yes and no ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    ["ja", "Ja", "JA", "x", "X", "✓", "✔️", "✔", "yes", "Y", "是", "有", "true", "SAND", "1", "ja.", "j"],
)
def test_yes(said: str) -> None:
    assert parse_yes_no(text(said)).value is True


@pytest.mark.parametrize("said", ["nej", "Nej", "no", "N", "否", "false", "FALSK", "0", "✗", "没有"])
def test_no(said: str) -> None:
    assert parse_yes_no(text(said)).value is False


def test_yes_no_of_other_cells() -> None:
    assert parse_yes_no(TRUE).value is True
    assert parse_yes_no(number(1.0)).value is True
    assert parse_yes_no(number(0.0)).value is False
    assert reason(parse_yes_no(number(2.0))) == "yes-no"
    assert reason(parse_yes_no(text("måske"))) == "yes-no"
    assert reason(parse_yes_no(day("2016-03-31"))) == "yes-no"
    assert reason(parse_yes_no(ERROR)) == "error-cell"
    assert is_nothing(parse_yes_no(text("ved ikke")))
    assert is_nothing(parse_yes_no(EMPTY))


# ── CVR ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    [
        "28\xa031\xa056\xa094",
        *forms("""
        28315694 | 28 31 56 94 | DK28315694 | DK-28315694 | DK 28 31 56 94 | CVR 28315694
        CVR-nr. 28315694 | cvr nr.: 28 31 56 94 | ２８３１５６９４ | 28.31.56.94 | '28315694
    """),
    ],
)
def test_cvr(said: str) -> None:
    parsed = parse_cvr(text(said))
    assert parsed.value == "28315694"
    assert parsed.guesses == ()


NO_CVR = """
    cvr-check <= 28315695 · 00000000
    cvr-length <= 123 · 283156940 · 1002003004
    cvr <= Danfoss · 28315694 og 32892973 · 2831569a · 28315694²
"""


@pytest.mark.parametrize("row", written(NO_CVR), ids=lambda row: row[0])
def test_no_cvr(row: tuple[str, ...]) -> None:
    said, why = row
    assert reason(parse_cvr(text(said))) == why


def test_cvr_of_other_cells() -> None:
    assert parse_cvr(number(28315694.0)).value == "28315694"
    assert reason(parse_cvr(number(28315694.5))) == "cvr"
    assert reason(parse_cvr(number(-28315694.0))) == "cvr"
    assert reason(parse_cvr(day("2016-03-31"))) == "cvr"
    assert reason(parse_cvr(ERROR)) == "error-cell"
    assert is_nothing(parse_cvr(EMPTY))
    assert is_nothing(parse_cvr(text("ikke oplyst")))


def _with_check_digit(seven: str) -> str | None:
    """The obvious second way: the last digit that makes the weighted sum a multiple of 11, if there is one."""
    found = [
        seven + last
        for last in "0123456789"
        if sum(w * int(d) for w, d in zip((2, 7, 6, 5, 4, 3, 2, 1), seven + last, strict=True)) % 11 == 0
    ]
    return found[0] if found else None


@given(st.integers(min_value=1, max_value=9_999_999))
def test_a_check_digit_fits_or_is_refused(seven: int) -> None:
    digits = f"{seven:07d}"
    valid = _with_check_digit(digits)
    for last in "0123456789":
        parsed = parse_cvr(text(digits + last))
        if digits + last == valid:
            assert parsed.value == valid
        else:
            assert reason(parsed) == "cvr-check"


@given(st.integers(min_value=100_000, max_value=999_999))
def test_the_zero_that_excel_lost_comes_back_with_a_warning(six: int) -> None:
    valid = _with_check_digit(f"0{six}")
    if valid is not None:
        for cell in (number(float(valid)), text(valid[1:])):
            parsed = parse_cvr(cell)
            assert parsed.value == valid
            assert warned(parsed) == ("cvr-leading-zero",)
        assert is_cvr(valid)


# ── text ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("  a  b ", "a b"),
        ("a\u00a0b", "a b"),
        ("a\u2009b", "a b"),
        ("a\u3000b", "a b"),
        ("\ufeffa\u200bb", "ab"),
        ("a\tb", "a b"),
        ("a\r\nb", "a\nb"),
        ("a_x000D_\nb", "a\nb"),
        ("a\n\n\nb", "a\nb"),
        ("a \n b", "a\nb"),
        ("42", "42"),
        ("江苏　省", "江苏 省"),
        ("naïve – “x”", "naïve – “x”"),
    ],
)
def test_texts_are_trimmed(said: str, value: str) -> None:
    assert parse_text(text(said)).value == value


def test_texts_of_other_cells() -> None:
    assert parse_text(number(42.0)).value == "42"
    assert parse_text(day("2016-03-31")).value == "2016-03-31"
    assert parse_text(TRUE).value == "TRUE"
    assert parse_text(DURATION).value == "01:30:00"
    assert reason(parse_text(ERROR)) == "error-cell"
    assert reason(parse_text(text("#N/A"))) == "error-cell"
    assert parse_text(text("#1 i Kina")).value == "#1 i Kina"
    assert is_nothing(parse_text(text("Ikke oplyst")))
    assert is_nothing(parse_text(EMPTY))


@given(st.text())
def test_cleaning_twice_changes_nothing(said: str) -> None:
    once = clean(said)
    assert clean(once) == once
    assert once == once.strip()


# ── currency ─────────────────────────────────────────────────────────────────────────────────────────────────────


CURRENCIES = """
    DKK <= DKK · dkk · kr. · Danske kroner
    EUR <= EUR · € · 欧元
    CNY <= RMB · CNH · 人民币 · ¥
    USD <= US$
    SEK <= SEK
    NOK <= nok
"""


@pytest.mark.parametrize("row", written(CURRENCIES), ids=lambda row: row[0])
def test_currencies(row: tuple[str, ...]) -> None:
    said, code = row
    assert parse_currency(text(f" {said}")).value == code


def test_no_currencies() -> None:
    assert reason(parse_currency(text("XYZ"))) == "currency"
    assert reason(parse_currency(text("t.kr."))) == "currency"
    assert reason(parse_currency(text("penge"))) == "currency"
    assert reason(parse_currency(number(5.0))) == "currency"
    assert reason(parse_currency(ERROR)) == "error-cell"
    assert is_nothing(parse_currency(text("-")))


@given(st.text(max_size=60))
def test_none_of_them_raises(said: str) -> None:
    for parse in (parse_integer, parse_yes_no, parse_cvr, parse_text, parse_currency):
        parse(text(said))


def test_intervals_as_the_company_register_writes_them() -> None:
    parsed = parse_integer(text("ANTAL_500_999"))
    assert (parsed.value, warned(parsed)) == (500, ("integer-range",))
    assert parse_integer(text("ANTAL_1_1")).value == 1
