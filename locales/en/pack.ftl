# The board report: PDF, PowerPoint and Excel.

pack-kicker = { $app }
pack-title = Board report
pack-title-guest = Cooperation between Denmark and China
pack-illustrative = invented
pack-partly-illustrative = partly invented
pack-and-more = { LIST($names, form: "commas") } and { $count } more
pack-origin-data = From the figures
pack-origin-desk = From the { $desk }, { DAY($date, form: "long") }
pack-page = Page { $page } of { $pages }
pack-continued = { $count ->
    [one] One more row is not shown here.
   *[other] { $count } more rows are not shown here.
}

# Traffic lights

pack-light-overall = Overall
pack-light-economy = Finances
pack-light-relations = Relations
pack-light-deliveries = Deliverables
pack-light-overall-verdict = { $severity ->
    [red] { $count ->
        [one] The light for { $names } is red.
       *[other] The lights for { $names } are red.
    }
    [amber] { $count ->
        [one] The light for { $names } is amber.
       *[other] The lights for { $names } are amber.
    }
    [green] Everything is within what was agreed.
   *[none] There are no figures to judge by yet.
}
pack-light-overall-rule = The worst of the three lights.
pack-light-economy-verdict = { PERCENT($percent, decimals: 1) } of the grant has been spent and { PERCENT($elapsed, decimals: 1) } of the time has passed. { $count ->
    [0] The rule checks found nothing
    [one] The rule checks have one finding
   *[other] The rule checks have { $count } findings
}{ $outlook ->
    [over] , and the forecast ends above the grant.
    [may_exceed] , and the forecast may end above the grant.
    [unused] , but according to the forecast, money will be left over.
    [within] , and the forecast ends within the grant.
   *[unknown] . There is too little data for a forecast.
}
pack-light-economy-why = { $severity ->
    [red] Red: { $names }.
   *[amber] Amber: { $names }.
}
pack-light-economy-kind = { $count ->
    [one] { $name }
   *[other] { $name } ({ $count })
}
pack-light-economy-nothing = There are neither budget lines nor vouchers.
pack-light-economy-rule = Red when a line or a funding source is more than { $over }% over, a voucher cannot be counted, or the forecast exceeds the grant. Amber for smaller overspending, when commitments do not fit in the budget, for spending more than { $under }% under plan, and when the forecast may exceed the grant or leaves more than { $unused }% unused.
pack-light-relations-verdict = { $count ->
    [0] { $whole ->
        [0] No agreement is in force.
        [one] The one agreement in force has had contact in time.
        [2] Both agreements in force have had contact in time.
       *[other] All { $whole } agreements in force have had contact in time.
    }
    [one] { $whole ->
        [one] The one agreement in force has not had contact in time
       *[other] One of { $whole } agreements in force has not had contact in time
    }
   *[other] { $all ->
        [yes] { $whole ->
            [2] Neither of the two agreements in force has had contact in time
           *[other] None of the { $whole } agreements in force has had contact in time
        }
       *[no] { $count } of { $whole } agreements in force have not had contact in time
    }
}{ $count ->
    [0] {""}
   *[other] { $whole ->
        [one] { $red ->
            [0] : there has never been contact.
           *[other] : it is cold.
        }
       *[other] : { $red ->
            [0] {""}
           *[other] { $red } cold
        }{ $never ->
            [0] {""}
           *[other] { $red ->
                [0] {""}
               *[other] {" "}and{" "}
            }{ $never } without any contact
        }.
    }
}
pack-light-relations-nothing = No agreement is in force.
pack-light-relations-rule = Amber when more than { $amber }% of the agreements in force have not had contact in time, red above { $red }%.
pack-light-deliveries-verdict = { $done ->
    [0] No milestone has been reached.
    [one] One milestone has been reached.
   *[other] { $done } milestones have been reached.
} { $late ->
    [0] No milestone, promise or activity is past its deadline
    [one] One deadline has passed
   *[other] { $late } deadlines have passed
}{ $waiting ->
    [0] .
    [one] , and one inquiry is unanswered.
   *[other] , and { $waiting } inquiries are unanswered.
}
pack-light-deliveries-nothing = No milestone has been reached or is overdue.
pack-light-deliveries-rule = Amber when the deadline of a milestone, a promise or an activity has passed, or an inquiry is unanswered; red when more than { $late }% of the milestones that should have been reached have not been.
pack-annex = Appendix
pack-agenda = The board must decide
pack-agenda-choice = { $first ->
    [yes] { $number }. { $title } (recommended)
   *[no] { $number }. { $title }
}
pack-agenda-message = { $count ->
    [0] The board has nothing to decide
    [one] The board must decide on one issue
   *[other] The board must decide on { $count } issues
}
pack-journeys-sum = { $is_any ->
    [yes] { $of ->
        [line] The desk has { MONEY($money) } for new journeys: what is available on { LIST($lines) } and is not expected to be spent.
       *[grant] The desk has { MONEY($money) } for new journeys: the part of the grant that is not expected to be spent. The budget has no line for journeys.
    } The recommendations use { MONEY($taken) } of it; { MONEY($left) } is left.
   *[no] { $of ->
        [line] The desk has no money for new journeys: on { LIST($lines) } or in the grant as a whole, everything is spent, committed or expected to be spent.
       *[grant] The desk has no money for new journeys: the whole grant is spent, committed or expected to be spent.
    }
}
pack-journeys-after = { $is_any ->
    [yes] The recommendation uses { MONEY($taken) } of the money for new journeys and leaves { MONEY($left) } for the issues that follow
   *[no] The recommendation needs no new journey; { MONEY($left) } is left for the issues that follow
}

