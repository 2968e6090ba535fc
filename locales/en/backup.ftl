# Backup: python -m pipeline backup, restore and verify --backup

cli-backup-help = save the whole desk in one file: the warehouse, the history with its exports, the lists and the records; others can go on working
cli-restore-help = restore the desk from a backup, in a place where there is none
verify-backup-help = check a backup instead, by restoring it in a temporary place

backup-done = The backup { $file } has been written ({ $size } MB): load { $load }, { $files ->
    [0] no kept exports
    [one] one kept export
   *[other] { $files } kept exports
}, { $records ->
    [0] no records
    [one] one record
   *[other] { $records } records
}. Try it with: python -m pipeline verify --backup { $file }
cli-help-keep = keep the newest N of the backups that the desk has named in that folder, and remove older ones
backup-let-go = { $count ->
    [one] One older backup was removed
   *[other] { $count } older backups were removed
  }; { $kept ->
    [one] the newest is
   *[other] the newest { $kept } are
  } kept.
backup-personal = The file holds everything, personal data included, and only the user who made it can read it. A person erased with “forget” is still in older backups.
backup-damaged = { $name } in the history is damaged and was copied as it is – see how to repair it with: python -m pipeline verify
backup-exists = { $file } already exists and nothing was written – choose another name, for example with the date in it.
backup-nothing = There is nothing to back up yet: { $folder } has no warehouse, no history, no lists and no records.
backup-nothing-doubted = { $why ->
    [absent] There is nothing to back up in { $folder }, and the folder { $place } does not exist – create it, or correct the path.
   *[earlier] There is nothing to back up: { $folder } has no warehouse, no history, no lists and no records, but there are earlier backups in { $place } – check whether --warehouse and --raw name the right place, and whether something is gone.
}
backup-records = The records cannot be read ({ $error }) and are not in the backup; everything else is. Make another backup when the database answers.
backup-records-damaged = { $file } is damaged ({ $error }) and is not in the backup; everything else is. Restore the latest intact backup in an empty place, put its records.sqlite here instead, and make another backup.
backup-not-written = The backup { $file } could not be written ({ $error }). Choose another place, or free some disk space.
backup-fault = { $fault ->
    [newer] { $file } was made by a newer version of the dashboard – restore it with that version.
    [names] { $file } contains a name that no backup has (“{ $name }”). Nothing was written.
    [unlisted] { $file } contains “{ $name }”, which is not in its own list. Nothing was written – use another backup.
    [missing] { $file } lacks “{ $name }”. Nothing was written – use another backup.
    [damaged] { $file } is damaged: “{ $name }” is not as it was saved. Nothing was written – use another backup.
    [no-room] There is not enough disk space to unpack { $file }. Nothing was written – free some space and try again.
   *[no-backup] { $file } is not a backup, or it was cut off. Nothing was written.
}

restore-done = The desk has been restored to { $warehouse }, as it was on { $when } (UTC), load { $load }, backed up by { $who }. Check it with: python -m pipeline verify
restore-occupied = There is a desk here already: { $places }. Nothing was written – choose an empty place with --warehouse and --raw (and RECORDS, where it is set), or move what is there elsewhere.
restore-unfinished = Restoring { $file } was interrupted before everything was in place. Finish it with: python -m pipeline restore "{ $file }" – or move { $folder } away to begin anew.
restore-newer = The records in { $file } were written by a newer version of the dashboard – restore with that version.
restore-records = The records cannot be written ({ $error }) – try again when the database answers.
restore-not-written = { $file } could not be restored ({ $error }). Fix this and try again.

verify-records = { $file } is damaged ({ $error }) – restore the latest backup in an empty place, and put its records.sqlite here instead.
verify-backup-good = { $file } is intact and can be restored: load { $load }, backed up on { $when } (UTC).
forget-backups = Older backups still contain the person: delete them, or erase the person again after restoring one.
