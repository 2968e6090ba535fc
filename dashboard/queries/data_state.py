"""The exports and load behind the warehouse, which an issued report states so that its data can be built again."""

from __future__ import annotations

import pandas as pd

from dashboard.scope.asking import query
from dashboard.scope.reader import cached


@cached
def load() -> pd.DataFrame:
    """One row: load_id (missing in a warehouse that no load made), data_as_of (the newest date of the files)."""
    return query(
        """
        select (select try_cast(max(value) as bigint) from meta.build where key = 'load_id') as load_id,
            (select max(data_as_of) from raw.files) as data_as_of
        """
    )


@cached
def exported_files() -> pd.DataFrame:
    """A row a file that was loaded and read: file, sha256, data_as_of; the newest first."""
    return query(
        """
        select file, sha256, max(data_as_of) as data_as_of
        from raw.files
        where rows_loaded > 0
        group by file, sha256
        order by data_as_of desc nulls last, file
        """
    )


@cached
def active_files() -> pd.DataFrame:
    """A row a loaded file in the order that counts, the later winning: file, sha256, without (sources no longer taken from it, as text)."""
    return query(
        """
        select file, sha256, array_to_string(without, ', ') as without
        from meta.active_files
        order by position
        """
    )
