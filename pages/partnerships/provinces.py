"""Provinces: the profile of one province, two side by side, and the travel brief to print."""

from __future__ import annotations

import streamlit as st

from dashboard import frame
from dashboard.filters_model import Filters
from dashboard.parts import profile
from dashboard.profiles import PROVINCES, Kind, Profile
from locales import text


def _brief(kind: Kind, filters: Filters, about: str, guest: bool) -> bytes:
    # typst is loaded by those who print, not by every visit
    from reports.brief import brief  # noqa: PLC0415

    return brief(kind, filters, about, guest=guest)


def _head(one: Profile) -> None:
    """Names and facts; of what has no province, how that is mended."""
    if one.is_placed:
        profile.names(one)
        return
    st.markdown(text("provinces-unplaced-explained"))
    frame.link("data", text("provinces-unplaced-link"), icon=":material/arrow_forward:")


profile.draw(PROVINCES, _brief, _head)
