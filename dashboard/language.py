"""The language of a visit: chosen in the frame, kept in the session and in the link (`?lang=`)."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import widgets
from locales import DEFAULT_LANGUAGE, LANGUAGES, language, of_visit

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


def of_file(word: str, key: str, *, default: str | None = None) -> str:
    """Let one choose the language of what leaves the page, by a field named by the text ``word``; returns its code."""
    first = default or language()
    return str(widgets.segmented_control(word, LANGUAGES, default=first, key=f"{key}-{first}") or first)
