"""Builds the warehouse beside the old one, checks it, and swaps it in with one rename, under one lock; the ledger is the truth, and the warehouse follows from it.

What is asked is written down (`pipeline.desk.orders`), files kept, the warehouse made and published to other machines (`pipeline.desk.shelf`), the load recorded,
data/raw settled, the warehouse renamed: what is killed anywhere in between is finished by the next build, and done again where another machine published meanwhile.
"""

import getpass
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from filelock import Timeout

from lake import LakeError, MovedError
from locales import text
from pipeline.child.stager import PASSING, DiskFullError, forget_others
from pipeline.desk import corrections, orders, shelf
from pipeline.desk.confirmations import take_in
from pipeline.desk.corrections import Correction
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import (
    ActiveFile,
    ChangedFileError,
    LedgerError,
    Load,
    copy_checked,
    file_hash,
    leads_out,
    next_active,
    scan,
    without_load,
)
from pipeline.desk.orders import Order
from pipeline.warehouse.making import Built, Making, NothingBuiltError, Progress, is_current, places_of
from pipeline.warehouse.store import statements
from settings import private, sealed

P = ParamSpec("P")
R = TypeVar("R")
PUBLISHES = 3  # attempts at a load while others keep publishing
LOCK_SECONDS = 60  # a second load waits this long for the first, then is refused with a sentence


class DeskChangedError(NothingBuiltError):
    """The desk has changed since the dry run that was shown; another dry run shows what the load would do now."""


@contextmanager
def at_work(desk: Desk, restoring: str = "") -> Iterator[None]:
    """Exclusive use of the desk, created if missing, and cleared of what a killed build left behind.

    Raises NothingBuiltError: another is at work, the list of loads or what is kept is damaged, there is no room, or a part of the desk is still in
    the backup that a killed restore was putting in place, if it isn't the one made at the moment ``restoring``.
    """
    desk.warehouse.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        try:
            stack.enter_context(shelf.at_work(desk, LOCK_SECONDS))
            if (left := desk.ledger.restoring).is_file():
                when, _, file = left.read_text("utf-8", "replace").partition("\n")
                if not restoring or when != restoring:
                    raise NothingBuiltError(text("restore-unfinished", file=file, folder=str(left.parent)))
            desk.raw.mkdir(parents=True, exist_ok=True)
            _clear(desk.warehouse.parent.glob(f"{desk.warehouse.name}.building*"))
            private.clear_left(desk.warehouse.parent.glob(f"{desk.warehouse.name}.*.part-*"))
            private.clear_left(desk.ledger.folder.rglob("*.part-*"))
            # with a dot as `copy_checked` has it: an export may be called «Bilag.part-2.xlsx»
            private.clear_left(desk.raw.glob(".*.part-*"))
            yield
        except Timeout:
            raise NothingBuiltError(text("cli-busy")) from None
        except DiskFullError as error:
            raise NothingBuiltError(text("cli-no-room", error=str(error))) from error
        except (LedgerError, _LostError, LakeError) as error:
            raise NothingBuiltError(str(error)) from error


