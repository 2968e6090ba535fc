"""Board report: the pack itself with its decisions in one press, its three files, and what was issued for good."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard import frame
from dashboard.blocks import screen
from dashboard.blocks.kinds import Block, Cases, Chapter, Paper, Table
from dashboard.blocks.statement import Statement
from dashboard.filters import current_filters
from dashboard.model import measures
from dashboard.parts import board_points, issued_reports, meeting, sections
from locales import text
from reports import pack_page, papers


def _report() -> None:
    asked = pack_page.choose(current_filters())
    opening, stamp = pack_page.gathered(asked, is_opening=True)
    pack_page.files(asked, stamp)
    screen.put_all(opening.blocks)

    @sections.folded(text("board-rest"), "board-rest", ":material/article:")
    def rest() -> None:
        pack, now = pack_page.gathered(asked)
        if now is not None and now != stamp:
            st.rerun()  # something was written since: the opening says it, too
        # which parts of their own have
        in_part = (Chapter(text("pack-issues")), *pack.all_of(Cases), *_ranked(pack))
        since = measures.measure("since_count").label()  # which stands below each page
        others = pack.blocks[len(opening.blocks) :]
        screen.put_all([one for one in others if one not in in_part and getattr(one, "title", "") != since])


def _pack() -> Paper:
    return pack_page.gathered(pack_page.asked_for(current_filters()))[0]


def _cases() -> None:
    frame.heading(text("points-issues-title"), help=text("points-issues-help"))
    screen.put_all(_pack().all_of(Cases))
    board_points.follow_ups()
    sections.folded(text("board-written"), "board-written", ":material/edit_note:")(board_points.issues)


def _risks() -> None:
    screen.put_all(_ranked(_pack()))
    board_points.risks()


def _ranked(pack: Paper) -> list[Block]:
    found = [one for one in pack.all_of(Table) if one.name == "risks"]
    return [Chapter(text("pack-risks")), *found] if found else []


_PARTS: dict[str, Callable[[], None]] = {
    "report": _report,
    "issues": _cases,
    "meeting": lambda: meeting.draw(
        [case for cases in _pack().all_of(Cases) for case in cases.cases], papers.pdf
    ),
    "risks": _risks,
    "issued": partial(issued_reports.draw, pack_page.download),
}
_MADE = {code: partial(board_points.part, draw) for code, draw in _PARTS.items()}
screen.draw(Statement("board", lambda _: (), _MADE))
