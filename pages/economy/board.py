"""Board report: the pack itself with its decisions in one press, its three files, and what was issued for good."""

import datetime as dt
import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import cast

import pandas as pd
import streamlit as st

from dashboard import author, changed_since, desk_records, forms, frame, known, roles, tables
from dashboard.blocks import screen
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Case, Cases, Chapter, Form, Items
from dashboard.blocks.statement import Make, Statement
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.known import NotKnownError
from dashboard.language import named
from dashboard.model.columns import Column
from dashboard.options import filters_in_words, load_options
from dashboard.parts import board_points, sections
from dashboard.queries import options
from locales import LANGUAGES, formats, language, text
from records import issued
from records.board_points import Issue
from records.database import RecordsUnreachableError
from records.issued import Issued
from reports import board, issuing, papers
from reports.board import Asked, Audience, Format, Paper, minutes
from reports.board.facts import period_first

_log = logging.getLogger(__name__)

SINCE = "board-since"
AUDIENCE = "board-audience"

_MADE = "board-made"  # the files of this visit that were made last
_PACK = "board-pack"  # the pack that was gathered last, and of what
_DONE = "board-done"  # number of the report that this visit issued last
_CHOSEN = "board-issued-chosen"
_AT = "meeting-at"  # how many cases stand before the one that is shown
_DECIDED = "meeting-decided"  # how many cases were decided on the day when the page was last drawn
_PRESENT = "meeting-present"
_HASH_SHOWN = 12

_ICONS: dict[Format, str] = {
    "pdf": ":material/picture_as_pdf:",
    "pptx": ":material/slideshow:",
    "xlsx": ":material/table_view:",
}


def _part(draw: Callable[[], None]) -> Make:
    def drawn() -> None:
        try:
            draw()
        except RecordsUnreachableError:
            _log.exception("the records can't be read")
            board_points.unreadable()

    def made(_: Facts) -> Sequence[Block]:
        return (Form(drawn),)

    return made


# ── The pack ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _report() -> None:
    asked, stamp = _choices(current_filters()), _stamp()
    opening, is_complete = _pack(asked, stamp, is_opening=True)
    number = st.session_state.get(_DONE)
    if number is not None:
        st.success(text("board-issued-done", number=str(number)), icon=":material/verified:")
    if stamp is not None and is_complete:
        _files(asked, stamp)
    else:
        frame.records_unreachable()
        st.caption(f":material/info: {text('board-incomplete')}")
    screen.put_all(opening.blocks)

    @sections.folded(text("board-rest"), "board-rest", ":material/article:")
    def rest() -> None:
        pack, _ = _pack(asked, stamp, is_opening=False)
        in_part = (Chapter(text("pack-issues")), *pack.all_of(Cases))  # which the next part has
        screen.put_all(one for one in pack.blocks[len(opening.blocks) :] if one not in in_part)


def _cases() -> None:
    pack, _ = _pack(_asked(current_filters()), _stamp(), is_opening=False)
    frame.heading(text("points-issues-title"), help=text("points-issues-help"))
    screen.put_all(pack.all_of(Cases))
    board_points.follow_ups()

    @sections.folded(text("board-written"), "board-written", ":material/edit_note:")
    def written() -> None:
        board_points.issues()


