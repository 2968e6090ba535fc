# Bestyrelsesrapporten: PDF, PowerPoint og Excel.

pack-kicker = { $app }
pack-title = Bestyrelsesrapport
pack-title-guest = Samarbejdet mellem Danmark og Kina
pack-illustrative = opdigtet
pack-partly-illustrative = delvis opdigtet
pack-and-more = { LIST($names, form: "commas") } og { $count } til
pack-origin-data = Ud fra tallene
pack-origin-desk = Fra { $desk }, { DAY($date, form: "long") }
pack-page = Side { $page } af { $pages }
pack-continued = { $count ->
    [one] Yderligere én række er ikke vist her.
   *[other] Yderligere { $count } rækker er ikke vist her.
}

# Trafiklys

pack-light-overall = Samlet
pack-light-economy = Økonomi
pack-light-relations = Relationer
pack-light-deliveries = Leverancer
pack-light-overall-verdict = { $severity ->
    [red] { $count ->
        [one] Lyset for { $names } er rødt.
       *[other] Lysene for { $names } er røde.
    }
    [amber] { $count ->
        [one] Lyset for { $names } er gult.
       *[other] Lysene for { $names } er gule.
    }
    [green] Alt er inden for det aftalte.
   *[none] Der er endnu ingen tal at vurdere ud fra.
}
pack-light-overall-rule = Det dårligste af de tre lys.
pack-light-economy-verdict = { PERCENT($percent, decimals: 1) } af bevillingen er brugt, og { PERCENT($elapsed, decimals: 1) } af tiden er gået. { $count ->
    [0] Regelkontrollen har intet fundet
    [one] Regelkontrollen har ét fund
   *[other] Regelkontrollen har { $count } fund
}{ $outlook ->
    [over] , og prognosen ender over bevillingen.
    [may_exceed] , og prognosen kan ende over bevillingen.
    [unused] , men ifølge prognosen bliver der penge tilovers.
    [within] , og prognosen ender inden for bevillingen.
   *[unknown] . Der er for få tal til en prognose.
}
pack-light-economy-why = { $severity ->
    [red] Rødt: { $names }.
   *[amber] Gult: { $names }.
}
pack-light-economy-kind = { $count ->
    [one] { $name }
   *[other] { $name } ({ $count })
}
pack-light-economy-nothing = Der er hverken budget eller bilag.
pack-light-economy-rule = Rødt, når en post eller en finansieringskilde er mere end { $over } % over budgettet, et bilag ikke kan regnes med, eller prognosen overskrider bevillingen. Gult ved mindre overskridelser; når det disponerede ikke kan rummes i budgettet; når forbruget er mere end { $under } % under planen; og når prognosen kan overskride bevillingen eller efterlade mere end { $unused } % ubrugt.
pack-light-relations-verdict = { $count ->
    [0] { $whole ->
        [0] Ingen aftaler er i kraft.
        [one] Den eneste aftale i kraft har haft kontakt i tide.
        [2] Begge aftaler i kraft har haft kontakt i tide.
       *[other] Alle { $whole } aftaler i kraft har haft kontakt i tide.
    }
    [one] { $whole ->
        [one] Den eneste aftale i kraft har ikke haft kontakt i tide
       *[other] Én af { $whole } aftaler i kraft har ikke haft kontakt i tide
    }
   *[other] { $all ->
        [yes] Ingen af de { $whole } aftaler i kraft har haft kontakt i tide
       *[no] { $count } af { $whole } aftaler i kraft har ikke haft kontakt i tide
    }
}{ $count ->
    [0] {""}
   *[other] { $red ->
        [0] : der har aldrig været kontakt.
       *[other] { $never ->
            [0] { $count ->
                [one] : den er kold.
               *[other] : de er kolde.
            }
           *[other] : { $red ->
                [one] én kold
               *[other] { $red } kolde
            } og { $never ->
                [one] én
               *[other] { $never }
            } helt uden kontakt.
        }
    }
}
pack-light-relations-nothing = Ingen aftaler er i kraft.
pack-light-relations-rule = Gult, når mere end { $amber } % af aftalerne i kraft ikke har haft kontakt i tide, rødt over { $red } %.
pack-light-deliveries-verdict = { $done ->
    [0] Ingen milepæl er nået.
    [one] Én milepæl er nået.
   *[other] { $done } milepæle er nået.
} { $late ->
    [0] Ingen milepæl, intet tilsagn og ingen aktivitet er over fristen
    [one] Én frist er overskredet
   *[other] { $late } frister er overskredet
}{ $waiting ->
    [0] .
    [one] , og én henvendelse er ubesvaret.
   *[other] , og { $waiting } henvendelser er ubesvarede.
}
pack-light-deliveries-nothing = Ingen milepæle er nået eller overskredet.
pack-light-deliveries-rule = Gult, når fristen for en milepæl, et tilsagn eller en aktivitet er overskredet, eller en henvendelse er ubesvaret; rødt, når mere end { $late } % af de milepæle, der skulle være nået, mangler.
pack-annex = Bilag
pack-agenda = Bestyrelsen skal beslutte
pack-agenda-choice = { $first ->
    [yes] { $number }. { $title } (indstilles)
   *[no] { $number }. { $title }
}
pack-agenda-message = { $count ->
    [0] Bestyrelsen skal ikke beslutte noget
    [one] Bestyrelsen skal træffe beslutning i én sag
   *[other] Bestyrelsen skal træffe beslutning i { $count } sager
}
pack-journeys-sum = { $is_any ->
    [yes] { $of ->
        [line] Desken har { MONEY($money) } til nye rejser: det, der er til rådighed på { LIST($lines) } og ikke ventes brugt.
       *[grant] Desken har { MONEY($money) } til nye rejser: det af bevillingen, der ikke ventes brugt. Budgettet har ingen post til rejser.
    } Indstillingerne bruger { MONEY($taken) } af beløbet; { MONEY($left) } er tilbage.
   *[no] { $of ->
        [line] Desken har ingen penge til nye rejser: på { LIST($lines) } eller i bevillingen som helhed er alt brugt eller disponeret, eller det ventes brugt.
       *[grant] Desken har ingen penge til nye rejser: hele bevillingen er brugt eller disponeret, eller den ventes brugt.
    }
}
pack-journeys-after = { $is_any ->
    [yes] Indstillingen bruger { MONEY($taken) } af pengene til nye rejser; { MONEY($left) } er tilbage til de næste sager
   *[no] Indstillingen kræver ingen nye rejser; { MONEY($left) } er tilbage til de næste sager
}

