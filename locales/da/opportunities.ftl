# Muligheder: virksomheder over for udfordringer, hvem der kan skabe adgang, og kortlisten til udskrift.

opportunities-company = Virksomhed
opportunities-company-none = Alle virksomheder
opportunities-company-help = Vælg en virksomhed for at se, hvilke udfordringer der passer bedst til den. Valget står i adressen.
opportunities-challenge = Udfordring
opportunities-challenge-none = Alle udfordringer
opportunities-challenge-help = Vælg en udfordring for at se, hvilke virksomheder der passer bedst til den. Vælg begge dele for at se, hvorfor de passer, eller hvorfor ikke.
opportunities-option = { $title } ({ $place })
opportunities-start = Vælg en virksomhed, en udfordring eller begge dele ovenfor. Her er hele feltet.
opportunities-unknown-company = Linket peger på en virksomhed, der ikke findes i data. Her er hele feltet i stedet.
opportunities-unknown-challenge = Linket peger på en udfordring, der ikke er åben på opgørelsesdagen. Kun åbne udfordringer er muligheder: er der indgået kontrakt, eller er den tabt, står den her ikke.
opportunities-empty = Ingen åbne udfordringer passer til filtrene. Fjern et filter, eller vælg en anden opgørelsesdag.
opportunities-illustrative = Noget her er eksempler med opdigtede oplysninger; de er mærket i tabellen.

# Vægte
opportunities-weights = Vægte: { $shares }
opportunities-weights-help = Hvor meget hver del tæller. Skydernes tal lægges sammen, og hver del tæller sin andel af summen, så det altid giver 100 %. Vægtene står i adressen, når de er ændret.
opportunities-weights-zero = Alle fire står på nul, så de tæller lige meget.
opportunities-weights-reset = Tilbage til standardvægte
opportunities-weight-share = { $name } { PERCENT($share) }
opportunities-part-relevance = Relevans
opportunities-part-interest = Interesse
opportunities-part-readiness = Parathed
opportunities-part-access = Adgang
opportunities-part-relevance-help = Passer virksomhedens teknologi til udfordringens tema?
opportunities-part-interest-help = Har virksomheden sagt, at den vil? Et udsagn tæller mindre, jo ældre det er.
opportunities-part-readiness-help = Er virksomheden eksportklar og medlem, har den erfaring fra Kina, og er størrelsen kendt?
opportunities-part-access-help = Er der en aftale i kraft dér om det tema, og er der liv i den?

# Hele feltet
opportunities-field-title = Åbne udfordringer efter tema og provins
opportunities-field-takeaway = { $field_cell_count ->
    [0] Ingen åben udfordring har både tema og provins.
    [one] Der er åbne udfordringer ét sted, når man ser på tema og provins: { $ready_cell_count ->
        [0] der mangler aftale eller virksomhed.
       *[other] her er både adgang og virksomheder, der vil.
    }
   *[other] Der er åbne udfordringer { $field_cell_count } steder, når man ser på tema og provins. { $ready_cell_count ->
        [0] Ingen af stederne er der både adgang og en virksomhed, der vil.
        [one] Ét af stederne er der både adgang og en virksomhed, der vil: { $best }.
       *[other] { $ready_cell_count } af stederne er der både adgang og virksomheder, der vil. Bedst er adgangen her: { $best }.
    }
}
opportunities-field-lacking = { $no_door_cell_count ->
    [0] Intet sted mangler kun aftalen.
    [one] Ét sted vil virksomheder, men der mangler en aftale.
   *[other] { $no_door_cell_count } steder vil virksomheder, men der mangler en aftale.
} { $no_company_cell_count ->
    [0] Intet sted mangler kun virksomheden.
    [one] Ét sted er der adgang, men ingen virksomhed har meldt sig.
   *[other] { $no_company_cell_count } steder er der adgang, men ingen virksomhed har meldt sig.
}
opportunities-field-help = Der er adgang, når en aftale i kraft i provinsen handler om temaet eller et nærliggende tema. En virksomhed vil, når dens teknologi passer, og den selv har sagt det om temaet og provinsen.
opportunities-field-alt = Temaer og provinser med åbne udfordringer. { $takeaway }
opportunities-field-cell = { $theme } i { $province }
opportunities-field-hover = { $count ->
    [one] Én åben udfordring
   *[other] { $count } åbne udfordringer
}
opportunities-field-wanted = { $count ->
    [0] Ingen virksomheder har meldt sig
    [one] Én virksomhed har meldt sig
   *[other] { $count } virksomheder har meldt sig
}
opportunities-state-ready = Adgang og virksomheder, der vil
opportunities-state-no-door = Virksomheder vil, men der mangler en aftale
opportunities-state-no-company = Adgang, men ingen virksomhed har meldt sig
opportunities-state-neither = Mangler både aftale og virksomhed
opportunities-field-table = Tabel over temaer og provinser
opportunities-pairs-title = Stærke par af virksomhed og udfordring
opportunities-pairs-takeaway = Stærkest på listen er { $company } over for »{ $title }« med { $score } point.
opportunities-pairs-none = Ingen virksomhed har sagt, at den vil noget af det, der er åbent inden for filtrene.
opportunities-pairs-help = Der er ledt blandt de virksomheder, som selv har sagt, at de vil netop det tema i den provins. Her står kun par, hvor både teknologi og interesse passer.

