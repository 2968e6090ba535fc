# Budget og forbrug.

budget-empty = Der er hverken budget eller bilag med de valgte filtre.

budget-card-narrowed-note = kun bilag, der passer til filtrene

budget-help-status = Grøn under { $amber } % af budgettet; gul fra { $amber } % og op til { $over } % over budget, og også når det disponerede ikke kan rummes i budgettet; rød, når posten er mere end { $over } % over budget.

budget-table-title = Budget og forbrug i kr. pr. budgetpost { $period }
budget-table-period = i perioden { $period }
budget-table-project = for hele projektet
budget-table-takeaway = Pr. { DAY($date) } er { MONEY($spent_dkk, form: "exact") } af { MONEY($budget_dkk, form: "exact") } brugt ({ PERCENT($spent_percent, decimals: 1) }). { MONEY($committed_dkk, form: "exact") } er disponeret, og { $state ->
    [over] budgettet er overdisponeret med { MONEY($available, form: "exact") }.
   *[within] { MONEY($available, form: "exact") } er til rådighed.
}
budget-table-over = { $count ->
    [one] Én budgetpost er overskredet: { $lines }.
   *[other] { $count } budgetposter er overskredet: { $lines }.
}
budget-table-none-over = Ingen budgetpost er overskredet.
budget-table-narrowed = { $voucher_count ->
    [one] Med de valgte filtre er der pr. { DAY($date, form: "long") } brugt { MONEY($spent_dkk, form: "exact") }; ét bilag passer. Budgettet er ikke delt på provinser, temaer eller parter, så rest og det, der er til rådighed, vises ikke.
   *[other] Med de valgte filtre er der pr. { DAY($date, form: "long") } brugt { MONEY($spent_dkk, form: "exact") }; { $voucher_count } bilag passer. Budgettet er ikke delt på provinser, temaer eller parter, så rest og det, der er til rådighed, vises ikke.
}
budget-table-sources = Rækker
budget-table-lines = Pr. budgetpost
budget-table-parts = Pr. post og finansieringskilde
budget-bar-title = Bevillingen på { MONEY($grant) }
budget-share = { PERCENT($share, decimals: 1) } af budgettet
budget-of = { MONEY($spent) } af { MONEY($budget) }

budget-row-total = I alt
budget-row-source-total = { $source } i alt
budget-row-no-line = Uden budgetpost
budget-row-no-source = Uden finansieringskilde

budget-status-not-begun = ubrugt
budget-status-within = inden for budgettet
budget-status-near = over { $amber } %
budget-status-overcommitted = overdisponeret
budget-status-over = overskredet
budget-status-far-over = mere end { $over } % over
budget-status-parts = presset
budget-status-parts-over = delvist overskredet
budget-status-committed = overdisponeret
budget-status-incomplete = uafklaret
budget-status-unapproved = ikke i budget
budget-status-no-line = mangler post

budget-reconcile-spent = { $agrees ->
    [yes] Stemmer på øren med bilagene: både tabellen og bilagene giver { MONEY($table, form: "exact") }.
   *[no] Stemmer ikke med bilagene: tabellen giver { MONEY($table, form: "exact") }, bilagene { MONEY($other, form: "exact") }. Forskellen er { MONEY($difference, form: "exact") }.
}
budget-reconcile-counted = Tabellen og de bilag, der kan regnes om, giver begge { MONEY($table, form: "exact") }.
budget-reconcile-budget = { $agrees ->
    [yes] Budgetposterne giver tilsammen { MONEY($table, form: "exact") }, præcis bevillingen.
   *[no] Budgetposterne giver tilsammen { MONEY($table, form: "exact") }, men bevillingen er { MONEY($other, form: "exact") }. Forskellen er { MONEY($difference, form: "exact") }.
}
budget-reconcile-unconverted = { $count ->
    [one] Ét bilag i valuta uden kendt kurs er ikke regnet med
   *[other] { $count } bilag i valuta uden kendt kurs er ikke regnet med
}{ $known ->
    [yes] : ca. { MONEY($estimate) } ved den sidst kendte kurs.
   *[no] .
}

