# Virksomheder: registeret, én virksomhed, udbud og efterspørgsel pr. tema, og dobbelte navne.

companies-title = Virksomhedsregisteret
companies-unknown = Linket peger på en virksomhed, der ikke findes i data: { $number }. Her er registeret i stedet.
companies-empty = Ingen virksomheder passer til filtrene. Fjern et filter øverst på siden.
companies-none = Ingen virksomheder passer til søgningen. Mangler en virksomhed, så meld den til { $desk }.
companies-card-members = Medlemmer: { $number }. Ikke oplyst: { $unknown }.
companies-name-cvr = { $name } (CVR { $cvr })
companies-search = Søg
companies-search-placeholder = Navn, CVR-nr., by, teknologi …
companies-click = Klik på en række for at se hele virksomheden.
companies-filters-note = Periode, aftalestatus og aftaletype udelukker ingen virksomheder; de gælder kun de udfordringer, der tælles under »Udbud og efterspørgsel«.
companies-party-note = Når en dansk part er valgt, tælles dér kun de udfordringer, som partens aftaler giver adgang til: aftalen er nævnt i udfordringen, indgået med problemejeren eller gælder samme eller et nærliggende tema i provinsen; ellers en aftale med stedet om andre temaer.
companies-protected-note = Kontaktpersoner vises og hentes kun for virksomheder, der udtrykkeligt er oplyst som ikke reklamebeskyttede; for de øvrige virksomheder er felterne tomme.
companies-interest-fresh = frisk
companies-interest-fading = falmende
companies-interest-undated = uden dato
companies-interest-gone = bortfaldet
companies-interest-refused = nej
companies-protected-protected = Ja, reklamebeskyttet
companies-protected-free = Nej
companies-protected-unknown = Ikke oplyst
companies-balance-title = Udbud og efterspørgsel pr. tema
companies-balance-help = Virksomhederne er dem, der står på listen ovenfor; udfordringerne er de åbne inden for filtrene. En teknologi kan løse opgaver inden for flere temaer og tæller da under dem alle.
companies-balance-none = Der er ingen åbne udfordringer inden for filtrene.
companies-unanswered-title = Udfordringer uden virksomhed
companies-unanswered-none = Til hver åben udfordring er der mindst én virksomhed med en teknologi til temaet.
companies-unanswered-help = En udfordring står her, når ingen teknologi i registeret er rettet mod et af dens temaer.
companies-doubles-title = Dobbelte virksomheder
companies-doubles-none = Der er taget stilling til alle navne, der ligner hinanden.
companies-doubles-help = Navne uden CVR-nummer holdes op mod registeret: samme navn, næsten samme stavning, eller det ene navn som del af det andet. To forskellige CVR-numre er altid to virksomheder. Intet slås sammen, før det er besluttet; svarene gemmes og kan rettes eller slettes af dataforvalteren.
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
companies-rebuilt = Lageret er bygget med svarene.
companies-merged-title = Det, der er slået sammen
companies-merged-help = Rækker, der regnes for samme virksomhed, og hvorfor. En sammenlægning, som nogen har besluttet, kan fortrydes.
companies-merged-said = { $has_who ->
    [yes] Besluttet af { $who }.
   *[no] Besluttet på denne side.
}
companies-merged-waiting = Ingen virksomhed i eksporterne passer til posten endnu.
companies-merged-same-name = Samme navn uden CVR-nummer: rækkerne regnes for én virksomhed.
companies-split = Skil ad igen
companies-split-button = Skil ad
companies-back = Til registeret
companies-card-interest-note = senest tilkendegivet { $date }, vægt { PERCENT($weight) }
companies-facts-title = Fakta
companies-contact-title = Hvem skriver man til?
companies-contact = Kontakt: { LIST($contact, form: "commas") }
companies-contact-none = Der er ingen kontaktperson at vise.
companies-contact-hidden = Kontaktpersoner vises kun for deskens egne brugere.
companies-contact-protected = Virksomheden er reklamebeskyttet. Den må ikke kontaktes med reklame, heller ikke om arrangementer, den ikke selv har bedt om. Kontaktoplysninger vises derfor ikke.
companies-contact-free = Virksomheden er oplyst som ikke reklamebeskyttet.
companies-contact-unknown = Det er ikke oplyst, om virksomheden er reklamebeskyttet. Slå den op i CVR-registeret, før I skriver til den. Kontaktoplysninger vises ikke, før det er oplyst.
companies-interests-title = Tilkendegivet interesse
companies-interests-none = Virksomheden har ikke tilkendegivet nogen interesse inden opgørelsesdagen.
companies-all-china = hele Kina
companies-no-theme = intet bestemt tema
companies-serve-title = Udfordringer, virksomheden kan løse
companies-serve-near = { $near ->
    [0] ingen af dem i virksomhedens provinser
    [one] heraf én i virksomhedens provinser, { $open ->
        [0] uden adgang
       *[other] med adgang
    }
   *[other] heraf { $near } i virksomhedens provinser ({ $open ->
        [0] ingen
        [one] én
       *[other] { $open }
    } med adgang)
}
companies-serve-none = Ingen åben udfordring handler om virksomhedens temaer.
companies-serve-help = Udfordringer, der deler mindst ét tema med virksomhedens teknologier. Siden Muligheder vejer dem mod hinanden.
companies-serve-link = Se dem rangordnet på siden Muligheder
companies-activities-title = Aktiviteter, virksomheden har deltaget i
companies-activities-none = Virksomheden er ikke nævnt ved nogen aktivitet.
companies-rows-title = Rækkerne bag virksomheden
companies-rows-help = Den første række, der oplyser noget, gælder; teknologier og provinser lægges sammen.

