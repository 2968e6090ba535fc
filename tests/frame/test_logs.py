"""Logs of a served product as JSON: one object a line, whatever fails and whatever is installed, without a cell's value or a visitor's address."""

import json
import logging
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest
import rich  # noqa: F401 - Streamlit draws exceptions with it, where it is installed

from locales import text
from pipeline import paths
from settings import events
from tests.frame.served import PATIENCE, environment, served
from tests.pipeline.drawn import workbook


def written(log: Path) -> list[dict[str, Any]]:
    """The events written, each line by itself."""
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def test_a_start_that_is_refused_is_json_too(tmp_path: Path) -> None:
    options = ("--server.address", "0.0.0.0")
    with (
        pytest.raises(RuntimeError, match="--open"),
        served(tmp_path, tmp_path / "w", options=options, CHINADESK_LOG="json"),
    ):
        pass
    assert any("--open" in one["message"] for one in written(tmp_path / "log"))


# --- A line ---


def line(name: str, message: object, *args: object, error: BaseException | None = None) -> dict[str, Any]:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, logging.ERROR, __file__, 1, message, args, info)
    said = events.JsonLines().format(record)
    assert "\n" not in said
    found: dict[str, Any] = json.loads(said)
    return found


@pytest.mark.parametrize(
    ("name", "message", "args", "said"),
    [
        (
            "uvicorn.error",
            '%s - "WebSocket %s" [accepted]',
            (("203.0.113.77", 0), "/x?q=1"),
            '%s - "WebSocket %s" [accepted]',
        ),
        ("uvicorn.error", "connection lost: 203.0.113.77:5", (), "connection lost: …:5"),
        ("websockets.server", "from 2001:db8::77 came 'Anna Hansen'", (), "from … came …"),
        ("asyncio", "never retrieved\nfuture: <Task exception=ValueError('Anna')>", (), "never retrieved"),
        ("pandas", ValueError("Anna Hansen"), (), "ValueError"),
        (
            "dashboard.warehouse",
            "the last copy is shown: %s",
            (ValueError("Anna Hansen"),),
            "the last copy is shown: ValueError",
        ),
        (
            "dashboard.api",
            "at 10:30:59 %d of 1.234,50 were left",
            (3,),
            "at 10:30:59 3 of 1.234,50 were left",
        ),
        ("streamlit", "100 % of it", (), "100 % of it"),
    ],
)
def test_what_others_put_into_a_message_stays_out(
    name: str, message: object, args: tuple[object, ...], said: str
) -> None:
    assert line(name, message, *args)["message"] == said


def test_of_an_exception_kind_and_place_are_told() -> None:
    try:
        raise ValueError("Could not convert 'Anna Hansen'")
    except ValueError as error:
        found = line("x", "page failed: " + str(error), error=error)
        assert (found["level"], found["error"]) == ("error", "ValueError")
        assert found["at"][0].startswith(__file__)
        assert "Anna" not in json.dumps(found)


def test_warnings_and_what_nobody_caught_are_events(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for module, hook in ((sys, "excepthook"), (sys, "unraisablehook"), (warnings, "showwarning")):
        monkeypatch.setattr(module, hook, getattr(module, hook))
    with caplog.at_level(logging.INFO):
        events._warned("can't read 'Anna Hansen'", UserWarning, "somewhere.py", 7)
        events._failed(ValueError, ValueError("Anna Hansen"), None)
        events._failed(KeyboardInterrupt, KeyboardInterrupt(), None)
    said = [json.loads(events.JsonLines().format(record)) for record in caplog.records]
    assert [one["error"] for one in said] == ["UserWarning", "ValueError"]
    assert said[0]["at"] == ["somewhere.py:7"]
    assert "Anna" not in json.dumps(said)


ASKED = "Beløb i tusinder"  # a line of the sheet, which is quoted where it is asked about


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["watch", "inbox", "--once"], 2),
        (["watch", "nowhere", "--once"], 2),
        (["backup", "backups", "--keep", "2"], 0),
        (["backup", "nowhere/at/all", "--keep", "2"], 2),
    ],
)
def test_a_command_that_a_unit_runs_writes_each_line_as_json(
    tmp_path: Path, words: list[str], code: int
) -> None:
    """Done or not, in the language that is meant, and nothing beside it."""
    for name in ("raw", "inbox", "backups"):
        (tmp_path / name).mkdir()
    head = f"{ASKED}\nBilag | Dato | Budgetpost | Tekst | Beløb\n"
    workbook(tmp_path / "inbox" / "Bilag.xlsx", {"Ark1": f"{head}1 | 01-05-2016 | Rejser | Fly | fem"})
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pipeline", *words],
        cwd=tmp_path,
        env=environment(tmp_path / "warehouse.duckdb", CHINADESK_LOG="json", PYTHONPATH=str(paths.PROJECT)),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    told = [json.loads(line) for line in done.stderr.splitlines()]
    assert told and all(one["message"] for one in told)
    assert (told[-1]["level"] == "error") == ("nowhere" in words[1])
    assert ASKED not in done.stderr
    if words == ["watch", "inbox", "--once"]:
        assert any(text("watch-why-rejected", count="…") in one["message"] for one in told)
