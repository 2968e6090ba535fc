# Synergies: who is where on which theme, and what could be done together.

synergies-empty = There are no agreements, challenges, companies or activities within the chosen filters.

synergies-matrix-title = Theme by province: overlaps, gaps and reach
synergies-matrix-help = On the as-of date, for all Danish parties. If a Danish party is chosen in the filters, the matrix shows only the themes and provinces where that party has an agreement in force, together with the other parties there.
synergies-matrix-alt = Themes down and provinces across; each cell shows by mark, colour or number what is there.
synergies-matrix-none = Nothing to count with these filters.
synergies-matrix-table-title = The whole matrix as a table
synergies-counted = { $name }: { $number }
synergies-cell-gap = Gap: challenge without agreement in force
synergies-cell-overlap = Overlap: two or more parties
synergies-cell-reach = Challenge within reach
synergies-cell-agreement = One party with an agreement
synergies-cell-other = Companies or activities only
synergies-no-theme = No theme
synergies-fact-agreement = Agreement
synergies-fact-challenge = Challenge
synergies-fact-company = Company
synergies-fact-activity = Activity

synergies-suggestions-order = Real suggestions before invented ones; then shared journeys by date, and the rest by points.
synergies-suggestions-help = What is real comes before what is invented. Journeys to share come first, with the next one at the top, because they cannot wait. The rest are ordered by points: one for each journey saved, open challenge and interested company, three of each kind at most, one for contact within the target and one for an urgent challenge. With equal points the larger saving comes first.
synergies-kind-shared-trip = Shared journey
synergies-kind-delegation = Joint delegation
synergies-kind-partner = Shared partner
synergies-kind-city = Same city
synergies-kind-hand-over = Challenge to hand over
synergies-state = Status
synergies-state-count = { $state } ({ $number })
synergies-state-open = Waiting
synergies-state-accepted = Accepted
synergies-state-dismissed = Dismissed
synergies-state-done = Completed
synergies-none-in-state = No suggestions here with these filters.
synergies-and-others = { $count ->
    [one] { LIST($names, form: "commas") } and one other
   *[other] { LIST($names, form: "commas") } and { $count } others
}

synergies-title-shared-trip = { SHOWN($parties, form: "opening") } could travel to { $province } together
synergies-title-delegation = Joint delegation to { $province } on { $theme }
synergies-title-partner = Shared partner: { $partner }
synergies-title-city = Joint visit to { $place }
synergies-title-hand-over = { $holder ->
    [yes] Let { SHOWN($first, form: "within") } take over “{ $challenge }”
   *[no] Let { SHOWN($first, form: "within") } take care of “{ $challenge }”
}
synergies-why-shared-trip = { SHOWN($parties, form: "opening") } each plan a journey to { $province } ({ $dates }). { $exact ->
    [yes] { $gap ->
        [0] The journeys overlap or follow each other directly.
       *[other] The journeys are { DAYS($gap) } apart.
    }
   *[no] The exact dates are not known; the journeys are at least { DAYS($gap) } apart. Agree on the dates before counting on the saving.
}
synergies-why-delegation = { $party_count ->
    [one] { SHOWN($parties, form: "opening") } has an agreement in force on { $theme } in { $province }.
   *[other] { SHOWN($parties, form: "opening") } have agreements in force on { $theme } in { $province }.
} { $companies ->
    [one] One company is recorded as interested
   *[other] { $companies } companies are recorded as interested
}, and { $challenges ->
    [0] there is no open challenge on the theme yet.
    [one] one open challenge is waiting.
   *[other] { $challenges } open challenges are waiting.
}
synergies-why-partner = { SHOWN($parties, form: "opening") } have an agreement in force with { SHOWN($partner, form: "within") }, separately or jointly. A joint visit gives the partner one meeting instead of { $party_count }. { $challenges ->
    [0] {""}
    [one] There is one open challenge in the partner’s city.
   *[other] There are { $challenges } open challenges in the partner’s city.
}
synergies-why-city = { SHOWN($parties, form: "opening") } have agreements in force with different parties in { $place }. One visit can cover them all. { $challenges ->
    [0] {""}
    [one] The city has one open challenge.
   *[other] The city has { $challenges } open challenges.
}
synergies-why-hand-over = { $holder ->
    [yes] The challenge is held by { SHOWN($holders, form: "within") }, without an agreement in force on { $theme } in { $province }.
   *[no] No Danish party is linked to the challenge on { $theme } in { $province }.
} { $party_count ->
    [one] { SHOWN($parties, form: "opening") } has an agreement in force there.
   *[other] { SHOWN($parties, form: "opening") } have agreements in force there; the one with the best access comes first, and at most three are named.
} { $companies ->
    [0] {""}
    [one] At least one company is interested.
   *[other] At least { $companies } companies are interested.
}
synergies-arithmetic = Separately { $journey_count } × { MONEY($trip_cost_dkk) }, together { MONEY($together_dkk) }. Saving: { MONEY($saving_dkk) }.{ $capped ->
    [yes] { " " }Worked out for { $journey_count } of { $suggested_party_count } parties, as larger groups seldom travel together.
   *[no] {""}
}
synergies-gain = { $suggestion_kind ->
    [delegation] Gain: { $suggested_company_count ->
        [one] one company gets
       *[other] { $suggested_company_count } companies get
    } access on one journey{ $suggested_challenge_count ->
        [0] {""}
        [one] , with one open challenge on the theme
       *[other] , with { $suggested_challenge_count } open challenges on the theme
    }. Only one party would travel, so no journey is saved.
   *[hand_over] Gain: the challenge gets access through an agreement in force. No journey is saved.
}
synergies-points = { $count ->
    [one] { $count } point: { $parts }
   *[other] { $count } points: { $parts }
}
synergies-points-none = nothing gives points
synergies-points-journey = { $count ->
    [one] 1 journey saved
   *[other] { $count } journeys saved
}
synergies-points-challenge = { $count ->
    [one] 1 challenge
   *[other] { $count } challenges
}
synergies-points-company = { $count ->
    [one] 1 company
   *[other] { $count } companies
}
synergies-points-contact = { $count ->
   *[one] { $count } for contact within the target
}
synergies-points-urgency = { $count ->
   *[one] { $count } for urgency
}
synergies-facts = Basis of the suggestion
synergies-facts-cut = At most 25 of each kind are shown.
synergies-suggestions-title = All suggestions as a table

