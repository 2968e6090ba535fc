"""Figures: functions that take a data frame of a query and return a plotly figure, without Streamlit.

Every figure goes through `dashboard.charts.style.finish`, so that all look alike on screen and in reports.
"""
