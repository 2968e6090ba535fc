-- Table macro contact_at(as_of): one row per contact by that day and agreement that it was made under (none: an empty agreement): an activity held, a signing included, or an inquiry answered.
select
    activity.activity_id,
    link.agreement_id,
    activity.contact_date,
    activity.contact_date_precision,
    activity.is_inquiry,
    activity.is_signing,
    activity.is_result_then,
    activity._file, activity._sheet, activity._row
from marts.activity_at(as_of) as activity
left join marts.activity_agreement as link on activity.activity_id = link.activity_id
where activity.is_contact_then
