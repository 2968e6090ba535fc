# Challenges: the board, the register, the problem owners, the funnel, and one challenge in full.

challenges-unknown = The link points to a challenge that is not in the data on the as-of date: { $number }. Here are all challenges instead.
challenges-empty = No challenges match the filters. Remove one of the filters at the top of the page.
challenges-stage-unknown = not known on that day

challenges-card-cases = { $number ->
    [0] none of them can be acted on
    [one] one of them can be acted on
   *[other] { $number } of them can be acted on
}
challenges-card-silent-note = of all open ones, { $silent_challenge_count ->
    [0] none
    [one] one
   *[other] { $silent_challenge_count }
} silent and { $nobody_challenge_count ->
    [0] all with someone to contact
    [one] one with no one to contact
   *[other] { $nobody_challenge_count } with no one to contact
}
challenges-card-doors-note = { $number ->
    [0] every open one has an agreement that gives access
    [one] one open without an agreement that gives access
   *[other] { $number } open without an agreement that gives access
}
challenges-card-wanted-note = { $number ->
    [0] none where a company has the technology
    [one] one where a company has the technology
   *[other] { $number } where a company has the technology
}

# Time and marks
challenges-time = { $unit ->
    [years] { $count } years
    [months] { $count } months
   *[days] { $count ->
        [one] 1 day
       *[other] { $count } days
    }
}
challenges-time-least = at least { $time }
challenges-time-about = only roughly known
challenges-stuck-over = { $mark } { $over } over the limit
challenges-stuck-by = { $mark } Stuck: { $over } over the limit
challenges-since = Since { $date }

# The board
challenges-board-title = Stage by stage

# The register
challenges-register-title = All challenges
challenges-search = Search
challenges-search-placeholder = Title, owner, place, theme …
challenges-click = Click a row to see everything about the challenge.
challenges-register-none = No challenge matches the search.

# Problem owners
challenges-owners-title = Problem owners
challenges-owners-help = The party that has the problem and can commission the solution. If none is named, the challenge is listed under its place.

# The funnel
challenges-funnel-title = From problem to contract
challenges-funnel-takeaway = { $count ->
    [one] The one challenge { $dialogue ->
        [0] has not reached dialogue.
       *[other] { $contract ->
            [0] has reached dialogue or gone further, but has not become a contract.
           *[other] has become a contract.
        }
    }
   *[other] Of { $count } challenges, { $dialogue ->
        [0] none has
        [one] one has
       *[other] { $dialogue } have
    } reached dialogue or gone further, and { $contract ->
        [0] none has become a contract.
        [one] one has become a contract ({ PERCENT($share) }).
       *[other] { $contract } have become contracts ({ PERCENT($share) }).
    }{ $has_worst ->
        [yes] {" "}The largest drop is between { $before } and { $after }.
       *[no] {""}
    }
}
challenges-funnel-help = A challenge counts as having passed the stages before its own. A lost one counts up to the furthest stage recorded by an earlier load; otherwise as identified only.
challenges-funnel-alt = Horizontal bars: how many challenges have reached each stage. { $takeaway }
challenges-funnel-label = { $has_share ->
    [yes] { $number } · came this far: { $reached } ({ PERCENT($share) } of the previous stage)
   *[no] { $number } · came this far: { $reached }
}

