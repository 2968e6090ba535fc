# Asking the owners: the form that is sent, the answer that comes back, and who has not answered yet.

# The form
ask-title = { $section }: { $subject }
ask-how = Change the yellow cells that are no longer right, and enter yes in the last column of the rows that are right. Return the file by { $date }.
ask-how-blank = An empty cell changes nothing. Enter “-” to delete what is there.
ask-how-new = Is something missing? Add it in the empty rows at the bottom.
ask-how-no-new = Grey cells cannot be changed. If a row is missing, say so in your e-mail.
ask-mark = Form { $mark } – please leave this line, so that your answer can be read.
ask-ref = Row
ask-confirm = Choose yes if the row is right today, or enter the date on which it was confirmed.
ask-file = Questions for { $subject } { $day }.xlsx

# The command
cli-ask-help = write a workbook of the rows about a party, problem owner or company, for them to correct and confirm
cli-help-party = the Danish party; with --owner, the problem owner; with --company, the company
cli-help-owner = NAME is a Chinese problem owner (or the number of a challenge without one), not a Danish party
cli-help-company = NAME is a company in the register (name or CVR number), not a Danish party
cli-help-o = the file to write
cli-asked = { $file } has been written: { $count ->
    [one] one row
   *[other] { $count } rows
} for { $party }. The answer is due by { $date }. Put it in data/raw and run: python -m pipeline build
ask-no-warehouse = There is no warehouse yet – run: python -m pipeline build
ask-warehouse = The warehouse cannot be read ({ $message }) – run: python -m pipeline build
ask-nothing = There are no rows to ask { $party } about.
ask-nobody = { $kind ->
    [owner] No problem owner is called “{ $party }”, and no challenge without an owner has that number. { $some ->
        [yes] Did you mean { LIST($near, form: "either") }?
       *[no] The Challenges page lists the names.
    }
    [company] No company in the register is called “{ $party }” or has that number. { $some ->
        [yes] Did you mean { LIST($near, form: "either") }?
       *[no] The Companies page lists the names.
    }
   *[party] No Danish party is called “{ $party }”. { $some ->
        [yes] Did you mean { LIST($near, form: "either") }?
       *[no] The Danish parties page lists the names.
    }
}

# The answer
sheet-answer-unknown = the sheet answers form { $question }, which was not sent from here – ask for the form to be sent again. Nothing was loaded from it.
sheet-answer-no-heading = the sheet is an answer, but its row of headings (“{ $ref }” …) is gone – put it back. Nothing was loaded from it.
reject-answer-unknown-row = “{ $value }” is not a row in the form – new rows go at the bottom, without a number, where there is room for them.
reject-answer-repeated-row = row “{ $value }” in the form appears more than once – keep the right one.
reject-answer-confirm = “{ $value }” is not yes, no or a date – enter yes if the row is right.
reject-answer-choice = “{ $value }” is not on the list – choose one of the names in the cell’s list.
warning-answer-blank = the cell was emptied, which changes nothing; it still says “{ $was }” – enter “-” to delete it.
warning-answer-locked = “{ $value }” was entered in a locked cell and is not loaded; it still says “{ $was }”.
warning-answer-rows-missing = rows of the form are missing from the answer (rows: { $rows }); what they say is unchanged.
warning-answer-column-missing = the column { $column } is missing from the answer; its values are unchanged.
warning-answer-overtaken = the owner answers “{ $answered }”, but { $file } no longer says what it did when the question was asked; it now says “{ $now }”. That is kept – ask the owner which is right.
warning-answer-known = the new row { $key } is already in { $file } with other values; those are kept.
warning-answer-gone = the row { $key } is no longer in the exports; the answer about it is not used.
warning-correction-by-hand = on { $date } { $who } corrected this value by hand to “{ $new }” ({ $reason }). Such a correction no longer counts; the export’s value does – correct it in the system that the export comes from. This warning disappears once the entry [[correction]] is removed with “known --replace”.
verify-question = The question { $file } cannot be read, so answers to it cannot be loaded – restore the file from a backup.

