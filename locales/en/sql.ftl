# The page SQL

sql-viewer = Here the data keeper asks the warehouse directly in SQL. The same rows open behind the figures of the other pages.
sql-intro = Ask the warehouse a question of your own: one SELECT. Nothing can be changed from here. A question may take at most { $seconds } seconds, and the first { NUMBER($rows) } rows of the answer are shown. The filters do not apply here.
sql-personal = Everything can be read here, names and contacts in staging and raw included. Contacts at companies that are protected against advertising must not be passed on.
sql-examples = Begin with an example
sql-examples-placeholder = Choose an example
sql-example-agreements = Agreements by Danish party
sql-example-on-a-day = The relations as they were on a given day
sql-example-money = The budget lines on a given day
sql-question = Question
sql-question-placeholder = select … from marts.fct_agreement
sql-run = Ask
sql-cancel = Stop
sql-empty = Write a question first.
sql-busy = Your last question, or another user’s, is being answered. Try again in a moment.
sql-running = Finding the answer … { $seconds } s
sql-failed = { $state ->
    [cancelled] The question was stopped.
    [late] The question took more than { $seconds } seconds and was stopped. Ask for fewer rows, or aggregate them with group by.
    [large] The answer is too large. Choose fewer columns, or ask for fewer rows.
    [lost] The question needs more memory than a question may use. Ask for fewer rows, or aggregate them with group by.
   *[failed] The question could not be answered. DuckDB says (“one SELECT”: only one SELECT at a time):
}
sql-answer = Answer
sql-rows = { $count ->
    [0] No rows
    [one] 1 row
   *[other] { $number } rows
} in { $seconds } s{ $cut ->
    [yes] . There are more: ask for them with limit and offset, or aggregate them.
   *[no] .
}
sql-tables = Tables and columns
sql-table = Table
sql-column = Column
sql-type = Type
sql-meaning = Meaning
sql-contract = What can be relied on is in docs/contract.md; other tables may change. What depends on a date takes the date: marts.agreement_at(date '2018-03-30').
