-- One row per load, row and value that the load changed. {current} and {names} are a SELECT and the columns of each source.
create or replace view history.changes as
with current_rows as ({current}),
names(source, columns) as (values {names}),
known as (
    select c.*, lead(c.old_values) over (partition by c.source, c.key order by c.load_id) as found_later
    from history.row_changes as c
),
looked_up as (
    -- a key of its own to join by: a condition on one side of a left join has every row compared with every other
    select *, if(change = 'added' and found_later is null, key, null) as key_now
    from known
),
full_rows as (
    select k.load_id, k.source, k.key, k.change, n.columns, k.old_values,
        case when k.change = 'added' then coalesce(k.found_later, r.now) else k.new_values end as new_values
    from looked_up as k
    join names as n on k.source = n.source
    left join current_rows as r on k.source = r.source and k.key_now = r.key
),
cells as (
    select load_id, source, key, change, unnest(columns) as "column",
        unnest(coalesce(old_values, list_resize([]::varchar[], len(columns)))) as old_value,
        unnest(coalesce(new_values, list_resize([]::varchar[], len(columns)))) as new_value
    from full_rows
)
select * from cells where old_value is distinct from new_value
