"""Opportunities: which challenges suit a company, which companies suit a challenge, why, and who opens the door."""

import re
from collections.abc import Callable

import streamlit as st

import settings
from dashboard import roles, widgets
from dashboard.blocks import screen
from dashboard.filters import current_filters
from dashboard.language import of_file
from dashboard.parts import pairing, sections
from dashboard.statements import opportunities
from locales import speaking, text
from reports import shortlist

_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw() -> None:
    filters = current_filters()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="opportunities-choice"):
        asked = pairing.choose(filters)
        if bool(asked.company_ids) != bool(asked.challenge_ids):
            side, ids = (
                ("company", asked.company_ids) if asked.company_ids else ("challenge", asked.challenge_ids)
            )
            (chosen,) = ids or ("",)
            key = f"opportunities-shortlist-{side}"

            @sections.popped(text("opportunities-shortlist"), key)
            def popped() -> None:
                st.caption(text(f"{key}-help"))
                size = st.slider(text(f"{key}-size"), 3, 10, 6, key=f"{key}-size")
                lang = of_file(text("opportunities-shortlist-lang"), f"{key}-lang")
                only_wanted = side == "challenge" and widgets.toggle(
                    "opportunities-show-wanted", key="opportunities-wanted"
                )
                contacts = not roles.is_guest() and widgets.toggle(f"{key}-contacts", helps=True)

                def maker(form: str) -> Callable[[], bytes]:
                    def make() -> bytes:
                        wanted = shortlist.ShortlistAsked(
                            filters=filters,
                            size=size,
                            only_wanted=only_wanted,
                            with_contacts=contacts,
                            **{f"{side}_id": chosen},
                        )
                        return (shortlist.pdf if form == "pdf" else shortlist.workbook)(wanted)

                    return make

                about = re.sub(r"[^A-Za-z0-9-]+", "-", chosen).strip("-")[:40].lower() or "list"
                for form, mime in (("pdf", "application/pdf"), ("xlsx", _SHEETS)):
                    widgets.download_button(
                        f"opportunities-shortlist-{form}",
                        roles.later(speaking(lang)(maker(form))),
                        icon="download",
                        file_name=f"{settings.desk().slug}-{about}-{filters.as_of.isoformat()}-{lang}.{form}",
                        mime=mime,
                        key=f"{key}-{form}",
                    )

    screen.draw(opportunities.PAGE, filters=asked)


draw()
