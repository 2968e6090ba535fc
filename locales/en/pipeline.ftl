# Sentences of the loading: what was read, rejected, guessed and skipped, and how to mend it.

note-at = row { $row }, { $heading }: { $message }
note-at-row = row { $row }: { $message }

reject-missing = { $blank ->
    [no] “{ $value }” states nothing, but the cell is required – enter the value and load again.
   *[yes] the cell is empty but is required – enter the value and load again.
}
warning-rows-above = rows { $first }–{ $last } above the table look like a table that is not known, and were not read; say what it is on the Data page.
warning-rows-lone = rows with only one filled cell were loaded (rows: { $rows }) – delete any that are titles or notes.
warning-rows-set-in = rows that begin with a dash or bullet were read as rows of their own (rows: { $rows }) – delete them if they belong to the row above.
warning-rows-below = rows below the total (rows: { $rows }) were loaded as budget lines – delete them if they state the same money again, such as who pays.
warning-rows-struck = crossed-out rows were loaded all the same (rows: { $rows }) – delete any that no longer apply.
warning-rows-void = rows that do not apply, were moved or are duplicates according to “{ $value }” were loaded all the same (rows: { $rows }) – delete any that do not belong.
warning-total-unlabelled = the row “{ $value }” equals the sum of all the others and was skipped as their total – insert a line “Total” below it if it is a budget line.
warning-rows-balance = some rows look like the balances before or after a period and were loaded as budget lines (rows: { $rows }) – delete them.
warning-signs-mixed = some rows are negative and others positive, as where costs and income are listed together (rows: { $rows }); costs have no minus sign here – check the signs, and delete the income.
warning-rows-income = some rows say that money comes in, but were loaded as budget lines for costs (rows: { $rows }) – delete what is income.
warning-income-doubted = “{ $line }” and the column “{ $heading }” suggest that the amounts were received, not spent; they were loaded as expenses – delete what is income.
warning-other-country = the country is “{ $value }”, neither Denmark nor China (rows: { $rows }) – delete any rows that are not the desk’s.
warning-period-from-title = no column says which period; { $taken } was taken from a line beside the table – add a “Period” column if that is wrong.
warning-status-in-title = “{ $value }” says what the status is, and was loaded as such – fill in a “Status” column if that is wrong.
warning-place-elsewhere = “{ $value }” is in { $country ->
    [CN] China
   *[DK] Denmark
}, not in the country of the column – check the row.
warning-credits = according to the column “{ $heading }”, some amounts are credits ({ $count }); they were subtracted – check the signs if that is wrong.
warning-mostly-negative = most of the amounts ({ $count }) are negative, as payments are in a bank statement; spending has no minus sign here – check the signs.
warning-sum-nothing = the amounts add up to zero, as in a journal where each voucher has its contra entry too (bank, supplier); only what was spent belongs here – delete the contra entries.
warning-unit-doubted = with the unit that “{ $heading }” or a line beside the table states, one amount is { $found } – check whether the cells are in whole kroner already.
warning-credit-positive = some amounts are credit notes, reversals or receipts according to their text, but have no minus sign and were added (rows: { $rows }) – check the signs.
warning-draft = according to “{ $line }” the sheet is a draft or no longer in force; it was loaded as if it were in force – leave it out, or load the current one instead.
warning-accumulated = “{ $line }” says that the amounts are cumulative, each including those before it; they were read as they stand – enter each period’s own amount if that is wrong.
warning-period-within = amounts of a period and of a part of it were both counted (rows: { $rows }) – delete one of them.
warning-funding-from-title = “{ $taken }” was taken as the funding source of the rows below it – delete rows that do not belong to the budget, or add a “Funding” column.
warning-ditto = “{ $value }” is read as a repetition of the cell above: “{ $taken }” – write it out if that is wrong.
warning-party-person = “{ $value }” looks like a person and is not read as a party – enter the organisation if the activity has a Danish party.
warning-year-asked = the year { $taken } is taken from the line “{ $line }” – confirm it once on the Data page.
warning-unit-asked = the amounts are converted according to the line “{ $line }” ({ $taken }) – confirm it once on the Data page.
warning-party-asked = the party { $taken } is taken from “{ $line }” – confirm it once on the Data page.
sheet-year-open = the line “{ $line }” may mean several years ({ $others }). None of the sheet is loaded until this has been stated – answer on the Data page, or run: python -m pipeline map FILE --constant period=YEAR --save
sheet-party-open = “{ $line }” and the other titles name several parties ({ $others }). None of the sheet is loaded until this has been stated – answer on the Data page, or run: python -m pipeline map FILE --constant danish_party=PARTY --save
sheet-version-open = the sheet has several budgets side by side ({ $others }). None of the sheet is loaded until it has been stated which one counts – answer on the Data page, or run: python -m pipeline map FILE --column "HEADING=budget_amount" --save
warning-date-from-title = no column says which day; { $taken } was taken from the line above the table – add a “Date” column if that is wrong.
warning-party-from-rows = the Danish party was taken from the rows above the agreements (such as “{ $taken }”) – add a “Danish party” column if that is wrong.
warning-line-from-title = no column says which budget line; it was taken from the title above the rows (such as “{ $taken }”) – add a “Budget line” column if that is wrong.
reject-duplicate = row { $first_row } already has the same values – delete one of the two rows.
reject-conflict = the key { $key } is also in row { $first_row } with another value ({ $column }: “{ $first }”, here “{ $this }”) – keep the right one of the two.
reject-several-amounts = amounts in several columns ({ $value }) – keep one of them, or split the row into two.

