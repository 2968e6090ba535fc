"""The desk's watched folders and the state of their files, for the data page and the list of actions."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.keeping import shown_desk
from dashboard.roles import carries_out
from pipeline.desk import watched

# So long after its last look a folder counts as watched: it is noted once a minute (`pipeline.commands.watch`).
_NOTED = dt.timedelta(minutes=3)

Seen = watched.Seen  # a file of a watched folder


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A watched folder: its path, the time of the last look (UTC), whether a process still watches it, and its files, the latest first."""

    folder: str
    looked_at: dt.datetime
    is_watched: bool
    files: Sequence[Seen]


def folders() -> list[WatchedFolder]:
    """The folders that are or were watched for this warehouse, the one that was looked at last first."""
    ledger, now = shown_desk.desk().ledger, dt.datetime.now(dt.UTC).replace(tzinfo=None)

    def now_known(seen: Seen) -> Seen:
        """The watch learns at its next look that a letter was answered."""
        is_as_noted = seen.state != "waiting" or watched.answered(ledger, seen.identity) is None
        return seen if is_as_noted else replace(seen, state="known", why=())

    found = []
    for one in watched.folders(ledger):
        if one.looked_at:
            looked_at = dt.datetime.fromisoformat(one.looked_at)
            files = sorted(map(now_known, one.seen.values()), key=lambda seen: seen.at, reverse=True)
            is_watched = one.is_watched and now - looked_at < _NOTED
            found.append(WatchedFolder(one.folder, looked_at, is_watched, files))
    return found


def waiting() -> list[Seen]:
    """The files of all watched folders that wait for a decision, each content once."""
    found = [one for folder in folders() for one in folder.files if one.state == "waiting"]
    return list({one.action_key: one for one in found}.values())


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