# Første side

pack-figure-spent-note = { PERCENT($percent, decimals: 1) } af { MONEY($budget) }
pack-figure-spent-narrowed = bilag, der passer til filtrene
pack-figure-available-note = { MONEY($amount) } er disponeret
pack-against = { $number } pr. { $date }

pack-since-report = Siden sidste rapport ({ DAY($date, form: "long") })
pack-since-period = Siden { DAY($date, form: "long") }
pack-since-nothing = Der er ikke registreret noget nyt.
pack-since-held = { $count ->
    [one] Der har været én kontakt: { $names }.
   *[other] Der har været { $count } kontakter: { $names }.
}
pack-since-reached = { $count ->
    [one] Én milepæl er nået: { $names }.
   *[other] { $count } milepæle er nået: { $names }.
}
pack-since-signed = { $count ->
    [one] Én aftale er underskrevet: { $names }.
   *[other] { $count } aftaler er underskrevet: { $names }.
}
pack-since-ended = { $count ->
    [one] Én aftale er udløbet: { $names }.
   *[other] { $count } aftaler er udløbet: { $names }.
}
pack-since-cold = { $count ->
    [one] Én relation er blevet kold: { $names }.
   *[other] { $count } relationer er blevet kolde: { $names }.
}
pack-since-spent = Der er brugt { MONEY($amount) }.
pack-ahead = De næste tre måneder
pack-ahead-item = { $date }: { $subject } ({ $kind }).
pack-ahead-more = { $count ->
    [one] Yderligere ét punkt har en dato inden for de tre måneder.
   *[other] Yderligere { $count } punkter har en dato inden for de tre måneder.
}
pack-ahead-cooling = { $count ->
    [one] Én relation bliver kold, hvis ingen tager kontakt: { $names }.
   *[other] { $count } relationer bliver kolde, hvis ingen tager kontakt: { $names }.
}
pack-ahead-nothing = Intet har en dato i de næste tre måneder: hverken møder, milepæle eller udløb.
pack-ahead-unknown = Planerne dengang kendes ikke: alle eksporter med planer er nyere end opgørelsesdagen.
pack-problem = Hovedproblemet
pack-problem-is = { $title }.
pack-problem-nothing = Tallene viser intet problem, og der er ikke skrevet nogen risici.

# Fremdrift