# The page
data-tab-ask = Ask the owners
data-ask-title = Ask the owners
data-ask-help = Each party gets a workbook of its own agreements, milestones, activities and companies’ interests, filled in and with lists to choose from. Drop the answer on the Load tab: only what the owner has changed or confirmed is loaded. Companies are asked under “Gaps” on the Companies page.
data-ask-parties = Who should be asked?
data-ask-parties-placeholder = Choose one or more parties
data-ask-lang = Language
data-ask-download = { $count ->
    [one] Download the workbook
   *[other] Download { $count } workbooks
}
data-ask-make = { $count ->
    [0] Make workbooks
    [one] Make the workbook
   *[other] Make { $count } workbooks
}
data-ask-make-help = The request is recorded. The answer is due within { $days ->
    [one] 1 day
   *[other] { $days } days
}.
data-ask-made = { $count ->
    [one] The workbook is ready: download it, and send it to its owner.
   *[other] { $count } workbooks are ready: download them, and send them to their owners.
}
data-ask-zip = Questions for the owners { $date }.zip
data-ask-none = No one has been asked yet.
data-ask-of = Who
data-ask-matrix = Who has answered?
data-ask-standing = { $asked ->
    [one] One has been asked
   *[other] { $asked } have been asked
}: { $answered ->
    [0] none has
    [one] one has
   *[other] { $answered } have
} answered, { $waiting ->
    [0] none is
    [one] one is
   *[other] { $waiting } are
} still within the deadline, and { $late ->
    [0] none is late
    [one] one is late
   *[other] { $late } are late
}.
data-ask-quarter = Q{ $quarter } { $year }
data-ask-cell = { $state ->
    [answered] ✓ answered { $date }
    [late] ✗ late, due { $date }
   *[waiting] … due { $date }
}
data-ask-answer = { $party } answers the form of { $date }.
parties-ask = Ask the owner
parties-ask-help = A workbook with what we know about { SHOWN($name, form: "within") }, for them to correct and confirm. Drop the answer on the Data page.
parties-ask-last = { $state ->
    [answered] Asked on { $asked }, answered on { $date }.
    [late] Asked on { $asked }; the answer was due on { $date }.
   *[waiting] Asked on { $asked }; the answer is due by { $date }.
}
parties-ask-never = Not asked yet.
confirmed-ago = { $days ->
    [0] Confirmed by its owner today
    [one] Confirmed by its owner 1 day ago
   *[other] Confirmed by its owner { $days } days ago
}
confirmed-never = Not confirmed by its owner
confirmed-some = { $count ->
    [one] The agreement
   *[other] { $all ->
        [yes] { $count ->
            [2] Both
           *[other] All { $count }
        } agreements
       *[no] { $confirmed } of { $count } agreements
    }
} { $confirmed ->
    [one] has been confirmed by its owner
   *[other] have been confirmed by their owners
}, { $days ->
    [0] most recently today
    [one] most recently 1 day ago
   *[other] most recently { $days } days ago
}.
confirmed-none = None of the agreements has been confirmed by its owner.

# The mail and the link
ask-mail-subject = { $subject }: is what we know right?
ask-mail = Dear { $subject }

    { $link ->
    [none] The attached workbook contains what we know about you. Change what is no longer right, confirm the rest, and return the file by { $date }.
   *[other] Please answer by { $date } on this page, which works on a phone too. It needs no sign-in, and the link is yours alone:

    { $link }

    { $kind ->
    [owner] The page shows the Danish technologies for your challenges: tick those that are of interest.
   *[party] Each agreement has three answers: still true, changed or ended.
    } The link works until { $expires }. If you want to change more than that, use the attached workbook and return it.
    }

    Kind regards
    { $is_signed ->
    [yes] { $who }
   *[no] { $desk }
    }
data-ask-mails-zip = E-mails to the owners { $date }.zip
data-ask-mail = { $count ->
    [one] Download the e-mail
   *[other] Download { $count } e-mails
}
data-ask-mail-help = A draft that your e-mail program opens, with the workbook. Where others can open this address, the e-mail also has a link through which the party answers without signing in; elsewhere it answers in the workbook.
data-ask-link = { $subject }: link in { $language } until { DAY($date) }, { $count ->
    [0] no answer yet
    [one] one answer, by { $who }
   *[other] { $count } answers, the latest by { $who }
}
data-ask-withdraw = Withdraw the link
data-ask-withdraw-help = The link stops working at once. Answers that were loaded stay; undo them on the History tab.

# The page behind the link
answer-title = { $subject }: is it still true?
answer-how = { $count ->
    [one] This is what we know about your agreement. Choose an answer if you know it.
   *[other] This is what we know about your { $count } agreements. Choose an answer for those that you know.
} What you leave unanswered stays as it is. Please answer by { $date }.
answer-sample = This is sample data.
answer-holds = Still true
answer-changed = Changed
answer-ended = Ended
answer-day = Date of the next step
answer-line = Next step, in one line
answer-name = Your name
answer-send = Send the answer
answer-who = Your name and the time are kept with the answer. The link works until { $date }, or until we withdraw it. Pass it on only to the person who should answer.
answer-received = Thank you. The answer from { $who } was received on { DAY($date) }. You can answer again; the latest answer counts.
answer-no-name = Enter your name.
answer-no-verdict = Choose an answer for “{ $title }”.
answer-no-change = Enter a date or a line about what has changed for “{ $title }”.
answer-no-day = The date for “{ $title }” cannot be read.
answer-nothing = Choose an answer for at least one agreement.
answer-strange = The answer does not fit this page. Open the link again and try once more.
answer-often = An answer has just been sent through this link, or too many have been. Wait a while, or write to us.
answer-later = The answer cannot be received just now. Try again in a while.
answer-gone = The link does not work: it has expired, has been withdrawn, or was not copied in full. Ask for a new one, or answer in the workbook.
answer-too-large = The answer is too large, or does not come from our page.
answer-file = Answer from { $subject } { $day } { $number }.xlsx
offer-title = { $subject }: what Denmark can offer
offer-how = { $count ->
    [one] These are Danish technologies for your challenge.
   *[other] These are Danish technologies for your { $count } challenges.
} Tick those that are of interest. Please answer by { $date }.
offer-wanted = Of interest
offer-nothing = Tick at least one technology.
