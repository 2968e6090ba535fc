"""Companies: what they offer, want and took part in; and one company in full, chosen by a click or by the link."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import author, cards, frame, link_choice, measures, roles, tables, widget_state
from dashboard.charts import companies as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.language import named
from dashboard.model.columns import Column
from dashboard.parts.opened import Opened
from dashboard.queries import companies as ask
from dashboard.queries.companies import Choice
from dashboard.queries.scope import is_restricted
from dashboard.theme import palette
from dashboard.words import agreements
from dashboard.words import companies as words
from locales import formats, text

# Names in the link: promises, as links are kept.
_OPENED = Opened("company", "companies")
_HOME, _PLACE = "municipality", "place"
_RARER = ("member", "activity", "cvr", "gap")  # choices that few need: behind a button
_ROWS, _LONG, _SHOWN = 100, 200, 6
_STYLE = Path(__file__).parents[2] / "dashboard" / "styles" / "agreements.css"


def draw() -> None:
    filters = current_filters()
    st.html(_STYLE)
    asked = _OPENED.asked
    if asked is not None:
        found = ask.one(asked, filters.as_of, with_contacts=roles.may_see_contacts()).to_dict("records")
        if found:
            _company(found[0], filters)
            return
        st.info(text("companies-unknown", number=cards.plain(asked[:40])), icon=":material/search_off:")
    top = st.container()
    choice = _choices()
    rows = ask.register(filters, choice, with_contacts=roles.may_see_contacts())
    if rows.empty:
        with top:
            frame.heading(text("companies-title"))
        _nothing(choice)
    else:
        with top:
            _overview(rows, filters)
        _register(rows, filters)
    balance = ask.theme_balance(filters, choice, with_contacts=roles.may_see_contacts())
    _balance(balance)
    if not roles.is_guest():
        _gaps(filters, balance)
        _doubles()


# ── Counts and choices ────────────────────────────────────────────────────────────────────────────────────────────


def _overview(rows: pd.DataFrame, filters: Filters) -> None:
    found = words.counts(rows)

    def number(name: str) -> str:
        return formats.number(found[name])

    frame.heading(text("companies-title"), words.takeaway(found, narrowed=is_restricted(filters)))
    with cards.row("companies"):
        cards.figure(
            text("companies-card-all"),
            number("all"),
            key="all",
            help=text("companies-card-all-help"),
            note=text(
                "companies-card-members",
                count=found["members"],
                number=number("members"),
                unknown=number("membership_unknown"),
            ),
            more=text("companies-card-cvr", number=number("cvr")),
        )
        cards.figure(
            text("companies-card-active"),
            number("active"),
            key="active",
            help=measures.words("engagement"),
        )
        cards.figure(
            text("companies-card-interested"),
            number("interested"),
            key="interested",
            help=measures.words("interest_weight"),
        )
        cards.figure(
            text("companies-card-took-part"),
            number("took_part"),
            key="took-part",
            help=text("companies-card-took-part-help"),
        )


def _choices() -> Choice:
    """The page's own filters, beside the shared ones."""
    technologies = _named(ask.technology_choices(), "technology", "name")
    homes = _named(ask.municipality_choices(), "municipality_code", "municipality_name")
    if place := st.query_params.get(_PLACE):
        found = ask.municipality_of(place)["municipality_code"].tolist()
        st.query_params.pop(_PLACE, None)
        if found:
            st.query_params[_HOME] = found[0]
    home = link_choice.settle(_HOME, homes, None)
    with st.container(horizontal=True, vertical_alignment="bottom", key="companies-tools"):
        sought = st.text_input(
            text("companies-search"),
            key=widget_state.key("companies-search"),
            placeholder=text("companies-search-placeholder"),
            icon=":material/search:",
            max_chars=80,
            width=260,
        )
        technology = st.selectbox(
            text("companies-technology"),
            list(technologies),
            index=None,
            key=widget_state.key("companies-technology"),
            format_func=technologies.__getitem__,
            placeholder=text("companies-any"),
            width=230,
        )
        st.selectbox(
            text("companies-home"),
            list(homes),
            index=None,
            key=link_choice.widget_key(_HOME),
            format_func=homes.__getitem__,
            placeholder=text("companies-any"),
            help=text("companies-home-help"),
            on_change=link_choice.choose(_HOME),
            width=220,
        )
        # Who has said no is for the desk to know.
        interest = None if roles.is_guest() else _pick("interest", ("live", "faded", "none"), width=170)
        rarer = [name for name in _RARER if widget_state.value(f"companies-{name}")]
        with st.popover(
            text("companies-more", count=len(rarer)),
            icon=":material/tune:",
            key="companies-more",
        ):
            order = st.selectbox(
                text("companies-order"),
                list(ask.ORDERS),
                key="companies-order",
                format_func=named("companies-order"),
                width=240,
            )
            member = _pick("member", ("yes", "no", "unknown"), width=240)
            activity = _pick("activity", ("yes", "no"), width=240)
            cvr = _pick("cvr", ("has", "lacks"), width=240)
            gap = False
            if not roles.is_guest():
                gap = st.toggle(
                    text("companies-gap"),
                    key=widget_state.key("companies-gap"),
                    help=text("companies-gap-help"),
                )
    link_choice.write(_HOME, home)
    return Choice(
        words=sought,
        technology=technology,
        municipality=home,
        interest=interest,
        member=member,
        cvr=cvr,
        activity=activity,
        gap=gap,
        order=order,
    )


