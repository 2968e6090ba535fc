"""The limited process in which all work on foreign files is done: inspecting, reading, recognising, typing, marking, erasing.

Started by ``pipeline.child.process`` as ``python -m pipeline.child.workbook_child BOUNDS``. Each line on standard input is an order (JSON, with a
folder ``out`` for what is made); each is answered with one line, an order to stage with an earlier line when the rows are written.
Bounds of memory and processor time hold for each order. It ends, and takes its folder along, when standard input closes.
"""

from __future__ import annotations

import gc
import hashlib
import importlib
import json
import os
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from locales import speaking
from pipeline.child.no_pandas import leave_pandas_out
from pipeline.reading import report_seal
from pipeline.reading.guard import Refusal, inspect, read_within, unzipped_size
from pipeline.reading.limits import FileLimits
from pipeline.reading.reader import Workbook, read_workbook

if TYPE_CHECKING:
    from pipeline.staging.workbook import StagedFile

Answer = dict[str, Any]
Say = Callable[[Answer], None]


def _load_libraries() -> None:
    """Load and read the libraries for staging while python-calamine, which lets other threads run, parses the first sheet."""
    importlib.import_module("pipeline.child.staged_writer")
    known = importlib.import_module("pipeline.desk.confirmations")
    importlib.import_module("pipeline.staging.workbook").read_words(known.Confirmations())


# Nothing is staged before it is done: what it reads is cached, and must be there once.
_libraries = threading.Thread(target=_load_libraries, daemon=True)


class _RefusedError(Exception):
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason)
        self.refusal = refusal


def _content(path: Path, limits: FileLimits) -> bytes:
    content = read_within(path, limits)
    if isinstance(content, Refusal):
        raise _RefusedError(content)
    return content


def _workbook(order: Mapping[str, Any], limits: FileLimits, say: Say) -> Workbook:
    path = Path(order["path"])
    content = read_within(path, limits)
    if isinstance(content, Refusal):
        return Workbook(path, (), content)
    sha = hashlib.sha256(content).hexdigest()
    if order.get("sha256") not in (None, sha):
        raise _RefusedError(Refusal("changed"))
    _allow_for(content, limits, say)
    return read_workbook(path, content, limits)


def _readable(order: Mapping[str, Any], limits: FileLimits, say: Say) -> Workbook:
    read = _workbook(order, limits, say)
    if read.refusal:
        raise _RefusedError(read.refusal)
    _libraries.join()
    return read


def _staged(read: Workbook, order: Mapping[str, Any]) -> StagedFile:
    from pipeline.desk.confirmations import Confirmations  # noqa: PLC0415 - loaded beside the reading
    from pipeline.desk.corrections import from_json  # noqa: PLC0415 - as above
    from pipeline.staging.workbook import stage_workbook  # noqa: PLC0415 - as above

    corrections = from_json(order.get("corrections", ()))
    return stage_workbook(read, Confirmations.of(order["known"]), order["name"], corrections)


def _stage(order: Mapping[str, Any], limits: FileLimits, say: Say) -> Answer:
    read = _workbook(order, limits, say)
    _libraries.join()
    from pipeline.child.staged_writer import write_lines, write_staged  # noqa: PLC0415 - loaded beside the reading

    out = Path(order["out"])

    def lines() -> None:
        write_lines(out, read.sheets)
        say({"lines": str(out)})

    with ThreadPoolExecutor(1) as beside:
        # A file that is only tried by a command is not stored.
        written = beside.submit(lines) if order["sha256"] is not None else None
        staged = _staged(read, order)
        if written:
            written.result()
    write_staged(out, staged)
    return {"staged": str(out)}


def _mark(order: Mapping[str, Any], limits: FileLimits, say: Say) -> Answer:
    read = _readable(order, limits, say)
    from pipeline.staging.marked import marked_workbook  # noqa: PLC0415 - openpyxl is only needed here

    out = Path(order["out"])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(speaking(order["lang"])(marked_workbook)(_staged(read, order)))
    return {"made": str(out)}


def _erase(order: Mapping[str, Any], limits: FileLimits, say: Say) -> Answer:
    from pipeline.forgetting.in_workbooks import NotErasableError, erase_in_workbook  # noqa: PLC0415 - only needed here
    from pipeline.forgetting.person import Person  # noqa: PLC0415 - as above
    from pipeline.staging.marked import plain_workbook  # noqa: PLC0415 - as above

    path, person = Path(order["path"]), Person.of(order["person"])
    content = _content(path, limits)
    _allow_for(content, limits, say)
    found = inspect(content, limits)
    kind = path.suffix.lstrip(".") if isinstance(found, Refusal) else found.kind
    try:
        without = erase_in_workbook(content, kind, person)
    except NotErasableError:
        without = None
    if without is None:
        # What can only be read is written as plain cells: its rows stay where they were.
        read = read_workbook(path, content, limits)
        if read.refusal:
            raise _RefusedError(read.refusal)
        without = plain_workbook(read.sheets, person.erased, content)
    if without == content:
        return {"made": None}
    out = Path(order["out"])
    out.write_bytes(without)
    return {"made": str(out)}


