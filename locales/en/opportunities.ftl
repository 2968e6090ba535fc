# Opportunities: companies against challenges, who opens the door, and the short list to print.

opportunities-company = Company
opportunities-company-none = All companies
opportunities-company-help = Choose a company to see which challenges suit it best. The choice stands in the address.
opportunities-challenge = Challenge
opportunities-challenge-none = All challenges
opportunities-challenge-help = Choose a challenge to see which companies suit it best. Choose both to see why they fit, or why not.
opportunities-option = { $title } ({ $place })
opportunities-start = Choose a company, a challenge or both above. Here is the whole field.
opportunities-unknown-company = The link points to a company that is not in the data. Here is the whole field instead.
opportunities-unknown-challenge = The link points to a challenge that is not open on the as-of date. Only open challenges are opportunities: once there is a contract, or it is lost, it does not stand here.
opportunities-empty = No open challenge matches the filters. Remove a filter, or choose another as-of date.
opportunities-illustrative = Some of this is made up as an example; it is marked in the table.

# Weights
opportunities-weights = Weights: { $shares }
opportunities-weights-help = How much each part counts. The sliders' numbers are added up and each part counts as its share of the sum, so that it always makes 100%. The weights stand in the address once they are changed.
opportunities-weights-zero = All four stand at nought, so they count alike.
opportunities-weights-reset = Back to the standard weights
opportunities-weight-share = { $name } { PERCENT($share) }
opportunities-part-relevance = Relevance
opportunities-part-interest = Interest
opportunities-part-readiness = Readiness
opportunities-part-access = Access
opportunities-part-relevance-help = Does the company's technology fit the challenge's theme?
opportunities-part-interest-help = Has the company said that it wants to? A statement counts less the older it is.
opportunities-part-readiness-help = Is the company ready to export and a member, has it experience in China, and is its size known?
opportunities-part-access-help = Is there an agreement in force there on that theme, and is it alive?

# The whole field
opportunities-field-title = Open challenges by theme and province
opportunities-field-takeaway = { $field_cell_count ->
    [0] No open challenge has both a theme and a province.
    [one] There are open challenges in one spot, by theme and province: { $ready_cell_count ->
        [0] an agreement or a company is lacking.
       *[other] here is both an open door and companies that want in.
    }
   *[other] There are open challenges in { $field_cell_count } spots, by theme and province. { $ready_cell_count ->
        [0] In none of them is there both an open door and a company that wants in.
        [one] In one of them there is both an open door and a company that wants in: { $best }.
       *[other] In { $ready_cell_count } of them there is both an open door and companies that want in. Access is best here: { $best }.
    }
}
opportunities-field-lacking = { $no_door_cell_count ->
    [0] Nowhere is only the agreement lacking.
    [one] In one spot companies want in, but there is no agreement.
   *[other] In { $no_door_cell_count } spots companies want in, but there is no agreement.
} { $no_company_cell_count ->
    [0] Nowhere is only the company lacking.
    [one] In one spot the door is open, but no company has come forward.
   *[other] In { $no_company_cell_count } spots the door is open, but no company has come forward.
}
opportunities-field-help = The door is open when an agreement in force in the province is about the theme or a neighbouring one. A company wants in when its technology fits and it has said so itself, about the theme and the province.
opportunities-field-alt = Themes and provinces with open challenges. { $takeaway }
opportunities-field-cell = { $theme } in { $province }
opportunities-field-hover = { $count ->
    [one] One open challenge
   *[other] { $count } open challenges
}
opportunities-field-wanted = { $count ->
    [0] No company has come forward
    [one] One company has come forward
   *[other] { $count } companies have come forward
}
opportunities-state-ready = Open door, and companies that want in
opportunities-state-no-door = Companies want in, but there is no agreement
opportunities-state-no-company = Open door, but no company has come forward
opportunities-state-neither = Neither agreement nor company
opportunities-field-table = Table of themes and provinces
opportunities-pairs-title = Strong pairs of company and challenge
opportunities-pairs-takeaway = Strongest on the list is { $company } for “{ $title }” with { $score } points.
opportunities-pairs-none = No company has said that it wants any of what is open within the filters.
opportunities-pairs-help = Looked for among the companies that have said themselves that they want just that theme in that province. Only pairs stand here where both technology and interest fit.