def _meeting() -> None:
    """One case at a time, large: first those decided on the day, then those that wait; behind the last the minutes."""
    frame.keep_typed(_PRESENT)
    pack, _ = _pack(_asked(current_filters()), _stamp(), is_opening=False)
    day = current_filters().as_of
    decided = sorted(
        (one for one in desk_records.issues() if one.closed_date == day), key=lambda one: one.edited_at
    )
    waiting = [case for cases in pack.all_of(Cases) for case in cases.cases]
    frame.keep_typed(*map(board_points.remark_key, waiting))
    last = len(decided) + len(waiting)
    known = st.session_state.get(_DECIDED)
    if known != len(decided):  # the meeting begins with what waits; what was decided just now is shown
        st.session_state[_AT] = len(decided) - (known is not None)
        st.session_state[_DECIDED] = len(decided)
    at = max(0, min(st.session_state[_AT], last))
    with st.container(key="meeting", gap="small"):
        st.caption(text("meeting-at", number=at + 1, count=last) if at < last else text("meeting-end"))
        if at < len(decided):
            screen.put(Items((minutes.decided_case(decided[at]),)))
        elif at < last:
            # A case with its options as buttons, and the field for what is remarked
            case = waiting[at - len(decided)]
            screen.put_case(case, "meeting-")
            if roles.may("point"):
                st.text_area(
                    text("meeting-remarks"),
                    key=board_points.remark_key(case),
                    max_chars=board_points.TEXT_LONGEST,
                    height=90,
                    help=text("meeting-remarks-help"),
                )
        else:
            _minutes(decided, waiting)
        with st.container(horizontal=True, gap="small", key="meeting-turn"):
            for name, to, icon in (
                ("back", at - 1, ":material/arrow_back:"),
                ("next", at + 1, ":material/arrow_forward:"),
            ):
                st.button(
                    text(f"meeting-{name}"),
                    key=f"meeting-{name}",
                    disabled=not 0 <= to <= last,
                    icon=icon,
                    on_click=partial(st.session_state.__setitem__, _AT, to),
                )


def _minutes(decided: Sequence[Issue], waiting: Sequence[Case]) -> None:
    present = st.text_input(
        text("meeting-present"),
        key=_PRESENT,
        max_chars=board_points.TEXT_LONGEST,
        placeholder=text("meeting-present-example"),
    )
    remarks = {case.code: str(st.session_state.get(board_points.remark_key(case), "")) for case in waiting}
    page = minutes.statement(decided, waiting, present.strip(), remarks)
    facts = page.facts(current_filters(), is_guest=False)
    screen.put_all(page.printed.blocks(facts)[1:] if page.printed else ())
    st.download_button(
        text("meeting-minutes-pdf"),
        roles.later(lambda: papers.pdf(page, facts.filters, is_guest=False)[0]),
        file_name=papers.file_name(page, facts.filters, is_guest=False),
        mime="application/pdf",
        key="meeting-pdf",
        on_click="ignore",
        icon=":material/picture_as_pdf:",
    )


def _choices(filters: Filters) -> Asked:
    """The period's start and the readers; the day, the filters and the language are the frame's."""
    kinds = [kind for kind in issuing.SINCE_KINDS if kind != "free" or filters.period_from is not None]
    last = _last_report(filters)
    if last is None:
        kinds.remove("last")
    if st.session_state.get(SINCE) not in kinds:
        st.session_state[SINCE] = "free" if "free" in kinds else kinds[0]
    only_guests = language() in issuing.GUEST_LANGUAGES
    if only_guests:
        st.session_state[AUDIENCE] = "guest"
    frame.keep_typed(SINCE, AUDIENCE)  # also while another part is open
    words = {kind: text(f"board-since-{kind}") for kind in kinds}
    if last is not None:
        words["last"] = text("board-since-last-named", number=str(last.number), date=last.as_of)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="board-choices"):
        st.selectbox(text("board-since"), kinds, key=SINCE, format_func=words.__getitem__, width=240)
        st.segmented_control(
            text("board-audience"),
            ("board", "guest"),
            default=None if AUDIENCE in st.session_state else "board",
            key=AUDIENCE,
            format_func=named("board-audience"),
            required=True,
            disabled=only_guests,
            help=text("board-audience-help"),
            width="content",
        )
    asked = _asked(filters)
    covers = text(
        "board-covers",
        first=period_first(asked, _project_start()),
        last=asked.filters.as_of,
        since=asked.since,
        known="yes" if asked.since else "no",
    )
    st.markdown(covers)
    return asked


def _asked(filters: Filters) -> Asked:
    last, audience = _last_report(filters), _audience()
    kind = st.session_state.get(SINCE, issuing.SINCE_KINDS[0])
    first = issuing.period_from(kind, filters.as_of, _project_start(), last, filters.period_from)
    return issuing.ask(filters, first, audience, last)


def _audience() -> Audience:
    return (
        "guest"
        if language() in issuing.GUEST_LANGUAGES
        else cast("Audience", st.session_state.get(AUDIENCE, "board"))
    )


