# Virksomheder: registeret, én virksomhed, udbud og efterspørgsel pr. tema, og dobbelte navne.

companies-title = Virksomhedsregisteret
companies-takeaway = { $registered_count ->
    [one] { $registered_count } virksomhed. Aktive i Kina: { $active_registered_count }. Med en interesse, der stadig tæller: { $interested_registered_count }. Har deltaget i en aktivitet: { $participating_count }.
   *[other] { $registered_count } virksomheder. Aktive i Kina: { $active_registered_count }. Med en interesse, der stadig tæller: { $interested_registered_count }. Har deltaget i en aktivitet: { $participating_count }.
}
companies-takeaway-gap = { $all ->
    [yes] Til ingen af dem er der en åben udfordring på deres temaer
   *[no] { $unasked_count ->
        [one] Til { $unasked_count } virksomhed er der ingen åben udfordring på virksomhedens temaer
       *[other] Til { $unasked_count } virksomheder er der ingen åben udfordring på deres temaer
    }
}{ $narrowed ->
    [yes] {" "}inden for filtrene.
   *[no] .
}
companies-unknown = Linket peger på en virksomhed, der ikke findes i data: { $number }. Her er registeret i stedet.
companies-empty = Ingen virksomheder passer til filtrene. Fjern et filter øverst på siden.
companies-nothing = Ingen virksomheder passer både til filtrene øverst og til valgene på denne side.
companies-forget = Ryd sidens valg
companies-card-members = Medlemmer: { $number }. Ikke oplyst: { $unknown }.
companies-card-cvr = Med kontrolleret CVR-nr.: { $number }.
companies-name-cvr = { $name } (CVR { $cvr })
companies-search = Søg
companies-search-placeholder = Navn, CVR-nr., by, teknologi …
companies-technology = Teknologi
companies-any = Alle
companies-home = Min kommunes virksomheder
companies-home-help = Kommunen, hvor virksomheden har sit danske sted. Valget står i linket, så en kommune kan gemme sin egen liste.
companies-interest = Interesse
companies-interest-live = Tæller stadig
companies-interest-faded = Bortfaldet eller nej
companies-interest-none = Ikke tilkendegivet
companies-member = Medlem
companies-member-yes = Ja
companies-member-no = Nej
companies-member-unknown = Ikke oplyst
companies-activity = Deltagelse
companies-activity-yes = Har deltaget
companies-activity-no = Har ikke deltaget
companies-cvr = CVR-nr.
companies-cvr-has = Har nummer
companies-cvr-lacks = Mangler nummer
companies-order = Rækkefølge
companies-order-name = Navn
companies-order-interest = Friskest interesse først
companies-order-activity = Mest aktive først
companies-order-challenges = Flest udfordringer først
companies-more = { $count ->
    [0] Flere valg
   *[other] Flere valg ({ $count })
}
companies-gap = Kun uden udfordring
companies-open = Åbn en virksomhed
companies-open-placeholder = Vælg en virksomhed
companies-click = Markér en række, eller vælg virksomheden på listen, for at se hele dens side.
companies-filters-note = Periode, aftalestatus og aftaletype udelukker ingen virksomheder; de gælder kun de udfordringer, der tælles.
companies-party-note = Når en dansk part er valgt, tælles kun de udfordringer, som partens aftaler giver adgang til: aftalen er nævnt ved udfordringen, er med problemejeren eller er i kraft i samme provins og på samme tema.
companies-protected-note = { $count ->
    [one] { $count } virksomhed på listen er reklamebeskyttet. Kontaktpersoner vises og hentes kun for virksomheder, der udtrykkeligt er oplyst som ikke beskyttet; de øvrige felter er tomme af den grund.
   *[other] { $count } virksomheder på listen er reklamebeskyttede. Kontaktpersoner vises og hentes kun for virksomheder, der udtrykkeligt er oplyst som ikke beskyttet; de øvrige felter er tomme af den grund.
}
companies-illustrative-some = Nogle af virksomhederne er opdigtede eksempler; de er mærket i kolonnen »Illustrativ«.
companies-illustrative-one = Virksomheden er et opdigtet eksempel.
companies-interest-fresh = frisk
companies-interest-fading = falmer
companies-interest-undated = uden dato
companies-interest-gone = bortfaldet
companies-interest-refused = nej
companies-interest-none-stated = ingen tilkendegivet
companies-protected-protected = Ja, reklamebeskyttet
companies-protected-free = Nej
companies-protected-unknown = Ikke oplyst
companies-balance-company = Virksomheder med teknologi
companies-balance-title = Udbud og efterspørgsel pr. tema
companies-balance-help = Virksomhederne er dem, der står på listen ovenfor; udfordringerne er de åbne inden for filtrene. En teknologi kan løse opgaver inden for flere temaer og tæller da under dem alle.
companies-balance-takeaway = Mest efterspurgt er { $theme }: { $count ->
    [one] { $count } åben udfordring
   *[other] { $count } åbne udfordringer
} og { $companies ->
    [0] ingen virksomheder
    [one] { $companies } virksomhed
   *[other] { $companies } virksomheder
} med en teknologi til det.
companies-balance-lacking = Ingen af virksomhederne har en teknologi til { $themes }.
companies-balance-covered = Til hvert efterspurgt tema er der mindst én virksomhed.
companies-balance-quiet = Der er ingen åbne udfordringer inden for filtrene.
companies-balance-alt = Søjler pr. tema: åbne udfordringer, virksomheder med en teknologi til temaet og virksomheder med interesse for det. { $takeaway }
companies-balance-table = Tabel: alle temaer
companies-unanswered-title = Udfordringer uden virksomhed
companies-unanswered-takeaway = { $count ->
    [0] Til hver åben udfordring er der mindst én virksomhed med en teknologi på temaet.
    [one] { $count } åben udfordring har et tema, som ingen virksomhed har en teknologi til.
   *[other] { $count } åbne udfordringer har temaer, som ingen virksomhed har en teknologi til.
}
companies-unanswered-help = En udfordring står her, når ingen af dens temaer løses af en teknologi i registeret. Virksomheder uden udfordring findes med knappen »Kun uden udfordring« ovenfor.
companies-doubles-title = Dobbelte virksomheder
companies-doubles-takeaway = { $count ->
    [0] Der er taget stilling til alle navne, der ligner hinanden. Slået sammen: { $merged }.
    [one] { $count } par navne ligner hinanden og venter på et svar. Slået sammen: { $merged }.
   *[other] { $count } par navne ligner hinanden og venter på et svar. Slået sammen: { $merged }.
}
companies-doubles-help = Navne uden CVR-nummer holdes op mod registeret: samme navn, næsten samme stavning, eller det ene navn som del af det andet. To forskellige CVR-numre er altid to virksomheder. Intet slås sammen, før nogen siger det; svarene gemmes og kan rettes eller slettes af den, der passer desken.
companies-doubles-table = Tabel: alle par
companies-double-pair = **{ $first }** og **{ $second }**
companies-double-why = { $reason ->
    [same-name] Samme navn.
    [close-name] Næsten samme stavning.
   *[other] Det ene navn er en del af det andet.
} { $kind ->
    [row] Begge står i virksomhedslisterne.
   *[mention] Det andet navn er kun nævnt ved aktiviteter eller interesser ({ $count } { $count ->
        [one] gang
       *[other] gange
    }).
}
companies-double-same-name = Samme navn
companies-double-close-name = Næsten samme stavning
companies-double-part-of-name = Del af navnet
companies-double-same = Samme virksomhed
companies-double-different = To forskellige
companies-waiting = { $count ->
    [one] **{ $count } svar om virksomheder** er gemt, men lageret følger det først, når det er bygget igen.
   *[other] **{ $count } svar om virksomheder** er gemt, men lageret følger dem først, når det er bygget igen.
}
companies-rebuild = Byg lageret igen
companies-rebuilt = Lageret er bygget med svarene.
companies-merged-title = Det, der er slået sammen
companies-merged-help = Rækker, der regnes for samme virksomhed, og hvorfor. En sammenlægning, som nogen har besluttet, kan tages tilbage.
companies-merged-said = { $has_who ->
    [yes] Besluttet af { $who }.
   *[no] Besluttet på denne side.
}
companies-merged-waiting = Posten passer ikke på nogen virksomhed i eksporterne og venter, til en gør det.
companies-merged-same-name = Samme navn uden CVR-nummer: rækkerne regnes for én virksomhed.
companies-split = Skil ad igen
companies-split-button = Skil ad
companies-back = Til registeret
companies-one-caption = Opgjort pr. { DAY($date, form: "long") }. De øvrige filtre gælder ikke på denne side.
companies-card-interest = Interesse
companies-card-interest-note = Tilkendegivet { $date }. Vægt: { PERCENT($weight) }.
companies-card-last = Senest { $date }
companies-facts-title = Fakta
companies-website = Hjemmeside: { $links }
companies-sources = Kilder: { $links }
companies-contact = Kontakt: **{ $contact }**
companies-contact-none = Der er ingen kontaktperson at vise.
companies-contact-hidden = Kontaktpersoner vises kun for deskens egne brugere.
companies-contact-protected = Virksomheden er reklamebeskyttet. Den må ikke kontaktes med reklame, heller ikke om arrangementer, den ikke selv har bedt om. Kontaktdata vises derfor ikke.
companies-contact-free = Virksomheden er oplyst som ikke reklamebeskyttet.
companies-contact-unknown = Det er ikke oplyst, om virksomheden er reklamebeskyttet. Slå den op i CVR-registeret, før I skriver til den. Kontaktdata vises ikke, før det er oplyst.
companies-technologies-title = Teknologier og de temaer, de løser
companies-technologies-none = Eksporten nævner ingen teknologier.
companies-technologies-help = Ord fra eksporten oversættes til én fælles liste over teknologier. Et ord, der ikke kendes, vises, som det står, og løser da ingen temaer.
companies-interests-title = Tilkendegivet interesse
companies-interests-takeaway = { $wish_count ->
    [0] Virksomheden har ikke tilkendegivet nogen interesse inden opgørelsesdagen.
    [one] { $wish_count } tilkendegivelse; { $live_wish_count ->
        [0] den tæller ikke længere.
       *[other] den tæller stadig{ $undated_wish_count ->
            [0] .
           *[other] , men er uden dato.
        }
    }
   *[other] { $wish_count } tilkendegivelser; { $live_wish_count ->
        [0] ingen af dem tæller længere.
       *[other] { $live_wish_count } tæller stadig{ $undated_wish_count ->
            [0] .
           *[other] , heraf { $undated_wish_count } uden dato.
        }
    }
}
companies-fading = En interesse falmer: dens vægt halveres, hver gang der er gået { DAYS($half) }, og efter { DAYS($gone) } tæller den ikke mere. En interesse uden dato har ingen kendt vægt; blandt mulighederne regnes den som én halveringstid gammel.
companies-all-china = hele Kina
companies-no-theme = intet bestemt tema
companies-serve-title = Udfordringer, virksomheden kan løse
companies-serve-takeaway = { $answerable_challenge_count ->
    [0] Ingen åben udfordring handler om virksomhedens temaer.
    [one] { $answerable_challenge_count } åben udfordring på virksomhedens temaer. I provinser, hvor virksomheden er eller vil være: { $near_challenge_count }; heraf med en aftale, der giver adgang: { $near_open_challenge_count }.
   *[other] { $answerable_challenge_count } åbne udfordringer på virksomhedens temaer. I provinser, hvor virksomheden er eller vil være: { $near_challenge_count }; heraf med en aftale, der giver adgang: { $near_open_challenge_count }.
}
companies-serve-help = Udfordringer, der deler mindst ét tema med virksomhedens teknologier. Siden Muligheder vejer dem mod hinanden.
companies-serve-link = Se dem rangordnet på siden Muligheder
companies-activities-title = Aktiviteter, virksomheden har deltaget i
companies-activities-takeaway = { $participation_count ->
    [0] Virksomheden er ikke nævnt ved nogen afholdt aktivitet inden opgørelsesdagen.
    [one] { $participation_count } aktivitet, senest { $latest }. Planlagt: { $participation_ahead_count }.
   *[other] { $participation_count } aktiviteter, senest { $latest }. Planlagt: { $participation_ahead_count }.
}
companies-rows-title = Rækkerne bag virksomheden
companies-rows-takeaway = { $count ->
    [one] Virksomheden er samlet af { $count } række.
   *[other] Virksomheden er samlet af { $count } rækker. Den første, der oplyser noget, gælder; teknologier og provinser lægges sammen.
}

