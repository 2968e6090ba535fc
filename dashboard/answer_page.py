"""The page by which an owner answers without signing in, ``/answer/<token>``: plain HTML without scripts. Forms are read within bounds.

To a Danish party it shows its agreements as the question said them, to a problem owner what guests may read of what is offered to their challenges.
What they say of those is loaded as the workbook's answer, what they press at these is logged in the dialogue. The link alone authorises an answer, no cookie does: a form
of another site could send nothing that its maker could not send without it.
"""

import datetime as dt
import hashlib
import html
import logging
import re
import threading
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import get_args
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from dashboard import headers, roles
from dashboard.addresses import Address
from dashboard.filters_model import Filters
from dashboard.keeping import answering, contacts
from dashboard.keeping.answering import Answer, Asked, NotReceivedError, Verdict
from dashboard.model import columns, measures
from dashboard.options import load_options
from dashboard.scope import reader
from dashboard.warehouse import OldWarehouseError, WarehouseDamaged, WarehouseMissing, one_version
from dashboard.words import challenges
from locales import DEFAULT_LANGUAGE, LANGUAGES, formats, language, speaking, text
from records.database import RecordsUnreachableError

LONGEST_LINE = 200  # letters of what an owner writes of one agreement
MOST_ANSWERS = 50  # that one link takes
LARGEST = 256 * 1024  # bytes of an answer
FORM = "application/x-www-form-urlencoded"
REST_SECONDS = 10  # between two answers by one link

_FACTS = ("chinese_party", "signed_date", "status", "expires_date", "next_step", "next_step_date")
_FACTS_OF_CHALLENGES = ("province", "theme", "description")
_YEARS = range(1950, 2200)  # of a day that is meant
_WAITS_SECONDS = 30.0  # for the answer before, which is loaded first

_STYLE = (Path(__file__).parent / "browser" / "answer.css").read_text(encoding="utf-8")
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
    """The form is not an answer yet; the message is a sentence for its sender."""


async def _served(request: Request, token: str) -> Response:
    """The page, or after an answer the way back to it (303); 404 where the link opens nothing, 413, 422 or 429 for what is not taken, 503 where nothing can be loaded now."""
    if request.method != "POST":
        return await run_in_threadpool(_respond, token, None)
    body = b""
    is_form = request.headers.get("content-type", "").partition(";")[0].strip().lower() == FORM
    if is_form:
        async for piece in request.stream():
            body += piece
            if len(body) > LARGEST:
                break
    if is_form and len(body) <= LARGEST:
        return await run_in_threadpool(_respond, token, body)
    answer = _told(413, "answer-too-large")
    answer.headers["Connection"] = "close"  # what is left of it stays unread
    return answer


SERVED = Address(f"{answering.PREFIX}(?s:(.*))", _served, ("GET", "HEAD", "POST"))


def _respond(token: str, body: bytes | None) -> Response:
    try:
        asked = answering.opened(token)
        if asked is None:
            return _told(404, "answer-gone")
        with speaking(asked.question.lang):
            return _page(asked) if body is None else _answered(token, asked, body)
    except (RecordsUnreachableError, OSError, WarehouseMissing, WarehouseDamaged, OldWarehouseError):
        _log.exception("a link can't be answered now")
        return _told(503, "answer-later")


def _answered(token: str, asked: Asked, body: bytes) -> Response:
    typed: Typed = {}
    try:
        typed = _typed(asked, body)
        send = _meant(token, asked, typed)
        name = roles.as_name(typed.get("name"))
        if not name:
            raise _WrongError(text("answer-no-name"))
        if not _one_at_a_time.acquire(timeout=_WAITS_SECONDS):
            return _page(asked, typed, text("answer-later"), 503)
        try:
            # what came meanwhile counts: a second press, a withdrawal
            newest = answering.opened(token)
            if newest is None:
                return _told(404, "answer-gone")
            link, now = newest.link, dt.datetime.now(dt.UTC)
            has_rested = link.answered_at is None or (now - link.answered_at).total_seconds() >= REST_SECONDS
            if link.answer_count >= MOST_ANSWERS or not has_rested:
                return _page(newest, typed, text("answer-often"), 429)
            with roles.acting_for(roles.by_link(name)):
                send(name)
        finally:
            _one_at_a_time.release()
    except _WrongError as error:
        return _page(asked, typed, str(error), 422)
    except NotReceivedError:
        _log.exception("an answer can't be loaded now")
        return _page(asked, typed, text("answer-later"), 503)
    return RedirectResponse(token, 303, _HEADERS)  # so that a page loaded again sends nothing again


