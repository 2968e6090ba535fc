# Synergies: who is where on which theme, and what could be done together.

synergies-empty = With these filters there are no agreements in force, challenges, companies or activities.
synergies-illustrative = Some of what the figures rest on is invented for the sample.

synergies-matrix-title = Theme by province: overlaps, gaps and reach
synergies-matrix-title-count = { $name } by theme and province
synergies-matrix-help = As on the as-of date, for all Danish parties. A Danish party chosen in the filters narrows it to the themes and provinces where it has an agreement in force, together with the others there.
synergies-matrix-takeaway = { $agreement_cell_count ->
    [0] No Danish party has an agreement in force with these filters.
    [one] Danish parties have agreements in force on one theme in one province.
   *[other] Danish parties have agreements in force on { $agreement_cell_count } combinations of theme and province.
} { $overlap_cell_count ->
    [0] Nowhere do two parties meet.
    [one] In one place two or more parties meet on the same theme (overlap).
   *[other] In { $overlap_cell_count } places two or more parties meet on the same theme (overlap).
} { $gap_cell_count ->
    [0] There are no gaps.
    [one] In one place there are challenges but no agreement (gap).
   *[other] In { $gap_cell_count } places there are challenges but no agreement (gaps).
} { $reach_cell_count ->
    [0] No challenge lies within an agreement’s reach.
    [one] In one place an agreement has challenges within reach.
   *[other] In { $reach_cell_count } places an agreement has challenges within reach.
}
synergies-matrix-alt = Matrix with themes down and provinces across; a mark, colour or number in each square says what is there. { $takeaway }
synergies-matrix-hint = Click a square to see the rows behind it. Choose it in the list to filter the page by its theme and province.
synergies-matrix-left-out = There is room for the largest only: { $themes ->
    [0] all themes are shown
    [one] one theme is left out
   *[other] { $themes } themes are left out
}, { $provinces ->
    [0] and all provinces
    [one] and one province is left out
   *[other] and { $provinces } provinces are left out
}. The table has them all.
synergies-matrix-none = Nothing to count with these filters.
synergies-matrix-table = The whole matrix as a table
synergies-count = Show
synergies-view-state = Overlaps and gaps
synergies-counted = { $name }: { $number }
synergies-marked = { $mark } { $name }
synergies-cell-gap = Gap: challenge without agreement
synergies-cell-overlap = Overlap: two or more parties
synergies-cell-reach = Challenge within reach
synergies-cell-agreement = One party with an agreement
synergies-cell-other = Companies or activities only
synergies-cell-name = { $theme } in { $province } · { $state }
synergies-goto = Go to theme and province
synergies-goto-placeholder = Choose a square
synergies-back = Show the whole matrix again
synergies-no-theme = No theme
synergies-standing-title = What is here
synergies-standing-takeaway = { $cell_agreement_count ->
    [0] No agreements in force
    [one] { $cell_agreement_count } agreement in force
   *[other] { $cell_agreement_count } agreements in force
}, { $cell_challenge_count ->
    [0] no open challenges
    [one] { $cell_challenge_count } open challenge
   *[other] { $cell_challenge_count } open challenges
}, { $cell_company_count ->
    [0] no companies
    [one] { $cell_company_count } company
   *[other] { $cell_company_count } companies
} and { $cell_activity_count ->
    [0] no activities held
    [one] { $cell_activity_count } activity held
   *[other] { $cell_activity_count } activities held
}.
synergies-fact-agreement = Agreement
synergies-fact-challenge = Challenge
synergies-fact-company = Company
synergies-fact-activity = Activity

