"""Blocks on screen: each type is set in one place, for all pages. Numbers, marks of charts and rows of groups open the rows that they count.

A page is a `Statement`: what stands above its parts, and its parts, of which the open one alone is made::

    screen.draw(effect.PAGE)
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import replace
from functools import partial, singledispatch
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, figures, frame, link_choice, roles, tables, viewport, widgets
from dashboard.blocks import kinds, plain, plotting
from dashboard.blocks.facts import Facts
from dashboard.blocks.statement import About, Make, Statement
from dashboard.charts import style, timeline
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.language import of_file
from dashboard.map import scene as scenes
from dashboard.map.deck import deck
from dashboard.model import measures
from dashboard.model.columns import Column, column
from dashboard.options import load_options
from dashboard.parts import board_points, sections
from dashboard.scope import reader
from dashboard.theme import palette
from dashboard.words import names
from locales import formats, language, speaking, text
from settings.within import within

Prints = Callable[..., tuple[bytes, str]]
_MAP_WIDTH = 960  # pixels
# What the names of blocks end in: blocks of two things side by side have the same names.
_beside: ContextVar[str] = ContextVar("beside", default="")
_ALONE = "none"  # the choice of nothing beside


def draw(page: Statement, prints: Prints | None = None, filters: Filters | None = None) -> None:
    """Draw a page: its head, and of its parts the one that is open; of one thing, or of two side by side. ``prints`` makes its paper on a click."""
    _page(_opened(page), prints, filters)
    sections.since(page.name)


def _page(page: Statement, prints: Prints | None, filters: Filters | None) -> None:
    shown = _shown(page, filters or current_filters(), prints)
    with _read_by(page):
        said = [page.why_empty(facts) for facts in shown]
        if all(said):
            frame.empty_state(next(iter(said), None), of_one=page.about is not None)
            return
        # the page of one thing is named after it: its own numbers begin what is its own
        with frame.own_thing("head", gap="small") if page.about else st.container(key="head", gap="small"):
            for facts in _side_by_side(page, shown, frame.heading):
                put_all(page.head(facts))
        parts = page.parts_for(shown[0])
    if page.about is None and page.printed is not None:
        with st.container(key="print"):
            sections.popped(text("print-open"), f"{page.name}-print")(partial(_printed, page, shown, prints))

    def part(code: str, make: Make) -> None:
        with frame.own_thing(code, gap="small"), _read_by(page):
            for facts in _side_by_side(page, shown, st.caption):
                put_all(make(facts), text("empty-title"))

    drawn = {code: partial(part, code, make) for code, make in parts.items()}
    if len(drawn) == 1:
        next(iter(drawn.values()))()
    else:
        sections.draw("part", drawn, f"{page.words or page.name}-part")


def _opened(page: Statement) -> Statement:
    if page.record is None:
        return page
    link = kinds.LEADS[page.name].link
    if (asked := st.query_params.get(link)) is None:
        return page
    found = page.record(asked, current_filters())
    if isinstance(found, str):
        st.info(cards.plain(found), icon=":material/search_off:")
        return page
    key = f"{page.name}-back"

    def close() -> None:
        st.query_params.pop(link, None)

    st.button(text(key), on_click=close, icon=":material/arrow_back:", key=key, type="tertiary")
    return found


def _shown(page: Statement, filters: Filters, prints: Prints | None) -> list[Facts]:
    if (about := page.about) is None:
        return [page.facts(filters, is_guest=roles.is_guest())]
    offered, chosen = about.offered(filters.as_of), getattr(filters, about.filter)
    single = chosen[0] if len(chosen) == 1 else None
    one = link_choice.settle("about", offered, about.default(filters), follows=single)
    if one is not None and (asked := link_choice.unknown("about", offered)):
        st.info(text("about-unknown", name=cards.plain(asked), shown=cards.plain(offered[one])))
    others = {_ALONE: text("about-alone"), **{value: offered[value] for value in offered if value != one}}
    other = link_choice.settle("against", others, _ALONE)
    link_choice.write("about", one)
    link_choice.write("against", None if other == _ALONE else other)
    wanted = [value for value in (one, other) if value and value != _ALONE]
    is_guest = roles.is_guest()
    shown = [page.facts(about.narrowed(filters, value), is_guest=is_guest) for value in wanted]
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="about"):
        _choose(about, "about", offered)

        @sections.popped(text("about-more"), f"{page.name}-print")
        def popped() -> None:
            _choose(about, "against", others)
            if link_choice.is_by_hand("against"):
                st.rerun()  # all of the page is of two
            _printed(page, shown, prints)

    return shown


def _choose(about: About, name: str, options: Mapping[str, str]) -> None:
    st.selectbox(
        text(f"about-{name}"),
        list(options),
        key=link_choice.widget_key(name),
        format_func=options.__getitem__,
        filter_mode=about.search,  # keeps the order: a fuzzy search puts the shortest name first
        on_change=link_choice.choose(name),
        label_visibility="collapsed",
        width=280,
    )


def _side_by_side(page: Statement, shown: Sequence[Facts], named: Callable[[str], object]) -> Iterator[Facts]:
    if len(shown) == 1 or page.about is None:
        yield from shown
        return
    for position, (facts, place) in enumerate(zip(shown, st.columns(2, gap="large"), strict=True)):
        with within(_beside, f"-{position}" if position else ""), place:
            named(cards.plain(page.about.name(facts.filters)))
            yield facts


def _printed(page: Statement, shown: Sequence[Facts], prints: Prints | None) -> None:
    printed = page.printed
    papers = [facts for facts in shown if printed is not None and printed.file(facts)]
    if printed is None or prints is None or not papers:
        return
    if page.about:
        st.markdown(f"**{printed.kind()}**")
    chosen = of_file("print-lang", f"{page.name}-print-lang", default=printed.lang or language())
    if said := printed.help():
        st.caption(said)
    is_guest = shown[0].is_guest
    if printed.asks_guest and not is_guest:
        is_guest = widgets.toggle("print-guest", key=f"{page.name}-print-guest", helps=True)

    def make(facts: Facts) -> bytes:
        return speaking(chosen)(prints)(page, facts.filters, is_guest=is_guest)[0]

    for position, facts in enumerate(papers):
        st.download_button(
            text("print-download") if len(papers) == 1 else printed.title(facts),
            roles.later(partial(make, facts)),
            file_name=speaking(chosen)(page.file_name)(facts),
            mime="application/pdf",
            key=f"{page.name}-print-pdf{f'-{position}' if position else ''}",
            on_click="ignore",
            icon=":material/download:",
        )


def _read_by(page: Statement) -> Any:
    return reader.reading(for_guests=True if page.for_partners else None)


def put_all(blocks: Sequence[kinds.Block], otherwise: str = "") -> None:
    """Draw blocks below each other. One that holds nothing has no heading: the sentences of such stand together, below the others of their chapter.

    ``otherwise`` is said where none holds anything, and none says why.
    """
    lacking: list[str] = []  # why blocks hold nothing
    for block in blocks:
        if isinstance(block, kinds.Chapter):
            _say(lacking)
            lacking = []
        match block:
            case kinds.Agenda():  # says itself that it is empty
                put(block)
            case kinds.Table(rows=()) | kinds.Items(items=()) | kinds.Grid(squares=()):
                lacking.append(block.empty)
            case kinds.Chart() | kinds.Timeline() if block.empty:
                lacking.append(block.empty)
            case _:
                if (why := put(block)) is not None:
                    lacking.append(why)
    if lacking == [""] * len(blocks):
        lacking.append(otherwise)
    _say(lacking)


def _say(lacking: Sequence[str]) -> None:
    if said := dict.fromkeys(filter(None, lacking)):  # said once where several lack the same
        st.markdown(cards.plain(formats.together(list(said))))


@singledispatch
def put(block: Any) -> str | None:
    """Draw a block; where it holds nothing, returns why: "" where that needs no words. NotImplementedError for a type that no screen shows."""
    raise NotImplementedError(f"no screen for {type(block).__name__}")


@put.register
def _(block: kinds.Chapter) -> None:
    frame.heading(block.title)


@put.register
def _(block: kinds.Text) -> None:
    said = block.lines or ((block.empty,) if block.empty else ())
    if block.title:
        frame.heading(cards.plain(block.title))
    if said:
        st.markdown(cards.coloured(cards.plain(formats.together(said))))


@put.register
def _(block: kinds.Numbers) -> None:
    first = block.figures[0].key.measure.replace("_", "-")
    with st.container(horizontal=True, gap="small", key=f"strip-{first}{_beside.get()}"):
        for one in block.figures:
            key = one.key
            said = f"**{cards.plain(one.shown)}** {cards.plain(one.label)}"
            beside = []
            if trend := one.trend:  # what is neither good nor bad has the colour of the words beside it
                step = cards.plain(trend.text)
                if trend.is_good is not None:
                    step = f":{'green' if trend.is_good else 'red'}[{step}]"
                beside.append(text("card-trend", step=step, against=cards.plain(trend.against)))
            if one.note:
                beside.append(cards.plain(one.note))
            if beside:
                said += f" :small[{' · '.join(beside)}]"
            if not figures.open_to_visit(key.measure):
                st.markdown(said, help=one.meaning, width="content")
                continue
            which = "-".join(map(str, (key.measure, *(key.group or ())))).replace("_", "-")
            if st.button(said, key=f"rows-{which}{_beside.get()}", type="tertiary", help=one.meaning):
                figures.panel(key.measure, key.filters, key.group)
        if block.invented:
            st.badge(block.invented, icon=":material/science:", color="orange")


def _headed(block: kinds.Rows | kinds.Groups, name: str, draw: Callable[[], None]) -> None:
    if block.is_folded:
        sections.folded(block.title, name)(draw)
    else:
        frame.heading(block.title, help=block.help or None)
        draw()


@put.register
def _(block: kinds.Rows) -> str | None:
    name = block.name + _beside.get()
    # what is searched for is looked for in all rows, and counted with the first of them
    ask = partial(plain.found, block, None if block.finds else tables.SHOWN_ROWS)
    if not block.is_filled and ask().empty:
        return block.empty

    def draw() -> None:
        rows = ask()
        first = rows[: tables.SHOWN_ROWS]
        if block.added:
            first = block.added(first)
        lead = block.leads
        count = len(rows)
        if block.finds is None and count == tables.SHOWN_ROWS:
            stated = measures.figure(block.key.filters, block.key.measure, block.key.group)
            count = count if stated is None else stated.rows
        tables.show_table(
            first,
            block.columns or measures.shown(block.key.measure),
            title=block.title,
            key=name,
            filters=block.key.filters,
            every=partial(plain.rows, block),
            count=count,
            on_row=None if lead is None else lambda position: _lead(lead, first.iloc[position]),
        )
        if lead is not None:
            follow(lead)

    _headed(block, name, draw)
    return None


def _lead(lead: kinds.Lead, row: Any) -> None:
    """Remember which row was clicked; on the page itself the link says it at once."""
    told = {link: row[column] for link, column in {lead.link: lead.column, **lead.besides}.items()}
    said = {link: str(value) for link, value in told.items() if not formats.is_missing(value)}
    if lead.page:
        st.session_state[f"_leads-{lead.page}"] = said
    else:
        st.query_params.update(said)


def follow(lead: kinds.Lead) -> None:
    """Open the record that was clicked: pages change while one is drawn, not in the click itself."""
    chosen = st.session_state.pop(f"_leads-{lead.page}", None)
    if chosen and lead.page in st.session_state["_pages"] and frame.may_open(lead.page):
        frame.goto(lead.page, **cards.link_values(current_filters(), **chosen))


@put.register
def _(block: kinds.Groups) -> str | None:
    name = block.name + _beside.get()
    found = plain.grouped(block)
    if found.empty:
        return block.empty

    def draw() -> None:
        listed = plain.group_columns(block)
        figures.table(found, listed, block.measures, block.filters, block.by, title=block.title, key=name)

    _headed(block, name, draw)
    return None


_LONG, _LINES = 100, 96  # letters of a text that one line of a table would cut; pixels of five lines


@put.register
def _(block: kinds.Table) -> None:
    name = block.name or "table-" + "-".join(column.name for column in block.columns)[:40].replace("_", "-")
    name += _beside.get()
    if block.title:
        frame.heading(block.title)
    marks = [row.mark or None for row in block.rows]
    shown = [*block.columns, *([column("what", label=text("pack-column-mark"))] if any(marks) else [])]
    found, named = _framed(
        shown,
        [
            ((f"\u2003{row.values[0]}", *row.values[1:]) if row.level == "below" else row.values) + (mark,)
            for row, mark in zip(block.rows, marks, strict=True)
        ],
    )
    opened = [[key for key in row.keys if key is not None] for row in block.rows]

    def opens(row: Mapping[Any, Any]) -> tuple[str, Any] | None:
        keys = opened[row["_at"]]
        return (" ".join(key.measure for key in keys), keys[0].group) if keys else None

    texts = (cell for row in block.rows for cell in row.values if isinstance(cell, str))
    figures.opening_table(
        found.assign(_at=range(len(found)), _level=[row.level for row in block.rows]),
        named,
        opens,
        next((keys[0].filters for keys in opened if keys), current_filters()),
        title=block.title,
        key=name,
        height="content",
        row_height=_LINES if any(len(cell) > _LONG for cell in texts) else None,
    )
    if block.note:
        st.caption(block.note)


def _framed(columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> tuple[pd.DataFrame, list[Column]]:
    """Plain values as a frame, and its columns: two of them may show the same column of the model, and one that holds a text in place of a day or number is one of texts."""
    cells, named = {}, []
    for i, one in enumerate(columns):
        found = [row[i] for row in rows]
        # written out where they are of several kinds: a day beside one known to the month, a count beside an average
        if len({type(cell) for cell in found if cell is not None}) > 1:
            found = [None if cell is None else plain.written(cell) for cell in found]
        has_text = one.kind == "list" or any(isinstance(cell, str) for cell in found)
        cells[f"c{i}"] = pd.Series(found, dtype=object)
        named.append(
            replace(
                one,
                name=f"c{i}",
                label=one.label + "\u200b" * sum(one.label == before.label for before in columns[:i]),
                words=None,
                precision=None,
                in_files=None,
                kind="text" if has_text else one.kind,
            )
        )
    return pd.DataFrame(cells), named


@put.register
def _(block: kinds.Chart) -> None:
    frame.heading(block.title, block.takeaway or None, block.help or None)
    name = (block.name or block.kind) + _beside.get()
    drawn = plotting.figure(block, palette(), viewport.page_width() if block.kind == "bars" else None)
    key = _plot(block, drawn, name, [one.keys for one in block.series])
    # The data of a chart as a folded table with downloads
    if block.has_table:

        @sections.folded(text("chart-table"), f"{name}-table")
        def folded() -> None:
            kind = block.value_kind
            titles = (one.name or block.title for one in block.series)
            heads = [Column(f"s{i}", name, kind=kind) for i, name in enumerate(titles)]
            values = [(at, *(one.values[i] for one in block.series)) for i, at in enumerate(block.named)]
            found, named = _framed([block.first, *heads], values)
            keys = (key for one in block.series for key in one.keys if key)
            filters = next((key.filters for key in keys), current_filters())
            tables.show_table(found, named, title=block.title, key=f"{name}-data", filters=filters)

    _open(key)


Keys = Sequence[Sequence[kinds.FigureKey | None]]


def _plot(block: kinds.Chart | kinds.Grid, drawn: Any, name: str, keys: Keys) -> kinds.FigureKey | None:
    """Draw a chart whose traces have these figures; returns the one that was clicked."""
    how = _mark_invented(keys, drawn)
    point = _clicked(drawn, block.alt, f"chart-{name}", name)
    if how is not None:
        st.caption(text("invented-marked", how=how))
    return None if point is None else _figure_at(keys, int(point["curve_number"]), point.get("customdata"))


def _clicked(drawn: Any, alt: str, state: str, name: str) -> Any:

    def remember() -> None:
        if points := st.session_state[state]["selection"]["points"]:
            st.session_state[f"_clicked-{name}"] = points[0]

    how: Mapping[str, Any] = {"theme": None, "config": style.CONFIG, "selection_mode": "points"}
    st.plotly_chart(drawn, key=state, alt=alt, on_select=remember, **how)
    return st.session_state.pop(f"_clicked-{name}", None)


def _figure_at(keys: Keys, series: int, said: Any) -> kinds.FigureKey | None:
    at = said[0] if isinstance(said, (list, tuple)) else said
    found = keys[series] if series < len(keys) else ()
    return found[int(at)] if at is not None and int(at) < len(found) else None


def _open(key: kinds.FigureKey | None) -> None:
    if key is not None and figures.open_to_visit(key.measure):
        figures.panel(key.measure, key.filters, key.group)


def _mark_invented(keys: Keys, drawn: Any) -> plotting.How | None:
    if not load_options().has_invented or reader.is_without_invented():
        return None
    known: dict[tuple[str, str], Any] = {}

    def is_all(series: int, said: Any) -> bool | None:
        key = _figure_at(keys, series, said)
        if key is None or key.group is None:
            return None
        figure = key.measure, key.group[0]
        if figure not in known:
            known[figure] = measures.illustrative_groups(key.filters, *figure)
        return known[figure].get(measures.cells_as_text(measures.group_of(*key.group).values()))  # type: ignore[no-any-return]

    return plotting.mark_invented(drawn, is_all, palette())


@put.register
def _(block: kinds.Items) -> None:
    if block.title:
        frame.heading(block.title)
    cards.items(block.items)
    if block.more:
        st.caption(block.more)


@put.register
def _(block: kinds.Basis) -> None:
    if block.title:
        frame.heading(block.title)
    said = [text("basis-fact", label=label, value=cards.plain(value)) for label, value in block.facts]
    st.caption("  \n".join([formats.dotted(said), *map(cards.plain, block.remarks)]))


@put.register
def _(block: kinds.Grid) -> None:
    frame.heading(block.title, block.takeaway or None, block.help or None)
    width = viewport.page_width()
    shown = block.within(plotting.room(width))
    keys = [[one.key for one in shown.squares]]
    key = _plot(shown, plotting.grid(shown, width, palette()), block.name + _beside.get(), keys)
    if left_out := len(block.columns) - len(shown.columns):
        st.caption(text("grid-left-out", count=left_out))
    _open(key)


@put.register
def _(block: kinds.Pair) -> None:
    places = st.columns(list(block.shares), gap="large")
    for one, place in zip((block.left, block.right), places, strict=True):
        with place:
            put_all([one])


@put.register
def _(block: kinds.Choice) -> None:
    first = next(iter(block.options)) if block.needs_one else None
    if block.needs_one and len(block.options) == 1:  # nothing to choose
        put_all(block.blocks(first))
        return
    chosen = st.pills(
        block.label,
        list(block.options),
        default=first,
        required=block.needs_one,
        key=f"choice-{block.name}{_beside.get()}",
        format_func=block.options.__getitem__,
        label_visibility="collapsed",
    )
    put_all(block.blocks(chosen))


@put.register
def _(block: kinds.Form) -> None:
    block.draw()


@put.register
def _(block: kinds.Search) -> None:
    key, adopted = f"{block.name}-search", f"_{block.name}-search-adopted"
    asked = st.query_params.get(block.link)
    if asked is not None and asked != st.session_state.get(adopted):
        st.session_state[key] = asked
    st.session_state[adopted] = asked

    def write() -> None:
        words = st.session_state[key].strip()
        st.session_state[adopted] = words or None
        if words:
            st.query_params[block.link] = words
        else:
            st.query_params.pop(block.link, None)

    words = st.text_input(
        block.label,
        key=key,
        on_change=write,
        placeholder=block.placeholder,
        icon=":material/search:",
        label_visibility="collapsed",
        max_chars=80,
        width=340,
    )
    put_all(block.blocks(words.strip()))


@put.register
def _(block: kinds.Terms) -> None:
    if block.title:
        frame.heading(block.title)
    cards.terms(block.facts)
    if block.sources:
        st.markdown(text("terms-sources", links=names.markdown(block.sources)))
    if block.origin:
        st.caption(f":material/description: {cards.plain(block.origin)}")


@put.register
def _(block: kinds.Timeline) -> None:
    frame.heading(block.title, block.takeaway or None, block.help or None)
    drawn, name = timeline.figure(block, palette(), viewport.page_width()), f"timeline-{block.name}"
    point = _clicked(drawn, text("pack-timeline-alt", takeaway=block.takeaway), name, name)
    if block.note:
        st.caption(block.note)
    if not point:
        return
    bar, moment = point["customdata"]
    if moment >= 0:
        _open(block.bars[bar].moments[moment].key)
    elif block.leads is not None and block.bars[bar].number:
        _lead(block.leads, {block.leads.column: block.bars[bar].number})
        follow(block.leads)


@put.register
def _(block: kinds.Lights) -> None:
    said = []
    for one in block.lights:
        judged = f":{cards.COLOURS[one.severity]}[**{one.mark} {cards.plain(one.word)}**]"
        said.append(formats.dotted((judged, cards.plain(one.title), cards.plain(one.verdict))))
    st.markdown("  \n".join(said), help=block.lights[0].rule or None if len(said) == 1 else None)


@put.register
def _(block: kinds.Agenda) -> None:
    asked = [
        f"{i}. **{cards.plain(formats.dotted([one.title, one.mark]))}**  \n   {cards.plain(one.lines[0])}"
        for i, one in enumerate(block.items, start=1)
    ]
    if block.title:
        frame.heading(cards.plain(block.title))
    if said := "\n".join(asked) or cards.plain(block.empty):
        st.markdown(said)
    if block.more:
        st.caption(cards.plain(block.more))


@put.register
def _(block: kinds.Cases) -> None:
    for one in block.cases:
        put_case(one)
    if said := formats.dotted(["" if block.cases else block.empty, block.note]):
        st.caption(cards.plain(said))


def put_case(case: kinds.Case, place: str = "") -> None:
    """Draw a question with its alternatives; `place` tells it from the same one elsewhere on the page."""
    with st.container(border=True, key=f"{place}case-{case.code}", gap="xsmall"):
        badge = "" if case.severity == "none" else f"{cards.severity_badge(case.severity)} · "
        st.markdown(f"{badge}**{cards.plain(formats.dotted([case.title, case.mark]))}**")
        if case.text:
            st.markdown(cards.plain(case.text))
        for position, one in enumerate(case.alternatives):
            is_first = position == 0
            label = text("pack-agenda-choice", number=str(position + 1), title=one.title, first=is_first)
            if not roles.may("point"):
                st.markdown(f"**{cards.plain(label)}**")
            elif st.button(
                cards.plain(label),
                key=f"{place}decide-{case.code}-{position}",
                type="primary" if is_first else "secondary",
            ):
                board_points.decide(case, position)
            if one.consequence:
                st.caption(cards.plain(one.consequence))
        st.caption(cards.plain(formats.dotted([case.decide_by, case.money, case.origin])))


@put.register
def _(block: kinds.Map) -> None:
    frame.heading(block.title, block.message or None)
    scene = scenes.scene(
        block.filters, measure="agreement_count", view="both", width=_MAP_WIDTH, for_guests=block.for_guests
    )
    st.pydeck_chart(deck(scene, palette()), height=scene.height, key="block-map", alt=block.alt)
    if block.invented:
        st.badge(block.invented, icon=":material/science:", color="orange")
