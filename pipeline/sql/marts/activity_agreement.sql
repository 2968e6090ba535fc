-- View: one row an activity and agreement that it belongs to; a joint activity belongs to several.
with final as (
    select named.*
    from marts.activity_named as named
    semi join marts.fct_activity as activity on named.activity_id = activity.activity_id
)
select * from final