# First page

pack-figure-spent-note = { PERCENT($percent, decimals: 1) } of { MONEY($budget) }
pack-figure-spent-narrowed = vouchers that match the filters
pack-figure-available-note = { MONEY($amount) } is committed
pack-against = { $number } on { $date }

pack-since-report = Since the last report ({ DAY($date, form: "long") })
pack-since-period = Since { DAY($date, form: "long") }
pack-since-nothing = Nothing new has been recorded.
pack-since-held = { $count ->
    [one] There was one contact: { $names }.
   *[other] There were { $count } contacts: { $names }.
}
pack-since-reached = { $count ->
    [one] One milestone was reached: { $names }.
   *[other] { $count } milestones were reached: { $names }.
}
pack-since-signed = { $count ->
    [one] One agreement was signed: { $names }.
   *[other] { $count } agreements were signed: { $names }.
}
pack-since-ended = { $count ->
    [one] One agreement expired: { $names }.
   *[other] { $count } agreements expired: { $names }.
}
pack-since-cold = { $count ->
    [one] One relation went cold: { $names }.
   *[other] { $count } relations went cold: { $names }.
}
pack-since-spent = { MONEY($amount) } was spent.
pack-ahead = The next three months
pack-ahead-item = { $date }: { $subject } ({ $kind }).
pack-ahead-more = { $count ->
    [one] One more item has a date within the three months.
   *[other] { $count } more items have dates within the three months.
}
pack-ahead-cooling = { $count ->
    [one] One relation goes cold unless contact is made: { $names }.
   *[other] { $count } relations go cold unless contact is made: { $names }.
}
pack-ahead-nothing = Nothing has a date in the next three months: no meeting, milestone or expiry.
pack-ahead-unknown = Plans at that time are not known: all exports with plans are newer than the as-of date.
pack-problem = The main problem
pack-problem-is = { $title }.
pack-problem-nothing = The figures show no problem, and no risks have been entered.

# Progress

