"""Synergies: theme against province, the network of parties and places, and what could be done together."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import acts, author, cards, figures, frame, roles, suggestions, tables, widget_state
from dashboard.charts import network, theme_grid
from dashboard.charts import synergies as charts
from dashboard.filters import choose, current_filters
from dashboard.filters_model import Filters
from dashboard.model import columns, measures, pages
from dashboard.parts import headed, keeping, more, sections
from dashboard.queries import project
from dashboard.theme import palette
from dashboard.viewport import page_width
from dashboard.words import synergies as words
from locales import text
from records.database import ChangedMeanwhileError, RecordsUnreachableError
from records.decisions import Decision, Verdict

_log = logging.getLogger(__name__)

# The group of a node → the filter that its panel offers to set.
_NARROWS = {"thread_party": "parties", "theme_code": "themes", "province_code": "provinces"}
_CARDS = 5  # suggestions shown at first, and how many more each time
_NARROW = 640  # pixels below which a third layer of the network has no room
_FORM = "synergies"  # whose name field the decisions read
_SAID = "synergies-said"  # the result of the last click: (key of the sentence, whether it was kept, values)
_MARKS = {"open": "○", "accepted": "▲", "dismissed": "×", "done": "●"}
_PAGE = pages.page("synergies")
_OF_CELL = " ".join(_PAGE.groups[theme_grid.BY])


def draw() -> None:
    filters = current_filters()
    width = page_width()
    cells = measures.grouped(filters, _OF_CELL, theme_grid.BY)
    if (
        cells.empty
        and not measures.values(suggestions.decided(filters, {}), "suggestion_count")["suggestion_count"]
    ):
        frame.empty_state(text("synergies-empty"))
        return
    parts: dict[str, Callable[[], None]] = {"suggestions": partial(_suggestions, filters)}
    if not cells.empty:
        parts["matrix"] = partial(_matrix, cells, filters, width)
        parts["network"] = partial(_network, filters, width)
    parts["harvest"] = _harvest
    sections.draw("part", parts, "synergies-part", keeps=("reason-", "remark-", "saved-"))


# ── The matrix ────────────────────────────────────────────────────────────────────────────────────────────────────


def _matrix(cells: pd.DataFrame, filters: Filters, width: int) -> None:
    now = measures.values(filters, _PAGE.names)
    takeaway = text("synergies-matrix-takeaway", **now)
    view = str(st.session_state.get("synergies-view") or "state")
    title = (
        text("synergies-matrix-title")
        if view == "state"
        else text("synergies-matrix-title-count", name=words.view_name(view))
    )
    frame.heading(title, takeaway, help=text("synergies-matrix-help"))
    with cards.row("synergies"):
        for name in ("agreement_cell_count", "overlap_cell_count", "gap_cell_count", "reach_cell_count"):
            figures.card(name, filters, now)
    st.segmented_control(
        text("synergies-count"),
        list(words.VIEWS),
        key="synergies-view",
        default="state",
        format_func=words.view_name,
        label_visibility="collapsed",
        required=True,
    )
    if len(filters.themes) == 1 and len(filters.provinces) == 1:
        _standing(now, filters)
    else:
        _squares(cells, view, takeaway, filters, width)
    part = headed.Charted("synergies-matrix", takeaway, filters, theme_grid.BY, "synergies-matrix")
    part.groups(cells, f"theme_code province_code {_OF_CELL}", _OF_CELL)


def _squares(cells: pd.DataFrame, view: str, takeaway: str, filters: Filters, width: int) -> None:
    """The matrix itself, whose squares open their rows; a list filters by one of them."""
    counted = words.COUNTED.get(view)
    told = cells[cells["cell_state"] != "other"] if counted is None else cells[cells[counted] > 0]
    weight = words.weight(told, counted)
    shown, themes_out, provinces_out = theme_grid.largest(told, weight, width)
    if shown.empty:
        st.caption(text("synergies-matrix-none"))
        return
    figures.chart(
        charts.matrix(shown, view, width, palette()),
        counted or " ".join(words.COUNTED.values()),
        filters,
        theme_grid.BY,
        key="synergies-matrix",
        alt=text("synergies-matrix-alt", takeaway=takeaway),
    )
    st.caption(text("synergies-matrix-hint"))
    if themes_out or provinces_out:
        st.caption(text("synergies-matrix-left-out", themes=themes_out, provinces=provinces_out))
    names = words.cell_names(cells)
    st.selectbox(
        text("synergies-goto"),
        list(names),
        index=None,
        key="synergies-goto",
        format_func=lambda value: names.get(value, value),
        placeholder=text("synergies-goto-placeholder"),
        on_change=_choose_listed,
        width=420,
    )


def _choose_listed() -> None:
    value = st.session_state.get("synergies-goto")
    if value:
        theme, province = str(value).split(":", 1)
        choose("themes", [theme])
        choose("provinces", [province])


def _show_all() -> None:
    choose("themes", [])
    choose("provinces", [])
    st.session_state["synergies-goto"] = None


def _standing(now: dict[str, Any], filters: Filters) -> None:
    """What is counted in the one theme and province that is chosen."""
    st.button(text("synergies-back"), key="synergies-back", icon=":material/grid_on:", on_click=_show_all)
    title = text("synergies-standing-title")
    st.markdown(f"**{title}**")
    st.markdown(text("synergies-standing-takeaway", **now))
    tables.show_table(
        measures.rows(filters, "standing_count"),
        measures.shown("standing_count"),
        title=title,
        key="synergies-standing",
    )


# ── The network ───────────────────────────────────────────────────────────────────────────────────────────────────


def _network(filters: Filters, width: int) -> None:
    now = measures.values(filters, _PAGE.names)
    by = " ".join(network.GROUPS.values())
    threads = measures.grouped(filters, "cell_agreement_count", by).dropna(subset=["thread_party"])
    reach = measures.grouped(filters, "thread_province_count", "thread_party").dropna(subset=["thread_party"])
    takeaway = words.network_takeaway(now, reach.iloc[0].to_dict() if len(reach) else None)
    is_narrow = width < _NARROW
    frame.heading(
        text("synergies-network-title-narrow") if is_narrow else text("synergies-network-title"), takeaway
    )
    if threads.empty:
        return
    layers = network.NARROW_LAYERS if is_narrow else network.LAYERS
    counts: dict[str, dict[Any, int]] = {
        layer: dict(
            measures.grouped(filters, "cell_agreement_count", network.GROUPS[layer]).itertuples(index=False)
        )
        for layer in layers
    }
    net = network.network(threads, counts, layers)
    names = {node.key: node.name for node in net.nodes}
    focus = st.session_state.get("synergies-focus")
    part = headed.Charted("synergies-network", takeaway, filters, by, "synergies-network")
    drawn = charts.network(net, focus if focus in names else None, width, palette())
    part.chart(drawn, "cell_agreement_count", narrows=_NARROWS)
    st.caption(text("synergies-network-note"))
    st.selectbox(
        text("synergies-network-focus"),
        list(names),
        index=None,
        key="synergies-focus",
        format_func=lambda key: names.get(key, ""),
        placeholder=text("synergies-network-focus-none"),
        width=420,
    )
    part.groups(threads, f"{by} cell_agreement_count", "cell_agreement_count")


# ── The suggestions ───────────────────────────────────────────────────────────────────────────────────────────────


def _suggestions(filters: Filters) -> None:
    standing = _standing_decisions()  # asked here: a decision draws this part again, alone
    decided = standing or {}
    asked = suggestions.decided(filters, decided)
    now = measures.values(asked, "suggestion_count waiting_suggestion_count")
    waiting = measures.rows(asked, "waiting_suggestion_count", limit=1).to_dict("records")
    said = words.suggestions_takeaway(now["waiting_suggestion_count"], waiting[0] if waiting else None)
    title = headed.heading("synergies-suggestions", cards.plain(said))
    figures.opener("waiting_suggestion_count suggestion_count", asked)
    rules = project.rules().set_index("name")["value"].to_dict()
    cost = Decimal(str(rules["synergy.trip_cost_dkk"]))
    order, assumed = text("synergies-suggestions-order"), text("synergies-assumption", cost=cost)
    st.caption(f":material/sort: {order}  \n:material/info: {assumed}")
    if standing is None:
        st.caption(f":material/cloud_off: {text('synergies-unreachable')}")
    if not now["suggestion_count"]:
        return
    state, kind = _choice(asked)
    of = ("suggestion_state", state) if kind is None else ("suggestion_state suggestion_kind", (state, kind))
    shown = measures.rows(asked, "suggestion_count", of, limit=more.shown("synergies", _CARDS))
    chosen = measures.figure(asked, "suggestion_count", of)
    _said()
    may_decide = roles.may("decision") and standing is not None
    if may_decide:
        author.field(_FORM)
    elif standing is not None:
        st.caption(text("synergies-not-allowed"))
    if shown.empty:
        st.caption(text("synergies-none-in-state"))
    else:
        behind = partial(suggestions.behind, shown, asked.as_of)
        for row in words.dressed(shown).to_dict("records"):
            _card(row, behind, decided=decided, filters=asked, may_decide=may_decide)
    more.button("synergies", _CARDS, 0 if chosen is None else chosen.rows)

    @sections.folded(text("synergies-suggestions-table"), "synergies-suggestions-table")
    def folded() -> None:
        tables.show_table(
            words.dressed(measures.rows(asked, "suggestion_count")),
            (
                "suggestion_rank suggestion_kind suggestion_title danish_parties holder_parties saving_dkk "
                "suggestion_points why arithmetic_text is_illustrative _file _sheet _row"
            ),
            title=title,
            key="synergies",
        )


def _standing_decisions() -> dict[str, Decision] | None:
    """What was decided, or None where the records don't answer: the suggestions are worth showing without it."""
    try:
        return suggestions.standing_decisions()
    except RecordsUnreachableError:
        _log.exception("the records can't be read")
        return None


