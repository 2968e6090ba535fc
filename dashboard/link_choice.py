"""A choice that belongs to one page and is kept in its link, such as ``?about=CN-JS``."""

from collections.abc import Callable, Container, Sequence

import streamlit as st

from dashboard import link


def widget_key(name: str) -> str:
    """The key of the widget that shows the choice called `name` in the link."""
    return f"choice-{name}"


def settle(
    name: str,  # what it is called in the link
    allowed: Container[str],  # the values that the widget offers
    # where neither link nor reader has said any; a new default replaces an old one that the reader had not touched
    default: str | None,
    # a value chosen elsewhere (in a filter); when it changes, it is the newest wish and wins
    follows: str | None = None,
) -> str | None:
    """The current choice, put into the widget's state; call before the widget is drawn."""
    state, key = st.session_state, widget_key(name)
    asked = next(iter(link.said(name)), None)
    arrived = link.arrival(key)
    kept, followed = state.get(f"_{key}-kept"), state.get(f"_{key}-follows")
    if state.pop(f"_{key}-by-hand", False):
        kept = state.get(key)
    elif arrived is not None and asked in allowed and (arrived.is_whole or name in arrived.changed):
        kept = asked
    elif arrived is not None and arrived.is_whole:
        kept = None
    elif follows is not None and follows != followed and follows in allowed:
        kept = follows
    value = kept if kept is not None and kept in allowed else default
    state[key] = value
    # A choice stays while the pages change; a default stays a default.
    state[f"_{key}-kept"] = kept if value == kept else None
    state[f"_{key}-follows"] = follows
    link.took(key)
    return value


def unknown(name: str, allowed: Container[str]) -> str:
    """The value that the address asks for but the choice does not offer; "" if none."""
    return next((asked for asked in link.said(name) if asked not in allowed), "")


def first_of(name: str, codes: Sequence[str], *, says_first: bool = False) -> str:
    """The choice among the codes, by default the first, which the link leaves out; with ``says_first`` a link that names it keeps it."""
    chosen = settle(name, codes, codes[0]) or codes[0]
    write(name, chosen if says_first or chosen != codes[0] else None)
    return chosen


def choose(name: str) -> Callable[[], None]:
    """The callback of a widget that the reader changes."""

    def callback() -> None:
        st.session_state[f"_{widget_key(name)}-by-hand"] = True

    return callback


def is_by_hand(name: str) -> bool:
    """Whether the reader has changed it and the page has not settled it yet: it was drawn alone."""
    return bool(st.session_state.get(f"_{widget_key(name)}-by-hand"))


def write(name: str, value: str | None) -> None:
    """Put the choice into the link, when the page knows it; a default is left out: it would be one more step for the browser's back button."""
    is_chosen = value is not None and value == st.session_state.get(f"_{widget_key(name)}-kept")
    link.write({name: [str(value)]} if is_chosen else {}, [name])