# One challenge
challenges-back = All challenges
challenges-journey-title = The course of the challenge
challenges-journey-passed = was here
challenges-journey-unsaid = not stated
challenges-journey-now = is here now
challenges-journey-ahead = not yet
challenges-journey-dated = { $state }, { $date }
challenges-dialogue-title = The dialogue
challenges-log-title = Contacts about the challenge
challenges-ask = Ask the owner
challenges-dialogue-nobody = no one to contact
challenges-dialogue-silent = silent
challenges-dialogue-talking = under way
challenges-dialogue-unknown = not known on that day
challenges-dialogue-is-nobody = There is no one to contact: no owner, contact person or agreement is named, and no contact has been logged.
challenges-dialogue-is-silent = { $dated ->
    [yes] Nothing has been heard since { $date } ({ $time }), and no contact is planned.
   *[no] Nothing with a date has been recorded, and no contact is planned.
}
challenges-dialogue-is-talking = The dialogue is under way.
challenges-dialogue-spoken = { $count ->
    [0] No contact about the challenge has been recorded.
    [one] Discussed once: { $date }.
   *[other] Discussed { $count } times, last on { $date }.
}
challenges-dialogue-planned = The next contact is planned for { DAY($date) }.
challenges-dialogue-step = Next step: { $step }{ $dated ->
    [yes] {""}, by { $date }.
   *[no] .
}
challenges-dialogue-offer = { $known ->
    [yes] { $holder } has made an offer.
   *[no] An offer has been made; it is not stated by which company.
}
challenges-facts-title = Facts
challenges-profile-help = One page for the owner with what we have understood, and lines for corrections. It shows no amounts, names of people or offers. Drop the answer on the Data page.
challenges-profile-file = Profile { $number } { $day }
challenges-profile-unknown = There is no real challenge { $number } on the as-of date. The Challenges page lists the numbers.
challenges-profile-kind = Profile of a challenge, for correction
challenges-profile-intro = This is how we have understood the challenge. Please correct and complete it in the right-hand column and on the lines, and return the page.
challenges-profile-column-what = Item
challenges-profile-column-known = As we have understood it
challenges-profile-column-right = Correction or addition
challenges-profile-person = Contact person, telephone, e-mail
challenges-profile-scale = Scale: area, quantity, investment
challenges-profile-technology = Danish technology for the challenge
challenges-profile-technology-line = { $technology }: { $more ->
    [0] { LIST($companies) }
   *[other] { LIST($companies, form: "commas") } and { $more } more
}
challenges-profile-technology-none = We know of no Danish company with a technology for the theme yet.
challenges-profile-technology-asked = What are you looking for most? Technology, requirements, schedule:
challenges-profile-known = Danish parties that work with you or in your province
challenges-profile-known-line = { $party }: { $agreement }{ $kind ->
    [theme] {" "}(same theme in the province)
    [neighbour] {" "}(related theme in the province)
    [other] {" "}(same place, other themes)
   *[own] {""}
}{ $dated ->
    [yes] , last contact { $date }
   *[no] {""}
}
challenges-profile-known-none = We know of no Danish party that has an agreement with you, or on the theme in the province.
challenges-profile-known-asked = { $known ->
    [0] Danish parties or companies that you are in contact with:
   *[other] Which of them do you know? Other Danish parties or companies that you are in contact with:
}
challenges-profile-sign-name = Name and position
challenges-profile-sign-organisation = Organisation
challenges-profile-sign-date = Date
challenges-profile-back = If everything is right, your name and the date are enough. Your corrections are entered in our data; what you leave as it is counts as confirmed.
challenges-profile-command = write the profile of a challenge, one page for its owner to correct
challenges-profile-command-id = the number of the challenge
challenges-siblings-title = Other challenges of { $owner }
challenges-access-title = Who can give access?
challenges-access-none = No agreement gives access. A public party’s or organisation’s agreement with the owner, with the place, or on the theme or a related one in the province would; companies’ own contracts do not.
challenges-access-own = the challenge’s own agreement
challenges-access-party = agreement with the owner
challenges-access-theme = same theme and province
challenges-access-neighbour = related theme in the province
challenges-access-other = same place, other themes
challenges-companies-title = Who can solve it?
challenges-companies-near = { $count ->
    [0] none
    [one] one
   *[other] { $count }
} of them active in the province
challenges-companies-none = No company in the register has a technology for the theme.
challenges-companies-help = Companies with a recorded interest are listed first. Scores, reasons and the short list are on the Opportunities page.
challenges-otherwise-title = Who else fits?
challenges-otherwise-help = They give advice, work on a related theme or have done similar work before.
challenges-companies-link = See the companies with scores and reasons

challenges-part-label = Show
challenges-part-act = Can be acted on
challenges-part-register = Register
challenges-part-owners = Problem owners
challenges-part-funnel = Stage by stage
challenge-part-label = Show
challenge-part-doors = Access and companies
challenge-part-facts = Facts
challenge-part-dialogue = Dialogue
challenges-act-title = Challenges that can be acted on
challenges-act-none = No open challenge can be acted on yet.
