"""A meeting of the board: its cases one at a time, what was decided and remarked, and the minutes, a statement that is printed alone."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from dashboard import desk_records, filters, frame, roles, widgets
from dashboard.blocks import plain, screen, statement
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Case, Item, Items, Text
from dashboard.parts.board_points import TEXT_LONGEST, carried_out_by, remark_key
from locales import formats, text
from records.board_points import Issue

_AT = "meeting-at"  # how many cases stand before the one that is shown
_DECIDED = "meeting-decided"  # how many cases were decided on the day when the page was last drawn
_PRESENT = "meeting-present"


def draw(waiting: Sequence[Case], prints: screen.Prints) -> None:
    """One case at a time, large: first those decided on the day, then those that wait; after the last come the minutes, which ``prints`` turns into a paper."""
    frame.keep_typed(_PRESENT)
    day = filters.current_filters().as_of
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
            screen.put_all([Items((_decided_case(decided[at]),))])
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
            page = minutes(decided, waiting, present.strip(), remarks)
            facts = page.facts(filters.current_filters(), is_guest=False)
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


def minutes(
    decided: Sequence[Issue], waiting: Sequence[Case], present: str, remarks: Mapping[str, str]
) -> statement.Statement:
    """The minutes as a statement that is printed: the cases decided on the day, those that wait, who was there, and remarks by a case's code."""

    def blocks(_: Facts) -> list[Block]:
        found = list(map(_decided_case, decided))
        for one in waiting:
            found.append(_item(one.title, [text("meeting-undecided")], remarks.get(one.code, ""), one.mark))
        there = (present,) if present else ()
        return [
            Text(there, text("meeting-present-none"), text("meeting-present-title")),
            Items(tuple(found), text("points-issues-title"), text("pack-issues-nothing")),
        ]

    printed = statement.Printed(
        blocks=blocks,
        title=lambda facts: text("meeting-minutes-of", date=facts.filters.as_of),
        kind=lambda: text("meeting-minutes"),
        file=lambda facts: f"minutes-{facts.filters.as_of}",
    )
    return statement.Statement("board", lambda _: (), {}, printed=printed)


def _decided_case(one: Issue) -> Item:
    return _item(
        one.title,
        [text("meeting-decided", outcome=one.outcome.rstrip(".。")), carried_out_by(one)],
        formats.dotted([one.remark, desk_records.written_in(one)]) if one.remark else "",
        plain.mark_of(one.is_illustrative),
    )


def _item(title: str, lines: list[str], remark: str, mark: str) -> Item:
    remarked = text("meeting-remarked", remark=remark) if remark else ""
    return Item(title, tuple(filter(None, (*lines, remarked))), mark=mark)
