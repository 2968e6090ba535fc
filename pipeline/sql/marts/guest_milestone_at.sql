-- Table macro guest_milestone_at(as_of): one row a milestone reached by the day, which is all that guests know of milestones.
with final as (
    select
        milestone.* replace (
            coalesce(title.guest_text, milestone.title) as title,
            coalesce(title_da.guest_text, milestone.title_da) as title_da,
            coalesce(title_en.guest_text, milestone.title_en) as title_en,
            coalesce(title_zh.guest_text, milestone.title_zh) as title_zh,
            coalesce(outcome.guest_text, milestone.outcome) as outcome,
            cast(null as date) as confirmed_date,
            cast(null as varchar) as confirmed_date_precision,
            -- the day that was promised is ours, except where no other tells when it was reached
            if(milestone.done_date is null, milestone.due_date, null) as due_date,
            if(milestone.done_date is null, milestone.due_date_precision, null) as due_date_precision,
            if(milestone.done_date is null, milestone.due_last_date, null) as due_last_date
        )
    from marts.fct_milestone as milestone
    inner join marts.milestone_at(as_of) as at_day on milestone.milestone_id = at_day.milestone_id
    left join marts.guest_text as title on milestone.title = title.text
    left join marts.guest_text as title_da on milestone.title_da = title_da.text
    left join marts.guest_text as title_en on milestone.title_en = title_en.text
    left join marts.guest_text as title_zh on milestone.title_zh = title_zh.text
    left join marts.guest_text as outcome on milestone.outcome = outcome.text
    where at_day.is_done_then
)
select * from final
