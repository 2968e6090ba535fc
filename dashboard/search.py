"""Search on screen: the box above the menu, which the frame draws; of the hits that the page draws, where each leads to and why it was found."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from dashboard import widgets
from dashboard.blocks.kinds import Block, Search
from dashboard.model import columns
from dashboard.model.columns import Row
from dashboard.queries import parties
from dashboard.queries.search import ids
from dashboard.words.names import said
from locales import formats, text

PAGE = "search"
LINK = "q"  # its name in the link, on the search page and in the register: a promise

_BOX = "search-box"
_ASKED = "_search-asked"

ICONS: Mapping[str, str] = {
    "province": "explore",
    "place": "location_on",
    "theme": "category",
    "party": "groups",
    "partner": "handshake",
    "company": "factory",
    "agreement": "contract",
    "challenge": "flag",
    "activity": "event",
}


def box() -> str:
    """The search box above the menu: the words that were entered just now, for the search page; "" in every other run."""

    def ask() -> None:
        """Take the words out of the box: the browser would send them again on every other page, and search there too."""
        st.session_state[_ASKED] = widgets.taken(_BOX).strip()
        widgets.renew(_BOX)

    with st.sidebar:
        widgets.text_input(
            "search-label",
            icon="search",
            key=widgets.key(_BOX),
            placeholder=text("search-box-placeholder"),
            label_visibility="collapsed",
            on_change=ask,
            max_chars=120,
        )
    return str(st.session_state.pop(_ASKED, ""))


Finds = Callable[[pd.DataFrame], pd.DataFrame]


def over_register(register: str, record: str, listed: Callable[[Finds | None], Sequence[Block]]) -> Search:
    """The field for words above a register, whose rows are found by their ``<record>_id``; ``listed`` gets what finds them, None for no words."""

    def found(words: str) -> Sequence[Block]:
        def matching(rows: pd.DataFrame) -> pd.DataFrame:
            return rows[rows[f"{record}_id"].isin(ids(words, record))].reset_index(drop=True)

        return listed(matching if words else None)

    label, example = text(f"{register}-search"), text(f"{register}-search-placeholder")
    return Search(register, label, example, LINK, found)


def targets(hit: Row) -> list[tuple[str, dict[str, str]]]:
    """The pages that a hit may lead to, each with what the link sets there, the best first; the visit takes the first that it may open."""
    kind, thing = hit["kind"], str(hit["target_id"])
    name, province = str(hit["name"]), said(hit["province_code"])
    agreement = said(hit["agreement_id"])
    of_agreement = [("agreements", {"agreement": agreement})] if agreement else []
    of_province = [("provinces", {"about": province})] if province else []
    register = [("agreements", {LINK: name})] if hit["agreement_count"] else []
    values: dict[str, str] = {}
    if party := said(hit["party"]):
        values["party"] = party
    day = hit["event_date"]
    if isinstance(day, dt.date):
        values |= {"from": f"{day.year}-01-01", "to": f"{day.year}-12-31"}
    found: dict[str, list[tuple[str, dict[str, str]]]] = {
        "province": [("provinces", {"about": thing})],
        "place": [*register, *of_province, ("companies", {LINK: name})],
        "theme": [("agreements", {"theme": thing})],
        "party": [("parties", {"about": thing})],
        "partner": [*of_agreement, *register],
        "company": [("companies", {"company": thing})],
        "agreement": of_agreement,
        "challenge": [("challenges", {"challenge": thing}), *of_agreement, *of_province],
        "activity": [*of_agreement, ("timeline", values)],
    }
    return found[kind]


def why(hit: Row) -> str:
    """Why a hit was found: "Også kaldet Nanking", "Sted: Wuxi", "Ligner navnet Jiangsu"."""
    matched = hit["tag_name"] if formats.is_missing(hit["matched"]) else hit["matched"]
    words = said(matched)
    return text(
        f"search-why-{hit['field']}",
        kind=hit["kind"],
        match=hit["match"],
        matched=words if len(words) <= 90 else words[:88].rstrip() + " …",
        shown=matched == hit["name"],
    )


def about(hit: Row) -> str | None:
    """The details that tell a hit from others of its kind: party and year of an agreement, agreements of a party, the province of a place (there are two Taizhou)."""
    kind, parts = hit["kind"], []
    if kind == "place":
        parts.append(columns.said("province_code", hit))
    if kind in ("agreement", "activity", "challenge") and (party := said(hit["party"])):
        names = parties.chinese() if kind == "challenge" else parties.danish()
        parts.append(names.get(party, party))
    if not formats.is_missing(hit["event_date"]):
        parts.append(formats.date(hit["event_date"], hit["event_date_precision"]))
    if not formats.is_missing(hit["agreement_count"]):
        count = int(hit["agreement_count"])
        parts.append(text("search-agreements", count=count))
    return formats.dotted(parts) or None
