forget-help = erase a person’s name and address from the warehouse, the history, the kept exports and everything people have written
forget-person-help = a name or e-mail address, in quotation marks: "Anne Eksempel"
forget-yes-help = erase what was shown; without --yes it is only shown
forget-nobody = “{ $person }” is too short to identify a person – enter the whole name or address.
forget-too-long = A name or an address has at most { $longest } characters; this one has { NUMBER($count) }.
forget-none = { $person } was not found: not in the warehouse, the history, the kept exports or what you have written.
forget-found = { $person } was found here:
forget-found-column = { $where }: { $count ->
    [one] once
   *[other] { $number } times
}
forget-found-row = { $file } › { $sheet }, row { $row }: { $said }
forget-found-file = Kept export { $file }
forget-unread-file = The kept export { $file } cannot be read. Whether it names the person is not known.
forget-neighbours = The same rows also contain this. Where it is the same person, erase it with a separate command:
forget-neighbour = python -m pipeline forget "{ $person }" --yes
forget-found-elsewhere = Another name, address or spelling of the same person is not found automatically: run the command again with it.
forget-ask = Nothing has been erased yet. Erase all of this with: python -m pipeline forget "{ $person }" --yes
forget-done = Erased: { $count ->
    [one] one text
   *[other] { $number } texts
}. “{ $mark }” is written there instead, and the warehouse has been built again without the person.
forget-logged = The erasure is logged with its author and time – not the person’s name.
forget-not-erasable = { $file } cannot be rewritten (.xls and .xlsb cannot, nor can damaged files). Save the file as .xlsx without the person and load it again; the old copy is then deleted.
forget-report-left = Report no. { $number } was issued as a PDF and cannot be rewritten. Delete the file, or issue the report again.
forget-original = Correct your own workbooks as well; otherwise the next export brings the person back.
forget-records = The records cannot be reached ({ $error }), so nothing has been erased – try again when the database answers.
