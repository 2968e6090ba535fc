"""Board report: choose what it covers, see what it says, fetch it as PDF, slides and workbook, and issue it for good."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from functools import partial
from typing import cast

import pandas as pd
import streamlit as st

from dashboard import author, cards, changed_since, desk_records, figures, frame, known, roles, tables
from dashboard.blocks.kinds import Agenda, Block, Callout, Light, Lights, Number, Numbers, Text
from dashboard.filters import choose_day, current_filters, day_field
from dashboard.filters_model import Filters
from dashboard.known import NotKnownError
from dashboard.language import named
from dashboard.model.columns import Column
from dashboard.options import filters_in_words, load_options
from dashboard.parts import board_points, keeping, sections, tabs
from dashboard.queries import options
from locales import LANGUAGES, formats, language, speaking, text
from records import issued
from records.database import RecordsUnreachableError
from records.issued import Issued
from reports import board, board_preview, issuing
from reports.board import Asked, Audience, Format, Paper
from reports.board.facts import period_first

_log = logging.getLogger(__name__)

SINCE = "board-since"
FREE_DAY = "board-free-day"
LANG = "board-lang"
AUDIENCE = "board-audience"

_MADE = "board-made"  # the files of this visit that were made last
_PACK = "board-pack"  # the preview that was gathered last, and of what
_DONE = "board-done"  # number of the report that this visit issued last
_CHOSEN = "board-issued-chosen"

_ICONS: dict[Format, str] = {
    "pdf": ":material/picture_as_pdf:",
    "pptx": ":material/slideshow:",
    "xlsx": ":material/table_view:",
}


def draw() -> None:
    drawers = {
        "report": _report,
        "issues": board_points.issues,
        "risks": board_points.risks,
        "issued": _issued,
    }
    tabs.draw("board", {name: partial(_where_readable, drawer) for name, drawer in drawers.items()})


def _where_readable(drawer: Callable[[], None]) -> None:
    try:
        drawer()
    except RecordsUnreachableError:
        _log.exception("the records can't be read")
        board_points.unreadable()


# ── What the report covers ────────────────────────────────────────────────────────────────────────────────────────


def _report() -> None:
    filters = current_filters()
    asked = _choices(filters)
    _covers(asked)
    _done()
    _preview(asked)


def _choices(filters: Filters) -> Asked:
    """The report's day, period, language and readers."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="board-choices"):
        _day(filters)
        lang, audience = _readers()
        last = _last_report(filters, audience)
        kind = _since(last)
        free = _free_day(filters) if kind == "free" else None
    start: dt.date = options.dates().iloc[0]["project_start_date"]
    first = issuing.period_from(kind, filters.as_of, start, last, free)
    return speaking(lang)(issuing.ask)(filters, first, audience, last)


def _last_report(filters: Filters, audience: Audience) -> Issued | None:
    """The report before; None also where it can't be read just now, which the page says."""
    try:
        return issuing.last_report(filters, audience)
    except RecordsUnreachableError:
        _log.exception("the records can't be read")
        frame.records_unreachable()
        return None


def _stamp() -> issuing.Stamp | None:
    """The state of data and records; None where it can't be read just now."""
    try:
        return issuing.stamp()
    except RecordsUnreachableError:
        frame.records_unreachable()
        return None


def _day(filters: Filters) -> None:
    """The report's day is the shared as-of day: what is measured on other pages is what the report contains."""
    key = "board-day"
    st.session_state[key] = filters.as_of

    def choose() -> None:
        if st.session_state[key] is not None:
            choose_day(st.session_state[key])

    more = {"help": text("board-day-help"), "on_change": choose, "width": 160}
    day_field("as_of", key, load_options(), filters.as_of, key=key, **more)


def _since(last: Issued | None) -> str:
    """What the period begins with; the last report where there is one."""
    kinds = [kind for kind in issuing.SINCE_KINDS if kind != "last" or last is not None]
    if st.session_state.get(SINCE) not in kinds:
        st.session_state[SINCE] = kinds[0]
    # Kept also while another tab is open: Streamlit forgets a field that is not drawn.
    st.session_state[SINCE] = st.session_state[SINCE]
    words = {kind: text(f"board-since-{kind}") for kind in kinds}
    if last is not None:
        words["last"] = text("board-since-last-named", number=str(last.number), date=last.as_of)
    st.selectbox(text("board-since"), kinds, key=SINCE, format_func=words.__getitem__, width=240)
    return str(st.session_state[SINCE])


