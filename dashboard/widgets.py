"""Streamlit's widgets by one word, which is their text and, where they have no other, their key; what is said with values in it is called as Streamlit has it.

An icon is called by its name, and options may be a mapping: each with what it is called. `helps` and `example` say that the catalogue has a help (`…-help`) and an example (`…-example`) of that word.

Below: a value that the session holds, and the widget that shows it, always of one mind.
The browser keeps the value of every widget that it has ever drawn and sends them all with each click. A value that the *server* sets reaches
only a widget that is on the screen: inside a closed popover the browser never hears of it, and the next click anywhere brings the old
value back as if the reader had chosen it. So a widget whose value is changed by anybody but the reader in it is given up: its successor
has a key that no browser has ever heard of, and messages about the old one reach no widget.

The code that draws such a widget keeps the value under a name of its own: its key is what `show` returns, its `on_change` asks `taken`.
A widget that is only ever emptied needs less: ``key=widgets.key(NAME)``, and `renew(NAME)` in the callback that empties it.
"""

import secrets
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from locales import formats, text

# What a kind of widget has that nothing else is said about.
_USUAL: dict[str, dict[str, Any]] = {
    "download_button": {"on_click": "ignore"},
    "segmented_control": {"required": True},
}


def _drawn(
    kind: str, word: str, *given: Any, icon: str = "", helps: bool = False, example: bool = False, **how: Any
) -> Any:
    said = {"key": word, **_USUAL.get(kind, {})}
    if kind == "date_input":
        said["format"] = formats.date_pattern()
    if given and isinstance(given[0], Mapping):
        labels = given[0]
        given = (list(labels), *given[1:])
        said["format_func"] = lambda one: labels.get(one, one)
    if icon:
        said["icon"] = f":material/{icon}:"
    if helps:
        said["help"] = text(f"{word}-help")
    if example:
        said["placeholder"] = text(f"{word}-example")
    return getattr(st, kind)(text(word), *given, **said | how)


button: Callable[..., bool] = partial(_drawn, "button")
checkbox: Callable[..., bool] = partial(_drawn, "checkbox")
date_input = partial(_drawn, "date_input")
download_button: Callable[..., bool] = partial(_drawn, "download_button")
expander: Callable[..., DeltaGenerator] = partial(_drawn, "expander")
form_submit_button: Callable[..., bool] = partial(_drawn, "form_submit_button")
multiselect: Callable[..., list[Any]] = partial(_drawn, "multiselect")
number_input = partial(_drawn, "number_input")
pills = partial(_drawn, "pills")
popover: Callable[..., DeltaGenerator] = partial(_drawn, "popover")
segmented_control = partial(_drawn, "segmented_control")
select_slider = partial(_drawn, "select_slider")
selectbox = partial(_drawn, "selectbox")
text_area: Callable[..., str] = partial(_drawn, "text_area")
text_input: Callable[..., str] = partial(_drawn, "text_input")
toggle: Callable[..., bool] = partial(_drawn, "toggle")


def key(name: str) -> str:
    """The key of the widget that shows `name` now; the name and letters that change with every new widget."""
    token, _, _ = _known(name)
    return f"{name}-{token}"


def show(name: str, value: Any, *drawn_with: object) -> str:
    """Set a widget's value and return its key, which changes with what the value depends on (a language, options). Call just before drawing it."""
    _, shown, drawn = _known(name)
    if (shown, drawn) != (value, drawn_with):
        renew(name)
        st.session_state[_place(name)] = (_known(name)[0], _copied(value), drawn_with)
    # In every run: a run that is cut short may have told the browser nothing, and a widget without a value from us
    # starts in the browser with one of its own.
    st.session_state[key(name)] = _copied(value)
    return key(name)


def renew(name: str) -> None:
    """Give up the widget that shows `name`: the next one knows nothing of what the browser holds."""
    # Letters by chance and no number: after a restart the browser still says what it held before, under its old keys.
    st.session_state[_place(name)] = (secrets.token_hex(4), None, ())


def taken(name: str) -> Any:
    """The reader's choice in the widget; for its `on_change`."""
    token, _, drawn = _known(name)
    value = st.session_state[key(name)]
    st.session_state[_place(name)] = (token, _copied(value), drawn)
    return value


def is_open(box: Any) -> bool:
    """Whether what a popover or expander (made with `on_change`) holds is to be drawn; tests that walk all there is have everything open."""
    return bool(box.open)


def _place(name: str) -> str:
    return f"_shown-{name}"


def _known(name: str) -> tuple[str, Any, tuple[object, ...]]:
    if _place(name) not in st.session_state:
        renew(name)
    known: tuple[str, Any, tuple[object, ...]] = st.session_state[_place(name)]
    return known


def _copied(value: Any) -> Any:
    return list(value) if isinstance(value, list) else value
