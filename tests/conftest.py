"""Shared by all tests: no test can open the real warehouse, and the sample's warehouse is built once a run."""

import datetime as dt
import functools
import gc
import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import duckdb
import pytest
from filelock import FileLock
from hypothesis import settings

from locales import catalogue
from pipeline import __main__ as commands
from pipeline import paths
from pipeline.child import process
from pipeline.child.stager import Stager
from pipeline.reading.limits import load_limits
from pipeline.warehouse import store
from tests.marts import drawn
from tests.shown import drawn_desks, no_entries, own_folder, shown_desk, small_desk, small_desk_file
from tests.system_needs import COMPILER, sentence

__all__ = ["drawn_desks", "no_entries", "own_folder", "shown_desk", "small_desk", "small_desk_file"]

# What does not run here and need not: all else that is skipped fails the run, so that half the tests are not taken for all.
ALLOWED_SKIPS = (
    "killed by a POSIX signal",  # Windows has none
    "only the clock bounds a reader here",
    "only root may walk an installation",
    sentence([COMPILER]),
)

# Hundreds of small warehouses are written, each synced to the disk several times, and no test needs what it wrote to outlive the machine:
# where memory is plenty they stand there.
_MEMORY = Path("/dev/shm")
_PLENTY = 6 * 1024**3  # bytes; a run writes a quarter of it
if sys.platform == "linux" and _MEMORY.is_dir():
    _file_system = os.statvfs(_MEMORY)
    _free = _file_system.f_bavail * _file_system.f_frsize
    if min(_free, os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")) > _PLENTY:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))

# How long an example takes says more about what else the machine does than about the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _no_real_warehouse(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The default warehouse in a test is a path without a file."""
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "none" / "warehouse.duckdb"))
    monkeypatch.delenv("RECORDS", raising=False)  # the records stand beside the warehouse


# The day that it is in every test.
TODAY = dt.date(2026, 11, 26)


@pytest.fixture(autouse=True)
def _fixed_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Results depend on no day but `TODAY`; a test may set another in the same way."""
    from dashboard import clock

    monkeypatch.setattr(clock, "today", lambda: TODAY)


@pytest.fixture(scope="session", autouse=True)
def _texts_that_lack_fail() -> Iterator[None]:
    """A text that can't be said, of which a reader gets a sentence, is an error in tests."""

    def fail(_key: str, fault: KeyError) -> NoReturn:
        raise fault

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "unsaid", fail)
        yield


_unanswered: Counter[process.Child] = Counter()  # how many orders each child has not carried out


def _keep(child: process.Child) -> None:
    """Have a child wait for the next build, or end it where it is at work or another waits."""
    is_idle = not _unanswered[child] and child.process.poll() is None
    if is_idle and child.limits == load_limits() and not process._waiting:
        process._waiting.append(child)
    else:
        child.stop()


@contextmanager
def _early() -> Iterator[process.Child]:
    if not process._waiting:
        process._waiting.append(process.Child(load_limits()))
    child = process._waiting[0]
    yield child
    if child in process._waiting:  # it is not asked for
        process._waiting.remove(child)
        _keep(child)


@pytest.fixture(scope="session", autouse=True)
def _one_child() -> Iterator[None]:
    """One limited child for all builds of a run: starting one takes longer than reading a drawn sheet."""
    order, answer = process.Child.order, process.Child.answer

    def ordered(child: process.Child, what: Mapping[str, Any]) -> None:
        _unanswered[child] += 1
        order(child, what)

    def answered(child: process.Child) -> process.Answer:
        found = answer(child)
        _unanswered[child] -= "lines" not in found
        return found

    def left(stager: Stager, *_: object) -> None:
        child, stager._child = stager._child, None
        if child:
            _keep(child)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(process.Child, "order", ordered)
        patch.setattr(process.Child, "answer", answered)
        patch.setattr(Stager, "__exit__", left)
        patch.setattr(Stager, "rest", lambda _: None)  # a build ends it with its last file
        patch.setattr(commands, "started_early", _early)
        yield
    while process._waiting:
        process._waiting.pop().stop()


