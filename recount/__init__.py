"""The second count: every figure once more, in plain Python from the rows of the exports; no DuckDB, no SQL, no part of the dashboard.

Read it from the bottom up: `readings` (how a date, a name, an amount is read), `rows` (the rows), `register` (what the exports name, whatever the day), `standing`
(activities, milestones and agreements on a day), `cases` and `market` (challenges and companies on a day), `money`, `tasks` (who opens a door, what has to be done),
`figures` (each measure: a line of `figures.toml`; and the two counts beside each other). A reading that docs/contract.md leaves open is written where it is used.
"""
