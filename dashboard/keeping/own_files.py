"""Workbooks for a keeper to fill in or to mend: empty ones, and their own with the faults marked."""

import zipfile
from collections.abc import Callable, Iterable
from functools import partial
from io import BytesIO
from pathlib import Path

from dashboard.keeping import shown_desk
from dashboard.roles import carries_out
from locales import language, speaking
from pipeline.child.stager import Stager
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.names import marked_name
from pipeline.sources.declarations import load_sources
from pipeline.sources.templates import template_bytes


def templates() -> list[tuple[str, str, str, Callable[[], bytes]]]:
    """The empty workbook of each source: the source, its title, what a row of it is, and what makes it when it is downloaded."""
    lang = language()
    return [
        (name, source.title[lang], source.grain[lang], partial(speaking(lang)(template_bytes), source))
        for name, source in load_sources().items()
    ]


@carries_out("try")
def marked(path: Path) -> bytes:
    """A workbook with its faults marked."""
    with Stager(load_confirmations(shown_desk.desk().known)) as stager:
        return stager.mark(path, path.name)


marked_title = marked_name  # the name of a file's marked workbook


def kept_copy(name: str) -> Path | None:
    """Where the newest loaded content of a file is kept, under its own name or its hash; None if the copy is gone."""
    active = next((file for file in reversed(shown_desk.active()) if file.file == name), None)
    if active is None:
        return None
    kept = shown_desk.desk().ledger.file(active.sha256, active.file)
    return kept if kept.exists() else None


@carries_out("fetch")
def marked_from_history(name: str) -> bytes:
    """A loaded file again with its faults marked, from the copy that the history keeps. FileNotFoundError where that is gone."""
    path = kept_copy(name)
    if path is None:
        raise FileNotFoundError(name)
    with Stager(load_confirmations(shown_desk.desk().known)) as stager:
        return stager.mark(path, name)


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP of files, name and content each; the same files give the same bytes."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
