"""The forms for what the board papers need and no export holds: risks, and issues to decide with their options.

`risks()` and `issues()` draw what is open on the as-of day; a keeper adds, edits and closes, decides a case of the pack (`decide`), and says when
a decision has been carried out. An edit of an entry changed meanwhile is refused with a message, and the typed text stays.
"""

import datetime as dt
import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Literal

import streamlit as st

from dashboard import acts, author, cards, desk_records, forms, frame, roles, widgets
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Case, Form
from dashboard.filters import current_filters
from dashboard.warehouse import one_version
from locales import formats, text
from records import board_points
from records.board_points import SCALE, Issue, Option, Risk, severity_of
from records.database import ChangedMeanwhileError, RecordsUnreachableError

_log = logging.getLogger(__name__)

Kind = Literal["risk", "issue"]

TITLE_LONGEST, TEXT_LONGEST = 160, 1200
OPTION_FIELDS = 4

_ICONS: dict[Kind, str] = {"risk": "add_alert", "issue": "gavel"}  # of the button for a new one
_CLOSED: dict[Kind, str] = {"risk": "closed", "issue": "decided"}  # in keys and texts

# The key of what is wrong with what a form holds, and the act that keeps it.
_Said = tuple[str | None, Callable[..., object]]

_EDITING = "points-editing"  # (kind, entry or 0 for a new one, the version that its writer read)
_DECIDED = "points-decided"  # whether the press that a dialog was drawn for kept its decision
_TURN = "points-turn"  # a new number empties the fields of a new entry


def part(draw: Callable[[], None], _: Facts) -> Sequence[Form]:
    """A part of the page that is drawn from the records; where these don't answer that is said in its place."""

    def drawn() -> None:
        try:
            draw()
        except RecordsUnreachableError:
            _log.exception("the records can't be read")
            unreadable()

    return (Form(drawn),)


# --- Risks ---


def risks() -> None:
    """The risks that are open on the as-of day, and the closed ones below."""
    found = desk_records.risks(current_filters().as_of)
    takeaway = text("points-risks-none")
    if found:
        title, score = cards.plain(desk_records.in_language(found[0].title)), str(found[0].score)
        takeaway = text("points-risks-takeaway", count=len(found), title=title, score=score)
    _register("risk", found, takeaway, desk_records.risks())


def _risk(risk: Risk) -> None:
    st.markdown(f"{cards.severity_badge(severity_of(risk.score))} · **{cards.plain(risk.title)}**")
    scored = {name: str(getattr(risk, name)) for name in ("likelihood", "impact", "score")}
    st.caption(text("points-risk-scored", **scored))
    if risk.mitigation:
        st.markdown(cards.plain(risk.mitigation))
    owner = text("points-owner", name=risk.owner) if risk.owner else text("points-no-owner")
    st.caption(cards.plain(f"{owner} · {_signed(risk)}"))


def _said_of_risk(number: int) -> _Said:
    key = _form_key("risk", number)
    said = {name: st.session_state[f"{key}-{name}"] for name in ("mitigation", "owner", "raised_date")}
    title = str(st.session_state[f"{key}-title"])
    scored = tuple(int(st.session_state[f"{key}-{name}"]) for name in ("likelihood", "impact"))
    save: Callable[..., object] = partial(acts.add_risk, title, *scored, **said)
    if number:
        save = partial(acts.edit_risk, number, title, *scored, **said, version=_version())
    return None if title.strip() else "points-no-title", save


# --- Issues ---


def issues() -> None:
    """The issues that people wrote and the board must decide on the as-of day, and those decided; decisions are taken where the cases are shown."""
    found = desk_records.issues(current_filters().as_of)
    _register("issue", found, text("points-issues-takeaway", count=len(found)), desk_records.issues())