# One company
opportunities-for-company-title = Challenges that suit { $name }
opportunities-for-company-takeaway = Best is “{ $title }” with { $score } points. { $fitting_count ->
    [one] It is the only open challenge that the technology fits, on its theme or a neighbouring one
   *[other] { $fitting_count } open challenges fit the technology, on its theme or a neighbouring one
}, and { $wanted_count ->
    [0] the company has said of none of them that it wants it.
    [one] the company has shown interest in one of them.
   *[other] the company has shown interest in { $wanted_count } of them.
}
opportunities-for-company-none = No open challenge within the filters fits the technology of { $name }.
opportunities-for-company-no-technology = { $name } has no technology that the dashboard knows. Write it in the company sheet, and the challenges will be found.
opportunities-company-technologies = Technology: { $technologies }
opportunities-company-themes = Themes: { $themes }
opportunities-company-provinces = Active in { $provinces }
opportunities-doors-title = Who opens the door for { $name }
opportunities-doors-takeaway = { $count ->
    [one] One agreement gives access to a challenge that fits: { $agreement }, { $party }.
   *[other] { $count } agreements give access to challenges that fit. Best is { $agreement }, { $party }: it leads to “{ $title }” with { $score } points.
}
opportunities-doors-none = No agreement in force leads to a challenge that suits { $name }.
opportunities-doors-help = Ordered by the best opportunity that the agreement is the best door to, then by how many it opens.
opportunities-provinces-title = Provinces with the best opportunities for { $name }
opportunities-provinces-takeaway = Best is { $province }: “{ $title }” with { $score } points.
opportunities-provinces-none = None of the challenges has a known province.

# One challenge
opportunities-for-challenge-title = Companies that suit “{ $title }”
opportunities-for-challenge-takeaway = Best is { $company } with { $score } points. { $fitting_count ->
    [one] It is the only company whose technology fits
   *[other] { $fitting_count } companies have a technology that fits
}, and { $wanted_count ->
    [0] none of them has said that it wants to.
    [one] one of them has shown interest.
   *[other] { $wanted_count } of them have shown interest.
}
opportunities-for-challenge-none = No company in the register has a technology that fits “{ $title }”.
opportunities-challenge-owner = Problem owner: { $owner }
opportunities-challenge-stage = Stage: { $stage }
opportunities-challenge-urgency = Urgency: { $urgency }
opportunities-show = Show
opportunities-show-wanted = Relevant and interested
opportunities-show-fitting = All relevant
opportunities-show-none = None of the relevant companies has shown interest. Choose “All relevant” to see them.
opportunities-cut = Here are the best { $number } of { $all }.
opportunities-filters-do-not-apply = The list follows the as-of date, but not the other filters.

# A card of the list
opportunities-score = { $score } points
opportunities-rank-title = { $rank }. { $title }
opportunities-pair-title = { $company } for “{ $title }”
opportunities-part-points = { $name } { $points }
opportunities-bar-alt = { $title }: { $score } points of 100, made up of { LIST($parts) }.
opportunities-explain = Why?
opportunities-whole = See the whole list
opportunities-table-company = Challenges that suit the company
opportunities-table-challenge = Companies that suit the challenge
opportunities-table-pairs = Strong pairs of company and challenge
opportunities-to-company = The company's page
opportunities-to-challenge = The challenge's page
opportunities-why-title = { $company } for “{ $title }”: { $score } points
opportunities-why-relevant = Best is { $best }; furthest from its full points is { $worst }.
opportunities-why-not = The company's technology does not fit the challenge, and nothing else makes up for that, so this pair is never suggested.
opportunities-why-answer-points = { $points } of { $most } points
opportunities-why-raise-title = What would raise the score
opportunities-why-full = No part can be raised: { $company } has all points.
opportunities-why-back-company = All challenges for { $name }
opportunities-why-back-challenge = All companies for “{ $title }”

# Relevance
opportunities-relevance-technology = The challenge names the company's very technology: { $technologies }.
opportunities-relevance-theme = The technology belongs to the challenge's theme, { $theme }: { $technologies }.
opportunities-relevance-neighbour = The technology ({ $technologies }) belongs to { $via }, which neighbours the challenge's theme, { $theme }.
opportunities-relevance-none = The company's technology has nothing to do with the challenge's theme.
opportunities-relevance-not-stated = The company has stated no technology.
opportunities-relevance-not-known = The company has stated a technology that the dashboard does not know.
opportunities-relevance-no-theme = The challenge has no theme to hold the technology against.

