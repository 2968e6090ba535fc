"""Opportunities: which challenges suit a company, which companies suit a challenge, why, and who opens the door."""

import re
from collections.abc import Mapping
from functools import partial

import streamlit as st

import settings
from dashboard import link_choice, ranking, roles, widgets
from dashboard.blocks import screen
from dashboard.filters import current_filters
from dashboard.language import of_file
from dashboard.parts import sections
from dashboard.queries import registers
from dashboard.statements import opportunities
from locales import speaking, text
from reports import shortlist

# Which company and challenge are compared with each other, by their names in the link: promises, as links are kept.
_COMPANY, _CHALLENGE = "company", "challenge"


def draw() -> None:
    filters = current_filters()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="opportunities-choice"):
        names = dict(registers.companies().itertuples(index=False, name=None))
        asked = ranking.asked(filters)
        if names or not {_COMPANY, _CHALLENGE}.isdisjoint(st.query_params):  # else nothing to compare
            challenges = ranking.offered_challenges(filters.as_of)
            asked = ranking.pairs_of(filters, _choice(_COMPANY, names), _choice(_CHALLENGE, challenges))
        if bool(asked.company_ids) != bool(asked.challenge_ids):
            (chosen,) = asked.company_ids or asked.challenge_ids or ("",)
            key = f"opportunities-shortlist-{'company' if asked.company_ids else 'challenge'}"

            @sections.popped(text("opportunities-shortlist"), key)
            def popped() -> None:
                st.caption(text(f"{key}-help"))
                lang = of_file("opportunities-shortlist-lang", f"{key}-lang")
                has_contacts = not roles.is_guest() and widgets.toggle(f"{key}-contacts", helps=True)
                about = re.sub(r"[^A-Za-z0-9-]+", "-", chosen).strip("-")[:40].lower() or "list"
                widgets.download_button(
                    "opportunities-shortlist-pdf",
                    roles.later(partial(speaking(lang)(shortlist.pdf), asked, with_contacts=has_contacts)),
                    icon="download",
                    file_name=f"{settings.desk().slug}-{about}-{filters.as_of.isoformat()}-{lang}.pdf",
                    mime="application/pdf",
                    key=f"{key}-pdf",
                )

    screen.draw(opportunities.PAGE, filters=asked)


def _choice(name: str, options: Mapping[str, str]) -> str | None:
    asked = st.query_params.get(name)
    chosen = link_choice.settle(name, options, None)
    widgets.selectbox(
        f"opportunities-{name}",
        options,
        index=None,
        key=link_choice.widget_key(name),
        placeholder=text(f"opportunities-{name}-none"),
        label_visibility="collapsed",
        on_change=link_choice.choose(name),
        width=210,
    )
    if asked is None or asked in options or chosen is not None:
        link_choice.write(name, chosen)
    else:
        # it stays in the link until something is chosen, so that the sentence stays too
        st.info(text(f"opportunities-unknown-{name}"), icon=":material/search_off:")
    return chosen


draw()