pack-progress = Fremdrift
pack-progress-nothing = Der er hverken aftaler eller aktiviteter.
pack-progress-presence = { $whole ->
    [0] Ingen aftaler er i kraft.
    [one] Den eneste aftale i kraft { $red ->
        [0] { $never ->
            [0] { $new ->
                [0] { $amber ->
                    [0] er »inden for målet«.
                   *[other] nærmer sig grænsen.
                }
               *[other] er ny og endnu uden kontakt.
            }
           *[other] har aldrig haft registreret kontakt.
        }
       *[other] er kold.
    }
   *[other] Af { $whole } aftaler i kraft er { $green ->
        [0] ingen
        [one] én
       *[other] { $green }
    } »inden for målet«, og { $red ->
        [0] ingen er kolde
        [one] én er kold
       *[other] { $red } er kolde
    }. { $amber ->
        [0] Ingen
        [one] Én
       *[other] { $amber }
    } nærmer sig grænsen{ $never ->
        [0] , og
       *[other] ,
    } { $new ->
        [0] ingen er nye og
        [one] én er ny og
       *[other] { $new } er nye og
    } endnu uden kontakt{ $never ->
        [0] .
        [one] , og én har aldrig haft registreret kontakt.
       *[other] , og { $never } har aldrig haft registreret kontakt.
    }
}
pack-progress-contacts = { $count ->
    [0] { $side ->
        [same] Ingen kontakter i de seneste 24 måneder.
       *[fewer] Ingen kontakter i de seneste 12 måneder mod { $before ->
            [one] én
           *[other] { $before }
        } året før.
    }
    [one] Én kontakt i de seneste 12 måneder mod { $before ->
        [0] ingen
        [one] én
       *[other] { $before }
    } året før.
   *[other] { $count } kontakter i de seneste 12 måneder{ $side ->
        [same] , lige så mange som året før.
       *[other] {" "}mod { $before ->
            [0] ingen
            [one] én
           *[other] { $before }
        } året før.
    }
}
pack-map = Hvor der er samarbejde
pack-map-alt = Kort over Kina med provinserne farvet efter aftaler og linjer til Danmark. { $takeaway }
pack-indicators = Nøgletal før og nu
pack-in-days = { $what } (dage)
pack-column-change = Ændring
pack-quarters = Kontakter pr. kvartal
pack-quarters-series = Kontakter
pack-quarters-takeaway = { $count ->
    [0] Der har ikke været kontakt i de viste kvartaler.
   *[other] Flest i { $quarter } ({ $count }); { $last ->
        [0] ingen
       *[other] { $last }
    } i { $latest }.
}
pack-quarters-nothing = Der har ikke været kontakt endnu.
pack-quarters-alt = Søjler med antal kontakter pr. kvartal. { $takeaway }
pack-presence = Kontakt i aftalerne i kraft
pack-timeline = Aftaler og aktiviteter
pack-timeline-takeaway = { $count ->
    [one] { $whole ->
        [one] Den eneste aftale
       *[other] Én af { $whole } aftaler
    } i kraft har aktiviteter eller milepæle i den viste periode.
   *[other] { $all ->
        [yes] { $whole ->
            [2] Begge
           *[other] Alle { $whole }
        }
       *[no] { $count } af { $whole }
    } aftaler i kraft har aktiviteter eller milepæle i den viste periode.
}
pack-timeline-note = Vist er de { $count }, hvor der sker mest.
pack-timeline-nothing = Ingen aftale i kraft har aktiviteter eller milepæle i tiden omkring opgørelsesdagen.
pack-timeline-alt = Tidslinje med aftaler som bjælker og aktiviteter som mærker. { $takeaway }

# Økonomi

pack-effect = Effekt
effect-sides-title = Før, under og efter projektet
outcomes-title = Resultater
pack-effect-outcomes-message = { $count ->
    [0] Typen er ikke oplyst for noget resultat
    [one] Typen er oplyst for ét resultat
   *[other] Typen er oplyst for { $count } resultater
}
pack-sheet-effect-sides = Effekt
pack-sheet-effect-outcomes = Resultater

pack-economy = Økonomi
pack-grant-narrowed = Budgettet er ikke delt på provinser, temaer eller parter. Tabellen har kun de bilag, der passer til filtrene.
pack-curve = Forbrug mod plan, og hvor det ender
pack-curve-committed = Brugt og disponeret
pack-curve-budget = Bevilling
pack-curve-likely = Prognose
pack-curve-low = Prognose, lav
pack-curve-high = Prognose, høj
pack-curve-alt = Kurve over planlagt og faktisk forbrug med prognose. { $takeaway }
pack-forecast = { $state ->
    [ended] { $open ->
        [yes] { $side ->
            [over] Der er brugt eller disponeret { MONEY($unused) } ud over bevillingen.
           *[under] { MONEY($unused) } af bevillingen er hverken brugt eller disponeret.
        } Projektet sluttede { DAY($date, form: "long") } med { MONEY($spent) } brugt og { MONEY($committed) } disponeret.
       *[no] { $side ->
            [over] Der er brugt { MONEY($unused) } ud over bevillingen.
           *[under] { MONEY($unused) } af bevillingen er ikke brugt.
        } Projektet sluttede { DAY($date, form: "long") } med { MONEY($spent) } brugt.
    }
   *[other] { $side ->
        [over] Der ventes brugt { MONEY($unused) } ud over bevillingen.
       *[under] { MONEY($unused) } af bevillingen ventes ikke brugt.
    } Prognosen for { DAY($date, form: "long") } er { MONEY($likely) } (mellem { MONEY($low) } og { MONEY($high) }).
}
pack-forecast-unknown = Der er for få tal til en prognose.
pack-lines = Budget, forbrug og disponeringer pr. budgetpost

# Til beslutning

pack-issues = Til beslutning
pack-issues-nothing = Intet kræver bestyrelsens beslutning: ingen har skrevet en sag, og tallene rejser ingen.
pack-decide-by = Bør besluttes før { DAY($date, form: "long") }
pack-option-label = Mulighed { $number }
pack-option-recommended = indstilles
pack-follow-ups = Opfølgning på beslutninger
pack-follow-ups-nothing = Ingen af bestyrelsens beslutninger venter på at blive udført.
pack-follow-ups-message = { $count ->
    [0] Alle bestyrelsens beslutninger er udført
    [one] Én beslutning venter på at blive udført
   *[other] { $count } beslutninger venter på at blive udført
}{ $late ->
    [0] {""}
    [one] , og én frist er overskredet
   *[other] , og { $late } frister er overskredet
}
pack-follow-up-open = venter
pack-follow-up-late = fristen er overskredet
pack-follow-up-done = { $noted ->
    [yes] udført { DAY($date, form: "long") }: { $note }
   *[no] udført { DAY($date, form: "long") }
}
pack-column-outcome = Beslutning
pack-column-decided = Besluttet
pack-column-responsible = Ansvarlig
pack-column-due = Frist