warning-guessed-heading = { $by ->
    [cells] the heading “{ $heading }” is not known, but the cells below it may be { $column }. The column is read once you confirm it.
   *[near] the heading “{ $heading }” is not known, but is close to { $column }. The column is read once you confirm it.
}
warning-unknown-headings = these columns are not known and were not loaded (filled cells in brackets): { $headings }.
warning-total-differs = the sheet’s total is { $stated } but the rows add up to { $found } – look for missing or rejected rows.
warning-currency-differs = the amount says { $used }, the currency column says { $value }; { $used } was used.
warning-currency-shown = the cells show { $used } (amounts concerned: { $count }), but the heading or a line above the table says { $value }; { $used } was used – change the number format of the cells if that is wrong.
warning-unit-shown = the number format of the cells shows thousands or millions, so amounts were multiplied by { $used } (amounts concerned: { $count }) – change the format if they are whole already.
warning-kroner-assumed = neither the heading “{ $heading }” nor a column says which currency; the amounts were read as kroner – enter 元 or DKK in the heading.
warning-currency-mentioned = a line above or below the table mentions { $currencies }, but neither a heading nor a column says which currency the amounts are in; they were read as kroner – enter the currency in the heading of the amounts.
warning-currency-mixed = some amounts are in { $currencies }; others say no currency and were read as kroner (amounts concerned: { $count }) – enter the currency in the heading or in the cells if that is wrong.
warning-unit-in-remark = “{ $heading }” says “{ $value }” (rows: { $rows }), but the amounts there were read in { $taken } – enter the currency in a column of its own if it is another.
warning-amount-merged = the amount is merged with that of the row above and counts only there (rows: { $rows }) – split the cell if each row has its own.
warning-amount-beside = the column “{ $other }” has the same amounts in another currency; “{ $heading }” was read ({ $taken }) – say what the columns are if the other one is meant.
warning-no-amounts = none of the periods has an amount.
warning-rate-for-one = { $value } cannot be kroner for 100 { $currency } and was read as kroner for 1 – say in the heading how many units the rate is for.
warning-rate-for-100 = { $value } cannot be kroner for 1 { $currency } and was read as kroner for 100 – say in the heading how many units the rate is for.
warning-rate-of-euro = { $value } kroner for { $units } EUR is far from the 7.46 kroner for 1 euro that the krone is pegged to – check the rate.

skipped-blank = blank row
skipped-heading = repeated heading
skipped-title = group title
skipped-note = note
skipped-total = total, subtotal, number of rows or average; sums are compared with the rows

sheet-missing-column = the sheet lacks the column { $columns } ({ $names }) – add it, or say it once for the whole sheet on the Data page (for example which Danish party all its rows are about). None of the sheet was loaded.
sheet-two-kinds = the sheet may be of several kinds: { $kinds }. Say which on the Data page; it is remembered. None of the sheet was loaded.
sheet-sheet-too-large = the sheet spans { $rows } rows and { $columns } columns, more than is read – delete the empty rows and columns after the data and save again.
sheet-sheet-damaged = the sheet cannot be read – open the file in Excel, save it again and load it.
ignored-empty-sheet = the sheet is empty
ignored-unknown-sheet = the sheet resembles none of the known kinds of export
ignored-unknown-table = a table beside the known one resembles none of the known kinds of export and was not read – say what it is on the Data page

