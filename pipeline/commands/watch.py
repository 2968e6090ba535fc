"""``python -m pipeline watch``: load each file that arrives in a folder when its dry run is clean; else it waits, with its marked workbook beside it.

A letter is logged as a contact when its agreement is certain, and stays where it lies; else it waits for one click. The folder is looked at every few seconds, since
systems do not tell what other machines write on a network share. A file is taken when two looks have found it alike: who copies slowly is waited for. What can't be
looked at, or loaded, for a reason that is not the file's own is tried at every look, and waits for a user after an hour of that.
"""

import argparse
import gc
import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from locales import text
from locales.telling import as_service, say
from pipeline import paths
from pipeline.child.staged_workbook import StagedWorkbook
from pipeline.child.stager import DiskFullError, Stager
from pipeline.commands.shared import BUILT, NOTHING_BUILT, CommandError, desk_of
from pipeline.desk import orders, watched
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import CHUNK, NO_NAME, WORKBOOKS, ActiveFile, file_hash, leads_out, shown_name
from pipeline.desk.names import marked_name, plain_name
from pipeline.desk.said import ListError
from pipeline.desk.watched import Seen, State, Watched, Why
from pipeline.messages import error_key
from pipeline.reading.guard import Refusal, RefusedError, refused_by_size
from pipeline.reading.limits import load_limits
from pipeline.warehouse import contacts
from pipeline.warehouse.build import DeskChangedError, bring_up, build, machine_user
from pipeline.warehouse.making import Built, NothingBuiltError
from settings import events, private, sealed

SECONDS = 5.0  # between two looks
_NOTED_SECONDS = 60  # between two notes of the watch that it is alive
FAILING_SECONDS = 3600.0  # so long a file is tried again before a user is asked to look
# What programs call a file that they have not finished, and what Excel puts beside one that is open.
_UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".download", ".filepart")

Say = Callable[[str], None]
_Stamp = tuple[int, int]  # size and time of writing


def run_watch(options: argparse.Namespace) -> int:
    """Watch a folder until a signal ends it; a second one ends it at once."""
    as_service()
    gc.enable()  # a run without an end makes cycles, too
    looking = Watch(desk_of(options), options.folder, say, options.every)

    def stop(number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_DFL)
        looking.stopping.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    if not options.once:
        say(text("watch-begins", folder=str(options.folder)))
    log = looking.run(once=options.once)
    say(text("watch-ends", folder=str(options.folder), waiting=len(log.unloaded)))
    return NOTHING_BUILT if options.once and log.unloaded else BUILT


