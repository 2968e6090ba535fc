"""A dry run as a person reads it: what is new, changed, no longer there and refused, each listable; and the questions that only a person can answer."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import author, tables, widgets
from dashboard.cards import plain
from dashboard.keeping import confirming, exports, loading, trials
from dashboard.keeping.trials import Asked, Change, Held, Trial
from dashboard.model.columns import Column
from dashboard.parts import visit
from dashboard.words.names import correction
from locales import formats, text

TRIED = "data-tried"  # session_state: the last dry runs and what they were of
LOOSE_SHOWN = 8
SHEETS_SHOWN = 20  # as lines

KINDS = ("changed", "absent", "rejected", "added")
VALUES = "key source_column old_value value_after"  # columns of changed values (`trials.readable`)


def of(request: loading.Request, load_id: int | None = None) -> Trial:
    """The dry run of a request (while a load was the newest), made once: answers are taken back, and a grid is drawn again at each key."""
    make = partial(visit.with_progress, lambda tell: loading.try_files(request, tell))
    return visit.kept(TRIED, (request, load_id), make, 3)


def refused(trial: Trial) -> None:
    """One box a file of which nothing can be loaded: its name and why, with what to do."""
    for name, message in trial.files.items():
        if message is not None:
            st.error(formats.labelled(f"**{plain(name)}**", plain(message)), icon=":material/block:")


def understood(files: Mapping[str, Sequence[tuple[str, str]]], *, key: str) -> None:
    """A line per sheet with how it was understood, so that a wrong year, unit or name is seen before anything is loaded."""
    lines = [
        text("data-understood", file=plain(name), sheet=plain(sheet), sheets=len(sheets), line=plain(line))
        for name, sheets in files.items()
        for sheet, line in sheets
    ]
    if not lines:
        return
    with st.container(key=f"understood-{key}", gap="xsmall"):
        st.markdown("\n".join(f"- {line}" for line in lines[:SHEETS_SHOWN]))
        if further := lines[SHEETS_SHOWN:]:
            with st.expander(text("data-notes-further", number=len(further))):
                st.markdown("\n".join(f"- {line}" for line in further))


def remarks(trial: Trial) -> None:
    """Besides what changes: unknown columns, questions that the files answer, what was damaged or is older, names that lead nowhere (a slip of the pen is seen), and corrections."""
    if trial.notes is not None:
        unread = trial.notes[trial.notes["reason"] == "unknown-headings"]
        found = [f"{row['file']} › {row['sheet']}: {row['value']}" for row in unread.to_dict("records")]
        if found:
            st.warning(_some(text("data-unread"), found), icon=":material/help:")
    for said in trial.answers:
        st.info(plain(said), icon=":material/mark_email_read:")
    older(trial)
    if trial.loose:
        st.warning(_some(text("data-loose"), trial.loose), icon=":material/link_off:")
    if applied := [one for one in trial.corrections if one["state"] == "applied"]:
        st.markdown(f":material/edit: {text('mend-applied', count=len(applied))}")
    if retired := [correction(one) for one in trial.corrections if one["state"] == "retired"]:
        st.info(_some(text("mend-retired", count=len(retired)), retired), icon=":material/task_alt:")


def older(trial: Trial) -> None:
    """One box for each thing that was found damaged, and one per dropped file that newer data speaks against; true before a load and after it."""
    for icon, sentences in ((":material/healing:", trial.mended), (":material/history:", trial.older)):
        for said in sentences:
            st.warning(plain(said), icon=icon)


def _some(head: str, said: Sequence[str]) -> str:
    shown = [plain(one) for one in said[:LOOSE_SHOWN]]
    shown += [text("data-notes-further", number=more)] if (more := len(said) - LOOSE_SHOWN) > 0 else []
    return "\n".join([head, "", *(f"- {one}" for one in shown)])


def summary(trial: Trial) -> str:
    """The dry run in a sentence, about the files that can be loaded; empty where none can."""
    if not trial.usable:
        return ""
    totals = trial.totals
    if trial.is_unchanged or totals.is_nothing:
        return text("data-trial-nothing", files=len(trial.usable))
    sentences = [text("data-trial-summary", files=len(trial.usable), **_counts(totals))]
    if totals.sample:
        sentences.insert(0, text("data-trial-sample"))
    return formats.together(sentences)


def _counts(change: Change) -> dict[str, str]:
    return {name: formats.number(change.count(name)) for name in KINDS}


def changes(trial: Trial, *, key: str, downloads: bool = True) -> None:
    """Each kind of data with its counts, and on demand the rows behind every count; what is rejected stands in the notes."""
    for change in trial.changes:
        if change.sample and not any(change.count(kind) for kind in KINDS):
            continue  # of all that leaves with the sample, one sentence speaks
        line = text("data-trial-line", source=plain(change.title), **_counts(change))
        source = change.source.replace("_", "-")
        with st.expander(line, key=f"{key}-{source}"):
            offered = [kind for kind in KINDS if change.count(kind) and kind != "rejected"]
            if not offered:
                st.caption(text("data-trial-nothing-here"))
                continue
            words = {kind: text(f"data-trial-{kind}", count=change.count(kind)) for kind in offered}
            chosen = widgets.segmented_control(
                "data-trial-show",
                words,
                default=offered[0],
                key=f"{key}-show-{source}",
                label_visibility="collapsed",
            )
            _listed(trial, change, str(chosen), f"{key}-{source}", downloads=downloads)


def _listed(trial: Trial, change: Change, kind: str, key: str, *, downloads: bool) -> None:
    title = formats.labelled(change.title, text(f"data-trial-{kind}", count=change.count(kind)))
    show = partial(tables.show_table, title=title, downloads=downloads)
    assert trial.values is not None
    values = trials.readable(trial.values[trial.values["source"] == change.source])
    listed = values.loc[values["change"] == ("removed" if kind == "absent" else kind), "key"].nunique()
    number = change.removed if kind == "absent" else change.count(kind)
    if 0 < listed < number:
        st.caption(text("data-trial-first", shown=listed, number=number))
    if kind == "changed":
        show(values[values["change"] == "changed"], VALUES, key=f"{key}-changed")
        return
    shown = trials.wide(values, "added" if kind == "added" else "removed")
    if not shown.empty:
        show(shown, [Column(name, name) for name in shown.columns], key=f"{key}-{kind}")
    if kind == "absent" and change.missing:
        st.markdown(text("data-trial-kept"))
        missing = pd.DataFrame([row for row in trial.missing if row["source"] == change.source])
        keys = [trials.readable_key(row) for row in missing["key"]]
        show(missing.assign(key=keys), "key file sheet row", key=f"{key}-missing")


def gone(first: Trial, generation: int) -> tuple[tuple[str, str], ...]:
    """The kinds of data and earlier files that the user has said are replaced by whole lists, so that the rows which the new ones lack are gone."""
    if st.session_state.get(f"scope-{generation}") != "whole":
        return ()
    lacking = _lacking(first)
    chosen = st.session_state.get(f"scope-kinds-{generation}", lacking)
    return tuple(pair for pair in lacking if pair in chosen)


def _lacking(first: Trial) -> dict[tuple[str, str], int]:
    """Kind of data and earlier file → how many of its rows the new version lacks."""
    return {
        (change.source, file): rows for change in first.changes for file, rows in change.missing_of.items()
    }


def ask_scope(first: Trial, tried: Trial, generation: int) -> bool:
    """Ask once what it means that the new versions lack rows of earlier ones; returns whether that is answered: rows are removed only by a yes to their very number."""
    lacking = _lacking(first)
    if not lacking:
        return True
    files = [*dict.fromkeys(plain(file) for _, file in lacking)]
    question = text("data-scope-ask", count=sum(lacking.values()), files=files)
    answer = ask("scope", question, ("part", "whole"), generation)
    if answer != "whole":
        return answer is not None
    if len(lacking) > 1:
        titles = exports.source_titles()
        chosen = widgets.pills(
            "data-scope-kinds",
            {
                (source, file): text("data-scope-of-file", file=file, source=titles[source], count=count)
                for (source, file), count in lacking.items()
            },
            selection_mode="multi",
            default=list(lacking),
            key=f"scope-kinds-{generation}",
        )
        if not chosen:
            st.caption(text("data-scope-no-kind"))
            return False
    leaving = [change for change in tried.changes if change.removed]
    if not leaving:  # they stand in other files, too
        return True
    kinds = [text("data-scope-kind", source=change.title, count=change.removed) for change in leaving]
    number = sum(change.removed for change in leaving)
    said = text("data-scope-sure", count=number, kinds=kinds)
    # Another number is another question.
    return st.checkbox(said, key=f"sure-{generation}-{number}")


def ask(about: str, question: str, answers: tuple[str, ...], generation: int) -> str | None:
    """Ask a question with some answers to choose from; returns the chosen one, None until there is one. Session_state has it as ``<about>-<generation>``."""
    words = {name: text(f"data-{about}-{name}") for name in answers}
    return st.radio(
        question,
        answers,
        index=None,
        format_func=words.__getitem__,
        key=f"{about}-{generation}",
        help=text(f"data-{about}-help"),
    )


def ask_headings(guesses: Sequence[trials.Guess], key: str) -> str | None:
    """Ask what headings that are near to a column mean; returns the one that is confirmed now."""
    for number, guess in enumerate(guesses):
        titles = exports.column_titles(guess.source)
        with st.container(horizontal=True, vertical_alignment="bottom", key=f"box-{key}-{number}"):
            column = st.selectbox(
                text("data-heading-is", heading=guess.heading, source=exports.source_titles()[guess.source]),
                list(titles),
                index=list(titles).index(guess.column),
                format_func=titles.__getitem__,
                key=f"choice-{key}-{number}",
                width=420,
            )
            if widgets.button(
                "data-heading-confirm",
                icon="check",
                key=f"confirm-{key}-{number}",
                help=text("data-heading-confirm-help", heading=guess.heading),
            ) and is_kept("headings", {guess.source: {guess.heading: column}}):
                return guess.heading
    return None


def ask_facts(asked: Sequence[Asked], key: str) -> bool:
    """A field for each fact, filled with how it was read where something decides that, and one button for all; returns whether they were answered."""
    if not asked:
        return False
    with st.container(border=True, key=f"facts-{key}"):
        st.markdown(f"**{text('data-fact-title')}**  \n{text('data-fact-help')}")
        facts: dict[str, dict[str, str]] = {}
        is_whole = True
        for number, fact in enumerate(asked):
            files = [plain(file) for file in fact.files]
            label = text(f"data-fact-{fact.about}", line=plain(fact.line), files=files)
            options = {one: one for one in fact.options}
            answer = choice(label, options, fact.taken, f"fact-{key}-{number}")
            if answer and confirming.is_readable(fact, answer):
                facts.setdefault(fact.source, {})[fact.key] = answer
                continue
            is_whole = False
            if answer:
                st.caption(text(f"data-fact-unreadable-{fact.about}", value=plain(answer)))
        return st.button(
            text("data-fact-save", count=len(asked)),
            key=f"facts-save-{key}",
            icon=":material/check:",
            disabled=not is_whole,
        ) and is_kept("facts", facts)


def is_kept(kind: confirming.Kind, said: Mapping[str, Any]) -> bool:
    """Keep what a person has said (`confirming.confirm`); returns whether it was kept, and else says why not."""
    problem = confirming.confirm(kind, said, author=author.signed())
    if problem:
        st.error(plain(problem), icon=":material/block:")
    return problem is None


def choice(label: str, options: Mapping[str, str], first: str | None, key: str) -> str:
    """A field of options with their names, at first `first`, in which another value can be typed; "" where there is none."""
    names = {first: first, **options} if first and first not in options else options
    chosen = st.selectbox(
        label,
        list(names),
        index=list(names).index(first) if first else None,
        format_func=lambda value: names.get(value, value),
        placeholder=text("mapping-choose"),
        accept_new_options=True,
        key=key,
        width=420,
    )
    return str(chosen or "").strip()


def ask_totals(sheets: Sequence[Held]) -> bool:
    """One box a sheet that is held back, with a button that lets its rows be loaded; returns whether one was let."""
    is_let = False
    for number, held in enumerate(sheets):
        with st.container(border=True, key=f"held-{number}"):
            said = formats.labelled(f"**{plain(held.file)} › {plain(held.sheet)}**", plain(held.message))
            st.warning(said, icon=":material/functions:")
            if widgets.button(
                "data-held-accept",
                icon="check",
                key=f"held-accept-{number}",
                help=text("data-held-accept-help", sheet=held.sheet),
            ) and is_kept("totals", {held.source: {held.sheet: held.told}}):
                is_let = True
    return is_let
