-- View: one row an activity as guests may know of it: no inquiries, no next steps, no money in its words.
with final as (
    select
        activity.* replace (
            coalesce(title.guest_text, activity.title) as title,
            coalesce(outcome.guest_text, activity.outcome) as outcome,
            cast(null as varchar) as next_step,
            cast(null as date) as next_step_date,
            cast(null as varchar) as next_step_date_precision,
            cast(null as date) as logged_date,
            cast(null as date) as also_logged_date,
            cast(null as date) as answered_date,
            cast(null as varchar) as answered_date_precision,
            cast(null as varchar[]) as participants
        )
    from marts.fct_activity as activity
    left join marts.guest_text as title on activity.title = title.text
    left join marts.guest_text as outcome on activity.outcome = outcome.text
    -- inquiries, and who has not answered yet, are internal
    where coalesce(activity.activity_type, 'other') <> 'inquiry'
)
select * from final
