# Overview: key figures, what needs attention, what comes, what has changed.

overview-agreements-note = { $count ->
    [0] none expires within a year
    [one] one expires within a year
   *[other] { $count } expire within a year
}
overview-contacts-note = { $count ->
    [unknown] plans are not known
    [0] none planned
    [one] one planned
   *[other] { $count } planned
}
overview-spent-note = { PERCENT($percent, decimals: 1) } of { MONEY($budget) } · { $days }
overview-days-ahead = { DAYS($days) } until the project begins
overview-days-left = { DAYS($days) } left
overview-days-last = the project’s last day
overview-days-over = the project ended { DAYS($days) } ago

overview-against-year = on the year before

attention-kind-gone-cold = Relation gone cold
attention-kind-going-cold = Relation going cold
attention-kind-never-met = Never in contact
attention-kind-next-step-overdue = Next step overdue
attention-kind-next-step-ahead = Next step
attention-kind-activity-ahead = Planned activity
attention-kind-milestone-ahead = Milestone
attention-kind-activity-overdue = Planned activity not reported as held
attention-kind-milestone-overdue = Milestone overdue
attention-kind-inquiry-unanswered = Inquiry without an answer
attention-kind-challenge-nobody = Challenge with no one to contact
attention-kind-challenge-silent = Silent challenge
attention-kind-challenge-old = Old challenge
attention-kind-active-but-expired = Stated as active, but expired
attention-kind-proposed-but-expired = Stated as proposed, but expired
attention-kind-proposed-but-signed = Stated as proposed, but signed
attention-kind-expired-but-in-force = Stated as expired, but in force
attention-kind-ends-before-signed = Ends before it was signed
attention-kind-line-far-over-budget = Budget line far over budget
attention-kind-line-over-budget = Budget line over budget
attention-kind-line-overcommitted = Budget line committed beyond its budget
attention-kind-source-far-over-budget = Funding source far over its share
attention-kind-source-over-budget = Funding source over its share
attention-kind-source-overcommitted = Funding source committed beyond its share
attention-kind-under-plan = Spending under plan
attention-kind-budget-total-differs = The budget does not add up to the grant
attention-kind-posted-before-project = Voucher before the project began
attention-kind-posted-after-project = Voucher after the project ended
attention-kind-missing-budget-line = Voucher without a budget line
attention-kind-unknown-budget-line = Voucher on an unknown budget line
attention-kind-unknown-exchange-rate = Voucher without a known rate
attention-kind-unknown-budget-rate = Budget amount without a known rate
attention-kind-old-commitment = Old open commitment
attention-kind-unknown-expense-status = Voucher of unknown status

attention-reason-gone-cold = { $exact ->
    [yes] { $count ->
        [0] It went cold today, { $date }, because contact was not renewed.
       *[other] It went cold on { $date }, { DAYS($days) } ago, because contact was not renewed.
    }
   *[no] It had gone cold by the end of { $date }, because contact was not renewed.
}
attention-reason-going-cold = { $exact ->
    [yes] It goes cold on { $date }, { DAYS($days, form: "ahead") }, and no contact is planned before then.
   *[no] It goes cold by the end of { $date }, and no contact is planned before then.
}
attention-reason-never-met = { $dated ->
    [yes] No contact has been recorded since the agreement was signed { $exact ->
        [yes] on { $date }.
       *[no] in { $date }.
    }
   *[no] No contact has been recorded.
}
attention-reason-expires = { $exact ->
    [yes] Expires on { $date }, { DAYS($days, form: "ahead") }.
   *[no] Expires at the end of { $date }, { DAYS($days, form: "ahead") }.
}
attention-reason-next-step-overdue = { $exact ->
    [yes] Should have happened on { $date }, { DAYS($days) } ago.
   *[no] Should have happened in { $date }.
}
attention-reason-next-step-ahead = Due by { $date }, { DAYS($days, form: "ahead") }.
attention-reason-activity-ahead = { $exact ->
    [yes] Begins on { $date }, { DAYS($days, form: "ahead") }.
   *[no] Is planned for { $date }; the day is not known.
}
attention-reason-milestone-ahead = { $exact ->
    [yes] Due on { $date }, { DAYS($days, form: "ahead") }.
   *[no] Due by the end of { $date }, { DAYS($days, form: "ahead") }.
}
attention-reason-activity-overdue = { $exact ->
    [yes] Was planned for { $date }, { DAYS($days) } ago, and is reported neither as held nor as cancelled.
   *[no] Was planned for { $date } and is reported neither as held nor as cancelled.
}
attention-reason-milestone-overdue = { $exact ->
    [yes] Was due on { $date }, { DAYS($days) } ago.
   *[no] Was due in { $date }.
}
attention-reason-inquiry-unanswered = { $exact ->
    [yes] Received on { $date }, { DAYS($days) } ago, and not answered.
   *[no] Received in { $date } and not answered.
}
attention-reason-challenge-nobody = No owner, contact person or agreement is named{ $dated ->
    [yes] ; the latest news is from { $date }.
   *[no] .
}
attention-reason-challenge-silent = { $dated ->
    [yes] Nothing has been heard since { $date }.
   *[no] Nothing with a date has been recorded.
}
attention-reason-challenge-old = { $dated ->
    [yes] No news since { $date }.
   *[no] Nothing with a date has been recorded.
}
attention-reason-active-but-expired = { $exact ->
    [yes] Stated as active, but ended on { $date }.
   *[no] Stated as active, but ended in { $date }.
}
attention-reason-proposed-but-expired = { $exact ->
    [yes] Stated as proposed, but ended on { $date }.
   *[no] Stated as proposed, but ended in { $date }.
}
attention-reason-proposed-but-signed = Stated as proposed, but has a signing date.
attention-reason-expired-but-in-force = Stated as expired, but its end date, { $date }, has not passed.
attention-reason-ends-before-signed = The end date is before the signing date.
attention-reason-line-far-over-budget = Spending exceeds the approved budget by more than is allowed.
attention-reason-line-over-budget = Spending exceeds the approved budget.
attention-reason-line-overcommitted = Once commitments have been paid, the approved budget will be exceeded.
attention-reason-source-far-over-budget = Spending exceeds the share of this funding source by more than is allowed.
attention-reason-source-over-budget = Spending exceeds the share of this funding source.
attention-reason-source-overcommitted = Once commitments have been paid, the share of this funding source will be exceeded.
attention-reason-under-plan = Spending is further under plan than is allowed.
attention-reason-budget-total-differs = The budget lines do not add up to the grant.
attention-reason-posted-before-project = Posted on { $date }, before the project period.
attention-reason-posted-after-project = Posted on { $date }, after the project period.
attention-reason-missing-budget-line = Posted on { $date } without a budget line.
attention-reason-unknown-budget-line = Posted on { $date } on a line that is not in the budget.
attention-reason-unknown-exchange-rate = Posted on { $date } in a currency that has no rate for that day.
attention-reason-unknown-budget-rate = The budget of the period from { $date } is in a currency that has no rate for that day.
attention-reason-old-commitment = Committed on { $date } and still open. Has it been paid, or should it be released?
attention-reason-unknown-expense-status = Posted on { $date }, but neither as spent nor as committed.

