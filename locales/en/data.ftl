# The Data page: loading, what needs mending, freshness, history, templates.

data-tab-load = Load
data-tab-mend = Correct and confirm
data-tab-fresh = Freshness
data-tab-history = History
data-tab-templates = Templates

data-standing = { $rows_loaded ->
    [one] One row
   *[other] { $rows_loaded } rows
} from { $files ->
    [one] one file
   *[other] { $file_count } files
} { $rows_loaded ->
    [one] is
   *[other] are
} loaded{ $again_count ->
    [0] .
    [one] ; one of them is also in a newer export.
   *[other] ; { $again_count } of them are also in a newer export.
}
data-standing-mend = { $rows_rejected ->
    [0] No row was rejected
    [one] One row was rejected
   *[other] { $rows_rejected } rows were rejected
}{ $warning_count ->
    [0] {""}
    [one] , and there is one remark
   *[other] , and there are { $warning_count } remarks
}: see “Correct and confirm”.
data-standing-last = Last loaded on { $when } ({ $who }).
data-filters-not-here = The filters do not apply here: the page shows everything that is loaded.
data-viewer = Here you can see what has been loaded and how fresh it is. The data keeper loads and corrects.

# No data yet
data-first-title = Getting started
data-first-help = There is no data yet. Drop your Excel exports here: the warehouse is built from them, and every page opens.
data-first-sample-title = No files at hand?
data-first-sample-help = The dashboard comes with sample data. It can be removed again when your own files arrive.
data-first-sample = Show sample data
data-first-viewer = There is no data yet. The pages open when the data keeper has loaded the first files.

# Load
data-load-title = Load new exports
data-load-help = Drop one or more Excel files here. You first see what would happen; nothing is stored until you say so.
data-load-drop = Excel files
data-load-drop-help = xlsx, xlsm, xlsb, xls and ods. The file may have any name: sheets are recognised by their headings. A file with the same name as one loaded before replaces that file.
data-load-drop-here = Drop files here
data-drop-limit = At most { $megabytes } MB per file
data-drop-refused = A file shown in red here was not received. The limit is { $megabytes } MB per file and { $together } MB at a time: remove it and split the export into several files, or load the others first. If the file is smaller, reload the page; only the data keeper can send files.
data-load-nobody = no name given
data-load-trying = Trying the files …
data-load-reading = Reading file { $number } of { $total }: { $file }
data-load-building = Building the warehouse again …
data-load-confirm = Load
data-load-confirm-gone = { $count ->
    [one] Load, and remove { $count } row
   *[other] Load, and remove { $count } rows
}
data-load-clear = Clear
data-load-cannot = { $files ->
    [one] There is nothing to load in the file.
   *[other] There is nothing to load in the files.
}
data-load-needless = { $files ->
    [one] The file changes nothing; it need not be loaded.
   *[other] The files change nothing; they need not be loaded.
}
data-load-answer-first = Answer the questions above; then you can load.
data-load-without = { $files ->
    [0] { "" }
    [one] The one file with nothing to load is left out.
   *[other] The { $files } files with nothing to load are left out.
}
data-load-disk = The files could not be stored ({ $error }). Check whether the disk is full or the folder is read-only. The old warehouse is untouched.
data-file-unknown = no sheet looks like one of the known kinds of export – say below what a sheet is, or compare the headings with the templates.
data-file-no-rows = there are no rows to read.
data-file-all-rejected = all rows were rejected, so there is nothing to load – correct them first.

# The dry run
data-trial-title = What will happen
data-understood = { $sheets ->
    [1] **{ $file }**: { $line }
   *[other] **{ $file } › { $sheet }**: { $line }
}
data-trial-summary = { $files ->
    [one] The file gives
   *[other] The { $files } files give
} **{ $added } new**, **{ $changed } changed** and **{ $rejected } rejected** rows. Rows that are only in earlier exports: **{ $absent }**. Nothing is stored yet.
data-trial-sample = **The sample data will be removed.**
data-trial-nothing = { $files ->
    [one] The file changes nothing in the warehouse.
   *[other] The files change nothing in the warehouse.
}
data-trial-line = **{ $source }**: { $added } new · { $changed } changed · { $absent } only in earlier exports · { $rejected } rejected
data-trial-nothing-here = Nothing is different.
data-trial-show = Show
data-trial-added = New ({ $count })
data-trial-changed = Changed ({ $count })
data-trial-absent = Only in earlier exports ({ $count })
data-trial-first = The list shows only the first { $shown } of { $number } rows.
data-trial-kept = These rows are in earlier exports but not in the new one. They stay unless you answer that the files are complete lists.
data-trial-notes = Rejections and remarks: { $words }
data-trial-notes-help = Correct the cells here, or download the workbook with the faults marked, correct it, and drop it here instead. Rows with only a remark are loaded as they are.

