"""Agreements: the register, what ends when, what is stuck; and one agreement in full, chosen by a click or by the link."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, figures, frame, roles, tables
from dashboard.charts import agreements as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.model import columns, measures, pages
from dashboard.model.measures import Group
from dashboard.parts import search, sections
from dashboard.parts.opened import Opened
from dashboard.queries import agreements as ask
from dashboard.queries import project
from dashboard.queries.search import fold, ids
from dashboard.theme import palette
from dashboard.words import agreements as words
from dashboard.words.days import day
from locales import formats, text
from reports import calendar

_SEARCH, _ADOPTED = "agreements-search", "_agreements-search-adopted"
_OPENED = Opened("agreement", "agreements")
_SHOWN = 6  # entries of a list; the table has them all
_WARNINGS = (3, 6, 12)  # months before an end, shown whether or not anything ends

# What fits beside each other without scrolling; the files have the rest, and a click opens an agreement in full.
_COLUMNS = (
    "danish_party place last_contact_date expires_date next_step | "
    "agreement_name presence lifecycle vitality_marks days_since_contact next_step_date "
    "bottleneck danish_owner chinese_owner chinese_party province_codes theme_codes signed_date declared_status "
    "lifecycle_conflict agreement_type confirmed_date days_since_confirmed agreement_id is_illustrative _file _sheet _row"
)
# What the search looks in, of what the reader may see.
_SEARCHED = (
    "agreement_id agreement_name danish_party chinese_party chinese_place danish_place place province_codes theme_codes "
    "danish_owner chinese_owner next_step bottleneck note"
)
_FACTS = (
    "danish_party danish_owner chinese_party chinese_owner partner_mandate place province_codes agreement_type theme_codes "
    "signed_date expires_date declared_status stated_as_of next_step next_step_date bottleneck confirmed_date note"
)


def draw() -> None:
    filters = current_filters()
    asked = _OPENED.asked
    if asked is not None:
        found = _one(asked, filters.as_of)
        if found is not None:
            _story(found, filters)
            return
        st.info(_untold(asked, filters.as_of), icon=":material/search_off:")
    counted = measures.values(filters, pages.page("agreements").names)
    if not counted["agreement_count"]:
        frame.empty_state(text("agreements-empty"))
        return
    parts = {"register": _register, "expiry": _expiry}
    if not roles.is_guest():
        parts |= {"vitality": _vitality, "stuck": _bottlenecks, "conflicts": _conflicts}
    sections.draw(
        "part", {part: partial(drawn, filters, counted) for part, drawn in parts.items()}, "agreements-part"
    )


def _one(number: str, as_of: dt.date) -> Mapping[Any, Any] | None:
    """One agreement that is known on the day, whatever the filters hide; None where there is none of the number."""
    found = measures.rows(Filters(as_of=as_of), "agreement_count", ("agreement_id", number))
    return next(iter(found.to_dict("records")), None)


def _untold(number: str, as_of: dt.date) -> str:
    """Why an agreement is not shown: it was signed later, which is told by day and name alone, or there is none of the number."""
    later = measures.rows(Filters(as_of=as_of), "later_agreement_count", ("thing_id", number))
    if later.empty:
        return text("agreements-unknown", number=cards.plain(number[:40]))
    row = later.iloc[0]
    date = formats.date(row["event_date"], row["event_date_precision"])
    return text("agreements-later", name=cards.plain(row["title"]), date=date)


# ── The register ──────────────────────────────────────────────────────────────────────────────────────────────────


def _adopt_search() -> None:
    """The words that a link looks for into the field, until the reader writes others."""
    asked = st.query_params.get(search.LINK)
    if asked is not None and asked != st.session_state.get(_ADOPTED):
        st.session_state[_SEARCH] = asked
    st.session_state[_ADOPTED] = asked


def _write_search() -> None:
    """The reader's words into the link."""
    words = st.session_state[_SEARCH].strip()
    st.session_state[_ADOPTED] = words or None
    if words:
        st.query_params[search.LINK] = words
    else:
        st.query_params.pop(search.LINK, None)


