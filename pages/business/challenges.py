"""Challenges: the board by stage, the register, who has them, how far they come; and one challenge in full, chosen by a click or by the link."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import asking, author, cards, figures, frame, roles, tables
from dashboard.charts import challenges as charts
from dashboard.data_page import ask_tab
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.language import of_file
from dashboard.model import columns, measures, pages
from dashboard.parts import headed, more, sections
from dashboard.parts.opened import Leads, Opened
from dashboard.queries import challenges as ask
from dashboard.queries import search
from dashboard.queries.challenges import STAGES
from dashboard.theme import palette
from dashboard.words import challenges as words
from dashboard.words import sources
from locales import formats, speaking, text

_OPENED = Opened("challenge", "challenges")
_TO_AGREEMENT, _TO_COMPANY = Leads("agreements", "agreement"), Leads("companies", "company")
_STAGE, _SEARCH, _STUCK = "challenges-stage", "challenges-search", "challenges-stuck"
_MORE_OWNERS = 6
_ON_BOARD = 3  # challenges of a stage; its rows open in a panel
_TO_CALL = "is_stuck desc, is_case desc"  # those first that have someone to call, else as in the register
_OF_OWNER = 3
_ACTED = 8
_TO_ACT = "is_stuck desc, list_position(['high', 'medium', 'low'], urgency) nulls last, reached_date desc nulls last, challenge_id"
_SHORT_LIST = 8
_PAGE = pages.page("challenges")


def draw() -> None:
    filters = current_filters()
    asked = _OPENED.asked
    if asked is not None:
        alone = Filters(as_of=filters.as_of)
        found = measures.rows(alone, "known_challenge_count", ("challenge_id", asked)).to_dict("records")
        if found:
            _challenge(found[0], filters, alone)
            return
        st.info(text("challenges-unknown", number=cards.plain(asked[:40])), icon=":material/search_off:")
    now = measures.values(filters, _PAGE.names)
    if not now["known_challenge_count"]:
        frame.empty_state(text("challenges-empty"))
        return
    _overview(now, filters)
    acted = {} if roles.is_guest() else {"act": partial(_to_act_on, now, filters)}
    parts = {
        **acted,
        "board": partial(_board, filters),
        "register": partial(_register, filters),
        "owners": partial(_owners, now, filters),
        "funnel": partial(_funnel, filters),
    }
    sections.draw("part", parts, "challenges-part")


def _entry(row: Mapping[Any, Any], detail: str, key: str) -> None:
    """One challenge of a list: its title, which opens it, what there is to say, and that it is stuck."""
    stuck = None if roles.is_guest() else words.stuck_text(row)
    warning = f":red[**{stuck}**]" if stuck else None
    _OPENED.entry(str(row["challenge_id"]), str(row["title"]), detail, key, warning=warning)


# ── Counts ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _overview(now: dict[str, Any], filters: Filters) -> None:
    is_guest = roles.is_guest()
    frame.heading(text("challenges-title"), words.takeaway(now, for_guests=is_guest))
    notes = {
        "challenge_count": text("challenges-card-cases", number=now["case_count"]),
        "stuck_count": None if is_guest else text("challenges-card-silent-note", **now),
        "accessible_count": text("challenges-card-doors-note", number=now["inaccessible_count"]),
        "wanted_challenge_count": text("challenges-card-wanted-note", number=now["answerable_count"]),
        # which companies want what is for the desk to tell
        **(dict.fromkeys(("answerable_count", "contract_count")) if is_guest else {}),
    }
    with cards.row("challenges"):
        for name, note in notes.items():
            figures.card(name, filters, now, note=note)


# ── Those that somebody can act on ────────────────────────────────────────────────────────────────────────────────


def _to_act_on(now: dict[str, Any], filters: Filters) -> None:
    """The open ones that have somebody to call, those that are stuck first; the others wait until somebody is found."""
    headed.heading("challenges-act", text("challenges-act-takeaway", **now))
    rows = measures.rows(filters, "case_count", order=_TO_ACT, limit=more.shown("challenges-act", _ACTED))
    for row in rows.to_dict("records"):
        _entry(row, words.acted_text(row), f"act-{row['challenge_id']}")
    more.button("challenges-act", _ACTED, int(now["case_count"]))
    figures.opener("case_count silent_challenge_count stuck_count nobody_challenge_count", filters)


# ── The board ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _board(filters: Filters) -> None:
    """A column a stage of the way; lost ones and those whose stage is not known in a line below."""
    order = f"{_TO_CALL}, {measures.measure('known_challenge_count').of.order}"
    first = measures.rows(filters, "known_challenge_count", order=order, limit=_ON_BOARD, each="stage_then")
    headed.heading("challenges-board", help=columns.column("days_in_stage").help)
    found = measures.grouped(filters, " ".join(_PAGE.groups["stage_then"]), "stage_then")
    by_stage = {str(row["stage_then"]): row for row in found.to_dict("records")}
    with st.container(horizontal=True, gap="small", key="challenges-board"):
        for stage in STAGES:
            with st.container(border=True, gap="xsmall", height="stretch", key=f"stage-{stage}"):
                _stage(stage, by_stage.get(stage), first, filters)
    for stage in [stage for stage in by_stage if stage not in STAGES]:
        title = _column_title(stage, by_stage[stage])
        sections.folded(title, f"stage-{stage}")(partial(_stage, stage, by_stage[stage], first, filters))


def _column_title(stage: str, found: Mapping[Any, Any] | None) -> str:
    count = 0 if found is None else found["known_challenge_count"]
    return text("challenges-column-title", stage=words.stage_title(stage), number=count)


def _stage(stage: str, found: Mapping[Any, Any] | None, first: pd.DataFrame, filters: Filters) -> None:
    """A stage: how many stand there, which opens them all, for how long, and the first of them."""
    title = _column_title(stage, found)
    if found is None:
        st.markdown(f"**{cards.plain(title)}**")
        return
    said = cards.plain(words.column_text(found, for_guests=roles.is_guest()))
    names = " ".join(_PAGE.groups["stage_then"])
    figures.opener(names, filters, ("stage_then", stage), label=f"**{cards.plain(title)}** :small[{said}]")
    for row in first[first["stage_then"] == stage].to_dict("records"):
        _entry(row, words.card_text(row), f"board-{row['challenge_id']}")


# ── The register ──────────────────────────────────────────────────────────────────────────────────────────────────


def _register(filters: Filters) -> None:
    rows = measures.rows(filters, "known_challenge_count")
    is_guest = roles.is_guest()
    frame.heading(text("challenges-register-title"))
    titles = columns.column("stage_then").words or {}
    stages = [stage for stage in titles if stage in set(rows["stage_then"])]
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
        stage = st.selectbox(
            text("challenges-stage"),
            stages,
            key=_STAGE,
            format_func=lambda code: titles.get(code, code),
            placeholder=text("challenges-any-stage"),
            width=220,
        )
        only_stuck = not is_guest and st.toggle(
            text("challenges-only-stuck"), key=_STUCK, help=measures.measure("stuck_count").meaning()
        )
        found = _matching(rows, asked, stage, only_stuck=bool(only_stuck))
        ids = found["challenge_id"].tolist()
        names = dict(zip(ids, found["title"], strict=True))
        _OPENED.field(names)
    if found.empty:
        st.info(text("challenges-nothing"), icon=":material/search_off:")
        return
    st.caption(text("challenges-click"))
    tables.show_table(
        words.with_times(found),
        (
            "challenge_title owner_name stage_then time_words stuck_words dialogue last_spoken_date owner_contact urgency theme_codes "
            "place_name province_codes access_count access_names relevant_company_count interested_count "
            "value_dkk reached_date days_in_stage description source_url challenge_id is_illustrative "
            "_file _sheet _row"
        ),
        title=text("challenges-register-title"),
        key="challenges",
        on_row=lambda position: _OPENED.open(ids[position]),
    )
    cards.illustrative(cards.any_true(found["is_illustrative"]), text("challenges-illustrative-some"))


def _matching(rows: pd.DataFrame, asked: str, stage: str | None, *, only_stuck: bool) -> pd.DataFrame:
    """The rows at a stage that the search finds by some words."""
    kept = pd.Series(True, index=rows.index)
    if stage is not None:
        kept &= rows["stage_then"] == stage
    if only_stuck:
        kept &= rows["is_stuck"].fillna(False).astype(bool)
    if asked.strip():
        kept &= rows["challenge_id"].isin(search.ids(asked, "challenge"))
    return rows[kept]


# ── Problem owners ────────────────────────────────────────────────────────────────────────────────────────────────


def _owners(now: dict[str, Any], filters: Filters) -> None:
    about = "owner_name has_owner theme_codes province_codes"
    rows = measures.rows(filters, "known_challenge_count", only=about)
    first = measures.rows(filters, "known_challenge_count", limit=_OF_OWNER, each="owner_name")
    headed.heading("challenges-owners", text("challenges-owners-takeaway", **now))
    names = " ".join(_PAGE.groups["owner_name"])
    named = dict(zip(rows["owner_name"], rows["has_owner"], strict=True))
    owners = measures.grouped(filters, names, "owner_name")
    owners = owners.assign(has_owner=[bool(named[owner]) for owner in owners["owner_name"]]).sort_values(
        ["has_owner", "stuck_count", "challenge_count", "known_challenge_count"],
        ascending=False,
        kind="stable",
        ignore_index=True,
    )
    shown = more.shown("challenges-owners", _MORE_OWNERS)
    with st.container(horizontal=True, gap="small", key="challenges-owners"):
        for number, owner in enumerate(owners.head(shown).to_dict("records")):
            _owner(
                number, owner, *(some[some["owner_name"] == owner["owner_name"]] for some in (rows, first))
            )
    more.button("challenges-owners", _MORE_OWNERS, len(owners))
    table = headed.Charted("challenges-owners", "", filters, "owner_name", "challenge-owners")
    table.groups(owners, f"owner_name has_owner {names}", names)


def _owner(number: int, owner: Mapping[Any, Any], rows: pd.DataFrame, first: pd.DataFrame) -> None:
    """One problem owner with the first of the challenges that it has."""
    icon = "apartment" if owner["has_owner"] else "location_on"
    with st.container(border=True, gap="xsmall", height="stretch", key=f"owner-{number}"):
        st.markdown(f":material/{icon}: **{cards.plain(words.owner_name(owner))}**")
        st.markdown(words.owner_text(owner, for_guests=roles.is_guest()))
        if about := words.owner_about(rows):
            st.caption(cards.plain(about))
        for row in first.to_dict("records"):
            _entry(
                row,
                words.stage_title(row["stage_then"]),
                f"owner-{number}-{row['challenge_id']}",
            )


# ── The funnel ────────────────────────────────────────────────────────────────────────────────────────────────────


def _funnel(filters: Filters) -> None:
    names = " ".join(_PAGE.groups["way_stage"])
    steps = (
        measures.grouped(filters, names, "way_stage").set_index("way_stage").loc[list(STAGES)].reset_index()
    )
    takeaway = words.funnel_takeaway(steps)
    headed.heading("challenges-funnel", takeaway)
    part = headed.Charted("challenges-funnel", takeaway, filters, "way_stage", "challenge-funnel")
    part.chart(charts.funnel(steps, palette()), "here_count")
    part.groups(steps, f"way_stage {names}", names)


# ── One challenge ─────────────────────────────────────────────────────────────────────────────────────────────────


def _challenge(row: Mapping[Any, Any], filters: Filters, alone: Filters) -> None:
    """Everything about one challenge, on one page; `alone`: asked with the day and nothing else."""
    key = str(row["challenge_id"])
    _OPENED.back()
    frame.heading(cards.plain(str(row["title"])))
    st.caption(text("challenges-one-caption", number=cards.plain(key), date=filters.as_of))
    cards.illustrative(bool(row["is_illustrative"]), text("challenges-illustrative-one"))
    if not roles.is_guest():
        _profile(row, filters)
    found = measures.values(alone, " ".join(_PAGE.groups["challenge_id"]), ("challenge_id", key))
    _standing(row, found, alone)
    headed.heading("challenges-journey")
    st.html(words.journey_html(row, ask.journey(key, filters.as_of)))
    if not roles.is_guest():
        _dialogue(row, found, alone)
    others = measures.rows(filters, "known_challenge_count", ("owner_name", row["owner_name"]))
    others = others[others["challenge_id"] != key]
    if others.empty:
        _facts(row)
    else:
        left, right = st.columns([3, 2], gap="large")
        with left:
            _facts(row)
        with right:
            _siblings(row, others)
    _access(key, filters, alone)
    _companies(key, found, filters, alone)


def _standing(row: Mapping[Any, Any], found: dict[str, Any], alone: Filters) -> None:
    with cards.row("challenge"):
        cards.figure(
            text("challenges-stage"),
            words.stage_title(row["stage_then"]),
            key="stage",
            help=columns.column("stage_then").help or "",
            note=None
            if formats.is_missing(row["reached_date"])
            else text(
                "challenges-since",
                date=formats.date(row["reached_date"], row["reached_date_precision"]),
            ),
        )
        cards.figure(
            columns.label("time_words"),
            words.time_text(row["days_in_stage"], row["is_at_least"]),
            key="time",
            help=columns.column("time_words").help or "",
            note=words.standing_text(row, for_guests=roles.is_guest()),
        )
        figures.card("access_count", alone, found, ("challenge_id", row["challenge_id"]))
        if not roles.is_guest():
            cards.figure(
                columns.label("value_dkk"),
                formats.money_short(row["value_dkk"]),
                key="value",
                help=text("challenges-value-help"),
                note=None
                if formats.is_missing(row["value"]) or row["currency"] == "DKK"
                else formats.foreign_money(row["value"], str(row["currency"])),
            )


def _profile(row: Mapping[Any, Any], filters: Filters) -> None:
    """The popover with what is handed to the owner for correction: one page on paper, and for whoever may ask a workbook."""
    key = str(row["challenge_id"])

    @sections.popped(text("challenges-profile"), f"challenge-profile-{key}", ":material/outgoing_mail:")
    def popped() -> None:
        st.caption(text("challenges-profile-help"))
        if row["is_illustrative"]:
            st.info(text("challenges-profile-invented"), icon=":material/science:")
        else:
            lang = of_file(text("challenges-profile-lang"), f"challenge-profile-lang-{key}", default="zh")
            st.download_button(
                text("challenges-profile-pdf"),
                roles.later(speaking(lang)(partial(_printed, filters, key))),
                file_name=speaking(lang)(text)(
                    "challenges-profile-file", number=key, day=filters.as_of.isoformat()
                ),
                mime="application/pdf",
                key=f"challenge-profile-pdf-{key}",
                on_click="ignore",
                icon=":material/download:",
            )
        if roles.may("ask"):
            owner = key if formats.is_missing(row["problem_owner"]) else str(row["problem_owner"])
            st.markdown(f"**{text('challenges-profile-workbook')}**")
            st.caption(ask_tab.last_asked(owner, asking.OWNER))
            with author.refusal_told():
                ask_tab.ask([owner], key=f"challenge-ask-{key}", kind=asking.OWNER, default="zh")


def _printed(filters: Filters, challenge_id: str) -> bytes:
    """The profile; typst is loaded by those who print, not by every visit."""
    from reports import challenge  # noqa: PLC0415

    return challenge.pdf(filters, challenge_id)


def _dialogue(row: Mapping[Any, Any], found: dict[str, Any], alone: Filters) -> None:
    """Who spoke with whom about it, when, and what comes next."""
    group = ("challenge_id", row["challenge_id"])
    log = measures.rows(alone, "log_count", group)
    said = cards.plain(words.dialogue_text(row, log))
    title = headed.heading("challenges-dialogue", said, help=measures.measure("log_count").meaning())
    if found["log_count"]:
        figures.listing("log_count", alone, key="challenge-log", title=title, group=group, is_filtered=False)


def _facts(row: Mapping[Any, Any]) -> None:
    headed.heading("challenges-facts")
    offer = "offer_holder " if row["stage_then"] == "offer" else ""
    with st.container(border=True, key="challenges-facts", gap="xsmall"):
        told = tables.facts(
            row,
            f"description problem_owner owner_contact {offer}place_name province_codes theme_codes urgency stage_text",
        )
        cards.terms(told)
        if links := sources.markdown(sources.links(row["source_url"])):
            st.markdown(text("challenges-sources", links=links))
        if not roles.is_guest():
            st.caption(f":material/description: {cards.plain(sources.origin(row))}")


def _siblings(row: Mapping[Any, Any], others: pd.DataFrame) -> None:
    """What else the same owner asks for."""
    frame.heading(text("challenges-siblings-title", owner=cards.plain(words.owner_name(row))))
    for other in others.head(_ON_BOARD).to_dict("records"):
        _entry(other, words.stage_title(other["stage_then"]), f"sibling-{other['challenge_id']}")


def _access(key: str, filters: Filters, alone: Filters) -> None:
    group = ("challenge_id", key)
    rows = measures.rows(alone, "access_count", group)
    takeaway = cards.plain(words.access_takeaway(rows))
    title = headed.heading("challenges-access", takeaway, help=measures.measure("access_count").meaning())
    if rows.empty:
        return
    st.caption(text("challenges-access-click"))
    figures.listing(
        "access_count",
        alone,
        key="challenge-access",
        title=title,
        group=group,
        is_filtered=False,
        on_row=lambda row: _TO_AGREEMENT.choose(row["agreement_id"]),
    )
    _TO_AGREEMENT.follow(filters)


def _companies(key: str, found: dict[str, Any], filters: Filters, alone: Filters) -> None:
    """The best placed companies in short; the ranking with its reasons is on the page of opportunities."""
    title = headed.heading("challenges-companies", text("challenges-companies-takeaway", **found))
    if cards.is_open("opportunities"):
        frame.link(
            "opportunities",
            text("challenges-companies-link"),
            icon=":material/arrow_forward:",
            **cards.link_values(filters, challenge=key),
        )
    if not found["answering_company_count"]:
        return
    group = ("challenge_id", key)
    figures.listing(
        "answering_company_count",
        alone,
        key="challenge-companies",
        title=title,
        group=group,
        shown=_SHORT_LIST,
        is_filtered=False,
        on_row=lambda row: _TO_COMPANY.choose(row["company_id"]),
    )
    figures.opener("answering_company_count active_answering_company_count", alone, group)
    _TO_COMPANY.follow(filters)


draw()
