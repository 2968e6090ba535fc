"""Whether the originals of loaded files and the warehouse are what was kept, looked at by every build: what is not is made again and told, or stops it. A year later, when the originals are read again, would be too late."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from locales import text
from pipeline.desk.desk import Desk
from pipeline.desk.fingerprint import pipeline_fingerprint
from pipeline.desk.ledger import ActiveFile, Load, file_hash
from pipeline.desk.orders import Order
from settings import sealed


class LostError(Exception):
    """The originals of loaded files are not what was kept, and their content is nowhere else; the message is a sentence for the user."""


def facts_of(warehouse: Path) -> dict[str, str]:
    """The facts about the present warehouse; empty if there is none or it can't be read."""
    if not warehouse.is_file():
        return {}
    try:
        with duckdb.connect(str(warehouse), read_only=True) as con:
            return dict(con.execute("select key, value from meta.build").fetchall())
    except duckdb.Error:
        return {}


def is_current(desk: Desk, latest: Load) -> bool:
    """Whether the present warehouse holds the latest load, built by this version of the pipeline, and is whole."""
    facts = facts_of(desk.warehouse)
    built = (facts.get("load_id"), facts.get("pipeline"))
    return built == (str(latest.load_id), pipeline_fingerprint()) and sealed.is_whole(desk.warehouse)


def places_of(desk: Desk, order: Order, file: ActiveFile) -> tuple[Path, ...]:
    """Where the content of a file may be, the most likely first: in the history, and among the dropped files or in data/raw."""
    places = []
    kept = desk.ledger.file(file.sha256, file.file)
    if kept.exists():
        places.append(kept)
    names = [name for name, sha in order.before.items() if sha == file.sha256]
    if order.raw.get(file.file) == file.sha256:
        names.append(file.file)
        if file.file in order.places:
            places.append(Path(order.places[file.file]))
    places += [desk.raw / name for name in dict.fromkeys(names)]
    return tuple(places) or (kept,)


def keep_whole(desk: Desk, order: Order, files: Sequence[ActiveFile], *, dry_run: bool) -> list[str]:
    """Ensure that the originals of loaded files are as they were loaded, reading each once; says which were not. Raises LostError for lost contents."""
    mended, lost = [], []
    for file in files:
        kept = desk.ledger.file(file.sha256, file.file)
        if _holds(kept, file.sha256):
            continue
        places = (place for place in places_of(desk, order, file) if place != kept)
        found = next((place for place in places if _holds(place, file.sha256)), None)
        if found is None:
            lost.append(file.file)
            continue
        mended.append(text("mended-kept", file=file.file))
        if not dry_run:
            kept.unlink(missing_ok=True)
            desk.ledger.keep(found, file.sha256, file.file)
    if lost:
        raise LostError(text("cli-kept-lost", files=lost, folder=str(desk.ledger.folder)))
    return mended


def _holds(place: Path, sha256: str) -> bool:
    try:
        return place.is_file() and file_hash(place) == sha256
    except OSError:  # a bad block
        return False