# Questions
data-scope-ask = { $count ->
    [one] One row of the earlier version of { $files } is not in the new one. Is the new one a complete list or only a part?
   *[other] { $count } rows of the earlier versions ({ LIST($files) }) are not in what you load now. Are these complete lists or only a part?
}
data-scope-part = A part, such as one year or only what is new: the rows stay
data-scope-whole = Complete lists: the rows are gone and are removed
data-scope-help = An export can be the complete list or only a part of it. The file does not show which, so this is asked once. The history keeps the rows in any case.
data-scope-kinds = Which are complete lists?
data-scope-kind = { $source } ({ $count })
data-scope-of-file = { $file }: { $source } ({ $count })
data-scope-no-kind = No row is removed. Choose at least one kind, or answer that this is a part.
data-scope-sure = { $count ->
    [one] Yes, remove { $count } row: { $kinds }
   *[other] Yes, remove { $count } rows: { $kinds }
}
data-fact-title = Taken from a title or heading
data-fact-help = Titles, headings and names of files can be wrong. Check once, and the answer is remembered.
data-fact-year = The year that “{ $line }” states ({ LIST($files) })
data-fact-unit = The unit of amounts that “{ $line }” states ({ LIST($files) })
data-fact-party = The Danish party that “{ $line }” names ({ LIST($files) })
data-fact-version = The budget that counts, of “{ $line }” ({ LIST($files) })
data-fact-unreadable-year = “{ $value }” is not a year.
data-fact-unreadable-unit = “{ $value }” is not a unit: enter, for example, DKK, DKK thousand or EUR.
data-fact-unreadable-version = “{ $value }” is not one of the headings.
data-fact-save = { $count ->
    [one] This is right: remember it
   *[other] These { $count } are right: remember them
}
data-fact-saved = Remembered: the titles are read as you said.
data-sample-ask = Sample data is loaded. Should it be removed, now that your own files are coming?
data-sample-drop = Yes, remove the sample data, so that only our own figures show
data-sample-keep = No, keep it alongside them
data-sample-help = All financial data in the sample is invented, and it counts in every figure as long as it is there.

# After loading
data-done = Load { $load } is done.
data-done-summary = { $added } new, { $changed } changed, { $removed } removed and { $rejected } rejected rows.
data-done-sample = The sample data has been removed.
data-done-nothing = Nothing is different from before.
data-done-rejects = The rejected rows are not in the figures. Correct them under “Correct and confirm”, or download the workbook with the faults marked, correct it, and drop it here: then only the difference is loaded.

# Mend and confirm
data-figure-rejects = Rejected rows
data-figure-warnings = Remarks
data-figure-unplaced = Rows without a place
data-figure-orphans = Broken references
data-rejects-title = Rejected rows
data-rejects-help = These rows are not in the figures. Correct them on screen, or correct them in the workbook and load the file again: only the difference is loaded.
data-rejects-none = No rows were rejected.
data-warnings-title = Loaded with a remark
data-warnings-help = These rows are in the figures, but something in them had to be assumed or looks wrong. Please review them.
data-warnings-none = There are no remarks.
data-warnings-show = { $count ->
    [one] Show { $count } remark
   *[other] Show the { $count } remarks
}
data-note-kind = What
data-note-reject = Rejected
data-note-warning = Remark
data-notes-rejects = { $rejects ->
    [one] { $rejects } row rejected
   *[other] { $rejects } rows rejected
}
data-notes-warnings = { $warnings ->
    [one] { $warnings } remark
   *[other] { $warnings } remarks
}
data-notes-both = { $rejects ->
    [one] { $rejects } row rejected
   *[other] { $rejects } rows rejected
}, { $warnings ->
    [one] { $warnings } remark
   *[other] { $warnings } remarks
}
data-notes-more = … and { $number } more. The workbook with the faults marked has them all.
data-unread = **Unknown columns are not loaded** (number of filled cells in brackets). If they are needed, state at the bottom what they are.
data-loose = **Some rows refer to something that has not been loaded.** Correct the reference if it is a typing error; otherwise the rows are loaded as they are.
data-notes-further = … and { $number } more
data-marked-download = Download with faults marked
data-marked-help = Your own workbook with its formatting kept, the faulty cells coloured and explained, and a first sheet that sums it up.
data-as-table = Show as a table
data-headings-title = Headings that are not known yet
data-headings-help = The column is read once you confirm it. The answer is remembered for the next export.
data-heading-is = “{ $heading }” in { $source } means
data-heading-confirm = Confirm
data-heading-confirm-help = Remember what “{ $heading }” means
data-held-accept = The rows are right: load them
data-held-accept-help = Remembers that the rows of “{ $sheet }” are right although the sheet’s own total says otherwise. Another difference holds the sheet back again.
data-held-accepted = The rows are accepted and included again.
data-heading-confirmed = “{ $heading }” is remembered.
data-unplaced-title = Rows without a place
data-unplaced-help = They are in all figures but not on the map. Say what the place name means, and it is remembered.
data-unplaced-none = All rows have a place.
data-alias-of = The name
data-alias-name = { $count ->
    [one] { $name } ({ $count } row)
   *[other] { $name } ({ $count } rows)
}
data-alias-means = means
data-alias-choose = Choose a city or province
data-alias-save = Remember it
data-alias-saved = “{ $name }” means { $place } from now on.
data-place-in = { $place } ({ $within })
data-names-title = Names in Chinese
data-names-help = What parties and companies are called for Chinese readers, and where that is stated. A name without a source is not confirmed: state it here or in the export (column “Chinese name”, “Chinese party in Chinese” …).
data-names-unconfirmed = { $count ->
    [one] One name is not confirmed.
   *[other] { $count } names are not confirmed.
}
data-names-lacking = { $count ->
    [one] One party or company has no name in Chinese.
   *[other] { $count } parties and companies have no name in Chinese.
}
data-names-none = All names are confirmed.
data-orphans-title = Broken references
data-orphans-help = The rows are loaded, but what they refer to is not. This resolves itself when the other export is loaded.
data-left-out-title = Sheets that are not loaded
data-left-out-help = Every sheet and file that was not loaded, and why.

