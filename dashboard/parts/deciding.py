"""Deciding on a suggestion: which one, what it rests on, and what is kept: accepted, dismissed with a reason, done, or taken up again."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any

import streamlit as st

from dashboard import acts, author, cards, forms, frame, roles, suggestions, tables, widgets
from dashboard.filters import current_filters
from dashboard.model import measures
from dashboard.suggestions import SuggestionFilters
from locales import formats, text
from records.decisions import Decision, Verdict

_FORM = "synergies"  # whose name field the decisions read
_MOST = 100  # suggestions to choose among
_MARKS = {"open": "○", "accepted": "▲", "dismissed": "×", "done": "●"}


def draw(asked: SuggestionFilters, standing: Mapping[str, Decision], told: int) -> None:
    """Draw the choice of a suggestion by its state, and the chosen one with its buttons; the first ``told`` waiting ones are described above."""
    frame.heading(text("synergies-decide"))
    forms.complaint("decision")
    by_state = measures.grouped(asked, "suggestion_count", "suggestion_state")
    counts = dict(by_state.itertuples(index=False, name=None))
    named = {
        one: text("synergies-state-count", state=text(f"synergies-state-{one}"), number=counts.get(one, 0))
        for one in suggestions.STATES
    }
    state = widgets.pills(
        "synergies-state",
        named,
        default="open",
        required=True,
        label_visibility="collapsed",
    )
    group = ("suggestion_state", str(state or "open"))
    rows = measures.rows(asked, "suggestion_count", group, limit=_MOST)
    if rows.empty:
        st.caption(text("synergies-none-in-state"))
        return
    found = {str(row["suggestion_key"]): row for row in rows.to_dict("records")}
    titles = {key: suggestions.title(row) for key, row in found.items()}
    chosen = widgets.selectbox(
        "synergies-which", titles, key=f"synergies-which-{state}", label_visibility="collapsed"
    )
    if (number := int(counts[group[1]])) > len(found):
        st.caption(text("synergies-which-first", shown=len(found), number=number))
    row = found[str(chosen)]
    is_told = state == "open" and str(chosen) in list(found)[:told]
    lines = [] if is_told else [suggestions.why(row), suggestions.arithmetic(row)]
    st.markdown("\n\n".join(map(cards.plain, [*lines, suggestions.points_text(row)])))
    decision = standing.get(str(chosen))
    if decision is not None:
        when, key = decision.decided_at.astimezone().date(), f"synergies-decided-{decision.decision}"
        said = text(key, author=decision.author, date=when, reason=decision.reason)
        st.markdown(f"{_MARKS[decision.decision]} {cards.plain(said)}")
    if roles.may("decision"):
        author.field(_FORM)
        _buttons(row, forms.slug(str(chosen)), decision, asked)
    else:
        st.caption(text("synergies-not-allowed"))
    things = suggestions.behind(row, asked.as_of)
    columns = measures.shown("thing_count")
    title = text("synergies-facts")
    tables.show_table(things, columns, title=title, key="synergies-facts", filters=current_filters())
    if suggestions.is_cut(row):
        st.caption(text("synergies-facts-cut"))


def _buttons(row: Mapping[Any, Any], key: str, decision: Decision | None, filters: SuggestionFilters) -> None:
    state = "open" if decision is None else decision.decision
    act = partial(_keep, row, filters, key, decision)

    def keeps(name: str, verdict: Verdict, icon: str = "") -> None:
        widgets.button(f"synergies-{name}", key=f"{name}-{key}", icon=icon, on_click=partial(act, verdict))

    def asks(name: str) -> None:
        example = text(f"synergies-{name}-example")
        widgets.text_area(f"synergies-{name}", key=f"{name}-{key}", placeholder=example, max_chars=500)

    def popover(name: str, icon: str) -> Any:
        return widgets.popover(f"synergies-{name}", icon=icon, key=f"{name}-{key}", on_change="rerun")

    with st.container(horizontal=True, gap="small", key=f"decide-{key}"):
        if state == "open":
            keeps("accept", "accepted", "check")
            with popover("dismiss", "close") as box:
                if widgets.is_open(box):
                    asks("reason")
                    keeps("keep-dismissal", "dismissed")
        if state in ("open", "accepted"):
            with popover("done", "task_alt") as box:
                if widgets.is_open(box):
                    saving = 0 if formats.is_missing(row["saving_dkk"]) else round(row["saving_dkk"])
                    st.session_state.setdefault(f"saved-{key}", saving)
                    widgets.number_input(
                        "synergies-saved",
                        min_value=0,
                        max_value=100_000_000,
                        step=1000,
                        key=f"saved-{key}",
                        helps=True,
                    )
                    asks("remark")
                    keeps("keep-done", "done")
        if state != "open":
            keeps("reopen", "reopened", "undo")


def _keep(
    row: Mapping[Any, Any], filters: SuggestionFilters, key: str, standing: Decision | None, verdict: Verdict
) -> None:
    state = st.session_state
    is_dismissed = verdict == "dismissed"
    reason = str(state.get(f"{'reason' if is_dismissed else 'remark'}-{key}") or "").strip()
    typed = state.get(f"saved-{key}") if verdict == "done" else None
    saved = Decimal(str(typed)).quantize(Decimal("0.01")) if typed else None
    seen = None if standing is None else standing.decision_id
    save = partial(acts.decide, filters, row, verdict, seen=seen, reason=reason, saving_dkk=saved)
    wrong = "synergies-needs-reason" if is_dismissed and not reason else None
    if forms.keep("decision", _FORM, wrong, save):
        st.toast(text(f"synergies-kept-{verdict}"), icon=":material/check:")
