"""The language of a visit: chosen in the frame, kept in the session and in the link (`?lang=`)."""

from collections.abc import Callable

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from locales import DEFAULT_LANGUAGE, LANGUAGES, language, of_visit, speaking, text

# The switch's key in session_state; its value is a key of `LANGUAGES`.
STATE_KEY = "lang"

# What <html lang> says, for screen readers, hyphenation and the choice of Chinese glyphs.
HTML_LANG = {"da": "da", "en": "en-GB", "zh": "zh-CN"}


def _chosen() -> str | None:
    if get_script_run_ctx(suppress_warning=True) is None:
        return None
    lang = st.session_state.get(STATE_KEY)
    return lang if lang in LANGUAGES else DEFAULT_LANGUAGE


of_visit(_chosen)


def named(prefix: str) -> Callable[[str], str]:
    """A `format_func` for choices, code → the text of `<prefix>-<code>`, in the language of this run: it is called again where no session is."""
    return speaking(language())(lambda code: text(f"{prefix}-{code}"))


def of_file(label: str, key: str, *, default: str | None = None) -> str:
    """Let one choose the language of what leaves the page; returns its code."""
    first = default or language()
    chosen = st.segmented_control(
        label,
        list(LANGUAGES),
        default=first,
        format_func=LANGUAGES.__getitem__,
        key=f"{key}-{first}",
        required=True,
    )
    return str(chosen or first)
