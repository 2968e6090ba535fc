# Denmark in China: what all Danish parties do in a province or on a theme, for Chinese partners, on screen and paper.

denmark-title = { $has_province ->
    [yes] Denmark in { $province }
   *[no] Denmark in China
}{ $has_theme ->
    [yes] {""}: { $theme }
   *[no] {""}
}
denmark-china = China
denmark-empty = No Danish party has agreements, activities or companies here yet. Choose another province or theme, or remove the filters.

# The paper
denmark-paper-help = A few pages for a Chinese partner: who is here, what has been agreed, what has happened, and which companies take part. Without amounts, owners, next steps or bottlenecks.

# The summary
denmark-say-parties = { $danish_party_count ->
    [0] No Danish party cooperates in { $here } yet
    [one] One Danish party cooperates in { $here }
   *[other] { $danish_party_count } Danish parties cooperate in { $here }
}{ $signed_agreement_count ->
    [0] { $danish_party_count ->
        [0] .
       *[other] , so far without an agreement.
    }
    [one] , and one agreement has been signed{ $in_force_count ->
        [0] , which does not count as in force.
       *[other] , which is in force.
    }
   *[other] , and { $signed_agreement_count } agreements have been signed, { $in_force_count ->
        [0] none of which is
        [one] one of which is
       *[other] { $in_force_count } of which are
    } in force.
}
denmark-say-fields = Most common themes: { $fields }.
denmark-say-held = { $meeting_count ->
    [one] There has been one activity ({ $last }).
   *[other] Since { DAY($first_meeting_date, precision: "year") } there have been { $meeting_count } visits, meetings and other activities (latest: { $last }).
}
denmark-say-ahead = { $activities_planned ->
    [one] One activity is planned: { $next }.
   *[other] { $activities_planned } activities are planned (next: { $next }).
}
denmark-say-companies = { $danish_company_count ->
    [one] One Danish company { $has_theme ->
        [yes] with technology for the theme is
       *[no] is
    } active { $has_province ->
        [yes] here
       *[no] in China
    }.
   *[other] { $danish_company_count } Danish companies { $has_theme ->
        [yes] with technology for the theme are
       *[no] are
    } active { $has_province ->
        [yes] here
       *[no] in China
    }.
}

denmark-card-in-force-of-real = { $number ->
    [0] none signed, leaving out invented ones
   *[other] of { $number } signed, leaving out invented ones
}
denmark-card-in-force-note = { $number ->
    [0] none signed
   *[other] of { $number } signed
}

# Who
denmark-parties-title = Who is here?
denmark-kind-municipality = Municipality
denmark-kind-region = Region
denmark-kind-state = State
denmark-kind-university = University
denmark-kind-organisation = Organisation
denmark-kind-company = Company
denmark-kind-other = Other or type not stated

# What
denmark-cooperation-title = What has been agreed?
denmark-what = { $danish } – { $chinese }: { $kind }
denmark-state-active = in force
denmark-state-expiring = in force, expires soon
denmark-state-expired = expired
denmark-state-ended = ended
denmark-state-undated = in force, no end date stated
denmark-state-unstated = status not stated
denmark-ahead-title = What is planned?
denmark-held-title = What has happened?
denmark-companies-title = Which Danish companies are active?

# On paper and on the command line
denmark-paper-kind = Danish cooperation in China
denmark-as-of = As of { DAY($date, form: "long") }
denmark-paper-note = Compiled by the { $app } from what the parties state and from public sources. It shows who works with whom on what, and is not binding on any party.
denmark-help = write what all Danish parties do in a province or on a theme, for a Chinese partner (PDF, in Chinese unless another language is chosen)
denmark-help-province = the province: CN-JS, Jiangsu or 江苏 (default: all of China)
denmark-help-lang = language of the paper (default: Chinese)

denmark-part-label = Show
denmark-part-parties = Danish parties
denmark-part-cooperation = Cooperation
denmark-part-activities = Activities
denmark-part-companies = Companies
