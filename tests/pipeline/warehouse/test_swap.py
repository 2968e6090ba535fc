"""Readers who ask while warehouses are swapped."""

import threading
import time
from pathlib import Path

import pytest

from dashboard import warehouse
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import unloaded


def put(desk: Desk, count: int) -> None:
    """An expenses workbook of so many vouchers of one krone."""
    lines = "\n".join(f"{i} | 01-05-2016 | Rejser | Fly | 1" for i in range(count))
    workbook(desk.raw / "Bilag.xlsx", {"Ark1": f"Bilag | Dato | Budgetpost | Tekst | Beløb\n{lines}"})


@pytest.mark.soak
def test_readers_see_no_error_while_warehouses_are_swapped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = unloaded(tmp_path, {})
    put(desk, 10)
    build(desk)
    monkeypatch.setenv("WAREHOUSE", str(desk.warehouse))
    errors: list[BaseException] = []
    seen: set[int] = set()
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                frame = warehouse.query("select count(*) as n from staging.expenses")
                seen.add(int(frame["n"].iloc[0]))
            except BaseException as error:  # noqa: BLE001 - whatever it is, the reader must not see it
                errors.append(error)
                return
            time.sleep(0.005)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    try:
        for count in (11, 12, 13):
            put(desk, count)
            build(desk)
        time.sleep(0.3)
    finally:
        stop.set()
        for reader in readers:
            reader.join()
        warehouse.close()
    assert errors == []
    assert seen >= {10, 13}
    assert seen <= {10, 11, 12, 13}
