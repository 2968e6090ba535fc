# The board report: choices, contents, files, issued reports, risks and issues.

board-incomplete = The draft below lacks notes, risks, issues and decisions. The files can be made when those can be read again.

board-part-label = Show
board-part-report = Report
board-part-issues = Issues for decision
board-part-meeting = Meeting
board-part-risks = Risks
board-part-issued = Issued reports

board-audience = Readers
board-audience-help = The guest edition is for Chinese partners: without money, owners, bottlenecks, issues, risks or notes. The Chinese edition is always a guest edition.
board-audience-board = Board
board-audience-guest = Guests
board-since = The period begins
board-since-last = after the last report
board-since-last-named = after report no. { $number } ({ $date })
board-since-half = six months ago
board-since-quarter = three months ago
board-since-year = on 1 January
board-since-project = when the project began

board-covers = The report covers { DAY($first, form: "long") } – { DAY($last, form: "long") }. { $known ->
    [yes] “Since the last report” counts from the last report that was issued, as of { DAY($since, form: "long") }.
   *[no] No earlier report has been issued to the same readers with the same filters, so “since the last report” counts from the first day of the period.
}
board-since-free = on the filter’s first day
board-rest = The rest of the report
board-written = Write or edit an issue

board-gathering = Gathering the contents of the report …

board-make = Make the report
board-make-help = Makes the report as PDF, PowerPoint and Excel with the same contents. It takes a few seconds.
board-making = Making the report …
board-making-pdf = Making the PDF …
board-making-pptx = Making the PowerPoint …
board-making-xlsx = Making the Excel workbook …
board-made = The report as of { DAY($date, form: "long") } is ready. Download it and read it through before it is issued.
board-outdated = New data, notes, issues or risks have been added since the report was made. Make it again to include them.
board-format-pdf = PDF ({ $size })
board-format-pptx = PowerPoint ({ $size })
board-format-xlsx = Excel ({ $size })

board-issue = Issue the report
board-issue-help = When the report is issued it gets a number, and the three files are saved unchanged. The next report counts “since the last report” from it.
board-issue-no-name = Enter your name, so that it is clear who issued the report.
board-not-issued = The report could not be saved just now. The three files are still here; try again in a moment.
board-issued-done = Report no. { $number } has been issued and saved. It is listed under “Issued reports”.

board-issued-title = Issued reports
board-issued-takeaway = { $count ->
    [0] No report has been issued yet.
    [one] One report has been issued. It can be fetched again exactly as it was sent.
   *[other] { $count } reports have been issued. Click a row to fetch it again exactly as it was sent.
}
board-issued-none = Make a report on the “Report” tab, read it through, and issue it. It will then be listed here.

board-one-title = Report no. { $number }, as of { DAY($date, form: "long") }
board-one-hash = Checksum (SHA-256): { $hash }
board-verify = Verify
board-verified = Unchanged: files and facts are exactly as when the report was issued.
board-not-verified = Not as issued. Changed: { $what }. Fetch the report from a backup, and ask the administrator of the database.
board-changed-pdf = the PDF file
board-changed-pptx = the PowerPoint file
board-changed-xlsx = the Excel file
board-changed-facts = the facts of the report
board-now = What is known now
board-now-link = Open the pages as they were known on { DAY($date, form: "long") }
board-now-takeaway = { $count ->
    [0] The figures for the report’s day are unchanged.
    [one] One figure for the report’s day has changed.
   *[other] { $count } figures for the report’s day have changed.
} { $exports ->
    [0] No new exports have arrived since.
    [one] One export has arrived since.
   *[other] { $exports } exports have arrived since.
}
board-now-then = Known on { DAY($date) }
board-now-now = Known now
board-now-exports = Exports that have arrived since
board-data = Data behind the report
board-data-load = The report was made after load no. { $load }, with data as of { DAY($date, form: "long") }. Run “python -m pipeline undo { $load }” to take the warehouse back to those files; that is a new load, and nothing is lost.
board-data-no-load = The warehouse did not name a load. The files below are those that the report was made from.
board-data-hash = Checksum of the files in the order in which they were loaded (SHA-256): { $hash }

