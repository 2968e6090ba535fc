"""Themes against provinces as a grid: what each is or has (`matrix`, of synergies), and whether a door is open there (`field`, of opportunities)."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Choice, Grid, Square
from dashboard.model.columns import Row, called, described, group_name
from dashboard.theme import CELL_MARKS, FIELD_MARKS
from locales import formats, text

# The group of a square, as measures name it; and the filters that show it alone.
BY = "theme_code province_code"
_NARROWS = {"theme_code": "themes", "province_code": "provinces"}

_STEPS = 6  # of the scale
# What the grid can count → its measure; besides, it shows what a cell is.
_COUNTED = {
    "parties": "cell_party_count",
    "agreements": "cell_agreement_count",
    "challenges": "cell_challenge_count",
    "companies": "cell_company_count",
    "activities": "cell_activity_count",
}
_STATE_SHADES = {"overlap": "accent", "reach": "good", "agreement": "none", "gap": "warn"}
_FIELD_SHADES = {"ready": "good", "no_door": "warn", "no_company": "accent", "neither": "none"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """How a cell is drawn: its mark, its shade, what is said of it, and what it weighs beside others."""

    mark: str
    shade: str
    words: str
    weight: int


def _cells(facts: Facts) -> list[dict[str, Any]]:
    """Every theme and province with the figures that the page states of it."""
    names = facts.group_measures(BY)
    none = dict.fromkeys(names.split(), 0)
    return [
        {**none, **dict(zip(BY.split(), group, strict=True)), **figures}
        for group, figures in facts.now.by(names, BY).items()
    ]


def _grid(
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


def matrix(facts: Facts) -> Sequence[Block]:
    """Theme against province: what each is or how many are there, and how far each party reaches."""
    cells = _cells(facts)
    views = {"state": text("synergies-view-state")} | {
        view: described(name).label for view, name in _COUNTED.items()
    }
    return [
        facts.strip("agreement_cell_count", "overlap_cell_count", "gap_cell_count", "reach_cell_count"),
        Choice(
            "synergies-view",
            text("synergies-count"),
            views,
            lambda view: [grid(facts, cells, view or "state")],
            needs_one=True,
        ),
        *(
            facts.groups(by, name, title=text(name), is_folded=True)
            for by, name in ((BY, "synergies-matrix-table"), ("thread_party", "synergies-parties"))
        ),
    ]


def grid(facts: Facts, cells: Sequence[Row], view: str) -> Grid:
    """The state of each theme and province by its mark, or a count by number and shade."""
    if view == "state":
        drawn, shown = _by_state, [cell for cell in cells if cell["cell_state"] in _STATE_SHADES]
        title, measure = text("synergies-matrix-title"), "standing_count"
    else:
        measure = _COUNTED[view]
        shown = [cell for cell in cells if cell[measure]]
        drawn = partial(_by_count, measure, max((cell[measure] for cell in shown), default=1))
        title = text("synergies-matrix-title-count", name=described(measure).label)
    state = called("cell_state")
    return _grid(
        facts,
        shown,
        measure,
        drawn,
        title=title,
        name="synergies-matrix",
        marks={state(code): shade for code, shade in _STATE_SHADES.items()} if view == "state" else {},
        alt=text("synergies-matrix-alt"),
        empty=text("synergies-matrix-none"),
        help=text("synergies-matrix-help"),
    )


def _by_state(cell: Row) -> Drawn:
    code = cell["cell_state"]
    weight = cell["cell_agreement_count"] + cell["cell_challenge_count"]
    return Drawn(CELL_MARKS[code], _STATE_SHADES[code], _counts(cell), weight)


def _by_count(measure: str, top: int, cell: Row) -> Drawn:
    """Counts are skewed, so their logarithm decides on the shade."""
    count = cell[measure]
    step = int(math.log(count) / math.log(top) * (_STEPS - 1) + 0.5) if top > 1 else 0
    return Drawn(formats.number(count), f"scale.{step}", _counts(cell), count)


def _counts(cell: Row) -> str:
    lines = [
        text("synergies-counted", name=described(name).label, number=cell[name]) for name in _COUNTED.values()
    ]
    return "<br>".join([called("cell_state")(cell["cell_state"]), *lines])


def of_synergies(facts: Facts) -> Grid:
    """The state of each theme and province, for paper."""
    return grid(facts, _cells(facts), "state")


def field(facts: Facts) -> Sequence[Block]:
    """The themes and provinces with open challenges: whether a door is open, and whether a company wants in."""
    cells = [cell for cell in _cells(facts) if cell["theme_code"] and cell["province_code"]]
    state = called("field_state")
    numbers = ("field_cell_count", "ready_cell_count", "no_door_cell_count", "no_company_cell_count")

    def drawn(cell: Row) -> Drawn:
        code, many = cell["field_state"], cell["field_challenge_count"]
        hover = (
            state(code),
            text("opportunities-field-hover", count=many),
            text("opportunities-field-wanted", count=cell["wanting_company_count"]),
        )
        return Drawn(FIELD_MARKS[code], _FIELD_SHADES[code], "<br>".join(hover), many)

    return [
        facts.strip(*numbers, invented=facts.invented("field_cell_count")),
        _grid(
            facts,
            cells,
            "field_challenge_count",
            drawn,
            title=text("opportunities-field-title"),
            name="opportunities-field",
            marks={state(code): shade for code, shade in _FIELD_SHADES.items()},
            alt=text("opportunities-field-alt"),
            help=text("opportunities-field-help"),
        ),
        facts.groups(
            BY, "opportunities-field-table", title=text("opportunities-field-table"), is_folded=True
        ),
    ]
