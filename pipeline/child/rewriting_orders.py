"""The orders that write a workbook again: marked, without a person, or the desk's log with other rows; openpyxl is loaded for these alone."""

from dataclasses import replace
from pathlib import Path

from locales import speaking
from pipeline.child.task import Answer, Task
from pipeline.child.workbook_orders import staged
from pipeline.forgetting.in_workbooks import erase_in_workbook
from pipeline.forgetting.person import Person
from pipeline.reading.guard import Refusal, RefusedError, inspect
from pipeline.reading.reader import read_workbook
from pipeline.staging.logged import empty_log, with_rows, without_rows
from pipeline.staging.marked import marked_workbook, plain_workbook


def mark(task: Task) -> Answer:
    """Mark the faults of a workbook."""
    read = task.readable()
    task.out.parent.mkdir(parents=True, exist_ok=True)
    return _made(task, speaking(task.order["lang"])(marked_workbook)(staged(read, task)))


def erase(task: Task) -> Answer:
    """Take a person out of a file."""
    path, person = Path(task.order["path"]), Person.of(task.order["person"])
    content = task.content()
    task.allow_for(content)
    found = inspect(content, task.limits)
    kind = path.suffix.lstrip(".") if isinstance(found, Refusal) else found.kind
    without = erase_in_workbook(content, kind, person)
    if without is None:
        # What can only be read is written as plain cells: its rows stay where they were.
        read = read_workbook(path, content, task.limits)
        if read.refusal:
            raise RefusedError(read.refusal)
        without = plain_workbook(read.sheets, person.erased, content)
    return _made(task, None if without == content else without)


def log(task: Task) -> Answer:
    """Put rows into the desk's own workbook (``rows``), or take some out (``without``); where there is no workbook yet, one is made."""
    order = task.order
    if not order["path"]:
        path = task.out.with_suffix(".xlsx")
        path.write_bytes(empty_log())
        task = replace(task, order={**order, "path": str(path)})
    found = staged(task.readable(), task)
    made = with_rows(found, order["rows"]) if order["rows"] else without_rows(found, order["without"])
    return _made(task, made)


def _made(task: Task, content: bytes | None) -> Answer:
    if content is None:
        return {"made": None}
    task.out.write_bytes(content)
    return {"made": str(task.out)}
