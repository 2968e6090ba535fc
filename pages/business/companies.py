"""Companies: what they offer, want and took part in; and one company in full, chosen by a click or by the link."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import author, cards, figures, frame, link_choice, roles, tables, widget_state
from dashboard.charts import companies as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters, with_choices
from dashboard.language import named
from dashboard.model import columns, measures, pages
from dashboard.parts import headed, mine, sections
from dashboard.parts.opened import Leads, Opened
from dashboard.queries import companies as ask
from dashboard.queries import project, search
from dashboard.queries.companies import CompanyFilters
from dashboard.scope.asking import is_restricted
from dashboard.theme import palette
from dashboard.words import companies as words
from dashboard.words import names, sources
from dashboard.words.days import day
from locales import formats, text

# Names in the link: promises, as links are kept.
_OPENED = Opened("company", "companies")
_TO_CHALLENGE = Leads("challenges", "challenge")
_HOME, _PLACE = "municipality", "place"
_RARER = ("member", "activity", "cvr", "gap")  # choices that few need: behind a button
# How the register may be ordered: the columns whose largest value comes first, before the name.
_ORDERS = {
    "name": [],
    "interest": ["interest_weight", "live_interest_count"],
    "activity": ["activity_count", "last_activity_date"],
    "challenges": ["challenge_count"],
}
_SHOWN = 6
_PAGE = pages.page("companies")


def draw() -> None:
    filters = current_filters()
    asked = _OPENED.asked
    if asked is not None:
        alone = Filters(as_of=filters.as_of)
        found = measures.rows(alone, "registered_count", ("company_id", asked)).to_dict("records")
        if found:
            _company(found[0], filters, alone)
            return
        st.info(text("companies-unknown", number=cards.plain(asked[:40])), icon=":material/search_off:")
    top = st.container()
    chosen, order = _choices(filters)
    rows = measures.rows(chosen, "registered_count")
    parts = {"register": partial(_nothing, chosen, filters), "themes": partial(_themes, chosen, filters)}
    if not roles.is_guest():
        parts["doubles"] = partial(_doubles, filters)
        parts["gaps"] = partial(_gaps_of_companies, chosen)
    if rows.empty:
        with top:
            frame.heading(text("companies-title"))
    else:
        now = measures.values(chosen, _PAGE.names)
        with top:
            _overview(now, chosen)
        if _ORDERS[order]:
            rows = rows.sort_values(
                _ORDERS[order], ascending=False, kind="stable", na_position="last", ignore_index=True
            )
        parts["register"] = partial(_register, rows, now, chosen)
    sections.draw("part", parts, "companies-part")


# ── Counts and choices ────────────────────────────────────────────────────────────────────────────────────────────


def _overview(now: dict[str, Any], chosen: CompanyFilters) -> None:
    frame.heading(text("companies-title"), words.takeaway(now, narrowed=is_restricted(chosen)))
    with cards.row("companies"):
        figures.card(
            "registered_count",
            chosen,
            now,
            note=text(
                "companies-card-members", number=now["member_count"], unknown=now["unstated_member_count"]
            ),
            more=text("companies-card-cvr", number=now["cvr_count"]),
        )
        for name in ("active_registered_count", "interested_registered_count", "participating_count"):
            figures.card(name, chosen, now)


def _choices(filters: Filters) -> tuple[CompanyFilters, str]:
    """The page's own filters, beside the shared ones, and the order."""
    called = columns.column("technologies").words or {}
    technologies: dict[str, list[str]] = {}
    for word, name in sorted(called.items(), key=lambda item: item[1]):
        technologies.setdefault(name, []).append(word)
    listed = ask.municipality_choices()
    homes = dict(zip(listed["municipality_code"], listed["municipality_name"], strict=True))
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
        technology = _pick("technology", list(technologies), width=230, called=str)
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
                list(_ORDERS),
                key="companies-order",
                format_func=named("companies-order"),
                width=240,
            )
            member = _pick("member", ("yes", "no", "unknown"), width=240)
            activity = _pick("activity", ("yes", "no"), width=240)
            cvr = _pick("cvr", ("has", "lacks"), width=240)
            gap = not roles.is_guest() and st.toggle(
                text("companies-gap"),
                key=widget_state.key("companies-gap"),
                help=measures.measure("unasked_count").meaning(),
            )
    link_choice.write(_HOME, home)
    chosen = with_choices(
        filters,
        CompanyFilters,
        technology=tuple(technologies[technology]) if technology else None,
        municipality=home,
        interest=interest,
        member=member,
        cvr=cvr,
        activity=activity,
        gap=gap or None,
        found=tuple(sorted(search.ids(sought, "company"))) if sought.strip() else None,
    )
    return chosen, order


