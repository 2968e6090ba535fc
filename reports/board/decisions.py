"""What the board must decide: what the desk has put before it, then what follows from the data, each with its alternatives.

A case that follows from the data states only figures of the pack, and the alternative of first priority follows a stated rule:
- cold relations: visit them all if the money for journeys (`PackFacts.journeys`) pays for that, else the provinces where most of them are
  reached for it, else video meetings; what costs more than there is comes last;
- budget lines that are over: cover them from the lines that can spare most;
- the others in the order in which they are written here.
What one case is advised to spend on journeys, the cases after it do not have: the sum runs over the pack, and each case states it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import desk_records
from dashboard.blocks.kinds import Agenda, Alternative, Case, Cases, Question, Severity, Table, TableRow
from dashboard.cards import MARKS
from dashboard.model.columns import column
from locales import formats, text
from records.board_points import Issue
from reports.board.facts import JourneyMoney, PackFacts, long_date, spare_of
from reports.board.naming import examples, mark_of, origin_of, quoted

SHOWN = 4
_SEVERITIES = ("red", "amber", "green", "none")


def cases(facts: PackFacts) -> Cases:
    """The cases that were open on the as-of day, then those of the data, the red ones first, until there are `SHOWN`."""
    written = tuple(_written(facts))
    found = sorted(_of_data(facts), key=lambda case: _SEVERITIES.index(case.severity))
    shown = (*written, *found[: max(0, SHOWN - len(written))])
    return Cases(shown, text("pack-issues-nothing"), _sum(facts, shown))


def agenda(found: Cases) -> Agenda:
    """The same in short: each question with its choices in one line."""
    questions = tuple(
        Question(
            case.title,
            " · ".join(
                text("pack-agenda-choice", number=str(i), title=one.title, first="yes" if i == 1 else "no")
                for i, one in enumerate(case.alternatives, start=1)
            ),
            case.severity,
            case.mark,
        )
        for case in found.cases
    )
    return Agenda(text("pack-agenda"), questions, found.empty, found.note)


def follow_ups(facts: PackFacts) -> Table:
    """The decisions that are being carried out on the as-of day, those due first coming first, and those done since the last report."""
    found = desk_records.follow_ups(facts.as_of, facts.before, facts.asked.since_at)
    states = [_state(facts, one) for one in found]
    waiting, late = (sum(state in kinds for state in states) for kinds in (("open", "late"), ("late",)))
    rows = [
        TableRow(
            (*decided, one.responsible or None, one.due_date, _status(one, state)),
            severity=_STATES[state],
            mark=mark_of(one.is_illustrative),
        )
        for one, state in zip(found, states, strict=True)
        for decided in [(one.title, one.outcome, one.closed_date)]
    ]
    return Table(
        "",  # its chapter has the same
        text("pack-sheet-follow-ups"),
        (
            column("what", label=text("pack-column-issue")),
            column("what", label=text("pack-column-outcome")),
            column("what", label=text("pack-column-decided"), kind="date"),
            column("what", label=text("pack-column-responsible")),
            column("what", label=text("pack-column-due"), kind="date"),
            column("status_text"),
        ),
        tuple(rows),
        text("pack-follow-ups-nothing"),
        widths=(1.2, 1.8, 0, 0.8, 0, 0.8),
        message=text("pack-follow-ups-message", count=waiting, late=late) if rows else "",
    )


# How a decision that is followed up is doing, and the colour that says so.
_STATES: Mapping[str, Severity] = {"open": "none", "late": "red", "done": "green"}


def _state(facts: PackFacts, one: Issue) -> str:
    if one.done_date is not None and one.done_date <= facts.as_of:
        return "done"
    return "late" if one.due_date is not None and one.due_date < facts.as_of else "open"


def _status(one: Issue, state: str) -> str:
    said = text(
        f"pack-follow-up-{state}",
        date=one.done_date,
        note=one.done_note,
        noted="yes" if one.done_note else "no",
    )
    return formats.dotted([f"{MARKS[_STATES[state]]} {said}", desk_records.written_in(one)])


def _sum(facts: PackFacts, shown: tuple[Case, ...]) -> str:
    """What the advice of all cases takes of the money for journeys; empty where none of them asks for any."""
    money = facts.journeys
    if money is None or not any(case.money for case in shown):
        return ""
    taken = sum((case.taken_dkk for case in shown), Decimal(0))
    return text(
        "pack-journeys-sum",
        lines=[quoted(line) for line in money.lines],
        of="line" if money.lines else "grant",
        is_any="yes" if money.left_dkk else "no",
        money=money.left_dkk,
        taken=taken,
        left=money.left_dkk - taken,
    )


def _written(facts: PackFacts) -> Iterator[Case]:
    for issue in desk_records.issues(facts.as_of):
        yield Case(
            title=issue.title,
            text=issue.background,
            alternatives=tuple(Alternative(option.title, option.consequence) for option in issue.options),
            origin=origin_of(issue),
            severity="none",
            mark=mark_of(issue.is_illustrative),
            code="written",
        )


def _of_data(facts: PackFacts) -> Iterator[Case]:
    """The cases that the data raises; those that money decides first, in the order in which they are shown.

    A pack of a part of the desk asks for no decision on the money of the whole.
    """
    left = None if facts.journeys is None else facts.journeys.left_dkk
    for raised in (_cold,) if facts.is_narrowed else (_cold, _lines, _unused):
        for case in raised(facts, left):
            if left is None:
                yield case
                continue
            after = left - case.taken_dkk
            uses = text(
                "pack-journeys-after",
                is_any="yes" if case.taken_dkk else "no",
                taken=case.taken_dkk,
                left=after,
            )
            yield replace(case, money=uses)
            left = after
    yield from _expiring(facts)
    yield from _milestones(facts)
    yield from _never(facts)


def _case(
    code: str,
    severity: Severity,
    alternatives: list[Alternative],
    by: dt.date | None = None,
    taken: Decimal | None = None,
    **said: object,
) -> Case:
    return Case(
        title=text(f"pack-issue-{code}", **said),
        text=text(f"pack-issue-{code}-text", **said),
        alternatives=tuple(alternatives),
        origin=text("pack-origin-data"),
        severity=severity,
        decide_by="" if by is None else text("pack-decide-by", date=by),
        code=code,
        taken_dkk=taken or Decimal(0),
    )


def _option(key: str, price: Decimal | None = None, /, **said: object) -> Alternative:
    return Alternative(text(f"pack-option-{key}", **said), text(f"pack-option-{key}-then", **said), price)


# ── Relations ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _cold(facts: PackFacts, left: Decimal | None) -> Iterator[Case]:
    """Relations that went cold: visit them, visit some, meet by video, share a journey, or let them rest.

    Args:
        facts: what the pack is made of.
        left: what is left for journeys; None where it is not known.
    """
    now = facts.now
    count = now["red_count"]
    if not count:
        return
    cold = now.rows("red_count", order="turns_red_date desc, agreement_name, agreement_id")
    where, money = _by_province(cold), facts.journeys
    paid = min(facts.journeys_paid(left), len(where))
    alternatives = [_visit(facts, count, where, paid, left)] if paid else []
    alternatives.append(_option("video", Decimal(0), count=count))
    if not paid:
        alternatives += _shared(facts, where, left)
    ending = int(cold["expiry_warning_months"].notna().sum())
    alternatives.append(_option("rest", Decimal(0), count=count, ending=ending))
    if paid < len(where):
        place = len(alternatives) if left is not None else len(alternatives) - 1
        alternatives.insert(place, _visit(facts, count, where, len(where), left))
    yield _case(
        "cold",
        "red",
        alternatives,
        taken=alternatives[0].cost_dkk,
        count=count,
        whole=now["in_force_count"],
        names=examples(cold["agreement_name"]),
        provinces=len(where),
        unplaced=int(cold["province_code"].isna().sum()),
        trip=facts.rule("synergy.trip_cost_dkk"),
        known=_known(money),
        lines=[quoted(line) for line in money.lines] if money else [],
        available=money.available_dkk if money else None,
        lacking=-money.available_dkk if money else None,
        left=left,
    )


def _known(money: JourneyMoney | None) -> str:
    """What is known of the money for journeys, as the texts tell it apart."""
    if money is None:
        return "no"
    if not money.lines:
        return "grant"
    return "line" if money.available_dkk >= 0 else "over"


def _shared(facts: PackFacts, where: list[tuple[str, int]], left: Decimal | None) -> list[Alternative]:
    """A journey to the province where most are reached, shared by so few that the desk's part can be paid; empty where none can.

    Args:
        facts: what the pack is made of.
        where: `_by_province`.
        left: what is left for journeys; None where it is not known.
    """
    trip, most = facts.rule("synergy.trip_cost_dkk"), int(facts.rule("synergy.journeys_most"))
    parties = next((n for n in range(2, most + 1) if left is not None and trip / n <= left), None)
    if not where or parties is None or left is None:
        return []
    code, reached = where[0]
    part = trip / parties
    return [
        _option(
            "share",
            part,
            province=facts.options.name("provinces", code),
            trip=trip,
            parties=parties,
            part=part,
            left=left - part,
            reached=reached,
        )
    ]


def _by_province(rows: pd.DataFrame) -> list[tuple[str, int]]:
    """The provinces that the rows name first, each with how many, those with most first, by code among equals: a plan, not a figure."""
    counts = rows["province_code"].dropna().value_counts()
    return sorted(
        ((str(code), int(count)) for code, count in counts.items()), key=lambda one: (-one[1], one[0])
    )


def _visit(
    facts: PackFacts, cold: int, where: list[tuple[str, int]], trips: int, left: Decimal | None
) -> Alternative:
    """Visits to the first so many provinces: all of them, or some."""
    cost = facts.rule("synergy.trip_cost_dkk") * trips
    reached = sum(count for _, count in where[:trips])
    short = Decimal(0) if left is None else max(Decimal(0), cost - left)
    return _option(
        "visit-all" if trips == len(where) else "visit-some",
        cost,
        count=trips,
        reached=reached,
        left=cold - reached,
        cost=cost,
        beyond="yes" if short else "no",
        short=short,
        names=examples(
            (facts.options.name("provinces", code) for code, _ in where[:trips]), are_titles=False
        ),
    )


def _expiring(facts: PackFacts) -> Iterator[Case]:
    """Agreements that end before long: renew them or let them end."""
    now = facts.now
    count, whole = now["expiring_half_year_count"], now["in_force_count"]
    if not count:
        return
    soon = now.rows("expiring_half_year_count", order="expires_last_date, agreement_name, agreement_id")
    first, held = soon["expires_last_date"].iloc[0], now["expiring_contact_count"]
    warned = now.rows("attention_count", ("action_kind", "renew"))
    is_red = warned[warned["agreement_id"].isin(soon["agreement_id"])]["severity"].eq("red").any()
    renew = _option("renew", date=first, cold=now["expiring_silent_count"], count=count)
    lapse = _option(
        "lapse",
        held=held,
        milestones=now["expiring_milestone_count"],
        left=whole - count,
        whole=whole,
        count=count,
    )
    # an agreement without contact is not recommended for renewal
    is_tended = held or now["expiring_silent_count"] < count
    yield _case(
        "expiring",
        "red" if is_red else "amber",
        [renew, lapse] if is_tended else [lapse, renew],
        first,
        names=examples(soon["agreement_name"]),
        date=first,
        count=count,
    )


def _never(facts: PackFacts) -> Iterator[Case]:
    """Agreements in force without any contact that is known: find out, or take them off the list."""
    count, whole = facts.now["never_count"], facts.now["in_force_count"]
    if not count:
        return
    ask = _option("ask", date=facts.as_of + dt.timedelta(days=60), count=count)
    close = _option("close", left=whole - count, whole=whole, count=count)
    names = examples(facts.now.rows("never_count")["agreement_name"])
    yield _case("never", "amber", [ask, close], names=names, whole=whole, count=count)


# ── Deliveries and money ──────────────────────────────────────────────────────────────────────────────────────────


def _milestones(facts: PackFacts) -> Iterator[Case]:
    count = facts.now["milestones_overdue"]
    if not count:
        return
    late = [
        (quoted(row["title"]), long_date(row["due_date"], row["due_date_precision"]))
        for row in facts.now.rows("milestones_overdue").to_dict("records")
    ]
    new_day = _option("new-day", date=facts.as_of + dt.timedelta(days=30), count=count)
    drop = _option("drop", done=facts.now["milestones_done"], count=count)
    names = examples(
        (text("pack-milestone-due", name=name, date=day) for name, day in late), are_titles=False
    )
    yield _case(
        "milestones", "amber", [new_day, drop], name=late[0][0], date=late[0][1], names=names, count=count
    )


def _lines(facts: PackFacts, left: Decimal | None) -> Iterator[Case]:
    """Budget lines that are overspent: cover them from the lines that can spare most, or stop spending on them."""
    over = facts.findings[facts.findings["rule"].eq("line")]
    if over.empty:
        return
    lines: dict[str | None, Any] = facts.lines
    missing = sum((row["amount_dkk"] - row["limit_dkk"] for row in over.to_dict("records")), Decimal(0))
    names = over["budget_line"].tolist()
    committed = sum((lines[name]["committed_dkk"] for name in names), Decimal(0))
    needed = missing + committed
    moves = _moves(_spare(facts, left), needed)
    is_open = "yes" if committed > 0 else "no"
    alternatives = []
    if moves:
        uncovered = needed - sum(moves.values(), Decimal(0))
        parts = [text("pack-move-part", amount=amount, line=quoted(line)) for line, amount in moves.items()]
        alternatives.append(
            _option(
                "move",
                parts=parts,
                lines=len(parts),
                enough="no" if uncovered else "yes",
                known="yes" if facts.landing["is_known"] else "no",
                open=is_open,
                committed=committed,
                left=uncovered,
            )
        )
    alternatives.append(_option("stop", amount=missing, committed=committed, open=is_open))
    if len(alternatives) < 2:
        alternatives.append(_option("apply", amount=missing))
    yield _case(
        "lines",
        "red" if over["severity"].eq("red").any() else "amber",
        alternatives,
        taken=_of_journeys(facts, moves, left),
        count=len(names),
        names=[quoted(name) for name in names],
        amount=missing,
    )


def _moves(spare: dict[str, Decimal], needed: Decimal) -> dict[str, Decimal]:
    """What to take from which line, those that can spare most first, until it is enough; never more than a line can spare."""
    moves: dict[str, Decimal] = {}
    for line, most in sorted(spare.items(), key=lambda pair: (-pair[1], pair[0])):
        if needed <= 0:
            break
        moves[line] = min(most, needed)
        needed -= moves[line]
    return moves


def _spare(facts: PackFacts, left: Decimal | None) -> dict[str, Decimal]:
    """What each budget line can spare, without what earlier cases are advised to spend on journeys."""
    spare = {line: spare_of(figures) for line, figures in facts.lines.items() if line is not None}
    money = facts.journeys
    promised = Decimal(0) if money is None or left is None else money.left_dkk - left
    for line in sorted((money.lines if money else ()) or spare, key=lambda line: -spare[line]):
        held = min(spare[line], promised)
        spare[line] -= held
        promised -= held
    return {line: most for line, most in spare.items() if most > 0}


def _of_journeys(facts: PackFacts, moves: dict[str, Decimal], left: Decimal | None) -> Decimal:
    """What of the moves is taken from the money for journeys."""
    if facts.journeys is None or left is None:
        return Decimal(0)
    moved = sum((moves.get(line, Decimal(0)) for line in facts.journeys.lines), Decimal(0))
    return min(left, moved)


def _unused(facts: PackFacts, left: Decimal | None) -> Iterator[Case]:
    """More of the grant than the rule allows will be left over: spend faster on what matters, or give it back in time."""
    whole = facts.whole
    if facts.landing.get("verdict_code") != "unused" or whole["needed_month_dkk"] is None:
        return
    said = {
        "unused": whole["unused_dkk"],
        "likely": whole["likely_dkk"],
        "grant": whole["grant_dkk"],
        "date": facts.landing["project_end_date"],
    }
    spend = _option(
        "spend",
        needed=whole["needed_month_dkk"],
        pace=whole["pace_month_dkk"],
        count=facts.journeys_paid(left),
        left=left,
        **said,
    )
    yield _case(
        "unused", "amber", [spend, _option("give-back", **said)], percent=whole["unused_share"], **said
    )
