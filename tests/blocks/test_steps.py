"""A chart of steps as slides and workbooks draw it: each bar stands on its foot and reaches where the step does."""

from decimal import Decimal

from dashboard.blocks import steps
from dashboard.blocks.kinds import Chart, Series
from dashboard.model.columns import column
from locales import text


def test_the_bars_on_their_feet_reach_from_whole_to_whole() -> None:
    values = tuple(map(Decimal, (100, 12, -30, 0, 82)))
    chart = _chart(values)
    drawn = {name: values for name, _, values in steps.native(chart)}
    foot, whole, over, under = (
        drawn[text(name)]
        for name in ("pack-column-foot", "pack-waterfall-whole", "pack-column-over", "pack-column-under")
    )
    assert whole == [100, None, None, None, 82]
    assert foot == [None, 100, 82, 82, None]
    assert over == [None, 12, None, None, None]
    assert under == [None, None, 30, None, None]


def _chart(values: tuple[Decimal, ...]) -> Chart:
    names = tuple("abcde")
    return Chart(
        "steps", "", "", column("budget_line"), "", "", names, (Series("step", "", values, "accent"),)
    )
