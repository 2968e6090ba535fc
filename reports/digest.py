"""The digest: what one recipient has to do, what turns cold, what expires and what is new since the last one; as a letter, sent once a week.

Who gets one, and how letters are sent, is written in ``digest.toml`` beside the warehouse (docs/digest.toml is an example). The password of the mail server comes
from SMTP_PASSWORD. A recipient reads what their role may: where visitors sign in, the table [roles] says which, as for the pages.
"""

import datetime as dt
import html
import os
import re
import smtplib
import ssl
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import localtime, make_msgid, parseaddr
from functools import partial
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlencode

import pandas as pd

from dashboard import actions, options, roles, warehouse
from dashboard.blocks.kinds import Item, Items
from dashboard.blocks.plain import mark_of
from dashboard.command_line import FilterError
from dashboard.filters import link_of
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.queries import parties
from dashboard.scope import reader
from dashboard.words import actions as words
from dashboard.words.names import day, exactness
from locales import LANGUAGES, formats, language, speaking, text
from records import digests
from settings import desk, folder_of_people, written

_LISTED = 12  # of a section; the rest is counted, and a link leads to all
_FIRST_DAYS = 7  # what is new in a recipient's first digest
_SECONDS = 30.0  # how long the mail server may take to answer

# An address of RFC 2369: no blank, and nothing that would end it.
_UNSUBSCRIBES = re.compile(r"(?:mailto:[^\s<>@]{1,200}@|https://)[^\s<>]{1,500}")
_Linked = Callable[[Item], tuple[str, str]]
Tls = Literal["starttls", "implicit", "none"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class DigestError(FilterError):
    """The settings can't be used, or a letter can't be sent; the message is a sentence that says why."""


class UnsureError(DigestError):
    """It is not known whether a letter was sent: the server stopped answering after it had received it."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """The recipient of a digest."""

    address: str  # their mail address
    party: str = ""  # the Danish party that it is about; "" for the whole desk
    lang: str = "da"  # the language that it speaks
    role: roles.Role = "viewer"  # what they may see without sign-in; else the table [roles] says it


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of digest.toml."""

    url: str = ""  # where the dashboard is; links of the letter begin with it. "" for no links
    sender: str = ""  # who sends it; the desk where none is named
    unsubscribe: str = ""  # ``mailto:`` or ``https:``; a mail to the sender where nothing is named
    weekday: Weekday = "monday"  # the day from which on a week's digest is sent
    host: str = ""  # the mail server; "" where there is none
    port: int = 587  # its port
    tls: Tls = "starttls"  # how the connection is kept private; "none" is for a server on this machine
    user: str = ""  # the user that signs in there; "" for none
    recipients: tuple[Recipient, ...] = ()  # who gets one


def settings_file() -> Path:
    """Where the settings are."""
    return folder_of_people() / "digest.toml"


def read_settings(file: Path) -> Settings:
    """The settings in a file; the defaults without one. Raises DigestError where it is no TOML, or says what can't be meant."""
    try:
        said = written.toml(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise DigestError(text("digest-error-file", file=str(file), reason=str(error.strerror))) from error
    except ValueError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = at[1] if at else "end"
        raise DigestError(text("digest-error-toml", file=str(file), line=line)) from error
    for unfit in _unfit(said):
        raise DigestError(text("digest-error-key", file=str(file), key=unfit[:200]))
    mail = said.pop("smtp", {})
    return written.made(Settings, {_FIELDS.get(name, name): one for name, one in said.items()} | mail)


_FIELDS = {"from": "sender", "recipient": "recipients"}  # what the file calls it → the field
_KEYS, _OF_MAIL = ("url", "from", "unsubscribe", "weekday"), ("host", "port", "tls", "user")
_OF_RECIPIENTS = ("address", "party", "lang", "role")
_FITS: Mapping[str, Callable[[Any], object]] = {
    "port": lambda said: 0 < said < 65536,
    "url": lambda said: not said or said.startswith(("https://", "http://")),
    "unsubscribe": lambda said: not said or _UNSUBSCRIBES.fullmatch(said),
    "address": roles.plain_address,
    "lang": LANGUAGES.__contains__,
}


def _unfit(said: Mapping[str, Any]) -> Iterator[str]:
    mail, people = said.get("smtp", {}), said.get("recipient", [])
    own = {name: one for name, one in said.items() if name not in ("smtp", "recipient")}
    if not isinstance(people, list):
        yield "[recipient]"
        return
    parts: list[tuple[str, type, Sequence[str], Any]] = [
        ("", Settings, _KEYS, own),
        ("[smtp] ", Settings, _OF_MAIL, mail),
        *(("[[recipient]] ", Recipient, _OF_RECIPIENTS, one) for one in people),
    ]
    for place, kind, names, part in parts:
        if not isinstance(part, dict) or (kind is Recipient and "address" not in part):
            yield f"{place}{part}"
            continue
        for name, one in part.items():
            needed = {"address": one} if kind is Recipient else {}
            with suppress(TypeError, ValueError):
                if (
                    name in names
                    and written.made(kind, needed | {_FIELDS.get(name, name): one})
                    and _FITS.get(name, lambda _: True)(one)
                ):
                    continue
            yield f"{place}{name} = {one!r}"
    if mail.get("tls") == "none" and mail.get("host", "") not in ("", "localhost", "127.0.0.1", "::1"):
        yield f"[smtp] tls = 'none', host = {mail['host']!r}"


def role_of(recipient: Recipient) -> roles.Role:
    """The role of a recipient: as on the pages where visitors sign in, else as the settings say."""
    if roles.is_sign_in_configured():
        return roles.role_of(recipient.address, roles.named())
    return recipient.role


@warehouse.one_version()
def letter(
    recipient: Recipient, settings: Settings, as_of: dt.date, since: dt.date | None = None
) -> EmailMessage:
    """The letter to one recipient, as text and as HTML, of what is new since the one before (None: the week). Raises DigestError for no such party or address."""
    if roles.plain_address(recipient.address) is None:
        raise DigestError(text("digest-error-address", address=recipient.address[:80]))
    since = since or as_of - dt.timedelta(days=_FIRST_DAYS)
    is_guest = role_of(recipient) == "guest"
    with speaking(recipient.lang), reader.reading(for_guests=is_guest):
        if recipient.party and recipient.party not in options.load_options().choices["parties"]:
            raise DigestError(text("digest-error-party", party=recipient.party[:80]))
        filters = Filters(as_of=as_of, parties=(recipient.party,) if recipient.party else ())
        name = parties.danish().get(recipient.party, recipient.party) if recipient.party else ""
        title = text("digest-title", party=name, whole=not name, date=as_of)
        sections = tuple(_sections(filters, settings.url, since, is_guest=is_guest))
        is_listed = any(recipient.address == one.address for one in settings.recipients)
        notes = [text("digest-why", address=recipient.address)] if is_listed else []
        if options.load_options().shows_invented:
            notes.append(text("digest-sample"))
        message = EmailMessage(policy=SMTP)
        message["Subject"] = title
        own = Address(desk().names[recipient.lang], addr_spec=f"{desk().slug}@localhost")
        message["From"] = settings.sender or str(own)
        message["To"] = str(Address(addr_spec=recipient.address))
        message["Auto-Submitted"] = "auto-generated"
        if settings.unsubscribe or settings.sender:
            no_more = settings.unsubscribe or f"mailto:{parseaddr(settings.sender)[1]}?subject=unsubscribe"
            message["List-Unsubscribe"] = f"<{no_more}>"

        def linked(one: Item) -> tuple[str, str]:
            """The name of an item, and where it leads."""
            link = _link(settings.url, one.page, filters, **one.link) if one.page else ""
            return formats.bracketed(one.title, one.mark), link

        message.set_content(_as_text(title, sections, notes, linked))
        message.add_alternative(_as_html(title, sections, notes, linked), subtype="html")
        message["Content-Language"] = recipient.lang
    return message


def _sections(filters: Filters, url: str, since: dt.date, *, is_guest: bool) -> Iterable[Items]:
    page = "parties" if filters.parties else "overview"
    about = {"about": filters.parties[0]} if filters.parties else {}

    def todo(row: Row) -> Item:
        link = {**about, "action": str(row["action_key"])}
        return Item(words.line(row), words.lines(row, marked=False), page=page, link=link)

    def agreement(row: Row, key: str, date: str, precision: object) -> Item:
        said, link = text(key, date=date, exact=exactness(precision)), {"agreement": str(row["agreement_id"])}
        return Item(str(row["agreement_name"]), (said,), page="agreements", link=link)

    def ends(row: Row) -> Item:
        return agreement(row, "digest-ends", day(row, "expires_date"), row["expires_date_precision"])

    def turns(row: Row) -> Item:
        precision = row["last_contact_date_precision"]
        return agreement(row, "digest-turns", formats.date(row["turns_red_date"], precision), precision)

    def held(row: Row) -> Item:
        outcome = "" if is_guest or formats.is_missing(row["outcome"]) else str(row["outcome"])
        return Item(str(row["title"]), tuple(filter(None, (day(row, "start_date"), outcome))))

    def section(
        code: str, found: pd.DataFrame, item: Callable[[Row], Item], when: object = "none", link: str = "none"
    ) -> Items:
        rows = measures.real_first(found)
        beyond, shown = len(rows) - _LISTED, rows.head(_LISTED).to_dict("records")
        return Items(
            tuple(replace(item(row), mark=mark_of(row["is_illustrative"])) for row in shown),
            text(f"digest-{code}", count=len(rows), since=since, when=when),
            text(f"digest-{code}-none"),
            text("digest-more", count=beyond, link=link) if beyond > 0 else "",
        )

    if not is_guest:
        open_ones = actions.rows(actions.noted(filters), reader=about.get("about"))
        to_all = _link(url, page, filters, **about) or "none"
        for when, found in open_ones.groupby("action_when", sort=False):
            yield section("todo", found, todo, when, to_all)
        if open_ones.empty:
            yield section("todo", open_ones, todo)
        cold = measures.rows(filters, "turning_red_count", order="turns_red_date, agreement_name")
        yield section("cold", cold, turns)
    expiring = measures.rows(filters, "expiring_count", order="expires_date, agreement_name")
    yield section("expiring", expiring, ends)
    new = replace(filters, period_from=since + dt.timedelta(days=1), period_to=filters.as_of)
    yield section("new", measures.rows(new, "activities_held"), held)


def _link(url: str, page: str, filters: Filters, **more: str) -> str:
    """Where a page opens with these filters; "" where the settings do not say where the dashboard is."""
    if not url:
        return ""
    said = link_of(filters, options.load_options().opens_on)
    if "about" in more:
        said.pop("party", None)
    query = urlencode({**said, **more}, doseq=True)
    return f"{url.rstrip('/')}/{page}{'?' if query else ''}{query}"


def _as_text(title: str, sections: Iterable[Items], notes: Iterable[str], linked: _Linked) -> str:
    lines = [title, "=" * min(len(title), 70)]
    for section in sections:
        lines += ["", section.title, "-" * min(len(section.title), 70)]
        for one in section.items:
            called, link = linked(one)
            lines += [f"* {called}", *(f"  {part}" for part in (*one.lines, link) if part)]
        lines += filter(None, ("" if section.items else section.empty, section.more))
    return "\n".join([*lines, "", *notes, ""])


_BODY = "font-family:sans-serif;font-size:15px;line-height:1.45;color:#16302f;max-width:42rem;margin:0 auto;padding:1rem"


def _as_html(title: str, sections: Iterable[Items], notes: Iterable[str], linked: _Linked) -> str:
    parts = [f'<h1 style="font-size:1.3rem">{html.escape(title)}</h1>']
    for section in sections:
        parts.append(f'<h2 style="font-size:1.05rem;margin:1.4rem 0 .4rem">{html.escape(section.title)}</h2>')
        if not section.items:
            parts.append(f"<p>{html.escape(section.empty)}</p>")
            continue
        entries = []
        for one in section.items:
            called, link = linked(one)
            head = f"<b>{html.escape(called)}</b>"
            if link:
                head = f'<a href="{html.escape(link)}" style="color:#0b6b73">{head}</a>'
            said = "".join(f"<br>{html.escape(part)}" for part in one.lines)
            entries.append(f'<li style="margin:0 0 .7rem">{head}{said}</li>')
        parts.append(f'<ul style="padding-left:1.1rem;margin:0">{"".join(entries)}</ul>')
        if section.more:
            parts.append(f"<p>{html.escape(section.more)}</p>")
    said = "<br>".join(map(html.escape, notes))
    parts.append(f'<p style="font-size:.85rem;color:#4a5f5e;margin-top:1.6rem">{said}</p>')
    return (
        f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head>'
        f'<body style="{_BODY}">{"".join(parts)}</body></html>'
    )


def is_due(settings: Settings, today: dt.date) -> bool:
    """Whether the digests of a day's week may be sent on it: from the weekday of the settings on."""
    return today.weekday() >= get_args(Weekday).index(settings.weekday)


def send_due(settings: Settings, as_of: dt.date, today: dt.date, recipients: Iterable[Recipient]) -> int:
    """Send the week's digest to each recipient who has not got it; how many were sent. What one can't get, the others do.

    Raises DigestError where some could not be sent and can be tried again, RecordsUnreachableError where it is not known what was sent, so that nothing more is.
    """
    count, wrong = 0, []
    week = today.strftime("%G-W%V")  # as ISO 8601 writes it
    for recipient in recipients:
        before = digests.latest(recipient.address, recipient.party)
        claimed = digests.claim(recipient.address, recipient.party, week, as_of)
        if claimed is None:
            continue
        try:
            send(letter(recipient, settings, as_of, before.as_of_date if before else None), settings)
        except DigestError as error:
            if not isinstance(error, UnsureError):  # else better none than two
                digests.give_back(claimed)
            wrong.append(f"{recipient.address}: {error}")
        except BaseException:
            digests.give_back(claimed)
            raise
        else:
            digests.sent(claimed)
            count += 1
    if wrong:
        raise DigestError(text("digest-error-some", count=count, reasons="; ".join(wrong)))
    return count


def send(message: EmailMessage, settings: Settings) -> None:
    """Hand a letter to the mail server of the settings.

    Raises DigestError where none is named, it can't be reached or refuses, UnsureError where it has the letter and has not said whether it takes it.
    """
    if not settings.host:
        raise DigestError(text("digest-error-no-server", file=str(settings_file())))
    sender = parseaddr(str(message["From"]))[1]
    message["Date"] = localtime()
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2] or None)
    private = ssl.create_default_context()
    where = f"{settings.host}:{settings.port}"
    is_handed_over = False
    server_of = partial(smtplib.SMTP_SSL, context=private) if settings.tls == "implicit" else smtplib.SMTP
    try:
        with server_of(settings.host, settings.port, timeout=_SECONDS) as server:
            if settings.tls == "starttls":
                server.starttls(context=private)
            if settings.user:
                server.login(settings.user, os.environ.get("SMTP_PASSWORD", ""))
            is_handed_over = True
            server.send_message(message)
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:  # it says no
        raise DigestError(text("digest-error-send", server=where, reason=str(error)[:200])) from error
    except (OSError, smtplib.SMTPException) as error:
        fault, key = (UnsureError, "unsure") if is_handed_over else (DigestError, "send")
        raise fault(text(f"digest-error-{key}", server=where, reason=str(error)[:200])) from error
