"""Names that may mean one company: the buttons that answer, what waits for the next build, and how an answer is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard import author, cards, roles
from dashboard.filters_model import Filters
from dashboard.keeping import confirming
from dashboard.model import measures
from dashboard.parts import visit
from dashboard.queries import companies as ask
from locales import formats, text

_ASKED = 6  # pairs with buttons; the table has them all


def draw(filters: Filters) -> None:
    """Draw the first pairs with the buttons that answer, and what has been answered since the last build."""
    if fault := st.session_state.pop("companies-fault", None):
        st.error(cards.plain(fault), icon=":material/block:")
    if roles.may("rebuild"):
        _waiting()
    for number, row in enumerate(measures.rows(filters, "double_count", limit=_ASKED).to_dict("records")):
        _pair(number, row)


def split(filters: Filters) -> None:
    """Draw what takes a merge back that a person has decided."""
    rows = measures.rows(filters, "merge_count")
    said = rows[rows["is_said"].astype(bool)]["other_name"].tolist()
    if not said or not roles.may("company"):
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="companies-split"):
        chosen = st.selectbox(
            text("companies-split"), list(dict.fromkeys(said)), key="companies-split-name", width=340
        )
        st.button(
            text("companies-split-button"),
            key="companies-split-button",
            icon=":material/call_split:",
            on_click=_answer,
            args=("split", chosen),
        )


def _pair(number: int, row: Mapping[Any, Any]) -> None:
    sides = [(str(row["company_name"]), row["cvr"]), (str(row["other_name"]), row["other_cvr"])]
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"double-{number}", gap="medium"
    ):
        with st.container(gap=None, key=f"double-words-{number}"):
            first, second = (
                name if formats.is_missing(cvr) else text("companies-name-cvr", name=name, cvr=str(cvr))
                for name, cvr in sides
            )
            st.markdown(text("companies-double-pair", first=cards.plain(first), second=cards.plain(second)))
            why = text(
                "companies-double-why",
                reason=str(row["reason"]).replace("_", "-"),
                kind="row" if row["is_other_registered"] else "mention",
                count=row["mention_count"],
            )
            st.caption(cards.plain(why))
        if not roles.may("company"):
            return
        # as the file of aliases writes a company
        pair = [name if formats.is_missing(cvr) else str(cvr) for name, cvr in sides]
        for answer, icon in (("same", ":material/merge:"), ("different", None)):
            st.button(
                text(f"companies-double-{answer}"),
                key=f"double-{answer}-{number}",
                type="secondary" if answer == "same" else "tertiary",
                icon=icon,
                on_click=_answer,
                args=(answer, *pair),
            )


def _answer(kind: str, name: str, other: str = "") -> None:
    who = author.signed()
    with author.refusal_told():
        if kind == "split":
            fault = confirming.split_company(name)
        elif kind == "same":
            fault = confirming.merge_companies(name, other, author=who)
        else:
            fault = confirming.keep_companies_apart(name, other, author=who)
        st.session_state["companies-fault"] = fault


def _waiting() -> None:
    built = ask.answers_built()
    waiting = confirming.company_answers_waiting(
        list(zip(built["alias_id"], built["company_id"], built["is_same"].astype(bool), strict=True))
    )
    if not waiting:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="companies-waiting"):
        st.markdown(text("companies-waiting", count=waiting))
        if st.button(
            text("companies-rebuild"), key="companies-rebuild", type="primary", icon=":material/sync:"
        ):
            visit.rebuild(text("companies-rebuilt"))
