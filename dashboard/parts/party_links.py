"""Links for a Danish party: the question whether its rows are right, the link to save, and its calendar address."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from dashboard import acts, author, cards, feeds, forms, frame, roles, widgets
from dashboard.keeping import owners
from dashboard.parts import asking_owners, sections
from locales import LANGUAGES, language, text
from records import links as kept

_MADE = "parties-feed-made"  # the feed that this visit has just made: its party and its address, which is told once


def draw(party: str, name: str, now: Mapping[str, Any]) -> None:
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
            key = f"parties-ask-{of}"
            asking_owners.popped(text("parties-ask"), key, party, owners.PARTY, said=said)
        _keep(party, name, of)


def _keep(party: str, name: str, of: str) -> None:
    @sections.popped(text("parties-keep"), f"parties-keep-{of}", ":material/bookmark:")
    def popped() -> None:
        st.markdown(text("parties-keep-link", name=cards.plain(name)))
        server = str(st.context.url or "")
        page = frame.address("parties", as_of="", about=party).removeprefix(".")
        st.code(feeds.address(server, page), language=None, wrap_lines=True)
        if roles.may("feed"):
            st.markdown(text("parties-feed-help", name=cards.plain(name)))
            with author.refusal_told(), frame.without_records():
                key = f"parties-feed-make-{of}"
                if widgets.button("parties-feed-make", icon="event_upcoming", key=key):
                    made = acts.make_feed(party, language(), author=author.signed())
                    address = feeds.address(server, f"/calendar/{made.token}.ics")
                    st.session_state[_MADE] = (party, address)
                about, address = st.session_state.get(_MADE, ("", ""))
                if about == party:
                    st.success(text("parties-feed-made"), icon=":material/content_copy:")
                    st.code(address, language=None, wrap_lines=True)
                in_use = kept.feeds_of(party)
                if not in_use:
                    st.caption(text("parties-feed-none"))
                for feed in in_use:
                    said = text(
                        "parties-feed-row",
                        language=LANGUAGES[feed.lang],
                        date=feed.made_at.astimezone().date(),
                        known=bool(feed.made_by),
                        who=cards.plain(feed.made_by),
                    )
                    key = f"feed-withdraw-{feed.feed_id}"
                    withdraw = partial(acts.withdraw_feed, feed.feed_id)
                    asking_owners.in_use(said, "parties-feed-withdraw", key, _MADE, withdraw)
