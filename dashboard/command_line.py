"""Shared by the commands that read the warehouse: one version from first to last, and a sentence for what can't be read."""

import argparse
import os
from collections.abc import Callable

import settings
from dashboard import command_filters, known, logs
from dashboard.command_filters import FilterError
from dashboard.known import NotKnownError
from dashboard.scope import reader
from dashboard.warehouse import OldWarehouseError, WarehouseDamaged, WarehouseMissing, one_version
from locales import speaking, text
from locales.telling import say
from records.database import RecordsUnreachableError

DONE, REFUSED = 0, 2

Command = Callable[[argparse.Namespace], int]


def run(command: Command, asked: argparse.Namespace) -> int:
    """Run a command on the warehouse that `asked.warehouse` names, speaking `asked.lang`; returns its result, or 2 with a sentence for what can't be read."""
    logs.for_a_command()
    if asked.warehouse is not None:
        os.environ["WAREHOUSE"] = str(asked.warehouse)
    with speaking(asked.lang):
        try:
            # what it asks first and last agree, though a load is swapped in meanwhile
            asked_by = getattr(asked, "known_by", None)
            day = command_filters.day(asked_by) if asked_by else None
            if day is not None and settings.warehouse_file().exists():
                known.make(day)
            with (
                known.reading(day),
                one_version(),
                reader.reading(without_invented=getattr(asked, "without_invented", None)),
            ):
                return command(asked)
        except (FilterError, NotKnownError) as error:
            return refuse(str(error))
        except settings.NoWarehouseFileError as error:
            return refuse(text(error.key, named=error.named, scheme=error.scheme))
        except WarehouseDamaged as error:
            said = text("error-damaged", kind=error.kind, file=error.path)
            return refuse(f"{said} {text('error-damaged-mend', kind=error.kind)}")
        except WarehouseMissing:
            return refuse(text("reports-error-warehouse", file=str(settings.warehouse_file())))
        except OldWarehouseError:
            return refuse(text("error-old-warehouse", file=str(settings.warehouse_file())))
        except RecordsUnreachableError as error:
            reason = str(error).split("\n", 1)[0]  # the rest is a driver's advice to programmers
            return refuse(text("pack-error-records", reason=reason))


def refuse(sentence: str) -> int:
    """Print why nothing was done; returns the exit code."""
    say(sentence, error=True)
    return REFUSED
