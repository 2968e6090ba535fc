# Sheets that someone has said what they are: on the Data page, by the command map and in the command known.

# What can't be followed
mapping-no-key = “{ $key }” cannot be used
mapping-no-headings = there are no headings
mapping-no-source = “{ $source }” is not a kind of export
mapping-no-column = “{ $column }” is not a column of { $source } that can be stated like this
mapping-twice = two headings, “{ $one }” and “{ $other }”, both mean { $column } – leave one of them out
mapping-said-twice = { $column } is both in the column “{ $heading }” and stated for all rows – choose one
mapping-nothing-mapped = no column has a meaning yet – choose at least one
mapping-no-unit = “{ $value }” is not a unit – enter, for example, DKK thousand, t.kr. or EUR
mapping-no-constant = “{ $value }” cannot be read as { $column }
sheet-no-period = { $headings } does not say which period its amounts are for – leave the column out, or state one period for all rows. None of the sheet is loaded.
ignored-left-out = the sheet is left out, as you chose
file-no-sheet = the file has no sheet “{ $sheet }” that can be read – choose one of: { $sheets }.

# The command
cli-map-help = read a sheet as you say, and remember it with --save
cli-help-file = the workbook
cli-help-sheet = the sheet’s name; may be left out if there is only one
cli-help-as = which kind of export the sheet is; “none” leaves it out. Guessed if it is not given
cli-help-header = the (lowest) row of the heading, as Excel shows it
cli-help-header-rows = how many rows the heading takes up
cli-help-last = the last row of the table, if something else follows below it
cli-help-column = what a heading means; “Heading=” leaves it out. May be repeated
cli-help-constant = what holds for all rows; unit=t.kr., for example, gives the unit of the amounts. May be repeated
cli-help-only-files = applies only to files whose name contains this text
cli-help-save = remember it for every later file with those headings
cli-known-help = print what has been confirmed as TOML, or replace it with a corrected version
cli-help-replace = replace everything confirmed with what the file says
known-head = What is confirmed. Correct it and load it again with: python -m pipeline known --replace FILE
known-replaced = { $count ->
    [0] The file contains nothing new: nothing has changed.
    [one] Remembered: one entry is new. Build the warehouse again with “build”.
   *[other] Remembered: { $count } entries are new. Build the warehouse again with “build”.
}
known-changed = { $file }: something else was confirmed in the meantime. Nothing was changed – print it again and correct it there
known-busy = { $file }: another program is writing to it – try again
known-kind = { $file }: { $kind } is not a kind of thing that can be confirmed
known-table = { $file }: { $key } = { $said }: write [{ $key }] above the entries
known-tables = { $file }: { $kind }: write [[{ $kind }]] above each entry
known-text = { $file }: “{ $entry }” = { $said }: write a text in quotation marks
known-place = { $file }: “{ $entry }” = { $said }: write the code of the place in quotation marks
known-source = { $file }: [{ $table }]: there is no such kind of data
known-column = { $file }: “{ $heading }” = { $column }: { $source } has no such column
known-company-missing = { $file }: a [[same]] lacks company, the company that stays
known-company-twice = { $file }: “{ $name }” is listed under two companies
known-company-both = { $file }: { LIST($names) } are said to be both the same company and different ones
known-company-ring = { $file }: “{ $name }” refers to itself in a circle
known-company-date = { $file }: date = “{ $said }”: write a date such as 2018-03-12
known-company-names = { $file }: { $kind } = { $said }: write a list of names or CVR numbers
mapping-no-kind = Nothing in the sheet says what it is: say so with --as.
mapping-no-heading = The sheet has no heading “{ $heading }”. It has: { $headings }.
mapping-no-pair = “{ $said }” cannot be used: enter name=value.
mapping-column-line = { "  " }{ $heading } → { $column }
mapping-constant-line = { "  " }{ $column } = { $value } (all rows)
mapping-saved = Remembered in { $file }: later files with those headings are read like this. Build the warehouse again with “build”.
mapping-tried = Nothing was saved. If this is right, repeat it with --save.
mapping-nothing = No row can be loaded like this. Nothing was saved.

