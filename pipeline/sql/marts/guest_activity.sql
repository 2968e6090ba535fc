-- View: one row an activity as guests may know of it: no inquiries, no next steps, no notes of the desk, no money in its words.
with final as (
    select
        activity.* replace (
            coalesce(title.guest_text, activity.title) as title,
            coalesce(title_da.guest_text, activity.title_da) as title_da,
            coalesce(title_en.guest_text, activity.title_en) as title_en,
            coalesce(title_zh.guest_text, activity.title_zh) as title_zh,
            coalesce(outcome.guest_text, stated.outcome) as outcome,
            cast(null as varchar) as next_step,
            cast(null as date) as next_step_date,
            cast(null as varchar) as next_step_date_precision,
            cast(null as varchar) as challenge_reference,
            cast(null as date) as logged_date,
            cast(null as date) as also_logged_date,
            cast(null as date) as confirmed_date,
            cast(null as varchar) as confirmed_date_precision,
            cast(null as date) as answered_date,
            cast(null as varchar) as answered_date_precision,
            cast(null as varchar[]) as participants
        )
    from marts.fct_activity as activity
    left join marts.guest_text as title on activity.title = title.text
    left join marts.guest_text as title_da on activity.title_da = title_da.text
    left join marts.guest_text as title_en on activity.title_en = title_en.text
    left join marts.guest_text as title_zh on activity.title_zh = title_zh.text
    -- what the desk notes for itself on the spot is not written for guests
    left join marts.activity_row as stated on activity.activity_id = stated.activity_id and stated.logged_date is null
    left join marts.guest_text as outcome on stated.outcome = outcome.text
    -- inquiries, and who has not answered yet, are internal
    where coalesce(activity.activity_type, 'other') <> 'inquiry'
)
select * from final
