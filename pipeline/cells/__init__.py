"""Single cells: what the workbook stored becomes a value, a problem with its remedy, or "not stated"."""
