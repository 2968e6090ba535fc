"""Every text a person reads, by key, in the language in force; and how that language writes numbers, money, dates and lists.

The texts are the Fluent catalogues in this folder (`catalogue`), the language is bound once (`spoken`), `formats` writes values.
A catalogue is a folder of ``.ftl`` files; how to add one is said in ARCHITECTURE.md.
"""

from locales.catalogue import FOLDER, LONGEST_PARAMETER, has_text, text
from locales.spoken import DEFAULT_LANGUAGE, LANGUAGES, language, of_visit, speaking

__all__ = [
    "DEFAULT_LANGUAGE",
    "FOLDER",
    "LANGUAGES",
    "LONGEST_PARAMETER",
    "has_text",
    "language",
    "of_visit",
    "speaking",
    "text",
]
