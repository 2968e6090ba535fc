"""Refused and guessed cells, file by file, in sentences that wrap, with the user's own workbook back beside them."""

import html
from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard import cards, widgets
from dashboard.keeping import mending, own_files, trials
from dashboard.theme import palette
from locales import formats, text

_SHOWN = 40  # lines of a file on screen; the workbook that comes back marks thousands, the table lists all

_MARKS = {"reject": "■", "warning": "▲"}


def by_file(
    notes: pd.DataFrame, *, key: str, marked: Callable[[str], Callable[[], bytes] | None] | None = None
) -> None:
    """Draw the notes (`trials.Trial.notes`) of each file under its name; ``marked`` makes the marked workbook of a file, None where it can't be had."""
    # what is missing from the figures before what is in them
    by_name = notes.sort_values("kind", kind="stable").groupby("file", sort=True)
    for number, (name, found) in enumerate(by_name):
        with st.container(border=True, key=f"notes-{key}-{number}", gap="xsmall"):
            with cards.spread(f"notes-head-{key}-{number}"):
                counts = counts_in_words(found)
                st.markdown(f"**{cards.plain(str(name))}**  \n:small[{counts}]", width="content")
                if marked and (make := marked(str(name))):
                    widgets.download_button(
                        "data-marked-download",
                        make,
                        own_files.marked_title(str(name)),
                        icon="edit_document",
                        key=f"marked-{key}-{number}",
                        help=text("data-marked-help"),
                    )
            st.html(_table(told(found.head(_SHOWN))))
            if len(found) > _SHOWN:
                st.caption(text("data-notes-more", number=len(found) - _SHOWN))


def counts_in_words(found: pd.DataFrame) -> str:
    """How many rows were rejected, each once whatever is wrong with it, and how many remarks there are: "2 rækker afvist, 3 bemærkninger"."""
    is_reject = found["kind"] == "reject"
    rejects = len(found[is_reject].drop_duplicates(["file", "sheet", "row"]))
    warnings = int((~is_reject).sum())
    key = "data-notes-both" if rejects and warnings else f"data-notes-{'rejects' if rejects else 'warnings'}"
    return text(key, rejects=rejects, warnings=warnings)


def told(notes: pd.DataFrame) -> pd.DataFrame:
    """The notes with a column ``said``: what is wrong and how to correct it. Only for those that are shown: there can be 100,000."""
    facts = zip(notes["kind"], notes["reason"], notes["params"], strict=True)
    return notes.assign(said=[trials.message(*one) for one in facts])


def _table(found: pd.DataFrame) -> str:
    colours = {"reject": palette().bad, "warning": palette().warn}
    heads = "".join(
        f'<th scope="col">{html.escape(text(key))}</th>'
        for key in ("data-note-kind", "data-sheet", "data-row", "data-column", "data-value", "data-mend")
    )
    lines = []
    for note in found.to_dict("records"):
        row = "" if formats.is_missing(note["row"]) else formats.number(int(note["row"]))
        value = str(note["value"] or "")
        size = " short" if len(value) <= 22 else ""
        kind = (
            f'<span style="color: {colours[note["kind"]]}" aria-hidden="true">{_MARKS[note["kind"]]}</span> '
            f"{html.escape(text('data-note-' + note['kind']))}"
        )
        cells = (
            ("kind", "", kind),
            ("", text("data-sheet"), html.escape(str(note["sheet"]))),
            ("at", text("data-row"), row),
            ("", text("data-column"), html.escape(mending.heading(note["heading"]))),
            ("", text("data-value"), value and f'<span class="read{size}">{html.escape(value)}</span>'),
            ("said", "", html.escape(sentence(str(note["said"])))),
        )
        line = ""
        for name, label, content in cells:
            labelled = f' data-label="{html.escape(label)}"' if label and content else ""
            named = f' class="{name}"' if name else ""
            line += f"<td{named}{labelled}>{content}</td>"
        lines.append(f"<tr>{line}</tr>")
    return f'<table class="notes"><thead><tr>{heads}</tr></thead><tbody>{"".join(lines)}</tbody></table>'


def sentence(said: str) -> str:
    """A message as a sentence of its own."""
    return said[:1].upper() + said[1:]