def _press(row: str, technology: str) -> str:
    """The field of a technology, which is called as an export happens to call it."""
    return f"of-{row}-{hashlib.sha256(technology.encode()).hexdigest()[:16]}"


def _typed(asked: Asked, body: bytes) -> Typed:
    """The fields of the form. _WrongError for one that the page does not have (a row of another owner), or that comes twice."""
    known = {"name"}
    if asked.question.kind == answering.OWNER:
        known |= {_press(row, code) for row, offers in _offers(asked).items() for code in offers}
    else:
        known |= {f"{part}-{row}" for row in asked.rows for part in ("is", "day", "line")}
    try:
        sent = parse_qs(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=len(known), errors="replace"
        )
    except ValueError as error:
        raise _WrongError(text("answer-strange")) from error
    if not sent.keys() <= known or any(len(values) > 1 for values in sent.values()):
        raise _WrongError(text("answer-strange"))
    return {name: roles.as_name(values[0], LONGEST_LINE) for name, values in sent.items()}


def _meant(token: str, asked: Asked, typed: Typed) -> Callable[[str], None]:
    """The act that the form asks for, given the name of its sender. _WrongError where it is unclear."""
    if asked.question.kind != answering.OWNER:
        answers = _read(asked, typed)
        return lambda name: answering.load_answer(token, answers, author=name)
    # the technologies that are of interest, as the desk's own log calls them
    words = speaking(DEFAULT_LANGUAGE)(columns.called)("technologies")
    wanted = {
        row: [words(code) for code in offers if typed.get(_press(row, code))]
        for row, offers in _offers(asked).items()
    }
    found = {row: codes for row, codes in wanted.items() if codes}
    if not found:
        raise _WrongError(text("offer-nothing"))

    def log(name: str) -> None:
        logged = speaking(DEFAULT_LANGUAGE)(contacts.log_interest)(token, found, author=name)
        if logged.error:
            raise NotReceivedError(logged.error)

    return log


def _read(asked: Asked, typed: Typed) -> Mapping[str, Answer]:
    """The number of a row → what is said about it. _WrongError where that is not clear."""
    answers = {}
    for row, said in asked.rows.items():
        verdict, day, line = (typed.get(f"{part}-{row}", "") for part in ("is", "day", "line"))
        if not (verdict or day or line):
            continue
        title = said.cells.get("title", "")
        found = next((one for one in get_args(Verdict) if one == verdict), None)
        if found is None:
            raise _WrongError(text("answer-no-verdict", title=title))
        if found == "changed" and not (day or line):
            raise _WrongError(text("answer-no-change", title=title))
        when = _iso(day)
        if day and (when is None or when.year not in _YEARS):
            raise _WrongError(text("answer-no-day", title=title))
        answers[row] = Answer(found, when, line)
    if not answers:
        raise _WrongError(text("answer-nothing"))
    return answers


def _iso(said: str) -> dt.date | None:
    with suppress(ValueError):
        return dt.date.fromisoformat(said) if re.fullmatch(r"\d{4}-\d\d-\d\d", said) else None
    return None


