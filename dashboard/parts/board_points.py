"""The forms for what the board papers need and no export holds: risks, and issues to decide with their options.

`risks()` and `issues()` draw what is open on the as-of day; a keeper adds, edits and closes, decides a case of the pack (`decide`), and says when
a decision has been carried out. An edit of an entry changed meanwhile is refused with a message, and the typed text stays.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Literal

import streamlit as st

from dashboard import acts, author, cards, desk_records, forms, frame, roles, widgets
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Case, Form
from dashboard.blocks.plain import mark_of
from dashboard.filters import current_filters
from locales import formats, text
from records import board_points, database
from records.board_points import SCALE, Issue, Option, Risk, severity_of

Kind = Literal["risk", "issue"]
Entry = Risk | Issue
TITLE_LONGEST, TEXT_LONGEST = 160, 1200
OPTION_FIELDS = 4
# What each kind of entry has as fields of its form; an issue has its options besides.
_FIELDS: dict[Kind, tuple[str, ...]] = {
    "risk": ("title", "likelihood", "impact", "mitigation", "owner", "raised_date"),
    "issue": ("title", "background", "raised_date"),
}
_ACTS: dict[Kind, Callable[..., object]] = {"risk": acts.keep_risk, "issue": acts.keep_issue}
_ICONS: dict[Kind, str] = {"risk": "add_alert", "issue": "gavel"}  # of the button for a new one
_CLOSED: dict[Kind, str] = {"risk": "closed", "issue": "decided"}  # in keys and texts
_EDITING = "points-editing"  # (kind, entry or 0 for a new one, the version that its writer read)
_DECIDED = "points-decided"  # whether the press that a dialog was drawn for kept its decision
_TURN = "points-turn"  # a new number empties the fields of a new entry


def part(draw: Callable[[], None], _: Facts) -> Sequence[Form]:
    """A part of the page that is drawn from the records; where these don't answer that is said in its place."""

    def drawn() -> None:
        try:
            draw()
        except database.RecordsUnreachableError:
            frame.records_unreachable()
            # what was typed stays, and so does what the last try was told
            frame.keep_typed("risk-form-", "issue-form-")
            forms.complaint("point")

    return (Form(drawn),)


def risks() -> None:
    """The risks that are open on the as-of day, and the closed ones below."""
    found = desk_records.risks(current_filters().as_of)
    takeaway = text("points-risks-none")
    if found:
        title, score = cards.plain(desk_records.in_language(found[0].title)), str(found[0].score)
        takeaway = text("points-risks-takeaway", count=len(found), title=title, score=score)
    _register("risk", found, takeaway, desk_records.risks())


def issues() -> None:
    """The issues that people wrote and the board must decide on the as-of day, and those decided; decisions are taken where the cases are shown."""
    found = desk_records.issues(current_filters().as_of)
    _register("issue", found, text("points-issues-takeaway", count=len(found)), desk_records.issues())


def decide(case: Case, position: int) -> None:
    """The dialog of a decision: the chosen option, and the suggested person responsible and deadline; saved with one click."""
    form = f"decide-{case.code}"
    decided = [one for one in desk_records.issues() if one.closed_date is not None and one.responsible]
    decided.sort(key=lambda one: one.edited_at, reverse=True)
    names = dict.fromkeys(filter(None, [*(one.responsible for one in decided), author.signed(form)]))
    st.session_state.pop(_DECIDED, None)

    def keep() -> None:
        outcome, who, due = (st.session_state[f"{form}-{name}"] for name in ("outcome", "who", "due"))
        if case.issue is not None:  # which people wrote
            act: Callable[..., object] = partial(acts.close_issue, case.issue[0], version=case.issue[1])
        else:  # it follows from the data
            options = [Option(one.title, one.consequence) for one in case.alternatives]
            act = partial(acts.decide_case, case.title, options, background=case.text, code=case.code)
        act = partial(act, closed_date=current_filters().as_of, outcome=outcome, responsible=who or "")
        save = partial(act, due_date=due, remark=str(st.session_state.get(remark_key(case), "")))
        st.session_state[_DECIDED] = _try(form, None if outcome.strip() else "points-no-outcome", save)

    @frame.dialog(text("points-decide", number=str(position + 1)), "gavel", width="medium")
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
                [*names],
                key=f"{form}-who",
                accept_new_options=True,
                placeholder=text("action-assignee-example"),
            )
        with right:
            help = text("points-due-help")
            widgets.date_input("points-due-field", case.due_date, key=f"{form}-due", help=help)
        author.field(form)
        widgets.button(
            "points-issue-close-yes", key=f"{form}-yes", icon="check", type="primary", on_click=keep
        )
        forms.complaint("point", form)


