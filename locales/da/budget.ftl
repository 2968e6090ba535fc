# Budget og forbrug.

budget-illustrative = Beløbene er illustrative: kun totalen 882.000,00 kr. er kendt. Budgetlinjer, bilag og kurser er opdigtede, så siden kan ses i brug.
budget-empty = Der er hverken budget eller bilag med de valgte filtre.
budget-period-ahead = Perioden begynder { $date }, efter den dag, der opgøres pr. Der er derfor intet forbrug i den endnu.

budget-card-budget = Godkendt budget
budget-card-spent = Brugt
budget-card-committed = Disponeret
budget-card-available = Til rådighed
budget-card-period = Brugt i perioden
budget-card-spent-note = { $percent } af { $budget }
budget-card-available-note = { $state ->
    [over] budgettet er overdisponeret
   *[within] når åbne disponeringer er trukket fra
}
budget-card-committed-note = bestilt, men ikke betalt
budget-card-budget-note = { $count ->
    [one] { $number } budgetpost
   *[other] { $number } budgetposter
}
budget-card-narrowed-note = kun bilag, der passer til filtrene

budget-help-status = Grøn under { $amber } % af budgettet, gul fra { $amber } % og ved overskridelse, rød når posten er mere end { $over } % over budget.

budget-period-label = Regnskabsperiode
budget-period-kind-project = Hele projektet
budget-period-kind-project-year = Projektår
budget-period-kind-calendar-year = Kalenderår
budget-period-kind-half-year = Halvår
budget-period-kind-free = Frit valg
budget-period-which = Periode
budget-period-project-year = Projektår { $number }: { $period }
budget-period-half-year = { $number }. halvår: { $period }
budget-period-half-year-help = Halvår slutter med udgangen af februar og august
budget-period-first = Første dag
budget-period-last = Sidste dag

budget-table-title = Budget og forbrug pr. budgetpost { $period }
budget-table-period = i perioden { $period }
budget-table-project = for hele projektet
budget-table-takeaway = Pr. { $date } er der brugt { $spent } af { $budget } ({ $percent }). { $committed } er disponeret, og { $state ->
    [over] budgettet er overdisponeret med { $available }.
   *[within] { $available } er til rådighed.
}
budget-table-over = { $count ->
    [one] Én budgetpost er overskredet: { $lines }.
   *[other] { $count } budgetposter er overskredet: { $lines }.
}
budget-table-none-over = Ingen budgetpost er overskredet.
budget-table-narrowed = { $count ->
    [one] Med de valgte filtre er der pr. { $date } brugt { $spent }; { $number } bilag passer. Budgettet er ikke delt på provinser, temaer eller parter, så rest og rådighed vises ikke.
   *[other] Med de valgte filtre er der pr. { $date } brugt { $spent }; { $number } bilag passer. Budgettet er ikke delt på provinser, temaer eller parter, så rest og rådighed vises ikke.
}
budget-table-nothing = Der er hverken budget eller bilag endnu.
budget-table-sources = Vis finansieringskilder under hver post
budget-table-click = Klik på et tal for at se bilagene bag det.
budget-table-alt = Tabel med godkendt budget, forbrug, rest, disponeringer og rådighed pr. budgetpost

budget-column-line = Budgetpost
budget-column-source = Finansiering
budget-column-budget = Godkendt budget
budget-column-before = Brugt tidligere
budget-column-period = Brugt i perioden
budget-column-spent = Brugt i alt
budget-column-percent = %
budget-column-remaining = Rest
budget-column-committed = Disponeret
budget-column-available = Til rådighed
budget-column-status = Status
budget-column-plan = Plan
budget-column-year = År
budget-column-month = Måned til og med
budget-column-vouchers = Bilag
budget-column-voucher = Bilag nr.
budget-column-date = Bogført
budget-column-text = Tekst
budget-column-kind = Art
budget-column-amount = Beløb
budget-column-currency = Valuta
budget-column-rate = Kurs pr. 100
budget-column-amount-dkk = Beløb i kr.
budget-column-province = Provins
budget-column-agreement = Aftale
budget-column-activity = Aktivitet
budget-column-rule = Fund
budget-column-severity = Alvor
budget-column-limit = Grænse
budget-column-budget-period = Budgetperiode
budget-column-illustrative = Illustrativ

# Korte overskrifter: tabellen skal kunne være på skærmen.
budget-short-budget = Budget
budget-short-before = Før
budget-short-period = I perioden
budget-short-spent = Brugt i alt
budget-short-percent = %
budget-short-remaining = Rest
budget-short-committed = Disponeret
budget-short-available = Rådighed
budget-short-status = Status
budget-short-line = Budgetpost

budget-row-total = I alt
budget-row-source-total = { $source } i alt
budget-row-no-line = Uden budgetpost
budget-row-no-source = Uden finansieringskilde
budget-remaining-over = { $amount } (over)

budget-status-within = inden for
budget-status-near = over { $amber } %
budget-status-over = overskredet
budget-status-far-over = over { $over } % over
budget-status-unapproved = ikke i budget
budget-status-no-line = mangler post

budget-figure-budget = godkendt budget
budget-figure-spent-before = brugt tidligere
budget-figure-spent-period = brugt i perioden
budget-figure-spent = brugt i alt
budget-figure-spent-percent = brugt i alt
budget-figure-remaining = brugt i alt
budget-figure-committed = disponeret
budget-figure-available = brugt og disponeret

