# Muligheder: virksomheder over for udfordringer, hvem der kan skabe adgang, og kortlisten til udskrift.

opportunities-company = Virksomhed
opportunities-company-none = Alle virksomheder
opportunities-challenge = Udfordring
opportunities-challenge-none = Alle udfordringer
opportunities-option = { $title } ({ $place })
opportunities-unknown-company = Linket peger på en virksomhed, der ikke findes i data. Her er alle muligheder i stedet.
opportunities-unknown-challenge = Linket peger på en udfordring, der ikke er åben på opgørelsesdagen. Kun åbne udfordringer er muligheder: er der indgået kontrakt, eller er udfordringen tabt, står den ikke her.
opportunities-empty = Ingen åbne udfordringer passer til filtrene. Fjern et filter, eller vælg en anden opgørelsesdag.

# Pointenes dele
opportunities-weight-share = { $name } { PERCENT($share) }
opportunities-part-relevance = Relevans
opportunities-part-interest = Interesse
opportunities-part-readiness = Parathed
opportunities-part-access = Adgang
opportunities-part-ripeness = Modenhed
opportunities-part-relevance-help = Nævner udfordringen virksomhedens teknologi, har virksomheden en teknologi til temaet, eller oplyser virksomheden kun temaet?
opportunities-part-interest-help = Er der registreret interesse, og fra hvem? Den tæller mindre, jo ældre den er.
opportunities-part-readiness-help = Er virksomheden eksportklar og medlem, har den erfaring fra Kina, og er størrelsen kendt?
opportunities-part-access-help = Har en offentlig part eller organisation en aftale om temaet i provinsen, og er der liv i den? Virksomheders egne kontrakter giver ikke andre adgang.
opportunities-part-ripeness-help = Hvor langt er udfordringen nået, hvor ny er den seneste oplysning, hvor stor er den, og har nogen afgivet et tilbud?

# Hele feltet
opportunities-field-title = Åbne udfordringer efter tema og provins
opportunities-field-help = Der er adgang, når en offentlig parts eller organisations aftale åbner døren til en af feltets udfordringer: en aftale om et af udfordringens temaer eller et nærliggende tema i en af dens provinser, i kraft eller uden oplyst status. En virksomhed er interesseret, når den arbejder med temaet, og interesse for det i provinsen er registreret.
opportunities-field-alt = Temaer og provinser med åbne udfordringer; hvert felt viser med mærke og farve, om der er adgang, og om en virksomhed er interesseret.
opportunities-field-hover = { $count ->
    [one] Én åben udfordring
   *[other] { $count } åbne udfordringer
}
opportunities-field-wanted = { $count ->
    [0] Ingen virksomhed med registreret interesse
    [one] Én virksomhed med registreret interesse
   *[other] { $count } virksomheder med registreret interesse
}
opportunities-state-ready = Adgang og registreret interesse
opportunities-state-no-door = Registreret interesse, men der mangler en aftale
opportunities-state-no-company = Adgang, men ingen registreret interesse
opportunities-state-neither = Hverken adgang eller registreret interesse
opportunities-field-table-title = Tabel over temaer og provinser

# Én virksomhed
opportunities-company-technologies = Teknologi: { $technologies }
opportunities-company-themes = Temaer: { $themes }
opportunities-company-provinces = Aktiv i { $provinces }
opportunities-doors-takeaway = { $count ->
    [one] Én aftale giver adgang til en udfordring, der passer: »{ $agreement }« ({ $party }).
   *[other] { $count } aftaler giver adgang til udfordringer, der passer. Bedst er »{ $agreement }« ({ $party }), der fører til »{ $title }« med { $score } point.
}
opportunities-doors-none = Ingen aftale giver adgang til en udfordring, der passer til { $name }.
opportunities-doors-help = Øverst står den aftale, der giver den bedste adgang til den bedste mulighed; derefter tæller, hvor mange muligheder en aftale giver adgang til.
opportunities-provinces-none = Ingen af udfordringerne har en kendt provins.
opportunities-neighbours-title = Nærliggende temaer

# Én udfordring
opportunities-challenge-owner = Problemejer: { $owner }
opportunities-challenge-stage = Trin: { $stage }
opportunities-challenge-urgency = Hastegrad: { $urgency }
opportunities-old = senest opdateret { $date }
opportunities-show = Vis
opportunities-show-wanted = Relevante og interesserede
opportunities-show-fitting = Alle relevante
opportunities-show-none = Der er ikke registreret interesse hos nogen af de relevante virksomheder. Vælg »Alle relevante« for at se dem.

