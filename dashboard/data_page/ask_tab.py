"""The data page's tab that asks owners to correct and confirm their own rows, and shows who has answered."""

import streamlit as st

from dashboard import asking, author, clock, frame, roles, tables, widgets
from dashboard.cards import plain
from dashboard.options import load_options
from dashboard.parts import asking_owners
from locales import text


def draw() -> None:
    """Draw the tab, for users who may ask: the workbooks, then the parties asked per quarter and their answers."""
    frame.heading(text("data-ask-title"), text("data-ask-help"))
    with author.refusal_told():
        roles.require("ask")
        # choose the parties to ask, and download their workbooks
        known = load_options().choices["parties"]
        with st.container(border=True, key="ask-forms"):
            chosen = widgets.multiselect(
                "data-ask-parties",
                list(known),
                format_func=known.__getitem__,
                key="ask-parties",
                placeholder=text("data-ask-parties-placeholder"),
            )
            asking_owners.ask([str(one) for one in chosen], key="ask")
            if not chosen:
                asking_owners.links(key="ask")
        questions = asking.asked(clock.today())
        frame.heading(text("data-ask-matrix"))
        if not questions:
            st.info(text("data-ask-none"), icon=":material/forward_to_inbox:")
            return
        newest = [one for one in questions if one.is_newest]
        counts = {
            state: sum(one.state == state for one in newest) for state in ("answered", "waiting", "late")
        }
        st.markdown(plain(text("data-ask-standing", asked=len(newest), **counts)))
        rows, columns = asking.matrix(questions)
        tables.show_table(rows, columns, title=text("data-ask-matrix"), key="ask-matrix")
