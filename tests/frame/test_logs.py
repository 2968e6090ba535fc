"""Logs of a served product as JSON: one object a line, whatever fails and whatever is installed, without a cell's value or a visitor's address."""

import json
import logging
import shutil
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import duckdb
import httpx
import pytest
import rich  # noqa: F401 - Streamlit draws exceptions with it, where it is installed
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from locales import text
from pipeline import paths
from settings import events
from tests.frame.served import PATIENCE, environment, served
from tests.pipeline.drawn import workbook

VISITOR = "203.0.113.77"


def written(log: Path) -> list[dict[str, Any]]:
    """The events written, each line by itself."""
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


@pytest.mark.soak  # a start that is refused is JSON below, and so are the lines of each logger
def test_each_line_of_a_server_on_which_a_page_fails_is_json(sample_desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "warehouse.duckdb"
    shutil.copy(sample_desk / "warehouse.duckdb", file)
    with duckdb.connect(str(file)) as con:
        (name,) = con.execute("select max(agreement_name) from marts.fct_agreement").fetchone() or ("",)
        # a page that asks for the agreements fails with the name of one of them
        statement = con.execute("select statement from seeds.marts where name = 'agreement_at'").fetchall()[
            0
        ][0]
        con.execute(f"{statement} where error((select max(agreement_name) from marts.fct_agreement)) is null")
    with served(tmp_path / "server", file, CHINADESK_LOG="json") as it:
        with it.visit("agreements") as visit:
            assert visit.shows(text("error-page-title"))
        with httpx.Client(trust_env=False, timeout=PATIENCE) as client:
            client.get(f"{it.url}/map?q=Hemmelig", headers={"X-Forwarded-For": VISITOR})
        with pytest.raises(InvalidStatus):
            connect(
                f"{it.url.replace('http', 'ws', 1)}/_stcore/stream?q=Hemmelig",
                additional_headers={"X-Forwarded-For": VISITOR},
                proxy=None,
            )
    told = written(it.log)
    failed = [one for one in told if one["logger"] == "streamlit.error_util"]
    assert failed and failed[0]["error"] and any("measures.py" in place for place in failed[0]["at"])
    assert any(one["logger"] == "uvicorn.error" for one in told)
    whole = it.log.read_text(encoding="utf-8")
    for secret in (name, VISITOR, "Hemmelig"):
        assert secret not in whole


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
            "dashboard.health",
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


@pytest.mark.soak  # a warning is an event, above
def test_a_command_is_warned_of_nothing_that_only_a_server_has() -> None:
    script = """
import argparse, sys
import streamlit as st
from dashboard import command_line
def ask(_asked):
    st.session_state.get("x")
    st.user.to_dict()
    return command_line.DONE
sys.exit(command_line.run(ask, argparse.Namespace(warehouse=None, lang="da")))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=paths.PROJECT,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, "")


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
