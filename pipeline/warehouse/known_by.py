"""The warehouse of the exports that existed by a day, made by a process that takes no lock (`dashboard/known.py` starts it): ``python -m pipeline.warehouse.known_by LANGUAGE WAREHOUSE DAY FILE``."""

import sys
from datetime import date
from pathlib import Path

from locales import speaking
from pipeline.desk import orders
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import LedgerError
from pipeline.desk.orders import Order
from pipeline.desk.said import ListError
from pipeline.warehouse.making import Making, NothingBuiltError
from settings import private

DONE, NOTHING_BUILT = 0, 2


def main(arguments: list[str]) -> int:
    """Make the warehouse of the exports saved by that day, or loaded by then where they don't say; returns 0, or 2 with the reason on the error stream."""
    lang, warehouse, day, named = arguments
    desk, file = Desk.of(Path(warehouse)), Path(named)
    file.parent.mkdir(parents=True, exist_ok=True)
    part = private.part_of(file)
    with speaking(lang):
        try:
            latest = desk.ledger.latest()
            kept = latest.active if latest else ()
            order = Order("", orders.now(), {}, {})
            known_by = date.fromisoformat(day)
            making = Making(
                desk, order, latest, kept, (), is_whole=True, is_dry=True, known_by=known_by, place=part
            )
            making.make(is_new=False, is_forced=True)
            part.replace(file)
            return DONE
        except (NothingBuiltError, ListError, LedgerError) as error:
            said = str(error)
        finally:
            part.unlink(missing_ok=True)
    sys.stderr.write(f"{said}\n")
    return NOTHING_BUILT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