def _pick(
    name: str, codes: Sequence[str], width: int, called: Callable[[str], str] | None = None
) -> str | None:
    chosen = st.selectbox(
        text(f"companies-{name}"),
        list(codes),
        index=None,
        key=widget_state.key(f"companies-{name}"),
        format_func=called or named(f"companies-{name}"),
        placeholder=text("companies-any"),
        width=width,
    )
    return str(chosen) if chosen else None


def _forget_choices() -> None:
    for name in ("search", "technology", "interest", "member", "activity", "cvr", "gap"):
        widget_state.renew(f"companies-{name}")
    st.session_state[link_choice.widget_key(_HOME)] = None
    link_choice.choose(_HOME)()


def _nothing(chosen: CompanyFilters, filters: Filters) -> None:
    """Why there is no company, and the way out."""
    if chosen == with_choices(filters, CompanyFilters):
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


def _register(rows: pd.DataFrame, now: dict[str, Any], chosen: CompanyFilters) -> None:
    ids = rows["company_id"].tolist()
    names = dict(zip(ids, rows["company_name"], strict=True))
    with st.container(horizontal=True, vertical_alignment="bottom", key="companies-open-row"):
        _OPENED.field(names)
        st.caption(text("companies-click"))
    if chosen.period_from or chosen.period_to or chosen.statuses or chosen.types:
        st.caption(f":material/filter_alt: {text('companies-filters-note')}")
    if chosen.parties:
        st.caption(f":material/filter_alt: {text('companies-party-note')}")
    shown = (
        "company_name cvr technologies theme_codes active_in wanted_in interest_state "
        "interest_weight last_stated_date activity_count last_activity_date theme_challenge_count "
        "is_member danish_place municipality_name employees is_export_ready website contact_state"
    )
    if roles.may_see_contacts():
        shown += " contact_name contact_email"
        rows = _with_contacts(rows)
    tables.show_table(
        rows,
        f"{shown} is_illustrative _file _sheet _row",
        title=text("companies-title"),
        key="companies",
        on_row=lambda position: _OPENED.open(ids[position]),
    )
    if roles.may_see_contacts():
        note = text("companies-protected-note", count=now["protected_count"])
        with st.container(gap=None, key="companies-protected"):
            st.caption(f":material/shield_person: {note}")
            figures.opener("protected_count", chosen)
    cards.illustrative(cards.any_true(rows["is_illustrative"]), text("companies-illustrative-some"))


def _with_contacts(rows: pd.DataFrame) -> pd.DataFrame:
    """The companies with contact_name and contact_email, where the company is stated not to be protected against advertising."""
    known = ask.contacts(tuple(rows["company_id"])).set_index("company_id").reindex(rows["company_id"])
    return rows.assign(**{name: known[name].tolist() for name in ("contact_name", "contact_email")})


# ── Offered and asked for ─────────────────────────────────────────────────────────────────────────────────────────


def _themes(chosen: CompanyFilters, filters: Filters) -> None:
    """What is offered and asked for on each theme, and for whoever may know it what nobody answers."""
    balance = _balance(chosen)
    if not roles.is_guest():
        _gaps(filters, balance)


def _balance(chosen: CompanyFilters) -> pd.DataFrame:
    """The figures of each theme that is asked for or offered, most open challenges first."""
    names = " ".join(_PAGE.groups["theme_code"])
    rows = measures.grouped(chosen, names, "theme_code").dropna(subset=["theme_code"])
    rows = rows[(rows[names.split()] > 0).any(axis=1)]
    if chosen.themes:
        rows = rows[rows["theme_code"].isin(chosen.themes)]
    takeaway = words.balance_takeaway(rows)
    headed.heading("companies-balance", takeaway)
    if rows.empty:
        return rows
    part = headed.Charted("companies-balance", takeaway, chosen, "theme_code", "balance")
    part.chart(charts.balance(rows, palette()), "challenge_count")
    offered = columns.column("registered_count", label=text("companies-balance-company"))
    part.groups(rows, ["theme_code challenge_count", offered, "wishing_count"], names)
    return rows


def _gaps(filters: Filters, balance: pd.DataFrame) -> None:
    count = measures.values(filters, "unanswerable_count")["unanswerable_count"]
    if not count and not words.has_challenges(balance):
        return  # said above: there is nothing to answer
    title = headed.heading("companies-unanswered", text("companies-unanswered-takeaway", count=count))
    if count:
        figures.listing("unanswerable_count", filters, key="unanswered", title=title)


def _gaps_of_companies(chosen: CompanyFilters) -> None:
    # Here and not above: it brings the whole pipeline with it, and the register must open in a blink.
    from dashboard.parts import company_gaps  # noqa: PLC0415

    company_gaps.draw(chosen, _OPENED.open)


