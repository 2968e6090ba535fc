"""Danish parties, "my municipality": the profile of one, two side by side, the status brief to print, and a calendar to subscribe to."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import acts, author, cards, feeds, frame, roles
from dashboard.data_page import ask_tab
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.parts import actions, profile, sections
from dashboard.profiles import PARTIES, Kind, Profile
from dashboard.words import profile as words
from locales import LANGUAGES, language, text
from records import feeds as kept
from records.database import RecordsUnreachableError

_FIGURES = "action_count action_red_count action_put_off_count"
_MADE = "parties-feed-made"  # the feed that this visit has just made: its party and its address, which is told once


def _brief(kind: Kind, filters: Filters, about: str, guest: bool) -> bytes:
    # typst is loaded by those who print, not by every visit
    from reports.brief import brief  # noqa: PLC0415

    return brief(kind, filters, about, guest=guest)


def _head(one: Profile) -> None:
    """Names and facts, how fresh they are, and whether it is made up."""
    profile.names(one)
    if not roles.is_guest() and one.figures["agreement_count"]:
        st.caption(f":material/verified: {words.confirmed(one.figures)}")
        if roles.may("ask"):
            _ask(one)
    if one.about in one.kind.invented():
        st.caption(f":material/science: {text('parties-invented', name=cards.plain(one.name))}")


# ── The link and the calendar ─────────────────────────────────────────────────────────────────────────────────────


def _keep(one: Profile) -> None:
    """The popover with the link to save, and for keepers the addresses of the party's calendar."""

    @sections.popped(text("parties-keep"), "parties-keep", ":material/bookmark:")
    def popped() -> None:
        st.markdown(text("parties-keep-link", name=cards.plain(one.name)))
        server = str(st.context.url or "")
        page = frame.address("parties", as_of="", about=one.about).removeprefix(".")
        st.code(feeds.address(server, page), language=None, wrap_lines=True)
        if roles.may("feed"):
            with author.refusal_told():
                _feeds(one, server)


def _ask(one: Profile) -> None:
    """The popover with the workbook that the party corrects and confirms."""

    @sections.popped(text("parties-ask"), f"parties-ask-{one.key}", ":material/outgoing_mail:")
    def popped() -> None:
        st.markdown(text("parties-ask-help", name=cards.plain(one.name)))
        st.caption(ask_tab.last_asked(one.about))
        with author.refusal_told():
            ask_tab.ask([one.about], key=f"parties-ask-{one.key}")


def _feeds(one: Profile, server: str) -> None:
    st.markdown(text("parties-feed-help", name=cards.plain(one.name)))
    try:
        if st.button(text("parties-feed-make"), key="parties-feed-make", icon=":material/event_upcoming:"):
            made = acts.make_feed(one.about, language(), author=author.signed())
            st.session_state[_MADE] = (one.about, feeds.address(server, f"/calendar/{made.token}.ics"))
        about, address = st.session_state.get(_MADE, ("", ""))
        if about == one.about:
            st.success(text("parties-feed-made"), icon=":material/content_copy:")
            st.code(address, language=None, wrap_lines=True)
        in_use = kept.of_party(one.about)
        if not in_use:
            st.caption(text("parties-feed-none"))
        for feed in in_use:
            _row(feed)
    except RecordsUnreachableError:
        frame.records_unreachable()


def _row(feed: kept.Feed) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"feed-{feed.feed_id}"):
        st.markdown(
            text(
                "parties-feed-row",
                language=LANGUAGES[feed.lang],
                date=feed.made_at.astimezone().date(),
                known="yes" if feed.made_by else "no",
                who=cards.plain(feed.made_by),
            )
        )
        st.button(
            text("parties-feed-withdraw"),
            key=f"feed-withdraw-{feed.feed_id}",
            type="tertiary",
            icon=":material/link_off:",
            help=text("parties-feed-withdraw-help"),
            on_click=_withdraw,
            args=(feed.feed_id,),
        )


def _withdraw(feed_id: int) -> None:
    st.session_state.pop(_MADE, None)
    with author.refusal_told():
        acts.withdraw_feed(feed_id, author=author.signed())


# ── What to do ────────────────────────────────────────────────────────────────────────────────────────────────────


def _actions(shown: Sequence[Profile]) -> None:
    """What somebody should do for each of them."""
    for number, one in enumerate(shown):
        if len(shown) > 1:
            st.markdown(f"**{cards.plain(one.name)}**")
        filters = actions.asked(one.filters)
        now = measures.values(filters, _FIGURES)
        actions.draw(filters, now, page="parties", about=one.about, opens=number == 0)


parts = {} if roles.is_guest() else {"actions": _actions}
profile.draw(PARTIES, _brief, _head, beside=_keep, parts=parts)
