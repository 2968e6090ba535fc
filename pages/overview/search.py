"""Search: everything that has a name, found in any of the languages and nearly so, each hit with its reason and its link."""

import pandas as pd
import streamlit as st

from dashboard import cards, frame, link, search, tables, widget_state
from dashboard.parts import sections
from dashboard.queries import search as ask
from locales import formats, text

_WORDS, _LOOKED_FOR = "search-words", "_search-looked-for"
_SHOWN = 27  # hits while all kinds are shown, at most six of a kind
_LONG = 30  # hits of the one kind that is chosen; the table has them all


def draw() -> None:
    words = _words()
    if not words:
        st.markdown(text("search-tips"))
        with st.container(horizontal=True, key="search-examples", gap="small"):
            for example in text("search-examples").split(" | "):
                frame.link(search.PAGE, example, icon=":material/search:", **{search.LINK: example})
        return
    hits = ask.find(words)
    if hits.empty:
        place = ask.known_place(words)
        if place is not None:
            st.info(text("search-known-place", place=cards.plain(place)), icon=":material/location_off:")
        else:
            st.info(text("search-nothing", words=cards.plain(words[:60])), icon=":material/search_off:")
        _perhaps(words)
        st.markdown(text("search-tips"))
        return
    frame.heading(text("search-title"), search.takeaway(hits, cards.plain(words)))
    if bool(hits["is_partial"].iloc[0]):
        _perhaps(words)
    counts = search.kinds(hits)
    chosen = st.pills(
        text("search-kinds"),
        list(counts),
        key="search-kind",
        format_func=lambda kind: text(
            "search-kind-count", kind=text(f"search-kind-{kind}"), number=counts[kind]
        ),
        label_visibility="collapsed",
        wrap=True,
    )
    shown = [chosen] if chosen in counts else list(counts)
    most = _LONG if chosen in counts else min(6, _SHOWN // len(shown))
    with st.container(key="hits"):
        for kind in shown:
            _group(kind, hits[hits["kind"] == kind].head(most), counts[kind], is_alone=chosen in counts)
    rows = search.rows(hits if chosen not in counts else hits[hits["kind"] == chosen])

    @sections.folded(text("search-table"), "search-table")
    def folded() -> None:
        tables.show_table(
            rows,
            "kind_text name found_because about_text is_illustrative",
            title=text("search-title"),
            key="search",
            is_filtered=False,
        )


def _words() -> str:
    words = next(iter(link.seen({search.LINK}).get(search.LINK, ())), "").strip()
    if words != st.session_state.get(_LOOKED_FOR):
        st.session_state["search-kind"] = None
    st.session_state[_LOOKED_FOR] = words
    st.text_input(
        text("search-label"),
        key=widget_state.show(_WORDS, words),
        placeholder=text("search-placeholder"),
        icon=":material/search:",
        help=text("search-help"),
        on_change=_write,
        max_chars=120,
        width=560,
    )
    return words


def _write() -> None:
    words = widget_state.taken(_WORDS).strip()
    link.write({search.LINK: [words] if words else []}, [search.LINK])


def _perhaps(words: str) -> None:
    meant = ask.nearest(words)
    if meant is not None:
        frame.link(
            search.PAGE,
            text("search-perhaps", words=cards.plain(meant)),
            icon=":material/lightbulb:",
            **{search.LINK: meant},
        )


def _group(kind: str, hits: pd.DataFrame, count: int, *, is_alone: bool) -> None:
    title = f"### :material/{search.ICONS[kind]}: {formats.bracketed(text(f'search-kind-{kind}'), formats.number(count))}"
    if len(hits) < count:
        more = text("search-more-words" if is_alone else "search-more", number=count, shown=len(hits))
        title = f"{title}\n\n:small[{more}]"
    st.markdown(title)
    for hit in hits.to_dict("records"):
        told = [search.why(hit), search.about(hit)]
        if bool(hit["is_illustrative"]):
            told.append(text("pack-illustrative"))
        about = cards.plain(formats.dotted(told))
        label = f"**{cards.plain(str(hit['name']))}** :small[{about}]"
        if (opened := frame.opens(hit)) is None:
            st.markdown(label)
        else:
            page, values = opened
            frame.link(page, label, **values)


with frame.own_thing("search"):
    draw()