def _named(rows: pd.DataFrame, code: str, name: str) -> dict[str, str]:
    return {
        row[code]: text("companies-choice", name=row[name], number=row["company_count"])
        for row in rows.to_dict("records")
    }


def _pick(name: str, codes: tuple[str, ...], width: int) -> str | None:
    chosen = st.selectbox(
        text(f"companies-{name}"),
        list(codes),
        index=None,
        key=widget_state.key(f"companies-{name}"),
        format_func=named(f"companies-{name}"),
        placeholder=text("companies-any"),
        width=width,
    )
    return str(chosen) if chosen else None


def _forget_choices() -> None:
    for name in ("search", "technology", "interest", "member", "activity", "cvr", "gap"):
        widget_state.renew(f"companies-{name}")
    st.session_state[link_choice.widget_key(_HOME)] = None
    link_choice.choose(_HOME)()


def _nothing(choice: Choice) -> None:
    """Why there is no company, and the way out."""
    if choice == Choice(order=choice.order):
        frame.empty_state(text("companies-empty"))
        return
    with st.container(border=True, key="companies-nothing"):
        st.markdown(f"**{text('empty-title')}**")
        st.write(text("companies-nothing"))
        st.button(
            text("companies-forget"),
            key="companies-forget",
            on_click=_forget_choices,
            icon=":material/restart_alt:",
        )


# ── The register ──────────────────────────────────────────────────────────────────────────────────────────────────


def _register(rows: pd.DataFrame, filters: Filters) -> None:
    shown = words.dressed(rows)
    ids = rows["company_id"].tolist()
    names = dict(zip(ids, rows["company_name"], strict=True))
    with st.container(horizontal=True, vertical_alignment="bottom", key="companies-open-row"):
        _OPENED.field(names)
        st.caption(text("companies-click"))
    if filters.period_from or filters.period_to or filters.statuses or filters.types:
        st.caption(f":material/filter_alt: {text('companies-filters-note')}")
    if filters.parties:
        st.caption(f":material/filter_alt: {text('companies-party-note')}")
    tables.show_table(
        shown,
        _columns(),
        title=text("companies-title"),
        key="companies",
        shown=_LONG,
        on_row=lambda position: _OPENED.open(ids[position]),
    )
    if roles.may_see_contacts():
        found = words.counts(rows)
        st.caption(f":material/shield_person: {text('companies-protected-note', count=found['protected'])}")
    cards.illustrative(cards.any_true(rows["is_illustrative"]), text("companies-illustrative-some"))


def _columns() -> str:
    columns = (
        "company_name cvr_text technology_names theme_names active_in wanted_names interest_text "
        "interest_weight last_stated_date activity_count last_activity_date theme_challenge_count "
        "is_member danish_place municipality_name employees is_export_ready website protected_text"
    )
    contact = " contact_name contact_email" if roles.may_see_contacts() else ""
    return f"{columns}{contact} is_illustrative _file _sheet _row"


