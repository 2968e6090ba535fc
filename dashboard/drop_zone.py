"""The place where files are dropped, in the reader's language, and the steps that follow."""

import html
import json

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard import uploads
from locales import text

_STEPS = ("drop", "see", "load", "mend")


def draw(key: str, about: str = "data-load-drop") -> list[UploadedFile]:
    """Draw the zone, named by the texts ``about`` and ``about-help``, and return its files: the server takes any from this visit now. NotAllowedError if it may not."""
    uploads.open_for_visit()
    megabytes = uploads.largest() // 1024**2
    limit = text("data-drop-limit", megabytes=str(megabytes))
    words = {"--drop-here": text(f"{about}-here"), "--drop-limit": limit}
    # A JSON string is a CSS string, as long as it contains no backslash escape: our words have none.
    said = " ".join(f"{name}: {json.dumps(word, ensure_ascii=False)};" for name, word in words.items())
    st.html(f"<style>.st-key-drop-zone-{about} {{ {said} }}</style>")
    with st.container(key=f"drop-zone-{about}"):
        found = st.file_uploader(
            text(about),
            accept_multiple_files=True,
            key=key,
            help=text(f"{about}-help"),
            max_upload_size=megabytes,
        )
        # The browser says why a file did not come in English, and what the server answered as "AxiosError": this is shown instead.
        st.html(f'<p class="drop-refused" role="alert">{html.escape(uploads.refusal())}</p>')
    return [file for file in found if isinstance(file, UploadedFile)]


def steps() -> None:
    """The steps that a dropped file passes."""
    lines = "".join(
        f"<li><b>{html.escape(text(f'data-step-{name}'))}</b>"
        f"<span>{html.escape(text(f'data-step-{name}-text'))}</span></li>"
        for name in _STEPS
    )
    st.html(f'<ol class="drop-steps">{lines}</ol>')