def _choice(asked: Filters) -> tuple[str, str | None]:
    """How far the suggestions are that are shown, and of which kind."""
    found = measures.grouped(asked, "suggestion_count", "suggestion_state")
    kinds = measures.grouped(asked, "suggestion_count", "suggestion_kind")
    counts = dict(zip(found["suggestion_state"], found["suggestion_count"], strict=True))
    state = st.segmented_control(
        text("synergies-state"),
        list(suggestions.STATES),
        key="synergies-state",
        default="open",
        format_func=lambda name: text(
            "synergies-state-count", state=text(f"synergies-state-{name}"), number=counts.get(name, 0)
        ),
        required=True,
        label_visibility="collapsed",
    )
    kind = st.selectbox(
        text("synergies-kind"),
        [kind for kind in _ICONS if kind in set(kinds["suggestion_kind"])],
        index=None,
        key="synergies-kind",
        format_func=columns.called("suggestion_kind"),
        placeholder=text("synergies-kind-all"),
        label_visibility="collapsed",
        width=280,
    )
    return str(state or "open"), kind


_ICONS = {
    "shared_trip": "flight",
    "delegation": "groups",
    "partner": "handshake",
    "city": "location_city",
    "hand_over": "forward",
}


def _card(
    row: Mapping[Any, Any],
    behind: Callable[[], pd.DataFrame],
    *,
    decided: Mapping[str, Decision],
    filters: Filters,
    may_decide: bool,
) -> None:
    key = keeping.slug(str(row["suggestion_key"]))
    decision = decided.get(str(row["suggestion_key"]))
    with st.container(border=True, gap="xsmall", key=f"suggestion-{key}"):
        kind = str(row["suggestion_kind"])
        said = (
            f":small[:material/{_ICONS[kind]}: {columns.called('suggestion_kind')(kind)}]",
            f"**{cards.plain(str(row['title']))}**",
            cards.plain(str(row["why"])),
            words.arithmetic(row),
        )
        st.markdown("\n\n".join(said))
        points = cards.plain(str(row["points_text"]))
        if row["is_illustrative"]:
            points += f"\n\n:material/science: {text('synergies-illustrative')}"
        st.caption(points)
        if decision is not None:
            st.markdown(f"{_MARKS[decision.decision]} " + cards.plain(words.decided_text(decision)))

        @sections.folded(text("synergies-facts"), f"facts-{key}")
        def facts() -> None:
            things, title = suggestions.of_one(behind(), row), str(row["title"])
            tables.show_table(things, measures.shown("thing_count"), title=title, key=f"synergy-facts-{key}")
            if words.is_cut(row):
                st.caption(text("synergies-facts-cut"))

        if may_decide:
            _buttons(row, key, decision, filters)


