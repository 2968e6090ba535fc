-- Rule verdict_severity(verdict_code): the colour of a verdict on money: green, amber or red; none of what is not begun.
case
    when verdict_code in ('far_over', 'unapproved', 'no_line') then 'red'
    when verdict_code in ('over', 'overcommitted', 'near') then 'amber'
    when verdict_code = 'within' then 'green'
    when verdict_code = 'not_begun' then 'none'
end