file-empty = the file is empty (0 bytes) – export it again.
file-unreadable = the file cannot be opened ({ $error }) – close it in other programs and try again.
file-too-large = the file is { $size } MB; the limit is { $limit } MB – split it.
file-unzips-too-large = the file is { $size } MB unzipped; the limit is { $limit } MB – delete unused sheets and empty rows, or split it.
file-too-many-parts = the file has more than { $limit } parts and is not read – save it as a new workbook.
file-password = the file is protected by a password – remove the password in Excel (File › Info › Protect Workbook) and save again.
file-not-a-workbook = the file is not a workbook – save it as an Excel workbook (.xlsx).
file-csv = the file is text (CSV), not a workbook – open it in Excel and save as .xlsx.
file-toml = the file holds answers or settings, and is not a workbook – known.toml, company_aliases.toml and corrections.toml of earlier versions belong beside the warehouse; the next load takes them in.
file-letter = the file is an e-mail or an invitation, not a workbook – put it into a watched folder (python -m pipeline watch DIR).
file-html = the file is a web page (HTML) with a workbook’s name – open it in Excel and save as .xlsx.
file-pdf = the file is a PDF – ask for the workbook itself.
file-xml-2003 = the file is in Excel’s old XML format (2003) – open it in Excel and save as .xlsx.
file-xls-ancient = the file is in an Excel format from before 1997 – open it in Excel and save as .xlsx.
file-entities = the file contains XML declarations (DOCTYPE) that workbooks do not use and is not read – save it again from Excel.
file-long-prolog = a part of the file has more than { $limit } KB before its content, which no workbook has; the file is not read – save it again from Excel.
file-damaged = the file is damaged or cut short – fetch or save it again.
file-needs-too-much-memory = the file needs too much memory to read – delete empty rows and sheets and save again.
file-takes-too-long = the file could not be read within { $limit } seconds – delete empty rows and sheets, or split it.
file-reader-died = the file made the reader stop; it is probably damaged – open it in Excel and save again.
file-no-known-sheet = no sheet of the file resembles a known kind of export – say what a sheet is (python -m pipeline map FILE), or see the templates (python -m pipeline templates DIR).
file-not-found = there is no such file.

cli-description = From Excel exports to the warehouse data/warehouse.duckdb.
cli-build-help = load data/raw and build the warehouse
cli-check-help = try files without writing anything
cli-history-help = show every load
cli-undo-help = go back to an earlier load
cli-templates-help = write empty templates for all sources
cli-reading = { $number }/{ $total } reading { $file }
cli-file-refused = { $file }: { $message }
cli-sheet-ignored = { $file } › { $sheet }: { $why }
cli-sheet-result = { $file } › { $sheet }: { $source }, heading in row { $header }, { ROWS($read) } read, { $loaded } loaded, { $rejected } rejected
cli-sheet-error = { $file } › { $sheet }: { $message }
cli-no-folder = The folder { $folder } does not exist – make it and put the Excel exports there. Nothing was changed.
cli-empty-folder = The folder { $folder } is empty – put the Excel exports there. Nothing was changed.
cli-nothing-known = Nothing in { $folder } could be loaded: the sheets are not known, or no row could be read – see why above, or use the templates (python -m pipeline templates DIR). Nothing was changed.
cli-nothing-left = Load { $load } is the only load: undoing it would leave nothing. Nothing was changed.
cli-busy = Another load is running – wait until it is done and try again.
cli-check-failed = The build stopped: { $message } The old warehouse is untouched.
cli-built = The warehouse has been built: { ROWS($loaded) } loaded, { $rejected } rejected.{ $rejected ->
    [0] {""}
    [one] {" "}See it on the Data page, or run: python -m pipeline check FILE
   *[other] {" "}See them on the Data page, or run: python -m pipeline check FILE
}
cli-unchanged = Nothing has changed since load { $load }; the warehouse is as before.
cli-no-text = “{ $said }” is not text in UTF-8 – rename the file or folder and try again.
cli-checked = Nothing was written. { $rejected ->
    [0] All rows can be loaded.
    [one] One row is rejected; correct it in the workbook first.
   *[other] { $rejected } rows are rejected; correct them in the workbook first.
} Put the files in data/raw and run: python -m pipeline build
cli-missing-rows = { $source }: { $count ->
    [one] one row of an earlier export is not in the new files and was kept. If it is gone
   *[other] { $count } rows of an earlier export are not in the new files and were kept. If they are gone
}, run: python -m pipeline build --missing gone
older-file = { $file } is older ({ $saved }) than { $newer } ({ $newer-saved }), which is already loaded. { $count ->
    [one] One of its rows is newer there, and the newer one counts.
   *[other] { $count } of its rows are newer there, and the newer ones count.
} To go back to the old file, undo the newer load.
cli-changes = { $source }: { $added } new, { $changed } changed, { $removed } no longer there, { $rejected } rejected
cli-no-history = Nothing has been loaded yet – run: python -m pipeline build
cli-undone = The warehouse is back at load { $load }. Undo this with: python -m pipeline undo { $undo }
cli-unknown-load = There is no load { $load } – list them with: python -m pipeline history
cli-templates-written = { $count } templates have been written to { $folder } – fill them in, save them, and put them in data/raw.
cli-sample-used = The folder of exports was empty and was filled with the sample data from data/sample.
cli-history-line = { $load }  { $when }  { $who }  { FILES($files) }, { ROWS($loaded) } loaded, { $rejected } rejected