# Freshness
data-sources-title = How fresh is the data on { DAY($day, form: "long") }?
data-sources-help = Fresh: at most { $amber } days old. Old: more than { $red } days. The limits are in the desk’s rules. Sample data is judged on the as-of date of the filters, and your own data today.
data-sources-complete = All { $number } kinds of export are loaded.
data-sources-missing = Not yet loaded: { $sources }.
data-sources-old = Ask for a new export of { $sources }.
data-recounted-title = Independent recount
data-recounted-help = Every figure of the pages has been counted once more without the database, by a separate program, from the same rows. The count covers the whole desk on { DAY($day, form: "long") }.
data-recounted-waiting = The figures are being counted a second time. The result will be here shortly.
data-recounted-differ = The two counts disagree. Do not rely on these figures until the difference has been explained.
data-verify-title = Is a report genuine?
data-verify-help = Drop an issued board report here. The desk’s signature is checked, and the figures are counted again. The desk’s public key: { $key }
data-verify-drop = Report (PDF, pptx or xlsx)
data-verify-drop-help = The file as it was issued. It is read and not kept.
data-verify-drop-here = Drop the report here
data-fresh-green = Fresh
data-fresh-amber = Getting old
data-fresh-red = Old
data-fresh-undated = Undated
data-fresh-missing = Not loaded
data-fresh-age = { $mark } { $state } ({ $age })
data-files-title = Files and sheets
data-files-help = Each sheet of each file: what it was recognised as, and how many rows were loaded.

# History
data-history-title = All loads
data-history-help = Each load is kept with its files and can be brought back. What several rows state is counted only once as added, changed or removed.
data-history-load = Load { $load } · { $when } · { $who }
data-history-counts = { ROWS($loaded) } loaded, { $rejected } rejected.
data-history-corrected = { $corrected ->
    [0] {""}
    [one] One cell corrected on screen.
   *[other] { $corrected } cells corrected on screen.
}{ $both ->
    [yes] {" "}
   *[no] {""}
}{ $withdrawn ->
    [0] {""}
    [one] One correction withdrawn.
   *[other] { $withdrawn } corrections withdrawn.
}
data-history-undoes = Went back to load { $load }.
data-history-change = { $source }: { $added } new, { $changed } changed, { $removed } removed
data-history-nothing = Nothing changed.
data-history-files = Files: { $files }
data-history-values = Show each value
data-history-all = Show all { $number } loads
data-undo = Go back to load { $load }
data-undo-this = Undo this load
data-undo-sure = The warehouse becomes what it was after load { $load }. Nothing is lost: this is a new load, which can be undone as well.
data-undo-yes = Yes, go back
data-undone = The warehouse is what it was after load { $load }.
data-undo-this-sure = Only load { $load } is undone; what others loaded later stays. Nothing is lost: this becomes a new load, which can be undone too.
data-undo-this-yes = Yes, undo it
data-undone-this = Load { $load } has been undone.
data-history-takes-back = Undoes load { $load }.

