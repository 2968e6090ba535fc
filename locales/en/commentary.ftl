# Notes on figures, and deviations that need an explanation.

author-label = Your name
author-example = First and last name
author-missing = Write your name, so that it shows who has changed the data.
author-signed = You write as { $name }.

commentary-title = { $count ->
    [0] { $about }: write a note
    [one] { $about }: { $count } note
   *[other] { $about }: { $count } notes
}
commentary-none = There are no notes yet. What you write here is kept with the chosen filters and goes into the board report.
commentary-none-viewer = There are no notes yet.
commentary-elsewhere = Notes written with other filters, for another period or for another day

commentary-signed = { $author }, written { $date } about the figure as of { $as_of }
commentary-edited = edited by { $author } on { $date }
commentary-view = Show the figure as of { $as_of }: { $filters }
commentary-view-all = no filters

commentary-line = Notes on the budget line
commentary-line-example = Choose a budget line
commentary-write = Write a note
commentary-write-example = What is the explanation, and what is being done?
commentary-write-help = The note is kept with the chosen filters and the day { DAY($as_of, form: "long") }. It stays when new data is loaded.
commentary-save = Save the note
commentary-text = The note
commentary-edit = Edit
commentary-save-edit = Save the edit
commentary-cancel = Cancel
commentary-withdraw = Withdraw
commentary-withdraw-ask = The note will no longer be shown, nor appear in new reports. It stays in reports that have been issued.
commentary-withdraw-yes = Withdraw the note
commentary-history = Earlier versions
commentary-version = { $author } on { $date } at { $time }
commentary-was-withdrawn = The note has been withdrawn.
commentary-kept = The note has been saved.
commentary-withdrawn = The note has been withdrawn.

commentary-empty = There is nothing in the note yet.
commentary-no-name = Enter your name, so that others can see who the note is from.
commentary-not-kept = The note could not be saved just now. Your text is still in the field; try again in a moment.
commentary-changed-meanwhile = { $author } changed the same entry at { $time } while you were writing. Nothing has been overwritten. See what it says now; save again if your version should replace it.

commentary-deviations-title = Deviations that need an explanation
commentary-deviations-help = A budget line is listed when spending is further from its plan than the rules allow. A note on the line counts as an explanation for { $days } days.
commentary-deviations-none = No budget line is further from its plan than the rules allow.
commentary-deviations-found = { $count ->
    [one] One budget line is further from its plan than the rules allow: { $line } is { MONEY($amount) } { $side ->
        [over] over plan
       *[under] under plan
    }.
   *[other] { $count } budget lines are further from their plan than the rules allow. The largest deviation is on { $line }: { MONEY($amount) } { $side ->
        [over] over plan
       *[under] under plan
    }.
}
commentary-deviations-open = { $count ->
    [0] { $all ->
        [yes] It is explained in a note.
       *[no] All are explained in notes.
    }
    [one] { $all ->
        [yes] It has not been explained yet.
       *[no] One lacks an explanation: { $lines }.
    }
   *[other] { $all ->
        [yes] None of them has been explained yet.
       *[no] { $count } lack an explanation: { $lines }.
    }
}
commentary-side-over = over plan
commentary-side-under = under plan
commentary-explained = ✓ explained
commentary-unexplained = ▲ missing

commentary-figure-budget = Budget and spending
commentary-figure-budget-curve = Spending against plan
commentary-figure-forecast = The forecast
commentary-figure-budget-line-missing = Without a budget line
