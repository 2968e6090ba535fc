"""Provinces: the profile of one province, two side by side, and the travel brief to print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard import cards, figures, frame, link_choice, profiles, roles, tables
from dashboard.charts import provinces as charts
from dashboard.filters import current_filters
from dashboard.filters_model import UNPLACED, Filters
from dashboard.model.columns import Column
from dashboard.parts import sections
from dashboard.profiles import Profile
from dashboard.theme import palette
from dashboard.words import profile
from locales import LANGUAGES, language, speaking, text

_NOBODY = "none"

# Part of a profile → its columns, where they are more than its rows show of themselves.
_COLUMNS = {
    "agreements": (
        "agreement_name lifecycle presence last_contact_date turns_red_date next_contact_date danish_party danish_owner "
        "chinese_party chinese_owner partner_mandate place theme_codes signed_date expires_date bottleneck"
    ),
    "milestones": "milestone_title due_date milestone_state agreement_name danish_party",
    "ahead": "start_date end_date activity_title activity_type place danish_parties is_journey agreement_ids is_other",
    "contacts": (
        "start_date end_date activity_title activity_type place danish_parties outcome next_step agreement_ids"
    ),
    "challenges": (
        "challenge_title is_open stage_then reached_date urgency theme_codes place problem_owner value_dkk description"
    ),
    "money": "posted_date text budget_line entry_kind amount_dkk voucher_id",
}


def draw() -> None:
    filters = current_filters()
    shown = [profiles.load(filters, about) for about in _choose(filters)]
    _head(shown)
    if all(one.is_empty for one in shown):
        frame.empty_state(text("provinces-empty", name=[one.name for one in shown]))
        return
    cards.illustrative(any(one.is_illustrative_any for one in shown), text("provinces-illustrative"))
    if len(shown) == 1:
        _figures(shown[0])
    else:
        _comparison(shown)
    parts: dict[str, Callable[[], None]] = {}
    for part, (measure, _) in profiles.PARTS.items():
        if figures.open_to_visit(measure):
            parts[part] = partial(_section, shown, part)
        if part == "contacts":
            parts["years"] = partial(_years, shown, filters)
    sections.draw("part", parts, "provinces-part")


# ── Which one ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _choose(filters: Filters) -> list[str]:
    """The one or two provinces that the link, the reader or the filters ask for, and the travel brief of the first."""
    counts = profiles.counts(Filters(as_of=filters.as_of))

    def called(code: str) -> str:
        if code == _NOBODY:
            return text("provinces-against-none")
        return text("provinces-option", name=profiles.name_of(code), number=counts[code])

    single = filters.provinces[0] if len(filters.provinces) == 1 else None
    about = link_choice.settle("about", counts, profiles.default_about(filters), follows=single)
    others = [_NOBODY, *(code for code in counts if code != about)]
    against = link_choice.settle("against", others, _NOBODY)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="provinces-choice"):
        for name, codes, label in (
            ("about", list(counts), "provinces-choose"),
            ("against", others, "provinces-against"),
        ):
            st.selectbox(
                text(label),
                codes,
                key=link_choice.widget_key(name),
                format_func=called,
                # keeps the order: a fuzzy search puts the shortest name first, and "contains" finds Heilongjiang
                filter_mode="prefix",
                help=text(f"{label}-help"),
                on_change=link_choice.choose(name),
                width=280,
            )
        wanted = [code for code in (about, against) if code and code != _NOBODY]
        # no journey can be planned to an unknown place
        if travelled := [code for code in wanted if code != UNPLACED]:
            _brief(filters, travelled)
    link_choice.write("about", about)
    link_choice.write("against", None if against == _NOBODY else against)
    return wanted


def _brief(filters: Filters, codes: Sequence[str]) -> None:
    """The popover with the travel brief: its language, its reader, and a download a province."""

    @sections.popped(text("provinces-brief"), "provinces-brief")
    def popped() -> None:
        chosen = st.segmented_control(
            text("provinces-brief-lang"),
            list(LANGUAGES),
            default=language(),
            format_func=LANGUAGES.__getitem__,
            key=f"provinces-brief-lang-{language()}",
            required=True,
        )
        lang = str(chosen or language())
        guest = roles.is_guest() or st.toggle(
            text("provinces-brief-guest"),
            key="provinces-brief-guest",
            help=text("provinces-brief-guest-help"),
        )
        for code in codes:
            name = profiles.name_of(code)
            st.caption(text("provinces-brief-help", name=name))
            st.download_button(
                text("provinces-brief-download")
                if len(codes) == 1
                else text("provinces-brief-of", name=name),
                speaking(lang)(_brief_maker(filters, code, guest)),
                file_name=f"china-desk-{code}-{filters.as_of.isoformat()}-{lang}.pdf",
                mime="application/pdf",
                key=f"provinces-brief-{code}",
                on_click="ignore",
                icon=":material/download:",
            )


def _brief_maker(filters: Filters, code: str, guest: bool) -> Callable[[], bytes]:
    """What makes the PDF on a click."""

    def make() -> bytes:
        # typst is loaded by those who print, not by every visit
        from reports.province import brief  # noqa: PLC0415

        return brief(filters, code, guest=guest)

    return make


# ── Head ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _beside(shown: Sequence[Profile]) -> Iterator[Profile]:
    """Each of the provinces, in a column of its own where there are two."""
    if len(shown) == 1:
        yield shown[0]
        return
    for one, column in zip(shown, st.columns(len(shown), gap="large"), strict=True):
        with column:
            yield one


def _head(shown: Sequence[Profile]) -> None:
    """Names, facts and what the desk knows in two sentences."""
    for one in _beside(shown):
        with st.container(key=f"province-name-{one.about.lower()}"):
            st.header(cards.plain(one.name), anchor=False)
        if one.about == UNPLACED:
            st.markdown(text("provinces-unplaced-explained"))
            frame.link("data", text("provinces-unplaced-link"), icon=":material/arrow_forward:")
            continue
        names = text("provinces-names-also", names=profile.all_names(one.facts, one.name))
        facts = " · ".join(
            text("provinces-fact", label=label, value=value) for label, value in profile.facts(one.facts)
        )
        st.markdown(f":small[{names}]  \n{facts}", help=text("provinces-facts-source"))


def _figures(one: Profile) -> None:
    """The handful of numbers of one province, each with the rows behind it."""
    counted = dict(one.figures)
    with cards.row("provinces"):
        for name, note in one.cards.items():
            asked = one.asked_with("ahead" if name == "next_visit_date" else "agreements")
            otherwise = text(profiles.OTHERWISE[name]) if name in profiles.OTHERWISE else None
            figures.card(name, asked, counted, note=note, otherwise=otherwise)


def _comparison(shown: Sequence[Profile]) -> None:
    title = text("provinces-compare-title", first=shown[0].name, second=shown[1].name)
    frame.heading(title, profile.compared({one.name: one.figures["in_force_count"] for one in shown}))
    tables.show_table(
        profiles.comparison(shown, for_guests=roles.is_guest()),
        ["figure", *(Column(f"about_{i}", one.name) for i, one in enumerate(shown))],
        title=title,
        key="compare",
        height="auto" if roles.is_guest() else 528,
    )
    with st.container(horizontal=True, gap="medium", key="rows-compare"):
        for one in shown:
            said = text("provinces-of", title=text("figure-open"), name=one.name)
            key = f"rows-compare-{one.about.lower()}"
            if st.button(said, key=key, type="tertiary", icon=":material/table_rows:"):
                figures.panel(profiles.COMPARED, one.filters)


def _years(shown: Sequence[Profile], filters: Filters) -> None:
    said = [profile.busiest_year(one.years, one.name) for one in shown]
    frame.heading(text("provinces-chart-title"), "  \n".join(said))
    if all(one.years.empty for one in shown):
        return
    figures.chart(
        charts.years(shown, palette()),
        "activities_held",
        replace(filters, provinces=tuple(one.about for one in shown)),
        "province_code start_year",
        key="provinces-years",
        alt=text("provinces-chart-alt", takeaway=" ".join(said)),
    )

    @sections.folded(text("provinces-table"), "provinces-table")
    def folded() -> None:
        for one in _beside(shown):
            if len(shown) > 1:
                st.markdown(f"**{cards.plain(one.name)}**")
            figures.table(
                one.years,
                "start_year activities_held activities_planned",
                "activities_held activities_planned",
                one.filters,
                "start_year",
                title=text("provinces-of", title=text("provinces-chart-title"), name=one.name),
                key=f"years-{one.about.lower()}",
            )


# ── Sections ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _section(shown: Sequence[Profile], part: str) -> None:
    """One subject of one province, or of two beside each other: what it tells, and its rows."""
    is_told = part == "agreements" and roles.is_guest()
    heading = text(f"provinces-{part}-title-guest" if is_told else f"provinces-{part}-title")
    for one in _beside(shown):
        of = text("provinces-of", title=heading, name=one.name)
        frame.heading(
            heading if len(shown) == 1 else cards.plain(of),
            cards.plain(one.say(part, for_guests=roles.is_guest())),
        )
        if one.is_empty_part(part):
            continue
        key = f"{part}-{one.about.lower()}"
        named = f"{_COLUMNS[part]} is_illustrative _file _sheet _row" if part in _COLUMNS else None
        if part == "ahead":
            st.caption(text("provinces-ahead-note"))
            tables.show_table(one.rows(part), named or "", title=of, key=key, filters=one.asked_with(part))
        else:
            measure, order = profiles.PARTS[part]
            figures.listing(measure, one.filters, named, key=key, title=of, order=order)
        if part == "agreements":
            frame.link(
                cards.first_page("agreements", "timeline"),
                text("provinces-link-agreements"),
                icon=":material/arrow_forward:",
                **cards.link_values(current_filters(), province=one.about),
            )


draw()
