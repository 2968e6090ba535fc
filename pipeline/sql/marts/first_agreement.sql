-- Rule first_agreement(activity): the first agreement that an activity is under.
(select min(link.agreement_id) from marts.activity_agreement as link where link.activity_id = activity)
