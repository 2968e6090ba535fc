# Overblik: nøgletal, hvad kræver handling, hvad kommer, hvad er ændret.

overview-agreements-note = { $count ->
    [0] ingen udløber inden for et år
    [one] én udløber inden for et år
   *[other] { $count } udløber inden for et år
}
overview-contacts-note = { $count ->
    [unknown] planer kendes ikke
    [0] ingen planlagt
    [one] én planlagt
   *[other] { $count } planlagte
}
overview-spent-note = { PERCENT($percent, decimals: 1) } af { MONEY($budget) } · { $days }
overview-days-ahead = { DAYS($days) } til projektstart
overview-days-left = { DAYS($days) } tilbage
overview-days-last = projektets sidste dag
overview-days-over = projektet sluttede for { DAYS($days) } siden

overview-against-year = fra året før

attention-kind-gone-cold = Relation blevet kold
attention-kind-going-cold = Relation ved at blive kold
attention-kind-never-met = Aldrig kontakt
attention-kind-next-step-overdue = Næste skridt overskredet
attention-kind-next-step-ahead = Næste skridt
attention-kind-activity-ahead = Planlagt aktivitet
attention-kind-milestone-ahead = Milepæl
attention-kind-activity-overdue = Planlagt aktivitet ikke meldt afholdt
attention-kind-milestone-overdue = Milepæl overskredet
attention-kind-inquiry-unanswered = Henvendelse uden svar
attention-kind-challenge-nobody = Udfordring uden nogen at kontakte
attention-kind-challenge-silent = Udfordring, som der ikke er hørt noget om
attention-kind-challenge-old = Gammel udfordring
attention-kind-active-but-expired = Oplyst som aktiv, men udløbet
attention-kind-proposed-but-expired = Oplyst som foreslået, men udløbet
attention-kind-proposed-but-signed = Oplyst som foreslået, men underskrevet
attention-kind-expired-but-in-force = Oplyst som udløbet, men i kraft
attention-kind-ends-before-signed = Slutter før underskriften
attention-kind-line-far-over-budget = Budgetpost langt over budget
attention-kind-line-over-budget = Budgetpost over budget
attention-kind-line-overcommitted = Budgetpost disponeret ud over budget
attention-kind-source-far-over-budget = Finansieringskilde langt over sin andel
attention-kind-source-over-budget = Finansieringskilde over sin andel
attention-kind-source-overcommitted = Finansieringskilde disponeret ud over sin andel
attention-kind-under-plan = Forbrug under planen
attention-kind-budget-total-differs = Budgettet stemmer ikke med bevillingen
attention-kind-posted-before-project = Bilag før projektets start
attention-kind-posted-after-project = Bilag efter projektets slutning
attention-kind-missing-budget-line = Bilag uden budgetpost
attention-kind-unknown-budget-line = Bilag på ukendt budgetpost
attention-kind-unknown-exchange-rate = Bilag uden kendt kurs
attention-kind-unknown-budget-rate = Budgetbeløb uden kendt kurs
attention-kind-old-commitment = Gammel åben disponering
attention-kind-unknown-expense-status = Bilag med ukendt status

