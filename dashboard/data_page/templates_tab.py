"""The templates: an empty workbook of each kind of export, to be filled in."""

import streamlit as st

from dashboard import frame, widgets
from dashboard.keeping import own_files
from locales import text


def draw() -> None:
    """The template of each kind, with what a row of it is."""
    frame.heading(text("data-templates-title"), text("data-templates-help"))
    with st.container(horizontal=True, gap="small", key="templates"):
        for template in own_files.templates():
            with st.container(border=True, key=f"template-{template.source.replace('_', '-')}", gap="xsmall"):
                st.markdown(f"**{template.title}**  \n:small[{template.grain}]")
                widgets.download_button(
                    "data-template-download",
                    template.make,
                    template.file_name,
                    icon="download",
                    key=f"download-template-{template.source}",
                    help=template.file_name,
                    type="tertiary",
                )