def remark_key(case: Case) -> str:
    """The key of the field for what is remarked on a case at the table, which its decision keeps."""
    return f"meeting-remark-{case.code}"


def follow_ups() -> None:
    """The decisions that are to be carried out on the as-of day, each with the form that says it is done; nothing without any."""
    day = current_filters().as_of
    found = desk_records.follow_ups(day)
    if not found:
        return
    late = [one for one in found if one.due_date is not None and one.due_date < day]
    takeaway = text("pack-follow-ups-message", count=len(found), late=len(late))
    frame.heading(text("points-follow-ups-title"), takeaway)
    for one in found:
        with st.container(border=True, key=f"follow-up-{one.issue_id}", gap="xsmall"):
            badge = f"{cards.severity_badge('red')} · " if one in late else ""
            st.markdown(f"{badge}**{cards.plain(one.title)}**  \n{cards.plain(one.outcome)}")
            said = [carried_out_by(one), mark_of(one.is_illustrative), desk_records.written_in(one)]
            st.caption(cards.plain(formats.dotted(said)))
            if roles.may("point"):
                form = f"done-issue-{one.issue_id}"
                with widgets.popover("points-done", key=f"{form}-ask", type="tertiary", icon="check"):
                    st.write(text("points-done-ask", date=day))
                    widgets.text_area(
                        "points-done-note", key=f"{form}-note", max_chars=TEXT_LONGEST, height=90
                    )
                    author.field(form)
                    finish = partial(_finish, one.issue_id, one.version, day)
                    widgets.button("points-done", key=f"{form}-yes", on_click=finish)
                forms.complaint("point", form)


def carried_out_by(one: Issue) -> str:
    """Who carries a decision out, and by when, as far as that was said."""
    who = text("points-owner", name=one.responsible) if one.responsible else ""
    return formats.dotted([who, text("points-due", date=one.due_date) if one.due_date else ""])


def _finish(number: int, version: int, day: dt.date | None) -> None:
    """Record that a decision was carried out on a day, or (None) that it was not."""
    note = str(st.session_state.get(f"done-issue-{number}-note", "")) if day else ""
    save = partial(acts.finish_follow_up, number, done_date=day, note=note, version=version)
    _try(f"{'done' if day else 'undone'}-issue-{number}", None, save)


def _register(kind: Kind, found: Sequence[Entry], takeaway: str, every: Sequence[Entry]) -> None:
    day = current_filters().as_of
    frame.heading(text(f"points-{kind}s-title"), takeaway, text(f"points-{kind}s-help"))
    if any(entry.is_illustrative for entry in found):
        st.caption(f":material/science: {text('points-illustrative')}")
    for entry in found:
        with st.container(border=True, key=f"{kind}-{_number(entry)}", gap="xsmall"):
            if _is_edited(kind, _number(entry)):
                _form(kind, entry)
            else:
                _shown(kind, entry)
    if roles.may("point"):
        if _is_edited(kind, 0):
            with st.container(border=True, key=f"{kind}-new"):
                _form(kind, None)
        else:
            start = partial(_start, kind, 0, 0)
            widgets.button(f"points-{kind}-new", icon=_ICONS[kind], key=f"{kind}-add", on_click=start)
    closed = [entry for entry in every if entry.closed_date is not None and entry.closed_date <= day]
    if closed:
        label = text(f"points-{_CLOSED[kind]}", count=len(closed))
        with st.expander(label, key=f"{kind}s-{_CLOSED[kind]}", icon=":material/inventory_2:"):
            for entry in closed:
                _closed_entry(kind, entry, day)