def decide(case: Case, position: int) -> None:
    """The dialog of a decision: the chosen alternative, and who carries it out by when as suggested; kept with one press."""
    form = f"decide-{case.code}"
    decided = [one for one in desk_records.issues() if one.closed_date is not None and one.responsible]
    names = list(
        filter(
            None,
            dict.fromkeys(
                [
                    *[
                        one.responsible
                        for one in sorted(decided, key=lambda one: one.edited_at, reverse=True)
                    ],
                    author.signed(form),
                ]
            ),
        )
    )
    st.session_state.pop(_DECIDED, None)

    @st.dialog(text("points-decide", number=str(position + 1)), width="medium", icon=":material/gavel:")
    @one_version()
    def drawn() -> None:
        if st.session_state.pop(_DECIDED, False):
            st.rerun()
        st.markdown(f"**{cards.plain(case.title)}**")
        chosen = case.alternatives[position].title
        widgets.text_area("points-outcome", chosen, max_chars=TEXT_LONGEST, height=68, key=f"{form}-outcome")
        left, right = st.columns(2)
        with left:
            widgets.selectbox(
                "points-responsible",
                names,
                key=f"{form}-who",
                accept_new_options=True,
                placeholder=text("action-assignee-example"),
            )
        with right:
            widgets.date_input(
                "points-due-field", case.due_date, key=f"{form}-due", help=text("points-due-help")
            )
        author.field(form)
        yes, icon = text("points-issue-close-yes"), ":material/check:"
        st.button(
            yes, key=f"{form}-yes", type="primary", icon=icon, on_click=_keep_decision, args=(case, form)
        )
        forms.complaint("point", form)

    drawn()


def _keep_decision(case: Case, form: str) -> None:
    said = {name: st.session_state[f"{form}-{name}"] for name in ("outcome", "who", "due")}
    named = {"outcome": said["outcome"], "responsible": said["who"] or "", "due_date": said["due"]}
    named["remark"] = str(st.session_state.get(remark_key(case), ""))
    save = partial(_decided(case), closed_date=current_filters().as_of, **named)
    st.session_state[_DECIDED] = _try(form, None if said["outcome"].strip() else "points-no-outcome", save)


def remark_key(case: Case) -> str:
    """The key of the field for what is remarked on a case at the table, which its decision keeps."""
    return f"meeting-remark-{case.code}"


def _decided(case: Case) -> Callable[..., object]:
    """The act that keeps a decision: on an issue that people wrote, or on a case that follows from the data."""
    if case.issue is not None:
        number, version = case.issue
        return partial(acts.close_issue, number, version=version)
    options = [Option(one.title, one.consequence) for one in case.alternatives]
    return partial(acts.decide_case, case.title, options, background=case.text, code=case.code)


def follow_ups() -> None:
    """The decisions that are to be carried out on the as-of day, each with the form that says it is done; nothing without any."""
    day = current_filters().as_of
    found = desk_records.follow_ups(day)
    if not found:
        return
    late = sum(one.due_date is not None and one.due_date < day for one in found)
    frame.heading(
        text("points-follow-ups-title"), text("pack-follow-ups-message", count=len(found), late=late)
    )
    for one in found:
        number, is_late = one.issue_id, one.due_date is not None and one.due_date < day
        with st.container(border=True, key=f"follow-up-{number}", gap="xsmall"):
            badge = f"{cards.severity_badge('red')} · " if is_late else ""
            st.markdown(f"{badge}**{cards.plain(one.title)}**  \n{cards.plain(one.outcome)}")
            # Who carries a decision out and by when
            parts = [
                text("points-owner", name=one.responsible) if one.responsible else "",
                text("points-due", date=one.due_date) if one.due_date else "",
                text("pack-illustrative") if one.is_illustrative else "",
                desk_records.written_in(one),
            ]
            st.caption(cards.plain(formats.dotted(parts)))
            if roles.may("point"):
                form, label = f"done-issue-{one.issue_id}", text("points-done")
                with st.popover(label, key=f"{form}-ask", type="tertiary", icon=":material/check:"):
                    st.write(text("points-done-ask", date=day))
                    widgets.text_area(
                        "points-done-note", key=f"{form}-note", max_chars=TEXT_LONGEST, height=90
                    )
                    author.field(form)
                    st.button(
                        label, key=f"{form}-yes", on_click=_finish, args=(one.issue_id, one.version, day)
                    )
                forms.complaint("point", form)


