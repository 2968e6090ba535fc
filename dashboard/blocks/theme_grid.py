"""Themes against provinces as a grid, as the pages on synergies and opportunities state them."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Grid, Square
from dashboard.model.columns import group_name

# The group of a square, as measures name it; and the filters that show it alone.
BY = "theme_code province_code"
_NARROWS = {"theme_code": "themes", "province_code": "provinces"}

Row = Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class Drawn:
    """How a cell is drawn: its mark, its shade, what is said of it, and what it weighs beside others."""

    mark: str
    shade: str
    words: str
    weight: int


def cells(facts: Facts) -> list[dict[str, Any]]:
    """Every theme and province with the figures that the page states of it."""
    names = facts.group_measures(BY)
    none = dict.fromkeys(names.split(), 0)
    return [
        {**none, **dict(zip(BY.split(), group, strict=True)), **figures}
        for group, figures in facts.now.by(names, BY).items()
    ]


def grid(
    facts: Facts, found: Sequence[Row], measure: str, drawn: Callable[[Row], Drawn], **said: Any
) -> Grid:
    """The grid: themes in the order of the filters, the provinces that weigh most first."""
    made = [drawn(cell) for cell in found]
    order = list(facts.options.choices["themes"])
    weights: Counter[Any] = Counter()
    for cell, one in zip(found, made, strict=True):
        weights[cell["province_code"]] += one.weight
    themes = sorted(
        {cell["theme_code"] for cell in found},
        key=lambda code: order.index(code) if code in order else len(order),
    )
    provinces = sorted(weights, key=lambda code: (-weights[code], str(code)))
    return Grid(
        rows=tuple(group_name("theme_code", code) for code in themes),
        columns=tuple(group_name("province_code", code) for code in provinces),
        squares=tuple(
            Square(
                themes.index(cell["theme_code"]),
                provinces.index(cell["province_code"]),
                one.mark,
                one.shade,
                one.words,
                facts.now.key(measure, (BY, (cell["theme_code"], cell["province_code"]))),
            )
            for cell, one in zip(found, made, strict=True)
        ),
        narrows=_NARROWS,
        **said,
    )