# Interest
opportunities-interest-said = Recorded as { $level ->
    [active] active
   *[interested] interested
} { $has_theme ->
    [yes] in { $theme }
   *[no] whatever the theme
} { $has_province ->
    [yes] in { $province }
    [unknown] in a place that is not known
   *[no] in all of China
} ({ $has_date ->
    [yes] { $date }
   *[no] undated
}).
opportunities-interest-near = { $is_near_theme ->
    [yes] { $is_elsewhere ->
        [yes] That is a neighbouring theme and another province than the challenge's.
       *[no] That is a neighbouring theme, not the challenge's own.
    }
   *[no] That is another province than the challenge's.
}
opportunities-interest-gone = The company showed interest { $date }, but too long ago to count.
opportunities-interest-no = The company has said no { $has_theme ->
    [yes] to { $theme }
   *[no] whatever the theme
} { $has_province ->
    [yes] in { $province }
   *[no] in all of China
} ({ $has_date ->
    [yes] said { $date }
   *[no] undated
}). A no is a no until it says otherwise.
opportunities-interest-none = The company has said nothing that bears on this challenge.

# Readiness
opportunities-readiness-for = In favour: { $facts }.
opportunities-readiness-against = Against: { $facts }.
opportunities-readiness-unknown = Not stated: { $facts }.
opportunities-fact-export-yes = ready to export
opportunities-fact-export-no = not ready to export
opportunities-fact-export-unknown = whether it is ready to export
opportunities-fact-member-yes = member
opportunities-fact-member-no = not a member
opportunities-fact-member-unknown = whether it is a member
opportunities-fact-experience-there = experience in { $province }
opportunities-fact-experience-elsewhere = experience in China, but in { $provinces }
opportunities-fact-experience-none = no known experience in China
opportunities-fact-size-yes = { $count ->
    [one] one employee
   *[other] { $count } employees
}
opportunities-fact-size-unknown = number of employees

# Access
opportunities-access-own = The challenge belongs to the agreement “{ $agreement }”, with vitality { $vitality } of 5.
opportunities-access-company = It is the company's own agreement.
opportunities-access-party = The agreement “{ $agreement }” is with the owner of the problem; its vitality is { $vitality } of 5.
opportunities-access-theme = The agreement “{ $agreement }” on { $theme } is in force in { $province }; its vitality is { $vitality } of 5.
opportunities-access-neighbour = The agreement “{ $agreement }” is in force in { $province } and is about { $via }, which neighbours { $theme }; its vitality is { $vitality } of 5.
opportunities-access-other = The agreement “{ $agreement }” is in force in { $province }, but is not about the challenge's theme; its vitality is { $vitality } of 5.
opportunities-access-none = No Danish agreement is in force in { $provinces }.
opportunities-access-unplaced = The challenge has no known province, so no agreement can be said to be there.
opportunities-access-proposed = The agreement “{ $agreement }” that the challenge belongs to is only proposed so far.
opportunities-access-over = The agreement “{ $agreement }” that the challenge belongs to is no longer in force.

# The one thing that would raise it most
opportunities-raise-access-sign = Signing the agreement “{ $agreement }” would raise it most: { $points } more points.
opportunities-raise-access-renew = Renewing the agreement “{ $agreement }” would raise it most: { $points } more points.
opportunities-raise-access-agree = A living agreement on { $themes } in { $provinces } would raise it most: up to { $points } more points.
opportunities-raise-access-widen = It would rise most if the agreement “{ $agreement }” also came to cover { $themes }: { $points } more points.
opportunities-raise-access-enliven = More life in the agreement “{ $agreement }” would raise it most (contact, owners, a next step, results, companies): up to { $points } more points.
opportunities-raise-interest-mind = It would rise most if the company changed its mind and said that it is active: { $points } more points.
opportunities-raise-interest-ask = It would rise most if the company said that it is active in { $themes } in { $provinces }: { $points } more points.
opportunities-raise-interest-renew = It would rise most if the company said today that it is active: { $points } more points.
opportunities-raise-interest-sharpen = It would rise most if the company said that it is active in { $themes } in { $provinces } itself: { $points } more points.
opportunities-raise-readiness-ask-export = Learning that the company is ready to export would raise it most: { $points } more points.
opportunities-raise-readiness-export = It would rise most if the company became ready to export: { $points } more points.
opportunities-raise-readiness-experience = It would rise most if the company gained experience in { $provinces }: { $points } more points.
opportunities-raise-readiness-ask-member = Learning that the company is a member would raise it most: { $points } more points.
opportunities-raise-readiness-member = It would rise most if the company became a member: { $points } more points.
opportunities-raise-readiness-ask-size = Learning the number of employees would raise it most: { $points } more points.
opportunities-raise-relevance-state-technologies = Learning of a technology that fits would raise it most: { $points } more points.
opportunities-raise-relevance-state-theme = Learning the challenge's theme would raise it most, if the technology fits it: { $points } more points.
opportunities-either = { LIST($first, form: "commas") } or { $last }
opportunities-anywhere = a known province
opportunities-any-theme = a known theme

