"""Fluent's bundles, in which a text of `locales.catalogue` gets its values. They load Babel; most workbooks are read without a word."""

import functools
from collections.abc import Mapping

from fluent.runtime import FluentBundle, FluentResource

from locales.formats import FUNCTIONS, raw

# Plurals go by these (English is British here: day before month).
_LOCALES = {"da": "da-DK", "en": "en-GB", "zh": "zh-CN"}


@functools.cache
def bundle_of(lang: str) -> FluentBundle:
    """The bundle of a language; a text is read into it when it is first said."""
    # Isolation marks (U+2068) are for mixed writing directions; in file names and exports they are noise.
    return FluentBundle([_LOCALES[lang]], functions=FUNCTIONS, use_isolating=False)


def filled(key: str, lang: str, source: str, values: Mapping[str, object]) -> str:
    """The text of `key`, which its file has as `source`, with the values put in. Raises KeyError where it is empty, or a value is missing or not what it formats."""
    bundle = bundle_of(lang)
    if not bundle.has_message(key):
        bundle.add_resource(FluentResource(source))
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(f"the text {key!r} in locales/{lang} is empty")
    said, errors = bundle.format_pattern(pattern, {name: raw(value) for name, value in values.items()})
    if errors:
        raise KeyError(f"the text {key!r} in locales/{lang}: {errors[0]}")
    return str(said)
