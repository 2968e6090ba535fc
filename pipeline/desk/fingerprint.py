"""Which version of the pipeline runs, and for which desk: hashes of its own code, SQL, seeds and words. Worked out once a process: what runs is what was loaded, whatever is written beside it meanwhile."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import settings
from locales import DEFAULT_LANGUAGE
from pipeline import paths

# What decides how a cell is read, beside our own code.
_LIBRARIES = ("python-calamine", "rapidfuzz")


def pipeline_fingerprint() -> str:
    """When it changes, the warehouse is built again from the same files."""
    return _of_desk(settings.desk().file)


@cache
def _of_desk(file: Path) -> str:
    return _hash([*_files(".py", ".sql", ".toml", ".csv"), file])


@cache
def staging_fingerprint() -> str:
    """When it changes, earlier staging results are no longer used: everything but the SQL, and the words of the first language."""
    words = sorted((paths.PROJECT / "locales" / DEFAULT_LANGUAGE).glob("*.ftl"))
    libraries = [sys.version.split()[0], *(f"{name} {version(name)}" for name in _LIBRARIES)]
    return _hash([*_files(".py", ".toml", ".csv"), *words], libraries)


def _files(*suffixes: str) -> list[Path]:
    return [path for path in sorted((paths.PROJECT / "pipeline").rglob("*")) if path.suffix in suffixes]


def _hash(files: Iterable[Path], said: Iterable[str] = ()) -> str:
    digest = hashlib.sha256("\n".join(said).encode())
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