def _project_start() -> dt.date:
    start: dt.date = options.dates().iloc[0]["project_start_date"]
    return start


def _last_report(filters: Filters) -> Issued | None:
    """The report before; None also where it can't be read just now, which the page says."""
    try:
        return issuing.last_report(filters, _audience())
    except RecordsUnreachableError:
        _log.exception("the records can't be read")
        frame.records_unreachable()
        return None


def _stamp() -> issuing.Stamp | None:
    try:
        return issuing.stamp()
    except RecordsUnreachableError:
        frame.records_unreachable()
        return None


def _pack(asked: Asked, stamp: issuing.Stamp | None, *, is_opening: bool) -> tuple[Paper, bool]:
    kept, key = st.session_state.setdefault(_PACK, {}), (asked, stamp)
    if stamp is not None and kept.get(is_opening, ((), None))[0] == key:
        return cast("Paper", kept[is_opening][1]), True
    with st.spinner(text("board-gathering")), desk_records.as_far_as_known() as found:
        pack = board.gather(asked, is_opening=is_opening)
    is_complete = found.is_complete and stamp is not None
    if is_complete:
        kept[is_opening] = (key, pack)
    return pack, is_complete


# ── Files ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _files(asked: Asked, stamp: issuing.Stamp) -> None:
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
            bar = st.progress(0.0, text("board-making"))

            def tell(share: float, format: Format, _step: str) -> None:
                bar.progress(min(share, 1.0), text(f"board-making-{format}"))

            st.session_state[_MADE] = issuing.make(asked, tell)
            bar.empty()
            st.rerun()
        return
    with st.container(border=True, key="board-files", gap="small"):
        st.markdown(text("board-made", date=asked.filters.as_of))
        with st.container(horizontal=True, gap="small", key="board-downloads"):
            for format, (name, content) in made.files.items():
                _download(format, content, name, len(content), f"board-download-{format}")
        if roles.may("issue"):
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
            forms.complaint("issue")


def _size(count: int) -> str:
    if count < 1_000_000:
        return f"{formats.number(max(1, round(count / 1000)))}{formats.NBSP}kB"
    return f"{formats.number(count / 1_000_000, 1)}{formats.NBSP}MB"


def _download(format: Format, content: bytes | Callable[[], bytes], name: str, size: int, key: str) -> None:
    st.download_button(
        text(f"board-format-{format}", size=_size(size)),
        content,
        file_name=name,
        mime=board.MIME_TYPES[format],
        key=key,
        on_click="ignore",
        icon=_ICONS[format],
    )


def _issue(made: issuing.Made) -> None:
    def issue(author: str) -> None:
        report = issuing.issue(made, author=author)
        st.session_state[_DONE] = st.session_state[_CHOSEN] = report.number
        st.session_state.pop(_MADE, None)

    forms.keep(
        "issue", "board-issue", None, issue, no_name="board-issue-no-name", not_kept="board-not-issued"
    )


# ── Issued reports ────────────────────────────────────────────────────────────────────────────────────────────────


def _issued() -> None:
    found = issued.all_reports()
    frame.heading(text("board-issued-title"), text("board-issued-takeaway", count=len(found)))
    if not found:
        st.info(text("board-issued-none"), icon=":material/inbox:")
        return
    rows = _rows(found)

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
    # One issued report: its files as they were sent, proof that they are, and how its data can be built again
    report = next((report for report in found if report.number == chosen), found[0])
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
        if report.data_as_of is not None:
            _known_now(report, report.data_as_of)


def _rows(found: Sequence[Issued]) -> pd.DataFrame:
    rows = []
    for report in found:
        when = report.issued_at.astimezone()
        asked = Filters(as_of=report.as_of).narrowed_as(report.filters)
        words = [value for _, value in filters_in_words(asked, load_options())]
        rows.append(
            {
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
        )
    return pd.DataFrame(rows).astype({"load_id": "Int64"})


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


_PARTS = {
    "report": _report,
    "issues": _cases,
    "meeting": _meeting,
    "risks": board_points.risks,
    "issued": _issued,
}

screen.draw(Statement("board", lambda _: (), lambda _: {code: _part(draw) for code, draw in _PARTS.items()}))
