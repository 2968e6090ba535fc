"""Stating what a company or party is called in Chinese: a click opens the form; what was stated here can be taken back."""

from functools import partial

import streamlit as st

from dashboard import author, cards, forms, roles, widgets
from dashboard.keeping import confirming
from dashboard.model.columns import Row
from dashboard.parts import sections, visit
from dashboard.queries import data_health
from dashboard.words import names
from locales import formats, text


def tool(kind: str, key: str) -> None:
    """The button of one company (by number), party or partner, for users who may state the name: only where no export states one with its source."""
    if roles.may("name"):
        for found in data_health.to_be_named(kind, key):
            _button(found)


def choose() -> None:
    """A choice among all companies and parties whose name in Chinese can be stated, and the button of the chosen one."""
    named = {f"{one['name_kind']}:{one['name_key']}": one for one in data_health.to_be_named()}
    labels = {key: one["name"] for key, one in named.items()}
    if not named:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="chinese-choice"):
        chosen = widgets.selectbox("chinese-which", labels, width=420)
        _button(named[str(chosen)])


def _button(row: Row) -> None:
    key = forms.slug(f"{row['name_kind']}-{row['name_key']}")
    name, is_said = str(row["name"]), not formats.is_missing(row["who"])
    label = text("chinese-change" if is_said else "chinese-state")

    @sections.popped(label, f"chinese-{key}", ":material/translate:")
    def popped() -> None:
        st.markdown(text("chinese-help", name=cards.plain(name)))
        if is_said:
            said = text("chinese-said", who=visit.person(row["who"]), when=visit.when(row["said_at"]))
            st.caption(cards.plain(said))
        now = names.said(row["name_zh"]).removesuffix(f"（{name}）")
        st.session_state.setdefault(f"chinese-name-{key}", now)
        chinese = widgets.text_input(
            "parties-chinese-name", key=f"chinese-name-{key}", max_chars=confirming.LONGEST_NAME
        )
        source = widgets.text_input(
            "chinese-source", key=f"chinese-source-{key}", example=True, max_chars=confirming.LONGEST_SOURCE
        )
        author.field(f"chinese-{key}")
        of, who = (row["name_kind"], row["said_as"]), author.signed(f"chinese-{key}")
        with st.container(horizontal=True, key=f"chinese-do-{key}"):
            if widgets.button("chinese-save", icon="save", key=f"chinese-save-{key}", type="primary"):
                say = partial(confirming.say_chinese_name, *of, chinese, source, author=who)
                visit.confirmed(say, text("chinese-saved", name=name, chinese=chinese))
            if is_said and widgets.button(
                "chinese-withdraw", icon="undo", key=f"chinese-withdraw-{key}", type="tertiary"
            ):
                withdraw = partial(confirming.take_back_chinese_name, *of, author=who)
                visit.confirmed(withdraw, text("chinese-withdrawn", name=name))
