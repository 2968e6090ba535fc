# Effect: what came of it.

effect-empty = There are no outcomes, no activities held and no companies with the chosen filters.
effect-nothing = No outcomes in the data.
effect-within = { $count ->
    [0] There are no outcomes of a stated type in the project period.
    [one] There is one outcome of a stated type in the project period.
   *[other] There are { $count } outcomes of a stated type in the project period.
}
effect-around = { $before ->
    [0] { $after ->
        [one] One came after it.
       *[other] { $after } came after it.
    }
   *[other] { $before ->
        [one] One came before it
       *[other] { $before } came before it
    }{ $after ->
        [0] {""}
        [one] {" "}and one after it
       *[other] {" "}and { $after } after it
    }.
}
effect-undated = { $count ->
    [one] The date of one is not stated.
   *[other] The dates of { $count } are not stated.
}
effect-unstated = { $count ->
    [one] One more outcome has no stated type.
   *[other] { $count } more outcomes have no stated type.
}
effect-few = { $count ->
    [one] One outcome of a stated type is not enough to generalise from.
   *[other] { $count } outcomes of a stated type are not enough to generalise from.
}
effect-of-all = { $count ->
    [one] of one outcome with or without a type
   *[other] of { $count } outcomes with or without a type
}
effect-of-period = { $count ->
    [0] none in the chosen period
    [one] one in the chosen period
   *[other] { $count } in the chosen period
}{ $dateless ->
    [0] {""}
    [one] ; one without a date is left out
   *[other] ; { $dateless } without a date are left out
}
effect-contract-value = { $valued ->
    [0] no value is stated
   *[other] { $count ->
        [one] value: { MONEY($amount, form: "short") }
       *[other] { $known ->
            [all] value: { MONEY($amount, form: "short") } in all
           *[some] value stated for { $valued } of { $count }: { MONEY($amount, form: "short") }
        }
    }
}
effect-contracts = { $count ->
    [one] One contract was made; { $valued ->
        [0] its value is not stated.
       *[other] its value is { MONEY($amount, form: "short") }.
    }
   *[other] { $count } contracts were made; { $known ->
        [all] their value is { MONEY($amount, form: "short") } in all.
       *[some] { $valued ->
            [0] no value is stated.
            [one] the value is stated for one of them: { MONEY($amount, form: "short") }.
           *[other] the value is stated for { $valued } of them: { MONEY($amount, form: "short") } in all.
        }
    }
}
effect-timed = { $whole ->
    [one] One agreement has
   *[other] { $whole } agreements have
} produced an outcome after signing{ $few ->
    [yes] { $count ->
        [0] {""}, but the dates are not known.
       *[other] { $known ->
            [all] {""}, which is too few for a median.
           *[some] {""}; the dates are known for only { $count ->
                [one] one
               *[other] { $count }
            }, which is too few for a median.
        }
    }
   *[no] ; the median is { NUMBER($months, decimals: 1) } months and { NUMBER($contacts, decimals: 1) } contacts (among the { $count } whose dates are known).
}
effect-timed-note = { $few ->
    [yes] { $count ->
        [0] no agreement with both dates known
        [one] one agreement with both dates known
       *[other] only { $count } agreements with both dates known
    }
   *[no] median of { $count } agreements, after { NUMBER($contacts, decimals: 1) } contacts
}
effect-too-few = too few
effect-companies-note = { $count ->
    [0] none on the list of participants
    [one] one on the list of participants
   *[other] { $count } on the list of participants
}
effect-cost-note = this does not show that the money brought the outcomes about

effect-part-label = Show
effect-part-years = Before, during and after
effect-part-agreements = Agreements
effect-part-parties = Danish parties
effect-part-themes = Themes
effect-part-list = The outcomes
effect-part-participants = Participants

effect-years-title = Outcomes year by year
effect-years-takeaway = The project ran from { DAY($first, form: "long") } to { DAY($last, form: "long") }. A click on a column opens its rows.
effect-years-alt = Columns: outcomes by year, stacked by type. { $takeaway }
effect-agreements-title = What came of each agreement?
effect-agreements-name = Agreement
effect-parties-title = What did each Danish party achieve?
effect-parties-name = Danish party
effect-themes-title = What came of each theme?
effect-themes-name = Theme
effect-by-takeaway = An outcome that belongs to several counts under each of them. Click a row to see what is behind it.
effect-participants-title = Participants for impact evaluation
effect-participants-help = Statistics Denmark and the Danish Business Authority measure effects by following participants in the registers by their CVR number and comparing their employment and turnover with those of similar companies that did not take part (the Authority’s method note on register-based impact evaluation, 2016; Statistisk Perspektiv no. 14, 2016). Each row is a CVR number, a year and a type of activity. The CVR number of a sole proprietor is personal data: share the file only with those who carry out the evaluation.

effect-kind-contract = contract
effect-kind-demonstration = demonstration
effect-kind-commercial = commercial milestone
effect-kind-non-commercial = non-commercial milestone
effect-kind-unstated = type not stated
effect-side-before = Before the project
effect-side-within = During the project
effect-side-after = After the project
effect-side-undated = Without a date
