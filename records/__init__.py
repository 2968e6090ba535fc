"""Entries of people at the desk, in a database of their own, never in the warehouse. What reads or writes raises `RecordsUnreachableError` where that can't be done, and then nothing is kept; functions say what else they raise."""


class RecordsUnreachableError(Exception):
    """The records database can't be opened, read or written; the cause says why."""
