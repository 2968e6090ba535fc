"""The data page's tab of how old each source is, whether the figures agree when they are counted again, and every sheet that was read."""

import streamlit as st

from dashboard import cards, drop_zone, frame, freshness, known, recounted, roles, tables, verified
from dashboard.filters import current_filters
from dashboard.keeping import sealing
from dashboard.options import load_options
from dashboard.parts import visit
from dashboard.queries import data_health, project
from locales import text


def draw() -> None:
    """Draw the tab: each source and how old it is on the day the page shows, the second count, then every sheet that was read."""
    day = freshness.day_of(current_filters(), load_options())
    fresh = data_health.freshness_on(day)
    rules = project.rules().set_index("name")["value"]
    amber, red = int(rules["freshness.amber_days"]), int(rules["freshness.red_days"])
    title = text("data-sources-title", day=day)
    frame.heading(title, freshness.sentence(fresh), help=text("data-sources-help", amber=amber, red=red))
    ages = zip(fresh["freshness"], fresh["age_days"], strict=True)
    fresh = fresh.assign(said=[freshness.words(state, age) for state, age in ages])
    columns = "source_name freshness data_as_of file_count rows_loaded rows_rejected"
    tables.show_table(fresh, columns, title=title, key="sources")
    if known.by() is None:  # of what was known by another day no count is kept
        _recounted()
        if roles.may("try"):
            frame.heading(text("data-verify-title"), help=text("data-verify-help", key=sealing.public_key()))
            for file in drop_zone.draw("verify", "data-verify-drop"):
                try:
                    verdict = verified.verify(sealing.read_dropped(file.name, file.getvalue()))
                except sealing.NoReportError as error:
                    st.error(cards.plain(str(error)), icon=":material/help:")
                    continue
                said = "  \n".join(cards.plain(sentence) for sentence in verified.told(verdict))
                (st.success if verdict.is_equal else st.warning)(said, icon=":material/verified:")
    title = text("data-files-title")
    frame.heading(title, text("data-files-help"))
    columns = "file sheet source_name rows_read rows_loaded rows_rejected header_row message"
    tables.show_table(visit.sheets_read(), columns, title=title, key="files")


def _recounted() -> None:
    found = recounted.kept()
    if found is None and recounted.is_too_large():
        frame.heading(text("data-recounted-title"), text("recount-large"))
        return
    frame.heading(text("data-recounted-title"), help=text("data-recounted-help", day=load_options().opens_on))
    if found is None:
        st.markdown(text("data-recounted-waiting"))
        return
    said = recounted.counted(found["compared"], found["differ"])
    st.markdown(f":material/{'rule' if found['differ'] else 'check'}: {said}")
    if found["differ"]:
        differences = [cards.plain(recounted.difference(one)) for one in found["differences"]]
        lines = [text("data-recounted-differ"), *differences]
        st.warning("\n- ".join(lines), icon=":material/difference:")
