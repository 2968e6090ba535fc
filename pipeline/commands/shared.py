"""Shared by the commands: the desk that one is about, and how it says that nothing was done."""

import argparse
import os

from pipeline.desk import shelf
from pipeline.desk.desk import Desk

BUILT, NOTHING_BUILT = 0, 2
LEFT_OUT = "none"  # the kind of a table that is left out (`map`)


class CommandError(Exception):
    """Nothing was done; the message is the sentence that says why."""


def desk_of(options: argparse.Namespace) -> Desk:
    """The desk that is named."""
    raw = getattr(options, "raw", None)
    return Desk.of(options.warehouse.resolve(), raw.resolve() if raw else None)


def looked_at(options: argparse.Namespace) -> Desk:
    """The desk as it is now for all who share it."""
    desk = desk_of(options)
    shelf.look(desk)
    return desk


def name_records(options: argparse.Namespace) -> None:
    """The records of a desk are beside its warehouse, unless RECORDS names them."""
    os.environ["WAREHOUSE"] = str(options.warehouse.resolve())
