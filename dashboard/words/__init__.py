"""What the pages say: one module a page, rows and sentences from what the queries found; nothing here asks for a visit or draws."""
