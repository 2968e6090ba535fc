"""Data health: which files were read, what was refused and why, how fresh the data is, what leads nowhere."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from dashboard.queries import door
from dashboard.queries.scope import name_column


@door.cached
def files() -> pd.DataFrame:
    """A row a sheet that was read, as raw.files has it.

    Columns: file, sheet, source (missing = ignored), header_row, rows_read, rows_loaded, rows_rejected,
    data_as_of, and further columns of raw.files (error, ignored …).
    """
    return door.query("select * from raw.files order by file, sheet")


@door.cached
def freshness() -> pd.DataFrame:
    """A row a kind of export, all nine of them.

    Columns: source, title, file_count, rows_loaded, rows_rejected, data_as_of (the newest).
    """
    title = name_column().replace("name_", "title_")
    return door.query(
        f"""
        select s.source, s.{title} as title, count(distinct f.file) as file_count,
            cast(coalesce(sum(f.rows_loaded), 0) as bigint) as rows_loaded,
            cast(coalesce(sum(f.rows_rejected), 0) as bigint) as rows_rejected,
            max(f.data_as_of) as data_as_of
        from meta.sources as s
        left join raw.files as f on s.source = f.source
        group by all
        order by s.source
        """
    )


@door.cached
def freshness_on(day: dt.date) -> pd.DataFrame:
    """How fresh each kind of export is on a day, by the limits of rules.toml.

    Columns: those of `freshness`, and age_days (0 where the export is newer than the day) and freshness: green, amber, red,
    undated (no file says how old it is), missing (none is loaded).
    """
    title = name_column().replace("name_", "title_")
    return door.query(
        f"""
        with limits as (
            select cast(max(value) filter (name = 'freshness.amber_days') as bigint) as amber_days,
                cast(max(value) filter (name = 'freshness.red_days') as bigint) as red_days
            from seeds.rules
        ),
        exports as (
            select s.source, s.{title} as title, count(distinct f.file) as file_count,
                cast(coalesce(sum(f.rows_loaded), 0) as bigint) as rows_loaded,
                cast(coalesce(sum(f.rows_rejected), 0) as bigint) as rows_rejected,
                max(f.data_as_of) as data_as_of,
                greatest(date_diff('day', max(f.data_as_of), $day), 0) as age_days
            from meta.sources as s
            left join raw.files as f on s.source = f.source
            group by all
        )
        select exports.*,
            case
                when file_count = 0 then 'missing'
                when age_days is null then 'undated'
                when age_days > red_days then 'red'
                when age_days > amber_days then 'amber'
                else 'green'
            end as freshness
        from exports cross join limits
        order by array_position(['missing', 'red', 'amber', 'undated', 'green'], freshness), title
        """,
        {"day": day},
    )


@door.cached
def freshness_limits() -> pd.DataFrame:
    """One row: amber_days and red_days, the ages from which an export is getting old, and is old."""
    return door.query(
        """
        select cast(max(value) filter (name = 'freshness.amber_days') as bigint) as amber_days,
            cast(max(value) filter (name = 'freshness.red_days') as bigint) as red_days
        from seeds.rules
        """
    )


@door.cached
def rejects() -> pd.DataFrame:
    """A row a refused row: file, sheet, row, source, column, value, reason, message, cells, heading."""
    return door.query('select * from staging.rejects order by file, sheet, "row", "column"')


@door.cached
def warnings() -> pd.DataFrame:
    """A row a value that was guessed or is doubtful; columns as `rejects`."""
    return door.query('select * from staging.warnings order by file, sheet, "row", "column"')


@door.cached
def skipped() -> pd.DataFrame:
    """A row a sheet row that is no data: file, sheet, row, why (blank, total, note …)."""
    return door.query('select * from raw.skipped order by file, sheet, "row"')


@door.cached
def unplaced() -> pd.DataFrame:
    """A row a row without a place: source, row_id, row_title, place_text (as read), _file, _sheet, _row."""
    return door.query("select * from marts.unplaced order by source, row_title")


@door.cached
def unplaced_names() -> pd.DataFrame:
    """A row a name that no place is known by, the most frequent first: place_text (as an alias must spell it), row_count, files (list)."""
    return door.query(
        """
        select params['value'] as place_text, count(*) as row_count, list(distinct file order by file) as files
        from staging.warnings
        where reason = 'unplaced'
        group by all
        order by row_count desc, place_text
        """
    )


@door.cached
def orphans() -> pd.DataFrame:
    """A row a reference to nothing: source, column_name, reference, row_title, _file, _sheet, _row."""
    return door.query(
        "select * from marts.orphan order by source, column_name, reference, _file, _sheet, _row"
    )


@door.cached
def loads() -> pd.DataFrame:
    """A row a load, newest first, as meta.loads has it."""
    return door.query("select * from meta.loads order by load_id desc")


@door.cached
def counts() -> pd.DataFrame:
    """One row: how much was read, loaded and refused.

    Columns: file_count, rows_read, rows_loaded, rows_rejected, reject_count, warning_count, skipped_count,
    unplaced_count, orphan_count, illustrative_count, data_as_of, is_sample.
    """
    return door.query(
        """
        select
            (select count(distinct file) from raw.files) as file_count,
            (select cast(coalesce(sum(rows_read), 0) as bigint) from raw.files) as rows_read,
            (select cast(coalesce(sum(rows_loaded), 0) as bigint) from raw.files) as rows_loaded,
            (select cast(coalesce(sum(rows_rejected), 0) as bigint) from raw.files) as rows_rejected,
            (select count(*) from staging.rejects) as reject_count,
            (select count(*) from staging.warnings) as warning_count,
            (select count(*) from raw.skipped) as skipped_count,
            (select count(*) from marts.unplaced) as unplaced_count,
            (select count(*) from marts.orphan) as orphan_count,
            (select count(*) from marts.fct_agreement where is_illustrative)
                + (select count(*) from marts.fct_activity where is_illustrative)
                + (select count(*) from marts.fct_milestone where is_illustrative)
                + (select count(*) from marts.fct_expense where is_illustrative)
                + (select count(*) from marts.fct_budget where is_illustrative)
                + (select count(*) from marts.fct_challenge where is_illustrative)
                + (select count(*) from marts.fct_interest where is_illustrative)
                + (select count(*) from marts.dim_company where is_illustrative) as illustrative_count,
            (select max(data_as_of) from raw.files) as data_as_of,
            exists (select 1 from meta.build where key = 'is_sample' and value = 'true') as is_sample
        """
    )
