# At logge en kontakt på stedet, fra en hvilken som helst side.

log-button = Log kontakt
log-title = Log en kontakt
log-agreement = Med hvem?
log-agreement-placeholder = Søg på part, sted eller titel
log-challenge = Om hvilken udfordring? (kan udelades)
log-challenge-placeholder = Søg på titel, ejer eller sted
log-day = Hvornår?
log-day-today = I dag
log-day-yesterday = I går
log-day-other = Anden dag
log-kind = Type
log-names = Hvem var med?
log-names-help = Navne adskilt af semikolon. Slet dem, der ikke skal stå i loggen.
log-outcome = Hvad kom der ud af det?
log-outcome-example = Et par ord er nok
log-next = Hvad er næste skridt?
log-next-example = Fx: send udkast til Li
log-next-day = Senest
log-save = Gem kontakten
log-letter = Har du indkaldelsen eller mailen?
log-letter-here = Slip .ics eller .eml her
log-letter-help = Træk mødeindkaldelsen (.ics) eller mailen (.eml) hertil, så udfyldes felterne. Du retter og gemmer selv; filen gemmes ikke.
log-letter-read = Udfyldt fra { $file }. Ret det, der ikke passer, og gem.
log-letter-repeats = Udfyldt fra { $file }. Mødet gentages: vælg selv dagen.
log-letter-ahead = Udfyldt fra { $file }. Mødet er først { $day }: vælg selv den dag, I talte sammen.
log-letter-cancelled = Udfyldt fra { $file }. Mødet er aflyst ifølge indkaldelsen: log det kun, hvis I talte sammen alligevel.
log-no-agreement = Vælg, hvem kontakten var med, eller hvilken udfordring den handlede om.
log-no-day = Vælg, hvilken dag det var.
log-row-title = { $kind }: { $danish } – { $other }
log-row-title-owner = { $kind } med { $other }
log-done = Kontakten er logget: { $name }, { $day }.
log-done-later = Siden er opgjort pr. { $date }: vælg en senere dag for at se kontakten.
log-undo = Fortryd
log-undone = Kontakten er taget ud af loggen igen.
log-unreadable = Kontakten er ikke gemt: »{ $file }« kan ikke bruges, for { $why }
log-action-note = Logget: { LIST($numbers) }
log-changed = Nærvær: { $before } → { $after }.
log-more = Mere
log-action = Log også kontakten
log-action-with = Hvem var I i kontakt med?
log-draft = Udkastet fra sidst er hentet frem igen.
log-interest = Svar på tilbuddet
log-interest-outcome = Interesseret i: { LIST($technologies) }

letters-file = { $known ->
    [yes] **{ $file }**: { $kind }, { $day }. { $why }
   *[no] **{ $file }**: { $kind }. { $why }
}
letters-other = En anden aftale
letters-none = Ingen kontakt
