# The shared lake (lake/)

lake-unreachable = The shared warehouse cannot be reached: { $error }. Nothing has changed. See whether the database in WAREHOUSE and the folder in LAKE_DATA answer, and try again.
lake-no-data = The shared warehouse does not exist yet. Set LAKE_DATA to a shared folder (a full path) or to “s3://bucket/desk/” and try again. Nothing was written.
lake-parts = A shared warehouse needs some parts that are not installed. Type: python -m pip install --require-hashes -r requirements-lake.txt
lake-secret = The key to S3 cannot be used. Correct AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION, and try again.
lake-gone = The shared warehouse that this machine has a copy of is no longer in the database. Nothing has changed. Correct WAREHOUSE, or delete the copy in { $folder } if a new warehouse is to begin from nothing.
lake-newer = The shared warehouse was loaded by version { $theirs }, and this machine runs { $ours }. Nothing has changed: upgrade this machine too; until then it shows its last copy.
lake-odd = The shared warehouse names “{ $path }”, which has no place in a copy. Nothing was fetched.
lake-empty = Nothing has been loaded into the shared warehouse yet. Load first, or move a warehouse there: python -m pipeline publish FILE
lake-none-named = WAREHOUSE names no shared warehouse. Type for example: WAREHOUSE="ducklake:postgres:dbname=desk host=db user=desk"
lake-not-empty = The shared warehouse already has { $count ->
    [one] one load
   *[other] { $count } loads
  }. Nothing was moved: choose an empty one.
lake-nothing-there = At { $file } there is no load to move. Nothing has changed.
lake-not-whole = { $file } cannot be moved: { $why } Nothing has changed.
lake-behind = { $file } was built by another version or lacks the latest load. Build it first: python -m pipeline build --warehouse { $file }
lake-in-the-way = { $path } is there already. Nothing was fetched: choose an empty folder.
lake-records-there = The database that the shared warehouse is to share has notes or decisions already. Nothing was moved: choose an empty database.
lake-published = The warehouse is shared now: { $loads ->
    [one] one load
   *[other] { $loads } loads
  } and all that was written at the desk. { $file } is untouched, and no longer used.
lake-fetched = { $file } is now a warehouse on this machine with { $loads ->
    [one] one load
   *[other] { $loads } loads
  } and all that was written at the desk. The shared warehouse is untouched.
lake-tidied = { $count ->
    [0] There was nothing to tidy in the shared warehouse.
    [one] The shared warehouse is tidy: one file was removed.
   *[other] The shared warehouse is tidy: { $count } files were removed.
  }