# Templates
data-templates-title = Templates
data-templates-help = An empty workbook for each kind of export: headings with help, lists to choose from, and an example.
data-template-download = Download template

# Headings of the tables
data-sheet = Sheet
data-row = Row
data-column = Column
data-value = Read as
data-mend = What is wrong and how to correct it
data-old = Before
data-new = After
data-change-added = New
data-change-changed = Changed
data-change-removed = Removed

# Corrections on screen
mend-title = Correct on screen
mend-title-help = Type the correct value beside the cell. The export is not touched: the correction applies wherever the row appears, including in the next export, until the export itself is corrected.
mend-help = Type in the column “Correct value”. You see at once whether it can be read.
mend-new = Correct value
mend-new-help = As the export should have said it, such as 31-03-2018, 1,250.00 or active
mend-more = These are the first { $shown } of { $number } cells. Correct the rest in the export, or these first.
mend-place = { $file }, { $sheet }, row { $row }, { $heading }
mend-reads = is read as { $value }.
mend-reads-nothing = is read as “not stated”.
mend-unreadable = First correct what cannot be read
mend-take-over = { $count ->
    [one] Use the correction
   *[other] Use the { $count } corrections
}
mend-kept = { $place }: { $old } → { $new }
mend-quoted = “{ $value }”
mend-blank = nothing
mend-drop = Remove
mend-applied = { $count ->
    [one] One cell of the files is corrected here and read as corrected.
   *[other] { $count } cells of the files are corrected here and read as corrected.
}
mend-retired = { $count ->
    [one] **A correction is no longer needed.** The export now says something else, which counts instead.
   *[other] **{ $count } corrections are no longer needed.** The exports now say something else, which counts instead.
}
mend-state-applied = { $file }, { $sheet }, row { $row }, { $heading }: { $new }; the export says { $old }.
mend-state-retired = { $file }, { $sheet }, row { $row }, { $heading }: the export now says { $says }, and the correction from { $old } to { $new } no longer applies.
mend-state-waiting = { $file }, { $sheet }, row { $row }, { $heading }: no loaded file has the row; the correction from { $old } to { $new } waits for it.
mend-standing-applied = Applies
mend-standing-retired = No longer needed
mend-standing-waiting = Row missing
mend-summary = { $added ->
    [0] No additional rows are loaded
    [one] One additional row is loaded
   *[other] { $added } additional rows are loaded
}{ $rejected ->
    [0] {" "}and
   *[other] ,
} { $changed ->
    [0] no row changes
    [one] one row changes
   *[other] { $changed } rows change
}{ $rejected ->
    [0] {""}
    [one] , and one row is still rejected for another reason
   *[other] , and { $rejected } rows are still rejected for another reason
}. Nothing has been saved yet.
mend-reason = Why (optional)
mend-reason-example = for example: stated by the accountant
mend-save = { $count ->
    [one] Save the correction
   *[other] Save { $count } corrections
}
mend-saved = { $count ->
    [one] The correction has been saved.
   *[other] { $count } corrections have been saved.
}
mend-list-title = Corrections
mend-list = { $applied ->
    [one] One applies
   *[other] { $applied } apply
}{ $retired ->
    [0] {""}
    [one] , one is no longer needed
   *[other] , { $retired } are no longer needed
}{ $waiting ->
    [0] {""}
    [one] , one waits for its row
   *[other] , { $waiting } wait for their rows
}.
mend-by = Corrected by { $who } on { $when }
mend-by-why = Corrected by { $who } on { $when }: { $reason }
mend-withdraw = Withdraw
mend-withdrawn = The correction has been withdrawn; the export applies again.

# Watched folder
watched-title = Watched folder
watched-on = { $folder } is being watched; last checked on { $when }. Files without faults are loaded automatically.
watched-off = { $folder } is not being watched now; last checked on { $when }. Start again with: python -m pipeline watch "{ $folder }"
watched-counts = { $loaded ->
    [0] None loaded
   *[other] { $loaded } loaded
}, { $waiting ->
    [0] none waiting
   *[other] { $waiting } waiting
}.
watched-file = **{ $file }** has been waiting since { $when }. { $why }
watched-fetch = Bring here
watched-fetch-help = See what the file would do, correct its cells on screen, and load it
watched-gone = The file is no longer there.
watched-all = Everything the folder has held
watched-state-loaded = Loaded
watched-state-trying = Being tried again
watched-state-waiting = Waiting
watched-state-known = Already loaded
watched-state-replaced = Replaced by the corrected one
watched-state-left = Left where it is
