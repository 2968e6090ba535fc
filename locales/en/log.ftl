# Logging a contact on the spot, from any page.

log-button = Log a contact
log-title = Log a contact
log-agreement = Who with?
log-agreement-placeholder = Search by party, place or title
log-challenge = About which challenge? (optional)
log-challenge-placeholder = Search by title, owner or place
log-day = When?
log-day-today = Today
log-day-yesterday = Yesterday
log-day-other = Another day
log-kind = Type
log-names = Who took part?
log-names-help = Names separated by semicolons. Remove those that should not be in the log.
log-outcome = What came of it?
log-outcome-example = A few words will do
log-next = What is the next step?
log-next-example = E.g. send the draft to Li
log-next-day = By when?
log-save = Save the contact
log-letter = Do you have the invitation or the e-mail?
log-letter-here = Drop .ics or .eml here
log-letter-help = Drag the invitation (.ics) or the e-mail (.eml) here, and the fields are filled in. You correct and save; the file is not kept.
log-letter-read = Filled in from { $file }. Correct what is wrong, and save.
log-letter-repeats = Filled in from { $file }. It is a recurring meeting: choose the day yourself.
log-letter-ahead = Filled in from { $file }. The meeting is not until { $day }: choose the day on which you spoke.
log-letter-cancelled = Filled in from { $file }. The invitation says that the meeting was cancelled: log it only if you spoke all the same.
log-no-agreement = Choose who the contact was with, or which challenge it was about.
log-no-day = Choose which day it was.
log-row-title = { $kind }: { $danish } – { $other }
log-row-title-owner = { $kind } with { $other }
log-done = The contact has been logged: { $name }, { $day }.
log-done-later = The page is as of { $date }: choose a later day to see the contact.
log-undo = Undo
log-undone = The contact has been taken out of the log again.
log-unreadable = The contact has not been saved: “{ $file }” cannot be used, because { $why }
log-action-note = Logged: { LIST($numbers) }
log-changed = Presence: { $before } → { $after }.
log-more = More
log-action = Log the contact too
log-action-with = Who were you in contact with?
log-draft = Your unfinished draft is back.
log-interest = Answer to what was offered
log-interest-outcome = Interested in: { LIST($technologies) }

letters-file = { $known ->
    [yes] **{ $file }**: { $kind }, { $day }. { $why }
   *[no] **{ $file }**: { $kind }. { $why }
}
letters-other = Another agreement
letters-none = No contact
