"""What the watched folders have done by themselves, and the files that wait in them, each of which can be brought to the place for files."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import frame, tables
from dashboard.cards import plain
from dashboard.keeping import watched
from dashboard.keeping.watched import WatchedFile, WatchedFolder
from dashboard.parts import sections, visit, waiting_letters
from locales import formats, text

_FETCHED = "data-fetched"  # the waiting files that were brought here: name and content

_SHOWN = 10


def fetched() -> list[tuple[str, str, bytes]]:
    """The waiting files that this visit has brought to the place for files: a key, name and content of each."""
    return list(st.session_state.get(_FETCHED, {}).values())


def forget() -> None:
    """Leave the files where they are."""
    st.session_state.pop(_FETCHED, None)


def draw() -> None:
    """Draw each watched folder; nothing where there is none."""
    for number, folder in enumerate(watched.folders()):
        _folder(folder, number)


def _folder(folder: WatchedFolder, number: int) -> None:
    waiting = [one for one in folder.files if one.state == "waiting"]
    loaded = sum(one.state == "loaded" for one in folder.files)
    said = text(
        "watched-on" if folder.is_watched else "watched-off",
        folder=folder.folder,
        when=visit.when(folder.looked_at),
    )
    counts = text("watched-counts", loaded=loaded, waiting=len(waiting))
    frame.heading(text("watched-title"), plain(formats.together([counts, said])))
    for place, one in enumerate(waiting[:_SHOWN]):
        _waiting(folder, one, f"{number}-{place}")
    if len(waiting) > _SHOWN:
        st.caption(text("data-notes-further", number=len(waiting) - _SHOWN))
    if folder.files:

        @sections.folded(text("watched-all"), f"watched-{number}")
        def folded() -> None:
            rows = pd.DataFrame(
                [
                    {
                        "file": one.name,
                        "state": one.state,
                        "load_id": one.load_id,
                        "said": " ".join(one.why),
                        "at": visit.when(one.at),
                    }
                    for one in folder.files
                ]
            )
            tables.show_table(
                rows,
                "watched_state file watched_at load_id watched_why",
                title=text("watched-title"),
                key=f"watched-{number}",
                is_filtered=False,
            )


def _waiting(folder: WatchedFolder, one: WatchedFile, key: str) -> None:
    """A file that waits, why, and the button that brings it here; of a letter the question whom it is about."""
    if one.letter:
        waiting_letters.question(folder.folder, one, f"data-{key}")
        return
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        key=f"watched-file-{key}",
    ):
        why = plain(" ".join(one.why))
        st.markdown(
            text("watched-file", file=plain(one.name), when=visit.when(one.at), why=why), width="stretch"
        )
        if st.button(
            text("watched-fetch"),
            key=f"watched-fetch-{key}",
            help=text("watched-fetch-help"),
            icon=":material/move_to_inbox:",
        ):
            content = watched.waiting_content(folder.folder, one.name)
            if content is None:
                st.error(text("watched-gone"), icon=":material/block:")
                return
            name = one.name.rpartition("/")[2]
            st.session_state[_FETCHED] = {
                **st.session_state.get(_FETCHED, {}),
                one.action_key: (one.action_key, name, content),
            }
            st.rerun()