pack-issue-cold = { $count ->
    [one] { $whole ->
        [one] Den eneste aftale
       *[other] Én af { $whole } aftaler
    } i kraft er kold. Hvad skal der ske med den?
   *[other] { $all ->
        [yes] { $whole ->
            [2] Begge
           *[other] Alle { $whole }
        } aftaler i kraft er kolde. Hvilke skal holdes i live?
       *[no] { $count } af { $whole } aftaler i kraft er kolde. Hvilke skal holdes i live?
    }
}
pack-issue-cold-text = Blevet kolde: { $names }. { $never ->
    [0] {""}
    [one] Mulighederne tæller også den ene aftale med, der aldrig har haft kontakt.{" "}
   *[other] Mulighederne tæller også de { $never } aftaler med, der aldrig har haft kontakt.{" "}
}{ $provinces ->
    [0] Provinsen er ikke kendt.
    [one] { $unplaced ->
        [0] Det gælder én provins.
       *[other] Det gælder én provins og aftaler uden kendt provins.
    }
   *[other] { $unplaced ->
        [0] Aftalerne gælder { $provinces } provinser.
       *[other] Aftalerne gælder { $provinces } provinser eller har ingen kendt provins.
    }
} En rejse til en provins anslås til { MONEY($trip) }{ $known ->
    [line] . På { LIST($lines) } er der { MONEY($available) } til rådighed; ifølge prognosen er der { MONEY($left) } til nye rejser.
    [over] . På { LIST($lines) } mangler { MONEY($lacking) }; ifølge prognosen er der { MONEY($left) } til nye rejser.
    [grant] . Budgettet har ingen post til rejser; af hele bevillingen er der { MONEY($left) } til nye rejser ifølge prognosen.
    [late] {" "}og skal besluttes { $weeks } uger i forvejen; så lang tid er der ikke tilbage.
   *[no] .
}
pack-option-plan = { $journeys ->
    [0] { $met ->
        [one] Hold et videomøde
       *[other] Hold { $met } videomøder
    }
    [one] Tag på én rejse for { MONEY($cost) }
   *[other] Tag på { $journeys } rejser for { MONEY($cost) }
}{ $journeys ->
    [0] {""}
   *[other] { $met ->
        [0] {""}
        [one] , og hold et videomøde
       *[other] , og hold { $met } videomøder
    }
}
pack-option-plan-short = Det er { MONEY($short) } mere, end der er til nye rejser.
pack-option-rest = { $count ->
    [one] Lad den hvile
   *[other] Lad dem hvile
}
pack-option-rest-then = Koster ingenting nu. { $count ->
    [one] Relationen forbliver kold, og den danske part får det at vide{ $ending ->
        [0] .
       *[other] ; aftalen udløber inden for et år.
    }
   *[other] De { $count } relationer forbliver kolde, og de danske parter får det at vide{ $ending ->
        [0] .
        [one] ; én af aftalerne udløber inden for et år.
       *[other] ; { $ending } af aftalerne udløber inden for et år.
    }
}
pack-option-hand-over = Overdrag { $count ->
    [one] den til den danske part
   *[other] dem til de danske parter
}
pack-option-hand-over-then = Projektet har ikke uger nok tilbage. Hver part får skriftlig besked om, hvad der er sket, og hvad der mangler, og følger selv op.

pack-issue-expiring = { $count ->
    [one] Én aftale udløber inden for et halvt år. Skal den fornyes?
   *[other] { $count } aftaler udløber inden for et halvt år. Skal de fornyes?
}
pack-issue-expiring-text = { $count ->
    [one] { $names } udløber { DAY($date, form: "long") }.
   *[other] Det gælder { $names }. Den første udløber { DAY($date, form: "long") }.
}
pack-option-renew = Forny før { DAY($date, form: "long") }
pack-option-renew-then = { $cold ->
    [0] Kontakten er i orden, så fornyelsen kan aftales på det næste møde.
    [one] { $count ->
        [one] Der har ikke været kontakt i tide: kontakten skal genoptages, før der kan forhandles.
       *[other] Én af dem har ikke haft kontakt i tide: kontakten skal genoptages, før der kan forhandles.
    }
   *[other] { $cold } af dem har ikke haft kontakt i tide: kontakten skal genoptages, før der kan forhandles.
}
pack-option-lapse = { $count ->
    [one] Lad den udløbe
   *[other] Lad dem udløbe
}
pack-option-lapse-then = Tilbage er { $left ->
    [0] ingen aftaler
    [one] én aftale
   *[other] { $left } aftaler
} i kraft mod { $whole ->
    [one] én
   *[other] { $whole }
} nu. { $held ->
    [0] Der er ingen registrerede kontakter at bygge videre på
    [one] Dermed slutter et samarbejde med én kontakt
   *[other] Dermed slutter et samarbejde med { $held } kontakter
}{ $milestones ->
    [0] .
    [one] , og én milepæl er ikke nået.
   *[other] , og { $milestones } milepæle er ikke nået.
}

