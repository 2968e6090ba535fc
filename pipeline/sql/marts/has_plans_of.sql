-- Rule has_plans_of(sources, on_day): whether exports of that day could tell of plans: of each of these sources at least one is as old.
coalesce((
    select bool_and(marts.is_stated_by(export.first_data_as_of, on_day)) from marts.plan_source as export
    where list_contains(string_split(sources, ' '), export.source)
), true)
