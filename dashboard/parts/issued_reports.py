"""The board reports that were issued: their files for good, whether these are unchanged, and what is known of their day now."""

import datetime as dt
import logging
from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import frame, known, options, tables, verified, widgets
from dashboard.filters_model import Filters
from dashboard.model.columns import Column
from dashboard.parts import sections
from locales import LANGUAGES, formats, text
from records import database, issued

_log = logging.getLogger(__name__)
# Draws the button that fetches a file: its format, its content or what fetches that, its name, its size in bytes, and a key.
Download = Callable[[str, Callable[[], bytes], str, int, str], None]
_CHOSEN = "board-issued-chosen"
_HASH_SHOWN = 12


def choose(number: int) -> None:
    """Show this report when the list is drawn next."""
    st.session_state[_CHOSEN] = number


def draw(download: Download) -> None:
    """The reports that were issued, and one of them: its files as they were sent, proof that they are, and how its data can be built again."""
    found = issued.all_reports()
    frame.heading(text("board-issued-title"), text("board-issued-takeaway", count=len(found)))
    if not found:
        st.info(text("board-issued-none"), icon=":material/inbox:")
        return
    tables.show_table(
        pd.DataFrame(map(_row, found)).astype({"load_id": "Int64"}),
        "number as_of period issued_by issued content_hash audience lang filters load_id data_as_of",
        title=text("board-issued-title"),
        key="board-issued",
        on_row=lambda position: choose(found[position].number),
    )
    chosen = st.session_state.get(_CHOSEN)
    report = next((report for report in found if report.number == chosen), found[0])
    with st.container(border=True, key="board-one", gap="small"):
        st.markdown(f"**{text('board-one-title', number=str(report.number), date=report.as_of)}**")
        with st.container(horizontal=True, gap="small", key="board-one-files"):
            for file in issued.files(report.number):
                key = f"board-fetch-{report.number}-{file.format}"
                fetch = partial(issued.fetch, report.number, file.format)
                download(file.format, fetch, file.name, file.size, key)
            key, verify = f"board-verify-{report.number}", partial(_verify, report.number)
            widgets.button("board-verify", icon="fingerprint", key=key, on_click=verify)
        number, wrong = st.session_state.get("board-verdict", (None, ()))
        if number == report.number and wrong:
            words = [text(f"board-changed-{what}") for what in wrong]
            st.error(text("board-not-verified", what=words), icon=":material/gpp_bad:")
        elif number == report.number:
            st.success(text("board-verified"), icon=":material/verified:")
        st.caption(text("board-one-hash", hash=report.content_hash))
        with widgets.expander("board-data", icon="database"):
            word = "board-data-no-load" if report.load_id is None else "board-data-load"
            st.markdown(text(word, load=str(report.load_id), date=report.data_as_of))
            st.caption(text("board-data-hash", hash=report.data_hash))
            files = pd.DataFrame(report.data_files, columns=["file", "sha256"])
            named: list[str | Column] = ["file", Column("sha256", "SHA-256", width="large")]
            tables.show_table(files, named, title=text("board-data"), key=f"board-data-{report.number}")
        if report.data_as_of is not None:
            _known_now(report, report.data_as_of)


def _row(report: issued.Issued) -> dict[str, object]:
    when = report.issued_at.astimezone()
    asked = Filters(as_of=report.as_of).narrowed_as(report.filters)
    words = [value for _, value in options.filters_in_words(asked, options.load_options())]
    return {
        "number": report.number,
        "as_of": report.as_of,
        "period": formats.period(report.period_from, report.as_of),
        "lang": LANGUAGES[report.lang],
        "audience": text(f"board-audience-{report.audience}"),
        "filters": " · ".join(words) or text("filter-summary-none"),
        "author": report.author,
        "issued": f"{formats.date(when)} {when:%H:%M}",
        "load_id": report.load_id,
        "data_as_of": report.data_as_of,
        "content_hash": report.content_hash[:_HASH_SHOWN],
    }


def _verify(number: int) -> None:
    try:
        st.session_state["board-verdict"] = (number, issued.verify(number))
    except database.RecordsUnreachableError:
        _log.exception("the records can't be read")  # the page says so where it reads them


def _known_now(report: issued.Issued, known_by: dt.date) -> None:
    """The report's day as it was known when the report was made, beside what is known of it now, and which exports changed that."""

    @sections.folded(text("board-now"), "board-now", ":material/history:")
    def folded() -> None:
        link = {"as_of": report.as_of.isoformat(), "known": known_by.isoformat()}
        frame.link("board", text("board-now-link", date=known_by), icon=":material/arrow_forward:", **link)
        try:
            known.make(known_by)
        except known.NotKnownError as error:
            st.info(str(error), icon=":material/history_toggle_off:")
            return
        found = verified.changed_figures(Filters(as_of=report.as_of), known_by)
        exports = verified.newer_exports(report.data_files)
        st.markdown(text("board-now-takeaway", count=len(found), exports=len(exports)))
        if not found.empty:
            then = Column("then", text("board-now-then", date=known_by))
            columns: list[str | Column] = ["figure", then, Column("now", text("board-now-now"))]
            tables.show_table(found, columns, title=text("board-now"), key="board-now")
        if not exports.empty:
            title = text("board-now-exports")
            tables.show_table(exports, "file data_as_of", title=title, key="board-now-exports")