companies-part-label = Vis
companies-part-register = Register
companies-part-themes = Udbud og efterspørgsel
companies-part-doubles = Dobbelte navne

# Mangler, og at spørge virksomhederne
companies-part-gaps = Mangler
company-part-label = Vis
company-part-serve = Hvad den kan løse
company-part-facts = Fakta og kontakt
company-part-activities = Aktiviteter
companies-gaps-title = Hvad skal virksomhederne spørges om?
companies-gaps-none = Der er intet at spørge om: CVR-nummer og reklamebeskyttelse er oplyst, og ingen interesse er ældre end to år.
companies-gaps-help = Opdigtede virksomheder er ikke med. Et nej til et tema eller sted spørges der ikke til igen.
companies-gaps-asked = Spurgt
companies-gaps-ask = Hvem skal spørges?
companies-gaps-ask-help = Hver virksomhed får en projektmappe med det, vi ved om virksomheden og dens interesser, og retter og bekræfter det. Træk svaret ind på siden Data: kun det, der er ændret eller bekræftet, bliver indlæst.
companies-gaps-ask-placeholder = Vælg en eller flere virksomheder
companies-ask = Spørg virksomheden
companies-ask-help = En projektmappe med det, vi ved om { $name }, som virksomheden kan rette og bekræfte. Træk svaret ind på siden Data.
company-gap-cvr = CVR-nummer
company-gap-protection = reklamebeskyttelse
company-gap-interest = gammel interesse

# Hvad en virksomhed eller part hedder på kinesisk: formularen.
chinese-state = Angiv kinesisk navn
chinese-change = Kinesisk navn
chinese-which = Virksomhed eller part
chinese-help = Det kinesiske navn på { $name } og kilden til det. Navnet gælder straks på sider og papirer; oplyser en senere eksport et andet navn med kilde, gælder eksporten.
chinese-source = Kilde
chinese-source-example = En webadresse eller et dokuments navn
chinese-save = Gem navnet
chinese-saved = { $name } hedder { $chinese } på kinesisk.
chinese-said = Angivet af { $who } { $when }.
chinese-withdraw = Træk tilbage
chinese-withdrawn = Det kinesiske navn for { $name } er trukket tilbage.
chinese-incomplete = Navnet kan ikke gemmes: det fremgår ikke, hvem eller hvad det gælder.
chinese-not-chinese = Skriv navnet med kinesiske tegn, højst 120.
chinese-no-source = Skriv, hvor navnet står: en webadresse eller et dokuments navn.
chinese-no-author = Skriv dit navn, så andre kan se, hvem der har angivet det.
