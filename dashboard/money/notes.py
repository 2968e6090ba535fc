"""Notes below a figure: read, write, edit and withdraw them; and the deviations without an explanation.

A page calls `panel("budget", filters)` below a figure, with the key of the figure (records/comments.py says which), and nothing else.
A guest sees nothing of it; a viewer reads; a keeper writes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import parse_qs

import pandas as pd
import streamlit as st

from dashboard import acts, author, cards, desk_records, figures, forms, frame, roles, widgets
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.money import questions
from dashboard.options import filters_in_words, load_options
from locales import formats, text
from records import comments
from records.comments import Note
from records.database import ChangedMeanwhileError, NoSuchEntryError, RecordsUnreachableError

LONGEST = 2000  # letters of a note
_EDITING = "commentary-editing"  # (note, version that its text was read in)
_FIELDS = ("note-words-", "note-text-")  # how the keys of fields begin in which nothing typed is lost
_TURN = "commentary-turn"  # a new number empties the fields


def panel(figure: str, filters: Filters, *, is_open: bool = False) -> None:
    """The notes on a figure in an expander, and the field for a new one; a sentence where the notes can't be read."""
    if roles.is_guest():
        return
    slug = forms.slug(figure)
    try:
        notes = desk_records.notes_on(figure)
    except RecordsUnreachableError:
        _unreadable()
        return
    label = cards.plain(text("commentary-title", about=desk_records.figure_name(figure), count=len(notes)))
    with st.expander(
        label, is_open, key=f"notes-on-{slug}", icon=":material/edit_note:", on_change="rerun"
    ) as place:
        if not widgets.is_open(place):
            frame.keep_typed(*_FIELDS)
            return
        here = [note for note in notes if _is_here(note, filters)]
        elsewhere = [note for note in notes if note not in here]
        for note in here:
            _note(note, filters, slug)
        if elsewhere:
            st.markdown(f"**{text('commentary-elsewhere')}**")
        for note in elsewhere:
            _note(note, filters, slug)
        _lost_note(notes, filters, slug)
        if not notes:
            st.caption(text("commentary-none" if roles.may("note") else "commentary-none-viewer"))
        if roles.may("note"):
            _new_form(figure, filters, slug)


def _new_form(figure: str, filters: Filters, slug: str) -> None:
    turn = st.session_state.get(_TURN, 0)
    key = f"note-words-{slug}-{turn}"

    def save() -> None:
        words = str(st.session_state[key])
        period = {name: getattr(filters, name) for name in ("as_of", "period_from", "period_to")}
        write = partial(acts.write_note, figure, words, filters=filters.narrowing, **period)
        if _kept(f"new-{slug}", words, write):
            st.session_state[_TURN] = turn + 1

    with st.form(f"note-new-{slug}", border=False):
        help = text("commentary-write-help", as_of=filters.as_of)
        widgets.text_area("commentary-write", key=key, max_chars=LONGEST, example=True, help=help)
        author.field(f"new-{slug}")
        widgets.form_submit_button("commentary-save", icon="save", key=f"note-keep-{slug}", on_click=save)
    forms.complaint("note", f"new-{slug}")


def _unreadable() -> None:
    """A calm sentence where the records don't answer: the figure itself is worth showing without them. What was typed is kept."""
    frame.keep_typed(*_FIELDS)
    if frame.records_unreachable():
        forms.complaint("note")


def _is_here(note: Note, filters: Filters) -> bool:
    return (
        note.filters == filters.narrowing
        and (note.period_from, note.period_to) == (filters.period_from, filters.period_to)
        and note.as_of <= filters.as_of
    )


def _note(note: Note, filters: Filters, slug: str) -> None:
    key = f"{slug}-{note.note_id}"
    with st.container(key=f"note-{key}", gap="xsmall"):
        st.markdown(_paragraphs(note.text))
        st.caption(cards.plain(signed(note)))
        if not _is_here(note, filters):
            _view(note, filters)
        if roles.may("note"):
            if st.session_state.get(_EDITING, (None, 0))[0] == note.note_id:
                _edit_form(key)
            else:
                _buttons(note, key)