# ── Doubles ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _doubles(filters: Filters) -> None:
    rows, merged = measures.rows(filters, "double_count"), measures.rows(filters, "merge_count")
    takeaway = text("companies-doubles-takeaway", count=len(rows), merged=len(merged))
    title = headed.heading("companies-doubles", takeaway)
    _waiting()
    for number, row in enumerate(rows.head(_SHOWN).to_dict("records")):
        _double(number, row)
    if not rows.empty:

        @sections.folded(text("companies-doubles-table"), "companies-doubles-table")
        def folded() -> None:
            figures.listing("double_count", filters, key="doubles", title=title, is_filtered=False)

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
            for answer, icon in (("same", ":material/merge:"), ("different", None)):
                label, key = text(f"companies-double-{answer}"), f"double-{answer}-{number}"
                st.button(
                    label,
                    key=key,
                    type="secondary" if answer == "same" else "tertiary",
                    icon=icon,
                    on_click=_answer,
                    args=(answer, *pair),
                )


def _answer(kind: str, name: str, other: str = "") -> None:
    """Store an answer about two names: same, different, or split what was merged."""
    from dashboard.keeping import confirming  # noqa: PLC0415 (as above)

    who = author.signed()
    with author.refusal_told():
        if kind == "split":
            fault = confirming.split_company(name)
        elif kind == "same":
            fault = confirming.merge_companies(name, other, author=who)
        else:
            fault = confirming.keep_companies_apart(name, other, author=who)
        st.session_state["companies-fault"] = fault


def _waiting() -> None:
    """What has been answered but waits for the next build, and the button that builds."""
    if fault := st.session_state.pop("companies-fault", None):
        st.error(cards.plain(fault), icon=":material/block:")
    if not roles.may("rebuild"):
        return
    from dashboard.data_page import visit  # noqa: PLC0415 (as above)
    from dashboard.keeping import confirming  # noqa: PLC0415 (as above)

    built = ask.answers_built()
    waiting = confirming.company_answers_waiting(
        list(zip(built["alias_id"], built["company_id"], built["is_same"].astype(bool), strict=True))
    )
    if not waiting:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="companies-waiting"):
        st.markdown(text("companies-waiting", count=waiting))
        if st.button(
            text("companies-rebuild"), key="companies-rebuild", type="primary", icon=":material/sync:"
        ):
            visit.rebuild(text("companies-rebuilt"))


def _merged(rows: pd.DataFrame) -> None:
    why: list[Any] = [words.merge_reason(row) for row in rows.to_dict("records")]

    @sections.folded(text("companies-merged-title"), "companies-merged-title", ":material/merge:")
    def folded() -> None:
        st.caption(text("companies-merged-help"))
        tables.show_table(
            rows.assign(why_text=why),
            "company_name other_name why_text said_date _file _sheet _row",
            title=text("companies-merged-title"),
            key="merged",
            is_filtered=False,
        )
        said = rows[rows["is_said"].astype(bool)]["other_name"].tolist()
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


def _company(row: Mapping[Any, Any], filters: Filters, alone: Filters) -> None:
    """Everything about one company, on one page; `alone`: asked with the day and nothing else."""
    key = str(row["company_id"])
    found = measures.values(alone, " ".join(_PAGE.groups["company_id"]), ("company_id", key))
    _OPENED.back()
    frame.heading(cards.plain(str(row["company_name"])))
    st.caption(text("companies-one-caption", date=filters.as_of))
    cards.illustrative(bool(row["is_illustrative"]), text("companies-illustrative-one"))
    with st.container(horizontal=True, vertical_alignment="center", key="company-tools"):
        if frame.may_open("opportunities"):
            mine.switch(key)
        if roles.may("ask") and not bool(row["is_illustrative"]):
            from dashboard.parts import company_gaps  # noqa: PLC0415 (as above)

            company_gaps.ask_one(key, str(row["company_name"]))
    _standing(row, found, alone)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _facts(row)
    with right:
        _technologies(key)
    _interests(key, found, alone)
    _could_serve(key, found, filters, alone)
    _took_part(key, found, alone)
    if row["row_count"] > 1:
        _rows_behind(key, alone)


def _standing(row: Mapping[Any, Any], found: dict[str, Any], alone: Filters) -> None:
    group = ("company_id", row["company_id"])
    with cards.row("company"):
        figures.card("answerable_challenge_count", alone, found, group)
        if not roles.is_guest():
            state = row["interest_state"]
            cards.figure(
                columns.label("interest_state"),
                text("companies-interest-none-stated")
                if formats.is_missing(state)
                else columns.called("interest_state")(state),
                key="interest",
                help=columns.column("interest_state").help or "",
                note=None
                if formats.is_missing(row["last_stated_date"])
                else text(
                    "companies-card-interest-note",
                    date=formats.date(row["last_stated_date"], row["last_stated_date_precision"]),
                    weight=row["interest_weight"],
                ),
            )
        last = formats.date(
            found["last_participation_date"], found["last_participation_date_precision"] or "day"
        )
        figures.card(
            "participation_count",
            alone,
            found,
            group,
            note=text("companies-card-last", date=last) if found["participation_count"] else None,
        )


