# python -m dashboard export

export-help = write the tables of the warehouse as Parquet and CSV, with a dictionary of their columns
export-help-folder = the folder to write; an earlier export in it is replaced
export-occupied = { $folder } holds something other than an earlier export and nothing was written – choose an empty folder.
export-not-written = { $folder } could not be written ({ $error }). Choose another folder, or free some disk space.
export-done = { $count } tables with { $rows } rows have been written to { $folder }. Begin with README.txt.
export-column-precision-label = { $column }: precision
export-column-precision-meaning = How exactly the day is known: day, month, quarter, half_year or year.
export-column-last-date-label = { $column }, latest
export-column-last-date-meaning = The last day that the date may mean where only the month, quarter or year is stated.
export-column-text-label = { $column }, as written
export-column-text-meaning = The text as it is in the export.
export-column-reference-label = { $column }, as referred to
export-column-reference-meaning = The reference as the export writes it; it may name what is not loaded.
export-column-id-label = { $column } (key)
export-column-id-meaning = The key by which other tables name the same thing; a list where there are several.
export-column-code-label = { $column } (code)
export-column-code-meaning = The code; the table “codes” says what it means. A list where there are several.
export-column-threshold = A threshold that rules use. It is set in pipeline/seeds/rules.toml, the dates and the grant of the project in desk.toml.
export-readme = { $app } { $version }: export as of { DAY($day, form: "long") }. Internal: contains money, next steps and notes. Share the folder only with those who may see them.
export-readme-files = Each table comes as .parquet (with types) and .csv (for programs: UTF-8, comma, decimal point). In CSV, a text that a spreadsheet would run as a formula begins with '. Names of people are left out.
