"""The load that is shown, for the operator of the server."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dashboard import warehouse


@dataclass(frozen=True)
class Shown:
    """The load that pages show.

    Attributes:
        load_id: its number.
        finished_at: when it was loaded (UTC).
        loads: how many loads there were.
        rows_loaded, rows_rejected: its rows.
    """

    load_id: int
    finished_at: dt.datetime
    loads: int
    rows_loaded: int
    rows_rejected: int


def shown() -> Shown:
    """The load that pages show now. Raises as `warehouse.query`; LookupError where nothing was loaded."""
    found = warehouse.query(
        """
        select load_id, finished_at, rows_loaded, rows_rejected, count(*) over () as load_count
        from meta.loads order by load_id desc limit 1
        """
    ).to_dict("records")
    if not found:
        raise LookupError("no load")
    row = found[0]
    moment = row["finished_at"]
    finished = moment if isinstance(moment, dt.datetime) else dt.datetime.fromisoformat(str(moment))
    return Shown(
        int(row["load_id"]),
        finished.replace(tzinfo=dt.UTC),
        int(row["load_count"]),
        int(row["rows_loaded"]),
        int(row["rows_rejected"]),
    )
