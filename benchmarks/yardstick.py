"""A bare Streamlit page to hold ours against, as written in an hour by Streamlit's documentation: ``streamlit run benchmarks/yardstick.py`` with WAREHOUSE naming the file."""

import os

import duckdb
import pandas as pd
import plotly.express as px
import streamlit as st

st.set_page_config(layout="wide")


@st.cache_resource
def _connection() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(os.environ["WAREHOUSE"], read_only=True)


@st.cache_data(max_entries=500)
def _ask(sql: str, provinces: tuple[str, ...] = ()) -> pd.DataFrame:
    return _connection().cursor().execute(sql, {"provinces": list(provinces)} if "$" in sql else None).df()


_PROVINCES = """
select agreement.*, province.province_code
from marts.fct_agreement as agreement
left join marts.agreement_province as province using (agreement_id)
where len($provinces) = 0 or province.province_code = any($provinces)"""

names = _ask("select distinct province_code from marts.dim_province order by 1")["province_code"].tolist()
chosen = tuple(st.multiselect("Province", names, key="filter-provinces"))

st.title("Agreements")
total = _ask(f"select count(distinct agreement_id) as agreements from ({_PROVINCES})", chosen)
st.metric("Agreements", int(total["agreements"][0]))
counted = f"count(*) as agreements from ({_PROVINCES}) group by all"
by_province = _ask(f"select province_code, {counted} order by 2 desc", chosen)
by_year = _ask(f"select year(signed_date) as year, {counted} order by 1", chosen)
st.plotly_chart(px.bar(by_province, x="province_code", y="agreements"))
st.plotly_chart(px.line(by_year, x="year", y="agreements"))
listed = f"select agreement_id, title, danish_party, signed_date from ({_PROVINCES}) order by signed_date desc limit 250"
st.dataframe(_ask(listed, chosen))
activities = """
select activity.title, activity.start_date, activity.activity_type, activity.place
from marts.fct_activity as activity
left join marts.activity_province as province using (activity_id)
where len($provinces) = 0 or province.province_code = any($provinces)
order by activity.start_date desc limit 250"""
st.dataframe(_ask(activities, chosen))
