"""Glossary: what each measure is called and means, how it is computed and from what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, loading, tables
from dashboard.queries import measures
from locales import formats, text

# Other pages link to one entry by ``/glossary?measure=presence``, or to its place by ``/glossary#presence``.
_LINK = "measure"
_SEARCH = "glossary-search"
_ADOPTED = "glossary-adopted"


def draw() -> None:
    entries = _in_words(measures.glossary())
    st.markdown(text("glossary-intro"))
    asked = st.query_params.get(_LINK)
    if asked != st.session_state.get(_ADOPTED) and asked in set(entries["measure"]):
        st.session_state[_SEARCH] = asked
    st.session_state[_ADOPTED] = asked
    words = st.text_input(
        text("glossary-search"),
        key=_SEARCH,
        placeholder=text("glossary-search-placeholder"),
        help=text("glossary-search-help"),
        icon=":material/search:",
        width=440,
    )
    if asked is not None and words != asked:  # the reader has moved on from what the link asked for
        st.query_params.pop(_LINK, None)
    found = _matching(entries, words)
    number, every = formats.number(len(found)), formats.number(len(entries))
    if found.empty:
        st.info(text("glossary-none", words=cards.plain(words.strip()[:60])), icon=":material/search_off:")
        return
    if len(found) == len(entries):
        st.caption(text("glossary-all", number=every))
    else:
        st.caption(text("glossary-found", count=len(found), number=number, all=every))
    with st.expander(text("glossary-show-table"), icon=":material/table:"):
        tables.show_table(
            found,
            "name words formula unit_text measure_source measure",
            title=text("glossary-table-title"),
            key="glossary",
        )
    for entry in found.to_dict("records"):
        _entry(entry)


def _in_words(entries: pd.DataFrame) -> pd.DataFrame:
    """The entries with unit_text and source_text: unit and sources as a reader calls them."""
    titles = {**loading.source_titles(), "rules.toml": text("glossary-rules")}
    return entries.assign(
        unit_text=[text(f"glossary-unit-{unit.replace('_', '-')}") for unit in entries["unit"]],
        source_text=[
            formats.joined([titles.get(source, source) for source in sources])
            for sources in entries["source"].str.split("; ")
        ],
    )


def _matching(entries: pd.DataFrame, words: str) -> pd.DataFrame:
    """The entries that hold every one of the words; the name in the warehouse alone finds its own entry."""
    wanted = words.casefold().split()
    if len(wanted) == 1 and wanted[0] in set(entries["measure"]):
        return entries[entries["measure"] == wanted[0]]
    columns = ["measure", "name", "words", "formula", "source_text"]
    texts = [" ".join(map(str, row)).casefold() for row in entries[columns].to_numpy().tolist()]
    return entries.loc[[all(word in text for word in wanted) for text in texts]]


def _entry(entry: Mapping[Any, Any]) -> None:
    with st.container(key=f"glossary-{entry['measure'].replace('_', '-')}", gap="xsmall"):
        st.header(cards.plain(entry["name"]), anchor=str(entry["measure"]))
        st.markdown(cards.plain(entry["words"]))
        st.caption(
            "  \n".join(
                [
                    text("glossary-formula", formula=cards.plain(entry["formula"])),
                    " · ".join(
                        [
                            text("glossary-unit", unit=entry["unit_text"]),
                            text("glossary-source", sources=cards.plain(entry["source_text"])),
                            text("glossary-link", measure=cards.plain(entry["measure"])),
                        ]
                    ),
                ]
            )
        )


draw()