def _log(order: Mapping[str, Any], limits: FileLimits, say: Say) -> Answer:
    """Put rows into the desk's own workbook (``rows``), or take some out (``without``); where there is no workbook yet, one is made."""
    out = Path(order["out"])
    path = Path(order["path"]) if order["path"] else out.with_suffix(".xlsx")
    from pipeline.staging.logged import NoLogError, empty_log, with_rows, without_rows  # noqa: PLC0415 - as above

    if not order["path"]:
        path.write_bytes(empty_log())
    read = _readable({**order, "path": str(path)}, limits, say)
    staged = _staged(read, order)
    try:
        made = with_rows(staged, order["rows"]) if order["rows"] else without_rows(staged, order["without"])
    except NoLogError:
        raise _RefusedError(Refusal("no-log")) from None
    if made is None:
        return {"made": None}
    out.write_bytes(made)
    return {"made": str(out)}


def _look(order: Mapping[str, Any], limits: FileLimits, say: Say) -> Answer:
    read = _readable(order, limits, say)
    from pipeline.desk.confirmations import Confirmations  # noqa: PLC0415 - as above
    from pipeline.sources.looks import Asked  # noqa: PLC0415 - as above
    from pipeline.staging.workbook import look_at  # noqa: PLC0415 - as above

    readable = [sheet for sheet in read.sheets if sheet.is_visible and sheet.n_rows and not sheet.error]
    named = [sheet for sheet in readable if order["sheet"] in ("", sheet.name)]
    if len(named) != 1:
        names = "; ".join(sheet.name for sheet in readable) or "–"
        raise _RefusedError(Refusal("no-sheet", {"sheet": order["sheet"], "sheets": names}))
    known = Confirmations.of(order["known"])
    return {"look": look_at(named[0], known, order["name"], Asked(**order["asked"])).said()}


def _letter(order: Mapping[str, Any], limits: FileLimits, _say: Say) -> Answer:
    from pipeline.reading.letter import read_letter  # noqa: PLC0415 - as above
    from pipeline.reading.letter_about import about  # noqa: PLC0415 - as above

    content = _content(Path(order["path"]), limits)
    found = read_letter(content, date.fromisoformat(order["today"]))
    if isinstance(found, Refusal):
        raise _RefusedError(found)
    said = asdict(
        replace(found, told="", identity=found.identity or hashlib.sha256(content).hexdigest()[:32])
    )
    day = found.day.isoformat() if found.day else None
    return {"letter": said | {"day": day}, "about": asdict(about(found, order["names"]))}


def _seal(order: Mapping[str, Any], limits: FileLimits, say: Say) -> Answer:
    content = _content(Path(order["path"]), limits)
    _allow_for(content, limits, say)
    found = report_seal.find(content, limits.unzipped_bytes)
    return {"seal": found and {"seal": found.seal.decode(errors="replace"), "digest": found.digest}}


ORDERS: Mapping[str, Callable[[Mapping[str, Any], FileLimits, Say], Answer]] = {
    "stage": _stage,
    "mark": _mark,
    "erase": _erase,
    "log": _log,
    "letter": _letter,
    "look": _look,
    "seal": _seal,
}


def _answer(order: Mapping[str, Any], limits: FileLimits, say: Say) -> Answer:
    try:
        return ORDERS[order["do"]](order, limits, say)
    except _RefusedError as error:
        return {"error": error.refusal.reason, "params": dict(error.refusal.params)}
    except MemoryError:
        return {"error": "needs-too-much-memory"}
    except OSError as error:  # the folder for what is made: a full disk above all
        return {"error": "no-room", "params": {"error": error.strerror or str(error)}}
    except Exception as error:  # noqa: BLE001 - a fault of ours costs one workbook; the parent logs it
        return {"error": "fault", "params": {"code": fault_code(error)}, "traceback": traceback.format_exc()}


def fault_code(error: BaseException) -> str:
    """A code of an internal fault: equal for the same fault in the same place, whatever the workbook."""
    frames = traceback.extract_tb(error.__traceback__)
    where = [(Path(frame.filename).name, frame.name) for frame in frames if "pipeline" in frame.filename]
    said = repr((type(error).__name__, where[-1:]))
    return hashlib.sha256(said.encode()).hexdigest()[:6].upper()


def _limit_memory(memory: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not there on Windows, where the time limit alone holds
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow_seconds(seconds: float) -> None:
    """From now on so many seconds of the processor, then the system ends this process (SIGPROF), also within the reader; 0: no bound.

    The processor's time and not the clock's: on a busy machine a good workbook is not refused.
    """
    if hasattr(signal, "setitimer"):  # not there on Windows, where the parent's clock alone holds
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _allow_for(content: bytes, limits: FileLimits, say: Say) -> None:
    allowed = limits.seconds_for(unzipped_size(content))
    _allow_seconds(allowed)
    say({"allowed": allowed})


def main() -> None:
    """Answer orders until standard input closes."""
    os.umask(0o077)  # what is made here holds what exports hold
    leave_pandas_out()
    gc.disable()  # millions of short-lived cells and few cycles among them
    _libraries.start()
    bounds = json.loads(sys.argv[1])
    folder = Path(bounds.pop("folder"))
    limits = FileLimits(**bounds)
    _limit_memory(limits.memory_bytes)

    def say(answer: Answer) -> None:
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    try:
        for number, line in enumerate(sys.stdin):
            gc.collect()
            if number == 1:
                gc.freeze()  # words and places are there from now on: no later collection looks through them
            _allow_seconds(limits.seconds)
            answer = _answer(json.loads(line), limits, say)
            _allow_seconds(0)
            say(answer)
    except (BrokenPipeError, KeyboardInterrupt):  # the parent is gone
        pass
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
