"""How a desk's data is shared, of which a load knows nothing: among the processes of this machine, or through a lake with other machines too.

`at_work` sees to it that the desk's files are everybody's latest state, `publish` that what was made of them becomes everybody's before it becomes the desk's own. In a
lake ``data/raw`` is an inbox: what lies there is taken in beside the exports that the latest load left, and goes when a load has it.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import Timeout

import settings
from lake import publishing
from lake.catalogue import alone
from lake.copying import lock_of, pull
from lake.head import read_mark
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import ChangedFileError, Load, copy_checked, file_hash, scan
from settings import private, sealed

_LOOK_SECONDS = 60  # a load of this machine leaves the latest state itself


@contextmanager
def at_work(desk: Desk, seconds: float) -> Iterator[None]:
    """Lock this machine's desk for the block and bring its files to the latest state. Raises filelock.Timeout after ``seconds``, LakeError for a lake out of reach."""
    lake = settings.lake_of(desk.warehouse)
    with lock_of(desk.warehouse).acquire(timeout=seconds):
        if lake is None:
            yield
            return
        with alone(lake, seconds):
            pull(lake)
            taken = _take_exports(desk)
            yield
            latest = desk.ledger.latest()
            for name, sha in taken.items():
                lying = desk.inbox / name if desk.inbox else None
                is_loaded = latest is not None and latest.raw.get(name) == sha
                if lying and is_loaded and lying.is_file() and file_hash(lying) == sha:
                    lying.unlink()


def look(desk: Desk) -> None:
    """Ensure that what is read of the desk's files is the latest state, as it is here; the exports are not looked at. Raises LakeError as `at_work`."""
    if lake := settings.lake_of(desk.warehouse):
        private.folder(lake.folder)
        with suppress(Timeout), lock_of(desk.warehouse).acquire(timeout=_LOOK_SECONDS):
            pull(lake)


def publish(
    desk: Desk, warehouse: Path, loads: Sequence[Load], made: Sequence[str], *, is_whole: bool = False
) -> None:
    """Publish the result to all machines, all of it or nothing; nothing earlier is kept if `is_whole`. Raises MovedError where another has published, and LakeError."""
    lake, ledger = settings.lake_of(desk.warehouse), desk.ledger
    if lake is None:
        return

    def path_of(file: Path) -> str:
        return file.relative_to(desk.warehouse.parent).as_posix()

    files = {ledger.file(file.sha256, file.file) for load in loads for file in load.active}
    changes = {ledger.changes(load.load_id) for load in loads}
    files |= changes | {*map(sealed.seal_of, changes)}
    listed = ledger.written(loads)
    base = read_mark(lake.folder).token
    notes = {path_of(path): path.read_bytes() for path in desk.written}
    publishing.publish(
        lake,
        warehouse,
        base=base,
        said={path_of(ledger.list): listed, path_of(ledger.backup): listed},
        kept={path_of(file): file for file in sorted(files) if file.is_file()},
        made=made,
        notes=notes if is_whole or base is None else None,
        keeps_earlier=not is_whole,
    )


def _take_exports(desk: Desk) -> Mapping[str, str]:
    """Make the desk's exports those of the latest load, with what lies in the inbox in their place; returns the latter, name → hash."""
    latest = desk.ledger.latest()
    private.folder(desk.raw)
    lying = scan(desk.inbox) if desk.inbox and desk.inbox.is_dir() else {}
    wanted = (dict(latest.raw) if latest else {}) | lying
    now = scan(desk.raw)
    for name in now.keys() - wanted.keys():
        (desk.raw / name).unlink()
    for name, sha in wanted.items():
        source = desk.inbox / name if desk.inbox and name in lying else desk.ledger.file(sha, name)
        if now.get(name) != sha and source.is_file():
            private.folder((desk.raw / name).parent)
            try:
                copy_checked(source, desk.raw / name, sha)
            except ChangedFileError:  # still being saved: the next load finds it whole
                (desk.raw / name).unlink(missing_ok=True)
    return lying
