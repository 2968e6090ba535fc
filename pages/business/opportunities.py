"""Opportunities: which challenges suit a company, which companies suit a challenge, why, and who opens the door."""

import re
from functools import partial

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
                lang = of_file(text("opportunities-shortlist-lang"), f"{key}-lang")
                wanted = shortlist.ShortlistAsked(
                    filters=filters,
                    with_contacts=not roles.is_guest() and widgets.toggle(f"{key}-contacts", helps=True),
                    company_id=chosen if side == "company" else "",
                    challenge_id=chosen if side == "challenge" else "",
                )
                about = re.sub(r"[^A-Za-z0-9-]+", "-", chosen).strip("-")[:40].lower() or "list"
                widgets.download_button(
                    "opportunities-shortlist-pdf",
                    roles.later(partial(speaking(lang)(shortlist.pdf), wanted)),
                    icon="download",
                    file_name=f"{settings.desk().slug}-{about}-{filters.as_of.isoformat()}-{lang}.pdf",
                    mime="application/pdf",
                    key=f"{key}-pdf",
                )

    screen.draw(opportunities.PAGE, filters=asked)


draw()