pack-issue-lines = { $lines ->
    [0] { $sources } skal betale { MONEY($amount) } mere, end der er bevilget. Hvem dækker det?
    [one] { $names } er med det disponerede { MONEY($amount) } over budget. Hvordan dækkes overskridelsen?
   *[other] { $lines } budgetposter er med det disponerede { MONEY($amount) } over budget. Hvordan dækkes overskridelsen?
}
pack-issue-lines-text = Brugt og disponeret ud over budgettet: { $parts }.
pack-over-part = { $name } { MONEY($amount) }
pack-over-source = finansieringskilden { $name } { MONEY($amount) }
pack-option-cover = { $how ->
    [move] Flyt { MONEY($moved) } mellem posterne
    [bear] Lad { $bearers } betale { MONEY($borne) }
   *[both] Flyt { MONEY($moved) } mellem posterne, og lad { $bearers } betale { MONEY($borne) }
}
pack-move-part = { MONEY($amount) } fra { $line }
pack-cover-moved = Inden for { $source } flyttes { $parts }.
pack-cover-lines = { $enough ->
    [yes] Så holder posterne deres budget.
   *[no] Mere kan ingen post undvære: { MONEY($left) } mangler stadig på posterne.
}
pack-bear-part = { $source } betaler { $whole ->
    [yes] det hele
   *[no] { MONEY($amount) } af det
}
pack-cover-source = { $source } er stadig { MONEY($amount) } over{ $enough ->
    [nothing] , og ingen anden kilde har penge tilbage.
    [yes] ; { $bearers }, og så er kilden inden for sin andel.
   *[no] ; { $bearers }, og { MONEY($left) } mangler stadig.
}
pack-cover-rules = { $known ->
    [yes] Ifølge prognosen kan posterne undvære pengene.
   *[no] {""}
} Flytningen skal være inden for bevillingens regler.
pack-option-stop = Stop forbruget på de overskredne poster
pack-option-stop-then = Overskridelsen på { MONEY($amount) } består, men vokser ikke.
pack-option-apply = Søg om { MONEY($amount) } mere
pack-option-apply-then = { $covers ->
    [some] Desken kan ikke dække det hele selv, så tilskudsgiver eller parterne skal lægge til.
   *[nothing] Hverken poster eller kilder har penge tilovers, så dækningen må komme udefra.
}

pack-issue-unused = { MONEY($unused) } af bevillingen ser ud til at blive tilovers. Skal pengene bruges?
pack-issue-unused-text = Prognosen for { DAY($date, form: "long") } er { MONEY($likely) } af { MONEY($grant) }: { PERCENT($percent, decimals: 1) } bliver ikke brugt.
pack-option-spend = Brug pengene på relationerne
pack-option-spend-then = Der skal så bruges { MONEY($needed) } om måneden mod { MONEY($pace) } i den seneste tid. Til nye rejser er der { MONEY($left) }: { $count ->
    [0] det rækker ikke til en rejse, så der må flyttes penge til posten.
    [one] det rækker til én rejse.
   *[other] det rækker til { $count } rejser.
}
pack-option-give-back = Meld beløbet tilbage nu
pack-option-give-back-then = Tilskudsgiver kan bruge { MONEY($unused) } andetsteds, og desken fortsætter som nu.

pack-issue-milestones = { $count ->
    [one] Én milepæl er overskredet. Skal den have en ny frist?
   *[other] { $count } milepæle er overskredet. Skal de have nye frister?
}
pack-issue-milestones-text = { $count ->
    [one] Overskredet: { $name } ({ $date }).
   *[other] Overskredet: { $names }.
}
pack-milestone-due = { $name } ({ $date })
pack-option-new-day = { $count ->
    [one] Aftal en ny frist inden { DAY($date, form: "long") }
   *[other] Aftal nye frister inden { DAY($date, form: "long") }
}
pack-option-new-day-then = { $count ->
    [one] Milepælen bliver stående og får en ansvarlig og en ny frist, som næste rapport følger op på.
   *[other] Milepælene bliver stående, og hver får en ansvarlig og en ny frist, som næste rapport følger op på.
}
pack-option-drop = { $count ->
    [one] Opgiv den
   *[other] Opgiv dem
}
pack-option-drop-then = { $done ->
    [0] Ingen milepæle er nået
    [one] Én anden milepæl er nået
   *[other] { $done } andre milepæle er nået
}, og parterne får at vide, at { $count ->
    [one] den overskredne er opgivet.
   *[other] de { $count } overskredne er opgivet.
}

pack-issue-never = { $count ->
    [one] Én aftale i kraft har ingen registreret kontakt. Er den levende?
   *[other] { $count } aftaler i kraft har ingen registreret kontakt. Er de levende?
}
pack-issue-never-text = Uden registreret kontakt: { $names }.
pack-option-ask = Spørg de danske parter inden { DAY($date, form: "long") }
pack-option-ask-then = Kontakter, som ingen har registreret, kommer med i næste rapport. De øvrige aftaler følges op med et besøg eller afsluttes.
pack-option-close = { $count ->
    [one] Tag den ud af registeret
   *[other] Tag dem ud af registeret
}
pack-option-close-then = Tilbage er { $left ->
    [0] ingen aftaler
    [one] én aftale
   *[other] { $left } aftaler
} i kraft mod { $whole ->
    [one] én
   *[other] { $whole }
} nu; desken følger kun aftaler, der bruges.

