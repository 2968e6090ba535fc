"""A desk shared between machines: a DuckLake whose catalogue is a PostgreSQL database, and this machine's copy of it.

A lake holds the tables, views and macros of the warehouse, each in the schema that it has there, and in schema ``desk`` what stands beside a
warehouse: ``desk.head`` (one row: which state this is), ``desk.said`` (the list of loads, and by which version), ``desk.kept`` (exports and what loads changed, by content),
``desk.notes`` (what people have confirmed) and ``desk.made`` (the statements of views and macros).

Who publishes says which state it worked on; `publish` refuses with `MovedError` where the lake has another by now, and so does DuckLake's own
commit where two publish at once. Nothing waits for anybody, and nothing is ever half there. Who reads copies one state (`pull`), and the copy is
a warehouse file like any other.
"""


class LakeError(Exception):
    """The lake can't be used; the message is a sentence for the user."""


class NewerLakeError(LakeError):
    """A newer version has published: this one leaves the lake alone until it is upgraded, and goes on with the copy that it has."""


class MovedError(Exception):
    """Another machine has published since the base state was read: read it, and try again."""