synergies-network-title = Who is where: Danish parties, themes and provinces
synergies-network-title-narrow = Who is where: Danish parties and provinces
synergies-network-takeaway = { $cell_party_count ->
    [0] No agreements in force with these filters.
    [one] Only { $widest } has agreements in force here.
   *[other] { $cell_party_count } Danish parties have agreements in force; together they cover { $thread_theme_count ->
        [one] { $thread_theme_count } theme
       *[other] { $thread_theme_count } themes
    } and { $thread_province_count ->
        [one] { $thread_province_count } province
       *[other] { $thread_province_count } provinces
    }. { $reach ->
        [0] None of them states a place.
        [1] None of them is in more than one province.
       *[other] { $widest } reaches furthest: { $reach } provinces.
    }
}
synergies-network-alt = Network with Danish parties on the left and Chinese provinces on the right; the width shows the number of agreements in force. { $takeaway }
synergies-network-note = A line is agreements in force; a thick one is several. The smallest share one node. Click a node to see its rows, or highlight one below.
synergies-network-focus = Highlight
synergies-network-focus-none = All
synergies-network-table = The network as a table
synergies-network-hover = { $name }<br>{ $count ->
    [one] { $count } agreement in force
   *[other] { $count } agreements in force
}
synergies-layer-party = Danish parties
synergies-layer-theme = Themes
synergies-layer-province = Provinces
synergies-rest-party = { $count ->
    [one] { $count } other party
   *[other] { $count } other parties
}
synergies-rest-theme = { $count ->
    [one] { $count } other theme
   *[other] { $count } other themes
}
synergies-rest-province = { $count ->
    [one] { $count } other province
   *[other] { $count } other provinces
}

synergies-suggestions-title = What you could do together
synergies-suggestions-order = In this order: shared journeys first, the next one on top, whatever their points; then by points.
synergies-suggestions-help = Journeys to share come first, the next one on top, for they can be missed. The rest are ordered by points: one for each journey saved, open challenge and interested company, three of each kind at most, one for contact within target and one for an urgent challenge. With equal points the larger saving comes first.
synergies-suggestions-takeaway = { $count ->
    [0] No suggestion waits for a decision with these filters.
    [one] One suggestion waits for a decision: { $first }.
   *[other] { $count } suggestions wait for a decision. At the top: { $first }{ $has_saving ->
        [yes] , saving { MONEY($saving) }.
       *[no] .
    }
}
synergies-assumption = Assumption: a journey costs { MONEY($cost) }. The keeper of the desk can change the figure in the desk’s rules.
synergies-kind = Kind
synergies-kind-all = All kinds
synergies-kind-shared-trip = Shared journey
synergies-kind-delegation = Joint delegation
synergies-kind-partner = Shared partner
synergies-kind-city = Same city
synergies-kind-hand-over = Challenge to hand over
synergies-state = How far
synergies-state-count = { $state } ({ $number })
synergies-state-open = Waiting
synergies-state-accepted = Accepted
synergies-state-dismissed = Dismissed
synergies-state-done = Done
synergies-none-in-state = No suggestions here with these filters.
synergies-more = Show { $number } more
synergies-and-others = { $count ->
    [one] { LIST($names, form: "commas") } and { $count } other
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
       *[other] They are { DAYS($gap) } apart.
    }
   *[no] The days are not known; they are at least { DAYS($gap) } apart. Agree on the dates before counting on the saving.
}
synergies-why-delegation = { $party_count ->
    [one] { SHOWN($parties, form: "opening") } has an agreement in force on { $theme } in { $province }.
   *[other] { SHOWN($parties, form: "opening") } have agreements in force on { $theme } in { $province }.
} { $companies ->
    [one] { $companies } company is recorded as interested
   *[other] { $companies } companies are recorded as interested
}, and { $challenges ->
    [0] there is no open challenge on the theme yet.
    [one] { $challenges } open challenge is waiting.
   *[other] { $challenges } open challenges are waiting.
}
synergies-why-partner = { SHOWN($parties, form: "opening") } each have an agreement in force with { SHOWN($partner, form: "within") }. A joint visit gives the partner one meeting instead of { $party_count }. { $challenges ->
    [0] {""}
    [one] There is { $challenges } open challenge in the partner’s city.
   *[other] There are { $challenges } open challenges in the partner’s city.
}
synergies-why-city = { SHOWN($parties, form: "opening") } have agreements in force with different parties in { $place }. One visit can cover them. { $challenges ->
    [0] {""}
    [one] The city has { $challenges } open challenge.
   *[other] The city has { $challenges } open challenges.
}
synergies-why-hand-over = { $holder ->
    [yes] { SHOWN($holders, form: "opening") } holds the challenge but has no agreement in force on { $theme } in { $province }.
   *[no] No Danish party is linked to the challenge on { $theme } in { $province }.
} { $party_count ->
    [one] { SHOWN($parties, form: "opening") } has an agreement in force there.
   *[other] { SHOWN($parties, form: "opening") } have agreements in force there, the liveliest named first.
} { $companies ->
    [0] {""}
    [one] At least { $companies } company is interested.
   *[other] At least { $companies } companies are interested.
}
synergies-arithmetic = Apart { $journey_count } × { MONEY($trip_cost_dkk) } = { MONEY($apart_dkk) }; together 1 × { MONEY($trip_cost_dkk) } = { MONEY($together_dkk) }. Saved: { MONEY($apart_dkk) } − { MONEY($together_dkk) } = **{ MONEY($saving_dkk) }**.{ $capped ->
    [yes] { " " }Worked out for { $journey_count } of { $suggested_party_count } parties, as larger groups seldom travel together.
   *[no] {""}
}
synergies-gain = { $suggestion_kind ->
    [delegation] Gain: one journey opens the door for { $suggested_company_count ->
        [one] { $suggested_company_count } company
       *[other] { $suggested_company_count } companies
    }{ $suggested_challenge_count ->
        [0] {""}
        [one] { " " }and leads to { $suggested_challenge_count } open challenge
       *[other] { " " }and leads to { $suggested_challenge_count } open challenges
    }. Only one party would travel, so there is no journey to save.
   *[hand_over] Gain: the challenge gets a way in through an agreement in force. There is no journey to save.
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
   *[one] { $count } for good contact
}
synergies-points-urgency = { $count ->
   *[one] { $count } for urgency
}
synergies-facts = What the suggestion rests on
synergies-facts-cut = At most 25 of each kind are shown.
synergies-suggestions-table = All suggestions as a table