points-illustrative = Entries marked “invented” are examples that come with the sample data.
points-kept = Saved.
points-save = Save
points-reopen = Open again
points-raised = raised { $date }
points-edited = last edited by { $author } on { $date }
points-owner = Responsible: { $name }
points-no-owner = No one responsible
points-no-title = Enter a title.
points-no-outcome = Enter what the board decided.
points-field-raised = In reports from
points-field-raised-help = A report as of an earlier day does not include it.
points-closed = { $count ->
    [one] { $count } closed risk
   *[other] { $count } closed risks
}
points-closed-on = closed { DAY($date, form: "long") }
points-decided = { $count ->
    [one] { $count } decided issue
   *[other] { $count } decided issues
}
points-decided-on = decided { DAY($date, form: "long") }

points-risks-title = Risks written at the desk
points-risks-help = The report shows the ten largest of these and of those that the data shows. The list above is the report’s. The size is likelihood times impact.
points-risks-none = No risk is open on the as-of date. The report then includes only those that the data shows.
points-risks-takeaway = { $count ->
    [one] One written risk is open: { $title } ({ $score } out of 25).
   *[other] { $count } written risks are open. The largest of them: { $title } ({ $score } out of 25).
}
points-risk-scored = Likelihood { $likelihood } × impact { $impact } = { $score } out of 25
points-risk-new = New risk
points-risk-close = Close
points-risk-close-yes = Close the risk
points-risk-close-ask = The risk is left out of reports from { DAY($date, form: "long") } on. It can be opened again.
points-risk-field-title = What could happen?
points-risk-field-title-example = The partner’s key person changes position
points-risk-field-likelihood = Likelihood
points-risk-field-likelihood-help = 1 very unlikely, 3 as likely as not, 5 almost certain
points-risk-field-impact = Impact
points-risk-field-impact-help = 1 hardly noticed, 3 an agreement or a goal is lost, 5 the project stops
points-risk-field-mitigation = What is being done about it?
points-risk-field-owner = Responsible

points-issues-title = Issues for decision
points-issues-help = Each issue has at least two options in order of priority. The first is the recommendation. If there are fewer than four issues here, the report adds those that follow from the data, up to four in all.
points-issues-takeaway = { $count ->
    [0] No issues are open on the as-of date. The report then proposes those that follow from the data.
    [one] One issue awaits the board.
   *[other] { $count } issues await the board.
}
points-issue-new = New issue
points-decide = Decision: option { $number }
points-issue-close-yes = Save the decision
points-outcome = What did the board decide?
points-responsible = Who will do it?
points-due-field = By when?
points-due-help = If someone is responsible or a deadline is set, the next reports follow up the decision until it is done.
points-due = deadline { DAY($date, form: "long") }
points-follow-ups-title = Follow-up on decisions
points-done = Done
points-done-ask = The decision will be recorded as carried out on { DAY($date, form: "long") }. The next report will say so; after that it will no longer be followed up.
points-done-note = What came of it?
points-done-on = done { DAY($date, form: "long") }
points-undone = Not done after all
points-too-few-options = Enter at least two options, so that the board has something to choose between.
points-issue-field-title = What must the board decide?
points-issue-field-title-example = Should the agreement be extended?
points-issue-field-background = Why now?
points-issue-options-help = At least two options in order of priority, each with what follows from it. Empty fields are left out.
points-issue-field-option-first = Priority 1 (recommendation)
points-issue-field-option = Priority { $priority }
points-issue-field-consequence = Consequence

meeting-at = Issue { $number } of { $count }
meeting-end = The end of the meeting
meeting-back = Previous
meeting-next = Next
meeting-decided = Decided: { $outcome }.
meeting-undecided = Not decided
meeting-remarks = Remarks
meeting-remarked = Remark: { $remark }
meeting-remarks-help = Kept with the decision and included in the minutes. If the issue is not decided, they are only in the minutes downloaded now.
meeting-present = Who is present?
meeting-present-example = Anne Holm, Bo Lund …
meeting-present-title = Present
meeting-present-none = Not recorded.
meeting-minutes = Minutes
meeting-minutes-of = Meeting on { DAY($date, form: "long") }
meeting-minutes-pdf = Minutes (PDF)
