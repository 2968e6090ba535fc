"""Asking owners to correct and confirm their own rows: the workbooks and mails, the links by which they answer, and when each was asked last."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import get_args

import streamlit as st

from dashboard import acts, author, clock, feeds, frame, network, options, roles, tables, widgets
from dashboard.cards import plain
from dashboard.keeping import owners
from dashboard.language import of_file
from dashboard.parts import sections
from locales import LANGUAGES, speaking, text
from records import links as kept

_MADE = "asked-made"  # the workbooks that this visit has just made, and their parties


def tab() -> None:
    """The data page's tab, for users who may ask: the workbooks, then the parties asked per quarter and their answers."""
    frame.heading(text("data-ask-title"), text("data-ask-help"))
    with author.refusal_told():
        roles.require("ask")
        # choose the parties to ask, and download their workbooks
        known = options.load_options().choices["parties"]
        with st.container(border=True, key="ask-forms"):
            hint = text("data-ask-parties-placeholder")
            chosen = widgets.multiselect("data-ask-parties", known, key="ask-parties", placeholder=hint)
            ask([str(one) for one in chosen], key="ask")
            if not chosen:
                links(key="ask")
        questions = owners.asked(clock.today())
        frame.heading(text("data-ask-matrix"))
        if not questions:
            st.info(text("data-ask-none"), icon=":material/forward_to_inbox:")
            return
        newest = [one.state for one in questions if one.is_newest]
        counts = {state: newest.count(state) for state in get_args(owners.State)}
        st.markdown(plain(text("data-ask-standing", asked=len(newest), **counts)))
        rows, columns = owners.matrix(questions)
        tables.show_table(rows, columns, title=text("data-ask-matrix"), key="ask-matrix")


def ask(parties: Sequence[str], *, key: str, kind: str = owners.PARTY, default: str | None = None) -> None:
    """Ask some parties or problem owners: the language, who asks, the button that makes workbooks and mails, those that take them along, and the links in use."""
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"{key}-buttons"):
        lang = of_file("data-ask-lang", f"{key}-lang", default=default)
        author.field(key)
        if st.button(
            text("data-ask-make", count=len(parties)),
            key=f"{key}-make",
            help=text("data-ask-make-help", days=owners.days_to_answer()),
            disabled=not parties,
            icon=":material/outgoing_mail:",
            type="primary",
        ):
            server = network.outside(str(st.context.url or ""))
            who = author.signed(key)
            address = feeds.address(server, "") if server else ""
            with frame.without_records():
                made = speaking(lang)(owners.ask_owners)(parties, author=who, kind=kind, server=address)
                st.session_state[_MADE] = (tuple(parties), made)
    of, made = st.session_state.get(_MADE, ((), None))
    if made is not None and of == tuple(parties) and made.error:
        st.error(plain(made.error), icon=":material/block:")
    elif made is not None and of == tuple(parties):
        st.success(text("data-ask-made", count=made.count), icon=":material/mark_email_read:")
        if made.left_out:
            st.info(plain(made.left_out), icon=":material/info:")
        with st.container(horizontal=True, key=f"{key}-made"):
            st.download_button(
                text("data-ask-mail", count=made.count),
                made.mail,
                made.mail_name,
                key=f"{key}-mail",
                help=text("data-ask-mail-help"),
                on_click="ignore",
                icon=":material/outgoing_mail:",
            )
            st.download_button(
                text("data-ask-download", count=made.count),
                made.content,
                made.name,
                key=f"{key}-download",
                on_click="ignore",
                icon=":material/download:",
            )
    if parties:
        links(parties, key=key, kind=kind)


def links(parties: Sequence[str] = (), *, key: str, kind: str = owners.PARTY) -> None:
    """The links in use by which some parties answer, all of them where none is named; each can be withdrawn."""
    with frame.without_records():
        for link in kept.links_in_use(clock.today(), kind, tuple(parties)):
            said = text(
                "data-ask-link",
                subject=plain(link.subject_name),
                language=LANGUAGES[link.lang],
                date=link.expires_date,
                count=link.answer_count,
                who=plain(link.answered_by or ""),
            )
            withdraw = partial(acts.withdraw_link, link.link_id)
            in_use(said, "data-ask-withdraw", f"{key}-withdraw-{link.link_id}", _MADE, withdraw)


def in_use(said: str, word: str, key: str, made: str, withdraw: Callable[..., object]) -> None:
    """A link that is in use in words, and the button that withdraws it; what this visit has just ``made`` is shown no longer then."""

    def withdrawn() -> None:
        st.session_state.pop(made, None)
        with author.refusal_told():
            withdraw(author=author.signed())

    with st.container(horizontal=True, vertical_alignment="center", key=f"row-{key}"):
        st.markdown(said)
        widgets.button(word, icon="link_off", key=key, type="tertiary", helps=True, on_click=withdrawn)


def popped(
    label: str, key: str, subject: str, kind: str, *, said: str = "", default: str | None = None
) -> None:
    """The popover with the workbook that one party, owner or company corrects and confirms, for users who may ask."""
    if not roles.may("ask"):
        return

    @sections.popped(label, key, ":material/outgoing_mail:")
    def drawn() -> None:
        if said:
            st.markdown(said)
        asked = owners.asked(clock.today())
        found = [one for one in asked if (one.question.kind, one.question.subject) == (kind, subject)]
        st.caption(standing(found[-1] if found else None))
        with author.refusal_told():
            ask([subject], key=key, kind=kind, default=default)


def standing(last: owners.Asked | None) -> str:
    """When they were last asked, and the answer."""
    if last is None:
        return text("parties-ask-never")
    return text("parties-ask-last", state=last.state, asked=last.question.asked_date, date=last.day)
