"""The language of this visit: chosen in the frame, kept in the session and in the link (`?lang=`)."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from locales import DEFAULT_LANGUAGE, LANGUAGES, text

# The switch's key in session_state; its value is a key of `LANGUAGES`.
STATE_KEY = "lang"

# What <html lang> says, for screen readers, hyphenation and the choice of Chinese glyphs.
_HTML_LANG = {"da": "da", "en": "en-GB", "zh": "zh-CN"}


def language() -> str:
    """The code of the chosen language: da, en or zh."""
    lang = st.session_state.get(STATE_KEY)
    return lang if lang in LANGUAGES else DEFAULT_LANGUAGE


def t(key: str, **params: object) -> str:
    """The text of `key` in the chosen language; see `locales.text`."""
    return text(key, language(), **params)


def named(prefix: str) -> Callable[[str], str]:
    """A `format_func` for choices: code → the text of `<prefix>-<code>` in the language of this run.

    The language is fixed when the widget is drawn: the function is called again where no session is.
    """
    lang = language()
    return lambda code: text(f"{prefix}-{code}", lang)


def html_lang_script() -> str:
    """A script that makes ``<html lang>`` say the chosen language (Streamlit always writes "en")."""
    return f"<script>document.documentElement.lang = '{_HTML_LANG[language()]}';</script>"
