"""Handbook: how each person uses the dashboard, one section per page. The files are docs/handbook."""

import re

import streamlit as st

from dashboard import frame, handbook, roles
from dashboard.parts import sections
from locales import language, text

_TO_CHAPTER = re.compile(r"\[(?P<label>[^]]+)\]\((?P<name>[a-z-]+)\.md\)")


def draw() -> None:
    names = handbook.chapters(for_guests=roles.is_guest())
    name = names[0]
    if len(names) > 1:
        # a link that were written again would lose the section that it leads to
        name = sections.choose(handbook.CHAPTER, names, "handbook", says_first=True)
    chapter = handbook.chapter(name, language())
    with st.container(key="handbook", width=820):
        frame.heading(chapter.title)
        _write(chapter.intro)
        for section in chapter.sections:
            st.subheader(section.title, anchor=section.page or False)
            _write(section.body)
            if section.page:
                frame.link(
                    section.page,
                    text("handbook-open", page=text(f"page-{section.page}")),
                    icon=":material/arrow_forward:",
                )


def _write(words: str) -> None:
    def linked(found: re.Match[str]) -> str:
        where = frame.address(handbook.PAGE, **{handbook.CHAPTER: found["name"]}).replace("&", "&amp;")
        return f'<a class="desk-link" href="{where}">{found["label"]}</a>'

    st.markdown(_TO_CHAPTER.sub(linked, handbook.shown(words)), unsafe_allow_html=True)


with frame.own_thing("handbook"):
    draw()
