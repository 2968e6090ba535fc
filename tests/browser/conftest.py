"""A served dashboard and a real Chromium that may talk to nobody but it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from pipeline import paths

# WebGL in software, and none of Chromium's own calls home.
FLAGS = (
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
START_SECONDS = 60


def chromium() -> str:
    """The browser's executable: CHROMIUM, or the first that is installed."""
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name) if name else None
        if found:
            return found
    raise RuntimeError("no Chromium: make test installs it or says how")


@dataclass
class Server:
    """A running dashboard."""

    url: str
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(timeout=10)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(warehouse: Path) -> Server:
    """Start the dashboard on a warehouse and wait until it answers."""
    port = free_port()
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "streamlit",
            "run",
            "app.py",
            "--server.port",
            str(port),
            "--server.headless",
            "true",
        ],
        cwd=paths.PROJECT,
        env={**os.environ, "WAREHOUSE": str(warehouse)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1):
                return Server(url, process)
        except (urllib.error.URLError, OSError):
            if process.poll() is not None:
                raise RuntimeError("the dashboard did not start") from None
            time.sleep(0.2)
    process.kill()
    raise RuntimeError(f"the dashboard did not answer within {START_SECONDS} s")


@pytest.fixture(scope="session")
def start(sample_desk: Path) -> Callable[[], Server]:
    """Start a new server on the sample's warehouse."""
    return lambda: serve(sample_desk / "warehouse.duckdb")


@pytest.fixture(scope="session")
def server(start: Callable[[], Server]) -> Iterator[Server]:
    """One server for the tests that don't mind what was opened before."""
    running = start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session."""
    with sync_playwright() as playwright:
        yield (found := playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS)))
        found.close()


@dataclass
class Visit:
    """A browser window and what it said: requests that left for elsewhere, and errors on the console."""

    page: Page
    left: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, url: str) -> None:
        """Go to an address and wait until Streamlit has drawn the page."""
        self.page.goto(url)
        self.settle()

    def settle(self) -> None:
        """Wait until the script run is over and nothing is being drawn."""
        self.page.locator("h1").first.wait_for(timeout=60_000)
        self.page.wait_for_function(
            "() => { const app = document.querySelector('[data-testid=stApp]');"
            " return app && app.getAttribute('data-test-script-state') === 'notRunning'; }",
            timeout=60_000,
        )
        self.page.wait_for_timeout(400)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A new window of 1440 × 1000 whose requests and console are watched."""
    context: BrowserContext = browser.new_context(viewport={"width": 1440, "height": 1000}, locale="en-US")
    watched = Visit(context.new_page())

    def on_request(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")):
            watched.left.append(request.url)

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            watched.errors.append(message.text)

    watched.page.on("request", on_request)
    watched.page.on("console", on_console)
    watched.page.on("pageerror", lambda error: watched.errors.append(str(error)))
    yield watched
    context.close()
