# Opportunities: companies against challenges, who opens the door, and the short list to print.

opportunities-company = Company
opportunities-company-none = All companies
opportunities-challenge = Challenge
opportunities-challenge-none = All challenges
opportunities-option = { $title } ({ $place })
opportunities-unknown-company = The link points to a company that is not in the data. All opportunities are shown instead.
opportunities-unknown-challenge = The link points to a challenge that is not open on the as-of date. Only open challenges are opportunities: one that has become a contract or been lost is not listed here.
opportunities-empty = No open challenge matches the filters. Remove a filter, or choose another as-of date.

# The parts of the score
opportunities-weight-share = { $name } { PERCENT($share) }
opportunities-part-relevance = Relevance
opportunities-part-interest = Interest
opportunities-part-readiness = Readiness
opportunities-part-access = Access
opportunities-part-ripeness = Maturity
opportunities-part-relevance-help = Does the challenge name the company’s technology, does the company have a technology for the theme, or does it only state the theme?
opportunities-part-interest-help = Is an interest recorded, and by whom? It counts less the older it is.
opportunities-part-readiness-help = Is the company ready to export and a member, does it have experience in China, and is its size known?
opportunities-part-access-help = Does a public party or organisation have an agreement on the theme in that place, and is it alive? Companies’ own contracts give others no access.
opportunities-part-ripeness-help = How far has the challenge come, how recent is the latest news, how large is it, and has an offer been made?

# The whole field
opportunities-field-title = Open challenges by theme and province
opportunities-field-help = There is access when an agreement of a public party or organisation covers a theme of one of the cell’s challenges, or a related theme, in one of the challenge’s provinces, and is in force or has no stated status. A company is interested when it works with the theme and is recorded as interested in it in the province.
opportunities-field-alt = Themes and provinces with open challenges; each cell shows by mark and colour whether there is access and whether a company is interested.
opportunities-field-hover = { $count ->
    [one] One open challenge
   *[other] { $count } open challenges
}
opportunities-field-wanted = { $count ->
    [0] No company with a recorded interest
    [one] One company with a recorded interest
   *[other] { $count } companies with a recorded interest
}
opportunities-state-ready = Access and interested companies
opportunities-state-no-door = Interested companies, but no agreement
opportunities-state-no-company = Access, but no recorded interest
opportunities-state-neither = Neither agreement nor company
opportunities-field-table-title = Table of themes and provinces

# One company
opportunities-company-technologies = Technology: { $technologies }
opportunities-company-themes = Themes: { $themes }
opportunities-company-provinces = Active in { $provinces }
opportunities-doors-takeaway = { $count ->
    [one] One agreement gives access to a challenge that fits: “{ $agreement }” ({ $party }).
   *[other] { $count } agreements give access to challenges that fit. The best is “{ $agreement }” ({ $party }), which leads to “{ $title }” with { $score } points.
}
opportunities-doors-none = No agreement gives access to a challenge that suits { $name }.
opportunities-doors-help = Ordered by the best opportunity to which the agreement gives the best access, then by how many it gives access to.
opportunities-provinces-none = None of the challenges has a known province.
opportunities-neighbours-title = Related themes

# One challenge
opportunities-challenge-owner = Problem owner: { $owner }
opportunities-challenge-stage = Stage: { $stage }
opportunities-challenge-urgency = Urgency: { $urgency }
opportunities-old = last updated { $date }
opportunities-show = Show
opportunities-show-wanted = Relevant and interested
opportunities-show-fitting = All relevant
opportunities-show-none = No interest is recorded for any of the relevant companies. Choose “All relevant” to see them.

# A card of the list
opportunities-score = { $score } points
opportunities-rank-title = { $place } { $title }
opportunities-place = { $count ->
    [one] { $rank }.
   *[other] Tied at no. { $rank }:
}
opportunities-place-name = { $count ->
    [one] { $rank }
   *[other] tied at no. { $rank }
}
opportunities-order = Equal scores share a place. Among equals, the one where a larger share of the company’s stated technologies belongs to the challenge’s themes is listed first, then the more mature one, then the one with the latest date; the rest follow the order of the sheet.
opportunities-explain = Why?
opportunities-table-company = Challenges that suit the company
opportunities-table-challenge = Companies that suit the challenge
opportunities-best-title = “{ $title }”: { $more ->
    [0] { LIST($companies) }
   *[other] { LIST($companies, form: "commas") } and { $more } more
} – { $score } points
opportunities-best-more = See the companies
opportunities-why-title = { $company } for “{ $title }”: { $score } points
opportunities-why-answer-points = { $points } of { $most } points
opportunities-doors-of-pair-title = All agreements that give access to the challenge