attention-reason-gone-cold = { $exact ->
    [yes] { $count ->
        [0] Blev kold i dag, { $date }, fordi kontakten ikke er fornyet.
       *[other] Blev kold { $date }, for { DAYS($days) } siden, fordi kontakten ikke er fornyet.
    }
   *[no] Blev kold i { $date } eller før, fordi kontakten ikke er fornyet.
}
attention-reason-going-cold = { $exact ->
    [yes] Bliver kold { $date }, { DAYS($days, form: "ahead") }, og ingen kontakt er planlagt inden.
   *[no] Bliver kold senest i { $date }, og ingen kontakt er planlagt inden.
}
attention-reason-never-met = { $dated ->
    [yes] Ingen kontakt er registreret siden underskriften { $exact ->
        [yes] { $date }.
       *[no] i { $date }.
    }
   *[no] Ingen kontakt er registreret.
}
attention-reason-expires = { $exact ->
    [yes] Udløber { $date }, { DAYS($days, form: "ahead") }.
   *[no] Udløber med udgangen af { $date }, { DAYS($days, form: "ahead") }.
}
attention-reason-next-step-overdue = { $exact ->
    [yes] Skulle være sket { $date }, for { DAYS($days) } siden.
   *[no] Skulle være sket i { $date }.
}
attention-reason-next-step-ahead = Skal ske senest { $date }, { DAYS($days, form: "ahead") }.
attention-reason-activity-ahead = { $exact ->
    [yes] Begynder { $date }, { DAYS($days, form: "ahead") }.
   *[no] Er planlagt til { $date }; den præcise dato kendes ikke.
}
attention-reason-milestone-ahead = { $exact ->
    [yes] Frist { $date }, { DAYS($days, form: "ahead") }.
   *[no] Frist med udgangen af { $date }, { DAYS($days, form: "ahead") }.
}
attention-reason-activity-overdue = { $exact ->
    [yes] Var planlagt til { $date }, for { DAYS($days) } siden, og er hverken meldt afholdt eller aflyst.
   *[no] Var planlagt til { $date } og er hverken meldt afholdt eller aflyst.
}
attention-reason-milestone-overdue = { $exact ->
    [yes] Frist { $date }, for { DAYS($days) } siden.
   *[no] Fristen var i { $date }.
}
attention-reason-inquiry-unanswered = { $exact ->
    [yes] Modtaget { $date }, for { DAYS($days) } siden, og ikke besvaret.
   *[no] Modtaget i { $date } og ikke besvaret.
}
attention-reason-challenge-nobody = Hverken ejer, kontaktperson eller aftale er nævnt{ $dated ->
    [yes] ; seneste nyt er fra { $date }.
   *[no] .
}
attention-reason-challenge-silent = { $dated ->
    [yes] Der er ikke hørt noget siden { $date }.
   *[no] Der er ikke registreret noget med en dato.
}
attention-reason-challenge-old = { $dated ->
    [yes] Intet nyt siden { $date }.
   *[no] Der er ikke registreret noget med en dato.
}
attention-reason-active-but-expired = { $exact ->
    [yes] Oplyst som aktiv, men sluttede { $date }.
   *[no] Oplyst som aktiv, men sluttede i { $date }.
}
attention-reason-proposed-but-expired = { $exact ->
    [yes] Oplyst som foreslået, men sluttede { $date }.
   *[no] Oplyst som foreslået, men sluttede i { $date }.
}
attention-reason-proposed-but-signed = Oplyst som foreslået, men har en underskriftsdato.
attention-reason-expired-but-in-force = Oplyst som udløbet, men slutdatoen { $date } er ikke passeret.
attention-reason-ends-before-signed = Slutdatoen ligger før underskriften.
attention-reason-line-far-over-budget = Forbruget har overskredet det godkendte budget mere end tilladt.
attention-reason-line-over-budget = Forbruget har overskredet det godkendte budget.
attention-reason-line-overcommitted = Når det disponerede er betalt, er det godkendte budget overskredet.
attention-reason-source-far-over-budget = Forbruget har overskredet kildens andel af bevillingen mere end tilladt.
attention-reason-source-over-budget = Forbruget har overskredet kildens andel af bevillingen.
attention-reason-source-overcommitted = Når det disponerede er betalt, er kildens andel af bevillingen overskredet.
attention-reason-under-plan = Forbruget ligger længere under planen, end reglerne tillader.
attention-reason-budget-total-differs = Budgetposternes sum er ikke den samme som bevillingen.
attention-reason-posted-before-project = Bogført { $date }, før projektperioden.
attention-reason-posted-after-project = Bogført { $date }, efter projektperioden.
attention-reason-missing-budget-line = Bogført { $date } uden budgetpost.
attention-reason-unknown-budget-line = Bogført { $date } på en post, der ikke er i budgettet.
attention-reason-unknown-exchange-rate = Bogført { $date } i en valuta, der ikke har nogen kurs den dag.
attention-reason-unknown-budget-rate = Budgettet for perioden fra { $date } er i en valuta, der ikke har nogen kurs den dag.
attention-reason-old-commitment = Disponeret { $date } og stadig åben. Er den betalt, eller skal den frigives?
attention-reason-unknown-expense-status = Bogført { $date }, men hverken som forbrug eller disponering.

