"""Search: everything that has a name, found in any of the languages and nearly so, each hit with its reason and its link."""

import pandas as pd
import streamlit as st

from dashboard import cards, frame, link, search, widgets
from dashboard.filters import current_link
from dashboard.queries import search as ask
from locales import formats, text

_WORDS, _LOOKED_FOR = "search-words", "_search-looked-for"
_SHOWN = 27  # hits while all kinds are shown, at most six of a kind
_LONG = 30  # hits of the one kind that is chosen


def draw() -> None:
    words = next(iter(link.seen({search.LINK}).get(search.LINK, ())), "").strip()
    if words != st.session_state.get(_LOOKED_FOR):
        st.session_state["search-kind"] = None
    st.session_state[_LOOKED_FOR] = words
    widgets.text_input(
        "search-label",
        icon="search",
        key=widgets.show(_WORDS, words),
        placeholder=text("search-placeholder"),
        help=text("search-help"),
        on_change=_write,
        max_chars=120,
        width=560,
    )
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
    firsts = hits.drop_duplicates("kind")  # the kind of the best hit first
    counts = {str(kind): int(n) for kind, n in zip(firsts["kind"], firsts["kind_count"], strict=True)}
    takeaway = text(
        "search-takeaway",
        partial=bool(hits["is_partial"].iloc[0]),
        count=sum(counts.values()),
        words=cards.plain(words),
        kinds=[text(f"search-count-{kind}", count=counts[kind]) for kind in ask.KINDS if kind in counts],
    )
    frame.heading(text("search-title"), takeaway)
    named = {
        kind: text("search-kind-count", kind=text(f"search-kind-{kind}"), number=count)
        for kind, count in counts.items()
    }
    chosen = widgets.pills(
        "search-kinds",
        named,
        key="search-kind",
        label_visibility="collapsed",
        wrap=True,
    )
    shown = [chosen] if chosen in counts else list(counts)
    most = _LONG if chosen in counts else min(6, _SHOWN // len(shown))
    with st.container(key="hits"):
        for kind in shown:
            _group(kind, hits[hits["kind"] == kind].head(most), counts[kind], is_alone=chosen in counts)


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
        label = f"**{cards.plain(str(hit['name']))}** :small[{cards.plain(formats.dotted(told))}]"
        opened = [target for target in search.targets(hit) if frame.may_open(target[0])]
        if not opened:
            st.markdown(label)
            continue
        page, values = opened[0]
        # the chosen day stays; other filters might hide what was found
        frame.link(page, label, **{"as_of": "".join(current_link().get("as_of", ())), **values})


def _write() -> None:
    words = widgets.taken(_WORDS).strip()
    link.write({search.LINK: [words] if words else []}, [search.LINK])


with frame.own_thing("search"):
    draw()
