"""The board pack that a visit is about: its period and its readers, chosen on the page, and what was gathered for it."""

import datetime as dt
import logging
from typing import Any, cast

import streamlit as st

from dashboard import desk_records, frame, widgets
from dashboard.filters_model import Filters
from dashboard.language import named
from dashboard.queries import options
from locales import language, text
from records.database import RecordsUnreachableError
from records.issued import Issued
from reports import board, issuing
from reports.board import Asked, Audience, Paper
from reports.board.facts import period_first
from reports.issuing import Stamp

_log = logging.getLogger(__name__)

_SINCE, _AUDIENCE = "board-since", "board-audience"
_PACK = "board-pack"  # the pack that was gathered last, and of what
_ATTEMPTS = 3  # to gather a pack while nothing is written


def choose(filters: Filters) -> Asked:
    """Draw the choice of the period's start and the readers; the day, the filters and the language are the frame's."""
    kinds = [kind for kind in issuing.SINCE_KINDS if kind != "free" or filters.period_from is not None]
    last = _last_report(filters)
    if last is None:
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
        widgets.selectbox("board-since", kinds, key=_SINCE, format_func=words.__getitem__, width=240)
        widgets.segmented_control(
            "board-audience",
            ("board", "guest"),
            default=None if _AUDIENCE in st.session_state else "board",
            key=_AUDIENCE,
            format_func=named("board-audience"),
            disabled=only_guests,
            helps=True,
            width=240,  # a width that wraps on a phone, where a choice as wide as its words is cut
        )
    asked = asked_for(filters)
    first, since = period_first(asked, _project_start()), asked.since
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
    """The report before; None also where it can't be read just now, which the page says."""
    try:
        return issuing.last_report(filters, _audience())
    except RecordsUnreachableError:
        _log.exception("the records can't be read")
        frame.records_unreachable()
        return None


def gathered(asked: Asked, *, is_opening: bool = False) -> tuple[Paper, Stamp | None]:
    """The pack or its opening, kept until it could be another, and the stamp of all that it says; None where records lack that don't answer just now."""
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


def _stamp() -> Stamp | None:
    try:
        return issuing.stamp()
    except RecordsUnreachableError:
        frame.records_unreachable()
        return None
