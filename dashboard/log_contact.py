"""Logging a contact on the spot, from any page: the button beside the page's title, the form, and what came of it with the way back.

The form asks for three things: the agreement, the outcome, the next step. Day and kind are one click each, and all else is folded:
guesses that can be corrected, made of the page that is open or of a dropped invitation or mail. What is typed survives a reload. What a contact
has changed is told, and an action that it answers is finished.
"""

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

import streamlit as st

from dashboard import actions, acts, author, clock, filters, forms, link, roles, uploads, viewport, widgets
from dashboard.filters_model import Filters
from dashboard.keeping import contacts, shown_desk
from dashboard.model import columns
from dashboard.queries import options, registers
from dashboard.scope.asking import is_narrowed
from dashboard.warehouse import one_version
from dashboard.words.names import said
from locales import DEFAULT_LANGUAGE, formats, speaking, text
from records.database import ChangedMeanwhileError, RecordsUnreachableError

_OPEN = "_log-open"
_DONE = "_log-done"  # what was logged last in this visit, and until when the page says so
_READ = "_log-read"  # the number of the dropped file that the fields were filled from
_NOTE = "_log-note"  # what is to be said about that file
_LETTER = "_log-letter"  # by what the letter in it is known that comes twice
_DROPS = "_log-drops"
_DRAFT = "_log-draft"  # whether the browser was asked for what a reload has interrupted
_SAVED = "_log-saved"  # whether the browser must forget it
_FORM = "log"

# The fields, by the ends of their keys. They are kept while the form is closed, as it may have been closed by mistake.
_FIELD = "log-field-"
_DEFAULTS: Mapping[str, Any] = {
    "agreement": None, "challenge": None, "when": "today", "day": None, "kind": "meeting", "names": "", "outcome": "",
    "next": "", "next-day": None,
}  # fmt: skip
# What the browser keeps until it is saved: what is typed, and what is chosen besides.
_TYPED = ("outcome", "next")
_KEPT = ("agreement", "when", "kind")
LONGEST = 2000  # letters of a field

_SAID_SECONDS = 300.0  # how long a page says what was logged


def button() -> None:
    """The button that opens the form, for users who may log contacts."""
    if roles.may("log"):
        widgets.button("log-button", icon="add_call", key="log-open", on_click=_begin)


def draw() -> None:
    """The contact logged last, and the form where it is open; called by the frame, below the page's title."""
    if not roles.may("log"):
        return
    for key in (_FIELD + name for name in _DEFAULTS):
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]
    _tell_done()
    if st.session_state.pop(_SAVED, False):
        viewport.draft({}, (), _FIELD, is_new=False, is_done=True)
    if st.session_state.get(_OPEN):
        st.dialog(text("log-title"), on_dismiss=_close, icon=":material/add_call:")(_form)()


def _begin() -> None:
    with author.refusal_told():
        contacts.expect_log()
    st.session_state[_OPEN] = True
    st.session_state[_DRAFT] = False
    forms.forget("log")
    if _value("outcome") or _value("next"):
        return
    _forget()
    # the challenge that is open with its agreement; else the agreement that is open, or the only one that the filters leave
    chosen = filters.current_filters()
    known = registers.challenges_to_choose(chosen)
    about = next(iter(link.said("challenge")), None)
    if about is not None and about in known.index:
        _fill(challenge=about, agreement=said(known.loc[about, "agreement_id"]) or None)
        return
    found = registers.agreements_to_choose(chosen)
    asked = next(iter(link.said("agreement")), None)
    if asked not in found.index:
        left = found.index[found["is_chosen"]].tolist()
        asked = str(left[0]) if len(left) == 1 and is_narrowed(chosen) else None
    _fill(agreement=asked)


def _close() -> None:
    st.session_state[_OPEN] = False


def _tell_done() -> None:
    done, until = st.session_state.get(_DONE, (None, 0.0))
    if done is None or time.monotonic() > until:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="log-done"):
        words = text("log-done", name=formats.markdown_safe(done[1]), day=done[2])
        words += f" {formats.markdown_safe(done[3])}"
        if done[2] > (as_of := filters.current_filters().as_of):
            words += " " + text("log-done-later", date=as_of)
        st.markdown(f":material/check_circle: {words}")
        if widgets.button("log-undo", icon="undo", type="tertiary"):
            with author.refusal_told():
                with st.spinner(text("data-load-building")):
                    taken = contacts.take_back_contact(done[0], author=author.signed())
                    if done[4] is not None and not taken.error:
                        acts.note_action(
                            filters.current_filters(),
                            done[4],
                            "undone",
                            author=author.signed() or shown_desk.NOBODY,
                            seen=actions.newest(done[4]),
                        )
                if taken.error:
                    st.error(taken.error, icon=":material/block:")
                    return
                st.session_state.pop(_DONE)
                st.toast(text("log-undone"), icon=":material/check:")
                st.rerun()