# Et kort på listen
opportunities-score = { $score } point
opportunities-rank-title = { $place } { $title }
opportunities-place = { $count ->
    [one] { $rank }.
   *[other] Delt { $rank }. plads:
}
opportunities-place-name = { $count ->
    [one] { $rank }
   *[other] delt { $rank }. plads
}
opportunities-order = Samme score giver samme plads. Ved samme score kommer først det par, hvor den største del af virksomhedens oplyste teknologier hører til udfordringens temaer, så parret med den mest modne udfordring og så det med den seneste dato under »Seneste nyt«; resten står i arkets rækkefølge.
opportunities-explain = Hvorfor?
opportunities-table-company = Udfordringer, der passer til virksomheden
opportunities-table-challenge = Virksomheder, der passer til udfordringen
opportunities-best-title = »{ $title }«: { $more ->
    [0] { LIST($companies) }
   *[other] { LIST($companies, form: "commas") } og { $more } til
} – { $score } point
opportunities-best-more = Se virksomhederne
opportunities-why-title = { $company } og »{ $title }«: { $score } point
opportunities-why-answer-points = { $points } af { $most } point
opportunities-doors-of-pair-title = Alle aftaler, der giver adgang til udfordringen

# Relevans
opportunities-relevance-technology = Udfordringen nævner netop virksomhedens teknologi: { $technologies }.
opportunities-relevance-theme = Virksomhedens teknologi hører til udfordringens tema, { $theme }: { $technologies }.
opportunities-relevance-advice = Virksomheden er rådgiver og har oplyst udfordringens tema, { $theme }.
opportunities-relevance-stated = Virksomheden har oplyst udfordringens tema, { $theme }, men ingen teknologi til det.
opportunities-relevance-neighbour = Virksomheden arbejder med { $via }{ $is_same ->
    [yes] {""}
   *[no] {" "}({ $technologies })
}, som grænser op til udfordringens tema, { $theme }.
opportunities-relevance-side = Virksomhedens teknologi kan også bruges til udfordringens tema, { $theme }: { $technologies }.
opportunities-relevance-part = Virksomheden har oplyst temaet { $via }, som også er relevant for udfordringens tema, { $theme }, men ingen teknologi til det.
opportunities-relevance-advice-part = Virksomheden er rådgiver og har oplyst temaet { $via }, som også er relevant for udfordringens tema, { $theme }.
opportunities-relevance-done = Virksomheden har selv arbejdet med udfordringens tema, { $theme }, i Kina.
opportunities-relevance-deed = { $is_there ->
    [yes] Tidligere arbejde med temaet i provinsen: { $deed }.
   *[no] Tidligere arbejde med temaet andetsteds i Kina: { $deed }.
}
opportunities-deed = »{ $title }«{ $has_date ->
    [yes] {" "}({ $date })
   *[no] {""}
}
opportunities-relevance-none = Virksomhedens teknologi og temaer har ikke noget med udfordringens tema at gøre.
opportunities-relevance-not-stated = Virksomheden har ikke oplyst nogen teknologi.
opportunities-relevance-not-known = Virksomheden har oplyst en teknologi, som dashboardet ikke kender.
opportunities-relevance-no-theme = Udfordringen har intet tema, så teknologien kan ikke holdes op imod det.
opportunities-interest-origin = { $origin ->
    [own] Virksomheden oplyser selv ({ $has_date ->
        [yes] { $date }
       *[no] uden dato
    }):
    [source] Ifølge »{ $source }« ({ $has_date ->
        [yes] { $date }
       *[no] uden dato
    }):
   *[none] Registreret uden kilde ({ $has_date ->
        [yes] { $date }
       *[no] uden dato
    }):
}