# Én virksomhed
opportunities-for-company-title = Udfordringer, der passer til { $name }
opportunities-for-company-takeaway = Bedst er »{ $title }« med { $score } point. { $fitting_count ->
    [one] Det er den eneste åbne udfordring, som teknologien passer til, på temaet eller et nærliggende
   *[other] { $fitting_count } åbne udfordringer passer til teknologien, på temaet eller et nærliggende
}, og { $wanted_count ->
    [0] ingen af dem har virksomheden sagt, at den vil.
    [one] én af dem har virksomheden vist interesse for.
   *[other] { $wanted_count } af dem har virksomheden vist interesse for.
}
opportunities-for-company-none = Ingen åben udfordring inden for filtrene passer til teknologien hos { $name }.
opportunities-for-company-no-technology = { $name } har ingen teknologi, som dashboardet kender. Skriv den i virksomhedsarket, så findes udfordringerne.
opportunities-company-technologies = Teknologi: { $technologies }
opportunities-company-themes = Temaer: { $themes }
opportunities-company-provinces = Aktiv i { $provinces }
opportunities-doors-title = Hvem kan skabe adgang for { $name }
opportunities-doors-takeaway = { $count ->
    [one] Én aftale giver adgang til en udfordring, der passer: { $agreement }, { $party }.
   *[other] { $count } aftaler giver adgang til udfordringer, der passer. Bedst er { $agreement }, { $party }: den fører til »{ $title }« med { $score } point.
}
opportunities-doors-none = Ingen aftale i kraft fører til en udfordring, der passer til { $name }.
opportunities-doors-help = Ordnet efter den bedste mulighed, som aftalen giver den bedste adgang til, og derefter efter hvor mange den giver adgang til.
opportunities-provinces-title = Provinser med de bedste muligheder for { $name }
opportunities-provinces-takeaway = Bedst er { $province }: »{ $title }« med { $score } point.
opportunities-provinces-none = Ingen af udfordringerne har en kendt provins.

# Én udfordring
opportunities-for-challenge-title = Virksomheder, der passer til »{ $title }«
opportunities-for-challenge-takeaway = Bedst er { $company } med { $score } point. { $fitting_count ->
    [one] Det er den eneste virksomhed, hvis teknologi passer
   *[other] { $fitting_count } virksomheder har en teknologi, der passer
}, og { $wanted_count ->
    [0] ingen af dem har sagt, at de vil.
    [one] én af dem har vist interesse.
   *[other] { $wanted_count } af dem har vist interesse.
}
opportunities-for-challenge-none = Ingen virksomhed i registeret har en teknologi, der passer til »{ $title }«.
opportunities-challenge-owner = Problemejer: { $owner }
opportunities-challenge-stage = Fase: { $stage }
opportunities-challenge-urgency = Hast: { $urgency }
opportunities-show = Vis
opportunities-show-wanted = Relevante og interesserede
opportunities-show-fitting = Alle relevante
opportunities-show-none = Ingen af de relevante virksomheder har vist interesse. Vælg »Alle relevante« for at se dem.
opportunities-cut = Her står de { $number } bedste af { $all }.
opportunities-filters-do-not-apply = Listen følger opgørelsesdagen, men ikke de øvrige filtre.