synergies-accept = Accept
synergies-dismiss = Dismiss
synergies-done = Done
synergies-reopen = Reopen
synergies-reason = Why?
synergies-reason-example = A short reason that others can follow a year from now
synergies-remark = Remark
synergies-remark-example = What came of it?
synergies-saved = Saved, in DKK
synergies-saved-help = The field holds the suggestion’s own figure. Change it to what was really saved; 0 if nothing was.
synergies-keep-dismissal = Save the dismissal
synergies-keep-done = Save as done
synergies-needs-name = Write your name above, so that others can see who decided.
synergies-needs-reason = Write a reason. A dismissal without one helps nobody when the suggestion comes up again.
synergies-decided-meanwhile = { $author } decided on the suggestion at { $time } while you were looking at it. Nothing has been overwritten, and your answer was not saved. See what is decided now; decide again if it should be changed.
synergies-not-kept = The decision could not be saved just now. Try again in a moment.
synergies-not-allowed = You can see the suggestions but not decide on them. That takes the role of data keeper.
synergies-unreachable = The decisions can’t be read just now, so every suggestion is shown as waiting. The suggestions themselves are not affected.
synergies-kept-accepted = The suggestion is accepted.
synergies-kept-dismissed = The suggestion is dismissed.
synergies-kept-done = The synergy is harvested.
synergies-kept-reopened = The suggestion is waiting again.
synergies-decided-accepted = Accepted by { $author } on { $date }.
synergies-decided-dismissed = Dismissed by { $author } on { $date }: { $reason }
synergies-decided-done = Done; written by { $author } on { $date }.

synergies-harvest-title = Harvested synergies
synergies-harvest-help = Suggestions that somebody has reported as done, with the amount saved. The list does not follow the filters and goes into the board report.
synergies-harvest-takeaway = { $count ->
    [0] No synergy has been reported as done yet.
    [one] One synergy has been harvested. Saved: { MONEY($total) }.
   *[other] { $count } synergies have been harvested, { $priced } of them with an amount. Saved in all: { MONEY($total) }.
}

synergies-part-label = Show
synergies-part-suggestions = Suggestions
synergies-part-matrix = Theme and province
synergies-part-network = Network
synergies-part-harvest = Harvested
