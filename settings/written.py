"""TOML and JSON from files that people, others or a damaged disk may have written in, read without trust in their form."""

import json
import tomllib
from typing import Any

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
