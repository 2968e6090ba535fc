"""A meeting of the board: its cases one at a time, what was decided and remarked, and the minutes."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard import desk_records, frame, roles, widgets
from dashboard.blocks import screen
from dashboard.blocks.kinds import Case, Items
from dashboard.blocks.screen import Prints
from dashboard.filters import current_filters
from dashboard.parts.board_points import TEXT_LONGEST, remark_key
from dashboard.statements import minutes
from locales import text

_AT = "meeting-at"  # how many cases stand before the one that is shown
_DECIDED = "meeting-decided"  # how many cases were decided on the day when the page was last drawn
_PRESENT = "meeting-present"


def draw(waiting: Sequence[Case], prints: Prints) -> None:
    """One case at a time, large: first those decided on the day, then those that wait; behind the last the minutes, which ``prints`` makes a paper of."""
    frame.keep_typed(_PRESENT)
    day = current_filters().as_of
    decided = [one for one in desk_records.issues() if one.closed_date == day]
    decided.sort(key=lambda one: one.edited_at)
    frame.keep_typed(*map(remark_key, waiting))
    last = len(decided) + len(waiting)
    known = st.session_state.get(_DECIDED)
    if known != len(decided):  # the meeting begins with what waits; what was decided just now is shown
        st.session_state[_AT] = len(decided) - (known is not None)
        st.session_state[_DECIDED] = len(decided)
    at = max(0, min(st.session_state[_AT], last))
    with st.container(key="meeting", gap="small"):
        st.caption(text("meeting-at", number=at + 1, count=last) if at < last else text("meeting-end"))
        if at < len(decided):
            screen.put_all([Items((minutes.decided_case(decided[at]),))])
        elif at < last:
            # A case with its options as buttons, and the field for what is remarked
            case = waiting[at - len(decided)]
            screen.put_case(case, "meeting-")
            if roles.may("point"):
                widgets.text_area(
                    "meeting-remarks", key=remark_key(case), max_chars=TEXT_LONGEST, height=90, helps=True
                )
        else:
            present = widgets.text_input(
                "meeting-present", key=_PRESENT, max_chars=TEXT_LONGEST, example=True
            )
            remarks = {case.code: str(st.session_state.get(remark_key(case), "")) for case in waiting}
            page = minutes.statement(decided, waiting, present.strip(), remarks)
            facts = page.facts(current_filters(), is_guest=False)
            screen.put_all(page.printed.blocks(facts)[1:] if page.printed else ())
            widgets.download_button(
                "meeting-minutes-pdf",
                roles.later(lambda: prints(page, facts.filters, is_guest=False)[0]),
                icon="picture_as_pdf",
                file_name=page.file_name(facts),
                mime="application/pdf",
                key="meeting-pdf",
            )
        with st.container(horizontal=True, gap="small", key="meeting-turn"):
            for name, to, icon in (("back", at - 1, "arrow_back"), ("next", at + 1, "arrow_forward")):
                turn = partial(st.session_state.__setitem__, _AT, to)
                widgets.button(f"meeting-{name}", disabled=not 0 <= to <= last, icon=icon, on_click=turn)