# Interesse
opportunities-interest-said = { $from } { $level ->
    [active] aktiv { $has_theme ->
        [yes] inden for { $theme }
       *[no] uanset tema
    }
   *[interested] interesseret { $has_theme ->
        [yes] i { $theme }
       *[no] uanset tema
    }
} { $has_province ->
    [yes] i { $province }
    [unknown] på et sted, der ikke er kendt
   *[no] i hele Kina
}.
opportunities-interest-near = { $is_near_theme ->
    [yes] { $is_elsewhere ->
        [yes] Det er et nærliggende tema og en anden provins end udfordringens.
       *[no] Det er et nærliggende tema, ikke udfordringens eget.
    }
   *[no] Det er en anden provins end udfordringens.
}
opportunities-interest-gone = Det er for længe siden til at tælle med.
opportunities-interest-no = { $from } nej { $has_theme ->
    [yes] til { $theme }
   *[no] uanset tema
} { $has_province ->
    [yes] i { $province }
   *[no] i hele Kina
}. Et nej gælder, indtil andet er registreret.
opportunities-interest-none = Der er ikke registreret nogen interesse, der vedrører udfordringen.

# Parathed
opportunities-readiness-for = Taler for: { LIST($facts, form: "apart") }.
opportunities-readiness-against = Taler imod: { LIST($facts, form: "apart") }.
opportunities-readiness-unknown = Ikke oplyst: { LIST($facts, form: "apart") }.
opportunities-fact-export-yes = eksportklar
opportunities-fact-export-no = ikke eksportklar
opportunities-fact-export-unknown = om virksomheden er eksportklar
opportunities-fact-member-yes = medlem
opportunities-fact-member-no = ikke medlem
opportunities-fact-member-unknown = om virksomheden er medlem
opportunities-fact-experience-there = erfaring fra { $there }
opportunities-fact-experience-own = erfaring fra { $province } gennem virksomhedens egen aftale »{ $contract }«
opportunities-fact-experience-elsewhere = erfaring fra andre steder i Kina ({ $provinces })
opportunities-fact-experience-none = ingen kendt erfaring fra Kina
opportunities-fact-size-yes = { $count ->
    [one] én ansat
   *[other] { $count } ansatte
}
opportunities-fact-size-unknown = antal ansatte
opportunities-access-state = { $is_stated ->
    [yes] den er i kraft, og dens livskraft er { $vitality } af 5
   *[no] det er ikke oplyst, om den er i kraft, så den tæller halvt; dens livskraft er { $vitality } af 5
}

# Adgang
opportunities-access-own = Udfordringen hører selv til aftalen »{ $agreement }«; { $state }.
opportunities-access-open = »{ $open }« giver bedre adgang, så det er den, der giver pointene.
opportunities-access-party = Aftalen »{ $agreement }« er indgået med problemejeren; { $state }.
opportunities-access-theme = Aftalen »{ $agreement }« i { $where } handler om { $theme }; { $state }.
opportunities-access-neighbour = Aftalen »{ $agreement }« i { $where } handler om { $via }, som grænser op til { $theme }; { $state }.
opportunities-access-other = Aftalen »{ $agreement }« i { $where } handler ikke om udfordringens tema; { $state }.
opportunities-access-deed = Virksomheden har selv kontakter i provinsen fra { $deed }.
opportunities-access-none = Ingen dansk offentlig part eller organisation har en aftale i { $provinces }, der giver adgang til udfordringen.
opportunities-access-unplaced = Udfordringen har ingen kendt provins, så ingen aftale kan siges at være dér.
opportunities-access-proposed = Aftalen »{ $agreement }«, som udfordringen hører til, er endnu kun foreslået.
opportunities-access-over = Aftalen »{ $agreement }«, som udfordringen hører til, er ikke længere i kraft.
opportunities-access-contract = Aftalen »{ $agreement }«, som udfordringen hører til, er en virksomheds egen kontrakt og giver ikke andre adgang.
opportunities-ripeness-stage = { $is_known ->
    [yes] Trinnet er »{ $stage }«
   *[no] Trinnet den dag kendes ikke
}{ $has_news ->
    [yes] , og det seneste nyt er fra { $date }
   *[no] , og der er ikke oplyst nogen dato
}{ $has_source ->
    [yes] {" "}(kilde: { $source })
   *[no] {""}
}.
opportunities-ripeness-old = Det er længe siden, så udfordringen regnes for gammel.
opportunities-ripeness-value = Værdien er oplyst til { MONEY($value) }.
opportunities-ripeness-own-offer = Virksomheden har selv afgivet et tilbud.
opportunities-ripeness-held-offer = { $holder } har afgivet et tilbud, så der er mindre at vinde.
opportunities-ripeness-offer = Der er afgivet et tilbud; det fremgår ikke af hvem.