overview-map-title = The agreements on the map
overview-map-takeaway = { $danish_place_count ->
    [0] Past and present agreements link Danish parties without a known place with
    [one] Past and present agreements link one Danish place with
   *[other] Past and present agreements link { $danish_place_count } Danish places with
} { $chinese_place_count ->
    [one] one Chinese place
   *[other] { $chinese_place_count } Chinese places
}.{ $reader ->
    [guest] {""}
   *[desk] {" "}{ $arc_count ->
        [one] { $warm_arc_count ->
            [0] Contact is not “within the target”.
           *[other] Contact is “within the target”.
        }
       *[other] { $warm_arc_count ->
            [0] { $arc_count ->
                [2] On neither of the two links is contact “within the target”.
               *[other] On none of the { $arc_count } links is contact “within the target”.
            }
            [one] On one of the { $arc_count } links, contact is “within the target”.
           *[other] { $all ->
                [yes] On { $arc_count ->
                    [2] both
                   *[other] all { $arc_count }
                } links, contact is “within the target”.
               *[no] On { $warm_arc_count } of the { $arc_count } links, contact is “within the target”.
            }
        }
    }
}
overview-map-nothing = No agreement has a known place on both sides.
overview-map-alt = Small map of China: provinces shaded by agreements in force, places marked by contact. { $takeaway }
overview-link-map-large = Open the large map

overview-latest-title = Latest activities
overview-latest-none = No activities were held before the as-of date.
overview-next-title = What happens next
overview-next-takeaway = { $count ->
    [unknown] Plans at that time are not known.
    [0] Nothing is planned for the next 90 days.
    [one] One item is planned or falls due in the next 90 days.
   *[other] { $count } items are planned or fall due in the next 90 days.
}
overview-due-next-step = Next step
overview-due-milestone = Milestone
overview-due-activity = Activity
overview-due-expiry = Expiry
overview-due-in = { $count ->
    [0] today
   *[other] in { DAYS($count) }
}

overview-changes-title = Changes in the data
overview-changes-takeaway = { $first ->
    [yes] The data was first loaded on { DAY($date, form: "long") } at { $time }{ $number ->
        [0] .
       *[other] : { $number ->
            [one] one row
           *[other] { $number } different rows
        } from { $sources ->
            [one] one kind
           *[other] { $sources } kinds
        } of export.
    }
   *[no] { $state ->
        [none] The latest load, on { DAY($date, form: "long") } at { $time }, changed nothing.
       *[some] The latest load was on { DAY($date, form: "long") } at { $time }. Rows added: { $added }; changed: { $changed }; removed: { $removed }.
    }
}
overview-changes-since = { $loads ->
    [0] Nothing has been loaded since { DAY($date, form: "long") }.
   *[other] { $loads ->
        [one] One load
       *[other] { $loads } loads
    } since { DAY($date, form: "long") }{ $state ->
        [none] {" "}changed nothing.
       *[some] . Rows added: { $added }; changed: { $changed }; removed: { $removed }.
    }
}
overview-changes-from = Changes since
overview-changes-from-help = Choose a day to see what all loads from that day on have changed. Left empty: the latest load only.
overview-changes-none = Nothing has been loaded yet.
overview-changes-values = What was changed or removed
overview-change-added = added
overview-change-changed = changed
overview-change-removed = removed

overview-empty = There are neither agreements nor activities with these filters.

overview-part-label = Show
overview-part-act = To do
overview-part-next = The next 90 days
overview-part-changes = New in the data