def _offers(asked: Asked) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The number of a row → the technologies that are offered to its challenge → the companies, as guests may read it today; none that is invented."""
    found = {}
    with reader.reading(for_guests=True), one_version():
        filters = Filters(as_of=load_options().opens_on)
        for row, said in asked.rows.items():
            group = ("challenge_id", said.cells["challenge_id"])
            found[row] = challenges.offered(measures.rows(filters, "answering_company_count", group))
    return found


def _page(asked: Asked, typed: Typed | None = None, wrong: str = "", status: int = 200) -> Response:
    link, typed = asked.link, typed or {}
    is_offer = asked.question.kind == answering.OWNER
    about = "offer" if is_offer else "answer"
    title = text(f"{about}-title", subject=asked.question.subject_name)
    parts = [f"<h1>{html.escape(title)}</h1>"]
    if wrong:
        parts.append(f'<p class="said wrong" role="alert">{html.escape(wrong)}</p>')
    elif link.answered_at is not None:
        received = text("answer-received", who=link.answered_by, date=link.answered_at.astimezone().date())
        parts.append(f'<p class="said" role="status">{html.escape(received)}</p>')
    until = text(f"{about}-how", count=len(asked.rows), date=asked.question.due_date)
    parts.append(f"<p>{html.escape(until)}</p>")
    if asked.question.is_illustrative:
        parts.append(f"<p>{html.escape(text('answer-sample'))}</p>")
    rows = (_offer_rows if is_offer else _rows)(asked, typed)
    parts += ['<form method="post" action="" accept-charset="utf-8">', *rows]
    how = f'required maxlength="{roles.LONGEST_NAME}" autocomplete="name"'
    parts.append(_input("name", text("answer-name"), typed, how))
    parts.append(f'<button type="submit">{html.escape(text("answer-send"))}</button></form>')
    parts.append(f"<p>{html.escape(text('answer-who', date=link.expires_date))}</p>")
    return _html(title, "".join(parts), status)


def _facts(asked: Asked, row: str, names: Sequence[str]) -> str:
    cells = asked.rows[row].cells
    facts = "".join(
        f"<dt>{html.escape(asked.heading(name))}</dt><dd>"
        f"{html.escape(formats.date(day) if (day := _iso(cells[name])) else cells[name])}</dd>"
        for name in names
        if name in cells
    )
    return f"<dl>{facts}</dl>"


def _offer_rows(asked: Asked, typed: Typed) -> Iterable[str]:
    for row, offers in _offers(asked).items():
        pressed = "".join(
            f'<label><input type="checkbox" name="{name}" value="x"{" checked" if typed.get(name) else ""}> '
            f"{html.escape(challenges.offered_line(code, companies))}<br><b>{html.escape(text('offer-wanted'))}</b></label>"
            for code, companies in offers.items()
            for name in (_press(row, code),)
        )
        nothing = f"<p>{html.escape(text('challenges-profile-technology-none'))}</p>"
        title = asked.rows[row].cells.get("title", "")
        yield _fieldset(title, _facts(asked, row, _FACTS_OF_CHALLENGES), pressed or nothing)


def _rows(asked: Asked, typed: Typed) -> Iterable[str]:
    for row, said in asked.rows.items():
        choice = "".join(
            f'<label><input type="radio" name="is-{row}" value="{verdict}"'
            f"{' checked' if typed.get(f'is-{row}') == verdict else ''}> {html.escape(text(f'answer-{verdict}'))}</label>"
            for verdict in get_args(Verdict)
        )
        title = said.cells.get("title") or said.cells.get("agreement_id") or said.key
        more = _input(f"day-{row}", text("answer-day"), typed, 'type="date"')
        more += _input(f"line-{row}", text("answer-line"), typed, f'maxlength="{LONGEST_LINE}"')
        yield _fieldset(title, _facts(asked, row, _FACTS), choice, more)


def _fieldset(title: str, facts: str, choice: str, more: str = "") -> str:
    legend = f"<legend><h2>{html.escape(title)}</h2></legend>"
    return f'<fieldset>{legend}{facts}<div class="choice">{choice}</div>{more}</fieldset>'


def _input(name: str, label: str, typed: Typed, more: str) -> str:
    value = html.escape(typed.get(name, ""))
    return f'<label class="typed">{html.escape(label)}<input name="{name}" value="{value}" {more}></label>'


def _html(title: str, body: str, status: int) -> Response:
    return HTMLResponse(
        f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{_STYLE}</style></head>'
        f"<body><main>{body}</main></body></html>",
        status,
        _HEADERS,
    )


def _told(status: int, key: str) -> Response:
    """A sentence in every language: the reader is unknown."""
    said = [(lang, speaking(lang)(text)(key)) for lang in LANGUAGES]
    body = "".join(f'<p lang="{lang}">{html.escape(one)}</p>' for lang, one in said)
    return _html(text("app-name"), body, status)
