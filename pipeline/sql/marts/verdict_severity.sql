-- Rule verdict_severity(verdict_code): the colour of a verdict on money: green, amber or red.
case
    when verdict_code in ('far_over', 'unapproved', 'no_line') then 'red'
    when verdict_code in ('over', 'overcommitted', 'near') then 'amber'
    when verdict_code = 'within' then 'green'
end
