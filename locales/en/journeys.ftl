# Journeys: what can be kept warm for an amount, and the papers of a journey.

journey-provinces = { LIST($provinces) }
journey-paid = { $how ->
    [free] Others have planned the journey, and it costs the project nothing.
    [shared] The project pays { MONEY($price) }{ $known ->
        [yes] {" "}from “{ $line }” ({ $source })
       *[no] , which the budget does not have
    }; the parties share the rest of the { MONEY($whole) }.
   *[alone] The project pays { MONEY($price) }{ $known ->
        [yes] {" "}from “{ $line }” ({ $source }).
       *[no] , which the budget does not have.
    }
}
journey-reason = Renews { $count ->
    [one] one relation
   *[other] { $count } relations
} of { $parties ->
    [one] one party
   *[other] { $parties } parties
}{ $count ->
    [one] : “{ $first }”
   *[other] ; the one with the highest vitality is “{ $first }”
}{ $expiring ->
    [0] .
    [one] ; one agreement expires soon.
   *[other] ; { $expiring } agreements expire soon.
} { $each ->
    [0] {""}
   *[other] That is { MONEY($each) } per relation.
} { $paid }
journeys-help = list the journeys and video meetings that keep the most relations alive for an amount
journeys-help-amount = the amount in kroner; without it, what the budget has left for journeys
journeys-help-source = the one funding source that may pay
journeys-error-amount = “{ $value }” is not an amount. Enter 25000 or 25000.00, for example.
journeys-error-source = The budget has no funding source “{ $value }”{ $any ->
    [yes] ; it has { LIST($names) }.
   *[no] .
}
journeys-left = According to the forecast, the budget has { MONEY($amount) } left for new journeys, and there { $weeks ->
    [0] are no weeks
    [one] is one week
   *[other] are { $weeks } weeks
} in which to make them.
journeys-amount = With { MONEY($amount) } and { $weeks ->
    [0] no weeks
    [one] one week
   *[other] { $weeks } weeks
} left:
journeys-purse = “{ $line }” ({ $source }): { MONEY($available) } available
journeys-journey = { $days }: { LIST($provinces) }, { MONEY($price) }. { $reason }
journeys-part = { LIST($provinces) } ({ $count ->
    [one] one relation
   *[other] { $count } relations
} for { MONEY($price) }{ $known ->
    [yes] {" "}from { $source }
   *[no] {""}
})
journeys-met = { $count ->
    [one] A video meeting can renew “{ $first }”.
   *[other] Video meetings can renew { $count } relations, beginning with “{ $first }”.
}
journeys-lost = { $count ->
    [0] Every relation is reached.
    [one] One relation cannot be reached: “{ $first }”.
   *[other] { $count } relations cannot be reached; “{ $first }” has the highest vitality among them.
}
journeys-pays = { $journeys ->
    [0] With { MONEY($amount) } and the time left, no journey can be made.
    [one] { MONEY($amount) } pays for one journey.
   *[other] { MONEY($amount) } pays for { $journeys } journeys.
}
journeys-step = { MONEY($amount) }: { $journeys ->
    [0] no journeys
    [one] one journey
   *[other] { $journeys } journeys
}, { $visited } visited, { $met } met by video, { $lost } not reached.
journeys-done = { $count ->
    [0] No journey can be paid for or made in time. Log contacts that are made in other ways, so that the list is up to date.
    [one] One journey. Make its papers with: { $command } -o DIR
   *[other] { $count } journeys. Make the papers of the first with: { $command } -o DIR
}

# The papers of a journey

journey-kind = Journey
journey-title = Journey to { LIST($provinces) }, { $days }
journey-day = Day { $number }
journey-not-advised = The journey costs { MONEY($price) } and is not among those that the budget has money and time for on the as-of date.
journey-lead = Could lead the journey: { $party }; no other party has more relations there.
journey-column-day = Day
journey-column-city = Place
journey-column-parties = Who and what
journey-column-why = Why
journey-paper-invitations = Invitations
journey-paper-agenda = Agenda
journey-paper-brief = Brief (Danish, English, Chinese)
journey-seats = Seats requested
journey-seats-asked = Seats requested: { LIST($names) }
journey-companies = Companies interested or active in the area
journey-challenges = Challenges to talk about
journey-none = None is known.
journey-names = { $more ->
    [0] { LIST($names) }.
   *[other] { LIST($names, form: "commas") } and { $more } more.
}
journey-titles = { $more ->
    [0] { LIST($names, form: "apart") }.
   *[other] { LIST($names, form: "apart") } and { $more } more.
}
journey-visit = { $city }: { $count ->
    [one] one visit
   *[other] { $count } visits
}
journey-letter-guest = Dear { $party }

    The desk is planning a joint journey to { LIST($provinces) }, { $days }, on which we can visit your partners there:
journey-letter-guest-asked = Please let us know whether you will join us or whether we should visit them on your behalf, and what we should talk about.

    Kind regards
    { $app }
journey-letter-host = Dear { $party }

    A Danish delegation is coming to { LIST($provinces) }, { $days }, and would like to visit you:
journey-letter-host-asked = If the day does not suit you, please suggest another in the same week.

    Kind regards
    { $app }
journey-letter-visit = – { $day }, { $city }: { $party }, “{ $agreement }”
reports-journey-help = write the papers of a journey: agenda, invitations and brief, in Danish, English and Chinese
reports-journey-id = the code of the journey, as python -m dashboard journeys writes it (CN-BJ, for example)
reports-journey-unknown = No relation needs the journey “{ $journey }” on the as-of date{ $any ->
    [yes] . The journeys are: { LIST($known) }.
   *[no] , and no other journey is needed.
}
reports-journey-written = { $count } files have been written to { $folder }. Read the invitations, add the recipients, and send them.
