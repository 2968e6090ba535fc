"""What the pages share: the warehouse door, queries, filters, charts, maps and texts; no Excel here."""
