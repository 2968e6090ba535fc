"""Answers of first pages, worked out ahead: for the warehouse that a server starts with, and for each that a load swaps in.

The relations of the day on which the dashboard opens are made before a version is shown; readers keep the version before until then. Other days
are made when a reader asks for one.
"""

import datetime as dt
import gc
import logging
import threading
import time

from dashboard import clock, recounted, warehouse
from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.options import load_options
from dashboard.scope import reader
from dashboard.scope.asking import ask
from dashboard.scope.relations import kept
from locales import DEFAULT_LANGUAGE, speaking

_SECONDS = 1.0  # between two looks for a newer version
_log = logging.getLogger(__name__)


def prepare() -> None:
    """Make the relations of the day on which the dashboard opens, and answer what the first page states."""
    with speaking(DEFAULT_LANGUAGE), reader.reading(for_guests=False, without_invented=False):
        filters = Filters(as_of=load_options().opens_on)
        for name in sorted(kept()):
            ask(filters, f"select 1 from {name} limit 0")
        ask(filters, "select 1 from opportunity_at($as_of, [], []) limit 0")  # all pairs, where they are few
        measures.stated(filters, " ".join(pages.catalogue()["overview"].figures))
    warehouse.pack()


def _prepare_and_recount() -> None:
    prepare()
    recounted.begin()


def keep_ready() -> None:
    """Prepare the present warehouse, and from now on each version before it is shown, and each new day."""

    def follow() -> None:
        day = clock.today()
        while True:
            time.sleep(_SECONDS)
            day = _look(day)

    _look(None)
    gc.collect()
    gc.freeze()  # what every visit shares: to look through it again took a tenth of a second, in which every visitor waited
    threading.Thread(target=follow, daemon=True).start()


def _look(day: dt.date | None) -> dt.date:
    """Show the newest version, prepared, and prepare a day that has begun; returns the present day."""
    today = clock.today()
    try:
        warehouse.renew(_prepare_and_recount)
        if day is not None and day != today:
            _prepare_and_recount()
    except (warehouse.WarehouseMissing, warehouse.WarehouseDamaged, warehouse.OldWarehouseError):
        pass  # pages say so
    except Exception:  # noqa: BLE001 (a fault of ours: pages are drawn unprepared, and a log says why)
        _log.exception("a version of the warehouse could not be prepared")
    return today
