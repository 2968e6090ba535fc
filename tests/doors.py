"""Several warehouses that stay open, so that what a day of one was worked out to is there when the next test reads it.

The dashboard keeps one version open and forgets the one before; tests go to and fro between a dozen small desks.
"""

from collections import OrderedDict
from typing import Any

import pytest

import settings
from dashboard import known, warehouse

_MOST = 6
_opened: OrderedDict[tuple[Any, str], warehouse._Door] = OrderedDict()


def _door() -> warehouse._Door:
    """The door to the file that is asked for now, as of the day by which it is known."""
    key = (known.by(), str(settings.warehouse_file()))
    door = _opened.setdefault(key, warehouse._Door())
    _opened.move_to_end(key)
    while len(_opened) > _MOST:
        _opened.popitem(last=False)[1].close()
    return door


@pytest.fixture(autouse=True)
def doors_stay_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """A door for each file; answers are kept by their version. `warehouse.close` forgets those of the file that is asked for."""
    forget = warehouse._forget

    def close() -> None:
        _door().close()
        pin = warehouse._current()
        if pin is not None:
            pin.renew()
        forget()

    monkeypatch.setattr(warehouse, "_door", _door)
    monkeypatch.setattr(warehouse, "_forget", lambda: None)
    monkeypatch.setattr(warehouse, "close", close)