@one_version()
def _form() -> None:
    drop = f"log-drop-{st.session_state.get(_DROPS, 0)}"
    _take_letter(drop)
    found = registers.agreements_to_choose(filters.current_filters())
    names = found["name"].to_dict()
    for name, value in _DEFAULTS.items():
        st.session_state.setdefault(_FIELD + name, value)
    _take_draft()
    if _value("agreement") not in names:
        _fill(agreement=None)
    if note := st.session_state.get(_NOTE):
        st.caption(note)
    hint = text("log-agreement-placeholder")
    widgets.selectbox("log-agreement", names, index=None, key=_FIELD + "agreement", placeholder=hint)
    with st.container(horizontal=True, key="log-when"):
        days = {when: text(f"log-day-{when}") for when in ("today", "yesterday", "other")}
        widgets.segmented_control("log-day", days, key=_FIELD + "when", width="content")
        if _value("when") == "other":
            widgets.date_input(
                "log-day-other",
                key=_FIELD + "day",
                max_value=clock.today(),
                label_visibility="collapsed",
                width=150,
            )
    widgets.segmented_control("log-kind", kinds(), key=_FIELD + "kind")
    widgets.text_area("log-outcome", key=_FIELD + "outcome", example=True, height=90, max_chars=LONGEST)
    widgets.text_input("log-next", key=_FIELD + "next", example=True, max_chars=LONGEST)
    with st.expander(text("log-more"), expanded=bool(_value("names") or _value("challenge"))):
        asked = _challenge_field()
        widgets.date_input("log-next-day", key=_FIELD + "next-day", width=150)
        if _value("names"):
            widgets.text_input("log-names", key=_FIELD + "names", max_chars=LONGEST, helps=True)
        uploads.drop_zone(drop, "log-letter")
    with st.container(horizontal=True, vertical_alignment="bottom", key="log-save-row"):
        author.field(_FORM)
        if widgets.button("log-save", icon="check", type="primary"):
            _save(found.loc[_value("agreement")].to_dict() if _value("agreement") else None, asked)
    forms.complaint("log", _FORM)


def _challenge_field() -> Mapping[str, Any] | None:
    known = registers.challenges_to_choose(filters.current_filters())
    if known.empty:
        return None
    names = known["name"].to_dict()
    if _value("challenge") not in names:
        _fill(challenge=None)

    def take_agreement() -> None:
        if _value("challenge") and not _value("agreement"):
            _fill(agreement=said(known.loc[_value("challenge"), "agreement_id"]) or None)

    widgets.selectbox(
        "log-challenge",
        names,
        index=None,
        key=_FIELD + "challenge",
        placeholder=text("log-challenge-placeholder"),
        on_change=take_agreement,
    )
    chosen = _value("challenge")
    return {**known.loc[chosen].to_dict(), "challenge_id": chosen} if chosen else None


def with_party(
    agreement_id: str, *, kind: str, day: dt.date, who: str, outcome: str, next_step: str
) -> contacts.Contact:
    """A contact under an agreement, as the form would make it."""
    agreement: Mapping[Any, Any] = (
        registers.agreements_to_choose(filters.current_filters()).loc[agreement_id].to_dict()
    )
    return contacts.Contact(
        agreement_id=agreement_id,
        title=title(kind, agreement["other_party"], agreement["danish_party"]),
        activity_type=kind,
        day=day,
        danish_party=str(agreement["danish_party"]),
        names=(who,) if who else (),
        outcome=outcome.strip(),
        next_step=next_step.strip(),
    )


@speaking(DEFAULT_LANGUAGE)
def title(kind: str, other: str | None, danish: str | None = None) -> str:
    """The title of a row of the log, its parties by their names in the language that it is written in."""
    partner, party = columns.called("chinese_party"), columns.called("danish_party")
    return contacts.title(kind, other and partner(other), danish and party(danish))


def kinds() -> dict[str, str]:
    """The names of the kinds of contact that can be logged."""
    named = options.vocabulary("activity_type")
    return {code: name for code, name in named.items() if code not in contacts.NO_KINDS}