def _finish(number: int, version: int, day: dt.date | None) -> None:
    """Say that a decision was carried out on a day, or (None) that it was not."""
    note = str(st.session_state.get(f"done-issue-{number}-note", "")) if day else ""
    save = partial(acts.finish_follow_up, number, done_date=day, note=note, version=version)
    _try(f"{'done' if day else 'undone'}-issue-{number}", None, save)


def _issue(issue: Issue) -> None:
    st.markdown(f"**{cards.plain(issue.title)}**")
    st.caption(cards.plain(_signed(issue)))


def _fill_issue(issue: Issue) -> None:
    key = _form_key("issue", issue.issue_id)
    for name in ("title", "background", "raised_date"):
        st.session_state[f"{key}-{name}"] = getattr(issue, name)
    for i in range(max(OPTION_FIELDS, len(issue.options))):
        option = issue.options[i] if i < len(issue.options) else Option("", "")
        st.session_state[f"{key}-option-{i}"] = option.title
        st.session_state[f"{key}-consequence-{i}"] = option.consequence


def _said_of_issue(number: int) -> _Said:
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
    said: dict[str, Any] = {"background": background, "raised_date": raised}
    save: Callable[..., object] = partial(acts.add_issue, title, options, **said)
    if number:
        save = partial(acts.edit_issue, number, title, options, **said, version=_version())
    if not title.strip():
        return "points-no-title", save
    return "points-too-few-options" if len(options) < board_points.LEAST_OPTIONS else None, save


# --- What both share ---


def _register(
    kind: Kind,
    found: Sequence[Risk] | Sequence[Issue],
    takeaway: str,
    every: Sequence[Risk] | Sequence[Issue],
) -> None:
    """The open entries of a kind, the button for a new one, and those that were closed by the as-of day."""
    day = current_filters().as_of
    frame.heading(text(f"points-{kind}s-title"), takeaway, text(f"points-{kind}s-help"))
    if any(entry.is_illustrative for entry in found):
        st.caption(f":material/science: {text('points-illustrative')}")
    for entry in found:
        with st.container(border=True, key=f"{kind}-{_number(entry)}", gap="xsmall"):
            _open_entry(kind, entry)
    if roles.may("point"):
        _new(kind)
    closed = [entry for entry in every if entry.closed_date is not None and entry.closed_date <= day]
    if not closed:
        return
    word = _CLOSED[kind]
    with st.expander(
        text(f"points-{word}", count=len(closed)), key=f"{kind}s-{word}", icon=":material/inventory_2:"
    ):
        for entry in closed:
            _closed_entry(kind, entry, day)


def _open_entry(kind: Kind, entry: Risk | Issue) -> None:
    if _is_edited(kind, _number(entry)):
        _form(kind, entry)
        return
    if isinstance(entry, Risk):
        _risk(entry)
    else:
        _issue(entry)
    if roles.may("point"):
        _buttons(kind, entry)


def _closed_entry(kind: Kind, entry: Risk | Issue, day: dt.date) -> None:
    outcome = f"  \n{cards.plain(entry.outcome)}" if isinstance(entry, Issue) else ""
    st.markdown(f"**{cards.plain(entry.title)}**{outcome}")
    said = [text(f"points-{_CLOSED[kind]}-on", date=entry.closed_date)]
    if isinstance(entry, Issue) and entry.done_date is not None and entry.done_date <= day:
        said.append(text("points-done-on", date=entry.done_date))
        said += [entry.done_note] if entry.done_note else []
    st.caption(cards.plain(" · ".join(said)))
    if not roles.may("point"):
        return
    if isinstance(entry, Issue) and entry.done_date is not None:
        _asked("undone-issue", entry.issue_id, _finish, entry.version)
    else:
        _asked(f"reopen-{kind}", _number(entry), partial(_close, kind), entry.version)


