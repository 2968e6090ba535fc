"""Answers that are remembered: facts that a line above a table states for all of it (year, party, unit, which budget counts), and totals that its rows miss."""

from collections.abc import Sequence

import streamlit as st

from dashboard import author, widgets
from dashboard.cards import plain
from dashboard.keeping import confirming
from dashboard.keeping.trials import Asked, Held
from locales import formats, text


def ask(asked: Sequence[Asked], key: str) -> bool:
    """A field for each fact, filled with how it was read where something decides that, and one button for all; returns whether they were answered."""
    if not asked:
        return False
    with st.container(border=True, key=f"facts-{key}"):
        st.markdown(f"**{text('data-fact-title')}**  \n{text('data-fact-help')}")
        said = [(fact, _answer(fact, f"{key}-{number}")) for number, fact in enumerate(asked)]
        answered = [(fact, answer) for fact, answer in said if answer]
        if st.button(
            text("data-fact-save", count=len(said)),
            key=f"facts-save-{key}",
            icon=":material/check:",
            disabled=len(answered) < len(said),
        ):
            problem = confirming.confirm_facts(answered, author=author.signed())
            if problem is None:
                return True
            st.error(plain(problem), icon=":material/block:")
    return False


def _answer(fact: Asked, key: str) -> str | None:
    label = text(f"data-fact-{fact.about}", line=plain(fact.line), files=[plain(file) for file in fact.files])
    chosen = st.selectbox(
        label,
        fact.options,
        index=0 if fact.taken else None,
        placeholder=text("mapping-choose"),
        accept_new_options=True,
        key=f"fact-{key}",
        width=420,
    )
    answer = (chosen or "").strip()
    if answer and not confirming.is_readable(fact, answer):
        st.caption(text(f"data-fact-unreadable-{fact.about}", value=plain(answer)))
        return None
    return answer or None


def ask_totals(sheets: Sequence[Held]) -> bool:
    """One box a sheet that is held back, with a button that lets its rows be loaded; returns whether one was let."""
    is_let = False
    for number, held in enumerate(sheets):
        with st.container(border=True, key=f"held-{number}"):
            st.warning(
                formats.labelled(f"**{plain(held.file)} › {plain(held.sheet)}**", plain(held.message)),
                icon=":material/functions:",
            )
            if widgets.button(
                "data-held-accept",
                icon="check",
                key=f"held-accept-{number}",
                help=text("data-held-accept-help", sheet=held.sheet),
            ):
                confirming.accept_total(held.source, held.sheet, held.told, author=author.signed())
                is_let = True
    return is_let
