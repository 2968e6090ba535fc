"""Questions to the warehouse: one module per page, one function per question, one data frame per answer.

Money is `decimal.Decimal`, days are `datetime.date`, whole numbers Int64, yes/no nullable boolean; what is
not stated is missing (test with `pandas.isna`). Columns `_file`, `_sheet`, `_row` tell the cell range that a
row came from.
"""
