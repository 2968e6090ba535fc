# Presence: what to act on, who is going cold, reaction time and journeys.

presence-title = Which relations are going cold
presence-soon-note = within { DAYS($days) } without a new contact
presence-empty = There are no agreements in force, journeys or inquiries with the chosen filters.
presence-filter = Show only
presence-pill = { $mark } { $name } ({ $number })
presence-target-agreement = the agreement’s own target
presence-target-type = target for the type
presence-target-default = default target
presence-share-of-target = Share of the target
presence-line-amber = amber from here
presence-line-red = the target; then cold
presence-alt = Horizontal bars: days since contact as a share of each agreement’s target, with lines where it nears the limit and goes cold. { $takeaway }
presence-reaction-title = Reaction time to inquiries
presence-reaction-in-time = in time
presence-reaction-late = late
presence-reaction-waiting = waiting
presence-reaction-overdue = waiting too long
presence-reaction-unclear = the dates are unclear
presence-trips-title = The next journeys
presence-trips-help = Planned activities in China from the as-of date, excluding video meetings. Two Danish parties bound for the same province within 30 days could travel together.
presence-share-heading = Journeys that could be shared
shared-title = The suggestions as a table
presence-share-title = { SHOWN($first, form: "opening") } and { SHOWN($second, form: "within") } could travel to { LIST($province, form: "commas") } together
presence-share-arithmetic = Separately 2 × { MONEY($trip_cost_dkk) }, together { MONEY($together_dkk) }. Saving: { MONEY($saving_dkk) }.