def _free_day(filters: Filters) -> dt.date | None:
    limits = load_options()
    st.session_state.setdefault(FREE_DAY, None)
    chosen = st.date_input(
        text("board-free-day"),
        key=FREE_DAY,
        min_value=limits.first_day,
        max_value=filters.as_of,
        format=formats.date_pattern(),
        width=160,
    )
    return chosen if isinstance(chosen, dt.date) else None


def _readers() -> tuple[str, Audience]:
    """The report's language and who reads it; the Chinese one is for guests."""
    st.session_state.setdefault(LANG, language())
    st.session_state.setdefault(AUDIENCE, "board")
    for key in (LANG, AUDIENCE):  # kept also while another tab is open
        st.session_state[key] = st.session_state[key]
    st.segmented_control(
        text("board-lang"),
        list(LANGUAGES),
        key=LANG,
        format_func=LANGUAGES.__getitem__,
        required=True,
        width="content",
    )
    lang = str(st.session_state[LANG])
    only_guests = lang in issuing.GUEST_LANGUAGES
    if only_guests:
        st.session_state[AUDIENCE] = "guest"
    st.segmented_control(
        text("board-audience"),
        ("board", "guest"),
        key=AUDIENCE,
        format_func=named("board-audience"),
        required=True,
        disabled=only_guests,
        help=text("board-audience-help"),
        width="content",
    )
    return lang, cast("Audience", st.session_state[AUDIENCE])


def _covers(asked: Asked) -> None:
    """The choices in a sentence, and the filters that the report follows."""
    lang = language()
    start = options.dates().iloc[0]["project_start_date"]
    said = text(
        "board-covers",
        first=period_first(asked, start),
        last=asked.filters.as_of,
    )
    since = (
        text("board-covers-since", date=asked.since)
        if asked.since is not None
        else text("board-covers-first")
    )
    chosen = filters_in_words(asked.filters, load_options())
    st.markdown(f"{said} {since}" if lang != "zh" else f"{said}{since}")
    if chosen:
        words = " · ".join(f"{name}: {value}" for name, value in chosen)
        st.caption(f":material/filter_alt: {cards.plain(text('board-filters', filters=words))}")


# ── What it says ──────────────────────────────────────────────────────────────────────────────────────────────────


def _pack(asked: Asked, stamp: issuing.Stamp | None, *, is_opening: bool) -> tuple[Paper, bool]:
    """The contents, gathered again only when something has changed; and whether the records could be read for them."""
    kept, key = st.session_state.setdefault(_PACK, {}), (is_opening, asked, stamp)
    if stamp is not None and kept.get(is_opening, ((), None))[0] == key:
        return cast("Paper", kept[is_opening][1]), True
    with st.spinner(text("board-gathering")), desk_records.as_far_as_known() as known:
        pack = board.gather(asked, is_opening=is_opening)
    is_complete = known.is_complete and stamp is not None
    if is_complete:
        kept[is_opening] = (key, pack)
    return pack, is_complete


def _preview(asked: Asked) -> None:
    """What the report says first, and its files; the rest is gathered when it is opened."""
    stamp = _stamp()
    opening, is_complete = _pack(asked, stamp, is_opening=True)
    if stamp is not None and is_complete:
        _files(asked, stamp)
    else:
        frame.records_unreachable()
        st.caption(f":material/info: {text('board-incomplete')}")
    with st.container(border=True, key="board-preview"):
        said = cards.plain(f"{opening.title} · {opening.subtitle}")
        st.caption(f":material/visibility: {text('board-preview')} · {said}")
        # what must be decided is on the first screen
        for block in sorted(opening.flat, key=lambda block: not isinstance(block, Agenda)):
            _block(block)

    @sections.folded(text("board-rest"), "board-rest", ":material/article:")
    def rest() -> None:
        pack, _ = _pack(asked, stamp, is_opening=False)
        blocks = board_preview.first_page(pack)[len(opening.flat) :]
        for block in blocks:
            _block(block)
        st.markdown("\n\n".join(_said(block) for block in blocks if isinstance(block, Text | Callout)))

    @sections.folded(text("board-contents"), "board-contents")
    def contents() -> None:
        rows = board_preview.contents(_pack(asked, stamp, is_opening=False)[0])
        tables.show_table(
            rows,
            "section holds",
            title=text("board-contents"),
            key="board-contents",
            height=board_preview.height(len(rows)),
            downloads=False,
        )


