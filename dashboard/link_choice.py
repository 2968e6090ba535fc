"""A choice that belongs to one page and stands in its link, such as ``?about=CN-JS``."""

from __future__ import annotations

import time
from collections.abc import Callable, Container

import streamlit as st

# A run that the browser asked for before it had heard of our newest link still carries the old one.
_STALE_SECONDS = 3.0


def widget_key(name: str) -> str:
    """The key of the widget that shows the choice called `name` in the link."""
    return f"choice-{name}"


def settle(name: str, allowed: Container[str], default: str | None, follows: str | None = None) -> str | None:
    """The choice of now, put into the widget's state; call before the widget is drawn.

    Args:
        name: what it is called in the link.
        allowed: the values the widget offers.
        default: the value when neither link nor reader has said any; a new default replaces an old one that the
            reader had not touched.
        follows: a value chosen elsewhere (in a filter); when it changes, it is the newest wish and wins.
    """
    state, key = st.session_state, widget_key(name)
    asked = st.query_params.get(name)
    last, before, changed = state.get(f"_{key}", (None, None, 0.0))
    is_stale = asked == before and time.monotonic() - changed < _STALE_SECONDS
    by_hand = state.pop(f"_{key}-by-hand", False)
    kept = state.get(f"_{key}-kept")
    followed = state.get(f"_{key}-follows")
    state[f"_{key}-follows"] = follows
    if by_hand:
        value = state.get(key)
    elif asked in allowed and asked != last and not is_stale:
        value, by_hand = asked, True
    elif follows is not None and follows != followed and follows in allowed:
        value, by_hand = follows, True
    elif kept is not None and kept in allowed:
        value, by_hand = kept, True
    else:
        value = default
    if value is not None and value not in allowed:
        value = default
    state[key] = value
    # What somebody has chosen stays while the pages change; a default stays a default.
    state[f"_{key}-kept"] = value if by_hand else None
    return value


def choose(name: str) -> Callable[[], None]:
    """What the widget calls when the reader changes it."""

    def callback() -> None:
        st.session_state[f"_{widget_key(name)}-by-hand"] = True

    return callback


def write(name: str, value: str | None) -> None:
    """Put the choice into the link; call when the page knows it."""
    state, key = st.session_state, f"_{widget_key(name)}"
    last = state.get(key, (None, None, 0.0))[0]
    if last != value:
        state[key] = (value, last, time.monotonic())
    if st.query_params.get(name) == value:
        return
    if value is None:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = value
