# Budget and spending.

budget-empty = There is no budget and there are no vouchers with these filters.

budget-card-narrowed-note = only vouchers that match the filters

budget-help-status = Green below { $amber }% of the budget; amber from { $amber }%, or when commitments do not fit in the budget or the line is overspent; red when the line is more than { $over }% over budget.

budget-table-title = Budget and spending in DKK per budget line { $period }
budget-table-period = in the period { $period }
budget-table-project = for the whole project
budget-table-takeaway = As of { DAY($date) }, { MONEY($spent_dkk, form: "exact") } of { MONEY($budget_dkk, form: "exact") } has been spent ({ PERCENT($spent_percent, decimals: 1) }). { MONEY($committed_dkk, form: "exact") } is committed, and { $state ->
    [over] the budget is overcommitted by { MONEY($available, form: "exact") }.
   *[within] { MONEY($available, form: "exact") } is available.
}
budget-table-over = { $count ->
    [one] One budget line is overspent: { $lines }.
   *[other] { $count } budget lines are overspent: { $lines }.
}
budget-table-none-over = No budget line is overspent.
budget-table-narrowed = { $voucher_count ->
    [one] With these filters, { MONEY($spent_dkk, form: "exact") } has been spent as of { DAY($date, form: "long") }; one voucher line matches. The budget is not split by province, theme or party, so remaining and available are not shown.
   *[other] With these filters, { MONEY($spent_dkk, form: "exact") } has been spent as of { DAY($date, form: "long") }; { $voucher_count } voucher lines match. The budget is not split by province, theme or party, so remaining and available are not shown.
}
budget-table-sources = Rows
budget-table-lines = By budget line
budget-table-parts = By line and funding source
budget-bar-title = The grant of { MONEY($grant) }
budget-share = { PERCENT($share, decimals: 1) } of the budget
budget-of = { MONEY($spent) } of { MONEY($budget) }

budget-row-total = Total
budget-row-source-total = { $source }, total
budget-row-no-line = No budget line
budget-row-no-source = No funding source

budget-status-not-begun = untouched
budget-status-within = within budget
budget-status-near = over { $amber }%
budget-status-overcommitted = overcommitted
budget-status-over = overspent
budget-status-far-over = more than { $over }% over
budget-status-parts = strained
budget-status-parts-over = partly overspent
budget-status-committed = overcommitted
budget-status-incomplete = unclear
budget-status-unapproved = not in the budget
budget-status-no-line = no budget line

budget-reconcile-spent = { $agrees ->
    [yes] Agrees with the vouchers to the øre: both the table and the vouchers come to { MONEY($table, form: "exact") }.
   *[no] Does not agree with the vouchers: the table says { MONEY($table, form: "exact") }, the vouchers { MONEY($other, form: "exact") }. The difference is { MONEY($difference, form: "exact") }.
}
budget-reconcile-counted = The table and the vouchers that can be converted both come to { MONEY($table, form: "exact") }.
budget-reconcile-budget = { $agrees ->
    [yes] The budget lines add up to { MONEY($table, form: "exact") }, exactly the grant.
   *[no] The budget lines add up to { MONEY($table, form: "exact") }, but the grant is { MONEY($other, form: "exact") }. The difference is { MONEY($difference, form: "exact") }.
}
budget-reconcile-unconverted = { $count ->
    [one] One voucher line in a currency without a known rate is not counted
   *[other] { $count } voucher lines in currencies without a known rate are not counted
}{ $known ->
    [yes] : about { MONEY($estimate) } at the last known rate.
   *[no] .
}

budget-rules-title = Rule checks
budget-rules-takeaway = { $count ->
    [0] None of the { $all } rules found anything.
    [one] One of the { $all } rules found something, and it is { $red ->
        [0] amber
       *[other] red
    }.
   *[other] { $count } of the { $all } rules found something: { $red ->
        [0] { $count ->
            [2] both amber
           *[other] all amber
        }
       *[other] { $amber ->
            [0] { $count ->
                [2] both red
               *[other] all red
            }
           *[other] { $red } red and { $amber } amber
        }
    }.
}
budget-rule-line = No budget line may exceed its budget; more than { $over }% is red
budget-rule-outside = All vouchers fall within the project period
budget-rule-budget-line = All vouchers belong to an approved budget line
budget-rule-rate = The exchange rate is known for every voucher and budget amount
budget-rule-plan = From the halfway point on: spending is at most { $under }% under plan
budget-rule-total = The budget lines add up to the grant
budget-rule-status = Every voucher is stated as spent or committed
budget-rule-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
findings-title = All findings as a table