def _register(filters: Filters, counted: dict[str, Any]) -> None:
    is_guest = roles.is_guest()
    takeaway = "agreements-takeaway-guest" if is_guest else "agreements-takeaway"
    frame.heading(text("agreements-title"), text(takeaway, **counted))
    with st.container(horizontal=True, gap="medium", key="agreements-figures"):
        figures.opener("in_force_count red_count never_count", filters)
        later = counted["later_agreement_count"]
        figures.subset(counted["agreement_count"], later, "known", "later_agreement_count", filters)
    _adopt_search()
    with st.container(horizontal=True, vertical_alignment="bottom", key="agreements-tools"):
        asked = st.text_input(
            text("agreements-search"),
            key=_SEARCH,
            on_change=_write_search,
            placeholder=text(
                "agreements-search-placeholder-guest" if is_guest else "agreements-search-placeholder"
            ),
            icon=":material/search:",
            width=340,
        )
        order = st.selectbox(
            text("agreements-order"),
            [name for name in ask.ORDERS if not (is_guest and name in ask.INTERNAL_ORDERS)],
            key="agreements-order",
            format_func=lambda name: text(f"agreements-order-{name}"),
            width=260,
        )
        found = _found(filters, asked, ask.ORDERS[order])
        _OPENED.field(dict(zip(found["agreement_id"], found["agreement_name"], strict=True)))
    if found.empty:
        st.info(
            text("agreements-search-nothing", words=cards.plain(asked[:60])), icon=":material/search_off:"
        )
    elif asked.strip():
        st.caption(text("agreements-click"))
        numbers = found["agreement_id"].tolist()
        tables.show_table(
            found,
            _COLUMNS,
            title=text("agreements-title"),
            key="agreements",
            on_row=lambda position: _OPENED.open(numbers[position]),
        )
    else:
        st.caption(text("agreements-click"))
        figures.listing(
            "agreement_count",
            filters,
            _COLUMNS,
            key="agreements",
            title=text("agreements-title"),
            order=ask.ORDERS[order],
            on_row=lambda row: _OPENED.open(row["agreement_id"]),
        )
    cards.illustrative(counted["illustrative_agreement_count"] > 0, text("agreements-illustrative-some"))


def _found(filters: Filters, asked: str, order: str) -> pd.DataFrame:
    """The agreements that the words leave; without words the first ones of the register, as many as are drawn."""
    if asked.strip():
        return _matching(measures.rows(filters, "agreement_count", order=order), asked)
    return measures.rows(filters, "agreement_count", None, order, tables.SHOWN_ROWS)


def _matching(rows: pd.DataFrame, asked: str) -> pd.DataFrame:
    """The rows that contain every one of the words, or that the search finds by them; all of them where there are no words.

    Only what the reader may see is searched, so that the rest cannot be guessed at. The search forgives slips and knows other names.
    """
    wanted = fold(asked).split()
    shown = tables.rows_of(rows, tables.visible(columns.columns(_SEARCHED)))
    texts = [fold(" ".join(str(cell) for cell in cells if cell is not None)) for cells in shown]
    near = set(ids(asked, "agreement"))
    return rows[
        [
            number in near or all(word in said for word in wanted)
            for number, said in zip(rows["agreement_id"], texts, strict=True)
        ]
    ]


def _entries(
    filters: Filters,
    measure: str,
    said: Callable[[Mapping[Any, Any]], str | None],
    group: Group | None = None,
    order: str = ask.ORDERS["party"],
) -> None:
    """The first rows of a figure, each with its name, which opens its story, and what there is to say; and the way to them all."""
    key = measure.replace("_", "-")
    for row in measures.rows(filters, measure, group, order=order, limit=_SHOWN).to_dict("records"):
        party = columns.called("danish_party")(row["danish_party"])
        number = str(row["agreement_id"])
        _OPENED.entry(number, str(row["agreement_name"]), f"{party} · {said(row)}", f"{key}-{number}")
    figures.opener(measure, filters, group)


