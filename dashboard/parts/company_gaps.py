"""What companies have to be asked: who lacks what, who has been asked, and the workbooks that ask them."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard import asking, author, cards, clock, figures, roles, tables
from dashboard.data_page import ask_tab
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Column
from dashboard.parts import headed, sections
from locales import text

_FIGURES = "gap_cvr_count gap_protection_count gap_interest_count"
_CHOSEN = "company-gaps-chosen"


def draw(filters: Filters, open_company: Callable[[str], None]) -> None:
    """Draw the part: how many lack what, each company with what to ask it, and the form that asks some of them.

    Args:
        filters: those of the companies page.
        open_company: what opens one company.
    """
    now = measures.values(filters, f"gap_company_count {_FIGURES}")
    title = headed.heading("companies-gaps", text("companies-gaps-takeaway", **now))
    rows = measures.rows(filters, "gap_company_count")
    if rows.empty:
        return
    with cards.row("company-gaps"):
        for name in _FIGURES.split():
            figures.card(name, filters, now)
    ids = rows["company_id"].tolist()
    if roles.may("ask"):
        with author.refusal_told():
            _ask(dict(zip(ids, rows["company_name"], strict=True)))
    standing = asking.by_company(clock.today())
    told = [ask_tab.standing(standing.get(company_id)) for company_id in ids]
    tables.show_table(
        rows.assign(asked_text=pd.Series(told, dtype="object")),
        [
            "company_name gap_codes oldest_interest_date",
            Column("asked_text", text("companies-gaps-asked"), width="medium"),
            "confirmed_date cvr danish_place is_illustrative _file _sheet _row",
        ],
        title=title,
        key="company-gaps",
        on_row=lambda position: open_company(ids[position]),
    )


def _ask(names: dict[str, str]) -> None:
    """Choose some of the companies, or all, and take their workbooks along."""
    # filters may have left out what was chosen
    st.session_state[_CHOSEN] = [one for one in st.session_state.get(_CHOSEN, []) if one in names]
    with st.container(border=True, key="company-gaps-ask"):
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
        ask_tab.ask([str(one) for one in chosen], key="company-gaps", kind=asking.COMPANY)


def ask_one(company_id: str, name: str) -> None:
    """The popover with the workbook that one company corrects and confirms."""

    @sections.popped(text("companies-ask"), f"company-ask-{company_id}", ":material/outgoing_mail:")
    def popped() -> None:
        st.markdown(text("companies-ask-help", name=cards.plain(name)))
        st.caption(ask_tab.standing(asking.by_company(clock.today()).get(company_id)))
        with author.refusal_told():
            ask_tab.ask([company_id], key=f"company-ask-{company_id}", kind=asking.COMPANY)