# Et kort på listen
opportunities-score = { $score } point
opportunities-rank-title = { $rank }. { $title }
opportunities-pair-title = { $company } og »{ $title }«
opportunities-part-points = { $name } { $points }
opportunities-bar-alt = { $title }: { $score } point af 100, fordelt på { LIST($parts) }.
opportunities-explain = Hvorfor?
opportunities-whole = Se hele listen
opportunities-table-company = Udfordringer, der passer til virksomheden
opportunities-table-challenge = Virksomheder, der passer til udfordringen
opportunities-table-pairs = Stærke par af virksomhed og udfordring
opportunities-to-company = Virksomhedens side
opportunities-to-challenge = Udfordringens side
opportunities-why-title = { $company } over for »{ $title }«: { $score } point
opportunities-why-relevant = Bedst scorer { $best }; længst fra sit højeste er { $worst }.
opportunities-why-not = Virksomhedens teknologi passer ikke til udfordringen, og det kan intet andet opveje: parret bliver aldrig foreslået.
opportunities-why-answer-points = { $points } af { $most } point
opportunities-why-raise-title = Hvad der ville løfte scoren
opportunities-why-full = Ingen del kan løftes: { $company } har alle point.
opportunities-why-back-company = Alle udfordringer for { $name }
opportunities-why-back-challenge = Alle virksomheder til »{ $title }«

# Relevans
opportunities-relevance-technology = Udfordringen nævner netop virksomhedens teknologi: { $technologies }.
opportunities-relevance-theme = Teknologien hører til udfordringens tema, { $theme }: { $technologies }.
opportunities-relevance-neighbour = Teknologien ({ $technologies }) hører til { $via }, som grænser op til udfordringens tema, { $theme }.
opportunities-relevance-none = Virksomhedens teknologi har ikke med udfordringens tema at gøre.
opportunities-relevance-not-stated = Virksomheden har ikke oplyst nogen teknologi.
opportunities-relevance-not-known = Virksomheden har oplyst en teknologi, som dashboardet ikke kender.
opportunities-relevance-no-theme = Udfordringen har intet tema, så teknologien kan ikke holdes op imod det.

# Interesse
opportunities-interest-said = Registreret som { $level ->
    [active] aktiv
   *[interested] interesseret
} { $has_theme ->
    [yes] inden for { $theme }
   *[no] uanset tema
} { $has_province ->
    [yes] i { $province }
    [unknown] på et sted, der ikke er kendt
   *[no] i hele Kina
} ({ $has_date ->
    [yes] { $date }
   *[no] uden dato
}).
opportunities-interest-near = { $is_near_theme ->
    [yes] { $is_elsewhere ->
        [yes] Det er et nærliggende tema og en anden provins end udfordringens.
       *[no] Det er et nærliggende tema, ikke udfordringens eget.
    }
   *[no] Det er en anden provins end udfordringens.
}
opportunities-interest-gone = Virksomheden viste interesse { $date }, men det er for længe siden til at tælle.
opportunities-interest-no = Virksomheden har sagt nej { $has_theme ->
    [yes] til { $theme }
   *[no] uanset tema
} { $has_province ->
    [yes] i { $province }
   *[no] i hele Kina
} ({ $has_date ->
    [yes] { $date }
   *[no] uden dato
}). Et nej er et nej, til den siger andet.
opportunities-interest-none = Virksomheden har ikke sagt noget, der handler om denne udfordring.

# Parathed
opportunities-readiness-for = Taler for: { $facts }.
opportunities-readiness-against = Taler imod: { $facts }.
opportunities-readiness-unknown = Ikke oplyst: { $facts }.
opportunities-fact-export-yes = eksportklar
opportunities-fact-export-no = ikke eksportklar
opportunities-fact-export-unknown = om den er eksportklar
opportunities-fact-member-yes = medlem
opportunities-fact-member-no = ikke medlem
opportunities-fact-member-unknown = om den er medlem
opportunities-fact-experience-there = erfaring fra { $province }
opportunities-fact-experience-elsewhere = erfaring fra Kina, men fra { $provinces }
opportunities-fact-experience-none = ingen kendt erfaring fra Kina
opportunities-fact-size-yes = { $count ->
    [one] én ansat
   *[other] { $count } ansatte
}
opportunities-fact-size-unknown = antal ansatte

