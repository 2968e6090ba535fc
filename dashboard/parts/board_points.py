"""The forms for what the board papers need and no export holds: risks, and issues to decide with their options.

`risks()` and `issues()` draw what stands open on the as-of day; a keeper adds, edits and closes. Whoever edits what somebody else has
changed meanwhile is told so and keeps what they typed.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from typing import Literal

import streamlit as st

from dashboard import acts, author, cards, desk_records, frame, roles
from dashboard.filters import current_filters
from locales import formats, text
from records import board_points
from records.board_points import SCALE, Issue, Option, Risk, severity_of
from records.database import ChangedMeanwhileError, RecordsUnreachableError

_log = logging.getLogger(__name__)

Kind = Literal["risk", "issue"]

TITLE_LONGEST, TEXT_LONGEST = 160, 1200
OPTION_FIELDS = 4

_EDITING = "points-editing"  # (kind, entry or 0 for a new one, the version that its writer read)
_WRONG = "points-wrong"  # (form, sentence) of the last try that kept nothing
_TURN = "points-turn"  # a new number empties the fields of a new entry


# --- Risks ---


def risks() -> None:
    """The risks that stand open on the as-of day, and the closed ones below."""
    day = current_filters().as_of
    found = desk_records.risks(day)
    frame.heading(text("points-risks-title"), _risks_sentence(found), text("points-risks-help"))
    cards.illustrative(any(risk.is_illustrative for risk in found), text("points-illustrative"))
    for risk in found:
        _risk(risk)
    if roles.may("point"):
        _new("risk", text("points-risk-new"), ":material/add_alert:", _risk_form)
    closed = [
        risk for risk in desk_records.risks() if risk.closed_date is not None and risk.closed_date <= day
    ]
    if closed:
        with st.expander(
            text("points-closed", count=len(closed)), key="risks-closed", icon=":material/inventory_2:"
        ):
            for risk in closed:
                st.markdown(f"**{cards.plain(risk.title)}**")
                st.caption(text("points-closed-on", date=risk.closed_date))
                if roles.may("point"):
                    _reopen("risk", risk.risk_id, risk.version)


def _risks_sentence(found: list[Risk]) -> str:
    if not found:
        return text("points-risks-none")
    largest = found[0]
    return text(
        "points-risks-takeaway",
        count=len(found),
        title=cards.plain(largest.title),
        score=str(largest.score),
    )


def _risk(risk: Risk) -> None:
    key = f"risk-{risk.risk_id}"
    with st.container(border=True, key=key, gap="xsmall"):
        if _is_edited("risk", risk.risk_id):
            _risk_form(risk)
            return
        st.markdown(f"{cards.severity_badge(severity_of(risk.score))} · **{cards.plain(risk.title)}**")
        st.caption(
            text(
                "points-risk-scored",
                likelihood=str(risk.likelihood),
                impact=str(risk.impact),
                score=str(risk.score),
            )
        )
        if risk.mitigation:
            st.markdown(cards.plain(risk.mitigation))
        owner = text("points-owner", name=risk.owner) if risk.owner else text("points-no-owner")
        st.caption(cards.plain(f"{owner} · {_signed(risk)}"))
        if roles.may("point"):
            _buttons("risk", risk.risk_id, risk.version, lambda: _fill_risk(risk))


def _fill_risk(risk: Risk) -> None:
    key = _form_key("risk", risk.risk_id)
    for name in ("title", "likelihood", "impact", "mitigation", "owner", "raised_date"):
        st.session_state[f"{key}-{name}"] = getattr(risk, name)


def _risk_form(risk: Risk | None) -> None:
    number = risk.risk_id if risk else 0
    key = _form_key("risk", number)
    with st.form(key, border=False):
        st.text_input(
            text("points-risk-field-title"),
            key=f"{key}-title",
            max_chars=TITLE_LONGEST,
            placeholder=text("points-risk-field-title-example"),
        )
        left, right = st.columns(2)
        for column, name in ((left, "likelihood"), (right, "impact")):
            st.session_state.setdefault(f"{key}-{name}", 3)
            with column:
                st.select_slider(
                    text(f"points-risk-field-{name}"),
                    list(SCALE),
                    key=f"{key}-{name}",
                    help=text(f"points-risk-field-{name}-help"),
                )
        st.text_area(
            text("points-risk-field-mitigation"), key=f"{key}-mitigation", max_chars=TEXT_LONGEST, height=90
        )
        st.text_input(
            text("points-risk-field-owner"), key=f"{key}-owner", max_chars=roles.LONGEST_NAME, width=320
        )
        _last_fields("risk", number, _save_risk)


def _save_risk(number: int) -> None:
    key = _form_key("risk", number)
    said = {name: st.session_state[f"{key}-{name}"] for name in ("mitigation", "owner", "raised_date")}
    title = str(st.session_state[f"{key}-title"])
    likelihood, impact = (int(st.session_state[f"{key}-{name}"]) for name in ("likelihood", "impact"))

    def save(who: str, version: int) -> None:
        if number:
            acts.edit_risk(number, title, likelihood, impact, **said, author=who, version=version)
        else:
            acts.add_risk(title, likelihood, impact, **said, author=who)

    _keep("risk", number, None if title.strip() else "points-no-title", save)


# --- Issues ---


def issues() -> None:
    """The issues that the board must decide on the as-of day, and those decided."""
    day = current_filters().as_of
    found = desk_records.issues(day)
    frame.heading(
        text("points-issues-title"),
        text("points-issues-takeaway", count=len(found)),
        text("points-issues-help"),
    )
    cards.illustrative(any(issue.is_illustrative for issue in found), text("points-illustrative"))
    for issue in found:
        _issue(issue)
    if roles.may("point"):
        _new("issue", text("points-issue-new"), ":material/gavel:", _issue_form)
    decided = [i for i in desk_records.issues() if i.closed_date is not None and i.closed_date <= day]
    if decided:
        with st.expander(
            text("points-decided", count=len(decided)), key="issues-decided", icon=":material/inventory_2:"
        ):
            for issue in decided:
                st.markdown(f"**{cards.plain(issue.title)}**  \n{cards.plain(issue.outcome)}")
                st.caption(text("points-decided-on", date=issue.closed_date))
                if roles.may("point"):
                    _reopen("issue", issue.issue_id, issue.version)


def _issue(issue: Issue) -> None:
    key = f"issue-{issue.issue_id}"
    with st.container(border=True, key=key, gap="xsmall"):
        if _is_edited("issue", issue.issue_id):
            _issue_form(issue)
            return
        st.markdown(f"**{cards.plain(issue.title)}**")
        if issue.background:
            st.markdown(cards.plain(issue.background))
        st.markdown("\n".join(_option_line(i, option) for i, option in enumerate(issue.options, start=1)))
        st.caption(cards.plain(_signed(issue)))
        if roles.may("point"):
            _buttons("issue", issue.issue_id, issue.version, lambda: _fill_issue(issue))


def _option_line(priority: int, option: Option) -> str:
    words = f"**{cards.plain(option.title)}**"
    line = f"{priority}. {text('points-option-first')} {words}" if priority == 1 else f"{priority}. {words}"
    return f"{line}  \n   {cards.plain(option.consequence)}" if option.consequence else line


def _fill_issue(issue: Issue) -> None:
    key = _form_key("issue", issue.issue_id)
    for name in ("title", "background", "raised_date"):
        st.session_state[f"{key}-{name}"] = getattr(issue, name)
    for i in range(max(OPTION_FIELDS, len(issue.options))):
        option = issue.options[i] if i < len(issue.options) else Option("", "")
        st.session_state[f"{key}-option-{i}"] = option.title
        st.session_state[f"{key}-consequence-{i}"] = option.consequence


def _issue_form(issue: Issue | None) -> None:
    number = issue.issue_id if issue else 0
    key = _form_key("issue", number)
    with st.form(key, border=False):
        st.text_input(
            text("points-issue-field-title"),
            key=f"{key}-title",
            max_chars=TITLE_LONGEST,
            placeholder=text("points-issue-field-title-example"),
        )
        st.text_area(
            text("points-issue-field-background"), key=f"{key}-background", max_chars=TEXT_LONGEST, height=90
        )
        st.caption(text("points-issue-options-help"))
        for i in range(_option_count(issue)):
            left, right = st.columns(2)
            with left:
                st.text_input(
                    text(
                        "points-issue-field-option-first" if i == 0 else "points-issue-field-option",
                        priority=str(i + 1),
                    ),
                    key=f"{key}-option-{i}",
                    max_chars=TITLE_LONGEST,
                )
            with right:
                st.text_input(
                    text("points-issue-field-consequence"),
                    key=f"{key}-consequence-{i}",
                    max_chars=TEXT_LONGEST,
                )
        _last_fields("issue", number, _save_issue)


def _option_count(issue: Issue | None) -> int:
    return max(OPTION_FIELDS, len(issue.options)) if issue else OPTION_FIELDS


def _save_issue(number: int) -> None:
    key = _form_key("issue", number)
    state = st.session_state
    title, background = str(state[f"{key}-title"]), str(state[f"{key}-background"])
    raised: dt.date = state[f"{key}-raised_date"]
    options = []
    i = 0
    while f"{key}-option-{i}" in state:
        option = Option(str(state[f"{key}-option-{i}"]), str(state[f"{key}-consequence-{i}"]))
        if option.title.strip():
            options.append(option)
        i += 1

    def save(who: str, version: int) -> None:
        if number:
            acts.edit_issue(
                number,
                title,
                options,
                background=background,
                raised_date=raised,
                author=who,
                version=version,
            )
        else:
            acts.add_issue(title, options, background=background, raised_date=raised, author=who)

    wrong = None
    if not title.strip():
        wrong = "points-no-title"
    elif len(options) < board_points.LEAST_OPTIONS:
        wrong = "points-too-few-options"
    _keep("issue", number, wrong, save)


# --- What both share ---


def _signed(entry: Risk | Issue) -> str:
    parts = [
        text("points-raised", date=entry.raised_date),
        text("points-edited", author=entry.edited_by, date=entry.edited_at.astimezone()),
    ]
    if entry.is_illustrative:
        parts.append(text("commentary-illustrative"))
    return " · ".join(parts)


def _form_key(kind: Kind, number: int) -> str:
    """The form's key; that of a new entry changes when one was kept, which empties its fields."""
    return f"{kind}-form-{number or f'new-{st.session_state.get(_TURN, 0)}'}"