# ── Offered and asked for ─────────────────────────────────────────────────────────────────────────────────────────


def _balance(rows: pd.DataFrame) -> None:
    takeaway = words.balance_takeaway(rows)
    frame.heading(text("companies-balance-title"), takeaway, help=text("companies-balance-help"))
    if rows.empty:
        return
    frame.chart(
        charts.balance(rows, palette()),
        key="balance",
        alt=text("companies-balance-alt", takeaway=takeaway),
    )
    with st.expander(text("companies-balance-table"), icon=":material/table:"):
        tables.show_table(
            rows,
            "theme_name open_challenge_count technology_company_count interested_count technology_names",
            title=text("companies-balance-title"),
            key="balance",
        )


def _gaps(filters: Filters, balance: pd.DataFrame) -> None:
    rows = ask.unanswered_challenges(filters)
    if rows.empty and not words.has_challenges(balance):
        return  # said above: there is nothing to answer
    frame.heading(
        text("companies-unanswered-title"),
        text("companies-unanswered-takeaway", count=len(rows)),
        help=text("companies-unanswered-help"),
    )
    if rows.empty:
        return
    tables.show_table(
        rows,
        (
            "challenge_title theme_names place_name province_names problem_owner stage urgency "
            "is_illustrative _file _sheet _row"
        ),
        title=text("companies-unanswered-title"),
        key="unanswered",
        shown=_ROWS,
    )


# ── Doubles ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _doubles() -> None:
    rows, merged = ask.duplicates(), ask.merged()
    frame.heading(
        text("companies-doubles-title"),
        text(
            "companies-doubles-takeaway",
            count=len(rows),
            merged=len(merged),
        ),
        help=text("companies-doubles-help"),
    )
    _waiting()
    for number, row in enumerate(rows.head(_SHOWN).to_dict("records")):
        _double(number, row)
    if not rows.empty:
        with st.expander(text("companies-doubles-table"), icon=":material/table:"):
            tables.show_table(
                rows,
                [
                    "company_name cvr other_name other_cvr",
                    Column(
                        "reason",
                        text("companies-column-why"),
                        words={
                            code: text(f"companies-double-{code.replace('_', '-')}")
                            for code in ("same_name", "close_name", "part_of_name")
                        },
                    ),
                    "mention_count",
                ],
                title=text("companies-doubles-title"),
                key="doubles",
                shown=_ROWS,
                is_filtered=False,
            )
    if not merged.empty:
        _merged(merged)


def _double(number: int, row: Mapping[Any, Any]) -> None:
    """Two names that may mean one company, and the buttons that answer."""
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"double-{number}", gap="medium"
    ):
        with st.container(gap=None, key=f"double-words-{number}"):
            first = words.called(row["company_name"], row["cvr"])
            second = words.called(row["other_name"], row["other_cvr"])
            st.markdown(text("companies-double-pair", first=cards.plain(first), second=cards.plain(second)))
            st.caption(cards.plain(words.duplicate_text(row)))
        if roles.may("company"):
            pair = (
                words.written(row["company_name"], row["cvr"]),
                words.written(row["other_name"], row["other_cvr"]),
            )
            st.button(
                text("companies-double-same"),
                key=f"double-same-{number}",
                icon=":material/merge:",
                on_click=_answer,
                args=("merge", *pair),
            )
            st.button(
                text("companies-double-different"),
                key=f"double-different-{number}",
                type="tertiary",
                on_click=_answer,
                args=("apart", *pair),
            )


def _answer(kind: str, name: str, other: str = "") -> None:
    """Write down what somebody says about two names: merge, apart, or split what was merged."""
    # Here and not above: it brings the whole pipeline with it, and the register must open in a blink.
    from dashboard import loading  # noqa: PLC0415

    who = author.signed()
    with author.refusal_told():
        if kind == "split":
            fault = loading.split_company(name)
        elif kind == "merge":
            fault = loading.merge_companies(name, other, author=who)
        else:
            fault = loading.keep_companies_apart(name, other, author=who)
        st.session_state["companies-fault"] = fault


