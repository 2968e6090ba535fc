"""The dashboard's front door: the menu, one line per page. The frame around the pages is dashboard/frame.py."""

from pathlib import Path
from typing import Any

import streamlit as st

import dashboard.guests  # noqa: F401  has the questions of every page asked for its visitor
from dashboard import frame, serving
from dashboard.filters_model import Filters
from dashboard.parts import actions

PAGES = [
    frame.Entry("overview", "pages/overview/overview.py", "overview", "space_dashboard"),
    frame.Entry("search", "pages/overview/search.py", "overview", "search"),
    frame.Entry("denmark", "pages/partnerships/denmark.py", "partnerships", "public"),
    frame.Entry("map", "pages/partnerships/map.py", "partnerships", "map"),
    frame.Entry("provinces", "pages/partnerships/provinces.py", "partnerships", "explore"),
    frame.Entry("parties", "pages/partnerships/parties.py", "partnerships", "location_city"),
    frame.Entry("agreements", "pages/partnerships/agreements.py", "partnerships", "contract"),
    frame.Entry("presence", "pages/partnerships/presence.py", "partnerships", "sensors", for_guests=False),
    frame.Entry("timeline", "pages/partnerships/timeline.py", "partnerships", "view_timeline"),
    frame.Entry("effect", "pages/partnerships/effect.py", "partnerships", "trending_up"),
    frame.Entry("companies", "pages/business/companies.py", "business", "factory"),
    frame.Entry("challenges", "pages/business/challenges.py", "business", "flag"),
    frame.Entry("opportunities", "pages/business/opportunities.py", "business", "target", for_guests=False),
    frame.Entry("synergies", "pages/business/synergies.py", "business", "hub", for_guests=False),
    frame.Entry("budget", "pages/economy/budget.py", "economy", "account_balance", for_guests=False),
    frame.Entry("board", "pages/economy/board.py", "economy", "co_present", for_guests=False),
    frame.Entry("data", "pages/data/data.py", "data", "database", needs_warehouse=False, for_guests=False),
    frame.Entry("glossary", "pages/data/glossary.py", "data", "menu_book", follows_filters=False),
    frame.Entry(
        "handbook", "pages/data/handbook.py", "data", "help", needs_warehouse=False, follows_filters=False
    ),
]


def _calendar(party: str) -> bytes:
    # its libraries are loaded with the first calendar that asks, not at the start
    from reports import calendar  # noqa: PLC0415

    return calendar.of_party(party)


def _journey_papers(filters: Filters, journey: str, kind: Any) -> list[tuple[str, bytes]]:
    from reports import journey as papers  # noqa: PLC0415 (as above)

    return papers.papers(filters, journey, (kind,))


if __name__ == "__main__":  # the script of every visit
    actions.make_papers = _journey_papers
    frame.run(PAGES)
else:  # imported once by `streamlit run app.py`, which serves the `app` that it finds here
    # Streamlit looks for the call itself, by name, so it is here and not in serving.py.
    app = st.App(Path(__file__), middleware=serving.middleware(_calendar))
