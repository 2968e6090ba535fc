"""The one list of actions as pages show it, and one action opened: why, what to do, its rows, and who takes, snoozes or finishes it."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

import settings
from dashboard import actions, acts, author, cards, clock, figures, forms, frame, link, roles, widgets
from dashboard.blocks.kinds import Form
from dashboard.desk_records import actions as entries_on
from dashboard.desk_records import written_in
from dashboard.filters_model import Filters, with_choices
from dashboard.keeping import contacts, own_files
from dashboard.log_contact import kinds, with_party
from dashboard.model import columns, measures
from dashboard.model.columns import Row
from dashboard.parts import sections
from dashboard.words import actions as words
from dashboard.words import journeys
from locales import formats, text
from records.actions import Entry, State

# Makes the papers of a journey of one kind, name and content each (`reports.journey.papers`); set by app.py, since the dashboard knows no reports.
make_papers: Callable[[Filters, str, str], Sequence[tuple[str, bytes]]] | None = None
LINK = "action"  # which action is open, as the link says it: a promise, as links are kept
_SHOWN = 3
_SNOOZED_DAYS = 14
_WITHOUT_ROWS = ("decision", "file", "remind", "ask_company")  # whose rows no export has, or another page
_LAST = "actions-last"  # what this visit noted last, so that it can be undone


def asked(filters: Filters) -> actions.ActionFilters:
    """The filters that the measures of actions are asked with; where the records can't be read, a sentence is drawn and all actions are open."""
    with frame.without_records():
        return actions.noted(filters)
    return with_choices(filters, actions.ActionFilters)


def listed(
    filters: Filters, page: str, *, about: str = "", opens: bool = True, which: str = "action"
) -> Form:
    """The actions, or those about contact (``which``), and the one that the link names; counted at once. ``about`` is the party or province of its page."""
    of, put_off = f"{which}_count", f"{which}_put_off_count"
    known, reader = asked(filters), about if page == "parties" else None
    by_time = measures.grouped(known, f"{of} {which}_red_count {put_off}", "action_when")
    now = by_time.drop(columns="action_when").sum().astype(int)

    def drawn() -> None:
        # of two side by side the link's action is opened once
        if opens and (not about or about not in link.said("against")):
            draw_linked(known, reader)
        counts = {"action_count": now[of], "action_red_count": now[f"{which}_red_count"]}
        frame.heading(text("actions-title"), text("actions-takeaway", **counts), help=text("actions-order"))
        if now[of]:
            number = by_time.set_index("action_when")[of]
            rows = actions.rows(known, of, reader=reader, limit=_SHOWN, each="action_when")
            for when, of_time in rows.groupby("action_when", sort=False):
                st.markdown(f"**{text('actions-group', when=when, count=int(number[when]))}**")
                cards.items(words.items(of_time, known, page, **({"about": about} if about else {})))
        if now[of] or now[put_off]:
            key = forms.slug(about)

            @sections.folded(text("actions-table", count=int(now[of])), f"actions-table-{key}")
            def folded() -> None:
                if now[of]:
                    figures.listing(of, known, key=f"actions-{key}", on_row=_open)
                if now[put_off]:
                    st.markdown(f"**{measures.measure(put_off).label()}**")
                    figures.listing(put_off, known, key=f"actions-put-off-{key}", on_row=_open)

    return Form(drawn)


def _open(row: Row) -> None:
    st.query_params[LINK] = str(row["action_key"])


def _close() -> None:
    st.query_params.pop(LINK, None)
    forms.forget("action")


def draw_linked(filters: Filters, reader: str | None = None) -> None:
    """Show what was noted last, and open the action that the link names, whether or not the current filters leave it; also where no list links to it."""
    key, last = st.query_params.get(LINK), st.session_state.get(_LAST)
    if not (key or last):
        return
    known = filters if isinstance(filters, actions.ActionFilters) else asked(filters)
    if last:
        _undo_last(known, last)
    if not key:
        return
    of, row = known, _found(known, key, reader)
    if row is None:
        of = asked(Filters(as_of=filters.as_of))
        row = _found(of, key, reader)
    if row is None:
        _gone(known, key)
        return

    @frame.dialog(words.title(row), "task_alt", on_dismiss=_close)
    def drawn() -> None:
        said = f"{cards.severity_badge(str(row['severity']))} · {cards.plain(words.why(row))}"
        st.markdown(f"{said}\n\n**{cards.plain(words.what(row))}**\n\n{cards.plain(words.details(row))}")
        _way(of, row)
        journey: Row | None = None
        if row["action_kind"] == "warm_up":  # a relation that lies nowhere is called, not visited
            group = ("journey", key.removeprefix("warm_up:"))
            found = measures.rows(Filters(as_of=of.as_of), "contact_journey_count", group)
            journey = next(iter(found.to_dict("records")), None)
        if journey is not None:
            _papers(of, journey)
        _notes(of, row, key, journey)
        if row["action_kind"] not in _WITHOUT_ROWS:
            figures.listing(
                "reason_count", of, group=("action_key", key), key="action-reasons", title=words.title(row)
            )