# Adgang
opportunities-access-own = Udfordringen hører til aftalen »{ $agreement }« med livskraft { $vitality } af 5.
opportunities-access-company = Det er virksomhedens egen aftale.
opportunities-access-party = Aftalen »{ $agreement }« er indgået med problemejeren; dens livskraft er { $vitality } af 5.
opportunities-access-theme = Aftalen »{ $agreement }« om { $theme } er i kraft i { $province }; dens livskraft er { $vitality } af 5.
opportunities-access-neighbour = Aftalen »{ $agreement }« er i kraft i { $province } og handler om { $via }, som grænser op til { $theme }; dens livskraft er { $vitality } af 5.
opportunities-access-other = Aftalen »{ $agreement }« er i kraft i { $province }, men handler ikke om udfordringens tema; dens livskraft er { $vitality } af 5.
opportunities-access-none = Ingen dansk aftale er i kraft i { $provinces }.
opportunities-access-unplaced = Udfordringen har ingen kendt provins, så ingen aftale kan siges at være dér.
opportunities-access-proposed = Aftalen »{ $agreement }«, som udfordringen hører til, er endnu kun foreslået.
opportunities-access-over = Aftalen »{ $agreement }«, som udfordringen hører til, er ikke længere i kraft.

# Det ene, der ville løfte mest
opportunities-raise-access-sign = Mest ville det løfte, hvis aftalen »{ $agreement }« blev underskrevet: { $points } point mere.
opportunities-raise-access-renew = Mest ville det løfte, hvis aftalen »{ $agreement }« blev fornyet: { $points } point mere.
opportunities-raise-access-agree = Mest ville en levende aftale om { $themes } i { $provinces } løfte: op til { $points } point mere.
opportunities-raise-access-widen = Mest ville det løfte, hvis aftalen »{ $agreement }« også kom til at omfatte { $themes }: { $points } point mere.
opportunities-raise-access-enliven = Mest ville mere liv i aftalen »{ $agreement }« løfte (kontakt, ansvarlige, næste skridt, resultater, virksomheder): op til { $points } point mere.
opportunities-raise-interest-mind = Mest ville det løfte, hvis virksomheden ombestemte sig og meldte sig aktiv: { $points } point mere.
opportunities-raise-interest-ask = Mest ville det løfte, hvis virksomheden meldte sig aktiv inden for { $themes } i { $provinces }: { $points } point mere.
opportunities-raise-interest-renew = Mest ville det løfte, hvis virksomheden i dag sagde, at den er aktiv: { $points } point mere.
opportunities-raise-interest-sharpen = Mest ville det løfte, hvis virksomheden meldte sig aktiv netop inden for { $themes } i { $provinces }: { $points } point mere.
opportunities-raise-readiness-ask-export = Mest ville det løfte at få oplyst, at virksomheden er eksportklar: { $points } point mere.
opportunities-raise-readiness-export = Mest ville det løfte, hvis virksomheden blev eksportklar: { $points } point mere.
opportunities-raise-readiness-experience = Mest ville det løfte, hvis virksomheden fik erfaring fra { $provinces }: { $points } point mere.
opportunities-raise-readiness-ask-member = Mest ville det løfte at få oplyst, at virksomheden er medlem: { $points } point mere.
opportunities-raise-readiness-member = Mest ville det løfte, hvis virksomheden blev medlem: { $points } point mere.
opportunities-raise-readiness-ask-size = Mest ville det løfte at få oplyst antallet af ansatte: { $points } point mere.
opportunities-raise-relevance-state-technologies = Mest ville det løfte at få oplyst en teknologi, der passer: { $points } point mere.
opportunities-raise-relevance-state-theme = Mest ville det løfte at få oplyst udfordringens tema, hvis teknologien passer til det: { $points } point mere.
opportunities-either = { LIST($first, form: "commas") } eller { $last }
opportunities-anywhere = en kendt provins
opportunities-any-theme = et kendt tema