# ── Decisions ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _buttons(row: Mapping[Any, Any], key: str, decision: Decision | None, filters: Filters) -> None:
    state = "open" if decision is None else decision.decision

    def keeps(name: str, verdict: Verdict, icon: str | None = None) -> None:
        """The button that keeps a decision."""
        on_click = _decision(row, filters, verdict, key, decision)
        st.button(text(f"synergies-{name}"), key=f"{name}-{key}", icon=icon, on_click=on_click)

    def asks(name: str) -> None:
        """The field for what is kept with it."""
        example = text(f"synergies-{name}-example")
        st.text_area(text(f"synergies-{name}"), key=f"{name}-{key}", placeholder=example, max_chars=500)

    def popover(name: str, icon: str) -> Any:
        """What a decision needs before it is kept."""
        return st.popover(text(f"synergies-{name}"), icon=icon, key=f"{name}-{key}", on_change="rerun")

    with st.container(horizontal=True, gap="small", key=f"decide-{key}"):
        if state == "open":
            keeps("accept", "accepted", ":material/check:")
            with popover("dismiss", ":material/close:") as box:
                if widget_state.is_open(box):
                    asks("reason")
                    keeps("keep-dismissal", "dismissed")
        if state in ("open", "accepted"):
            with popover("done", ":material/task_alt:") as box:
                if widget_state.is_open(box):
                    st.session_state.setdefault(f"saved-{key}", words.whole_kroner(row["saving_dkk"]))
                    st.number_input(
                        text("synergies-saved"),
                        min_value=0,
                        max_value=100_000_000,
                        step=1000,
                        key=f"saved-{key}",
                        help=text("synergies-saved-help"),
                    )
                    asks("remark")
                    keeps("keep-done", "done")
        if state != "open":
            keeps("reopen", "reopened", ":material/undo:")