marked-title = To be corrected
marked-help = Correct the coloured cells in the sheets, save, and load the file again. Only the difference is loaded. This sheet is skipped.
marked-legend = Red: the row was rejected. Yellow: the row was loaded, but something in it was assumed or looks wrong; confirm or correct it.
marked-kind = Kind
marked-row = Row
marked-column = Column
marked-value = Read as
marked-message = What is wrong and how to correct it
marked-reject = Rejected
marked-warning = Remark
marked-error = Not loaded
marked-suffix = to correct
marked-where = Sheet

ignored-own-sheet = the sheet is our own (example or list of faults) and is not read
ignored-hidden-sheet = the sheet is hidden – show it in Excel if it is to be loaded
ignored-pick-list = the sheet holds lists for drop-downs and is not loaded
ignored-contact-list = the sheet is a list of people, not of companies
skipped-factor = a factor of the amount below
skipped-part = “of which” line: a part of the amount above
skipped-balance = a balance, not a posting

cli-checked-nothing = Nothing was written, and nothing in the files can be loaded yet – correct what is listed above, or use the templates: python -m pipeline templates DIR
cli-tried = Nothing was written. { ROWS($loaded) } would be loaded and { $rejected } rejected. Load with: python -m pipeline build
cli-help-lang = language of the output
cli-help-json = write the result as JSON
cli-help-missing = what to do with a row that is no longer in the files: keep it (keep) or remove it (gone)
cli-help-dry-run = try the whole load and show how much changes, without writing anything (each value: --json)
cli-help-fill-sample = fill an empty folder with the sample data
cli-help-raw = the folder of the Excel exports (default: raw/ beside the warehouse)
cli-help-warehouse = the warehouse file; its history is beside it
skipped-summary = restates the total above; not a budget line
skipped-income = income that pays the costs; not a budget line
dangling-agreement_id = The agreement “{ $reference }” is not loaded. { $count ->
    [one] One row that refers to it is
   *[other] { $rows } rows that refer to it are
} loaded without belonging to an agreement.
dangling-activity_id = The activity “{ $reference }” is not loaded. { $count ->
    [one] One row that refers to it is
   *[other] { $rows } rows that refer to it are
} loaded without belonging to an activity.
dangling-challenge_id = The challenge “{ $reference }” is not loaded. { $count ->
    [one] One row that refers to it is
   *[other] { $rows } rows that refer to it are
} loaded without belonging to a challenge.
dangling-companies = The company “{ $reference }” is not on the list of companies. { $count ->
    [one] One activity that names it is loaded, but counts for no company.
   *[other] { $rows } activities that name it are loaded, but count for no company.
}
dangling-company_name = The company “{ $reference }” is not on the list of companies. { $count ->
    [one] One interest that names it is loaded, but counts for no company.
   *[other] { $rows } interests that name it are loaded, but count for no company.
}
dangling-budget_line = The budget line “{ $reference }” is not in the budget ({ $count ->
    [one] one voucher
   *[other] { $rows } vouchers
}). The amounts count as spent, but on a line without a budget.
dangling-nearest = { $said } { $count ->
    [one] The name closely resembles “{ $first }”: correct it if that is what is meant.
   *[other] The name closely resembles “{ $first }” and “{ $other }”: correct it if one of them is meant.
}
skipped-rows = { $what } (rows: { $rows })
skipped-all = Skipped: { $rows }.

