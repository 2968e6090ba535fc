-- View: one row something that guests can search for, by the name that they read.
with final as (
    select
        thing.* replace (
            coalesce(said.guest_text, thing.name_da) as name_da,
            coalesce(said.guest_text, thing.name_en) as name_en,
            coalesce(said.guest_text, thing.name_zh) as name_zh
        )
    from marts.search_thing as thing
    -- what an export calls by a title has that one in every language
    left join marts.guest_text as said on thing.name_da = said.text
    where not thing.is_internal
)
select * from final
