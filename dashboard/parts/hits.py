"""The hits of a search: by kind, each hit with its reason and its link."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, frame, search, widgets
from locales import formats, text

_SHOWN = 27  # hits while all kinds are shown, at most six of a kind
_LONG = 30  # hits of the one kind that is chosen


def draw(hits: pd.DataFrame) -> None:
    """Draw hits of `dashboard.queries.search`, of the kind that is chosen or of all."""
    counts = search.kinds(hits)
    named = {
        kind: text("search-kind-count", kind=text(f"search-kind-{kind}"), number=count)
        for kind, count in counts.items()
    }
    how: dict[str, Any] = {"format_func": named.__getitem__, "label_visibility": "collapsed", "wrap": True}
    chosen = widgets.pills("search-kinds", list(counts), key="search-kind", **how)
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
        about = cards.plain(formats.dotted(told))
        label = f"**{cards.plain(str(hit['name']))}** :small[{about}]"
        if (opened := frame.opens(hit)) is None:
            st.markdown(label)
        else:
            page, values = opened
            frame.link(page, label, **values)
