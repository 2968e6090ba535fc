# Challenges: the board, the register, the problem owners, the funnel, and one challenge in full.

challenges-title = The challenges in figures
challenges-takeaway = { $known_challenge_count ->
    [one] One challenge, { $challenge_count ->
        [0] which is closed
       *[other] which is open
    }.
   *[other] { $known_challenge_count } challenges, of which { $challenge_count } are open. { $case_count } of the open ones can be acted on: there is somebody to call, or they have come further than identified.
} { $inaccessible_count ->
    [0] All open challenges have an agreement that gives access.
    [one] One open challenge lacks an agreement that gives access.
   *[other] { $inaccessible_count } open challenges lack an agreement that gives access.
}
challenges-takeaway-dialogue = { $nobody_challenge_count ->
    [0] All open challenges have somebody to call
    [one] One open challenge has nobody to call
   *[other] { $nobody_challenge_count } have nobody to call
}{ $silent_challenge_count ->
    [0] .
    [one] , and nothing has been heard of one other within the limit.
   *[other] , and nothing has been heard of { $silent_challenge_count } others within the limit.
}
challenges-takeaway-stuck = { $stuck_count ->
    [0] None is stuck.
    [one] One is stuck.
   *[other] { $stuck_count } are stuck.
}
challenges-unknown = The link points to a challenge that is not in the data on the as-of date: { $number }. Here are all challenges instead.
challenges-empty = No challenges match the filters. Remove one of the filters at the top of the page.
challenges-stage-unknown = not known that day

challenges-card-cases = Of these { $number } that can be acted on
challenges-card-silent-note = { $silent_challenge_count } silent, { $nobody_challenge_count } with nobody to call
challenges-card-doors-note = { $number } open without an agreement that gives access
challenges-card-wanted-note = { $number } where a company has the technology

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
challenges-stuck-by = { $mark } Stuck: { $over } over the limit
challenges-limit = The limit at this stage is { DAYS($limit) }
challenges-since = Since { $date }
challenges-urgent = urgent

# The board
challenges-board-title = Stage by stage: how far have they come?
challenges-column-title = { $stage } ({ $number })
challenges-column-longest = { $has_time ->
    [no] Time at the stage not known
   *[yes] Longest: { $time }
}
challenges-column-stuck = { $mark } { $count ->
    [one] 1 stuck
   *[other] { $count } stuck
}

# The register
challenges-register-title = All challenges
challenges-search = Search
challenges-search-placeholder = Title, owner, place, theme …
challenges-stage = Stage
challenges-any-stage = All
challenges-only-stuck = Stuck only
challenges-open = Open a challenge
challenges-open-placeholder = Choose a challenge
challenges-click = Choose a row, or choose in the list, to see the whole challenge.
challenges-nothing = No challenges match what is chosen above the table. Clear the search or choose another stage.
challenges-illustrative-some = Some challenges are invented examples; they are marked in the column “Illustrative”.
challenges-illustrative-one = The challenge is an invented example.

# Problem owners
challenges-owners-title = Problem owners
challenges-owners-takeaway = { $named_owner_count ->
    [0] No owner is named.
    [one] One owner is named.
   *[other] { $named_owner_count } owners are named.
} { $ownerless_place_count ->
    [0] All challenges have an owner.
    [one] One place has challenges without a named owner.
   *[other] { $ownerless_place_count } places have challenges without a named owner.
}
challenges-owners-help = Whoever has the problem and can order the solution. Where nobody is named, the challenge is listed under its place.
challenges-owner-counts = { $known_challenge_count ->
    [one] One challenge, { $challenge_count ->
        [0] closed
       *[other] open
    }
   *[other] { $known_challenge_count } challenges, { $challenge_count } open
}{ $stuck_count ->
    [0] .
    [one] {""}, one stuck.
   *[other] {""}, { $stuck_count } stuck.
}
challenges-owners-more = Show { $number } more
challenges-owners-table = See the problem owners as a table

# The funnel
challenges-funnel-title = From problem to contract
challenges-funnel-takeaway = Of { $count } { $count ->
    [one] challenge
   *[other] challenges
}, { $dialogue } have come to dialogue or further, and { $contract } have become contracts ({ PERCENT($share) }).{ $has_worst ->
    [yes] {" "}Most stop between { $before } and { $after }.
   *[no] {""}
}
challenges-funnel-help = A challenge counts as having passed the stages before its own. A lost one counts as far as an earlier load saw it, else as identified only.
challenges-funnel-alt = Horizontal bars: how many challenges have come to each stage. { $takeaway }
challenges-funnel-label = { $has_share ->
    [yes] { $number } · { PERCENT($share) } of the stage before
   *[no] { $number }
}
challenges-funnel-table = See the funnel as a table