def _is_edited(kind: Kind, number: int) -> bool:
    editing: tuple[str, int, int] = st.session_state.get(_EDITING, ("", 0, 0))
    return editing[:2] == (kind, number)


def _new(kind: Kind, label: str, icon: str, form: Callable[[None], None]) -> None:
    if _is_edited(kind, 0):
        with st.container(border=True, key=f"{kind}-new"):
            form(None)
        return
    st.button(label, key=f"{kind}-add", icon=icon, on_click=_start, args=(kind, 0, 0))


def _start(kind: Kind, number: int, version: int) -> None:
    st.session_state[_EDITING] = (kind, number, version)
    st.session_state.pop(_WRONG, None)


def _stop() -> None:
    st.session_state.pop(_EDITING, None)
    st.session_state.pop(_WRONG, None)


def _buttons(kind: Kind, number: int, version: int, fill: Callable[[], None]) -> None:
    def edit() -> None:
        fill()
        _start(kind, number, version)

    with st.container(horizontal=True, gap="small", key=f"{kind}-do-{number}"):
        st.button(
            text("commentary-edit"),
            key=f"{kind}-edit-{number}",
            type="tertiary",
            icon=":material/edit:",
            on_click=edit,
        )
        with st.popover(
            text(f"points-{kind}-close"),
            key=f"{kind}-close-{number}",
            type="tertiary",
            icon=":material/check:",
        ):
            day = current_filters().as_of
            st.write(text(f"points-{kind}-close-ask", date=day))
            if kind == "issue":
                st.text_area(
                    text("points-outcome"), key=f"issue-outcome-{number}", max_chars=TEXT_LONGEST, height=90
                )
            form = f"close-{kind}-{number}"
            author.field(form)
            st.button(
                text(f"points-{kind}-close"),
                key=f"{kind}-close-yes-{number}",
                on_click=_close,
                args=(kind, number, version, day),
            )
    _complaint(f"close-{kind}-{number}")


