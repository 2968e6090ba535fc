"""A desk shared between machines: a DuckLake whose catalogue is a PostgreSQL database, and this machine's copy of it.

A lake holds the warehouse, and in schema ``desk`` what stands beside one: ``head`` (one row: which state this is), ``said`` (the list of loads, and by which version),
``kept`` (exports and what loads changed, by content), ``notes`` (what people have confirmed) and ``made`` (the statements of views and macros). Who publishes says
which state it worked on, and is refused with `MovedError` where the lake has another by now; who reads copies one state, a warehouse file like any other (`pull`).
"""


class LakeError(Exception):
    """The lake can't be used; the message is a sentence for the user."""


class NewerLakeError(LakeError):
    """A newer version has published: this one leaves the lake alone until it is upgraded, and goes on with the copy that it has."""


class MovedError(Exception):
    """Another machine has published since the base state was read: read it, and try again."""