# Det enkelte trin på siden om ét par
opportunities-step-access-sign = Aftalen »{ $agreement }« bliver underskrevet
opportunities-step-access-renew = Aftalen »{ $agreement }« bliver fornyet
opportunities-step-access-agree = En levende aftale om { $themes } i { $provinces }
opportunities-step-access-widen = Aftalen »{ $agreement }« kommer også til at omfatte { $themes }
opportunities-step-access-enliven = Mere liv i aftalen »{ $agreement }«
opportunities-step-interest-mind = Virksomheden ombestemmer sig og melder sig aktiv
opportunities-step-interest-ask = Virksomheden melder sig aktiv inden for { $themes } i { $provinces }
opportunities-step-interest-renew = Virksomheden siger i dag, at den er aktiv
opportunities-step-interest-sharpen = Virksomheden melder sig aktiv netop inden for { $themes } i { $provinces }
opportunities-step-readiness-ask-export = Det bliver oplyst, at virksomheden er eksportklar
opportunities-step-readiness-export = Virksomheden bliver eksportklar
opportunities-step-readiness-experience = Virksomheden får erfaring fra { $provinces }
opportunities-step-readiness-ask-member = Det bliver oplyst, at virksomheden er medlem
opportunities-step-readiness-member = Virksomheden bliver medlem
opportunities-step-readiness-ask-size = Antallet af ansatte bliver oplyst
opportunities-step-relevance-state-technologies = Der bliver oplyst en teknologi, der passer
opportunities-step-relevance-state-theme = Udfordringens tema bliver oplyst, og teknologien passer til det

# Sikkerhed
opportunities-confidence-high = Godt oplyst
opportunities-confidence-medium = Nogenlunde oplyst
opportunities-confidence-low = Svagt oplyst
opportunities-confidence-all = { $confidence }: alt er oplyst.
opportunities-confidence-missing = { $confidence }. Ikke oplyst: { $missing }.
opportunities-missing-technologies = en kendt teknologi
opportunities-missing-theme = udfordringens tema
opportunities-missing-place = udfordringens provins
opportunities-missing-interest = virksomhedens interesse
opportunities-missing-interest-date = datoen for interessen
opportunities-missing-export = eksportparathed
opportunities-missing-member = medlemskab
opportunities-missing-size = antal ansatte

# Kortlisten
opportunities-shortlist = Kortliste til udskrift
opportunities-shortlist-help = Én side med udfordringen og de bedste virksomheder, hver med sin begrundelse. Den følger vægtene og valget mellem alle relevante virksomheder og dem, der også er interesserede.
opportunities-shortlist-size = Antal virksomheder
opportunities-shortlist-lang = Sprog
opportunities-shortlist-contacts = Med kontaktoplysninger
opportunities-shortlist-contacts-help = Navn og e-mail fra virksomhedsarket, kun for virksomheder, der udtrykkeligt er oplyst som ikke reklamebeskyttet.
opportunities-shortlist-pdf = Hent PDF
opportunities-shortlist-xlsx = Hent Excel
opportunities-shortlist-document = Kortliste: { $title }
opportunities-shortlist-kind = Kortliste over virksomheder
opportunities-shortlist-said = { $count ->
    [0] Ingen virksomhed i registeret passer.
    [one] Én virksomhed passer bedst af { $fitting } med en relevant teknologi.
   *[other] De { $count } bedste af { $fitting } virksomheder med en relevant teknologi.
}
opportunities-shortlist-ad-protected = Reklamebeskyttet: må ikke kontaktes med reklame.
opportunities-shortlist-ad-unknown = Ikke oplyst, om virksomheden er reklamebeskyttet: slå den op i CVR-registeret.
opportunities-shortlist-no-contact = Ingen kontakt oplyst
opportunities-shortlist-weights = Scoren går fra 0 til 100. Vægte: { $shares }.
opportunities-shortlist-foot = Opgjort pr. { DAY($date, form: "long") }. { $app }.
opportunities-shortlist-sample = Eksempeldata: det, der er mærket illustrativt, er opdigtet.
opportunities-shortlist-mark = illustrativ
opportunities-shortlist-access = Adgang
opportunities-shortlist-facts-theme = Tema
opportunities-shortlist-facts-place = Sted
opportunities-shortlist-facts-owner = Problemejer
opportunities-shortlist-facts-urgency = Hast
opportunities-shortlist-facts-stage = Fase

opportunities-part-label = Vis
opportunities-part-pairs = Bedste muligheder
opportunities-part-field = Tema og provins
opportunities-more = Vis { $number } til