def _close(kind: Kind, number: int, version: int, day: dt.date) -> None:
    outcome = str(st.session_state.get(f"issue-outcome-{number}", ""))

    def save(who: str, version: int) -> None:
        if kind == "risk":
            acts.close_risk(number, closed_date=day, author=who, version=version)
        else:
            acts.close_issue(number, closed_date=day, outcome=outcome, author=who, version=version)

    wrong = "points-no-outcome" if kind == "issue" and not outcome.strip() else None
    _try(f"close-{kind}-{number}", wrong, version, save)


def _reopen(kind: Kind, number: int, version: int) -> None:
    form = f"reopen-{kind}-{number}"
    with st.popover(text("points-reopen"), key=f"{form}-ask", type="tertiary", icon=":material/undo:"):
        author.field(form)
        st.button(
            text("points-reopen"), key=f"{form}-yes", on_click=_open_again, args=(kind, number, version)
        )
    _complaint(form)


def _open_again(kind: Kind, number: int, version: int) -> None:
    def save(who: str, version: int) -> None:
        if kind == "risk":
            acts.close_risk(number, closed_date=None, author=who, version=version)
        else:
            acts.close_issue(number, closed_date=None, outcome="", author=who, version=version)

    _try(f"reopen-{kind}-{number}", None, version, save)


