"""Pieces of single pages that are too large for the page itself: forms, lists, pickers."""
