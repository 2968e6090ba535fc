"""Data health: which files were read, what was refused and why, how fresh the data is, what leads nowhere, and what each load changed."""

import datetime as dt
from functools import partial
from typing import Any

import pandas as pd

from dashboard.keeping.exports import source_titles
from dashboard.scope.asking import every, query
from dashboard.scope.reader import cached

VALUES_SHOWN = 5000

# A row per sheet that was read, as raw.files has it: file, sheet, source (missing = ignored), header_row, rows_read, rows_loaded, rows_rejected,
# data_as_of, and what else is known of it (error, ignored …)
files = partial(every, "select * from raw.files order by file, sheet")
# A row per refused row: file, sheet, row, source, column, value, reason, message, cells, heading
rejects = partial(every, 'select * from staging.rejects order by file, sheet, "row", "column"')
# A row per value that was guessed or is doubtful; columns as `rejects`
warnings = partial(every, 'select * from staging.warnings order by file, sheet, "row", "column"')
# A row per row without a place: source, row_id, row_title, place_text (as read), _file, _sheet, _row
unplaced = partial(every, "select * from unplaced order by source, row_title")
# A row per reference to nothing: source, column_name, reference, row_title, _file, _sheet, _row
orphans = partial(every, "select * from orphan order by source, column_name, reference, _file, _sheet, _row")
# A row per load, newest first, as meta.loads has it
loads = partial(every, "select * from meta.loads order by load_id desc")


@cached
def freshness_on(day: dt.date) -> pd.DataFrame:
    """How fresh each kind of export is on a day, by the limits of rules.toml.

    Columns: source, title, file_count, rows_loaded, rows_rejected, data_as_of (the newest), age_days (0 where the export is newer than
    the day) and freshness: green, amber, red, undated (no file says how old it is), missing (none is loaded).
    """
    return query(
        """
        with logs as (select distinct _file from staging.activities where logged_date is not null),
        exports as (
            select s.source, s.title, count(distinct f.file) as file_count,
                cast(coalesce(sum(f.rows_loaded), 0) as bigint) as rows_loaded,
                cast(coalesce(sum(f.rows_rejected), 0) as bigint) as rows_rejected,
                max(f.data_as_of) as data_as_of,
                greatest(date_diff('day', max(f.data_as_of), $day), 0) as age_days
            from sources as s
            -- neither an answer of one owner nor what the desk logs itself makes a source fresh
            left join (
                select * replace (if(file in (from logs), null, data_as_of) as data_as_of) from raw.files where question_id is null
            ) as f on s.source = f.source
            group by all
        )
        select exports.*,
            case
                when file_count = 0 then 'missing'
                when age_days is null then 'undated'
                when age_days > "freshness.red_days"::bigint then 'red'
                when age_days > "freshness.amber_days"::bigint then 'amber'
                else 'green'
            end as freshness
        from exports cross join seeds.rule
        order by array_position(['missing', 'red', 'amber', 'undated', 'green'], freshness), title
        """,
        {"day": day},
    )


def without_contact(name: str) -> str:
    """A column of values, in SQL, that says "…" for a contact: the fact of a change is listed, never the value. company_contact decides which contacts may leave."""
    return (
        f"if({name} is not null and \"column\" in ('contact_name', 'contact_email'), '…', {name}) as {name}"
    )


_TOLD = ", ".join(map(without_contact, ("old", "new", "says")))
# A row per correction that was made on screen, the newest first, with what became of it, as meta.corrections has it; "…" for a contact
corrections = partial(
    every, f'select * replace ({_TOLD}) from meta.corrections order by said_at desc, file, sheet, "row"'
)