pack-progress = Progress
pack-progress-nothing = There are neither agreements nor activities.
pack-progress-presence = { $whole ->
    [0] No agreement is in force.
    [one] The one agreement in force { $green ->
        [one] is “within the target”.
       *[other] { $amber ->
            [one] is nearing the limit of its contact interval.
           *[other] { $new ->
                [one] is new and still without contact.
               *[other] { $red ->
                    [one] is cold.
                   *[other] has never had a recorded contact.
                }
            }
        }
    }
   *[other] Of { $whole } agreements in force, { $green ->
        [0] none is
        [one] one is
       *[other] { $green } are
    } “within the target” and { $red ->
        [0] none is cold
        [one] one is cold
       *[other] { $red } are cold
    }. In addition, { $amber ->
        [0] none is
        [one] one is
       *[other] { $amber } are
    } nearing the limit, { $new ->
        [0] none is new and
        [one] one is new and
       *[other] { $new } are new and
    } still without contact, and { $never ->
        [0] none has gone beyond its interval without any contact.
        [one] one has never had a recorded contact.
       *[other] { $never } have never had a recorded contact.
    }
}
pack-progress-contacts = { $count ->
    [0] { $side ->
        [same] No contacts in the last 24 months.
       *[fewer] No contacts in the last 12 months, { $before } the year before.
    }
    [one] One contact in the last 12 months, { $before ->
        [0] none
       *[other] { $before }
    } the year before.
   *[other] { $count } contacts in the last 12 months, { $side ->
        [same] as many as the year before.
       *[other] { $before ->
            [0] none
           *[other] { $before }
        } the year before.
    }
}
pack-map = Where there is cooperation
pack-map-alt = Map of China with the provinces shaded by agreements and lines to Denmark. { $takeaway }
pack-indicators = Key figures then and now
pack-in-days = { $what } (days)
pack-column-change = Change
pack-quarters = Contacts by quarter
pack-quarters-series = Contacts
pack-quarters-takeaway = { $count ->
    [0] There was no contact in the quarters shown.
   *[other] Most in { $quarter } ({ $count }); { $last ->
        [0] none
       *[other] { $last }
    } in { $latest }.
}
pack-quarters-nothing = There has been no contact yet.
pack-quarters-alt = Columns with the number of contacts by quarter. { $takeaway }
pack-presence = Contact in the agreements in force
pack-timeline = Agreements and activities
pack-timeline-takeaway = { $count ->
    [one] { $whole ->
        [one] The one agreement in force has activities or milestones in the time shown.
       *[other] One of { $whole } agreements in force has activities or milestones in the time shown.
    }
   *[other] { $all ->
        [yes] { $whole ->
            [2] Both
           *[other] All { $whole }
        }
       *[no] { $count } of { $whole }
    } agreements in force have activities or milestones in the time shown.
}
pack-timeline-note = The { $count } with the most activity are shown.
pack-timeline-nothing = No agreement in force has activities or milestones around the as-of date.
pack-timeline-alt = Timeline with agreements as bars and activities as marks. { $takeaway }

# Economy

pack-effect = Effect
effect-sides-title = Before, during and after the project
outcomes-title = Outcomes
pack-effect-outcomes-message = { $count ->
    [0] No outcome has a stated type
    [one] One outcome has a stated type
   *[other] { $count } outcomes have a stated type
}
pack-sheet-effect-sides = Effect
pack-sheet-effect-outcomes = Outcomes

pack-economy = Finances
pack-grant-narrowed = The budget is not split by province, theme or party. The table has only the vouchers that match the filters.
pack-curve = Spending against plan, and where it ends
pack-curve-committed = Spent and committed
pack-curve-budget = Grant
pack-curve-likely = Forecast
pack-curve-low = Forecast, low
pack-curve-high = Forecast, high
pack-curve-alt = Chart of planned and actual spending with forecast. { $takeaway }
pack-forecast = { $state ->
    [ended] { $open ->
        [yes] { $side ->
            [over] Spent and committed exceed the grant by { MONEY($unused) }.
           *[under] { MONEY($unused) } of the grant is neither spent nor committed.
        } The project ended on { DAY($date, form: "long") } with { MONEY($spent) } spent and { MONEY($committed) } committed.
       *[no] { $side ->
            [over] The spending exceeds the grant by { MONEY($unused) }.
           *[under] { MONEY($unused) } of the grant is unspent.
        } The project ended on { DAY($date, form: "long") } with { MONEY($spent) } spent.
    }
   *[other] { $side ->
        [over] The spending is expected to exceed the grant by { MONEY($unused) }.
       *[under] { MONEY($unused) } of the grant is not expected to be spent.
    } The forecast for { DAY($date, form: "long") } is { MONEY($likely) } (between { MONEY($low) } and { MONEY($high) }).
}
pack-forecast-unknown = There is too little data for a forecast.
pack-lines = Budget, spent and committed by budget line

# For decision

pack-issues = For decision
pack-issues-nothing = Nothing needs a decision by the board: no issue has been written, and the figures raise none.
pack-decide-by = To be decided before { DAY($date, form: "long") }
pack-option-label = Option { $number }
pack-option-recommended = recommended
pack-follow-ups = Follow-up on decisions
pack-follow-ups-nothing = None of the board’s decisions is waiting to be carried out.
pack-follow-ups-message = { $count ->
    [0] All of the board’s decisions have been carried out
    [one] One decision is waiting to be carried out
   *[other] { $count } decisions are waiting to be carried out
}{ $late ->
    [0] {""}
    [one] , and one deadline has passed
   *[other] , and { $late } deadlines have passed
}
pack-follow-up-open = waiting
pack-follow-up-late = the deadline has passed
pack-follow-up-done = { $noted ->
    [yes] done { DAY($date, form: "long") }: { $note }
   *[no] done { DAY($date, form: "long") }
}
pack-column-outcome = Decision
pack-column-decided = Decided
pack-column-responsible = Responsible
pack-column-due = Deadline

