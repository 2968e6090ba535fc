"""Search: everything that has a name, found in any of the languages and nearly so, each hit with its reason and its link."""

import streamlit as st

from dashboard import cards, frame, link, search, widget_state, widgets
from dashboard.parts import hits as hits_part
from dashboard.queries import search as ask
from locales import text

_WORDS, _LOOKED_FOR = "search-words", "_search-looked-for"


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
        st.info(text("search-nothing", words=cards.plain(words[:60])), icon=":material/search_off:")
        st.markdown(text("search-tips"))
        return
    frame.heading(text("search-title"), search.takeaway(hits, cards.plain(words)))
    hits_part.draw(hits)


def _words() -> str:
    words = next(iter(link.seen({search.LINK}).get(search.LINK, ())), "").strip()
    if words != st.session_state.get(_LOOKED_FOR):
        st.session_state["search-kind"] = None
    st.session_state[_LOOKED_FOR] = words
    widgets.text_input(
        "search-label",
        icon="search",
        key=widget_state.show(_WORDS, words),
        placeholder=text("search-placeholder"),
        help=text("search-help"),
        on_change=_write,
        max_chars=120,
        width=560,
    )
    return words


def _write() -> None:
    words = widget_state.taken(_WORDS).strip()
    link.write({search.LINK: [words] if words else []}, [search.LINK])


with frame.own_thing("search"):
    draw()