# Kind of action → the page that it opens where it is about no challenge or agreement, what its link says, and the page's part
_PAGES: Mapping[str, tuple[str, str, Mapping[str, Any]]] = {
    "money": ("budget", "action-open-budget", {}),
    "ask_company": ("companies", "action-open-companies", {"part": "gaps"}),
    "file": ("data", "action-open-data", {}),
}


def _way(of: Filters, row: Row) -> None:
    page, label, values = _PAGES.get(row["action_kind"], ("", "", {}))
    if not formats.is_missing(row["challenge_id"]):
        alone = int(row["reason_count"]) == 1
        page, label = "challenges", "action-open-challenge" if alone else "action-open-challenges"
        values = cards.link_values(of, **({"challenge": str(row["challenge_id"])} if alone else {}))
    elif not formats.is_missing(row["agreement_id"]):
        page, label = "agreements", "action-open-agreement"
        values = cards.link_values(of, agreement=str(row["agreement_id"]))
    if page:
        frame.link(page, text(label), icon=":material/arrow_forward:", **values)


def _found(filters: Filters, key: str, reader: str | None) -> Row | None:
    for measure in ("action_count", "action_put_off_count"):
        for row in actions.rows(filters, measure, ("action_key", key), reader=reader).to_dict("records"):
            return row
    return None


def _gone(filters: Filters, key: str) -> None:
    """An action that no data calls for any more: its notes, and a button to reopen it after finishing it by mistake."""
    st.info(text("action-gone"), icon=":material/task_alt:")
    with frame.without_records():
        entries = entries_on(key)
        if not entries:
            _close()
            return
        if roles.may("action"):
            author.field("action")
        row = {"action_key": key, "subject": entries[0].subject, "since_date": entries[0].since_date}
        _log(entries, partial(_keep, filters, row, entries))
        forms.complaint("action")


def _notes(filters: Filters, row: Row, key: str, journey: Row | None) -> None:
    with frame.without_records():
        entries = entries_on(key)
        stands = actions.states(filters.as_of).get(key)
        if stands is not None and stands.state != "open":
            entry = next(one for one in stands.entries if one.step == stands.state)
            until = stands.until_date or entry.noted_at.astimezone().date()
            said = text(f"action-stands-{stands.state}", until=until, author=entry.author)
            st.info(said, icon=":material/event_available:")
        if roles.may("action"):
            _forms(filters, row, stands, entries, journey)
        _log(entries, partial(_keep, filters, row, entries))


def _log(entries: Sequence[Entry], keep: Callable[..., None]) -> None:
    for number, entry in enumerate(entries):
        day = entry.noted_at.astimezone().date()
        until = entry.until_date or entry.as_of_date
        who, whom = entry.author, entry.assignee
        said = text(f"action-entry-{entry.step}", date=day, author=who, assignee=whom, until=until)
        noted = [f"{said} {entry.note}".strip(), written_in(entry)]
        st.caption(cards.plain(formats.dotted(noted)))
        is_last = number == 0 and entry.step != "undone" and roles.may("action")
        if is_last and widgets.button("action-undo", icon="undo", type="tertiary"):
            keep("undone")


def _forms(
    filters: Filters, row: Row, stands: State | None, entries: list[Entry], journey: Row | None
) -> None:
    keep = partial(_keep, filters, row, entries)
    author.field("action")
    if stands is not None and stands.state != "open" and row["action_state"] != "open":
        if widgets.button("action-reopen", icon="undo"):
            keep("reopened")
        forms.complaint("action")
        return
    reported = _contact_fields(filters, row) if row["action_kind"] == "warm_up" and roles.may("log") else None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        note = widgets.text_input("action-note", example=True, max_chars=500)
        if widgets.button("action-finish", icon="check", type="primary"):
            if reported:
                _report(filters, row, entries, reported, note)
            else:
                keep("done", said=note)
    left, right = st.columns(2)
    with left, st.container(horizontal=True, vertical_alignment="bottom"):
        first, usual = (filters.as_of + dt.timedelta(days=days) for days in (1, _SNOOZED_DAYS))
        until = widgets.date_input("action-until", value=usual, min_value=first)
        if widgets.button("action-snooze", icon="snooze"):
            keep("snoozed", until=until, said=note)
    with right, st.container(horizontal=True, vertical_alignment="bottom"):
        known = [None if formats.is_missing(row["who"]) else str(row["who"]), author.signed("action")]
        names = [one for one in dict.fromkeys(known) if one]
        chosen = widgets.selectbox(
            "action-assignee", names, index=0 if names else None, accept_new_options=True, example=True
        )
        if widgets.button("action-assign", icon="person_add"):
            keep("assigned", assignee=str(chosen or ""))
    if journey is not None:
        _seat(stands.seats if stands else (), journey, keep)
    forms.complaint("action")