budget-rules-title = Regelkontrol
budget-rules-takeaway = { $count ->
    [0] Ingen af de { $all } regler har fundet noget.
    [one] Én af de { $all } regler har fundet noget, og den er { $red ->
        [0] gul
       *[other] rød
    }.
   *[other] { $count } af de { $all } regler har fundet noget: { $red ->
        [0] { $count ->
            [2] begge gule
           *[other] alle gule
        }
       *[other] { $amber ->
            [0] { $count ->
                [2] begge røde
               *[other] alle røde
            }
           *[other] { $red ->
                [one] én rød
               *[other] { $red } røde
            } og { $amber ->
                [one] én gul
               *[other] { $amber } gule
            }
        }
    }.
}
budget-rule-line = Ingen budgetpost må være over budget; mere end { $over } % er rødt
budget-rule-outside = Alle bilag ligger inden for projektperioden
budget-rule-budget-line = Alle bilag hører til en godkendt budgetpost
budget-rule-rate = Valutakursen er kendt for alle bilag og budgetbeløb
budget-rule-plan = Når halvdelen af tiden er gået: forbruget er højst { $under } % under planen
budget-rule-total = Budgetposterne giver tilsammen bevillingen
budget-rule-status = Alle bilag er enten bogført eller disponeret
budget-rule-more = { $count ->
    [one] Og én til.
   *[other] Og { $count } til.
}
findings-title = Alle fund som tabel

