"""The board pack on its page: its period and its readers, chosen there, what was gathered for it, and its files: made on a press, fetched, and issued for good."""

import datetime as dt
from collections.abc import Callable
from typing import Any, cast

import streamlit as st

from dashboard import author, desk_records, forms, frame, roles, widgets
from dashboard.filters_model import Filters
from dashboard.parts import issued_reports
from dashboard.queries import options
from locales import formats, language, text
from records.issued import Issued
from reports import board, issuing
from reports.board import MIME_TYPES, Asked, Audience, Format, Paper, facts

_SINCE, _AUDIENCE = "board-since", "board-audience"
_PACK = "board-pack"  # the pack that was gathered last, and of what
_ATTEMPTS = 3  # to gather a pack while nothing is written
_MADE = "board-made"  # the files of this visit that were made last
_DONE = "board-done"  # number of the report that this visit issued last
_ICONS = {"pdf": "picture_as_pdf", "pptx": "slideshow", "xlsx": "table_view"}


def choose(filters: Filters) -> Asked:
    """Draw the choice of the period's start and the readers; the day, the filters and the language are the frame's."""
    kinds = [kind for kind in issuing.SINCE_KINDS if kind != "free" or filters.period_from is not None]
    if (last := _last_report(filters)) is None:
        kinds.remove("last")
    if st.session_state.get(_SINCE) not in kinds:
        st.session_state[_SINCE] = "free" if "free" in kinds else kinds[0]
    only_guests = language() in issuing.GUEST_LANGUAGES
    if only_guests:
        st.session_state[_AUDIENCE] = "guest"
    frame.keep_typed(_SINCE, _AUDIENCE)  # also while another part is open
    words = {kind: text(f"board-since-{kind}") for kind in kinds}
    if last is not None:
        words["last"] = text("board-since-last-named", number=str(last.number), date=last.as_of)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="board-choices"):
        widgets.selectbox("board-since", words, key=_SINCE, width=240)
        widgets.segmented_control(
            "board-audience",
            {audience: text(f"board-audience-{audience}") for audience in ("board", "guest")},
            default=None if _AUDIENCE in st.session_state else "board",
            key=_AUDIENCE,
            disabled=only_guests,
            helps=True,
            width=240,  # a width that wraps on a phone, where a choice as wide as its words is cut
        )
    asked = asked_for(filters)
    first, since = facts.period_first(asked, _project_start()), asked.since
    st.markdown(text("board-covers", first=first, last=asked.filters.as_of, since=since, known=bool(since)))
    return asked


def asked_for(filters: Filters) -> Asked:
    """The pack that was chosen last in this visit."""
    last, audience = _last_report(filters), _audience()
    kind = st.session_state.get(_SINCE, issuing.SINCE_KINDS[0])
    first = issuing.period_from(kind, filters.as_of, _project_start(), last, filters.period_from)
    return issuing.ask(filters, first, audience, last)


def _audience() -> Audience:
    chosen = cast("Audience", st.session_state.get(_AUDIENCE, "board"))
    return "guest" if language() in issuing.GUEST_LANGUAGES else chosen


def _project_start() -> dt.date:
    start: dt.date = options.dates().iloc[0]["project_start_date"]
    return start


def _last_report(filters: Filters) -> Issued | None:
    """The previous report; also None if it can't be read now, which the page reports."""
    with frame.without_records():
        return issuing.last_report(filters, _audience())
    return None


def gathered(asked: Asked, *, is_opening: bool = False) -> tuple[Paper, issuing.Stamp | None]:
    """The pack or its first part, cached until it could change, and the stamp of its contents; None if records are missing that don't answer now."""
    kept: dict[bool, tuple[Any, Paper]] = st.session_state.setdefault(_PACK, {})
    stamp = _stamp()
    known, last = kept.get(is_opening, (None, None))
    if stamp is not None and last is not None and known == (asked, stamp):
        return last, stamp
    for _ in range(_ATTEMPTS):
        before = stamp
        with st.spinner(text("board-gathering")), desk_records.as_far_as_known() as found:
            pack = board.gather(asked, is_opening=is_opening)
        if not found.is_complete or before is None or (stamp := _stamp()) is None:
            return pack, None
        if stamp == before:
            kept[is_opening] = ((asked, stamp), pack)
            break
    # the stamp before it was gathered: newer ones, which it may lack, ask for another pack
    return pack, before


def _stamp() -> issuing.Stamp | None:
    with frame.without_records():
        return issuing.stamp()
    return None


def files(asked: Asked, stamp: issuing.Stamp | None) -> None:
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
