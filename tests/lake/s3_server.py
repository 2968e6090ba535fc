"""An S3 server on loopback: moto's, from an environment of its own, since its parts do not go with ours (`make soak` makes it)."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

OWN = Path(sys.prefix) / "s3" / "bin" / "moto_server"


@contextmanager
def server(bucket: str) -> Iterator[str]:
    """Its address, with an empty bucket."""
    program = os.environ.get("MOTO_SERVER") or (str(OWN) if OWN.exists() else shutil.which("moto_server"))
    if program is None:
        pytest.fail("moto's S3 server is not there: make soak installs it")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [program, "-H", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(urllib.request.Request(f"{address}/{bucket}", method="PUT")).close()
                break
            except urllib.error.URLError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait()
