-- The tables of a warehouse that hold what was read and how it was loaded; marts and seeds are made elsewhere.
create schema raw; create schema staging; create schema history; create schema meta;
create table raw.files (
    file varchar, sha256 varchar, sheet varchar, source varchar, header_row bigint, rows_read bigint, rows_loaded bigint,
    rows_rejected bigint, data_as_of date, error varchar, ignored varchar, is_visible boolean,
    error_key varchar, error_params map(varchar, varchar), question_id varchar
);
create table raw.lines (file varchar, sheet varchar, "row" bigint, line varchar);
create view raw.rows as
    select file, sheet, "row", list_transform(string_split(line, chr(31)), lambda cell: nullif(cell, '')) as cells from raw.lines;
create table raw.skipped (file varchar, sheet varchar, "row" bigint, why varchar);
create table staging.rejects (
    file varchar, sheet varchar, "row" bigint, source varchar, "column" varchar, value varchar, reason varchar, message varchar,
    cells map(varchar, varchar), heading varchar, params map(varchar, varchar), "index" bigint
);
create table staging.warnings as from staging.rejects;
-- Companies that people have said are the same (pipeline/desk/company_aliases.py), and names in Chinese (pipeline/desk/confirmations.py).
create table staging.company_aliases (
    alias_id varchar, company_id varchar, is_same boolean, alias varchar, company varchar, reason varchar, who varchar, said_date date
);
create table staging.said_names (
    name_kind varchar, name_key varchar, said_as varchar, name_zh varchar, name_zh_source varchar, who varchar, said_at timestamp
);
create table staging.corrected (
    file varchar, sheet varchar, "row" bigint, source varchar, correction_id varchar, "column" varchar, heading varchar,
    old varchar, new varchar, reason varchar, who varchar, said_at timestamp
);
-- A row per key; of a wide sheet several keys are of one `sheet_row` (a hash of file, sheet and row; null in loads of before it was written down).
create table history.row_changes (
    load_id bigint, source varchar, key varchar, change varchar, old_values varchar[], new_values varchar[], sheet_row ubigint
);
-- Empty until the history is written (history_changes.sql): marts that name it are made beside that.
create view history.changes as
    select load_id, source, key, change, null::varchar as "column", null::varchar as old_value, null::varchar as new_value
    from history.row_changes where false;
create table meta.loads (
    load_id bigint, started_at timestamp, finished_at timestamp, loaded_by varchar, files varchar[], rows_read bigint,
    rows_loaded bigint, rows_rejected bigint, undoes bigint, takes_back bigint, corrected bigint, withdrawn bigint
);
create table meta.corrections (
    correction_id varchar, file varchar, sheet varchar, "row" bigint, source varchar, "column" varchar, heading varchar,
    old varchar, new varchar, reason varchar, who varchar, said_at timestamp, state varchar, says varchar
);
create table meta.active_files (position bigint, file varchar, sha256 varchar, without varchar[]);
-- What came back of what owners were asked, one row per question and file.
create table meta.answers (
    question_id varchar, file varchar, answered_date date, rows_confirmed bigint, values_changed bigint, rows_added bigint, values_overtaken bigint
);
create table meta.build (key varchar, value varchar);
create table meta.sources (source varchar, title_da varchar, title_en varchar, title_zh varchar);