# Ændringer

pack-changes = Ændringer siden sidste rapport
pack-changes-period = Ændringer i perioden
pack-changes-since = Regnet fra sidste rapport, opgjort { DAY($date, form: "long") }.
pack-changes-first = Der er ikke tidligere udsendt en rapport til de samme læsere med de samme filtre, så ændringerne er regnet fra { DAY($date, form: "long") }.
pack-events = Hvad der er sket
pack-events-message = { $count ->
    [one] Én hændelse siden { DAY($date, form: "long") }
   *[other] { $count } hændelser siden { DAY($date, form: "long") }
}
pack-event-activity = Aktivitet
pack-event-milestone = Milepæl nået
pack-event-signed = Aftale underskrevet
pack-event-ended = Aftale udløbet
pack-event-cold = Relation blevet kold
pack-column-origin = Kilde
pack-column-date = Dato
pack-column-party = Dansk part
# Risici

pack-risks = De største risici
pack-risks-message = Den største risiko ({ $score } af 25): { $title }
pack-risks-rule = Risiko er sandsynlighed gange konsekvens, hver fra 1 til 5. For risici ud fra tallene er sandsynligheden 5, når det er sket, og 4, 3 eller 2, når det sker inden for 30, 90 eller 365 dage; konsekvensen er 5, 4, 3 eller 2, når over 25, 10, 5 eller 2 % af helheden rammes. Rødt fra 15, gult fra 8.
pack-risks-economy = { $count ->
    [one] Én risiko for økonomien er vurderet efter samme regel, men er for lille til listen (risiko { $score }): { $names }.
   *[other] { $count } risici for økonomien er vurderet efter samme regel, men er for små til listen (risiko højst { $score }): { $names }.
}
pack-risks-nothing = Der er ikke skrevet nogen risici, og tallene viser ingen.
pack-risk-owner = Ansvarlig: { $owner }.
pack-risk-no-response = Der er ikke skrevet, hvad der gøres.
pack-risk-advised = { $option } (indstilles; se »Til beslutning«).

