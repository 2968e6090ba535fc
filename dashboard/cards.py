"""Marks of severity, lists of what needs attention, stated facts, and texts that Markdown leaves alone: what pages share."""

import html
import re
from collections.abc import Iterable, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import frame
from dashboard.blocks.kinds import Item
from dashboard.filters import link_of
from dashboard.filters_model import Filters
from dashboard.options import load_options
from locales import formats, text

# “31. marts” at the start of a text is the 31st item of a list to Markdown.
_LOOKS_LIKE_A_LIST = re.compile(r"^(\s*\d*)([.)+-])(?=\s)")
# What Streamlit reads as Markdown, in names that come from a workbook.
_MARKDOWN = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]{}<>~$#|"})


MARKS = {"red": "■", "amber": "▲", "green": "●", "none": "○"}
_OF_MARK = {mark: severity for severity, mark in MARKS.items()}
COLOURS = {"red": "red", "amber": "orange", "green": "green", "none": "gray"}


def severity_badge(severity: str) -> str:
    """Red, amber or green in Markdown: its mark, its word and its colour, in this order of importance."""
    return f":{COLOURS[severity]}[**{severity_words(severity)}**]"


def severity_words(severity: str) -> str:
    """The same without its colour: its mark and its word."""
    return f"{MARKS[severity]} {text(f'attention-severity-{severity}')}"


# A mark with its words, where a part of the line begins with it or is labelled: bullets within an export's text are none.
_JUDGED = re.compile(r"(?:^|(?<=· )|(?<=: )|(?<=：))([■▲●]) [^·.\n]+?(?=\s*(?:[·.\n]|$))")


def coloured(said: str) -> str:
    """Markdown in which a mark and its words have the colour of what they say."""
    return _JUDGED.sub(lambda found: f":{COLOURS[_OF_MARK[found[1]]]}[{found[0]}]", said)


def items(found: Sequence[Item]) -> None:
    """A list of things to act on: mark and word, subject and reason, and a link. One element, however long."""
    lines, arrow = [], '<span class="desk-icon" aria-hidden="true" translate="no">arrow_forward</span>'
    for item in found:
        title = html.escape(item.title)
        if item.is_verdict:
            title = _JUDGED.sub(lambda one: f'<span class="{_OF_MARK[one[1]]}">{one[0]}</span>', title)
        link, title = "", f"<b>{title}</b>"
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


def spread(key: str) -> DeltaGenerator:
    """A container in which the first thing stands to the left and the last to the right."""
    return st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=key
    )


def terms(facts: Iterable[tuple[str, str | None]]) -> None:
    """Facts, what each is and what the data says about it, as a list of terms, and last which it lacks; what comes from a workbook is text, never markup."""
    told = list(facts)
    lines = [f"<dt>{html.escape(name)}</dt><dd>{html.escape(value)}</dd>" for name, value in told if value]
    if lacking := [name for name, value in told if not value]:
        head, names = formats.not_stated().capitalize(), html.escape(formats.joined(lacking))
        lines.append(f'<dt>{head}</dt><dd class="unsaid">{names}</dd>')
    st.html(f'<dl class="desk-terms">{"".join(lines)}</dl>')


def plain(value: str) -> str:
    """A text that Markdown leaves as it is: names with brackets, and a day of the month that looks like a list."""
    return _LOOKS_LIKE_A_LIST.sub(r"\1\\\2", value.translate(_MARKDOWN))


def link_values(filters: Filters, **changed: str | Sequence[str]) -> dict[str, str | Sequence[str]]:
    """The current filters with some of them changed, as `frame.link` takes them."""
    now: dict[str, str | Sequence[str]] = dict(link_of(filters, load_options().opens_on))
    now.pop("lang", None)
    return {**now, **changed}
