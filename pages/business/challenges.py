"""Challenges: the board by stage, the register, who has them, how far they come; and one challenge in full, chosen by a click or by the link."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, frame, measures, roles, tables
from dashboard.charts import challenges as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.model.columns import column
from dashboard.parts.opened import Opened
from dashboard.queries import challenges as ask
from dashboard.theme import palette
from dashboard.words import agreements, companies
from dashboard.words import challenges as words
from locales import formats, text

_OPENED = Opened("challenge", "challenges")
_STAGE, _SEARCH, _STUCK = "challenges-stage", "challenges-search", "challenges-stuck"
_OWNERS_SHOWN, _MORE_OWNERS = "challenges-owners-shown", 6
_ON_BOARD = 4  # challenges of a stage; the table has them all
_OF_OWNER = 3
_SHORT_LIST = 8
_ROWS, _LONG = 100, 200
_STYLES = [
    Path(__file__).parents[2] / "dashboard" / "styles" / name for name in ("agreements.css", "challenges.css")
]


def draw() -> None:
    filters = current_filters()
    for style in _STYLES:
        st.html(style)
    asked = _OPENED.asked
    if asked is not None:
        found = ask.one(asked, filters.as_of).to_dict("records")
        if found:
            _challenge(found[0], filters)
            return
        st.info(text("challenges-unknown", number=cards.plain(asked[:40])), icon=":material/search_off:")
    rows = words.dressed_register(filters)
    if rows.empty:
        frame.empty_state(text("challenges-empty"))
        return
    _overview(rows)
    _board(rows, ask.board(filters))
    _register(rows)
    _owners(rows, filters)
    _funnel(filters)


def _entry(row: Mapping[Any, Any], detail: str, key: str) -> None:
    """One challenge of a list: its title, which opens it, what there is to say, and that it is stuck."""
    with st.container(gap=None, key=f"entry-{key}"):
        st.button(
            cards.plain(str(row["title"])),
            key=f"open-{key}",
            type="tertiary",
            on_click=_OPENED.open,
            args=(str(row["challenge_id"]),),
        )
        st.caption(cards.plain(detail))
        stuck = None if roles.is_guest() else words.stuck_text(row)
        if stuck:
            st.markdown(f":red[:small[**{stuck}**]]")


# ── Counts ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _overview(rows: pd.DataFrame) -> None:
    found = words.counts(rows)
    is_guest = roles.is_guest()

    def number(name: str) -> str:
        return formats.number(found[name])

    frame.heading(text("challenges-title"), words.takeaway(found, for_guests=is_guest))
    with cards.row("challenges"):
        cards.figure(
            text("challenges-card-open"),
            number("open"),
            key="open",
            help=measures.words("challenge_count"),
            note=text("challenges-card-cases", number=number("cases")),
        )
        if not is_guest:
            cards.figure(
                text("challenges-card-stuck"),
                number("stuck"),
                key="stuck",
                help=measures.words("is_stuck"),
                note=text("challenges-card-stuck-note"),
            )
        cards.figure(
            text("challenges-card-doors"),
            number("doors"),
            key="doors",
            help=measures.words("access_kind"),
            note=text("challenges-card-doors-note", number=number("doorless")),
        )
        if is_guest:  # which companies want what is for the desk to tell
            cards.figure(
                text("challenges-card-answered"),
                number("answered"),
                key="answered",
                help=text("challenges-card-answered-help"),
            )
            cards.figure(
                text("challenges-card-contract"),
                number("contract"),
                key="contract",
                help=text("challenges-card-contract-help"),
            )
        else:
            cards.figure(
                text("challenges-card-wanted"),
                number("wanted"),
                key="wanted",
                help=text("challenges-card-wanted-help"),
                note=text("challenges-card-wanted-note", number=number("answered")),
            )


# ── The board ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _board(rows: pd.DataFrame, board: pd.DataFrame) -> None:
    """A column a stage of the way; lost ones and those whose stage is not known in a line below."""
    frame.heading(text("challenges-board-title"), help=measures.words("days_in_stage"))
    columns = board.to_dict("records")
    with st.container(horizontal=True, gap="small", key="challenges-board"):
        for column in columns:
            if column["stage"] in ask.STAGES:
                _stage(column, rows)
    for column in columns:
        if column["stage"] not in ask.STAGES and column["challenge_count"]:
            _off_the_way(column, rows)


def _stage(column: Mapping[Any, Any], rows: pd.DataFrame) -> None:
    stage = str(column["stage"])
    with st.container(border=True, gap="xsmall", height="stretch", key=f"stage-{stage}"):
        count = formats.number(column["challenge_count"])
        st.subheader(
            text("challenges-column-title", stage=words.stage_title(stage), number=count), anchor=False
        )
        if told := words.column_text(column, for_guests=roles.is_guest()):
            st.caption(cards.plain(told))
        for row in words.of_stage(rows, stage).head(_ON_BOARD).to_dict("records"):
            _entry(row, words.card_text(row), f"board-{row['challenge_id']}")
        if column["challenge_count"] > _ON_BOARD:
            st.button(
                text("challenges-see-all", number=count),
                key=f"challenges-all-{stage}",
                type="tertiary",
                icon=":material/table_rows:",
                on_click=_show_stage,
                args=(stage,),
            )


def _off_the_way(column: Mapping[Any, Any], rows: pd.DataFrame) -> None:
    stage = str(column["stage"])
    count = formats.number(column["challenge_count"])
    with st.expander(text("challenges-column-title", stage=words.stage_title(stage), number=count)):
        for row in words.of_stage(rows, stage).head(_ON_BOARD).to_dict("records"):
            _entry(row, words.card_text(row), f"board-{row['challenge_id']}")
        if column["challenge_count"] > _ON_BOARD:
            st.button(
                text("challenges-see-all", number=count),
                key=f"challenges-all-{stage}",
                type="tertiary",
                icon=":material/table_rows:",
                on_click=_show_stage,
                args=(stage,),
            )


def _show_stage(stage: str) -> None:
    """The table below shows one stage, whatever it was narrowed to before."""
    st.session_state[_STAGE] = stage
    st.session_state[_SEARCH] = ""
    st.session_state[_STUCK] = False


# ── The register ──────────────────────────────────────────────────────────────────────────────────────────────────


def _register(rows: pd.DataFrame) -> None:
    is_guest = roles.is_guest()
    frame.heading(text("challenges-register-title"))
    stages = [stage for stage in words.stages() if stage in set(rows["stage"])]
    if st.session_state.get(_STAGE) not in stages:
        st.session_state[_STAGE] = None
    with st.container(horizontal=True, vertical_alignment="bottom", key="challenges-tools"):
        asked = st.text_input(
            text("challenges-search"),
            key=_SEARCH,
            placeholder=text("challenges-search-placeholder"),
            icon=":material/search:",
            max_chars=80,
            width=300,
        )
        titles = {stage: words.stage_title(stage) for stage in stages}
        stage = st.selectbox(
            text("challenges-stage"),
            stages,
            key=_STAGE,
            format_func=lambda code: titles.get(code, code),
            placeholder=text("challenges-any-stage"),
            width=220,
        )
        only_stuck = not is_guest and st.toggle(
            text("challenges-only-stuck"), key=_STUCK, help=measures.words("is_stuck")
        )
        found = words.matching(rows, asked, stage, only_stuck=bool(only_stuck))
        ids = found["challenge_id"].tolist()
        names = dict(zip(ids, found["title"], strict=True))
        _OPENED.field(names)
    if found.empty:
        st.info(text("challenges-nothing"), icon=":material/search_off:")
        return
    st.caption(text("challenges-click"))
    tables.show_table(
        found,
        _columns(),
        title=text("challenges-register-title"),
        key="challenges",
        shown=_LONG,
        on_row=lambda position: _OPENED.open(ids[position]),
    )
    cards.illustrative(cards.any_true(found["is_illustrative"]), text("challenges-illustrative-some"))


def _columns() -> str:
    return (
        "challenge_title owner_words stage_words time_words stuck_words urgency theme_names "
        "place_name province_names access_count access_names relevant_company_count interested_count "
        "value_dkk reached_date days_in_stage description source_url challenge_id is_illustrative "
        "_file _sheet _row"
    )


# ── Problem owners ────────────────────────────────────────────────────────────────────────────────────────────────


def _owners(rows: pd.DataFrame, filters: Filters) -> None:
    owners = ask.owners(filters)
    frame.heading(
        text("challenges-owners-title"), words.owners_takeaway(owners), help=text("challenges-owners-help")
    )
    shown = int(st.session_state.get(_OWNERS_SHOWN) or _MORE_OWNERS)
    with st.container(horizontal=True, gap="small", key="challenges-owners"):
        for number, owner in enumerate(owners.head(shown).to_dict("records")):
            _owner(number, owner, words.of_owner(rows, owner))
    more = min(_MORE_OWNERS, len(owners) - shown)
    if more > 0:
        st.button(
            text("challenges-owners-more", number=more),
            key="challenges-owners-more",
            icon=":material/expand_more:",
            on_click=_show_owners,
            args=(shown + more,),
        )
    with st.expander(text("challenges-owners-table"), icon=":material/table:"):
        tables.show_table(
            words.dressed_owners(owners),
            (
                "owner_words has_owner challenge_count open_count stuck_count stage_list "
                "urgency_words theme_names province_names value_dkk latest_date is_illustrative"
            ),
            title=text("challenges-owners-title"),
            key="challenge-owners",
            shown=_ROWS,
        )


def _show_owners(count: int) -> None:
    st.session_state[_OWNERS_SHOWN] = count


def _owner(number: int, owner: Mapping[Any, Any], rows: pd.DataFrame) -> None:
    """One problem owner with the challenges that it has."""
    icon = "apartment" if owner["has_owner"] else "location_on"
    with st.container(border=True, gap="xsmall", height="stretch", key=f"owner-{number}"):
        st.markdown(f":material/{icon}: **{cards.plain(words.owner_name(owner))}**")
        st.markdown(words.owner_text(owner, for_guests=roles.is_guest()))
        about = [str(owner[name]) for name in ("theme_names", "province_names") if pd.notna(owner[name])]
        if about:
            st.caption(cards.plain(" · ".join(about)))
        for row in rows.head(_OF_OWNER).to_dict("records"):
            _entry(
                row,
                words.stage_title(str(row["stage"])),
                f"owner-{number}-{row['challenge_id']}",
            )
        if len(rows) > _OF_OWNER:
            more = len(rows) - _OF_OWNER
            st.caption(text("challenges-owner-more", count=more))


# ── The funnel ────────────────────────────────────────────────────────────────────────────────────────────────────


def _funnel(filters: Filters) -> None:
    rows = words.funnel_rows(ask.funnel(filters))
    takeaway = words.funnel_takeaway(rows)
    frame.heading(text("challenges-funnel-title"), takeaway, help=text("challenges-funnel-help"))
    frame.chart(
        charts.funnel(rows, palette()),
        key="challenge-funnel",
        alt=text("challenges-funnel-alt", takeaway=takeaway),
    )
    with st.expander(text("challenges-funnel-table"), icon=":material/table:"):
        tables.show_table(
            rows,
            "stage_words reached_count here_count passed_count lost_count share_of_previous share_of_all",
            title=text("challenges-funnel-title"),
            key="challenge-funnel",
        )


# ── One challenge ─────────────────────────────────────────────────────────────────────────────────────────────────


def _challenge(row: Mapping[Any, Any], filters: Filters) -> None:
    """Everything about one challenge, on one page."""
    key, as_of = str(row["challenge_id"]), filters.as_of
    _OPENED.back()
    frame.heading(cards.plain(str(row["title"])))
    st.caption(text("challenges-one-caption", number=cards.plain(key), date=as_of))
    cards.illustrative(bool(row["is_illustrative"]), text("challenges-illustrative-one"))
    _standing(row)
    frame.heading(text("challenges-journey-title"), help=text("challenges-journey-help"))
    st.html(words.journey_html(row, ask.journey(key, as_of)))
    others = words.of_owner(ask.register(filters), row)
    others = others[others["challenge_id"] != row["challenge_id"]]
    if others.empty:
        _facts(row)
    else:
        left, right = st.columns([3, 2], gap="large")
        with left:
            _facts(row)
        with right:
            _siblings(row, others)
    _access(key, filters)
    _companies(key, filters)


def _standing(row: Mapping[Any, Any]) -> None:
    with cards.row("challenge"):
        cards.figure(
            text("challenges-stage"),
            words.stage_title(str(row["stage"])),
            key="stage",
            help=measures.words("stage_then"),
            note=None
            if formats.is_missing(row["reached_date"])
            else text(
                "challenges-since",
                date=formats.date(row["reached_date"], row["reached_date_precision"]),
            ),
        )
        cards.figure(
            text("challenges-column-time"),
            words.time_text(row["days_in_stage"], row["is_at_least"]),
            key="time",
            help=measures.words("days_in_stage"),
            note=words.standing_text(row, for_guests=roles.is_guest()),
        )
        cards.figure(
            text("challenges-column-access"),
            formats.number(row["access_count"]),
            key="access",
            help=measures.words("access_kind"),
        )
        if not roles.is_guest():
            cards.figure(
                text("challenges-column-value"),
                formats.money_short(row["value_dkk"]),
                key="value",
                help=text("challenges-value-help"),
                note=None
                if formats.is_missing(row["value"]) or row["currency"] == "DKK"
                else formats.foreign_money(row["value"], str(row["currency"])),
            )


def _facts(row: Mapping[Any, Any]) -> None:
    frame.heading(text("challenges-facts-title"))
    with st.container(border=True, key="challenges-facts", gap="xsmall"):
        st.html(agreements.facts_html(words.facts(row)))
        if links := agreements.sources(row):
            st.markdown(text("challenges-sources", links=links))
        if not roles.is_guest():
            st.caption(f":material/description: {cards.plain(agreements.origin_text(row))}")


def _siblings(row: Mapping[Any, Any], others: pd.DataFrame) -> None:
    """What else the same owner asks for."""
    frame.heading(text("challenges-siblings-title", owner=cards.plain(words.owner_name(row))))
    for other in others.head(_ON_BOARD).to_dict("records"):
        _entry(other, words.stage_title(str(other["stage"])), f"sibling-{other['challenge_id']}")


def _access(key: str, filters: Filters) -> None:
    rows = words.access_rows(ask.access(key, filters.as_of))
    frame.heading(
        text("challenges-access-title"),
        cards.plain(words.access_takeaway(rows)),
        help=measures.words("access_kind"),
    )
    if rows.empty:
        return
    ids = rows["agreement_id"].tolist()
    st.caption(text("challenges-access-click"))
    tables.show_table(
        rows,
        (
            "agreement_name kind_words danish_party chinese_party presence last_contact_date "
            "vitality danish_owner theme_names province_names is_illustrative _file _sheet _row"
        ),
        title=text("challenges-access-title"),
        key="challenge-access",
        shown=_ROWS,
        is_filtered=False,
        on_row=lambda position: _remember("agreement", ids[position]),
    )
    _go("agreements", "agreement", filters)


def _companies(key: str, filters: Filters) -> None:
    """The best placed companies in short; the ranking with its reasons stands on the page of opportunities."""
    rows = ask.companies_for(key, filters.as_of)
    frame.heading(
        text("challenges-companies-title"),
        words.companies_takeaway(rows),
        help=text("challenges-companies-help"),
    )
    if cards.is_open("opportunities"):
        frame.link(
            "opportunities",
            text("challenges-companies-link"),
            icon=":material/arrow_forward:",
            **cards.link_values(filters, challenge=key),
        )
    if rows.empty:
        return
    ids = rows["company_id"].tolist()
    tables.show_table(
        rows,
        [
            "company_name technology_names",
            column(
                "interest_state",
                words={state: str(companies.interest_text(state)) for state in companies.INTEREST_STATES},
            ),
            "was_there is_member is_illustrative _file _sheet _row",
        ],
        title=text("challenges-companies-title"),
        key="challenge-companies",
        shown=_SHORT_LIST,
        is_filtered=False,
        on_row=lambda position: _remember("company", ids[position]),
    )
    _go("companies", "company", filters)


def _remember(kind: str, chosen: str) -> None:
    st.session_state[f"challenges-go-{kind}"] = chosen


def _go(page: str, kind: str, filters: Filters) -> None:
    """Open what a click on a row asked for: pages change while one is drawn, not in a callback."""
    if (chosen := st.session_state.pop(f"challenges-go-{kind}", None)) and cards.is_open(page):
        values = cards.link_values(filters)
        frame.goto(page, **{**values, kind: chosen})


draw()