pack-risk-cold = { $count ->
    [one] { $whole ->
        [one] Den eneste aftale
       *[other] Én af { $whole } aftaler
    } i kraft er kold
   *[other] { $all ->
        [yes] { $whole ->
            [2] Begge
           *[other] Alle { $whole }
        } aftaler i kraft er kolde
       *[no] { $count } af { $whole } aftaler i kraft er kolde
    }
}
pack-risk-cold-text = { $count ->
    [one] { $names } har ikke haft kontakt inden for sit interval.
   *[other] De har ikke haft kontakt inden for deres interval: { $names }.
}
pack-risk-cold-response = Beslut, hvilke der skal holdes i live.
pack-risk-never = { $count ->
    [one] { $whole ->
        [one] Den eneste aftale
       *[other] Én af { $whole } aftaler
    } i kraft har aldrig haft registreret kontakt
   *[other] { $all ->
        [yes] Ingen af de { $whole } aftaler i kraft har haft registreret kontakt
       *[no] { $count } af { $whole } aftaler i kraft har aldrig haft registreret kontakt
    }
}
pack-risk-never-text = { $count ->
    [one] { $names } findes måske kun på papiret.
   *[other] De findes måske kun på papiret: { $names }.
}
pack-risk-never-response = Spørg de danske parter, og registrér de kontakter, der har været.
pack-risk-cooling = { $count ->
    [one] Én relation bliver kold inden for 30 dage
   *[other] { $count } relationer bliver kolde inden for 30 dage
}
pack-risk-cooling-text = { $count ->
    [one] { $names } bliver kold { DAY($date, form: "long") }, og ingen kontakt er planlagt inden.
   *[other] Det gælder { $names }. Den første bliver kold { DAY($date, form: "long") }, og ingen kontakt er planlagt inden.
}
pack-risk-cooling-response = Planlæg et møde eller et opkald før den dag.
pack-risk-expiring = { $count ->
    [one] Én aftale udløber inden for et år
   *[other] { $count } aftaler udløber inden for et år
}
pack-risk-expiring-text = { $count ->
    [one] { $names } udløber { DAY($date, form: "long") }.
   *[other] Det gælder { $names }. Den første udløber { DAY($date, form: "long") }.
}
pack-risk-expiring-response = Afklar i god tid, om { $count ->
    [one] den
   *[other] de
} skal fornyes.
pack-risk-conflict = { $count ->
    [one] Én aftale har en status, der ikke passer til dens datoer
   *[other] { $count } aftaler har en status, der ikke passer til deres datoer
}
pack-risk-conflict-text = { $count ->
    [one] { $names } kan være talt forkert.
   *[other] De kan være talt forkert: { $names }.
}
pack-risk-conflict-response = Ret status eller dato i arket.
pack-risk-milestones = { $count ->
    [one] { $whole ->
        [one] Den eneste milepæl
       *[other] Én af { $whole } milepæle
    }, der skulle være nået, er overskredet
   *[other] { $all ->
        [yes] { $whole ->
            [2] Begge
           *[other] Alle { $whole }
        } milepæle, der skulle være nået, er overskredet
       *[no] { $count } af { $whole } milepæle, der skulle være nået, er overskredet
    }
}
pack-risk-milestones-text = Det gælder { $names }.
pack-risk-milestones-response = { $count ->
    [one] Aftal en ny frist med parterne.
   *[other] Aftal nye frister med parterne.
}
pack-risk-steps = { $count ->
    [one] Ét tilsagn til en partner er overskredet
   *[other] { $count } tilsagn til partnere er overskredet
}
pack-risk-steps-text = Det gælder { $names }.
pack-risk-steps-response = Indfri { $count ->
    [one] det
   *[other] dem
}, eller aftal en ny dato.
pack-risk-visits = { $count ->
    [one] Én planlagt aktivitet er hverken meldt afholdt eller aflyst
   *[other] { $count } planlagte aktiviteter er hverken meldt afholdt eller aflyst
}
pack-risk-visits-text = En aktivitet tæller først som kontakt, når den er meldt afholdt. Det gælder { $names }.
pack-risk-visits-response = Meld, hvad der skete.
pack-risk-inquiries = { $count ->
    [one] { $whole ->
        [one] Den eneste henvendelse
       *[other] Én af { $whole } henvendelser
    } er ubesvaret
   *[other] { $all ->
        [yes] { $whole ->
            [2] Begge
           *[other] Alle { $whole }
        } henvendelser er ubesvarede
       *[no] { $count } af { $whole } henvendelser er ubesvarede
    }
}
pack-risk-inquiries-text = Det gælder { $names }.
pack-risk-inquiries-response = Svar, også hvis svaret er et nej.
pack-risk-line = { $line } er overskredet med { MONEY($amount) }
pack-risk-line-text = Brugt { MONEY($spent) } af { MONEY($limit) }. Overskridelsen er { PERCENT($share, decimals: 1) } af bevillingen.
pack-risk-line-response = Flyt penge fra en anden post, eller stop forbruget på posten.
pack-risk-source = { $source } er { MONEY($amount) } over sin andel af bevillingen
pack-risk-source-text = { $ordered ->
    [yes] Brugt og disponeret { MONEY($spent) } af { MONEY($limit) }.
   *[no] Brugt { MONEY($spent) } af { MONEY($limit) }.
}
pack-risk-source-response = { $ordered ->
    [yes] Flyt noget af det disponerede til en kilde med plads, eller annullér det.
   *[no] Flyt bilag til en kilde med plads, eller find dækning.
}
pack-risk-plan = Forbruget er { MONEY($amount) } under planen
pack-risk-plan-text = Brugt { MONEY($spent) } mod planlagt { MONEY($limit) }.
pack-risk-plan-response = Fremskynd det planlagte, eller meld pengene tilbage i tide.
pack-risk-total = Budgetposterne og bevillingen afviger { MONEY($amount) } fra hinanden
pack-risk-total-text = Posterne giver { MONEY($spent) }, bevillingen er { MONEY($limit) }.
pack-risk-total-response = Ret budgetarket.
pack-risk-vouchers = { $count ->
    [one] Ét bilag kan ikke regnes med til bevillingen, som det er registreret
   *[other] { $count } bilag kan ikke regnes med til bevillingen, som de er registreret
}
pack-risk-vouchers-text = { $examples }
pack-risk-vouchers-response = Ret { $count ->
    [one] bilaget
   *[other] bilagene
} i regnskabet, eller tilføj den kurs, der mangler.
pack-risk-forecast-over = Prognosen ender { MONEY($amount) } over bevillingen
pack-risk-forecast-over-text = Ventet forbrug { DAY($date, form: "long") }: { MONEY($landing) } af { MONEY($budget) }.
pack-risk-forecast-over-response = Skær i det, der endnu ikke er disponeret.
pack-risk-forecast-may-exceed = Prognosen kan ende { MONEY($amount) } over bevillingen
pack-risk-forecast-may-exceed-text = Det højeste skøn for { DAY($date, form: "long") } er { MONEY($landing) } af { MONEY($budget) }.
pack-risk-forecast-may-exceed-response = Følg forbruget hver måned, og disponér ikke uden dækning.
pack-risk-forecast-unused = { MONEY($amount) } af bevillingen ventes ikke brugt
pack-risk-forecast-unused-text = Ventet forbrug { DAY($date, form: "long") }: { MONEY($landing) } af { MONEY($budget) } ({ PERCENT($share, decimals: 1) } bliver tilbage).
pack-risk-forecast-unused-response = For at bruge det hele skal der bruges { MONEY($needed) } om måneden; i den seneste tid er der brugt { MONEY($pace) }.
pack-risk-rejects = { $count ->
    [one] { $whole ->
        [one] Den eneste række
       *[other] Én af { $whole } rækker
    } i eksporterne er afvist
   *[other] { $count } af { $whole } rækker i eksporterne er afvist
}
pack-risk-rejects-text = Oplysningerne mangler i alle tal.
pack-risk-rejects-response = Følg vejledningen på siden Data, og indlæs igen.

# Noter, definitioner, data

