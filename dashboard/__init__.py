"""Shared by all pages: the door to the warehouse, queries, filters, charts, maps and texts; no Excel here."""
