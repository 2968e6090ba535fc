"""The browser's address and the session, kept in step: who speaks when they differ.

The address speaks when a visit begins, when the browser goes back or forward (then for all that a page can be asked for), and where a link was
followed or changed (then for what differs). In every other run the session speaks, and what it says is written to the address.

A run may be cut short before a part of the page has heard what the address says; so each part hears of every arrival since the one that it
`took` last.
"""

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

# A run that the browser asked for before it had heard of our newest address still carries the old one.
STALE_SECONDS = 5.0

_SEEN = "_link_seen"  # name → values, as last read or written
_REPLACED = "_link_replaced"  # name → (the values that we wrote over, when)
_PATH = "_link_path"  # the path of the last run's address
_ARRIVALS = "_link_arrivals"  # the newest last
_TAKEN = "_link_taken"  # who → the number of the arrival that it took last
_HELD_UNTIL = "_link_held_until"  # until when the browser's address stays as it is

_KEPT = 20  # arrivals

Link = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Arrival:
    """An address whose values take precedence over those of the session."""

    number: int  # counts the arrivals of a visit
    path: str | None  # of the address; tells pages apart. None where there is no browser
    is_whole: bool  # whether it covers everything, also by what it leaves out
    changed: frozenset[str]  # the names that differ from what the session last knew


def begin(address: str | None) -> bool:
    """Look at the address before anything else is done in a run; returns whether the page is another than in the run before."""
    state = st.session_state
    now = {name: said(name) for name in st.query_params}
    path = urlsplit(address).path if address else None
    is_moved = state.get(_PATH) != path
    state[_PATH] = path
    arrivals: list[Arrival] = state.get(_ARRIVALS, [])
    seen: Link = state.get(_SEEN, {})
    oldest = time.monotonic() - STALE_SECONDS
    stale = {
        name
        for name, (before, when) in state.get(_REPLACED, {}).items()
        if name in now | seen and now.get(name, ()) == before and when > oldest
    }
    changed = frozenset(name for name in now | seen if now.get(name) != seen.get(name) and name not in stale)
    # Links of our own go the way of Back (shell.js): one that was drawn before our newest address is no return to an older one.
    context = get_script_run_ctx()
    goes_back = context is not None and context.is_history_navigation
    is_whole = not arrivals or (goes_back and not (is_moved and stale))
    if is_whole or changed:
        number = arrivals[-1].number + 1 if arrivals else 1
        state[_ARRIVALS] = [*arrivals[1 - _KEPT :], Arrival(number, path, is_whole, changed)]
        state[_SEEN] = now
    if changed and not (is_moved or is_whole):
        # A link to the page that it is on changes what the browser asks for, but not what it shows as its address.
        st.query_params.from_dict(now)
    return is_moved


def said(name: str) -> tuple[str, ...]:
    """The value of a name in the address now."""
    return tuple(st.query_params.get_all(name))


def arrival(who: str, *, on_any_page: bool = False) -> Arrival | None:
    """The arrivals not yet handled by a part of the page, named as for `took`, merged into one; None where the session holds."""
    state = st.session_state
    taken = state.get(_TAKEN, {}).get(who, 0)
    news = [
        one
        for one in state.get(_ARRIVALS, ())
        if one.number > taken and (on_any_page or one.path == state.get(_PATH))
    ]
    if not news:
        return None
    return Arrival(
        news[-1].number,
        news[-1].path,
        any(one.is_whole for one in news),
        frozenset().union(*(one.changed for one in news)),
    )


def took(who: str) -> None:
    """Record that a part of the page has done what the address asks for."""
    arrivals: list[Arrival] = st.session_state[_ARRIVALS]
    st.session_state[_TAKEN] = {**st.session_state.get(_TAKEN, {}), who: arrivals[-1].number}


def seen(names: Collection[str]) -> Link:
    """The values of these names in the address, as last read or written."""
    return {name: values for name, values in st.session_state.get(_SEEN, {}).items() if name in names}


def write(values: Mapping[str, Sequence[str]], names: Collection[str]) -> None:
    """Set `names` to `values` in the address, as one more step for Back, and keep the rest; does nothing while it is held."""
    state = st.session_state
    if time.monotonic() < state.get(_HELD_UNTIL, 0.0):
        return
    wanted: Link = {name: tuple(values[name]) for name in names if values.get(name)}
    before = seen(names)
    replaced = {
        name: (before.get(name, ()), time.monotonic())
        for name in names
        if before.get(name) != wanted.get(name)
    }
    state[_REPLACED] = state.get(_REPLACED, {}) | replaced
    state[_SEEN] = {name: said for name, said in state.get(_SEEN, {}).items() if name not in names} | wanted
    if {name: said(name) for name in names if name in st.query_params} != wanted:
        others = {name: st.query_params.get_all(name) for name in st.query_params if name not in names}
        st.query_params.from_dict({**others, **wanted})


def hold(seconds: float) -> None:
    """Leave the browser's address as it is for this long, 0 to end it: what plays by itself must not write one per second."""
    st.session_state[_HELD_UNTIL] = time.monotonic() + seconds