# Relevance
opportunities-relevance-technology = The challenge names the company’s own technology: { $technologies }.
opportunities-relevance-theme = The company’s technology belongs to the challenge’s theme, { $theme }: { $technologies }.
opportunities-relevance-advice = The company is an adviser and states the challenge’s theme, { $theme }.
opportunities-relevance-stated = The company states the challenge’s theme, { $theme }, but no technology for it.
opportunities-relevance-neighbour = The company works with { $via }{ $is_same ->
    [yes] {""}
   *[no] {" "}({ $technologies })
}, which is related to the challenge’s theme, { $theme }.
opportunities-relevance-side = The company’s technology can also be used for the challenge’s theme, { $theme }: { $technologies }.
opportunities-relevance-part = The company states { $via }, which is also relevant to the challenge’s theme, { $theme }, but no technology for it.
opportunities-relevance-advice-part = The company is an adviser and states { $via }, which is also relevant to the challenge’s theme, { $theme }.
opportunities-relevance-done = The company has worked on the challenge’s theme, { $theme }, in China.
opportunities-relevance-deed = { $is_there ->
    [yes] Earlier work on the theme in the province: { $deed }.
   *[no] Earlier work on the theme elsewhere in China: { $deed }.
}
opportunities-deed = “{ $title }”{ $has_date ->
    [yes] {" "}({ $date })
   *[no] {""}
}
opportunities-relevance-none = The company’s technology and themes have nothing to do with the challenge’s theme.
opportunities-relevance-not-stated = The company has stated no technology.
opportunities-relevance-not-known = The company has stated a technology that the dashboard does not know.
opportunities-relevance-no-theme = The challenge has no theme to compare the technology with.
opportunities-interest-origin = { $origin ->
    [own] The company itself states ({ $has_date ->
        [yes] { $date }
       *[no] undated
    }):
    [source] According to { $source } ({ $has_date ->
        [yes] { $date }
       *[no] undated
    }):
   *[none] Recorded without a source ({ $has_date ->
        [yes] { $date }
       *[no] undated
    }):
}

# Interest
opportunities-interest-said = { $from } { $level ->
    [active] active
   *[interested] interested
} in { $has_theme ->
    [yes] { $theme }
   *[no] any theme
} { $has_province ->
    [yes] in { $province }
    [unknown] in a place that is not known
   *[no] in all of China
}.
opportunities-interest-near = { $is_near_theme ->
    [yes] { $is_elsewhere ->
        [yes] That is a related theme, and the province is not the challenge’s.
       *[no] That is a related theme, not the challenge’s own.
    }
   *[no] That is not the challenge’s province.
}
opportunities-interest-gone = That is too long ago to count.
opportunities-interest-no = { $from } no to { $has_theme ->
    [yes] { $theme }
   *[no] any theme
} { $has_province ->
    [yes] in { $province }
   *[no] in all of China
}. A no applies until something else is recorded.
opportunities-interest-none = No interest that bears on this challenge is recorded.

# Readiness
opportunities-readiness-for = In favour: { LIST($facts, form: "apart") }.
opportunities-readiness-against = Against: { LIST($facts, form: "apart") }.
opportunities-readiness-unknown = Not stated: { LIST($facts, form: "apart") }.
opportunities-fact-export-yes = ready to export
opportunities-fact-export-no = not ready to export
opportunities-fact-export-unknown = whether it is ready to export
opportunities-fact-member-yes = member
opportunities-fact-member-no = not a member
opportunities-fact-member-unknown = whether it is a member
opportunities-fact-experience-there = experience in { $there }
opportunities-fact-experience-own = experience in { $province } through its own agreement “{ $contract }”
opportunities-fact-experience-elsewhere = experience elsewhere in China ({ $provinces })
opportunities-fact-experience-none = no known experience in China
opportunities-fact-size-yes = { $count ->
    [one] one employee
   *[other] { $count } employees
}
opportunities-fact-size-unknown = its number of employees
opportunities-access-state = { $is_stated ->
    [yes] it is in force, and its vitality is { $vitality } out of 5
   *[no] whether it is in force is not stated, so it counts half; its vitality is { $vitality } out of 5
}