def _facts(row: Mapping[Any, Any]) -> None:
    headed.heading("companies-facts")
    told = tables.facts(
        row,
        "cvr danish_place municipality_name employees is_member is_export_ready active_in wanted_in theme_codes contact_state",
    )
    with st.container(border=True, key="companies-facts", gap="xsmall"):
        chinese = names.chinese_name(row["name_zh"], row["name_zh_source"])
        cards.terms([*told, (text("parties-chinese-name"), chinese)])
        if links := sources.markdown(sources.links(row["website"])):
            st.markdown(text("companies-website", links=links))
        if links := sources.markdown(sources.links(row["fact_source"])):
            st.markdown(text("companies-sources", links=links))
        if not roles.is_guest():
            st.caption(f":material/description: {cards.plain(sources.origin(row))}")
    _contact(row)


def _contact(row: Mapping[Any, Any]) -> None:
    """Whom to write to, for those who may see it, and what the protection against advertising means."""
    if not roles.may_see_contacts():
        st.caption(f":material/shield_person: {text('companies-contact-hidden')}")
        return
    contact = ask.contacts((str(row["company_id"]),)).iloc[0]
    known = [
        str(contact[name])
        for name in ("contact_name", "contact_email")
        if not formats.is_missing(contact[name])
    ]
    if known:
        st.markdown(text("companies-contact", contact=cards.plain(formats.joined(known))))
    else:
        st.caption(text("companies-contact-none"))
    if row["contact_state"] == "protected":
        st.warning(text("companies-contact-protected"), icon=":material/shield_person:")
    else:
        said = text(f"companies-contact-{row['contact_state']}")
        st.caption(f":material/shield_person: {said}")


def _technologies(key: str) -> None:
    rows, named = ask.technologies(key), "technology_name theme_codes technology"
    takeaway = None if len(rows) else text("companies-technologies-none")
    headed.rows("companies-technologies", takeaway, rows, named, key="technologies", is_filtered=False)


def _interests(key: str, found: dict[str, Any], alone: Filters) -> None:
    group = ("company_id", key)
    rows = measures.rows(alone, "wish_count", group)
    if not roles.is_guest():  # who has said no is for the desk to know
        rows = pd.concat([rows, measures.rows(alone, "refusal_count", group)], ignore_index=True)
    takeaway = text("companies-interests-takeaway", **found)
    title = headed.heading("companies-interests", takeaway, help=columns.column("interest_weight").help)
    if rows.empty:
        return
    if not roles.is_guest():
        rules = project.rules().set_index("name")["value"]
        half, gone = (int(rules[f"opportunity.interest_{name}_days"]) for name in ("half_life", "gone"))
        st.caption(text("companies-fading", half=half, gone=gone))
    tables.show_table(
        rows,
        measures.shown("wish_count"),
        title=title,
        key="interests",
        is_filtered=False,
    )


def _could_serve(key: str, found: dict[str, Any], filters: Filters, alone: Filters) -> None:
    title = headed.heading("companies-serve", text("companies-serve-takeaway", **found))
    if not found["answerable_challenge_count"]:
        return
    if cards.is_open("opportunities"):
        frame.link(
            "opportunities",
            text("companies-serve-link"),
            icon=":material/arrow_forward:",
            **cards.link_values(filters, company=key),
        )
    figures.listing(
        "answerable_challenge_count",
        alone,
        key="serve",
        title=title,
        group=("company_id", key),
        is_filtered=False,
        on_row=lambda row: _TO_CHALLENGE.choose(row["challenge_id"]),
    )
    _TO_CHALLENGE.follow(filters)


def _took_part(key: str, found: dict[str, Any], alone: Filters) -> None:
    latest = day(found, "last_participation_date")
    title = headed.heading(
        "companies-activities", text("companies-activities-takeaway", latest=latest, **found)
    )
    if found["participation_listed_count"]:
        group = ("company_id", key)
        figures.listing(
            "participation_listed_count", alone, key="took-part", title=title, group=group, is_filtered=False
        )


def _rows_behind(key: str, alone: Filters) -> None:
    rows, named = (
        measures.rows(alone, "company_row_count", ("company_id", key)),
        measures.shown("company_row_count"),
    )
    takeaway = text("companies-rows-takeaway", count=len(rows))
    headed.rows("companies-rows", takeaway, rows, named, key="rows-behind", is_filtered=False)


draw()
