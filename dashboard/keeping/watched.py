"""The desk's watched folders and the state of their files, for the data page and the list of actions."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from dashboard.keeping import shown_desk
from dashboard.roles import carries_out
from pipeline.desk import watched

# So long after its last look a folder counts as watched: it is noted once a minute (`pipeline.commands.watch`).
_NOTED = dt.timedelta(minutes=3)

Seen = watched.Seen  # a file of a watched folder
Watched = watched.Watched


def folders() -> list[Watched]:
    """The folders that were looked at for this warehouse, the last one first, with whether a process watches them still and their files, the latest first."""
    ledger, now = shown_desk.desk().ledger, dt.datetime.now(dt.UTC).replace(tzinfo=None)

    def now_known(seen: Seen) -> Seen:
        """The watch learns at its next look that a letter was answered."""
        is_as_noted = seen.state != "waiting" or watched.answered(ledger, seen.identity) is None
        return seen if is_as_noted else replace(seen, state="known", why=())

    found = []
    for one in watched.folders(ledger):
        if one.looked_at:
            is_noted = now - dt.datetime.fromisoformat(one.looked_at) < _NOTED
            files = sorted(map(now_known, one.seen.values()), key=lambda seen: seen.at, reverse=True)
            seen = {file.name: file for file in files}
            found.append(replace(one, is_watched=one.is_watched and is_noted, seen=seen))
    return found


def waiting() -> list[Seen]:
    """The files of all watched folders that wait for a decision, each content once."""
    return list({one.action_key: one for folder in folders() for one in folder.waiting}.values())


@carries_out("try")
def waiting_content(folder: str, name: str) -> bytes | None:
    """The content of a file waiting in a watched folder; None where there is no such file (any more)."""
    for one in watched.folders(shown_desk.desk().ledger):
        seen = one.seen.get(name)
        if one.folder == folder and seen and seen.state == "waiting":
            path = (Path(folder) / name).resolve()
            if path.is_file() and Path(folder).resolve() in path.parents:
                return path.read_bytes()
    return None
