"""The facts that an invitation (.ics) or a mail (.eml) states of a contact, as short, plain text for a person to correct, and the agreement and kind of contact that it is about.

These are foreign bytes, so only the limited child reads them. It is about what the names, places and addresses of agreements and the words of the vocabulary say; of these, numbers and a word of our own leave the child.
"""

import email
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from functools import cache
from html import unescape
from itertools import groupby
from typing import Any

from pipeline.cells.reference import vocabularies
from pipeline.cells.words import normalise
from pipeline.reading.guard import Refusal
from settings.sealed import hash_of

LONGEST_TITLE, LONGEST_WORDS, LONGEST_NAME = 200, 1500, 80
MOST_NAMES = 20

_MARKUP = 200_000  # letters of a mail in HTML of which the text is taken
_HEADER = 20_000  # bytes of one header that are looked at
_YEARS = range(1990, 2101)
_HEADERS = ("from", "to", "subject", "date", "received", "message-id")
_REPLY = re.compile(r"(?:re|sv|vs|fwd?|aw|回复|转发|答复)[:：]\s*+", re.IGNORECASE)
# Where a mail begins to repeat an earlier one, or signs itself.
_REPEATED = ("-----", "_____", "from:", "fra:", "发件人:", "发件人：", "> ")
_QUOTES = ("wrote:", "skrev:", "写道：", "写道:")
_BLOCKS = frozenset({"p", "div", "br", "li", "tr", "h1", "h2", "h3", "blockquote"})
# What of HTML is not seen, and a tag with its name, in which only a value in quotes may hold the end of one; so a text is read once.
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<unseen>script|style|head|title|template)\b.*?(?:</(?P=unseen)[^>]*+(?:>|\Z)|\Z)|"
    r"""<(?:/?(?P<name>[a-z][a-z0-9]*+)|[/!?])(?:=\s?"[^"]*+"|=\s?'[^']*+'|[^<>])*+(?:>|(?=<)|\Z)""",
    re.IGNORECASE | re.DOTALL,
)

OFFERED = 3  # agreements that may be meant
NO_KINDS = frozenset({"inquiry", "other"})  # what is not a contact yet: an inquiry is known by its answer

_SHORTEST = 4  # letters of a name that is looked for: shorter ones stand in any text; of signs two do
_DANISH_ENDS = ("", "t", "et", "en")
_PLACE_SIGNS = "市县区省州"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as read; "" and None where it does not say."""

    title: str = ""  # the subject
    # when it was held or sent; None for an event that repeats itself, too: only a person knows which time is meant
    day: date | None = None
    place: str = ""  # where it was held
    names: tuple[str, ...] = ()  # who takes part, by name, or by address where no name is given
    words: str = ""  # the text of the mail, or of the invitation, without what it repeats
    repeats: bool = False  # whether the event repeats itself
    is_cancelled: bool = False  # whether the event was cancelled
    is_event: bool = field(default=False, compare=False)  # whether it has an invitation
    # a hash of the number that calendars and mail programs give it, by which the same one is known when it comes twice
    identity: str = field(default="", compare=False)
    told: str = field(default="", compare=False, repr=False)  # for `about`; stays in the child


def read_letter(content: bytes, today: date) -> Letter | Refusal:
    """The content of an invitation or a mail, or why it can't be read; of several events of one calendar that which was last by ``today``."""
    try:
        head = content.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:30].replace(b"\0", b"")
        if head.upper().startswith(b"BEGIN:VCAL"):
            return _event(_calendar_text(content), today) or Refusal("no-letter")
        mail = email.message_from_bytes(content)
        if not any(name in mail for name in _HEADERS):
            return Refusal("no-letter")
        return _mail(mail, today)
    # What the two libraries raise for what they can't follow; nested too deeply is one of them.
    except (ValueError, LookupError, TypeError, AttributeError, MessageError, RecursionError, OverflowError):
        return Refusal("letter-damaged")


def _calendar_text(content: bytes) -> str:
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    return content.decode("utf-8", "replace")


def _event(said: str, today: date) -> Letter | None:
    """The event of a calendar that was last by ``today``, else the first that is to come; None where there is none."""
    from icalendar import Calendar  # noqa: PLC0415 - handing a letter on does without it

    calendar = Calendar.from_ical(said)
    found = [(_day(event.get("DTSTART")), event) for event in calendar.walk("VEVENT")]
    if not found:
        return None
    # of several the first that is stated
    day, event = min(found, key=lambda each: each[0] or date.max)
    if day is not None and day <= today:
        day, event = max(found, key=lambda each: each[0] if each[0] and each[0] <= today else date.min)
    repeats = "RRULE" in event or "RDATE" in event
    stated = [calendar.get("METHOD"), event.get("STATUS")]
    stated_in = ("SUMMARY", "LOCATION", "DESCRIPTION")
    title, place, described = (str(event.get(name) or "")[:_MARKUP] for name in stated_in)
    people = []  # no rooms, and none who declined
    for stated_as in ("ORGANIZER", "ATTENDEE"):
        listed = event.get(stated_as) or []
        for one in listed if isinstance(listed, list) else [listed]:
            params, address = getattr(one, "params", {}), str(one)
            kind, answer = (str(params.get(key, "")).upper() for key in ("CUTYPE", "PARTSTAT"))
            if kind not in ("ROOM", "RESOURCE") and answer != "DECLINED":
                is_mail = address[:7].lower() == "mailto:"
                people.append((str(params.get("CN", "")), address[7:] if is_mail else address))
    return Letter(
        title=_line(title),
        day=None if repeats else day,
        place=_line(place),
        names=_named(people),
        words=_words(described),
        repeats=repeats,
        is_cancelled=any(str(each or "").upper().startswith("CANCEL") for each in stated),
        is_event=True,
        # each meeting of a series has the number of the series
        identity=_identity(event.get("UID"), event.get("RECURRENCE-ID") and event["RECURRENCE-ID"].to_ical())
        if event.get("UID")
        else "",
        told=_told(title, place, described, people),
    )