# ── Ends ahead ────────────────────────────────────────────────────────────────────────────────────────────────────


def _expiry(filters: Filters, counted: dict[str, Any]) -> None:
    """The calendar of ends: a column a warning, the file for one's own calendar, and all known ends."""
    found = measures.grouped(filters, "expiring_count", "expiry_warning_months")
    warned = dict(zip(found["expiry_warning_months"], found["expiring_count"], strict=True))
    ends = {int(months): int(warned.get(months, 0)) for months in sorted({*_WARNINGS, *warned})}
    frame.heading(
        text("agreements-expiry-title"),
        text(
            "agreements-expiry-takeaway", months=max(ends), soonest=min(ends), soon=ends[min(ends)], **counted
        ),
        help=columns.column("expiry_warning_months").help,
    )
    for (months, number), column in zip(ends.items(), st.columns(len(ends), gap="medium"), strict=True):
        with (
            column,
            st.container(border=True, height="stretch", key=f"agreements-ends-{months}", gap="small"),
        ):
            severity = cards.MARKS["red" if months == min(ends) else "amber"]
            st.markdown(text("agreements-ends-within", mark=severity, months=months, number=number))
            if not number:
                st.caption(text("agreements-ends-none"))
                continue
            group = ("expiry_warning_months", months)
            soonest = "expires_last_date, agreement_id"
            _entries(filters, "expiring_count", words.end_text, group, soonest)
    is_guest = roles.is_guest()
    with st.container(horizontal=True, vertical_alignment="center", key="agreements-calendar"):
        st.download_button(
            text("agreements-calendar"),
            roles.later(calendar.expiries, filters, guest=is_guest),
            file_name=text("agreements-calendar-file", date=filters.as_of.isoformat()),
            mime=calendar.MIME,
            key="agreements-ics",
            icon=":material/calendar_add_on:",
            disabled=not counted["dated_count"],
            on_click="ignore",
        )
        st.caption(text("agreements-calendar-help"))
        figures.opener("dated_count undated_count", filters, label=text("agreements-expiry-table"))


# ── Vitality, bottlenecks, conflicts ──────────────────────────────────────────────────────────────────────────────


def _vitality(filters: Filters, counted: dict[str, Any]) -> None:
    takeaway = text(
        "agreements-vitality-takeaway" if counted["in_force_count"] else "agreements-vitality-none", **counted
    )
    frame.heading(text("agreements-vitality-title"), takeaway, help=columns.column("vitality").help)
    counts = measures.grouped(filters, "vitality_count", "vitality")
    counts = counts[counts["vitality_count"] > 0].sort_values("vitality")
    figures.chart(
        charts.vitality(counts, palette()),
        "vitality_count",
        filters,
        "vitality",
        key="vitality",
        alt=text("agreements-vitality-alt", takeaway=takeaway),
    )
    figures.opener("living_count paper_count", filters)

    @sections.folded(text("agreements-table"), "agreements-table")
    def folded() -> None:
        figures.table(
            counts,
            "vitality vitality_count",
            "vitality_count",
            filters,
            "vitality",
            title=text("agreements-vitality-title"),
            key="vitality",
        )


def _bottlenecks(filters: Filters, counted: dict[str, Any]) -> None:
    number = counted["stuck_agreement_count"]
    frame.heading(text("agreements-stuck-title"), text("agreements-stuck-takeaway", count=number))
    if number:
        _entries(filters, "stuck_agreement_count", lambda row: str(row["bottleneck"]))


