"""Questions to companies and problem owners: who has been asked, and the workbooks that ask them."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import asking, author, cards, clock, frame, roles
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.parts import asking_owners, mine, sections
from locales import text

_CHOSEN = "company-gaps-chosen"


def with_standing(rows: pd.DataFrame) -> pd.DataFrame:
    """The companies with asked_text: when each was asked last, and what became of it."""
    standing = asking.by_company(clock.today())
    told = [asking_owners.standing(standing.get(company_id)) for company_id in rows["company_id"]]
    return rows.assign(asked_text=pd.Series(told, index=rows.index, dtype="object"))


def draw(filters: Filters) -> None:
    """Choose some of the companies that lack something, or all, and take their workbooks along; for those who may ask."""
    if not roles.may("ask"):
        return
    rows = measures.rows(filters, "gap_company_count")
    names = dict(zip(rows["company_id"], rows["company_name"], strict=True))
    # filters may have left out what was chosen
    st.session_state[_CHOSEN] = [one for one in st.session_state.get(_CHOSEN, []) if one in names]
    with author.refusal_told(), st.container(border=True, key="company-gaps-ask"):
        st.caption(text("companies-gaps-ask-help"))
        with st.container(horizontal=True, vertical_alignment="bottom", key="company-gaps-choice"):
            chosen = st.multiselect(
                text("companies-gaps-ask"),
                list(names),
                format_func=names.__getitem__,
                key=_CHOSEN,
                placeholder=text("companies-gaps-ask-placeholder"),
            )
            st.button(
                text("companies-gaps-all", count=len(names)),
                key="company-gaps-all",
                icon=":material/select_all:",
                on_click=lambda: st.session_state.update({_CHOSEN: list(names)}),
            )
        asking_owners.ask([str(one) for one in chosen], key="company-gaps", kind=asking.COMPANY)


def tools(company_id: str, name: str, *, may_ask: bool) -> None:
    """The tools for one company: remember it as one's own, and the workbook that it corrects and confirms, for users who may ask."""
    with st.container(horizontal=True, vertical_alignment="center", key="company-tools"):
        if frame.may_open("opportunities"):
            mine.switch(company_id)
        if may_ask and roles.may("ask"):

            @sections.popped(text("companies-ask"), f"company-ask-{company_id}", ":material/outgoing_mail:")
            def popped() -> None:
                st.markdown(text("companies-ask-help", name=cards.plain(name)))
                st.caption(asking_owners.standing(asking.by_company(clock.today()).get(company_id)))
                with author.refusal_told():
                    asking_owners.ask([company_id], key=f"company-ask-{company_id}", kind=asking.COMPANY)


def ask_owner(owner: str) -> None:
    """The popover with the workbook that the owner of a challenge corrects and confirms, for those who may ask."""
    if not roles.may("ask"):
        return

    @sections.popped(text("challenges-ask"), "challenge-ask", ":material/outgoing_mail:")
    def popped() -> None:
        st.caption(asking_owners.last_asked(owner, asking.OWNER))
        with author.refusal_told():
            asking_owners.ask([owner], key="challenge-ask", kind=asking.OWNER, default="zh")
