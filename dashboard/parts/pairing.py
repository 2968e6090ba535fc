"""Which company and challenge are held against each other: chosen above the page, and kept in its link."""

from collections.abc import Mapping

import streamlit as st

from dashboard import link_choice, ranking, widgets
from dashboard.filters_model import Filters
from dashboard.queries import companies as ask
from dashboard.ranking import PairFilters
from locales import formats, text

# Names in the link: promises, as links are kept.
_COMPANY, _CHALLENGE = "company", "challenge"


def choose(filters: Filters) -> PairFilters:
    """Draw the choice of a company and a challenge; returns what is asked then."""
    names = dict(ask.companies().itertuples(index=False, name=None))
    is_linked = _COMPANY in st.query_params or _CHALLENGE in st.query_params
    if not names and not is_linked:  # nothing to hold against each other
        return ranking.asked(filters)
    titles = {}
    for row in ranking.open_challenges(filters.as_of).to_dict("records"):
        title, place = str(row["title"]), row["place_name"]
        if not formats.is_missing(place) and str(place) not in title:
            title = text("opportunities-option", title=title, place=str(place))
        titles[str(row["challenge_id"])] = title
    return ranking.pairs_of(filters, _choice(_COMPANY, names), _choice(_CHALLENGE, titles))


def _choice(name: str, options: Mapping[str, str]) -> str | None:
    asked = st.query_params.get(name)
    chosen = link_choice.settle(name, options, None)
    widgets.selectbox(
        f"opportunities-{name}",
        list(options),
        index=None,
        key=link_choice.widget_key(name),
        format_func=lambda key: options.get(key, key),
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
