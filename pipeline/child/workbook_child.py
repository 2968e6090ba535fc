"""The limited process in which all work on foreign files is done, within bounds of memory and processor time for each order: ``python -m pipeline.child.workbook_child BOUNDS``.

A line on standard input is an order (JSON, with a folder ``out`` for what is made), answered with a line; one to stage with an earlier line when the rows are written.
It ends, and takes its folder along, when standard input closes.
"""

import gc
import importlib
import json
import os
import shutil
import sys
import threading
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.child.process import leave_pandas_out
from pipeline.child.task import Answer, Task, allow_seconds
from pipeline.reading.guard import RefusedError
from pipeline.reading.limits import FileLimits
from settings.sealed import hash_of

if sys.platform != "win32":  # where the time limit alone holds
    import resource

# Each order, and the module that carries it out, which is loaded for it.
ORDERS: Mapping[str, str] = {
    "stage": "workbook_orders", "look": "workbook_orders",
    "mark": "rewriting_orders", "erase": "rewriting_orders", "log": "rewriting_orders",
    "letter": "letter_orders", "seal": "letter_orders",
}  # fmt: skip
_OF_WORKBOOKS = frozenset({"stage", "look", "mark", "log"})


def _load_libraries() -> None:
    importlib.import_module("pipeline.child.workbook_orders").prepare()


# The libraries for staging, loaded and read while python-calamine, which lets other threads run, parses the first sheet. Nothing is staged before
# that is done: what it reads is cached, and must be there once.
_libraries = threading.Thread(target=_load_libraries, daemon=True)


def _answer(task: Task) -> Answer:
    try:
        what = task.order["do"]
        if what in _OF_WORKBOOKS:
            if task.order["path"]:
                _ = task.workbook  # read while the libraries are loaded
            _libraries.join()
        answer: Answer = getattr(importlib.import_module(f"pipeline.child.{ORDERS[what]}"), what)(task)
        return answer
    except RefusedError as error:
        return {"error": error.refusal.reason, "params": dict(error.refusal.params)}
    except MemoryError:
        return {"error": "needs-too-much-memory"}
    except OSError as error:  # the folder for what is made: a full disk above all
        return {"error": "no-room", "params": {"error": error.strerror or str(error)}}
    except Exception as error:  # noqa: BLE001 - a fault of ours costs one workbook; the parent logs it
        frames = traceback.extract_tb(error.__traceback__)
        where = [(Path(frame.filename).name, frame.name) for frame in frames if "pipeline" in frame.filename]
        # equal for the same fault in the same place, whatever the workbook
        said = repr((type(error).__name__, where[-1:]))
        code = hash_of(said)[:6].upper()
        return {"error": "fault", "params": {"code": code}, "traceback": traceback.format_exc()}


def main() -> None:
    """Answer orders until standard input closes."""
    os.umask(0o077)  # what is made here holds what exports hold
    leave_pandas_out()
    gc.disable()  # millions of short-lived cells and few cycles among them
    _libraries.start()
    bounds = json.loads(sys.argv[1])
    folder = Path(bounds.pop("folder"))
    limits = FileLimits(**bounds)
    if sys.platform != "win32":
        most = limits.memory_for(limits.unzipped_bytes)  # which `Task.allow_for` may allow
        resource.setrlimit(resource.RLIMIT_DATA, (limits.memory_bytes, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def say(answer: Mapping[str, Any]) -> None:
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    try:
        for number, line in enumerate(sys.stdin):
            gc.collect()
            if number == 1:
                gc.freeze()  # words and places are there from now on: no later collection looks through them
            allow_seconds(limits.seconds)
            answer = _answer(Task(json.loads(line), limits, say))
            allow_seconds(0)
            say(answer)
    except (BrokenPipeError, KeyboardInterrupt):  # the parent is gone
        pass
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
