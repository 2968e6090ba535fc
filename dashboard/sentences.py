"""Sentences with figures in them."""

from __future__ import annotations

from collections.abc import Sequence

from locales import text

# An abbreviation that ends a sentence brings its own full stop: "i alt 882.000,00 kr.", never "kr..".
_DOUBLE_STOPS = ("kr..", "mia..", "mio..", "pr..")


def sentence(key: str, lang: str, **params: object) -> str:
    """The text of `key` with its figures, punctuated as people do; see `locales.text`."""
    found = text(key, lang, **params)
    for stops in _DOUBLE_STOPS:
        # the amount may stand in bold: "**25.000 kr.**."
        found = found.replace(stops, stops[:-1]).replace(f"{stops[:-1]}**.", f"{stops[:-1]}**")
    return found


def together(sentences: Sequence[str], lang: str) -> str:
    """Sentences after one another; Chinese puts no space between them."""
    return ("" if lang == "zh" else " ").join(sentences)
