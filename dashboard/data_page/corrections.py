"""Corrections that people have made on screen: what each says in place of what, whether it holds, and how it is taken back."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import author, frame, roles, tables
from dashboard.cards import plain
from dashboard.data_page import mend_grid, trial
from dashboard.keeping import loading, trials
from dashboard.keeping.mending import Mend
from dashboard.parts import sections, visit
from dashboard.queries import data_health
from dashboard.words import corrections as words
from locales import text

_KEY = "loaded"
_SHOWN = 20


def draw(found: pd.DataFrame) -> None:
    """Draw the grid of what was refused or doubted in the loaded files, what correcting would do, and the corrections that there are."""
    frame.heading(text("mend-title"), text("mend-title-help"))
    with author.refusal_told():
        roles.require("correct")
        mend_grid.draw(found, _KEY)
        if mend_grid.kept(_KEY):
            _tried()
        _listed()


def _tried() -> None:
    mends = mend_grid.kept(_KEY)
    with st.container(border=True, key="mend-trial"):
        tried = visit.with_progress(lambda tell: _trial(mends, tell))
        if tried.error:
            st.error(plain(tried.error), icon=":material/block:")
            return
        assert tried.notes is not None
        rejects = tried.notes[tried.notes["kind"] == "reject"]
        refused = set(zip(rejects["file"], rejects["sheet"], rejects["row"], strict=True))
        still = {(one.file, one.sheet, one.row) for one in mends} & refused
        totals = tried.totals
        st.markdown(text("mend-summary", added=totals.added, changed=totals.changed, rejected=len(still)))
        trial.changes(tried, key="mend-trial", marked=visit.marked_copy)
        reason = st.text_input(
            text("mend-reason"), key="mend-reason", placeholder=text("mend-reason-example"), max_chars=500
        )
        with st.container(horizontal=True, vertical_alignment="bottom", key="mend-save-row"):
            author.field("mend")
            if st.button(
                text("mend-save", count=len(mends)), type="primary", key="mend-save", icon=":material/save:"
            ):
                with st.spinner(text("data-load-building")):
                    done = loading.correct(
                        mends, reason=reason.strip(), shown=tried.state, author=author.signed("mend")
                    )
                if done.error:
                    st.session_state.pop("mend-tried", None)
                    st.error(plain(done.error), icon=":material/block:")
                    return
                mend_grid.forget(_KEY)
                st.toast(text("mend-saved", count=len(mends)), icon=":material/check:")
                st.rerun()


def _trial(mends: tuple[Mend, ...], tell: loading.Progress) -> trials.Trial:
    of = (mends, int(data_health.loads()["load_id"].max()))
    if st.session_state.get("mend-tried", (None,))[0] != of:
        st.session_state["mend-tried"] = (of, loading.try_corrections(mends, tell))
    tried: trials.Trial = st.session_state["mend-tried"][1]
    return tried


def _listed() -> None:
    found = data_health.corrections()
    if found.empty:
        return
    states = found["state"].value_counts()
    frame.heading(
        text("mend-list-title"),
        text("mend-list", **{name: int(states.get(name, 0)) for name in ("applied", "retired", "waiting")}),
    )
    for line in found.head(_SHOWN).to_dict("records"):
        number, reason = str(line["correction_id"]), plain(str(line["reason"] or ""))
        with st.container(
            horizontal=True,
            horizontal_alignment="distribute",
            vertical_alignment="center",
            key=f"mend-line-{number}",
        ):
            who, when = visit.person(str(line["who"])), visit.when(line["said_at"])
            why = text("mend-by-why" if reason else "mend-by", who=who, when=when, reason=reason)
            st.markdown(f"{plain(words.state(line))}  \n:small[{why}]", width="stretch")
            if st.button(
                text("mend-withdraw"), key=f"mend-withdraw-{number}", type="tertiary", icon=":material/undo:"
            ):
                _withdraw(number)
    if len(found) > _SHOWN:

        @sections.folded(text("data-as-table"), "mend-table")
        def folded() -> None:
            tables.show_table(
                found,
                "correction_state file sheet row heading corrected_old corrected_new correction_reason who said_at",
                title=text("mend-list-title"),
                key="mend-table",
                is_filtered=False,
            )


def _withdraw(number: str) -> None:
    with st.spinner(text("data-load-building")):
        done = loading.withdraw_corrections((number,), author=author.signed("mend"))
    if done.error:
        st.error(plain(done.error), icon=":material/block:")
        return
    st.toast(text("mend-withdrawn"), icon=":material/check:")
    st.rerun()