def _block(block: Block) -> None:
    """A block of the first page: lights and questions as text, figures that open their rows."""
    if isinstance(block, Lights):
        for light in block.lights:
            _light(light)
    elif isinstance(block, Agenda):
        st.header(cards.plain(block.title), anchor=False)
        st.markdown(_agenda(block))
    elif isinstance(block, Numbers):
        with cards.row("board"):
            for figure in block.figures:
                _figure(figure)


def _agenda(agenda: Agenda) -> str:
    """What must be decided, a question with its choices on the line below it."""
    lines = [
        f"{i}. **{cards.plain(one.title)}**{f' · {cards.plain(one.mark)}' if one.mark else ''}  \n   {cards.plain(one.choices)}"
        for i, one in enumerate(agenda.questions, start=1)
    ]
    said = "\n".join(lines) or cards.plain(agenda.empty)
    return f"{said}\n\n{cards.plain(agenda.note)}"


def _said(block: Text | Callout) -> str:
    lines = "\n".join(f"- {cards.plain(line)}" for line in block.lines or (block.empty,))
    return f"**{cards.plain(block.title)}**\n\n{lines}"


def _figure(figure: Number) -> None:
    key = figure.key
    cards.figure(
        figure.label,
        figure.shown,
        key=key.measure.replace("_", "-"),
        help=figure.meaning,
        note=figure.note,
        link=lambda: figures.opener(key.measure, key.filters, key.group),
    )


def _light(light: Light) -> None:
    words = f"**{cards.plain(light.mark)} {cards.plain(light.word)}**"
    colour = cards.COLOURS.get(light.severity)
    mark = f":{colour}[{words}]" if colour else words
    st.markdown(
        f"{mark} · **{cards.plain(light.title)}:** {cards.plain(light.verdict)}", help=light.rule or None
    )


# ── Files ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _files(asked: Asked, stamp: issuing.Stamp) -> None:
    """The button that makes the three files, their downloads, and the button that issues them."""
    made: issuing.Made | None = st.session_state.get(_MADE)
    if made is None or made.asked != asked or made.stamp != stamp:
        if made is not None and made.asked == asked:
            st.caption(f":material/sync_problem: {text('board-outdated')}")
        if st.button(
            text("board-make"),
            key="board-make",
            type="primary",
            icon=":material/description:",
            help=text("board-make-help"),
        ):
            _make(asked)
            st.rerun()
        return
    with st.container(border=True, key="board-files", gap="small"):
        st.markdown(text("board-made", date=asked.filters.as_of))
        with st.container(horizontal=True, gap="small", key="board-downloads"):
            for format, (name, content) in made.files.items():
                _download(format, content, name, len(content), f"board-download-{format}")
        if roles.may("issue"):
            _issue_form(made)


def _download(format: Format, content: bytes | Callable[[], bytes], name: str, size: int, key: str) -> None:
    """The button that hands out a file of a report, whose size in bytes it says."""
    st.download_button(
        text(f"board-format-{format}", size=board_preview.size(size)),
        content,
        file_name=name,
        mime=board.MIME_TYPES[format],
        key=key,
        on_click="ignore",
        icon=_ICONS[format],
    )


def _make(asked: Asked) -> None:
    bar = st.progress(0.0, text("board-making"))

    def tell(share: float, format: Format, _step: str) -> None:
        bar.progress(min(share, 1.0), text(f"board-making-{format}"))

    st.session_state[_MADE] = issuing.make(asked, tell)
    bar.empty()


def _issue_form(made: issuing.Made) -> None:
    with st.form("board-issue", border=False):
        st.markdown(text("board-issue-help"))
        author.field("board-issue")
        st.form_submit_button(
            text("board-issue"),
            key="board-issue-now",
            icon=":material/verified:",
            on_click=_issue,
            args=(made,),
        )
    keeping.complaint("issue")


def _issue(made: issuing.Made) -> None:
    def issue(author: str) -> None:
        report = issuing.issue(made, author=author)
        st.session_state[_DONE] = st.session_state[_CHOSEN] = report.number
        st.session_state.pop(_MADE, None)

    keeping.keep(
        "issue", "board-issue", None, issue, no_name="board-issue-no-name", not_kept="board-not-issued"
    )