pack-issue-cold = { $count ->
    [one] { $whole ->
        [one] The one agreement in force is cold. What should happen to it?
       *[other] One of { $whole } agreements in force is cold. What should happen to it?
    }
   *[other] { $all ->
        [yes] { $whole ->
            [2] Both
           *[other] All { $whole }
        } agreements in force are cold. Which should be kept alive?
       *[no] { $count } of { $whole } agreements in force are cold. Which should be kept alive?
    }
}
pack-issue-cold-text = Gone cold: { $names }. { $never ->
    [0] {""}
    [one] The options also count the one agreement that has never had contact.{" "}
   *[other] The options also count the { $never } agreements that have never had contact.{" "}
}{ $provinces ->
    [0] The province is not known.
    [one] { $unplaced ->
        [0] One province is affected.
       *[other] One province is affected, along with agreements without a known province.
    }
   *[other] { $unplaced ->
        [0] They are in { $provinces } provinces.
       *[other] They are in { $provinces } provinces or have no known province.
    }
} A journey to a province is estimated at { MONEY($trip) }{ $known ->
    [over] . There is a shortfall of { MONEY($lacking) } on { LIST($lines) }; according to the forecast, { MONEY($left) } is available for new journeys.
    [line] . { MONEY($available) } is available on { LIST($lines) }; according to the forecast, { MONEY($left) } is available for new journeys.
    [grant] . The budget has no line for journeys; according to the forecast, { MONEY($left) } of the whole grant is available for new journeys.
    [late] {" "}and must be decided on { $weeks } weeks ahead: the project does not have that long left.
   *[no] .
}
pack-option-plan = { $journeys ->
    [0] { $met ->
        [one] Hold a video meeting
       *[other] Hold { $met } video meetings
    }
    [one] Make one journey for { MONEY($cost) }
   *[other] Make { $journeys } journeys for { MONEY($cost) }
}{ $journeys ->
    [0] {""}
   *[other] { $met ->
        [0] {""}
        [one] {" "}and hold a video meeting
       *[other] {" "}and hold { $met } video meetings
    }
}
pack-option-plan-short = That is { MONEY($short) } more than there is for new journeys.
pack-option-rest = { $count ->
    [one] Leave it dormant
   *[other] Leave them dormant
}
pack-option-rest-then = Costs nothing now. { $count ->
    [one] The relation stays cold, and the Danish party is told{ $ending ->
        [0] .
       *[other] ; the agreement expires within a year.
    }
   *[other] The { $count } relations stay cold, and the Danish parties are told{ $ending ->
        [0] .
        [one] ; one of the agreements expires within a year.
       *[other] ; { $ending } of the agreements expire within a year.
    }
}
pack-option-hand-over = { $count ->
    [one] Hand it over to its Danish parties
   *[other] Hand them over to the Danish parties
}
pack-option-hand-over-then = The project has too few weeks left. Each party is told in writing what has been done and what remains, and follows up itself.

pack-issue-expiring = { $count ->
    [one] One agreement expires within half a year. Should it be renewed?
   *[other] { $count } agreements expire within half a year. Should they be renewed?
}
pack-issue-expiring-text = { $count ->
    [one] { $names } expires on { DAY($date, form: "long") }.
   *[other] This concerns { $names }. The first expires on { DAY($date, form: "long") }.
}
pack-option-renew = Renew before { DAY($date, form: "long") }
pack-option-renew-then = { $cold ->
    [0] Contact is up to date, so the renewal can be agreed at the next meeting.
    [one] { $count ->
        [one] It has not had contact in time: contact must be resumed before there can be talks.
       *[other] One of them has not had contact in time: contact must be resumed before there can be talks.
    }
   *[other] { $cold } of them have not had contact in time: contact must be resumed before there can be talks.
}
pack-option-lapse = { $count ->
    [one] Let it lapse
   *[other] Let them lapse
}
pack-option-lapse-then = { $left ->
    [0] No agreement in force remains
    [one] One agreement in force remains
   *[other] { $left } agreements in force remain
}, compared with { $whole } now. { $held ->
    [0] There is no recorded contact to build on
    [one] That ends cooperation that has had one contact so far
   *[other] That ends cooperation that has had { $held } contacts so far
}{ $milestones ->
    [0] .
    [one] , and one milestone has not been reached.
   *[other] , and { $milestones } milestones have not been reached.
}

