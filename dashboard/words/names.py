"""The names of codes and parties inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dashboard.model import columns
from dashboard.words.sources import source_names
from locales import formats, text


def name(column: str, code: object) -> str:
    """The name of a column's code; "" where there is none."""
    return "" if formats.is_missing(code) else columns.called(column)(code)


def names(column: str, codes: Iterable[Any] | float | None) -> list[str]:
    """The names of a list of codes, each once; the list may be missing."""
    return list(dict.fromkeys(map(columns.called(column), listed(codes))))


def listed(codes: Iterable[Any] | float | None) -> list[str]:
    """The codes of a list as a data frame holds it: None or NaN where it is missing."""
    return [] if codes is None or isinstance(codes, float) else [str(code) for code in codes]


def chinese_name(name: object, source: object) -> str:
    """A name in Chinese with where it is written, or that it is not confirmed; that it has yet to be confirmed where there is none."""
    if formats.is_missing(name):
        return text("name-chinese-lacking")
    sources = source_names(source)
    return text(
        "name-in-chinese", name=str(name), state="sourced" if sources else "unconfirmed", sources=sources
    )
