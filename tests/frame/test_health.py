"""Endpoints for machines: that the server lives, its state, and (with permission) its counts; and logs that name no visitor."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dashboard import addresses, health, network, roles, telemetry
from dashboard.addresses import Addresses
from pipeline import paths
from records import comments, database
from tests.conftest import TODAY
from tests.frame.served import SECRET, cookie

_OF_LINUX = ("resident_memory_bytes", "cpu_seconds_total")


@pytest.fixture
def client() -> Iterator[TestClient]:
    async def nothing(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 418, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    door = network.Door(Addresses(nothing, health.SERVED))
    yield TestClient(door, base_url="http://localhost")
    database.close()


def test_it_is_ready_when_there_is_something_to_show(
    client: TestClient, sample_warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")
    answer = client.get("/readyz")
    said = answer.json()
    assert (answer.status_code, said["warehouse"], said["records"], said["load_id"]) == (200, "ok", "ok", 1)
    assert 0 <= said["age_seconds"] < 24 * 3600
    assert client.get("/healthz").text == "ok\n"
    assert client.post("/readyz").status_code == 405
    assert client.get("/map").status_code == 418


@pytest.mark.parametrize(
    ("content", "state"), [(None, "missing"), (b"", "damaged"), (b"no warehouse at all" * 1000, "damaged")]
)
def test_it_lives_and_is_not_ready_without_a_warehouse(
    content: bytes | None, state: str, client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "warehouse.duckdb"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setenv("WAREHOUSE", str(file))
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["warehouse"]) == (503, state)
    assert str(tmp_path) not in answer.text
    assert client.get("/healthz").status_code == 200


def test_records_that_do_not_answer_are_told(
    client: TestClient, sample_warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")
    comments.write(comments.NO_LINE, "Hej", author="Anna", as_of=TODAY)
    database.close()
    (tmp_path / "records.sqlite").write_bytes(b"spoilt" * 1000)
    answer = client.get("/readyz")
    # pages are drawn without them: who asks is told, and visitors are let in
    assert (answer.status_code, answer.json()["records"]) == (200, "unreachable")


def test_metrics_are_for_keepers_and_for_who_has_the_token(
    client: TestClient, sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roles, "is_sign_in_configured", lambda: True)
    monkeypatch.setattr(
        roles, "named", lambda: {"keeper": ["anna@clean.example"], "viewer": ["*@viborg.example"]}
    )
    monkeypatch.setattr(addresses, "get_cookie_secret", lambda: SECRET)
    for address in (None, "li@wuxi.example", "mette@viborg.example"):
        for path in ("/metrics", "/_stcore/metrics"):
            assert client.get(path, headers=cookie(address)).status_code == 403
    assert client.get("/_stcore/metrics", headers=cookie("anna@clean.example")).status_code == 418
    bearer = {"Authorization": "Bearer hemmelig"}
    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 403
    assert client.get("/metrics", headers=bearer).status_code == 403
    monkeypatch.setenv(health.TOKEN, "hemmelig")
    assert client.get("/metrics", headers=bearer).status_code == 200
    with telemetry.page("map"):
        pass
    with pytest.raises(ZeroDivisionError), telemetry.page("map"):
        raise ZeroDivisionError
    monkeypatch.setenv(health.WORKER, "2")
    said = client.get("/metrics", headers=cookie("anna@clean.example")).text
    for name, labels, value in (
        ("chinadesk_pages_total", 'outcome="failed",page="map"', "[1-9].*"),
        ("chinadesk_page_seconds_bucket", r'le="\+Inf",page="map"', "[1-9].*"),
        ("chinadesk_load_id", "", "1.0"),
        ("chinadesk_loads_total", 'outcome="failed"', r"\d+.0"),
        ("chinadesk_files_waiting", "", "0.0"),
        ("chinadesk_backup_timestamp_seconds", "", "0.0"),
        *((f"process_{name}", "", "[1-9].*") for name in _OF_LINUX if sys.platform == "linux"),
    ):
        of = ",".join(['desk="china-desk"', *filter(None, [labels]), 'worker="2"'])
        assert re.search(rf"^{name}\{{{of}\}} {value}$", said, re.MULTILINE), name
    alerts = (paths.PROJECT / "serve" / "alerts.yml").read_text(encoding="utf-8")
    asked = set(re.findall(r"chinadesk_\w+", alerts)) - {"chinadesk_lake_copy_age_seconds"}  # of a lake alone
    assert len(asked) == 4
    assert asked <= set(re.findall(r"^# TYPE (\w+) ", said, re.MULTILINE))
    # every line is a comment or a sample, and every sample has its type
    named = set(re.findall(r"^# TYPE (\w+) ", said, re.MULTILINE))
    for line in said.splitlines():
        sample = re.fullmatch(
            r'(\w+?)(?:_bucket|_sum|_count)?\{desk="china-desk",(?:[^}]*,)?worker="2"\} -?[\d.e+-]+', line
        )
        assert line.startswith("# ") or (
            sample and (sample[1] in named or line.split("{")[0].split()[0] in named)
        ), line