def _shown(kind: Kind, entry: Entry) -> None:
    title = f"**{cards.plain(entry.title)}**"
    parts = [
        text("points-raised", date=entry.raised_date),
        text("points-edited", author=entry.edited_by, date=entry.edited_at.astimezone()),
        mark_of(entry.is_illustrative),
        desk_records.written_in(entry),
    ]
    if isinstance(entry, Issue):
        st.markdown(title)
    else:
        parts.insert(0, text("points-owner", name=entry.owner) if entry.owner else text("points-no-owner"))
        st.markdown(f"{cards.severity_badge(severity_of(entry.score))} · {title}")
        scored = {name: str(getattr(entry, name)) for name in ("likelihood", "impact", "score")}
        st.caption(text("points-risk-scored", **scored))
        if entry.mitigation:
            st.markdown(cards.plain(entry.mitigation))
    st.caption(cards.plain(formats.dotted(parts)))
    if not roles.may("point"):
        return
    number = _number(entry)
    with st.container(horizontal=True, gap="small", key=f"{kind}-do-{number}"):
        key, edit = f"{kind}-edit-{number}", partial(_start, kind, number, entry.version)
        widgets.button("commentary-edit", icon="edit", key=key, type="tertiary", on_click=edit)
        if kind == "issue":  # is decided where the cases are
            return
        form = f"close-risk-{number}"
        with widgets.popover("points-risk-close", icon="check", key=f"risk-close-{number}", type="tertiary"):
            day = current_filters().as_of
            st.write(text("points-risk-close-ask", date=day))
            author.field(form)
            key, close = f"risk-close-yes-{number}", partial(_close, kind, number, entry.version, day)
            widgets.button("points-risk-close-yes", key=key, type="primary", on_click=close)
    forms.complaint("point", form)


def _closed_entry(kind: Kind, entry: Entry, day: dt.date) -> None:
    outcome = f"  \n{cards.plain(entry.outcome)}" if isinstance(entry, Issue) else ""
    st.markdown(f"**{cards.plain(entry.title)}**{outcome}")
    said = [text(f"points-{_CLOSED[kind]}-on", date=entry.closed_date)]
    if isinstance(entry, Issue) and entry.done_date is not None and entry.done_date <= day:
        said += [text("points-done-on", date=entry.done_date), entry.done_note]
    st.caption(cards.plain(formats.dotted(said)))
    if not roles.may("point"):
        return
    # what takes it back asks first who does so: that an entry was closed, or a decision carried out
    is_done = isinstance(entry, Issue) and entry.done_date is not None
    form = f"{'undone' if is_done else 'reopen'}-{kind}-{_number(entry)}"
    undo: Callable[..., None] = _finish if is_done else partial(_close, kind)
    label = text("points-undone" if is_done else "points-reopen")
    with st.popover(label, key=f"{form}-ask", type="tertiary", icon=":material/undo:"):
        author.field(form)
        st.button(label, key=f"{form}-yes", on_click=undo, args=(_number(entry), entry.version, None))
    forms.complaint("point", form)


def _number(entry: Entry) -> int:
    return entry.risk_id if isinstance(entry, Risk) else entry.issue_id


def _close(kind: Kind, number: int, version: int, day: dt.date | None) -> None:
    """Close a risk on a day; without a day reopen it, or an issue that was decided."""
    save: Callable[..., object] = partial(acts.close_risk, number, closed_date=day, version=version)
    if kind == "issue":
        save = partial(acts.close_issue, number, closed_date=day, outcome="", version=version)
    _try(f"{'close' if day else 'reopen'}-{kind}-{number}", None, save)


def _form_key(kind: Kind, number: int) -> str:
    """The form's key; that of a new entry changes when one was saved, which empties its fields."""
    return f"{kind}-form-{number or f'new-{st.session_state.get(_TURN, 0)}'}"


def _is_edited(kind: Kind, number: int) -> bool:
    editing: tuple[str, int, int] = st.session_state.get(_EDITING, ("", 0, 0))
    return editing[:2] == (kind, number)


