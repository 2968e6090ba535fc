# Budget and spending.

budget-illustrative = The amounts are illustrative: only the total of DKK 882,000.00 is known. Budget lines, vouchers and rates are invented so that the page can be seen at work.
budget-empty = There is neither budget nor vouchers with these filters.
budget-period-ahead = The period begins on { $date }, after the day that is measured on. Nothing has been spent in it yet.

budget-card-budget = Approved budget
budget-card-spent = Spent
budget-card-committed = Committed
budget-card-available = Available
budget-card-period = Spent this period
budget-card-spent-note = { $percent } of { $budget }
budget-card-available-note = { $state ->
    [over] more is committed than there is
   *[within] after open commitments
}
budget-card-committed-note = ordered but not yet paid
budget-card-budget-note = { $count ->
    [one] { $number } budget line
   *[other] { $number } budget lines
}
budget-card-narrowed-note = only vouchers that match the filters

budget-help-status = Green below { $amber }% of the budget, amber from { $amber }% and when overspent, red when the line is more than { $over }% over budget.

budget-period-label = Accounting period
budget-period-kind-project = Whole project
budget-period-kind-project-year = Project year
budget-period-kind-calendar-year = Calendar year
budget-period-kind-half-year = Half-year
budget-period-kind-free = Free choice
budget-period-which = Period
budget-period-project-year = Project year { $number }: { $period }
budget-period-half-year = Half-year { $number }: { $period }
budget-period-half-year-help = Half-years end with the last day of February and August
budget-period-first = First day
budget-period-last = Last day

budget-table-title = Budget and spending per budget line { $period }
budget-table-period = in the period { $period }
budget-table-project = for the whole project
budget-table-takeaway = As of { $date }, { $spent } of { $budget } has been spent ({ $percent }). { $committed } is committed, and { $state ->
    [over] the budget is overcommitted by { $available }.
   *[within] { $available } is available.
}
budget-table-over = { $count ->
    [one] One budget line is overspent: { $lines }.
   *[other] { $count } budget lines are overspent: { $lines }.
}
budget-table-none-over = No budget line is overspent.
budget-table-narrowed = { $count ->
    [one] With these filters, { $spent } has been spent as of { $date }; { $number } voucher line matches. The budget is not split by province, theme or party, so remaining and available are not shown.
   *[other] With these filters, { $spent } has been spent as of { $date }; { $number } voucher lines match. The budget is not split by province, theme or party, so remaining and available are not shown.
}
budget-table-nothing = There is neither budget nor vouchers yet.
budget-table-sources = Show funding sources below each line
budget-table-click = Click a figure to see the vouchers behind it.
budget-table-alt = Table of approved budget, spending, remaining, commitments and available per budget line

budget-column-line = Budget line
budget-column-source = Funding
budget-column-budget = Approved budget
budget-column-before = Spent before
budget-column-period = This period
budget-column-spent = Total spent
budget-column-percent = %
budget-column-remaining = Remaining
budget-column-committed = Committed
budget-column-available = Available
budget-column-status = Status
budget-column-plan = Plan
budget-column-year = Year
budget-column-month = Month up to
budget-column-vouchers = Vouchers
budget-column-voucher = Voucher no.
budget-column-date = Posted
budget-column-text = Text
budget-column-kind = Kind
budget-column-amount = Amount
budget-column-currency = Currency
budget-column-rate = Rate per 100
budget-column-amount-dkk = Amount in DKK
budget-column-province = Province
budget-column-agreement = Agreement
budget-column-activity = Activity
budget-column-rule = Finding
budget-column-severity = Severity
budget-column-limit = Limit
budget-column-budget-period = Budget period
budget-column-illustrative = Illustrative

# Short headings: the table must fit on the screen.
budget-short-budget = Budget
budget-short-before = Before
budget-short-period = This period
budget-short-spent = Total spent
budget-short-percent = %
budget-short-remaining = Remaining
budget-short-committed = Committed
budget-short-available = Available
budget-short-status = Status
budget-short-line = Budget line

budget-row-total = Total
budget-row-source-total = { $source } in total
budget-row-no-line = No budget line
budget-row-no-source = No funding source
budget-remaining-over = { $amount } (over)

budget-status-within = within
budget-status-near = over { $amber }%
budget-status-over = overspent
budget-status-far-over = over { $over }% over
budget-status-unapproved = not in budget
budget-status-no-line = no line

budget-figure-budget = approved budget
budget-figure-spent-before = spent before
budget-figure-spent-period = spent this period
budget-figure-spent = total spent
budget-figure-spent-percent = total spent
budget-figure-remaining = total spent
budget-figure-committed = committed
budget-figure-available = spent and committed