def _decision(
    row: Mapping[Any, Any], filters: Filters, verdict: Verdict, key: str, standing: Decision | None
) -> Callable[[], None]:
    """What keeps a decision when somebody clicks who saw that decision, or none, stand on the suggestion."""

    def keep() -> None:
        state = st.session_state
        who = author.signed(_FORM)
        reason = str(state.get(f"{'reason' if verdict == 'dismissed' else 'remark'}-{key}") or "").strip()
        if not roles.may("decision"):  # the role went while the page stood open, and its buttons go, too
            author.tell_refused()
        elif not who:
            state[_SAID] = ("synergies-needs-name", False, {})
        elif verdict == "dismissed" and not reason:
            state[_SAID] = ("synergies-needs-reason", False, {})
        else:
            saved = words.amount_kept(state.get(f"saved-{key}")) if verdict == "done" else None
            seen = None if standing is None else standing.decision_id
            try:
                acts.decide(filters, row, verdict, author=who, seen=seen, reason=reason, saving_dkk=saved)
            except ChangedMeanwhileError as error:
                when = f"{error.at.astimezone():%H:%M}"
                state[_SAID] = ("synergies-decided-meanwhile", False, {"author": error.by, "time": when})
            except roles.NotAllowedError:
                author.tell_refused()
            except RecordsUnreachableError:
                _log.exception("the decision can't be kept")
                state[_SAID] = ("synergies-not-kept", False, {})
            else:
                state[_SAID] = (f"synergies-kept-{verdict}", True, {})

    return keep


def _said() -> None:
    """What became of the last click, said once."""
    said = st.session_state.pop(_SAID, None)
    if said is not None:
        key, is_kept, params = said
        (st.success if is_kept else st.warning)(
            cards.plain(text(key, **params)), icon=":material/check:" if is_kept else ":material/edit:"
        )


# ── What was harvested ────────────────────────────────────────────────────────────────────────────────────────────


def _harvest() -> None:
    try:
        rows = suggestions.harvested()
    except RecordsUnreachableError:
        return  # said above, at the suggestions
    named = "decided_date what decision_reason author saving_dkk is_illustrative"
    takeaway = words.harvested_takeaway(rows)
    headed.rows("synergies-harvest", takeaway, rows, named, key="synergies-harvest", is_filtered=False)


draw()
