-- View: one row something that guests can search for.
with final as (
    select * from marts.search_thing where not is_internal
)
select * from final