def _day(stated: Any) -> date | None:
    at = getattr(stated, "dt", None)
    if isinstance(at, datetime):
        try:
            is_utc = at.tzinfo is not None and str(at.tzname()).upper() in ("UTC", "Z")
            at = (at.astimezone() if is_utc else at).date()
        except (OverflowError, ValueError, OSError):
            return None
    return at if isinstance(at, date) and at.year in _YEARS else None


def _mail(mail: Message, today: date) -> Letter:
    plain, markup, invitation = _parts(mail)
    text = plain if plain.strip() else _without_markup(markup)
    words, stated = _words(text), getaddresses(_stated(mail, "from", "to", "cc"))
    people = [(_header(name), address) for name, address in stated]
    number = "".join(_stated(mail, "message-id")[:1]).strip()
    sent = None
    with suppress(ValueError, TypeError, OverflowError, OSError):
        at = parsedate_to_datetime("".join(_stated(mail, "date")[:1]))
        sent = (at.astimezone() if at.tzinfo else at).date()
    own = Letter(
        _subject(mail),
        sent if sent and sent.year in _YEARS else None,
        names=_named(people),
        words=words,
        identity=_identity(number) if number else "",
        told=_told(_subject(mail), text, people),
    )
    try:
        event = _event(invitation, today) if invitation else None
    except (ValueError, LookupError, TypeError, AttributeError):
        event = None  # the mail itself can be read all the same
    if event is None:
        return own
    # with what only its mail says
    said = {name: getattr(event, name) or getattr(own, name) for name in ("title", "names", "identity")}
    return replace(event, **said, words=own.words or event.words, told=f"{own.told}\n{event.told}")


def _parts(mail: Message) -> tuple[str, str, str]:
    """The first text, the first HTML and the first invitation of a mail; "" for what it does not have."""
    found = {"text/plain": "", "text/html": "", "text/calendar": ""}
    for part in mail.walk():
        kind = part.get_content_type()
        is_text = kind != "text/calendar" and part.get_content_disposition() == "attachment"
        if kind in found and not found[kind] and not is_text:
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                charset = part.get_content_charset() or "utf-8"
                try:
                    found[kind] = content.decode(charset, "replace")
                except LookupError:  # an unknown character set
                    found[kind] = content.decode("utf-8", "replace")
    return found["text/plain"], found["text/html"], found["text/calendar"]


def _stated(mail: Message, *names: str) -> list[str]:
    found = [str(value) for one in names for name, value in mail.raw_items() if name.lower() == one]
    return [one.encode("utf-8", "surrogateescape").decode("utf-8", "replace")[:_HEADER] for one in found]


def _header(said: str) -> str:
    try:
        return str(make_header(decode_header(said)))
    except (LookupError, ValueError, MessageError):  # as it stands: a person corrects it
        return said


def _subject(mail: Message) -> str:
    said = _line(_header("".join(_stated(mail, "subject")[:1])))
    while found := _REPLY.match(said):
        said = said[found.end() :]
    return said


def _without_markup(markup: str) -> str:
    """The text of some HTML, one line per block; any white space in it is a blank."""
    said = " ".join(markup[:_MARKUP].split())
    return unescape(_TAG.sub(lambda tag: "\n" if (tag["name"] or "").lower() in _BLOCKS else "", said))


def _identity(*said: object) -> str:
    return hash_of(repr([str(one or "") for one in said]))[:32]


def _told(*said: str | Iterable[tuple[str, str]]) -> str:
    lines = (one if isinstance(one, str) else "\n".join(" ".join(each) for each in one) for one in said)
    return "\n".join(line[:_MARKUP] for line in lines)


