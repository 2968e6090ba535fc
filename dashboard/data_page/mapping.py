"""Explain a sheet by hand: its first rows as they are, its kind and heading, what each column means, and at once what that makes of its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import author, cards, frame, tables, widgets
from dashboard.data_page import notes, trial
from dashboard.keeping import exports, mappings
from dashboard.keeping.mappings import Asked, CannotLookError, Effect, Look, SheetMapping
from dashboard.keeping.trials import NOTHING
from dashboard.model.columns import Column
from dashboard.parts import visit
from dashboard.theme import palette
from dashboard.warehouse import one_version
from locales import formats, text

_KEPT = "mapping-kept"  # session_state: what was looked at and tried last
_NOW_KEPT = "mapping-now-kept"  # session_state: that the page is to go on with what was kept
_COLUMNS_SHOWN = 60
_ROWS_SEEN = 9  # of the sheet as it is, without scrolling
_ROW_PIXELS = 35


def offer(paths: Mapping[str, Path], sheets: Sequence[Mapping[str, Any]], key: str) -> bool:
    """Offer to say what a sheet (of `trials.Trial.sheets`) is; returns whether that was done and kept."""
    options = _options(paths, sheets)
    if not options:
        return False
    unknown = [at for at, said in options.items() if said == text("mapping-sheet-unknown")]
    understood = {file for file, sheet in options if (file, sheet) not in unknown}
    # A page of notes beside tables that were understood is not a question.
    asked = [at for at in unknown if at[0] not in understood]
    with widgets.expander("mapping-open", icon="table_edit", key=f"mapping-{key}", expanded=bool(asked)):
        st.markdown(text("mapping-unknown", count=len(unknown)) if unknown else text("mapping-help"))
        words = {
            at: text("mapping-sheet", file=at[0], sheet=at[1], what=what) for at, what in options.items()
        }
        first, none = asked[0] if asked else None, text("mapping-which-none")
        at = _choice("mapping-which", words, first, key=f"{key}-which-{len(options)}", placeholder=none)
        if at is None:
            return False
        name, sheet = at
        key = f"{key}-{list(options).index(at)}"
        if st.session_state.pop(_NOW_KEPT, None) == key:
            return True

        @st.fragment  # drawn again alone at each answer
        @one_version()
        def drawn() -> None:
            with frame.failing_calmly():
                if _is_kept(paths[name], name, sheet, key):
                    st.session_state[_NOW_KEPT] = key
                    st.rerun()

        drawn()
        return False


def _choice(word: str, words: Mapping[Any, str], first: object, **how: Any) -> Any:
    index = list(words).index(first) if first in words else None
    return widgets.selectbox(word, words, index=index, **how)


def _options(paths: Mapping[str, Path], sheets: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], str]:
    """(file, sheet) → what it was taken for, those that were not understood first."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in sheets:
        if one["ignored"] in NOTHING or one["file"] not in paths or not isinstance(one["sheet"], str):
            continue
        is_out = one["ignored"] == "left-out"
        what = one["title"] or text("ignored-left-out" if is_out else "mapping-sheet-unknown")
        what = text("mapping-sheet-mapped", what=what) if one.get("is_mapped") and one["title"] else what
        found.setdefault((one["file"], one["sheet"]), []).append(what)
    said = {at: formats.listed(dict.fromkeys(kinds)) for at, kinds in found.items()}
    return dict(sorted(said.items(), key=lambda item: item[1] != text("mapping-sheet-unknown")))


