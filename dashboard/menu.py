"""The menu: sections and their pages, as links that take the filters along. One element for all of it, so that it costs a page next to nothing."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from dashboard.viewport import script
from locales import language, text

# Texts that the styles put beside what Streamlit draws, each in a property of its name (styles/style.css).
_STYLED = ("paper-closed", "paper-cut", "table-keys", "chart-keys")


def address(page: st.Page, link: Mapping[str, str | Sequence[str]]) -> str:
    """Where a link of our own to a page leads (``<a class="desk-link">``, shell.js), with these query parameters."""
    return f"./{page.url_path}{f'?{urlencode(link, doseq=True)}' if link else ''}"  # the front page's path is empty


def draw(
    sections: Mapping[str, Sequence[st.Page]], opened: str, link: Mapping[str, Sequence[str]], status: str
) -> None:
    """Draw the menu."""
    listed = [
        {
            "title": title,
            "pages": [
                {
                    "title": page.title,
                    "icon": page.icon.removeprefix(":material/").removesuffix(":"),
                    "href": address(page, link),
                    "isOpen": page.title == opened,
                }
                for page in pages
            ],
        }
        for title, pages in sections.items()
    ]
    st.components.v2.component(
        "menu", html='<nav class="desk-menu"></nav>', js=script("menu"), isolate_styles=False
    )(
        key="menu",
        data={
            "label": text("menu-label"),
            "lang": language(),
            "status": status,
            "filters": text("filter-row-label"),
            "styled": {name: text(name) for name in _STYLED},
            "sections": listed,
        },
    )
