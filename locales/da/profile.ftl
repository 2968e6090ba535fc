# Profilen af en provins eller en dansk part: det, som begge siger.

profile-option = { $name } ({ $number })
profile-never = aldrig
profile-chart-title = Aktiviteter år for år
profile-chart-held = afholdt
profile-chart-planned = planlagt
profile-agreements-title = Aftaler
profile-promises-title = Udestående tilsagn og næste skridt
profile-contacts-title = Seneste kontakter
profile-promise-agreement-step = aftalens næste skridt
profile-promise-contact-step = fra seneste kontakt
profile-promise-inquiry = henvendelse uden svar
profile-engagement-active = aktiv
profile-engagement-interested = interesseret
profile-part-label = Vis
profile-part-agreements = Aftaler og kontakter
profile-part-money = Penge
profile-option-invented = { $name } · opdigtet
profile-part-tasks = Skal gøres
profile-part-business = Virksomheder og udfordringer
profile-invented = Opdigtet til eksemplet.
profile-names = Navn på andre sprog
profile-in-force-note = { $count ->
    [0] ingen kendte aftaler
    [one] af én
   *[other] af { $count }
}{ $cold ->
    [0] { "" }
    [one] ; én i kraft er kold
   *[other] ; { $cold } i kraft er kolde
}
profile-last-note = { DAYS($days_since_contact) } før opgørelsesdagen
profile-last-agreements = { $is_later ->
    [yes] uden filtrene: { $date }
   *[no] om aftalerne senest { $date }
}
profile-last-outside = ikke om en af aftalerne
profile-promises-note = { $count ->
    [0] ingen overskredet
    [one] ét overskredet
   *[other] { $count } overskredne
}
profile-next-journey = Næste rejse dertil
profile-no-journey = ingen planlagt
profile-challenges-note = { $count ->
    [0] ingen er kendt
    [one] af én kendt
   *[other] af { $count } kendte
}
profile-owners-title = Ansvarlige og flaskehalse
profile-milestones-none = Ingen milepæle udestår.
profile-plans-unknown = Planerne dengang kendes ikke.
profile-ahead-none = Ingen rejse til de samme provinser er planlagt.
profile-plans-title = Andre planer
profile-contacts-none = Der er ikke registreret nogen kontakt.
profile-chart-alt = Søjler med antal aktiviteter pr. år, afholdte og planlagte.
profile-challenges-none = Ingen åbne udfordringer er kendt.
profile-brief-help = Højst to sider til udskrift. Filtrene og opgørelsesdagen gælder.
