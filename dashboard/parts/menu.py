"""The menu: sections and their pages, as links that take the filters along. One element for all of it, so that it costs a page next to nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from dashboard.language import HTML_LANG
from dashboard.viewport import script
from locales import language, text

_HTML = '<nav class="desk-menu"></nav>'


def draw(sections: Mapping[str, Sequence[st.Page]], opened: str, link: Mapping[str, Sequence[str]]) -> None:
    """Draw the menu.

    Args:
        sections: title of a section → its pages.
        opened: the title of the page that is open.
        link: the query parameters that every link takes along.
    """
    query = f"?{urlencode(link, doseq=True)}" if link else ""
    listed = [
        {
            "title": title,
            "pages": [
                {
                    "title": page.title,
                    "icon": page.icon.removeprefix(":material/").removesuffix(":"),
                    "href": f"./{page.url_path}{query}",  # the front page's path is empty
                    "isOpen": page.title == opened,
                }
                for page in pages
            ],
        }
        for title, pages in sections.items()
    ]
    st.components.v2.component("menu", html=_HTML, js=script("menu"), isolate_styles=False)(
        key="menu", data={"label": text("menu-label"), "lang": HTML_LANG[language()], "sections": listed}
    )
