# Noter på tal, og afvigelser, der skal forklares.

author-label = Dit navn
author-example = Fornavn og efternavn
author-missing = Skriv dit navn, så det fremgår, hvem der har ændret data.
author-signed = Du skriver som { $name }.

commentary-title = { $count ->
    [0] { $about }: skriv en note
    [one] { $about }: { $count } note
   *[other] { $about }: { $count } noter
}
commentary-none = Der er ingen noter endnu. Det, du skriver her, gemmes med de valgte filtre og kommer med i bestyrelsesrapporten.
commentary-none-viewer = Der er ingen noter endnu.
commentary-elsewhere = Noter skrevet med andre filtre, for en anden periode eller for en anden dag

commentary-signed = { $author }, skrevet { $date } om tallet pr. { $as_of }
commentary-edited = rettet af { $author } { $date }
commentary-view = Vis tallet, som det så ud pr. { $as_of }: { $filters }
commentary-view-all = uden filtre

commentary-line = Noter på budgetposten
commentary-line-example = Vælg en budgetpost
commentary-write = Skriv en note
commentary-write-example = Hvad er forklaringen, og hvad bliver der gjort?
commentary-write-help = Noten gemmes sammen med de valgte filtre og dagen { DAY($as_of, form: "long") }. Den bliver stående, når der indlæses nye data.
commentary-save = Gem noten
commentary-text = Noten
commentary-edit = Ret
commentary-save-edit = Gem rettelsen
commentary-cancel = Fortryd
commentary-withdraw = Træk tilbage
commentary-withdraw-ask = Noten vises så ikke mere, heller ikke i nye rapporter. Den bliver stående i rapporter, der er udsendt.
commentary-withdraw-yes = Træk noten tilbage
commentary-history = Tidligere udgaver
commentary-version = { $author } den { $date } kl. { $time }
commentary-was-withdrawn = Noten er trukket tilbage.
commentary-kept = Noten er gemt.
commentary-withdrawn = Noten er trukket tilbage.

commentary-empty = Der står ikke noget i noten endnu.
commentary-no-name = Skriv dit navn, så andre kan se, hvem noten er fra.
commentary-not-kept = Noten kunne ikke gemmes lige nu. Din tekst står stadig i feltet; prøv igen om lidt.
commentary-changed-meanwhile = { $author } rettede det samme kl. { $time }, mens du skrev. Intet er overskrevet. Se, hvad der nu står; gem igen, hvis din udgave skal gælde.

commentary-deviations-title = Afvigelser, der skal forklares
commentary-deviations-help = En budgetpost er med, når forbruget ligger længere fra planen, end reglerne tillader. En note på posten gælder som forklaring i { $days } dage.
commentary-deviations-none = Ingen budgetpost afviger mere fra planen, end reglerne tillader.
commentary-deviations-found = { $count ->
    [one] Én budgetpost afviger mere fra planen, end reglerne tillader: { $line } ligger { MONEY($amount) } { $side ->
        [over] over planen
       *[under] under planen
    }.
   *[other] { $count } budgetposter afviger mere fra planen, end reglerne tillader. Længst fra planen er { $line }, der ligger { MONEY($amount) } { $side ->
        [over] over planen
       *[under] under planen
    }.
}
commentary-deviations-open = { $count ->
    [0] { $all ->
        [yes] Den er forklaret i en note.
       *[no] Alle er forklaret i noter.
    }
    [one] { $all ->
        [yes] Den er ikke forklaret endnu.
       *[no] Én mangler en forklaring: { $lines }.
    }
   *[other] { $all ->
        [yes] Ingen af dem er forklaret endnu.
       *[no] { $count } mangler en forklaring: { $lines }.
    }
}
commentary-side-over = over planen
commentary-side-under = under planen
commentary-explained = ✓ forklaret
commentary-unexplained = ▲ mangler

commentary-figure-budget = Budget og forbrug
commentary-figure-budget-curve = Forbrug mod plan
commentary-figure-forecast = Prognosen
commentary-figure-budget-line-missing = Uden budgetpost