# --- Nothing is lost: orders, kept copies, verify ---

file-leads-out = it is a link that leads out of the folder – put the file itself there.
file-no-file = it is not a file but a folder or a pipe – name the workbook itself.
file-no-name = the file’s name cannot be read, as when an archive was unpacked in another character set – give the file a new name.
file-changed = the file’s content is not what was kept – get it again, or put the original file into data/raw.
file-no-letter = the file is neither an invitation (.ics) nor an e-mail (.eml) – save it from the calendar or e-mail program as one of the two (an Outlook .msg file cannot be read).
file-letter-damaged = the invitation or e-mail is damaged and cannot be read – save it again, or log the contact yourself.
file-no-log = the file has no table of activities – give the sheet its headings back, or undo the load that changed it.
file-fault = a fault in the program (code { $code }) keeps the file from being read; the other files are not affected – send the code and the file to the maintainers of the program.
cli-no-room = There is not enough disk space for temporary files, or their folder cannot be written to ({ $error }). Nothing was changed – free some space (the folder is TMPDIR) and try again.
cli-ledger-damaged = Line { $line } of { $file } is damaged. Nothing was changed. The copy { $backup } is intact: put it in the file’s place and try again. To see what else is wrong: python -m pipeline verify
cli-ledger-damaged-twice = Line { $line } of { $file } is damaged, and so is the copy { $backup }. Nothing was changed. Restore the folder from a backup, or delete the line: then just that load or confirmation is unknown. To see what else is wrong: python -m pipeline verify
cli-changed-meanwhile = Something else has been loaded or changed in the meantime, so this was not carried out – look at the dry run again; it shows what would happen now.
cli-file-changed = The file “{ $file }” was changed while it was being read. Nothing was loaded – try again when it has been saved.
cli-file-gone = The file “{ $file }” is no longer there, so the load that was interrupted cannot be finished. Nothing was loaded – put the file in place again.
cli-correction-retired = { $file }, { $sheet }, row { $row }, { $heading }: the export now says “{ $says }”; the correction from “{ $old }” to “{ $new }” no longer applies.
cli-correction-waiting = { $file }, { $sheet }, row { $row }, { $heading }: no file has the row; the correction from “{ $old }” to “{ $new }” is waiting.
cli-correction-lost = { $file }, { $sheet }, row { $row }: the cell to correct is no longer there. Nothing was saved – look at the faults again, and correct it again.
cli-kept-lost = What was kept of { $files } is damaged or missing, and the same content is not in data/raw. Nothing was changed, and the warehouse is still valid. Put the original file into data/raw again, or fetch { $folder } from a backup; for more, run: python -m pipeline verify. If the file is no longer to count, remove it from data/raw and run: python -m pipeline build --missing gone
mended-kept = The kept copy of “{ $file }” was damaged or missing and was made again from the same file in data/raw.
mended-warehouse = The warehouse file was damaged or replaced and was built again from what is loaded.
cli-active-lost = What was loaded earlier cannot be read this time: { $files } Nothing was changed, and the old warehouse is kept. Try again; if it happens again, put the file into data/raw again, or check with: python -m pipeline verify. If the file is no longer to count, remove it from data/raw and run: python -m pipeline build --missing gone
cli-finished = An interrupted load that { $who } asked for on { $when } (UTC) has been finished as load { $load }.
cli-not-finished = An interrupted load that { $who } asked for on { $when } (UTC) could not be finished: { $message }
cli-help-only = undo only this load; what was loaded later stays
cli-taken-back = Load { $load } has been undone; what was loaded later still counts. Undo with: python -m pipeline undo { $undo }
cli-usage = usage:{" "}
cli-arguments = arguments
cli-options = options
cli-wrong-missing = missing: { $names }
cli-wrong-unknown = unknown: { $names }
cli-wrong-choice = “{ $value }” is not known; choose from { $names }
cli-wrong-value = { $name } lacks a value
cli-wrong-type = “{ $value }” cannot be used for { $name }
cli-wrong-no-value = { $name } takes no value; delete “{ $value }”
cli-wrong-several = { $value } may mean { $names }; write the whole name
cli-placeholder = { $name }
cli-help-help = show this help and exit
cli-help-version = print the program’s version and exit
cli-verify-help = check the history, the kept exports and the warehouse; nothing is changed
verify-ledger = { $file }: line { $line } is damaged. { $whole ->
    [yes] The copy { $backup } is intact: put it in the file’s place.
   *[no] The copy { $backup } is damaged too: restore the folder from a backup.
}
verify-backup = { $backup } differs from { $file } – it will be rewritten at the next load.
verify-number = Load { $load } does not follow load { $before } – a load is missing from { $file }.
verify-kept-missing = “{ $file }” (load { $loads }): the kept copy { $kept } is missing. { $found ->
    [yes] The same content is in data/raw, and the next load keeps it again.
   *[no] Put the file into data/raw again, or restore the folder from a backup.
}
verify-kept-damaged = “{ $file }” (load { $loads }): the kept copy { $kept } is damaged. { $found ->
    [yes] The same content is in data/raw, and the next load keeps it again.
   *[no] Restore it from a backup, or delete it and put the original file into data/raw.
}
verify-changes = Load { $load }: what it changed ({ $file }) is missing or damaged – restore the file from a backup, or delete it if no backup has it intact; the data itself is not affected.
verify-staged = { $folder } is damaged – the file will be read again at the next load.
verify-order = A load that { $who } asked for on { $when } (UTC) was interrupted – finish it with: python -m pipeline build
verify-aside = { $file }: a load that was given up – load the files again, then delete this file.
verify-warehouse = { $file } cannot be read ({ $error }) – build it again with: python -m pipeline build
verify-altered = { $file } is not the file that was built: it is damaged or was replaced – build it again with: python -m pipeline build
verify-behind = { $file } is not from the latest load ({ $load }) – build it again with: python -m pipeline build
verify-said = { $message } – correct the file, or restore it from a backup.
verify-key = { $file } cannot be read; reports and links can neither be signed nor checked – restore the file from a backup.
verify-correction = A correction of { $file }, row { $row }, is for the column { $column }, which does not exist – withdraw it on the Data page.
verify-open = { $file } can be read by others on this machine – restrict access with: chmod go= { $file }
verify-good = Everything is intact: { $loads ->
    [one] one load
   *[other] { $loads } loads
}, { $files ->
    [one] one kept export
   *[other] { $files } kept exports
}, and the warehouse agrees with them.
verify-bad = { $count ->
    [one] One thing needs correcting.
   *[other] { $count } things need correcting.
}

