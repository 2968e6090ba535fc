"""A value that holds for what is done inside a block, by this thread or task alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

T = TypeVar("T")


@contextmanager
def within(variable: ContextVar[Any], value: T) -> Iterator[T]:
    """Have a variable hold a value inside the block; after it, what it held before."""
    token = variable.set(value)
    try:
        yield value
    finally:
        variable.reset(token)