def _waiting() -> None:
    """What has been answered but waits for the next build, and the button that builds."""
    if fault := st.session_state.pop("companies-fault", None):
        st.error(cards.plain(fault), icon=":material/block:")
    if not roles.may("rebuild"):
        return
    from dashboard import loading  # noqa: PLC0415

    built = ask.answers_built()
    waiting = loading.company_answers_waiting(
        list(zip(built["alias_id"], built["company_id"], built["is_same"].astype(bool), strict=True))
    )
    if not waiting:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="companies-waiting"):
        st.markdown(text("companies-waiting", count=waiting))
        if st.button(
            text("companies-rebuild"), key="companies-rebuild", type="primary", icon=":material/sync:"
        ):
            with author.refusal_told():
                with st.spinner(text("data-load-building")):
                    done = loading.rebuild(author=author.signed())
                if done.error:
                    st.error(cards.plain(done.error), icon=":material/block:")
                    return
                st.toast(text("companies-rebuilt"), icon=":material/check:")
                st.rerun()


def _merged(rows: pd.DataFrame) -> None:
    shown = words.merged_rows(rows)
    with st.expander(text("companies-merged-title"), icon=":material/merge:"):
        st.caption(text("companies-merged-help"))
        tables.show_table(
            shown,
            "company_name other_name why_text said_date _file _sheet _row",
            title=text("companies-merged-title"),
            key="merged",
            shown=_ROWS,
            is_filtered=False,
        )
        said = shown[shown["is_said"]]["other_name"].tolist()
        if said and roles.may("company"):
            with st.container(horizontal=True, vertical_alignment="bottom", key="companies-split"):
                chosen = st.selectbox(
                    text("companies-split"), list(dict.fromkeys(said)), key="companies-split-name", width=340
                )
                st.button(
                    text("companies-split-button"),
                    key="companies-split-button",
                    icon=":material/call_split:",
                    on_click=_answer,
                    args=("split", chosen),
                )


# ── One company ───────────────────────────────────────────────────────────────────────────────────────────────────


def _company(row: Mapping[Any, Any], filters: Filters) -> None:
    """Everything about one company, on one page."""
    key, as_of = str(row["company_id"]), filters.as_of
    _OPENED.back()
    frame.heading(cards.plain(str(row["company_name"])))
    st.caption(text("companies-one-caption", date=as_of))
    cards.illustrative(bool(row["is_illustrative"]), text("companies-illustrative-one"))
    _standing(row)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _facts(row)
    with right:
        _technologies(key)
    _interests(key, filters)
    _could_serve(key, filters)
    _took_part(key, filters)
    if row["row_count"] > 1:
        _rows_behind(key)


def _standing(row: Mapping[Any, Any]) -> None:
    with cards.row("company"):
        cards.figure(
            text("companies-card-challenges"),
            formats.number(row["challenge_count"]),
            key="challenges",
            help=text("companies-column-challenges-help"),
        )
        if not roles.is_guest():
            cards.figure(
                text("companies-card-interest"),
                words.interest_text(row["interest_state"]) or text("companies-interest-none-stated"),
                key="interest",
                help=measures.words("interest_state"),
                note=None
                if formats.is_missing(row["last_stated_date"])
                else text(
                    "companies-card-interest-note",
                    date=formats.date(row["last_stated_date"], row["last_stated_date_precision"]),
                    weight=row["interest_weight"],
                ),
            )
        cards.figure(
            text("companies-card-activities"),
            formats.number(row["activity_count"]),
            key="activities",
            help=text("companies-card-took-part-help"),
            note=None
            if formats.is_missing(row["last_activity_date"])
            else text("companies-card-last", date=row["last_activity_date"]),
        )


def _facts(row: Mapping[Any, Any]) -> None:
    frame.heading(text("companies-facts-title"))
    facts = words.facts(row)
    with st.container(border=True, key="companies-facts", gap="xsmall"):
        st.html(agreements.facts_html(facts))
        if links := agreements.sources({"source_url": row["website"]}):
            st.markdown(text("companies-website", links=links))
        if links := agreements.sources({"source_url": row["fact_source"]}):
            st.markdown(text("companies-sources", links=links))
        if not roles.is_guest():
            st.caption(f":material/description: {cards.plain(agreements.origin_text(row))}")
    _contact(row)


