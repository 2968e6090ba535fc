"""Papers set as files, each block by its type: PDF, slides, workbook; charts as pictures."""