@dataclass
class Watch:
    """A folder being watched for a desk."""

    desk: Desk  # where what is clean is loaded
    folder: Path  # the folder
    say: Say  # prints messages for the user who started it
    seconds: float = SECONDS  # between two looks
    stopping: threading.Event = field(default_factory=threading.Event)  # set to end after the file at hand

    def run(self, *, once: bool = False) -> Watched:
        """Look until `stopping` is set, or (``once``) at what is there now; returns what became of the files. Raises CommandError for a folder that can't be watched."""
        self.folder = self.folder.resolve()
        if not self.folder.is_dir():
            raise CommandError(text("watch-no-folder", folder=str(self.folder)))
        if self.folder == self.desk.raw or self.desk.raw in self.folder.parents:
            raise CommandError(text("watch-own-folder", folder=str(self.folder)))
        place = watched.place(self.desk.ledger, self.folder)
        private.folder(place.parent)
        try:
            with FileLock(place.with_suffix(".lock"), timeout=0):
                for left in place.parent.glob(f"{place.name}.part-*"):  # of one that was killed
                    left.unlink(missing_ok=True)
                self._log = replace(watched.read(place) or Watched(str(self.folder)), is_watched=not once)
                try:
                    self._bring_up()
                    self._look_on(once=once)
                finally:
                    self._note(is_watched=False)
        except Timeout:
            raise CommandError(text("watch-twice", folder=str(self.folder))) from None
        return self._log

    def _bring_up(self) -> None:
        try:
            if built := bring_up(self.desk):
                self.say(" ".join(built.mended) or text("watch-brought-up"))
        except (NothingBuiltError, ListError, DiskFullError, OSError) as error:
            self.say(text("watch-not-brought-up", message=str(error)))

    def _look_on(self, *, once: bool) -> None:
        before: dict[str, _Stamp] = {}
        while not self.stopping.is_set():
            now = dict(self._stamps())
            settled = [name for name, stamp in now.items() if before.get(name) == stamp]
            # A waiting file that is taken away, and a letter that was answered, wait no more; loaded files stay in the list, letters don't: their
            # names tell the sender.
            for seen in [*self._log.seen.values()]:
                is_open = seen.state in ("waiting", "trying", "left")
                if is_open and watched.answered(self.desk.ledger, seen.identity) is not None:
                    self._keep(replace(seen, state="known", why=()))
                elif (is_open or seen.is_letter) and seen.name not in now and not seen.name.startswith("["):
                    self._note(seen={name: one for name, one in self._log.seen.items() if name != seen.name})
            self._take_all(settled, now)
            if once and before:
                for name in sorted(now.keys() - settled):
                    self.say(text("watch-unfinished", file=name))
                return
            if once and not now:
                return
            before = now or {"": (0, 0)}
            self.stopping.wait(self.seconds)

    def _stamps(self) -> Iterator[tuple[str, _Stamp]]:
        """The files of the folder with their stamps, by name; what is hidden, unfinished or open in Excel is left out."""
        for root, folders, names in os.walk(self.folder):
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            for name in sorted(names):
                path = Path(root) / name
                if name.startswith((".", "~$")) or name.lower().endswith(_UNFINISHED):
                    continue
                if path.with_name(f"~${name}").exists():
                    continue
                try:
                    status = path.stat()
                except OSError:  # it was taken away meanwhile
                    continue
                yield shown_name(path, self.folder)[0], (status.st_size, status.st_mtime_ns)

    def _take_all(self, settled: Sequence[str], now: dict[str, _Stamp]) -> None:
        for name in settled:
            seen = self._log.seen.get(name)
            if self.stopping.is_set():
                return
            if seen is None or (seen.size, seen.changed) != now[name]:
                self._take(name, now[name])
        if self._basis() != self._log.basis and (settled or not self._log.waiting):
            for seen in self._log.waiting:
                if self.stopping.is_set():
                    return
                if seen.name in settled:
                    self._take(seen.name, now[seen.name])
            self._note(basis=self._basis())
        elif not 0 <= _age(self._log.looked_at) <= _NOTED_SECONDS:
            self._note()

    def _basis(self) -> str:
        """The basis for judging a waiting file, beside its content: the desk's state without data/raw, and the day, as meetings are held."""
        return f"{self.desk.state({})}-{datetime.now().astimezone().date()}"

    def _note(self, **changed: Any) -> None:
        self._log = replace(self._log, looked_at=orders.now(), **changed)
        watched.write(self.desk.ledger, self._log)

    def _take(self, name: str, stamp: _Stamp) -> None:
        """Look at a file; one that could not be looked at or loaded is tried at every look, and after an hour of that it waits for a user, too."""
        try:
            self._look_at(name, stamp)
            return
        except DeskChangedError:  # another load came meanwhile: the next look sees what the file would do now
            return
        except (NothingBuiltError, ListError, DiskFullError, OSError) as error:
            message = str(error)
        why = (Why("watch-why-not-now", {"message": message}),)
        seen = self._log.seen.get(name) or Seen(name, _unread(name, stamp))
        is_failing = (seen.size, seen.changed) == (0, 0) and seen.state in ("trying", "waiting")
        if not is_failing or _age(seen.at) < 0:  # the clock may have been set back
            seen = replace(seen, at=orders.now())
        state: State = "waiting" if _age(seen.at) >= FAILING_SECONDS else "trying"
        if not is_failing or (seen.state, seen.why) != (state, why):
            key = "watch-waits" if state == "waiting" else "watch-not-now"
            self.say(text(key, file=name, why=why[0].sentence(), message=message))
        self._keep(replace(seen, size=0, changed=0, state=state, why=why, load_id=None))

    def _look_at(self, name: str, stamp: _Stamp) -> None:
        path, size = self.folder / name, stamp[0]
        if path.suffix.lower() not in WORKBOOKS | watched.LETTERS:
            # It stays where it lies, as programs keep notes of their own in such folders; told once.
            why = _why_refused(Refusal("not-a-workbook").of(name))
            if name not in self._log.seen:
                self.say(text("watch-left", file=name, why=why.sentence()))
            self._keep(Seen(name, _unread(name, stamp), *stamp, state="left", at=orders.now(), why=(why,)))
            return
        refusal = (
            Refusal("leads-out") if leads_out(path, self.folder) else refused_by_size(size, load_limits())
        )
        if "\ufffd" in name and not path.exists():
            refusal = Refusal(NO_NAME)
        if refusal:
            self._keep(self._waiting(Seen(name, _unread(name, stamp), *stamp), [_why_refused(refusal)]))
            return
        with self.desk.ledger.receiving() as folder:
            others = [Path(one).name for one in self._log.seen] + [file.file for file in self._active()]
            copy = Path(folder) / plain_name(path.name, others)
            sha256 = _copied(path.resolve(), copy, stamp)
            if sha256 is None or any(seen.marked_sha256 == sha256 for seen in self._log.seen.values()):
                return
            seen = self._log.seen.get(name)
            if seen is None or seen.sha256 != sha256:
                seen = Seen(name, sha256, at=orders.now())
            seen = replace(seen, size=size, changed=stamp[1])
            self._keep(self._judged_letter(seen, copy) if seen.is_letter else self._judged(seen, copy))
            original = Path(name).with_name(copy.name).as_posix()
            if original != name and (replaced := self._log.seen.get(original)):
                self._keep(replace(replaced, state="replaced", why=()))

    def _active(self) -> Sequence[ActiveFile]:
        latest = self.desk.ledger.latest()
        return latest.active if latest else ()

    def _judged(self, seen: Seen, copy: Path) -> Seen:
        active = {file.sha256 for file in self._active()}
        done = {one.sha256 for one in self._log.seen.values() if one.state in ("loaded", "known")}
        if seen.sha256 in active | done:
            return replace(seen, state="known" if seen.load_id is None else "loaded", why=())
        if any(file.sha256 == seen.sha256 for load in self.desk.ledger.loads() for file in load.active):
            return self._waiting(seen, [Why("watch-why-was-loaded")])
        if active & {file_hash(path) for path in paths.sample_workbooks()}:
            return self._waiting(seen, [Why("watch-why-sample")])
        aside = copy.parent / ".staged"
        try:
            tried = build(self.desk, incoming=[copy], aside=aside, dry_run=True)
        except NothingBuiltError as error:
            file = next((file for file in error.files if file.name == copy.name), None)
            if file is None:  # it is not about this file
                raise
            why = _reasons(file, None) or [Why("watch-why-failed", {"message": str(error)})]
            return self._waiting(seen, why, copy)
        file = next(file for file in tried.files if file.name == copy.name)
        if why := _reasons(file, tried):
            return self._waiting(seen, why, copy)
        who = text("watch-signs", who=machine_user(), folder=self.folder.name)
        built = build(self.desk, incoming=[copy], aside=aside, shown=tried.state, loaded_by=who)
        for sentence in built.mended:
            self.say(sentence)
        unknown = {one.sheet for one in file.sheets if one.ignored in ("unknown-sheet", "unknown-table")}
        load = built.load.load_id
        self.say(text("watch-loaded", file=seen.name, load=str(load), rows=file.rows_loaded))
        return replace(seen, state="loaded", load_id=load, why=(), left_out=len(unknown), at=orders.now())

    def _judged_letter(self, seen: Seen, copy: Path) -> Seen:
        today = datetime.now().astimezone().date()
        try:
            letter, about = contacts.read_letter(self.desk, copy, today)
        except RefusedError as error:
            if watched.answered(self.desk.ledger, seen.identity) is not None:
                return replace(seen, state="known", why=())
            return self._waiting(seen, [_why_refused(error.refusal)])
        day = letter.day.isoformat() if letter.day and letter.day <= today else ""
        seen = replace(seen, letter=letter.identity, agreements=about.agreements, kind=about.kind, day=day)
        if watched.answered(self.desk.ledger, letter.identity) is not None:
            return replace(seen, state="known" if seen.load_id is None else "loaded", why=())
        active = {file.sha256 for file in self._active()}
        doubts = {
            "watch-why-sample": bool(active & {file_hash(path) for path in paths.sample_workbooks()}),
            "watch-why-letter-nobody": not about.agreements,
            "watch-why-letter-several": bool(about.agreements) and not about.agreement,
            "watch-why-letter-kind": not about.kind,
            "watch-why-letter-cancelled": letter.is_cancelled,
            "watch-why-letter-repeats": letter.repeats,
            "watch-why-letter-day": letter.day is None and not letter.repeats,
            "watch-why-letter-ahead": letter.day is not None and letter.day > today,
        }
        if why := [Why(key) for key, is_so in doubts.items() if is_so]:
            return self._waiting(seen, why)
        assert letter.day is not None  # a doubt else
        who = text("watch-signs", who=machine_user(), folder=self.folder.name)
        logged = contacts.answer_letter(
            self.desk, letter, about.agreement, kind=about.kind, day=letter.day, today=today, author=who
        )
        if logged.error:
            return self._waiting(seen, [Why("watch-why-failed", {"message": logged.error})])
        said = {"file": seen.name, "agreement": about.agreement, "number": logged.number}
        self.say(text("watch-logged", day=letter.day, load=str(logged.load_id or "–"), **said))
        return replace(seen, state="loaded", load_id=logged.load_id, why=(), at=orders.now())

    def _waiting(self, seen: Seen, why: Sequence[Why], copy: Path | None = None) -> Seen:
        """A file waiting for a user, with its marked workbook beside it where it can be marked."""
        if tuple(why) != seen.why:
            told = why
            if events.are_written():  # what is quoted of the file does not leave the machine
                told = [replace(one, facts=dict.fromkeys(one.facts, "…")) for one in why]
            self.say(text("watch-waits", file=seen.name, why=" ".join(one.sentence() for one in told)))
            seen = replace(seen, at=orders.now())
        seen = replace(seen, state="waiting", why=tuple(why), load_id=None)
        return seen if copy is None or seen.marked else self._marked(seen, copy)

    def _marked(self, seen: Seen, copy: Path) -> Seen:
        corrections = latest.corrections if (latest := self.desk.ledger.latest()) else ()
        try:
            with Stager(load_confirmations(self.desk.known), corrections=corrections) as stager:
                content = stager.mark(copy, copy.name)
            ours = {one.marked_sha256 for one in self._log.seen.values()}
            beside = (self.folder / seen.name).with_name(marked_name(copy.name))
            # as browsers number a name that is taken
            names = chain([beside], (beside.with_stem(f"{beside.stem} ({number})") for number in count(2)))
            target = next(path for path in names if not path.exists() or file_hash(path) in ours)
            partial = target.with_name(f".{target.name}.part")
            partial.unlink(missing_ok=True)
            with partial.open("xb") as file:  # not through a link that lies there
                file.write(content)
            partial.replace(target)
        except RefusedError:  # it says itself why
            return seen
        except OSError as error:  # a folder that may only be read
            self.say(text("watch-not-marked", file=seen.name, message=error.strerror or str(error)))
            return seen
        marked = target.relative_to(self.folder).as_posix()
        return replace(seen, marked=marked, marked_sha256=sealed.hash_of(content))

    def _keep(self, seen: Seen) -> None:
        """Record the outcome for a file; its marked workbook is removed if it is unedited and no longer needed."""
        if seen.state != "waiting" and seen.marked:
            marked = self.folder / seen.marked
            with suppress(OSError):
                if file_hash(marked) == seen.marked_sha256:
                    marked.unlink()
                    seen = replace(seen, marked="", marked_sha256="")
        self._note(seen={**self._log.seen, seen.name: seen})


