"""Synergies: who is there on a theme in a province, what could be done together, theme against province, and what was harvested."""

import logging
import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial

import settings
from dashboard import suggestions
from dashboard.blocks import kinds, theme_grid
from dashboard.blocks.facts import Facts
from dashboard.blocks.plain import mark_of
from dashboard.blocks.statement import Make, Printed, Statement
from dashboard.blocks.theme_grid import Drawn, Row
from dashboard.model import measures
from dashboard.model.columns import called, columns, described
from dashboard.parts import deciding
from dashboard.suggestions import SuggestionFilters
from dashboard.theme import CELL_MARKS
from locales import formats, text
from records.database import RecordsUnreachableError
from records.decisions import Decision

_log = logging.getLogger(__name__)

_BEST = 3  # told in full
_STEPS = 6  # of the scale
# What the grid can count → its measure; besides, it shows what a cell is.
_COUNTED = {
    "parties": "cell_party_count",
    "agreements": "cell_agreement_count",
    "challenges": "cell_challenge_count",
    "companies": "cell_company_count",
    "activities": "cell_activity_count",
}
_SHADES = {"overlap": "accent", "reach": "good", "agreement": "none", "gap": "warn"}


# Who is there: measure, columns on screen and on paper, and where a row leads.
_LISTS = (
    (
        "agreement_count",
        "agreement_name lifecycle presence danish_party chinese_party next_contact_date",
        "agreement_name danish_party lifecycle presence",
        kinds.Lead("agreements", "agreement", "agreement_id"),
    ),
    (
        "engaged_company_count",
        "company_name engagement able_theme_codes last_activity_date",
        "company_name able_theme_codes engagement",
        kinds.Lead("companies", "company", "company_id"),
    ),
    (
        "challenge_count",
        "challenge_title problem_owner stage_then urgency theme_codes place",
        "challenge_title problem_owner stage_then",
        kinds.Lead("challenges", "challenge", "challenge_id"),
    ),
    (
        "trip_count",
        "start_date trip_title province_codes danish_parties",
        "trip_title danish_parties start_date",
        None,
    ),
)


def _nothing(facts: Facts) -> str:
    if facts.is_guest:
        return text("guest-page")
    names = ("agreement_count", "standing_count", "engaged_company_count", "suggestion_count")
    return "" if any(facts.now[name] for name in names) else text("synergies-empty")


def _parts(facts: Facts) -> Mapping[str, Make]:
    parts: dict[str, Make] = {"suggestions": suggested, "matrix": matrix, "harvest": harvest}
    return {"here": here, **parts} if facts.filters.themes or facts.filters.provinces else parts


# ── Who is there ──────────────────────────────────────────────────────────────────────────────────────────────────


def here(facts: Facts) -> Sequence[kinds.Block]:
    """Who is there on the themes and in the provinces that are chosen: parties, agreements whatever their lifecycle, companies, challenges, journeys."""
    now = facts.now
    in_force = text("synergies-in-force", count=now["in_force_count"])
    strip = facts.strip(
        now.number("cell_party_count"),
        now.number("agreement_count", in_force),
        now.number("engaged_company_count"),
        now.number("challenge_count"),
        now.number("next_visit_date", otherwise=text("synergies-no-journey")),
        invented=facts.invented("agreement_count", "engaged_company_count", "challenge_count"),
    )
    return [strip, *(_list(facts, *one) for one in _LISTS)]


def _list(facts: Facts, measure: str, named: str, paper: str, leads: kinds.Lead | None) -> kinds.Rows:
    return kinds.Rows(
        facts.now.key(measure),
        measures.measure(measure).label(),
        f"synergies-{measure.replace('_', '-')}",
        f"{named} is_illustrative _file _sheet _row",
        paper=paper,
        shown=8,
        widths=(1.4, 1, *(0 for _ in paper.split()[2:])),
        leads=leads,
    )


# ── What could be done together ───────────────────────────────────────────────────────────────────────────────────


def _decided(facts: Facts) -> tuple[SuggestionFilters, Mapping[str, Decision] | None]:
    """The suggestions' questions and decisions; None where the records don't answer: the suggestions are worth showing without them."""
    try:
        standing = suggestions.standing_decisions()
    except RecordsUnreachableError:
        _log.exception("the records can't be read")
        return suggestions.decided(facts.filters, {}), None
    return suggestions.decided(facts.filters, standing), standing


def suggested(facts: Facts) -> Sequence[kinds.Block]:
    """The best suggestions that wait, with what comes first; all of them; and the decision on each."""
    asked, standing = _decided(facts)
    told = [waiting(asked), listed(asked)]
    if standing is None:
        return [kinds.Text((text("synergies-unreachable"),), ""), *told]
    return [*told, kinds.Form(partial(deciding.draw, asked, standing))]


def waiting(asked: SuggestionFilters) -> kinds.Items:
    """The first undecided suggestions: why, what is saved, and what comes first."""
    found = suggestions.dressed(measures.rows(asked, "waiting_suggestion_count", limit=_BEST))
    items = tuple(
        kinds.Item(
            str(row["title"]),
            tuple(str(row[name]) for name in ("why", "arithmetic_text", "first_text")),
            mark=mark_of(row["is_illustrative"]),
        )
        for row in found.to_dict("records")
    )
    return kinds.Items(items, empty=text("synergies-none-waiting"), more=text("synergies-suggestions-order"))