def _papers(filters: Filters, row: Row) -> None:
    if make_papers is None:
        return
    make, day, journey = make_papers, Filters(as_of=filters.as_of), str(row["journey"])
    # the task may be to call: which journey the papers are for is said beside them
    provinces, days = journeys.provinces(row), journeys.days(row)
    st.caption(cards.plain(text("journey-title", provinces=provinces, days=days)))

    def made(kind: str) -> bytes:
        files = make(day, journey, kind)
        return files[0][1] if kind == "agenda" else own_files.zipped(files)

    with st.container(horizontal=True, key="action-papers"):
        for kind, suffix, icon in (
            ("invitations", "zip", "outgoing_mail"),
            ("agenda", "ics", "event"),
            ("brief", "zip", "print"),
        ):
            widgets.download_button(
                f"journey-paper-{kind}",
                roles.later(made, kind),
                f"{settings.desk().slug}-{kind}-{journey}-{day.as_of}.{suffix}",
                icon=icon,
                key=f"action-paper-{kind}",
                type="tertiary",
            )


def _seat(asked: Sequence[str], journey: Row, keep: Callable[..., None]) -> None:
    if asked:
        said = cards.plain(text("journey-seats-asked", names=[*asked]))
        st.markdown(f":material/airline_seat_recline_normal: {said}")
    party = columns.called("danish_party")
    names = dict.fromkeys([*map(party, journey["danish_parties"]), *journey["company_names"]])
    free = [name for name in names if name not in asked]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        who = widgets.selectbox("action-seat", free, index=None, accept_new_options=True, example=True)
        if widgets.button("action-seat-ask", icon="airline_seat_recline_normal"):
            keep("seated", assignee=str(who or ""))


def _contact_fields(filters: Filters, row: Row) -> Mapping[str, Any] | None:
    """The fields of the contact that finishing the action logs, for each relation that was reached; None where that is unticked."""
    if not widgets.checkbox("log-action", value=True, key="action-log"):
        return None
    rows = measures.rows(filters.narrowed_by(), "reason_count", ("action_key", str(row["action_key"])))
    called = dict(zip(rows["agreement_id"], rows["subject"], strict=True))
    met = [*called]
    if len(called) > 1:
        met = widgets.multiselect("log-action-with", called, default=[*called], key="action-met")
    kind = widgets.segmented_control("log-kind", kinds(), key="action-kind")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        today = clock.today()
        day = widgets.date_input("log-day", value=today, max_value=today, key="action-day", width=150)
        step = widgets.text_input("log-next", key="action-next", example=True, max_chars=500)
    return {"met": met, "kind": kind, "day": day, "next_step": step} if met and kind and day else None


def _report(filters: Filters, row: Row, entries: list[Entry], reported: Mapping[str, Any], note: str) -> None:
    """Log the contacts of an action and finish it, close the panel and draw the page again; what was wrong is said in the panel."""
    done: list[contacts.Logged] = []

    def save(author: str) -> None:
        said = {name: reported[name] for name in ("kind", "day", "next_step")}
        held = [with_party(one, who=author, outcome=note, **said) for one in reported["met"]]
        seen = entries[0].entry_id if entries else None
        with st.spinner(text("data-load-building")):
            done.append(contacts.report_contact(filters, row, *held, seen=seen, author=author))

    if not forms.keep("action", "action", None, save):
        return
    (logged,) = done
    if logged.error:
        forms.complain("action", "action", logged.error)
    else:
        st.session_state[_LAST] = {**row, "logged": logged.numbers}
        _close()
        st.rerun()


def _keep(filters: Filters, row: Row, entries: list[Entry], step: Any, **noted: Any) -> None:
    unnamed = {"assigned": "action-no-assignee", "seated": "action-no-seat"}
    wrong = None if noted.get("assignee", "").strip() else unnamed.get(step)
    seen = entries[0].entry_id if entries else None
    save = partial(acts.note_action, filters, row, step, seen=seen, **noted)
    if forms.keep("action", "action", wrong, save):
        st.session_state.pop(_LAST, None)
        if step in ("done", "snoozed"):
            st.session_state[_LAST] = dict(row)
        _close()
        st.rerun()


def _undo_last(filters: Filters, row: Row) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="actions-last"):
        st.caption(f":material/check: {text('action-last', title=words.title(row))}")
        if widgets.button("action-undo", icon="undo", key="actions-undo-last", type="tertiary"):
            if row.get("logged"):
                contacts.take_back_contact(*row["logged"], author=author.signed())
            _keep(filters, row, entries_on(str(row["action_key"])), "undone")
    if LINK not in st.query_params:  # else the panel says it
        forms.complaint("action")