def _last_fields(kind: Kind, number: int, save: Callable[[int], None]) -> None:
    """The day from which the entry stands in the papers, who writes, and the buttons."""
    key = _form_key(kind, number)
    st.session_state.setdefault(f"{key}-raised_date", current_filters().as_of)
    left, right = st.columns(2)
    with left:
        st.date_input(
            text("points-field-raised"),
            key=f"{key}-raised_date",
            format=formats.date_pattern(),
            help=text("points-field-raised-help"),
            width=200,
        )
    with right:
        author.field(f"{kind}-{number}")
    with st.container(horizontal=True, gap="small", key=f"{key}-do"):
        st.form_submit_button(
            text("points-save"), key=f"{kind}-save-{number}", type="primary", on_click=save, args=(number,)
        )
        st.form_submit_button(text("commentary-cancel"), key=f"{kind}-cancel-{number}", on_click=_stop)
    _complaint(f"{kind}-{number}")


def _keep(kind: Kind, number: int, wrong: str | None, save: Callable[[str, int], None]) -> None:
    version: int = st.session_state[_EDITING][2]
    if _try(f"{kind}-{number}", wrong, version, save):
        _stop()
        if not number:
            st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def _try(form: str, wrong: str | None, version: int, save: Callable[[str, int], None]) -> bool:
    """Try to keep something; what stood in the way is said where it was tried, and what was typed stays."""
    st.session_state.pop(_WRONG, None)
    who = author.signed(form)
    if not roles.may("point"):  # the role went while the page stood open, and its forms go, too
        author.tell_refused()
        return False
    if wrong is None and not who:
        wrong = "commentary-no-name"
    if wrong is None:
        try:
            save(who, version)
        except roles.NotAllowedError:
            author.tell_refused()
            return False
        except ChangedMeanwhileError as error:
            when = error.at.astimezone()
            sentence = text("points-changed-meanwhile", author=cards.plain(error.by), time=f"{when:%H:%M}")
            st.session_state[_WRONG] = (form, sentence)
            if _EDITING in st.session_state:
                kind, number, _ = st.session_state[_EDITING]
                st.session_state[_EDITING] = (kind, number, error.version)
            return False
        except RecordsUnreachableError:
            _log.exception("the records can't be written")
            wrong = "commentary-not-kept"
        else:
            st.toast(text("points-kept"), icon=":material/check:")
            return True
    st.session_state[_WRONG] = (form, text(wrong))
    return False


def unreadable() -> None:
    """In place of risks or issues where the records don't answer: what the last try was told, and what was typed stays."""
    frame.records_unreachable()
    frame.keep_typed("risk-form-", "issue-form-")
    wrong = st.session_state.get(_WRONG)
    if wrong is not None:
        st.error(wrong[1], icon=":material/error:")


def _complaint(form: str) -> None:
    wrong = st.session_state.get(_WRONG)
    if wrong is not None and wrong[0] == form:
        st.error(wrong[1], icon=":material/error:")
