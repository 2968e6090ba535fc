"""Glossary: what each figure and column is called and means, how it is counted, and where it is stated."""

import html
from dataclasses import replace

import streamlit as st

from dashboard import cards, frame, roles, widgets
from dashboard.model.pages import Word, glossary
from locales import text

# Other pages link to one entry by ``/glossary?measure=presence``.
_LINK = "measure"
_SEARCH = "glossary-search"
_ADOPTED = "glossary-adopted"
_OPEN = 12  # up to this many entries are all open; with more, each page's open on request


def draw() -> None:
    entries = [one for entry in glossary(for_guests=roles.is_guest()) if (one := _at_home(entry))]
    st.markdown(text("glossary-intro"))
    asked = st.query_params.get(_LINK)
    if asked != st.session_state.get(_ADOPTED) and asked in {entry.key for entry in entries}:
        st.session_state[_SEARCH] = asked
    st.session_state[_ADOPTED] = asked
    words = widgets.text_input(
        "glossary-search",
        icon="search",
        key=_SEARCH,
        placeholder=text("glossary-search-placeholder"),
        helps=True,
        width=440,
    )
    if asked is not None and words != asked:  # the reader has moved on from what the link asked for
        st.query_params.pop(_LINK, None)
    wanted = words.casefold().split()

    def says_all(entry: Word) -> bool:
        said = f"{entry.key} {entry.name} {entry.meaning} {entry.formula}".casefold()
        return all(word in said for word in wanted)

    # the key of an entry asks for that one alone
    found = [entry for entry in entries if [entry.key] == wanted] or [*filter(says_all, entries)]
    if not found:
        st.info(text("glossary-none", words=cards.plain(words.strip()[:60])), icon=":material/search_off:")
        return
    if len(found) == len(entries):
        st.caption(text("glossary-all", number=len(found)))
    else:
        st.caption(text("glossary-found", count=len(found), all=len(entries)))

    for page in (*st.session_state["_pages"], ""):
        if of_page := [entry for entry in found if entry.subject == page]:
            title = html.escape(text(f"page-{page}") if page else text("glossary-columns"))
            count = text("glossary-count", count=len(of_page))
            terms = "".join(map(_term, of_page))
            st.html(
                f'<details class="glossary"{" open" if len(found) <= _OPEN else ""}><summary><h2>{title}</h2> '
                f"<small>{html.escape(count)}</small></summary><dl>{terms}</dl></details>"
            )


def _at_home(entry: Word) -> Word | None:
    """An entry with those of its pages that the visitor may open, the first of which is its home where its own is closed; None where all are."""
    pages = tuple(filter(frame.may_open, entry.pages))
    homes = (entry.subject, *pages) if not entry.subject or frame.may_open(entry.subject) else pages
    return replace(entry, subject=homes[0], pages=pages) if homes else None


def _term(entry: Word) -> str:
    unit = text(f"glossary-unit-{entry.kind.replace('_', '-')}")
    about = [text("glossary-unit", unit=unit)]
    if entry.pages:
        about.append(text("glossary-pages", pages=[text(f"page-{page}") for page in entry.pages]))
    if not roles.is_guest():
        about.append(text("glossary-link", measure=entry.key))
        if entry.formula:
            about.append(text("glossary-formula", formula=entry.formula))
    name, meaning, small = map(html.escape, (entry.name, entry.meaning, " · ".join(about)))
    return f"<dt>{name}</dt><dd>{meaning}<small>{small}</small></dd>"


with frame.own_thing("glossary"):
    draw()
