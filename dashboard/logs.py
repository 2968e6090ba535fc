"""The server's log, as lines to read or (``CHINADESK_LOG=json``) as JSON, one line per event (`settings.events`). Lines, which stay on the machine, have all of it."""

import logging
import sys

import streamlit.config
import streamlit.logger

from settings import events

_log = logging.getLogger(__name__)


def say(sentence: str) -> None:
    """Write a message for the operator: to stderr, or as an event."""
    if events.is_json():
        _log.info("%s", sentence)
    else:
        sys.stderr.write(sentence + "\n")


def for_a_command() -> None:
    """Silence Streamlit's warnings about a missing server and visit, which a command does not have."""
    streamlit.config.get_config_options()  # reading them sets the level, so they are read before
    streamlit.logger.set_log_level(logging.ERROR)


def configure() -> None:
    """Write logs, warnings and errors of this process as the setting says; lines are what Python and Streamlit write by themselves."""
    if not events.is_json():
        return
    events.write()

    def plain(logger: logging.Logger) -> None:
        """Streamlit gives each of its loggers a handler of its own."""
        logger.handlers.clear()
        logger.propagate = True

    streamlit.logger.setup_formatter = plain
    for name, logger in logging.root.manager.loggerDict.items():
        if isinstance(logger, logging.Logger) and name.startswith(("streamlit", "uvicorn", "websockets")):
            plain(logger)
    # addresses of visitors, and addresses of pages in which what they searched for is written
    logging.getLogger("uvicorn.access").disabled = True
