"""The limited child for tests that start hundreds of them: forked from a process that has its libraries, in a twentieth of the processor time of a start."""

import json
import os
import select
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path

from pipeline.child import workbook_child, workbook_orders

_LONGEST = 1 << 20  # bytes of an environment
_LOOK_SECONDS = 1.0  # between two looks whether the process that wants children is still there


class Forked:
    """As much of `subprocess.Popen` as `process.Child` uses of a child that was forked by `serve`."""

    def __init__(self, place: Path, bounds: str) -> None:
        self._keeper = socket.socket(socket.AF_UNIX)
        self._keeper.connect(str(place))
        reads, orders = os.pipe()
        answers, writes = os.pipe()
        said = json.dumps([bounds, dict(os.environ)]).encode()
        socket.send_fds(self._keeper, [len(said).to_bytes(4) + said], [reads, writes])
        os.close(reads)
        os.close(writes)
        self.stdin = os.fdopen(orders, "w", encoding="utf-8")
        self.stdout = os.fdopen(answers, encoding="utf-8")
        self._told = self._keeper.makefile(encoding="utf-8")
        self.pid = int(self._told.readline())
        self._code: int | None = None

    def poll(self) -> int | None:
        """How it ended; None while it runs."""
        if self._code is None and select.select([self._keeper], [], [], 0)[0]:
            self.wait()
        return self._code

    def wait(self) -> int:
        """How it ended."""
        if self._code is None:
            self._code = int(self._told.readline())
        return self._code

    def kill(self) -> None:
        """End it."""
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)


def serve(place: Path) -> int:
    """Start the process that forks them for who connects to a place; it ends with the one that calls this. Returns its number."""
    workbook_orders.prepare()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(place))
    listener.listen()
    listener.settimeout(_LOOK_SECONDS)
    wanting = os.getpid()
    if pid := os.fork():
        listener.close()
        return pid
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while os.getppid() == wanting:
        with suppress(TimeoutError):
            connection, _ = listener.accept()
            if not os.fork():
                listener.close()
                _keep(connection)
            connection.close()
    os._exit(0)


def _keep(connection: socket.socket) -> None:
    """In a process of its own: have one child run, and tell how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    said, pipes, _, _ = socket.recv_fds(connection, _LONGEST, 2)
    while len(said) < 4 + int.from_bytes(said[:4]):
        said += connection.recv(_LONGEST)
    pid = os.fork()
    if not pid:
        _run(*json.loads(said[4:]), *pipes)
    for pipe in pipes:
        os.close(pipe)
    with suppress(BrokenPipeError):
        connection.sendall(f"{pid}\n".encode())
        _, status = os.waitpid(pid, 0)
        connection.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def _run(bounds: str, environment: dict[str, str], reads: int, writes: int) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.dup2(reads, 0)
    os.dup2(writes, 1)
    os.close(reads)
    os.close(writes)
    sys.stdin, sys.stdout = os.fdopen(0, encoding="utf-8"), os.fdopen(1, "w", encoding="utf-8")
    sys.argv[1:] = [bounds]
    workbook_child.main()
    os._exit(0)