def listed(asked: SuggestionFilters) -> kinds.Rows:
    """All suggestions, whatever was decided."""
    return kinds.Rows(
        kinds.FigureKey("suggestion_count", asked),
        text("synergies-suggestions-table"),
        "synergies",
        "suggestion_rank suggestion_kind suggestion_title suggestion_state danish_parties holder_parties saving_dkk suggestion_points first_text "
        "why arithmetic_text is_illustrative _file _sheet _row",
        paper="suggestion_kind suggestion_title saving_dkk suggestion_state",
        help=text("synergies-suggestions-help"),
        added=suggestions.dressed,
        widths=(0, 1, 0, 0),
        is_folded=True,
    )


# ── Theme and province ────────────────────────────────────────────────────────────────────────────────────────────


def matrix(facts: Facts) -> Sequence[kinds.Block]:
    """Theme against province: what each is or how many are there, and how far each party reaches."""
    now = facts.now
    cells = theme_grid.cells(facts)
    views = {"state": text("synergies-view-state")} | {
        view: described(name).label for view, name in _COUNTED.items()
    }
    return [
        facts.strip(
            now.number("agreement_cell_count"),
            now.number("overlap_cell_count"),
            now.number("gap_cell_count"),
            now.number("reach_cell_count"),
        ),
        kinds.Choice(
            "synergies-view",
            text("synergies-count"),
            views,
            lambda view: [grid(facts, cells, view or "state")],
            needs_one=True,
        ),
        kinds.Groups(
            theme_grid.BY,
            facts.group_measures(theme_grid.BY),
            facts.filters,
            text("synergies-matrix-table"),
            "synergies-matrix-table",
            is_folded=True,
        ),
        kinds.Groups(
            "thread_party",
            facts.group_measures("thread_party"),
            facts.filters,
            text("synergies-parties"),
            "synergies-parties",
            is_folded=True,
        ),
    ]


def grid(facts: Facts, cells: Sequence[Row], view: str) -> kinds.Grid:
    """The state of each theme and province by its mark, or a count by number and shade."""
    if view == "state":
        drawn, shown = _by_state, [cell for cell in cells if cell["cell_state"] in _SHADES]
        title, measure = text("synergies-matrix-title"), "standing_count"
    else:
        measure = _COUNTED[view]
        shown = [cell for cell in cells if cell[measure]]
        drawn = partial(_by_count, measure, max((cell[measure] for cell in shown), default=1))
        title = text("synergies-matrix-title-count", name=described(measure).label)
    state = called("cell_state")
    return theme_grid.grid(
        facts,
        shown,
        measure,
        drawn,
        title=title,
        name="synergies-matrix",
        marks={state(code): shade for code, shade in _SHADES.items()} if view == "state" else {},
        alt=text("synergies-matrix-alt"),
        empty=text("synergies-matrix-none"),
        help=text("synergies-matrix-help"),
    )


def _by_state(cell: Row) -> Drawn:
    code = cell["cell_state"]
    weight = cell["cell_agreement_count"] + cell["cell_challenge_count"]
    return Drawn(CELL_MARKS[code], _SHADES[code], _counts(cell), weight)


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


# ── What was harvested ────────────────────────────────────────────────────────────────────────────────────────────


def harvest(facts: Facts) -> Sequence[kinds.Block]:  # noqa: ARG001 (the log follows no filter)
    """The suggestions that were done, and what they saved."""
    try:
        found = suggestions.harvested()
    except RecordsUnreachableError:
        return []  # said at the suggestions
    priced = [one for one in found["saving_dkk"] if not formats.is_missing(one)]
    said = text(
        "synergies-harvest-takeaway", count=len(found), total=sum(priced, Decimal(0)), priced=len(priced)
    )
    title = text("synergies-harvest-title")
    named = columns("decided_date what decision_reason author saving_dkk is_illustrative")
    rows = tuple(
        kinds.TableRow(
            tuple(None if formats.is_missing(cell) else cell for cell in row),
            mark=mark_of(row.is_illustrative),
        )
        for row in found.itertuples(index=False)
    )
    return [kinds.Table(title, title, tuple(named), rows, said, said, widths=(0, 1.5, 1, 0, 0, 0))]


# ── The paper ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _printed(facts: Facts) -> Sequence[kinds.Block]:
    asked, _ = _decided(facts)
    there = here(facts) if facts.filters.themes or facts.filters.provinces else ()
    return [*there, waiting(asked), grid(facts, theme_grid.cells(facts), "state"), listed(asked)]


PAGE = Statement(
    "synergies",
    lambda _: (),
    _parts,
    _nothing,
    printed=Printed(
        _printed,
        lambda _: text("synergies-suggestions-title"),
        lambda: text("page-synergies"),
        lambda facts: f"{settings.desk().slug}-synergies-{facts.filters.as_of.isoformat()}",
    ),
)
