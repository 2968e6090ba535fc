# Companies: the register, one company, what is offered and asked for by theme, and duplicates.

companies-title = The company register
companies-takeaway = { $registered_count ->
    [one] { $registered_count } company. Active in China: { $active_registered_count }. With an interest that still counts: { $interested_registered_count }. Took part in an activity: { $participating_count }.
   *[other] { $registered_count } companies. Active in China: { $active_registered_count }. With an interest that still counts: { $interested_registered_count }. Took part in an activity: { $participating_count }.
}
companies-takeaway-gap = { $all ->
    [yes] For none of them is there an open challenge on their themes
   *[no] { $unasked_count ->
        [one] For { $unasked_count } company there is no open challenge on the company’s themes
       *[other] For { $unasked_count } companies there is no open challenge on their themes
    }
}{ $narrowed ->
    [yes] {" "}within the filters.
   *[no] .
}
companies-unknown = The link points to a company that is not in the data: { $number }. Here is the register instead.
companies-empty = No companies fit the filters. Remove a filter at the top of the page.
companies-nothing = No companies fit both the filters at the top and the choices on this page.
companies-forget = Clear this page’s choices
companies-card-members = Members: { $number }. Not stated: { $unknown }.
companies-card-cvr = With a checked CVR number: { $number }.
companies-name-cvr = { $name } (CVR { $cvr })
companies-search = Search
companies-search-placeholder = Name, CVR number, town, technology …
companies-technology = Technology
companies-any = All
companies-home = My municipality’s companies
companies-home-help = The municipality in which the company has its Danish place. The choice is kept in the link, so that a municipality can keep its own list.
companies-interest = Interest
companies-interest-live = Still counts
companies-interest-faded = Gone or refused
companies-interest-none = None stated
companies-member = Member
companies-member-yes = Yes
companies-member-no = No
companies-member-unknown = Not stated
companies-activity = Participation
companies-activity-yes = Took part
companies-activity-no = Did not take part
companies-cvr = CVR number
companies-cvr-has = Has a number
companies-cvr-lacks = Lacks a number
companies-order = Order
companies-order-name = Name
companies-order-interest = Freshest interest first
companies-order-activity = Most active first
companies-order-challenges = Most challenges first
companies-more = { $count ->
    [0] More choices
   *[other] More choices ({ $count })
}
companies-gap = Only without a challenge
companies-open = Open a company
companies-open-placeholder = Choose a company
companies-click = Select a row, or choose the company from the list, to see its whole page.
companies-filters-note = Period, agreement status and agreement type exclude no companies; they apply only to the challenges that are counted.
companies-party-note = With a Danish party chosen, only the challenges that its agreements give access to are counted: the challenge names the agreement, the agreement is with the problem owner, or it is in force in the same province and on the same theme.
companies-protected-note = { $count ->
    [one] { $count } company on the list is protected against advertising. Contacts are shown and downloaded only for companies expressly stated as not protected; the other fields are empty for that reason.
   *[other] { $count } companies on the list are protected against advertising. Contacts are shown and downloaded only for companies expressly stated as not protected; the other fields are empty for that reason.
}
companies-illustrative-some = Some of the companies are invented examples; they are marked in the column “Illustrative”.
companies-illustrative-one = The company is an invented example.
companies-interest-fresh = fresh
companies-interest-fading = fading
companies-interest-undated = undated
companies-interest-gone = gone
companies-interest-refused = no
companies-interest-none-stated = none stated
companies-protected-protected = Yes, protected against advertising
companies-protected-free = No
companies-protected-unknown = Not stated
companies-balance-company = Companies with a technology
companies-balance-title = Offered and asked for, by theme
companies-balance-help = The companies are those on the list above; the challenges are the open ones within the filters. A technology may serve several themes and then counts under each.
companies-balance-takeaway = Most asked for is { $theme }: { $count ->
    [one] { $count } open challenge
   *[other] { $count } open challenges
}, and { $companies ->
    [0] no companies
    [one] { $companies } company
   *[other] { $companies } companies
} with a technology for it.
companies-balance-lacking = None of the companies has a technology for { $themes }.
companies-balance-covered = For each theme asked for there is at least one company.
companies-balance-quiet = There are no open challenges within the filters.
companies-balance-alt = Bars by theme: open challenges, companies with a technology for it, and companies interested in it. { $takeaway }
companies-balance-table = Table: all themes
companies-unanswered-title = Challenges without a company
companies-unanswered-takeaway = { $count ->
    [0] For each open challenge there is at least one company with a technology on the theme.
    [one] { $count } open challenge has a theme for which no company has a technology.
   *[other] { $count } open challenges have themes for which no company has a technology.
}
companies-unanswered-help = A challenge is listed here when none of its themes is served by a technology in the register. Companies without a challenge are found with the switch “Only without a challenge” above.
companies-doubles-title = Duplicate companies
companies-doubles-takeaway = { $count ->
    [0] Every pair of names that look alike has been decided. Merged: { $merged }.
    [one] { $count } pair of names look alike and wait for an answer. Merged: { $merged }.
   *[other] { $count } pairs of names look alike and wait for an answer. Merged: { $merged }.
}
companies-doubles-help = Names without a CVR number are compared with the register: the same name, nearly the same spelling, or one name as part of the other. Two different CVR numbers are always two companies. Nothing is merged before somebody says so; the answers are kept, and the keeper of the desk can change or delete them.
companies-doubles-table = Table: all pairs
companies-double-pair = **{ $first }** and **{ $second }**
companies-double-why = { $reason ->
    [same-name] The same name.
    [close-name] Nearly the same spelling.
   *[other] One name is part of the other.
} { $kind ->
    [row] Both are in the company lists.
   *[mention] The other name is only mentioned in activities or interests ({ $count } { $count ->
        [one] time
       *[other] times
    }).
}
companies-double-same-name = Same name
companies-double-close-name = Nearly the same spelling
companies-double-part-of-name = Part of the name
companies-double-same = The same company
companies-double-different = Two different ones
companies-waiting = { $count ->
    [one] **{ $count } answer about companies** is kept, but the warehouse follows it only when it has been built again.
   *[other] **{ $count } answers about companies** are kept, but the warehouse follows them only when it has been built again.
}
companies-rebuild = Build the warehouse again
companies-rebuilt = The warehouse has been built with the answers.
companies-merged-title = What has been merged
companies-merged-help = Rows that count as one company, and why. A merger that somebody has decided can be taken back.
companies-merged-said = { $has_who ->
    [yes] Decided by { $who }.
   *[no] Decided on this page.
}
companies-merged-waiting = The entry fits no company in the exports and waits until one does.
companies-merged-same-name = The same name without a CVR number: the rows count as one company.
companies-split = Take apart again
companies-split-button = Take apart
companies-back = To the register
companies-one-caption = As of { DAY($date, form: "long") }. The other filters do not apply on this page.
companies-card-interest = Interest
companies-card-interest-note = Stated { $date }. Weight: { PERCENT($weight) }.
companies-card-last = Last { $date }
companies-facts-title = Facts
companies-website = Website: { $links }
companies-sources = Sources: { $links }
companies-contact = Contact: **{ $contact }**
companies-contact-none = There is no contact to show.
companies-contact-hidden = Contacts are shown to the desk’s own users only.
companies-contact-protected = The company is protected against advertising. It may not be sent advertising, nor invitations that it has not asked for. Its contact data are therefore not shown.
companies-contact-free = The company is stated as not protected against advertising.
companies-contact-unknown = It is not stated whether the company is protected against advertising. Look it up in the CVR register before you write to it. Its contact data are not shown until it is stated.
companies-technologies-title = Technologies and the themes they serve
companies-technologies-none = The export names no technologies.
companies-technologies-help = Words of the export are translated into one common list of technologies. A word that is not known is shown as it is written and then serves no theme.
companies-interests-title = Stated interest
companies-interests-takeaway = { $wish_count ->
    [0] The company has stated no interest by the as-of date.
    [one] { $wish_count } statement; { $live_wish_count ->
        [0] it no longer counts.
       *[other] it still counts{ $undated_wish_count ->
            [0] .
           *[other] , but is undated.
        }
    }
   *[other] { $wish_count } statements; { $live_wish_count ->
        [0] none of them counts any longer.
       *[other] { $live_wish_count ->
            [one] { $live_wish_count } still counts
           *[other] { $live_wish_count } still count
        }{ $undated_wish_count ->
            [0] .
           *[other] , { $undated_wish_count } of them undated.
        }
    }
}
companies-fading = Interest fades: its weight halves each time { DAYS($half) } have passed, and after { DAYS($gone) } it counts no more. An interest without a date has no known weight; among the opportunities it counts as if it were one half-life old.
companies-all-china = all of China
companies-no-theme = no theme in particular
companies-serve-title = Challenges that the company could serve
companies-serve-takeaway = { $answerable_challenge_count ->
    [0] No open challenge is on the company’s themes.
    [one] { $answerable_challenge_count } open challenge on the company’s themes. In provinces where the company is or wants to be: { $near_challenge_count }; of these with an agreement that gives access: { $near_open_challenge_count }.
   *[other] { $answerable_challenge_count } open challenges on the company’s themes. In provinces where the company is or wants to be: { $near_challenge_count }; of these with an agreement that gives access: { $near_open_challenge_count }.
}
companies-serve-help = Challenges that share at least one theme with the company’s technologies. The page Opportunities weighs them against each other.
companies-serve-link = See them ranked on the page Opportunities
companies-activities-title = Activities that the company took part in
companies-activities-takeaway = { $participation_count ->
    [0] The company is not named in any activity held by the as-of date.
    [one] { $participation_count } activity, last { $latest }. Planned: { $participation_ahead_count }.
   *[other] { $participation_count } activities, last { $latest }. Planned: { $participation_ahead_count }.
}
companies-rows-title = The rows behind the company
companies-rows-takeaway = { $count ->
    [one] The company is put together from { $count } row.
   *[other] The company is put together from { $count } rows. The first that states something counts; technologies and provinces are added together.
}

companies-part-label = Show
companies-part-register = Register
companies-part-themes = Supply and demand
companies-part-doubles = Duplicates

# Gaps, and asking the companies
companies-part-gaps = Gaps
companies-gaps-title = What should the companies be asked?
companies-gaps-help = Invented companies are left out. A no to a theme or place is not asked about again.
companies-gaps-takeaway = { $gap_company_count ->
    [0] There is nothing to ask: CVR numbers and protection against advertising are stated, and no interest is older than two years.
    [one] One company has something to answer about its CVR number, protection against advertising or an old interest.
   *[other] { $gap_company_count } companies have something to answer about their CVR number, protection against advertising or an old interest.
}
companies-gaps-asked = Asked
companies-gaps-ask = Who should be asked?
companies-gaps-ask-help = Each company gets a workbook with what we know of it and its interests, which it corrects and confirms. Drop the answer on the page Data: only what was changed or confirmed is loaded.
companies-gaps-ask-placeholder = Choose one or more companies
companies-gaps-all = Choose all { $count }
companies-ask = Ask the company
companies-ask-help = A workbook with what we know of { $name }, which the company can correct and confirm. Drop the answer on the page Data.
company-gap-cvr = CVR number
company-gap-protection = protection against advertising
company-gap-interest = old interest
