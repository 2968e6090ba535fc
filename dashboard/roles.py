"""Who looks: a guest (a Chinese partner), a viewer, or the desk's own keeper, and what each may see.

Without sign-in (a machine of one's own, bound to localhost) whoever opens the dashboard is its keeper. With
OpenID Connect configured (`[auth]` in .streamlit/secrets.toml, README.md says how) the table `[roles]` there names the addresses;
whoever is not named is a guest. Anybody may look as a guest would (`AS_GUEST` in the session, `view=guest` in
the link), so that a link for a partner can be tried out first.

Pages ask here what may be shown and never look at addresses themselves. Internal are: owners and contacts,
bottlenecks, next steps and promises, money, commentary, and everything that loads or changes data.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch
from typing import Literal

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

Role = Literal["guest", "viewer", "keeper"]

AS_GUEST = "view-as-guest"  # session_state: whether this visit looks as a guest would


def role() -> Role:
    """The role of this visit; a guest view asked for is a guest's, whoever asks."""
    if st.session_state.get(AS_GUEST):
        return "guest"
    return signed_in_role()


def signed_in_role() -> Role:
    """The role that the sign-in gives, whatever view was asked for."""
    if not is_sign_in_configured():
        return "keeper"
    if not is_signed_in():
        return "guest"
    return role_of(str(st.user.get("email") or ""), st.secrets.get("roles", {}))


def role_of(address: str, named: Mapping[str, Sequence[str]]) -> Role:
    """The role of a mail address.

    Args:
        address: as the sign-in states it; case does not matter.
        named: `keeper` and `viewer`, each a list of addresses, where `*@viborg.dk` stands for a whole house.
    """
    for name in ("keeper", "viewer"):
        if address and any(fnmatch(address.lower(), pattern.lower()) for pattern in named.get(name, ())):
            return name
    return "guest"


def is_sign_in_configured() -> bool:
    """Whether visitors sign in at all."""
    try:
        return "auth" in st.secrets
    except (StreamlitSecretNotFoundError, FileNotFoundError):
        return False


def is_signed_in() -> bool:
    """Whether this visit has signed in; without sign-in nobody has."""
    return is_sign_in_configured() and bool(st.user.get("is_logged_in"))


def can_sign_in() -> bool:
    """Whether the part that Streamlit signs in with is installed (requirements.txt has it)."""
    return importlib.util.find_spec("authlib") is not None


def is_guest() -> bool:
    """Whether internal fields stay hidden."""
    return role() == "guest"


def may_see_contacts() -> bool:
    """Whether names and addresses of persons may be shown and downloaded."""
    return role() != "guest"


def may_change() -> bool:
    """Whether this visit may load data, write notes and decide on suggestions."""
    return role() == "keeper"


def signature() -> str:
    """Who writes, for notes and decisions: the name or address that the sign-in states; empty without sign-in."""
    if not is_signed_in():
        return ""
    return str(st.user.get("name") or st.user.get("email") or "")
