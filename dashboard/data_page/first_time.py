"""The data page of a desk without data: the first exports, the sample, and the templates."""

import streamlit as st

from dashboard import author, frame, roles, widgets
from dashboard.data_page import load_tab, templates_tab
from dashboard.keeping import loading
from dashboard.parts import visit
from locales import text


def draw() -> None:
    """The first steps of a keeper; other roles are told to wait."""
    if not roles.may("load"):
        st.info(text("data-first-viewer"), icon=":material/inbox:")
        return
    frame.heading(text("data-first-title"), text("data-first-help"))
    frame.first_steps()
    load_tab.drop()
    with st.container(border=True, key="first-sample"):
        st.markdown(f"**{text('data-first-sample-title')}**  \n{text('data-first-sample-help')}")
        if widgets.button("data-first-sample", icon="science", key="load-sample"):
            with author.refusal_told():
                who = author.signed()
                done = visit.with_progress(lambda tell: loading.load_sample(author=who, progress=tell))
                if done.error:
                    st.error(done.error, icon=":material/block:")
                else:
                    st.rerun()
    templates_tab.draw()
