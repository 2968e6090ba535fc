-- View: one row a name by which guests can find something; a text that stated an amount is not folded yet.
with final as (
    select
        name.* replace (
            coalesce(said.guest_text, name.name) as name,
            if(said.guest_text is null, name.folded, null) as folded
        )
    from marts.search_name as name
    inner join marts.guest_search_thing as thing on name.kind = thing.kind and name.target_id = thing.target_id
    left join marts.guest_text as said on name.name = said.text
)
select * from final
