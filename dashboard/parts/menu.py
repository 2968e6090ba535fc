"""The menu: sections and their pages, as links that take the filters along. One element for all of it, so that it costs a page next to nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from dashboard.language import HTML_LANG
from locales import language, text

_HTML = '<nav class="desk-menu"></nav>'
# Streamlit follows the address when the browser says that it has changed (`popstate`, as for Back), and tells the server that a page was asked
# for: the way of its own links, which a component can't call. A click with a modifier key opens a tab, as with every link.
_SCRIPT = """
export default function ({ parentElement, data }) {
  const make = (tag, from, ...children) => { const made = Object.assign(document.createElement(tag), from); made.append(...children); return made; };
  const nav = parentElement.querySelector("nav");
  nav.ariaLabel = data.label;
  document.documentElement.lang = data.lang;  // Streamlit always writes "en"
  nav.replaceChildren();
  for (const section of data.sections) {
    const list = make("ul", {}, ...section.pages.map((page) => {
      const icon = make("span", { className: "desk-menu-icon", ariaHidden: "true", translate: false }, page.icon);
      const link = make("a", { href: page.href }, icon, page.title);
      if (page.isOpen) link.setAttribute("aria-current", "page");
      return make("li", {}, link);
    }));
    nav.append(make("p", {}, section.title), list);
  }
  nav.onclick = (click) => {
    const link = click.target.closest("a");
    if (!link || click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
    // on a phone the menu lies over the page
    if (matchMedia("(max-width: 768px)").matches) document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  };
}
"""


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
    st.components.v2.component("menu", html=_HTML, js=_SCRIPT, isolate_styles=False)(
        key="menu", data={"label": text("menu-label"), "lang": HTML_LANG[language()], "sections": listed}
    )
