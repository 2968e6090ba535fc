"""Which colours the provinces have: classes of one measure, from least to most."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.map.scene import Scene, provinces_shown
from dashboard.model import measures
from dashboard.theme import Palette
from locales import formats, text

# What can shade the provinces: its name in links, which are kept in mails → the measure.
SHADES: Mapping[str, str] = {
    "agreement_count": "agreement_count",
    "activity_12_months_count": "activities_12_months",
    "days_since_contact": "days_since_contact",
    "challenge_count": "challenge_count",
    "company_count": "active_company_count",
    "spent_dkk": "spent_dkk",
}

_DAY_LIMITS = (90, 180, 365, 730)  # days since the last contact; never is a class of its own


@dataclass(frozen=True)
class Shade:
    """One class of the shading: its colour and what it stands for, in words."""

    colour: str
    label: str


@dataclass(frozen=True)
class Shading:
    """How a measure shades the provinces."""

    colours: dict[str, str]
    classes: tuple[Shade, ...]


def shading(
    provinces: pd.DataFrame, measure: str, colours: Palette, reference: pd.DataFrame | None = None
) -> Shading:
    """Classes and colours of one measure of the provinces, cut by the values of ``reference``.

    Counts and money get up to five classes of about as many provinces each; nothing and zero stay unshaded.
    Days since contact get fixed classes, where the strongest colour is the longest silence.
    """
    kind = measures.measure(measure).kind
    values = _values(provinces, measure)
    known = {} if reference is None else _values(reference, measure)
    cut = sorted((known or values).values())
    if not cut:
        return Shading({}, ())
    limits = list(_DAY_LIMITS) if kind == "days" else _limits(cut)
    scale = [colours.scale[-2]]  # of one class
    if limits:
        steps = len(colours.scale) - 1
        scale = [colours.scale[round(i * steps / len(limits))] for i in range(len(limits) + 1)]
    found = {code: scale[sum(value > limit for limit in limits)] for code, value in values.items()}
    written = formats.money_short if kind == "money" else formats.number
    step = 0 if kind == "money" else 1
    ends = [*limits, max(cut)]
    starts = [0 if kind == "days" else min(cut), *[limit + step for limit in limits]]
    shades = []
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if i == len(limits) and limits:
            label = text("map-class-above", value=written(limits[-1]))
        elif start >= end:
            label = written(end)
        else:
            label = text("map-class", first=written(start), last=written(end))
        shades.append(Shade(scale[i], label))
    return Shading(found, tuple(shades))


def shading_of(shown: Scene, colours: Palette) -> Shading:
    """The colours of all provinces of a picture, those of what is not chosen as without the choice, on one scale."""
    rows = pd.DataFrame([row for row, _ in provinces_shown(shown)])
    return shading(rows, shown.measure, colours, shown.around.provinces)


def _values(provinces: pd.DataFrame, measure: str) -> dict[str, Any]:
    is_days = measures.measure(measure).kind == "days"
    return {
        str(code): value
        for code, value in zip(provinces["province_code"], provinces[measure], strict=True)
        if not formats.is_missing(value) and (is_days or value > 0)
    }


def _limits(values: list[Any]) -> list[Any]:
    """The upper ends of all classes but the last: quantiles, rounded so that they read well, each once."""
    limits: list[Any] = []
    for share in (0.2, 0.4, 0.6, 0.8):
        limit = int(values[min(int(share * len(values)), len(values) - 1)])
        if limit > 20:  # to two leading digits
            step = 10 ** (len(str(limit)) - 2)
            limit = limit // step * step
        if limit < values[-1] and (not limits or limit > limits[-1]):
            limits.append(limit)
    return limits


def municipality_fills(shown: Scene, colours: Palette) -> dict[str, str]:
    """Code of a municipality with agreements → its colour, by how many."""
    return {
        str(row["municipality_code"]): colours.scale[min(int(row["agreement_count"]), len(colours.scale) - 1)]
        for row in shown.rows["denmark"]
        if not formats.is_missing(row["municipality_code"]) and row["level"] != "region"
    }