synergies-accept = Accept
synergies-dismiss = Dismiss
synergies-done = Completed
synergies-reopen = Reopen
synergies-reason = Why?
synergies-reason-example = A short reason that others can follow a year from now
synergies-remark = Remark
synergies-remark-example = What came of it?
synergies-saved = Saved, in DKK
synergies-saved-help = The field holds the suggestion’s own figure. Change it to what was actually saved; 0 if nothing was.
synergies-keep-dismissal = Save the dismissal
synergies-keep-done = Save as completed
synergies-needs-reason = Enter a reason. A dismissal without one helps no one when the suggestion comes up again.
synergies-not-allowed = You can see the suggestions but not decide on them. That requires the role of data keeper.
synergies-unreachable = The decisions cannot be read just now, so every suggestion is shown as waiting. The suggestions themselves are not affected.
synergies-kept-accepted = The suggestion has been accepted.
synergies-kept-dismissed = The suggestion has been dismissed.
synergies-kept-done = The synergy has been completed.
synergies-kept-reopened = The suggestion is waiting again.
synergies-decided-accepted = Accepted by { $author } on { $date }.
synergies-decided-dismissed = Dismissed by { $author } on { $date }: { $reason }
synergies-decided-done = Completed; recorded by { $author } on { $date }.

synergies-harvest-title = Completed synergies
synergies-harvest-help = Suggestions reported as completed, with the amount saved. The list does not follow the filters and goes into the board report.
synergies-harvest-takeaway = { $count ->
    [0] No synergy has been reported as completed yet.
    [one] One synergy is completed{ $priced ->
        [0] , but without an amount.
       *[other] . Saved: { MONEY($total) }.
    }
   *[other] { $count } synergies are completed, { $priced ->
        [0] none of them with an amount.
       *[other] { $priced } of them with an amount. Saved in all: { MONEY($total) }.
    }
}

synergies-part-label = Show
synergies-part-suggestions = Suggestions
synergies-part-matrix = Theme and province
synergies-part-harvest = Completed
synergies-part-here = Who is here
synergies-in-force = { $count } in force
synergies-no-journey = none planned
synergies-parties-title = Danish parties by number of provinces
synergies-none-waiting = No suggestion is waiting for a decision within the chosen filters.
synergies-decide = Decide
synergies-which-first = The first { $shown } of { $number } suggestions can be chosen here. Choose a theme or a province to reach the others.
synergies-which = Suggestion
synergies-first = { $kind ->
    [shared_trip] Agree on the date with { $parties }.
    [delegation] Ask { SHOWN($first, form: "within") }, which has an agreement there, to lead the journey to { $province }.
    [partner] Ask { SHOWN($first, form: "within") } to arrange one joint meeting with { SHOWN($partner, form: "within") }.
    [city] Ask { SHOWN($first, form: "within") } to combine the visits to { $place }.
   *[hand_over] Call { SHOWN($first, form: "within") } and offer the challenge.
}