companies-part-label = Vis
companies-part-register = Register
companies-part-themes = Udbud og efterspørgsel
companies-part-doubles = Dobbelte navne

# Mangler, og at spørge virksomhederne
companies-part-gaps = Mangler
companies-gaps-title = Hvad skal virksomhederne spørges om?
companies-gaps-help = Opdigtede virksomheder er ikke med. Et nej til et tema eller sted spørges der ikke til igen.
companies-gaps-takeaway = { $gap_company_count ->
    [0] Der er intet at spørge om: CVR-nummer og reklamebeskyttelse er oplyst, og ingen interesse er ældre end to år.
    [one] Én virksomhed mangler at svare om CVR-nummer, reklamebeskyttelse eller en gammel interesse.
   *[other] { $gap_company_count } virksomheder mangler at svare om CVR-nummer, reklamebeskyttelse eller en gammel interesse.
}
companies-gaps-asked = Spurgt
companies-gaps-ask = Hvem skal spørges?
companies-gaps-ask-help = Hver virksomhed får en projektmappe med det, vi ved om den, og dens interesser, som den retter og bekræfter. Træk svaret ind på siden Data: kun det, der er ændret eller bekræftet, bliver indlæst.
companies-gaps-ask-placeholder = Vælg en eller flere virksomheder
companies-gaps-all = Vælg alle { $count }
companies-ask = Spørg virksomheden
companies-ask-help = En projektmappe med det, vi ved om { $name }, som virksomheden kan rette og bekræfte. Træk svaret ind på siden Data.
company-gap-cvr = CVR-nummer
company-gap-protection = reklamebeskyttelse
company-gap-interest = gammel interesse
