"""Invitations and mails that wait in a watched folder because their agreement is uncertain: a question each, answered by one click."""

import datetime as dt

import streamlit as st

from dashboard import author, clock, filters, forms, log_contact, widgets
from dashboard.cards import plain
from dashboard.keeping import contacts
from dashboard.keeping.watched import Seen
from dashboard.queries import agreements
from locales import formats, text

_FORM = "letter"
_KIND = "meeting"  # where the letter names several


def question(folder: str, one: Seen, key: str) -> None:
    """Ask which agreement a letter is about: the nearest ones, another, or none."""
    with st.container(key=f"letter-{key}"):
        kind, day = one.kind or _KIND, one.held_on
        why, called = plain(formats.together(one.reasons)), log_contact.kinds()[kind]
        said = text("letters-file", file=plain(one.name), why=why, kind=called, day=day, known=bool(day))
        st.markdown(said)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if one.letter:  # it can be read
                found = agreements.to_choose(filters.current_filters())
                names = {str(number): str(name) for number, name in found["name"].items()}
                day = one.held_on or widgets.date_input(
                    "log-day", value=None, key=f"letter-day-{key}", max_value=clock.today(), width=150
                )
                nearest = [number for number in one.agreements if number in names]
                for place, number in enumerate(nearest):
                    if st.button(names[number], key=f"letter-{place}-{key}", icon=":material/add_call:"):
                        _log(folder, one, key, number, name=names[number], kind=kind, day=day)
                other = widgets.selectbox(
                    "letters-other",
                    [number for number in names if number not in nearest],
                    index=None,
                    key=f"letter-other-{key}",
                    format_func=lambda number: names.get(number, number),
                    placeholder=text("log-agreement-placeholder"),
                )
                if other and widgets.button("log-save", key=f"letter-save-{key}", type="primary"):
                    _log(folder, one, key, other, name=names[other], kind=kind, day=day)
            if widgets.button("letters-none", icon="close", key=f"letter-none-{key}"):
                with author.refusal_told():
                    contacts.settle_letter(one.identity)
                    st.rerun()
        forms.complaint("log", f"{_FORM}-{key}")


def _log(
    folder: str, one: Seen, key: str, agreement_id: str, *, name: str, kind: str, day: dt.date | None
) -> None:
    if day is None:
        forms.complain("log", f"{_FORM}-{key}", text("log-no-day"))
        return
    forms.forget("log")
    with author.refusal_told(), st.spinner(text("data-load-building")):
        who = author.signed()
        logged = contacts.answer_letter(folder, one.name, agreement_id, kind=kind, day=day, author=who)
        if logged.error:
            forms.complain("log", f"{_FORM}-{key}", logged.error)
            return
        log_contact.say_done(logged.number, name, day)
        st.rerun()
