"""A page to come."""

import streamlit as st

from dashboard.filters import current_filters

st.write(current_filters())
