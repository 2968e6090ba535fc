# Reports on the command line and on paper.

reports-description = Reports from the warehouse as files. The same figures as on screen.
reports-help-output = the file to write (default: a name made from the subject, date and language)
reports-help-warehouse = the warehouse file (default: data/warehouse.duckdb)
verify-help = check whether a report is unchanged, and count its figures again
verify-help-file = the report: PDF, pptx or xlsx
verify-no-report = { $file } is not one of the desk’s reports: it carries no seal. Choose the file as it was issued; a copy that was saved again or printed has lost its seal.
verify-unchanged = The report is unchanged: the desk’s signature is valid.
verify-changed = The report has been changed since it was made, or was signed by someone else. Do not rely on it; fetch the issued one from the Board report page.
verify-figures = { $differ ->
    [0] { $count ->
        [one] Its one figure is the same today.
       *[other] All { NUMBER($count) } figures are the same today ({ NUMBER($again) } recounted).
    }
   *[other] { $differ ->
        [one] One of { NUMBER($count) } figures differs
       *[other] { NUMBER($differ) } of { NUMBER($count) } figures differ
    } today ({ NUMBER($again) } recounted).
}
verify-difference = { $figure }: the report says { $stated }, today { $now }
verify-since = { $count ->
    [one] One export has arrived since: { LIST($files) }.
   *[other] These exports have arrived since: { LIST($files) }.
}
verify-redefined = Measured differently now: { LIST($measures) }.
verify-done = { $equal ->
    [yes] The report is still valid.
   *[other] The report is no longer valid as it is. Make a new one if the figures are to be used.
}
reports-province-help = write a travel brief of one or two pages about a Chinese province (PDF)
reports-help-province = the code or name of the province: CN-JS, Jiangsu, 江苏
reports-party-help = write a status brief of one or two pages about a municipality, region or other Danish party (PDF)
reports-help-party = the name of the party: Aarhus Kommune, Aarhus Municipality
reports-help-guest = for a Chinese partner: without owners, promises, bottlenecks or money
reports-written = { $title } has been written to { $file }. Read it before you pass it on: names without a translation in the register are shown as the exports write them.
reports-error-province = There is no province called “{ $name }”. Give a code such as CN-JS or a name such as Jiangsu. { $near ->
    [no] The codes are on the Provinces page.
   *[yes] Did you mean { LIST($names, form: "either") }?
}
reports-error-warehouse = There is no warehouse to read ({ $file }). Build it with: python -m pipeline build
reports-error-write = The file { $file } cannot be written: { $reason }. Choose another place with -o.
reports-brief-measured = As of { $date }
reports-brief-data = Data updated { $date }
reports-brief-sample = Sample data
reports-brief-filters = Filters: { $filters }
reports-brief-filter = { $name }: { $value }
reports-brief-illustrative-note = In the sample data all amounts are invented; other invented rows are marked.
reports-brief-presence-note = Contact is measured as days since the last contact, relative to the agreement’s contact interval, on the as-of date.