def _conflicts(filters: Filters, counted: dict[str, Any]) -> None:
    number = counted["lifecycle_conflict_count"]
    frame.heading(
        text("agreements-conflicts-title"),
        text("agreements-conflicts-takeaway", count=number),
        help=measures.measure("lifecycle_conflict_count").meaning(),
    )
    if number:
        _entries(filters, "lifecycle_conflict_count", words.conflict_text)


# ── One agreement ─────────────────────────────────────────────────────────────────────────────────────────────────


def _story(row: Mapping[Any, Any], filters: Filters) -> None:
    """Everything about one agreement, on one page."""
    key, alone = str(row["agreement_id"]), Filters(as_of=filters.as_of)
    group = ("agreement_id", key)
    counted = measures.values(alone, " ".join(pages.page("agreements").groups["agreement_id"]), group)
    _OPENED.back()
    frame.heading(cards.plain(str(row["agreement_name"])))
    st.caption(text("agreements-story-caption", number=key, date=filters.as_of))
    cards.illustrative(bool(row["is_illustrative"]), text("agreements-illustrative-one"))
    if measures.values(filters, "agreement_count", group)["agreement_count"] == 0:
        st.caption(f":material/filter_alt: {text('agreements-outside')}")
    is_guest = roles.is_guest()
    conflict = None if is_guest else words.conflict_text(row)
    if conflict:
        st.warning(conflict, icon=":material/warning:")
    if not is_guest:
        st.caption(f":material/verified: {words.confirmed_text(row)}")
    _standing(row, alone, counted)
    _life(row, alone)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _facts(row)
    with right:
        if not is_guest:
            _points(row)
        _part("challenges", "known_challenge_count", alone, group)
    contacts = text("agreements-contact-takeaway", date=day(counted, "last_contact_date"), **counted)
    companies = text("agreements-companies-takeaway", count=counted["company_count"])
    money = text("agreements-money-takeaway", **counted)
    parts = {"contacts": lambda: _part("contacts", "activity_count", alone, group, contacts)}
    if counted["milestone_count"] or not is_guest:  # of what has not been reached guests are not told
        none = text("agreements-milestones-none")
        parts["milestones"] = lambda: _part("milestones", "milestone_count", alone, group, none)
    parts["outcomes"] = lambda: _outcomes(alone, group)
    parts["companies"] = lambda: _part("companies", "company_count", alone, group, companies)
    if not is_guest:
        parts["money"] = lambda: _part("money", "voucher_count", alone, group, money)
        parts["changes"] = lambda: _changes(key)
    sections.draw("story", parts, "agreements-story")


def _standing(row: Mapping[Any, Any], alone: Filters, counted: dict[str, Any]) -> None:
    """Presence, lifecycle, vitality and contacts as cards."""
    group = ("agreement_id", str(row["agreement_id"]))

    def card(column: str, value: str, note: str | None) -> None:
        known = columns.column(column)
        cards.figure(known.label, value, key=column.replace("_", "-"), help=known.help or "", note=note)

    with cards.row("agreement"):
        if roles.is_guest():  # when we met, without our judgement of it
            figures.card("last_contact_date", alone, counted, group)
        else:
            presence = columns.called("presence")(row["presence"])
            card("presence", presence, words.presence_sentence(row))
        ends = None if formats.is_missing(row["expires_date"]) else words.end_text(row)
        card("lifecycle", columns.called("lifecycle")(row["lifecycle"]), ends)
        if not roles.is_guest():
            points = text("agreements-vitality-of", points=row["vitality"])
            card("vitality", points, text("agreements-vitality-note"))
        figures.card("activities_12_months", alone, counted, group, note=words.coming_text(row))


def _life(row: Mapping[Any, Any], alone: Filters) -> None:
    group = ("agreement_id", str(row["agreement_id"]))
    drawn = charts.life(
        measures.rows(alone, "activity_count", group),
        measures.rows(alone, "milestone_count", group),
        row,
        alone.as_of,
        palette(),
    )
    if drawn is None:
        st.caption(text("agreements-life-nothing"))
        return
    alt = text("agreements-life-alt", name=str(row["agreement_name"]))
    figures.chart(drawn, "agreement_count", alone, "agreement_id", key="life", alt=alt)
    if formats.is_missing(row["expires_date"]):
        st.caption(text("agreements-life-open"))