overview-map-title = Aftalerne på kortet
overview-map-takeaway = { $danish_place_count ->
    [0] Danske parter uden kendt sted har eller har haft aftaler med
    [one] Ét dansk sted har eller har haft aftaler med
   *[other] { $danish_place_count } danske steder har eller har haft aftaler med
} { $chinese_place_count ->
    [one] ét kinesisk sted
   *[other] { $chinese_place_count } kinesiske steder
}.{ $reader ->
    [guest] {""}
   *[desk] {" "}{ $arc_count ->
        [one] { $warm_arc_count ->
            [0] Kontakten er ikke »inden for målet«.
           *[other] Kontakten er »inden for målet«.
        }
       *[other] { $warm_arc_count ->
            [0] På ingen af de { $arc_count } forbindelser er kontakten »inden for målet«.
            [one] På én af de { $arc_count } forbindelser er kontakten »inden for målet«.
           *[other] { $all ->
                [yes] På { $arc_count ->
                    [2] begge
                   *[other] alle { $arc_count }
                } forbindelser er kontakten »inden for målet«.
               *[no] På { $warm_arc_count } af de { $arc_count } forbindelser er kontakten »inden for målet«.
            }
        }
    }
}
overview-map-nothing = Ingen aftaler med kendt sted på begge sider.
overview-map-alt = Lille kort over Kina: provinser farvet efter antal aftaler i kraft, steder mærket efter kontakt. { $takeaway }
overview-link-map-large = Åbn det store kort

overview-latest-title = Seneste aktiviteter
overview-latest-none = Ingen afholdte aktiviteter før opgørelsesdagen.
overview-next-title = Det næste, der sker
overview-next-takeaway = { $count ->
    [unknown] Planerne dengang kendes ikke.
    [0] Intet er planlagt de næste 90 dage.
    [one] Én ting er planlagt eller forfalder de næste 90 dage.
   *[other] { $count } ting er planlagt eller forfalder de næste 90 dage.
}
overview-due-next-step = Næste skridt
overview-due-milestone = Milepæl
overview-due-activity = Aktivitet
overview-due-expiry = Udløb
overview-due-in = { $count ->
    [0] i dag
   *[other] om { DAYS($count) }
}

overview-changes-title = Ændringer i data
overview-changes-takeaway = { $first ->
    [yes] Data blev indlæst første gang { DAY($date, form: "long") } kl. { $time }{ $number ->
        [0] .
        [one] : én række fra én type eksport.
       *[other] : { $number } forskellige rækker fra { $sources ->
            [one] én type eksport
           *[other] { $sources } typer eksporter
        }.
    }
   *[no] { $state ->
        [none] Seneste indlæsning, { DAY($date, form: "long") } kl. { $time }, ændrede intet.
       *[some] Seneste indlæsning, { DAY($date, form: "long") } kl. { $time }: { $added ->
            [one] { $added } række
           *[other] { $added } rækker
        } tilføjet, { $changed } ændret og { $removed } fjernet.
    }
}
overview-changes-since = { $loads ->
    [0] Der er ikke indlæst noget siden { DAY($date, form: "long") }.
   *[other] { $loads ->
        [one] Én indlæsning
       *[other] { $loads } indlæsninger
    } siden { DAY($date, form: "long") }{ $state ->
        [none] {" "}ændrede intet.
       *[some] : { $added ->
            [one] { $added } række
           *[other] { $added } rækker
        } tilføjet, { $changed } ændret og { $removed } fjernet.
    }
}
overview-changes-from = Ændringer siden
overview-changes-from-help = Vælg en dag for at se, hvad alle indlæsninger fra og med den dag har ændret. Tomt felt: kun den seneste indlæsning.
overview-changes-none = Der er ikke indlæst noget endnu.
overview-changes-values = Hvad der blev ændret eller fjernet
overview-change-added = ny
overview-change-changed = ændret
overview-change-removed = fjernet

overview-empty = Der er hverken aftaler eller aktiviteter med de valgte filtre.

overview-part-label = Vis
overview-part-act = Skal gøres
overview-part-next = De næste 90 dage
overview-part-changes = Nyt i data