def _form(kind: Kind, entry: Entry | None) -> None:
    number = _number(entry) if entry else 0
    key = _form_key(kind, number)
    options = [*entry.options] if isinstance(entry, Issue) else []
    options += [Option("", "")] * (OPTION_FIELDS - len(options))
    usual = {"likelihood": 3, "impact": 3, "raised_date": current_filters().as_of}
    for name in _FIELDS[kind]:
        st.session_state.setdefault(f"{key}-{name}", getattr(entry, name) if entry else usual.get(name, ""))

    def field(name: str, draw: Callable[..., object], *given: Any, **how: Any) -> None:
        draw(f"points-{kind}-field-{name}", *given, key=f"{key}-{name}", **how)

    with st.form(key, border=False):
        field("title", widgets.text_input, max_chars=TITLE_LONGEST, example=True)
        if kind == "risk":
            for column, name in zip(st.columns(2), ("likelihood", "impact"), strict=True):
                with column:
                    field(name, widgets.select_slider, list(SCALE), helps=True)
            field("mitigation", widgets.text_area, max_chars=TEXT_LONGEST, height=90)
            field("owner", widgets.text_input, max_chars=roles.LONGEST_NAME, width=320)
        else:
            field("background", widgets.text_area, max_chars=TEXT_LONGEST, height=90)
            st.caption(text("points-issue-options-help"))
            for i, option in enumerate(options):
                title, consequence = st.columns(2)
                label = "points-issue-field-option-first" if i == 0 else "points-issue-field-option"
                with title:
                    field_key = f"{key}-option-{i}"
                    st.session_state.setdefault(field_key, option.title)
                    st.text_input(text(label, priority=str(i + 1)), key=field_key, max_chars=TITLE_LONGEST)
                with consequence:
                    field_key = f"{key}-consequence-{i}"
                    st.session_state.setdefault(field_key, option.consequence)
                    widgets.text_input(
                        "points-issue-field-consequence", key=field_key, max_chars=TEXT_LONGEST
                    )
        left, right = st.columns(2)
        with left:
            widgets.date_input("points-field-raised", key=f"{key}-raised_date", helps=True, width=200)
        with right:
            author.field(f"{kind}-{number}")
        with st.container(horizontal=True, gap="small", key=f"{key}-do"):
            save = partial(_save, kind, number)
            widgets.form_submit_button(
                "points-save", key=f"{kind}-save-{number}", type="primary", on_click=save
            )
            widgets.form_submit_button("commentary-cancel", key=f"{kind}-cancel-{number}", on_click=_stop)
        forms.complaint("point", f"{kind}-{number}")


def _start(kind: Kind, number: int, version: int) -> None:
    st.session_state[_EDITING] = (kind, number, version)
    forms.forget("point")


def _stop() -> None:
    st.session_state.pop(_EDITING, None)
    forms.forget("point")


def _save(kind: Kind, number: int) -> None:
    state, key = st.session_state, _form_key(kind, number)
    said: dict[str, Any] = {name: state[f"{key}-{name}"] for name in _FIELDS[kind]}
    wrong = None if said["title"].strip() else "points-no-title"
    if kind == "issue":
        count = sum(str(name).startswith(f"{key}-option-") for name in state)
        options = [Option(state[f"{key}-option-{i}"], state[f"{key}-consequence-{i}"]) for i in range(count)]
        said["options"] = [one for one in options if one.title.strip()]
        if len(said["options"]) < board_points.LEAST_OPTIONS:
            wrong = wrong or "points-too-few-options"
    save = partial(_ACTS[kind], number=number, version=state[_EDITING][2], **said)
    if _try(f"{kind}-{number}", wrong, save):
        _stop()
        if not number:
            state[_TURN] = state.get(_TURN, 0) + 1


def _try(form: str, wrong: str | None, save: Callable[..., object]) -> bool:
    def changed(error: database.ChangedMeanwhileError) -> None:
        if _EDITING in st.session_state:
            st.session_state[_EDITING] = (*st.session_state[_EDITING][:2], error.version)

    is_kept = forms.keep("point", form, wrong, save, changed)
    if is_kept:
        st.toast(text("points-kept"), icon=":material/check:")
    return is_kept
