"""Streamlit's own words in the languages of the dashboard, for shell.js to put in their place.

Streamlit writes labels of its buttons, hints and some messages in English, and has no setting for them. ``locales/en/streamlit.ftl`` has them as
Streamlit says them, which is how they are found; the other languages have what is said instead. The names of days and months, dates that are read aloud
and what a list announces come from React Aria in some thirty languages: it only needs to be told which one is in force (shell.js, `static_files.AMERICAN`).
"""

from __future__ import annotations

import json
import re

from dashboard.language import HTML_LANG
from locales import FOLDER, LANGUAGES, speaking, text

# Stands in a text for what Streamlit puts in.
SLOT = "\0"

_KEY = re.compile(r"^(streamlit-[\w-]+) *=(.*)$", re.MULTILINE)
_PUT_IN = re.compile(r"\{ *\$(\w+) *\}")


def words() -> dict[str, list[str]]:
    """Language → Streamlit's words in it, in one order; `SLOT` where something is put in."""
    said = (FOLDER / "en" / "streamlit.ftl").read_text(encoding="utf-8")
    keys = {key: dict.fromkeys(_PUT_IN.findall(of), SLOT) for key, of in _KEY.findall(said)}
    return {lang: [speaking(lang)(text)(key, **slots) for key, slots in keys.items()] for lang in LANGUAGES}


def script() -> bytes:
    """The words of shell.js, and a browser's code of each language."""
    said = json.dumps({"words": words(), "names": HTML_LANG}, ensure_ascii=False, separators=(",", ":"))
    return b"<script>const deskWords = " + said.replace("<", "\\u003c").encode() + b"</script>"