def _reasons(file: StagedWorkbook, tried: Built | None) -> list[Why]:
    """The reasons for not loading a file unattended; empty if all of its known sheets are read without a fault or a guess about what they are."""
    if file.refusal:
        return [_why_refused(file.refusal)]
    errors = [sheet.error for sheet in file.sheets if sheet.error]
    why = [Why(error_key(one), {name: str(said) for name, said in one[1].items()}) for one in errors]
    if not any(sheet.source for sheet in file.sheets):
        why.append(Why("watch-why-unknown"))
    elif not file.rows_read and not why:
        why.append(Why("watch-why-empty"))
    if file.rows_rejected:
        why.append(Why("watch-why-rejected", {"count": str(file.rows_rejected)}))
    if headings := _warned(file, "guessed-heading"):
        why.append(Why("watch-why-headings", {"headings": "; ".join(headings)}))
    if asked := dict.fromkeys(fact.line for sheet in file.sheets for fact in sheet.asked if fact.taken):
        why.append(Why("watch-why-asked", {"lines": "; ".join(asked)}))
    if _warned(file, "total-differs"):
        why.append(Why("watch-why-totals"))
    if _warned(file, "draft"):
        why.append(Why("watch-why-draft"))
    if tried and file.name in dict(tried.older):
        why.append(Why("watch-why-older"))
    return why


