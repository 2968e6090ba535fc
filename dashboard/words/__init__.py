"""The words of the pages: one module per page, rows and sentences from the results of queries; nothing here asks for a visit or draws."""
