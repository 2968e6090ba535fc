"""Roles: guest (a Chinese partner), viewer and the desk's own keeper; what each may see and do.

Without sign-in (a machine of one's own, bound to localhost) every visitor is a keeper. With
OpenID Connect configured (`[auth]` in .streamlit/secrets.toml, docs/running.md says how) the table `[roles]` there names the addresses;
visitors not named there are guests, and so are those who signed in too long ago, or before the table says. Every role may look as a guest would (`AS_GUEST` in the session, `view=guest` in
the link), so that a link for a partner can be tried out first.

Pages ask here what may be shown and never look at addresses themselves. Internal are: owners and contacts,
bottlenecks, next steps and promises, money, commentary, and everything that loads or changes data.

What stays when the visit is over is an act (`Act`). The function that carries one out says so (`carries_out`): it refuses other roles,
whatever a page has drawn and however old the page is, and signs with who signed in.
"""

import datetime as dt
import inspect
import time
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import Any, Literal, ParamSpec, TypeGuard, TypeVar, cast, get_args

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError
from streamlit.runtime.scriptrunner import get_script_run_ctx

from locales import language, speaking
from settings.within import within

Role = Literal["guest", "viewer", "keeper"]

Act = Literal[
    "try",  # send files and see what they would change
    "log",  # log a contact on the spot, read what it is logged from, and take it back
    "load",  # load them or the sample, say that rows are gone, correct cells, undo loads, build again
    "fetch",  # take an export back out of the history, marked
    "confirm",  # say what a heading, a sheet, a line above a table or the name of a place means, or that rows miss a total rightly
    "name",  # state what a company or party is called in Chinese, and take it back
    "company",  # merge, split and keep apart companies
    "note",  # write, edit and withdraw a note on a figure
    "point",  # write, edit, close and reopen a risk or an issue of the board
    "decision",  # decide on a suggestion
    "action",  # assign, snooze and finish an action
    "issue",  # issue a board report
    "ask",  # ask an owner: make the workbook that is sent, and note that it was
    "feed",  # make and withdraw the address of a party's calendar
    "answer",  # answer a question by a link that the desk has signed (`by_link`)
]

# Which roles may do what: nearly all of it is the keeper's; who has something to do says so.
MAY: Mapping[Act, frozenset[Role]] = {
    act: frozenset({"keeper", "viewer"} if act == "action" else {"keeper"}) for act in get_args(Act)
}

AS_GUEST = "view-as-guest"  # session_state: whether this visit looks as a guest would
HIDES_INVENTED = "hides-invented"  # session_state: whether this visit leaves out what is invented

LONGEST_NAME = 80  # letters of a signature

SignIn = Literal["off", "on", "broken"]

# Roles that the table [roles] may name; everybody else is a guest.
NAMED: tuple[Role, ...] = ("keeper", "viewer")

LASTS_SECONDS = 12 * 60 * 60  # how long a sign-in counts: a working day
# What [auth] states: of the desk, and of the provider.
_OF_SIGN_IN = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
SINCE = "signed_in_since"  # in [roles]: the moment before which no sign-in counts

_P = ParamSpec("_P")
_R = TypeVar("_R")


class NotAllowedError(Exception):
    """An act was asked for that the visitor's role may not do; nothing was done. The pages say so in a sentence."""

    def __init__(self, act: Act) -> None:
        super().__init__(f"not allowed: {act}")
        self.act = act


@dataclass(frozen=True, slots=True)
class Visitor:
    """The visitor that a page is drawn for."""

    claims: Mapping[str, Any]  # what the sign-in states of them; empty without sign-in
    looks_as_guest: bool = False  # whether they asked for a guest's view
    hides_invented: bool = False  # whether they leave out what is invented
    answers_as: str = ""  # the typed name of a visitor who answers by a link; "" for all others


# Set while something is done for a visitor outside of their visit: see `later`.
_acting: ContextVar[Visitor | None] = ContextVar("acting", default=None)


def visitor() -> Visitor:
    """Who visits now; outside of a visit a stranger, who is a guest where visitors sign in."""
    if (acting := _acting.get()) is not None:
        return acting
    if get_script_run_ctx(suppress_warning=True) is None:
        return Visitor({})
    claims = st.user.to_dict() if is_sign_in_configured() else {}
    return Visitor(claims, bool(st.session_state.get(AS_GUEST)), hides_invented())


def hides_invented() -> bool:
    """Whether the visitor leaves out what is invented. Each question of a page asks it, so it does not ask who they are, which takes three times as long."""
    if (acting := _acting.get()) is not None:
        return acting.hides_invented
    is_visit = get_script_run_ctx(suppress_warning=True) is not None
    return is_visit and bool(st.session_state.get(HIDES_INVENTED))