budget-reconcile-spent = { $agrees ->
    [yes] Agrees with the vouchers to the øre: both the table and the vouchers come to { $table }.
   *[no] Does not agree with the vouchers: the table says { $table }, the vouchers { $other }. The difference is { $difference }.
}
budget-reconcile-budget = { $agrees ->
    [yes] The budget lines add up to { $table }, exactly the grant.
   *[no] The budget lines add up to { $table }, but the grant is { $other }. The difference is { $difference }.
}
budget-reconcile-unconverted = { $count ->
    [one] { $number } voucher line in a currency without a known rate is not in the sum.
   *[other] { $number } voucher lines in currencies without a known rate are not in the sum.
}

budget-vouchers-title = Vouchers in the period
budget-opened-vouchers = Vouchers behind: { $what }
budget-opened-budget = Budget rows behind: { $what }
budget-vouchers-title-all = All vouchers
budget-vouchers-both = { $count ->
    [one] { $number } voucher line: { $spent } spent and { $committed } committed.
   *[other] { $number } voucher lines: { $spent } spent and { $committed } committed.
}
budget-vouchers-sum = { $count ->
    [one] { $number } voucher line of { $sum }{ $held ->
        [same] , exactly the figure in the table.
        [other] . The table says { $figure }.
       *[none] .
    }
   *[other] { $number } voucher lines, { $sum } in all{ $held ->
        [same] , exactly the figure in the table.
        [other] . The table says { $figure }.
       *[none] .
    }
}
budget-budget-rows = { $count ->
    [one] { $number } budget row of { $sum }.
   *[other] { $number } budget rows, { $sum } in all.
}
budget-vouchers-all = Show all vouchers in the period
budget-vouchers-none = No vouchers behind this figure.
budget-kind-spent = spent
budget-kind-committed = committed

budget-rules-title = Rule checks
budget-rules-takeaway = { $count ->
    [0] None of the rules found anything.
    [one] { $count } of { $all } rules found something: { $red } red and { $amber } amber.
   *[other] { $count } of { $all } rules found something: { $red } red and { $amber } amber.
}
budget-rule-line = No budget line may exceed its budget; more than { $over }% is red
budget-rule-outside = All vouchers lie within the project period
budget-rule-budget-line = All vouchers belong to an approved budget line
budget-rule-rate = The exchange rate is known for all vouchers
budget-rule-plan = From half time on: spending is at most { $under }% under plan
budget-rule-total = The budget lines add up to the grant
budget-rule-status = All vouchers are either spent or committed
budget-rule-nothing = Nothing to remark.
budget-rule-more = { $count ->
    [one] And { $number } more.
   *[other] And { $number } more.
}
budget-rules-list = All findings as a table

finding-line-far-over-budget = { $line }: { $amount } spent of { $limit }, { $gap } over.
finding-line-over-budget = { $line }: { $amount } spent of { $limit }, { $gap } over.
finding-under-plan = { $amount } spent against { $limit } planned, { $gap } under.
finding-budget-total-differs = The budget lines add up to { $amount }, the grant is { $limit }.
finding-posted-before-project = Voucher { $voucher } of { $amount } is posted on { $date }, before the project began.
finding-posted-after-project = Voucher { $voucher } of { $amount } is posted on { $date }, after the project ended.
finding-missing-budget-line = Voucher { $voucher } ({ $date }) of { $amount } has no budget line.
finding-unknown-budget-line = Voucher { $voucher } ({ $date }) of { $amount } is on { $line }, which is not in the budget.
finding-unknown-exchange-rate = Voucher { $voucher } ({ $date }) of { $amount } cannot be converted: no rate for the day.
finding-unknown-expense-status = Voucher { $voucher } ({ $date }) of { $amount } is neither spent nor committed.

budget-curve-title = Cumulative spending against plan
budget-curve-takeaway = As of { $date }, { $spent } has been spent against { $plan } planned: { $side ->
    [over] { $gap } over plan ({ $percent }).
    [under] { $gap } under plan ({ $percent }).
   *[on] exactly on plan.
}
budget-curve-no-plan = There is no approved budget to hold the spending against.
budget-curve-plan = Plan
budget-curve-spent = Spent
budget-curve-committed = Committed on top
budget-curve-budget = Approved { $amount }
budget-curve-as-of = As of { $date }
budget-curve-alt = Curve of cumulative plan, spending and commitments month by month, with the approved budget as a horizontal line. { $takeaway }
budget-curve-whole = The curve always shows the whole project, whatever the filters and the period.
budget-curve-how = The plan spreads each budget year's amount evenly over the days of that year within the project.

budget-year-title = Spending per calendar year
budget-year-takeaway = Most was spent in { $year }: { $spent }{ $plan ->
    [yes] {" "}against a budget of { $budget }.
   *[no] .
}
budget-year-nothing = Nothing has been spent yet.
budget-year-alt = Columns of budget, spending and commitments for each calendar year. { $takeaway }

budget-source-title = Spending per funding source
budget-source-part = { $source } { $spent } ({ $percent })
budget-source-takeaway = The spending is borne by { $parts }.
budget-source-alt = Bars of budget, spending and commitments for each funding source. { $takeaway }

budget-show-table = Show the figures as a table
budget-axis-thousand = DKK 1,000