# The Data page: say what a sheet is
mapping-title = Say what a sheet is
mapping-help = A sheet that was not understood, or was taken for something else, can be explained: which kind it is, where its heading is, and what each column means. It is remembered, so that the next file with those headings is read automatically.
mapping-unknown = { $count ->
    [one] One sheet was not understood. If you know it, say what it is and load it all the same.
   *[other] { NUMBER($count) } sheets were not understood. If you know them, say what they are and load them all the same.
}
mapping-open = Say what a sheet is
mapping-which = Sheet
mapping-which-none = Choose a sheet
mapping-sheet = { $file } · { $sheet }: { $what }
mapping-sheet-unknown = not understood
mapping-sheet-mapped = { $what }, as you set
mapping-kind = The sheet is
mapping-kind-choose = Choose the kind
mapping-kind-none = Something else: leave it out
mapping-header = The heading is in row
mapping-header-rows = and spans
mapping-header-rows-option = { $count ->
    [one] one row
   *[other] { NUMBER($count) } rows
}
mapping-last = Last row
mapping-last-help = Only where something else follows below the table: another table, notes or signatures. Otherwise leave it empty.
mapping-rows = The sheet as it is
mapping-heading-row = { $row } · heading
mapping-columns = What each column means
mapping-columns-help = A column without a meaning is not read. Needed: { $needed }.
mapping-column-out = Not read
mapping-meaning = { $column } – { $why }
mapping-examples = E.g. { $examples }
mapping-empty-column = Empty
mapping-why-heading = known by its heading
mapping-why-near = the heading is close
mapping-why-cells = the cells look like it
mapping-why-period = the heading is a period
mapping-why-mapped = set by you
mapping-columns-further = { $count ->
    [one] One column further to the right is not read.
   *[other] { NUMBER($count) } columns further to the right are not read.
}
mapping-columns-empty = { $count ->
    [one] One empty column is not shown.
   *[other] { NUMBER($count) } empty columns are not shown.
}
mapping-constants = What the sheet does not say
mapping-constants-help = What is the same for all rows and in no column: the Danish party, the unit of the amounts, the period of a year.
mapping-constants-choose = Add
mapping-unit = Unit of the amounts
mapping-unit-placeholder = e.g. t.kr., DKK million, EUR
mapping-unit-help = Leave this empty if the sheet states the unit; otherwise the amounts are read as kroner.
mapping-required = Missing: { $columns }. Choose the column that says it, or state it for all rows.
mapping-choose = Choose or enter
mapping-scope = Applies to files whose name contains
mapping-scope-help = If files with the same headings come from several senders (say, one per municipality), enter something that only this sender’s file names contain. Empty means all files.
mapping-only-sheet = Only sheets called “{ $sheet }”
mapping-effect-counts = { $read ->
    [0] No row can be read like this.
    [one] One row read: { NUMBER($loaded) } loaded, { NUMBER($rejected) } rejected.
   *[other] { NUMBER($read) } rows read: { NUMBER($loaded) } loaded, { NUMBER($rejected) } rejected.
}
mapping-effect-out = The sheet is left out, now and next time. None of it is loaded.
mapping-effect-first = { $count ->
    [one] The first row as it is loaded
   *[other] The first { NUMBER($count) } rows as they are loaded
}
mapping-effect-row = Row
mapping-mostly-rejected = Most rows are rejected. Is this the right kind, and is the heading in that row?
mapping-save = Remember it
mapping-save-help = Saved under the headings’ own names. The next file with them is read like this automatically.
mapping-saved-toast = Remembered: the sheet is read as you said.
mapping-cannot-look = The sheet cannot be shown: { $why }

# Those that are saved
mapping-list-title = Sheets you have explained
mapping-list-help = Each is read like this in every file with those headings. Change it on a file that is loaded, or drop a new file under “Load”.
mapping-list-none = You have not explained any sheet yet.
mapping-list-line = { $source } from { $headings }
mapping-list-out = Left out: { $headings }
mapping-list-constants = All rows: { $constants }
mapping-list-pair = { $column } = { $value }
mapping-list-file = only files with “{ $file }” in their name
mapping-list-sheet = only sheets called “{ $sheet }”
mapping-list-made = Explained on { $on } by { $by }, from { $file } · { $sheet }
mapping-list-remove = Remove
mapping-list-remove-help = Files with those headings are recognised automatically again.
mapping-list-removed = Removed: those sheets are recognised automatically again.