pack-issue-lines = { $lines ->
    [0] { $sources } must pay { MONEY($amount) } more than was granted. Who covers it?
    [one] With its commitments, { $names } is { MONEY($amount) } over budget. How should the overspending be covered?
   *[other] With their commitments, { $lines } budget lines are { MONEY($amount) } over budget. How should the overspending be covered?
}
pack-issue-lines-text = Spent and committed beyond the budget: { $parts }.
pack-over-part = { $name } { MONEY($amount) }
pack-over-source = the funding source { $name } { MONEY($amount) }
pack-option-cover = { $how ->
    [move] Move { MONEY($moved) } between the lines
    [bear] Let { $bearers } pay { MONEY($borne) }
   *[both] Move { MONEY($moved) } between the lines, and let { $bearers } pay { MONEY($borne) }
}
pack-move-part = { MONEY($amount) } from { $line }
pack-cover-moved = Within { $source }, move { $parts }.
pack-cover-lines = { $enough ->
    [yes] The lines then stay within their budgets.
   *[no] No line can spare more: { MONEY($left) } is still missing on the lines.
}
pack-bear-part = { $source } pays { $whole ->
    [yes] all of it
   *[no] { MONEY($amount) } of it
}
pack-cover-source = { $source } is still { MONEY($amount) } over{ $enough ->
    [nothing] , and no other source has money left.
    [yes] ; { $bearers }, and the source is then within its share.
   *[no] ; { $bearers }, and { MONEY($left) } is still missing.
}
pack-cover-rules = { $known ->
    [yes] According to the forecast, the lines can spare it.
   *[no] {""}
} The move must keep to the rules of the grant.
pack-option-stop = Stop spending on the overspent lines
pack-option-stop-then = The overspending of { MONEY($amount) } remains but does not grow.
pack-option-apply = Apply for { MONEY($amount) } more
pack-option-apply-then = { $covers ->
    [some] The desk cannot cover all of it, so the funder or the parties must contribute.
   *[nothing] Neither lines nor sources have money to spare, so it must be covered from outside.
}

pack-issue-unused = { MONEY($unused) } of the grant is likely to be left over. Should it be spent?
pack-issue-unused-text = The forecast for { DAY($date, form: "long") } is { MONEY($likely) } of { MONEY($grant) }: { PERCENT($percent, decimals: 1) } will not be spent.
pack-option-spend = Spend it on the relations
pack-option-spend-then = Then { MONEY($needed) } per month must be spent, compared with { MONEY($pace) } recently. There is { MONEY($left) } for new journeys: { $count ->
    [0] that does not pay for one, so money must be moved to the line.
    [one] that pays for one journey.
   *[other] that pays for { $count } journeys.
}
pack-option-give-back = Return the amount now
pack-option-give-back-then = The funder can use { MONEY($unused) } elsewhere, and the desk carries on as now.

pack-issue-milestones = { $count ->
    [one] One milestone is overdue. Should it have a new date?
   *[other] { $count } milestones are overdue. Should they have new dates?
}
pack-issue-milestones-text = { $count ->
    [one] Overdue: { $name } ({ $date }).
   *[other] Overdue: { $names }.
}
pack-milestone-due = { $name } ({ $date })
pack-option-new-day = { $count ->
    [one] Agree on a new date before { DAY($date, form: "long") }
   *[other] Agree on new dates before { DAY($date, form: "long") }
}
pack-option-new-day-then = { $count ->
    [one] The milestone is kept and gets a person responsible and a new date, which the next report follows up.
   *[other] The milestones are kept, and each gets a person responsible and a new date, which the next report follows up.
}
pack-option-drop = { $count ->
    [one] Drop it
   *[other] Drop them
}
pack-option-drop-then = { $done ->
    [0] No milestone has been reached
    [one] One other milestone has been reached
   *[other] { $done } other milestones have been reached
}, and the parties are told that { $count ->
    [one] the overdue one has been dropped.
   *[other] the { $count } overdue ones have been dropped.
}

pack-issue-never = { $count ->
    [one] One agreement in force has no recorded contact. Is it alive?
   *[other] { $count } agreements in force have no recorded contact. Are they alive?
}
pack-issue-never-text = Without a recorded contact: { $names }.
pack-option-ask = Ask the Danish parties before { DAY($date, form: "long") }
pack-option-ask-then = Contacts not recorded before are included in the next report. Agreements for which no contact turns up are visited or ended.
pack-option-close = { $count ->
    [one] Take it out of the register
   *[other] Take them out of the register
}
pack-option-close-then = { $left ->
    [0] No agreement in force remains
    [one] One agreement in force remains
   *[other] { $left } agreements in force remain
}, compared with { $whole } now; the desk follows up on those that are in use.

