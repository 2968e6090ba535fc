"""SQL: a keeper's own question to the warehouse, read-only, with its rows on screen and as a file."""

import pandas as pd
import streamlit as st

import settings
from dashboard import cards, dictionary, frame, roles, sql, tables, widgets
from dashboard.parts import sections
from dashboard.queries import data_state
from locales import text

_QUESTION, _ASKED, _EXAMPLE = "sql-question", "_sql-asked", "sql-example"
_LOOK_SECONDS = 0.5


def draw() -> None:
    if not roles.may("query"):
        st.info(text("sql-viewer"), icon=":material/lock:")
        return
    st.markdown(text("sql-intro", seconds=sql.SECONDS, rows=sql.ROWS))
    st.caption(f":material/shield_person: {text('sql-personal')}")
    widgets.selectbox(
        "sql-examples",
        list(sql.EXAMPLES),
        index=None,
        key=_EXAMPLE,
        format_func=lambda name: text(f"sql-example-{name}"),
        placeholder=text("sql-examples-placeholder"),
        on_change=_take_example,
        width=440,
    )
    widgets.text_area("sql-question", key=_QUESTION, height=200, placeholder=text("sql-question-placeholder"))
    asked: sql.Question | None = st.session_state.get(_ASKED)
    is_running = asked is not None and asked.state == "running"
    widgets.button(
        "sql-run",
        icon="play_arrow",
        type="secondary" if is_running else "primary",
        on_click=_ask,
        disabled=is_running,
    )
    st.fragment(_answer, run_every=_LOOK_SECONDS if is_running else None)()
    _known_tables()


def _take_example() -> None:
    if name := st.session_state[_EXAMPLE]:
        st.session_state[_QUESTION] = sql.EXAMPLES[name]


def _ask() -> None:
    words = st.session_state.get(_QUESTION, "").strip()
    if not words:
        st.toast(text("sql-empty"), icon=":material/edit:")
        return
    try:
        st.session_state[_ASKED] = sql.ask_in_sql(words)
    except sql.TooManyError:
        st.toast(text("sql-busy"), icon=":material/hourglass_top:", duration="long")
    except roles.NotAllowedError:
        st.toast(text("not-allowed"), icon=":material/lock:", duration="long")


def _answer() -> None:
    asked: sql.Question | None = st.session_state.get(_ASKED)
    if asked is None:
        return
    if asked.state == "running":
        st.session_state["_sql-watched"] = True
        st.caption(text("sql-running", seconds=int(asked.running_seconds())))
        widgets.button("sql-cancel", icon="stop", on_click=asked.cancel)
    elif st.session_state.pop("_sql-watched", False):
        st.rerun()  # of the whole page: the button is to be pressed again, and polling can stop
    elif asked.state == "done":
        assert asked.rows is not None
        frame.heading(text("sql-answer"))
        shown = tables.any_frame(asked.rows)
        st.dataframe(shown, hide_index=True, key="sql-rows", alt=text("sql-answer"), placeholder="–")
        counts = {"count": len(shown), "number": len(shown), "seconds": round(asked.seconds, 1)}
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(text("sql-rows", cut=asked.is_cut, **counts))
            widgets.download_button(
                "table-download-csv",
                roles.later(lambda: tables.any_csv(asked.rows, for_excel=True)),
                icon="download",
                file_name=f"{settings.desk().slug}-sql.csv",
                mime="text/csv",
                key="sql-download",
                type="tertiary",
            )
    else:
        said = text("sql-failed", state=asked.state, seconds=sql.SECONDS)
        st.error(said, icon=":material/error:")
        if asked.reason:
            st.code(asked.reason, language=None, wrap_lines=True)


def _known_tables() -> None:
    @sections.folded(text("sql-tables"), "sql-tables")
    def folded() -> None:
        known = data_state.columns()
        name = widgets.selectbox("sql-table", list(dict.fromkeys(known["table_name"])), width=440)
        of_table = known[known["table_name"] == name]
        st.dataframe(
            pd.DataFrame(
                {
                    text("sql-column"): of_table["column_name"].tolist(),
                    text("sql-type"): of_table["type_text"].tolist(),
                    text("sql-meaning"): [
                        dictionary.about(str(name), one) for one in of_table["column_name"]
                    ],
                }
            ),
            hide_index=True,
            key="sql-columns",
            alt=cards.plain(str(name)),
        )
        st.caption(text("sql-contract"))


with frame.own_thing("sql"):
    draw()
