"""The warehouse itself: the exports and load behind it, by which a report's data can be built again, the answers in it, and its tables."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from dashboard import warehouse
from dashboard.scope.asking import every, mapped
from dashboard.scope.reader import remembered

# One row: load_id (missing in a warehouse that no load made), data_as_of (the newest date of the files)
load = partial(
    every,
    """
    select (select try_cast(max(value) as bigint) from meta.build where key = 'load_id') as load_id,
        (select max(data_as_of) from raw.files) as data_as_of
    """,
)
# A row per file that was loaded and read: file, sha256, data_as_of; the newest first
exported_files = partial(
    every,
    """
    select file, sha256, max(data_as_of) as data_as_of
    from raw.files
    where rows_loaded > 0
    group by file, sha256
    order by data_as_of desc nulls last, file
    """,
)
# A row per loaded file in the order that counts, the later winning: file, sha256, without (sources no longer taken from it, as text)
active_files = partial(
    every,
    """
    select file, sha256, array_to_string(without, ', ') as without
    from meta.active_files
    order by position
    """,
)


# The questions that were answered → the day of the first answer. Not to be changed: all callers share it
answered = partial(
    remembered(4)(mapped), "select question_id, min(answered_date) from meta.answers group by question_id"
)


@dataclass(frozen=True)
class Shown:
    """The load that pages show."""

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
    counts = (int(row[name]) for name in ("load_count", "rows_loaded", "rows_rejected"))
    return Shown(int(row["load_id"]), row["finished_at"].replace(tzinfo=dt.UTC), *counts)