finding-line-far-over-budget = { $line }: brugt { $amount } af { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-line-over-budget = { $line }: brugt { $amount } af { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-under-plan = Brugt { $amount } mod planlagt { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } under.
finding-budget-total-differs = Budgetposterne giver { $amount }, bevillingen er { MONEY($limit, form: "exact") }.
finding-posted-before-project = Bilag { $voucher } på { $amount } er bogført { $date }, før projektet begyndte.
finding-posted-after-project = Bilag { $voucher } på { $amount } er bogført { $date }, efter projektet sluttede.
finding-missing-budget-line = Bilag { $voucher } ({ $date }) på { $amount } har ingen budgetpost.
finding-unknown-budget-line = Bilag { $voucher } ({ $date }) på { $amount } står på { $line }, som ikke er i budgettet.
finding-unknown-exchange-rate = Bilag { $voucher } ({ $date }) på { $amount } kan ikke regnes om: der er ingen kurs for dagen.
finding-unknown-expense-status = Bilag { $voucher } ({ $date }) på { $amount } er hverken bogført eller disponeret.

budget-curve-title = Akkumuleret forbrug mod plan
budget-curve-takeaway = Der er brugt { MONEY($spent_dkk) } mod planlagt { MONEY($plan_dkk) }: { $side ->
    [over] { MONEY($gap) } over planen ({ PERCENT($share, decimals: 1) }).
    [under] { MONEY($gap) } under planen ({ PERCENT($share, decimals: 1) }).
   *[on] præcis på planen.
}
budget-curve-no-plan = Der er intet godkendt budget at holde forbruget op imod.
budget-curve-plan = Plan
budget-curve-spent = Brugt
budget-curve-as-of = Opgjort { $date }
budget-curve-whole = Kurven viser altid hele projektet, uanset filtre og periode.
budget-curve-how = Planen fordeler hvert budgetårs beløb jævnt over årets dage inden for projektet.

budget-year-takeaway = Mest blev brugt i { $year }: { MONEY($spent_period_dkk) }{ $plan ->
    [yes] {" "}mod et budget på { MONEY($year_budget_dkk) }.
   *[no] .
}
budget-year-nothing = Der er ikke bogført forbrug endnu.

budget-source-part = { $source } { MONEY($spent) } ({ PERCENT($percent) })
budget-source-takeaway = Forbruget er fordelt sådan: { $parts }.

# --- Delene af siden ---

budget-guest = Økonomien er deskens egen og vises ikke for gæster. Aftaler, aktiviteter og resultater kan ses på de andre sider.
budget-part-label = Vis
budget-part-table = Budget og forbrug
budget-part-forecast = Prognose
budget-part-where = Hvor pengene går
budget-part-rules = Regler og afvigelser
budget-part-proof = Afstemning

# --- Vurderingen af bevillingen ---

answer-grant-help = Grøn: brugt og disponeret er inden for bevillingen, ingen post er over sit budget, og ingen finansieringskilde er over sin andel. Gul: det brugte alene er inden for bevillingen, men ikke, når det disponerede lægges til; en post er over sit budget eller en kilde over sin andel; eller bilag uden kendt kurs er ikke regnet med. Rød: der er brugt mere end bevillingen, langt mere end en posts budget eller en kildes andel, eller noget uden for budgettet. Grå: der er hverken brugt eller disponeret noget.
answer-source-over = { $source }: { $spent ->
    [over] { MONEY($amount) } over sin andel, når det disponerede regnes med.
   *[within] { MONEY($amount) } over sin andel, når det disponerede er betalt.
}
answer-landing-unknown = Kan ikke skønnes
answer-lines-none = Ingen budgetpost er over budget, og ingen ventes at blive det.
answer-lines-none-yet = Ingen budgetpost er over budget.
answer-line-over = { $line }: { MONEY($amount) } over budget.
answer-line-unapproved = { $line }: { MONEY($amount) } uden for budgettet.
answer-line-no-line = { MONEY($amount) } uden budgetpost.
answer-line-overcommitted = { $line }: { MONEY($amount) } over budget, når det disponerede er betalt.
answer-line-forecast = { $line }: ventes at ende { MONEY($amount) } over budget.
answer-lines-more = { $count ->
    [one] Og én post til.
   *[other] Og { $count } poster til.
}

# --- Revideret budget ---

budget-revision-title = Oprindeligt og revideret budget
budget-revision-takeaway = { $count ->
    [one] Budgettet er revideret: ét beløb er ændret.
   *[other] Budgettet er revideret: { $count } beløb er ændret.
} { $total ->
    [same] Summen er fortsat { MONEY($now, form: "exact") }.
   *[other] Summen var { MONEY($original, form: "exact") } og er nu { MONEY($now, form: "exact") }.
}
budget-revision-how = Det gældende budget er det, som den seneste eksport oplyser, også når der ses tilbage. Det oprindelige er det, som den første eksport oplyste; en post, der først kom til ved en revision, havde oprindeligt 0.

# --- Afstemning ---

budget-proof-title = Afstemning post for post
budget-proof-outside = Af forbruget er { $parts }.
budget-proof-outside-spent-without-line = { MONEY($amount, form: "exact") } uden budgetpost
budget-proof-outside-spent-on-unknown-line = { MONEY($amount, form: "exact") } på poster, der ikke er i budgettet
budget-proof-outside-before-project = { MONEY($amount, form: "exact") } bogført før projektets start
budget-proof-outside-after-project = { MONEY($amount, form: "exact") } bogført efter projektets slutning
budget-proof-spent-on-lines = Bogført på godkendte budgetposter
budget-proof-spent-on-unknown-line = + bogført på poster, der ikke er i budgettet
budget-proof-spent-without-line = + bogført uden budgetpost
budget-proof-spent-total = = brugt i alt i tabellen
budget-proof-before-project = heraf bogført før projektets start
budget-proof-after-project = heraf bogført efter projektets slutning
budget-proof-without-rate = Ikke med i nogen sum: bilag uden kendt kurs
budget-proof-committed = Åbne disponeringer
budget-proof-budget-lines = Budgetposterne i alt
budget-proof-grant = Bevillingen
budget-proof-budget-difference = Budgetposterne minus bevillingen
budget-proof-budget-without-rate = Ikke med i nogen sum: budgetbeløb uden kendt kurs

# --- Prognose ---

outlook-band = { MONEY($low) } – { MONEY($high) }
outlook-card-unused-note = { PERCENT($share, decimals: 1) } af { MONEY($grant) }

outlook-before = Projektet begynder først { DAY($project_start_date, form: "long") }. Der er intet forbrug at regne videre på; budgettet er { MONEY($budget_dkk, form: "exact") }.
outlook-unknown = Der er endnu for lidt at regne videre på: { $method_count ->
    [0] ingen af de tre metoder kan bruges, og der skal mindst { $least } til.
    [one] kun én af de tre metoder kan bruges, og der skal mindst { $least } til.
   *[other] kun { $method_count } af de tre metoder kan bruges, og der skal mindst { $least } til.
} Brugt og disponeret er tilsammen { MONEY($floor_dkk, form: "exact") }.
outlook-running = { $band ->
    [one] Forbruget lander ifølge alle metoder på { MONEY($likely_dkk) } den { DAY($project_end_date, form: "long") }.
   *[wide] Forbruget lander sandsynligvis på { MONEY($likely_dkk) } den { DAY($project_end_date, form: "long") }, med { MONEY($low_dkk) } som lavt og { MONEY($high_dkk) } som højt skøn.
} { $verdict ->
    [over] Det er { MONEY($gap) } over bevillingen ({ PERCENT($share, decimals: 1) }).
    [may_exceed] Det er { MONEY($gap) } under bevillingen ({ PERCENT($share, decimals: 1) }), men det høje skøn er { MONEY($over) } over.
    [exact] Det er præcis bevillingen.
   *[within] Så bliver { MONEY($gap) } af bevillingen ikke brugt ({ PERCENT($share, decimals: 1) }).
}
outlook-ended = Projektet sluttede { DAY($project_end_date, form: "long") }. Brugt og disponeret er tilsammen { MONEY($likely_dkk, form: "exact") }. { $verdict ->
    [over] Det er { MONEY($gap, form: "exact") } over bevillingen ({ PERCENT($share, decimals: 1) }).
    [exact] Det er præcis bevillingen.
   *[within] { MONEY($gap, form: "exact") } af bevillingen er hverken brugt eller disponeret ({ PERCENT($share, decimals: 1) }).
}

outlook-methods-title = Sådan er prognosen beregnet
outlook-methods-three = Tre metoder giver hver sit skøn. Det laveste og det højeste er yderpunkterne, det midterste er det sandsynlige. Ingen post regnes lavere end det, der allerede er brugt og disponeret på den.
outlook-methods-two = To metoder kan bruges. Det laveste og det højeste skøn er yderpunkterne, og midt imellem dem ligger det sandsynlige. Ingen post regnes lavere end det, der allerede er brugt og disponeret på den.
outlook-methods-few = Hver metode vises, så snart den kan bruges.
outlook-methods-ended = Projektet er slut, så der er ikke noget at skønne over.
outlook-method-run-rate = Samme tempo
outlook-method-plan-ratio = Samme afvigelse fra planen
outlook-method-plan-rest = Resten som planlagt
outlook-method-committed = Kun det disponerede
outlook-method-ended = Brugt og disponeret
outlook-how-ended = Det bogførte og det, der stadig er disponeret.
outlook-how-run-rate = Forbruget fortsætter i samme tempo som fra { $first } til { $last }.
outlook-how-plan-ratio = Resten af planen bruges i samme grad som hidtil.
outlook-how-plan-rest = Resten af budgettet bruges, som det er planlagt.
outlook-how-committed = Der bruges ikke mere, end der allerede er disponeret. Det er et minimum og ikke et skøn.
outlook-sum-run-rate = { MONEY($spent_dkk, form: "exact") } brugt + { MONEY($pace_dkk, form: "exact") } brugt på { DAYS($pace_days) } ÷ { DAYS($pace_days) } × { DAYS($days_left) }{ $more ->
    [yes] {" "}+ { MONEY($beyond_dkk, form: "exact") }, som er disponeret derudover
   *[no] {""}
} = { MONEY($estimate_dkk, form: "exact") }.
outlook-sum-plan-ratio = Budget { MONEY($budget_dkk, form: "exact") } × brugt { MONEY($spent_dkk, form: "exact") } ÷ planlagt til nu { MONEY($plan_dkk, form: "exact") }{ $more ->
    [yes] {" "}+ { MONEY($beyond_dkk, form: "exact") }, som er disponeret derudover
   *[no] {""}
} = { MONEY($estimate_dkk, form: "exact") }.
outlook-sum-plan-rest = Brugt { MONEY($spent_dkk, form: "exact") } + budget { MONEY($budget_dkk, form: "exact") } − planlagt til nu { MONEY($plan_dkk, form: "exact") }{ $more ->
    [yes] {" "}+ { MONEY($beyond_dkk, form: "exact") }, som er disponeret derudover
   *[no] {""}
} = { MONEY($estimate_dkk, form: "exact") }.
outlook-sum-committed = Brugt { MONEY($spent_dkk, form: "exact") } + disponeret { MONEY($committed_dkk, form: "exact") } = { MONEY($estimate_dkk, form: "exact") }.
outlook-reason-before-start = Projektet er ikke begyndt.
outlook-reason-too-early = Kan ikke bruges endnu: der skal være gået mindst { $months } måneder.
outlook-reason-too-few-vouchers = Kan ikke bruges: { $count ->
    [one] kun ét bilag er bogført i perioden, og der skal mindst { $least } til.
   *[other] kun { $count } bilag er bogført i perioden, og der skal mindst { $least } til.
}
outlook-reason-no-budget = Kan ikke bruges: der er intet godkendt budget.
outlook-reason-too-little-plan = Kan ikke bruges endnu: planen er ikke nået til { $percent } % af budgettet.
outlook-reason-nothing-spent = Kan ikke bruges: der er intet brugt endnu.
outlook-role-low = lavt skøn
outlook-role-likely = sandsynligt
outlook-role-high = højt skøn
outlook-role-floor = minimum

outlook-lines-title = Fra budget til prognose, post for post

# --- Hvor pengene går ---

spending-by-label = Fordelt på
spending-by-year = År
spending-by-source = Finansiering
spending-by-province = Provins
spending-by-agreement = Aftale
spending-by-activity = Aktivitet
spending-year-title = Forbrug pr. kalenderår
spending-source-title = Forbrug pr. finansieringskilde
spending-province-title = Forbrug pr. provins
spending-agreement-title = Forbrug pr. aftale
spending-activity-title = Forbrug pr. aktivitet
spending-province-takeaway = { MONEY($amount) } af forbruget ({ PERCENT($share) }) kan henføres til en provins, mest til { $name } med { MONEY($most) }. De øvrige { MONEY($rest) } hører ikke til én bestemt provins.
spending-agreement-takeaway = { MONEY($amount) } af forbruget ({ PERCENT($share) }) kan henføres til en aftale, mest til { $name } med { MONEY($most) }. De øvrige { MONEY($rest) } hører ikke til én bestemt aftale.
spending-activity-takeaway = { MONEY($amount) } af forbruget ({ PERCENT($share) }) kan henføres til en aktivitet, mest til { $name } med { MONEY($most) }. De øvrige { MONEY($rest) } hører ikke til én bestemt aktivitet.
spending-province-none = Intet af forbruget kan henføres til en bestemt provins.
spending-agreement-none = Intet af forbruget kan henføres til en bestemt aftale.
spending-activity-none = Intet af forbruget kan henføres til en bestemt aktivitet.
spending-how = Et bilag hører til det, det selv nævner; ellers til sin aktivitets eller aftales provins, når der kun er én. Intet fordeles på skøn, og tabellens sum svarer altid til alle bilag i perioden.
spending-year-how = Hele kalenderår, uanset den valgte periode.
spending-row-province = Ingen bestemt provins
spending-row-agreement = Ingen bestemt aftale
spending-row-activity = Ingen bestemt aktivitet
spending-alt = Bjælker med forbrug og disponeringer, de største først, og til sidst det, der ikke kan henføres til nogen af dem. { $takeaway }
spending-table = { $way ->
    [year] Beløb pr. år som tabel
    [source] Beløb pr. finansieringskilde som tabel
    [province] Beløb pr. provins som tabel
    [agreement] Beløb pr. aftale som tabel
   *[activity] Beløb pr. aktivitet som tabel
}
spending-contact-title = Hvad en kontakt koster

# --- Flere regler ---

budget-rule-committed = Ingen budgetpost, der holder sit budget, kommer over det, når det disponerede er betalt
budget-rule-source = Ingen finansieringskilde er brugt eller disponeret ud over sin andel; mere end { $over } % er rødt
budget-rule-old = Ingen disponering har stået åben i mere end { $months } måneder
budget-rule-forecast = Prognosen holder sig inden for bevillingen, og højst { $unused } % forbliver ubrugt
finding-line-overcommitted = { $line }: brugt og disponeret { $amount } af { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-source-far-over-budget = { $source }: brugt { $amount } af { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-source-over-budget = { $source }: brugt { $amount } af { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-source-overcommitted = { $source }: brugt og disponeret { $amount } af { MONEY($limit, form: "exact") }, { MONEY($gap, form: "exact") } over.
finding-unknown-budget-rate = { $line }: budgettet på { $amount } fra { $date } kan ikke regnes om: der er ingen kurs for dagen.
finding-old-commitment = { $line }: { $amount } blev disponeret { $date } og er stadig åbent.

# --- Slags af rækker, regler og poster i vanskeligheder, som de står i tabeller ---

money-entry-budget = budget
money-entry-original = oprindeligt budget
money-entry-spent = bogført
money-entry-committed = disponeret
money-entry-ahead = ventes brugt
money-entry-grant = bevilling
budget-rule-name-line = Post over budget
budget-rule-name-committed = Post disponeret ud over budget
budget-rule-name-source = Kilde over sin andel
budget-rule-name-outside = Uden for projektperioden
budget-rule-name-budget-line = Uden godkendt budgetpost
budget-rule-name-rate = Uden kendt kurs
budget-rule-name-plan = Under planen
budget-rule-name-total = Budget og bevilling er forskellige
budget-rule-name-old = Gammel disponering
budget-rule-name-status = Ukendt status
line-trouble-over = over budget
line-trouble-unapproved = ikke i budget
line-trouble-no-line = mangler post
line-trouble-overcommitted = over budget med det disponerede
line-trouble-forecast = ventes at ende over budget