finding-line-far-over-budget = { $line }: { $amount } spent of { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-line-over-budget = { $line }: { $amount } spent of { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-under-plan = { $amount } spent against { MONEY($limit, form: "exact") } planned, { MONEY($gap, form: "exact") } under.
finding-budget-total-differs = The budget lines add up to { $amount }; the grant is { MONEY($limit, form: "exact") }.
finding-posted-before-project = Voucher { $voucher } for { $amount } was posted on { $date }, before the project began.
finding-posted-after-project = Voucher { $voucher } for { $amount } was posted on { $date }, after the project ended.
finding-missing-budget-line = Voucher { $voucher } ({ $date }) for { $amount } has no budget line.
finding-unknown-budget-line = Voucher { $voucher } ({ $date }) for { $amount } is on { $line }, which is not in the budget.
finding-unknown-exchange-rate = Voucher { $voucher } ({ $date }) for { $amount } cannot be converted: no rate for the day.
finding-unknown-expense-status = Voucher { $voucher } ({ $date }) for { $amount } is neither spent nor committed.

budget-curve-title = Cumulative spending against plan
budget-curve-takeaway = { MONEY($spent_dkk) } has been spent against { MONEY($plan_dkk) } planned: { $side ->
    [over] { MONEY($gap) } over plan ({ PERCENT($share, decimals: 1) }).
    [under] { MONEY($gap) } under plan ({ PERCENT($share, decimals: 1) }).
   *[on] exactly on plan.
}
budget-curve-no-plan = There is no approved budget to compare the spending with.
budget-curve-plan = Plan
budget-curve-spent = Spent
budget-curve-as-of = As of { $date }
budget-curve-whole = The chart always shows the whole project, whatever the filters and the period.
budget-curve-how = The plan spreads each budget year’s amount evenly over the days of that year within the project.

budget-year-takeaway = Most was spent in { $year }: { MONEY($spent_period_dkk) }{ $plan ->
    [yes] {" "}against a budget of { MONEY($year_budget_dkk) }.
   *[no] .
}
budget-year-nothing = Nothing has been spent yet.

budget-source-part = { $source } { MONEY($spent) } ({ PERCENT($percent) })
budget-source-takeaway = The spending is borne by { $parts }.

# --- The parts of the page ---

budget-guest = The desk’s finances are its own and are not shown to guests. Agreements, activities and outcomes are on the other pages.
budget-part-label = Show
budget-part-table = Budget and spending
budget-part-forecast = Forecast
budget-part-where = Where the money goes
budget-part-rules = Rules and deviations
budget-part-proof = Reconciliation

# --- The verdict on the grant ---

answer-grant-help = Green: spending and commitments are within the grant, and no line or funding source is over its share. Amber: spending is within the grant, but not together with commitments; a line or source is over its share; or vouchers without a known rate are not counted. Red: more than the grant has been spent, a line or source is far over its share, or something is outside the budget. Grey: nothing has been spent or committed.
answer-source-over = { $source }: { $spent ->
    [over] { MONEY($amount) } over its share, with commitments.
   *[within] { MONEY($amount) } over its share once commitments have been paid.
}
answer-landing-unknown = Cannot be estimated
answer-lines-none = No budget line is over budget, and none is expected to be.
answer-lines-none-yet = No budget line is over budget.
answer-line-over = { $line }: { MONEY($amount) } over budget.
answer-line-unapproved = { $line }: { MONEY($amount) } outside the budget.
answer-line-no-line = { MONEY($amount) } without a budget line.
answer-line-overcommitted = { $line }: { MONEY($amount) } over budget once commitments have been paid.
answer-line-forecast = { $line }: expected to end { MONEY($amount) } over budget.
answer-lines-more = { $count ->
    [one] And one more line.
   *[other] And { $count } more lines.
}

# --- Revised budget ---

budget-revision-title = Original and revised budget
budget-revision-takeaway = { $count ->
    [one] The budget has been revised: one amount has changed.
   *[other] The budget has been revised: { $count } amounts have changed.
} { $total ->
    [same] The total is still { MONEY($now, form: "exact") }.
   *[other] The total was { MONEY($original, form: "exact") } and is now { MONEY($now, form: "exact") }.
}
budget-revision-how = The budget in force is that of the latest export, even when looking back. The original is what the first export said; a line first named in a revision was originally 0.

# --- Reconciliation ---

budget-proof-title = Reconciliation part by part
budget-proof-outside = Part of the spending lies outside the budget or the project: { $parts }.
budget-proof-outside-spent-without-line = { MONEY($amount, form: "exact") } without a budget line
budget-proof-outside-spent-on-unknown-line = { MONEY($amount, form: "exact") } on lines that are not in the budget
budget-proof-outside-before-project = { MONEY($amount, form: "exact") } posted before the project began
budget-proof-outside-after-project = { MONEY($amount, form: "exact") } posted after the project ended
budget-proof-spent-on-lines = Posted on approved budget lines
budget-proof-spent-on-unknown-line = + posted on lines that are not in the budget
budget-proof-spent-without-line = + posted without a budget line
budget-proof-spent-total = = total spent in the table
budget-proof-before-project = of which posted before the project began
budget-proof-after-project = of which posted after the project ended
budget-proof-without-rate = Not in any sum: vouchers without a known rate
budget-proof-committed = Open commitments
budget-proof-budget-lines = All budget lines
budget-proof-grant = The grant
budget-proof-budget-difference = Budget lines less the grant
budget-proof-budget-without-rate = Not in any sum: budget amounts without a known rate

# --- Forecast ---

outlook-band = { MONEY($low) } – { MONEY($high) }
outlook-card-unused-note = { PERCENT($share, decimals: 1) } of { MONEY($grant) }

outlook-before = The project does not begin until { DAY($project_start_date, form: "long") }. There is no spending to project; the budget is { MONEY($budget_dkk, form: "exact") }.
outlook-unknown = There is too little to project from yet: { $method_count ->
    [0] none of the three methods can be used, and at least { $least } are needed.
    [one] only one of the three methods can be used, and at least { $least } are needed.
   *[other] only { $method_count } of the three methods can be used, and at least { $least } are needed.
} Spending and commitments together come to { MONEY($floor_dkk, form: "exact") }.
outlook-running = { $band ->
    [one] By every method, spending ends at { MONEY($likely_dkk) } on { DAY($project_end_date, form: "long") }.
   *[wide] Spending is likely to end at { MONEY($likely_dkk) } on { DAY($project_end_date, form: "long") }, with { MONEY($low_dkk) } as the low and { MONEY($high_dkk) } as the high estimate.
} { $verdict ->
    [over] That is { MONEY($gap) } over the grant ({ PERCENT($share, decimals: 1) }).
    [may_exceed] That is { MONEY($gap) } under the grant ({ PERCENT($share, decimals: 1) }), but the high estimate is { MONEY($over) } over.
    [exact] That is exactly the grant.
   *[within] That leaves { MONEY($gap) } of the grant unused ({ PERCENT($share, decimals: 1) }).
}
outlook-ended = The project ended on { DAY($project_end_date, form: "long") }. Spending and commitments together come to { MONEY($likely_dkk, form: "exact") }. { $verdict ->
    [over] That is { MONEY($gap, form: "exact") } over the grant ({ PERCENT($share, decimals: 1) }).
    [exact] That is exactly the grant.
   *[within] { MONEY($gap, form: "exact") } of the grant is neither spent nor committed ({ PERCENT($share, decimals: 1) }).
}

outlook-methods-title = How the forecast is worked out
outlook-methods-three = Three methods each give an estimate. The lowest and the highest are the range; the middle one is the likely estimate. No line is estimated below what has already been spent and committed on it.
outlook-methods-two = Two methods can be used. The lower and the higher estimate are the range, and the likely estimate is midway between them. No line is estimated below what has already been spent and committed on it.
outlook-methods-few = Each method is shown as soon as it can be used.
outlook-methods-ended = The project is over, so there is nothing to estimate.
outlook-method-run-rate = Same pace
outlook-method-plan-ratio = Same distance from the plan
outlook-method-plan-rest = The rest as planned
outlook-method-committed = Only what is committed
outlook-method-ended = Spent and committed
outlook-how-ended = What has been posted, and what is still committed.
outlook-how-run-rate = Spending continues at the pace of { $first } to { $last }.
outlook-how-plan-ratio = The rest of the plan is used to the same degree as so far.
outlook-how-plan-rest = The rest of the budget is used as planned.
outlook-how-committed = Nothing is spent beyond what is committed. That is a minimum, not an estimate.
outlook-sum-run-rate = { MONEY($spent_dkk, form: "exact") } spent + { MONEY($pace_dkk, form: "exact") } spent in { DAYS($pace_days) } ÷ { DAYS($pace_days) } × { DAYS($days_left) }{ $more ->
    [yes] {" "}+ { MONEY($beyond_dkk, form: "exact") } committed beyond that
   *[no] {""}
} = { MONEY($estimate_dkk, form: "exact") }.
outlook-sum-plan-ratio = Budget { MONEY($budget_dkk, form: "exact") } × spent { MONEY($spent_dkk, form: "exact") } ÷ planned by now { MONEY($plan_dkk, form: "exact") }{ $more ->
    [yes] {" "}+ { MONEY($beyond_dkk, form: "exact") } committed beyond that
   *[no] {""}
} = { MONEY($estimate_dkk, form: "exact") }.
outlook-sum-plan-rest = Spent { MONEY($spent_dkk, form: "exact") } + budget { MONEY($budget_dkk, form: "exact") } − planned by now { MONEY($plan_dkk, form: "exact") }{ $more ->
    [yes] {" "}+ { MONEY($beyond_dkk, form: "exact") } committed beyond that
   *[no] {""}
} = { MONEY($estimate_dkk, form: "exact") }.
outlook-sum-committed = Spent { MONEY($spent_dkk, form: "exact") } + committed { MONEY($committed_dkk, form: "exact") } = { MONEY($estimate_dkk, form: "exact") }.
outlook-reason-before-start = The project has not begun.
outlook-reason-too-early = Cannot be used yet: at least { $months } months must have passed.
outlook-reason-too-few-vouchers = Cannot be used: { $count ->
    [one] only one voucher was posted in the period, and at least { $least } are needed.
   *[other] only { $count } vouchers were posted in the period, and at least { $least } are needed.
}
outlook-reason-no-budget = Cannot be used: there is no approved budget.
outlook-reason-too-little-plan = Cannot be used yet: by the plan, at least { $percent }% of the budget should have been spent by now.
outlook-reason-nothing-spent = Cannot be used: nothing has been spent yet.
outlook-role-low = low estimate
outlook-role-likely = likely
outlook-role-high = high estimate
outlook-role-floor = minimum

outlook-lines-title = From budget to forecast, line by line

# --- Where the money goes ---

spending-by-label = By
spending-by-year = Year
spending-by-source = Funding
spending-by-province = Province
spending-by-agreement = Agreement
spending-by-activity = Activity
spending-year-title = Spending by calendar year
spending-source-title = Spending by funding source
spending-province-title = Spending by province
spending-agreement-title = Spending by agreement
spending-activity-title = Spending by activity
spending-province-takeaway = { MONEY($amount) } of the spending ({ PERCENT($share) }) can be attributed to a province, the largest part to { $name } ({ MONEY($most) }). The other { MONEY($rest) } belongs to no single province.
spending-agreement-takeaway = { MONEY($amount) } of the spending ({ PERCENT($share) }) can be attributed to an agreement, the largest part to { $name } ({ MONEY($most) }). The other { MONEY($rest) } belongs to no single agreement.
spending-activity-takeaway = { MONEY($amount) } of the spending ({ PERCENT($share) }) can be attributed to an activity, the largest part to { $name } ({ MONEY($most) }). The other { MONEY($rest) } belongs to no single activity.
spending-province-none = None of the spending can be attributed to a single province.
spending-agreement-none = None of the spending can be attributed to a single agreement.
spending-activity-none = None of the spending can be attributed to a single activity.
spending-how = A voucher belongs to what it names itself. If it names no province, it belongs to that of its activity or agreement, where there is only one. Nothing is divided by guesswork, and the table always adds up to all vouchers of the period.
spending-year-how = Whole calendar years, whatever period is chosen.
spending-row-province = No single province
spending-row-agreement = No single agreement
spending-row-activity = No single activity
spending-alt = Bars of spending and commitments, largest first, with what cannot be attributed last. { $takeaway }
spending-table = { $way ->
    [year] Amounts by year as a table
    [source] Amounts by funding source as a table
    [province] Amounts by province as a table
    [agreement] Amounts by agreement as a table
   *[activity] Amounts by activity as a table
}
spending-contact-title = What a contact costs

# --- More rules ---

budget-rule-committed = No budget line that is within its budget will exceed it once commitments have been paid
budget-rule-source = No funding source has spent or committed more than its share; more than { $over }% over is red
budget-rule-old = No commitment has been open for more than { $months } months
budget-rule-forecast = The forecast stays within the grant, and at most { $unused }% is left unused
finding-line-overcommitted = { $line }: spent and committed { $amount } of { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-source-far-over-budget = { $source }: { $amount } spent of { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-source-over-budget = { $source }: { $amount } spent of { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-source-overcommitted = { $source }: spent and committed { $amount } of { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-unknown-budget-rate = { $line }: the budget of { $amount } from { $date } cannot be converted: no rate for the day.
finding-old-commitment = { $line }: { $amount } was committed on { $date } and is still open.

# --- Kinds of rows, rules and lines in trouble, as tables write them ---

money-entry-budget = budget
money-entry-original = original budget
money-entry-spent = spent
money-entry-committed = committed
money-entry-ahead = expected
money-entry-grant = grant
budget-rule-name-line = Line over budget
budget-rule-name-committed = Line committed beyond its budget
budget-rule-name-source = Source over its share
budget-rule-name-outside = Outside the project period
budget-rule-name-budget-line = Without an approved budget line
budget-rule-name-rate = Without a known rate
budget-rule-name-plan = Under plan
budget-rule-name-total = Budget and grant differ
budget-rule-name-old = Old commitment
budget-rule-name-status = Unknown status
line-trouble-over = over budget
line-trouble-unapproved = not in the budget
line-trouble-no-line = no budget line
line-trouble-overcommitted = over budget with commitments
line-trouble-forecast = expected to end over budget
