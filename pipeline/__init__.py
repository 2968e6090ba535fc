"""From Excel exports to a DuckDB warehouse; knows nothing of Streamlit (ARCHITECTURE.md draws the flow)."""
