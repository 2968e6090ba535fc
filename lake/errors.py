"""Why a lake can't be used, or not now."""


class LakeError(Exception):
    """The lake can't be used; the message is a sentence for the user."""


class NewerLakeError(LakeError):
    """A newer version has published: this one leaves the lake alone until it is upgraded, and goes on with the copy that it has."""


class MovedError(Exception):
    """Another machine has published since the base state was read: read it, and try again."""
