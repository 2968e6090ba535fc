"""Events as JSON, one per line, for log collectors (``CHINADESK_LOG=json``). It leaves the machine: of what others log, which may name a visitor or quote a cell, it has what was written beforehand, kind and place."""

import datetime as dt
import json
import logging
import os
import re
import sys
import threading
import traceback
import warnings
from types import TracebackType
from typing import Any, TextIO

SETTING = "CHINADESK_LOG"
OURS = ("app", "dashboard", "lake", "locales", "pages", "pipeline", "records", "reports", "settings")

_ADDRESS = re.compile(
    r"(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){3}|(?=[\da-f]*:[\da-f:]*:)[\da-f:.]{3,})(?![\w.])", re.IGNORECASE
)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`|«[^»]*»|»[^«]*«|“[^”]*”")
_LEFT_OUT = "…"

_log = logging.getLogger(__name__)


def is_json() -> bool:
    """Whether this process writes its messages as JSON, one line per event."""
    return os.environ.get(SETTING, "").strip().lower() == "json"


def are_written() -> bool:
    """Whether all that this process says is written so (`write`)."""
    return any(isinstance(handler.formatter, JsonLines) for handler in logging.root.handlers)


def write() -> None:
    """Write logs, warnings and errors of this process as events."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.root.handlers[:] = [handler]
    for name in OURS:
        logging.getLogger(name).setLevel(logging.INFO)
    warnings.showwarning = _warned
    sys.excepthook = _failed
    threading.excepthook = lambda failure: _failed(failure.exc_type, failure.exc_value, failure.exc_traceback)
    sys.unraisablehook = lambda failure: _failed(failure.exc_type, failure.exc_value, failure.exc_traceback)


class JsonLines(logging.Formatter):
    """An event as one line of JSON: time (UTC), level, logger, message, and of an exception or a warning `error` and `at`."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        said: dict[str, Any] = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
        }
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            frames = traceback.extract_tb(error.__traceback__)
            said["error"] = type(error).__qualname__
            said["at"] = [f"{frame.filename}:{frame.lineno}" for frame in frames]
            # Streamlit writes an exception of a page into its message as well
            if str(error) and str(error) in said["message"]:
                said["message"] = said["message"].replace(str(error), _LEFT_OUT)
        return json.dumps(said | getattr(record, "said", {}), ensure_ascii=False)


def _message(record: logging.LogRecord) -> str:
    if record.name.partition(".")[0] in OURS:
        args = record.args
        if isinstance(args, tuple):
            args = tuple(type(one).__qualname__ if isinstance(one, BaseException) else one for one in args)
        return str(record.msg) % args if args else str(record.msg)
    # What others put in is not known to be harmless, and what they write without putting in has it in it already.
    if isinstance(record.msg, BaseException):
        return type(record.msg).__qualname__
    first = str(record.msg).strip().partition("\n")[0]
    return first if record.args else _ADDRESS.sub(_LEFT_OUT, _QUOTED.sub(_LEFT_OUT, first))


def _warned(  # noqa: PLR0917
    message: Warning | str,  # noqa: ARG001 (as `warnings` calls it)
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001
    line: str | None = None,  # noqa: ARG001
) -> None:
    said = {"error": category.__qualname__, "at": [f"{filename}:{lineno}"]}
    _log.warning("a warning", extra={"said": said})


def _failed(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt | SystemExit):  # a thread may end by one
        _log.critical("nobody caught this", exc_info=(kind, error or kind(), trace))
