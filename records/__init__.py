"""Entries of people at the desk: notes on figures, issued reports, decisions on suggestions.

Kept in a small database of its own (SQLite by default, PostgreSQL by URL), never in the warehouse, which is built anew from the exports.

What reads or writes raises `RecordsUnreachableError` where that can't be done, and then nothing is kept; functions say what else they raise.
"""