def _number(entry: Risk | Issue) -> int:
    return entry.risk_id if isinstance(entry, Risk) else entry.issue_id


def _signed(entry: Risk | Issue) -> str:
    parts = [
        text("points-raised", date=entry.raised_date),
        text("points-edited", author=entry.edited_by, date=entry.edited_at.astimezone()),
    ]
    if entry.is_illustrative:
        parts.append(text("pack-illustrative"))
    return formats.dotted([*parts, desk_records.written_in(entry)])


def _form_key(kind: Kind, number: int) -> str:
    """The form's key; that of a new entry changes when one was kept, which empties its fields."""
    return f"{kind}-form-{number or f'new-{st.session_state.get(_TURN, 0)}'}"


def _form(kind: Kind, entry: Risk | Issue | None) -> None:
    number = _number(entry) if entry else 0
    key = _form_key(kind, number)
    with st.form(key, border=False):
        widgets.text_input(
            f"points-{kind}-field-title", key=f"{key}-title", max_chars=TITLE_LONGEST, example=True
        )
        if kind == "risk":
            for column, name in zip(st.columns(2), ("likelihood", "impact"), strict=True):
                st.session_state.setdefault(f"{key}-{name}", 3)
                with column:
                    widgets.select_slider(
                        f"points-risk-field-{name}", list(SCALE), key=f"{key}-{name}", helps=True
                    )
            widgets.text_area(
                "points-risk-field-mitigation", key=f"{key}-mitigation", max_chars=TEXT_LONGEST, height=90
            )
            widgets.text_input(
                "points-risk-field-owner", key=f"{key}-owner", max_chars=roles.LONGEST_NAME, width=320
            )
        else:
            options = len(entry.options) if isinstance(entry, Issue) else 0
            widgets.text_area(
                "points-issue-field-background", key=f"{key}-background", max_chars=TEXT_LONGEST, height=90
            )
            st.caption(text("points-issue-options-help"))
            for i in range(max(OPTION_FIELDS, options)):
                left, right = st.columns(2)
                with left:
                    label = "points-issue-field-option-first" if i == 0 else "points-issue-field-option"
                    st.text_input(
                        text(label, priority=str(i + 1)), key=f"{key}-option-{i}", max_chars=TITLE_LONGEST
                    )
                with right:
                    widgets.text_input(
                        "points-issue-field-consequence", key=f"{key}-consequence-{i}", max_chars=TEXT_LONGEST
                    )
        _last_fields(kind, number)


def _is_edited(kind: Kind, number: int) -> bool:
    editing: tuple[str, int, int] = st.session_state.get(_EDITING, ("", 0, 0))
    return editing[:2] == (kind, number)


def _new(kind: Kind) -> None:
    if _is_edited(kind, 0):
        with st.container(border=True, key=f"{kind}-new"):
            _form(kind, None)
        return
    label, icon = text(f"points-{kind}-new"), f":material/{_ICONS[kind]}:"
    st.button(label, key=f"{kind}-add", icon=icon, on_click=_start, args=(kind, 0, 0))


def _version() -> int:
    return int(st.session_state[_EDITING][2])


def _start(kind: Kind, number: int, version: int) -> None:
    st.session_state[_EDITING] = (kind, number, version)
    forms.forget("point")


def _stop() -> None:
    st.session_state.pop(_EDITING, None)
    forms.forget("point")


