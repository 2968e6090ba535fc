"""Opportunities: which challenges suit a company, which companies suit a challenge, why, and who opens the door."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

import settings
from dashboard import cards, figures, frame, link_choice, ranking, roles, tables
from dashboard.charts import opportunities as charts
from dashboard.charts import theme_grid
from dashboard.filters import current_filters, my_company
from dashboard.filters_model import Filters
from dashboard.language import of_file
from dashboard.model import measures, pages
from dashboard.model.columns import Column
from dashboard.parts import headed, mine, missed, more, sections
from dashboard.parts.opened import Leads
from dashboard.queries import opportunities as ask
from dashboard.ranking import PairFilters, Weights
from dashboard.scope.asking import is_restricted
from dashboard.theme import palette
from dashboard.viewport import page_width
from dashboard.words import opportunities as words
from dashboard.words.opportunities import PARTS
from locales import formats, speaking, text

# Names in the link: promises, as links are kept.
_COMPANY, _CHALLENGE, _WEIGHTS = "company", "challenge", "weights"
_TO_AGREEMENT = Leads("agreements", "agreement")
_CARDS = 3  # the best are shown as cards, and so many more each time; the table has the whole list
_FIELD = "field_challenge_count field_urgent_count wanting_company_count able_company_count"
_PAGE = pages.page("opportunities")

Row = Mapping[Any, Any]


def draw() -> None:
    filters = current_filters()
    company, challenge = _choices(filters)
    weights = _weights()
    if company and challenge:
        _pair(filters, company, challenge, weights)
    elif company:
        _for_company(filters, company, weights)
    elif challenge:
        _for_challenge(filters, challenge, weights)
    else:
        _field(filters, weights)


# ── What is chosen ────────────────────────────────────────────────────────────────────────────────────────────────


def _choices(filters: Filters) -> tuple[str | None, str | None]:
    """Company and challenge, each from the link or the list."""
    registered, challenges = ask.companies(), ranking.open_challenges(filters.as_of)
    names = dict(zip(registered["company_id"], registered["name"], strict=True))
    titles = {str(row["challenge_id"]): words.challenge_option(row) for row in challenges.to_dict("records")}
    with st.container(horizontal=True, vertical_alignment="bottom", key="opportunities-choice"):
        # whoever follows a link to a challenge wants all its companies
        own = None if st.query_params.get(_CHALLENGE) else my_company()
        company = _choice(_COMPANY, names, own if own in names else None)
        challenge = _choice(_CHALLENGE, titles)
    _start(names, company, challenge)
    return company, challenge


def _start(names: Mapping[str, str], company: str | None, challenge: str | None) -> None:
    """The button that leads to the company that the reader starts with, or holds it against the challenge that is shown."""
    own = my_company()
    if own is not None and own in names and company is None:
        st.button(
            mine.label(names[own], against=challenge is not None),
            key="mine-start",
            icon=":material/bookmark:",
            on_click=_choose,
            args=(_COMPANY, own),
        )


def _choice(name: str, options: Mapping[str, str], starts: str | None = None) -> str | None:
    """One list of choices, which is kept in the link; a link to what is not there says so."""
    asked = st.query_params.get(name)
    chosen = link_choice.settle(name, options, None, starts=starts)
    st.selectbox(
        text(f"opportunities-{name}"),
        list(options),
        index=None,
        key=link_choice.widget_key(name),
        format_func=lambda key: options.get(key, key),
        placeholder=text(f"opportunities-{name}-none"),
        help=text(f"opportunities-{name}-help"),
        on_change=link_choice.choose(name),
        width=460,
    )
    if asked is None or asked in options or chosen is not None:
        link_choice.write(name, chosen)
    else:
        # it stays in the link until something is chosen, so that the sentence stays too
        st.info(text(f"opportunities-unknown-{name}"), icon=":material/search_off:")
    return chosen


def _weights() -> Weights:
    """What each part counts: from the link or the sliders."""
    standard = ranking.standard_in_link()
    chosen = link_choice.settle(_WEIGHTS, ranking.WeightsInLink(), standard) or standard
    link_choice.write(_WEIGHTS, None if chosen == standard else chosen)
    numbers = ranking.from_link(chosen)
    weights = ranking.weights_of(numbers)
    said = text("opportunities-weights", shares=words.shares_text(weights))

    @sections.folded(said, "opportunities-weights", ":material/tune:")
    def sliders() -> None:
        for part in PARTS:
            st.session_state[f"opportunities-weight-{part}"] = numbers[part]
        st.caption(text("opportunities-weights-help"))
        if not any(numbers.values()):
            st.caption(f":material/info: {text('opportunities-weights-zero')}")
        for column, part in zip(st.columns(len(PARTS), gap="large"), PARTS, strict=True):
            column.slider(
                words.part_name(part),
                0,
                ranking.LARGEST_WEIGHT,
                key=f"opportunities-weight-{part}",
                help=text(f"opportunities-part-{part}-help"),
                on_change=_weigh,
            )
        if chosen != standard:
            st.button(
                text("opportunities-weights-reset"),
                key="opportunities-weights-reset",
                icon=":material/restart_alt:",
                on_click=_choose,
                args=(_WEIGHTS, standard),
            )

    return weights


def _weigh() -> None:
    numbers = [int(st.session_state[f"opportunities-weight-{part}"]) for part in PARTS]
    _choose(_WEIGHTS, ranking.to_link(numbers))


def _choose(name: str, value: str | None) -> None:
    """Choose company, challenge or weights from elsewhere on the page."""
    st.session_state[link_choice.widget_key(name)] = value
    link_choice.choose(name)()


def _choose_pair(company_id: str, challenge_id: str) -> None:
    _choose(_COMPANY, company_id)
    _choose(_CHALLENGE, challenge_id)


# ── The whole field ───────────────────────────────────────────────────────────────────────────────────────────────


def _field(filters: Filters, weights: Weights) -> None:
    width = page_width()
    st.caption(f":material/ads_click: {text('opportunities-start')}")
    cells = ranking.field(filters)
    pairs = words.dressed(ranking.placed(ranking.strong_pairs(filters, weights)))
    if cells.empty and pairs.empty:
        frame.empty_state(text("opportunities-empty"))
        return
    now = measures.values(filters, _PAGE.names)
    takeaway = words.field_takeaway(cells, now)
    headed.heading("opportunities-field", cards.plain(takeaway))
    with cards.row("field"):
        for name in _PAGE.figures:
            figures.card(name, filters, now)
    parts = {"pairs": partial(_pairs, pairs)}
    if len(cells):
        parts["field"] = partial(_squares, cells, takeaway, filters, width)
    sections.draw("part", parts, "opportunities-part")


def _pairs(pairs: pd.DataFrame) -> None:
    """The companies and challenges that fit best."""
    headed.heading("opportunities-pairs", cards.plain(words.pairs_takeaway(pairs)))
    if not pairs.empty:
        _ranking(pairs, [words.pair_title(row) for row in pairs.to_dict("records")], key="pairs")


def _squares(cells: pd.DataFrame, takeaway: str, filters: Filters, width: int) -> None:
    shown, themes_out, provinces_out = theme_grid.largest(cells, cells["field_challenge_count"], width)
    part = headed.Charted("opportunities-field", takeaway, filters, theme_grid.BY, "opportunities-field")
    part.chart(charts.field(shown, width, palette()), _FIELD)
    if themes_out or provinces_out:
        st.caption(text("synergies-matrix-left-out", themes=themes_out, provinces=provinces_out))
    named = f"theme_code province_code field_state {_FIELD} access agreement_name danish_party"
    part.groups(cells, named, _FIELD)
    cards.illustrative(cards.any_true(cells["is_illustrative"]), text("opportunities-illustrative"))


# ── One company ───────────────────────────────────────────────────────────────────────────────────────────────────


def _for_company(filters: Filters, company_id: str, weights: Weights) -> None:
    alone = Filters(as_of=filters.as_of)
    about = ranking.company(company_id, filters.as_of)
    assert about is not None  # it was chosen among those of the register
    name = str(about["company_name"])
    asked = ranking.for_company(filters, company_id, weights)
    found = measures.values(asked, "fitting_count wanted_count neighbour_count")
    # all of them, which the provinces are read from as well
    rows = words.dressed(ranking.placed(measures.rows(asked, "fitting_count")).head(ranking.BEST))
    takeaway = (
        words.company_takeaway(rows.iloc[0].to_dict(), found)
        if len(rows)
        else text("opportunities-for-company-none", name=name)
        if words.knows_technology(about)
        else text("opportunities-for-company-no-technology", name=name)
    )
    frame.heading(text("opportunities-for-company-title", name=cards.plain(name)), cards.plain(takeaway))
    _lines(words.company_lines(about))
    with st.container(horizontal=True, vertical_alignment="center", key="opportunities-company-row"):
        _to_pages(filters, company_id=company_id)
        mine.switch(company_id)
        if len(rows):
            _shortlist("company", filters=filters, company_id=company_id, weights=weights)
    if len(rows):
        _fitting(asked, found)
        _ranking(rows, [str(title) for title in rows["title"]], key="company", count=found["fitting_count"])
        _doors(filters, asked, name)
        _provinces(asked, name)
    _neighbours(asked, "company", found)
    whole = ranking.for_company(alone, company_id, weights)
    missed.draw(whole, "company", _choose_pair, found["fitting_count"])


def _fitting(asked: PairFilters, found: dict[str, Any]) -> None:
    with cards.row("fitting"):
        for name in ("fitting_count", "wanted_count"):
            figures.card(name, asked, found)


def _neighbours(asked: PairFilters, key: str, found: dict[str, Any]) -> None:
    """The pairs on themes that neighbour each other, in a list of their own, which is drawn when it is opened."""
    count = int(found["neighbour_count"])
    if not count:
        return

    @sections.folded(text("opportunities-neighbours"), "opportunities-neighbours", ":material/join_inner:")
    def folded() -> None:
        rows = words.dressed(ranking.placed(measures.rows(asked, "neighbour_count", limit=ranking.BEST)))
        st.caption(text(f"opportunities-neighbours-{key}", count=count))
        _table(rows, key, "neighbours", count, is_filtered=key == "company")


def _doors(filters: Filters, asked: PairFilters, name: str) -> None:
    doors = ranking.doors(asked)
    title = text("opportunities-doors-title", name=name)
    frame.heading(
        cards.plain(title),
        cards.plain(words.doors_takeaway(doors, name)),
        help=text("opportunities-doors-help"),
    )
    if doors.empty:
        return
    ids = doors["access_agreement_id"].tolist()
    tables.show_table(
        doors,
        (
            "access_agreement access_danish_party access_danish_owner access_chinese_party opened_count best_score "
            "best_title access_presence access_vitality access_contact_date access_theme_codes"
        ),
        title=title,
        key="opportunities-doors",
        on_row=lambda position: _TO_AGREEMENT.choose(ids[position]),
    )
    figures.opener("opened_count", asked)
    _TO_AGREEMENT.follow(filters)


def _provinces(asked: PairFilters, name: str) -> None:
    provinces = ranking.provinces(asked)
    title = text("opportunities-provinces-title", name=name)
    frame.heading(cards.plain(title), cards.plain(words.provinces_takeaway(provinces)))
    if provinces.empty:
        return
    figures.table(
        provinces,
        "province_code best_score best_title fitting_count access access_agreement access_danish_party access_danish_owner",
        "fitting_count",
        asked,
        "province_code",
        title=title,
        key="opportunities-provinces",
    )


# ── One challenge ─────────────────────────────────────────────────────────────────────────────────────────────────


def _for_challenge(filters: Filters, challenge_id: str, weights: Weights) -> None:
    about = ranking.open_challenge(challenge_id, filters.as_of)
    assert about is not None  # it was chosen among the open ones
    title = str(about["title"])
    asked = ranking.for_challenge(filters, challenge_id, weights)
    found = measures.values(asked, "fitting_count wanted_count neighbour_count")
    best = ranking.placed(measures.rows(asked, "fitting_count", limit=ranking.BEST))
    frame.heading(
        cards.plain(text("opportunities-for-challenge-title", title=title)),
        cards.plain(
            words.challenge_takeaway(best.iloc[0].to_dict(), found)
            if len(best)
            else text("opportunities-for-challenge-none", title=title)
        ),
    )
    _lines(words.challenge_lines(about))
    _to_pages(filters, challenge_id=challenge_id)
    if is_restricted(filters):
        st.caption(f":material/filter_alt: {text('opportunities-filters-do-not-apply')}")
    if len(best):
        _companies(filters, asked, weights, best, found)
    _neighbours(asked, "challenge", found)
    missed.draw(asked, "challenge", _choose_pair)


def _companies(
    filters: Filters,
    asked: PairFilters,
    weights: Weights,
    best: pd.DataFrame,
    found: dict[str, Any],
) -> None:
    """The companies that suit a challenge, with the short list to print."""
    _fitting(asked, found)
    with st.container(horizontal=True, vertical_alignment="center", key="opportunities-show-row"):
        only_wanted = _show()
        challenge_id = str(best["challenge_id"].iloc[0])
        _shortlist(
            "challenge", filters=filters, challenge_id=challenge_id, weights=weights, only_wanted=only_wanted
        )
    rows = ranking.placed(measures.rows(asked, "wanted_count", limit=ranking.BEST)) if only_wanted else best
    if rows.empty:
        st.caption(text("opportunities-show-none"))
        return
    _ranking(
        words.dressed(rows),
        [str(name) for name in rows["company_name"]],
        key="challenge",
        count=found["wanted_count" if only_wanted else "fitting_count"],
        is_filtered=False,
    )


def _show() -> bool:
    """Whether only those are shown that have said that they want it."""
    chosen = st.segmented_control(
        text("opportunities-show"),
        ["fitting", "wanted"],
        key="opportunities-show",
        default="fitting",
        format_func=lambda name: text(f"opportunities-show-{name}"),
        label_visibility="collapsed",
        required=True,
        width="content",
    )
    return chosen == "wanted"


def _shortlist(side: str, *, filters: Filters, **asked: Any) -> None:
    """The popover with a short list: how many, in which language, with or without persons, as PDF or workbook.

    Args:
        side: whether it is for a company or for a challenge.
        filters: what is chosen.
        **asked: what else `reports.shortlist.ShortlistAsked` says.
    """
    key = f"opportunities-shortlist-{side}"
    with st.popover(text("opportunities-shortlist"), icon=":material/print:", key=key):
        st.caption(text(f"{key}-help"))
        size = st.slider(text(f"{key}-size"), 3, 10, 6, key=f"{key}-size")
        list_lang = of_file(text("opportunities-shortlist-lang"), f"{key}-lang")
        contacts = roles.may_see_contacts() and st.toggle(
            text(f"{key}-contacts"), key=f"{key}-contacts", help=text(f"{key}-contacts-help")
        )
        about = words.file_name(str(asked[f"{side}_id"]))
        for form, mime in (
            ("pdf", "application/pdf"),
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ):
            make = _list_maker(form, filters=filters, size=size, with_contacts=contacts, **asked)
            st.download_button(
                text(f"opportunities-shortlist-{form}"),
                roles.later(speaking(list_lang)(make)),
                file_name=f"{settings.desk().slug}-{about}-{filters.as_of.isoformat()}-{list_lang}.{form}",
                mime=mime,
                key=f"{key}-{form}",
                on_click="ignore",
                icon=":material/download:",
            )


def _list_maker(form: str, **asked: Any) -> Callable[[], bytes]:
    """What makes the file on a click."""

    def make() -> bytes:
        # typst is loaded by those who print, not by every visit
        from reports import shortlist  # noqa: PLC0415

        write = shortlist.pdf if form == "pdf" else shortlist.workbook
        return write(shortlist.ShortlistAsked(**asked))

    return make


# ── Company and challenge: why, or why not ────────────────────────────────────────────────────────────────────────


def _pair(filters: Filters, company_id: str, challenge_id: str, weights: Weights) -> None:
    alone = Filters(as_of=filters.as_of)
    asked = ranking.pairs_of(alone, weights, company_ids=[company_id], challenge_ids=[challenge_id])
    found = words.dressed(ranking.placed(measures.rows(asked, "pair_count"))).to_dict("records")
    if not found:
        frame.empty_state(text("opportunities-unknown-challenge"), of_one=True)
        return
    row = found[0]
    company, title = str(row["company_name"]), str(row["title"])
    frame.heading(
        cards.plain(
            text("opportunities-why-title", company=company, title=title, score=words.points(row["score"]))
        ),
        words.balance_text(row),
    )
    parts = words.score_parts(row)
    st.caption(cards.plain(words.card_line(row, "pairs")))
    st.html(
        charts.bar(parts, words.bar_alt(words.pair_title(row), row), palette()) + charts.legend(palette())
    )
    _answers(parts)
    if not row["is_fit"]:
        said = [str(row[name]) for name in ("needed_text", "lacking_text") if row[name]]
        st.markdown(f":material/help_center: {cards.plain(formats.together(said))}")
    st.caption(cards.plain(str(row["confidence_text"])))
    raised = row["raise_text"] or text("opportunities-why-full", company=company)
    frame.heading(
        text("opportunities-why-raise-title"),
        None if words.is_beside_the_point(row) else cards.plain(str(raised)),
    )
    tables.show_table(
        words.parts_frame(row),
        "part points most step gain answer",
        title=words.pair_title(row),
        key="opportunities-why",
        is_filtered=False,
    )
    _all_doors(alone, challenge_id)
    with st.container(horizontal=True, key="opportunities-why-ways"):
        for to, other in ((_COMPANY, _CHALLENGE), (_CHALLENGE, _COMPANY)):
            st.button(
                text(f"opportunities-why-back-{to}", name=cards.plain(company), title=cards.plain(title)),
                key=f"opportunities-back-{to}",
                icon=":material/arrow_back:",
                on_click=_choose,
                args=(other, None),
            )
    _to_pages(filters, company_id=company_id, challenge_id=challenge_id)


def _all_doors(filters: Filters, challenge_id: str) -> None:
    """Every agreement that opens a door to the challenge, the best first."""
    group = ("challenge_id", challenge_id)
    if not measures.values(filters, "access_count", group)["access_count"]:
        return
    title = text("opportunities-doors-of-pair")
    frame.heading(title, help=measures.measure("access_count").meaning())
    figures.listing(
        "access_count",
        filters,
        key="opportunities-pair-doors",
        title=title,
        group=group,
        is_filtered=False,
        on_row=lambda row: _TO_AGREEMENT.choose(row["agreement_id"]),
    )
    _TO_AGREEMENT.follow(filters)


def _answers(parts: Sequence[words.ScorePart]) -> None:
    """A sentence why for each part, with its points."""
    said = (f"**{part.name}** · {words.of_most(part)} · {cards.plain(part.answer)}" for part in parts)
    st.markdown("\n\n".join(said))


# ── A ranking: the best as cards, all as a table ──────────────────────────────────────────────────────────────────


def _ranking(
    rows: pd.DataFrame,
    titles: Sequence[str],
    *,
    key: str,
    count: int | None = None,
    is_filtered: bool = True,
) -> None:
    """Ranked pairs; a click on one opens it in full.

    Args:
        rows: dressed, best first.
        titles: what each is called on this list.
        key: company, challenge or pairs: what the list is of.
        count: how many there are, where the list has the best only.
        is_filtered: whether the shared filters hold for it.
    """
    st.html(charts.legend(palette()))
    if (rows["tied_count"] > 1).any():
        st.caption(text("opportunities-order"))
    shown = more.shown("opportunities", _CARDS)
    for position, (row, title) in enumerate(
        zip(rows.head(shown).to_dict("records"), titles, strict=False), start=1
    ):
        _card(row, title, key, position)
    more.button("opportunities", _CARDS, len(rows))

    @sections.folded(text("opportunities-whole"), "opportunities-whole")
    def folded() -> None:
        _table(rows, key, key, count, is_filtered=is_filtered)

    cards.illustrative(cards.any_true(rows["is_illustrative"]), text("opportunities-illustrative"))


def _table(rows: pd.DataFrame, key: str, table: str, count: int | None, *, is_filtered: bool) -> None:
    """Ranked pairs as a table; a click on one opens it in full."""
    ids = list(zip(rows["company_id"], rows["challenge_id"], strict=True))
    if count is not None and (cut := words.cut_text(len(rows), count)):
        st.caption(cut)
    tables.show_table(
        rows,
        _columns(key),
        title=text(f"opportunities-table-{table}"),
        key=f"opportunities-{table}",
        is_filtered=is_filtered,
        on_row=lambda position: _choose_pair(*ids[position]),
    )


def _card(row: Row, title: str, key: str, position: int) -> None:
    parts = words.score_parts(row)
    with st.container(border=True, gap="xsmall", key=f"opportunity-{key}-{position}"):
        score = text("opportunities-score", score=words.points(row["score"]))
        named = cards.plain(words.rank_title(row, title))
        st.markdown(f"**{named}** · {score}")
        st.html(charts.bar(parts, words.bar_alt(title, row), palette()))
        lines = [cards.plain(about)] if (about := words.card_line(row, key)) else []
        if row["raise_text"]:
            lines.append(f":material/trending_up: {cards.plain(str(row['raise_text']))}")
        if lines:
            st.caption("\n\n".join(lines))

        def why() -> None:
            _answers(parts)
            st.caption(cards.plain(str(row["confidence_text"])))

        if position == 1:
            why()
        else:
            sections.folded(text("opportunities-explain"), f"explain-{key}-{position}", ":material/help:")(
                why
            )


def _columns(key: str) -> list[str | Column]:
    challenge = "challenge_title place_name theme_codes urgency stage_then problem_owner"
    told = {"company": challenge, "challenge": "company_name", "pairs": f"company_name {challenge}"}[key]
    return [
        f"rank_name {told} score",
        *(
            Column(
                f"{part}_points",
                words.part_name(part),
                "points",
                help=text(f"opportunities-part-{part}-help"),
            )
            for part in PARTS
        ),
        "raise_text raise_points why news_date confidence_name missing_text access_agreement access_danish_party "
        "access_danish_owner is_illustrative _file _sheet _row",
    ]


# ── Small parts ───────────────────────────────────────────────────────────────────────────────────────────────────


def _lines(lines: Sequence[str]) -> None:
    st.caption("  \n".join(map(cards.plain, lines)))


def _to_pages(filters: Filters, *, company_id: str | None = None, challenge_id: str | None = None) -> None:
    """The ways to the pages about the company and the challenge, where the menu has them."""
    with st.container(horizontal=True, key="opportunities-ways"):
        for page, record, number, icon in (
            ("companies", _COMPANY, company_id, ":material/factory:"),
            ("challenges", _CHALLENGE, challenge_id, ":material/flag:"),
        ):
            if number is not None:
                values = cards.link_values(filters, **{record: number})
                frame.link(page, text(f"opportunities-to-{record}"), icon=icon, **values)


draw()