# Changes

pack-changes = Changes since the last report
pack-changes-period = Changes in the period
pack-changes-since = Counted from the last report, as of { DAY($date, form: "long") }.
pack-changes-first = No earlier report has been issued to the same readers with the same filters, so changes are counted from { DAY($date, form: "long") }.
pack-events = What has happened
pack-events-message = { $count ->
    [one] One event since { DAY($date, form: "long") }
   *[other] { $count } events since { DAY($date, form: "long") }
}
pack-event-activity = Activity
pack-event-milestone = Milestone reached
pack-event-signed = Agreement signed
pack-event-ended = Agreement expired
pack-event-cold = Relation went cold
pack-column-origin = Source
pack-column-date = Date
pack-column-party = Danish party
# Risks

pack-risks = The largest risks
pack-risks-message = The largest risk is { $score } out of 25: { $title }
pack-risks-rule = Risk is likelihood times impact, each from 1 to 5. For risks from the figures: it has happened = 5, it comes within 30, 90 or 365 days = 4, 3 or 2. It affects more than 25, 10, 5 or 2% of the whole = 5, 4, 3 or 2. Red from 15, amber from 8.
pack-risks-economy = { $count ->
    [one] One financial risk is assessed by the same rule but is too small for the list (risk { $score }): { $names }.
   *[other] { $count } financial risks are assessed by the same rule but are too small for the list (risk { $score } at most): { $names }.
}
pack-risks-nothing = No risks have been entered, and the figures show none.
pack-risk-owner = Responsible: { $owner }.
pack-risk-no-response = No response has been entered.
pack-risk-advised = { $option } (recommended; see “For decision”).

