"""The files of a board pack on its page: made on a press, fetched, and issued for good."""

from collections.abc import Callable
from typing import cast

import streamlit as st

from dashboard import author, forms, frame, roles, widgets
from dashboard.parts import issued_reports
from locales import formats, text
from reports import issuing
from reports.board import MIME_TYPES, Asked, Format
from reports.issuing import Stamp

_MADE = "board-made"  # the files of this visit that were made last
_DONE = "board-done"  # number of the report that this visit issued last
_ICONS = {"pdf": "picture_as_pdf", "pptx": "slideshow", "xlsx": "table_view"}


def draw(asked: Asked, stamp: Stamp | None) -> None:
    """The button that makes the files of a pack, then the files and the form that issues them; why there are none where the pack has no stamp."""
    if (number := st.session_state.get(_DONE)) is not None:
        st.success(text("board-issued-done", number=str(number)), icon=":material/verified:")
    if stamp is None:
        frame.records_unreachable()
        st.caption(f":material/info: {text('board-incomplete')}")
        return
    made: issuing.Made | None = st.session_state.get(_MADE)
    if made is None or made.asked != asked or made.stamp != stamp:
        if made is not None and made.asked == asked:
            st.caption(f":material/sync_problem: {text('board-outdated')}")
        if widgets.button("board-make", icon="description", type="primary", helps=True):
            bar = st.progress(0.0, text("board-making"))
            st.session_state[_MADE] = issuing.make(
                asked, lambda share, format: bar.progress(share, text(f"board-making-{format}"))
            )
            bar.empty()
            st.rerun()
        return
    with st.container(border=True, key="board-files", gap="small"):
        st.markdown(text("board-made", date=asked.filters.as_of))
        with st.container(horizontal=True, gap="small", key="board-downloads"):
            for format, (name, content) in made.files.items():
                download(format, content, name, len(content), f"board-download-{format}")
        if roles.may("issue"):
            with st.form("board-issue", border=False):
                st.markdown(text("board-issue-help"))
                author.field("board-issue")
                widgets.form_submit_button(
                    "board-issue", icon="verified", key="board-issue-now", on_click=_issue, args=(made,)
                )
            forms.complaint("issue")


def download(format: str, content: bytes | Callable[[], bytes], name: str, size: int, key: str) -> None:
    """The button that fetches one file of a pack, or of an issued one, with its size in bytes."""
    if size < 1_000_000:
        said = f"{formats.number(max(1, round(size / 1000)))}{formats.NBSP}kB"
    else:
        said = f"{formats.number(size / 1_000_000, 1)}{formats.NBSP}MB"
    st.download_button(
        text(f"board-format-{format}", size=said),
        content,
        file_name=name,
        mime=MIME_TYPES[cast("Format", format)],
        key=key,
        on_click="ignore",
        icon=f":material/{_ICONS[format]}:",
    )


def _issue(made: issuing.Made) -> None:
    def issue(author: str) -> None:
        report = issuing.issue(made, author=author)
        st.session_state[_DONE] = report.number
        issued_reports.choose(report.number)
        st.session_state.pop(_MADE, None)

    forms.keep(
        "issue", "board-issue", None, issue, no_name="board-issue-no-name", not_kept="board-not-issued"
    )