# Each step on the page about one pair
opportunities-step-access-sign = The agreement “{ $agreement }” is signed
opportunities-step-access-renew = The agreement “{ $agreement }” is renewed
opportunities-step-access-agree = A living agreement on { $themes } in { $provinces }
opportunities-step-access-widen = The agreement “{ $agreement }” also comes to cover { $themes }
opportunities-step-access-enliven = More life in the agreement “{ $agreement }”
opportunities-step-interest-mind = The company changes its mind and says that it is active
opportunities-step-interest-ask = The company says that it is active in { $themes } in { $provinces }
opportunities-step-interest-renew = The company says today that it is active
opportunities-step-interest-sharpen = The company says that it is active in { $themes } in { $provinces } itself
opportunities-step-readiness-ask-export = It becomes known that the company is ready to export
opportunities-step-readiness-export = The company becomes ready to export
opportunities-step-readiness-experience = The company gains experience in { $provinces }
opportunities-step-readiness-ask-member = It becomes known that the company is a member
opportunities-step-readiness-member = The company becomes a member
opportunities-step-readiness-ask-size = The number of employees becomes known
opportunities-step-relevance-state-technologies = A technology that fits becomes known
opportunities-step-relevance-state-theme = The challenge's theme becomes known, and the technology fits it

# Confidence
opportunities-confidence-high = Well known
opportunities-confidence-medium = Fairly well known
opportunities-confidence-low = Little known
opportunities-confidence-all = { $confidence }: everything is stated.
opportunities-confidence-missing = { $confidence }. Not known: { $missing }.
opportunities-missing-technologies = a known technology
opportunities-missing-theme = the challenge's theme
opportunities-missing-place = the challenge's province
opportunities-missing-interest = the company's interest
opportunities-missing-interest-date = the date of the interest
opportunities-missing-export = export readiness
opportunities-missing-member = membership
opportunities-missing-size = number of employees

# The short list
opportunities-shortlist = Short list to print
opportunities-shortlist-help = One page with the challenge and the best companies, each with its reason. It follows the weights and the choice between all relevant companies and those that are interested too.
opportunities-shortlist-size = Number of companies
opportunities-shortlist-lang = Language
opportunities-shortlist-contacts = With contact details
opportunities-shortlist-contacts-help = Name and e-mail from the company sheet, only for companies expressly stated as not protected against advertising.
opportunities-shortlist-pdf = Download PDF
opportunities-shortlist-xlsx = Download Excel
opportunities-shortlist-document = Short list: { $title }
opportunities-shortlist-kind = Short list of companies
opportunities-shortlist-said = { $count ->
    [0] No company in the register fits.
    [one] The best one of { $fitting } with a relevant technology.
   *[other] The best { $count } of { $fitting } companies with a relevant technology.
}
opportunities-shortlist-ad-protected = Protected against advertising: not to be approached with marketing.
opportunities-shortlist-ad-unknown = Not stated whether protected against advertising: look the company up in the CVR register.
opportunities-shortlist-no-contact = No contact stated
opportunities-shortlist-weights = The score runs from 0 to 100. Weights: { $shares }.
opportunities-shortlist-foot = As of { DAY($date, form: "long") }. { $app }.
opportunities-shortlist-sample = Sample data: what is marked illustrative is made up.
opportunities-shortlist-mark = illustrative
opportunities-shortlist-access = Access
opportunities-shortlist-facts-theme = Theme
opportunities-shortlist-facts-place = Place
opportunities-shortlist-facts-owner = Problem owner
opportunities-shortlist-facts-urgency = Urgency
opportunities-shortlist-facts-stage = Stage

opportunities-part-label = Show
opportunities-part-pairs = Best opportunities
opportunities-part-field = Theme and province
opportunities-more = Show { $number } more