def _is_kept(path: Path, name: str, sheet: str, key: str) -> bool:
    try:
        found = _looked(path, name, sheet, key)
        mapping = _said(found, name, key)
        seen: Effect | None = None
        missing, problem = mappings.lacking(mapping), mappings.problem(mapping)
        if problem is None and mapping.source is not None:
            asked = ("effect", path, found.sheet, found.asked.header_row, repr(mapping.said()))
            seen = visit.kept(_KEPT, asked, partial(mappings.try_mapping, path, name, found, mapping), 12)
        can_save = problem is None and (seen is None or bool(seen.loaded) or seen.is_held)
        with st.container(key=f"mapping-bar-{key}", gap="xsmall"):
            if problem:
                st.warning(notes.sentence(problem), icon=":material/block:")
            elif seen is None:
                st.info(text("mapping-effect-out"), icon=":material/visibility_off:")
            elif seen.error and missing and not seen.is_held:  # else a title of the sheet says it
                columns = mappings.named(mapping.source or "", missing)
                st.warning(text("mapping-required", columns=columns), icon=":material/priority_high:")
            elif seen.error:
                st.warning(notes.sentence(seen.error), icon=":material/block:")
            else:
                counts = text(
                    "mapping-effect-counts", read=seen.read, loaded=seen.loaded, rejected=seen.rejected
                )
                st.markdown(f"**{counts}**  \n{cards.plain(seen.line)}")
            is_saved = widgets.button(
                "mapping-save",
                icon="bookmark_added",
                key=f"{key}-save",
                type="primary",
                disabled=not can_save,
                helps=True,
            )
        if seen and not seen.error:
            _draw_effect(seen, key)
        return is_saved and _is_remembered(name, found, mapping)
    except CannotLookError as error:
        st.error(text("mapping-cannot-look", why=cards.plain(str(error))), icon=":material/block:")
        return False


def _is_remembered(name: str, found: Look, mapping: SheetMapping) -> bool:
    wrong: str | None = ""
    with author.refusal_told():
        wrong = mappings.remember_mapping(name, found, mapping, author=author.signed())
    if wrong:
        st.error(cards.plain(wrong), icon=":material/block:")
    if wrong is None:
        st.session_state.pop(_KEPT, None)
        st.toast(text("mapping-saved-toast"), icon=":material/check:")
    return wrong is None


def _looked(path: Path, name: str, sheet: str, key: str) -> Look:
    def ask(asked: Asked) -> Look:
        look = partial(mappings.look_at, path, name, sheet, asked)
        return visit.kept(_KEPT, ("look", path, sheet, asked), look, 12)

    guessed = ask(Asked())
    words = {**exports.source_titles(), "": text("mapping-kind-none")}
    most = range(1, mappings.MOST_HEADING_ROWS + 1)
    counts = {count: text("mapping-header-rows-option", count=count) for count in most}
    is_out = guessed.mapping is not None and guessed.mapping.source is None
    first = "" if is_out else guessed.asked.source
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"mapping-form-{key}"):
        choose = text("mapping-kind-choose")
        kind = _choice("mapping-kind", words, first, key=f"{key}-kind", placeholder=choose, width=260)
        row = widgets.number_input(
            "mapping-header", 1, guessed.n_rows, guessed.asked.header_row, key=f"{key}-header", width=190
        )
        usual = guessed.asked.heading_rows or 1
        n_rows = _choice("mapping-header-rows", counts, usual, key=f"{key}-rows", width=130)
        usual_last = guessed.asked.last_row or None
        last = widgets.number_input(
            "mapping-last", 1, guessed.n_rows, usual_last, key=f"{key}-last", helps=True, width=150
        )
    asked = Asked(kind or guessed.asked.source, int(row or 1), int(n_rows), int(last or 0))
    found = guessed if asked == guessed.asked else ask(asked)
    # the sheet as it is, with the rows that are taken for its heading
    lowest = found.asked.header_row or 1
    heading = range(lowest - (found.asked.heading_rows or 1) + 1, lowest + 1)
    numbers = [
        text("mapping-heading-row", row=number) if number in heading else str(number)
        for number in range(1, len(found.rows) + 1)
    ]
    widest = max(map(len, found.rows), default=0)
    letters = [mappings.column_letter(index) for index in range(widest)]
    rows = pd.DataFrame([list(cells) for cells in found.rows], columns=letters)
    rows.insert(0, text("mapping-effect-row"), numbers)
    drawn = tables.screen(rows, [Column(label, label) for label in rows.columns], palette())
    st.dataframe(
        drawn.data,
        hide_index=True,
        column_config=dict(drawn.config),
        height=_ROW_PIXELS * (min(len(rows), _ROWS_SEEN) + 1) + 2,
        row_height=_ROW_PIXELS,
        alt=text("mapping-rows"),
        placeholder="",
    )
    return replace(found, asked=replace(found.asked, source=kind or None))