# Det ene, der ville løfte mest
opportunities-raise-access-sign = Scoren ville stige mest, hvis aftalen »{ $agreement }« blev underskrevet: { $points } point mere.
opportunities-raise-access-renew = Scoren ville stige mest, hvis aftalen »{ $agreement }« blev fornyet: { $points } point mere.
opportunities-raise-access-confirm = Scoren ville stige mest, hvis parten bekræftede, at aftalen »{ $agreement }« er i kraft: { $points } point mere.
opportunities-raise-access-agree = En levende aftale om { $themes } i { $provinces } ville hæve scoren mest: op til { $points } point mere.
opportunities-raise-access-widen = Scoren ville stige mest, hvis aftalen »{ $agreement }« også kom til at omfatte { $themes }: { $points } point mere.
opportunities-raise-access-enliven = Mere liv i aftalen »{ $agreement }« (kontakt, ansvarlige, næste skridt, resultater, virksomheder) ville hæve scoren mest: op til { $points } point mere.
opportunities-raise-interest-mind = Scoren ville stige mest, hvis virksomheden ombestemte sig og meldte sig aktiv: { $points } point mere.
opportunities-raise-interest-ask = Scoren ville stige mest, hvis virksomheden meldte sig aktiv inden for { $themes } i { $provinces }: { $points } point mere.
opportunities-raise-interest-renew = Scoren ville stige mest, hvis virksomheden bekræftede i dag, at den er aktiv: { $points } point mere.
opportunities-raise-interest-sharpen = Scoren ville stige mest, hvis virksomheden meldte sig aktiv netop inden for { $themes } i { $provinces }: { $points } point mere.
opportunities-raise-readiness-ask-export = Scoren ville stige mest, hvis virksomheden oplyste, at den er eksportklar: { $points } point mere.
opportunities-raise-readiness-export = Scoren ville stige mest, hvis virksomheden blev eksportklar: { $points } point mere.
opportunities-raise-readiness-experience = Scoren ville stige mest, hvis virksomheden fik erfaring fra { $provinces }: { $points } point mere.
opportunities-raise-readiness-ask-member = Scoren ville stige mest, hvis virksomheden oplyste, at den er medlem: { $points } point mere.
opportunities-raise-readiness-member = Scoren ville stige mest, hvis virksomheden blev medlem: { $points } point mere.
opportunities-raise-readiness-ask-size = Scoren ville stige mest, hvis virksomheden oplyste antallet af ansatte: { $points } point mere.
opportunities-raise-relevance-state-technologies = Scoren ville stige mest, hvis virksomheden oplyste en teknologi, der passer: { $points } point mere.
opportunities-raise-relevance-state-technology = Skriv virksomhedens teknologi i virksomhedslisten, fx { $technology }: { $points } point mere.
opportunities-raise-relevance-state-theme = Scoren ville stige mest, hvis ejeren oplyste udfordringens tema, og teknologien passede til det: { $points } point mere.
opportunities-raise-ripeness-news = Scoren ville stige mest, hvis der kom nyt om udfordringen: op til { $points } point mere.
opportunities-anywhere = udfordringens område
opportunities-any-theme = udfordringens tema

# Det enkelte trin på siden om ét par
opportunities-step-access-sign = Aftalen »{ $agreement }« bliver underskrevet
opportunities-step-access-renew = Aftalen »{ $agreement }« bliver fornyet
opportunities-step-access-confirm = Parten bekræfter, at aftalen »{ $agreement }« er i kraft
opportunities-step-access-agree = En levende aftale om { $themes } i { $provinces }
opportunities-step-access-widen = Aftalen »{ $agreement }« kommer også til at omfatte { $themes }
opportunities-step-access-enliven = Mere liv i aftalen »{ $agreement }«
opportunities-step-interest-mind = Virksomheden ombestemmer sig og melder sig aktiv
opportunities-step-interest-ask = Virksomheden melder sig aktiv inden for { $themes } i { $provinces }
opportunities-step-interest-renew = Virksomheden bekræfter i dag, at den er aktiv
opportunities-step-interest-sharpen = Virksomheden melder sig aktiv netop inden for { $themes } i { $provinces }
opportunities-step-readiness-ask-export = Virksomheden oplyser, at den er eksportklar
opportunities-step-readiness-export = Virksomheden bliver eksportklar
opportunities-step-readiness-experience = Virksomheden får erfaring fra { $provinces }
opportunities-step-readiness-ask-member = Virksomheden oplyser, at den er medlem
opportunities-step-readiness-member = Virksomheden bliver medlem
opportunities-step-readiness-ask-size = Virksomheden oplyser antallet af ansatte
opportunities-step-relevance-state-technologies = Virksomheden oplyser en teknologi, der passer
opportunities-step-relevance-state-technology = Virksomhedens teknologi kommer ind i virksomhedslisten, fx { $technology }
opportunities-step-relevance-state-theme = Ejeren oplyser udfordringens tema, og teknologien passer til det
opportunities-step-ripeness-news = Der kommer nyt om udfordringen

