-- Rule is_stated_by(stated_on, on_day): whether an export of that day had said it by then; what no export dates has always been said.
coalesce(stated_on <= on_day, true)
