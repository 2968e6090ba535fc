-- Rule last_known_day(first_day, known_to): the last day that a date may mean of which only the year, half-year, quarter or month is known.
cast(case known_to
    when 'year' then first_day + interval 1 year - interval 1 day
    when 'half_year' then first_day + interval 6 month - interval 1 day
    when 'quarter' then first_day + interval 3 month - interval 1 day
    when 'month' then first_day + interval 1 month - interval 1 day
    else first_day
end as date)
