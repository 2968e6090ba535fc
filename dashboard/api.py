"""Figures by HTTP: ``/api/figures`` answers what `python -m dashboard figures --json` prints.

Filters are those of links (``?province=CN-JS&as_of=2018-03-30``), besides ``page``, ``rows`` (a measure), ``lang`` and ``view=guest``. Who has signed
in gets what their role may know; all others are guests. Answers are kept by version, reader and question, and made one at a time (`answers`).
"""

from __future__ import annotations

import argparse
import json
import logging
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

import dashboard.guests  # noqa: F401 - has every question asked for its visitor
from dashboard import answers, clock, command_filters, feeds, roles, signed_in, stated
from dashboard.command_filters import FilterError
from dashboard.filters_model import CHOICES, LINK_NAMES
from dashboard.roles import Visitor
from dashboard.warehouse import OldWarehouseError, WarehouseDamaged, WarehouseMissing, one_version, version
from locales import DEFAULT_LANGUAGE, LANGUAGES, speaking, text

PREFIX = "/api/"
FIGURES = f"{PREFIX}figures"

_OTHERS = ("page", "rows", "lang", "view", "invented")
_AGAIN_SECONDS = 60
_HEADERS = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}

_log = logging.getLogger(__name__)


class Api:
    """ASGI middleware that answers for addresses below ``/api/`` and passes all else through."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._answers = answers.Answers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The answer; 400 with a sentence for what is not understood, 404, 405, 429 for who asks too much at once, or 503 where there is nothing to read."""
        path = feeds.own_path(scope)
        if path is None or not path.startswith(PREFIX):
            await self.app(scope, receive, send)
            return
        if scope["method"] not in ("GET", "HEAD"):
            answer: Response = PlainTextResponse("", 405, {"Allow": "GET, HEAD"})
        elif path != FIGURES:
            answer = _refusal(404, speaking(DEFAULT_LANGUAGE)(text)("api-nothing"))
        else:
            try:
                answer = await self._answered(_Asked(HTTPConnection(scope)), receive)
            except answers.LeftError:
                return
        await answer(scope, receive, send)

    async def _answered(self, asked: _Asked, receive: Receive) -> Response:
        """The answer, kept or made.

        Raises:
            LeftError: the client has left.
        """
        in_language = speaking(asked.lang)(text)
        try:
            key = await run_in_threadpool(asked.key)
            said = await self._answers.get(key, asked.caller, asked.made, receive)
        except FilterError as error:
            return _refusal(400, str(error))
        except answers.TooManyError:
            return _refusal(429, in_language("api-too-many", count=answers.MOST_OF_A_CALLER))
        except answers.BusyError:
            return _refusal(503, in_language("api-later"))
        except (WarehouseMissing, WarehouseDamaged, OldWarehouseError):
            _log.exception("figures can't be read now")
            return _refusal(503, in_language("api-later"))
        return Response(said, 200, _HEADERS, "application/json")


def _refusal(status: int, said: str) -> Response:
    body = json.dumps({"error": said}, ensure_ascii=False)
    later = {"Retry-After": str(_AGAIN_SECONDS)} if status in (429, 503) else {}
    return Response(body, status, {**_HEADERS, **later}, "application/json")


class _Asked:
    def __init__(self, request: HTTPConnection) -> None:
        self.query = request.query_params
        lang = self.query.get("lang", DEFAULT_LANGUAGE)
        self.lang = lang if lang in LANGUAGES else DEFAULT_LANGUAGE
        self._who = Visitor(
            signed_in.claims(request),
            looks_as_guest=self.query.get("view") == "guest",
            hides_invented=self.query.get("invented") == "hidden",
        )
        address = request.client.host if request.client else ""
        self.caller = str(self._who.claims.get("email") or address)

    def key(self) -> answers.Key:
        """The key of an answer: the version of the warehouse, the day, the reader and the question. Raises as `warehouse.version`."""
        with roles.acting_for(self._who):
            reader = roles.role(), self._who.hides_invented, self.lang
        return version(), clock.today(), reader, tuple(self.query.multi_items())

    def made(self) -> tuple[answers.Key, bytes]:
        """The answer, and its key."""
        with roles.acting_for(self._who), speaking(self.lang), one_version():
            key = self.key()
            return key, json.dumps(_figures(self.query), ensure_ascii=False, indent=1).encode()


def _figures(asked: QueryParams) -> object:
    filters, page = command_filters.read(_options(asked)), asked.get("page") or None
    if rows := asked.get("rows"):
        return stated.rows(filters, rows, page, only_shown=roles.role() != "keeper")
    found = []
    for figure in stated.figures(filters, page):
        answers.go_on()
        found.append(figure)
    return found


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