def _warned(file: StagedWorkbook, reason: str) -> list[str]:
    tables = (sheet.warnings.because(reason).table for sheet in file.sheets)
    headings = (heading for table in tables for heading in table["heading"].to_pylist())
    return list(dict.fromkeys(" ".join(heading.split()) for heading in headings))


def _why_refused(refusal: Refusal) -> Why:
    return Why(f"file-{refusal.reason}", {name: str(said) for name, said in refusal.params.items()})


def _copied(source: Path, target: Path, stamp: _Stamp) -> str | None:
    """Copy a file; returns its content hash, None where it has changed meanwhile. Raises OSError where it can't be read."""
    no_link = getattr(os, "O_NOFOLLOW", 0)  # the path was resolved, and is not a link meanwhile
    with (
        open(source, "rb", opener=lambda path, flags: os.open(path, flags | no_link)) as read,
        target.open("wb") as written,
    ):
        private.close(target)
        shutil.copyfileobj(read, written, CHUNK)
    status = source.stat()
    return file_hash(target) if (status.st_size, status.st_mtime_ns) == stamp else None


def _unread(name: str, stamp: _Stamp) -> str:
    """By which a file is known whose content was not read."""
    return sealed.hash_of(repr((name, stamp)))


def _age(moment: str) -> float:
    """Seconds since a moment that `orders.now` stated; very many where it was never."""
    if not moment:
        return float("inf")
    return (datetime.fromisoformat(orders.now()) - datetime.fromisoformat(moment)).total_seconds()
