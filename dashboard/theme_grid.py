"""Which themes and provinces have room in a grid of squares."""

from __future__ import annotations

import pandas as pd

_NAMES = 190  # pixels that the themes' names take
_SQUARE = 34  # pixels a province takes at least


def provinces_that_fit(width: int) -> int:
    """How many provinces have room beside each other on a page of so many pixels."""
    return max(6, min(24, (width - _NAMES) // _SQUARE))


def largest(
    cells: pd.DataFrame, weight: pd.Series, most_themes: int, most_provinces: int
) -> tuple[pd.DataFrame, int, int]:
    """The cells worth drawing, and how many themes and provinces are left out.

    Themes keep their order; provinces come with the heaviest first.

    Args:
        cells: one row a theme and province, with theme_name and province_name.
        weight: what a cell weighs, by the index of `cells`.
        most_themes: how many themes have room.
        most_provinces: how many provinces have room.
    """
    weighed = cells.assign(_weight=weight)
    themes = weighed.groupby("theme_name", sort=False)["_weight"].sum().nlargest(most_themes).index
    kept = weighed[weighed["theme_name"].isin(themes)]
    provinces = kept.groupby("province_name", sort=False)["_weight"].sum().nlargest(most_provinces).index
    shown = kept[kept["province_name"].isin(provinces)]
    order = {name: i for i, name in enumerate(provinces)}
    shown = shown.assign(_order=shown["province_name"].map(order)).sort_values("_order", kind="stable")
    return (
        shown.drop(columns=["_weight", "_order"]),
        cells["theme_name"].nunique() - len(themes),
        cells["province_name"].nunique() - shown["province_name"].nunique(),
    )