def _said(found: Look, name: str, key: str) -> SheetMapping:
    mapping = found.guess()
    if found.asked.source is None:
        return replace(mapping, source=None, headings=dict.fromkeys(mapping.headings, ""))
    source = found.asked.source
    # What was guessed holds for this kind and heading: for others the fields begin again.
    key = f"{key}-{source}-{found.asked.header_row}-{found.asked.heading_rows}"
    before = found.mapping if found.mapping and found.mapping.source == source else None
    headings = _columns(found, source, key)
    constants = _constants(
        replace(mapping, headings=headings), dict(before.constants if before else found.constants), key
    )
    # What holds for all rows may hold for this sender alone.
    usual = before.file if before else (mappings.name_without_time(name) if constants else "")
    file = widgets.text_input(
        "mapping-scope", usual, key=f"{key}-file-{bool(constants)}", helps=True, width=420
    )
    label = text("mapping-only-sheet", sheet=cards.plain(found.sheet))
    is_only = st.checkbox(label, value=bool(before and before.sheet), key=f"{key}-sheet")
    sheet = found.sheet if is_only else ""
    return replace(mapping, headings=headings, constants=constants, file=file.strip(), sheet=sheet)


def _columns(found: Look, source: str, key: str) -> dict[str, str]:
    needed = mappings.needed(source)
    st.markdown(f"**{text('mapping-columns')}**  \n{text('mapping-columns-help', needed=needed)}")
    titles = exports.column_titles(source)
    headings = {one.heading: "" for one in found.columns}
    filled = [one for one in found.columns if one.cells or one.column]
    shown = filled[:_COLUMNS_SHOWN]
    keys = [f"{key}-column-{number}" for number in range(len(shown))]
    said = st.container(key=f"mapping-columns-{key}", gap="xsmall")
    for number, one in enumerate(shown):
        # likely meanings with the reason beside them, then nothing, then all others
        words = {
            column: text("mapping-meaning", column=titles[column], why=text(f"mapping-why-{why}"))
            for column, why in ((one.column, one.why), *one.others)
            if column in titles
        }
        others = {name: title for name, title in titles.items() if name not in words}
        words = {**words, "": text("mapping-column-out"), **others}
        left, right = said.columns([3, 2], vertical_alignment="center")
        examples = " · ".join(map(cards.plain, one.examples))
        seen = text("mapping-examples", examples=examples) if examples else text("mapping-empty-column")
        left.markdown(f"**{cards.plain(one.heading)}**  \n:small[{seen}]")
        headings[one.heading] = right.selectbox(
            one.heading,
            list(words),
            index=list(words).index(one.column if one.column in words else ""),
            format_func=words.__getitem__,
            key=keys[number],
            on_change=_taken_from_others,
            args=(source, keys, number),
            label_visibility="collapsed",
        )
    if further := len(filled) - len(shown):
        st.caption(text("mapping-columns-further", count=further))
    if empty := len(found.columns) - len(filled):
        st.caption(text("mapping-columns-empty", count=empty))
    return headings


def _taken_from_others(source: str, keys: Sequence[str], number: int) -> None:
    """Meanings that the user has set for one column are not guessed for another."""
    said = st.session_state[keys[number]]
    if said and not mappings.may_repeat(source, said):
        for other in keys:
            if other != keys[number] and st.session_state.get(other) == said:
                st.session_state[other] = ""


