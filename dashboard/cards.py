"""Cards with one figure, lists of what needs attention, and where a row came from: components that pages share."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Literal

import streamlit as st

from dashboard import frame
from dashboard.blocks.kinds import Item, Trend
from dashboard.filters import link_of
from dashboard.filters_model import Filters
from dashboard.options import load_options
from locales import formats, text

# Whether more of a figure is good news.
Welcome = Literal["good", "bad", "neither"]

# “31. marts” at the start of a text is the 31st item of a list to Markdown.
_LOOKS_LIKE_A_LIST = re.compile(r"^(\s*\d*)([.)+-])(?=\s)")
# What Streamlit reads as Markdown, in names that come from a workbook.
_MARKDOWN = "\\`*_[]{}<>~$#|"


def row(key: str) -> AbstractContextManager[Any]:
    """A row of cards that wraps on a narrow screen: ``with cards.row("overview-figures"): cards.figure(…)``."""
    return st.container(horizontal=True, gap="small", key=f"cards-{key}")


def figure(
    label: str,
    value: str,
    *,
    key: str,
    help: str,
    note: str | None = None,
    more: str | None = None,
    trend: Trend | None = None,
    history: Sequence[float] | None = None,
    history_words: str | None = None,
    link: Callable[[], None] | None = None,
) -> None:
    """One figure in a card.

    Args:
        label: what it is.
        value: the figure, formatted.
        key: unique on the page, of a–z and dashes.
        help: how it is measured, as measures.toml or the page's catalogue says it.
        note: a short line below the figure.
        more: another one.
        trend: how it has moved.
        history: earlier values, oldest first, drawn as small columns; none where all are 0.
        history_words: what a column is, below them.
        link: draws the link to the rows behind the figure.
    """
    with st.container(border=True, key=f"card-{key}", gap="xsmall", height="stretch"):
        options: dict[str, Any] = {}
        if trend is not None:
            options = {
                "delta": trend.text,
                "delta_description": trend.against,
                "delta_arrow": {"up": "up", "down": "down", "flat": "off"}[trend.direction],
                "delta_color": _delta_colour(trend),
            }
        lines = [line for line in (note, more) if line]
        if trend is None and history is None and len(lines) == 1:  # its place is in the figure's own element
            options["delta_description"] = lines.pop()  # no Markdown there
        st.metric(label, value, help=help, **options)
        if history is not None and len(history) > 1 and any(history):
            st.html(_columns(history, [*([history_words] if history_words else []), *lines]))
        elif lines:
            st.caption("  \n".join(map(plain, lines)))
        if link is not None:
            link()


def _columns(history: Sequence[float], lines: Sequence[str]) -> str:
    """Earlier values as small columns, and lines below. Streamlit's own have parts that a screen reader reads out without a name."""
    top = max(history)
    bars = "".join(
        f'<span style="height: {max(100 * value / top, 3) if value else 0:.0f}%"></span>' for value in history
    )
    said = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f'<div class="card-columns" aria-hidden="true">{bars}</div><div class="card-lines">{said}</div>'


def _delta_colour(trend: Trend) -> str:
    if trend.is_good is None:
        return "off"
    # A minus sign of ours is none to Streamlit: every movement is "up" to it, and green means good.
    return "normal" if trend.is_good else "inverse"


MARKS = {"red": "■", "amber": "▲", "green": "●", "none": "○"}
COLOURS = {"red": "red", "amber": "orange", "green": "green", "none": "gray"}


def severity_badge(severity: str) -> str:
    """Red, amber or green in Markdown: its mark, its word and its colour, in this order of importance."""
    return f":{COLOURS[severity]}[**{severity_words(severity)}**]"


def severity_words(severity: str) -> str:
    """The same without its colour: its mark and its word."""
    return f"{MARKS[severity]} {text(f'attention-severity-{severity}')}"


def items(found: Sequence[Item]) -> None:
    """A list of what needs somebody: mark and word, what and why, and the link that lands on it. One element, however long."""
    lines, arrow = [], '<span class="desk-icon" aria-hidden="true" translate="no">arrow_forward</span>'
    for item in found:
        link, title = "", f"<b>{html.escape(item.title)}</b>"
        if item.mark:
            title += f" <small>{html.escape(item.mark)}</small>"
        if item.page and frame.may_open(item.page):
            opening = f'<a class="desk-link" href="{html.escape(frame.address(item.page, **item.link))}">'
            if item.link_label:
                link = f"{opening}{arrow}{html.escape(item.link_label)}</a>"
            else:
                title = f"{opening}{title}</a>"
        judged = f'<b class="{item.severity}">{severity_words(item.severity)}</b> · ' if item.severity else ""
        said = "".join(f"<p>{html.escape(line)}</p>" for line in item.lines if line)
        lines.append(f"<li><div>{judged}{title}{said}</div>{link}</li>")
    st.html(f'<ul class="desk-items">{"".join(lines)}</ul>')


def terms(facts: Iterable[tuple[str, str | None]]) -> None:
    """Facts, what each is and what the data says of it, as a list of terms; what comes from a workbook is text, never markup."""
    lines = [
        f"<dt>{html.escape(label)}</dt>"
        + (f"<dd>{html.escape(value)}</dd>" if value else f'<dd class="unsaid">{formats.not_stated()}</dd>')
        for label, value in facts
    ]
    st.html(f'<dl class="desk-terms">{"".join(lines)}</dl>')


def plain(value: str) -> str:
    """A text that Markdown leaves as it is: names with brackets, and a day of the month that looks like a list."""
    for mark in _MARKDOWN:
        value = value.replace(mark, "\\" + mark)
    return _LOOKS_LIKE_A_LIST.sub(r"\1\\\2", value)


def link_values(filters: Filters, **changed: str | Sequence[str]) -> dict[str, str | Sequence[str]]:
    """The filters of now with some of them changed, as `frame.link` takes them.

    Args:
        filters: what is chosen.
        **changed: name in the link (province, party, from …) → new value.
    """
    now: dict[str, str | Sequence[str]] = dict(link_of(filters, load_options().opens_on))
    now.pop("lang", None)
    return {**now, **changed}


def is_open(page: str) -> bool:
    """Whether the menu has the page and this visit may open it."""
    return page in st.session_state["_pages"] and frame.may_open(page)


def illustrative(is_any: bool, sentence: str) -> None:
    """The note over figures that are invented for the sample."""
    if is_any:
        st.caption(f":material/science: {sentence}")