# Sikkerhed
opportunities-confidence-high = Godt oplyst
opportunities-confidence-medium = Nogenlunde oplyst
opportunities-confidence-low = Svagt oplyst
opportunities-confidence-all = { $confidence }: alt er oplyst.
opportunities-confidence-missing = { $missing_count ->
    [one] { $confidence }. Kun dette er ikke oplyst: { $missing }.
   *[other] { $confidence }. Ikke oplyst: { $missing }.
}
opportunities-missing-technologies = en kendt teknologi
opportunities-missing-technology = virksomhedens teknologi til temaet
opportunities-missing-theme = udfordringens tema
opportunities-missing-place = udfordringens provins
opportunities-missing-interest = virksomhedens interesse
opportunities-missing-interest-date = datoen for interessen
opportunities-missing-export = eksportparathed
opportunities-missing-member = medlemskab
opportunities-missing-size = antal ansatte
opportunities-missing-news = datoen for udfordringen

# Kortlisten
opportunities-shortlist = Kortliste til udskrift
opportunities-shortlist-challenge-help = Én side med udfordringen og de bedste virksomheder, hver med sin begrundelse.
opportunities-shortlist-lang = Sprog
opportunities-shortlist-challenge-contacts = Med kontaktoplysninger
opportunities-shortlist-challenge-contacts-help = Navn og mailadresse fra virksomhedslisten, kun for virksomheder, der udtrykkeligt er oplyst som ikke reklamebeskyttede.
opportunities-shortlist-pdf = Hent PDF
opportunities-shortlist-challenge-kind = Kortliste over virksomheder
opportunities-shortlist-challenge-said = { $count ->
    [0] Ingen virksomhed i registeret passer.
    [one] { $fitting ->
        [one] Kun én virksomhed er relevant.
       *[other] Den bedste af { $fitting } relevante virksomheder.
    }
   *[other] { $all ->
        [yes] De { $count } relevante virksomheder, den bedste først.
       *[no] De { $count } bedste af { $fitting } relevante virksomheder.
    }
}
opportunities-shortlist-challenge-tied = { $count ->
    [one] Yderligere én virksomhed har samme score som den sidste.
   *[other] Yderligere { $count } virksomheder har samme score som den sidste.
}
opportunities-shortlist-ad-protected = Reklamebeskyttet: må ikke kontaktes med reklame.
opportunities-shortlist-ad-unknown = Ikke oplyst, om virksomheden er reklamebeskyttet: slå den op i CVR-registeret.
opportunities-shortlist-no-contact = Ingen kontakt oplyst
opportunities-shortlist-weights = Scoren går fra 0 til 100. Vægte: { $shares }.
opportunities-shortlist-company-help = Én side til virksomheden: hvor der er brug for den, hvem der giver adgang, og hvad der skal gøres først. Den følger filtrene.
opportunities-shortlist-company-contacts = Med navne på aftalernes ansvarlige
opportunities-shortlist-company-contacts-help = Navnet på den danske ansvarlige for aftalen, hvor det er oplyst. Spørg de ansvarlige først, hvis listen skal ud af huset.
opportunities-shortlist-company-kind = Kortliste til virksomheden
opportunities-shortlist-company-said = { $count ->
    [0] Ingen åben udfordring passer til virksomheden.
    [one] { $fitting ->
        [one] Kun én udfordring er relevant.
       *[other] Den bedste af { $fitting } relevante udfordringer.
    }
   *[other] { $all ->
        [yes] De { $count } relevante udfordringer, den bedste først.
       *[no] De { $count } bedste af { $fitting } relevante udfordringer.
    }
}
opportunities-shortlist-company-tied = { $count ->
    [one] Yderligere én udfordring har samme score som den sidste.
   *[other] Yderligere { $count } udfordringer har samme score som den sidste.
}
opportunities-shortlist-where = Hvor der er brug for virksomheden
opportunities-shortlist-where-one = { $known ->
    [yes] { $province } ({ $count })
   *[no] uden kendt provins ({ $count })
}
opportunities-shortlist-where-said = { LIST($provinces, form: "commas") }. I parentes står antallet af relevante udfordringer; de bedste provinser står først.
opportunities-shortlist-doors = Hvem der giver adgang
opportunities-shortlist-first = Første skridt
opportunities-shortlist-first-best = »{ $title }«: { $step }
opportunities-shortlist-owner = Ansvarlig for aftalen: { $owner } ({ $party })
opportunities-shortlist-real-first = Opdigtede eksempler står sidst, uanset point.

