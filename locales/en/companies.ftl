# Companies: the register, one company, what is offered and asked for by theme, and duplicates.

companies-title = The company register
companies-unknown = The link points to a company that is not in the data: { $number }. Here is the register instead.
companies-empty = No companies match the filters. Remove a filter at the top of the page.
companies-none = No company matches the search. If one is missing, tell the { $desk }.
companies-card-members = Members: { $number }. Not stated: { $unknown }.
companies-name-cvr = { $name } (CVR { $cvr })
companies-search = Search
companies-search-placeholder = Name, CVR number, town, technology …
companies-click = Click a row to see everything about the company.
companies-filters-note = Period, agreement status and agreement type exclude no companies; they apply only to the challenges counted under “Supply and demand”.
companies-party-note = With a Danish party chosen, only the challenges that its agreements give access to are counted there: the challenge names the agreement, it is with the problem owner, or it covers the theme or a related one in the province; failing these, one with the same place on other themes.
companies-protected-note = Contacts are shown and downloaded only for companies expressly stated as not protected against advertising; for all others the fields are empty.
companies-interest-fresh = fresh
companies-interest-fading = fading
companies-interest-undated = undated
companies-interest-gone = lapsed
companies-interest-refused = no
companies-protected-protected = Yes, protected against advertising
companies-protected-free = No
companies-protected-unknown = Not stated
companies-balance-title = Supply and demand by theme
companies-balance-help = The companies are those in the register, and the challenges are the open ones, within the filters. A technology may serve several themes and then counts under each.
companies-balance-none = There are no open challenges within the filters.
companies-unanswered-title = Challenges without a company
companies-unanswered-none = For each open challenge there is at least one company in the register with a technology for the theme.
companies-unanswered-help = A challenge is listed here when none of its themes is served by a technology in the register.
companies-doubles-title = Duplicate companies
companies-doubles-none = Every pair of similar names has been decided on.
companies-doubles-help = Names without a CVR number are compared with the register: the same name, nearly the same spelling, or one name as part of the other. Two different CVR numbers are always two companies. Nothing is merged until someone confirms it; the answers are kept, and the data keeper can change or delete them.
companies-double-pair = **{ $first }** and **{ $second }**
companies-double-why = { $reason ->
    [same-name] The same name.
    [close-name] Nearly the same spelling.
   *[other] One name is part of the other.
} { $kind ->
    [row] Both are in the company lists.
   *[mention] The other name is only mentioned in activities or interests ({ $count ->
        [one] once
       *[other] { $count } times
    }).
}
companies-double-same-name = Same name
companies-double-close-name = Nearly the same spelling
companies-double-part-of-name = Part of the name
companies-double-same = The same company
companies-double-different = Two different ones
companies-rebuilt = The warehouse has been rebuilt with the answers.
companies-merged-title = What has been merged
companies-merged-help = Rows that count as one company, and why. A merge decided by a user can be undone.
companies-merged-said = { $has_who ->
    [yes] Decided by { $who }.
   *[no] Decided on this page.
}
companies-merged-waiting = The entry matches no company in the exports and waits until one does.
companies-merged-same-name = The same name without a CVR number: the rows count as one company.
companies-split = Separate again
companies-split-button = Separate
companies-back = Back to the register
companies-card-interest-note = last stated { $date }, weight { PERCENT($weight) }
companies-facts-title = Facts
companies-contact-title = Contact person
companies-contact = Contact: { LIST($contact, form: "commas") }.
companies-contact-none = There is no contact to show.
companies-contact-hidden = Contacts are shown to the desk’s own users only.
companies-contact-protected = The company is protected against advertising. It may not be sent advertising, nor invitations that it has not asked for. Its contact data is therefore not shown.
companies-contact-free = The company is stated as not protected against advertising.
companies-contact-unknown = It is not stated whether the company is protected against advertising. Look it up in the CVR register before you write to it. Its contact data is not shown until this is stated.
companies-interests-title = Stated interest
companies-interests-none = The company had stated no interest by the as-of date.
companies-all-china = all of China
companies-no-theme = no theme in particular
companies-serve-title = Challenges that the company could solve
companies-serve-near = { $near ->
    [0] none of them in the company’s provinces
    [one] one of them in the company’s provinces, { $open ->
        [0] without access
       *[other] with access
    }
   *[other] { $near } of them in the company’s provinces ({ $open ->
        [0] none
        [one] one
       *[other] { $open }
    } with access)
}
companies-serve-none = No open challenge concerns the company’s themes.
companies-serve-help = Challenges that share at least one theme with the company’s technologies. The Opportunities page weighs them against each other.
companies-serve-link = See them ranked on the Opportunities page
companies-activities-title = Activities that the company took part in
companies-activities-none = The company is not named in any activity.
companies-rows-title = The rows behind the company
companies-rows-help = The first row that states something counts; technologies and provinces are combined from all rows.

companies-part-label = Show
companies-part-register = Register
companies-part-themes = Supply and demand
companies-part-doubles = Duplicates

# Gaps, and asking the companies
companies-part-gaps = Gaps
company-part-label = Show
company-part-serve = What it can solve
company-part-facts = Facts and contact
company-part-activities = Activities
companies-gaps-title = What should the companies be asked?
companies-gaps-none = There is nothing to ask: CVR numbers and protection against advertising are stated, and no interest is older than two years.
companies-gaps-help = Invented companies are left out. A no to a theme or place is not asked about again.
companies-gaps-asked = Asked
companies-gaps-ask = Who should be asked?
companies-gaps-ask-help = Each company gets a workbook with what we know about it and its interests, which it corrects and confirms. Drop the answer on the Data page: only what was changed or confirmed is loaded.
companies-gaps-ask-placeholder = Choose one or more companies
companies-ask = Ask the company
companies-ask-help = A workbook with what we know about { $name }, which the company can correct and confirm. Drop the answer on the Data page.
company-gap-cvr = CVR number
company-gap-protection = protection against advertising
company-gap-interest = old interest

# What a company or party is called in Chinese: the form.
chinese-state = State the Chinese name
chinese-change = Chinese name
chinese-which = Company or party
chinese-help = What { SHOWN($name, form: "within") } is called in Chinese, and where that is stated. It applies at once on pages and papers; an export that later states another name with its source takes precedence.
chinese-source = Source
chinese-source-example = A web address or the name of a document
chinese-save = Save the name
chinese-saved = { SHOWN($name, form: "opening") } is called { $chinese } in Chinese.
chinese-said = Stated by { $who } on { $when }.
chinese-withdraw = Withdraw
chinese-withdrawn = The Chinese name of { SHOWN($name, form: "within") } has been withdrawn.
chinese-incomplete = The name cannot be saved: it is not stated whose it is.
chinese-not-chinese = Enter the name in Chinese characters, at most 120.
chinese-no-source = Enter where the name is stated: a web address or the name of a document.
chinese-no-author = Enter your name, so that others can see who stated it.
