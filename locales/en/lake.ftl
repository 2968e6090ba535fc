# The shared lake (lake/)

lake-unreachable = The shared warehouse cannot be reached: { $error }. Nothing was changed. Check that the database in WAREHOUSE and the folder in LAKE_DATA can be reached, and try again.
lake-no-data = The shared warehouse does not exist yet. Set LAKE_DATA to a shared folder (a full path) or to “s3://bucket/desk/” and try again. Nothing was written.
lake-parts = A shared warehouse needs some packages that are not installed – run: python -m pip install --require-hashes -r requirements-lake.txt
lake-secret = The key to S3 cannot be used. Correct AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION, and try again.
lake-gone = The shared warehouse that this machine has a copy of is no longer in the database. Nothing was changed. Correct WAREHOUSE, or delete the copy in { $folder } if a new warehouse is to begin from nothing.
lake-newer = The shared warehouse was loaded by version { $theirs }, and this machine runs { $ours }. Nothing was changed: upgrade this machine too; until then it shows its last copy.
lake-odd = The shared warehouse names “{ $path }”, which has no place in a copy. Nothing was fetched.
lake-empty = Nothing has been loaded into the shared warehouse yet. Load first, or restore a backup there: python -m pipeline restore FILE