def _buttons(note: Note, key: str) -> None:
    def start() -> None:
        st.session_state[_EDITING] = (note.note_id, note.version)
        st.session_state[f"note-text-{key}"] = note.text
        forms.forget("note")

    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"note-do-{key}"):
        widgets.button(
            "commentary-edit", icon="edit", key=f"note-edit-{key}", type="tertiary", on_click=start
        )
        with widgets.popover("commentary-withdraw", icon="undo", key=f"note-withdraw-{key}", type="tertiary"):
            st.write(text("commentary-withdraw-ask"))
            author.field(f"withdraw-{key}")
            act = partial(acts.withdraw_note, note.note_id, version=note.version)
            withdraw = partial(_kept, f"withdraw-{key}", note.text, act, "commentary-withdrawn")
            widgets.button("commentary-withdraw-yes", key=f"note-withdraw-yes-{key}", on_click=withdraw)
        if note.is_edited:
            with widgets.popover(
                "commentary-history", icon="history", key=f"note-history-{key}", type="tertiary"
            ):
                for edit in reversed(comments.history(note.note_id)):
                    when = edit.edited_at.astimezone()
                    said = text("commentary-version", author=edit.author, date=when, time=f"{when:%H:%M}")
                    st.caption(cards.plain(said))
                    words = edit.said.get("text")
                    st.markdown(_paragraphs(str(words)) if words else f"*{text('commentary-was-withdrawn')}*")
    forms.complaint("note", f"withdraw-{key}")


def _paragraphs(words: str) -> str:
    """A note's text in Markdown, letter by letter as it was typed, with its line breaks."""
    return "  \n".join(cards.plain(line) for line in words.split("\n"))


def signed(note: Note) -> str:
    """Who wrote a note, about which day, and who changed it when."""
    written = note.created_at.astimezone()
    parts = [text("commentary-signed", author=note.author, date=written, as_of=note.as_of)]
    if note.is_edited:
        parts.append(text("commentary-edited", author=note.edited_by, date=note.edited_at.astimezone()))
    if note.is_illustrative:
        parts.append(text("pack-illustrative"))
    return formats.dotted([*parts, desk_records.written_in(note)])


def _view(note: Note, filters: Filters) -> None:
    then = replace(filters, as_of=note.as_of, period_from=note.period_from, period_to=note.period_to)
    then = then.narrowed_as(note.filters)
    words = [value for _, value in filters_in_words(then, load_options())]
    said = " · ".join(words) or text("commentary-view-all")
    label = text("commentary-view", as_of=note.as_of, filters=said)
    values: dict[str, Any] = dict(parse_qs(note.filters))
    for name, day in (("from", note.period_from), ("to", note.period_to), ("as_of", note.as_of)):
        if day is not None:
            values[name] = day.isoformat()
    frame.link("budget", cards.plain(label), icon=":material/history:", **values)


def _edit_form(key: str) -> None:
    def stop() -> None:
        st.session_state.pop(_EDITING, None)
        forms.forget("note")

    def save() -> None:
        note_id, version = st.session_state[_EDITING]
        words = str(st.session_state[f"note-text-{key}"])

        def changed(error: ChangedMeanwhileError) -> None:
            st.session_state[_EDITING] = (note_id, error.version)

        edit = partial(acts.edit_note, note_id, words, version=version)
        if _kept(f"edit-{key}", words, edit, changed=changed):
            stop()

    with st.form(f"note-form-{key}", border=False):
        widgets.text_area("commentary-text", key=f"note-text-{key}", max_chars=LONGEST)
        author.field(f"edit-{key}")
        with st.container(horizontal=True, gap="small", key=f"note-form-do-{key}"):
            widgets.form_submit_button(
                "commentary-save-edit", key=f"note-save-{key}", type="primary", on_click=save
            )
            widgets.form_submit_button("commentary-cancel", key=f"note-cancel-{key}", on_click=stop)
    forms.complaint("note", f"edit-{key}")