def _named(people: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Names, or addresses without one, each once. Our lists part names by these signs, so a name has none of them."""
    found: dict[str, None] = {}
    for name, address in people:
        said = _line(name) or _line(address)
        plain = " ".join(part.strip() for part in said.replace(";", ",").split(",") if part.strip())
        if plain and len(found) < MOST_NAMES:
            found.setdefault(plain[:LONGEST_NAME])
    return tuple(found)


def _line(said: object) -> str:
    shown = "".join(c if c.isprintable() else " " for c in str(said or "")[:_HEADER])
    return " ".join(shown.split())[:LONGEST_TITLE].strip()


def _words(said: str) -> str:
    """The text of a mail up to where it signs itself or repeats an earlier one, without empty lines at its ends."""
    kept: list[str] = []
    for raw in said[:_MARKUP].splitlines():
        line = " ".join("".join(c if c.isprintable() else " " for c in raw).split())
        is_repeated = line.startswith(">") or line.lower().startswith(_REPEATED) or line.endswith(_QUOTES)
        if raw.rstrip("\r\n") in ("-- ", "--") or (is_repeated and kept):
            break
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()[:LONGEST_WORDS].strip()


@dataclass(frozen=True, slots=True)
class About:
    """The agreements that a letter is about."""

    agreements: tuple[str, ...] = ()  # the numbers of those that may be meant, the nearest first
    # the one that is certainly meant: every word that identifies another one also identifies it, and more do; "" if there is none
    agreement: str = ""
    kind: str = ""  # of contact, a word of the vocabulary; "" where the subject names several


def about(letter: Letter, names: Mapping[str, Sequence[str]]) -> About:
    """The agreements (each known by the words that identify it) and kind of contact that a letter concerns."""
    said = _spread(letter.told)
    # A name that begins with another is that other, too: "Wuxi By" is of Wuxi.
    sought = {one: filter(None, map(_name, words)) for one, words in names.items()}
    named = {one: {word for word in words if _stands(word, said)} for one, words in sought.items()}
    nearest = sorted((one for one in named if named[one]), key=lambda one: (-len(named[one]), one))
    first = nearest[0] if nearest else ""
    is_certain = all(named[one] < named[first] for one in nearest[1:])
    return About(tuple(nearest[:OFFERED]), first if is_certain else "", _kind(letter))


def _spread(said: str) -> str:
    """A text as names are looked for in it: words without case, accents and signs, a blank between them and at both ends."""
    runs = groupby(unicodedata.normalize("NFKC", said), lambda c: c.isalnum() and 1 + _is_sign(c))
    words = (normalise("".join(run)) for is_word, run in runs if is_word)
    return f" {' '.join(filter(None, words))} "


@cache
def _name(name: str) -> str:
    """A name as it is looked for, without what kind of place or company it is; "" where that is too short."""
    words = _spread(name).split()
    while len(words) > 1 and len(words[-1]) < 3 and words[-1].isascii():
        words.pop()  # "By", "A/S"
    said = " ".join(words)
    if _is_chinese(said):
        said = said.rstrip(_PLACE_SIGNS) if len(said.rstrip(_PLACE_SIGNS)) > 1 else said
        return said if len(said) > 1 else ""
    return said if len(said) >= _SHORTEST else ""


def _is_sign(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff"


def _is_chinese(said: str) -> bool:
    return any(map(_is_sign, said))


def _stands(name: str, said: str) -> bool:
    """Whether a text names it: as a word, in the genitive, or in one word as addresses have it (regionsjaelland.dk)."""
    if _is_chinese(name):
        return name in said
    joined = name.replace(" ", "")
    return any(f" {one}{end} " in said for one in {name, joined} for end in ("", "s"))


@cache
def _spellings() -> Sequence[tuple[str, str]]:
    """Each spelling of a kind of contact and its code, the longest first: "videomøde" before "møde"."""
    found: dict[str, str] = {}
    for code, word in vocabularies()["activity_type"].items():
        if code not in NO_KINDS:
            for spelling in (word.da, word.en, word.zh, *word.spellings):
                found.setdefault(_spread(spelling).strip(), code)
    return sorted(found.items(), key=lambda one: -len(one[0]))


@cache
def _danish_ends() -> Sequence[tuple[str, str]]:
    """How Danish words for a kind of contact end, and its code, the longest first: "statusmøde", "besøget"."""
    words = [(normalise(one.da), code) for code, one in vocabularies()["activity_type"].items()]
    found = [(word + end, code) for word, code in words if code not in NO_KINDS for end in _DANISH_ENDS]
    return sorted(found, key=lambda one: -len(one[0]))


def _kinds(said: Iterable[str]) -> set[str]:
    rest, found = _spread(" ".join(said)), set()
    for spelling, code in _spellings():
        looked_for = spelling if _is_chinese(spelling) else f" {spelling} "
        if looked_for in rest:
            found.add(code)
            rest = rest.replace(looked_for, "  ")
    for word in rest.split():
        found.update([code for end, code in _danish_ends() if word.endswith(end)][:1])
    return found


def _kind(letter: Letter) -> str:
    """The kind that the subject names, else the only one that the rest does; else an invitation is to a meeting, and a mail is a letter."""
    if named := _kinds([letter.title]):
        return named.pop() if len(named) == 1 else ""
    rest = _kinds([letter.place, letter.words])
    if len(rest) == 1:
        return rest.pop()
    return "meeting" if letter.is_event else "letter"