def _constants(mapping: SheetMapping, before: dict[str, str], key: str) -> dict[str, str]:
    assert mapping.source is not None
    source, taken = mapping.source, set(mapping.headings.values())
    titles = {
        name: title
        for name, title in mappings.constants(source).items()
        if name not in taken or mappings.may_repeat(source, name)
    }
    asked = [next((name for name in group if name in titles), None) for group in mappings.lacking(mapping)]
    asked += [mappings.UNIT] if mappings.asks_unit(mapping) else []
    st.markdown(f"**{text('mapping-constants')}**", help=text("mapping-constants-help"))
    wanted = list(dict.fromkeys([*filter(None, asked), *(name for name in before if name in titles)]))
    more = widgets.multiselect(
        "mapping-constants-choose",
        {name: title for name, title in titles.items() if name not in wanted},
        key=f"{key}-constants-{'-'.join(wanted)}",
        placeholder=text("mapping-constants-choose"),
        label_visibility="collapsed",
    )
    said = {}
    for name in (*wanted, *more):
        place = f"{key}-constant-{name}"
        if choices := mappings.choices(source, name):
            said[name] = trial.choice(titles[name], choices, before.get(name), place)
            continue
        hint, help = None, None
        if name == mappings.UNIT:
            hint, help = text("mapping-unit-placeholder"), text("mapping-unit-help")
        value = before.get(name, "")
        said[name] = st.text_input(titles[name], value, key=place, placeholder=hint, help=help, width=420)
    return {name: value.strip() for name, value in said.items() if value.strip()}


def _draw_effect(seen: Effect, key: str) -> None:
    if seen.rejected > seen.read / 2:
        st.warning(text("mapping-mostly-rejected"), icon=":material/help:")
    if seen.skipped:
        st.caption(notes.sentence(seen.skipped))
    if seen.first is not None and not seen.first.empty:
        title = text("mapping-effect-first", count=len(seen.first))
        st.caption(title)
        columns = [Column(label, label) for label in seen.first.columns]
        tables.show_table(seen.first, columns, title=title, key=f"mapping-first-{key}", downloads=False)
    if seen.notes is not None and not seen.notes.empty:
        counted = text("data-trial-notes", words=notes.counts_in_words(seen.notes))
        with st.expander(counted, key=f"mapping-notes-{key}"):
            notes.by_file(seen.notes, key=f"mapping-{key}")


def saved(sheets: Sequence[Mapping[str, Any]], paths: Mapping[str, Path]) -> str | None:
    """List what people have said about sheets, to remove, and offer the sheets of loaded files to change it; returns what was done, as a sentence."""
    frame.heading(text("mapping-list-title"), text("mapping-list-help"))
    listed = mappings.saved()
    if not listed:
        st.caption(text("mapping-list-none"))
    for number, mapping in enumerate(listed):
        with st.container(border=True, key=f"mapping-saved-{number}"), author.refusal_told():
            st.markdown("  \n".join(_lines(mapping)))
            key = f"mapping-remove-{number}"
            if widgets.button("mapping-list-remove", icon="delete", key=key, helps=True):
                wrong = mappings.forget_mapping(mapping.key, author=author.signed())
                if wrong is None:
                    st.session_state.pop(_KEPT, None)
                    return text("mapping-list-removed")
                st.error(cards.plain(wrong), icon=":material/block:")
    return text("mapping-saved-toast") if offer(paths, sheets, "loaded") else None


def _lines(mapping: SheetMapping) -> list[str]:
    used = [name for name, column in mapping.headings.items() if column or mapping.source is None]
    headings = cards.plain(formats.listed(used))
    if mapping.source is None:
        lines = [f"**{text('mapping-list-out', headings=headings)}**"]
    else:
        source = exports.source_titles()[mapping.source]
        lines = [f"**{text('mapping-list-line', source=source, headings=headings)}**"]
        titles = mappings.constants(mapping.source)
        pairs = [
            text("mapping-list-pair", column=titles.get(name, name), value=cards.plain(value))
            for name, value in mapping.constants.items()
        ]
        lines += [text("mapping-list-constants", constants="; ".join(pairs))] if pairs else []
    lines += [text("mapping-list-file", file=cards.plain(mapping.file))] if mapping.file else []
    lines += [text("mapping-list-sheet", sheet=cards.plain(mapping.sheet))] if mapping.sheet else []
    if len(mapping.seen) == 2 and mapping.on:
        file, sheet = map(cards.plain, mapping.seen)
        by = cards.plain(mapping.by or text("data-load-nobody"))
        lines.append(f":small[{text('mapping-list-made', on=mapping.on, by=by, file=file, sheet=sheet)}]")
    return lines