@pytest.fixture(scope="session", autouse=True)
def _one_thread() -> Iterator[None]:
    """DuckDB works with one thread: over rows as few as a test's, several take a quarter more of the processor, and are no sooner done.

    That an answer does not hang on how many there are is held by tests/scope/test_world.py.
    """
    connect = duckdb.connect

    @functools.wraps(connect)
    def connected(*args: Any, **options: Any) -> duckdb.DuckDBPyConnection:
        con = connect(*args, **options)
        con.execute("set threads = 1")
        return con

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(duckdb, "connect", connected)
        patch.setattr(store, "THREADS", 1)
        yield


@pytest.fixture(scope="session", autouse=True)
def _components_sought_once() -> Iterator[None]:
    """For each page that AppTest opens Streamlit reads the metadata of every installed package, in search of components: once will do."""
    from streamlit.components.v2 import manifest_scanner

    with pytest.MonkeyPatch.context() as patched:
        once = functools.cache(manifest_scanner.scan_component_manifests)
        patched.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def _waits_for_the_page() -> Iterator[None]:
    """AppTest looks a thousand times a second whether a page is drawn, and takes the interpreter from its thread to look: here it waits for its end."""
    from streamlit.testing.v1 import local_script_runner

    took_too_long = local_script_runner.require_widgets_deltas

    def waited(runner: local_script_runner.LocalScriptRunner, timeout: float = 3) -> None:
        runner._script_thread.join(timeout)
        if not runner.script_stopped():
            took_too_long(runner, 0)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(local_script_runner, "require_widgets_deltas", waited)
        yield


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what is made once for all workers of a run."""
    # Workers of pytest-xdist have folders of their own under one parent, which they share.
    own = tmp_path_factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


@pytest.fixture(scope="session", autouse=True)
def _drawn_once(shared: Path) -> None:
    drawn.kept = shared / "drawn-desks"


@pytest.fixture(scope="session")
def sample_desk(shared: Path) -> Path:
    """A folder with raw/ (the sample exports), warehouse.duckdb and its history, built by the production code, once for all workers."""
    from pipeline.desk.desk import Desk
    from pipeline.warehouse.build import build

    folder = shared / "sample-desk"
    with FileLock(str(folder) + ".lock"):
        if not (folder / "warehouse.duckdb").exists():
            shutil.rmtree(folder, ignore_errors=True)
            (folder / "raw").mkdir(parents=True)
            for path in paths.sample_workbooks():
                shutil.copy2(path, folder / "raw" / path.name)
            build(Desk(folder / "raw", folder / "warehouse.duckdb"), loaded_by="test")
    return folder


@pytest.fixture
def sample_warehouse(sample_desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample's warehouse as the one that the dashboard reads. Only for reading: all tests share it.

    It stays open, with its answers, for the next test: they are kept by the version of the file, as a server keeps them.
    """
    path = sample_desk / "warehouse.duckdb"
    monkeypatch.setenv("WAREHOUSE", str(path))
    return path


@pytest.hookimpl(tryfirst=True)  # before pytest leaves out what is marked `soak`
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of the cases of a test marked `dealt(n)` the first and each n-th after it are for `make test`; the others become slow proofs."""
    dealt: Counter[str] = Counter()
    for item in items:
        mark = item.get_closest_marker("dealt")
        if mark is None or item.get_closest_marker("soak"):
            continue
        test = item.nodeid.partition("[")[0]
        if dealt[test] % mark.args[0]:
            item.add_marker(pytest.mark.soak)
        dealt[test] += 1


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Ten thousand items and all that they import stay to the end: no collection of garbage looks through them.

    Later ones are rarer than Python's own: what a page leaves is soon gone without them.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(10_000)
        gc.enable()


def _skipped(config: pytest.Config) -> dict[str, int]:
    """Why tests were skipped without leave, and how many for each reason."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    reasons = (
        str(report.longrepr[-1]).removeprefix("Skipped: ") for report in reporter.stats.get("skipped", ())
    )
    return Counter(reason for reason in reasons if reason not in ALLOWED_SKIPS)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A part that could not run fails the run (in the process that tells, not in its workers)."""
    is_worker = hasattr(session.config, "workerinput")
    if not is_worker and session.exitstatus == pytest.ExitCode.OK and _skipped(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for reason, count in _skipped(config).items():
        terminalreporter.write_line(f"NOT RUN ({count}): {reason}", red=True)