def _lost_note(notes: Sequence[Note], filters: Filters, slug: str) -> None:
    """The field of a writer whose note was withdrawn by another meanwhile: nothing that was typed is lost."""
    editing = st.session_state.get(_EDITING)
    if editing is None or any(note.note_id == editing[0] for note in notes):
        return
    try:
        note = comments.get(editing[0])
    except NoSuchEntryError:
        return
    if forms.slug(note.figure) == slug and note.is_withdrawn and roles.may("note"):
        with st.container(key=f"note-{slug}-lost", gap="xsmall"):
            st.markdown(f"*{text('commentary-was-withdrawn')}*")
            if not _is_here(note, filters):
                _view(note, filters)
            _edit_form(f"{slug}-{note.note_id}")


def _kept(
    form: str, words: str, save: Callable[..., object], said: str = "commentary-kept", **how: Any
) -> bool:
    is_kept = forms.keep("note", form, None if words.strip() else "commentary-empty", save, **how)
    if is_kept:
        st.toast(text(said), icon=":material/check:")
    return is_kept


def on_lines(filters: Filters) -> None:
    """The deviations from the plan, and the notes on a budget line that is chosen: those that deviate or are overspent first."""
    about = deviations(filters)
    if about is None:
        return
    whole = filters.narrowed_by()
    found = [
        *measures.rows(whole, "finding_count", ("rule", "line"))["budget_line"],
        *measures.grouped(whole, "budget_dkk", "budget_line")["budget_line"].dropna(),
    ]
    lines = dict.fromkeys([*about, *(comments.line_figure(str(line)) for line in found)])
    names = {}
    for one in lines:
        count = len(desk_records.notes_on(one))
        names[one] = text("commentary-title", about=desk_records.figure_name(one), count=count)
    chosen = widgets.selectbox("commentary-line", names, index=None, example=True, width=400)
    if chosen is not None:
        panel(chosen, filters, is_open=True)


def deviations(filters: Filters) -> list[str] | None:
    """Draw the budget lines that are too far from their plan, whose rows open, and whether a note explains each.

    Returns their figures, the open ones first; None where the notes can't be read, so that it is not known what is explained.
    """
    found = questions.deviations(filters)
    try:
        rows = desk_records.explained(found, filters.as_of)
    except RecordsUnreachableError:
        _unreadable()
        return None
    title = text("commentary-deviations-title")
    help = text("commentary-deviations-help", days=desk_records.valid_days())
    frame.heading(title, deviation_sentence(rows), help)
    if rows.empty:
        return []
    shown = rows.assign(
        name=[desk_records.figure_name(figure) for figure in rows["figure"]],
        side=[text(f"commentary-side-{direction}") for direction in rows["direction"]],
        standing=[
            text("commentary-explained" if done else "commentary-unexplained")
            for done in rows["is_explained"]
        ],
    )

    def opens(row: Mapping[Any, Any]) -> tuple[str, measures.Group | None]:
        return "plan_deviation_dkk plan_dkk spent_dkk", ("budget_line", row["budget_line"])

    columns = "name_of_line plan_to_date_dkk spent_dkk deviation_dkk deviation_share side standing note"
    figures.opening_table(shown, columns, opens, filters, title=title, key="deviations")
    return [str(figure) for figure in rows.sort_values("is_explained", kind="stable")["figure"]]


def deviation_sentence(rows: pd.DataFrame) -> str:
    """How many deviations there are, the largest, and how many of them have no explanation."""
    if rows.empty:
        return text("commentary-deviations-none")
    names = [desk_records.figure_name(figure) for figure in rows[~rows["is_explained"]]["figure"]]
    largest: Mapping[Any, Any] = rows.to_dict("records")[0]
    said = [
        text(
            "commentary-deviations-found",
            count=len(rows),
            line=cards.plain(desk_records.figure_name(largest["figure"])),
            amount=abs(largest["deviation_dkk"]),
            side=str(largest["direction"]),
        ),
        text(
            "commentary-deviations-open",
            count=len(names),
            all=len(names) == len(rows) or len(rows) == 1,
            lines=cards.plain(formats.listed(names)) if names else "",
        ),
    ]
    return formats.together(said)
