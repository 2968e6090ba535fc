"""The warehouse of the exports that existed by a day, made beside the present one: ``python -m pipeline.warehouse.known_by LANGUAGE WAREHOUSE DAY FILE``.

A process of its own, which the dashboard starts (`dashboard/known.py`) for roles that may have the server work. It reads the kept exports and what they
were staged to, takes no lock and changes nothing of the desk.
"""

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


def build_known_by(desk: Desk, day: date, file: Path) -> None:
    """Make the warehouse of the exports that existed by `day`: those saved by then, or loaded by then where none says when it was saved.

    Raises:
        NothingBuiltError: nothing was loaded, no export is as old, or one that was loaded can't be read now.
        LedgerError: the list of loads is damaged.
    """
    latest = desk.ledger.latest()
    file.parent.mkdir(parents=True, exist_ok=True)
    part = private.part_of(file)
    order = Order("", orders.now(), {}, {})
    making = Making(desk, order, latest, is_whole=True, is_dry=True, known_by=day, place=part)
    try:
        making.make(latest.active if latest else (), (), is_new=False, is_forced=True)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def main(arguments: list[str]) -> int:
    """Make one; returns 0, or 2 with the sentence why there is none on the error stream."""
    lang, warehouse, day, file = arguments
    with speaking(lang):
        try:
            build_known_by(Desk.of(Path(warehouse)), date.fromisoformat(day), Path(file))
        except (NothingBuiltError, ListError) as error:
            said = str(error)
        except LedgerError as error:
            said = error.sentence()
        else:
            return DONE
    sys.stderr.write(f"{said}\n")
    return NOTHING_BUILT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