def _clear(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _until_published(turn: Callable[P, R]) -> Callable[P, R]:
    """The same turn at the desk again, from what others left, where they published before it could. A caller who was ``shown`` the effect on the earlier state gets a `DeskChangedError` instead."""

    @wraps(turn)
    def take(*args: P.args, **kwargs: P.kwargs) -> R:
        for _ in range(PUBLISHES):
            try:
                return turn(*args, **kwargs)
            except MovedError as error:
                if kwargs.get("shown") is not None:
                    raise DeskChangedError(text("cli-changed-meanwhile")) from error
        raise NothingBuiltError(text("cli-busy"))

    return take


@_until_published
def build(
    desk: Desk,
    *,
    incoming: Sequence[Path] = (),  # dropped; each takes the place of a file of the same name in data/raw
    # writes a workbook of our own again, under its own name in another folder; called when no other process can load or write it. Returns where it is,
    # and the hash of the content that it was made of, which no longer counts; None where there was nothing to write
    rewritten: Callable[[], tuple[Path, str | None] | None] | None = None,
    gone: Iterable[tuple[str, str]] = (),  # whose rows that new files lack go (`Built.missing_of`)
    drop_absent: bool = False,  # files that are not in data/raw any more no longer count
    without: Collection[str] = (),  # hashes of what no longer counts and leaves data/raw
    corrected: Sequence[Correction] = (),  # each as it was seen in one of the files
    withdrawn: Collection[str] = (),  # numbers of corrections that no longer hold
    # a folder beside the ``incoming`` files: what a dry run stages is kept there, for the next one and for the load
    aside: Path | None = None,
    dry_run: bool = False,  # build and check all of it, then write nothing but that
    shown: str | None = None,  # `Built.state` of the dry run that was shown; refused where it changed
    loaded_by: str | None = None,  # the user of the machine if not said
    progress: Progress | None = None,  # called with (number, total, file name) before each file is read
) -> Built:
    """Load what is new in data/raw, with ``incoming`` files put there first, and swap the new warehouse in.

    Raises DeskChangedError where the desk is no longer as ``shown``, and NothingBuiltError: no files, nothing known in them, a file that was
    loaded can't be read now, a failed check or correction, a damaged list of loads, no room, or another load at work.
    """
    turn = _Turn(desk, progress, aside)
    with at_work(desk):
        finished = turn.finish()
        if rewritten is not None and (made := rewritten()) is not None:
            path, replaced = made
            incoming, without = [*incoming, path], [*without, *([replaced] if replaced else ())]
        before = scan(desk.raw)
        if not before and not incoming and desk.ledger.latest() is None:
            raise NothingBuiltError(text("cli-empty-folder", folder=str(desk.inbox or desk.raw)))
        state = desk.state(before)
        if shown is not None and shown != state:
            raise DeskChangedError(text("cli-changed-meanwhile"))
        dropped = {path.name: file_hash(path) for path in incoming}
        latest = desk.ledger.latest()
        order = Order(
            asked_by=loaded_by or machine_user(),
            asked_at=orders.now(),
            raw={name: sha for name, sha in (before | dropped).items() if sha not in without},
            before=before,
            places={path.name: str(path.absolute()) for path in incoming},
            drop_absent=drop_absent,
            gone=tuple(gone),
            without=tuple(without),
            corrections=(*corrections.without(latest.corrections if latest else (), withdrawn), *corrected),
        )
        return replace(turn.carry_out(order, dry_run=dry_run), state=state, finished=finished)


@_until_published
def undo(desk: Desk, load_id: int, *, only: bool = False, loaded_by: str | None = None) -> Built:
    """Bring back the state of an earlier load, data/raw included, as a new load; or take that load alone back (``only``): what it replaced counts again, what came later stays. Raises NothingBuiltError."""
    turn = _Turn(desk)
    with at_work(desk):
        finished = turn.finish()
        order = _as_before(desk, {}, loaded_by)
        order = replace(order, takes_back=load_id) if only else replace(order, undoes=load_id)
        return replace(turn.carry_out(order), finished=finished)


def rebuild(desk: Desk) -> None:
    """Build the warehouse of the latest load again, whether or not it is current; the caller is `at_work`."""
    latest = desk.ledger.latest()
    assert latest is not None
    order = _as_before(desk, latest.raw, latest.loaded_by)
    _Turn(desk).make(order, latest.active, (), is_new=False, is_forced=True)


@_until_published
def bring_up(desk: Desk) -> Built | None:
    """Build the warehouse of the latest load again where it is damaged, or of another version; returns what was built, or None. Raises NothingBuiltError as `build`."""
    turn = _Turn(desk)
    with at_work(desk):
        turn.finish()
        latest = desk.ledger.latest()
        if latest is None or is_current(desk, latest):
            return None
        built = turn.make(_as_before(desk, latest.raw, latest.loaded_by), latest.active, (), is_new=False)
        return None if built.is_unchanged else built


def _as_before(desk: Desk, raw: Mapping[str, str], asked_by: str | None) -> Order:
    return Order(asked_by or machine_user(), orders.now(), dict(raw), scan(desk.raw))


def machine_user() -> str:
    """The user of this machine, as the system knows them; "?" if it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container may run as a number without a name
        return "?"


@dataclass(frozen=True)
class _Turn:
    desk: Desk
    progress: Progress | None = None
    aside: Path | None = None

    def load(self, load_id: int) -> Load:
        """The load of that number; raises NothingBuiltError where there is none."""
        found = self.desk.ledger.get(load_id)
        if found is None:
            raise NothingBuiltError(text("cli-unknown-load", load=str(load_id)))
        return found

    def finish(self) -> str | None:
        """Finish what an earlier build was asked for and killed at; returns what came of it, None where nothing was left. Takes in what lies beside the log of what is said."""
        take_in(self.desk.known, author=machine_user())
        ledger = self.desk.ledger
        order = orders.pending(ledger.folder)
        finished = self._finish_order(order) if order else None
        if ledger.incoming.is_dir():
            private.clear_left(ledger.incoming.iterdir())
        return finished

    def _finish_order(self, order: Order) -> str:
        desk, ledger = self.desk, self.desk.ledger
        said = {"who": order.asked_by, "when": order.asked_at.replace("T", " ")}
        orders.begin(ledger.folder, order)  # where it is made, `make` writes the same attempt down once more
        recorded = ledger.get(order.load_id)
        # what a load says about the order that it was made for; one of an earlier version has no key
        asked = {"order": order.key, **(recorded.extra if recorded else {})}
        is_of_order = (asked.get("asked_at"), asked["order"]) == (order.asked_at, order.key)
        try:
            if recorded is not None and is_of_order:
                if not ledger.is_backed_up():
                    ledger.write(ledger.loads())
                _settle_raw(desk, order)
                if not is_current(desk, recorded):
                    self.make(order, recorded.active, (), is_new=False)
                orders.finish(ledger.folder)
                load_id = recorded.load_id
            else:
                load_id = self.carry_out(self._rebased(order)).load.load_id
        except NothingBuiltError as error:
            orders.finish(ledger.folder)
            return text("cli-not-finished", **said, message=str(error))
        return text("cli-finished", **said, load=str(load_id))

    def _rebased(self, order: Order) -> Order:
        """An order that was not carried out, restated for what is loaded now. Raises NothingBuiltError where others have loaded the files that it is about, or corrected cells."""
        loads = self.desk.ledger.loads()
        if order.load_id == (loads[-1].load_id if loads else 0) + 1:
            return order
        now = scan(self.desk.raw)
        if order.undoes is not None or order.takes_back is not None:
            return replace(order, before=now)
        names = order.raw.keys() | order.before.keys()
        changed = {name for name in names if order.raw.get(name) != order.before.get(name)}
        before = self.desk.ledger.get(order.load_id - 1)
        is_corrected = loads[-1].corrections != (before.corrections if before else ())
        if is_corrected or any(now.get(name) != order.before.get(name) for name in changed):
            raise NothingBuiltError(text("cli-changed-meanwhile"))
        kept = {name: sha for name, sha in now.items() if name not in changed}
        asked = {name: order.raw[name] for name in sorted(changed) if name in order.raw}
        return replace(order, before=now, raw=kept | asked)

    def carry_out(self, order: Order, *, dry_run: bool = False) -> Built:
        """Carry out a request or, for a dry run, show its effect."""
        desk, latest = self.desk, self.desk.ledger.latest()
        new: Sequence[ActiveFile] = ()
        held = latest.corrections if latest else ()
        if order.undoes is not None:
            back = self.load(order.undoes)
            kept, order = back.active, replace(order, raw=back.raw, corrections=back.corrections)
        elif order.takes_back is not None:
            that, before = self.load(order.takes_back), desk.ledger.get(order.takes_back - 1)
            kept, raw = without_load(desk.ledger.loads(), order.takes_back)
            left = corrections.taken_back(held, that.corrections, before.corrections if before else ())
            order = replace(order, raw=raw, corrections=left)
        else:
            kept, new = next_active(latest, order.raw, drop_absent=order.drop_absent, without=order.without)
        is_undoing = order.undoes is not None or order.takes_back is not None
        is_same = (
            not is_undoing
            and latest is not None
            and latest.raw == order.raw
            and order.corrections in (None, held)
            and latest.extra.get("known") == desk.confirmed_hash()
            and (kept, new) == (latest.active, ())
        )
        is_settled = not any(file.refused in PASSING for file in kept)
        if is_same and latest is not None and is_settled and is_current(desk, latest):
            mended = _keep_whole(desk, order, kept, dry_run=dry_run)
            return Built(latest, (), is_unchanged=True, mended=mended)
        return self.make(order, kept, new, is_new=not is_same, dry_run=dry_run)

    def make(
        self,
        order: Order,
        kept: Sequence[ActiveFile],
        new: Sequence[ActiveFile],
        *,
        is_new: bool,
        is_forced: bool = False,
        dry_run: bool = False,
    ) -> Built:
        """A warehouse of the ``kept`` files of earlier loads, in their order, and of the ``new`` ones; recorded as a load where it ``is_new``."""
        desk, latest = self.desk, self.desk.ledger.latest()
        order = replace(order, load_id=(latest.load_id if latest else 0) + 1)
        is_unfinished = False  # recorded, and not in place yet
        is_whole = sealed.is_whole(desk.warehouse)
        mended = [] if is_whole or not desk.warehouse.exists() else [text("mended-warehouse")]
        mended += _keep_whole(desk, order, kept, dry_run=dry_run)
        if not dry_run and is_new:
            order = orders.begin(desk.ledger.folder, order)
        try:
            if not dry_run:
                self._keep(order, new)
            making = Making(desk, order, latest, kept, new, is_whole, dry_run, self.progress, self.aside)
            built = replace(making.make(is_new=is_new, is_forced=is_forced), mended=mended)
            if dry_run or built.is_unchanged:
                return built
            loads = desk.ledger.loads()
            if built.load is not latest:
                loads.append(built.load)
            shelf.publish(desk, making.building, loads, statements(), is_whole=is_forced)
            if built.load is not latest:
                is_unfinished = True  # where its second copy can't be written it is recorded all the same
                desk.ledger.write(loads)
                _settle_raw(desk, order)
            _put_in_place(making.building, desk.warehouse)
            is_unfinished = False
            contents = [file.content for file in built.load.active]
            forget_others(desk.ledger.staged, making.known, built.load.corrections, contents)
            return built
        finally:
            # The caller has an answer, but for a load that is recorded and not in place: the next build finishes that.
            if not is_unfinished and not dry_run:
                orders.finish(desk.ledger.folder)
            _clear(desk.warehouse.parent.glob(desk.warehouse.name + ".building*"))

    def _keep(self, order: Order, files: Sequence[ActiveFile]) -> None:
        ledger = self.desk.ledger
        for file in files:
            if ledger.file(file.sha256, file.file).exists():
                continue
            try:
                ledger.keep(places_of(self.desk, order, file)[0], file.sha256, file.file)
            except ChangedFileError as error:
                raise NothingBuiltError(text("cli-file-changed", file=file.file)) from error
            except FileNotFoundError as error:  # else staging says so, where it is not kept staged either
                if file.file in order.places:  # dropped for a load that was killed, and gone since
                    raise NothingBuiltError(text("cli-file-gone", file=file.file)) from error


class _LostError(Exception):
    """The originals of loaded files are not what was kept, and their content is nowhere else; an order that meets it stays, to be finished when they are back."""


def _keep_whole(desk: Desk, order: Order, files: Sequence[ActiveFile], *, dry_run: bool) -> list[str]:
    """Ensure that the originals of loaded files are as they were loaded, reading each once; says which were not, and stops where a content is lost: a year later, when originals are read again, would be too late."""
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
        raise _LostError(text("cli-kept-lost", files=lost, folder=str(desk.ledger.folder)))
    return mended


def _holds(place: Path, sha256: str) -> bool:
    try:
        return place.is_file() and file_hash(place) == sha256
    except OSError:  # a bad block
        return False


def _settle_raw(desk: Desk, order: Order) -> None:
    """Make data/raw what the order says, except for what was put there since it was given."""
    if order.raw == order.before:
        return
    now = scan(desk.raw)
    for name, sha in order.raw.items():
        if now.get(name) == sha or now.get(name) != order.before.get(name):
            continue
        target = desk.raw / name
        # a folder of it has become a link: what is there is not ours
        if leads_out(target.parent, desk.raw) or not _may_go(desk, order, name):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        copy_checked(desk.ledger.file(sha, name), target, sha, is_private=False)
    for name, sha in now.items():
        # What no load has kept may be the only copy.
        if name not in order.raw and order.before.get(name) == sha and desk.ledger.file(sha, name).exists():
            (desk.raw / name).unlink()


def _may_go(desk: Desk, order: Order, name: str) -> bool:
    """Whether another content may take the place of a file in data/raw: what no load has kept may be the only copy. It is kept where its next version was dropped; going back leaves it, to be loaded."""
    sha = order.before.get(name)
    if sha is None or desk.ledger.file(sha, name).exists():
        return True
    if name in order.places:
        with suppress(ChangedFileError, FileNotFoundError):
            desk.ledger.keep(desk.raw / name, sha, name)
            return True
    return False


def _put_in_place(building: Path, warehouse: Path) -> None:
    if warehouse.is_dir():  # not ours; a rename can't replace it
        warehouse.rename(warehouse.with_name(f"{warehouse.name}.{orders.now().replace(':', '')}.aside"))
    sealed.put_in_place(building, warehouse)