@author.refusal_told()
def _save(agreement: Mapping[str, Any] | None, challenge: Mapping[str, Any] | None) -> None:
    today = clock.today()
    other: dt.date | None = _value("day")
    day = {"today": today, "yesterday": today - dt.timedelta(days=1)}.get(_value("when"), other)
    about = agreement or challenge
    if about is None or day is None:
        forms.complain("log", _FORM, text("log-no-agreement" if about is None else "log-no-day"))
        return
    who = author.signed(_FORM)
    names = [name.strip() for name in str(_value("names")).split(";")] or [who]
    sides = (agreement["other_party"], agreement["danish_party"]) if agreement else (said(about["owner"]),)
    contact = contacts.Contact(
        agreement_id=str(_value("agreement") or ""),
        challenge_id=str(_value("challenge") or ""),
        title=title(_value("kind"), *sides),
        activity_type=_value("kind"),
        day=day,
        place="" if agreement else said(about["place"]),
        danish_party=str(agreement["danish_party"]) if agreement else "",
        names=tuple(name for name in (names if any(names) else [who]) if name),
        outcome=_value("outcome").strip(),
        next_step=_value("next").strip(),
        next_step_date=_value("next-day"),
    )
    shown = filters.current_filters()
    seen_on = max(shown.as_of, day)
    before = actions.presence(seen_on, contact.agreement_id)
    answered = None  # the action that the contact answers
    with suppress(RecordsUnreachableError):
        answered = actions.of_relation(shown, contact.agreement_id) if contact.agreement_id else None
    with st.spinner(text("data-load-building")):
        logged = _logged(shown, contact, answered, who)
    if logged.error:
        forms.complain("log", _FORM, logged.error)
        return
    if letter := st.session_state.get(_LETTER):
        contacts.settle_letter(letter, logged.number)
    forms.forget("log")
    name, changed = str(about["name"]), ""
    after = actions.presence(seen_on, contact.agreement_id)
    if before is not None and after is not None and before != after:
        was, is_now = text(f"presence-{before}"), text(f"presence-{after}")
        changed = text("log-changed", before=was, after=is_now)
    say_done(logged.number, name, day, changed, answered)
    st.session_state[_SAVED] = True
    _forget()
    _close()
    st.rerun()


def say_done(
    number: str, name: str, day: dt.date, changed: str = "", answered: Mapping[Any, Any] | None = None
) -> None:
    """Announce on the next page what was logged, with a way to undo it."""
    st.session_state[_DONE] = (number, name, day, changed, answered), time.monotonic() + _SAID_SECONDS


def _logged(
    shown: Filters, contact: contacts.Contact, answered: Mapping[Any, Any] | None, who: str
) -> contacts.Logged:
    """The contact, logged, and the action that it answers finished; the contact alone where that has been changed meanwhile or can't be kept."""
    if answered is not None:
        seen = actions.newest(answered)
        with suppress(ChangedMeanwhileError, RecordsUnreachableError):
            return contacts.report_contact(shown, answered, contact, seen=seen, author=who)
    return contacts.log_contact(contact, author=who)


def _take_draft() -> None:
    """Fill the form with what a reload has interrupted, where nothing is typed yet; and have the browser keep what is."""
    is_new = not st.session_state.get(_DRAFT)
    kept = viewport.draft({name: _value(name) for name in _KEPT}, _TYPED, _FIELD, is_new=is_new)
    if is_new and kept and not any(_value(name) for name in _TYPED):
        _fill(**{name: value for name, value in kept.items() if name in (*_KEPT, *_TYPED) and value})
        st.session_state[_NOTE] = text("log-draft")
    if kept or any(_value(name) for name in _TYPED):
        st.session_state[_DRAFT] = True


def _value(name: str) -> Any:
    return st.session_state.get(_FIELD + name, _DEFAULTS[name])


def _fill(**values: Any) -> None:
    for name, value in values.items():
        st.session_state[_FIELD + name.replace("_", "-")] = value


def _forget() -> None:
    for name in _DEFAULTS:
        st.session_state.pop(_FIELD + name, None)
    for key in (_READ, _NOTE, _LETTER):
        st.session_state.pop(key, None)
    st.session_state[_DROPS] = int(st.session_state.get(_DROPS, 0)) + 1


@author.refusal_told()
def _take_letter(drop: str) -> None:
    """Fill the fields from a file that was dropped since they were drawn; before they are drawn again."""
    dropped: Sequence[Any] = st.session_state.get(drop) or ()
    if not dropped or dropped[-1].file_id == st.session_state.get(_READ):
        return
    file = dropped[-1]
    called = formats.markdown_safe(file.name)
    st.session_state[_READ] = file.file_id
    read = contacts.read_letter(file.name, file.getvalue())
    if isinstance(read, str):
        st.session_state[_NOTE] = f":material/block: {called}: {read}"
        return
    letter, about = read
    st.session_state[_LETTER] = letter.identity
    _fill(
        names="; ".join(letter.names),
        outcome="\n".join(said for said in (letter.title, letter.words) if said)[:LONGEST],
        agreement=about.agreement or _value("agreement"),
        kind=about.kind or "meeting",
    )
    today = clock.today()
    if letter.day is not None and letter.day <= today:
        yesterday = today - dt.timedelta(days=1)
        _fill(when={today: "today", yesterday: "yesterday"}.get(letter.day, "other"), day=letter.day)
    is_ahead = letter.day is not None and letter.day > today
    warnings = {"cancelled": letter.is_cancelled, "repeats": letter.repeats, "ahead": is_ahead, "read": True}
    warned = next(which for which, is_so in warnings.items() if is_so)
    st.session_state[_NOTE] = text(f"log-letter-{warned}", file=called, day=letter.day)
