"""Addresses for machines: ``/healthz`` (alive), ``/readyz`` (which load is shown, how old; do records and lake answer), ``/metrics``.

The first two say nothing that a guest may not know. Metrics, those that Streamlit keeps of itself too, are for keepers and for clients with the token of `TOKEN`, as Prometheus sends it
(``authorization: credentials``).
"""

import datetime as dt
import hmac
import json
import logging
import os
import time
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, Response

from dashboard import addresses, roles, telemetry
from dashboard.addresses import Address
from dashboard.keeping import shown_desk, watched
from dashboard.queries import data_state
from dashboard.warehouse import OldWarehouseError, WarehouseDamaged, WarehouseMissing, followed
from lake.following import Followed
from records import database
from records.database import RecordsUnreachableError
from settings import desk

TOKEN = "CHINADESK_METRICS_TOKEN"  # noqa: S105 (the setting's name)
WORKER = "CHINADESK_WORKER"

_HEADERS = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
_log = logging.getLogger(__name__)


async def _alive(_request: Request) -> Response:
    return PlainTextResponse("ok\n", 200, _HEADERS)


def _ready(_request: Request) -> Response:
    said = standing_now()
    # Pages are drawn without the records, and of a lake's last copy: what is away is reported, and visitors are let in.
    status = 200 if said["warehouse"] == "ok" else 503
    return Response(json.dumps(said) + "\n", status, _HEADERS, "application/json")


def standing_now() -> dict[str, Any]:
    """The state of what can be shown: `warehouse` (ok, missing, damaged, old, away), `load_id`, `loaded_at`, `age_seconds`, `records` (ok, unreachable).

    Of a shared lake also `lake` (ok, behind: the copy may not be what the lake is now) and `lake_age_seconds`, since the copy was seen to be that.
    """
    said: dict[str, Any] = {"warehouse": "ok", "load_id": None, "loaded_at": None, "age_seconds": None}
    try:
        shown = data_state.shown()
    except (WarehouseMissing, LookupError):
        said["warehouse"] = "missing"
    except WarehouseDamaged as error:
        _log.exception("the warehouse can't be read")
        said["warehouse"] = "away" if error.kind == "away" else "damaged"
    except OldWarehouseError:
        said["warehouse"] = "old"
    else:
        age = dt.datetime.now(dt.UTC) - shown.finished_at
        said |= {
            "load_id": shown.load_id,
            "loaded_at": shown.finished_at.isoformat(),
            "age_seconds": max(0, round(age.total_seconds())),
        }
    said["records"] = "ok" if _records_answer() else "unreachable"
    copy = followed()
    said["lake"] = None if copy is None else "behind" if copy.problem else "ok"
    said["lake_age_seconds"] = round(_copy_age(copy)) if copy and copy.seen_at else None
    return said


def _copy_age(copy: Followed) -> float:
    return max(0.0, time.time() - copy.seen_at) if copy.problem else 0.0


def _records_answer() -> bool:
    try:
        if database.is_there():
            with database.reading() as connection:
                connection.execute(sa.select(1))
    except RecordsUnreachableError:
        return False
    return True


def may_read_metrics(request: HTTPConnection) -> bool:
    """Whether a request is a keeper's or has the token; of Streamlit's own metrics, too."""
    token = os.environ.get(TOKEN, "")
    given = request.headers.get("authorization", "")
    if token and hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
        return True
    return roles.role_by_claims(addresses.claims(request)) == "keeper"


def _metrics(request: Request) -> Response:
    if not may_read_metrics(request):
        return PlainTextResponse("", 403, _HEADERS)
    backup = shown_desk.desk().ledger.backed_up
    backed_up_at = backup.stat().st_mtime if backup.is_file() else 0.0
    gauges = [
        ("records_up", "Whether the records answer.", _records_answer()),
        ("files_waiting", "Files in watched folders that could not be loaded by themselves.", len(watched.waiting())),
        ("backup_timestamp_seconds", "When this machine's last backup was made; 0 where none was.", backed_up_at),
    ]  # fmt: skip
    if copy := followed():
        meaning = "For how long the lake's copy may have been behind."
        gauges.append(("lake_copy_age_seconds", meaning, _copy_age(copy)))
    shown = None
    with suppress(WarehouseMissing, WarehouseDamaged, OldWarehouseError, LookupError):
        shown = data_state.shown()
    gauges.append(("warehouse_up", "Whether there is a warehouse that can be read.", shown is not None))
    if shown is not None:
        gauges += [
            ("loads", "Loads that were ever made.", shown.loads),
            ("load_id", "The load that is shown.", shown.load_id),
            ("load_timestamp_seconds", "When it was loaded.", shown.finished_at.timestamp()),
            ("load_rows_loaded", "Its rows.", shown.rows_loaded),
            ("load_rows_rejected", "Its rows that were rejected.", shown.rows_rejected),
        ]
    labels = {"desk": desk().slug, "worker": os.environ.get(WORKER, "1")}
    return Response(telemetry.exposition(gauges, labels), 200, _HEADERS, telemetry.MEDIA_TYPE)


SERVED = (Address("/healthz", _alive), Address("/readyz", _ready), Address("/metrics", _metrics))
