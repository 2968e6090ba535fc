"""Streamlit's widgets by one word, which is their text and, where they have no other, their key; what is said with values in it is called as Streamlit has it.

An icon is called by its name, and options may be a mapping: each with what it is called. `helps` and `example` say that the catalogue has a help (`…-help`) and an example (`…-example`) of that word.
"""

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
