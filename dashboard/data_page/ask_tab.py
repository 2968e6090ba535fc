"""The data page's tab that asks owners to correct and confirm their own rows, and shows who has answered."""

from __future__ import annotations

import streamlit as st

from dashboard import asking, author, clock, frame, loading, roles, tables
from dashboard.cards import plain
from dashboard.options import load_options
from locales import LANGUAGES, language, text

_FORM = "ask"  # where the name of who asks is asked


def draw() -> None:
    """Draw the tab: for whoever may, the workbooks; then who was asked in which quarter, and what became of it."""
    frame.heading(text("data-ask-title"), text("data-ask-help"))
    if roles.may("ask"):
        with author.refusal_told():
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
        with st.container(horizontal=True, vertical_alignment="bottom", key="ask-buttons"):
            lang = language_choice("ask-lang")
            author.field(_FORM)
            download([str(one) for one in chosen], lang, key="ask-download", form=_FORM)


def language_choice(key: str) -> str:
    """The language of a workbook; at first the reader's own."""
    chosen = st.segmented_control(
        text("data-ask-lang"),
        list(LANGUAGES),
        default=language(),
        format_func=LANGUAGES.__getitem__,
        key=f"{key}-{language()}",
        required=True,
    )
    return str(chosen or language())


def download(parties: list[str], lang: str, *, key: str, form: str) -> None:
    """The button that makes the workbooks of some parties and keeps that they were asked."""
    known = load_options().choices["parties"]
    if len(parties) == 1:
        name = loading.name_of_form(known.get(parties[0], parties[0]), lang)
    else:
        name = text("data-ask-zip", date=clock.today())
    st.download_button(
        text("data-ask-download", count=max(len(parties), 1)),
        roles.later(loading.ask_owners, parties, lang, author=author.signed(form)),
        name,
        key=key,
        help=text("data-ask-download-help", days=loading.days_to_answer()),
        disabled=not parties,
        icon=":material/outgoing_mail:",
        type="primary",
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


def last_asked(party: str) -> str:
    """When a party was asked last, and what became of it."""
    found = [one for one in asking.asked(clock.today()) if one.party == party]
    if not found:
        return text("parties-ask-never")
    last = found[-1]
    return text("parties-ask-last", state=last.state, asked=last.asked_date, date=last.date)