pack-risk-cold = { $count ->
    [one] { $whole ->
        [one] The one agreement in force is cold
       *[other] One of { $whole } agreements in force is cold
    }
   *[other] { $all ->
        [yes] { $whole ->
            [2] Both
           *[other] All { $whole }
        } agreements in force are cold
       *[no] { $count } of { $whole } agreements in force are cold
    }
}
pack-risk-cold-text = { $count ->
    [one] { $names } has had no contact within its interval.
   *[other] They have had no contact within their intervals: { $names }.
}
pack-risk-cold-response = Decide what to keep alive.
pack-risk-never = { $count ->
    [one] { $whole ->
        [one] The one agreement in force has never had a recorded contact
       *[other] One of { $whole } agreements in force has never had a recorded contact
    }
   *[other] { $all ->
        [yes] { $whole ->
            [2] Neither of the two
           *[other] None of the { $whole }
        } agreements in force has ever had a recorded contact
       *[no] { $count } of { $whole } agreements in force have never had a recorded contact
    }
}
pack-risk-never-text = { $count ->
    [one] { $names } may exist only on paper.
   *[other] They may exist only on paper: { $names }.
}
pack-risk-never-response = Ask the Danish parties, and record the contacts that took place.
pack-risk-cooling = { $count ->
    [one] One relation goes cold within 30 days
   *[other] { $count } relations go cold within 30 days
}
pack-risk-cooling-text = { $count ->
    [one] { $names } goes cold on { DAY($date, form: "long") }, and no contact is planned before then.
   *[other] This concerns { $names }. The first goes cold on { DAY($date, form: "long") }, and no contact is planned before then.
}
pack-risk-cooling-response = Plan a meeting or a call before that day.
pack-risk-expiring = { $count ->
    [one] One agreement expires within a year
   *[other] { $count } agreements expire within a year
}
pack-risk-expiring-text = { $count ->
    [one] { $names } expires on { DAY($date, form: "long") }.
   *[other] This concerns { $names }. The first expires on { DAY($date, form: "long") }.
}
pack-risk-expiring-response = Decide in good time whether { $count ->
    [one] it is
   *[other] they are
} to be renewed.
pack-risk-conflict = { $count ->
    [one] One agreement has a status that does not fit its dates
   *[other] { $count } agreements have a status that does not fit their dates
}
pack-risk-conflict-text = { $count ->
    [one] { $names } may be counted wrongly.
   *[other] They may be counted wrongly: { $names }.
}
pack-risk-conflict-response = Correct the status or the date in the sheet.
pack-risk-milestones = { $count ->
    [one] { $whole ->
        [one] The one milestone that should have been reached is overdue
       *[other] One of { $whole } milestones that should have been reached is overdue
    }
   *[other] { $all ->
        [yes] { $whole ->
            [2] Both
           *[other] All { $whole }
        } milestones that should have been reached are overdue
       *[no] { $count } of { $whole } milestones that should have been reached are overdue
    }
}
pack-risk-milestones-text = This concerns { $names }.
pack-risk-milestones-response = { $count ->
    [one] Agree on a new date with the parties.
   *[other] Agree on new dates with the parties.
}
pack-risk-steps = { $count ->
    [one] One promise to a partner is overdue
   *[other] { $count } promises to partners are overdue
}
pack-risk-steps-text = This concerns { $names }.
pack-risk-steps-response = Keep { $count ->
    [one] it
   *[other] them
}, or agree on a new date.
pack-risk-visits = { $count ->
    [one] One planned activity is reported neither as held nor as cancelled
   *[other] { $count } planned activities are reported neither as held nor as cancelled
}
pack-risk-visits-text = A contact counts only when it is reported as held. This concerns { $names }.
pack-risk-visits-response = Report what happened.
pack-risk-inquiries = { $count ->
    [one] { $whole ->
        [one] The one inquiry is unanswered
       *[other] One of { $whole } inquiries is unanswered
    }
   *[other] { $all ->
        [yes] { $whole ->
            [2] Both
           *[other] All { $whole }
        } inquiries are unanswered
       *[no] { $count } of { $whole } inquiries are unanswered
    }
}
pack-risk-inquiries-text = This concerns { $names }.
pack-risk-inquiries-response = Answer, even if the answer is no.
pack-risk-line = { $line } is overspent by { MONEY($amount) }
pack-risk-line-text = Spent { MONEY($spent) } of { MONEY($limit) }. The overspending is { PERCENT($share, decimals: 1) } of the grant.
pack-risk-line-response = Move money from another line, or stop spending on this one.
pack-risk-source = { $source } is { MONEY($amount) } over its share of the grant
pack-risk-source-text = { $ordered ->
    [yes] Spent and committed { MONEY($spent) } of { MONEY($limit) }.
   *[no] Spent { MONEY($spent) } of { MONEY($limit) }.
}
pack-risk-source-response = { $ordered ->
    [yes] Move some commitments to a source with room, or cancel them.
   *[no] Move vouchers to a source with room, or find other cover.
}
pack-risk-plan = Spending is { MONEY($amount) } under plan
pack-risk-plan-text = Spent { MONEY($spent) } against { MONEY($limit) } planned.
pack-risk-plan-response = Bring forward what is planned, or return the money in time.
pack-risk-total = The budget lines differ from the grant by { MONEY($amount) }
pack-risk-total-text = The lines add up to { MONEY($spent) }; the grant is { MONEY($limit) }.
pack-risk-total-response = Correct the budget sheet.
pack-risk-vouchers = { $count ->
    [one] One voucher cannot be charged to the grant as it is
   *[other] { $count } vouchers cannot be charged to the grant as they are
}
pack-risk-vouchers-text = { $examples }
pack-risk-vouchers-response = Correct { $count ->
    [one] the voucher
   *[other] the vouchers
} in the accounts, or add the rate that is missing.
pack-risk-forecast-over = The forecast ends { MONEY($amount) } above the grant
pack-risk-forecast-over-text = Expected spending on { DAY($date, form: "long") }: { MONEY($landing) } of { MONEY($budget) }.
pack-risk-forecast-over-response = Cut what is not committed yet.
pack-risk-forecast-may-exceed = The forecast may end { MONEY($amount) } above the grant
pack-risk-forecast-may-exceed-text = The highest estimate for { DAY($date, form: "long") } is { MONEY($landing) } of { MONEY($budget) }.
pack-risk-forecast-may-exceed-response = Monitor spending every month, and commit nothing that is not covered.
pack-risk-forecast-unused = { MONEY($amount) } of the grant is not expected to be spent
pack-risk-forecast-unused-text = Expected spending on { DAY($date, form: "long") }: { MONEY($landing) } of { MONEY($budget) } ({ PERCENT($share, decimals: 1) } is left).
pack-risk-forecast-unused-response = To use it all, { MONEY($needed) } per month must be spent; recently it has been { MONEY($pace) }.
pack-risk-rejects = { $count ->
    [one] One of { $whole } rows of the exports was rejected
   *[other] { $count } of { $whole } rows of the exports were rejected
}
pack-risk-rejects-text = What was rejected is in none of the figures.
pack-risk-rejects-response = Correct what was rejected, as described on the Data page, and load again.

# Notes, definitions, data