presence-takeaway = { $in_force_count ->
    [0] There are no agreements in force with the chosen filters.
    [one] The one agreement in force { $red_count ->
        [0] { $never_count ->
            [0] { $turning_red_count ->
                [0] does not go cold within { DAYS($days) }.
               *[other] goes cold within { DAYS($days) } unless contact is made.
            }
           *[other] has never had contact in the data.
        }
       *[other] is cold.
    }
   *[other] Of { $in_force_count } agreements in force, { $red_count ->
        [0] none
        [one] one
       *[other] { $red_count }
    } { $red_count ->
        [0] is
        [one] is
       *[other] are
    } cold{ $never_count ->
        [0] .
        [one] {" "}and one has never had contact in the data.
       *[other] {" "}and { $never_count } have never had contact in the data.
    } { $turning_red_count ->
        [0] { $red_count ->
            [0] None goes cold within { DAYS($days) }.
           *[other] No further ones go cold within { DAYS($days) }.
        }
        [one] { $red_count ->
            [0] One goes cold within { DAYS($days) } unless contact is made.
           *[other] One more goes cold within { DAYS($days) } unless contact is made.
        }
       *[other] { $turning_red_count } { $red_count ->
            [0] go
           *[other] more go
        } cold within { DAYS($days) } unless contact is made.
    }
}
presence-interval-note = { $count ->
    [0] no agreement has two contacts yet
    [one] in one agreement with two contacts or more
   *[other] in { $count } agreements with two contacts or more
}
presence-open-note = { $open ->
    [0] none is waiting for an answer
   *[other] { $open ->
        [one] one
       *[other] { $open }
    } waiting for an answer, { $overdue ->
        [0] none
        [one] one
       *[other] { $overdue }
    } beyond the target
}
presence-share-note = { $has_share ->
    [yes] { PERCENT($within_target_share) } within the target of { DAYS($target) } ({ $answered_in_time_count } of { $timed_inquiry_count })
   *[no] the target is { DAYS($target) }; no time limit has run out
}{ $dateless ->
    [0] {""}
    [one] ; one inquiry without a date is left out
   *[other] ; { $dateless } inquiries without a date are left out
}
presence-red-in = { $state ->
    [ahead] { DAYS($days, form: "ahead") }
    [today] today
   *[past] { DAYS($days) } ago
}
presence-bar = { $mark } { $days } against { DAYS($target) }
presence-chart-note = { $count ->
    [one] The agreement nearest to the day it goes or went cold. The bar is days since contact relative to the agreement’s own target; both figures are shown at its end. From four times the target on, all bars are equally long.
   *[other] The { $count } agreements nearest to the day they go or went cold. The bar is days since contact relative to the agreement’s own target; both figures are shown at its end. From four times the target on, all bars are equally long.
}
presence-reaction-takeaway = { $inquiry_count ->
    [0] { $period ->
        [yes] No inquiries were received in the period.
       *[no] No inquiries were received up to the as-of date.
    }
   *[other] { $answered_count ->
        [0] { $unclear_count ->
            [0] No inquiry has been answered yet.
           *[other] No inquiry has a known reaction time yet.
        }
        [one] The one answered inquiry was answered after { DAYS($median_reaction_days) }.
       *[other] At least half of the { $answered_count } answered inquiries were answered within { DAYS($median_reaction_days) }.
    } { $has_share ->
        [yes] Of the inquiries that are answered or have waited longer than the target, { PERCENT($within_target_share) } were answered within the target of { DAYS($target) }.
       *[no] No time limit has run out yet.
    }{ $unclear_count ->
        [0] {""}
        [one] {" "}For one, the dates are unclear.
       *[other] {" "}For { $unclear_count }, the dates are unclear.
    } { $open_count ->
        [0] None is waiting for an answer.
        [one] { $period ->
            [yes] In all, one is still waiting
           *[no] One is still waiting
        }{ $open_overdue_count ->
            [0] .
           *[other] , beyond the target.
        }
       *[other] { $period ->
            [yes] In all, { $open_count } are still waiting
           *[no] { $open_count } are still waiting
        }{ $open_overdue_count ->
            [0] .
            [one] , one of them beyond the target.
           *[other] , { $open_overdue_count } of them beyond the target.
        }
    }
}{ $dateless ->
    [0] {""}
    [one] {" "}One inquiry without a date is not counted in the period.
   *[other] {" "}{ $dateless } inquiries without a date are not counted in the period.
}
presence-trips-takeaway = { $trip_count ->
    [unknown] Planned journeys are not known.
    [0] No journeys are planned after the as-of date.
    [one] One journey is planned.
   *[other] { $trip_count } journeys are planned.
} { $shared_trip_count ->
    [unknown] {""}
    [0] { $trip_count ->
        [0] {""}
        [one] No other Danish party is going the same way.
       *[other] None of them can be shared between Danish parties.
    }
    [one] One suggestion for a shared journey; at least { MONEY($shared_saving_dkk) } could be saved.
   *[other] { $shared_trip_count } suggestions for shared journeys; at least { MONEY($shared_saving_dkk) } could be saved.
}
presence-share-text = “{ $first_title }” ({ $first }) and “{ $second_title }” ({ $second }). { $exact ->
    [yes] { $count ->
        [0] They overlap or follow each other directly.
       *[other] They are { DAYS($count) } apart.
    }
   *[no] The exact dates are not known; the journeys are at least { DAYS($count) } apart. Agree on the dates before counting on the saving.
}

presence-part-label = Show
presence-part-act = To act on
presence-part-cold = Going cold
presence-part-trips = Journeys
presence-part-reactions = Reaction time

presence-journeys-title = Journeys that renew the most relations
presence-journeys-none = No relation needs a journey.
presence-journeys-more = { $count ->
    [one] One more journey could combine several contacts.
   *[other] { $count } more journeys could each combine several contacts.
}
presence-journey = { LIST($provinces) }, { $days }
presence-journey-whom = Renews { $count ->
    [one] one relation
   *[other] { $count } relations
} of { $few ->
    [yes] { $parties }
   *[no] { $parties } parties
}{ $cold ->
    [0] { $count ->
        [one] {" "}(not cold).
       *[other] {" "}(none cold).
    }
   *[other] { $all ->
        [yes] { $count ->
            [one] {" "}(cold).
           *[other] {" "}(all cold).
        }
       *[no] {" "}({ $cold } cold).
    }
}
presence-journey-there = There: { $companies ->
    [0] no interested or active companies
    [one] one interested or active company
   *[other] { $companies } interested or active companies
}, { $challenges ->
    [0] no open challenges
    [one] one open challenge
   *[other] { $challenges } open challenges
}.{ $led ->
    [no] {""}
   *[yes] {" "}Could lead the journey: { $lead }.
} { $planned ->
    [yes] Already planned, at no further cost.
   *[no] Cost: { MONEY($price) }.
}
presence-amount = Amount for journeys
presence-amount-title = What can the amount keep warm?