reject-amount-unknown = “{ $value }” says that the amount is not known, and an unknown amount is not 0 – enter the amount, or leave the cell empty if nothing is budgeted for the period.
warning-amount-none = “{ $value }” was read as: no budget for the period – leave the cell empty if that is right; otherwise enter the amount.
reject-unit-unknown = { $blank ->
    [yes] the row does not state its unit, but other rows do
   *[no] the unit “{ $value }” is not known
} – enter, for example, DKK or DKK thousand.
warning-unit-of-group = the amounts below “{ $value }” were read in the unit that the title states – enter all amounts in one unit if that is wrong.
warning-status-from-date = the sheet has no status column, so the status follows the date: a row dated before { $taken }, when the file was saved, counts as held ({ $past }), a later one as planned ({ $ahead }) – add a “Status” column if that is wrong.
warning-type-from-answers = no column says what the rows are; as “{ $heading }” says when they were answered, they were read as inquiries – add a “Type” column if they are anything else.
warning-status-blank = the status is not stated and the date has passed (rows concerned: { $rows }). Such a row counts neither as held nor as planned – fill in the cell.
warning-status-unknown = the sheet has no status column, and the file does not say when it was saved; no row counts as held – add a “Status” column.
warning-probably-not = { $rejected } of { $read } rows were rejected: the sheet is probably not what it was read as. Say on the Data page what it is, or that it should be left out.
sheet-total-missed = the rows add up to { $found } in { $heading }, but the sheet’s own total in row { $row } is { $stated }. A difference this large usually means a wrong unit or an extra digit. None of the sheet was loaded – correct the amount or the total, or say on the Data page that the rows are right.

