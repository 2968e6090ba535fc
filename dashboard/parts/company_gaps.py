"""Parts of the Companies page: those asked what is lacking, names that may mean one company."""

from functools import partial

import pandas as pd
import streamlit as st

from dashboard import author, cards, clock, roles, widgets
from dashboard.filters_model import Filters
from dashboard.keeping import confirming, owners
from dashboard.model import measures
from dashboard.parts import asking_owners, chinese_names, visit
from dashboard.words.names import told
from locales import formats, text

_CHOSEN = "company-gaps-chosen"
_ASKED = 6  # pairs with buttons; the table has them all


def with_standing(rows: pd.DataFrame) -> pd.DataFrame:
    """The companies with asked_text: when each was asked last, and what became of it."""
    last = owners.by_company(clock.today())
    return told(rows, asked_text=lambda row: asking_owners.standing(last.get(row["company_id"])))


def draw(filters: Filters) -> None:
    """Choose some of the companies that lack something, or all, and download their workbooks; for users who may ask."""
    if not roles.may("ask"):
        return
    rows = measures.rows(filters, "gap_company_count")
    names = dict(zip(rows["company_id"], rows["company_name"], strict=True))
    # filters may have left out what was chosen
    st.session_state[_CHOSEN] = [one for one in st.session_state.get(_CHOSEN, []) if one in names]
    with author.refusal_told(), st.container(border=True, key="company-gaps-ask"):
        st.caption(text("companies-gaps-ask-help"))
        hint = text("companies-gaps-ask-placeholder")
        chosen = widgets.multiselect("companies-gaps-ask", names, key=_CHOSEN, placeholder=hint)
        asking_owners.ask([str(one) for one in chosen], key="company-gaps", kind=owners.COMPANY)


def tools(company_id: str, name: str, *, may_ask: bool) -> None:
    """The tools for one company: for users who may its name in Chinese and the workbook that it corrects and confirms."""
    with st.container(horizontal=True, vertical_alignment="center", key="company-tools"):
        chinese_names.tool("company", company_id)
        if may_ask:
            said = text("companies-ask-help", name=cards.plain(name))
            key = f"company-ask-{company_id}"
            asking_owners.popped(text("companies-ask"), key, company_id, owners.COMPANY, said=said)


def draw_doubles(filters: Filters) -> None:
    """Draw the first pairs with the buttons that answer."""
    for number, row in enumerate(measures.rows(filters, "double_count", limit=_ASKED).to_dict("records")):
        sides = [(str(row["company_name"]), row["cvr"]), (str(row["other_name"]), row["other_cvr"])]
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=f"double-{number}", gap="medium"
        ):
            with st.container(gap=None, key=f"double-words-{number}"):
                first, second = (
                    name if formats.is_missing(cvr) else text("companies-name-cvr", name=name, cvr=str(cvr))
                    for name, cvr in sides
                )
                pair = text("companies-double-pair", first=cards.plain(first), second=cards.plain(second))
                st.markdown(pair)
                kind = "row" if row["is_other_registered"] else "mention"
                reason = str(row["reason"]).replace("_", "-")
                why = text("companies-double-why", reason=reason, kind=kind, count=row["mention_count"])
                st.caption(cards.plain(why))
            if roles.may("company"):
                # as the file of aliases writes a company
                one, other = (name if formats.is_missing(cvr) else str(cvr) for name, cvr in sides)
                compare = partial(confirming.compare_companies, one, other, author=author.signed())
                for answer, icon, look in (("same", "merge", "secondary"), ("different", "", "tertiary")):
                    word, key = f"companies-double-{answer}", f"double-{answer}-{number}"
                    if widgets.button(word, key=key, icon=icon, type=look):
                        keep = partial(compare, are_same=answer == "same")
                        visit.confirmed(keep, text("companies-rebuilt"))


def split(filters: Filters) -> None:
    """Draw the controls that undo a merge that a user decided on."""
    rows = measures.rows(filters, "merge_count")
    said = rows[rows["is_said"].astype(bool)]["other_name"].tolist()
    if not said or not roles.may("company"):
        return
    names = list(dict.fromkeys(said))
    with st.container(horizontal=True, vertical_alignment="bottom", key="companies-split"):
        chosen = widgets.selectbox("companies-split", names, key="companies-split-name", width=340)
        if widgets.button("companies-split-button", icon="call_split"):
            split = partial(confirming.split_company, chosen, author=author.signed())
            visit.confirmed(split, text("companies-rebuilt"))