def later(do: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> Callable[[], _R]:
    """The same call for a download, which Streamlit makes when it is clicked, outside of the visit: the permission of that visitor is checked again then."""
    who, lang = visitor(), language()

    def run() -> _R:
        with acting_for(who), speaking(lang):
            return do(*args, **kwargs)

    return run


def acting_for(who: Visitor) -> AbstractContextManager[object]:
    """Act for a visitor inside the block, outside of their visit."""
    return within(_acting, who)


def by_link(name: str) -> Visitor:
    """The visitor of an answer link: a guest with that one act, who signs with the typed name."""
    return Visitor({}, looks_as_guest=True, answers_as=as_name(name))


_must_sign_in = False


def insist() -> None:
    """From now on, and until the process ends, only signed-in users are keepers, even if the configuration goes."""
    global _must_sign_in  # noqa: PLW0603 (a fact about the process)
    _must_sign_in = True


# What was asked of a visit last: which, when, and each answer. A page asks hundreds of times, and the secrets are a file.
_known: ContextVar[tuple[object, float, dict[object, Any]] | None] = ContextVar("of_visit", default=None)
_ANEW_SECONDS = 1.0


def _of_visit(what: str, ask: Callable[[], _R]) -> _R:
    visit = get_script_run_ctx(suppress_warning=True)
    if visit is None or _acting.get() is not None:
        return ask()
    known, now = _known.get(), time.monotonic()
    if known is None or known[0] is not visit or now - known[1] >= _ANEW_SECONDS:
        known = (visit, now, {})
        _known.set(known)
    key = (what, bool(st.session_state.get(AS_GUEST)))
    if key not in known[2]:
        known[2][key] = ask()
    answer: _R = known[2][key]
    return answer


def sign_in() -> SignIn:
    """Whether visitors sign in; broken where something is configured that can't be read: then every visitor is a guest."""

    def read() -> SignIn:
        try:
            return "on" if "auth" in st.secrets else "off"
        except StreamlitSecretNotFoundError as error:
            return "off" if error.error_id == "no-secrets-found" else "broken"
        except (OSError, UnicodeDecodeError):  # a file that may not be read, or is none of text
            return "broken"

    return _of_visit("sign_in", read)


def is_sign_in_configured() -> bool:
    """Whether visitors sign in at all; also where that is configured wrongly."""
    return _must_sign_in or sign_in() != "off"


def redirect_address() -> str:
    """The address to which sign-in returns; "" without sign-in, or where none is stated."""
    try:
        stated = st.secrets["auth"]["redirect_uri"]
    except (KeyError, TypeError, OSError, UnicodeDecodeError):
        return ""
    return stated if isinstance(stated, str) else ""


def lacking() -> list[str]:
    """The settings that [auth] lacks for a visitor to sign in (docs/streamlit.toml); Streamlit says so in English to the first who tries."""
    if not is_sign_in_configured():
        return []
    stated = st.secrets["auth"]
    provider = stated.get("default", stated) if isinstance(stated, Mapping) else {}  # Streamlit takes either
    at = dict.fromkeys(_OF_SIGN_IN, provider) | dict.fromkeys(_OF_SIGN_IN[:2], stated)
    return [
        name
        for name in _OF_SIGN_IN
        if not (isinstance(at[name], Mapping) and str(at[name].get(name, "")).strip())
    ]


def is_signed_in() -> bool:
    """Whether this visit has signed in with an address that counts; always false without sign-in."""
    return is_sign_in_configured() and _counts(visitor().claims)


def is_unverified() -> bool:
    """Whether this visit has signed in with an address that the provider says is not confirmed: it counts as not signed in."""
    claims = visitor().claims
    return bool(claims.get("is_logged_in")) and not _is_verified(claims)


def _counts(claims: Mapping[str, Any]) -> bool:
    """Whether a sign-in is verified, not too old, not made before the moment that [roles] states, and not long after the present by a clock that was set back.

    A provider states when (`iat` is required of it). Where none does, the cookie still ends, and a stated moment ends what has no day.
    """
    if claims.get("is_logged_in") is not True or not _is_verified(claims):
        return False
    since, when = _moment(named().get(SINCE)), claims.get("iat")
    if not isinstance(when, int | float):
        return when is None and since is None
    return abs(time.time() - when) < LASTS_SECONDS and (since is None or when >= since.timestamp())


def _moment(said: object) -> dt.datetime | None:
    """A moment as TOML states one: a day begins at midnight, and what has no zone is told by the clock here."""
    if isinstance(said, dt.datetime):
        return said.astimezone()
    if isinstance(said, dt.date):
        return dt.datetime.combine(said, dt.time.min).astimezone()
    return None


def _is_verified(claims: Mapping[str, Any]) -> bool:
    """Whether the provider vouches for the address. Some (Microsoft Entra) say nothing of it, as they give the addresses out themselves."""
    said = claims.get("email_verified")
    return said is None or said is True or (isinstance(said, str) and said.strip().lower() in ("true", "1"))


def role() -> Role:
    """The role of this visit; a requested guest view gives the role guest in every case."""
    return "guest" if visitor().looks_as_guest else signed_in_role()


def signed_in_role() -> Role:
    """The role that the sign-in gives, whatever view was asked for."""
    return role_by_claims(visitor().claims)


def role_by_claims(claims: Mapping[str, Any]) -> Role:
    """The role for the claims of a sign-in; keeper without sign-in."""
    if not is_sign_in_configured():
        return "keeper"
    return role_of(claims.get("email"), named()) if _counts(claims) else "guest"


def named() -> Mapping[str, Any]:
    """The table [roles] of the secrets; empty where there is none or it can't be read."""
    try:
        found = st.secrets.get("roles", {})
    except (OSError, UnicodeDecodeError):  # Streamlit's own error is an OSError
        return {}
    return found if isinstance(found, Mapping) else {}


def role_of(address: object, named: Mapping[str, Any]) -> Role:
    """The role of a mail address by the lists of [roles], where `*@viborg.dk` stands for a whole house; anything that is not an address is a guest's."""
    plain = plain_address(address)
    if plain is not None:
        house = "*@" + plain.rpartition("@")[2]
        for name in NAMED:
            entries = named.get(name, ())
            if _is_list(entries) and not {plain, house}.isdisjoint(map(_pattern, entries)):
                return name
    return "guest"


def plain_address(said: object) -> str | None:
    """A mail address as addresses are compared; None for anything else: no or two @, blanks, control characters, stars."""
    if not isinstance(said, str) or said.count("@") != 1 or not said.isprintable():
        return None
    if any(letter.isspace() or letter in "*?[]" for letter in said) or not all(said.partition("@")[::2]):
        return None
    # Other letters have look-alikes that become one in lower case (the Kelvin sign is a k), so their case matters.
    return "".join(letter.lower() if letter.isascii() else letter for letter in said)


def _pattern(said: object) -> str | None:
    if isinstance(said, str) and said.startswith("*@"):
        house = plain_address("x" + said[1:])
        return None if house is None else "*" + house[1:]
    return plain_address(said)


def _is_list(entries: object) -> TypeGuard[Collection[object]]:
    return isinstance(entries, Collection) and not isinstance(entries, str | bytes | Mapping)


def wrong_entries(named: Mapping[str, Any]) -> list[str]:
    """Entries of [roles] that name no one: a role that does not exist, a role that is not a list, an entry that is not an address."""
    wrong = []
    for name, entries in named.items():
        if name == SINCE:
            wrong += [] if _moment(entries) else [f"{name} = {entries!r}"]
        elif name not in NAMED or not _is_list(entries):
            wrong.append(f"{name} = {entries!r}")
        else:
            wrong += [f"{name}: {entry!r}" for entry in entries if _pattern(entry) is None]
    return wrong


def is_guest() -> bool:
    """Whether internal fields stay hidden; of a visit it is asked again after a second."""
    return _of_visit("guest", lambda: role() == "guest")


def may(act: Act) -> bool:
    """Whether this visit may do something; a page asks before it draws a button, and the function behind the button asks again."""
    return role() in MAY[act] or (act == "answer" and bool(visitor().answers_as))


def require(act: Act) -> None:
    """Refuse an act. NotAllowedError where this visit may not do it."""
    if not may(act):
        raise NotAllowedError(act)


def signature() -> str:
    """Who has signed in: the name or address that the sign-in states; empty without sign-in."""
    if not is_signed_in():
        return ""
    claims = visitor().claims
    return as_name(claims.get("name")) or as_name(claims.get("email"))


def signs(typed: str) -> str:
    """The name that signs an act: that of the sign-in; the typed one only without sign-in or by an answer link."""
    if visitor().answers_as:
        return visitor().answers_as
    return signature() if is_sign_in_configured() else as_name(typed)


def as_name(said: object, longest: int = LONGEST_NAME) -> str:
    """A name on one line, of at most so many letters; empty for what is none."""
    if not isinstance(said, str):
        return ""
    return " ".join("".join(c if c.isprintable() else " " for c in said).split())[:longest].rstrip()


# The functions that carry out acts, each with its act.
CARRIED_OUT: list[tuple[Act, Callable[..., Any]]] = []


def carries_out(act: Act) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Make a function refuse an act to roles that may not do it, and sign it.

    The function takes who signs as a keyword argument ``author``. Callers pass what was typed; the function gets who signs (`signs`).
    Called by a visit that may not, it is not entered: NotAllowedError.
    """

    def guard(do: Callable[_P, _R]) -> Callable[_P, _R]:
        author = inspect.signature(do).parameters.get("author")
        if author is not None and author.kind is not inspect.Parameter.KEYWORD_ONLY:
            raise TypeError(
                f"{do.__qualname__}: author must be a keyword, or nobody can see that it is signed"
            )

        @wraps(do)
        def guarded(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            require(act)
            if "author" in kwargs:
                cast("dict[str, Any]", kwargs)["author"] = signs(str(kwargs["author"]))
            return do(*args, **kwargs)

        CARRIED_OUT.append((act, guarded))
        return guarded

    return guard