# Watched folder
cli-watch-help = watch a folder: files without faults are loaded; others wait, each with its marked workbook beside it
cli-help-once = look at the folder once and exit; exit code 2 if something is waiting
cli-help-every = seconds between two looks at the folder
watch-begins = Watching { $folder }. Stop with Ctrl+C.
watch-ends = { $waiting ->
    [0] No file is waiting in { $folder }.
    [one] One file is waiting in { $folder }: see why on the Data page, or correct the marked workbook beside it.
   *[other] { $waiting } files are waiting in { $folder }: see why on the Data page, or correct the marked workbooks beside them.
}
watch-brought-up = Another version had built the warehouse; it was built again from the same files.
watch-not-brought-up = Another version built the warehouse, and it could not be built again: { $message }
watch-no-folder = There is no folder { $folder }. Create it, or name another.
watch-own-folder = { $folder } is the desk’s own folder of loaded exports. Watch another folder, where new files are put.
watch-twice = { $folder } is already being watched.
watch-signs = { $who } (folder { $folder })
watch-loaded = { $rows ->
    [one] { $file } has been loaded: one row (load { $load }).
   *[other] { $file } has been loaded: { $rows } rows (load { $load }).
}
watch-logged = { $file } has been logged as { $number }: agreement { $agreement }, { $day } (load { $load }, which can be undone on the Data page).
watch-waits = { $file } is waiting. { $why }
watch-not-now = { $file } could not be loaded now and will be tried again: { $message }
watch-left = { $file } is left where it is. { $why }
watch-not-marked = { $file }: the marked workbook could not be put beside it ({ $message }). Download it on the Data page.
watch-unfinished = { $file } is still being written; it will be picked up next time.
watch-why-not-now = The file cannot be loaded yet and will be tried again each time the folder is checked: { $message }
watch-why-rejected = Rejected rows: { $count }.
watch-why-headings = Headings were guessed: { $headings }. Confirm them on the Data page.
watch-why-asked = Lines that apply to a whole sheet have not been confirmed: { $lines }. Answer on the Data page.
watch-why-totals = The total of the sheet does not agree with its rows.
watch-why-draft = The file is a draft or no longer in force according to a line or name in it.
watch-why-older = The file is older than what is loaded.
watch-why-unknown = No sheet looks like one of the known kinds of export.
watch-why-empty = There are no rows to read.
watch-why-failed = The file cannot be loaded: { $message }
watch-why-sample = Sample data is still loaded. Load the first file of your own on the Data page, and answer there whether it should be removed.
watch-why-was-loaded = The file was loaded before and no longer counts. Load it on the Data page if it should count again.
watch-why-letter-nobody = No party or place of an agreement is named in the subject, the text or the addresses.
watch-why-letter-several = Several agreements may be meant.
watch-why-letter-kind = The subject names several kinds of contact.
watch-why-letter-cancelled = The invitation says that the meeting was cancelled.
watch-why-letter-repeats = It is a recurring meeting: choose the day.
watch-why-letter-day = The date is not stated: choose one.
watch-why-letter-ahead = The meeting has not been held yet.

# What a table was understood as, in one line
understood-rows = { $loaded } of { $read ->
    [one] { $read } row
   *[other] { $read } rows
}
understood-span = { $span }{ $count ->
    [0] {""}
    [1] {""}
   *[other] { $precision ->
        [month] , { $count } months
        [quarter] , { $count } quarters
        [half_year] , { $count } half-years
        [year] , { $count } years
       *[other] , { $count } periods
    }
}
understood-sum = { $sum }{ $scale ->
    [0] , in several units
    [1] {""}
    [-100] , converted from øre
    [1000] , converted from thousands
    [1000000] , converted from millions
   *[other] , converted: each figure times { $scale }
}
understood-name = { $name } ({ $rows })
understood-names = { $names }{ $more ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and { $more } more
}
