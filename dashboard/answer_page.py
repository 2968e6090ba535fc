"""The page by which an owner answers without signing in: ``/answer/<token>``, served beside Streamlit as plain HTML without scripts.

It shows what the question said and nothing else of the desk, so it asks no warehouse. Whoever has the link answers, and no cookie has a say: a form
of another site could send nothing that its maker could not send without it. What is sent is loaded by `dashboard.keeping.answering`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import html
import logging
import re
import threading
from base64 import b64encode
from collections.abc import Iterable, Mapping
from typing import get_args
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import feeds, headers, roles
from dashboard.keeping import answering
from dashboard.keeping.answering import Answer, Asked, NotReceivedError, Verdict
from locales import LANGUAGES, formats, language, speaking, text
from records.database import RecordsUnreachableError

LONGEST_LINE = 200  # letters of what an owner writes of one agreement
LARGEST = 256 * 1024  # bytes of an answer
MOST_ANSWERS = 50  # that one link takes
REST_SECONDS = 10  # between two answers by one link

_FORM = "application/x-www-form-urlencoded"
_FIELDS = 3  # of an agreement
_FACTS = ("chinese_party", "signed_date", "status", "expires_date", "next_step", "next_step_date")
_YEARS = range(1950, 2200)  # of a day that is meant
_AGAIN_SECONDS = 60
_WAITS_SECONDS = 30.0  # for the answer before, which is loaded first

_STYLE = """
:root{color-scheme:light}*{box-sizing:border-box}
body{font:1rem/1.45 system-ui,sans-serif;color:#16302f;background:#fff;max-width:42rem;margin:0 auto;padding:1rem}
h1{font-size:1.35rem;margin:.5rem 0}h2{font-size:1.05rem;margin:0 0 .4rem}
fieldset{border:1px solid #b9c6c5;border-radius:.5rem;margin:1rem 0;padding:.8rem;break-inside:avoid;min-width:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.2rem 0 .7rem;font-size:.9rem}
dt{color:#4a5f5e}dd{margin:0;overflow-wrap:anywhere}
.choice{display:flex;flex-wrap:wrap;gap:.5rem;margin:.3rem 0 .7rem}
.choice label{flex:1 1 8rem;border:1px solid #0b6b73;border-radius:.5rem;padding:.7rem;min-height:2.75rem;cursor:pointer}
.choice label:has(:checked){background:#0b6b73;color:#fff}
.typed{display:block;margin:.5rem 0}
.typed input{display:block;width:100%;font:inherit;padding:.6rem;border:1px solid #7d9190;border-radius:.4rem}
button{font:inherit;font-weight:600;color:#fff;background:#0b6b73;border:0;border-radius:.5rem;padding:.9rem 1.4rem;width:100%}
:focus-visible{outline:3px solid #e08a00;outline-offset:2px}
.said{border-left:4px solid #0b6b73;background:#eaf3f3;padding:.6rem .8rem}.wrong{border-color:#b3261e;background:#fbeaea}
@media print{button{display:none}body{max-width:none;padding:0;font-size:10pt}.choice label:has(:checked){background:none;color:inherit;font-weight:700}}
"""
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# the address is a secret: it is not to be kept or told on by what lies between
_HEADERS = {headers.POLICY: _POLICY, "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}

_log = logging.getLogger(__name__)
_one_at_a_time = threading.Lock()

Typed = Mapping[str, str]  # field of the form → what was typed


class _WrongError(Exception):
    """What was sent is no answer yet; the message is a sentence for whoever sent it."""


class AnswerPage:
    """ASGI middleware that answers below ``/answer/`` and passes all else through."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The page, or after an answer the way back to it (303); 404 where the link opens nothing, 413, 422 or 429 for what is not taken, 503 where nothing can be loaded now."""
        path = feeds.own_path(scope)
        if path is None or not path.startswith(answering.PREFIX):
            await self.app(scope, receive, send)
            return
        token = path.removeprefix(answering.PREFIX)
        if scope["method"] in ("GET", "HEAD"):
            answer = await run_in_threadpool(_guarded, token, None)
        elif scope["method"] != "POST":
            answer = PlainTextResponse("", 405, {"Allow": "GET, HEAD, POST"})
        else:
            try:
                body = await _body(Request(scope, receive))
            except ClientDisconnect:
                return
            answer = await run_in_threadpool(_guarded, token, body) if body is not None else _too_large()
        await answer(scope, receive, send)


async def _body(request: Request) -> bytes | None:
    """What was sent; None where that is too large, of which no more is read, or no form."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        return None
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            return None
    return body


def _guarded(token: str, body: bytes | None) -> Response:
    try:
        asked = answering.opened(token)
        if asked is None:
            return _told(404, "answer-gone")
        with speaking(asked.question.lang):
            return _page(asked) if body is None else _answered(token, asked, body)
    except (RecordsUnreachableError, OSError):
        _log.exception("a link can't be looked up now")
        return _told(503, "answer-later")


def _answered(token: str, asked: Asked, body: bytes) -> Response:
    typed: Typed = {}
    try:
        typed = _typed(asked, body)
        answers, name = _read(asked, typed), _name(typed)
        if not _one_at_a_time.acquire(timeout=_WAITS_SECONDS):
            return _page(asked, typed, text("answer-later"), 503)
        try:
            # what came meanwhile counts: a second press, a withdrawal
            newest = answering.opened(token)
            if newest is None:
                return _told(404, "answer-gone")
            if not _has_rested(newest):
                return _page(newest, typed, text("answer-often"), 429)
            with roles.acting_for(roles.by_link(name)):
                answering.load_answer(token, answers, author=name)
        finally:
            _one_at_a_time.release()
    except _WrongError as error:
        return _page(asked, typed, str(error), 422)
    except NotReceivedError:
        _log.exception("an answer can't be loaded now")
        return _page(asked, typed, text("answer-later"), 503)
    return RedirectResponse(token, 303, _HEADERS)  # so that a page loaded again sends nothing again


def _has_rested(asked: Asked) -> bool:
    link = asked.link
    rest = dt.timedelta(seconds=REST_SECONDS)
    return link.answer_count < MOST_ANSWERS and (
        link.answered_at is None or dt.datetime.now(dt.UTC) - link.answered_at >= rest
    )


# --- What was sent ---


def _field(part: str, row: str) -> str:
    return f"{part}-{row}"


def _typed(asked: Asked, body: bytes) -> Typed:
    """The fields that were sent. _WrongError for one that the page has not: a row of somebody else, or a field that comes twice."""
    known = {_field(part, row) for row in asked.rows for part in ("is", "day", "line")} | {"name"}
    try:
        sent = parse_qs(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=len(known), errors="replace"
        )
    except ValueError as error:
        raise _WrongError(text("answer-strange")) from error
    if not sent.keys() <= known or any(len(values) > 1 for values in sent.values()):
        raise _WrongError(text("answer-strange"))
    return {name: _one_line(values[0]) for name, values in sent.items()}


def _one_line(said: str) -> str:
    return " ".join("".join(one if one.isprintable() else " " for one in said).split())[:LONGEST_LINE]


def _name(typed: Typed) -> str:
    name = roles.as_name(typed.get("name"))
    if not name:
        raise _WrongError(text("answer-no-name"))
    return name


def _read(asked: Asked, typed: Typed) -> Mapping[str, Answer]:
    """The number of a row → what is said of it. _WrongError where that is not clear."""
    answers = {}
    for row, said in asked.rows.items():
        verdict, day, line = (typed.get(_field(part, row), "") for part in ("is", "day", "line"))
        if not (verdict or day or line):
            continue
        title = said.cells.get("title", "")
        found = next((one for one in get_args(Verdict) if one == verdict), None)
        if found is None:
            raise _WrongError(text("answer-no-verdict", title=title))
        if found == "changed" and not (day or line):
            raise _WrongError(text("answer-no-change", title=title))
        answers[row] = Answer(found, _day(day, title), line)
    if not answers:
        raise _WrongError(text("answer-nothing"))
    return answers


def _day(said: str, title: str) -> dt.date | None:
    if not said:
        return None
    try:
        day = dt.date.fromisoformat(said) if re.fullmatch(r"\d{4}-\d\d-\d\d", said) else None
    except ValueError:
        day = None
    if day is None or day.year not in _YEARS:
        raise _WrongError(text("answer-no-day", title=title))
    return day


# --- What is shown ---


def _page(asked: Asked, typed: Typed | None = None, wrong: str = "", status: int = 200) -> Response:
    """The page in the language in force."""
    link, typed = asked.link, typed or {}
    title = text("answer-title", subject=asked.question.subject_name)
    parts = [f"<h1>{html.escape(title)}</h1>"]
    if wrong:
        parts.append(f'<p class="said wrong" role="alert">{html.escape(wrong)}</p>')
    elif link.answered_at is not None:
        received = text("answer-received", who=link.answered_by, date=link.answered_at.astimezone().date())
        parts.append(f'<p class="said" role="status">{html.escape(received)}</p>')
    until = text("answer-how", count=len(asked.rows), date=asked.question.due_date)
    parts.append(f"<p>{html.escape(until)}</p>")
    if asked.question.is_illustrative:
        parts.append(f"<p>{html.escape(text('answer-sample'))}</p>")
    parts.append(f'<form method="post" action="" accept-charset="utf-8">{"".join(_rows(asked, typed))}')
    parts.append(
        _input(
            "name",
            text("answer-name"),
            typed,
            f'required maxlength="{roles.LONGEST_NAME}" autocomplete="name"',
        )
    )
    parts.append(f'<button type="submit">{html.escape(text("answer-send"))}</button></form>')
    parts.append(f"<p>{html.escape(text('answer-who', date=link.expires_date))}</p>")
    return _html(title, "".join(parts), status)


def _rows(asked: Asked, typed: Typed) -> Iterable[str]:
    for row, said in asked.rows.items():
        facts = "".join(
            f"<dt>{html.escape(asked.heading(name))}</dt><dd>{html.escape(_shown(said.cells[name]))}</dd>"
            for name in _FACTS
            if name in said.cells
        )
        choice = "".join(
            f'<label><input type="radio" name="{_field("is", row)}" value="{verdict}"'
            f"{' checked' if typed.get(_field('is', row)) == verdict else ''}> {html.escape(text(f'answer-{verdict}'))}</label>"
            for verdict in get_args(Verdict)
        )
        title = html.escape(said.cells.get("title") or said.cells.get("agreement_id") or said.key)
        yield (
            f"<fieldset><legend><h2>{title}</h2></legend><dl>{facts}</dl><div class=choice>{choice}</div>"
            + _input(_field("day", row), text("answer-day"), typed, 'type="date"')
            + _input(_field("line", row), text("answer-line"), typed, f'maxlength="{LONGEST_LINE}"')
            + "</fieldset>"
        )


def _input(name: str, label: str, typed: Typed, more: str) -> str:
    value = html.escape(typed.get(name, ""))
    return f'<label class="typed">{html.escape(label)}<input name="{name}" value="{value}" {more}></label>'


def _shown(cell: str) -> str:
    try:
        return formats.date(dt.date.fromisoformat(cell)) if re.fullmatch(r"\d{4}-\d\d-\d\d", cell) else cell
    except ValueError:
        return cell


def _html(title: str, body: str, status: int) -> Response:
    later = {"Retry-After": str(_AGAIN_SECONDS)} if status in (429, 503) else {}
    return HTMLResponse(
        f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{_STYLE}</style></head>'
        f"<body><main>{body}</main></body></html>",
        status,
        {**_HEADERS, **later},
    )


def _told(status: int, key: str) -> Response:
    """A sentence in every language: whose link it is, is not known."""
    said = [(lang, speaking(lang)(text)(key)) for lang in LANGUAGES]
    body = "".join(f'<p lang="{lang}">{html.escape(one)}</p>' for lang, one in said)
    return _html(text("app-name"), body, status)


def _too_large() -> Response:
    answer = _told(413, "answer-too-large")
    answer.headers["Connection"] = "close"
    return answer
