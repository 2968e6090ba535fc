# Search: the box above the menu, and the page with what it found.

search-label = Search
search-box-placeholder = Search everything …
search-placeholder = Agreement, party, place, province, company, challenge, CVR number …
search-help = Type in Danish, English, pinyin or Chinese. Small typing errors do not matter, and København may be written kobenhavn. If you type several words, all must match. The search ignores the filters.
search-title = What we found
search-takeaway = { $partial ->
    [yes] Nothing has all the words in “{ $words }”. { $count ->
        [one] One hit has some of them
       *[other] { $count } hits have some of them
    }: { $kinds }.
   *[no] { $count ->
        [one] One hit for “{ $words }”
       *[other] { $count } hits for “{ $words }”
    }: { $kinds }.
}
search-nothing = We found nothing for “{ $words }”. Try fewer or other words, or the name in another language.
search-tips = Search for agreements, parties, places, provinces, themes, companies, challenges and activities. Type in Danish, English, pinyin or Chinese; the spelling need not be quite right. For example:
search-examples = copenhagen | nanjing | water in wuxi | pumps | wastewater
search-kinds = Show only
search-kind-count = { $kind } ({ $number })
search-kind-province = Provinces
search-kind-place = Places
search-kind-theme = Themes
search-kind-party = Danish parties
search-kind-partner = Chinese parties
search-kind-company = Companies
search-kind-agreement = Agreements
search-kind-challenge = Challenges
search-kind-activity = Activities
search-count-province = { $count ->
    [one] { $count } province
   *[other] { $count } provinces
}
search-count-place = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
search-count-theme = { $count ->
    [one] { $count } theme
   *[other] { $count } themes
}
search-count-party = { $count ->
    [one] { $count } Danish party
   *[other] { $count } Danish parties
}
search-count-partner = { $count ->
    [one] { $count } Chinese party
   *[other] { $count } Chinese parties
}
search-count-company = { $count ->
    [one] { $count } company
   *[other] { $count } companies
}
search-count-agreement = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
search-count-challenge = { $count ->
    [one] { $count } challenge
   *[other] { $count } challenges
}
search-count-activity = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
search-agreements = { $count ->
    [0] no agreements
    [one] { $count } agreement
   *[other] { $count } agreements
}
search-why-name = { $match ->
    [exact] { $shown ->
        [yes] Exactly this name
       *[no] Also called { $matched }
    }
    [prefix] { $shown ->
        [yes] The name begins with your search
       *[no] Also called { $matched }
    }
    [close] { $shown ->
        [yes] A similar name
       *[no] Looks like { $matched }
    }
   *[word] { $shown ->
        [yes] In the name
       *[no] Also called { $matched }
    }
}
search-why-alias = { $match ->
    [close] Looks like { $matched }
   *[other] { $kind ->
        [theme] Includes { $matched }
       *[other] Also known as { $matched }
    }
}
search-why-id = { $match ->
    [close] Looks like number { $matched }
   *[other] Number { $matched }
}
search-why-party = { $match ->
    [close] Similar Danish party: { $matched }
   *[other] Danish party: { $matched }
}
search-why-partner = { $match ->
    [close] Similar Chinese party: { $matched }
   *[other] Chinese party: { $matched }
}
search-why-owner = { $match ->
    [close] Similar problem owner: { $matched }
   *[other] Problem owner: { $matched }
}
search-why-company = { $match ->
    [close] Similar participant: { $matched }
   *[other] Participant: { $matched }
}
search-why-technology = { $match ->
    [close] Similar technology: { $matched }
   *[other] Technology: { $matched }
}
search-why-use = Works in this field; can be asked about { $matched }
search-why-description = { $match ->
    [close] Something similar in the description: { $matched }
   *[other] In the description: { $matched }
}
search-why-place = { $match ->
    [close] Similar place: { $matched }
   *[other] Place: { $matched }
}
search-why-province = { $match ->
    [close] Similar province: { $matched }
   *[other] Province: { $matched }
}
search-why-theme = { $match ->
    [close] Similar theme: { $matched }
   *[other] Theme: { $matched }
}
search-more = Showing { $shown } of { $number }. Choose a kind above to see more.
search-more-words = Showing { $shown } of { $number }. Add a word to narrow it down.
