# Actions: what to do, why, who does it, where and by when; and the notes on them.

actions-title = What to do
actions-order = First what is late, then what is due within a week, then the rest. In each group red comes first, then amber, then green, and within each colour what is longest overdue is at the top.
actions-group = { $when ->
    [late] Late ({ $count })
    [week] Within a week ({ $count })
   *[later] Later or without a deadline ({ $count })
}
actions-table = { $count ->
    [0] Snoozed actions as a table
    [one] The action as a table
    [2] Both actions as a table
   *[other] All { $count } actions as a table
}
actions-takeaway = { $action_count ->
    [0] Nothing to do in the next 30 days.
    [one] One action{ $action_red_count ->
        [0] .
       *[other] , and it is urgent.
    }
   *[other] { $action_count } actions, { $action_red_count ->
        [0] none of them urgent.
        [one] one of them urgent.
       *[other] { $action_red_count } of them urgent.
    }
}

action-kind-answer = Answer
action-kind-decision = Carry out a decision
action-kind-remind = Remind the owner
action-kind-file = Look at a waiting file
action-kind-warm-up = Make contact
action-kind-step = Next step
action-kind-milestone = Milestone
action-kind-activity = Activity
action-kind-renew = Renew or end
action-kind-find = Find a contact person
action-kind-settle = Review old challenges
action-kind-talk = Resume the dialogue
action-kind-ask-company = Ask companies
action-kind-check = Correct data
action-kind-money = Money
action-when-late = late
action-when-week = within a week
action-when-later = later
action-state-open = open
action-state-snoozed = snoozed
action-state-done = finished

action-line = { $severity } · { $title }
action-title = { $kind }: { $subject }
action-title-remind-own = Return the form with your own data
action-title-find = { $whose ->
    [own] { $kind }: { $count ->
        [one] { $count } challenge
       *[other] { $count } challenges
    } that your own agreements give access to
    [others] { $kind }: { $count ->
        [one] { $count } challenge
       *[other] { $count } challenges
    } that { SHOWN($party, form: "within") } can ask about
   *[unknown] { $kind }: { $count ->
        [one] { $count } challenge without a Danish agreement near it
       *[other] { $count } challenges without a Danish agreement near them
    }
}
action-title-settle = { $kind }: { $count } without news for years
action-title-talk = { $kind }: { $owner }, { $count } challenges
action-title-together = { $kind }: { $count } agreements{ $parties ->
    [one] {""}
   *[other] {" "}of { $parties } parties
}{ $placed ->
    [yes] {" "}in { LIST($provinces) }
   *[no] {""}
}{ $parties ->
    [one] , { $party }
   *[other] {""}
}
action-title-journey = Journey to { LIST($provinces) }: { $count } relations{ $parties ->
    [one] , { $party }
   *[other] {" "}of { $parties } parties
}
action-share = { $whose ->
    [own] Of these, yours
   *[others] In the selection
}: { $more ->
    [0] { LIST($names) }
   *[other] { LIST($names, form: "commas") } and { $more } more
}
action-why-together = { $cold ->
    [0] { $unmet ->
        [one] One agreement has
       *[other] { $unmet } agreements have
    } never had contact.
    [one] One agreement is cold{ $unmet ->
        [0] .
        [one] , and one has never had contact.
       *[other] , and { $unmet } have never had contact.
    }
   *[other] { $cold } agreements are cold{ $unmet ->
        [0] .
        [one] , and one has never had contact.
       *[other] , and { $unmet } have never had contact.
    }
} Begin with “{ $first }”. { $why }
action-why-find = { $count } open challenges name no owner, contact person or agreement. The newest is “{ $first }”.
action-why-settle = Nothing has been heard of { $count ->
    [one] one open challenge for years: “{ $first }”.
   *[other] { $count } open challenges for years. The newest is “{ $first }”.
}
action-why-talk = Nothing has been heard of { $count } of the owner’s open challenges within the limit. The newest is “{ $first }”.
action-why-decision = The board has decided on this.
action-why-remind = The form for checking the data was due back on { $date }.
action-why-file = The file is in the watched folder and is waiting for a decision.
action-do-warm-up-join = { $whose ->
    [own] Use your own journey to { $province }
    [party] Use the party’s own journey to { $province }
    [others] Join { SHOWN($parties, form: "within") } on the journey to { $province }
   *[unknown] Join the journey to { $province }
}{ $exact ->
    [yes] {" "}on { $date }
   *[no] {" "}in { $date }
}, or call beforehand.
action-do-warm-up-journey = { $count ->
    [one] Make a journey, { $days }.
    [2] Make one joint journey, { $days }, for both relations.
   *[other] Make one joint journey, { $days }, for all { $count } relations.
} { $paid }
action-do-warm-up-several = Call, write to or hold a video meeting with each of them{ $known ->
    [yes] , beginning with { SHOWN($party, form: "within") }.
   *[no] .
}
action-do-warm-up-call = { $known ->
    [yes] Call or write to { SHOWN($party, form: "within") }.
   *[no] Call or write to the party.
}
action-do-answer = Answer today, and record the date of the answer.
action-do-decision = Carry out the decision, and finish the action with a note.
action-do-remind = { $whose ->
    [own] Fill in the form, and send it back.
   *[others] Call or write, and ask for the form; a new one can be made under “Ask the owners” on the Data page.
}
action-do-file = The Data page shows what is wrong, or asks. Answer there; an export can also be corrected in the marked workbook beside the file.
action-do-step = { $when ->
    [late] Take the step now, or agree on a new date.
   *[ahead] Take the step before the deadline.
}
action-do-milestone = { $when ->
    [late] Have it confirmed as reached, or agree on a new deadline.
   *[ahead] { $whose ->
        [own] Follow up before the deadline.
       *[others] Follow up with the party before the deadline.
    }
}
action-do-activity = { $when ->
    [late] Report it as held or cancelled.
   *[ahead] Prepare it, and confirm who takes part.
}
action-do-find = { $whose ->
    [own] Find out through your Chinese partner who owns the { $count ->
        [one] problem
       *[other] problems
    }, and enter the owner and contact person in the list of challenges.
    [others] Ask { SHOWN($party, form: "within") } who owns the { $count ->
        [one] problem
       *[other] problems
    }, and enter the owner and contact person in the list of challenges.
   *[unknown] Find the { $count ->
        [one] owner
       *[other] owners
    } through the embassy or a Danish party in the province, and enter the owner and contact person in the list of challenges.
}
action-do-settle = { $count ->
    [one] Find out whether it is still relevant; if not, mark it as lost in the list of challenges.
   *[other] Go through them, and mark those that are no longer relevant as lost in the list of challenges.
}
action-do-talk = { $whose ->
    [others] Call or write to the owner, preferably together with { SHOWN($party, form: "within") }, and log the contact on the challenge.
   *[own] Call or write to the owner, and log the contact on the challenge.
}
action-do-renew = { $whose ->
    [own] Decide whether the agreement is to be renewed, and who will see to it.
   *[others] Ask the party whether the agreement is to be renewed, and who will see to it.
}
action-do-check = Have the status or date confirmed, and correct the export.
action-do-money = { $about ->
    [line] Explain the deviation in a note, or move part of the budget.
    [rate] Add the missing rate to the exchange rates, and load them again.
   *[voucher] Correct the voucher in the accounts, and load the export again.
}
action-between = { $danish } – { $chinese }
action-who = Responsible: { $name }
action-by = { $state ->
    [today] due today
    [ahead] due { $date } ({ DAYS($days, form: "ahead") })
   *[past] was due { $date } ({ DAYS($days) } ago)
}

