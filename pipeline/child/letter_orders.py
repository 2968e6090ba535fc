"""The orders about files that are not workbooks to load: an invitation or a mail, and the seal of a report."""

from dataclasses import asdict, replace
from datetime import date

from pipeline.child.task import Answer, Task
from pipeline.reading import report_seal
from pipeline.reading.guard import Refusal, RefusedError
from pipeline.reading.letter import about, read_letter
from settings.sealed import hash_of


def letter(task: Task) -> Answer:
    """Read an invitation or a mail, and what it is about."""
    content = task.content()
    found = read_letter(content, date.fromisoformat(task.order["today"]))
    if isinstance(found, Refusal):
        raise RefusedError(found)
    identity = found.identity or hash_of(content)[:32]
    said = asdict(replace(found, told="", identity=identity))
    day = found.day.isoformat() if found.day else None
    return {"letter": said | {"day": day}, "about": asdict(about(found, task.order["names"]))}


def seal(task: Task) -> Answer:
    """Read the seal of a report."""
    content = task.content()
    task.allow_for(content)
    found = report_seal.find(content, task.limits.unzipped_bytes)
    return {"seal": found and {"seal": found[0].decode(errors="replace"), "digest": found[1]}}