# Access
opportunities-access-own = The challenge itself belongs to the agreement “{ $agreement }”; { $state }.
opportunities-access-open = “{ $open }” gives better access, so the points come from it.
opportunities-access-party = The agreement “{ $agreement }” is with the owner of the problem; { $state }.
opportunities-access-theme = The agreement “{ $agreement }” in { $where } covers the theme { $theme }; { $state }.
opportunities-access-neighbour = The agreement “{ $agreement }” in { $where } covers the theme { $via }, which is related to { $theme }; { $state }.
opportunities-access-other = The agreement “{ $agreement }” in { $where } does not cover the challenge’s theme; { $state }.
opportunities-access-deed = The company has contacts of its own in the province from { $deed }.
opportunities-access-none = No Danish public party or organisation has an agreement in { $provinces } that gives access to the challenge.
opportunities-access-unplaced = The challenge has no known province, so no agreement can be said to be there.
opportunities-access-proposed = The agreement “{ $agreement }” that the challenge belongs to is only proposed so far.
opportunities-access-over = The agreement “{ $agreement }” that the challenge belongs to is no longer in force.
opportunities-access-contract = The agreement “{ $agreement }” that the challenge belongs to is a company’s own contract and gives others no access.
opportunities-ripeness-stage = { $is_known ->
    [yes] The stage is “{ $stage }”
   *[no] The stage on that day is not known
}{ $has_news ->
    [yes] , and the latest news is from { $date }
   *[no] , and no date is stated
}{ $has_source ->
    [yes] {" "}(according to { $source })
   *[no] {""}
}.
opportunities-ripeness-old = That is long ago, so the challenge counts as old.
opportunities-ripeness-value = Its value is stated as { MONEY($value) }.
opportunities-ripeness-own-offer = The company itself has made an offer.
opportunities-ripeness-held-offer = { $holder } has made an offer, so there is less to win.
opportunities-ripeness-offer = An offer has been made; it is not stated by which company.

# The one thing that would raise the score most
opportunities-raise-access-sign = Signing the agreement “{ $agreement }” would raise the score most: { $points } more points.
opportunities-raise-access-renew = Renewing the agreement “{ $agreement }” would raise the score most: { $points } more points.
opportunities-raise-access-confirm = Confirming that the agreement “{ $agreement }” is in force would raise the score most: { $points } more points.
opportunities-raise-access-agree = An agreement of high vitality on { $themes } in { $provinces } would raise the score most: up to { $points } more points.
opportunities-raise-access-widen = The score would rise most if the agreement “{ $agreement }” also came to cover { $themes }: { $points } more points.
opportunities-raise-access-enliven = Higher vitality of the agreement “{ $agreement }” would raise the score most (contact, owners, a next step, outcomes, companies): up to { $points } more points.
opportunities-raise-interest-mind = The score would rise most if the company changed its mind and said that it is active: { $points } more points.
opportunities-raise-interest-ask = The score would rise most if the company said that it is active in { $themes } in { $provinces }: { $points } more points.
opportunities-raise-interest-renew = The score would rise most if the company said today that it is active: { $points } more points.
opportunities-raise-interest-sharpen = The score would rise most if the company said that it is active specifically in { $themes } in { $provinces }: { $points } more points.
opportunities-raise-readiness-ask-export = Learning that the company is ready to export would raise the score most: { $points } more points.
opportunities-raise-readiness-export = The score would rise most if the company became ready to export: { $points } more points.
opportunities-raise-readiness-experience = The score would rise most if the company gained experience in { $provinces }: { $points } more points.
opportunities-raise-readiness-ask-member = Learning that the company is a member would raise the score most: { $points } more points.
opportunities-raise-readiness-member = The score would rise most if the company became a member: { $points } more points.
opportunities-raise-readiness-ask-size = Learning the number of employees would raise the score most: { $points } more points.
opportunities-raise-relevance-state-technologies = Learning of a technology that fits would raise the score most: { $points } more points.
opportunities-raise-relevance-state-technology = Entering the company’s technology in the company sheet, for example { $technology }, would raise the score most: { $points } more points.
opportunities-raise-relevance-state-theme = Learning the challenge’s theme would raise the score most, if the technology fits it: { $points } more points.
opportunities-raise-ripeness-news = Getting news of the challenge would raise the score most: up to { $points } more points.
opportunities-anywhere = the challenge’s area
opportunities-any-theme = the challenge’s theme

