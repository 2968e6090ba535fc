"""What the warehouse was built from: what an issued report states, so that its data can be built again."""

from __future__ import annotations

import pandas as pd

from dashboard import warehouse
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


@warehouse.cached
def exports() -> pd.DataFrame:
    """A row a kind of export that was loaded: source, first_data_as_of (of what tells of plans: the oldest export), last_data_as_of (the newest).

    What the desk logs itself is no export, nor is an answer of one owner. Asked of the warehouse itself: guests and the house open on the same day.
    """
    return warehouse.query(
        """
        select file.source, any_value(plan.first_data_as_of) as first_data_as_of, max(file.data_as_of) as last_data_as_of
        from raw.files as file
        left join marts.plan_source as plan on file.source = plan.source
        where file.source is not null and file.question_id is null
            and file.file not in (select _file from staging.activities where logged_date is not null)
        group by file.source
        order by file.source
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