budget-reconcile-spent = { $agrees ->
    [yes] Stemmer til øren med bilagene: både tabellen og bilagene giver { $table }.
   *[no] Stemmer ikke med bilagene: tabellen giver { $table }, bilagene { $other }. Forskellen er { $difference }.
}
budget-reconcile-budget = { $agrees ->
    [yes] Budgetposterne giver tilsammen { $table }, præcis bevillingen.
   *[no] Budgetposterne giver tilsammen { $table }, men bevillingen er { $other }. Forskellen er { $difference }.
}
budget-reconcile-unconverted = { $count ->
    [one] { $number } bilag i valuta uden kendt kurs er ikke med i summen.
   *[other] { $number } bilag i valuta uden kendt kurs er ikke med i summen.
}

budget-vouchers-title = Bilag i perioden
budget-opened-vouchers = Bilag bag: { $what }
budget-opened-budget = Budgetrækker bag: { $what }
budget-vouchers-title-all = Alle bilag
budget-vouchers-both = { $count ->
    [one] { $number } bilagslinje: { $spent } bogført og { $committed } disponeret.
   *[other] { $number } bilagslinjer: { $spent } bogført og { $committed } disponeret.
}
budget-vouchers-sum = { $count ->
    [one] { $number } bilagslinje på { $sum }{ $held ->
        [same] , præcis tallet i tabellen.
        [other] . Tabellen siger { $figure }.
       *[none] .
    }
   *[other] { $number } bilagslinjer på i alt { $sum }{ $held ->
        [same] , præcis tallet i tabellen.
        [other] . Tabellen siger { $figure }.
       *[none] .
    }
}
budget-budget-rows = { $count ->
    [one] { $number } budgetrække på { $sum }.
   *[other] { $number } budgetrækker på i alt { $sum }.
}
budget-vouchers-all = Vis alle bilag i perioden
budget-vouchers-none = Ingen bilag bag dette tal.
budget-kind-spent = bogført
budget-kind-committed = disponeret

budget-rules-title = Regelkontrol
budget-rules-takeaway = { $count ->
    [0] Ingen af reglerne har fundet noget.
    [one] { $count } af { $all } regler har fundet noget: { $red } røde og { $amber } gule.
   *[other] { $count } af { $all } regler har fundet noget: { $red } røde og { $amber } gule.
}
budget-rule-line = Ingen budgetpost må være over budget; mere end { $over } % er rødt
budget-rule-outside = Alle bilag ligger inden for projektperioden
budget-rule-budget-line = Alle bilag hører til en godkendt budgetpost
budget-rule-rate = Valutakursen er kendt for alle bilag
budget-rule-plan = Fra halvvejs: forbruget er højst { $under } % under planen
budget-rule-total = Budgetposterne summer til bevillingen
budget-rule-status = Alle bilag er enten bogført eller disponeret
budget-rule-nothing = Intet at bemærke.
budget-rule-more = { $count ->
    [one] Og { $number } til.
   *[other] Og { $number } til.
}
budget-rules-list = Alle fund som tabel

finding-line-far-over-budget = { $line }: brugt { $amount } af { $limit }, { $gap } over.
finding-line-over-budget = { $line }: brugt { $amount } af { $limit }, { $gap } over.
finding-under-plan = Brugt { $amount } mod planlagt { $limit }, { $gap } under.
finding-budget-total-differs = Budgetposterne giver { $amount }, bevillingen er { $limit }.
finding-posted-before-project = Bilag { $voucher } på { $amount } er bogført { $date }, før projektet begyndte.
finding-posted-after-project = Bilag { $voucher } på { $amount } er bogført { $date }, efter projektet sluttede.
finding-missing-budget-line = Bilag { $voucher } ({ $date }) på { $amount } har ingen budgetpost.
finding-unknown-budget-line = Bilag { $voucher } ({ $date }) på { $amount } står på { $line }, som ikke er i budgettet.
finding-unknown-exchange-rate = Bilag { $voucher } ({ $date }) på { $amount } kan ikke omregnes: ingen kurs for dagen.
finding-unknown-expense-status = Bilag { $voucher } ({ $date }) på { $amount } er hverken bogført eller disponeret.

budget-curve-title = Akkumuleret forbrug mod plan
budget-curve-takeaway = Pr. { $date } er der brugt { $spent } mod planlagt { $plan }: { $side ->
    [over] { $gap } over planen ({ $percent }).
    [under] { $gap } under planen ({ $percent }).
   *[on] præcis på planen.
}
budget-curve-no-plan = Der er intet godkendt budget at holde forbruget op imod.
budget-curve-plan = Plan
budget-curve-spent = Brugt
budget-curve-committed = Disponeret oveni
budget-curve-budget = Godkendt { $amount }
budget-curve-as-of = Opgjort { $date }
budget-curve-alt = Kurve over akkumuleret plan, forbrug og disponeringer måned for måned, med det godkendte budget som vandret linje. { $takeaway }
budget-curve-whole = Kurven viser altid hele projektet, uanset filtre og periode.
budget-curve-how = Planen fordeler hvert budgetårs beløb jævnt over årets dage inden for projektet.

budget-year-title = Forbrug pr. kalenderår
budget-year-takeaway = Mest blev brugt i { $year }: { $spent }{ $plan ->
    [yes] {" "}mod et budget på { $budget }.
   *[no] .
}
budget-year-nothing = Der er ikke bogført forbrug endnu.
budget-year-alt = Søjler med budget, forbrug og disponeringer for hvert kalenderår. { $takeaway }

budget-source-title = Forbrug pr. finansieringskilde
budget-source-part = { $source } { $spent } ({ $percent })
budget-source-takeaway = Forbruget er fordelt sådan: { $parts }.
budget-source-alt = Bjælker med budget, forbrug og disponeringer for hver finansieringskilde. { $takeaway }

budget-show-table = Vis tallene som tabel
budget-axis-thousand = 1.000 kr.