pack-notes = Notes on the figures
pack-notes-message = { $count ->
    [one] One note explains the figures
   *[other] { $count } notes explain the figures
}
pack-notes-nothing = { $since ->
    [report] No notes on the figures have been written since the last report.
   *[first] No notes on the figures have been written.
}
pack-note-signed = { $narrowed ->
    [yes] { $author }, as of { DAY($date, form: "long") }, with filters
   *[no] { $author }, as of { DAY($date, form: "long") }
}
pack-figure-line = Budget line: { $line }
pack-figure-forecast = Forecast
pack-figure-other = A figure on screen
pack-definitions = How the figures are calculated
pack-definitions-message = { $count ->
    [one] One figure is calculated by a fixed rule
   *[other] The { $count } kinds of figure in the report are calculated by fixed rules
}
pack-freshness = Data by source
pack-freshness-nothing = No data is loaded.
pack-sheet-since-then = Since then
pack-since-then-message = { $count ->
    [one] One event
   *[other] { $count } events
} since then, as known today
pack-since-then-nothing = Later exports add nothing.
pack-about = Basis of the figures
pack-about-message = { $known ->
    [yes] The figures are as of { DAY($date, form: "long") }, from data as of { DAY($data, form: "long") }
   *[no] The figures are as of { DAY($date, form: "long") }
}
pack-about-period = Period
pack-about-against = Compared with
pack-about-recounted = Recount
pack-about-against-value = { $which ->
    [report] the last report, as of { DAY($date, form: "long") }
   *[period] the day before the period, { DAY($date, form: "long") }
}
pack-sample = Sample data: all amounts, and the rows marked “invented”, are there to show the report in use. Only the grant of { MONEY($grant, form: "exact") } is known.
pack-remark-illustrative = Rows marked “invented” are examples.

# Sheets and slides

pack-sheet-summary = Summary
pack-sheet-indicators = Key figures
pack-sheet-grant = Budget
pack-sheet-grant-parts = Budget by line and source
pack-sheet-grant-sources = Budget by source
pack-sheet-lines = Budget lines
pack-sheet-curve = Spending against plan
pack-sheet-quarters = Quarters
pack-sheet-presence = Contact
pack-sheet-timeline = Timeline
pack-sheet-issues = For decision
pack-sheet-follow-ups = Follow-up
pack-sheet-events = Events
pack-sheet-notes = Notes
pack-sheet-definitions = Definitions
pack-sheet-freshness = Data
pack-sheet-addresses = Rows behind the figures
pack-addresses-note = Each line is a row of the exports that the figure counts: file, sheet and row as Excel shows it. Underlined figures on the other sheets lead here.
pack-addresses-more = { $count ->
    [one] One more row did not fit on the sheet. Find it in the dashboard: click the figure.
   *[other] { $count } more rows did not fit on the sheet. Find them in the dashboard: click the figure.
}
pack-sheet-about = About
pack-column-value = Value
pack-column-against = Compared with
pack-column-part = Part
pack-column-words = Text
pack-column-issue = Issue
pack-column-background = Background
pack-column-option = Option
pack-column-consequence = Consequence
pack-column-cost = Cost (DKK)
pack-column-journeys = Money for new journeys
pack-column-priority = Priority
pack-column-name = Name
pack-column-signed = Written by
pack-column-agreement = Agreement
pack-column-start = Signed
pack-column-end = Expires
pack-column-mark = Mark
pack-continued-slide = { $title } ({ $page } of { $pages })
pack-economy-axis = DKK thousand

# The command line

pack-help = write the board report as PDF, PowerPoint or Excel
pack-help-since = as-of date of the last report, YYYY-MM-DD (default: the one issued last)
pack-help-format = pdf, pptx or xlsx (default: according to the file name)
pack-help-guest = for a Chinese partner: without money, owners, decisions, risks or notes
pack-help-output = the file to write (default: a name made from the date and language)
pack-step-gather = Asking for the figures …
pack-step-draw = Drawing map and charts …
pack-written = The board report as of { $date } has been written to { $file } in { NUMBER($seconds, decimals: 1) } seconds. Read it through, and issue it from the Board report page, so that “since the last report” counts from it.
pack-written-guest = The guest edition as of { $date } has been written to { $file } in { NUMBER($seconds, decimals: 1) } seconds. It holds nothing internal and can be sent to the partner.
pack-error-order = The period begins on { $first }, after the as-of date { $last }. Choose an earlier day with --from.
pack-error-records = Notes, risks and issued reports cannot be read: { $reason }. Check that the database in RECORDS is running, and try again.
pack-file-board = board
pack-file-guest = partner
pack-sheet-todo = Actions
pack-column-why = Why
pack-column-what = What to do
