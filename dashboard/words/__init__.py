"""The words of the pages: one module a page, rows and sentences from the results of queries; nothing here asks for a visit or draws."""
