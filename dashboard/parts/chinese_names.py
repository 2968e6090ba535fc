"""Stating what a company or party is called in Chinese: a click opens the form; what was stated here can be taken back."""

from collections.abc import Callable

import streamlit as st

from dashboard import author, cards, forms, roles, widgets
from dashboard.keeping import confirming
from dashboard.parts import sections, visit
from dashboard.queries import data_health
from dashboard.queries.data_health import NamedInChinese
from locales import text


def tool(kind: str, key: str) -> None:
    """The button of one company (by number), party or partner, for users who may state the name: only where no export states one with its source."""
    if roles.may("name"):
        for found in data_health.to_be_named(kind, key):
            _button(found)


def choose() -> None:
    """A choice among all companies and parties whose name in Chinese can be stated, and the button of the chosen one."""
    named = {f"{one.kind}:{one.key}": one for one in data_health.to_be_named()}
    if not named:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="chinese-choice"):
        chosen = widgets.selectbox(
            "chinese-which",
            list(named),
            format_func=lambda one: named[one].name if one in named else one,
            width=420,
        )
        _button(named[str(chosen)])


def _button(named: NamedInChinese) -> None:
    key = forms.slug(f"{named.kind}-{named.key}")
    label = text("chinese-change" if named.who else "chinese-state")

    @sections.popped(label, f"chinese-{key}", ":material/translate:")
    def popped() -> None:
        st.markdown(text("chinese-help", name=cards.plain(named.name)))
        if named.said_at:
            said = text("chinese-said", who=visit.person(named.who), when=visit.when(named.said_at))
            st.caption(cards.plain(said))
        st.session_state.setdefault(f"chinese-name-{key}", named.chinese)
        chinese = widgets.text_input(
            "parties-chinese-name", key=f"chinese-name-{key}", max_chars=confirming.LONGEST_NAME
        )
        source = widgets.text_input(
            "chinese-source", key=f"chinese-source-{key}", example=True, max_chars=confirming.LONGEST_SOURCE
        )
        author.field("chinese")
        with st.container(horizontal=True, key=f"chinese-do-{key}"):
            if widgets.button("chinese-save", icon="save", key=f"chinese-save-{key}", type="primary"):
                who = author.signed("chinese")
                _done(
                    lambda: confirming.say_chinese_name(
                        named.kind, named.said_as, chinese, source, author=who
                    ),
                    text("chinese-saved", name=named.name, chinese=chinese),
                )
            if named.who and widgets.button(
                "chinese-withdraw", icon="undo", key=f"chinese-withdraw-{key}", type="tertiary"
            ):
                who = author.signed("chinese")
                _done(
                    lambda: confirming.take_back_chinese_name(named.kind, named.said_as, author=who),
                    text("chinese-withdrawn", name=named.name),
                )


def _done(act: Callable[[], str | None], said: str) -> None:
    with author.refusal_told():
        fault = act()
        if fault:
            st.error(cards.plain(fault), icon=":material/edit:")
        else:
            visit.rebuild(said)