# One challenge
challenges-back = All challenges
challenges-one-caption = Number { $number }, as it was on { DAY($date, form: "long") }
challenges-journey-title = The way of the challenge
challenges-journey-help = The export states the present stage only. The days of earlier stages are known where an earlier load saw them.
challenges-journey-passed = was here
challenges-journey-unsaid = not stated
challenges-journey-now = is here now
challenges-journey-ahead = not yet
challenges-dialogue-title = The dialogue
challenges-dialogue-nobody = nobody to call
challenges-dialogue-silent = silent
challenges-dialogue-talking = under way
challenges-dialogue-unknown = not known that day
challenges-dialogue-is-nobody = There is nobody to call: neither an owner, a contact person nor an agreement is named, and no contact has been logged.
challenges-dialogue-is-silent = { $dated ->
    [yes] Nothing has been heard since { $date } ({ $time }), and no contact is planned.
   *[no] Nothing with a date has been recorded, and no contact is planned.
}
challenges-dialogue-is-talking = The dialogue is under way.
challenges-dialogue-spoken = { $count ->
    [0] No contact about the challenge has been recorded.
    [one] Spoken of once: { $date }.
   *[other] Spoken of { $count } times, last { $date }.
}
challenges-dialogue-planned = The next contact is planned for { DAY($date) }.
challenges-dialogue-step = Next step: { $step }{ $dated ->
    [yes] {""}, by { $date }.
   *[no] .
}
challenges-dialogue-offer = { $known ->
    [yes] { $holder } holds an offer.
   *[no] There is an offer; who made it is not stated.
}
challenges-facts-title = Facts
challenges-value-help = The value in kroner, converted at the rate of Danmarks Nationalbank where it is stated in another currency.
challenges-sources = Sources: { $links }
challenges-profile = Give the owner a profile
challenges-profile-help = One page with what we have understood, and lines for corrections. It shows no amounts, no persons and no offers. The workbook is the same to correct on screen; drop the answer on the page Data.
challenges-profile-invented = The challenge is an invented example and gets no profile on paper.
challenges-profile-lang = Language of the profile
challenges-profile-pdf = Download the profile
challenges-profile-workbook = Workbook for the owner to correct and confirm
challenges-profile-file = Profile { $number } { $day }.pdf
challenges-profile-unknown = There is no real challenge { $number } on the as-of date. The page Challenges lists the numbers.
challenges-profile-document = Profile: { $title }
challenges-profile-kind = Profile of a challenge, for correction
challenges-profile-intro = This is how we have understood the challenge. Please correct and complete it on the right and on the lines, and return the page.
challenges-profile-column-what = Item
challenges-profile-column-known = As we have understood it
challenges-profile-column-right = Correction or addition
challenges-profile-person = Contact person, telephone, e-mail
challenges-profile-scale = Scale: area, quantity, investment
challenges-profile-technology = Danish technology that answers it
challenges-profile-technology-line = { $technology }: { $more ->
    [0] { LIST($companies) }.
   *[other] { LIST($companies, form: "commas") } and { $more } more.
}
challenges-profile-technology-none = We know of no Danish company with a technology for the theme yet.
challenges-profile-technology-asked = What are you looking for most? Technology, requirements, schedule:
challenges-profile-known = Danish parties working with you and in your province
challenges-profile-known-line = { $party }: { $agreement }{ $kind ->
    [theme] {" "}(same theme in the province)
    [neighbour] {" "}(neighbouring theme in the province)
    [other] {" "}(same place, other themes)
   *[own] {""}
}{ $dated ->
    [yes] , last contact { $date }
   *[no] {""}
}
challenges-profile-known-none = We know of no Danish party that has an agreement with you, or on the theme in the province.
challenges-profile-known-asked = Which of them do you know? Other Danish parties or companies that you are in contact with:
challenges-profile-sign-name = Name and position
challenges-profile-sign-organisation = Organisation
challenges-profile-sign-date = Date
challenges-profile-back = If everything is right, your name and the date are enough. What you correct is taken into our data; what you leave as it is counts as confirmed.
challenges-profile-foot = Number { $number } · as of { DAY($date, form: "long") } · { $app }
challenges-profile-command = write the profile of a challenge, one page for its owner to correct
challenges-profile-command-id = the number of the challenge
challenges-profile-written = The profile of { $number } is written to { $file }. Hand it to the owner; the workbook for the answer: python -m pipeline ask OWNER --owner -o FILE.xlsx
challenges-siblings-title = Also at { $owner }
challenges-access-title = Who opens the door?
challenges-access-none = No agreement opens a door. An agreement of a public party or organisation in the province on the theme, or with the owner, would; companies’ own contracts do not.
challenges-access-takeaway = { $kind ->
    [own] The challenge belongs to the agreement “{ $agreement }” ({ $party }).
    [party] The agreement “{ $agreement }” is with the owner of the problem ({ $party }).
    [neighbour] The agreement “{ $agreement }” is on a neighbouring theme in the same province ({ $party }).
    [other] The agreement “{ $agreement }” is with the same place, but on other themes ({ $party }).
   *[theme] The agreement “{ $agreement }” is on the same theme in the same province ({ $party }).
} { $count ->
    [0] No other agreement gives access.
    [one] One other agreement gives access too.
   *[other] { $count } other agreements give access too.
}
challenges-access-own = the challenge’s own agreement
challenges-access-party = agreement with the owner
challenges-access-theme = same theme and province
challenges-access-neighbour = neighbouring theme in the province
challenges-access-other = same place, other themes
challenges-access-click = Choose a row to see the agreement.
challenges-companies-title = Who can solve it?
challenges-companies-takeaway = { $answering_company_count ->
    [0] No company in the register has a technology for the theme.
    [one] One company has a technology for the theme.
   *[other] { $answering_company_count } companies have a technology for the theme; { $active_answering_company_count ->
        [0] none of them is active
        [one] one of them is active
       *[other] { $active_answering_company_count } of them are active
    } in the province.
}
challenges-companies-help = Companies with a recorded interest are listed first. Scores, reasons and the short list are on the page Opportunities.
challenges-companies-link = See the companies with scores and reasons

challenges-part-label = Show
challenges-part-act = Can be acted on
challenges-part-board = Stage by stage
challenges-part-register = Register
challenges-part-owners = Problem owners
challenges-part-funnel = Funnel
challenges-act-title = Challenges that can be acted on
challenges-act-takeaway = { $case_count ->
    [0] No open challenge can be acted on yet.
    [one] 1 open challenge can be acted on.
   *[other] { $case_count } open challenges can be acted on; stuck ones come first.
}
challenges-act-line = { $known ->
    [yes] { $stage } · { $about } · access: { $door }
   *[no] { $stage } · { $about }
}
challenges-act-more = Show { $number } more