def _done() -> None:
    number = st.session_state.get(_DONE)
    if number is not None:
        st.success(text("board-issued-done", number=str(number)), icon=":material/verified:")


# ── Issued reports ────────────────────────────────────────────────────────────────────────────────────────────────


def _issued() -> None:
    found = issued.all_reports()
    frame.heading(
        text("board-issued-title"),
        text("board-issued-takeaway", count=len(found)),
    )
    if not found:
        st.info(text("board-issued-none"), icon=":material/inbox:")
        return
    rows = board_preview.issued_rows(found, load_options())

    def choose(position: int) -> None:
        st.session_state[_CHOSEN] = found[position].number

    tables.show_table(
        rows,
        "number as_of period issued_by issued content_hash audience lang filters load_id data_as_of",
        title=text("board-issued-title"),
        key="board-issued",
        is_filtered=False,
        on_row=choose,
    )
    chosen = st.session_state.get(_CHOSEN)
    _one(next((report for report in found if report.number == chosen), found[0]))


def _one(report: Issued) -> None:
    """One issued report: its files as they were sent, proof that they are, and how its data can be built again."""
    with st.container(border=True, key="board-one", gap="small"):
        st.markdown(f"**{text('board-one-title', number=str(report.number), date=report.as_of)}**")
        with st.container(horizontal=True, gap="small", key="board-one-files"):
            for file in issued.files(report.number):
                format, key = cast("Format", file.format), f"board-fetch-{report.number}-{file.format}"
                _download(format, partial(issued.fetch, report.number, format), file.name, file.size, key)
            st.button(
                text("board-verify"),
                key=f"board-verify-{report.number}",
                icon=":material/fingerprint:",
                on_click=_verify,
                args=(report.number,),
            )
        _verdict(report.number)
        st.caption(text("board-one-hash", hash=report.content_hash))
        _data(report)
        if report.data_as_of is not None:
            _known_now(report, report.data_as_of)


def _verify(number: int) -> None:
    try:
        st.session_state["board-verdict"] = (number, issued.verify(number))
    except RecordsUnreachableError:
        _log.exception("the records can't be read")  # the page says so where it reads them


def _verdict(number: int) -> None:
    found = st.session_state.get("board-verdict")
    if found is None or found[0] != number:
        return
    if not found[1]:
        st.success(text("board-verified"), icon=":material/verified:")
        return
    words = [text(f"board-changed-{what}") for what in found[1]]
    st.error(text("board-not-verified", what=words), icon=":material/gpp_bad:")


def _known_now(report: Issued, known_by: dt.date) -> None:
    """The report's day as it was known when the report was made, beside what is known of it now, and which exports changed that."""

    @sections.folded(text("board-now"), "board-now", ":material/history:")
    def folded() -> None:
        link = {"as_of": report.as_of.isoformat(), "known": known_by.isoformat()}
        frame.link("board", text("board-now-link", date=known_by), icon=":material/arrow_forward:", **link)
        try:
            known.make(known_by)
        except NotKnownError as error:
            st.info(str(error), icon=":material/history_toggle_off:")
            return
        found = changed_since.figures(Filters(as_of=report.as_of), known_by)
        exports = changed_since.exports(report.data_files)
        st.markdown(text("board-now-takeaway", count=len(found), exports=len(exports)))
        if not found.empty:
            then = Column("then", text("board-now-then", date=known_by))
            columns: list[str | Column] = ["figure", then, Column("now", text("board-now-now"))]
            tables.show_table(found, columns, title=text("board-now"), key="board-now", is_filtered=False)
        if not exports.empty:
            title = text("board-now-exports")
            tables.show_table(
                exports, "file data_as_of", title=title, key="board-now-exports", is_filtered=False
            )


def _data(report: Issued) -> None:
    with st.expander(text("board-data"), key="board-data", icon=":material/database:"):
        st.markdown(
            text("board-data-load", load=str(report.load_id), date=report.data_as_of)
            if report.load_id is not None
            else text("board-data-no-load")
        )
        st.caption(text("board-data-hash", hash=report.data_hash))
        files = pd.DataFrame(report.data_files, columns=["file", "sha256"])
        tables.show_table(
            files,
            ["file", Column("sha256", "SHA-256", width="large")],
            title=text("board-data"),
            key=f"board-data-{report.number}",
            is_filtered=False,
        )


draw()