pack-notes = Noter til tallene
pack-notes-message = { $count ->
    [one] Én note forklarer tallene
   *[other] { $count } noter forklarer tallene
}
pack-notes-nothing = { $since ->
    [report] Der er ikke skrevet noter til tallene siden sidste rapport.
   *[first] Der er ikke skrevet noter til tallene.
}
pack-note-signed = { $narrowed ->
    [yes] { $author }, opgjort { DAY($date, form: "long") }, med filtre
   *[no] { $author }, opgjort { DAY($date, form: "long") }
}
pack-figure-line = Budgetpost: { $line }
pack-figure-forecast = Prognose
pack-figure-other = Et tal på skærmen
pack-definitions = Sådan er tallene gjort op
pack-definitions-message = { $count ->
    [one] Ét tal er gjort op efter en fast regel
   *[other] De { $count } tal i rapporten er gjort op efter faste regler
}
pack-freshness = Data pr. kilde
pack-freshness-nothing = Der er ikke indlæst data.
pack-sheet-since-then = Siden da
pack-since-then-message = Sket siden da, ifølge senere eksporter: { $count ->
    [one] én hændelse
   *[other] { $count } hændelser
}
pack-since-then-nothing = Senere eksporter oplyser intet.
pack-about = Grundlag
pack-about-message = { $known ->
    [yes] Tallene er gjort op pr. { DAY($date, form: "long") } ud fra data fra { DAY($data, form: "long") }
   *[no] Tallene er gjort op pr. { DAY($date, form: "long") }
}
pack-about-period = Periode
pack-about-against = Sammenlignet med
pack-about-recounted = Kontroltælling
pack-about-against-value = { $which ->
    [report] sidste rapport, opgjort { DAY($date, form: "long") }
   *[period] dagen før perioden, { DAY($date, form: "long") }
}
pack-sample = Eksempeldata: alle beløb og de rækker, der er mærket »opdigtet«, er lavet til at vise rapporten i brug. Kun bevillingen på { MONEY($grant, form: "exact") } er kendt.
pack-remark-illustrative = Rækker mærket »opdigtet« er eksempler.

# Ark og dias

pack-sheet-summary = Resumé
pack-sheet-indicators = Nøgletal
pack-sheet-grant = Budget
pack-sheet-grant-parts = Budget pr. post og kilde
pack-sheet-grant-sources = Budget pr. kilde
pack-sheet-lines = Budgetposter
pack-sheet-curve = Forbrug mod plan
pack-sheet-quarters = Kvartaler
pack-sheet-presence = Kontakt
pack-sheet-timeline = Tidslinje
pack-sheet-issues = Til beslutning
pack-sheet-follow-ups = Opfølgning
pack-sheet-events = Hændelser
pack-sheet-notes = Noter
pack-sheet-definitions = Definitioner
pack-sheet-freshness = Data
pack-sheet-addresses = Rækker bag tallene
pack-addresses-note = Hver linje er en række i eksporterne, som tallet tæller: fil, ark og række, som Excel viser den. Understregede tal på de andre ark fører hertil.
pack-addresses-more = { $count ->
    [one] Yderligere én række er der ikke plads til i arket. Find den i dashboardet: klik på tallet.
   *[other] Yderligere { $count } rækker er der ikke plads til i arket. Find dem i dashboardet: klik på tallet.
}
pack-sheet-about = Grundlag
pack-column-value = Værdi
pack-column-against = Sammenlignet med
pack-column-part = Del
pack-column-words = Tekst
pack-column-issue = Sag
pack-column-background = Baggrund
pack-column-option = Mulighed
pack-column-consequence = Konsekvens
pack-column-cost = Pris (kr.)
pack-column-journeys = Penge til nye rejser
pack-column-priority = Prioritet
pack-column-name = Navn
pack-column-signed = Skrevet af
pack-column-agreement = Aftale
pack-column-start = Underskrevet
pack-column-end = Udløber
pack-column-mark = Mærke
pack-continued-slide = { $title } ({ $page } af { $pages })
pack-economy-axis = 1.000 kr.

# Kommandolinjen

pack-help = skriv bestyrelsesrapporten som PDF, PowerPoint eller Excel
pack-help-since = opgørelsesdagen for den seneste rapport, ÅÅÅÅ-MM-DD (ellers den senest udsendte)
pack-help-format = pdf, pptx eller xlsx (ellers efter filens navn)
pack-help-guest = til en kinesisk partner: uden penge, ansvarlige, beslutninger, risici og noter
pack-help-output = filen, der skrives (ellers et navn ud fra dato og sprog)
pack-step-gather = Henter tallene …
pack-step-draw = Tegner kort og kurver …
pack-written = Bestyrelsesrapporten pr. { $date } er skrevet til { $file } på { NUMBER($seconds, decimals: 1) } sekunder. Læs den igennem, og udsend den fra siden Bestyrelsesrapport, så »siden sidste rapport« regnes fra den.
pack-written-guest = Gæsteudgaven pr. { $date } er skrevet til { $file } på { NUMBER($seconds, decimals: 1) } sekunder. Den er uden interne oplysninger og kan sendes til partneren.
pack-error-order = Perioden begynder { $first }, efter opgørelsesdagen { $last }. Vælg en tidligere dag med --from.
pack-error-records = Noter, risici og udsendte rapporter kan ikke læses: { $reason }. Se efter, om databasen i RECORDS kører, og prøv igen.
pack-file-board = bestyrelse
pack-file-guest = partner
pack-sheet-todo = Opgaver
pack-column-why = Hvorfor
pack-column-what = Hvad der skal gøres