action-gone = This is done: the data no longer calls for it.
action-open-agreement = Open the agreement
action-open-challenge = Open the challenge
action-open-challenges = See the challenges
action-open-budget = See the budget
action-open-data = Open the Data page
action-open-companies = See the companies
action-title-ask-company = { $count ->
    [one] Ask one company for what is missing
   *[other] Ask { $count } companies for what is missing
}
action-why-ask-company = A CVR number is missing, protection against advertising is not stated, or an interest is older than two years or undated.
action-do-ask-company = Send a form from “Gaps” on the Companies page, or look in the CVR register.
action-note = What came of it?
action-note-example = e.g. spoke with Wang, new date in May
action-finish = Finish
action-until = Snooze until
action-snooze = Snooze
action-assignee = Who will take it on?
action-assignee-example = Enter a name
action-seat = Who wants to come along?
action-seat-example = Choose or enter a party or company
action-seat-ask = Ask for a seat
action-no-seat = Enter who wants to come along.
action-assign = Assign
action-reopen = Back on the list
action-undo = Undo
action-no-assignee = Enter who will take it on.
action-last = Noted: { $title }
action-stands-done = Finished on { DAY($until) } by { $author }.
action-stands-snoozed = Snoozed until { DAY($until) } by { $author }.
action-entry-assigned = { DAY($date) }: { $author } gave it to { $assignee }.
action-entry-seated = { DAY($date) }: { $author } asked for a seat for { $assignee }.
action-entry-snoozed = { DAY($date) }: { $author } snoozed it until { DAY($until) }.
action-entry-done = { DAY($date) }: { $author } finished it.
action-entry-reopened = { DAY($date) }: { $author } put it back on the list.
action-entry-undone = { DAY($date) }: { $author } undid that.
