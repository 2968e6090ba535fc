"""TOML and JSON from files that people, others or a damaged disk may have written in, read without trust in their form."""

import json
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Reader = Callable[[Any], Any]

_TOO_DEEP = "it is nested deeper than anything that is written here"


def toml(said: str) -> dict[str, Any]:
    """Parse TOML. Raises ValueError for a text that is none, or is nested too deep."""
    try:
        return tomllib.loads(said)
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None


def from_json(said: str | bytes) -> Any:
    """Parse JSON. Raises ValueError as `toml`."""
    try:
        return json.loads(said)
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None


def made(kind: type[T], said: Any, *, in_words: bool = False) -> T:
    """The dataclass that was written as JSON or (``in_words``) in TOML of ours, where a text that stands for a list has its words, and no text begins or ends with a blank.

    It is checked against its types; lists become tuples, and a part with an ``of`` method is read by it. Raises TypeError and ValueError.
    """
    of: Any = kind
    record: T = _record(of, in_words=in_words)(said)
    return record


def rewritten(value: Any, change: Callable[[str], str]) -> tuple[Any, int]:
    """A value with each text in it, also in lists and mappings, as ``change`` gives it; and how many texts became others."""
    if isinstance(value, str):
        made = change(value)
        return made, int(made != value)
    if isinstance(value, list | tuple):
        parts = [rewritten(one, change) for one in value]
        return type(value)(part for part, _ in parts), sum(count for _, count in parts)
    if isinstance(value, Mapping):
        pairs = [(rewritten(key, change), rewritten(one, change)) for key, one in value.items()]
        changed = sum(of_key + of_value for (_, of_key), (_, of_value) in pairs)
        return {key: one for (key, _), (one, _) in pairs}, changed
    return value, 0


@cache
def _record(kind: Any, *, in_words: bool) -> _Reader:
    types = get_type_hints(kind)
    readers = {name: _reader(hint, in_words=in_words) for name, hint in types.items()}

    def read(said: Any) -> Any:
        if unknown := _insist(dict, said).keys() - readers.keys():
            raise TypeError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
        return kind(**{name: readers[name](one) for name, one in said.items()})

    return read


@cache
def _reader(hint: Any, *, in_words: bool) -> _Reader:
    of, parts = get_origin(hint), [one for one in get_args(hint) if one not in (NoneType, ...)]
    if hasattr(hint, "__dataclass_fields__"):
        return getattr(hint, "of", None) or _record(hint, in_words=in_words)
    if hint is date:
        return date.fromisoformat
    if hint is str and in_words:
        return str.strip
    if not parts:
        return (lambda said: said) if hint is Any else partial(_insist, hint)
    if of is Literal:
        return lambda said: parts[parts.index(said)]
    readers = [_reader(one, in_words=in_words) for one in parts]
    if of is tuple and len(parts) > 1:
        return lambda said: tuple(read(one) for read, one in zip(readers, said, strict=True))
    first, last = readers[0], readers[-1]
    if NoneType in get_args(hint):
        return lambda said: None if said is None else first(said)
    if issubclass(of, Mapping):
        return lambda said: {first(name): last(one) for name, one in _insist(dict, said).items()}
    return lambda said: tuple(map(first, _listed(said, in_words=in_words)))


def _listed(said: Any, *, in_words: bool) -> Any:
    if in_words and isinstance(said, str):
        return said.split()
    return said if isinstance(said, tuple) else _insist(list, said)


def _insist(kind: Any, said: Any) -> Any:
    if type(said) is not kind:
        raise TypeError(f"{said!r} is no {kind.__name__}")
    return said
