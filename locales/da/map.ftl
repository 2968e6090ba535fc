# Kortet.

map-title = Aftaler mellem Danmark og Kina pr. { DAY($date, form: "long") }
map-takeaway = { $arcs ->
    [0] Ingen aftaler med kendt sted på begge sider med de valgte filtre.
   *[other] Kortet viser { $agreement_count ->
        [one] én aftale
       *[other] { $agreement_count } aftaler
    } ({ $agreement_count ->
        [one] { $in_force_count ->
            [0] ikke i kraft
           *[other] i kraft
        }
       *[other] { $in_force_count ->
            [0] ingen
            [one] én
           *[other] { $in_force_count }
        } i kraft
    }) på { $arcs ->
        [one] én forbindelse
       *[other] { $arcs } forbindelser
    } til { $province_count ->
        [one] én provins
       *[other] { $province_count } provinser
    }. { $reader ->
        [guest] { $mute_count ->
            [0] { $arcs ->
                [one] Der har været kontakt på forbindelsen.
               *[other] Der har været kontakt på alle forbindelser.
            }
            [one] { $arcs ->
                [one] Der har aldrig været kontakt på forbindelsen.
               *[other] På én forbindelse har der aldrig været kontakt.
            }
           *[other] På { $mute_count } forbindelser har der aldrig været kontakt.
        }
       *[desk] { $mute_count ->
            [0] { $arcs ->
                [one] Forbindelsen er ikke kold.
               *[other] Ingen af forbindelserne er kolde.
            }
            [one] { $arcs ->
                [one] Forbindelsen er kold eller har aldrig haft kontakt.
               *[other] Én forbindelse er kold eller har aldrig haft kontakt.
            }
           *[other] { $mute_count } forbindelser er kolde eller har aldrig haft kontakt.
        }
    }
}
map-white-spots = { $count ->
    [0] Der er ingen hvide pletter: ingen provins har åbne udfordringer uden en aftale i kraft.
    [one] Én provins har åbne udfordringer, men ingen aftale i kraft: { $names }.
   *[other] { $count } provinser har åbne udfordringer, men ingen aftale i kraft: { $names }.
}
map-and-more = { LIST($names, form: "commas") } og { $more ->
    [one] én
   *[other] { $more }
} til
map-unsigned = { $count ->
    [one] Én vist aftale har ingen oplyst underskriftsdato og er tegnet i alle år.
   *[other] { $count } viste aftaler har ingen oplyst underskriftsdato og er tegnet i alle år.
}
map-too-many-arcs = { $screen ->
    [narrow] På en lille skærm er { $shown } af { $number } forbindelser tegnet: dem med flest aftaler. Tabellen har dem alle.
   *[wide] { $shown } af { $number } forbindelser er tegnet: dem med flest aftaler. Tabellen har dem alle.
}
map-quiet = { $count ->
    [0] Ét bånd pr. provins.
    [one] Ét bånd pr. provins; det, der har været koldt længst, er farvet.
   *[other] Ét bånd pr. provins; de { $count }, der har været kolde længst, er farvet.
} Zoom ind for at se byerne.
map-cold-title = Længst uden kontakt
map-cold-none = Ingen relationer er kolde.
map-alt = Kort over aftaler mellem danske og kinesiske steder. Oplysningerne står også i tabellen under kortet.
map-click-hint = Klik på en provins, en forbindelse eller et dansk sted for at filtrere alle sider. Klik igen for at fjerne filteret. Klik på en række i tabellerne under kortet for at åbne rækkerne bag dens tal. Rammen ved Kinas kyst viser Det Sydkinesiske Hav i mindre målestok. Grænser er til orientering.
map-denmark-enlarged = Danmark, vist { $times } gange større

map-view = Udsnit
map-view-both = Begge lande
map-view-china = Kina
map-view-denmark = Danmark
map-measure = Provinserne farves efter

map-legend-shade = Provinser: { $measure }
map-legend-nothing = ingen
map-legend-never = ingen kontakt kendt
map-legend-presence = Kontakt (farve og mærke)
map-legend-width = Tykkelse: kontakter på 12 måneder
map-legend-width-few = ingen
map-legend-width-many = { $count } eller flere
map-legend-marks = Mærker
map-legend-white-spot = hvid plet: åbne udfordringer, ingen aftale i kraft
map-legend-invented = opdigtet
map-class = { $first }–{ $last }
map-class-above = over { $value }

presence-green = inden for målet
presence-amber = nærmer sig grænsen
presence-new = ny, endnu ingen kontakt
presence-red = kold
presence-never = aldrig
presence-none = ikke i kraft
presence-met = har haft kontakt

map-hover-agreements = { $count ->
    [0] Ingen aftaler.
    [one] Én aftale, { $in_force ->
        [0] ikke i kraft.
       *[other] i kraft.
    }
   *[other] { $count } aftaler, { $all ->
        [yes] { $count ->
            [2] begge
           *[other] alle
        }
       *[no] { $in_force ->
            [0] ingen
            [one] én
           *[other] { $in_force }
        }
    } i kraft.
}
map-hover-contact = Seneste kontakt { $date }{ $exact ->
    [yes] { $days ->
        [0] , i dag.
       *[other] , for { DAYS($days) } siden.
    }
   *[no] .
}
map-hover-no-contact = Ingen kendt kontakt.
map-hover-activities = { $count ->
    [0] Ingen kontakter de seneste 12 måneder.
    [one] Én kontakt de seneste 12 måneder.
   *[other] { $count } kontakter de seneste 12 måneder.
}
map-hover-needs = Åbne udfordringer: { $challenges }. Virksomheder: { $companies }.
map-hover-spent = Brugt: { MONEY($amount) }
map-hover-white-spot = Hvid plet: åbne udfordringer, men ingen aftale i kraft.
map-hover-parties = Danske parter: { $parties }
map-hover-presence = Kontakt: { $mark } { $presence }
map-hover-provinces = { $count ->
    [one] Aftaler i én provins.
   *[other] Aftaler i { $count } provinser.
}

map-table-arcs = Forbindelserne på kortet
map-table-provinces = Provinserne på kortet

map-picture = Kortet som billede
map-picture-help = Til præsentationer og mails: kortet over begge lande med titel, signaturforklaring, filtre og kilder.

years-play = Afspil årene
years-pause = Pause
years-help = Flytter opgørelsesdagen til årets sidste dag, her og på alle sider. Piletasterne går fra år til år. Aftaler uden oplyst underskriftsdato tegnes altid.
years-day = År

map-picture-filter = { $name }: { $value }
map-picture-sample = eksempeldata; opdigtede tal er mærket
map-picture-sources = Danmark er tegnet { $times } gange større end Kina. Grænser er til orientering. Kort: Made with Natural Earth. Stednavne © GeoNames (CC BY 4.0), tilpasset. Indeholder data fra Klimadatastyrelsen og Danske Kommuner, DAGI 1:500.000, februar 2014. { $app }.

map-table-label = Vis som tabel
