"""The command ``china-desk``: what ``python -m pipeline``, ``dashboard`` and ``reports`` do, and ``run``, wherever the code is installed.

The desk is that of the folder in which it is typed: of the ``desk.toml`` there; where there is none, the one that comes with the code, with its data
in ``data`` there. Nothing of a desk is written where the code stands. `make run` uses it too.
"""

import errno
import os
import runpy
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

HOME = Path(__file__).resolve().parent
# Every other command is the pipeline's, which says so where it knows none of that name.
PACKAGES = {
    "dashboard": ("export", "figures", "journeys", "recount"),
    "reports": ("board", "challenge", "denmark", "digest", "journey", "party", "province", "verify"),
}

# -P: nothing that lies in the desk's folder is taken for a part of the program
_PYTHON = (sys.executable, "-P", "-m")


def main() -> int:
    """Run the command that was typed; returns its exit code."""
    _settle(Path.cwd())
    asked = sys.argv[1:2]
    if asked == ["run"]:
        return _run(sys.argv[2:])
    if asked in ([], ["-h"], ["--help"]):  # what can be typed: `run`, and the commands of each package
        with suppress(SystemExit):
            _run(["--help"])
        sys.stdout.flush()
        for package in ("pipeline", *PACKAGES):
            subprocess.run([*_PYTHON, package, "--help"], check=False)  # noqa: S603 (our own command)
        return 0
    package = next((name for name, commands in PACKAGES.items() if asked[0] in commands), "pipeline")
    # One name is of two packages: an issued report is verified, else the warehouse.
    if asked == ["verify"] and (not sys.argv[2:] or sys.argv[2].startswith("-")):
        package = "pipeline"
    runpy.run_module(package, run_name="__main__", alter_sys=True)
    return 0  # each of them ends by itself, with its own code


def _settle(here: Path) -> None:
    """Let each of our processes find the code and the desk of a folder, and print commands as this one was typed."""
    sys.path.insert(0, str(HOME))
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(HOME), os.environ.get("PYTHONPATH")]))
    if not _is_checkout() or sys.argv[1:2] != ["run"]:  # what pages say, make and python -m do there
        os.environ["CHINADESK_COMMAND"] = _typed()
    own = Path(os.environ.get("DESK") or here / "desk.toml").absolute()
    if os.environ.get("DESK") or own.is_file():
        os.environ["DESK"] = str(own)
    else:
        os.environ.setdefault("CHINADESK_DATA", str(here / "data"))


def _is_checkout() -> bool:
    return (HOME / "Makefile").exists()


def _typed() -> str:
    script = Path(sys.argv[0])
    return f"python {script.as_posix()}" if _is_checkout() and script.suffix == ".py" else "china-desk"


def _is_taken(host: str, port: int) -> bool:
    """Whether another program listens there; what else is wrong the server tells."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except (OSError, OverflowError) as error:
        return getattr(error, "errno", None) == errno.EADDRINUSE
    return False


def _run(said: list[str]) -> int:
    """Load what is new, the sample where there is nothing, and serve one dashboard until it is stopped."""
    from locales import telling, text  # noqa: PLC0415 - found once `_settle` has said where

    parser = telling.Parser(prog=f"{_typed()} run", description=text("run-help"))
    parser.add_argument("--host", metavar="ADDRESS", default="127.0.0.1", help=text("run-help-host"))
    parser.add_argument("--port", metavar="PORT", type=int, default=8501, help=text("run-help-port"))
    parser.add_argument("--open", action="store_true", help=text("run-help-open"))
    asked = parser.parse_args(said)
    if _is_taken(asked.host, asked.port):
        telling.say(text("run-port-taken", port=str(asked.port), other=str(asked.port + 1)), error=True)
        return 2
    # What can't be loaded has been told; the pages show what there was, and where to mend it.
    subprocess.run([*_PYTHON, "pipeline", "build", "--fill-sample"], check=False)  # noqa: S603 (our own command)
    where = ["--server.address", asked.host, "--server.port", str(asked.port)]
    command = [*_PYTHON, "streamlit", "run", str(HOME / "app.py"), *where]
    command += ["--", "--open"] if asked.open else []
    if os.name == "posix":
        os.execv(sys.executable, command)  # noqa: S606 (our own; stopping us stops it)
    with suppress(KeyboardInterrupt):  # it had it too
        return subprocess.run(command, check=False).returncode  # noqa: S603 (as above)
    return 0


if __name__ == "__main__":
    sys.exit(main())