def _contact(row: Mapping[Any, Any]) -> None:
    """Whom to write to, for those who may see it, and what the protection against advertising means."""
    if not roles.may_see_contacts():
        st.caption(f":material/shield_person: {text('companies-contact-hidden')}")
        return
    protection = (
        "unknown" if formats.is_missing(row["is_ad_protected"]) else "yes" if row["is_ad_protected"] else "no"
    )
    known = [
        str(row[name]) for name in ("contact_name", "contact_email") if not formats.is_missing(row[name])
    ]
    if known:
        st.markdown(text("companies-contact", contact=cards.plain(formats.joined(known))))
    else:
        st.caption(text("companies-contact-none"))
    if protection == "yes":
        st.warning(text("companies-contact-protected"), icon=":material/shield_person:")
    else:
        st.caption(f":material/shield_person: {text(f'companies-contact-protection-{protection}')}")


def _technologies(key: str) -> None:
    rows = ask.technologies(key)
    frame.heading(
        text("companies-technologies-title"),
        None if len(rows) else text("companies-technologies-none"),
        help=text("companies-technologies-help"),
    )
    if rows.empty:
        return
    tables.show_table(
        rows,
        "technology_name served_themes technology",
        title=text("companies-technologies-title"),
        key="technologies",
        is_filtered=False,
    )


def _interests(key: str, filters: Filters) -> None:
    rows = words.interest_rows(ask.interests(key, filters.as_of, with_refusals=not roles.is_guest()))
    frame.heading(
        text("companies-interests-title"),
        words.interest_takeaway(rows),
        help=measures.words("interest_weight"),
    )
    if rows.empty:
        return
    if not roles.is_guest():
        st.caption(words.fading_sentence())
    tables.show_table(
        rows,
        (
            "theme_name province_name level stated_date interest_weight interest_state_text "
            "interest_age_days fact_source is_illustrative _file _sheet _row"
        ),
        title=text("companies-interests-title"),
        key="interests",
        shown=_ROWS,
    )


def _could_serve(key: str, filters: Filters) -> None:
    rows = ask.could_serve(key, filters.as_of)
    frame.heading(
        text("companies-serve-title"), words.serve_takeaway(rows), help=text("companies-serve-help")
    )
    if rows.empty:
        return
    if cards.is_open("opportunities"):
        frame.link(
            "opportunities",
            text("companies-serve-link"),
            icon=":material/arrow_forward:",
            **cards.link_values(filters, company=key),
        )
    ids = rows["challenge_id"].tolist()
    tables.show_table(
        rows,
        (
            "challenge_title theme_names solving_technologies problem_owner place_name "
            "province_names stage urgency is_near access_agreement_count is_illustrative _file "
            "_sheet _row"
        ),
        title=text("companies-serve-title"),
        key="serve",
        shown=_ROWS,
        on_row=lambda position: _remember_challenge(ids[position]),
    )
    if (chosen := st.session_state.pop("companies-challenge", None)) and cards.is_open("challenges"):
        frame.goto("challenges", **cards.link_values(filters, challenge=chosen))


def _remember_challenge(challenge_id: str) -> None:
    st.session_state["companies-challenge"] = challenge_id


def _took_part(key: str, filters: Filters) -> None:
    rows = ask.took_part(key, filters.as_of)
    frame.heading(text("companies-activities-title"), words.took_part_takeaway(rows))
    if rows.empty:
        return
    tables.show_table(
        rows,
        (
            "start_date activity_title activity_type activity_status place province_names "
            "danish_parties agreement_names outcome source_url is_illustrative _file _sheet _row"
        ),
        title=text("companies-activities-title"),
        key="took-part",
        shown=_ROWS,
    )


def _rows_behind(key: str) -> None:
    rows = ask.rows_behind(key)
    frame.heading(
        text("companies-rows-title"),
        text("companies-rows-takeaway", count=len(rows)),
    )
    tables.show_table(
        rows,
        "name_of_company cvr danish_place technologies is_member is_said_same _file _sheet _row",
        title=text("companies-rows-title"),
        key="rows-behind",
        is_filtered=False,
    )


draw()
