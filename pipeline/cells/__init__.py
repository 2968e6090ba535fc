"""Single cells: what the workbook stored becomes a value, a problem with its remedy, or "not stated"."""

from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, Problem

__all__ = ["NOTHING", "Cell", "Kind", "Parsed", "Problem"]
