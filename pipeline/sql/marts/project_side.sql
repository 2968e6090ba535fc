-- Rule project_side(on_day, first_day, last_day): on which side of the project's days a day lies; none of one that is not known.
case
    when on_day < first_day then 'before'
    when on_day > last_day then 'after'
    when on_day is not null then 'within'
end
