"""Figures by HTTP: ``/api/figures`` answers what `python -m dashboard figures --json` prints, ``/api/catalog.jsonld`` says what is public.

Filters are those of links (``?province=CN-JS&as_of=2018-03-30``), besides ``page``, ``rows`` (a measure), ``lang`` and ``view=guest``. Who has signed
in is told what their role may know; whoever has not is a guest. Answers are made in a thread, one at a time, so that no visitor waits for them.
"""

from __future__ import annotations

import argparse
import json
import logging
import threading
from collections.abc import Callable, Iterator
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

import dashboard.guests  # noqa: F401 - has every question asked for whoever visits
from dashboard import command_filters, dcat, exporting, feeds, roles, signed_in, stated
from dashboard.command_filters import FilterError
from dashboard.filters_model import CHOICES, LINK_NAMES
from dashboard.options import load_options
from dashboard.roles import Visitor
from dashboard.scope import reader
from dashboard.warehouse import OldWarehouseError, WarehouseDamaged, WarehouseMissing, one_version
from locales import DEFAULT_LANGUAGE, LANGUAGES, speaking, text

PREFIX = "/api/"
FIGURES, CATALOGUE = f"{PREFIX}figures", f"{PREFIX}catalog.jsonld"

_OTHERS = ("page", "rows", "lang", "view", "invented")
_AGAIN_SECONDS = 60
_PATIENCE_SECONDS = 20.0  # how long a question waits for those before it
_HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}

_one_at_a_time = threading.Lock()
_log = logging.getLogger(__name__)


class Api:
    """ASGI middleware that answers for addresses below ``/api/`` and passes all else through."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The answer; 400 with a sentence for what is not understood, 404, 405, or 503 where there is nothing to read."""
        path = feeds.own_path(scope)
        if path is None or not path.startswith(PREFIX):
            await self.app(scope, receive, send)
            return
        answers: dict[str, Callable[[QueryParams], tuple[object, str]]] = {
            FIGURES: _figures,
            CATALOGUE: _catalogue,
        }
        if scope["method"] not in ("GET", "HEAD"):
            answer: Response = PlainTextResponse("", 405, {"Allow": "GET, HEAD"})
        elif path not in answers:
            answer = _refusal(404, speaking(DEFAULT_LANGUAGE)(text)("api-nothing"))
        else:
            request = HTTPConnection(scope)
            answer = await run_in_threadpool(_answer, answers[path], request)
        await answer(scope, receive, send)


def _refusal(status: int, said: str) -> Response:
    body = json.dumps({"error": said}, ensure_ascii=False)
    later = {"Retry-After": str(_AGAIN_SECONDS)} if status == 503 else {}
    return Response(body, status, {**_HEADERS, **later}, "application/json")


def _answer(make: Callable[[QueryParams], tuple[object, str]], request: HTTPConnection) -> Response:
    asked = request.query_params
    lang = asked.get("lang", DEFAULT_LANGUAGE)
    who = Visitor(
        signed_in.claims(request),
        looks_as_guest=asked.get("view") == "guest",
        hides_invented=asked.get("invented") == "hidden",
    )
    with roles.acting_for(who), speaking(lang if lang in LANGUAGES else DEFAULT_LANGUAGE):
        if not _one_at_a_time.acquire(timeout=_PATIENCE_SECONDS):
            return _refusal(503, text("api-later"))
        try:
            with one_version():
                said, kind = make(asked)
        except FilterError as error:
            return _refusal(400, str(error))
        except (WarehouseMissing, WarehouseDamaged, OldWarehouseError):
            _log.exception("figures can't be read now")
            return _refusal(503, text("api-later"))
        finally:
            _one_at_a_time.release()
    return Response(json.dumps(said, ensure_ascii=False, indent=1), 200, _HEADERS, kind)


def _figures(asked: QueryParams) -> tuple[object, str]:
    filters = command_filters.read(_options(asked))
    rows = asked.get("rows")
    if rows is None:
        return list(stated.figures(filters, asked.get("page"))), "application/json"
    return stated.rows(filters, rows, only_shown=roles.role() != "keeper"), "application/json"


def _options(asked: QueryParams) -> argparse.Namespace:
    """The filters of a link as the options of a command. FilterError for a parameter that there is none of, as a misspelt one would leave all in."""
    by_link = {link: name for name, link in LINK_NAMES.items()}
    for name in asked:
        if name not in by_link and name not in _OTHERS:
            raise FilterError(text("api-unknown", name=name[:60], known=[*by_link, *_OTHERS]))
    chosen: dict[str, Any] = {
        name: asked.getlist(link) if name in CHOICES else asked.get(link) for link, name in by_link.items()
    }
    return argparse.Namespace(**chosen)


def _catalogue(_asked: QueryParams) -> tuple[object, str]:
    """What is public, whoever asks: the rows of each relation that guests are told a measure of, by the address that answers for them."""
    with reader.reading(for_guests=True):
        return dcat.catalogue(list(_datasets()), issued=load_options().opens_on), dcat.MEDIA_TYPE


def _datasets() -> Iterator[dcat.Dataset]:
    all_figures = dcat.Distribution("figures?view=guest", "json")
    yield dcat.Dataset("figures", text("export-figures"), text("export-figures-about"), [all_figures])
    for relation, told in exporting.relations():
        measure = exporting.titled(told)
        form = dcat.Distribution(f"figures?view=guest&rows={measure.name}", "json")
        yield dcat.Dataset(f"rows/{relation.name}", measure.label(), measure.meaning(), [form])
