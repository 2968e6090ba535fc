-- View: one row a reference that leads nowhere: the agreement, activity or company it names has not been loaded.
with milestones as (
    select
        'milestones' as source, 'agreement_id' as column_name, agreement_reference as reference,
        title as row_title, _file, _sheet, _row
    from marts.fct_milestone
    where not has_known_agreement and agreement_reference is not null
),

activities as (
    select
        'activities', 'agreement_id', activity.agreement_reference, activity.title,
        activity._file, activity._sheet, activity._row
    from marts.fct_activity as activity
    anti join marts.activity_agreement as link on activity.activity_id = link.activity_id
    where activity.agreement_reference is not null
),

activity_challenges as (
    select
        'activities', 'challenge_id', activity.challenge_reference, activity.title,
        activity._file, activity._sheet, activity._row
    from marts.fct_activity as activity
    anti join marts.activity_challenge as link on activity.activity_id = link.activity_id
    where activity.challenge_reference is not null
),

activity_companies as (
    select
        'activities', 'companies', company.company_name, activity.title,
        activity._file, activity._sheet, activity._row
    from marts.activity_company as company
    inner join marts.fct_activity as activity on company.activity_id = activity.activity_id
    where not company.is_known
),

expense_agreements as (
    select
        'expenses', 'agreement_id', agreement_reference, coalesce(text, voucher_id), _file, _sheet, _row
    from marts.fct_expense
    where not has_known_agreement
),

expense_activities as (
    select
        'expenses', 'activity_id', activity_reference, coalesce(text, voucher_id), _file, _sheet, _row
    from marts.fct_expense
    where not has_known_activity
),

interests as (
    select 'interests', 'company_name', company_name, null, _file, _sheet, _row
    from marts.fct_interest
    where not is_known_company
),

challenges as (
    select 'challenges', 'agreement_id', agreement_reference, title, _file, _sheet, _row
    from marts.fct_challenge
    where not has_known_agreement
),

final as (
    select * from milestones
    union all
    select * from activities
    union all
    select * from activity_challenges
    union all
    select * from activity_companies
    union all
    select * from expense_agreements
    union all
    select * from expense_activities
    union all
    select * from interests
    union all
    select * from challenges
)
select * from final