# Each step on the page about one pair
opportunities-step-access-sign = If the agreement “{ $agreement }” is signed
opportunities-step-access-renew = If the agreement “{ $agreement }” is renewed
opportunities-step-access-confirm = If it is confirmed that the agreement “{ $agreement }” is in force
opportunities-step-access-agree = If there is an agreement of high vitality on { $themes } in { $provinces }
opportunities-step-access-widen = If the agreement “{ $agreement }” also comes to cover { $themes }
opportunities-step-access-enliven = If the vitality of the agreement “{ $agreement }” rises
opportunities-step-interest-mind = If the company changes its mind and says that it is active
opportunities-step-interest-ask = If the company says that it is active in { $themes } in { $provinces }
opportunities-step-interest-renew = If the company says today that it is active
opportunities-step-interest-sharpen = If the company says that it is active specifically in { $themes } in { $provinces }
opportunities-step-readiness-ask-export = If it becomes known that the company is ready to export
opportunities-step-readiness-export = If the company becomes ready to export
opportunities-step-readiness-experience = If the company gains experience in { $provinces }
opportunities-step-readiness-ask-member = If it becomes known that the company is a member
opportunities-step-readiness-member = If the company becomes a member
opportunities-step-readiness-ask-size = If the number of employees becomes known
opportunities-step-relevance-state-technologies = If a technology that fits becomes known
opportunities-step-relevance-state-technology = If the company’s technology is entered in the company sheet, for example { $technology }
opportunities-step-relevance-state-theme = If the challenge’s theme becomes known and the technology fits it
opportunities-step-ripeness-news = If there is news of the challenge

# Confidence
opportunities-confidence-high = Well documented
opportunities-confidence-medium = Fairly well documented
opportunities-confidence-low = Poorly documented
opportunities-confidence-all = { $confidence }: everything is stated.
opportunities-confidence-missing = { $missing_count ->
    [one] { $confidence }; only { $missing } is missing.
   *[other] { $confidence }. Not stated: { $missing }.
}
opportunities-missing-technologies = a known technology
opportunities-missing-technology = the company’s technology for the theme
opportunities-missing-theme = the challenge’s theme
opportunities-missing-place = the challenge’s province
opportunities-missing-interest = the company’s interest
opportunities-missing-interest-date = the date of the interest
opportunities-missing-export = export readiness
opportunities-missing-member = membership
opportunities-missing-size = the number of employees
opportunities-missing-news = the date of the challenge

# The short list
opportunities-shortlist = Short list to print
opportunities-shortlist-challenge-help = One page with the challenge and the best companies, each with its reason.
opportunities-shortlist-lang = Language
opportunities-shortlist-challenge-contacts = With contact details
opportunities-shortlist-challenge-contacts-help = Name and e-mail from the company sheet, only for companies expressly stated as not protected against advertising.
opportunities-shortlist-pdf = Download PDF
opportunities-shortlist-challenge-kind = Short list of companies
opportunities-shortlist-challenge-said = { $count ->
    [0] No company in the register fits.
    [one] { $fitting ->
        [one] The only relevant company.
       *[other] The best of { $fitting } relevant companies.
    }
   *[other] { $all ->
        [yes] The { $count } relevant companies, the best first.
       *[no] The best { $count } of { $fitting } relevant companies.
    }
}
opportunities-shortlist-challenge-tied = { $count ->
    [one] One more company has the same score as the last one.
   *[other] { $count } more companies have the same score as the last one.
}
opportunities-shortlist-ad-protected = Protected against advertising: not to be approached with marketing.
opportunities-shortlist-ad-unknown = Not stated whether protected against advertising: look the company up in the CVR register.
opportunities-shortlist-no-contact = No contact stated
opportunities-shortlist-weights = The score runs from 0 to 100. Weights: { $shares }.
opportunities-shortlist-company-help = One page for the company: where it is wanted, who gives access, and what to do first. The page follows the filters.
opportunities-shortlist-company-contacts = With the names of those responsible for the agreements
opportunities-shortlist-company-contacts-help = The name of the agreement’s Danish owner, where it is stated. Ask them first if the list is to be passed on outside the desk.
opportunities-shortlist-company-kind = Short list for the company
opportunities-shortlist-company-said = { $count ->
    [0] No open challenge suits the company.
    [one] { $fitting ->
        [one] The only relevant challenge.
       *[other] The best of { $fitting } relevant challenges.
    }
   *[other] { $all ->
        [yes] The { $count } relevant challenges, the best first.
       *[no] The best { $count } of { $fitting } relevant challenges.
    }
}
opportunities-shortlist-company-tied = { $count ->
    [one] One more challenge has the same score as the last one.
   *[other] { $count } more challenges have the same score as the last one.
}
opportunities-shortlist-where = Where it is wanted
opportunities-shortlist-where-one = { $known ->
    [yes] { $province } ({ $count })
   *[no] no known province ({ $count })
}
opportunities-shortlist-where-said = { LIST($provinces, form: "commas") }. The number of relevant challenges is in brackets; the best provinces come first.
opportunities-shortlist-doors = Who gives access
opportunities-shortlist-first = First step
opportunities-shortlist-first-best = “{ $title }”: { $step }
opportunities-shortlist-owner = Responsible for the agreement: { $owner } ({ $party })
opportunities-shortlist-real-first = Invented examples are listed last, whatever their score.