def _buttons(kind: Kind, entry: Risk | Issue) -> None:
    number, version = _number(entry), entry.version

    def edit() -> None:
        if isinstance(entry, Risk):
            key = _form_key("risk", entry.risk_id)
            for name in ("title", "likelihood", "impact", "mitigation", "owner", "raised_date"):
                st.session_state[f"{key}-{name}"] = getattr(entry, name)
        else:
            _fill_issue(entry)
        _start(kind, number, version)

    with st.container(horizontal=True, gap="small", key=f"{kind}-do-{number}"):
        widgets.button(
            "commentary-edit", icon="edit", key=f"{kind}-edit-{number}", type="tertiary", on_click=edit
        )
        if kind == "issue":  # is decided where the cases are
            return
        label = text("points-risk-close")
        with st.popover(label, key=f"risk-close-{number}", type="tertiary", icon=":material/check:"):
            day = current_filters().as_of
            st.write(text("points-risk-close-ask", date=day))
            author.field(f"close-risk-{number}")
            widgets.button(
                "points-risk-close-yes",
                key=f"risk-close-yes-{number}",
                type="primary",
                on_click=_close,
                args=(kind, number, version, day),
            )
    forms.complaint("point", f"close-risk-{number}")


def _close(kind: Kind, number: int, version: int, day: dt.date | None) -> None:
    """Close a risk on a day; open it, or an issue that was decided, again without a day."""
    save: Callable[..., object] = partial(acts.close_risk, number, closed_date=day, version=version)
    if kind == "issue":
        save = partial(acts.close_issue, number, closed_date=day, outcome="", version=version)
    _try(f"{'close' if day else 'reopen'}-{kind}-{number}", None, save)


def _asked(what: str, number: int, undo: Callable[..., None], version: int) -> None:
    """The button that takes something back after it has asked who does so: that an entry was closed, or a decision carried out."""
    form, label = f"{what}-{number}", text("points-undone" if what == "undone-issue" else "points-reopen")
    with st.popover(label, key=f"{form}-ask", type="tertiary", icon=":material/undo:"):
        author.field(form)
        st.button(label, key=f"{form}-yes", on_click=undo, args=(number, version, None))
    forms.complaint("point", form)


def _last_fields(kind: Kind, number: int) -> None:
    key = _form_key(kind, number)
    st.session_state.setdefault(f"{key}-raised_date", current_filters().as_of)
    left, right = st.columns(2)
    with left:
        widgets.date_input("points-field-raised", key=f"{key}-raised_date", helps=True, width=200)
    with right:
        author.field(f"{kind}-{number}")
    with st.container(horizontal=True, gap="small", key=f"{key}-do"):
        widgets.form_submit_button(
            "points-save", key=f"{kind}-save-{number}", type="primary", on_click=_save, args=(kind, number)
        )
        widgets.form_submit_button("commentary-cancel", key=f"{kind}-cancel-{number}", on_click=_stop)
    forms.complaint("point", f"{kind}-{number}")


def _save(kind: Kind, number: int) -> None:
    wrong, save = _said_of_risk(number) if kind == "risk" else _said_of_issue(number)
    if _try(f"{kind}-{number}", wrong, save):
        _stop()
        if not number:
            st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def _try(form: str, wrong: str | None, save: Callable[..., object]) -> bool:
    """Try to keep something; the reason for a failure is shown at the form, and what was typed stays."""

    def changed(error: ChangedMeanwhileError) -> None:
        if _EDITING in st.session_state:
            kind, number, _ = st.session_state[_EDITING]
            st.session_state[_EDITING] = (kind, number, error.version)

    if not forms.keep("point", form, wrong, save, changed):
        return False
    st.toast(text("points-kept"), icon=":material/check:")
    return True


def unreadable() -> None:
    """In place of risks or issues where the records don't answer: what the last try was told, and what was typed stays."""
    frame.records_unreachable()
    frame.keep_typed("risk-form-", "issue-form-")
    forms.complaint("point")
