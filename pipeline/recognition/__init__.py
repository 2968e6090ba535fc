"""From a sheet of cells to a table of a known source: which kind of export it is, where its heading is, and what each column means."""
