"""Amounts in Chinese characters, as vouchers and contracts spell them."""

from decimal import Decimal

import pytest

from pipeline.cells.amounts import Amount, Unit, parse_amount
from pipeline.cells.cell import Cell, Kind


def read(text: str, unit: Unit | None = None) -> tuple[str, str | None] | None:
    """Amount and currency of a cell; None where there is none."""
    value = parse_amount(Cell(Kind.TEXT, text), unit).value
    return (str(value.amount), value.currency) if isinstance(value, Amount) else None


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("壹拾贰万叁仟元整", "123000.00", "CNY"),
        ("人民币壹仟贰佰元整", "1200.00", "CNY"),
        ("捌佰零伍元伍角", "805.50", "CNY"),
        ("壹仟零伍拾元零伍分", "1050.05", "CNY"),
        ("大写：壹万元整", "10000.00", "CNY"),
        ("贰拾圆", "20.00", "CNY"),
        ("十二万三千零五", "123005.00", None),
        ("两百万", "2000000.00", None),
        ("一亿二千万元", "120000000.00", "CNY"),
        ("负贰佰元整", "-200.00", "CNY"),
        ("五百万丹麦克朗", "5000000.00", "DKK"),
    ],
)
def test_an_amount_in_characters(text: str, amount: str, currency: str | None) -> None:
    assert read(text) == (amount, currency)


@pytest.mark.parametrize("text", ["元", "整", "角", "二〇一八", "壹贰叁", "万", "三四百", "无"])
def test_characters_that_are_no_amount(text: str) -> None:
    assert read(text) is None


def test_a_scale_in_characters_is_not_multiplied_by_that_of_the_heading() -> None:
    ten_thousand_yuan = Unit(Decimal(10000), "CNY")
    assert read("一亿二千万", ten_thousand_yuan) == ("120000000.00", "CNY")
    assert read("叁佰万元", ten_thousand_yuan) == ("3000000.00", "CNY")
    assert read("三", ten_thousand_yuan) == ("30000.00", "CNY")
