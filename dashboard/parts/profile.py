"""What the pages of provinces and of Danish parties share: the profile of one, two side by side, and the brief to print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import streamlit as st

from dashboard import cards, figures, frame, link_choice, roles, tables
from dashboard.charts import profile as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.language import of_file
from dashboard.model.columns import Column
from dashboard.parts import sections
from dashboard.profiles import Kind, Profile, comparison, file_name, load
from dashboard.theme import palette
from dashboard.words import profile
from locales import speaking, text

# Makes the brief of one of a kind as a PDF: kind, filters, which, whether for a guest.
Brief = Callable[[Kind, Filters, str, bool], bytes]
# A part of the page by its code; `profile-part-<code>` is what the switch calls it.
Part = Callable[[Sequence[Profile]], None]

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
# The same where a kind shows others.
_OWN_COLUMNS = {
    ("parties", "companies"): (
        "company_name is_at_home municipality_name technologies theme_codes active_in wanted_in activity_count last_activity_date"
    ),
}


def draw(
    kind: Kind,
    brief: Brief,
    head: Callable[[Profile], None],
    *,
    beside: Callable[[Profile], None] | None = None,
    parts: Mapping[str, Part] | None = None,
) -> None:
    """Draw the page of a kind of profiles.

    Args:
        kind: what they are of.
        brief: makes the brief to print.
        head: draws what is known of one below its name.
        beside: draws more beside the choice, for the first of the chosen.
        parts: parts of the page's own, which come before those that all profiles have.
    """
    filters = current_filters()
    chosen = _choose(kind, filters, brief, beside)
    if not chosen:
        frame.empty_state()
        return
    for one in _beside(chosen):
        with st.container(key=f"profile-name-{one.key}"):
            st.header(cards.plain(one.name), anchor=False)
        head(one)
        _lead(one)
    if all(one.is_empty for one in chosen):
        frame.empty_state(kind.said("empty", name=[one.name for one in chosen]), of_one=True)
        return
    cards.illustrative(any(one.is_illustrative_any for one in chosen), text("profile-illustrative"))
    if len(chosen) == 1:
        _figures(chosen[0])
    else:
        _comparison(kind, chosen)
    drawn = {code: partial(own, chosen) for code, own in (parts or {}).items()}
    for part, (measure, _) in kind.parts.items():
        if figures.open_to_visit(measure):
            drawn[part] = partial(_section, kind, chosen, part)
        if part == "contacts":
            drawn["years"] = partial(_years, kind, chosen, filters)
    sections.draw("part", drawn, "profile-part")


# ── Which one ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _choose(
    kind: Kind, filters: Filters, brief: Brief, beside: Callable[[Profile], None] | None
) -> list[Profile]:
    """The one or two that the link, the reader or the filters ask for, and what can be taken along of the first."""
    called = {_NOBODY: text("profile-against-none"), **kind.offered(filters.as_of)}
    known = [one for one in called if one != _NOBODY]
    chosen: tuple[str, ...] = getattr(filters, kind.name)
    single = chosen[0] if len(chosen) == 1 else None
    about = link_choice.settle("about", known, kind.default_about(filters), follows=single)
    others = [one for one in called if one != about]
    against = link_choice.settle("against", others, _NOBODY)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="profile-choice"):
        for name, offered, label in (
            ("about", known, kind.said("choose")),
            ("against", others, text("profile-against")),
        ):
            st.selectbox(
                label,
                offered,
                key=link_choice.widget_key(name),
                format_func=called.__getitem__,
                # keeps the order: a fuzzy search puts the shortest name first
                filter_mode=kind.search,
                help=kind.said("choose-help" if name == "about" else "against-help"),
                on_change=link_choice.choose(name),
                width=240,
            )
        shown = [load(kind, filters, one) for one in (about, against) if one and one != _NOBODY]
        # no journey can be planned to an unknown place
        if placed := [one for one in shown if one.is_placed]:
            _brief(kind, filters, placed, brief)
            if beside is not None:
                beside(placed[0])
    link_choice.write("about", about)
    link_choice.write("against", None if against == _NOBODY else against)
    return shown


def _brief(kind: Kind, filters: Filters, placed: Sequence[Profile], brief: Brief) -> None:
    """The popover with the brief: its language, its reader, and a download each."""

    @sections.popped(kind.said("brief"), f"{kind.name}-brief")
    def popped() -> None:
        lang = of_file(text("profile-brief-lang"), "profile-brief-lang")
        guest = roles.is_guest() or st.toggle(
            text("profile-brief-guest"),
            key="profile-brief-guest",
            help=text("profile-brief-guest-help"),
        )
        for one in placed:
            st.caption(kind.said("brief-help", name=one.name))
            st.download_button(
                text("profile-brief-download") if len(placed) == 1 else kind.said("brief-of", name=one.name),
                roles.later(speaking(lang)(brief), kind, filters, one.about, guest),
                file_name=speaking(lang)(file_name)(one.about, filters.as_of),
                mime="application/pdf",
                key=f"{kind.name}-brief-{one.about}",
                on_click="ignore",
                icon=":material/download:",
            )


# ── One, or two beside each other ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _beside(shown: Sequence[Profile]) -> Iterator[Profile]:
    """Each of them, in a column of its own where there are two."""
    if len(shown) == 1:
        yield shown[0]
        return
    for one, column in zip(shown, st.columns(len(shown), gap="large"), strict=True):
        with column:
            yield one


def names(one: Profile) -> None:
    """What it is called in the other languages, and what is known of it."""
    lines = []
    if others := profile.all_names(one.facts, one.name):
        lines.append(f":small[{text('profile-names-also', names=others)}]")
    known = (
        text("profile-fact", label=label, value=cards.plain(value))
        for label, value in one.kind.facts(one.facts)
    )
    lines.append(" · ".join(known))
    st.markdown("  \n".join(lines), help=one.kind.said("facts-source"))


def _lead(one: Profile) -> None:
    """How it stands, in a few sentences; of what a guest may not see, none."""
    said = [
        one.say(part, for_guests=roles.is_guest())
        for part in one.kind.lead
        if figures.open_to_visit(one.kind.parts[part][0])
    ]
    if said and not one.is_empty:
        st.markdown("  \n".join(cards.plain(sentence) for sentence in said))


def _figures(one: Profile) -> None:
    """The handful of numbers of one, each with the rows behind it."""
    counted = dict(one.figures)
    with cards.row("profile"):
        for name, note in one.cards.items():
            asked = one.asked_with("ahead" if name == "next_visit_date" else "agreements")
            figures.card(name, asked, counted, note=note, otherwise=one.otherwise(name))


def _comparison(kind: Kind, shown: Sequence[Profile]) -> None:
    title = text("profile-compare-title", first=shown[0].name, second=shown[1].name)
    frame.heading(title, profile.compared({one.name: one.figures["in_force_count"] for one in shown}))
    tables.show_table(
        comparison(shown, for_guests=roles.is_guest()),
        ["figure", *(Column(f"about_{i}", one.name) for i, one in enumerate(shown))],
        title=title,
        key="compare",
        height="content",
    )
    with st.container(horizontal=True, gap="medium", key="rows-compare"):
        for one in shown:
            said = text("profile-of", title=text("figure-open"), name=one.name)
            key = f"rows-compare-{one.key}"
            if st.button(said, key=key, type="tertiary", icon=":material/table_rows:"):
                figures.panel(kind.compared, one.filters)


def _years(kind: Kind, shown: Sequence[Profile], filters: Filters) -> None:
    said = [profile.busiest_year(one.years, one.name) for one in shown]
    frame.heading(text("profile-chart-title"), "  \n".join(said))
    if all(one.years.empty for one in shown):
        return
    figures.chart(
        charts.years(shown, palette()),
        "activities_held",
        kind.narrowed(filters, *(one.about for one in shown)),
        f"{kind.entry.column} start_year",
        key="profile-years",
        alt=text("profile-chart-alt", takeaway=" ".join(said)),
    )

    @sections.folded(text("profile-table"), "profile-table")
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
                title=text("profile-of", title=text("profile-chart-title"), name=one.name),
                key=f"years-{one.key}",
            )


# ── Sections ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _section(kind: Kind, shown: Sequence[Profile], part: str) -> None:
    """One subject of one, or of two beside each other: what it tells, and its rows."""
    is_for_guests = part == "agreements" and roles.is_guest()
    heading = kind.said(f"{part}-title-guest" if is_for_guests else f"{part}-title")
    for one in _beside(shown):
        is_told = part in kind.lead and not one.is_empty_part(part)
        of = text("profile-of", title=heading, name=one.name)
        frame.heading(
            heading if len(shown) == 1 else cards.plain(of),
            None if is_told else cards.plain(one.say(part, for_guests=roles.is_guest())),
        )
        if one.is_empty_part(part):
            continue
        key = f"{part}-{one.key}"
        named = _OWN_COLUMNS.get((kind.name, part)) or _COLUMNS.get(part)
        named = f"{named} is_illustrative _file _sheet _row" if named else None
        if part == "ahead":
            st.caption(kind.said("ahead-note"))
            tables.show_table(one.rows(part), named or "", title=of, key=key, filters=one.asked_with(part))
        else:
            measure, order = kind.parts[part]
            figures.listing(measure, one.filters, named, key=key, title=of, order=order)
        if part == "agreements":
            frame.link(
                cards.first_page("agreements", "timeline"),
                text("profile-link-agreements"),
                icon=":material/arrow_forward:",
                **cards.link_values(current_filters(), **{kind.entry.link: one.about}),
            )