def _facts(row: Mapping[Any, Any]) -> None:
    """What the register says, as its columns say it."""
    frame.heading(text("agreements-facts-title"))
    with st.container(border=True, key="agreements-facts", gap="xsmall"):
        st.html(words.facts_html(tables.facts(row, _FACTS)))
        if sources := words.sources(row):
            st.markdown(text("agreements-sources", links=sources))
        if not roles.is_guest():
            st.caption(f":material/description: {cards.plain(words.origin_text(row))}")


def _points(row: Mapping[Any, Any]) -> None:
    """The five points of vitality, each with its reason."""
    frame.heading(
        text("agreements-points-title", points=row["vitality"]), help=columns.column("vitality").help
    )
    months = project.rules().set_index("name")["value"]["vitality.contact_months"]
    said = []
    for point in words.POINTS:
        icon = (
            ":green[:material/check_circle:]"
            if bool(row[point])
            else ":gray[:material/radio_button_unchecked:]"
        )
        reason = cards.plain(words.point_text(point, row, int(months)))
        said.append(f"{icon} **{columns.label(point)}**  \n:small[{reason}]")
    st.markdown("\n\n".join(said))


# Part of a story → its columns, where they are more than its rows show of themselves.
_PARTS = {
    "contacts": (
        "start_date activity_title activity_type activity_state place participants companies outcome next_step agreement_ids "
        "source_url is_illustrative _file _sheet _row"
    ),
    "milestones": (
        "milestone_title milestone_state due_date done_date outcome outcome_type is_illustrative _file _sheet _row"
    ),
    "money": (
        "posted_date text amount_dkk entry_kind budget_line voucher_id amount currency is_illustrative _file _sheet _row"
    ),
}


def _part(part: str, measure: str, alone: Filters, group: Group, said: str | None = None) -> None:
    """One subject of the story: what there is to say, and the rows of the measure; without either nothing is drawn."""
    rows = measures.rows(alone, measure, group)
    if rows.empty and said is None:
        return
    title = text(f"agreements-{part}-title")
    frame.heading(title, None if part == "milestones" and len(rows) else said)
    if rows.empty:
        return
    if part == "money":
        cards.illustrative(cards.any_true(rows["is_illustrative"]), text("agreements-illustrative-money"))
    tables.show_table(
        rows,
        _PARTS.get(part) or measures.shown(measure),
        title=title,
        key=f"story-{part}",
        filters=alone,
    )


def _outcomes(alone: Filters, group: Group) -> None:
    kinds = measures.grouped(alone, "outcome_count", "agreement_id result_kind")
    kinds = kinds[kinds["agreement_id"] == group[1]]
    told = dict(zip(kinds["result_kind"], kinds["outcome_count"], strict=True))
    _part("outcomes", "outcome_count", alone, group, words.outcome_takeaway(told))


def _changes(key: str) -> None:
    # Here and not above: it brings the whole pipeline with it, and the register must open in a blink.
    from dashboard.keeping.trials import column_titles  # noqa: PLC0415

    found = ask.changes(key)
    if found.empty:
        frame.heading(text("agreements-changes-title"), text("agreements-changes-none"))
        return
    frame.heading(text("agreements-changes-title"), words.change_takeaway(found))
    titles = {source: column_titles(source) for source in found["source"].unique()}

    @sections.folded(text("agreements-changes-table"), "agreements-changes-table", ":material/history:")
    def folded() -> None:
        tables.show_table(
            words.change_rows(found, titles),
            "finished_at change source subject column_text old_value new_value loaded_by load_id",
            title=text("agreements-changes-title"),
            key="story-changes",
        )


draw()
