-- View: one row per reference that leads nowhere: the agreement, activity or company it names has not been loaded.
select 'milestones' as source, 'agreement_id' as column_name, agreement_reference as reference, title as row_title, _file, _sheet, _row
from marts.fct_milestone
where not has_known_agreement and agreement_reference is not null
union all by name
select 'activities' as source, 'agreement_id' as column_name, agreement_reference as reference, title as row_title, _file, _sheet, _row
from marts.fct_activity as activity
anti join marts.activity_agreement as link on activity.activity_id = link.activity_id
where agreement_reference is not null
union all by name
select 'activities' as source, 'challenge_id' as column_name, challenge_reference as reference, title as row_title, _file, _sheet, _row
from marts.fct_activity as activity
anti join marts.activity_challenge as link on activity.activity_id = link.activity_id
where challenge_reference is not null
union all by name
select 'activities' as source, 'companies' as column_name, company_name as reference, title as row_title, _file, _sheet, _row
from marts.activity_company as company
inner join marts.fct_activity as activity on company.activity_id = activity.activity_id
where not company.is_known
union all by name
select 'expenses' as source, 'agreement_id' as column_name, agreement_reference as reference, coalesce(text, voucher_id) as row_title, _file, _sheet, _row
from marts.fct_expense
where not has_known_agreement
union all by name
select 'expenses' as source, 'activity_id' as column_name, activity_reference as reference, coalesce(text, voucher_id) as row_title, _file, _sheet, _row
from marts.fct_expense
where not has_known_activity
union all by name
select 'interests' as source, 'company_name' as column_name, company_name as reference, _file, _sheet, _row
from marts.fct_interest
where not is_known_company
union all by name
select 'challenges' as source, 'agreement_id' as column_name, agreement_reference as reference, title as row_title, _file, _sheet, _row
from marts.fct_challenge
where not has_known_agreement
