"""The orders that stage a workbook, or look at a sheet of it; loaded while python-calamine reads the first one."""

from concurrent.futures import ThreadPoolExecutor

from pipeline.child.staged_writer import write_lines, write_staged
from pipeline.child.task import Answer, Task
from pipeline.desk.confirmations import Confirmations
from pipeline.desk.corrections import Correction
from pipeline.reading.guard import Refusal, RefusedError
from pipeline.reading.reader import Workbook
from pipeline.sources.looks import Asked
from pipeline.staging.workbook import StagedFile, look_at, read_words, stage_workbook
from settings import written

# As many are written sooner than a thread for it is started.
_FEW_ROWS = 1000


def prepare() -> None:
    """Read the words by which headings and cells are understood."""
    read_words(Confirmations())


def staged(read: Workbook, task: Task) -> StagedFile:
    """A workbook as staged by what people have confirmed and corrected."""
    corrections = [written.made(Correction, one) for one in task.order.get("corrections", ())]
    return stage_workbook(read, Confirmations.of(task.order["known"]), task.order["name"], corrections)


def stage(task: Task) -> Answer:
    """Stage a workbook, and write it."""
    read, out = task.workbook, task.out

    def lines() -> None:
        write_lines(out, read.sheets)
        task.say({"lines": str(out)})

    is_stored = task.order["sha256"] is not None  # one that is only tried by a command is not
    is_small = sum(sheet.n_rows for sheet in read.sheets) <= _FEW_ROWS
    if is_stored and is_small:
        lines()
    with ThreadPoolExecutor(1) as beside:
        written = beside.submit(lines) if is_stored and not is_small else None
        made = staged(read, task)
        if written:
            written.result()
    write_staged(out, made)
    return {"staged": str(out)}


def look(task: Task) -> Answer:
    """The contents of a sheet and their possible meanings."""
    order = task.order
    readable = [one for one in task.readable().sheets if one.is_visible and one.n_rows and not one.error]
    named = [sheet for sheet in readable if order["sheet"] in ("", sheet.name)]
    if len(named) != 1:
        names = "; ".join(sheet.name for sheet in readable) or "–"
        raise RefusedError(Refusal("no-sheet", {"sheet": order["sheet"], "sheets": names}))
    known = Confirmations.of(order["known"])
    return {"look": look_at(named[0], known, order["name"], Asked(**order["asked"])).said()}
