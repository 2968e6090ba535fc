"""The author of an entry: the field for a name where there is no sign-in, remembered from page to page; and the sentence for a reader who may not write."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard import roles, widgets
from locales import formats, text

_KNOWN = "author-known"  # the name that this visit typed last


def field(key: str) -> None:
    """Show who signs, or ask for the name where there is no sign-in. `signed` reads it."""
    if roles.is_sign_in_configured():
        st.caption(text("author-signed", name=formats.markdown_safe(roles.signature())))
        return
    state = f"author-{key}"
    st.session_state.setdefault(state, st.session_state.get(_KNOWN) or "")
    widgets.text_input(
        "author-label", key=state, placeholder=text("author-example"), max_chars=roles.LONGEST_NAME, width=320
    )


def signed(key: str = "") -> str:
    """The author's name, which is remembered, by the key that `field` got, else as it was last said anywhere; "" where none was given."""
    typed = st.session_state.get(f"author-{key}", st.session_state.get(_KNOWN))
    name = roles.signs(str(typed or ""))
    if name:
        st.session_state[_KNOWN] = name  # Streamlit forgets a field that is not drawn
    return name


def named(key: str) -> str:
    """The author's name as `signed` has it; where none was given, the sentence that asks for it is shown."""
    if not (name := signed(key)):
        st.error(text("author-missing"), icon=":material/block:")
    return name


def tell_refused() -> None:
    """Report that an act was refused: the page may have been drawn while its reader still had the role."""
    st.toast(text("not-allowed"), icon=":material/lock:", duration="long")


@contextmanager
def refusal_told() -> Iterator[None]:
    """Within it, an act that is refused ends there, and the reader is told so in a sentence."""
    try:
        yield
    except roles.NotAllowedError:
        tell_refused()
