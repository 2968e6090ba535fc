"""Provinces: the profile of one province, two side by side, and the travel brief to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from dashboard import cards, frame, link_choice, measures, roles, tables
from dashboard.charts import provinces as charts
from dashboard.filters import current_filters
from dashboard.filters_model import UNPLACED, Filters
from dashboard.model.columns import Column
from dashboard.queries import provinces as ask
from dashboard.theme import palette
from dashboard.words import profile
from dashboard.words.profile import Profile
from locales import LANGUAGES, formats, language, speaking, text

_NOBODY = "none"


def draw() -> None:
    filters = current_filters()
    chosen = _choose(filters)
    profiles = [profile.load(filters, about) for about in chosen]
    _head(profiles)
    if all(one.is_empty for one in profiles):
        frame.empty_state(text("provinces-empty", name=[one.name for one in profiles]))
        return
    cards.illustrative(
        any(bool(one.figures["is_illustrative_any"]) for one in profiles), text("provinces-illustrative")
    )
    if len(profiles) == 1:
        _figures(profiles[0])
    else:
        _comparison(profiles)
    _years(profiles)
    internal = ("provinces-promises-title", "provinces-milestones-title", "provinces-money-title")
    for title, say, show in (
        (
            "provinces-agreements-title-guest" if roles.is_guest() else "provinces-agreements-title",
            profile.say_agreements_to_guests if roles.is_guest() else profile.say_agreements,
            _agreements,
        ),
        ("provinces-promises-title", profile.say_promises, _promises),
        ("provinces-milestones-title", profile.say_milestones, _milestones),
        ("provinces-ahead-title", profile.say_ahead, _ahead),
        ("provinces-contacts-title", profile.say_contacts, _contacts),
        ("provinces-companies-title", profile.say_companies, _companies),
        ("provinces-challenges-title", profile.say_challenges, _challenges),
        ("provinces-money-title", profile.say_money, _money),
    ):
        if not (roles.is_guest() and title in internal):
            _section(profiles, title, say, show)


# ── Which one ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _choose(filters: Filters) -> list[str]:
    """The one or two provinces that the link, the reader or the filters ask for, and the travel brief of the first."""
    choices = ask.choices()
    codes = choices["province_code"].tolist()
    counts = dict(zip(codes, choices["agreement_count"], strict=True))

    def called(code: str) -> str:
        return text(
            "provinces-option",
            name=profile.name_of(code),
            number=counts[code],
        )

    single = filters.provinces[0] if len(filters.provinces) == 1 else None
    about = link_choice.settle("about", codes, profile.default_about(filters), follows=single)
    others = [_NOBODY, *(code for code in codes if code != about)]
    against = link_choice.settle("against", others, _NOBODY)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="provinces-choice"):
        st.selectbox(
            text("provinces-choose"),
            codes,
            key=link_choice.widget_key("about"),
            format_func=called,
            # keeps the order: a fuzzy search puts the shortest name first, and "contains" finds Heilongjiang
            filter_mode="prefix",
            help=text("provinces-choose-help"),
            on_change=link_choice.choose("about"),
            width=280,
        )
        st.selectbox(
            text("provinces-against"),
            others,
            key=link_choice.widget_key("against"),
            format_func=lambda code: text("provinces-against-none") if code == _NOBODY else called(code),
            filter_mode="prefix",
            help=text("provinces-against-help"),
            on_change=link_choice.choose("against"),
            width=280,
        )
        wanted = [code for code in (about, against) if code and code != _NOBODY]
        # nobody travels to where nobody knows where it is
        if travelled := [code for code in wanted if code != UNPLACED]:
            _brief(filters, travelled)
    link_choice.write("about", about)
    link_choice.write("against", None if against == _NOBODY else against)
    return wanted


def _brief(filters: Filters, codes: Sequence[str]) -> None:
    """The popover with the travel brief: its language, its reader, and a download a province."""
    with st.popover(text("provinces-brief"), icon=":material/print:", key="provinces-brief"):
        brief_lang = st.segmented_control(
            text("provinces-brief-lang"),
            list(LANGUAGES),
            default=language(),
            format_func=LANGUAGES.__getitem__,
            key=f"provinces-brief-lang-{language()}",
            required=True,
        )
        guest = roles.is_guest() or st.toggle(
            text("provinces-brief-guest"),
            key="provinces-brief-guest",
            help=text("provinces-brief-guest-help"),
        )
        for code in codes:
            name = profile.name_of(code)
            st.caption(text("provinces-brief-help", name=name))
            st.download_button(
                text("provinces-brief-download")
                if len(codes) == 1
                else text("provinces-brief-of", name=name),
                speaking(str(brief_lang or language()))(_brief_maker(filters, code, guest)),
                file_name=f"china-desk-{code}-{filters.as_of.isoformat()}-{brief_lang or language()}.pdf",
                mime="application/pdf",
                key=f"provinces-brief-{code}",
                on_click="ignore",
                icon=":material/download:",
            )


def _brief_maker(filters: Filters, code: str, guest: bool) -> Callable[[], bytes]:
    """What makes the PDF when somebody clicks."""

    def make() -> bytes:
        # typst is loaded by those who print, not by every visit
        from reports.province import brief  # noqa: PLC0415

        return brief(filters, code, guest=guest)

    return make


# ── Head ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _columns(profiles: Sequence[Profile]) -> Sequence[st.delta_generator.DeltaGenerator]:
    return st.columns(len(profiles), gap="large")


def _head(profiles: Sequence[Profile]) -> None:
    """Names, facts and what the desk knows in two sentences."""
    for one, column in zip(profiles, _columns(profiles), strict=True):
        with column:
            with st.container(key=f"province-name-{one.about.lower()}"):
                st.header(cards.plain(one.name), anchor=False)
            if one.about == UNPLACED:
                st.markdown(text("provinces-unplaced-explained"))
                frame.link("data", text("provinces-unplaced-link"), icon=":material/arrow_forward:")
                continue
            st.caption(text("provinces-names-also", names=profile.all_names(one)))
            facts = [
                (text("provinces-population"), profile.population(one)),
                (text("provinces-gdp"), profile.gdp(one)),
                (text("provinces-gdp-capita"), profile.gdp_per_capita(one)),
            ]
            st.markdown(
                " · ".join(text("provinces-fact", label=label, value=value) for label, value in facts),
                help=text("provinces-facts-source"),
            )


def _figures(one: Profile) -> None:
    """The handful of numbers of one province."""
    figures = one.figures

    def number(name: str) -> str:
        return formats.number(figures[name])

    is_exact = figures["last_contact_date_precision"] == "day"
    with cards.row("provinces"):
        cards.figure(
            text("provinces-card-in-force"),
            number("in_force_count"),
            key="in-force",
            help=measures.words("in_force_count"),
            note=text("provinces-card-in-force-note", number=number("agreement_count")),
        )
        cards.figure(
            text("provinces-card-last"),
            profile.last_contact(one),
            key="last",
            help=measures.words("last_contact_date"),
            note=text("provinces-card-last-note", days=figures["days_since_contact"]) if is_exact else None,
        )
        if not roles.is_guest():
            cards.figure(
                text("provinces-card-promises"),
                number("promise_count"),
                key="promises",
                help=measures.words("promise_count"),
                note=text("provinces-card-promises-note", number=number("promise_overdue_count")),
            )
        cards.figure(
            text("provinces-card-next"),
            profile.next_visit(one),
            key="next",
            help=measures.words("next_visit_date"),
        )
        cards.figure(
            text("provinces-card-companies"),
            text("provinces-card-companies-value", number=number("active_company_count")),
            key="companies",
            help=measures.words("engagement"),
            note=text("provinces-card-companies-note", number=number("interested_company_count")),
        )
        cards.figure(
            text("provinces-card-challenges"),
            number("challenge_count"),
            key="challenges",
            help=measures.words("challenge_count"),
            note=text("provinces-card-challenges-note", number=len(one.challenges)),
        )
        if not roles.is_guest():
            cards.figure(
                text("provinces-card-spent"),
                formats.money(figures["spent_dkk"]),
                key="spent",
                help=measures.words("spent_dkk"),
                note=text("provinces-card-spent-note", amount=figures["committed_dkk"]),
            )


def _comparison(profiles: Sequence[Profile]) -> None:
    first, second = profiles
    title = text("provinces-compare-title", first=first.name, second=second.name)
    frame.heading(title, profile.compared(first, second))
    tables.show_table(
        profile.comparison([first, second], for_guests=roles.is_guest()),
        ["figure", *(Column(f"about_{i}", one.name) for i, one in enumerate(profiles))],
        title=title,
        key="compare",
        height="auto" if roles.is_guest() else 528,
    )


def _years(profiles: Sequence[Profile]) -> None:
    said = [profile.busiest_year(one) for one in profiles]
    takeaway = " ".join(said)
    frame.heading(text("provinces-chart-title"), "  \n".join(said))
    if all(one.years.empty for one in profiles):
        return
    frame.chart(
        charts.years(profiles, palette()),
        key="provinces-years",
        alt=text("provinces-chart-alt", takeaway=takeaway),
    )
    with st.expander(text("provinces-table"), icon=":material/table:"):
        for one, column in zip(profiles, _columns(profiles), strict=True):
            with column:
                if len(profiles) > 1:
                    st.markdown(f"**{cards.plain(one.name)}**")
                years = one.years.assign(year=one.years["year_number"].astype(str))
                tables.show_table(
                    years,
                    "year held_count planned_count",
                    title=text("provinces-of", title=text("provinces-chart-title"), name=one.name),
                    key=f"years-{one.about.lower()}",
                )


# ── Sections ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _section(
    profiles: Sequence[Profile],
    title: str,
    say: Callable[[Profile], str],
    show: Callable[[Profile], tuple[pd.DataFrame, str]],
) -> None:
    """One subject of one province, or of two beside each other: what it tells, and its rows."""
    for one, column in zip(profiles, _columns(profiles), strict=True):
        with column:
            heading = text(title)
            frame.heading(
                heading
                if len(profiles) == 1
                else text("provinces-of", title=heading, name=cards.plain(one.name)),
                cards.plain(say(one)),
            )
            rows, columns = show(one)
            if rows.empty:
                continue
            if title == "provinces-ahead-title":
                st.caption(text("provinces-ahead-note"))
            tables.show_table(
                rows,
                [columns, "is_illustrative _file _sheet _row"],
                title=text("provinces-of", title=heading, name=one.name),
                key=f"{title.removeprefix('provinces-').removesuffix('-title')}-{one.about.lower()}",
            )
            if title == "provinces-agreements-title":
                frame.link(
                    cards.first_page("agreements", "timeline"),
                    text("provinces-link-agreements"),
                    icon=":material/arrow_forward:",
                    **cards.link_values(current_filters(), province=one.about),
                )


def _agreements(one: Profile) -> tuple[pd.DataFrame, str]:
    columns = (
        "agreement_name lifecycle presence last_contact_date turns_red_date next_contact_date "
        "danish_party danish_owner chinese_party chinese_owner partner_mandate place_name "
        "theme_names signed_date expires_date bottleneck"
    )
    return one.agreements, columns


def _promises(one: Profile) -> tuple[pd.DataFrame, str]:
    columns = (
        "promise promise_kind due_date is_promise_overdue promise_overdue_days danish_party danish_owner "
        "agreement_name made_date"
    )
    return one.promises, columns


def _milestones(one: Profile) -> tuple[pd.DataFrame, str]:
    columns = "milestone_title due_date is_overdue agreement_name danish_party"
    return one.milestones, columns


_ACTIVITY_COLUMNS = "start_date end_date activity_title activity_type place danish_parties"


def _ahead(one: Profile) -> tuple[pd.DataFrame, str]:
    columns = f"{_ACTIVITY_COLUMNS} is_journey agreement_names"
    if one.ahead["is_other"].notna().any():
        columns += " is_other"
    return one.ahead, columns


def _contacts(one: Profile) -> tuple[pd.DataFrame, str]:
    columns = f"{_ACTIVITY_COLUMNS} outcome next_step agreement_names"
    return one.contacts, columns


def _companies(one: Profile) -> tuple[pd.DataFrame, str]:
    columns = (
        "company_name engagement interest_themes technology_theme_names company_activity_count "
        "last_activity_date stated_date danish_place stated_technologies is_member"
    )
    return one.companies, columns


def _challenges(one: Profile) -> tuple[pd.DataFrame, str]:
    columns = (
        "challenge_title is_open stage stage_date urgency theme_names place problem_owner value_dkk "
        "description"
    )
    return one.challenges, columns


def _money(one: Profile) -> tuple[pd.DataFrame, str]:
    columns = "posted_date text budget_line expense_status amount_dkk voucher_id"
    return one.spending, columns


draw()
