"""Several dashboards behind one address: ``python -m dashboard serve``, as ``make serve`` calls it.

A process draws for one visit at a time (one interpreter lock), so a second one draws for others meanwhile. Each is a dashboard of its own on
a port that only this machine reaches; they share warehouse and records by their files. HAProxy stands before them and keeps a visit with the
one that knows it (serve/haproxy.cfg). A worker that dies is started again; when this ends, all end.
"""

import argparse
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from dashboard import command_line, health, logs, network
from locales import speaking, text
from settings import events

_PROJECT = Path(__file__).parent.parent
PROXY_SETTINGS = _PROJECT / "serve" / "haproxy.cfg"
MOST = 8  # as many as serve/haproxy.cfg has lines for

_LOOPBACK = "127.0.0.1"
_START_SECONDS = 60.0
_STOP_SECONDS = 10.0
_LOOK_SECONDS = 0.5
# who dies sooner than this after a start waits for the next one, longer each time, up to as much
_SOON_SECONDS = 30.0

_Process = subprocess.Popen[bytes]


def main(asked: argparse.Namespace) -> int:
    """Serve until stopped: 0. Where it can't be served so: 2, with a sentence. Where the proxy or the first start failed: 1."""
    logs.configure()
    with speaking(asked.lang):
        if reason := _why_not(asked):
            logs.say(reason)
            return command_line.REFUSED
        # a shell starts what is in the background without the first
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            signal.signal(getattr(signal, name), _interrupt)
        try:
            return _serve(asked)
        except KeyboardInterrupt:
            return command_line.DONE


def proxy() -> str | None:
    """HAProxy's program; Debian keeps it where only root looks."""
    return shutil.which("haproxy", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin")))


def _why_not(asked: argparse.Namespace) -> str | None:
    if proxy() is None:
        return text("serve-no-proxy")
    if not 1 <= asked.workers <= MOST:
        return text("serve-workers", most=MOST)
    # The workers are reached by this machine alone and would not mind; the proxy is what others reach.
    if reason := network.why_not(asked.host, network.FLAG):
        return reason
    try:
        # HAProxy would share the port with another HAProxy, and each would get every other request.
        family = socket.AF_INET6 if ":" in asked.host else socket.AF_INET
        socket.create_server((asked.host, asked.port), family=family).close()
    except OSError as error:
        return text("serve-port", port=str(asked.port), reason=error.strerror or str(error))
    return None


def _interrupt(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


@dataclass
class _Worker:
    port: int
    settings: dict[str, str]
    process: _Process | None = None
    started: float = 0.0
    wait: float = 0.0

    def start(self) -> None:
        self.started = time.monotonic()
        # What Streamlit prints is the worker's own address, which users must not open; what it logs is shown.
        command = [sys.executable, "-P", "-m", "streamlit", "run", str(_PROJECT / "app.py")]
        where = ["--server.address", _LOOPBACK, "--server.port", str(self.port)]
        self.process = _started([*command, *where], self.settings, stdout=subprocess.DEVNULL)

    def keep(self) -> None:
        """Start it again once it has ended."""
        lived = time.monotonic() - self.started
        if self.process is not None and self.process.poll() is not None:
            logs.say(text("serve-again", code=str(self.process.returncode)))
            self.process = None
            self.wait = min(2 * self.wait + 1, _SOON_SECONDS) if lived < _SOON_SECONDS else 0.0
        if self.process is None and lived >= self.wait:
            self.start()

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://{_LOOPBACK}:{self.port}/_stcore/health", timeout=1):
                return True
        except (urllib.error.URLError, OSError):
            return False


def _serve(asked: argparse.Namespace) -> int:
    # The secret signs what a browser keeps: it is to hold with every worker, and with one that was started again.
    settings = {"STREAMLIT_SERVER_COOKIE_SECRET": secrets.token_hex(32)} | os.environ
    if network.is_meant():
        settings[network.SETTING] = "1"
    # browsers call the workers by what the proxy is called
    settings[network.HOSTS] = f"{settings.get(network.HOSTS, '')} {_in_address(asked.host)}:{asked.port}"
    workers = [
        _Worker(_free_port(), settings | {health.WORKER: str(number)})
        for number in range(1, asked.workers + 1)
    ]
    running: list[_Process] = []
    try:
        for worker in workers:
            worker.start()
        if not _wait_for(workers):
            return 1
        host = _in_address(asked.host)
        places = {f"WORKER_{i}": f"{_LOOPBACK}:{worker.port}" for i, worker in enumerate(workers, 1)}
        places["LISTEN"] = f"{host}:{asked.port}"
        command = [str(proxy()), "-db", "-f", str(PROXY_SETTINGS)]
        before = _started(command, os.environ | places, stderr=subprocess.PIPE if events.is_json() else None)
        running.append(before)
        if before.stderr:
            logs.take_over("haproxy", before.stderr)
        logs.say(text("serve-ready", address=f"http://{host}:{asked.port}", count=len(workers)))
        while before.poll() is None:
            time.sleep(_LOOK_SECONDS)
            for worker in workers:
                worker.keep()
        return 1  # HAProxy has said why
    finally:
        _stop([*running, *(worker.process for worker in workers if worker.process)])


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _free_port() -> int:
    with socket.create_server((_LOOPBACK, 0)) as probe:
        return int(probe.getsockname()[1])


def _started(
    command: list[str], settings: dict[str, str], stdout: int | None = None, stderr: int | None = None
) -> _Process:
    # A session of its own: Ctrl+C reaches us alone, and we stop it.
    return subprocess.Popen(  # noqa: S603 (our own Python, and HAProxy)
        command, env=settings, stdout=stdout, stderr=stderr, start_new_session=True
    )


def _wait_for(workers: list[_Worker]) -> bool:
    end = time.monotonic() + _START_SECONDS
    waiting = list(workers)
    while waiting and time.monotonic() < end:
        if any(worker.process and worker.process.poll() is not None for worker in waiting):
            return False
        time.sleep(_LOOK_SECONDS / 5)
        waiting = [worker for worker in waiting if not worker.answers()]
    return not waiting


def _stop(processes: list[_Process]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
