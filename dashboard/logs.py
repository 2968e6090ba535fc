"""What the server logs, as lines to read or (``CHINADESK_LOG=json``) as JSON, a line an event, for whatever collects logs.

Messages of our own name no person. Those of exceptions may quote a cell, so JSON, which leaves the machine, has of an exception its kind and where
it was raised; lines, which stay, have all of it.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
import traceback
from typing import Any

import streamlit.logger

SETTING = "CHINADESK_LOG"


class JsonLines(logging.Formatter):
    """An event as one line of JSON: time (UTC), level, logger, message, and of an exception `error` and `at`."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        said: dict[str, Any] = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            said["error"] = type(error).__qualname__
            said["at"] = [
                f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)
            ]
            # Streamlit writes an exception of a page into its message as well
            if str(error) and str(error) in said["message"]:
                said["message"] = said["message"].replace(str(error), "…")
        return json.dumps(said, ensure_ascii=False)


def configure() -> None:
    """Have everything that this process logs written as the setting says; lines are what Python and Streamlit write by themselves."""
    if os.environ.get(SETTING, "").strip().lower() != "json":
        return
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.root.handlers[:] = [handler]

    def plain(logger: logging.Logger) -> None:
        """Streamlit gives each of its loggers a handler of its own."""
        logger.handlers.clear()
        logger.propagate = True

    streamlit.logger.setup_formatter = plain
    for name, logger in logging.root.manager.loggerDict.items():
        if isinstance(logger, logging.Logger) and name.startswith(("streamlit", "uvicorn")):
            plain(logger)
    # addresses of visitors, and addresses of pages in which what they searched for is written
    logging.getLogger("uvicorn.access").disabled = True
