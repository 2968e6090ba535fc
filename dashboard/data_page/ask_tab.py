"""The data page's tab that asks owners to correct and confirm their own rows, and shows who has answered."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import asking, author, clock, frame, roles, tables
from dashboard.cards import plain
from dashboard.keeping import owners
from dashboard.language import of_file
from dashboard.options import load_options
from locales import speaking, text

_MADE = "asked-made"  # the workbooks that this visit has just made, and of whom


def draw() -> None:
    """Draw the tab, for whoever may ask: the workbooks, then who was asked in which quarter, and what became of it."""
    frame.heading(text("data-ask-title"), text("data-ask-help"))
    with author.refusal_told():
        roles.require("ask")
        _forms()
        _matrix()


def _forms() -> None:
    """Choose whom to ask, and take their workbooks along."""
    known = load_options().choices["parties"]
    with st.container(border=True, key="ask-forms"):
        chosen = st.multiselect(
            text("data-ask-parties"),
            list(known),
            format_func=known.__getitem__,
            key="ask-parties",
            placeholder=text("data-ask-parties-placeholder"),
        )
        ask([str(one) for one in chosen], key="ask")


def ask(parties: Sequence[str], *, key: str, kind: str = asking.PARTY, default: str | None = None) -> None:
    """Ask some parties or problem owners: the language, who asks, the button that makes their workbooks, and then the one that takes them along.

    Args:
        parties: as the exports write them.
        key: unique on the page.
        kind: whom they are.
        default: the language that is offered first; that of the page where none is named.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"{key}-buttons"):
        lang = of_file(text("data-ask-lang"), f"{key}-lang", default=default)
        author.field(key)
        if st.button(
            text("data-ask-make", count=len(parties)),
            key=f"{key}-make",
            help=text("data-ask-make-help", days=owners.days_to_answer()),
            disabled=not parties,
            icon=":material/outgoing_mail:",
            type="primary",
        ):
            made = speaking(lang)(owners.ask_owners)(parties, author=author.signed(key), kind=kind)
            st.session_state[_MADE] = (tuple(parties), made)
    of, made = st.session_state.get(_MADE, ((), None))
    if made is None or of != tuple(parties):
        return
    if made.error:
        st.error(plain(made.error), icon=":material/block:")
        return
    st.success(text("data-ask-made", count=len(parties)), icon=":material/mark_email_read:")
    st.download_button(
        text("data-ask-download", count=len(parties)),
        made.content,
        made.name,
        key=f"{key}-download",
        on_click="ignore",
        icon=":material/download:",
    )


def _matrix() -> None:
    day = clock.today()
    questions = asking.asked(day)
    frame.heading(text("data-ask-matrix"))
    if not questions:
        st.info(text("data-ask-none"), icon=":material/forward_to_inbox:")
        return
    newest = [one for one in questions if one.is_newest]
    counts = {state: sum(one.state == state for one in newest) for state in ("answered", "waiting", "late")}
    st.markdown(plain(text("data-ask-standing", asked=len(newest), **counts)))
    rows, columns = asking.matrix(questions)
    tables.show_table(rows, columns, title=text("data-ask-matrix"), key="ask-matrix", is_filtered=False)


def last_asked(party: str, kind: str = asking.PARTY) -> str:
    """When a party or problem owner was asked last, and what became of it."""
    found = [one for one in asking.asked(clock.today()) if (one.kind, one.party) == (kind, party)]
    return standing(found[-1] if found else None)


def standing(last: asking.Asked | None) -> str:
    """When somebody was asked last, and what became of it."""
    if last is None:
        return text("parties-ask-never")
    return text("parties-ask-last", state=last.state, asked=last.asked_date, date=last.date)