# Gør først
opportunities-first-offer = Følg op på virksomhedens eget tilbud.
opportunities-first-door = { $way ->
    [door] Kontakt { $party }, som har aftalen »{ $agreement }«
    [own] Brug virksomhedens egne kontakter fra { $deed }
    [weak] Find en vej ind sammen med { $desk }, for aftalen »{ $agreement }« giver kun lidt adgang
   *[none] Find en vej ind sammen med { $desk }, for ingen aftale giver adgang
}{ $is_old ->
    [yes] , og spørg, om udfordringen stadig er åben.
   *[no] .
}
opportunities-first-interest-ask = Meld virksomhedens interesse for { $themes } i { $provinces } til { $desk }.
opportunities-first-interest-sharpen = Meld til { $desk }, om virksomheden er aktiv netop inden for { $themes } i { $provinces }.
opportunities-first-interest-renew = Meld til { $desk }, om virksomheden er aktiv nu.
opportunities-first-interest-mind = Meld til { $desk }, hvis virksomheden har ombestemt sig.

# Hvorfor ikke
opportunities-lacking = Ingen point for { LIST($parts) }.
opportunities-needed-none = Kun en teknologi til { $themes } ville bringe parret på listen.
opportunities-needed-neighbour = Med en teknologi til { $themes } ville parret komme på listen.
opportunities-needed-not-stated = Parret kommer på listen, hvis virksomheden har en teknologi til { $themes }: spørg den, og skriv den i virksomhedslisten.
opportunities-needed-not-known = Parret kommer på listen, hvis teknologien hører til { $themes }: skriv den med et ord, som dashboardet kender.
opportunities-needed-no-theme = Parret kommer på listen, hvis udfordringen får et tema, som teknologien passer til.
opportunities-missed-title = Tæt på, men ikke på listen
opportunities-missed-filtered = { $count ->
    [one] Én udfordring passer, men skjules af filtrene.
   *[other] { $count } udfordringer passer, men skjules af filtrene.
}

opportunities-part-label = Vis
opportunities-part-pairs = Bedste muligheder
opportunities-part-field = Tema og provins
opportunities-table-field = Alle stærke par af virksomhed og udfordring
opportunities-none-field = Der er ikke registreret interesse for nogen af de åbne udfordringer inden for filtrene.
opportunities-unwanted = { $only_invented ->
    [yes] Kun opdigtede virksomheder har meldt interesse for udfordringerne her. Virksomhederne nedenfor passer bedst efter teknologi og temaer.
   *[no] Ingen har meldt interesse for udfordringerne her. Virksomhederne nedenfor passer bedst efter teknologi og temaer.
}
opportunities-none-company = Ingen åben udfordring inden for filtrene passer til virksomhedens teknologi og temaer. Mangler teknologien i virksomhedslisten, så skriv den dér.
opportunities-none-challenge = Ingen virksomhed i registeret har teknologi eller temaer, der passer til udfordringen.
opportunities-doors-title = Hvem kan skabe adgang?
opportunities-doors-nobody = Ingen aftale giver adgang.
opportunities-provinces-title = Provinser med de bedste muligheder
opportunities-missed-none = Intet er tæt på: intet nærliggende tema, ingen registreret interesse for stedet eller temaet, ingen erfaring på stedet og intet eget tilbud. Vælg en anden virksomhed eller udfordring øverst.
opportunities-part-doors = Adgang
opportunities-part-provinces = Provinser
opportunities-part-near = Hvorfor ikke …?
opportunities-part-pair = Hvorfor?
opportunities-step = Kan give mere: { $step } (op til { $points } point mere).
