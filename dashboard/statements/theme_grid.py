"""Themes against provinces as a grid: what each is or has (`matrix`, of synergies), and whether a door is open there (`field`, of opportunities)."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Grid, Square
from dashboard.model.columns import Row, called, described, group_name
from dashboard.theme import CELL_MARKS, FIELD_MARKS
from locales import text

# The group of a square, as measures name it.
BY = "theme_code province_code"
_COUNTED = "cell_party_count cell_agreement_count cell_challenge_count cell_company_count cell_activity_count"
_STATE_SHADES = {"overlap": "accent", "reach": "good", "agreement": "none", "gap": "warn"}
_FIELD_SHADES = {"ready": "good", "no_door": "warn", "no_company": "accent", "neither": "none"}


class _Drawn(NamedTuple):
    mark: str
    shade: str
    words: str  # what is said about the cell
    weight: int  # beside others


def _cells(facts: Facts) -> list[dict[str, Any]]:
    names = facts.group_measures(BY)
    none = dict.fromkeys(names.split(), 0)
    return [
        {**none, **dict(zip(BY.split(), group, strict=True)), **figures}
        for group, figures in facts.now.by(names, BY).items()
    ]


def _grid(
    facts: Facts, found: Sequence[Row], measure: str, word: str, drawn: Callable[[Row], _Drawn], **said: Any
) -> Grid:
    """The grid: themes in the order of the filters, the provinces that weigh most first."""
    made = [(cell["theme_code"], cell["province_code"], drawn(cell)) for cell in found]
    order = [*facts.options.choices["themes"], *(theme for theme, *_ in made)]
    weights: Counter[Any] = Counter()
    for _, province, one in made:
        weights[province] += one.weight
    themes = sorted({theme for theme, *_ in made}, key=order.index)
    provinces = sorted(weights, key=lambda code: (-weights[code], str(code)))
    squares = []
    for theme, province, one in made:
        key = facts.now.key(measure, (BY, (theme, province)))
        place = (themes.index(theme), provinces.index(province))
        squares.append(Square(*place, one.mark, one.shade, one.words, key))
    return Grid(
        rows=tuple(group_name("theme_code", code) for code in themes),
        columns=tuple(group_name("province_code", code) for code in provinces),
        squares=tuple(squares),
        title=text(f"{word}-title"),
        name=word,
        alt=text(f"{word}-alt"),
        help=text(f"{word}-help"),
        **said,
    )


def matrix(facts: Facts) -> Sequence[Block]:
    """Theme against province: what each is, and how far each party reaches."""
    state = called("cell_state")

    def drawn(cell: Row) -> _Drawn:
        code = cell["cell_state"]
        said = [state(code)]
        for one in _COUNTED.split():
            said.append(text("synergies-counted", name=described(one).label, number=cell[one]))
        weight = cell["cell_agreement_count"] + cell["cell_challenge_count"]
        return _Drawn(CELL_MARKS[code], _STATE_SHADES[code], "<br>".join(said), weight)

    return [
        facts.strip("agreement_cell_count", "overlap_cell_count", "gap_cell_count", "reach_cell_count"),
        _grid(
            facts,
            [cell for cell in _cells(facts) if cell["cell_state"] in _STATE_SHADES],
            "standing_count",
            "synergies-matrix",
            drawn,
            marks={state(code): shade for code, shade in _STATE_SHADES.items()},
            empty=text("synergies-matrix-none"),
        ),
        facts.groups(BY, "synergies-matrix-table", is_folded=True),
        facts.groups("thread_party", "synergies-parties", is_folded=True),
    ]


def field(facts: Facts) -> Sequence[Block]:
    """The themes and provinces with open challenges: whether an agreement gives access, and whether a company is interested."""
    cells = [cell for cell in _cells(facts) if cell["theme_code"] and cell["province_code"]]
    state = called("field_state")
    numbers = ("field_cell_count", "ready_cell_count", "no_door_cell_count", "no_company_cell_count")

    def drawn(cell: Row) -> _Drawn:
        code, many = cell["field_state"], cell["field_challenge_count"]
        hover = (
            state(code),
            text("opportunities-field-hover", count=many),
            text("opportunities-field-wanted", count=cell["wanting_company_count"]),
        )
        return _Drawn(FIELD_MARKS[code], _FIELD_SHADES[code], "<br>".join(hover), many)

    return [
        facts.strip(*numbers, invented=facts.invented("field_cell_count")),
        _grid(
            facts,
            cells,
            "field_challenge_count",
            "opportunities-field",
            drawn,
            marks={state(code): shade for code, shade in _FIELD_SHADES.items()},
        ),
        facts.groups(BY, "opportunities-field-table", is_folded=True),
    ]
