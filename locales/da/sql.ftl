# Siden SQL

sql-viewer = Her spørger den dataansvarlige lageret direkte i SQL. De samme rækker kan åbnes bag tallene på de andre sider.
sql-intro = Stil dit eget spørgsmål til lageret: én SELECT. Intet kan ændres herfra. Et spørgsmål må højst tage { $seconds } sekunder, og de første { NUMBER($rows) } rækker af svaret vises. Filtrene gælder ikke her.
sql-personal = Her kan alt læses, også navne og kontakter i staging og raw. Kontakter hos virksomheder med reklamebeskyttelse må ikke gives videre.
sql-examples = Begynd med et eksempel
sql-examples-placeholder = Vælg et eksempel
sql-example-agreements = Aftaler pr. dansk part
sql-example-on-a-day = Relationerne på en bestemt dag
sql-example-money = Budgetposterne på en bestemt dag
sql-question = Spørgsmål
sql-question-placeholder = select … from marts.fct_agreement
sql-run = Spørg
sql-cancel = Stop
sql-empty = Skriv først et spørgsmål.
sql-busy = Dit forrige spørgsmål eller andres er ved at blive besvaret. Prøv igen om lidt.
sql-running = Finder svaret … { $seconds } s
sql-failed = { $state ->
    [cancelled] Spørgsmålet er stoppet.
    [late] Spørgsmålet tog mere end { $seconds } sekunder og er stoppet. Spørg efter færre rækker, eller saml dem med group by.
    [large] Svaret er for stort. Vælg færre kolonner, eller spørg efter færre rækker.
    [lost] Spørgsmålet kræver mere hukommelse, end et spørgsmål må bruge. Spørg efter færre rækker, eller saml dem med group by.
   *[failed] Spørgsmålet kunne ikke besvares. DuckDB oplyser (»one SELECT«: kun én SELECT ad gangen):
}
sql-answer = Svar
sql-rows = { $count ->
    [0] Ingen rækker
    [one] 1 række
   *[other] { $number } rækker
} på { $seconds } s{ $cut ->
    [yes] . Der er flere: spørg efter dem med limit og offset, eller saml dem.
   *[no] .
}
sql-tables = Tabeller og kolonner
sql-table = Tabel
sql-column = Kolonne
sql-type = Type
sql-meaning = Betydning
sql-contract = Hvad der kan regnes med, står i docs/contract.md; andre tabeller kan ændre sig. Det, der afhænger af en dag, spørger man om med dagen: marts.agreement_at(date '2018-03-30').