# First step
opportunities-first-offer = Follow up on the company’s own offer.
opportunities-first-door = { $way ->
    [door] Contact { SHOWN($party, form: "within") } about access through the agreement “{ $agreement }”
    [own] Use the company’s own contacts from { $deed }
    [weak] Find a way in together with the { $desk }, as the agreement “{ $agreement }” gives little access
   *[none] Find a way in together with the { $desk }, as no agreement gives access
}{ $is_old ->
    [yes] , and ask whether the challenge is still open.
   *[no] .
}
opportunities-first-interest-ask = Tell the { $desk } of the company’s interest in { $themes } in { $provinces }.
opportunities-first-interest-sharpen = Tell the { $desk } whether the company is active specifically in { $themes } in { $provinces }.
opportunities-first-interest-renew = Tell the { $desk } whether the company is active now.
opportunities-first-interest-mind = Tell the { $desk } if the company has changed its mind.

# Why not
opportunities-lacking = No points for: { LIST($parts) }.
opportunities-needed-none = Only a technology for { $themes } would bring the pair onto the list.
opportunities-needed-neighbour = If the company had a technology for { $themes }, the pair would be on the list.
opportunities-needed-not-stated = The pair will be on the list if the company has a technology for { $themes }: ask the company, and enter the technology in the company sheet.
opportunities-needed-not-known = The pair will be on the list if the technology is one for { $themes }: enter it using a word that the dashboard knows.
opportunities-needed-no-theme = The pair will be on the list if the challenge gets a theme that the technology fits.
opportunities-missed-title = Near, but not on the list
opportunities-missed-filtered = { $count ->
    [one] One challenge suits the company but is left out by the filters.
   *[other] { $count } challenges suit the company but are left out by the filters.
}

opportunities-part-label = Show
opportunities-part-pairs = Best opportunities
opportunities-part-field = Theme and province
opportunities-table-field = All strong pairs of company and challenge
opportunities-none-field = No interest is recorded in any open challenge within the filters.
opportunities-unwanted = { $only_invented ->
    [yes] Only invented companies have stated an interest in the challenges here. The companies below are those whose technology and themes suit the challenges best.
   *[no] No company has stated an interest in the challenges here. The companies below are those whose technology and themes suit the challenges best.
}
opportunities-none-company = No open challenge within the filters suits the company’s technology and themes. If its technology is missing from the company sheet, enter it there.
opportunities-none-challenge = No company in the register has technology or themes that suit the challenge.
opportunities-doors-title = Who can give access
opportunities-doors-nobody = No agreement gives access.
opportunities-provinces-title = Provinces with the best opportunities
opportunities-missed-none = Nothing is near: no related theme, no recorded interest in the place or theme, no experience there and no offer by the company. Choose another company or challenge at the top.
opportunities-part-doors = Access
opportunities-part-provinces = Provinces
opportunities-part-near = Why not …?
opportunities-part-pair = Why?
opportunities-step = { $step }: up to { $points } more points.
