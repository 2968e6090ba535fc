-- Table macro guest_milestone_at(as_of): one row a milestone reached by the day, which is all that guests know of milestones.
with final as (
    select
        milestone.* replace (
            coalesce(title.guest_text, milestone.title) as title,
            coalesce(outcome.guest_text, milestone.outcome) as outcome,
            -- the day that was promised is ours, except where no other tells when it was reached
            if(milestone.done_date is null, milestone.due_date, null) as due_date,
            if(milestone.done_date is null, milestone.due_date_precision, null) as due_date_precision,
            if(milestone.done_date is null, milestone.due_last_date, null) as due_last_date
        )
    from marts.fct_milestone as milestone
    left join marts.guest_text as title on milestone.title = title.text
    left join marts.guest_text as outcome on milestone.outcome = outcome.text
    where milestone.status = 'done'
        and coalesce(milestone.done_date, milestone.due_date, cast(as_of as date)) <= cast(as_of as date)
)
select * from final
