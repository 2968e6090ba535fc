"""Asking owners to correct and confirm their own rows: the workbooks and mails, the links by which they answer, and when each was asked last; and what else a Danish party is sent: the link to keep, and its calendar's address."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, get_args

import streamlit as st

from dashboard import (
    acts,
    author,
    cards,
    clock,
    feeds,
    forms,
    frame,
    network,
    options,
    roles,
    tables,
    widgets,
)
from dashboard.keeping import owners
from dashboard.language import of_file
from dashboard.parts import sections
from locales import LANGUAGES, language, speaking, text
from records import links as kept

_MADE = "asked-made"  # the workbooks that this visit has just made, and their parties
_FEED = "parties-feed-made"  # the feed that it has just made: its party and its address, which is told once


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
        st.markdown(cards.plain(text("data-ask-standing", asked=len(newest), **counts)))
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
        st.error(cards.plain(made.error), icon=":material/block:")
    elif made is not None and of == tuple(parties):
        st.success(text("data-ask-made", count=made.count), icon=":material/mark_email_read:")
        if made.left_out:
            st.info(cards.plain(made.left_out), icon=":material/info:")
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
                subject=cards.plain(link.subject_name),
                language=LANGUAGES[link.lang],
                date=link.expires_date,
                count=link.answer_count,
                who=cards.plain(link.answered_by or ""),
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


def for_party(party: str, name: str, now: Mapping[str, Any]) -> None:
    """Draw how far the owner has confirmed the agreements, and what can be sent to the party; ``now`` are the measures of its page."""
    of = forms.slug(party)
    if not roles.is_guest() and now["agreement_count"]:
        count = int(now["agreement_count"])
        said = text("confirmed-none")
        if confirmed := int(now["confirmed_count"] or 0):
            days = int(now["days_since_last_confirmed"])
            said = text("confirmed-some", confirmed=confirmed, count=count, all=confirmed == count, days=days)
        st.caption(f":material/verified: {said}")
    with st.container(horizontal=True, gap="small", key=f"parties-links-{of}"):
        if now["agreement_count"]:
            said = text("parties-ask-help", name=cards.plain(name))
            popped(text("parties-ask"), f"parties-ask-{of}", party, owners.PARTY, said=said)
        _keep(party, name, of)


def _keep(party: str, name: str, of: str) -> None:
    @sections.popped(text("parties-keep"), f"parties-keep-{of}", ":material/bookmark:")
    def drawn() -> None:
        st.markdown(text("parties-keep-link", name=cards.plain(name)))
        server = str(st.context.url or "")
        page = frame.address("parties", as_of="", about=party).removeprefix(".")
        st.code(feeds.address(server, page), language=None, wrap_lines=True)
        if roles.may("feed"):
            st.markdown(text("parties-feed-help", name=cards.plain(name)))
            with author.refusal_told(), frame.without_records():
                key = f"parties-feed-make-{of}"
                if widgets.button("parties-feed-make", icon="event_upcoming", key=key):
                    _, token = acts.make_feed(party, language(), author=author.signed())
                    address = feeds.address(server, f"/calendar/{token}.ics")
                    st.session_state[_FEED] = (party, address)
                about, address = st.session_state.get(_FEED, ("", ""))
                if about == party:
                    st.success(text("parties-feed-made"), icon=":material/content_copy:")
                    st.code(address, language=None, wrap_lines=True)
                found = kept.feeds_of(party)
                if not found:
                    st.caption(text("parties-feed-none"))
                for feed in found:
                    said = text(
                        "parties-feed-row",
                        language=LANGUAGES[feed.lang],
                        date=feed.made_at.astimezone().date(),
                        known=bool(feed.made_by),
                        who=cards.plain(feed.made_by),
                    )
                    key = f"feed-withdraw-{feed.feed_id}"
                    withdraw = partial(acts.withdraw_feed, feed.feed_id)
                    in_use(said, "parties-feed-withdraw", key, _FEED, withdraw)