# A row per cell in which a correction holds: file, sheet, row, heading, old (… of a contact), who (missing where not given)
corrected = partial(
    every,
    f"""
    select file, sheet, "row", heading, {without_contact("old")}, nullif(who, '?') as who
    from staging.corrected
    order by all
    """,
)
# A row per name that no place is known by, the most frequent first: place_text (as an alias must spell it), row_count, files (list)
unplaced_names = partial(
    every,
    """
    select params['value'] as place_text, count(*) as row_count, list(distinct file order by file) as files
    from staging.warnings
    where reason = 'unplaced'
    group by all
    order by row_count desc, place_text
    """,
)
# A row per real party or company, those without a confirmed name in Chinese first.
# Columns: name_kind (party, partner, company), name (in `lang` where known), name_key (by which it is known), said_as (as a statement names it),
# name_zh, name_zh_source, and who, said_at and name_stated_date of the statement made here, missing where there is none
names = partial(
    every,
    """
    with called as (
        select thing.kind as name_kind, party.name, party.party as name_key, party.party as said_as,
            nullif(party.name_zh, party.party) as name_zh, party.name_zh_source
        from party_name as party
        inner join search_thing as thing
            on thing.kind = if(party.country = 'DK', 'party', 'partner') and thing.target_id = party.party
        where not coalesce(thing.is_illustrative, false)
        union all
        select 'company', row.name, company.company_id, coalesce(company.cvr, row.name), company.name_zh, company.name_zh_source
        from company_row as row
        inner join dim_company as company on row.company_id = company.company_id
        where row.row_rank = 1 and not company.is_illustrative
    )
    select called.* replace (coalesce(said.said_as, called.said_as) as said_as),
        said.who, said.said_at, cast(said.said_at as date) as name_stated_date
    from called
    left join name_said as said
        on called.name_kind = said.name_kind and called.name_key = said.name_key and called.name_zh_source = said.name_zh_source
    order by called.name_zh_source is null desc, called.name_zh is null, called.name_kind, called.name
    """,
)


def to_be_named(kind: str | None = None, key: str | None = None) -> list[dict[Any, Any]]:
    """The rows of `names` whose name in Chinese can be stated, since no export states one with its source, or was stated here; of a kind and key its own."""
    found = names()
    if key is not None:
        found = found[(found["name_kind"] == kind) & (found["name_key"] == key)]
    return found[found["name_zh_source"].isna() | found["who"].notna()].to_dict("records")


def counts() -> pd.DataFrame:
    """One row: how much was read, loaded and refused; of the loaded rows those that a newer export states again."""
    stated = " union ".join(f"select _file, _sheet, _row from staging.{source}" for source in source_titles())
    return every(
        f"""
        select count(distinct file) as file_count,
            cast(coalesce(sum(rows_loaded), 0) as bigint) as rows_loaded,
            cast(coalesce(sum(rows_rejected), 0) as bigint) as rows_rejected,
            cast(coalesce(sum(rows_loaded), 0) as bigint) - (select count(*) from ({stated})) as again_count,
            (select count(*) from staging.warnings) as warning_count,
            (select count(*) from unplaced) as unplaced_count
        from raw.files
        """
    )


_VALUES_TOLD = ", ".join(map(without_contact, ("old_value", "new_value")))

# A row per load and source: load_id, source, added, changed, removed (sheet rows)
changes_by_load = partial(
    every,
    """
    select load_id, source,
        count(distinct sheet_row) filter (change = 'added') as added,
        count(distinct sheet_row) filter (change = 'changed') as changed,
        count(distinct sheet_row) filter (change = 'removed') as removed
    from (select load_id, source, change, coalesce(sheet_row, hash(key)) as sheet_row from history.row_changes)
    group by all
    order by load_id desc, source
    """,
)


@cached
def values_of(load_id: int, *, and_after: bool = False) -> pd.DataFrame:
    """The first values that a load changed, removed or added, in that order; or that it and those after it changed or removed, newest first."""
    where, order = "load_id = $load_id", "list_position(['changed', 'removed', 'added'], change)"
    if and_after:  # what was added is only counted
        where, order = "load_id >= $load_id and change <> 'added'", "load_id desc, change"
    return query(
        f"""
        select load_id, source, key, change, "column", {_VALUES_TOLD}
        from history.changes
        where {where}
        order by {order}, source, key, "column"
        limit {VALUES_SHOWN}
        """,
        {"load_id": load_id},
    )


@cached
def rows_since(source: str, load_id: int) -> pd.DataFrame:
    """The rows of a source that a load and those after it added, changed or removed, newest first; where each is now, if it still is."""
    if source not in query("select source from meta.sources")["source"].tolist():  # it names a table
        raise ValueError(f"no source: {source}")
    return query(
        f"""
        select changes.load_id, changes.change, changes.key, now._file, now._sheet, now._row
        from history.row_changes as changes
        left join staging.{source} as now on changes.key = now._key
        where changes.source = $source and changes.load_id >= $load_id
        order by changes.load_id desc, changes.change, now._file, now._sheet, now._row, changes.key
        """,
        {"source": source, "load_id": load_id},
    )
