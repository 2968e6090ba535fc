"""One record of a register, opened by the link: from its row, from a field to choose it by name, or from rows of another page that lead to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from dashboard import cards, frame
from dashboard.filters_model import Filters
from locales import text


@dataclass(frozen=True, slots=True)
class Opened:
    """Which record a page shows alone.

    Attributes:
        link: what the record is called in the link: a promise, as links are kept.
        page: the page, whose texts ``<page>-open`` and ``<page>-open-placeholder`` are at the field, and ``<page>-back`` on the way back.
    """

    link: str
    page: str

    @property
    def asked(self) -> str | None:
        """The number in the link, if there is one; whether there is such a record is not checked yet."""
        return st.query_params.get(self.link)

    def open(self, number: str) -> None:
        """Show that record from now on."""
        st.query_params[self.link] = number

    def close(self) -> None:
        """Show the register again."""
        st.query_params.pop(self.link, None)

    def back(self) -> None:
        """Draw the way back to the register."""
        key = f"{self.page}-back"
        st.button(text(key), on_click=self.close, icon=":material/arrow_back:", key=key, type="tertiary")

    def entry(self, number: str, title: str, detail: str, key: str, *, warning: str | None = None) -> None:
        """Draw one record of a list: its title, which opens it, and what there is to say.

        Args:
            number: which record.
            title: what it is called, as it was stated.
            detail: a line below the title.
            key: unique on the page.
            warning: another line, in Markdown.
        """
        lines = [cards.plain(detail), *([warning] if warning else [])]
        label = f"**{cards.plain(title)}** {' '.join(f':small[{line}]' for line in lines)}"
        # A link to the page that is shown already would not change the browser's address; a button does.
        st.button(
            label, key=f"open-{key}", type="tertiary", width="stretch", on_click=self.open, args=(number,)
        )

    def field(self, names: Mapping[str, str]) -> None:
        """Draw the field in which one of ``names`` (number → name) is chosen and opened."""
        key = f"{self.page}-open"

        def open_chosen() -> None:
            if chosen := st.session_state.get(key):
                self.open(chosen)

        st.selectbox(
            text(key),
            list(names),
            index=None,
            key=key,
            format_func=lambda number: names.get(number, number),
            placeholder=text(f"{key}-placeholder"),
            on_change=open_chosen,
            width=340,
        )


@dataclass(frozen=True, slots=True)
class Leads:
    """Rows that open a record of another page. Pages change while one is drawn, not in a callback: until then the click is remembered.

    Attributes:
        page: the page.
        link: what the record is called in its link.
    """

    page: str
    link: str

    def choose(self, number: str) -> None:
        """Remember which record was clicked."""
        st.session_state[f"_leads-{self.page}"] = number

    def follow(self, filters: Filters) -> None:
        """Open what was clicked, with the filters of now; call it below the rows."""
        chosen = st.session_state.pop(f"_leads-{self.page}", None)
        if chosen and cards.is_open(self.page):
            frame.goto(self.page, **cards.link_values(filters, **{self.link: chosen}))
